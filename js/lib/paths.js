// How many paths lead from each input position to one output of a stack of stride-1 convolutions.
// One axis at a time: the kernels are square, so a cell's count is the product of its row's and its column's.

/** Positions, relative to the output, that one layer reads along an axis. PyTorch's "same" pads the odd cell right. */
export function taps(kernelSize, dilation) {
  const left = Math.floor((dilation * (kernelSize - 1)) / 2);
  return Array.from({ length: kernelSize }, (_, i) => i * dilation - left);
}

/** Receptive field along one axis: 1 + sum of d (k - 1). */
export const receptiveField = (kernelSize, dilations) =>
  1 + dilations.reduce((sum, d) => sum + d * (kernelSize - 1), 0);

/** `levels[l]` is { start, counts } after walking down l layers from the output (l = 0: the output itself).
 * `counts[i]` paths lead to position `start + i`. `dilations[0]` is the layer next to the input. */
export function pathLevels(kernelSize, dilations) {
  const levels = [{ start: 0, counts: [1] }];
  for (const dilation of [...dilations].reverse()) {
    const { start, counts } = levels.at(-1);
    const offsets = taps(kernelSize, dilation);
    const next = new Array(counts.length + offsets.at(-1) - offsets[0]).fill(0);
    counts.forEach((count, i) => {
      if (count) for (const offset of offsets) next[i + offset - offsets[0]] += count;
    });
    levels.push({ start: start + offsets[0], counts: next });
  }
  return levels;
}

/** Path counts at the input: { start, counts }. */
export const pathCounts = (kernelSize, dilations) => pathLevels(kernelSize, dilations).at(-1);

const gcd = (a, b) => (b ? gcd(b, a % b) : a);
/** The greatest common divisor of the rates: above 1, only every so-manyth cell can ever be read. */
export const commonRate = (dilations) => dilations.reduce(gcd, 0);
