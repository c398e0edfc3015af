// A map of cells with a number in each: shaded, pointed at, and marked. Drawing and marking are apart, so that
// a window that walks over the map moves a few frames and redraws nothing.
import { between, createArea, pickable } from "./area.js";
import { attrs, s, uid } from "./dom.js";
import { hatching } from "./shapes.js";
import { createWidth } from "./width.js";
import { createWords } from "./words.js";

const UNIT = 40; // side of a cell, in the drawing's own units
const LEAST = 9; // size of a number, in pixels of the screen
const DIGIT = 0.64; // width of a sign, as a share of its size
const GREYS = 10;
const NEGATIVES = 3;

/** 0 … 9: black to white; -1 … -3: below zero. `white` is the value that is drawn white. */
export const level = (value, white) =>
  value < 0
    ? -Math.min(NEGATIVES, Math.ceil((-value / white) * NEGATIVES))
    : Math.min(GREYS - 1, Math.round((value / white) * (GREYS - 1)));

const square = ([row, column]) => `M${column * UNIT} ${row * UNIT}h${UNIT}v${UNIT}h-${UNIT}z`;
const squares = (cells) => cells.map(square).join("");

/** A number as it fits into a cell: one decimal, a true minus. */
export const short = (value) => String(Math.round(value * 10) / 10).replace("-", "−");

/**
 * @param label   what the map is and which keys it answers
 * @param onPoint a mouse points at a cell, or at none: null
 * @param onPick  a cell is tapped, clicked or reached by arrow keys
 * @param getCell where the arrow keys begin
 * @param onResize numbers may fit now that did not, or the other way round: draw again
 */
export function createMap({ role, label, onPoint, onPick, onHome, getCell, onResize }) {
  const [hatch, struck] = ["hatch", "struck"].map(uid);
  const shades = new Map();
  for (let n = -NEGATIVES; n < GREYS; n++) {
    shades.set(n, s("path", { class: n < 0 ? `cl-below-${-n}` : `cl-grey-${n}` }));
  }
  const below = Array.from({ length: NEGATIVES }, () => s("path", { fill: `url(#${struck})` })); // where no number has a minus
  const around = s("path", { class: "cl-map-around", fill: `url(#${hatch})` });
  const unread = s("path", { class: "cl-map-unread" });
  const lines = s("path", { class: "cl-map-lines" });
  const badges = s("path", { class: "cl-map-badges cl-worded" });
  const hull = s("rect", { class: "cl-map-hull" });
  const frames = ["cl-map-halo", "cl-map-frames"].map((name) => s("path", { class: name }));
  const svg = s(
    "svg", { "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 8, 1.5, "cl-map-hatch"), hatching(struck, 8, 2, "cl-map-struck")),
    around, ...shades.values(), ...below, lines, unread, badges, hull, ...frames,
  );
  const words = createWords();
  let numbers = []; // what stands in the cells: [cell, word, class]
  let fill = 1;
  let labels = []; // what stands over some of them
  let view = [0, 0, UNIT, UNIT];
  let shape = [0, 0];
  let cell = UNIT; // side of a cell on the screen, in pixels
  const el = createArea({
    class: "cl-map", role, label, onHome,
    onStep: (step) => shape.every((n) => n > 0) &&
      onPick(getCell().map((n, axis) => between(0, shape[axis] - 1, n + step[axis]))),
    onEnd: () => shape.every((n) => n > 0) && onPick(shape.map((n) => n - 1)),
  }, svg, words.el);
  pickable(svg, {
    hit(x, y) {
      const cell = [y, x].map((n) => Math.floor(n / UNIT));
      return cell.every((n, axis) => n >= 0 && n < shape[axis]) ? cell : null;
    },
    onPoint, onPick,
  });

  const width = createWidth(el, 320, onResize);

  function write() {
    const covered = new Set(labels.map(([place]) => String(place)));
    const placed = (all, share) => all.map(([[row, column], word, name]) =>
      [word, (column + 0.5) * UNIT, (row + 0.5) * UNIT, ((sizeOf(word, cell, share) ?? LEAST) * UNIT) / cell, name]);
    words.write([...placed(numbers.filter(([place]) => !covered.has(String(place))), fill), ...placed(labels, 1)], view, width.now());
  }

  return {
    el, svg,
    dispose() {
      width.dispose();
      words.dispose();
    },
    /** `values`: rows of numbers; `side`: cells along a side of the drawing, a square with the values in its middle.
     * Says whether the numbers found room to be read. */
    draw({ values, side, white, padding = 0, isUnread = () => false }) {
      shape = [values.length, values[0]?.length ?? 0];
      cell = width.now() / side;
      view = [...[1, 0].map((axis) => (shape[axis] - side) / 2), side, side].map((n) => n * UNIT);
      attrs(svg, { viewBox: view.join(" ") });
      fill = Math.min(1.3, Math.max(1, side / 12)); // many cells are small: their short numbers fill more of them
      const digits = values.flat().every((value) => sizeOf(short(value), cell, fill));
      const buckets = new Map([...shades.keys()].map((n) => [n, []]));
      const skipped = [];
      const written = [];
      values.forEach((line, row) => line.forEach((value, column) => {
        const shade = level(value, white);
        buckets.get(shade).push([row, column]);
        if (isUnread(row, column)) skipped.push([row, column]);
        if (digits) written.push([[row, column], short(value), shade > 4 || shade === -NEGATIVES ? "cl-on-light" : "cl-on-dark"]);
      }));
      shades.forEach((path, n) => attrs(path, { d: squares(buckets.get(n)) }));
      below.forEach((path, i) => attrs(path, { d: digits ? "" : squares(buckets.get(-1 - i)) }));
      const border = [];
      for (let row = -padding; row < shape[0] + padding; row++) {
        for (let column = -padding; column < shape[1] + padding; column++) {
          if (row < 0 || column < 0 || row >= shape[0] || column >= shape[1]) border.push([row, column]);
        }
      }
      attrs(around, { d: squares(border) });
      attrs(lines, { d: squares(values.flatMap((line, row) => line.map((_, column) => [row, column]))) });
      attrs(unread, { d: skipped.map(([row, column]) => `M${(column + 1) * UNIT} ${row * UNIT}l-${UNIT} ${UNIT}`).join("") });
      numbers = digits ? [...written, ...border.map((place) => [place, "0", "cl-on-padding"])] : [];
      write();
      return digits;
    },

    /** Frame cells; `labels` are [cell, text] that cover what stands there; `hull` is [first, last] of a window. */
    mark({ cells = [], labels: covers = [], hull: ends = null }) {
      const isRoom = covers.every(([, word]) => sizeOf(word, cell, 1));
      for (const path of frames) attrs(path, { d: squares(cells) });
      attrs(badges, { d: squares(covers.map(([place]) => place)) });
      if (covers.length || labels.length) {
        labels = covers.map(([place, word]) => [place, isRoom ? word : word.replace("×", ""), "cl-on-badge"]);
        write();
      }
      attrs(hull, ends
        ? {
          x: ends[0][1] * UNIT, y: ends[0][0] * UNIT, visibility: "visible",
          width: (ends[1][1] - ends[0][1] + 1) * UNIT, height: (ends[1][0] - ends[0][0] + 1) * UNIT,
        }
        : { visibility: "hidden" });
    },
  };
}

/** Size of a word in a cell, in pixels; null where it cannot be read. */
function sizeOf(word, cell, fill) {
  const size = Math.min(0.425 * cell * fill, (1.15 * cell) / word.length);
  if (size >= LEAST) return size;
  return DIGIT * LEAST * word.length <= cell + 1 ? LEAST : null;
}
