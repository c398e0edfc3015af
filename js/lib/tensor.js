// Layers on real maps, as PyTorch computes them: Float32Array, channels × rows × columns, row by row.
// A tensor is { data, shape: [channels, rows, columns] }. There is no batch and no DOM.

import { outputSize } from "./convolution.js";

const pair = (n) => (Array.isArray(n) ? n : [n, n]);

export const zeros = (shape) => ({ data: new Float32Array(shape[0] * shape[1] * shape[2]), shape });

/** One channel of a tensor: a view, no copy. */
export const channel = ({ data, shape: [, rows, columns] }, c) => data.subarray(c * rows * columns, (c + 1) * rows * columns);

/**
 * `F.conv2d`: cross-correlation with zeros around the map.
 * @param x      a tensor of C channels
 * @param weight numbers of (outputs, C / groups, kernel rows, kernel columns), row by row
 * @param options kernelSize, stride, padding, dilation: a number, or [rows, columns]; groups; bias: a number an output
 */
export function conv2d(x, weight, { kernelSize, stride = 1, padding = 0, dilation = 1, groups = 1, bias = null }) {
  const [channels, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw], [dh, dw]] = [kernelSize, stride, padding, dilation].map(pair);
  const perGroup = channels / groups;
  const outputs = weight.length / (perGroup * kh * kw);
  if (!Number.isInteger(perGroup) || !Number.isInteger(outputs) || outputs % groups) {
    throw new RangeError(`weight has ${weight.length} numbers: it does not fit ${channels} channels in ${groups} groups and a kernel of ${kh}×${kw}`);
  }
  const [rows, columns] = [outputSize(height, kh, sh, ph, dh), outputSize(width, kw, sw, pw, dw)];
  const out = zeros([outputs, rows, columns]);
  const [sums, values] = [out.data, x.data];
  const outputsOfGroup = outputs / groups;
  for (let o = 0; o < outputs; o++) {
    const first = Math.floor(o / outputsOfGroup) * perGroup;
    const [top, end] = [o * rows * columns, (o + 1) * rows * columns];
    if (bias) sums.fill(bias[o], top, end);
    for (let c = 0; c < perGroup; c++) {
      const map = (first + c) * height * width;
      for (let u = 0; u < kh; u++) {
        const [firstRow, lastRow] = reached(rows, height, u * dh - ph, sh);
        for (let v = 0; v < kw; v++) {
          const w = weight[((o * perGroup + c) * kh + u) * kw + v];
          if (w === 0) continue;
          const [firstColumn, lastColumn] = reached(columns, width, v * dw - pw, sw);
          for (let row = firstRow; row < lastRow; row++) {
            let from = map + (row * sh + u * dh - ph) * width + firstColumn * sw + v * dw - pw;
            const line = top + row * columns;
            for (let to = line + firstColumn; to < line + lastColumn; to++, from += sw) sums[to] += w * values[from];
          }
        }
      }
    }
  }
  return out;
}

/** Outputs, first and past the last, whose window has a cell at `shift` that is no padding. */
const reached = (outputs, inputs, shift, stride) => [
  Math.max(0, Math.ceil(-shift / stride)),
  Math.max(0, Math.min(outputs, Math.floor((inputs - 1 - shift) / stride) + 1)),
];

/** `F.max_pool2d`: the largest cell of each window; padding is less than any. */
export const maxPool2d = (x, options) => pooled(x, options, true);

/** `F.avg_pool2d`: the mean of each window; padding counts as zeros. */
export function avgPool2d(x, options) {
  const out = pooled(x, options, false);
  const [kh, kw] = pair(options.kernelSize);
  out.data.forEach((sum, i) => { out.data[i] = sum / (kh * kw); });
  return out;
}

/** The largest cell of each window, or the sum of all. */
function pooled(x, { kernelSize, stride = kernelSize, padding = 0 }, largest) {
  const [channels, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw]] = [kernelSize, stride, padding].map(pair);
  const [rows, columns] = [outputSize(height, kh, sh, ph, 1), outputSize(width, kw, sw, pw, 1)];
  const out = zeros([channels, rows, columns]);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, to++) {
        let held = largest ? -Infinity : 0;
        const [top, left] = [row * sh - ph, column * sw - pw];
        for (let i = Math.max(0, top); i < Math.min(height, top + kh); i++) {
          for (let j = Math.max(0, left); j < Math.min(width, left + kw); j++) {
            const value = x.data[(c * height + i) * width + j];
            if (!largest) held += value;
            else if (value > held) held = value;
          }
        }
        out.data[to] = held;
      }
    }
  }
  return out;
}

export const relu = ({ data, shape }) => ({ data: data.map((value) => (value > 0 ? value : 0)), shape });

/** Least and greatest of some numbers. */
export function extremes(data) {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < data.length; i++) {
    if (data[i] < least) least = data[i];
    if (data[i] > most) most = data[i];
  }
  return [least, most];
}
