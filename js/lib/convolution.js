// One convolution of one channel, cell by cell: what each output reads, what each input feeds.
// Images and kernels are lists of rows; a place is [row, column], counted from 0 at the top left.

/** Cells from the first to the last that a kernel of k cells reads along an axis. */
export const extent = (k, dilation) => dilation * (k - 1) + 1;

/** Outputs along an axis, floored as PyTorch floors; 0 where the kernel does not fit. */
export const outputSize = (size, k, stride, padding, dilation) =>
  Math.max(0, Math.floor((size + 2 * padding - extent(k, dilation)) / stride) + 1);

/** [rows, columns] of a list of rows. */
export const shape = (rows) => [rows.length, rows[0].length];

/** [rows, columns] of the output. */
export const outputShape = ({ image, kernel, stride, padding, dilation }) =>
  shape(image).map((size, axis) => outputSize(size, shape(kernel)[axis], stride, padding, dilation));

/** The kernel's cells over one output, row by row: where each reads, and what. Padding reads 0. */
export function terms({ image, kernel, stride, padding, dilation }, [row, column]) {
  return kernel.map((weights, u) => weights.map((weight, v) => {
    const place = [row * stride + u * dilation - padding, column * stride + v * dilation - padding];
    const value = image[place[0]]?.[place[1]];
    return { place, weight, value: value ?? 0, inside: value !== undefined };
  }));
}

/** Sum of products over one window, before it is divided. */
export function productSum({ image, kernel, stride, padding, dilation }, [row, column]) {
  let sum = 0;
  for (let u = 0; u < kernel.length; u++) {
    const from = image[row * stride + u * dilation - padding];
    for (let v = 0; from && v < kernel[u].length; v++) sum += (from[column * stride + v * dilation - padding] ?? 0) * kernel[u][v];
  }
  return sum;
}

/** The output: a list of rows; [] where the kernel does not fit. */
export function convolve(setting) {
  const [rows, columns] = outputShape(setting);
  const line = (length, at) => Array.from({ length }, (_, i) => at(i));
  return columns === 0 ? [] : line(rows, (i) => line(columns, (j) => productSum(setting, [i, j])));
}

/** [output index, kernel index] of every window that reads input position `n`, along an axis. */
function readersAlong(n, count, k, stride, padding, dilation) {
  const found = [];
  for (let tap = k - 1; tap >= 0; tap--) { // the last tap is over n while the window is furthest left
    const start = n + padding - tap * dilation;
    if (start >= 0 && start % stride === 0 && start / stride < count) found.push([start / stride, tap]);
  }
  return found;
}

/** The outputs that read one input cell, and the weight by which each multiplies it. */
export function readers({ image, kernel, stride, padding, dilation }, [row, column]) {
  const counts = outputShape({ image, kernel, stride, padding, dilation });
  const [down, across] = [row, column].map((n, axis) =>
    readersAlong(n, counts[axis], shape(kernel)[axis], stride, padding, dilation));
  return down.flatMap(([i, u]) => across.map(([j, v]) => ({ cell: [i, j], weight: kernel[u][v] })));
}

/** For rows, then columns: is each input position read by any window? */
export function readAlong({ image, kernel, stride, padding, dilation }) {
  const counts = outputShape({ image, kernel, stride, padding, dilation });
  return shape(image).map((size, axis) => Array.from({ length: size }, (_, n) =>
    readersAlong(n, counts[axis], shape(kernel)[axis], stride, padding, dilation).length > 0));
}

/** A kernel of another size around the same middle: what is new is 0. */
export function resize(kernel, rows, columns) {
  const [oldRows, oldColumns] = shape(kernel);
  const [down, across] = [oldRows - rows, oldColumns - columns].map((more) => Math.trunc(more / 2));
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => kernel[i + down]?.[j + across] ?? 0));
}

/** A kernel turned by 180°: what the mathematician's convolution slides. */
export const turn = (kernel) => [...kernel].reverse().map((row) => [...row].reverse());

/** Does the dilated kernel fit into the padded image? */
export const fits = (setting) => outputShape(setting).every((count) => count > 0);
