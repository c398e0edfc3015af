// InceptionMixer: the module as the paper draws it, a photograph passing through; and modules in a row.
import { between, createArea } from "./lib/area.js";
import { createChosenPhotograph } from "./lib/chosen_photograph.js";
import { button, choice, group, slider } from "./lib/controls.js";
import { h, s, text } from "./lib/dom.js";
import { grouped, listed, plural, rounded } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createKeeper } from "./lib/keep.js";
import { BRANCHES, GOOGLENET, moduleOf, REDUCTIONS, row, weightsOf } from "./lib/inception.js";
import { createBlock, createInput, createMapRow, moveRings } from "./lib/inception_block.js";
import { createMaps, DRAWN, pattern, SIDE, viewsOf, wanted } from "./lib/inception_maps.js";
import { createRow } from "./lib/inception_rows.js";
import { rect } from "./lib/shapes.js";
import { avgPool2d } from "./lib/tensor.js";
import { createWork, REST } from "./lib/work.js";

// All words for readers, in whole sentences.
const words = {
  widget: "Inception mixer",
  own: "your own",
  views: { block: "One module", row: "Nine in a row" },
  view: "Show", preset: "GoogLeNet", module: (name) => `module ${name}`, size: "Map",
  position: "In a row", light: "Cell set to",
  map: (side) => `${side}×${side}`, place: (place, of) => `${place} of ${of}`, percent: (part) => `${part} %`,
  widths: {
    in_channels: "Input", ch1x1: "1×1", reduce3x3: "1×1 before 3×3", ch3x3: "3×3",
    reduce5x5: "1×1 before 5×5", ch5x5: "5×5", pool_proj: "1×1 after pool",
  },
  channels: "Channels", reductions: "1×1 convolutions",
  kept: { reduce3x3: "before 3×3", reduce5x5: "before 5×5", pool_proj: "after pool" },
  five: "5×5 as in the paper",
  mixer: "Branches of the module. Left and right select a branch, up and down change its width, Page Up and Page Down that of its 1×1 " +
    "convolution, Shift by sixteen channels. Home and End select the first branch and the last.",
  probe: "The cell of the input that is changed. The arrow keys move it, with Shift by five. Home and End: the first cell and the last.",
  keys: "Drag the edge of a wire, or the cell in the photograph. Keys in the drawing: ←→ branch, ↑↓ width, Page Up and Page Down its 1×1.",
  table: {
    titles: ["Channels out", "MACs, each on its own map"],
    label: "The nine modules of GoogLeNet's table. Left and right choose one, Home and End the first and the last.",
    caption: "GoogLeNet's nine modules. Filled: as in the table. Outlined: without any 1×1, each reading what the one before hands on. Tap one to load it.",
    say: (name, bare, full) => `${name}: ${full}; without any 1×1 ${bare}`,
  },
  same: {
    titles: ["Channels out", "Weights so far"],
    label: "Nine modules of the chosen widths. Left and right show the module before or after, Home and End the first and the last.",
    caption: "Nine modules with your widths. Filled: with all 1×1 convolutions. Outlined: without any. Tap one: the numbers below are its.",
    say: (name, bare, full) => `after ${name}: ${full}; without any 1×1 ${bare}`,
  },
  branches: ["1×1", "3×3", "5×5", "Pool"],
  close: (branch, drawn, of) => `${branch} branch: ${drawn < of ? `the first ${drawn} of its ${grouped(of)} maps` : of === 1 ? "its map" : `its ${of} maps`}, and what ${of === 1 ? "its kernel looks" : "their kernels look"} for`,
  /** What the input's first channels show, in the order of `viewsOf`. */
  shows: [
    "red", "darkness", "brighter to the right", "brighter downwards", "blue", "reddish", "brighter to the left", "brighter upwards",
    "green", "bluish", "bright spots", "dark spots",
  ],
  pooled: (view) => `maximum, ${view}`,
  collects: (like, unlike) => `${like}, less ${unlike}`,
  patterns: ["average", "left to right", "top to bottom", "spot"],
  weights: "The input's channels mix twelve views of the photograph. All weights follow a rule and none is trained; maps run from black, 0, to white, their largest value.",

  numbers: {
    out: "Channels out", weights: "Weights", params: "Parameters, biases included", macs: (side) => `MACs at ${side}×${side}`,
    rivalWith: "Weights with every 1×1", rivalWithout: "Weights without any 1×1", row: "Weights of the row so far",
    field: "Widest view of the row", side: (side) => `${side}×${side}`,
  },

  inRow: (place) => `Module ${place} of a row.`,
  withAll: (inputs, out) => `With every 1×1: ${plural(inputs, "channel")} in, ${grouped(out)} out.`,
  naive: (inputs, out) => `Naive: ${plural(inputs, "channel")} in, ${grouped(out)} out.`,
  without: (left, inputs, out) => `Without ${listed(left)}: ${plural(inputs, "channel")} in, ${grouped(out)} out.`,
  left: { reduce3x3: "the 1×1 before 3×3", reduce5x5: "the 1×1 before 5×5", pool_proj: "the 1×1 after the pooling" },
  pooledInput: (channels) => `${grouped(channels)} of them are its own input, pooled.`,
  uses: (weights, side) => `${plural(weights, "weight")}, each used once at every position of the ${side}×${side} map.`,
  rivalNaive: (weights, ratio, out) =>
    `Without any 1×1 it would take ${grouped(weights)}, ${ratio} times as many, and hand on ${grouped(out)} channels.`,
  rivalFull: (weights, out) => `With every 1×1 after the same input it would take ${grouped(weights)} and hand on ${grouped(out)}.`,

  poolBare: (width, channels, weights) => (width === 1
    ? `The pooling branch hands on its one channel without a weight: ${channels} of the channels for ${weights} of the weights.`
    : `The pooling branch hands on all ${grouped(width)} channels without a weight: ${channels} of the channels for ${weights} of the weights.`),
  pool: (width, channels, weights) => `The pooling branch: the largest of 3×3 cells, then a 1×1 projection to ${grouped(width)}. ` +
    `${channels} of the channels for ${weights} of the weights.`,
  branch: (name, channels, weights) => `The ${name} branch: ${channels} of the channels for ${weights} of the weights.`,
  fiveAsThree: (channels, weights) =>
    `The branch called 5×5, here with 3×3 kernels: ${channels} of the channels for ${weights} of the weights.`,
  reduces: (channels, reduce, weights) =>
    `It first reduces ${plural(channels, "channel")} to ${grouped(reduce)}, which is ${weights} of its own weights.`,
  notices: ([row, column], light, counts) =>
    `Input cell (${row}, ${column}) set to ${light}: noticed by ${listed(counts.map(String))} cells of the 1×1, 3×3, 5×5 and pooling branch.`,
};

