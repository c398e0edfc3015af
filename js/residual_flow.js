// ResidualFlow: blocks of recorded networks as the paper draws them, what runs along their wires, and what one shortcut
// does for every layer's gradient: cut it. All of it is recorded, and only drawn here.
import { createArea } from "./lib/area.js";
import { button, group, slider } from "./lib/controls.js";
import { attrs, h, text } from "./lib/dom.js";
import { createFrame } from "./lib/frame.js";
import { createMirror } from "./lib/mirror.js";
import { createBlocks, HEIGHT } from "./lib/residual_blocks.js";
import { createLosses, createMoments, createProfile, profile, signed } from "./lib/residual_charts.js";
import { costOf, layersOf, medians, powersOf, rough } from "./lib/residual.js";
import { createWidth } from "./lib/width.js";
import { createSecond } from "./lib/work.js";

const TRAITS = ["depth", "residual", "batch_norm", "moment", "measure", "layer", "cut", "wires"];
const CUTTABLE = { residual: true, batch_norm: true, moment: 0, measure: "norm" }; // what cuts were recorded with

// All words for readers, in whole sentences.
const words = {
  label: "Gradients and losses of plain and residual networks",
  layers: "Blocks and layers from input to output. Left and right arrow keys move the marked layer, Shift moves five layers, " +
    "Home and End go to the first and the last. Enter cuts the shortcut over it, or mends it.",
  keys: "Click “cut” to take a shortcut away; the chart then shows what changes in every layer. Keys: arrows, Home, End; Enter cuts and mends.",
  about: "All of it is recorded, not computed here: medians of ten seeds; cuts before training, with batch normalisation. BN and ReLU are not drawn.",
  carries: {
    back: "Wires: the gradient on its way back (norm), thicker for larger, on a logarithmic scale. Under each layer: the gradient of its weights.",
    forward: "Wires: the signal on its way forward (root mean square), thicker for larger, on a logarithmic scale. Under each layer: the gradient of its weights.",
  },
  depth: "Layers", kind: "Blocks", norm: "Batch normalisation", measure: "Of each layer’s gradient show", wires: "Along the wires show",
  kinds: [[false, "Plain"], [true, "Residual"]],
  isNorm: [[true, "With"], [false, "Without"]],
  measures: [["norm", "Its size"], ["agreement", "How two batches agree"]],
  ways: [["back", "Gradient back"], ["forward", "Signal forward"]],
  moment: "After step", layer: "Layer",
  cut: (block) => `Cut shortcut ${block}`, mend: (block) => `Mend shortcut ${block}`, none: "No shortcut to cut here", plain: "A plain network has no shortcuts",
  shortcut: "Shortcut",
  measuredOnes: {
    params: "Parameters, biases and BN counted", macs: "MACs of a digit, 8×8",
    ratio: "Untrained: first layer’s gradient to the last’s", to: (ratio) => `${ratio} to 1`,
    learned: "Seeds that end below a loss of 1", whole: "Seeds that end below a loss of 1, uncut", of: (some, all) => `${some} of ${all}`,
  },
  refuses: "cut must be 0, or at most the number of blocks, with residual, batch_norm, moment 0 and measure norm: so it was recorded.",

  network: (depth, residual, norm, moment) =>
    `${depth} layers, ${residual ? "residual" : "plain"}, ${norm ? "with" : "without"} batch normalisation, ${words.trained(moment)}`,
  trained: (steps) => (steps === 0 ? "untrained" : steps === 1 ? "after 1 step" : `after ${steps} steps`),
  withCut: (network, block) => `${network}, the shortcut of block ${block} cut`,
  gradients: (network, first, last) => `${network}: the first layer’s gradient is ${first}, the last one’s ${last}.`,
  cosines: (network, median, last) =>
    `${network}: two batches agree with a cosine of ${median} in the median layer, ${last} in the last one.`,
  cutGradients: (network, [first, last], [firstWhole, lastWhole]) =>
    `${network}: the first layer’s gradient is ${first}, with all shortcuts ${firstWhole}; the last one’s ${last}, with all ${lastWhole}.`,
  ends: (low, high) => `Training ends at a loss of ${low === high ? low : `${low} to ${high}`}; guessing has 2.3.`,
  diverges: (steps) => `Training diverges within ${steps} steps: the loss is no longer a number.`,
  noGradient: (network, steps) =>
    `${network}: no gradient is left to measure, for training diverges within ${steps} steps: the loss is no longer a number.`,
  linear: (layer) => `Layer ${layer}, the linear one`,
  convolution: (layer, inputs, outputs, stage) =>
    `Layer ${layer}, a 3×3 convolution of ${inputs} to ${outputs} channels in stage ${stage}`,
  onlyLayer: (layer) => `${layer}.`,
  changed: (layer, gradient, ratio, whole) => `${layer}: gradient ${gradient}, ${ratio} times what it is with all shortcuts (${whole}).`,
  lastLayer: (layer, gradient, low, high, cosine) =>
    `${layer}: gradient ${gradient} (seeds ${low} to ${high}); two batches agree with a cosine of ${cosine}.`,
  anyLayer: (layer, gradient, low, high, ratio, cosine) =>
    `${layer}: gradient ${gradient} (seeds ${low} to ${high}), ${ratio} times the last layer’s; two batches agree with a cosine of ${cosine}.`,
};

