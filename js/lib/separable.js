// A standard convolution beside a depthwise and a pointwise one, in plain numbers.
// Step 1 takes the first strip of weights on both sides, step 2 the next; the last is step C_out + 1.

/** Weights of each part, which are also the multiplications for one output cell with all its channels. */
export function weightsOf({ in_channels: C, out_channels: outputs, kernel_size: k }) {
  const depthwise = C * k * k;
  return { standard: depthwise * outputs, depthwise, pointwise: C * outputs, separable: depthwise + C * outputs };
}

/** Output channels made and multiplications done when `step` strips of weights have been used on each side. */
export function progress(setting, step) {
  const { in_channels: C, out_channels: outputs } = setting;
  const { depthwise } = weightsOf(setting);
  const made = { standard: Math.min(step, outputs), separable: Math.max(0, step - 1) };
  return {
    outputs: made,
    multiplications: {
      standard: made.standard * depthwise,
      separable: Math.min(step, 1) * depthwise + made.separable * C,
    },
  };
}

const GAP = 0.7; // between strips, in weights

/**
 * Where strips of weights stand, all weights as large as each other: { unit, standard, depthwise, pointwise }.
 * A block is { width, height, perRow, count }: strips of `width` × `height` weights, wrapped into rows.
 */
export function arrange({ in_channels: C, out_channels: outputs, kernel_size: k }, width, height, largest = 16) {
  const fit = (perRow) => Math.min(
    largest,
    width / (perRow * (C * k + GAP) - GAP),
    height / (Math.ceil(outputs / perRow) * (k + GAP) - GAP),
  );
  let [unit, perRow] = [0, 1];
  for (let n = 1; n <= outputs; n++) if (fit(n) > unit) [unit, perRow] = [fit(n), n];
  const wrapped = Math.max(1, Math.floor((width / unit + GAP) / (C + GAP)));
  return {
    unit,
    standard: { width: C * k, height: k, perRow, count: outputs },
    depthwise: { width: C * k, height: k, perRow: 1, count: 1 },
    pointwise: { width: C, height: 1, perRow: Math.min(outputs, wrapped), count: outputs },
  };
}

/** Top left corner of a strip in its block, in weights. */
export const corner = ({ width, height, perRow }, index) =>
  [(index % perRow) * (width + GAP), Math.floor(index / perRow) * (height + GAP)];

/** Width and height of a block, in weights. */
export const extentOf = ({ width, height, perRow, count }) =>
  [perRow * (width + GAP) - GAP, Math.ceil(count / perRow) * (height + GAP) - GAP];

/** The strip at a point, in weights from the block's corner; null beside it. */
export function stripAt(block, x, y) {
  const [width, height] = extentOf(block);
  if (x < 0 || y < 0 || x > width || y > height) return null;
  const column = Math.min(block.perRow - 1, Math.floor(x / (block.width + GAP)));
  const index = Math.floor(y / (block.height + GAP)) * block.perRow + column;
  return index < block.count ? index : null;
}