const WIDTHS = ["in_channels", "ch1x1", "reduce3x3", "ch3x3", "reduce5x5", "ch5x5", "pool_proj"];
const TRAITS = [...WIDTHS, "input_size", "removed", "five_by_five", "view", "position", "branch", "picture", "cell", "light"];
const BIG = 16; // channels that Shift steps over

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "InceptionMixer", label: words.widget });
  const longest = frame.bounds("position").max;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const widest = Object.fromEntries(WIDTHS.map((name) => [name, frame.bounds(name).max]));
  const longestLine = line({ ...widest, removed: [], five_by_five: false }, row({ ...widest, removed: [] }, longest).at(-1).channels);
  const inside = (name, width) => between(1, frame.bounds(name).max, Math.round(width));
  const setWidth = (name, width, more = {}) => frame.set({ [name]: inside(name, width), ...more });
  const onBranch = (branch) => branch !== model.get("branch") && frame.set({ branch });
  const open = (name) => !model.get("removed").includes(name);
  let byCell = false; // the last gesture moved the cell: of that one speaks first

  // ---- the picture and its maps
  const maps = createMaps();
  const keep = createKeeper();
  const work = createWork(frame.stage);
  const chosen = createChosenPhotograph({
    model, frame, redraw: () => draw(),
    prepare: (photo) => ({ views: viewsOf(photo), small: avgPool2d(photo, { kernelSize: 2 }) }), // small: what its place shows
  });

  // ---- the drawing
  const input = createInput({ onCell: (cell) => onCell(cell) });
  const onCell = (cell) => {
    byCell = true;
    frame.set({ cell: cell.map((n) => between(0, SIDE - 1, n)) });
  };
  const probe = createArea({
    class: "cl-mix-probe", role: "probe", label: words.probe,
    onStep: (step) => onCell(model.get("cell").map((n, axis) => n + step[axis])),
    onHome: () => onCell([0, 0]), onEnd: () => onCell([SIDE - 1, SIDE - 1]),
  }, input.el);
  const block = createBlock({
    width: (name) => model.get(name),
    onWidth: (name, width, branch) => setWidth(name, width, name === "in_channels" ? {} : { branch }),
    onBranch,
  });
  const mixer = createArea({
    class: "cl-mix", role: "mixer", label: words.mixer, big: BIG,
    onStep([rows, columns]) {
      const branch = model.get("branch");
      if (columns) return onBranch(between(0, 3, branch + Math.sign(columns)));
      const name = BRANCHES[branch].width;
      if (name !== "pool_proj" || open(name)) setWidth(name, model.get(name) - rows);
    },
    onHome: () => onBranch(0), onEnd: () => onBranch(3),
    onKey(key) {
      if (key !== "PageUp" && key !== "PageDown") return false;
      const { reduce } = BRANCHES[model.get("branch")];
      if (reduce && open(reduce)) setWidth(reduce, model.get(reduce) + (key === "PageUp" ? 1 : -1));
      return true;
    },
  }, block.el);
  const close = createClose();
  const pictured = h("div", { class: "cl-mix-pictured" }); // beside what it changes
  const one = h("div", { class: "cl-mix-one" }, pictured, probe, mixer, h("p", { class: "cl-caption" }, words.keys));
  let described = "";
  /** What the frame with the wires, the sentence and the numbers has no room for; the boxes first that are under the finger. */
  function* paint(state, shown, rival, now) {
    if (described || mixer.hidden) yield;
    for (const part of [mixer, close.el]) {
      if (!part.hidden) continue;
      part.hidden = false;
      yield REST;
    }
    const { branch, removed, five_by_five: five } = state;
    const of = JSON.stringify([WIDTHS.map((name) => state[name]), branch, removed, five, now.branches.map(({ noticed }) => noticed)]);
    if (of !== described) {
      described = of;
      block.describe(state, shown, rival, now);
      close.draw(state, shown);
      yield REST;
    }
    yield* block.paint(state, now);
    close.paint(state, now);
  }
  const table = createRow({
    role: "table", names: GOOGLENET.map(({ name }) => name), ...words.table,
    here: () => GOOGLENET.findIndex(({ name }) => name === presetOf(get())) + 1,
    onPick: (n) => frame.set({ ...GOOGLENET[Math.max(n, 1) - 1].setting, position: 1 }),
  });
  const same = createRow({
    role: "chain", names: Array.from({ length: longest }, (_, i) => String(i + 1)), ...words.same,
    here: () => model.get("position"), onPick: (position) => frame.set({ position }),
  });
  const rows = h("div", { class: "cl-mix-rows" }, table.el, same.el);
  /** The second row of modules: with the first one, or after it where both are new. */
  function* follow(series) {
    if (same.el.hidden) yield;
    same.el.hidden = false;
    same.draw(series, words.same.say);
  }
  frame.stage.append(one, rows);

  // ---- the controls
  const view = choice({
    label: words.view, name: "view", options: Object.entries(words.views), onchange: (name) => frame.set({ view: name }),
  });
  const preset = choice({
    label: words.preset, name: "preset",
    options: [...GOOGLENET.map(({ name }) => [name, words.module(name)]), [words.own, words.own]],
    onchange(name) {
      const chosen = GOOGLENET.find((each) => each.name === name);
      if (chosen) frame.set({ ...chosen.setting, position: 1 });
    },
  });
  const kept = REDUCTIONS.map((name) => button({
    label: words.kept[name], name: `keep-${name}`,
    onclick() {
      const removed = model.get("removed");
      const branch = BRANCHES.findIndex((each) => each.reduce === name || each.width === name);
      frame.set({ removed: REDUCTIONS.filter((each) => removed.includes(each) !== (each === name)), branch });
    },
  }));
  const five = button({ label: words.five, name: "five-by-five", onclick: () => frame.set({ five_by_five: !model.get("five_by_five") }) });
  const sliders = Object.fromEntries(WIDTHS.map((name) =>
    [name, slider({ label: words.widths[name], name, oninput: (width) => setWidth(name, width) })]));
  const size = slider({ label: words.size, name: "input-size", format: words.map, oninput: (n) => frame.set({ input_size: n }) });
  const position = slider({ label: words.position, name: "position", format: (n) => words.place(n, longest), oninput: (n) => frame.set({ position: n }) });
  const light = slider({
    label: words.light, name: "light", format: words.percent,
    oninput(n) {
      byCell = true;
      frame.set({ light: n });
    },
  });
  const [list, own] = chosen.els;
  pictured.append(list, light.el, own);
  frame.panel.append(
    h("div", { class: "cl-mix-sliders", role: "group", "aria-label": words.channels }, ...WIDTHS.map((name) => sliders[name].el)),
    h("div", { class: "cl-mix-kinds" }, h("span", { "aria-hidden": "true" }, words.reductions),
      group(words.reductions, ...kept.map((each) => each.el)), five.el),
    h("div", { class: "cl-mix-choices" }, view.el, preset.el, size.el, position.el),
  );
  frame.panel.after(close.el);
  const rings = frame.root.querySelectorAll(".cl-mix-ring");

  function draw() {
    const state = get();
    const inBlock = state.view === "block";
    const without = { ...state, removed: REDUCTIONS };
    const withAll = { ...state, removed: [] };
    const modules = row(state, longest);
    const place = inBlock ? 1 : state.position;
    const shown = modules[place - 1];
    const rival = moduleOf(state.removed.length ? withAll : without, shown.channels);

    view.update({ value: state.view });
    preset.update({ value: presetOf(state), allowed: (name) => name !== words.own || presetOf(state) === words.own });
    REDUCTIONS.forEach((name, i) => kept[i].update({ pressed: !state.removed.includes(name) }));
    five.update({ pressed: state.five_by_five });
    for (const name of WIDTHS) {
      sliders[name].update({ value: state[name], ...frame.bounds(name) });
      sliders[name].input.disabled = state.removed.includes(name);
    }
    size.update({ value: state.input_size, ...frame.bounds("input_size") });
    position.update({ value: state.position, ...frame.bounds("position") });
    position.el.hidden = inBlock;
    light.update({ value: state.light, ...frame.bounds("light") });
    const photo = chosen.now();
    keep("maps", [photo], () => maps.picture(photo.views));
    if (!inBlock || one.hidden) mixer.hidden = close.el.hidden = true; // they follow one by one
    one.hidden = !inBlock;
    if (inBlock) same.el.hidden = true; // it follows as well
    rows.hidden = inBlock;

    let noticed = null;
    if (inBlock) {
      const whole = maps.of(state);
      const now = maps.moved(state, whole, state.cell, state.light / 100);
      noticed = now.branches.map((branch) => branch.noticed.length);
      keep("rings", state.cell, () => moveRings(rings, state.cell));
      keep("photograph", [photo, ...state.cell, state.light], () => input.photograph(painted(photo.small, state.cell, state.light / 100)));
      input.draw(state.in_channels, now.input);
      block.draw(state, shown);
      work.start(paint(state, shown, rival, now));
    } else {
      const [bare, full] = [row(without, longest), row(withAll, longest)];
      const grown = growing();
      table.draw([
        [grown, GOOGLENET.map(({ setting }) => ({ ...moduleOf({ ...withAll, ...setting }, setting.in_channels), side: setting.input_size }))],
      ].flatMap((pair) => [pair.map((each) => each.map(({ out }) => out)), pair.map((each) => each.map(({ weights, side }) => weights * side ** 2))]),
      words.table.say);
      work.start(follow([
        [bare, full].map((each) => each.map(({ out }) => out)),
        [bare, full].map((each) => each.map((_, i) => weightsOf(each, i + 1))),
      ]));
    }

    const details = [branchSentence(state, shown), noticed && noticeSentence(noticed, state)].filter(Boolean);
    if (byCell) details.reverse();
    byCell = false;
    frame.say(summary(state, shown, rival, place), details.join(" "));
    const reach = state.five_by_five ? 4 : 2;
    const view1 = 1 + place * reach;
    const { numbers } = words;
    frame.measure({
      "out-channels": [numbers.out, shown.out],
      weights: [numbers.weights, shown.weights],
      params: [numbers.params, shown.weights + shown.biases],
      macs: [numbers.macs(state.input_size), shown.weights * state.input_size ** 2],
      "rival-weights": [state.removed.length ? numbers.rivalWith : numbers.rivalWithout, rival.weights],
      "row-weights": [numbers.row, weightsOf(modules, place)],
      "receptive-field": [numbers.field, view1, numbers.side(view1)],
    });
    frame.pytorch(line(state, shown.channels), longestLine);

    function growing() {
      let channels = GOOGLENET[0].setting.in_channels;
      return GOOGLENET.map(({ setting }) => {
        const module = { ...moduleOf({ ...without, ...setting }, channels), side: setting.input_size };
        channels = module.out;
        return module;
      });
    }
  }
  frame.bind(TRAITS, draw);
  return () => {
    work.stop();
    chosen.dispose();
    frame.dispose();
  };
}

