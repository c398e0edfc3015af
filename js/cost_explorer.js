// CostExplorer: every block and network of the book, one quantity against another, side by side, and as a table.
import { between, createArea, nearest, pickable } from "./lib/area.js";
import { button, choice, group } from "./lib/controls.js";
import { KEPT, layout, RADII } from "./lib/cost_chart.js";
import { attrs, h, s, text } from "./lib/dom.js";
import {
  dominates, front, neighbour, ordered, points, pythonLine, QUANTITIES, rankCorrelation, short, shown, threeDigits, valueOf,
} from "./lib/explorer.js";
import { capital, grouped, listed, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { rove, words as keys } from "./lib/roving.js";
import { createKeeper } from "./lib/keep.js";
import { dot as circle, fix, polyline, square } from "./lib/shapes.js";
import { createWidth } from "./lib/width.js";
import { createWork, REST } from "./lib/work.js";

const NARROW = 400; // px: a drawing with less room has smaller letters, and is lower
const MANY = 4; // new names: they are written a frame after their points
const IN_SIGHT = 10; // rows of the table at most
const AT_ONCE = 10; // rows of the table that are written in one frame
const REACH = 26; // how far from a point a finger may land
const TRAITS = ["selected", "compared", "x", "y", "sort", "descending", "show"];
const SHOW = ["digits", "photographs", "all"];
const NAMES = Object.keys(QUANTITIES);

const words = {
  title: "Costs of blocks and networks",
  points: "Items as points. Left and right arrow keys select the next one along, up and down the next one in height, Home and End the outermost.",
  table: "All items shown, the selected one and those kept first",
  keys: "Choose a head to sort, a row to select. ↑ ↓ Home End go from row to row.",
  x: "Across",
  y: "Up",
  across: (label) => `${label} →`,
  up: (label) => `↑ ${label}`,
  show: { label: "Data that networks read", caption: "Data", digits: "Digits", photographs: "Photographs", all: "All" },
  selected: "Selected",
  compare: "Compare: keep one, then select another",
  keep: "Keep beside others",
  remove: "Remove from these",
  clear: "Clear",
  legend: { wide: "block, 32 channels", narrow: "16 channels", network: "network", front: "nothing beats these" },
  columns: { label: "Item", params: "Parameters", macs: "MACs", latency: "ms", accuracy: "Digits" },
  sort: (column) => `Sort by ${column}`,
  isSelected: "(selected)",
  isKept: "(kept)",
  nothing: ["Networks for photographs were not trained on the digits.", "Choose another quantity."],
  first: "This is the first row.",
  last: "This is the last row.",
  sorted: (column, descending) => (descending ? `Sorted by ${column}, descending.` : `Sorted by ${column}, ascending.`),
  beside: (labels) => (labels.length ? `Side by side with the selected one: ${listed(labels)}.` : "Nothing stands beside the selected one."),
  same: (quantity) => `x and y must differ; both are ${quantity}.`,

  /** How many points there are; `lacking` more have no accuracy. `rank` is a number that is written out, or null. */
  drawn: (count, lacking, rank) => [
    lacking ? `${plural(count, "item")} drawn, ${lacking} more without an accuracy.` : `${plural(count, "item")} drawn.`,
    ...(rank === null ? [] : [`Rank correlation ${rank} (1: the same order).`]),
  ].join(" "),

  block: (label) => `${label} channels, four times in the skeleton`,
  costs: (name, chapter, params, macs, sampling) => (sampling
    ? `${name} (chapter ${chapter}): ${plural(params, "parameter")}, ${plural(macs, "MAC")}, and ${grouped(sampling)} more for sampling, not counted here.`
    : `${name} (chapter ${chapter}): ${plural(params, "parameter")}, ${plural(macs, "MAC")}.`),
  reads: (share, seeds, least, most) => `It reads ${share} % of the digits (median of ${seeds} seeds, ${least} to ${most}).`,
  untrained: "It is made for photographs and was not trained on the digits.",
  undrawn: "It is not drawn: it is not among the items shown, or one of the two quantities is not known of it.",
  onFront: "Nothing drawn beats it in both quantities: it is on the front.",
  beaten: (name, x, y, more) => (more === 0 ? `${name} beats it, with ${x} and ${y}.`
    : more === 1 ? `${name} beats it, with ${x} and ${y}; so does one more on the front.`
      : `${name} beats it, with ${x} and ${y}; so do ${more} more on the front.`),
  of: {
    params: (count) => `${count} parameters`,
    macs: (count) => `${count} MACs`,
    latency: (time) => `${time} ms`,
    accuracy: (share) => `${share} of the digits`,
  },

  params: "Parameters, biases and BN counted",
  macs: { digits: () => "MACs of one digit, 8×8", photographs: (rows, columns) => `MACs of one photograph, ${rows}×${columns}` },
  latency: { digits: "Milliseconds a digit, of 64 at once", photographs: "Milliseconds a photograph" },
};

export default { render, refuses };

/** Why settings that are each within their bounds cannot stand together; nothing where they can. */
function refuses({ x, y }) {
  return x === y && words.same(x);
}

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "CostExplorer", label: words.title });
  const { items } = model.get("recording");
  const byKey = new Map(items.map((item) => [item.key, item]));
  const room = model.get("schema").compared.maxItems;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const select = (selected) => frame.set({ selected });

  const scatter = createScatter({ byKey, onPick: select, getSelected: () => get().selected });
  frame.stage.append(scatter.el);

  const axes = ["x", "y"].map((name) =>
    choice({
      label: words[name], name, options: NAMES.map((each) => [each, QUANTITIES[each].name]),
      onchange(quantity) {
        const other = name === "x" ? "y" : "x";
        const now = get();
        frame.set(now[other] === quantity ? { [name]: quantity, [other]: now[name] } : { [name]: quantity });
      },
    }));
  const seen = (show) => items.filter(({ group: reads }) => show === "all" || show === reads);
  const shows = SHOW.map((show) => button({
    label: words.show[show], name: `show-${show}`,
    onclick() {
      // What the new ones lack, an axis or an item kept from before, would leave the drawing empty: it goes with them.
      const { x, y, selected, compared } = get();
      const visible = seen(show);
      const keys = visible.map(({ key }) => key);
      const changes = { show, compared: compared.filter((key) => keys.includes(key)) };
      if (!keys.includes(selected)) changes.selected = keys[0];
      if (!points(visible, x, y).length) {
        const [lacking, other] = x === "accuracy" ? ["x", y] : ["y", x];
        changes[lacking] = other === "latency" ? "macs" : "latency";
      }
      frame.set(changes);
    },
  }));
  const item = choice({ label: words.selected, name: "selected", options: items.map(({ key, label }) => [key, label]), onchange: select });
  const keep = button({
    label: words.keep, name: "keep",
    onclick() {
      const { selected, compared } = get();
      const without = compared.filter((key) => key !== selected);
      const kept = without.length < compared.length ? without : [...compared, selected];
      frame.set({ compared: kept });
      frame.announce(words.beside(kept.map((key) => byKey.get(key).label)));
    },
  });
  const clear = button({ label: words.clear, name: "clear", onclick: () => (frame.set({ compared: [] }), frame.announce(words.beside([]))) });
  frame.root.classList.add("cl-cost");
  frame.panel.append(
    h("div", { class: "cl-cost-axes" }, ...axes.map((each) => each.el)),
    group(words.show.label, h("span", { class: "cl-caption", "aria-hidden": "true" }, words.show.caption), ...shows.map((each) => each.el)),
    item.el,
    group(words.compare, keep.el, clear.el),
    frame.status,
  );

  const table = createTable({
    byKey, onPick: select, onHover: scatter.hover, onEdge: (end) => frame.announce(words[end]),
    onSort(column) {
      const now = get();
      const first = QUANTITIES[column]?.best === 1; // the best first, then the other way round
      const descending = now.sort === column ? !now.descending : first;
      frame.set({ sort: column, descending });
      frame.announce(words.sorted(words.columns[column], descending));
    },
  });
  frame.stage.parentElement.after(table.el);

  const work = createWork(frame.stage);
  let isFirst = true;
  /** New names of the drawing, then the table: each has a frame of its own. */
  function* after(rows) {
    if (!isFirst) yield;
    if (scatter.name()) yield REST;
    yield* rows(isFirst ? Infinity : AT_ONCE);
    isFirst = false;
  }
  frame.bind([...TRAITS, "recording"], () => {
    const state = get();
    const chosen = byKey.get(state.selected);
    const visible = seen(state.show);
    const isKnown = (quantity) => quantity === "accuracy" ? visible.some(({ accuracy }) => accuracy) : true;
    axes.forEach((each, i) => each.update({ value: state["xy"[i]], allowed: isKnown }));
    shows.forEach((each, i) => each.update({ pressed: SHOW[i] === state.show }));
    item.update({ value: state.selected, allowed: (key) => visible.includes(byKey.get(key)) });
    const kept = state.compared.includes(state.selected);
    keep.update({ disabled: !kept && state.compared.length >= room, label: kept ? words.remove : words.keep });
    clear.update({ disabled: state.compared.length === 0 });
    const found = points(visible, state.x, state.y);
    scatter.draw(state, found, visible.length);
    const rows = table.draw(state, visible);
    work.start(after(rows));
    frame.say(summary(chosen), relation(state, found, byKey));
    frame.measure({
      params: [words.params, chosen.params],
      macs: [words.macs[chosen.group](...chosen.input.slice(2)), chosen.macs],
      latency: [words.latency[chosen.group], plain(chosen.latency[1]), threeDigits(chosen.latency[1])],
    });
    frame.pytorch(pythonLine(chosen));
  });
  return () => {
    work.stop();
    scatter.dispose();
    frame.dispose();
  };
}

