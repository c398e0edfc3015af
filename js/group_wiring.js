// GroupWiring: the wires of a grouped convolution, and the same as a matrix whose blocks PyTorch stores without the zeros.
import { createArea, pickable } from "./lib/area.js";
import { button, group, slider } from "./lib/controls.js";
import { attrs, h, s, text } from "./lib/dom.js";
import { grouped, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { fix, keepTexts, rect } from "./lib/shapes.js";
import { connected, divisors, groupOf, layerCounts, letter, nearestGroups, ranges } from "./lib/wiring.js";

const SIDE = 240; // width and height of each drawing, in its own units
const BOX = 40; // width of a channel
const HUES = 6;
const SETTING = ["in_channels", "out_channels", "groups", "kernel_size", "bias"];
const PRESETS = [["Ordinary", 12, 12, 1], ["Two groups", 12, 12, 2], ["Depthwise", 12, 12, 12], ["8 → 16 in 4", 8, 16, 4]];

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "GroupWiring", label: "Group convolution" });
  const get = () => {
    const setting = Object.fromEntries(SETTING.map((name) => [name, model.get(name)]));
    return { ...setting, groups: nearestGroups(setting.groups, setting.in_channels, setting.out_channels) };
  };
  const mark = () => clamp(get(), model.get("mark"));
  const pick = (to) => frame.set({ mark: clamp(get(), to) });
  const change = (part) => {
    const next = { ...get(), ...part };
    const groups = nearestGroups(next.groups, next.in_channels, next.out_channels);
    frame.set({ ...part, groups, mark: clamp(next, model.get("mark")) });
  };

  const hover = (to) => draw(to ?? mark());
  const wires = createWires({ get, mark, pick, hover });
  const matrix = createMatrix({ get, mark, pick, hover });
  frame.stage.append(h("div", { class: "cl-groups" }, wires.el, matrix.el));

  const sliders = {
    in_channels: slider({ label: "In", name: "in-channels", oninput: (C) => change({ in_channels: C }) }),
    out_channels: slider({ label: "Out", name: "out-channels", oninput: (C) => change({ out_channels: C }) }),
    groups: slider({ // a step is the next common divisor: PyTorch refuses what does not divide
      label: "Groups", name: "groups", format: (i) => String(allowed[i]), oninput: (i) => change({ groups: allowed[i] }),
    }),
    kernel_size: slider({
      label: "Kernel", name: "kernel", format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => change({ kernel_size: 2 * reach + 1 }),
    }),
  };
  let allowed = [1];
  const bias = button({ label: "Biases", name: "bias", onclick: () => change({ bias: !model.get("bias") }) });
  const packed = button({ label: "As PyTorch stores it", name: "packed", onclick: () => frame.set({ packed: !model.get("packed") }) });
  const presets = PRESETS.map(([label, C, O, g]) => button({
    label, onclick: () => change({ in_channels: C, out_channels: O, groups: g }),
  }));
  frame.panel.append(
    ...Object.values(sliders).map((each) => each.el),
    group("The layer", bias.el, packed.el),
    h("p", { class: "cl-caption" }, "Layers to try"),
    group("Layers to try", ...presets.map((preset) => preset.el)),
  );

  function draw(shown = mark()) {
    const setting = get();
    wires.draw(setting, shown);
    matrix.draw(setting, shown, model.get("packed"));
    frame.say(summary(setting), markSentence(setting, shown));
  }

  frame.bind([...SETTING, "mark", "packed", "input_size"], () => {
    const setting = get();
    const { in_channels: C, out_channels: O, groups: g, kernel_size: k, bias: biased } = setting;
    const size = model.get("input_size");
    allowed = divisors(C, O);
    sliders.in_channels.update({ value: C, ...frame.bounds("in_channels") });
    sliders.out_channels.update({ value: O, ...frame.bounds("out_channels") });
    sliders.groups.update({ value: allowed.indexOf(g), min: 0, max: allowed.length - 1 });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    bias.update({ pressed: biased });
    packed.update({ pressed: model.get("packed") });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].slice(1).join() === [C, O, g].join() }));
    draw();

    const { wires: count, weights, dense } = layerCounts(setting);
    const extra = biased ? O : 0;
    frame.measure({
      wires: ["Wires", count, `${grouped(count)} of ${grouped(C * O)}`],
      params: [biased ? "Weights and biases" : "Weights (no biases)", weights + extra],
      "dense-params": ["The same without groups", dense + extra],
      macs: [`MACs at ${size}×${size}`, weights * size * size],
    });
    frame.pytorch(`nn.Conv2d(${C}, ${O}, ${k}, padding=${(k - 1) / 2}, groups=${g}, bias=${biased ? "True" : "False"})`);
  });
  return frame.dispose;
}

