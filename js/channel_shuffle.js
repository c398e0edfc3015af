// ChannelShuffle: grouped convolutions with shuffles between them: which inputs reach which outputs, and how a shuffle moves.
import { createArea, pickable } from "./lib/area.js";
import { button, group, slider } from "./lib/controls.js";
import { attrs, h, s, text } from "./lib/dom.js";
import { capital, grouped, inWords, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createMoves } from "./lib/shuffle_moves.js";
import { fix, keepTexts, rect } from "./lib/shapes.js";
import { cone, divisors, feeds, groupOf, layersToMixAll, letter, nearestGroups, ranges, seen, shufflePlace } from "./lib/wiring.js";

const SIZE = 480; // width of the drawing, in its own units
const BOX = 26; // height of a channel
const CONV = 54; // height of the wires of a convolution
const SHUFFLE = 44; // and of a shuffle
const HUES = 6;
const SETTING = ["channels", "groups", "layers", "shuffle"];
const PRESETS = [[12, 3, 2], [12, 4, 2], [16, 4, 2], [12, 6, 4]];

export default { render, refuses };

/** Why settings that are each within their bounds cannot stand together; nothing where they can. */
function refuses({ channels, groups }) {
  return channels % groups !== 0 && `groups must divide channels; ${groups} does not divide ${channels}.`;
}

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "ChannelShuffle", label: "Channel shuffle" });
  const get = () => {
    const setting = Object.fromEntries(SETTING.map((name) => [name, model.get(name)]));
    return { ...setting, groups: nearestGroups(setting.groups, setting.channels) };
  };
  const mark = () => clamp(get(), model.get("mark"));

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
  });
  const moves = createMoves({ onMove: (move) => frame.set({ move }), announce: frame.announce });
  frame.stage.append(network.el, moves.el);

  const channels = slider({ label: "Channels", name: "channels", oninput: (C) => change({ channels: C }) });
  let allowed = [1];
  const groups = slider({ // a step is the next divisor: PyTorch refuses what does not divide
    label: "Groups", name: "groups", format: (i) => String(allowed[i]), oninput: (i) => change({ groups: allowed[i] }),
  });
  const layers = slider({ label: "Layers", name: "layers", oninput: (L) => change({ layers: L }) });
  const shuffle = button({
    label: "Shuffle between layers", name: "shuffle", onclick: () => change({ shuffle: !get().shuffle }),
  });
  const presets = PRESETS.map(([C, g, L]) => button({
    label: `${C} in ${g}, ${L} layers`, onclick: () => change({ channels: C, groups: g, layers: L }),
  }));
  frame.panel.append(
    group("Shuffle", shuffle.el), channels.el, groups.el, layers.el,
    h("p", { class: "cl-caption" }, "Channels in groups to try"),
    group("Channels in groups to try", ...presets.map((preset) => preset.el)),
  );

  function draw(shown = mark()) {
    const setting = get();
    const sees = seen(setting);
    network.draw(setting, sees, shown);
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
    draw();
    moves.draw(setting, mark()[1], model.get("move"));

    const pairs = seen(setting).at(-1).reduce((sum, inputs) => sum + inputs.length, 0);
    const weights = L * C * (C / g);
    frame.measure({
      pairs: ["Input–output pairs connected", pairs, `${pairs} of ${C * C}`],
      params: ["Weights (no biases)", weights],
      macs: [`MACs at ${size}×${size}`, weights * size * size],
      "dense-params": ["Weights without groups", L * C * C],
    });
    const conv = `nn.Conv2d(${C}, ${C}, 1, groups=${g}, bias=False)`;
    const steps = Array(L).fill(conv).join(setting.shuffle ? `, nn.ChannelShuffle(${g}), ` : ", ");
    frame.pytorch(L === 1 ? conv : `nn.Sequential(${steps})`);
  });
  frame.bind(["move"], () => moves.draw(get(), mark()[1], model.get("move")));
  return () => {
    moves.stop();
    frame.dispose();
  };
}

/** A mark stays inside a network that shrinks under it. */
const clamp = ({ channels, layers }, [level, channel]) => [
  Math.max(0, Math.min(layers, level)), Math.max(0, Math.min(channels - 1, channel)),
];

