// ChannelShuffle: grouped convolutions with shuffles between them: which inputs reach which outputs, and how a shuffle moves.
import { between, createArea, nearest, pickable } from "./lib/area.js";
import { button, group, slider } from "./lib/controls.js";
import { attrs, h, s } from "./lib/dom.js";
import { capital, grouped, inWords, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createKeeper } from "./lib/keep.js";
import { createMirror } from "./lib/mirror.js";
import { createMoves } from "./lib/shuffle_moves.js";
import { fix, rect, writeWords } from "./lib/shapes.js";
import { createWords } from "./lib/words.js";
import { cone, divisors, fedGroup, groupOf, layersToMixAll, letter, nearestGroups, ranges, seen, shufflePlace } from "./lib/wiring.js";
import { createWidth } from "./lib/width.js";
import { createSecond } from "./lib/work.js";

const HEIGHT = 560; // of the drawing, in pixels, whatever the setting: nothing moves under a finger
const ENDS = 22; // for the words above the input and below the output
const ROW = [24, 46]; // height of a channel: the least, the most
const WIRES = [130, 105]; // most height of the wires of a convolution, and of a shuffle
const CELL = [10.5, 12]; // room that a group's letter needs
const LETTER = 11; // its size; a narrow box has a smaller one
const LEAST = 9;
const HUES = 6;
const SETTING = ["channels", "groups", "layers", "shuffle"];
const PRESETS = [[12, 3, 2], [12, 4, 2], [16, 4, 2], [12, 6, 4]];

const words = {
  title: "Channel shuffle",
  network: "Channels, input on top. Left and right mark the next channel, Shift takes five, up and down change the layer, Home marks the first input and End the last output.",
  legend: "A letter: inputs of that group have arrived here. A number: so many groups, where their letters find no room; dark with all of them. " +
    "Point at a channel to see its paths.",
  input: "input",
  convolution: "convolution",
  shuffled: "shuffle",
  output: "output",
  shuffling: "Shuffle",
  shuffle: "Shuffle between layers",
  channels: "Channels",
  groups: "Groups",
  layers: "Layers",
  try: "Channels in groups to try",
  preset: (C, g, L) => `${C} in ${g}, ${L} layers`,
  pairs: "Input–output pairs connected",
  pairsOf: (connected, all) => `${connected} of ${all}`,
  weights: "Weights (no biases)",
  macs: (size) => `MACs at ${size}×${size}`,
  dense: "Weights without groups",
  indivisible: (groups, channels) => `groups must divide channels; ${groups} does not divide ${channels}.`,

  /** What a sentence is about; `shuffle` is null where it does not matter. */
  stack(L, C, g, shuffle) {
    const what = `${capital(inWords(L))} 1×1 ${L === 1 ? "layer" : "layers"} on ${plural(C, "channel")} in ${plural(g, "group")}`;
    return L === 1 || shuffle === null ? what : shuffle ? `${what}, a shuffle between them` : `${what}, no shuffle`;
  },
  ordinary: (stack) => `${stack}: with one group this is the ordinary convolution, and every output sees every input.`,
  all: (stack, C, g) => `${stack}: every output sees all ${C} inputs, at 1/${g} of the weights.`,
  some: (stack, least, most, C) => (least === most
    ? `${stack}: an output sees ${least} of ${C} inputs.` : `${stack}: an output sees ${least} to ${most} of ${C} inputs.`),
  oneLayer: "One layer mixes only inside its groups.",
  lone: "A group of one channel never mixes, shuffled or not.",
  needed: (n, layers) => `Groups of ${n} need ${inWords(layers)} layers.`,
  never: "The groups never meet, however many layers there are.",
  markedInput: (channel, group) => `Marked: input channel ${channel}, in group ${group}.`,
  markedBetween: (channel, level) => `Marked: channel ${channel} after layer ${level}.`,
  markedOutput: (channel) => `Marked: output channel ${channel}.`,
  reaches: (reached, C) => `It reaches ${reached} of ${plural(C, "output")}.`,
  seesAll: (C) => `It sees all of the ${plural(C, "input")}.`,
  seesSome: (count, C, which) => `It sees ${grouped(count)} of the ${plural(C, "input")}: ${which}.`,
};

export default { render, refuses };