/** [input, output], -1 for none of them: the mark stays inside a layer that shrinks under it. */
const clamp = ({ in_channels: C, out_channels: O }, [input, output]) => [
  Math.max(-1, Math.min(C - 1, input)), Math.max(-1, Math.min(O - 1, output)),
];

function summary(setting) {
  const { in_channels: C, out_channels: O, groups: g, kernel_size: k, bias } = setting;
  const { weights, dense } = layerCounts(setting);
  const biases = bias ? ` The ${plural(O, "bias", "biases")} stay as many.` : "";
  if (g === 1) {
    return `One group: the ordinary convolution. ${plural(O, "kernel")} of ${C}×${k}×${k}, ${plural(weights, "weight")}: everything feeds everything.`;
  }
  const depthwise = g === C ? " A group has one input channel: this is the depthwise convolution." : "";
  return `${g} groups: still ${plural(O, "kernel")}, each ${C / g}×${k}×${k} and not ${C}×${k}×${k}. ` +
    `${grouped(weights)} weights are 1/${g} of ${grouped(dense)}.${biases}${depthwise}`;
}

function markSentence(setting, [input, output]) {
  const { in_channels: C, out_channels: O, groups: g, kernel_size: k } = setting;
  const members = (own, count) => ranges(Array.from({ length: count / g }, (_, i) => own * (count / g) + i));
  const ending = (count) => (count / g === 1 ? "" : "s");
  if (input >= 0 && output >= 0) {
    return connected(setting, input, output)
      ? `Marked: the ${k}×${k} kernel from input ${input} to output ${output}, in group ${letter(groupOf(input, C, g))}.`
      : `Marked: input ${input} and output ${output}. They are in groups ${letter(groupOf(input, C, g))} and ${letter(groupOf(output, O, g))}: no weight joins them, and none is stored.`;
  }
  if (output >= 0) {
    const own = groupOf(output, O, g);
    return `Marked: output ${output}, in group ${letter(own)}. It reads input${ending(C)} ${members(own, C)}.`;
  }
  if (input >= 0) {
    const own = groupOf(input, C, g);
    return `Marked: input ${input}, in group ${letter(own)}. It feeds output${ending(O)} ${members(own, O)}.`;
  }
  return "Nothing is marked.";
}

const channels = (count) => Array.from({ length: count }, (_, c) => c);

/** A mark in words of drawing: is this channel, or this pair, lit? */
const isLit = (setting, [input, output], c, o) =>
  connected(setting, c, o) && (input < 0 || input === c) && (output < 0 || output === o) && input + output > -2;

/** A drawing that is pointed at, clicked, and walked with arrow keys. */
function createView({ role, label, at, key, pick, hover }, ...children) {
  const svg = s("svg", { viewBox: `-3 -3 ${SIDE + 6} ${SIDE + 6}`, "aria-hidden": "true", focusable: "false" }, ...children);
  pickable(svg, { hit: at, onPoint: hover, onPick: pick });
  return createArea({
    class: "cl-groups-area", role, label, onStep: (step) => pick(key(step)), onHome: () => pick([0, -1]),
  }, svg);
}

