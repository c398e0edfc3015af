// ResidualFlow: what shortcuts and batch normalisation do to the gradient of every layer, and to training.
import { createArea, drag, nearest, svgPoint } from "./lib/area.js";
import { button, group, slider } from "./lib/controls.js";
import { attrs, h, s, text, uid } from "./lib/dom.js";
import { capital } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { fix, polyline } from "./lib/shapes.js";
import { costOf, layersOf, medians, powerOfTen, rough } from "./lib/residual.js";

const WIDTH = 400; // of the drawings, in their own units
const LEFT = 40;
const RIGHT = 8;
const NETWORK = 58; // height of the network above the chart of gradients
const CHART = 180;
const LOSSES = 150;
const GUESSING = Math.log(10); // loss of ten equal chances
const TOP_LOSS = 2.8;
const TRAITS = ["depth", "residual", "batch_norm", "moment", "measure", "layer"];
const KINDS = [[false, "Plain"], [true, "Residual"]];

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "ResidualFlow", label: "Gradients and losses of plain and residual networks" });
  const { depth: { enum: depths }, moment: { enum: moments } } = model.get("schema");
  const recording = readRecording(model.get("recording"));
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const pick = (layer) => frame.set({ layer: Math.max(1, Math.min(get().depth, layer)) });

  const flow = createFlow({ onPick: pick, getLayer: () => Math.min(get().layer, get().depth), ranges: recording.ranges });
  const losses = createLosses({ moments, steps: recording.steps, onMoment: (moment) => frame.set({ moment }) });
  frame.stage.append(flow.el, losses.el);

  const choices = [
    row("Layers", "depth", depths.map((depth) => [depth, String(depth)])),
    row("Blocks", "residual", KINDS),
    row("Batch normalisation", "batch_norm", [[true, "With"], [false, "Without"]]),
    row("Of each gradient show", "measure", [["norm", "Its size"], ["agreement", "Agreement"]]),
  ];
  function row(caption, trait, options) {
    const buttons = options.map(([value, label]) =>
      button({ label, name: `${trait}-${value}`, onclick: () => frame.set({ [trait]: value }) }));
    return {
      el: h("div", {}, h("p", { class: "cl-caption" }, caption), group(caption, ...buttons.map((each) => each.el))),
      update: (now) => buttons.forEach((each, i) => each.update({ pressed: options[i][0] === now[trait] })),
    };
  }
  const moment = slider({
    label: "After step", name: "moment", format: (i) => String(moments[i]),
    oninput: (i) => frame.set({ moment: moments[i] }),
  });
  const layer = slider({ label: "Layer", name: "layer", oninput: pick });
  frame.panel.append(...choices.map((each) => each.el), moment.el, layer.el);

  frame.bind([...TRAITS, "recording"], () => {
    const state = { ...get(), layer: Math.min(get().layer, get().depth) };
    const runs = KINDS.map(([residual]) => recording.find({ ...state, residual }));
    const run = runs[Number(state.residual)];
    for (const each of choices) each.update(state);
    moment.update({ value: moments.indexOf(state.moment), min: 0, max: moments.length - 1 });
    layer.update({ value: state.layer, min: 1, max: state.depth });
    const layers = layersOf(state.depth);
    flow.draw(state, layers, runs, moments.indexOf(state.moment));
    losses.draw(state, runs);
    frame.say(summary(state, run, moments), layerSentence(state, layers, run, moments));
    const { params, macs } = costOf(state);
    const untrained = run.norm[0][1];
    const learned = run.loss.filter((curve) => curve.at(-1) !== null && curve.at(-1) < 1).length;
    const ratio = untrained[0] / untrained.at(-1);
    frame.measure({
      params: ["Parameters, biases and BN counted", params],
      macs: ["MACs of a digit, 8×8", macs],
      ratio: ["Untrained: first layer’s gradient to the last’s", plain(ratio), `${rough(ratio)} to 1`],
      learned: ["Seeds that end below a loss of 1", learned, `${learned} of ${run.loss.length}`],
    });
    frame.pytorch(
      `convlessons.networks.${state.residual ? "residual" : "plain"}_net(${state.depth}, 16, ` +
      `batch_norm=${state.batch_norm ? "True" : "False"}, in_channels=1)`,
    );
  });
  return frame.dispose;
}

/** Plain digits, never an exponent. */
const plain = (value) => value.toFixed(Math.max(1, 2 - Math.floor(Math.log10(value))));

