// A photograph through an Inception module: the maps that a few channels of each box give, with weights set by a rule.
// No DOM. A tensor is { data, shape: [channels, rows, columns] }, as in tensor.js.
//
// The input's channels are mixtures of a dozen views of the photograph, so a sum over hundreds of channels is a sum over
// a dozen views: the same numbers, a millisecond. The rule is written so that Python repeats every weight exactly.
import { avgPool2d, channel, conv2d, maxPool2d, relu, zeros } from "./tensor.js";
import { BRANCHES, kernels } from "./inception.js";
import { createKeeper } from "./keep.js";

export const SIDE = 48; // rows and columns of every map
export const DRAWN = 4; // channels of a box that are computed to be looked at
export const REACH = 2; // cells that the largest kernel sees on each side of its middle

const N = 12; // views of the photograph: the input's first channels show one each, all further channels mix two of them

const LUMA = [0.299, 0.587, 0.114];
const range = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const clip = (value) => Math.max(0, Math.min(1, value));

/** The twelve views of a picture (3, 2·SIDE, 2·SIDE), each from 0 to 1: a tensor (12, SIDE, SIDE). */
export function viewsOf(picture) {
  const small = avgPool2d(picture, { kernelSize: 2 });
  const [, rows, columns] = small.shape;
  const [red, green, blue] = [0, 1, 2].map((c) => channel(small, c));
  const grey = red.map((_, i) => LUMA[0] * red[i] + LUMA[1] * green[i] + LUMA[2] * blue[i]);
  const out = zeros([N, rows, columns]);
  const put = (i, ...values) => {
    for (let view = 0, to = i; view < N; view++, to += rows * columns) out.data[to] = clip(values[view]);
  };
  const at = (row, column) => grey[Math.max(0, Math.min(rows - 1, row)) * columns + Math.max(0, Math.min(columns - 1, column))];
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) {
      const across = 2 * (at(row, column + 1) - at(row, column - 1));
      const down = 2 * (at(row + 1, column) - at(row - 1, column));
      const around = (at(row - 2, column) + at(row + 2, column) + at(row, column - 2) + at(row, column + 2)) / 4;
      const spot = 3 * (grey[i] - around);
      put(i, red[i], 1 - grey[i], across, down, blue[i], 2 * (red[i] - (green[i] + blue[i]) / 2), -across, -down,
        green[i], 2 * (blue[i] - (red[i] + green[i]) / 2), spot, -spot);
    }
  }
  return out;
}

/** A whole number from 0 to 2³² − 1 that looks drawn by lot, the same in every language: xorshift and a multiplication. */
export function lot(...numbers) {
  let h = 0x9e3779b9;
  for (const n of numbers) {
    h = Math.imul(h ^ n, 0x85ebca6b) >>> 0;
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) >>> 0;
    h = (h ^ (h >>> 16)) >>> 0;
  }
  return h;
}

const known = [];
/** Views in channel `c` of the input, in equal shares: one view, or two. */
function viewsIn(c) {
  if (c < N) return [c];
  if (!known[c]) {
    const first = lot(0, c) % N;
    known[c] = [first, (first + 1 + (lot(1, c) % (N - 1))) % N];
  }
  return known[c];
}

/** The views that a 1×1 kernel collects and opposes. `key` tells the boxes of a module apart. */
export const wanted = (key, output) => [output % N, ((output % N) + 3 + (lot(2, key, output) % 7)) % N];

/** A k×k kernel's pattern, row by row: an average, left to right, top to bottom, a spot, and again. */
export function pattern(output, k) {
  const smooth = k === 3 ? [1 / 4, 1 / 2, 1 / 4] : [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];
  const slope = k === 3 ? [-1, 0, 1] : [-0.5, -1, 0, 1, 0.5];
  const edge = (k - 1) / 2;
  const kinds = [
    (u, v) => smooth[u] * smooth[v],
    (u, v) => smooth[u] * slope[v],
    (u, v) => slope[u] * smooth[v],
    (u, v) => (k === 3 ? (u === edge && v === edge ? 1 : -1 / 8) : Math.max(Math.abs(u - edge), Math.abs(v - edge)) < 2 ? 1 / 9 : -1 / 16),
  ];
  const kind = kinds[output % kinds.length];
  return Array.from({ length: k * k }, (_, i) => kind(Math.floor(i / k), i % k));
}