/** Two columns of channels, and a wire for every kernel. */
function createWires({ get, mark, pick, hover }) {
  const [wires, lit, ring] = ["wire", "wire-lit", "ring"].map((name) => s("path", { class: `cl-wiring-${name}` }));
  const boxes = channels(HUES).map((i) => s("path", { class: `cl-wiring-hue-${i}` }));
  const names = s("g", {});
  const place = (count, g) => { // groups a little apart
    const gap = Math.min(10, (0.25 * SIDE) / count);
    const unit = (SIDE - (g - 1) * gap) / count;
    return { unit, y: (c) => c * unit + groupOf(c, count, g) * gap };
  };
  const at = (x, y) => {
    const { in_channels: C, out_channels: O, groups: g } = get();
    for (const [count, left, to] of [[C, 0, (c) => [c, -1]], [O, SIDE - BOX, (c) => [-1, c]]]) {
      const column = place(count, g);
      if (x < left - 8 || x > left + BOX + 8) continue; // fingers are wide
      const found = channels(count).find((c) => y >= column.y(c) && y < column.y(c) + column.unit);
      if (found !== undefined) return to(found);
    }
    return null;
  };
  /** Up and down move in a column, left and right change it. */
  const key = ([rows, columns]) => {
    const { in_channels: C, out_channels: O } = get();
    const [input, output] = mark();
    const channel = Math.max(input, output);
    const right = columns === 0 ? output >= 0 : columns > 0;
    const to = Math.max(0, Math.min((right ? O : C) - 1, Math.max(0, right && output >= 0 ? output : channel) + rows));
    return right ? [-1, to] : [to, -1];
  };
  const area = createView({
    role: "wires", at, key, pick, hover,
    label: "Channels, inputs left and outputs right. Up and down mark the next one, Shift takes five, left and right change the column.",
  }, wires, lit, ...boxes, ring, names);

  return {
    el: h("figure", {}, h("figcaption", {}, "Inputs feed outputs"), area),
    draw(setting, marked) {
      const { in_channels: C, out_channels: O, groups: g } = setting;
      const [left, right] = [place(C, g), place(O, g)];
      const parts = { wire: [], lit: [], ring: [], boxes: boxes.map(() => []) };
      for (const c of channels(C)) {
        for (const o of channels(O)) {
          if (!connected(setting, c, o)) continue;
          parts[isLit(setting, marked, c, o) ? "lit" : "wire"]
            .push(`M${BOX} ${fix(left.y(c) + left.unit / 2)}L${SIDE - BOX} ${fix(right.y(o) + right.unit / 2)}`);
        }
      }
      const labels = [];
      for (const [count, column, x, on] of [[C, left, 0, marked[0]], [O, right, SIDE - BOX, marked[1]]]) {
        for (const c of channels(count)) {
          const own = groupOf(c, count, g);
          parts.boxes[own % HUES].push(rect(x, column.y(c) + 0.75, BOX, column.unit - 1.5));
          labels.push([letter(own) + (c % (count / g)), x + BOX / 2, column.y(c) + column.unit / 2, Math.min(15, column.unit * 0.9)]);
        }
        if (on >= 0) parts.ring.push(rect(x - 1, column.y(on), BOX + 2, column.unit));
      }
      for (const [node, data] of [[wires, parts.wire], [lit, parts.lit], [ring, parts.ring]]) attrs(node, { d: data.join("") });
      boxes.forEach((node, i) => attrs(node, { d: parts.boxes[i].join("") }));
      keepTexts(names, labels.length, (node, i) => {
        const [words, x, y, size] = labels[i];
        attrs(node, { x: fix(x), y: fix(y), class: "cl-wiring-name" });
        node.style.fontSize = `${fix(size)}px`;
        text(node, words);
      });
    },
  };
}