/** Plain digits with a point, never an exponent. */
const plain = (value) => (Number.isInteger(value) ? value.toFixed(1) : String(value));
const percent = (share) => (100 * share).toFixed(1);

function summary(item) {
  const { label, chapter, build, params, macs, sampling_macs: sampling, accuracy } = item;
  const what = build === "digit_net" ? words.block(capital(label)) : capital(label);
  const learned = accuracy
    ? words.reads(percent(valueOf(item, "accuracy")), accuracy.length, percent(Math.min(...accuracy)), percent(Math.max(...accuracy)))
    : words.untrained;
  return `${words.costs(what, chapter, params, macs, sampling)} ${learned}`;
}

function relation({ selected, x, y }, found, byKey) {
  const own = found.find((point) => point.key === selected);
  if (!own) return words.undrawn;
  const winners = front(found, x, y).filter((other) => dominates(other, own, x, y));
  if (!winners.length) return words.onFront;
  const [winner] = winners;
  return words.beaten(capital(byKey.get(winner.key).label), inWords(x, winner.x), inWords(y, winner.y), winners.length - 1);
}

const inWords = (quantity, value) => words.of[quantity](shown(quantity, value));

const MARKS = { wide: circle, narrow: circle, network: square };
const segments = (lines) => lines.map(([from, to]) => polyline([from, to])).join("");