/** The recorded trainings, and the ranges that hold all of them: the axes stay while the settings change. */
function readRecording({ runs, steps }) {
  const all = (name) => runs.flatMap((run) => run[name].flat(2)).filter((value) => value !== null && value !== undefined);
  const powers = all("norm").filter((value) => value > 0).map(Math.log10);
  return {
    steps,
    ranges: {
      norm: [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))],
      agreement: [Math.floor(Math.min(...all("agreement")) * 5) / 5, 1],
    },
    find: ({ depth, residual, batch_norm: batchNorm }) =>
      runs.find((run) => run.depth === depth && run.residual === residual && run.batch_norm === batchNorm),
  };
}

/** [lowest, median, highest] of the seeds, layer by layer; null where training has diverged. */
const profile = (run, measure, moment) => run[measure][moment];

function summary({ depth, residual, batch_norm: batchNorm, moment, measure }, run, moments) {
  const what = `${depth} layers, ${residual ? "residual" : "plain"}, ${batchNorm ? "with" : "without"} batch normalisation, ` +
    (moment ? `after ${moment === 1 ? "1 step" : `${moment} steps`}` : "untrained");
  const values = profile(run, measure, moments.indexOf(moment))?.[1];
  const ends = run.loss.map((curve) => curve.at(-1));
  const trained = ends.includes(null)
    ? `training diverges within ${Math.max(...run.diverged)} steps: the loss is no longer a number`
    : `training ends at a loss of ${rough(Math.min(...ends))} to ${rough(Math.max(...ends))}; guessing has 2.3`;
  if (!values) return `${what}: no gradient is left to measure, for ${trained}.`;
  const gradients = measure === "norm"
    ? `the first layer’s gradient is ${rough(values[0])}, the last one’s ${rough(values.at(-1))}`
    : `two batches agree with a cosine of ${signed(medians(values.map((value) => [value]))[0])} in the median layer, ` +
      `${signed(values.at(-1))} in the last one`;
  return `${what}: ${gradients}. ${capital(trained)}.`;
}

function layerSentence({ layer, moment }, layers, run, moments) {
  const { kind, inputs, outputs, stage } = layers[layer - 1];
  const name = kind === "linear"
    ? `Layer ${layer}, the linear one`
    : `Layer ${layer}, a 3×3 convolution of ${inputs} to ${outputs} channels in stage ${stage}`;
  const at = moments.indexOf(moment);
  const norms = profile(run, "norm", at);
  if (!norms) return `${name}.`;
  const [low, middle, high] = norms.map((each) => each[layer - 1]);
  const cosine = profile(run, "agreement", at)[1][layer - 1];
  return `${name}: gradient ${rough(middle)} (seeds ${rough(low)} to ${rough(high)})` +
    `${layer < layers.length ? `, ${rough(middle / norms[1].at(-1))} times the last layer’s` : ""}; two batches agree with a cosine of ${signed(cosine)}.`;
}

/** A cosine with a real minus, and none before zero. */
const signed = (cosine) => cosine.toFixed(2).replace(/^-(?=.*[1-9])/, "−").replace("-", "");

const label = (x, y, content, className) => s("text", { x, y, class: className }, content);

