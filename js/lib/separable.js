// A standard convolution beside a depthwise and a pointwise one, on real maps. Kernels are whole numbers over k²,
// mixing weights are whole tenths, so that what is shown can be written down exactly.
import { createKeeper } from "./keep.js";
import { avgPool2d, channel, conv2d, zeros } from "./tensor.js";

export const EDITABLE = 4; // channels, and outputs, whose weights the reader may change
const FITTED = 16; // channels up to which the nearest mix is worked out

/** Weights of each part, which are also the multiplications for one output cell with all its channels. */
export function weightsOf({ in_channels: C, out_channels: outputs, kernel_size: k }) {
  const depthwise = C * k * k;
  return { standard: depthwise * outputs, depthwise, pointwise: C * outputs, separable: depthwise + C * outputs };
}

/** How many of so many are drawn one by one; the others are a stack. */
export const drawn = (count) => (count <= EDITABLE ? count : EDITABLE - 1);

const PLANS = {
  upright: (u, v) => Math.sign(v) * (u === 0 ? 2 : 1),
  level: (u, v) => Math.sign(u) * (v === 0 ? 2 : 1),
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
const STANDARD = [["upright", [1, 2, 1]], ["level", [1, 2, 1]], ["blur", [2, 0, -2]], ["outline", [1, 1, 1]]];
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
  return pattern("upright", k);
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
export const sideFor = (C) => SIDES[C <= EDITABLE ? 0 : C <= 16 ? 1 : C <= 64 ? 2 : 3];
const SIDES = [96, 48, 24, 12];

const DISTINCT = 5; // patterns of the first layer
const REPEAT = 140; // channels after which they are the same again

/** A photograph as small as the maps are, and each of its colours through each pattern. */
export function coloursOf(photo, side) {
  const times = photo.shape[1] / side;
  const small = times === 1 ? photo : avgPool2d(photo, { kernelSize: times });
  const known = []; // three channels do without
  const through = (i) => (known[i] ??= [0, 1, 2].map((colour) => filtered(single(small, colour), pattern(PATTERNS[i], 3), 3).data));
  return { small, through };
}

/** What any number of channels is made of, step by step: the sizes that maps have, and a photograph's colours in each. */
export function* allColours(photo, colours) {
  for (const side of SIDES) {
    yield;
    const { through } = colours(side);
    for (let i = 0; i < DISTINCT; i++) {
      yield;
      through(i);
    }
  }
}

/**
 * The input of a layer of C channels: a photograph's colours; of more than three, what a fixed first layer of 3×3
 * kernels and a ReLU makes of it. Its kernels are patterns on a blend of the colours, different for 140 channels, so each
 * colour goes through each pattern once, the channels blend what comes out, and those after them are copies.
 */
export function inputMaps(photo, C, { small, through } = coloursOf(photo, sideFor(C))) {
  const [, side] = small.shape;
  const area = side * side;
  if (C <= 3) return { data: small.data.slice(0, C * area), shape: [C, side, side] };
  const { data } = zeros([C, side, side]);
  for (let c = 0; c < Math.min(C, REPEAT); c++) {
    const [red, green, blue] = [((c + 3) % 5) - 1, ((3 * c + 5) % 7) - 2, 3 - (c % 4)];
    const [first, second, third] = through((c + 2) % DISTINCT);
    for (let i = 0; i < area; i++) data[c * area + i] = Math.max(0, red * first[i] + green * second[i] + blue * third[i]);
  }
  for (let c = REPEAT; c < C; c += REPEAT) data.copyWithin(c * area, 0, Math.min(REPEAT, C - c) * area);
  return { data, shape: [C, side, side] };
}

/** A kernel as a column times a row, where it is that: two narrow passes then do for one of k² products a cell. */
function factors(kernel, k) {
  const first = kernel.findIndex((w) => w !== 0);
  if (first < 0) return null;
  const top = first - (first % k);
  const row = kernel.slice(top, top + k);
  const column = Array.from({ length: k }, (_, u) => kernel[u * k + first - top] / kernel[first]);
  return kernel.every((w, i) => w === column[Math.floor(i / k)] * row[i % k]) ? [column, row] : null;
}

/** What a kernel of k × k whole numbers, over k², makes of one map. */
function filtered(map, kernel, k) {
  const reach = (k - 1) / 2;
  const over = (weights) => weights.map((w) => w / (k * k));
  const [column, row] = factors(kernel, k) ?? [];
  if (!column) return conv2d(map, over(kernel), { kernelSize: k, padding: reach });
  return conv2d(conv2d(map, row, { kernelSize: [1, k], padding: [0, reach] }), over(column), { kernelSize: [k, 1], padding: [reach, 0] });
}

/** One channel as a tensor of its own: a view, no copy. */
const single = (x, c) => ({ data: channel(x, c), shape: [1, ...x.shape.slice(1)] });

/**
 * What a layer reads: channels, each by itself as long as it can be edited. Of the others every third has the same weights,
 * whatever the output; they are added up before anything is done with them, and `c` is one of them.
 */
function sourcesOf(x) {
  const [channels, rows, columns] = x.shape;
  const sources = Array.from({ length: Math.min(EDITABLE, channels) }, (_, c) => ({ c, map: single(x, c) }));
  for (let first = EDITABLE; first < Math.min(EDITABLE + 3, channels); first++) {
    const map = zeros([1, rows, columns]);
    for (let c = first; c < channels; c += 3) add(map.data, channel(x, c), 1);
    sources.push({ c: first, map });
  }
  return sources;
}

/** Divided by what all its whole numbers have in common, and by the sign of the first: [what is left, the divisor]. */
function reduced(kernel) {
  const common = (a, b) => (b ? common(b, a % b) : a);
  const by = kernel.reduce((divisor, w) => common(divisor, Math.abs(w)), 0) * Math.sign(kernel.find((w) => w) ?? 0);
  return [by ? kernel.map((w) => w / by || 0) : kernel, by];
}

/** Channels whose kernels are multiples of one another are added up before it filters them: { kernel, times of each source }. */
function alike(kernels) {
  const found = new Map();
  kernels.map(reduced).forEach(([kernel, by], i) => {
    const name = String(kernel);
    if (!by) return;
    if (!found.has(name)) found.set(name, { kernel, times: kernels.map(() => 0) });
    found.get(name).times[i] = by;
  });
  return [...found.values()];
}

/**
 * The maps of both layers, for settings that change step by step: what is known is not computed again.
 * @returns { maps, steps }: `steps` hears what `maps` hears, makes what takes long, and yields after each that was not known;
 *          `maps` is a function of an input (C, rows, columns) and a setting, to { depthwise, output, now, nearest }: the maps of the
 *          channels that can be edited; for a drawn output its { target, mix }; how far the selected output's mix is from its
 *          target, and how far the nearest mix is, null where there are too many channels to look for it
 */
export function createMaps() {
  const keep = createKeeper();
  let count = 0; // of filters that were worked out
  const through = (name, of, map, kernel, k) => keep(name, [...of, String(kernel)], () => {
    count += 1;
    return filtered(map(), kernel, k);
  });
  const sourcesIn = (x) => keep("sources", [x], () => sourcesOf(x));
  const singles = (x) => keep("channels", [x], () => Array.from({ length: x.shape[0] }, (_, c) => single(x, c)));
  const depthwiseOf = (setting, { map, c }, name = "depthwise") =>
    through(`${name} ${c}`, [map], () => map, depthwiseKernel(setting, c), setting.kernel_size);
  /** What the standard convolution makes for an output: a map for each kernel that is no multiple of another. */
  function partsOf(setting, sources, o) {
    const maps = sources.map(({ map }) => map);
    return alike(sources.map(({ c }) => standardKernel(setting, o, c))).map(({ kernel, times }, i) =>
      through(`standard ${o} ${i}`, [sources, String(times)], () => mixed(maps, times), kernel, setting.kernel_size));
  }
  const basisOf = (setting, x, c) => depthwiseOf(setting, c < EDITABLE ? sourcesIn(x)[c] : { map: singles(x)[c], c }, c < EDITABLE ? "depthwise" : "alone");

  function* steps(x, setting) {
    const all = Array.from({ length: x.shape[0] <= FITTED ? x.shape[0] : 0 }, (_, c) => () => basisOf(setting, x, c));
    const work = [
      ...sourcesIn(x).map((source) => () => depthwiseOf(setting, source)), () => partsOf(setting, sourcesIn(x), setting.selected[1]), ...all,
    ];
    for (const make of work) {
      const before = count;
      make();
      if (count > before) yield;
    }
  }

  function maps(x, setting) {
    const sources = sourcesIn(x);
    const depthwise = sources.map((source) => depthwiseOf(setting, source));
    const output = (o) => {
      const parts = partsOf(setting, sources, o);
      const weights = sources.map(({ c }) => mixWeight(setting, o, c) / 10);
      return {
        target: keep(`target ${o}`, [x, ...parts], () => sum(parts, x.shape)),
        mix: keep(`mix ${o}`, [...depthwise, String(weights)], () => mixed(depthwise, weights)),
      };
    };
    const { target, mix } = output(setting.selected[1]);
    const now = keep("now", [target, mix], () => comparison(target, mix));
    if (x.shape[0] > FITTED) return { depthwise, output, now, nearest: null };
    const basis = Array.from({ length: x.shape[0] }, (_, c) => basisOf(setting, x, c));
    return { depthwise, output, now, nearest: keep("nearest", [target, ...basis], () => nearestMix(basis, target)) };
  }
  return { maps, steps };
}

/** All of that at once, for one setting. */
export function mapsOf({ data, shape }, setting) {
  const maps = createMaps().maps({ data: Float32Array.from(data), shape }, setting);
  return { ...maps, outputs: Array.from({ length: drawn(setting.out_channels) }, (_, o) => maps.output(o)) };
}

/** The sum of some maps, of none zeros; of one it is that one. */
const sum = (maps, [, ...size]) => (maps.length === 1 ? maps[0] : mixed(maps, maps.map(() => 1), [1, ...size]));

/** A sum of maps, each times its weight. */
function mixed(maps, weights, shape = maps[0].shape) {
  const out = zeros(shape);
  maps.forEach(({ data }, c) => add(out.data, data, weights[c]));
  return out;
}

function add(sum, data, weight) {
  if (weight !== 0) for (let i = 0; i < sum.length; i++) sum[i] += weight * data[i];
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
function comparison(target, mix) {
  const left = zeros(target.shape);
  add(left.data, target.data, 1);
  add(left.data, mix.data, -1);
  const energy = dot(target.data, target.data);
  const share = energy ? dot(left.data, left.data) / energy : 0;
  return { mix, left, share: share < 1e-9 ? 0 : share };
}

/** Three times the root of a map's mean square: nearly all its values lie within. */
export const spread = ({ data }) => 3 * Math.sqrt(dot(data, data) / data.length);
