// The maps behind a grouped convolution: 24 feature maps of a photograph, a kernel for every pair of channels, and
// what each pair adds to its output. Weights are random, but always the same ones; the maps are computed.
import { avgPool2d, channel, conv2d, relu } from "./tensor.js";

export const MOST = 24; // channels
const LARGEST = 7; // rows and columns of the largest kernel: a smaller one is its middle

const words = {
  maps: [
    "brightness", "lighter to the right", "level light lines", "red", "lighter below", "light spots",
    "green", "lighter to the left", "upright dark lines", "blue", "lighter above", "dark spots",
    "red, not green", "lighter to the lower right", "upright light lines", "blue, not yellow", "lighter to the upper left", "level dark lines",
    "rising light lines", "lighter to the upper right", "falling dark lines", "falling light lines", "lighter to the lower left", "rising dark lines",
  ],
};

/**
 * How each input map is made: of shares of red, green and blue, or of brightness by a pattern, an edge, a line or a spot.
 * Neighbours differ, so that a group holds different ones. Rows grow downwards, so that an angle turns clockwise.
 */
const KINDS = [
  { colours: [0.299, 0.587, 0.114] }, { edge: 0 }, { line: 90, sign: 1 }, { colours: [1, 0, 0] }, { edge: 90 }, { spot: true, sign: 1 },
  { colours: [0, 1, 0] }, { edge: 180 }, { line: 0, sign: -1 }, { colours: [0, 0, 1] }, { edge: 270 }, { spot: true, sign: -1 },
  { colours: [1.5, -1.5, 0] }, { edge: 45 }, { line: 0, sign: 1 }, { colours: [-0.75, -0.75, 1.5] }, { edge: 225 }, { line: 90, sign: -1 },
  { line: 45, sign: 1 }, { edge: 315 }, { line: 135, sign: -1 }, { line: 135, sign: 1 }, { edge: 135 }, { line: 45, sign: -1 },
];
const BRIGHTNESS = KINDS[0].colours;

/** What an input map shows, in words. */
export const mapName = (input) => words.maps[input];

/** A 5×5 pattern: the change of a brightness along an angle, lines across it, or a spot. */
function pattern({ edge, line, spot, sign = 1 }) {
  const angle = (Math.PI / 180) * (edge ?? line ?? 0);
  const values = Array.from({ length: 25 }, (_, i) => {
    const [y, x] = [Math.floor(i / 5) - 2, (i % 5) - 2];
    const u = x * Math.cos(angle) + y * Math.sin(angle);
    const bell = Math.exp(-(x * x + y * y) / 2.4);
    if (edge !== undefined) return u * bell;
    return (1 - (spot ? (x * x + y * y) / 2.4 : (u * u) / 1.2)) * bell;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / 25;
  const flat = values.map((value) => value - mean); // of an even surface it makes nothing
  const size = flat.reduce((sum, value) => sum + Math.abs(value), 0) / 2;
  return flat.map((value) => (sign * 2 * value) / size);
}

/** Weights (24, 3, 5, 5) of the layer that makes the inputs of a photograph's red, green and blue. */
export function inputWeights() {
  const middle = Array.from({ length: 25 }, (_, i) => Number(i === 12));
  return Float32Array.from(KINDS.flatMap((kind) => {
    const kernel = kind.colours ? middle : pattern(kind);
    return (kind.colours ?? BRIGHTNESS).flatMap((share) => kernel.map((value) => share * value));
  }));
}

/** 24 feature maps of a photograph (3, n, n), half as large: ReLU of a convolution, and what leaves 0 … 1 is cut off. */
export function inputMaps(photograph) {
  const maps = relu(conv2d(avgPool2d(photograph, { kernelSize: 2 }), inputWeights(), { kernelSize: 5, padding: 2 }));
  return { data: maps.data.map((value) => Math.min(1, value)), shape: maps.shape };
}

/** Numbers from −1 to 1 that look like chance and are always the same: mulberry32. */
function chance(seed, count) {
  let state = seed >>> 0;
  return Float32Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  });
}

const kernels = new Map(); // by their size and what they join
/** The kernel from an input to an output, k×k numbers, whatever else the layer is. */
export function kernelOf(input, output, size) {
  const pair = input * MOST + output;
  const name = pair * 10 + size;
  if (!kernels.has(name)) {
    const whole = chance(1 + pair, LARGEST * LARGEST);
    const start = (LARGEST - size) / 2;
    kernels.set(name, Float32Array.from({ length: size * size }, (_, i) => whole[(start + Math.floor(i / size)) * LARGEST + start + (i % size)]));
  }
  return kernels.get(name);
}

/**
 * The layer's outputs, from what each pair of an input and an output gives, computed once: groups and switched inputs
 * only choose what is added up. In the order in which `F.conv2d` adds, channel by channel.
 * @param inputs a tensor of 24 maps
 */
export function createLayer(inputs) {
  const [, rows, columns] = inputs.shape;
  const pairs = new Map(); // "input output size" -> a map
  const outputs = new Map(); // the key of an output -> a map

  /** What an input adds to an output. */
  function pair(input, output, size) {
    const key = (input * MOST + output) * 10 + size;
    if (!pairs.has(key)) {
      if (pairs.size > 2 * MOST * MOST) pairs.clear();
      const one = { data: channel(inputs, input), shape: [1, rows, columns] };
      pairs.set(key, conv2d(one, kernelOf(input, output, size), { kernelSize: size, padding: (size - 1) / 2 }).data);
    }
    return pairs.get(key);
  }

  /** The inputs that an output reads; `off` are switched off. */
  function read({ in_channels: C, out_channels: O, groups }, off, o) {
    const wide = C / groups;
    const first = Math.floor(o / (O / groups)) * wide;
    return Array.from({ length: wide }, (_, i) => first + i).filter((input) => !off.includes(input));
  }

  /** One output's map. The same array again while nothing of it changes. */
  function output(setting, off, o) {
    const inputsOfIt = read(setting, off, o);
    const key = `${o} ${setting.kernel_size} ${inputsOfIt}`;
    if (!outputs.has(key)) {
      const map = new Float32Array(rows * columns);
      for (const input of inputsOfIt) {
        const part = pair(input, o, setting.kernel_size);
        for (let i = 0; i < map.length; i++) map[i] += part[i];
      }
      if (outputs.size > 400) outputs.clear();
      outputs.set(key, map);
    }
    return outputs.get(key);
  }

  /** The parts of one output, made one by one: what takes long may wait in between. */
  function* parts(setting, o) {
    for (const input of read(setting, [], o)) {
      pair(input, o, setting.kernel_size);
      yield;
    }
  }
  return { output, pair, parts };
}
