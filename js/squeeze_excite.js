// SqueezeExcite: feature maps of a picture, one mean each, two small layers, one gate each. Move a gate.
import { button, choice, group, slider } from "./lib/controls.js";
import { attrs, h, s, text, uid } from "./lib/dom.js";
import { addUp, excitationCost, excite, mapsFromBytes, rearranged, squeeze } from "./lib/excitation.js";
import { capital, listed } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";

const TRAITS = ["image", "reduction", "shuffled", "overrides"];
const FREE = -1; // an override that leaves the gate to the block
const BLACK = [16, 20, 26]; // a picture is the same in light and in dark surroundings
const WHITE = [250, 250, 250];

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "SqueezeExcite", label: "Squeeze and excitation" });
  const { names, size, maps: bytes, blocks } = model.get("recording");
  const { order, stages } = model.get("limits");
  const { image: { enum: pictures }, reduction: { enum: reductions } } = model.get("schema");
  const channels = names.length;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const override = (channel, percent) =>
    frame.set({ overrides: get().overrides.map((old, c) => (c === channel ? percent : old)) });
  const all = (percent) => frame.set({ overrides: names.map(() => percent) });

  const rows = names.map((name, channel) => createRow(name, size, (percent) => override(channel, percent)));
  const wires = createWires();
  const heads = ["map", "mean", "layers", "gate", "gated"].map((word) => h("span", {}, word));
  const table = h("div", { class: "cl-se-table" },
    h("div", { class: "cl-se-head", "aria-hidden": "true" }, ...heads),
    h("div", { class: "cl-se-wires", "aria-hidden": "true" }, wires.el),
    ...rows.map((row) => row.el));
  frame.stage.append(table);

  const before = createImage(size);
  const after = createImage(size);
  const picture = choice({
    label: "Picture", name: "picture", options: pictures.map((name) => [name, capital(name)]),
    onchange: (name) => frame.set({ image: name }),
  });
  const reduction = slider({
    label: "Reduction", name: "reduction", format: (i) => String(reductions[i]),
    oninput: (i) => frame.set({ reduction: reductions[i] }),
  });
  const shuffle = button({
    label: "Shuffle the places", name: "shuffle", onclick: () => frame.set({ shuffled: !get().shuffled }),
  });
  const open = button({ label: "All gates 1", name: "all-open", onclick: () => all(100) });
  const release = button({ label: "Let the block decide", name: "release", onclick: () => all(FREE) });
  frame.panel.append(
    h("div", { class: "cl-se-sums" },
      h("figure", {}, before, h("figcaption", {}, "Maps added, every gate 1")),
      h("figure", {}, after, h("figcaption", {}, "Gated maps added"))),
    picture.el, reduction.el,
    group("Places", shuffle.el),
    group("Gates", open.el, release.el),
  );

  const prepared = new Map(); // a picture's maps, decoded once
  function mapsOf(name) {
    if (!prepared.has(name)) prepared.set(name, mapsFromBytes(bytes[name], size * size));
    return prepared.get(name);
  }

  let drawn = ""; // what the maps on the page are of
  frame.bind(TRAITS, () => {
    const state = get();
    const plain = mapsOf(state.image);
    const maps = state.shuffled ? plain.map((map) => rearranged(map, order)) : plain;
    const means = squeeze(maps);
    const { hidden, gates: computed } = excite(means, blocks[state.reduction]);
    const gates = computed.map((gate, c) => (state.overrides[c] === FREE ? gate : state.overrides[c] / 100));
    const plainSum = addUp(maps, gates.map(() => 1));
    const white = Math.max(...plainSum);

    const now = `${state.image} ${state.shuffled}`;
    if (now !== drawn) {
      rows.forEach((row, c) => row.drawMap(maps[c]));
      paint(before, plainSum, white);
      drawn = now;
    }
    rows.forEach((row, c) => row.update(maps[c], means[c], computed[c], gates[c], state.overrides[c] !== FREE));
    wires.draw(means, hidden, blocks[state.reduction]);
    paint(after, addUp(maps, gates), white);

    const cost = excitationCost(channels, state.reduction);
    text(heads[2], `${channels} → ${cost.hidden} → ${channels}`);
    picture.update({ value: state.image });
    reduction.update({ value: reductions.indexOf(state.reduction), min: 0, max: reductions.length - 1 });
    shuffle.update({ pressed: state.shuffled });
    open.update({ pressed: state.overrides.every((percent) => percent === 100) });
    release.update({ disabled: state.overrides.every((percent) => percent === FREE) });

    frame.say(summary(state, names, gates, cost.hidden), detail(state, names, gates));
    const whole = stages.reduce((sum, [count, width]) => {
      const each = excitationCost(width, state.reduction);
      return sum + count * (each.weights + each.biases);
    }, 0);
    frame.measure({
      hidden: ["Hidden units", cost.hidden],
      weights: ["Weights 2C²/r", cost.weights],
      params: ["Weights and biases", cost.weights + cost.biases],
      macs: ["MACs", cost.macs],
      "resnet-50": [`Added to ResNet-50 at r = ${state.reduction}`, whole],
    });
    frame.pytorch(`convlessons.blocks.SqueezeExcitation(${channels}, reduction=${state.reduction})`);
  });
  return frame.dispose;
}

