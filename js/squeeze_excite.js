// SqueezeExcite: feature maps of a picture, one mean each, two small layers, one gate each. Move a gate.
// All of it is computed here: the maps by convolution, the means, the two layers, the sigmoid.
import { button, choice, group, slider } from "./lib/controls.js";
import { attrs, h, s, text, uid } from "./lib/dom.js";
import { addUp, excitationCost, excite, featureMaps, fromBytes, order, rearranged, squeeze } from "./lib/excitation.js";
import { listed, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createKeeper } from "./lib/keep.js";
import { createOwnPicture } from "./lib/own_picture.js";
import { greyRows } from "./lib/photograph.js";
import { createScale, createThumbnail } from "./lib/thumbnail.js";
import { createSecond } from "./lib/work.js";

const TRAITS = ["image", "reduction", "shuffled", "overrides"];
const OWN = "own"; // the reader's own picture, which no trait holds, or Python's: it has no name
const FREE = -1; // an override that leaves the gate to the block

// All words for readers, in whole sentences.
const words = {
  title: "Squeeze and excitation",
  picture: "Picture",
  pictures: { temple: "Temple", flower: "Flower", "upright bars": "Upright bars", "level bars": "Level bars", [OWN]: "Your picture" },
  heads: ["map", "mean", "layers", "gate", "gated"],
  layers: (channels, hidden) => `${channels} → ${hidden} → ${channels}`,
  legend: [
    ["plus", "carries a positive signal, the thicker the stronger"], ["minus", "a negative one"],
    ["unit", "hidden unit"], ["silent", "silenced by the ReLU"], ["tick", "the block’s own gate, where you moved it"],
  ],
  sums: ["Maps added, ungated", "Gated maps added"],
  scale: "value of a map",
  reduction: "Reduction",
  places: "Places",
  shuffle: "Shuffle the places",
  gates: "Gates",
  open: "All gates 1",
  release: "Let the block decide",
  set: (gate, computed) => `${gate}, set by you; the block says ${computed}`,
  numbers: {
    hidden: "Hidden units", weights: "Weights 2C²/r", params: "Weights and biases", macs: "MACs",
    resnet: (reduction) => `Added to ResNet-50 at r = ${reduction}`,
  },

  gated: (picture, means, hidden, reduction, sum) => `${picture}: ${means} means go through ${plural(hidden, "hidden unit")} ` +
    `(r = ${reduction}) and come out as ${means} gates. They add up to ${sum}, not to 1.`,
  shuffled: (picture, means, hidden, reduction, sum) => `${picture}, every map’s cells in shuffled places: ${means} means go through ` +
    `${plural(hidden, "hidden unit")} (r = ${reduction}) and come out as ${means} gates. They add up to ${sum}, not to 1.`,
  unchanged: "Every gate is 1: the block passes its input on unchanged.",
  allYours: "All gates are yours.",
  someYours: (maps) => `You set ${listed(maps)}.`,
  ends: (most, high, least, low) => `Most open: ${most} (${high}). Most closed: ${least} (${low}).`,
};

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "SqueezeExcite", label: words.title });
  const { names, size, pictures: bytes, kernels, blocks } = model.get("recording");
  const { stages } = model.get("limits");
  const { image: { enum: pictures }, reduction: { enum: reductions } } = model.get("schema");
  const channels = names.length;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const override = (channel, percent) =>
    frame.set({ overrides: get().overrides.map((old, c) => (c === channel ? percent : old)) });
  const all = (percent) => frame.set({ overrides: names.map(() => percent) });

  const rows = names.map((name, channel) => createRow(name, size, (percent) => override(channel, percent)));
  const wires = createWires();
  const heads = words.heads.map((word) => h("span", {}, word));
  const table = h("div", { class: "cl-se-table" },
    h("div", { class: "cl-se-head", "aria-hidden": "true" }, ...heads),
    h("div", { class: "cl-se-wires", "aria-hidden": "true" }, wires.el),
    ...rows.map((row) => row.el));
  const scale = createScale();
  scale.update([0, 1]);
  frame.root.classList.add("cl-se");
  frame.stage.append(table, createLegend(scale.el));

  const before = createThumbnail({ label: words.sums[0], class: "cl-se-image" });
  const after = createThumbnail({ label: words.sums[1], class: "cl-se-image" });
  const picture = choice({
    label: words.picture, name: "picture", options: [...pictures, OWN].map((name) => [name, words.pictures[name]]),
    onchange: (name) => name !== OWN && (forget(), frame.set({ image: name })),
  });
  const own = createOwnPicture({ side: size, root: frame.root, announce: frame.announce, onPicture: use });
  const reduction = slider({
    label: words.reduction, name: "reduction", format: (i) => String(reductions[i]),
    oninput: (i) => frame.set({ reduction: reductions[i] }),
  });
  const shuffle = button({
    label: words.shuffle, name: "shuffle", onclick: () => frame.set({ shuffled: !get().shuffled }),
  });
  const open = button({ label: words.open, name: "all-open", onclick: () => all(100) });
  const release = button({ label: words.release, name: "release", onclick: () => all(FREE) });
  frame.panel.append(
    h("div", { class: "cl-se-sums" },
      h("figure", {}, before.el, h("figcaption", {}, words.sums[0])),
      h("figure", {}, after.el, h("figcaption", {}, words.sums[1]))),
    picture.el, own.el, reduction.el,
    group(words.places, shuffle.el),
    group(words.gates, open.el, release.el),
    frame.status,
  );

  const keep = createKeeper();
  const second = createSecond(frame.stage);
  const prepared = new Map(); // a picture's maps in their places and in others, made once
  const places = order(size * size);
  function mapsOf(name, isShuffled) {
    if (!prepared.has(name)) {
      const grey = name === OWN ? mine : fromBytes(bytes[name] ?? name.slice(name.indexOf(",") + 1));
      const maps = featureMaps(grey, size, kernels);
      prepared.set(name, [maps, maps.map((map) => rearranged(map, places))]);
    }
    return prepared.get(name)[Number(isShuffled)];
  }

  let mine = null; // the reader's own picture, grey
  function use(tensor) {
    mine = Float32Array.from(greyRows(tensor, 255).flat(), (grey) => grey / 255);
    prepared.delete(OWN);
    drawn = "";
    draw();
  }
  function forget() {
    if (!mine) return;
    mine = null;
    own.clear();
    draw(); // Python's picture is as it was: no trait tells
  }
  frame.root.querySelector("[data-role=reset]").addEventListener("click", forget);

  let drawn = ""; // what the maps on the page are of
  let white = 1;
  function draw() {
    const state = get();
    const shown = mine ? OWN : state.image;
    const named = pictures.includes(shown) ? shown : OWN;
    const maps = mapsOf(shown, state.shuffled);
    const means = keep("means", [maps], () => squeeze(maps));
    const { hidden, gates: computed } = excite(means, blocks[state.reduction]);
    const gates = computed.map((gate, c) => (state.overrides[c] === FREE ? gate : state.overrides[c] / 100));
    const now = `${shown} ${state.shuffled}`;
    if (now !== drawn) {
      rows.forEach((row, c) => row.drawMap(maps[c]));
      const sum = addUp(maps, gates.map(() => 1));
      white = sum.reduce((most, value) => Math.max(most, value), 1e-9);
      before.map(sum, [size, size], [0, white]);
      drawn = now;
    }
    rows.forEach((row, c) => row.update(means[c], computed[c], gates[c], state.overrides[c] !== FREE));
    second.draw(
      () => rows.forEach((row, c) => row.drawGated(maps[c], gates[c])),
      () => wires.draw(means, hidden, blocks[state.reduction]),
    );
    after.map(addUp(maps, gates), [size, size], [0, white]);

    const cost = excitationCost(channels, state.reduction);
    text(heads[2], words.layers(channels, cost.hidden));
    picture.update({ value: named, allowed: (name) => name !== OWN || named === OWN });
    reduction.update({ value: reductions.indexOf(state.reduction), min: 0, max: reductions.length - 1 });
    shuffle.update({ pressed: state.shuffled });
    open.update({ pressed: state.overrides.every((percent) => percent === 100) });
    release.update({ disabled: state.overrides.every((percent) => percent === FREE) });

    frame.say(summary(named, state, gates, cost.hidden), detail(state, names, gates));
    const whole = stages.reduce((sum, [count, width]) => {
      const each = excitationCost(width, state.reduction);
      return sum + count * (each.weights + each.biases);
    }, 0);
    const { numbers } = words;
    frame.measure({
      hidden: [numbers.hidden, cost.hidden],
      weights: [numbers.weights, cost.weights],
      params: [numbers.params, cost.weights + cost.biases],
      macs: [numbers.macs, cost.macs],
      "resnet-50": [numbers.resnet(state.reduction), whole],
    });
    frame.pytorch(`convlessons.blocks.SqueezeExcitation(${channels}, reduction=${state.reduction})`);
  }
  frame.bind(TRAITS, draw);
  return () => {
    second.stop();
    frame.dispose();
  };
}

