// A standard convolution beside a depthwise and a pointwise one, on real maps. Kernels are whole numbers over k²,
// mixing weights are whole tenths, so that what is shown can be written down exactly.
import { avgPool2d, conv2d, relu, zeros } from "./tensor.js";

export const EDITABLE = 4; // channels, and outputs, whose weights the reader may change
export const FITTED = 16; // channels up to which the nearest mix is worked out

/** Weights of each part, which are also the multiplications for one output cell with all its channels. */
export function weightsOf({ in_channels: C, out_channels: outputs, kernel_size: k }) {
  const depthwise = C * k * k;
  return { standard: depthwise * outputs, depthwise, pointwise: C * outputs, separable: depthwise + C * outputs };
}

/** How many of so many are drawn one by one; the others are a stack. */
export const drawn = (count) => (count <= EDITABLE ? count : EDITABLE - 1);

const PLANS = {
  "upright edges": (u, v) => Math.sign(v) * (u === 0 ? 2 : 1),
  "level edges": (u, v) => Math.sign(u) * (v === 0 ? 2 : 1),
  blur: () => 1,
  outline: (u, v) => (u === 0 && v === 0 ? 8 : Math.max(Math.abs(u), Math.abs(v)) === 1 ? -1 : 0),
  copy: (u, v) => (u === 0 && v === 0 ? 1 : 0),
  nothing: () => 0,
};
export const PATTERNS = Object.keys(PLANS);

/** The k × k whole numbers of a pattern, row by row, `times` as large. */
export function pattern(name, k, times = 1) {
  const reach = (k - 1) / 2;
  return Array.from({ length: k * k }, (_, i) => {
    const [u, v] = [Math.floor(i / k) - reach, (i % k) - reach];
    const plan = k === 1 && name !== "nothing" ? 1 : PLANS[name](u, v);
    return times * plan || 0; // no minus zero
  });
}

// What each output looks for, and how much of it in each third channel.
const STANDARD = [["upright edges", [1, 2, 1]], ["level edges", [1, 2, 1]], ["blur", [2, 0, -2]], ["outline", [1, 1, 1]]];
const MIX = [[10, 20, 10], [-10, -20, -10], [30, 0, -10], [0, 10, 0]];

/** Kernel of an output and a channel in the standard convolution: the reader's where there is one. */
export function standardKernel({ kernel_size: k, standard_kernels: standard }, o, c) {
  const area = k * k;
  if (o < EDITABLE && c < EDITABLE && standard.length === EDITABLE * EDITABLE * area) {
    return standard.slice((o * EDITABLE + c) * area, (o * EDITABLE + c + 1) * area);
  }
  const [name, times] = STANDARD[o % 4];
  return pattern(name, k, times[c % 3]);
}

/** The depthwise kernel of a channel. */
export function depthwiseKernel({ kernel_size: k, depthwise_kernels: depthwise }, c) {
  const area = k * k;
  if (c < EDITABLE && depthwise.length === EDITABLE * area) return depthwise.slice(c * area, (c + 1) * area);
  return pattern("upright edges", k);
}

/** Weight, in tenths, of a channel in an output. */
export function mixWeight({ mixing: mix }, o, c) {
  if (o < EDITABLE && c < EDITABLE && mix.length === EDITABLE * EDITABLE) return mix[o * EDITABLE + c];
  return MIX[o % 4][c % 3];
}

/** All weights that can be edited, as they are now: what an edit starts from. */
export function editable(setting) {
  const four = [0, 1, 2, 3];
  return {
    standard_kernels: four.flatMap((o) => four.flatMap((c) => standardKernel(setting, o, c))),
    depthwise_kernels: four.flatMap((c) => depthwiseKernel(setting, c)),
    mixing: four.flatMap((o) => four.map((c) => mixWeight(setting, o, c))),
  };
}

/** Rows and columns of the maps: deep layers have many channels and small maps, here as in any network. */
export const sideFor = (C) => (C <= EDITABLE ? 96 : C <= 16 ? 48 : C <= 64 ? 24 : 12);

