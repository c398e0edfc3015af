// DepthwiseSeparable: the weights of two convolutions to one scale, used up strip by strip for one output cell.
import { createArea, svgPoint } from "./lib/area.js";
import { button, group, slider } from "./lib/controls.js";
import { attrs, h, s, text, uid } from "./lib/dom.js";
import { grouped, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { fix, hatching, keepTexts, rect } from "./lib/shapes.js";
import { arrange, corner, extentOf, progress, stripAt, weightsOf } from "./lib/separable.js";

const SIDE = 240; // width of each drawing, in its own units
const DEEP = 210; // room for the kernels of the standard convolution
const LINE = 20; // a line of words
const SETTING = ["in_channels", "out_channels", "kernel_size"];
const PRESETS = [
  ["4 → 8, 3×3", [4, 8, 3, 56]],
  ["3 → 256, 3×3", [3, 256, 3, 56]],
  ["512 → 512, 3×3", [512, 512, 3, 14]],
  ["8 → 1, 3×3", [8, 1, 3, 56]],
];

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "DepthwiseSeparable", label: "Standard beside depthwise separable convolution" });
  const get = () => Object.fromEntries([...SETTING, "input_size"].map((name) => [name, model.get(name)]));
  const last = () => model.get("out_channels") + 1;
  const step = () => Math.min(model.get("step"), last());
  const walkTo = (to) => frame.set({ step: Math.max(0, Math.min(last(), to)) });
  const change = (settings) => {
    const end = { ...get(), ...settings }.out_channels + 1;
    frame.set({ ...settings, step: Math.min(model.get("step"), end) });
  };

  const [standard, separable] = ["standard", "separable"].map((kind) => createSide(kind, walkTo));
  const sides = createArea(
    {
      class: "cl-duel", role: "walk",
      label: "Kernels. Arrow keys use the next or the last strip of weights, Shift takes five, Home begins, End finishes.",
      onStep: ([rows, columns]) => walkTo(step() + rows + columns),
      onHome: () => walkTo(0),
      onEnd: () => walkTo(last()),
    },
    standard.el, separable.el,
  );
  const bars = createBars();
  frame.stage.append(sides, bars.el);

  const presets = PRESETS.map(([label, [C, outputs, k, size]]) => button({
    label,
    onclick: () => change({ in_channels: C, out_channels: outputs, kernel_size: k, input_size: size }),
  }));
  const sliders = {
    step: slider({ label: "Step", name: "step", oninput: walkTo }),
    in_channels: slider({ label: "In", name: "in-channels", oninput: (C) => change({ in_channels: C }) }),
    out_channels: slider({ label: "Out", name: "out-channels", oninput: (C) => change({ out_channels: C }) }),
    kernel_size: slider({ // whole steps of two: an even kernel has no middle
      label: "Kernel", name: "kernel", format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => change({ kernel_size: 2 * reach + 1 }),
    }),
  };
  const back = button({ label: "Step back", name: "step-back", onclick: () => walkTo(step() - 1) });
  const forth = button({ label: "Step", name: "step-on", onclick: () => walkTo(step() + 1) });
  frame.panel.append(
    h("p", { class: "cl-caption" }, "Use the next strip of weights"),
    group("Walk", back.el, forth.el), sliders.step.el,
    h("p", { class: "cl-caption" }, "Channels in and out, kernel"),
    sliders.in_channels.el, sliders.out_channels.el, sliders.kernel_size.el,
    group("Layers to try", ...presets.map((preset) => preset.el)),
  );

  frame.bind([...SETTING, "input_size", "step"], () => {
    const setting = get();
    const { in_channels: C, out_channels: outputs, kernel_size: k, input_size: size } = setting;
    const [at, weights] = [step(), weightsOf(setting)];
    const done = progress(setting, at);
    sliders.step.update({ value: at, min: 0, max: outputs + 1 });
    sliders.in_channels.update({ value: C, ...frame.bounds("in_channels") });
    sliders.out_channels.update({ value: outputs, ...frame.bounds("out_channels") });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    back.update({ disabled: at === 0 });
    forth.update({ disabled: at === outputs + 1 });
    presets.forEach((preset, i) =>
      preset.update({ pressed: PRESETS[i][1].join() === [C, outputs, k, size].join() }));

    for (const side of [standard, separable]) side.draw(setting, at, done);
    bars.draw(weights, done);
    frame.say(summary(setting, weights), stepSentence(setting, at, done));
    frame.measure({
      "done-standard": ["Multiplied so far, standard", done.multiplications.standard],
      "done-separable": ["and separable", done.multiplications.separable],
      "standard-params": ["Weights, standard", weights.standard],
      params: ["Weights, separable (no biases)", weights.separable],
      macs: [`MACs, separable, at ${size}×${size}`, weights.separable * size * size],
      "standard-macs": ["MACs, standard", weights.standard * size * size],
    });
    frame.pytorch(
      `nn.Sequential(nn.Conv2d(${C}, ${C}, ${k}, padding=${(k - 1) / 2}, groups=${C}, bias=False), ` +
      `nn.Conv2d(${C}, ${outputs}, 1, bias=False))`,
    );
  });
  return frame.dispose;
}

