// Squeeze-and-excitation on plain arrays: means, two small layers, gates, the maps added up.

/** A base64 text of bytes as maps of numbers from 0 to 1, `cells` numbers each. */
export function mapsFromBytes(text, cells) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return Array.from({ length: bytes.length / cells }, (_, c) =>
    Array.from(bytes.subarray(c * cells, (c + 1) * cells), (byte) => byte / 255));
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
export const addUp = (maps, gates) =>
  maps[0].map((_, i) => maps.reduce((sum, map, c) => sum + gates[c] * map[i], 0));

/** Weights and biases of the two layers; `channels / reduction` is rounded down. */
export function excitationCost(channels, reduction) {
  const hidden = Math.floor(channels / reduction);
  const weights = 2 * channels * hidden;
  return { hidden, weights, biases: hidden + channels, macs: weights };
}

/** A map's values in other places: `order` says which value comes to which place. */
export const rearranged = (map, order) => order.map((place) => map[place]);