export default { render, refuses };

const blocksOf = (depth) => (depth - 2) / 2;

/** Why settings that are each within their bounds cannot stand together; nothing where they can. */
function refuses(settings) {
  const { cut, depth } = settings;
  return cut > 0 && (cut > blocksOf(depth) || !isCuttable(settings)) && words.refuses;
}

const isCuttable = (settings) => Object.entries(CUTTABLE).every(([name, value]) => settings[name] === value);

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "ResidualFlow", label: words.label });
  const { depth: { enum: depths }, moment: { enum: moments } } = model.get("schema");
  const recording = readRecording(model.get("recording"));
  const get = () => {
    const state = Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
    return { ...state, layer: Math.min(state.layer, state.depth), cut: refuses(state) ? 0 : state.cut };
  };
  const pick = (layer) => frame.set({ layer: Math.max(1, Math.min(get().depth, layer)) });
  /** A cut stays where it was recorded, and is mended by whatever leads elsewhere. */
  const change = (part) => {
    const next = { ...get(), ...part };
    frame.set({ ...part, cut: refuses(next) ? 0 : next.cut });
  };
  const blockAt = (state) => layersOf(state.depth)[state.layer - 1].block;
  function toggle(block = blockAt(get())) {
    const state = get();
    if (!block || !state.residual) return;
    const marked = blockAt(state) === block ? state.layer : 2 * block;
    frame.set(state.cut === block ? { cut: 0, layer: marked } : { ...CUTTABLE, cut: block, layer: marked });
  }

  const blocks = createBlocks({ onCut: (block) => (focus(), toggle(block)), onPick: (layer) => (focus(), pick(layer)) });
  const chart = createProfile({ onPick: pick, onFocus: focus });
  const carries = h("p", { class: "cl-caption" });
  const area = createArea({
    class: "cl-flow-area", role: "layers", label: words.layers,
    onStep: ([, columns]) => columns && pick(get().layer + columns),
    onHome: () => pick(1),
    onEnd: () => pick(get().depth),
    onKey(name) {
      if (name !== "Enter" && name !== " ") return false;
      toggle();
      return true;
    },
  }, blocks.el, carries, chart.caption, chart.svg);
  const width = createWidth(area, 420, () => frame.silently(draw));
  function focus() {
    area.focus({ preventScroll: true });
  }
  const several = createMoments({ moments, every: recording.every, onMoment: (moment) => change({ moment }) });
  const losses = createLosses({ moments, steps: recording.steps, onMoment: (moment) => change({ moment }) });
  frame.root.classList.add("cl-flow");
  frame.stage.append(area, chart.legend, h("p", { class: "cl-caption" }, words.keys));

  const choices = [
    row(words.depth, "depth", depths.map((depth) => [depth, String(depth)])),
    row(words.kind, "residual", words.kinds),
    row(words.norm, "batch_norm", words.isNorm),
    row(words.wires, "wires", words.ways),
    row(words.measure, "measure", words.measures),
  ];
  function row(caption, trait, options) {
    const buttons = options.map(([value, label]) =>
      button({ label, name: `${trait}-${value}`, onclick: () => change({ [trait]: value }) }));
    return {
      el: h("div", {}, h("p", { class: "cl-caption" }, caption), group(caption, ...buttons.map((each) => each.el))),
      update: (now) => buttons.forEach((each, i) => each.update({ pressed: options[i][0] === now[trait] })),
    };
  }
  const moment = slider({
    label: words.moment, name: "moment", format: (i) => String(moments[i]),
    oninput: (i) => change({ moment: moments[i] }),
  });
  const layer = slider({ label: words.layer, name: "layer", oninput: pick });
  const scissors = button({ label: words.none, name: "cut", onclick: () => toggle() });
  frame.panel.append(createMirror(blocks.el, chart.svg), layer.el, group(words.shortcut, scissors.el), moment.el, ...choices.map((each) => each.el), frame.status);
  const below = h("div", { class: "cl-flow-second" }, several.el, losses.el);
  frame.stage.parentElement.after(below, h("p", { class: "cl-caption" }, words.about));
  const second = createSecond(below);

  function draw() {
    const state = get();
    const at = moments.indexOf(state.moment);
    const runs = [false, true].map((residual) => recording.find({ ...state, residual }));
    const run = runs[Number(state.residual)];
    const cut = state.cut ? recording.cut(state.depth, state.cut) : null;
    const whole = profile(run, "norm", at)?.[1];
    const norms = cut?.norm ?? whole;
    const ratios = cut && norms.map((value, i) => value / whole[i]);
    const layers = layersOf(state.depth);
    const block = blockAt(state);
    const ranges = { ...recording.ranges(state.batch_norm), ratio: recording.changes(state.depth) };

    blocks.draw(width.now(), state, layers, norms, cut ? cut.wires : run.wires[at], recording.powers(state), blocksOf(state.depth),
      block || (state.layer === 1 ? 1 : blocksOf(state.depth)));
    text(carries, words.carries[state.wires]);
    chart.draw(state, layers, runs, at, ranges, ratios);
    second.draw(() => {
      several.draw(state, runs, ranges);
      losses.draw(state, runs);
    });

    for (const each of choices) each.update(state);
    moment.update({ value: at, min: 0, max: moments.length - 1 });
    layer.update({ value: state.layer, min: 1, max: state.depth });
    const isCut = block > 0 && state.cut === block;
    scissors.update({ disabled: !block || !state.residual, label: !state.residual ? words.plain : !block ? words.none : isCut ? words.mend(block) : words.cut(block) });

    frame.say(summary(state, run, moments, norms), layerSentence(state, layers, run, moments, norms, ratios));
    const { params, macs } = costOf(state);
    const untrained = cut?.norm ?? run.norm[0][1];
    const learned = run.loss.filter((curve) => curve.at(-1) !== null && curve.at(-1) < 1).length;
    const ratio = untrained[0] / untrained.at(-1);
    const { measuredOnes: names } = words;
    frame.measure({
      params: [names.params, params],
      macs: [names.macs, macs],
      ratio: [names.ratio, plain(ratio), names.to(rough(ratio))],
      learned: [cut ? names.whole : names.learned, learned, names.of(learned, run.loss.length)],
    });
    frame.pytorch(
      `convlessons.networks.${state.residual ? "residual" : "plain"}_net(${state.depth}, 16, ` +
      `batch_norm=${state.batch_norm ? "True" : "False"}, in_channels=1${cut ? `, cut=${state.cut}` : ""})`,
    );
  }
  frame.bind([...TRAITS, "recording"], draw);

  attrs(blocks.el, { style: `height:${HEIGHT}px` });
  return () => {
    second.stop();
    width.dispose();
    frame.dispose();
  };
}