const presetOf = (state) => GOOGLENET.find(({ setting }) =>
  Object.entries(setting).every(([name, value]) => state[name] === value))?.name ?? words.own;

function line(state, channels) {
  const widths = [channels, state.ch1x1, state.ch3x3, state.ch5x5].join(", ");
  const reductions = REDUCTIONS.filter((name) => !state.removed.includes(name)).map((name) => `, ${name}=${state[name]}`).join("");
  return `convlessons.blocks.Inception(${widths}${reductions}${state.five_by_five ? "" : ", five_by_five=False"})`;
}

/** A copy of the picture with one cell grey. */
function painted({ data, shape }, [row, column], value) {
  const copy = { data: data.slice(), shape };
  for (let c = 0; c < 3; c++) copy.data[(c * shape[1] + row) * shape[2] + column] = value;
  return copy;
}

const times = (ratio) => rounded(ratio, ratio < 10 ? 2 : 0);

function summary(state, shown, rival, place) {
  const { removed } = state;
  const flow = removed.length === 0 ? words.withAll(shown.channels, shown.out)
    : removed.length === REDUCTIONS.length ? words.naive(shown.channels, shown.out)
      : words.without(removed.map((name) => words.left[name]), shown.channels, shown.out);
  const compared = removed.length === 0
    ? words.rivalNaive(rival.weights, times(rival.weights / shown.weights), rival.out)
    : words.rivalFull(rival.weights, rival.out);
  return [
    place > 1 && words.inRow(place), flow, removed.includes("pool_proj") && words.pooledInput(shown.channels),
    words.uses(shown.weights, state.input_size), compared,
  ].filter(Boolean).join(" ");
}