/** The width of words in the letters of a drawing, by a canvas that is never shown. */
function createRuler() {
  const context = document.createElement("canvas").getContext("2d");
  return (content, size, weight, family) => {
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(content).width;
  };
}

function createScatter({ byKey, onPick, getSelected }) {
  const path = (name) => s("path", { class: `cl-cost-${name}` });
  const [grid, stair, range, kept, leaders] = ["grid", "front", "range", "kept", "leader"].map(path);
  const marks = Object.fromEntries(Object.keys(MARKS).map((kind) => [kind, path(kind)]));
  const ring = s("circle", { class: "cl-cost-ring", r: KEPT });
  const hovered = s("circle", { class: "cl-cost-hovered", r: KEPT });
  const texts = s("g", { "aria-hidden": "true" });
  const card = s("rect", { class: "cl-cost-card", rx: 4 });
  const lines = [s("text", { class: "cl-cost-tip" }), s("text", { class: "cl-cost-tip-detail" })];
  const tip = s("g", { visibility: "hidden" }, hovered, card, ...lines);
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" },
    grid, stair, ...Object.values(marks), range, leaders, kept, ring, texts, tip);
  const area = createArea({
    class: "cl-cost-area", role: "points", big: 1,
    label: words.points,
    onStep: ([rows, columns]) => (rows ? go("y", -rows) : go("x", columns)),
    onHome: () => go("x", -Infinity),
    onEnd: () => go("x", Infinity),
  }, svg);
  const go = (along, by) => last && onPick(neighbour(last.found, getSelected(), along, by));
  const caption = h("p", { class: "cl-caption cl-cost-drawn", "data-role": "correlation" });
  const legend = h("div", { class: "cl-cost-legend", "aria-hidden": "true" },
    ...Object.entries(words.legend).map(([key, name]) => h("span", {}, h("i", { class: `cl-cost-key-${key}` }), name)));
  const ruler = createRuler();
  const widths = new Map(); // of names, measured once
  const keep = createKeeper();
  let last; // what was drawn: state, points, count
  let size = [0, 0];
  let placed = []; // { key, x, y } in pixels
  let font = 12;

  pickable(svg, {
    hit: (x, y) => placed[nearest(placed.map((each) => [each.x, each.y]), [x, y], REACH)]?.key ?? null,
    onPoint: hover,
    onPick,
  });
  svg.addEventListener("click", () => area.focus({ preventScroll: true })); // the arrow keys go on from here

  function measure(content, isBold) {
    const id = `${font} ${isBold} ${content}`;
    if (!widths.has(id)) widths.set(id, ruler(content, font, isBold ? 600 : 400, getComputedStyle(svg).fontFamily));
    return widths.get(id);
  }

  /** A card with a point's name and its two values, over the drawing for as long as it is pointed at. */
  function hover(key) {
    const dot = placed.find((each) => each.key === key);
    attrs(tip, { visibility: dot ? "visible" : "hidden" });
    if (!dot) return;
    const item = byKey.get(key);
    const said = [item.label, ["x", "y"].map((way) => inWords(last.state[way], valueOf(item, last.state[way]))).join(", ")];
    const width = Math.max(...said.map((words) => measure(words, true))) + 14;
    const high = 2.9 * font;
    const left = Math.max(0, Math.min(size[0] - width, dot.x - width / 2));
    const top = dot.y > high + 16 ? dot.y - high - 13 : dot.y + 13;
    attrs(hovered, { cx: fix(dot.x), cy: fix(dot.y) });
    attrs(card, { x: fix(left), y: fix(top), width: fix(width), height: fix(high) });
    lines.forEach((line, i) => attrs(text(line, said[i]), { x: fix(left + 7), y: fix(top + (1.2 + 1.25 * i) * font), "font-size": font }));
  }

  function redraw() {
    const { state, found, count } = last;
    const width = room.now();
    font = width < NARROW ? 11 : 12.5;
    size = [width, Math.round(width < NARROW ? 0.74 * width : Math.min(380, 0.8 * width))];
    const [, height] = size;
    attrs(svg, { viewBox: `0 0 ${size.join(" ")}` });
    const rank = rankCorrelation(found)?.toFixed(2).replace("-", "−") ?? null;
    text(caption, words.drawn(found.length, count - found.length, rank));
    attrs(tip, { visibility: "hidden" });
    const label = (id, x, y, content, anchor, name) => ({ id, x, y, content, anchor, name });
    if (!found.length) {
      placed = [];
      for (const node of [grid, stair, range, kept, leaders, ...Object.values(marks)]) attrs(node, { d: null });
      attrs(ring, { visibility: "hidden" });
      write(words.nothing.map((line, i) =>
        label(`line-${i}`, width / 2, height / 2 + 1.6 * font * i, line, "middle", "cl-cost-tick")));
      return;
    }
    const chart = layout({ items: byKey, found, state, width, height, font, measure });
    placed = chart.placed;
    for (const [kind, node] of Object.entries(marks)) {
      attrs(node, { d: placed.filter((dot) => dot.kind === kind).map((dot) => MARKS[kind](dot.x, dot.y, RADII[kind])).join("") });
    }
    attrs(stair, { d: polyline(chart.stair) });
    attrs(range, { d: segments(chart.range) });
    attrs(leaders, { d: segments(chart.names.map(({ line }) => line).filter(Boolean)) });
    attrs(kept, { d: state.compared.filter((key) => key !== state.selected && chart.at.has(key)).map((key) => square(chart.at.get(key).x, chart.at.get(key).y, KEPT)).join("") });
    attrs(ring, chart.own ? { cx: fix(chart.own.x), cy: fix(chart.own.y), visibility: "visible" } : { visibility: "hidden" });
    attrs(grid, {
      d: segments(chart.ticks.x.flatMap(({ at, lines }) => lines.map(([from, to]) => [[at, from], [at, to]]))) +
        segments(chart.ticks.y.flatMap(({ at, lines }) => lines.map(([from, to]) => [[from, at], [to, at]]))),
    });
    write([
      ...chart.ticks.x.map(({ value, at }) => label(`x-${value}`, at, chart.frame.bottom + 1.2 * font, tick(state.x, value), "middle", "cl-cost-tick")),
      ...chart.ticks.y.map(({ value, at }) => label(`y-${value}`, chart.frame.left - 5, at + 0.35 * font, tick(state.y, value), "end", "cl-cost-tick")),
      label("across", chart.frame.right, height - 0.5 * font, words.across(QUANTITIES[state.x].label), "end", "cl-cost-title"),
      label("up", 2, font, words.up(QUANTITIES[state.y].label), "start", "cl-cost-title"),
      ...chart.names.map(({ key, x, y, anchor }) =>
        label(`item-${key}`, x, y, byKey.get(key).label, anchor, key === state.selected ? "cl-cost-name cl-cost-own" : "cl-cost-name")),
    ]);
  }

  const nodes = new Map(); // of what is written, by what it says: most of it stays where it is
  let unnamed = []; // labels that are still to be written
  function write(labels) {
    const ids = new Set(labels.map(({ id }) => id));
    for (const [id, node] of nodes) {
      if (!ids.has(id)) nodes.delete(id) && node.remove();
    }
    const fresh = labels.filter(({ id }) => !nodes.has(id));
    unnamed = nodes.size && fresh.length > MANY ? fresh : [];
    put(labels.filter((each) => !unnamed.includes(each)));
  }
  function put(labels) {
    for (const { id, x, y, content, anchor, name } of labels) {
      if (!nodes.has(id)) nodes.set(id, texts.appendChild(s("text")));
      text(attrs(nodes.get(id), { x: fix(x), y: fix(y), "text-anchor": anchor, "font-size": font, class: name }), content);
    }
  }

  const room = createWidth(svg, 440, () => {
    if (!last) return;
    redraw();
    put(unnamed.splice(0));
  });

  return {
    el: h("div", {}, area, legend, caption),
    hover,
    /** Write what `draw` left for another frame; was there any? */
    name() {
      put(unnamed);
      return unnamed.splice(0).length > 0;
    },
    /** A table that is sorted leaves the drawing as it is: to place its names takes longer than all the rest. */
    draw(state, found, count) {
      const { selected, compared, x, y, show } = state;
      keep("drawing", [selected, compared.join(), x, y, show], () => {
        last = { state, found, count };
        redraw();
      });
    },
    dispose: room.dispose,
  };
}