/** Plain digits, never an exponent. */
const plain = (value) => value.toFixed(Math.max(1, 2 - Math.floor(Math.log10(value))));

/** The recorded trainings, and the ranges that hold all with BN, or all without: axes stay while the rest changes. */
function readRecording({ runs, cuts, steps }) {
  const kept = new Map();
  const once = (name, make) => (kept.has(name) ? kept.get(name) : kept.set(name, make()).get(name));
  const find = ({ depth, residual, batch_norm: batchNorm }) =>
    runs.find((run) => run.depth === depth && run.residual === residual && run.batch_norm === batchNorm);
  return {
    steps, find,
    every: steps / runs[0].loss[0].length,
    cut(depth, block) {
      const { norm, wires } = cuts.find((each) => each.depth === depth);
      return { norm: norm[block - 1], wires: wires[block - 1] };
    },
    ranges: (batchNorm) => once(`ranges ${batchNorm}`, () => {
      const own = runs.filter((run) => run.batch_norm === batchNorm);
      const all = (name) => own.flatMap((run) => run[name].flat(2)).filter((value) => value !== null && value !== undefined);
      const powers = all("norm").filter((value) => value > 0).map(Math.log10);
      return {
        norm: [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))],
        agreement: [Math.floor(Math.min(...all("agreement")) * 5) / 5, 1],
      };
    }),
    /** Powers of two between which any cut changes any layer's gradient. */
    changes: (depth) => once(`changes ${depth}`, () => {
      const whole = find({ depth, ...CUTTABLE }).norm[0][1];
      const changed = cuts.find((each) => each.depth === depth).norm.flatMap((norm) => norm.map((value, i) => Math.log2(value / whole[i])));
      return [Math.floor(Math.min(...changed)), Math.ceil(Math.max(...changed))];
    }),
    /** Of wires: what networks of this depth carry, with BN or without, at any moment and with any cut. */
    powers: ({ depth, batch_norm: batchNorm, wires: way }) => once(`powers ${depth} ${batchNorm} ${way}`, () => powersOf([
      ...runs.filter((run) => run.depth === depth && run.batch_norm === batchNorm).flatMap((run) => run.wires),
      ...(batchNorm ? cuts.find((each) => each.depth === depth).wires : []),
    ], way)),
  };
}