/** The network from input to output, and under each layer its gradient. */
function createFlow({ onPick, getLayer, ranges }) {
  const bottom = NETWORK + CHART;
  const clip = uid("clip");
  const grid = s("path", { class: "cl-flow-grid" });
  const ticks = s("g", { class: "cl-flow-ticks", "aria-hidden": "true" });
  const boxes = s("path", { class: "cl-flow-layers" });
  const shortcuts = s("path", { class: "cl-flow-shortcuts" });
  const projections = s("path", { class: "cl-flow-projections" });
  const band = s("path", { class: "cl-flow-band" });
  const other = s("path", { class: "cl-flow-other" });
  const median = s("path", { class: "cl-flow-median" });
  const hover = s("path", { class: "cl-flow-hover" });
  const marker = s("path", { class: "cl-flow-marker" });
  const dot = s("circle", { class: "cl-flow-dot", r: 5 });
  const gone = label(WIDTH / 2 + LEFT / 2, NETWORK + CHART / 2, "diverged: no gradient left", "cl-flow-gone");
  const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${bottom + 36}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, s("clipPath", { id: clip }, s("rect", { x: LEFT, y: NETWORK, width: WIDTH - LEFT - RIGHT, height: CHART }))),
    grid, ticks, shortcuts, projections, boxes, hover, s("g", { "clip-path": `url(#${clip})` }, band, other, median), marker, dot, gone);
  const area = createArea({
    class: "cl-flow-area", role: "layers",
    label: "Layers from input to output. Left and right arrow keys move the marked layer, Shift moves five layers, Home and End go to the first and the last.",
    onStep: ([, columns]) => columns && onPick(getLayer() + columns),
    onHome: () => onPick(1),
    onEnd: () => onPick(depth),
  }, svg);
  const caption = h("p", { class: "cl-caption" });
  const legend = h("div", { class: "cl-flow-legend", "aria-hidden": "true" });
  let depth;

  const x = (layer) => LEFT + ((layer - 0.5) / depth) * (WIDTH - LEFT - RIGHT);
  const under = (px) => Math.ceil(((px - LEFT) / (WIDTH - LEFT - RIGHT)) * depth);
  const upright = (layer) => `M${fix(x(layer))} 6V${bottom}`;
  drag(svg, svg, {
    start(px) {
      area.focus({ preventScroll: true }); // the arrow keys go on from here
      onPick(under(px));
    },
    move: (px) => onPick(under(px)),
  });
  svg.addEventListener("pointermove", (event) => {
    const layer = under(svgPoint(svg, event)[0]);
    attrs(hover, { d: event.pointerType === "mouse" && layer >= 1 && layer <= depth ? upright(layer) : null });
  });
  svg.addEventListener("pointerleave", () => attrs(hover, { d: null }));

  return {
    el: h("div", {}, caption, area, legend),
    draw(state, layers, runs, moment) {
      ({ depth } = state);
      const { measure, residual, layer } = state;
      const [low, high] = ranges[measure];
      const scale = measure === "norm" ? Math.log10 : Number;
      const y = (value) => bottom - ((scale(value) - low) / (high - low)) * CHART;
      const points = (values) => values.map((value, i) => [x(i + 1), y(value)]);
      const own = profile(runs[Number(residual)], measure, moment);
      const rival = profile(runs[Number(!residual)], measure, moment);

      attrs(band, { d: own && `${polyline([...points(own[2]), ...points(own[0]).reverse()])}Z` });
      attrs(median, { d: own && polyline(points(own[1])) });
      attrs(other, { d: rival && polyline(points(rival[1])) });
      attrs(marker, { d: upright(layer) });
      attrs(dot, own
        ? { cx: fix(x(layer)), cy: fix(y(own[1][layer - 1])), visibility: "visible" }
        : { visibility: "hidden" });
      attrs(gone, { visibility: own ? "hidden" : "visible" });
      attrs(hover, { d: null });
      attrs(svg, { "data-kind": residual ? "residual" : "plain" });
      drawNetwork(layers, residual);
      drawAxes(layers, measure, low, high);
      text(caption, measure === "norm"
        ? "Size of each layer’s gradient (norm, logarithmic): median of the seeds, and their range"
        : "Cosine between each layer’s gradients on two batches: median of the seeds, and their range");
      legend.replaceChildren(...keys(residual));
    },
  };

  function drawNetwork(layers, residual) {
    const wide = Math.min(9, ((WIDTH - LEFT - RIGHT) / depth) * 0.62);
    const tall = ({ outputs, kind }) => (kind === "linear" ? 7 : 4 + outputs / 4);
    const floor = NETWORK - 8;
    attrs(boxes, {
      d: layers.map((layer, i) => {
        const [left, height] = [x(i + 1) - wide / 2, tall(layer)];
        return `M${fix(left)} ${floor}v-${height}h${fix(wide)}v${height}z`;
      }).join(""),
    });
    const arcs = { identity: [], projection: [] };
    layers.forEach((layer, i) => {
      if (!residual || !layer.block || layers[i - 1].block === layer.block) return;
      // From before the block's first layer to behind its second, over both.
      const [from, to, top] = [x(i + 0.5), x(i + 2.5), floor - tall(layer)];
      const arc = `M${fix(from)} ${floor}C${fix(from)} ${top - 16} ${fix(to)} ${top - 16} ${fix(to)} ${floor}`;
      arcs[layer.inputs === layer.outputs ? "identity" : "projection"].push(arc);
    });
    attrs(shortcuts, { d: arcs.identity.join("") });
    attrs(projections, { d: arcs.projection.join("") });
  }

  function drawAxes(layers, measure, low, high) {
    const every = measure === "norm" ? 2 : 0.4;
    const first = Math.ceil(low / every);
    const values = Array.from({ length: Math.floor(high / every + 1e-9) - first + 1 }, (_, i) => (first + i) * every);
    const at = (value) => bottom - ((value - low) / (high - low)) * CHART;
    const stages = [1, 2, 3].map((stage) => layers.findIndex((layer) => layer.stage === stage) + 1);
    const edges = [...stages.slice(1), depth].map((layer) => x(layer - 0.5));
    attrs(grid, {
      d: values.map((value) => `M${LEFT} ${fix(at(value))}H${WIDTH - RIGHT}`).join("") +
        edges.map((edge) => `M${fix(edge)} ${NETWORK}V${bottom + 16}`).join("") +
        `M${LEFT} ${NETWORK - 8}H${WIDTH - RIGHT}`,
    });
    const middles = stages.map((_, i) => ((i ? edges[i - 1] : LEFT) + edges[i]) / 2);
    ticks.replaceChildren(
      ...values.map((value) => label(LEFT - 5, at(value) + 4,
        measure === "norm" ? powerOfTen(value) : signed(value).slice(0, -1), "cl-flow-tick")),
      ...middles.map((middle, i) => label(middle, bottom + 15, `stage ${i + 1}`, "cl-flow-stage")),
      label(LEFT, bottom + 31, "input", "cl-flow-end"),
      label(WIDTH - RIGHT, bottom + 31, "output", "cl-flow-end cl-flow-output"),
    );
  }
}

