// InceptionMixer: four branches over one input; their channels joined, their cost, and what many in a row would do.
import { between, createArea, drag, pickable } from "./lib/area.js";
import { button, choice, group, slider } from "./lib/controls.js";
import { attrs, h, s, text } from "./lib/dom.js";
import { grouped, plural, rounded } from "./lib/format.js";
import { BRANCHES, GOOGLENET, moduleOf, row, scaleFor, weightsOf } from "./lib/inception.js";
import { createFrame } from "./lib/frame.js";
import { rect } from "./lib/shapes.js";

const WIDTHS = ["in_channels", "ch1x1", "reduce3x3", "ch3x3", "reduce5x5", "ch5x5", "pool_proj"];
const TRAITS = [...WIDTHS, "input_size", "reduced", "five_by_five", "position", "branch"];
const LABELS = {
  in_channels: "Input", ch1x1: "1×1", reduce3x3: "3×3 reduce", ch3x3: "3×3",
  reduce5x5: "5×5 reduce", ch5x5: "5×5", pool_proj: "Pool proj.",
};
const OWN = "your own";
const BIG = 16; // channels that Shift steps over

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "InceptionMixer", label: "Inception mixer" });
  const longest = frame.bounds("position").max;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const inside = (name, width) => Math.max(1, Math.min(frame.bounds(name).max, Math.round(width)));
  const setWidth = (name, width) => frame.set({ [name]: inside(name, width) });

  const mixer = createMixer({
    width: (name) => model.get(name),
    onWidth: (name, width, branch) => frame.set({ [name]: inside(name, width), branch }),
    onBranch: (branch) => branch !== model.get("branch") && frame.set({ branch }),
    onStep([rows, columns]) {
      const { branch, reduced } = get();
      if (rows) return frame.set({ branch: between(0, 3, branch + Math.sign(rows)) });
      const name = BRANCHES[branch].width;
      if (name !== "pool_proj" || reduced) setWidth(name, model.get(name) + columns);
    },
    onEnds: (last) => frame.set({ branch: last ? 3 : 0 }),
  });
  const costs = createCosts();
  const chain = createChain({ count: longest, onPick: (position) => frame.set({ position }), get: () => model.get("position") });
  frame.stage.append(mixer.el, costs.el, chain.el);

  const preset = choice({
    label: "GoogLeNet", name: "preset",
    options: [...GOOGLENET.map(({ name }) => [name, `module ${name}`]), [OWN, OWN]],
    onchange(name) {
      const chosen = GOOGLENET.find((each) => each.name === name);
      if (chosen) frame.set({ ...chosen.setting, position: 1 });
    },
  });
  const reductions = button({
    label: "1×1 reductions", name: "reduced", onclick: () => frame.set({ reduced: !model.get("reduced") }),
  });
  const five = button({
    label: "5×5 as in the paper", name: "five-by-five", onclick: () => frame.set({ five_by_five: !model.get("five_by_five") }),
  });
  const sliders = Object.fromEntries(WIDTHS.map((name) =>
    [name, slider({ label: LABELS[name], name, oninput: (width) => setWidth(name, width) })]));
  const size = slider({ label: "Map", name: "input-size", format: (n) => `${n}²`, oninput: (n) => frame.set({ input_size: n }) });
  const position = slider({
    label: "In a row", name: "position", format: (n) => `${n}/${longest}`, oninput: (n) => frame.set({ position: n }),
  });
  frame.panel.append(
    preset.el,
    group("Kind of module", reductions.el, five.el),
    h("div", { class: "cl-mix-sliders", role: "group", "aria-label": "Channels" }, ...WIDTHS.map((name) => sliders[name].el)),
    size.el,
    position.el,
  );

  frame.bind(TRAITS, () => {
    const state = get();
    const modules = row(state, longest);
    const rivals = row({ ...state, reduced: !state.reduced }, longest);
    const shown = modules[state.position - 1];
    const rival = moduleOf({ ...state, reduced: !state.reduced }, shown.channels);

    preset.update({ value: presetOf(state), allowed: (name) => name !== OWN || presetOf(state) === OWN });
    reductions.update({ pressed: state.reduced });
    five.update({ pressed: state.five_by_five });
    for (const name of WIDTHS) {
      sliders[name].update({ value: state[name], ...frame.bounds(name) });
      sliders[name].input.disabled = !state.reduced && (name.startsWith("reduce") || name === "pool_proj");
    }
    size.update({ value: state.input_size, ...frame.bounds("input_size") });
    position.update({ value: state.position, ...frame.bounds("position") });

    mixer.draw(state, shown);
    costs.draw(state, shown, rival);
    chain.draw(state, state.reduced ? rivals : modules, state.reduced ? modules : rivals);
    frame.say(summary(state, shown, rival), branchSentence(state, shown));
    const reach = state.five_by_five ? 4 : 2;
    frame.measure({
      "out-channels": ["Channels out", shown.out],
      weights: ["Weights", shown.weights],
      params: ["Parameters, biases included", shown.weights + shown.biases],
      macs: [`MACs at ${state.input_size}×${state.input_size}`, shown.weights * state.input_size ** 2],
      "rival-weights": [state.reduced ? "Weights if naive" : "Weights with reductions", rival.weights],
      "row-weights": ["Weights of the row so far", weightsOf(modules, state.position)],
      "receptive-field": ["Widest view of the row", 1 + state.position * reach, `${1 + state.position * reach}×${1 + state.position * reach}`],
    });
    frame.pytorch(line(state, shown.channels));
  });
  return frame.dispose;
}