/** One channel: its map, its mean, its gate to be dragged, its gated map. */
function createRow(name, size, onGate) {
  const id = uid("gate");
  const map = createThumbnail({ class: "cl-se-image" });
  const gated = createThumbnail({ class: "cl-se-image" });
  let last = null; // what the gated map shows: a map and its gate
  const meter = h("i");
  const mean = h("b");
  const input = h("input", {
    id, type: "range", min: 0, max: 100, step: 1, "data-control": `gate-${name.replace(" ", "-")}`,
    oninput: () => onGate(Number(input.value)),
  });
  const tick = h("i", { class: "cl-se-tick", "aria-hidden": "true" });
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" }); // the slider speaks it
  const el = h("div", { class: "cl-se-row" },
    map.el,
    h("div", { class: "cl-se-mean" }, mean, h("div", { class: "cl-se-meter", "aria-hidden": "true" }, meter)),
    h("div", { class: "cl-se-gate" },
      h("label", { for: id }, name), shown,
      h("div", { class: "cl-se-track" }, input, tick)),
    gated.el);
  return {
    el,
    drawMap: (values) => map.map(values, [size, size], [0, 1]),
    drawGated(values, gate) {
      if (last?.[0] !== values || last[1] !== gate) gated.map(values, [size, size], [0, 1 / gate]); // of nothing, all is black
      last = [values, gate];
    },
    update(squeezed, computed, gate, own) {
      const percent = Math.round(gate * 100);
      text(mean, squeezed.toFixed(2));
      meter.style.width = `${(100 * squeezed).toFixed(1)}%`;
      if (input.value !== String(percent)) input.value = percent;
      attrs(input, { "aria-valuetext": own ? words.set(gate.toFixed(2), computed.toFixed(2)) : gate.toFixed(2) });
      text(shown, gate.toFixed(2));
      attrs(el, { "data-own": own });
      tick.style.left = `calc(0.5rem + ${computed.toFixed(3)} * (100% - 1rem))`; // where the thumb would stand
    },
  };
}

