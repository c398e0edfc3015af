// Where everything of the chart stands: axes, points, front, and names that cross neither marks nor lines.
import { between } from "./area.js";
import { axis, front, valueOf } from "./explorer.js";

export const RADII = { wide: 5, narrow: 3, network: 4.5 };
export const KEPT = 9; // reach of the ring and of the squares around chosen points
export const kindOf = ({ build, options }) => (build !== "digit_net" ? "network" : options.width > 16 ? "wide" : "narrow");

const AIR = 2; // between a name and anything else
const UP = 0.78; // of the letters' size: from the base line to the top of a name, and below it
const DOWN = 0.24;

/**
 * @param items    those shown, by key
 * @param found    { key, x, y } of those that have both quantities
 * @param state    selected, compared, x, y
 * @param measure  (name, isBold) -> width of a name in the drawing's units
 */
export function layout({ items, found, state, width, height, font, measure }) {
  const frame = { left: 4.1 * font, right: width - 10, top: 2 * font, bottom: height - 2.9 * font };
  const scales = { x: axis(found.map((point) => point.x), state.x), y: axis(found.map((point) => point.y), state.y) };
  const px = (value) => frame.left + scales.x.at(value) * (frame.right - frame.left);
  const py = (value) => frame.bottom - scales.y.at(value) * (frame.bottom - frame.top);
  const placed = found.map((point) => ({ key: point.key, kind: kindOf(items.get(point.key)), x: px(point.x), y: py(point.y) }));
  const at = new Map(placed.map((each) => [each.key, each]));
  const own = at.get(state.selected);
  const best = front(found, state.x, state.y).map(({ key }) => at.get(key));
  const stair = best.flatMap(({ x, y }, i) => (i ? [[x, best[i - 1].y], [x, y]] : [[x, y]]));
  const range = own ? ranges(items.get(own.key), state, own, frame, px, py) : [];

  const chosen = [state.selected, ...state.compared].filter((key) => at.has(key));
  const reach = ({ key, kind }) => (chosen.includes(key) ? KEPT : RADII[kind]);
  const obstacles = [
    ...placed.map((each) => around(each.x, each.y, reach(each) + AIR)),
    ...stair.slice(1).map((to, i) => boxOfLine(stair[i], to)),
    ...range.map(([from, to]) => boxOfLine(from, to)),
  ];
  const order = [...new Set([...chosen, ...best.map(({ key }) => key), ...placed.map(({ key }) => key)])];
  const names = placeNames(
    order.map((key, i) => ({ ...at.get(key), reach: reach(at.get(key)), width: measure(items.get(key).label, key === state.selected), far: i < chosen.length })),
    obstacles, font, frame,
  );
  const boxes = names.map(({ box }) => box);
  const ticks = {
    x: scales.x.ticks.map((value) => ({ value, at: px(value), lines: without(frame.top, frame.bottom, boxes.filter(({ left, right }) => left < px(value) && px(value) < right).map(({ top, bottom }) => [top, bottom])) })),
    y: scales.y.ticks.map((value) => ({ value, at: py(value), lines: without(frame.left, frame.right, boxes.filter(({ top, bottom }) => top < py(value) && py(value) < bottom).map(({ left, right }) => [left, right])) })),
  };
  return { frame, placed, at, own, stair, range, names, ticks };
}

/** Bars through the selected point, kept within the frame: the range of the seeds, the quartiles of the time. */
function ranges(item, { x, y }, own, frame, px, py) {
  const ends = (quantity) =>
    quantity === "latency" ? [item.latency[0], item.latency[2]]
      : quantity === "accuracy" && valueOf(item, quantity) !== null ? [Math.min(...item.accuracy), Math.max(...item.accuracy)] : null;
  const [across, up] = [ends(x)?.map((value) => between(frame.left, frame.right, px(value))), ends(y)?.map((value) => between(frame.top, frame.bottom, py(value)))];
  return [
    ...(across ? [[[across[0], own.y], [across[1], own.y]]] : []),
    ...(up ? [[[own.x, up[0]], [own.x, up[1]]]] : []),
  ];
}

const around = (x, y, reach) => ({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
const boxOfLine = ([x1, y1], [x2, y2]) => ({
  left: Math.min(x1, x2) - AIR, right: Math.max(x1, x2) + AIR, top: Math.min(y1, y2) - AIR, bottom: Math.max(y1, y2) + AIR,
});
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (box, frame) => box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

const AROUND = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]];
const TURNS = Array.from({ length: 24 }, (_, turn) => [Math.cos((turn * Math.PI) / 12), Math.sin((turn * Math.PI) / 12)]);
const FARTHEST = 12; // lines of text between a point and a name that stands away from it

/**
 * Names beside points, as many as find room, the first ones first; a name meets no obstacle, no other name and no
 * frame. One that is `far` may stand away from its point, at the end of a line that crosses no name either.
 * @param names { key, x, y, reach, width, far } in order of importance
 * @returns { key, x, y, anchor, box, line } of those that found a place; `line` is null or [from, to]
 */
function placeNames(names, obstacles, height, frame) {
  const taken = [];
  const found = [];
  for (const name of names) {
    for (const { box, anchor, line } of placesOf(name, height)) {
      if (!inside(box, frame) || [taken, obstacles].some((some) => some.some((other) => overlap(box, other)))) continue;
      const way = line ? along(line) : [];
      if (way.some((step) => taken.some((other) => overlap(step, other)))) continue;
      taken.push(box, ...way);
      const x = anchor === "start" ? box.left : anchor === "end" ? box.right : (box.left + box.right) / 2;
      found.push({ key: name.key, x, y: box.bottom - DOWN * height, anchor, box, line });
      break;
    }
  }
  return found;
}

/** Where a name may stand, the best place first. */
function* placesOf({ x, y, reach, width, far }, height) {
  for (const [dx, dy] of AROUND) yield boxAt(x, y, dx, dy, reach + AIR + 1, width, height);
  if (!far) return;
  for (let away = 1; away <= FARTHEST; away += 0.5) {
    for (const [dx, dy] of TURNS) {
      const out = reach + away * height;
      const end = [x + dx * out, y + dy * out];
      const line = [[x + dx * reach, y + dy * reach], end];
      const [across, down] = [dx, dy].map((part) => (Math.abs(part) < 0.2 ? 0 : Math.sign(part)));
      yield { ...boxAt(...end, across, down, 2, width, height), line };
      if (across && down) yield { ...boxAt(...end, 0, down, 2, width, height), line };
    }
  }
}

/** The box of a name on one side of a point, `gap` away from it. */
function boxAt(x, y, dx, dy, gap, width, height) {
  const high = (UP + DOWN) * height;
  const away = dx && dy ? 0.7 * gap : gap;
  const left = dx > 0 ? x + away : dx < 0 ? x - away - width : x - width / 2;
  const top = dy > 0 ? y + away : dy < 0 ? y - away - high : y - high / 2;
  const anchor = dx > 0 ? "start" : dx < 0 ? "end" : "middle";
  return { box: { left, right: left + width, top, bottom: top + high }, anchor, line: null };
}

/** Small boxes along a line. */
function along([[x1, y1], [x2, y2]]) {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  return Array.from({ length: steps }, (_, i) => around(x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps, 1));
}

/** What is left of a line from `low` to `high` where these stretches are cut out of it. */
export function without(low, high, stretches) {
  const left = [];
  let start = low;
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    if (from > start) left.push([start, from]);
    start = Math.max(start, to);
  }
  if (start < high) left.push([start, high]);
  return left;
}
