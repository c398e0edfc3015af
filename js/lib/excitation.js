// Squeeze-and-excitation: feature maps, means, two small layers, gates, the maps added up.
import { channel, conv2d } from "./tensor.js";

/** A base64 text of bytes as numbers from 0 to 1. */
export const fromBytes = (text) => Float32Array.from(atob(text), (letter) => letter.charCodeAt(0) / 255);

/** The maps of a grey picture, `size` × `size`: 3×3 kernels [nine numbers, bias], edges repeated, cut to 0 … 1. */
export function featureMaps(picture, size, kernels) {
  const wide = size + 2;
  const inside = (i) => Math.max(0, Math.min(size - 1, i - 1));
  const padded = Float32Array.from({ length: wide * wide }, (_, i) => picture[inside(Math.floor(i / wide)) * size + inside(i % wide)]);
  const maps = conv2d({ data: padded, shape: [1, wide, wide] }, kernels.flatMap(([kernel]) => kernel), {
    kernelSize: 3, bias: kernels.map(([, added]) => added),
  });
  maps.data.forEach((value, i) => { maps.data[i] = value < 0 ? 0 : value > 1 ? 1 : value; });
  return kernels.map((_, c) => channel(maps, c));
}

/** The mean of each map. */
export const squeeze = (maps) => maps.map((map) => map.reduce((sum, value) => sum + value, 0) / map.length);

/** y = W x + b, W a list of rows. */
const linear = (x, weight, bias) => weight.map((row, i) => row.reduce((sum, w, j) => sum + w * x[j], bias[i]));

/** Hidden units after the ReLU, and a gate for each channel after the sigmoid. */
export function excite(squeezed, block) {
  const hidden = linear(squeezed, block["fc1.weight"], block["fc1.bias"]).map((h) => Math.max(0, h));
  const gates = linear(hidden, block["fc2.weight"], block["fc2.bias"]).map((g) => 1 / (1 + Math.exp(-g)));
  return { hidden, gates };
}

/** The maps, each times its gate, added up cell by cell. */
export function addUp(maps, gates) {
  const sum = new Float32Array(maps[0].length);
  maps.forEach((map, c) => {
    for (let i = 0; i < sum.length; i++) sum[i] += gates[c] * map[i];
  });
  return sum;
}

/** Weights and biases of the two layers; `channels / reduction` is rounded down. */
export function excitationCost(channels, reduction) {
  const hidden = Math.floor(channels / reduction);
  const weights = 2 * channels * hidden;
  return { hidden, weights, biases: hidden + channels, macs: weights };
}

/** Which cell comes to which place, of 2^n: what looks like chance, by steps that all turn back. Python has the same. */
export function order(cells) {
  const half = Math.floor(Math.log2(cells) / 2);
  return Int32Array.from({ length: cells }, (_, i) => [1597, 2731, 1229].reduce((place, factor) => {
    const moved = (place * factor + 711) % cells;
    return moved ^ (moved >> half);
  }, i));
}

/** A map's values in other places: `places` says which value comes to which place. */
export const rearranged = (map, places) => Float32Array.from(places, (place) => map[place]);