/** Means, hidden units, gates: a wire is as thick as what it carries; a negative one is dashed. */
function createWires() {
  const positive = s("path", { class: "cl-se-plus" });
  const strong = s("path", { class: "cl-se-plus cl-se-strong" });
  const negative = s("path", { class: "cl-se-minus" });
  const deep = s("path", { class: "cl-se-minus cl-se-strong" });
  const silent = s("path", { class: "cl-se-dot" });
  const hollow = s("path", { class: "cl-se-dot cl-se-hollow" });
  const dots = s("path", { class: "cl-se-dot" });
  const svg = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", focusable: "false" },
    positive, negative, strong, deep, silent, hollow, dots);
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
      for (const node of [silent, hollow]) attrs(node, { d: hidden.map((value, i) => (value > 0 ? "" : dot(value, i))).join("") });
    },
  };
}

/** What lines, dots and shades stand for. */
function createLegend(scale) {
  const samples = {
    plus: [s("path", { class: "cl-se-plus cl-se-strong", d: "M1 7H23" })],
    minus: [s("path", { class: "cl-se-minus cl-se-strong", d: "M1 7H23" })],
    unit: [s("path", { class: "cl-se-dot", d: "M12 7h0" })],
    silent: [s("path", { class: "cl-se-dot", d: "M12 7h0" }), s("path", { class: "cl-se-dot cl-se-hollow", d: "M12 7h0" })],
    tick: [s("path", { class: "cl-se-own", d: "M12 3L17 11H7z" })],
  };
  return h("div", { class: "cl-se-legend cl-across" },
    h("span", {}, words.scale, scale),
    ...words.legend.map(([name, meaning]) => h("span", {},
      s("svg", { viewBox: "0 0 24 14", width: 24, height: 14, "aria-hidden": "true", focusable: "false" }, ...samples[name]), meaning)));
}

function summary(image, { reduction, shuffled }, gates, hidden) {
  const sum = gates.reduce((total, gate) => total + gate, 0).toFixed(2);
  return (shuffled ? words.shuffled : words.gated)(words.pictures[image], gates.length, hidden, reduction, sum);
}

function detail({ overrides }, names, gates) {
  const yours = names.filter((_, c) => overrides[c] !== FREE);
  if (yours.length && gates.every((gate) => gate === 1)) return words.unchanged;
  if (yours.length === names.length) return words.allYours;
  if (yours.length) return words.someYours(yours);
  const [most, least] = [Math.max(...gates), Math.min(...gates)].map((gate) => gates.indexOf(gate));
  return words.ends(names[most], gates[most].toFixed(2), names[least], gates[least].toFixed(2));
}