function summary({ in_channels: C, out_channels: outputs, kernel_size: k }, { standard, separable }) {
  const ratio = separable / standard;
  const sum = `1/${outputs} + 1/${k * k} = ${ratio.toPrecision(3)}`;
  const verdict = ratio === 1 ? "just as many" : ratio > 1
    ? `${figure(ratio)} times as many: here it does not pay`
    : `${figure(1 / ratio)} times fewer`;
  return `From ${C} to ${plural(outputs, "channel")}, a standard ${k}×${k} convolution has ${plural(standard, "weight")}, ` +
    `a depthwise separable one ${grouped(separable)}. That is ${sum} of it: ${verdict}.`;
}

const figure = (value) => String(Number(value.toPrecision(3)));

function stepSentence({ in_channels: C, out_channels: outputs, kernel_size: k }, at, { outputs: made, multiplications }) {
  if (at === 0) return "Nothing is multiplied yet.";
  const used = at === 1
    ? `Both sides use ${plural(C * k * k, "weight")}. The standard convolution adds all its products up to one output channel; ` +
      `the depthwise one adds up each channel by itself, to ${plural(C, "number")}, and no output channel is made.`
    : at > outputs
      ? `The standard convolution is finished; the pointwise one uses its last ${plural(C, "weight")}.`
      : `The standard convolution uses ${plural(C * k * k, "weight")} for one more output channel, the pointwise one ${grouped(C)}.`;
  const tally = (n, count) => `${plural(count, "multiplication")} for ${plural(n, "output channel")}`;
  return `Step ${at}. ${used} So far: ${tally(made.standard, multiplications.standard)}, against ` +
    `${tally(made.separable, multiplications.separable)}.`;
}

const PARTS = ["window", "rest", "used", "used-1x1", "hatched", "made", "now", "lines", "bounds", "frame"];

/** One convolution: the window it reads, its kernels in strips, the output cell's channels. */
function createSide(kind, walkTo) {
  const paths = Object.fromEntries(PARTS.map((name) => [name, s("path", { class: `cl-duel-${name}` })]));
  const words = s("g", {});
  const hatch = uid("hatch");
  attrs(paths.hatched, { fill: `url(#${hatch})` });
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 5, 1.5, "cl-duel-hatch")), ...Object.values(paths), words);
  let plan = null;
  let planned = "";

  const pick = (event) => {
    const [x, y] = svgPoint(svg, event);
    for (const { block, top, first } of plan.blocks) {
      const strip = stripAt(block, x / plan.unit, (y - top) / plan.unit);
      if (strip !== null) return walkTo(first + strip);
    }
  };
  svg.addEventListener("click", pick);
  svg.addEventListener("pointermove", (event) => event.pointerType !== "touch" && event.buttons === 1 && pick(event));

  return {
    el: h("figure", { "data-side": kind },
      h("figcaption", {}, kind === "standard" ? "Standard" : "Depthwise separable"), svg),
    /** A step moves shapes from one path to another; where they stand is worked out once a layer. */
    draw(setting, at, done) {
      if (planned !== JSON.stringify(setting)) {
        plan = layOut(kind, setting);
        planned = JSON.stringify(setting);
        attrs(svg, { viewBox: `-2 0 ${SIDE + 4} ${fix(plan.height)}` });
        for (const name of ["window", "lines", "bounds"]) attrs(paths[name], { d: plan[name].join("") });
      }
      const parts = { rest: "", used: "", "used-1x1": "", made: "", now: "" };
      for (const { shapes, first, finished } of plan.blocks) {
        const before = Math.max(0, Math.min(shapes.length, at - first)); // strips used in earlier steps
        const now = at >= first ? shapes.slice(before, before + 1) : [];
        parts[finished] += shapes.slice(0, before).join("");
        parts.now += now.join("");
        parts.rest += shapes.slice(before + now.length).join("");
      }
      const made = done.outputs[kind];
      for (const [shapes, count] of [[plan.numbers, at > 0 ? plan.numbers.length : 0], [plan.outputs, made]]) {
        parts.made += shapes.slice(0, count).join("");
        parts.rest += shapes.slice(count).join("");
      }
      for (const [name, data] of Object.entries(parts)) attrs(paths[name], { d: data });
      attrs(paths.hatched, { d: parts["used-1x1"] });
      attrs(paths.frame, { d: parts.now });
      const labels = [...plan.labels, [`makes output channels: ${made} of ${setting.out_channels}`, plan.outputsLabel]];
      keepTexts(words, labels.length, (node, i) => text(attrs(node, { x: 0, y: fix(labels[i][1]) }), labels[i][0]));
    },
  };
}