const tick = (quantity, value) =>
  quantity === "accuracy" ? `${Number((100 * value).toFixed(1))} %` : quantity === "latency" ? threeDigits(value) : short(value);

/**
 * Everything shown, a row each, and above it what stands side by side: the selected item and those kept, with bars by
 * the largest of a column and ratios to the selected one. Rows are chosen with a pointer or with arrow keys.
 */
function createTable({ byKey, onPick, onHover, onEdge, onSort }) {
  const columns = ["label", ...NAMES];
  const heads = columns.map((column) => {
    const sort = button({ label: words.columns[column], name: `sort-${column}`, title: words.sort(words.columns[column]), onclick: () => onSort(column) });
    return { column, th: h("th", { scope: "col" }, sort.el) };
  });
  // What a row says moves, and no row does: to put them into another order would have the whole table laid out again.
  const contents = new Map([...byKey].map(([key, item]) => [key, [item.label, ...NAMES.map((name) => shown(name, valueOf(item, name)))]]));
  const rows = [...byKey].map(() => h("tr", { tabindex: -1 }, h("th", { scope: "row" }), ...NAMES.map(() => h("td"))));
  const pinned = h("tbody", { class: "cl-cost-compare" });
  const body = h("tbody", { class: "cl-cost-rows" });
  const table = h("table", { class: "cl-cost-table", role: "grid", "aria-label": words.table },
    h("thead", {}, h("tr", {}, ...heads.map(({ th }) => th))), pinned, body);
  rove(table.tHead, "button", keys.buttons);
  const scroll = h("div", { class: "cl-cost-list" }, table);
  const keyOf = (target) => target.closest?.("tr[data-key]")?.dataset.key ?? null;
  const keep = createKeeper();
  let sorted = [];
  let selectedBefore = null;
  let owed = false; // is the selected row still to be revealed?
  let [first, high] = [0, 28]; // the first row in sight and a row's height, as they were: to ask now would lay out all of it

  /** A row of its own for an item. */
  function fill(place, selected, compared) {
    const key = sorted[place];
    if (place >= body.childElementCount) body.append(rows[place]);
    contents.get(key).forEach((content, column) => text(rows[place].children[column], content));
    mark(attrs(rows[place], { "data-key": key }), key, selected, compared);
  }

  /** What is chosen, and the one row that Tab reaches. */
  function mark(row, key, selected, compared) {
    const entrance = sorted.includes(selected) ? selected : sorted[0];
    attrs(row, {
      class: compared.includes(key) ? "cl-cost-row-kept" : null,
      "aria-current": key === selected ? "true" : null, tabindex: key === entrance ? 0 : -1,
    });
  }

  /** As many rows as there are items to show: first those that will be in sight, the others in the frames that follow. */
  function* order(selected, compared, chosen, atOnce) {
    keep("pinned", chosen, () => pinned.replaceChildren(...chosen.map((item, i) => besides(item, i ? chosen[0] : null, chosen))));
    if (body.childElementCount > sorted.length) {
      while (body.childElementCount > sorted.length) body.lastChild.remove();
      yield REST;
    }
    const own = sorted.indexOf(selected);
    const top = owed && own >= 0 ? between(own - IN_SIGHT + 1, own, first) : first; // once it is revealed
    const isSeen = (place) => place >= top - 1 && place <= top + IN_SIGHT;
    const places = [...sorted.keys()];
    const isLonger = body.childElementCount < sorted.length;
    let written = 0;
    for (const place of isLonger ? places : [...places.filter(isSeen), ...places.filter((each) => !isSeen(each))]) {
      const isNew = place >= body.childElementCount || rows[place].dataset.key !== sorted[place];
      fill(place, selected, compared);
      written += Number(isNew);
      if (written < atOnce) continue;
      written = 0;
      yield REST;
    }
    if (owed) requestAnimationFrame(() => reveal(selected));
    owed = false;
  }

  scroll.addEventListener("scroll", () => { first = Math.floor(scroll.scrollTop / high); });
  body.addEventListener("click", (event) => choose(keyOf(event.target)));
  body.addEventListener("pointerover", (event) => onHover(keyOf(event.target)));
  body.addEventListener("pointerleave", () => onHover(null));
  body.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = sorted.indexOf(keyOf(event.target));
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: sorted.length - 1, Enter: place, " ": place }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (sorted[to] === undefined || (to === place && /Home|End/.test(event.key))) onEdge(to > 0 ? "last" : "first");
    else choose(sorted[to]);
  });

  function choose(key) {
    if (!key) return;
    onPick(key);
    rows[sorted.indexOf(key)].focus({ preventScroll: true });
    reveal(key);
  }

  /** Scroll the list, and not the page, until a row stands below the heads. */
  function reveal(key) {
    const row = rows[sorted.indexOf(key)];
    if (!row) return;
    const covered = pinned.offsetTop - scroll.scrollTop + pinned.offsetHeight;
    if (row.offsetTop - scroll.scrollTop < covered) scroll.scrollTop = row.offsetTop - covered;
    high = row.offsetHeight;
    const below = row.offsetTop + high - scroll.clientHeight;
    if (scroll.scrollTop < below) scroll.scrollTop = below;
  }

  return {
    el: h("div", { class: "cl-cost-all" }, scroll, h("p", { class: "cl-caption" }, words.keys)),
    /** The heads now, and what is chosen where rows stay; all below them by what is returned, which hears how many rows may be written at once. */
    draw({ selected, compared, sort, descending }, visible) {
      const before = sorted.join();
      sorted = ordered(visible, sort, descending).map(({ key }) => key);
      for (const { column, th } of heads) attrs(th, { "aria-sort": column === sort ? (descending ? "descending" : "ascending") : null });
      owed ||= before !== sorted.join() || selected !== selectedBefore;
      selectedBefore = selected;
      const chosen = [selected, ...compared.filter((key) => key !== selected)].map((key) => byKey.get(key));
      sorted.forEach((key, place) => rows[place].dataset.key === key && mark(rows[place], key, selected, compared));
      return (atOnce) => order(selected, compared, chosen, atOnce);
    },
  };
}

/** How many times as much, in as few signs as a narrow column has room for. */
const ratio = (times) => (times < 0.001 ? "<0.001×" : `${Number(times.toPrecision(2))}×`);

/** A row of the comparison; `first` is the selected item, null in its own row. */
function besides(item, first, all) {
  const mark = h("i", { class: first ? "cl-cost-key-kept" : "cl-cost-key-own", "aria-hidden": "true" });
  return h("tr", {}, h("th", { scope: "row" }, mark, item.label, " ", h("span", { class: "cl-cost-unseen" }, first ? words.isKept : words.isSelected)),
    ...NAMES.map((quantity) => {
      const value = valueOf(item, quantity);
      const base = first && valueOf(first, quantity);
      const hasRatio = first && quantity !== "accuracy";
      const bar = quantity !== "accuracy" && h("i", { class: "cl-cost-bar", "aria-hidden": "true" });
      if (bar) bar.style.width = `${Math.max(1, (100 * value) / Math.max(...all.map((each) => valueOf(each, quantity))))}%`;
      return h("td", {}, shown(quantity, value), hasRatio ? h("span", { class: "cl-cost-ratio" }, ` ${ratio(value / base)}`) : null, bar);
    }));
}
