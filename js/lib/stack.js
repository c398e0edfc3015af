// A stack of convolutions in plain numbers: layers are [k, s, d] with k odd, the first layer first, padded by
// d (k - 1) / 2, so that output i of a level stands over input cell i * jump. One axis at a time.

/** After each layer, from none to all: { size, jump }, the receptive field and the distance of neighbouring outputs. */
export function levels(layers) {
  const found = [{ size: 1, jump: 1 }];
  for (const [k, s, d] of layers) {
    const { size, jump } = found.at(-1);
    found.push({ size: size + d * (k - 1) * jump, jump: jump * s });
  }
  return found;
}

/** Receptive field of the whole stack along an axis. */
export const fieldOf = (layers) => levels(layers).at(-1).size;

/** Paths from each cell of the receptive field to one output, first cell to last; 0 marks a cell never read. */
export function pathsOf(layers) {
  return layers.reduceRight((counts, [k, s, d]) => {
    const wider = new Array((counts.length - 1) * s + d * (k - 1) + 1).fill(0);
    counts.forEach((count, i) => {
      for (let tap = 0; tap < k; tap++) wider[i * s + tap * d] += count;
    });
    return wider;
  }, [1]);
}

/** Which outputs of every level one output `cell` of the last level reads: a sorted list a level, the input first. */
export function readAt(layers, cell) {
  return layers.reduceRight((found, [k, s, d]) => {
    const half = (k - 1) / 2;
    const taps = Array.from({ length: k }, (_, tap) => (tap - half) * d);
    const read = new Set(found[0].flatMap((i) => taps.map((tap) => i * s + tap)));
    return [[...read].sort((a, b) => a - b), ...found];
  }, [[cell]]);
}

/** Weights (no bias) and multiply-accumulates of C channels throughout, on a map of size x size. */
export function costOf(layers, channels, size) {
  let [params, macs, output] = [0, 0, size];
  for (const [k, s] of layers) {
    const weights = k * k * channels * channels;
    output = Math.floor((output - 1) / s) + 1;
    params += weights;
    macs += weights * output * output;
  }
  return { params, macs, output };
}

/** How `own` compares with `other`: 18 with 25 is { kind: "fewer", by: 28 } percent; from twice on `by` is a ratio. */
export function compare(own, other) {
  if (own === other) return { kind: "same", by: 0 };
  if (own > 2 * other) return { kind: "times", by: times(own / other) };
  if (other > 2 * own) return { kind: "part", by: times(other / own) };
  return { kind: own > other ? "more" : "fewer", by: Math.round(Math.abs(own / other - 1) * 100) };
}

const times = (ratio) => (ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio));