/**
 * The input of a layer of C channels: a photograph's colours; of more than three, what a fixed first layer of 3×3
 * kernels and a ReLU makes of it.
 */
export function inputMaps(photo, C) {
  const side = sideFor(C);
  const times = photo.shape[1] / side;
  const small = times === 1 ? photo : avgPool2d(photo, { kernelSize: times });
  if (C <= 3) return { data: small.data.slice(0, C * side * side), shape: [C, side, side] };
  return relu(conv2d(small, firstLayer(C), { kernelSize: 3, padding: 1 }));
}

/** Weights (C, 3, 3, 3) of that first layer: a pattern on a blend of the colours, different for 140 channels. */
export const firstLayer = (C) => Array.from({ length: C }, (_, c) =>
  [((c + 3) % 5) - 1, ((3 * c + 5) % 7) - 2, 3 - (c % 4)].flatMap((times) => pattern(PATTERNS[(c + 2) % 5], 3, times).map((w) => w / 9))).flat();

const same = (k) => ({ kernelSize: k, padding: (k - 1) / 2 });

/** Output `o` of the standard convolution of a tensor. */
export function standardOutput(x, setting, o) {
  const k = setting.kernel_size;
  const weight = Array.from({ length: x.shape[0] }, (_, c) => standardKernel(setting, o, c)).flat().map((w) => w / (k * k));
  return conv2d(x, weight, same(k));
}

/** What the depthwise kernel of channel `c` makes of that channel. */
export function depthwiseMap(x, setting, c) {
  const [, rows, columns] = x.shape;
  const k = setting.kernel_size;
  const map = x.data.slice(c * rows * columns, (c + 1) * rows * columns);
  return conv2d({ data: map, shape: [1, rows, columns] }, depthwiseKernel(setting, c).map((w) => w / (k * k)), same(k));
}

/** A sum of maps, each times its weight. */
export function mixed(maps, weights) {
  const out = zeros(maps[0].shape);
  maps.forEach(({ data }, c) => {
    const w = weights[c];
    if (w !== 0) for (let i = 0; i < out.data.length; i++) out.data[i] += w * data[i];
  });
  return out;
}

const dot = (a, b) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
};

/**
 * Least squares: the weights whose mix of the maps is nearest to a target, and what even that mix leaves over.
 * The normal equations by Cholesky; a map that the ones before it already make gets weight 0.
 */
export function nearestMix(maps, target) {
  const n = maps.length;
  const L = maps.map(() => new Float64Array(n));
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = dot(maps[i].data, maps[j].data);
      const whole = sum;
      for (let m = 0; m < j; m++) sum -= L[i][m] * L[j][m];
      if (i !== j) L[i][j] = L[j][j] ? sum / L[j][j] : 0;
      else L[i][i] = sum > 1e-7 * whole ? Math.sqrt(sum) : 0;
    }
    let sum = dot(maps[i].data, target.data);
    for (let m = 0; m < i; m++) sum -= L[i][m] * y[m];
    y[i] = L[i][i] ? sum / L[i][i] : 0;
  }
  const weights = new Array(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    if (!L[i][i]) continue;
    let sum = y[i];
    for (let m = i + 1; m < n; m++) sum -= L[m][i] * weights[m];
    weights[i] = sum / L[i][i];
  }
  return { weights, ...comparison(target, mixed(maps, weights)) };
}

/** A target, a mix of maps, and what is left of the target: as a map, and as a share of its energy. */
export function comparison(target, mix) {
  const left = { data: target.data.map((value, i) => value - mix.data[i]), shape: target.shape };
  const energy = dot(target.data, target.data);
  const share = energy ? dot(left.data, left.data) / energy : 0;
  return { mix, left, share: share < 1e-9 ? 0 : share };
}

/** Three times the root of a map's mean square: nearly all its values lie within. */
export const spread = ({ data }) => 3 * Math.sqrt(dot(data, data) / data.length);