/** Shares of the views in the input's first channels: (channels, 12), row by row. */
function mixing(channels) {
  const rows = new Float64Array(channels * N);
  for (let c = 0; c < channels; c++) for (const view of viewsIn(c)) rows[c * N + view] = 1 / viewsIn(c).length;
  return rows;
}

/** All that channels can show: every view, then every two of them. */
const MIXTURES = [...range(N, (i) => [i]), ...range(N, (i) => range(i, (j) => [j, i])).flat()];
const MIXED = new Float64Array(MIXTURES.flatMap((views) => range(N, (view) => (views.includes(view) ? 1 / views.length : 0))));
const nameOf = (views) => (views.length === 1 ? views[0] : Math.min(...views) * N + Math.max(...views) + N);
const PLACES = new Map(MIXTURES.map((views, i) => [nameOf(views), i]));

/**
 * Sums over all channels of an input, view by view, for whatever adds up channels adds up views.
 * @returns { alone: (12) shares of each view, together: (12, 12) its shares times those of each other view,
 *          shown: (12, 78) its shares in the channels that show each mixture }
 */
function sumsOver(channels) {
  const [alone, together, shown] = [N, N * N, N * MIXTURES.length].map((size) => new Float64Array(size));
  for (let c = 0; c < channels; c++) {
    const views = viewsIn(c);
    const place = PLACES.get(nameOf(views));
    for (const view of views) {
      alone[view] += 1 / views.length;
      shown[view * MIXTURES.length + place] += 1 / views.length;
      for (const other of views) together[view * N + other] += 1 / views.length ** 2;
    }
  }
  return { alone, together, shown };
}

const by1x1 = (x, weights) => conv2d(x, weights, { kernelSize: 1 });
/** A 3×3 maximum: of the rows first, then of the columns. */
const pool = (x) => maxPool2d(
  maxPool2d(x, { kernelSize: [1, 3], stride: 1, padding: [0, 1] }), { kernelSize: [3, 1], stride: 1, padding: [1, 0] });

/** A value that is made when it is first asked for. */
function once(make) {
  let made;
  return () => (made ??= make());
}

/** A branch's maps that are computed when they are first asked for, beside what is `known` of it now. */
function later(make, known = {}) {
  let found = null;
  const now = () => (found ??= make());
  return { ...known, isThere: () => found !== null, get before() { return now().before; }, get maps() { return now().maps; } };
}

const mixturesOf = (views) => once(() => pool(by1x1(views, MIXED)));

/**
 * What the branches share of twelve views, for an input of so many channels. `collected` is, for each view, the sum of all
 * channels by their share of it; a 1×1 kernel is one such sum less half of another. `pooled` is the same of pooled channels.
 */
function shared(views, channels, { alone, together, shown }, pooledMixtures) {
  const scaled = (sums) => sums.map((each) => (each * N) / channels);
  return {
    views, alone, together, pooledMixtures,
    collected: once(() => by1x1(views, scaled(together))),
    pooled: once(() => by1x1(pooledMixtures(), scaled(shown))),
  };
}

/** The first outputs of 1×1 kernels with a ReLU. `key` tells the boxes of a module apart. */
function opposed({ data, shape: [, rows, columns] }, key, outputs) {
  const area = rows * columns;
  const out = zeros([outputs, rows, columns]);
  for (let o = 0; o < outputs; o++) {
    const [like, unlike] = wanted(key, o);
    for (let i = 0; i < area; i++) out.data[o * area + i] = Math.max(0, data[like * area + i] - data[unlike * area + i] / 2);
  }
  return out;
}

/** How a k×k kernel adds up the channels that it reads: one view counts, all others a little. */
const scaleKxK = (channels) => Math.min(N, channels) / channels;
const REST = 1 / 32;
const VIEW = 0; // that counts in the kernels that are drawn; it changes only after every pattern was there

/** Reduced channels that are alike, since they collect and oppose the same views: [like, unlike, their weight together]. */
function alike(key, channels) {
  const found = new Map();
  for (let c = 0; c < channels; c++) {
    const [like, unlike] = wanted(key, c);
    const each = found.get(like * N + unlike) ?? [like, unlike, 0];
    each[2] += (Number(c % N === VIEW) + REST) * scaleKxK(channels);
    found.set(like * N + unlike, each);
  }
  return [...found.values()];
}