/** Why settings that are each within their bounds cannot stand together; nothing where they can. */
function refuses({ channels, groups }) {
  return channels % groups !== 0 && words.indivisible(groups, channels);
}

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "ChannelShuffle", label: words.title });
  const get = () => {
    const setting = Object.fromEntries(SETTING.map((name) => [name, model.get(name)]));
    return { ...setting, groups: nearestGroups(setting.groups, setting.channels) };
  };
  const mark = () => clamp(get(), model.get("mark"));
  const keep = createKeeper();
  const seenIn = (setting) => keep("seen", Object.values(setting), () => seen(setting));

  /** Groups follow the channels, and a marked output stays an output. */
  const change = (part) => {
    const before = get();
    const next = { ...before, ...part };
    const groups = nearestGroups(next.groups, next.channels);
    const [level, channel] = mark();
    const to = clamp(next, [level === before.layers ? next.layers : level, channel]);
    frame.set({ ...part, groups, mark: to });
  };

  const network = createNetwork({
    getMark: mark,
    onPick: (to) => frame.set({ mark: clamp(get(), to) }),
    onHover: (to) => draw(to ?? mark()),
    onResize: () => frame.silently(() => draw()),
  });
  const moves = createMoves({
    onMove: (move) => frame.set({ move }), announce: frame.announce,
    onResize: () => drawMoves(),
  });
  const drawMoves = () => moves.draw(get(), mark()[1], model.get("move"));
  const second = createSecond(moves.el);
  frame.root.classList.add("cl-shuffle");
  frame.stage.append(network.el, frame.status);
  frame.panel.after(moves.el);

  const channels = slider({ label: words.channels, name: "channels", oninput: (C) => change({ channels: C }) });
  let allowed = [1];
  const groups = slider({ // a step is the next divisor: PyTorch refuses what does not divide
    label: words.groups, name: "groups", format: (i) => String(allowed[i]), oninput: (i) => change({ groups: allowed[i] }),
  });
  const layers = slider({ label: words.layers, name: "layers", oninput: (L) => change({ layers: L }) });
  const shuffle = button({
    label: words.shuffle, name: "shuffle", onclick: () => change({ shuffle: !get().shuffle }),
  });
  const presets = PRESETS.map(([C, g, L]) => button({
    label: words.preset(C, g, L), onclick: () => change({ channels: C, groups: g, layers: L }),
  }));
  frame.panel.append(
    createMirror(network.svg, moves.svg),
    group(words.shuffling, shuffle.el), channels.el, groups.el, layers.el,
    h("p", { class: "cl-caption" }, words.try),
    group(words.try, ...presets.map((preset) => preset.el)),
  );

  function draw(shown = mark()) {
    const setting = get();
    const sees = seenIn(setting);
    network.draw(setting, sees);
    network.mark(setting, shown);
    frame.say(summary(setting, sees), markSentence(setting, sees, shown));
  }

  frame.bind([...SETTING, "mark", "input_size"], () => {
    const setting = get();
    const { channels: C, groups: g, layers: L } = setting;
    const size = model.get("input_size");
    allowed = divisors(C);
    channels.update({ value: C, ...frame.bounds("channels") });
    groups.update({ value: allowed.indexOf(g), min: 0, max: allowed.length - 1 });
    layers.update({ value: L, ...frame.bounds("layers") });
    shuffle.update({ pressed: setting.shuffle });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].join() === [C, g, L].join() }));
    const sees = seenIn(setting);
    network.draw(setting, sees);
    second.draw(() => network.mark(setting, mark()), drawMoves);
    frame.say(summary(setting, sees), markSentence(setting, sees, mark()));

    const pairs = sees.at(-1).reduce((sum, inputs) => sum + inputs.length, 0);
    const weights = L * C * (C / g);
    frame.measure({
      pairs: [words.pairs, pairs, words.pairsOf(pairs, C * C)],
      params: [words.weights, weights],
      macs: [words.macs(size), weights * size * size],
      "dense-params": [words.dense, L * C * C],
    });
    const conv = `nn.Conv2d(${C}, ${C}, 1, groups=${g}, bias=False)`;
    const parts = setting.shuffle
      ? `${conv} if i % 2 == 0 else nn.ChannelShuffle(${g}) for i in range(${2 * L - 1})`
      : `${conv} for i in range(${L})`;
    frame.pytorch(L === 1 ? conv : `nn.Sequential(*[${parts}])`);
  });
  frame.bind(["move"], drawMoves);
  return () => {
    second.stop();
    moves.stop();
    network.dispose();
    moves.dispose();
    frame.dispose();
  };
}

/** A mark stays inside a network that shrinks under it. */
const clamp = ({ channels, layers }, [level, channel]) => [
  Math.max(0, Math.min(layers, level)), Math.max(0, Math.min(channels - 1, channel)),
];

function summary(setting, sees) {
  const { channels: C, groups: g, layers: L, shuffle } = setting;
  const stack = words.stack(L, C, g, shuffle);
  const counts = sees.at(-1).map((inputs) => inputs.length);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (g === 1) return words.ordinary(words.stack(L, C, g, null));
  if (least === C) return words.all(stack, C, g);
  const why = L === 1 ? words.oneLayer
    : !shuffle ? words.never
      : C === g ? words.lone : words.needed(C / g, layersToMixAll(setting));
  return `${words.some(stack, least, most, C)} ${why}`;
}