const presetOf = (state) => GOOGLENET.find(({ setting }) =>
  Object.entries(setting).every(([name, value]) => state[name] === value))?.name ?? OWN;

function line(state, channels) {
  const widths = [channels, state.ch1x1, state.ch3x3, state.ch5x5].join(", ");
  const reductions = state.reduced
    ? `, reduce3x3=${state.reduce3x3}, reduce5x5=${state.reduce5x5}, pool_proj=${state.pool_proj}` : "";
  return `convlessons.blocks.Inception(${widths}${reductions}${state.five_by_five ? "" : ", five_by_five=False"})`;
}

const times = (ratio) => rounded(ratio, ratio < 10 ? 2 : 0);

function summary(state, shown, rival) {
  const { reduced, position } = state;
  const which = position === 1 ? "" : `Module ${position} of a row. `;
  const compared = reduced
    ? `Without the reductions the same kernels would take ${grouped(rival.weights)}, ${times(rival.weights / shown.weights)} times as many, ` +
      `and hand on ${grouped(rival.out)} channels.`
    : `With reductions after the same input it would take ${grouped(rival.weights)} and hand on ${grouped(rival.out)}.`;
  const pooled = reduced ? "" : ` ${grouped(shown.channels)} of them are its own input, pooled.`;
  return `${which}${reduced ? "With reductions" : "Naive"}: ${plural(shown.channels, "channel")} in, ${grouped(shown.out)} out.${pooled} ` +
    `${plural(shown.weights, "weight")}, each used once at every position of the ${state.input_size}×${state.input_size} map. ${compared}`;
}

const percent = (part, whole) => `${whole ? Math.round((100 * part) / whole) : 0} %`;

function branchSentence({ branch, reduced }, shown) {
  const { name, kernel, reduce, width, weights, parts } = shown.branches[branch];
  const share = `${percent(width, shown.out)} of the channels for ${percent(weights, shown.weights)} of the weights`;
  if (name === "pool") {
    return reduced
      ? `The pooling branch: the largest of 3×3 cells, then a 1×1 projection to ${grouped(width)}. ${share}.`
      : `The pooling branch hands on ${width === 1 ? "its one channel" : `all ${grouped(width)} channels`} without a weight: ${share}.`;
  }
  const first = reduce === null ? "" : ` It first reduces ${plural(shown.channels, "channel")} to ${grouped(reduce)}, which is ${percent(parts[0], weights)} of its own weights.`;
  const kind = name === "5×5" && kernel === 3 ? "The branch called 5×5, here with 3×3 kernels" : `The ${name} branch`;
  return `${kind}: ${share}.${first}`;
}

/** The part of an element that a pointer is over, from 0 to 1, whatever its size in pixels. */
const ruler = (track) => ({
  getBoundingClientRect: () => track.getBoundingClientRect(),
  viewBox: { baseVal: { x: 0, y: 0, width: 1, height: 1 } },
});

const pc = (part) => `${(100 * part).toFixed(3)}%`;