/** A branch with a k×k kernel. Its first kernels differ in their patterns alone: what they read is added up once. */
function kernelBranch(setting, index) {
  const { reduce: name, width } = BRANCHES[index];
  const k = kernels(setting)[index];
  const reduced = !setting.removed.includes(name);
  const patterns = Float64Array.from(range(Math.min(DRAWN, setting[width]), (o) => pattern(o, k)).flat());
  const groups = reduced ? alike(index, setting[name]) : [];
  const joined = ({ data, shape: [, rows, columns] }) => {
    const area = rows * columns;
    const sum = new Float32Array(area);
    for (const [like, unlike, weight] of groups) {
      for (let i = 0, a = like * area, b = unlike * area; i < area; i++, a++, b++) {
        const value = data[a] - data[b] / 2;
        if (value > 0) sum[i] += weight * value;
      }
    }
    return { data: sum, shape: [1, rows, columns] };
  };
  return ({ views, alone, together, collected }) => {
    const before = reduced ? opposed(collected(), index, Math.min(DRAWN, setting[name])) : null;
    const read = before ? joined(collected()) : by1x1(views, range(N, (view) =>
      (together[VIEW * N + view] + REST * alone[view]) * scaleKxK(setting.in_channels)));
    return { before, maps: relu(conv2d(read, patterns, { kernelSize: k, padding: (k - 1) / 2 })) };
  };
}
/** For each branch its weights, then its maps: `before`, those of its first box, where it has one, and `maps`, which are joined. */
const WAYS = [
  (setting) => ({ collected }) => ({ before: null, maps: opposed(collected(), 0, Math.min(DRAWN, setting.ch1x1)) }),
  (setting) => kernelBranch(setting, 1),
  (setting) => kernelBranch(setting, 2),
  (setting) => ({ views, pooled }) => {
    const before = pool(by1x1(views, mixing(Math.min(DRAWN, setting.in_channels))));
    return { before, maps: setting.removed.includes("pool_proj") ? before : opposed(pooled(), 3, Math.min(DRAWN, setting.pool_proj)) };
  },
];

/** What a branch's maps depend on: while that stays, they stay. Of a branch's width only the drawn part counts. */
const KEYS = [
  ["in_channels", "ch1x1"], ["in_channels", "reduce3x3", "ch3x3", "removed"],
  ["in_channels", "reduce5x5", "ch5x5", "removed", "five_by_five"], ["in_channels", "pool_proj", "removed"],
];
const DRAWN_ONLY = BRANCHES.map((branch) => branch.width);
const keyOf = (setting, names) =>
  JSON.stringify(names.map((name) => (DRAWN_ONLY.includes(name) ? Math.min(DRAWN, setting[name]) : setting[name])));

/** The maps of a module whose settings change step by step: what is known is not computed again. */
export function createMaps() {
  let views = null;
  let pooledMixtures = null; // of the picture, whatever the channels
  const keep = createKeeper();
  const sums = (channels) => keep("sums", [channels], () => sumsOver(channels));
  const kept = range(WAYS.length, () => ({}));

  function ways(setting) {
    WAYS.forEach((way, i) => {
      const key = keyOf(setting, KEYS[i]);
      if (kept[i].key !== key) kept[i] = { key, way: way(setting), found: null, moved: {} };
    });
    return kept;
  }
  return {
    /** The views of a picture, as `viewsOf` gives them. */
    picture(next) {
      views = next;
      pooledMixtures = mixturesOf(next);
      for (const each of kept) Object.assign(each, { found: null, moved: {} });
    },
    /** { input, branches: [{ before, maps }] }: the maps of a branch are computed when they are first asked for. */
    of(setting) {
      const { in_channels: channels } = setting;
      const common = keep("common", [views, channels], () => shared(views, channels, sums(channels), pooledMixtures));
      const count = Math.min(DRAWN, channels);
      return {
        input: keep("input", [views, count], () => by1x1(views, mixing(count))),
        branches: ways(setting).map((each) => (each.found ??= later(() => each.way(common)))),
      };
    },
    /** The same where one cell of the input has another value in every channel: see `moved`. */
    moved(setting, whole, cell, value) {
      const window = keep("window", [views, ...cell, value], () => windowOf(views, cell, value));
      const common = (i) => shared(window.views[i], setting.in_channels, sums(setting.in_channels), window.pooledMixtures[i]);
      return moved(window, [0, 1].map(common), ways(setting), whole);
    },
  };
}