function markSentence({ layers: L, groups: g, channels: C }, sees, [level, channel]) {
  if (level === 0) {
    const reached = sees.at(-1).filter((inputs) => inputs.includes(channel)).length;
    return `${words.markedInput(channel, letter(groupOf(channel, C, g)))} ${words.reaches(reached, C)}`;
  }
  const inputs = sees[level][channel];
  const where = level === L ? words.markedOutput(channel) : words.markedBetween(channel, level);
  return `${where} ${inputs.length === C ? words.seesAll(C) : words.seesSome(inputs.length, C, ranges(inputs))}`;
}

/** Rows of channels, input on top. A channel has a letter for every input group that has reached it, or their number. */
function createNetwork({ getMark, onPick, onHover, onResize }) {
  const path = (name) => s("path", { class: `cl-wiring-${name}` });
  const [blocks, wires, lit, some, whole, boxes, gap, ring] = ["block", "wire", "wire-lit", "some", "whole", "box", "gap", "ring"].map(path);
  const hues = Array.from({ length: HUES }, (_, i) => s("path", { class: `cl-wiring-hue-${i}` }));
  const names = s("g", {});
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" }, blocks, wires, lit, some, whole, ...hues, boxes, gap, ring, names);
  const letters = createWords();
  const legend = h("p", { class: "cl-caption" }, words.legend);
  const el = createArea({
    class: "cl-wiring", role: "network",
    label: words.network,
    onStep([rows, columns]) {
      const [level, channel] = getMark();
      onPick([level + Math.sign(rows), channel + columns]);
    },
    onHome: () => onPick([0, 0]),
    onEnd: () => onPick([Infinity, Infinity]),
  }, svg, letters.el);
  let plan = null;
  const keep = createKeeper();
  pickable(svg, { hit: (x, y) => plan.at(x, y), onPoint: onHover, onPick });
  const room = createWidth(el, 440, onResize);

  return {
    svg,
    el: h("div", {}, el, legend),
    dispose() {
      room.dispose();
      letters.dispose();
    },
    /** All but what the marked channel changes. */
    draw(setting, sees) {
      const width = room.now();
      const of = [...Object.values(setting), width];
      plan = keep("plan", of, () => layOut(setting, width));
      keep("channels", of, () => drawChannels(setting, sees, width));
    },
    /** The wires, and a ring around the marked channel. */
    mark(setting, marked) {
      drawWires(setting, marked);
      const around = (by) => plan.rows.filter((row) => row.level === marked[0])
        .map((row) => rect(row.x(marked[1]) - by, row.y - 1 - by, plan.unit + 2 * by, plan.tall + 2 + 2 * by)).join("");
      attrs(ring, { d: around(0.5) });
      attrs(gap, { d: around(-1.75) }); // between the ring and a channel as dark as it
    },
  };

  function drawChannels({ channels: C, groups: g }, sees, width) {
    const parts = { block: [], box: [], some: [], whole: [], hues: hues.map(() => []) };
    const labels = [];
    const size = Math.max(LEAST, Math.min(LETTER, plan.unit - 1));
    const found = new Map(); // of all outputs of a group it is one list
    const groupsOf = (inputs) => {
      if (!found.has(inputs)) found.set(inputs, [...new Set(inputs.map((input) => groupOf(input, C, g)))]);
      return found.get(inputs);
    };

    for (const { level, y, x } of plan.rows) {
      for (let c = 0; c < C; c++) {
        const box = [x(c) + 0.5, y, plan.unit - 1, plan.tall];
        parts.box.push(rect(...box));
        const arrived = groupsOf(sees[level][c]);
        const cells = lettersIn(box, arrived.length);
        cells?.forEach((cell, i) => {
          parts.hues[arrived[i] % HUES].push(rect(...cell));
          const number = level === 0 && plan.unit >= 24 ? c % (C / g) : "";
          labels.push([letter(arrived[i]) + number, cell[0] + cell[2] / 2, cell[1] + cell[3] / 2, size, "cl-wiring-name"]);
        });
        if (!cells) {
          const isWhole = arrived.length === g;
          parts[isWhole ? "whole" : "some"].push(rect(...box));
          labels.push([String(arrived.length), box[0] + box[2] / 2, y + plan.tall / 2, size, isWhole ? "cl-wiring-count cl-wiring-on-whole" : "cl-wiring-count"]);
        }
      }
    }
    for (const { from, to } of plan.joints.filter(({ kind }) => kind === "conv")) {
      for (let i = 0; i < g; i++) {
        const left = to.x((i * C) / g) - 1;
        parts.block.push(rect(left, from.y - 3, (C / g) * plan.unit + 2, to.y + plan.tall + 6 - from.y));
      }
    }
    attrs(svg, { viewBox: `0 0 ${width} ${HEIGHT}` });
    for (const [node, data] of [[blocks, parts.block], [boxes, parts.box], [some, parts.some], [whole, parts.whole]]) {
      attrs(node, { d: data.join("") });
    }
    hues.forEach((node, i) => attrs(node, { d: parts.hues[i].join("") }));
    letters.write(labels, [0, 0, width, HEIGHT], width);
    writeWords(names, plan.labels);
  }

  /** Lit are those on a path to or from the marked channel. */
  function drawWires(setting, marked) {
    const { channels: C, groups: g } = setting;
    const paths = cone(setting, marked);
    const all = Array.from({ length: C }, (_, c) => c);
    const [dim, bright] = [[], []];
    const wire = (on, start, end) => (on ? bright : dim).push(`M${start}L${end}`);
    for (const { kind, level, from, to } of plan.joints) {
      const starts = all.map((c) => `${fix(from.x(c) + plan.unit / 2)} ${fix(from.y + plan.tall)}`);
      const ends = all.map((c) => `${fix(to.x(c) + plan.unit / 2)} ${fix(to.y)}`);
      if (kind === "shuffle") {
        for (const c of all) wire(paths[level][c], starts[c], ends[c]);
        continue;
      }
      for (const a of all) {
        const first = fedGroup(setting, level, a) * (C / g);
        for (let b = first; b < first + C / g; b++) wire(paths[level][a] && paths[level + 1][b], starts[a], ends[b]);
      }
    }
    attrs(wires, { d: dim.join("") });
    attrs(lit, { d: bright.join("") });
  }
}