function keys(residual) {
  const item = (key, name) => h("span", {}, h("i", { class: `cl-flow-key-${key}` }), name);
  const [own, rival] = residual ? ["residual", "plain"] : ["plain", "residual"];
  return [
    item(`own cl-flow-is-${own}`, `${own}, shown`),
    item(`other cl-flow-is-${rival}`, `${rival}, to compare`),
    h("span", {}, residual ? "bars: layers · arcs: shortcuts, dashed with a 1×1 projection" : "bars: layers, as high as they have channels"),
  ];
}

/** Training losses of every seed, and the moments at which the gradients were measured. */
function createLosses({ moments, steps, onMoment }) {
  const floor = LOSSES - 22;
  const x = (step) => LEFT + 8 + (step / steps) * (WIDTH - LEFT - RIGHT - 24);
  const y = (loss) => 6 + (1 - Math.min(loss, TOP_LOSS) / TOP_LOSS) * (floor - 6);
  const rivals = s("path", { class: "cl-flow-seeds cl-flow-other-seeds" });
  const seeds = s("path", { class: "cl-flow-seeds" });
  const other = s("path", { class: "cl-flow-other" });
  const median = s("path", { class: "cl-flow-median" });
  const cursor = s("path", { class: "cl-flow-marker" });
  const gone = label(x(steps * 0.06), y(0.25), "", "cl-flow-note");
  const handles = moments.map((moment) => s("circle", { cx: fix(x(moment)), cy: floor, r: 4.5 }));
  const svg = s("svg", { class: "cl-flow-losses", viewBox: `0 0 ${WIDTH} ${LOSSES}`, "aria-hidden": "true", focusable: "false" },
    s("path", { class: "cl-flow-grid", d: [0, 1, 2].map((loss) => `M${LEFT} ${y(loss)}H${WIDTH - RIGHT}`).join("") }),
    s("path", { class: "cl-flow-guess", d: `M${LEFT} ${fix(y(GUESSING))}H${WIDTH - RIGHT}` }),
    ...[0, 1, 2].map((loss) => label(LEFT - 5, y(loss) + 4, String(loss), "cl-flow-tick")),
    label(WIDTH - RIGHT, y(GUESSING) - 5, "guessing, ln 10", "cl-flow-end cl-flow-output"),
    rivals, other, seeds, median, cursor, gone, ...handles,
    ...moments.map((moment) => (moment === steps
      ? label(WIDTH - RIGHT, LOSSES - 4, `${moment} steps`, "cl-flow-end cl-flow-output")
      : label(x(moment), LOSSES - 4, String(moment), "cl-flow-stage"))));
  const pick = (px) => onMoment(moments[nearest(moments.map((moment) => [x(moment), 0]), [px, 0])]);
  drag(svg, svg, { start: pick, move: pick });

  /** A recorded value is the mean of several steps: it stands in their middle. */
  const curve = (values) => {
    const every = steps / values.length;
    const known = values.map((loss, i) => [x((i + 0.5) * every), loss]).filter(([, loss]) => loss !== null);
    return polyline(known.map(([px, loss]) => [px, y(loss)]));
  };

  return {
    el: h("div", {}, h("p", { class: "cl-caption" }, "Training loss, ten seeds and their median. Drag the line to another moment."), svg),
    draw({ residual, moment }, runs) {
      const [own, rival] = [runs[Number(residual)], runs[Number(!residual)]];
      attrs(svg, { "data-kind": residual ? "residual" : "plain" });
      attrs(seeds, { d: own.loss.map(curve).join("") });
      attrs(median, { d: curve(medians(own.loss)) });
      attrs(rivals, { d: rival.loss.map(curve).join("") });
      attrs(other, { d: curve(medians(rival.loss)) });
      attrs(cursor, { d: `M${fix(x(moment))} 6V${floor}` });
      handles.forEach((handle, i) => attrs(handle, { class: moments[i] === moment ? "cl-flow-moment cl-flow-now" : "cl-flow-moment" }));
      const lost = own.diverged.filter((step) => step !== null);
      text(gone, lost.length ? `✕ ${lost.length} of ${own.diverged.length} seeds diverge by step ${Math.max(...lost)}` : "");
    },
  };
}
