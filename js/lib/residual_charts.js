// The charts of recorded networks: the gradient of every layer, four moments side by side, losses.
import { drag, nearest, svgPoint } from "./area.js";
import { attrs, h, s, text, uid } from "./dom.js";
import { brief, medians, powerOfTen } from "./residual.js";
import { fix, keepTexts, polyline, rect } from "./shapes.js";

const WIDTH = 400; // of the drawings, in their own units
const LEFT = 44;
const RIGHT = 8;
const NETWORK = 58; // height of the network above the chart of gradients
const CHART = 150;
const LOSSES = 150;
const PANEL = 84; // height of one moment's chart
const GUESSING = Math.log(10); // loss of ten equal chances
const TOP_LOSS = 2.8;

const words = {
  norm: "Size of each layer’s gradient (its norm, logarithmic): median of ten seeds, and their range",
  agreement: "Cosine between each layer’s gradients on two batches: median of ten seeds, and their range",
  ratio: (block) => `Each layer’s gradient with shortcut ${block} cut, as a multiple of the whole network’s (medians of ten seeds, untrained)`,
  gone: "diverged: no gradient left",
  shown: (kind) => `${kind}, shown`, compared: (kind, isLeft) => `${kind}, ${isLeft ? "to compare" : "has diverged"}`,
  bars: "over the line: larger with the cut; under it: smaller",
  plain: "plain", residual: "residual",
  moments: "The same at four moments, with the median loss of the steps there",
  untrained: "untrained", step: (moment) => `step ${moment}`, loss: (loss) => `loss ${loss}`, diverged: "diverged",
  losses: "Training loss, ten seeds and their median. Drag the line to another moment.",
  guessing: "guessing, ln 10", steps: (count) => `${count} steps`, first: (none, one) => `${none}, ${one}`,
  lost: (count, seeds, step) => `✕ ${count} of ${seeds} seeds diverge by step ${step}`,
  stage: (stage) => `stage ${stage}`, input: "input", output: "output",
};

/** [lowest, median, highest] of the seeds, layer by layer; null where training has diverged. */
export const profile = (run, measure, moment) => run[measure][moment];

/** A cosine with a real minus, and none before zero. */
export const signed = (cosine) => cosine.toFixed(2).replace(/^-(?=.*[1-9])/, "−").replace("-", "");

const label = (x, y, content, className) => s("text", { x, y, class: className }, content);
/** [x, y, content, class] of each; what stays is not laid out again. */
const keepLabels = (parent, labels) => keepTexts(parent, labels.length, (node, i) => {
  const [x, y, content, name] = labels[i];
  text(attrs(node, { x: fix(x), y: fix(y), class: name }), content);
});
const kindOf = (residual) => (residual ? "residual" : "plain");
/** Numbers of an axis: [value, words]. */
const ticksOf = (measure, low, high, most = 8) => {
  const step = measure === "norm" ? 2 * Math.ceil((high - low) / (2 * most)) : measure === "ratio" ? (high - low > 4 ? 2 : 1) : 0.4;
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step).map((value) => [value,
    measure === "norm" ? powerOfTen(value) : measure === "ratio" ? (value < 0 ? `÷${2 ** -value}` : `×${2 ** value}`) : signed(value).slice(0, -1)]);
};
const scaleOf = (measure) => (measure === "norm" ? Math.log10 : measure === "ratio" ? Math.log2 : Number);