/** The weights as a matrix of kernels: rows are outputs, columns inputs. Packed, the zeros are gone. */
function createMatrix({ get, mark, pick, hover }) {
  const zeros = s("path", { class: "cl-groups-zero" });
  const frame = s("path", { class: "cl-groups-frame" });
  const lit = s("path", { class: "cl-groups-lit" });
  const blocks = s("g", {});
  const caption = h("p", { class: "cl-caption cl-groups-shape" });
  let isPacked = false;

  const unitOf = ({ in_channels: C, out_channels: O }) => SIDE / Math.max(C, O);
  const at = (x, y) => {
    const setting = get();
    const { in_channels: C, out_channels: O, groups: g } = setting;
    const [column, row] = [x, y].map((n) => Math.floor(n / unitOf(setting)));
    if (row < 0 || row >= O || column < 0 || column >= (isPacked ? C / g : C)) return null;
    return [isPacked ? groupOf(row, O, g) * (C / g) + column : column, row];
  };
  const key = ([rows, columns]) => {
    const { in_channels: C, out_channels: O } = get();
    const [input, output] = mark();
    return [Math.max(0, Math.min(C - 1, Math.max(0, input) + columns)), Math.max(0, Math.min(O - 1, Math.max(0, output) + rows))];
  };
  const area = createView({
    role: "matrix", at, key, pick, hover,
    label: "Matrix of kernels, a row for each output, a column for each input. Arrow keys mark a kernel, Shift takes five.",
  }, zeros, blocks, frame, lit);

  return {
    el: h("figure", {}, h("figcaption", {}, "The weights"), area, caption),
    draw(setting, marked, packed) {
      isPacked = packed;
      const { in_channels: C, out_channels: O, groups: g, kernel_size: k } = setting;
      const unit = unitOf(setting);
      const [wide, high] = [C / g, O / g];
      const cell = (c, o, shift = 0) => rect(c * unit + shift + 0.75, o * unit + 0.75, unit - 1.5, unit - 1.5);
      const away = (own) => (packed ? -own * wide * unit : 0);

      if (blocks.childElementCount !== g) {
        blocks.replaceChildren(...channels(g).map(() => s("g", { class: "cl-groups-block" }, s("path"), s("text", { class: "cl-wiring-name" }))));
      }
      [...blocks.children].forEach((block, own) => {
        const [cells, name] = block.children;
        const inside = channels(high).flatMap((o) => channels(wide).map((c) => cell(own * wide + c, own * high + o)));
        attrs(cells, { d: inside.join(""), class: `cl-wiring-hue-${own % HUES}` });
        attrs(name, { x: fix((own + 0.5) * wide * unit), y: fix((own + 0.5) * high * unit) });
        name.style.fontSize = `${fix(Math.min(26, 0.8 * unit * Math.min(wide, high)))}px`;
        text(name, unit * Math.min(wide, high) < 24 ? "" : letter(own)); // smaller blocks are told by their place
        block.style.transform = `translate(${fix(away(own))}px, 0px)`;
      });
      const dots = packed ? [] : channels(O).flatMap((o) => channels(C).filter((c) => !connected(setting, c, o)).map((c) =>
        `M${fix((c + 0.5) * unit - 1)} ${fix((o + 0.5) * unit)}h2`));
      attrs(zeros, { d: dots.join("") });
      attrs(frame, { d: rect(-1, -1, (packed ? wide : C) * unit + 2, O * unit + 2) });

      const [input, output] = marked;
      const rows = output < 0 ? channels(O) : [output];
      const columns = input < 0 ? channels(C) : [input];
      const pair = input >= 0 && output >= 0;
      const shown = rows.flatMap((o) => columns.filter((c) => (pair && !packed) || isLit(setting, marked, c, o))
        .map((c) => rect(c * unit + away(groupOf(o, O, g)) + 0.5, o * unit + 0.5, unit - 1, unit - 1)));
      attrs(lit, { d: input + output > -2 ? shown.join("") : "" });
      text(caption, packed
        ? `A row for each output. Stored: ${O}×${wide}×${k}×${k} numbers; the zeros never existed.`
        : g === 1 ? "A row for each output, a column for each input. A square is a k×k kernel: there are all." : "A row for each output, a column for each input. A square is a k×k kernel, a dot is none.");
    },
  };
}