function summary(setting, sees) {
  const { channels: C, groups: g, layers: L, shuffle } = setting;
  const what = `${capital(inWords(L))} 1×1 ${L === 1 ? "layer" : "layers"} on ${plural(C, "channel")} in ${plural(g, "group")}`;
  const how = L === 1 ? "" : shuffle ? ", a shuffle between them" : ", no shuffle";
  const counts = sees.at(-1).map((inputs) => inputs.length);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (g === 1) return `${what}: with one group this is the ordinary convolution, and every output sees every input.`;
  if (least === C) return `${what}${how}: every output sees all ${C} inputs, at 1/${g} of the weights.`;
  const got = least === most ? `${least} of ${C} inputs` : `${least} to ${most} of ${C} inputs`;
  const never = L === 1
    ? "One layer mixes only inside its groups."
    : shuffle
      ? C === g ? "A group of one channel never mixes, shuffled or not." : `Groups of ${C / g} need ${inWords(layersToMixAll(setting))} layers.`
      : "The groups never meet, however many layers there are.";
  return `${what}${how}: an output sees ${got}. ${never}`;
}

function markSentence({ layers: L, groups: g, channels: C }, sees, [level, channel]) {
  const name = `channel ${channel}`;
  if (level === 0) {
    const reached = sees.at(-1).filter((inputs) => inputs.includes(channel)).length;
    return `Marked: input ${name}, in group ${letter(groupOf(channel, C, g))}. It reaches ${reached} of ${plural(C, "output")}.`;
  }
  const inputs = sees[level][channel];
  const where = level === L ? `output ${name}` : `${name} after layer ${level}`;
  return `Marked: ${where}. It sees ${inputs.length === C ? "all" : grouped(inputs.length)} of the ${plural(C, "input")}` +
    `${inputs.length === C ? "" : `: ${ranges(inputs)}`}.`;
}

/** Rows of channels, input on top. A channel that one input group has reached has its letter; others have a band for each. */
function createNetwork({ getMark, onPick, onHover }) {
  const path = (name) => s("path", { class: `cl-wiring-${name}` });
  const [blocks, wires, lit, boxes, ring] = ["block", "wire", "wire-lit", "box", "ring"].map(path);
  const bands = Array.from({ length: HUES }, (_, i) => s("path", { class: `cl-wiring-hue-${i}` }));
  const words = s("g", {});
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" }, blocks, wires, lit, ...bands, boxes, ring, words);
  const legend = h("p", { class: "cl-caption" },
    "A letter: inputs of that group alone have arrived here. Bands: those of several groups, A on top. Point at a channel to see its paths.");
  const el = createArea({
    class: "cl-wiring", role: "network",
    label: "Channels, input on top. Left and right mark the next channel, Shift takes five, up and down change the layer, Home marks the first input and End the last output.",
    onStep([rows, columns]) {
      const [level, channel] = getMark();
      onPick([level + Math.sign(rows), channel + columns]);
    },
    onHome: () => onPick([0, 0]),
    onEnd: () => onPick([Infinity, Infinity]),
  }, svg);
  let plan = null;
  pickable(svg, { hit: (x, y) => plan.at(x, y), onPoint: onHover, onPick });

  return {
    el: h("div", {}, el, legend),
    draw(setting, sees, marked) {
      plan = layOut(setting);
      const { channels: C, groups: g } = setting;
      const paths = cone(setting, marked);
      const all = Array.from({ length: C }, (_, c) => c);
      const parts = { block: [], wire: [], lit: [], box: [], bands: bands.map(() => []) };
      const names = [];
      const wire = (on, start, end) => parts[on ? "lit" : "wire"].push(`M${start}L${end}`);

      for (const { level, y, x } of plan.rows) {
        const band = (BOX - 2) / g;
        for (const c of all) {
          parts.box.push(rect(x(c) + 1, y, plan.unit - 2, BOX));
          const arrived = [...new Set(sees[level][c].map((input) => groupOf(input, C, g)))];
          const alone = arrived.length === 1;
          for (const each of arrived) {
            const [top, height] = alone ? [0, BOX - 2] : [each * band, band];
            parts.bands[each % HUES].push(rect(x(c) + 2, y + 1 + top, plan.unit - 4, height));
          }
          if (alone) {
            const name = letter(arrived[0]) + (level === 0 && plan.unit >= 30 ? c % (C / g) : "");
            names.push({ words: name, x: x(c) + plan.unit / 2, y: y + BOX / 2, kind: "name" });
          }
        }
      }
      for (const { kind, level, from, to } of plan.joints) {
        const starts = all.map((c) => `${fix(from.x(c) + plan.unit / 2)} ${fix(from.y + BOX)}`);
        const ends = all.map((c) => `${fix(to.x(c) + plan.unit / 2)} ${fix(to.y)}`);
        if (kind === "shuffle") {
          for (const c of all) wire(paths[level][c], starts[c], ends[c]);
          continue;
        }
        for (let i = 0; i < g; i++) {
          const left = to.x((i * C) / g) - 2;
          parts.block.push(rect(left, from.y - 4, (C / g) * plan.unit + 4, to.y + BOX + 8 - from.y));
        }
        for (const a of all) {
          for (const b of all) {
            if (feeds(setting, level, a, b)) wire(paths[level][a] && paths[level + 1][b], starts[a], ends[b]);
          }
        }
      }
      attrs(svg, { viewBox: `0 0 ${SIZE} ${plan.height}` });
      for (const [node, data] of [[blocks, parts.block], [wires, parts.wire], [lit, parts.lit], [boxes, parts.box]]) {
        attrs(node, { d: data.join("") });
      }
      bands.forEach((node, i) => attrs(node, { d: parts.bands[i].join("") }));
      attrs(ring, {
        d: plan.rows.filter((row) => row.level === marked[0])
          .map((row) => rect(row.x(marked[1]) - 0.5, row.y - 1.5, plan.unit + 1, BOX + 3)).join(""),
      });
      const labels = [...plan.labels, ...names];
      keepTexts(words, labels.length, (node, i) => {
        const { words: line, x, y, kind } = labels[i];
        text(attrs(node, { x: fix(x), y: fix(y), class: `cl-wiring-${kind}` }), line);
      });
    },
  };
}