/** One channel: its map, its mean, its gate to be dragged, its gated map. */
function createRow(name, size, onGate) {
  const id = uid("gate");
  const map = createImage(size);
  const gated = createImage(size);
  const meter = h("i");
  const mean = h("b");
  const input = h("input", {
    id, type: "range", min: 0, max: 100, step: 1, "data-control": `gate-${name.replace(" ", "-")}`,
    oninput: () => onGate(Number(input.value)),
  });
  const tick = h("i", { class: "cl-se-tick", "aria-hidden": "true" });
  const owner = h("em");
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" }); // the slider speaks it
  const el = h("div", { class: "cl-se-row" },
    map,
    h("div", { class: "cl-se-mean" }, mean, h("div", { class: "cl-se-meter", "aria-hidden": "true" }, meter)),
    h("div", { class: "cl-se-gate" },
      h("label", { for: id }, name, owner), shown,
      h("div", { class: "cl-se-track" }, input, tick)),
    gated);
  return {
    el,
    drawMap: (values) => paint(map, values, 1),
    update(values, squeezed, computed, gate, own) {
      const percent = Math.round(gate * 100);
      text(mean, squeezed.toFixed(2));
      meter.style.width = `${(100 * squeezed).toFixed(1)}%`;
      if (input.value !== String(percent)) input.value = percent;
      attrs(input, { "aria-valuetext": `${gate.toFixed(2)}${own ? `, set by you; the block says ${computed.toFixed(2)}` : ""}` });
      text(shown, gate.toFixed(2));
      text(owner, own ? " · yours" : "");
      attrs(el, { "data-own": own });
      tick.style.left = `calc(0.5rem + ${computed.toFixed(3)} * (100% - 1rem))`; // where the thumb would stand
      paint(gated, values.map((value) => value * gate), 1);
    },
  };
}

/** Means, hidden units, gates: a wire is as thick as what it carries; a negative one is dashed. */
function createWires() {
  const positive = s("path", { class: "cl-se-plus" });
  const strong = s("path", { class: "cl-se-plus cl-se-strong" });
  const negative = s("path", { class: "cl-se-minus" });
  const deep = s("path", { class: "cl-se-minus cl-se-strong" });
  const silent = s("path", { class: "cl-se-dot cl-se-silent" });
  const dots = s("path", { class: "cl-se-dot" });
  const svg = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", focusable: "false" },
    positive, negative, strong, deep, silent, dots);
  return {
    el: svg,
    draw(means, hidden, block) {
      const y = (i, count) => ((i + 0.5) * 100) / count;
      const parts = { positive: "", strong: "", negative: "", deep: "" };
      const layer = (inputs, weight, x1, x2) => {
        const carried = weight.map((row) => row.map((w, j) => w * inputs[j]));
        const most = Math.max(1e-9, ...carried.flat().map(Math.abs));
        carried.forEach((row, i) => row.forEach((value, j) => {
          const share = Math.abs(value) / most;
          if (share < 0.08) return;
          const kind = value > 0 ? (share > 0.45 ? "strong" : "positive") : share > 0.45 ? "deep" : "negative";
          parts[kind] += `M${x1} ${y(j, inputs.length).toFixed(1)}L${x2} ${y(i, weight.length).toFixed(1)}`;
        }));
      };
      layer(means, block["fc1.weight"], 2, 50);
      layer(hidden, block["fc2.weight"], 50, 98);
      attrs(positive, { d: parts.positive });
      attrs(strong, { d: parts.strong });
      attrs(negative, { d: parts.negative });
      attrs(deep, { d: parts.deep });
      const dot = (value, i) => `M50 ${y(i, hidden.length).toFixed(1)}h0`;
      attrs(dots, { d: hidden.map((value, i) => (value > 0 ? dot(value, i) : "")).join("") });
      attrs(silent, { d: hidden.map((value, i) => (value > 0 ? "" : dot(value, i))).join("") });
    },
  };
}

const createImage = (size) => h("canvas", { width: size, height: size, class: "cl-se-image", "aria-hidden": "true" });

function paint(canvas, values, white) {
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(canvas.width, canvas.height);
  values.forEach((value, i) => {
    const share = Math.max(0, Math.min(1, value / white));
    for (let k = 0; k < 3; k++) pixels.data[4 * i + k] = BLACK[k] + share * (WHITE[k] - BLACK[k]);
    pixels.data[4 * i + 3] = 255;
  });
  context.putImageData(pixels, 0, 0);
}

function summary({ image, reduction, shuffled }, names, gates, hidden) {
  const total = gates.reduce((sum, gate) => sum + gate, 0);
  const where = shuffled ? ", every map’s cells in shuffled places" : "";
  const layers = hidden === 1 ? "1 hidden unit" : `${hidden} hidden units`;
  return `${capital(image)}${where}: ${names.length} means go through ${layers} (r = ${reduction}) and come out as ` +
    `${names.length} gates. They add up to ${total.toFixed(2)}, not to 1.`;
}

function detail({ overrides }, names, gates) {
  const yours = names.filter((_, c) => overrides[c] !== FREE);
  if (yours.length && gates.every((gate) => gate === 1)) return "Every gate is 1: the block passes its input on unchanged.";
  if (yours.length === names.length) return "All gates are yours.";
  if (yours.length) return `You set ${listed(yours)}.`;
  const most = gates.indexOf(Math.max(...gates));
  const least = gates.indexOf(Math.min(...gates));
  return `Most open: ${names[most]} (${gates[most].toFixed(2)}). Most closed: ${names[least]} (${gates[least].toFixed(2)}).`;
}