function summary({ depth, residual, batch_norm: batchNorm, moment, measure, cut }, run, moments, norms) {
  const whole = words.network(depth, residual, batchNorm, moment);
  const network = cut ? words.withCut(whole, cut) : whole;
  const values = profile(run, measure, moments.indexOf(moment))?.[1];
  const ends = run.loss.map((curve) => curve.at(-1));
  const diverged = ends.includes(null) && Math.max(...run.diverged);
  if (!values) return words.noGradient(network, diverged);
  const outer = (all) => [rough(all[0]), rough(all.at(-1))];
  if (cut) return words.cutGradients(network, outer(norms), outer(values));
  const gradients = measure === "norm"
    ? words.gradients(network, ...outer(values))
    : words.cosines(network, signed(medians(values.map((value) => [value]))[0]), signed(values.at(-1)));
  const trained = diverged ? words.diverges(diverged) : words.ends(rough(Math.min(...ends)), rough(Math.max(...ends)));
  return `${gradients} ${trained}`;
}

function layerSentence({ layer, moment }, layers, run, moments, all, ratios) {
  const { kind, inputs, outputs, stage } = layers[layer - 1];
  const name = kind === "linear" ? words.linear(layer) : words.convolution(layer, inputs, outputs, stage);
  const at = moments.indexOf(moment);
  const norms = profile(run, "norm", at);
  if (!norms) return words.onlyLayer(name);
  const [low, middle, high] = norms.map((each) => rough(each[layer - 1]));
  if (ratios) return words.changed(name, rough(all[layer - 1]), rough(ratios[layer - 1]), middle);
  const cosine = signed(profile(run, "agreement", at)[1][layer - 1]);
  return layer === layers.length
    ? words.lastLayer(name, middle, low, high, cosine)
    : words.anyLayer(name, middle, low, high, rough(norms[1][layer - 1] / norms[1].at(-1)), cosine);
}