/** Where everything stands: rows of channels, what joins them, words. */
function layOut(setting) {
  const { channels: C, groups: g, layers: L, shuffle } = setting;
  const gap = Math.min(14, (0.25 * SIZE) / C); // between groups
  const unit = (SIZE - 4 - (g - 1) * gap) / C;
  const placed = (place) => 2 + place * unit + groupOf(place, C, g) * gap;
  const straight = { x: placed };
  const shuffled = { x: (c) => placed(shufflePlace(c, C, g)) };
  const rows = [];
  const joints = [];
  const labels = [];
  let y = 24;
  const row = (level, place) => {
    rows.push({ level, y, ...place });
    return rows.at(-1);
  };
  const label = (line, middle) => labels.push({ words: line, x: SIZE / 2, y: middle, kind: "word" });

  labels.push({ words: "input", x: SIZE / 2, y: 10, kind: "word" });
  let from = row(0, straight);
  for (let level = 0; level < L; level++) {
    if (level > 0 && shuffle) {
      label("shuffle", y + BOX + SHUFFLE / 2);
      y += BOX + SHUFFLE;
      const to = row(level, shuffled);
      joints.push({ kind: "shuffle", level, from, to });
      from = to;
    }
    label("convolution", y + BOX + CONV / 2);
    y += BOX + CONV;
    const to = row(level + 1, straight);
    joints.push({ kind: "conv", level, from, to });
    from = to;
  }
  labels.push({ words: "output", x: SIZE / 2, y: y + BOX + 14, kind: "word" });

  return {
    rows, joints, labels, unit, height: y + BOX + 24,
    /** [level, channel] under a point, or null. A little beside a box counts too: fingers are wide. */
    at(px, py) {
      const found = rows.find((each) => py >= each.y - 6 && py <= each.y + BOX + 6);
      if (!found) return null;
      const channel = Array.from({ length: C }, (_, c) => c).find((c) => px >= found.x(c) && px < found.x(c) + unit);
      return channel === undefined ? null : [found.level, channel];
    },
  };
}