const percent = (part, whole) => words.percent(whole ? Math.round((100 * part) / whole) : 0);

function branchSentence({ branch, removed }, shown) {
  const { name, kernel, reduce, width, weights, parts } = shown.branches[branch];
  const share = [percent(width, shown.out), percent(weights, shown.weights)];
  if (name === "pool") return (removed.includes("pool_proj") ? words.poolBare : words.pool)(width, ...share);
  const own = name === "5×5" && kernel === 3 ? words.fiveAsThree(...share) : words.branch(name, ...share);
  return reduce === null ? own : `${own} ${words.reduces(shown.channels, reduce, percent(parts[0], weights))}`;
}

const noticeSentence = (counts, { cell, light }) => words.notices(cell, words.percent(light), counts);

/** The marked branch from near: its maps, and below each what its kernel looks for. Filled squares are above zero, hollow ones below. */
function createClose() {
  const title = h("p", { class: "cl-mix-bill-title" });
  const maps = createMapRow(0);
  const kernels = Array.from({ length: DRAWN }, () => ({
    up: s("path", { class: "cl-mix-positive" }), down: s("path", { class: "cl-mix-negative" }), frame: s("path", { class: "cl-mix-grid" }), words: h("span"),
  }));
  const captions = kernels.map((kernel) => h("div", {},
    s("svg", { viewBox: "0 0 50 50", "aria-hidden": "true" }, kernel.frame, kernel.up, kernel.down), kernel.words));
  const keep = createKeeper();
  function describe({ branch, removed }, k, drawn) {
    captions.forEach((caption, i) => {
      caption.style.visibility = i < drawn ? "visible" : "hidden";
      const weights = branch === 0 || branch === 3 ? new Array(k * k).fill(1) : pattern(i, k);
      const most = Math.max(...weights.map(Math.abs));
      const edge = 5 * (5 - k);
      const squares = (sign) => weights.map((weight, n) => {
        const side = sign * weight > 0 ? 8 * Math.sqrt(Math.abs(weight) / most) : 0;
        return side ? rect(edge + 10 * (n % k) + 5 - side / 2, edge + 10 * Math.floor(n / k) + 5 - side / 2, side, side) : "";
      }).join("");
      kernels[i].up.setAttribute("d", squares(1));
      kernels[i].down.setAttribute("d", squares(-1));
      kernels[i].frame.setAttribute("d", weights.map((_, n) => rect(edge + 10 * (n % k), edge + 10 * Math.floor(n / k), 10, 10)).join(""));
      const views = wanted(branch, i).map((view) => words.shows[view]);
      text(kernels[i].words, branch === 0 || (branch === 3 && !removed.includes("pool_proj")) ? words.collects(...views)
        : branch === 3 ? words.pooled(words.shows[i]) : words.patterns[i]);
    });
  }
  const el = h("div", { class: "cl-mix-close" }, title, maps.el, h("div", { class: "cl-mix-kernels" }, ...captions),
    h("p", { class: "cl-caption" }, words.weights));
  return {
    el,
    draw(state, shown) {
      const { branch } = state;
      const { kernel, width } = shown.branches[branch];
      const drawn = Math.min(DRAWN, width);
      text(title, words.close(words.branches[branch], drawn, width));
      maps.reach((kernel - 1) / 2);
      keep("kernels", [branch, drawn, kernel, state.removed.includes("pool_proj")], () => describe(state, kernel, drawn));
    },
    paint: (state, now) => maps.draw(now.branches[state.branch].maps),
  };
}