/** Where everything of one side stands, from top to bottom. */
function layOut(kind, setting) {
  const { in_channels: C, out_channels: outputs, kernel_size: k } = setting;
  const { unit, ...blocks } = arrange(setting, SIDE, DEEP);
  const plan = { unit, blocks: [], numbers: [], outputs: [], window: [], lines: [], bounds: [], labels: [] };
  let y = 0;
  const label = (line) => plan.labels.push([line, (y += LINE) - 6]);
  const upright = (into, x, top, cells, cell, height) => { // between neighbours, where there is room
    for (let i = 1; i < cells && cell >= 4; i++) into.push(`M${fix(x + i * cell)} ${fix(top)}v${fix(height)}`);
  };
  const addBlock = (block, first, finished) => {
    const [width, height] = [block.width * unit, block.height * unit];
    const shapes = Array.from({ length: block.count }, (_, i) => {
      const [left, down] = corner(block, i).map((n) => n * unit);
      upright(plan.lines, left, y + down, block.width, unit, height);
      for (let row = 1; row < block.height && unit >= 4; row++) plan.lines.push(`M${fix(left)} ${fix(y + down + row * unit)}h${fix(width)}`);
      if (finished === "used") upright(plan.bounds, left, y + down, C, k * unit, height);
      return rect(left, y + down, width, height);
    });
    plan.blocks.push({ block, top: y, first, finished, shapes });
    y += extentOf(block)[1] * unit;
  };
  const cells = (count, width, height) => { // in rows as wide as the drawing
    const perRow = Math.min(count, Math.floor(SIDE / width + 1e-9));
    const shapes = Array.from({ length: count }, (_, i) =>
      rect((i % perRow) * width, y + Math.floor(i / perRow) * height, width, height));
    y += Math.ceil(count / perRow) * height;
    return shapes;
  };

  label(`reads a window: ${C}×${k}×${k}`);
  plan.window.push(rect(0, y, C * k * unit, k * unit));
  upright(plan.lines, 0, y, C, k * unit, k * unit);
  y += k * unit;
  if (kind === "standard") {
    label(`${plural(outputs, "kernel")} of ${C}×${k}×${k}`);
    addBlock(blocks.standard, 1, "used");
  } else {
    label(`${plural(C, "kernel")} of ${k}×${k}, one a channel`);
    addBlock(blocks.depthwise, 1, "used");
    label(`${plural(C, "number")}, one a channel`);
    plan.numbers = cells(C, k * unit, Math.max(3, Math.min(10, k * unit)));
    label(`${plural(outputs, "kernel")} of ${C}×1×1`);
    addBlock(blocks.pointwise, 2, "used-1x1");
  }
  plan.outputsLabel = (y += LINE) - 6;
  const size = outputs <= 20 ? 12 : outputs <= 120 ? 8 : 4;
  plan.outputs = cells(outputs, size, size);
  plan.height = y + 3;
  return plan;
}

/** Multiplications for the output cell: what is done, inside what there is to do. */
function createBars() {
  const bar = (label, ...kinds) => {
    const fills = kinds.map((kind) => h("i", { class: `cl-duel-bar-${kind}` }));
    const [track, value] = [h("div", { class: "cl-duel-track" }, ...fills), h("span")];
    return { el: h("div", { class: "cl-duel-bar" }, h("span", {}, label), value, h("div", {}, track)), track, fills, value };
  };
  const standard = bar("Standard", "used");
  const separable = bar("Separable", "used", "used-1x1");
  const percent = (part, whole) => `${(100 * part) / whole}%`;
  const fill = ({ track, fills, value }, total, most, done) => {
    track.style.width = percent(total, most);
    done.forEach((part, i) => { fills[i].style.width = percent(part, total); });
    const sum = done.reduce((a, b) => a + b, 0);
    text(value, `${grouped(sum)} of ${grouped(total)}`);
  };
  return {
    el: h("div", { class: "cl-duel-bars", "aria-hidden": "true" },
      h("p", { class: "cl-caption" }, "Multiplications for one output cell (hatched: pointwise)"), standard.el, separable.el),
    draw(weights, { multiplications: done }) {
      const most = Math.max(weights.standard, weights.separable);
      const first = Math.min(done.separable, weights.depthwise);
      fill(standard, weights.standard, most, [done.standard]);
      fill(separable, weights.separable, most, [first, done.separable - first]);
    },
  };
}
