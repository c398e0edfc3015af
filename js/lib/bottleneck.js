// A direct k×k convolution beside 1×1, k×k, 1×1 through a waist of fewer channels, in plain numbers.

const LONGEST = 8; // times as long as it is wide an area may be drawn

/** Weights of each layer, which are also the multiplications for one output cell with all its channels. */
export function weightsOf({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }) {
  const [down, middle, up] = [C * m, k * k * m * m, m * O];
  return { down, middle, up, total: down + middle + up, direct: k * k * C * O };
}

/** The width, not whole in general, at which both cost the same: k²m² + (C + O)m = k²CO. */
export function breakEven({ in_channels: C, out_channels: O, kernel_size: k }) {
  const area = k * k;
  return (Math.sqrt((C + O) ** 2 + 4 * area * area * C * O) - (C + O)) / (2 * area);
}

/** The widest waist with fewer weights than the direct convolution; 0 where none has. */
export function widestThatPays(setting) {
  const pays = (m) => {
    const { total, direct } = weightsOf({ ...setting, mid_channels: m });
    return total < direct;
  };
  let m = Math.round(breakEven(setting)) + 1; // rounding is not trusted: whole numbers decide
  while (m > 0 && !pays(m)) m--;
  return m;
}

/**
 * What a linear waist leaves: directions of an input cell's channels that are still read, and the rank of the
 * whole map from a window to the output channels, beside that of the direct convolution.
 */
export const ranks = ({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }) => ({
  inputs: Math.min(m, C), map: Math.min(m, O, k * k * C), direct: Math.min(O, k * k * C),
});

/**
 * Every layer's weights as an area, all to one scale, side by side: { unit, direct, down, middle, up }, a rectangle
 * each; a column is an input, a row an output, and a k×k layer is k × k such tables. One that would be a mere line keeps
 * its area and is made less long: of 1,024 inputs and one output nobody would see anything.
 */
export function areas({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }, width, height, gaps) {
  const sizes = { direct: [k * C, k * O], down: [C, m], middle: [k * m, k * m], up: [m, O] };
  for (const [name, [w, h]] of Object.entries(sizes)) {
    const short = Math.sqrt((w * h) / LONGEST);
    if (Math.max(w, h) > LONGEST * Math.min(w, h)) sizes[name] = w > h ? [LONGEST * short, short] : [short, LONGEST * short];
  }
  const all = Object.values(sizes);
  const room = width - gaps.reduce((a, b) => a + b);
  const unit = Math.min(room / all.reduce((sum, [w]) => sum + w, 0), height / Math.max(...all.map(([, h]) => h)));
  const placed = { unit };
  let x = 0;
  Object.entries(sizes).forEach(([name, [w, h]], i) => {
    placed[name] = { x, y: height - h * unit, width: w * unit, height: h * unit };
    x += w * unit + (gaps[i] ?? 0);
  });
  return placed;
}