/** Bars of channels, all to one scale: the input, each branch with its reduction, and the output in bands. */
function createMixer({ width, onWidth, onBranch, onStep, onEnds }) {
  let full = 1; // channels that the whole track stands for; held while a pointer drags
  let held = false;
  let redraw = () => {};

  /** A grip at the end of a bar or band that drags the width of one trait. */
  function grip(track, name, branch) {
    const el = h("i", { class: `cl-mix-grip${name.startsWith("reduce") ? " cl-mix-upper" : ""}`, "data-grip": name });
    let from = null; // [place of the pointer, width] where the drag began
    drag(el, ruler(track), {
      start(x) {
        held = true;
        from = [x, width(name)];
      },
      move: (x) => onWidth(name, from[1] + (x - from[0]) * full, branch),
      end() {
        held = false;
        redraw(); // the scale follows now
      },
    });
    return el;
  }

  const lane = (label, ...inner) => {
    const value = h("span", { class: "cl-mix-value" });
    const track = h("div", { class: "cl-mix-track" }, ...inner);
    return { el: h("div", { class: "cl-mix-lane" }, label, track, value), track, value };
  };
  const bar = (kind) => h("i", { class: `cl-mix-bar cl-mix-${kind}` });

  const inputBar = bar("input");
  const input = lane(h("span", {}, "input"), inputBar);
  const rows = BRANCHES.map((branch, i) => {
    const icon = s("svg", { viewBox: "0 0 25 25", class: "cl-mix-icon" }, s("path", { class: "cl-mix-cells" }), s("path", { class: "cl-mix-seen" }));
    const label = h("span", { class: "cl-mix-label" }, icon, branch.name);
    const [thin, thick] = [bar(`thin cl-mix-b${i}`), bar(`b${i}`)];
    const made = lane(label, thin, thick);
    const grips = [branch.reduce, branch.width].map((name) => name && grip(made.track, name, i));
    made.track.append(...grips.filter(Boolean));
    made.el.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && !held && event.buttons === 0 && onBranch(i));
    made.el.addEventListener("click", () => onBranch(i));
    return { ...made, icon, thin, thick, grips };
  });
  const bands = BRANCHES.map((_, i) => {
    const band = bar(`band cl-mix-b${i}`);
    band.append(h("span"));
    return band;
  });
  const output = lane(h("span", {}, "output"), ...bands);
  const edges = BRANCHES.map((branch, i) => grip(output.track, branch.width, i));
  output.track.append(...edges);

  const el = createArea(
    {
      class: "cl-mix", role: "mixer", big: BIG,
      label: "Branches. Up and down mark a branch, left and right change its width, Shift by sixteen channels. " +
        "Home and End mark the first branch and the last.",
      onStep, onHome: () => onEnds(false), onEnd: () => onEnds(true),
    },
    input.el, ...rows.map((each) => each.el), output.el,
  );
  const caption = h("p", { class: "cl-caption" });

  function draw(state, shown) {
    redraw = () => draw(state, shown);
    if (!held) full = scaleFor(Math.max(shown.channels, shown.out));
    const at = (channels) => pc(Math.min(1, channels / full));
    const place = (edge, channels, open) => {
      edge.style.left = at(channels);
      edge.hidden = !open;
    };
    inputBar.style.width = at(shown.channels);
    text(input.value, grouped(shown.channels));
    let start = 0;
    shown.branches.forEach(({ kernel, reduce, width: own }, i) => {
      const { el: laneEl, icon, thin, thick, grips, value } = rows[i];
      const pool = i === 3;
      const open = !pool || state.reduced;
      const first = pool && open ? shown.channels : reduce; // what stands above the branch's own bar
      laneEl.toggleAttribute("data-marked", i === state.branch);
      thin.style.width = first === null ? "0" : at(first);
      thin.hidden = first === null;
      thick.style.width = at(own);
      text(value, first === null ? grouped(own) : `${grouped(first)} → ${grouped(own)}`);
      icons(icon, kernel);
      if (grips[0]) place(grips[0], reduce ?? 0, reduce !== null);
      place(grips[1], own, open);
      bands[i].style.left = at(start);
      bands[i].style.width = at(own);
      text(bands[i].firstChild, own / full > 0.11 ? BRANCHES[i].name : "");
      start += own;
      place(edges[i], start, open);
    });
    text(output.value, grouped(shown.out));
    text(caption, `Full width: ${grouped(full)} channels. Thin bars: what a 1×1 reduction leaves, and what the pooling reads. Drag an edge.`);
  }

  return { el: h("div", {}, el, caption), draw };
}

/** A 5×5 grid of cells with the k×k in its middle that a kernel sees. */
function icons(icon, kernel) {
  const cells = (from, to) => {
    let d = "";
    for (let row = from; row < to; row++) for (let column = from; column < to; column++) d += `M${5 * column + 0.5} ${5 * row + 0.5}h4v4h-4z`;
    return d;
  };
  const edge = (5 - kernel) / 2;
  attrs(icon, { "aria-hidden": "true" });
  attrs(icon.firstChild, { d: cells(0, 5) });
  attrs(icon.lastChild, { d: cells(edge, 5 - edge) });
}

