// CostExplorer: every block and network of the book, one quantity against another, side by side, and as a table.
import { between, createArea, nearest, pickable } from "./lib/area.js";
import { button, choice, group } from "./lib/controls.js";
import { attrs, h, s, text } from "./lib/dom.js";
import {
  axis, dominates, front, neighbour, ordered, placeNames, points, pythonLine, QUANTITIES, rankCorrelation, short, shown,
  threeDigits, valueOf,
} from "./lib/explorer.js";
import { capital, grouped, listed, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { dot as circle, fix, square } from "./lib/shapes.js";

const WIDTH = 420; // of the drawing, in its own units
const HEIGHT = 350;
const REACH = 26; // how far from a point a finger may land
const TRAITS = ["selected", "compared", "x", "y", "sort", "descending", "show"];
const SHOW = [["digits", "Digits"], ["photographs", "Photographs"], ["all", "All"]];
const NAMES = Object.keys(QUANTITIES);

const words = {
  beside: (labels) => (labels.length ? `Side by side with the selected one: ${listed(labels)}.` : "Nothing stands beside the selected one."),
};

export default { render };

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
  frame.panel.append(
    ...axes.map((each) => each.el),
    h("p", { class: "cl-caption" }, "Show what reads"), group("Show what reads", ...shows.map((each) => each.el)),
    item.el,
    h("p", { class: "cl-caption" }, "Compare: keep one, then select another"),
    group("Compare", keep.el, clear.el),
  );

  const comparison = createComparison();
  const table = createTable({
    items, onPick: select, onHover: scatter.hover,
    onSort(column) {
      const now = get();
      const first = QUANTITIES[column]?.best === 1; // the best first, then the other way round
      frame.set({ sort: column, descending: now.sort === column ? !now.descending : first });
    },
  });
  frame.stage.parentElement.after(comparison.el, table.el);

  frame.bind([...TRAITS, "recording"], () => {
    const state = get();
    const chosen = byKey.get(state.selected);
    const visible = seen(state.show);
    axes.forEach((each, i) => each.update({ value: state["xy"[i]] }));
    shows.forEach((each, i) => each.update({ pressed: SHOW[i][0] === state.show }));
    item.update({ value: state.selected });
    const kept = state.compared.includes(state.selected);
    keep.update({ disabled: !kept && state.compared.length >= room, label: kept ? "Remove from these" : "Keep beside others" });
    clear.update({ disabled: state.compared.length === 0 });
    const found = points(visible, state.x, state.y);
    scatter.draw(state, found, visible.length);
    comparison.draw([chosen, ...state.compared.filter((key) => key !== state.selected).map((key) => byKey.get(key))]);
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

const MARKS = { wide: (x, y) => circle(x, y, 5), narrow: (x, y) => circle(x, y, 3), network: (x, y) => square(x, y, 4.5) };
const markOf = ({ build, options }) => (build !== "digit_net" ? "network" : options.width > 16 ? "wide" : "narrow");

function createScatter({ byKey, onPick, getSelected }) {
  const grid = s("path", { class: "cl-cost-grid" });
  const stair = s("path", { class: "cl-cost-front" });
  const marks = Object.fromEntries(Object.keys(MARKS).map((kind) => [kind, s("path", { class: `cl-cost-${kind}` })]));
  const range = s("path", { class: "cl-cost-range" });
  const kept = s("path", { class: "cl-cost-kept" });
  const ring = s("circle", { class: "cl-cost-ring", r: 9 });
  const hovered = s("circle", { class: "cl-cost-hovered", r: 9, visibility: "hidden" });
  const texts = s("g", { "aria-hidden": "true" });
  const tip = s("text", { class: "cl-cost-tip", visibility: "hidden" });
  const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true", focusable: "false" },
    grid, stair, ...Object.values(marks), range, kept, ring, hovered, texts, tip);
  const area = createArea({
    class: "cl-cost-area", role: "points", big: 1,
    label: "Items as points. Left and right arrow keys select the next one along, up and down the next one in height, Home and End the outermost.",
    onStep: ([rows, columns]) => (rows ? go("y", -rows) : go("x", columns)),
    onHome: () => go("x", -Infinity),
    onEnd: () => go("x", Infinity),
  }, svg);
  const go = (along, by) => last && onPick(neighbour(last.found, getSelected(), along, by));
  const caption = h("p", { class: "cl-caption", "data-role": "correlation" });
  const legend = h("div", { class: "cl-cost-legend", "aria-hidden": "true" },
    ...[["wide", "block, 32 channels"], ["narrow", "16 channels"], ["network", "network"], ["front", "nothing beats these"]]
      .map(([key, name]) => h("span", {}, h("i", { class: `cl-cost-key-${key}` }), name)));
  let last; // what was drawn: state, points, count
  let font = 13;
  let frame;
  let placed = []; // { key, x, y } in the drawing's units

  const fitting = () => Math.max(11, Math.min(19, (13 * WIDTH) / (svg.clientWidth || WIDTH))); // letters as large on a phone
  pickable(svg, {
    hit: (x, y) => placed[nearest(placed.map((each) => [each.x, each.y]), [x, y], REACH)]?.key ?? null,
    onPoint: hover,
    onPick,
  });
  svg.addEventListener("click", () => area.focus({ preventScroll: true })); // the arrow keys go on from here

  function hover(key) {
    const dot = placed.find((each) => each.key === key);
    attrs(hovered, dot ? { cx: fix(dot.x), cy: fix(dot.y), visibility: "visible" } : { visibility: "hidden" });
    const right = dot && dot.x > WIDTH / 2;
    attrs(tip, dot
      ? { x: dot.x + (right ? -12 : 12), y: Math.max(font, dot.y - 9), "text-anchor": right ? "end" : "start", "font-size": font.toFixed(1), visibility: "visible" }
      : { visibility: "hidden" });
    if (dot) text(tip, byKey.get(key).label);
  }

  function redraw() {
    const { state, found, count } = last;
    font = fitting();
    frame = { left: 4.2 * font, right: WIDTH - 8, top: 1.9 * font, bottom: HEIGHT - 3.1 * font };
    const scales = { x: axis(found.map((point) => point.x), state.x), y: axis(found.map((point) => point.y), state.y) };
    const px = (value) => frame.left + scales.x.at(value) * (frame.right - frame.left);
    const py = (value) => frame.bottom - scales.y.at(value) * (frame.bottom - frame.top);
    placed = found.map((point) => ({ key: point.key, x: px(point.x), y: py(point.y) }));
    const at = new Map(placed.map((dot) => [dot.key, dot]));

    const d = { wide: "", narrow: "", network: "" };
    for (const dot of placed) {
      const kind = markOf(byKey.get(dot.key));
      d[kind] += MARKS[kind](dot.x, dot.y);
    }
    for (const [kind, path] of Object.entries(marks)) attrs(path, { d: d[kind] });
    const best = front(found, state.x, state.y);
    attrs(stair, { d: best.map(({ key }, i) => (i ? `H${fix(at.get(key).x)}V${fix(at.get(key).y)}` : `M${fix(at.get(key).x)} ${fix(at.get(key).y)}`)).join("") });
    attrs(kept, { d: state.compared.map((key) => at.get(key)).filter(Boolean).map((dot) => square(dot.x, dot.y, 9)).join("") });
    const own = at.get(state.selected);
    attrs(ring, own ? { cx: fix(own.x), cy: fix(own.y), visibility: "visible" } : { visibility: "hidden" });
    attrs(range, { d: own && ranges(byKey.get(state.selected), state, own, (value) => between(frame.left, frame.right, px(value)), (value) => between(frame.top, frame.bottom, py(value))) });
    hover(null);
    attrs(grid, {
      d: scales.x.ticks.map((value) => `M${fix(px(value))} ${frame.top}V${frame.bottom}`).join("") +
        scales.y.ticks.map((value) => `M${frame.left} ${fix(py(value))}H${frame.right}`).join(""),
    });
    const important = [...new Set([state.selected, ...state.compared, ...best.map(({ key }) => key), ...placed.map(({ key }) => key)])].filter((key) => at.has(key));
    const names = important.map((key) => ({ ...at.get(key), width: byKey.get(key).label.length * font * 0.54 }));
    const where = placeNames(names, placed.map(({ x, y }) => [x, y]), font, frame);
    const size = font.toFixed(1);
    const label = (x, y, content, anchor, className) =>
      s("text", { x: fix(x), y: fix(y), "text-anchor": anchor, "font-size": size, class: className }, content);
    texts.replaceChildren(
      ...scales.x.ticks.map((value) => label(px(value), frame.bottom + 1.2 * font, tick(state.x, value), "middle", "cl-cost-tick")),
      ...scales.y.ticks.map((value) => label(frame.left - 5, py(value) + 0.35 * font, tick(state.y, value), "end", "cl-cost-tick")),
      label(frame.right, HEIGHT - 0.6 * font, `${QUANTITIES[state.x].label} →`, "end", "cl-cost-title"),
      label(2, font, `↑ ${QUANTITIES[state.y].label}`, "start", "cl-cost-title"),
      ...where.map((place, i) => place && label(place.x, place.y, byKey.get(important[i]).label, place.anchor,
        important[i] === state.selected ? "cl-cost-name cl-cost-own" : "cl-cost-name")).filter(Boolean),
    );
    const rank = rankCorrelation(found);
    text(caption, `${plural(found.length, "item")} drawn` + (found.length < count ? `, ${count - found.length} more without an accuracy` : "") +
      (rank === null ? "." : `. Do the two quantities put them into one order? Rank correlation ${rank.toFixed(2).replace("-", "−")}.`));
  }

  const observer = new ResizeObserver(() => {
    if (last && Math.abs(fitting() - font) > 0.3) redraw();
  });
  observer.observe(svg);

  return {
    el: h("div", {}, area, legend, caption),
    hover,
    draw(state, found, count) {
      last = { state, found, count };
      redraw();
    },
    dispose: () => observer.disconnect(),
  };
}

/** Bars through the selected point: the range of the seeds, the quartiles of the time. */
function ranges(item, { x, y }, { x: cx, y: cy }, px, py) {
  const ends = (quantity) =>
    quantity === "latency" ? [item.latency[0], item.latency[2]]
      : quantity === "accuracy" ? [Math.min(...item.accuracy), Math.max(...item.accuracy)] : null;
  const [across, up] = [ends(x), ends(y)];
  return (across ? `M${fix(px(across[0]))} ${fix(cy)}H${fix(px(across[1]))}` : "") +
    (up ? `M${fix(cx)} ${fix(py(up[0]))}V${fix(py(up[1]))}` : "");
}

const tick = (quantity, value) =>
  quantity === "accuracy" ? `${Number((100 * value).toFixed(1))} %` : quantity === "latency" ? threeDigits(value) : short(value);

/** The selected item and those kept, a column each; bars by the largest of a row, ratios to the selected one. */
function createComparison() {
  const body = h("tbody");
  const head = h("tr");
  const scroll = h("div", { class: "cl-cost-scroll", role: "group", tabindex: 0, "aria-label": "Comparison" },
    h("table", { class: "cl-cost-compare" }, h("caption", {}, "Side by side"), h("thead", {}, head), body));
  return {
    el: scroll,
    draw(chosen) {
      head.replaceChildren(h("th", { scope: "col" }, "Quantity"),
        ...chosen.map(({ label }, i) => h("th", { scope: "col" }, i ? label : `${label} (selected)`)));
      body.replaceChildren(...NAMES.map((quantity) => {
        const values = chosen.map((item) => valueOf(item, quantity));
        const largest = Math.max(...values);
        return h("tr", {}, h("th", { scope: "row" }, QUANTITIES[quantity].name), ...values.map((value, i) => {
          const ratio = i && quantity !== "accuracy" ? ` ${Number((value / values[0]).toPrecision(2))}×` : "";
          const bar = quantity !== "accuracy" && h("i", { "aria-hidden": "true" });
          if (bar) bar.style.width = `${Math.max(1, (100 * value) / largest)}%`;
          return h("td", {}, shown(quantity, value), h("span", { class: "cl-cost-ratio" }, ratio), bar);
        }));
      }));
    },
  };
}

function createTable({ items, onPick, onHover, onSort }) {
  const columns = ["label", ...NAMES];
  const captions = { label: "Item", params: "Parameters", macs: "MACs", latency: "ms", accuracy: "Digits" };
  const heads = columns.map((column) => {
    const sort = button({ label: captions[column], name: `sort-${column}`, title: `Sort by ${captions[column]}`, onclick: () => onSort(column) });
    return { column, sort, th: h("th", { scope: "col" }, sort.el) };
  });
  const rows = new Map(items.map((item) => [item.key, h("tr", { "data-key": item.key },
    h("th", { scope: "row" }, item.label), ...NAMES.map((name) => h("td", {}, shown(name, valueOf(item, name)))))]));
  const body = h("tbody");
  const scroll = h("div", { class: "cl-cost-scroll cl-cost-list", role: "group", tabindex: 0, "aria-label": "All items shown" },
    h("table", { class: "cl-cost-table" }, h("caption", {}, "All of them: choose a column to sort, a row to select"),
      h("thead", {}, h("tr", {}, ...heads.map(({ th }) => th))), body));
  const keyUnder = (event) => event.target.closest("tr[data-key]")?.dataset.key ?? null;
  body.addEventListener("click", (event) => {
    const key = keyUnder(event);
    if (key) onPick(key);
  });
  body.addEventListener("pointerover", (event) => onHover(keyUnder(event)));
  body.addEventListener("pointerleave", () => onHover(null));
  let order = "";

  return {
    el: scroll,
    draw({ selected, compared, sort, descending }, visible) {
      const sorted = ordered(visible, sort, descending).map(({ key }) => key);
      if (order !== sorted.join()) body.replaceChildren(...sorted.map((key) => rows.get(key)));
      order = sorted.join();
      for (const { column, th, sort: control } of heads) {
        const now = column === sort;
        attrs(th, { "aria-sort": now ? (descending ? "descending" : "ascending") : null });
        control.update({ label: `${captions[column]}${now ? (descending ? " ▾" : " ▴") : ""}` });
      }
      for (const [key, row] of rows) {
        attrs(row, { class: key === selected ? "cl-cost-row-own" : compared.includes(key) ? "cl-cost-row-kept" : null });
      }
    },
  };
}