/** The whole network from input to output, and under each layer its gradient, or how a cut changes it. */
export function createProfile({ onPick, onFocus }) {
  const bottom = NETWORK + CHART;
  const clip = uid("clip");
  const path = (name) => s("path", { class: `cl-flow-${name}` });
  const [grid, boxes, shortcuts, projections, missing, band, other, median, bars, one, hover, marker] =
    ["grid", "layers", "shortcuts", "projections", "missing", "band", "other", "median", "bars", "one", "hover", "marker"].map(path);
  const ticks = s("g", { class: "cl-flow-ticks", "aria-hidden": "true" });
  const dot = s("circle", { class: "cl-flow-dot", r: 5 });
  const gone = label(WIDTH / 2 + LEFT / 2, NETWORK + CHART / 2, words.gone, "cl-flow-gone");
  const svg = s("svg", { class: "cl-flow-profile", viewBox: `0 0 ${WIDTH} ${bottom + 36}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, s("clipPath", { id: clip }, s("rect", { x: LEFT, y: NETWORK, width: WIDTH - LEFT - RIGHT, height: CHART }))),
    grid, ticks, shortcuts, projections, missing, boxes, bars, one, hover, s("g", { "clip-path": `url(#${clip})` }, band, other, median), marker, dot, gone);
  const caption = h("p", { class: "cl-caption" });
  const legend = h("div", { class: "cl-flow-legend", "aria-hidden": "true" });
  let depth;

  const x = (layer) => LEFT + ((layer - 0.5) / depth) * (WIDTH - LEFT - RIGHT);
  const under = (px) => Math.ceil(((px - LEFT) / (WIDTH - LEFT - RIGHT)) * depth);
  const upright = (layer) => `M${fix(x(layer))} 6V${bottom}`;
  drag(svg, svg, {
    start(px) {
      onFocus(); // the arrow keys go on from here
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
    svg, caption, legend,
    /** `ratios`: of a cut, each layer's gradient over the whole network's; else null. */
    draw(state, layers, runs, moment, ranges, ratios) {
      ({ depth } = state);
      const { residual, layer } = state;
      const measure = ratios ? "ratio" : state.measure;
      const [low, high] = ranges[measure];
      const scale = scaleOf(measure);
      const y = (value) => bottom - ((scale(value) - low) / (high - low)) * CHART;
      const points = (values) => values.map((value, i) => [x(i + 1), y(value)]);
      const own = ratios ? null : profile(runs[Number(residual)], measure, moment);
      const rival = ratios ? null : profile(runs[Number(!residual)], measure, moment);
      const middle = ratios ?? own?.[1];
      const wide = Math.min(12, ((WIDTH - LEFT - RIGHT) / depth) * 0.7);

      attrs(band, { d: own && `${polyline([...points(own[2]), ...points(own[0]).reverse()])}Z` });
      attrs(median, { d: own && polyline(points(own[1])) });
      attrs(other, { d: rival && polyline(points(rival[1])) });
      attrs(bars, { d: ratios && ratios.map((value, i) => rect(x(i + 1) - wide / 2, y(value), wide, y(1) - y(value))).join("") });
      attrs(one, { d: ratios && `M${LEFT} ${fix(y(1))}H${WIDTH - RIGHT}` });
      attrs(marker, { d: upright(layer) });
      attrs(dot, middle
        ? { cx: fix(x(layer)), cy: fix(y(middle[layer - 1])), visibility: "visible" }
        : { visibility: "hidden" });
      attrs(gone, { visibility: middle ? "hidden" : "visible" });
      attrs(hover, { d: null });
      attrs(svg, { "data-kind": kindOf(residual) });
      drawNetwork(layers, state);
      drawAxes(layers, measure, low, high);
      text(caption, ratios ? words.ratio(state.cut) : words[measure]);
      const of = ratios ? "cut" : `${kindOf(residual)}${rival ? "" : " alone"}`;
      if (legend.dataset.of !== of) legend.replaceChildren(...(ratios ? [key("bars", "residual", words.bars)] : keys(residual, rival)));
      legend.dataset.of = of;
    },
  };

  function drawNetwork(layers, { residual, cut }) {
    const wide = Math.min(9, ((WIDTH - LEFT - RIGHT) / depth) * 0.62);
    const tall = ({ outputs, kind }) => (kind === "linear" ? 7 : 4 + outputs / 4);
    const floor = NETWORK - 8;
    attrs(boxes, {
      d: layers.map((layer, i) => {
        const [left, height] = [x(i + 1) - wide / 2, tall(layer)];
        return `M${fix(left)} ${floor}v-${height}h${fix(wide)}v${height}z`;
      }).join(""),
    });
    const arcs = { identity: [], projection: [], missing: [] };
    layers.forEach((layer, i) => {
      if (!residual || !layer.block || layers[i - 1].block === layer.block) return;
      // From before the block's first layer to behind its second, over both.
      const [from, to, top] = [x(i + 0.5), x(i + 2.5), floor - tall(layer)];
      if (layer.block === cut) {
        const [cx, cy, r] = [(from + to) / 2, top - 12, 4];
        arcs.missing.push(`M${fix(cx - r)} ${fix(cy - r)}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`);
        return;
      }
      const arc = `M${fix(from)} ${floor}C${fix(from)} ${top - 16} ${fix(to)} ${top - 16} ${fix(to)} ${floor}`;
      arcs[layer.inputs === layer.outputs ? "identity" : "projection"].push(arc);
    });
    attrs(shortcuts, { d: arcs.identity.join("") });
    attrs(projections, { d: arcs.projection.join("") });
    attrs(missing, { d: arcs.missing.join("") });
  }

  function drawAxes(layers, measure, low, high) {
    const values = ticksOf(measure, low, high);
    const at = (value) => bottom - ((value - low) / (high - low)) * CHART;
    const stages = [1, 2, 3].map((stage) => layers.findIndex((layer) => layer.stage === stage) + 1);
    const edges = [...stages.slice(1), depth].map((layer) => x(layer - 0.5));
    attrs(grid, {
      d: values.map(([value]) => `M${LEFT} ${fix(at(value))}H${WIDTH - RIGHT}`).join("") +
        edges.map((edge) => `M${fix(edge)} ${NETWORK}V${bottom + 16}`).join("") +
        `M${LEFT} ${NETWORK - 8}H${WIDTH - RIGHT}`,
    });
    const of = [depth, measure, low, high].join();
    if (ticks.dataset.of === of) return;
    ticks.dataset.of = of;
    const middles = stages.map((_, i) => ((i ? edges[i - 1] : LEFT) + edges[i]) / 2);
    keepLabels(ticks, [
      ...middles.map((middle, i) => [middle, bottom + 15, words.stage(i + 1), "cl-flow-stage"]),
      [LEFT, bottom + 31, words.input, "cl-flow-end"],
      [WIDTH - RIGHT, bottom + 31, words.output, "cl-flow-end cl-flow-output"],
      ...values.map(([value, written]) => [LEFT - 5, at(value) + 4, written, "cl-flow-tick"]),
    ]);
  }
}

const key = (name, kind, meaning) => h("span", {}, h("i", { class: `cl-flow-key-${name} cl-flow-is-${kind}` }), meaning);
function keys(residual, isLeft) {
  const [own, rival] = [kindOf(residual), kindOf(!residual)];
  return [key("own", own, words.shown(words[own])), key("other", rival, words.compared(words[rival], isLeft))];
}

/** One chart a moment, all on the same axes. */
export function createMoments({ moments, every, onMoment }) {
  const path = (name) => s("path", { class: `cl-flow-${name}` });
  const wide = (WIDTH - LEFT - RIGHT) / moments.length;
  const left = (i) => LEFT + i * wide;
  const [top, bottom] = [20, 20 + PANEL];
  const grid = path("grid");
  const panels = moments.map((moment, i) => ({
    other: path("other"), median: path("median"), box: s("path", { class: "cl-flow-panel", d: rect(left(i) + 2, top, wide - 4, PANEL) }),
    loss: label(left(i) + wide / 2, bottom + 15, "", "cl-flow-stage"),
    gone: label(left(i) + wide / 2, (top + bottom) / 2, "", "cl-flow-stage"),
    title: label(left(i) + wide / 2, 13, moment ? words.step(moment) : words.untrained, "cl-flow-title"),
  }));
  const ticks = s("g", {});
  const svg = s("svg", { class: "cl-flow-moments", viewBox: `0 0 ${WIDTH} ${bottom + 22}`, "aria-hidden": "true", focusable: "false" },
    grid, ticks, ...panels.flatMap(({ box, other, median, loss, gone, title }) => [box, other, median, loss, gone, title]));
  svg.addEventListener("click", (event) => {
    const i = Math.floor((svgPoint(svg, event)[0] - LEFT) / wide);
    onMoment(moments[Math.max(0, Math.min(moments.length - 1, i))]);
  });
  return {
    el: h("figure", {}, h("p", { class: "cl-caption" }, words.moments), svg),
    draw({ depth, residual, moment, measure }, runs, ranges) {
      const [low, high] = ranges[measure];
      const scale = scaleOf(measure);
      const y = (value) => bottom - ((scale(value) - low) / (high - low)) * PANEL;
      const values = ticksOf(measure, low, high, 3);
      attrs(svg, { "data-kind": kindOf(residual) });
      attrs(grid, { d: values.map(([value]) => `M${LEFT} ${fix(bottom - ((value - low) / (high - low)) * PANEL)}H${WIDTH - RIGHT}`).join("") });
      keepLabels(ticks, values.map(([value, written]) => [LEFT - 5, bottom - ((value - low) / (high - low)) * PANEL + 4, written, "cl-flow-tick"]));
      panels.forEach((panel, i) => {
        const line = (found) => found && polyline(found[1].map((value, n) => [left(i) + 5 + ((n + 0.5) / depth) * (wide - 10), y(value)]));
        const own = profile(runs[Number(residual)], measure, i);
        attrs(panel.median, { d: line(own) });
        attrs(panel.other, { d: line(profile(runs[Number(!residual)], measure, i)) });
        attrs(panel.box, { class: `cl-flow-panel${moments[i] === moment ? " cl-flow-chosen" : ""}` });
        text(panel.gone, own ? "" : words.diverged);
        const losses = medians(runs[Number(residual)].loss);
        const loss = losses[Math.min(losses.length - 1, Math.floor(moments[i] / every))];
        text(panel.loss, loss === null ? "" : words.loss(brief(loss)));
      });
    },
  };
}

/** Training losses of every seed, and the moments at which the gradients were measured. */
export function createLosses({ moments, steps, onMoment }) {
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
    label(x(steps * 0.6), y(GUESSING) - 5, words.guessing, "cl-flow-stage"), // between two moments, whose lines would cross it
    rivals, other, seeds, median, cursor, gone, ...handles,
    ...moments.slice(1).map((moment, i) => (moment === steps
      ? label(WIDTH - RIGHT, LOSSES - 4, words.steps(moment), "cl-flow-end cl-flow-output")
      : label(x(moment), LOSSES - 4, i ? String(moment) : words.first(moments[0], moment), "cl-flow-stage"))));
  const pick = (px) => onMoment(moments[nearest(moments.map((moment) => [x(moment), 0]), [px, 0])]);
  drag(svg, svg, { start: pick, move: pick });

  /** A recorded value is the mean of several steps: it stands in their middle. */
  const curve = (values) => {
    const every = steps / values.length;
    const known = values.map((loss, i) => [x((i + 0.5) * every), loss]).filter(([, loss]) => loss !== null);
    return polyline(known.map(([px, loss]) => [px, y(loss)]));
  };

  return {
    el: h("figure", {}, h("p", { class: "cl-caption" }, words.losses), svg),
    draw({ residual, moment }, runs) {
      const [own, rival] = [runs[Number(residual)], runs[Number(!residual)]];
      attrs(svg, { "data-kind": kindOf(residual) });
      attrs(cursor, { d: `M${fix(x(moment))} 6V${floor}` });
      handles.forEach((handle, i) => attrs(handle, { class: moments[i] === moment ? "cl-flow-moment cl-flow-now" : "cl-flow-moment" }));
      if (svg.dataset.of === `${own.depth} ${own.residual} ${own.batch_norm}`) return;
      svg.dataset.of = `${own.depth} ${own.residual} ${own.batch_norm}`;
      attrs(seeds, { d: own.loss.map(curve).join("") });
      attrs(median, { d: curve(medians(own.loss)) });
      attrs(rivals, { d: rival.loss.map(curve).join("") });
      attrs(other, { d: curve(medians(rival.loss)) });
      const lost = own.diverged.filter((step) => step !== null);
      text(gone, lost.length ? words.lost(lost.length, own.diverged.length, Math.max(...lost)) : "");
    },
  };
}