/** Weights stacked by branch: as shown, and the same kernels the other way. */
function createCosts() {
  const stack = () => {
    const segments = BRANCHES.flatMap((_, i) => [h("i", { class: `cl-mix-cost cl-mix-b${i} cl-mix-reduction` }), h("i", { class: `cl-mix-cost cl-mix-b${i}` })]);
    const [label, value] = [h("span"), h("span", { class: "cl-mix-value" })];
    return { el: h("div", { class: "cl-mix-stack" }, label, value, h("div", { class: "cl-mix-track" }, ...segments)), segments, label, value };
  };
  const stacks = [stack(), stack()];
  return {
    el: h("div", { class: "cl-mix-costs", "aria-hidden": "true" },
      h("p", { class: "cl-caption" }, "Weights by branch; MACs have the same shares. Pale: the 1×1 reductions."), ...stacks.map((each) => each.el)),
    draw({ reduced }, shown, rival) {
      const most = Math.max(shown.weights, rival.weights);
      const names = reduced ? ["With reductions", "Naive"] : ["Naive", "With reductions"];
      [shown, rival].forEach(({ branches, weights }, i) => {
        text(stacks[i].label, names[i] + (i === 0 ? " (shown)" : ""));
        text(stacks[i].value, grouped(weights));
        branches.flatMap(({ parts }) => parts).forEach((part, j) => {
          stacks[i].segments[j].style.width = pc(part / most);
          stacks[i].segments[j].hidden = part === 0;
        });
      });
    },
  };
}

/** 19740672 -> "19.7 M"; what is below a million is written out. */
const short = (value) => (value < 1e6 ? grouped(value) : `${rounded(value / 1e6, 1)} M`);

const CHART = [480, 132];

/** Modules of the same widths in a row: channels handed on, and weights so far, both ways. */
function createChain({ count, onPick, get }) {
  const panel = (title) => {
    const naive = s("path", { class: "cl-mix-naive" });
    const reduced = s("path", { class: "cl-mix-with" });
    const svg = s("svg", { viewBox: `0 0 ${CHART[0] / 2} ${CHART[1]}`, focusable: "false", "aria-hidden": "true" },
      s("path", { class: "cl-mix-axis", d: `M0 ${CHART[1] - 14.5}h${CHART[0] / 2}` }));
    const marker = s("rect", { class: "cl-mix-marker", y: 1, height: CHART[1] - 2, rx: 3 });
    svg.append(marker, naive, reduced);
    const ends = h("span", { class: "cl-caption" });
    pickable(svg, { hit: (x) => between(1, count, 1 + Math.floor((x / (CHART[0] / 2)) * count)), onPick });
    return { el: h("figure", {}, h("figcaption", {}, title), svg, ends), naive, reduced, marker, ends };
  };
  const panels = [panel("Channels out"), panel("Weights so far")];
  const el = createArea(
    {
      class: "cl-mix-chain", role: "chain", big: 3,
      label: "Modules in a row. Left and right show the module before or after, Home and End the first and the last.",
      onStep: ([rows, columns]) => onPick(between(1, count, get() + columns - rows)),
      onHome: () => onPick(1), onEnd: () => onPick(count),
    },
    ...panels.map((each) => each.el),
  );
  return {
    el: h("div", {}, el, h("p", { class: "cl-caption" }, "The same module, up to nine in a row. Outlined: naive. Filled: with reductions. Tap one to see it above.")),
    draw({ position }, naive, reduced) {
      const [W, H] = [CHART[0] / 2, CHART[1] - 15];
      const step = W / count;
      const series = [
        [naive.map((each) => each.out), reduced.map((each) => each.out)],
        [naive.map((_, i) => weightsOf(naive, i + 1)), reduced.map((_, i) => weightsOf(reduced, i + 1))],
      ];
      series.forEach(([first, second], i) => {
        const top = Math.max(...first, ...second);
        const columns = (values, side) => values.map((value, at) => {
          const height = Math.max(1, (value / top) * (H - 6));
          return rect(at * step + 4 + side * (step - 8) * 0.5, H - height, (step - 8) * 0.5, height);
        }).join("");
        attrs(panels[i].naive, { d: columns(first, 0) });
        attrs(panels[i].reduced, { d: columns(second, 1) });
        attrs(panels[i].marker, { x: (position - 1) * step + 1, width: step - 2 });
        const [before, after] = [first, second].map((values) => short(values[position - 1]));
        text(panels[i].ends, `after ${position}: ${before} naive, ${after} reduced`);
      });
    },
  };
}
