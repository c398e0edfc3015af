// CostExplorer: every block and network of the book, one quantity against another, side by side, and as a table.
import { createArea, nearest, pickable } from "./lib/area.js";
import { button, choice, group } from "./lib/controls.js";
import { KEPT, layout, RADII } from "./lib/cost_chart.js";
import { attrs, h, s, text } from "./lib/dom.js";
import {
  dominates, front, neighbour, ordered, points, pythonLine, QUANTITIES, rankCorrelation, short, shown, threeDigits, valueOf,
} from "./lib/explorer.js";
import { capital, grouped, listed, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { dot as circle, fix, polyline, square } from "./lib/shapes.js";
import { createWidth } from "./lib/width.js";
import { createWork } from "./lib/work.js";

const NARROW = 400; // px: a drawing with less room has smaller letters, and is lower
const AT_ONCE = 4; // rows that are put into their places before the page may answer again
const REACH = 26; // how far from a point a finger may land
const TRAITS = ["selected", "compared", "x", "y", "sort", "descending", "show"];
const SHOW = [["digits", "Digits"], ["photographs", "Photographs"], ["all", "All"]];
const NAMES = Object.keys(QUANTITIES);

const words = {
  keys: "Choose a head to sort, a row to select. ↑ ↓ Home End go from row to row.",
  nothing: "Networks for photographs were not trained on the digits. Choose another quantity.",
  rank: " It is 1 where both quantities put the items into one order.",
  first: "This is the first row.",
  sorted: (caption, descending) => `Sorted by ${caption}, ${descending ? "descending" : "ascending"}.`,
  last: "This is the last row.",
  beside: (labels) => (labels.length ? `Side by side with the selected one: ${listed(labels)}.` : "Nothing stands beside the selected one."),
};

export default { render, refuses };

/** Why settings that are each within their bounds cannot stand together; nothing where they can. */
function refuses({ x, y }) {
  return x === y && `x and y must differ; both are ${x}.`;
}

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "CostExplorer", label: "Costs of blocks and networks" });
  const { items } = model.get("recording");
  const byKey = new Map(items.map((item) => [item.key, item]));
  const room = model.get("schema").compared.maxItems;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const select = (selected) => frame.set({ selected });

  const scatter = createScatter({ byKey, onPick: select, getSelected: () => get().selected });
  frame.stage.append(scatter.el);

  const axes = ["x", "y"].map((name) =>
    choice({
      label: name === "x" ? "Across" : "Up", name, options: NAMES.map((each) => [each, QUANTITIES[each].name]),
      onchange(quantity) {
        const other = name === "x" ? "y" : "x";
        const now = get();
        frame.set(now[other] === quantity ? { [name]: quantity, [other]: now[name] } : { [name]: quantity });
      },
    }));
  const seen = (show) => items.filter(({ group: reads }) => show === "all" || show === reads);
  const shows = SHOW.map(([show, label]) => button({
    label, name: `show-${show}`,
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
  const item = choice({ label: "Selected", name: "selected", options: items.map(({ key, label }) => [key, label]), onchange: select });
  const keep = button({
    label: "Keep beside others", name: "keep",
    onclick() {
      const { selected, compared } = get();
      const without = compared.filter((key) => key !== selected);
      const kept = without.length < compared.length ? without : [...compared, selected];
      frame.set({ compared: kept });
      frame.announce(words.beside(kept.map((key) => byKey.get(key).label)));
    },
  });
  const clear = button({ label: "Clear", name: "clear", onclick: () => (frame.set({ compared: [] }), frame.announce(words.beside([]))) });
  frame.root.classList.add("cl-cost");
  frame.panel.append(
    h("div", { class: "cl-cost-axes" }, ...axes.map((each) => each.el)),
    group("Show what reads", h("span", { class: "cl-caption", "aria-hidden": "true" }, "What reads"), ...shows.map((each) => each.el)),
    item.el,
    group("Compare: keep one, then select another", keep.el, clear.el),
    frame.status,
  );

  const table = createTable({
    byKey, onPick: select, onHover: scatter.hover, onEdge: (end) => frame.announce(words[end]),
    onSort(column, caption) {
      const now = get();
      const first = QUANTITIES[column]?.best === 1; // the best first, then the other way round
      const descending = now.sort === column ? !now.descending : first;
      frame.set({ sort: column, descending });
      frame.announce(words.sorted(caption, descending));
    },
  });
  frame.stage.parentElement.after(table.el);

  frame.bind([...TRAITS, "recording"], () => {
    const state = get();
    const chosen = byKey.get(state.selected);
    const visible = seen(state.show);
    const isKnown = (quantity) => quantity === "accuracy" ? visible.some(({ accuracy }) => accuracy) : true;
    axes.forEach((each, i) => each.update({ value: state["xy"[i]], allowed: isKnown }));
    shows.forEach((each, i) => each.update({ pressed: SHOW[i][0] === state.show }));
    item.update({ value: state.selected, allowed: (key) => visible.includes(byKey.get(key)) });
    const kept = state.compared.includes(state.selected);
    keep.update({ disabled: !kept && state.compared.length >= room, label: kept ? "Remove from these" : "Keep beside others" });
    clear.update({ disabled: state.compared.length === 0 });
    const found = points(visible, state.x, state.y);
    scatter.draw(state, found, visible.length);
    table.draw(state, visible);
    frame.say(summary(chosen), relation(state, found, byKey));
    frame.measure({
      params: ["Parameters, biases and BN counted", chosen.params],
      macs: [`MACs of one ${picture(chosen)}`, chosen.macs],
      latency: [`Milliseconds ${isDigit(chosen) ? "a digit, of 64 at once" : "a photograph"}`, plain(chosen.latency[1]), threeDigits(chosen.latency[1])],
    });
    frame.pytorch(pythonLine(chosen));
  });
  return () => {
    scatter.dispose();
    table.dispose();
    frame.dispose();
  };
}

const isDigit = ({ group: reads }) => reads === "digits";
const picture = (item) => (isDigit(item) ? "digit, 8×8" : `photograph, ${item.input[2]}×${item.input[3]}`);
/** Plain digits with a point, never an exponent. */
const plain = (value) => (Number.isInteger(value) ? value.toFixed(1) : String(value));
const percent = (share) => (100 * share).toFixed(1);

function summary(item) {
  const { label, chapter, build, params, macs, sampling_macs: sampling, accuracy } = item;
  const what = build === "digit_net" ? `${capital(label)} channels, four times in the skeleton` : capital(label);
  const learned = accuracy
    ? `It reads ${percent(valueOf(item, "accuracy"))} % of the digits (median of ${accuracy.length} seeds, ` +
      `${percent(Math.min(...accuracy))} to ${percent(Math.max(...accuracy))})`
    : "It is made for photographs and was not trained on the digits";
  const sampled = sampling ? `, and ${grouped(sampling)} more for sampling, not counted here` : "";
  return `${what} (chapter ${chapter}): ${plural(params, "parameter")}, ${plural(macs, "MAC")}${sampled}. ${learned}.`;
}

function relation({ selected, x, y }, found, byKey) {
  const own = found.find((point) => point.key === selected);
  if (!own) return "It is not drawn: it is not among the items shown, or one of the two quantities is not known of it.";
  const winners = front(found, x, y).filter((other) => dominates(other, own, x, y));
  if (!winners.length) return "Nothing drawn beats it in both quantities: it is on the front.";
  const [winner] = winners;
  const more = winners.length > 1 ? `; so do ${winners.length - 1} more on the front` : "";
  return `${capital(byKey.get(winner.key).label)} beats it, with ${inWords(x, winner.x)} and ${inWords(y, winner.y)}${more}.`;
}

const UNITS = { params: "parameters", macs: "MACs", latency: "ms", accuracy: "of the digits" };
const inWords = (quantity, value) => `${shown(quantity, value)} ${UNITS[quantity]}`;

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
    label: "Items as points. Left and right arrow keys select the next one along, up and down the next one in height, Home and End the outermost.",
    onStep: ([rows, columns]) => (rows ? go("y", -rows) : go("x", columns)),
    onHome: () => go("x", -Infinity),
    onEnd: () => go("x", Infinity),
  }, svg);
  const go = (along, by) => last && onPick(neighbour(last.found, getSelected(), along, by));
  const caption = h("p", { class: "cl-caption", "data-role": "correlation" }, h("span"), h("span", { class: "cl-cost-more" }, words.rank));
  const legend = h("div", { class: "cl-cost-legend", "aria-hidden": "true" },
    ...[["wide", "block, 32 channels"], ["narrow", "16 channels"], ["network", "network"], ["front", "nothing beats these"]]
      .map(([key, name]) => h("span", {}, h("i", { class: `cl-cost-key-${key}` }), name)));
  const ruler = createRuler();
  const widths = new Map(); // of names, measured once
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
    size = [width, Math.round(width < NARROW ? 0.78 * width : Math.min(380, 0.8 * width))];
    const [, height] = size;
    attrs(svg, { viewBox: `0 0 ${size.join(" ")}` });
    const rank = rankCorrelation(found);
    text(caption.firstChild, `${plural(found.length, "item")} drawn` + (found.length < count ? `, ${count - found.length} more without an accuracy` : "") +
      (rank === null ? "." : `. Rank correlation ${rank.toFixed(2).replace("-", "−")}.`));
    attrs(tip, { visibility: "hidden" });
    const label = (id, x, y, content, anchor, name) => ({ id, x, y, content, anchor, name });
    if (!found.length) {
      placed = [];
      for (const node of [grid, stair, range, kept, leaders, ...Object.values(marks)]) attrs(node, { d: null });
      attrs(ring, { visibility: "hidden" });
      write(words.nothing.match(/.+?\.(?= |$)/g).map((line, i) =>
        label(`line ${i}`, width / 2, height / 2 + 1.6 * font * i, line.trim(), "middle", "cl-cost-tick")));
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
      ...chart.ticks.x.map(({ value, at }) => label(`x ${value}`, at, chart.frame.bottom + 1.2 * font, tick(state.x, value), "middle", "cl-cost-tick")),
      ...chart.ticks.y.map(({ value, at }) => label(`y ${value}`, chart.frame.left - 5, at + 0.35 * font, tick(state.y, value), "end", "cl-cost-tick")),
      label("across", chart.frame.right, height - 0.5 * font, `${QUANTITIES[state.x].label} →`, "end", "cl-cost-title"),
      label("up", 2, font, `↑ ${QUANTITIES[state.y].label}`, "start", "cl-cost-title"),
      ...chart.names.map(({ key, x, y, anchor }) =>
        label(`item ${key}`, x, y, byKey.get(key).label, anchor, key === state.selected ? "cl-cost-name cl-cost-own" : "cl-cost-name")),
    ]);
  }

  const nodes = new Map(); // of what is written, by what it says: most of it stays where it is
  function write(labels) {
    const ids = new Set(labels.map(({ id }) => id));
    for (const [id, node] of nodes) {
      if (!ids.has(id)) nodes.delete(id) && node.remove();
    }
    for (const { id, x, y, content, anchor, name } of labels) {
      if (!nodes.has(id)) nodes.set(id, texts.appendChild(s("text")));
      text(attrs(nodes.get(id), { x: fix(x), y: fix(y), "text-anchor": anchor, "font-size": font, class: name }), content);
    }
  }

  const room = createWidth(svg, 440, () => last && redraw());

  return {
    el: h("div", {}, area, legend, caption),
    hover,
    draw(state, found, count) {
      last = { state, found, count };
      redraw();
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
  const captions = { label: "Item", params: "Parameters", macs: "MACs", latency: "ms", accuracy: "Digits" };
  const heads = columns.map((column) => {
    const sort = button({ label: captions[column], name: `sort-${column}`, title: `Sort by ${captions[column]}`, onclick: () => onSort(column, captions[column]) });
    return { column, th: h("th", { scope: "col" }, sort.el) };
  });
  const rows = new Map([...byKey].map(([key, item]) => [key, h("tr", { "data-key": key, tabindex: -1 },
    h("th", { scope: "row" }, item.label), ...NAMES.map((name) => h("td", {}, shown(name, valueOf(item, name)))))]));
  const pinned = h("tbody", { class: "cl-cost-compare" });
  const body = h("tbody", { class: "cl-cost-rows" });
  const table = h("table", { class: "cl-cost-table", role: "grid", "aria-label": "All items shown, the selected one and those kept first" },
    h("thead", {}, h("tr", {}, ...heads.map(({ th }) => th))), pinned, body);
  const scroll = h("div", { class: "cl-cost-list" }, table);
  const keyOf = (target) => target.closest?.("tr[data-key]")?.dataset.key ?? null;
  const work = createWork(scroll);
  let sorted = [];
  let selectedBefore = null;

  /** Rows into their order, from the top; then the list shows the selected one. */
  function* order(selected) {
    for (const row of [...body.children]) if (!sorted.includes(row.dataset.key)) row.remove();
    for (let i = 0; i < sorted.length; i += AT_ONCE) {
      for (let place = i; place < Math.min(i + AT_ONCE, sorted.length); place++) {
        const row = rows.get(sorted[place]);
        if (body.children[place] !== row) body.insertBefore(row, body.children[place] ?? null);
      }
      yield body.offsetHeight; // laid out now: what comes after it may wait
    }
    if (sorted.includes(selected)) reveal(selected);
  }

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
    rows.get(key).focus({ preventScroll: true });
    reveal(key);
  }

  /** Scroll the list, and not the page, until a row stands below the heads. */
  function reveal(key) {
    const row = rows.get(key);
    const covered = pinned.offsetTop - scroll.scrollTop + pinned.offsetHeight;
    if (row.offsetTop - scroll.scrollTop < covered) scroll.scrollTop = row.offsetTop - covered;
    const below = row.offsetTop + row.offsetHeight - scroll.clientHeight;
    if (scroll.scrollTop < below) scroll.scrollTop = below;
  }

  return {
    el: h("div", { class: "cl-cost-all" }, scroll, h("p", { class: "cl-caption" }, words.keys)),
    dispose: work.stop,
    draw({ selected, compared, sort, descending }, visible) {
      const before = sorted.join();
      sorted = ordered(visible, sort, descending).map(({ key }) => key);
      for (const { column, th } of heads) attrs(th, { "aria-sort": column === sort ? (descending ? "descending" : "ascending") : null });
      const entrance = sorted.includes(selected) ? selected : sorted[0]; // the one row that Tab reaches
      for (const [key, row] of rows) {
        attrs(row, {
          class: compared.includes(key) ? "cl-cost-row-kept" : null,
          "aria-current": key === selected ? "true" : null, tabindex: key === entrance ? 0 : -1,
        });
      }
      const chosen = [selected, ...compared.filter((key) => key !== selected)].map((key) => byKey.get(key));
      pinned.replaceChildren(...chosen.map((item, i) => besides(item, i ? chosen[0] : null, chosen)));
      if (before !== sorted.join()) work.start(order(selected));
      else if (selected !== selectedBefore) requestAnimationFrame(() => sorted.includes(selected) && reveal(selected));
      selectedBefore = selected;
    },
  };
}

/** A row of the comparison; `first` is the selected item, null in its own row. */
function besides(item, first, all) {
  const mark = h("i", { class: first ? "cl-cost-key-kept" : "cl-cost-key-own", "aria-hidden": "true" });
  return h("tr", {}, h("th", { scope: "row" }, mark, item.label, h("span", { class: "cl-cost-unseen" }, first ? " (kept)" : " (selected)")),
    ...NAMES.map((quantity) => {
      const value = valueOf(item, quantity);
      const base = first && valueOf(first, quantity);
      const hasRatio = first && quantity !== "accuracy";
      const bar = quantity !== "accuracy" && h("i", { class: "cl-cost-bar", "aria-hidden": "true" });
      if (bar) bar.style.width = `${Math.max(1, (100 * value) / Math.max(...all.map((each) => valueOf(each, quantity))))}%`;
      return h("td", {}, shown(quantity, value), hasRatio ? h("span", { class: "cl-cost-ratio" }, ` ${Number((value / base).toPrecision(2))}×`) : null, bar);
    }));
}