/** The places [x, y, width, height] of so many letters in a box, or null where they find no room. */
function lettersIn([x, y, width, height], count) {
  const most = [Math.max(1, Math.floor(width / CELL[0])), Math.floor(height / CELL[1])];
  if (count > most[0] * most[1]) return null;
  const rows = Math.min(most[1], count); // one above the other, as long as there is room
  const columns = Math.ceil(count / rows);
  const [wide, tall] = [width / columns, height / rows];
  return Array.from({ length: count }, (_, i) => [x + Math.floor(i / rows) * wide, y + (i % rows) * tall, wide, tall]);
}

/** Where everything stands: rows of channels, what joins them, words. */
function layOut(setting, width) {
  const { channels: C, groups: g, layers: L, shuffle } = setting;
  const gap = Math.min(12, (0.12 * width) / g); // between groups
  const unit = (width - 4 - (g - 1) * gap) / C;
  const placed = (place) => 2 + place * unit + groupOf(place, C, g) * gap;
  const straight = { x: placed };
  const shuffled = { x: (c) => placed(shufflePlace(c, C, g)) };
  const shuffles = shuffle ? L - 1 : 0;
  const count = L + 1 + shuffles;
  const room = HEIGHT - 2 * ENDS;
  const tall = between(...ROW, (0.42 * room) / count);
  const share = Math.min(1, (room - count * tall) / (L * WIRES[0] + shuffles * WIRES[1]));
  const [conv, mix] = WIRES.map((most) => most * share);
  const rows = [];
  const joints = [];
  const labels = [];
  let y = ENDS + (room - count * tall - L * conv - shuffles * mix) / 2;
  const row = (level, place) => {
    rows.push({ level, y, ...place });
    return rows.at(-1);
  };
  const label = (line, middle) => labels.push([line, width / 2, middle, 13, "cl-wiring-word"]);

  label(words.input, y - 12);
  let from = row(0, straight);
  for (let level = 0; level < L; level++) {
    if (level > 0 && shuffle) {
      label(words.shuffled, y + tall + mix / 2);
      y += tall + mix;
      const to = row(level, shuffled);
      joints.push({ kind: "shuffle", level, from, to });
      from = to;
    }
    label(words.convolution, y + tall + conv / 2);
    y += tall + conv;
    const to = row(level + 1, straight);
    joints.push({ kind: "conv", level, from, to });
    from = to;
  }
  label(words.output, y + tall + 12);

  return {
    rows, joints, labels, unit, tall,
    /** [level, channel] under a point, the nearest of its row where none is, or null between the rows: fingers are wide. */
    at(px, py) {
      const found = rows.find((each) => py >= each.y - 6 && py <= each.y + tall + 6);
      if (!found) return null;
      return [found.level, nearest(Array.from({ length: C }, (_, c) => [found.x(c) + unit / 2, 0]), [px, 0])];
    },
  };
}