/** All maps of a module at once; with `cell`, those where that cell of the input is `value` in every channel. */
export function mapsOf({ data, shape }, setting, cell = null, value = 0) {
  const maps = createMaps();
  maps.picture({ data: Float32Array.from(data), shape });
  const whole = maps.of(setting);
  return cell ? maps.moved(setting, whole, cell, value) : whole;
}

/** The views around a cell as they are and with another value in every channel: all that a changed cell reaches. */
function windowOf(views, cell, value) {
  const margin = 3 * REACH; // the window's own edges spoil 2 · REACH cells; what lies within REACH of the cell is right
  const [, rows, columns] = views.shape;
  const [top, left] = cell.map((n) => Math.max(0, n - margin));
  const was = cut(views, top, left, Math.min(rows, cell[0] + margin + 1), Math.min(columns, cell[1] + margin + 1));
  const is = { data: was.data.slice(), shape: was.shape };
  const place = [cell[0] - top, cell[1] - left];
  const [, height, width] = is.shape;
  for (let view = 0; view < N; view++) is.data[(view * height + place[0]) * width + place[1]] = value;
  return { views: [was, is], corner: [top, left], place, name: [...cell, value].join(), pooledMixtures: [was, is].map(mixturesOf) };
}

/**
 * A module's maps where one cell of the input has another value. Who notices is told by the window around the cell alone.
 * @returns { input, branches: [{ before, maps, noticed }] }: `noticed` counts the cells that differ in any map of a branch, and
 *          names them as [row, column] from the cell
 */
function moved({ views: [, is], corner: [top, left], place, name }, [before, after], ways, whole) {
  const [, height, width] = is.shape;
  const pasted = (into, from) => from && paste(into, from, [top, left], place);
  return {
    input: pasted(whole.input, by1x1(is, mixing(whole.input.shape[0]))),
    branches: ways.map((each, i) => {
      if (each.moved.name === name) return each.moved;
      const found = each.way(after);
      const all = whole.branches[i];
      const was = all.isThere() ? cut(all.maps, top, left, top + height, left + width) : each.way(before).maps;
      const noticed = differing(was, found.maps, place);
      each.moved = later(() => ({ before: pasted(all.before, found.before), maps: pasted(all.maps, found.maps) }), { name, noticed });
      return each.moved;
    }),
  };
}

function cut({ data, shape: [channels, rows, columns] }, top, left, bottom, right) {
  const out = zeros([channels, bottom - top, right - left]);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    for (let row = top; row < bottom; row++, to += right - left) {
      const from = (c * rows + row) * columns;
      out.data.set(data.subarray(from + left, from + right), to);
    }
  }
  return out;
}

/** Cells within REACH of `place`, as offsets. */
function around([, rows, columns], [row, column]) {
  const found = [];
  for (let i = Math.max(0, row - REACH); i <= Math.min(rows - 1, row + REACH); i++) {
    for (let j = Math.max(0, column - REACH); j <= Math.min(columns - 1, column + REACH); j++) found.push([i, j]);
  }
  return found;
}

function paste(into, from, [top, left], place) {
  const out = { data: into.data.slice(), shape: into.shape };
  const [channels, height, width] = from.shape;
  const [, rows, columns] = into.shape;
  for (const [i, j] of around(from.shape, place)) {
    for (let c = 0; c < channels; c++) out.data[(c * rows + i + top) * columns + j + left] = from.data[(c * height + i) * width + j];
  }
  return out;
}

const ROUNDING = 1e-6; // of sums in single precision: what differs less may be the same number

function differing(was, is, place) {
  const [channels, height, width] = is.shape;
  const differs = (i, j) => range(channels, (c) => (c * height + i) * width + j).some((at) => Math.abs(is.data[at] - was.data[at]) > ROUNDING);
  return around(is.shape, place).filter(([i, j]) => differs(i, j)).map(([i, j]) => [i - place[0], j - place[1]]);
}
