// The shuffle as the moves that it is: a row of channels, reshaped, transposed, flattened again.
import { button, group, pace } from "./controls.js";
import { attrs, h, s, text } from "./dom.js";
import { plural } from "./format.js";
import { fix, rect } from "./shapes.js";
import { groupOf, letter, moveCell } from "./wiring.js";

const WIDTH = 480;
const HEIGHT = 170;
const TILE = 40; // side of a tile at its largest, with the gap beside it
const HUES = 6;
const PACE = 1400; // milliseconds a move
const NAMES = ["In a row", "Reshape", "Transpose", "Flatten"];

export function createMoves({ onMove, announce }) {
  let timer = null;
  let shown = null; // the move that is drawn
  let expected = null; // the move that Play has asked for; another one is the reader's
  const stop = () => {
    clearInterval(timer);
    timer = null;
    play.update({ label: "Play" });
  };
  const go = (move) => {
    expected = move;
    onMove(move);
  };
  const steps = NAMES.map((name, move) => button({ label: name, name: `move-${move}`, onclick: () => (stop(), onMove(move)) }));
  const play = button({
    label: "Play", name: "play",
    onclick() {
      if (timer !== null) return stop();
      play.update({ label: "Pause" });
      go(0);
      timer = setInterval(() => {
        go(expected + 1);
        if (expected === NAMES.length - 1) stop();
      }, pace(PACE));
    },
  });

  const tiles = s("g", {});
  const frame = s("path", { class: "cl-moves-frame" });
  const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true", focusable: "false" }, frame, tiles);
  const caption = h("figcaption");

  return {
    stop,
    el: h("figure", { class: "cl-moves" },
      h("p", { class: "cl-caption" }, "One shuffle, move by move"),
      group("Moves of a shuffle", ...steps.map((step) => step.el), play.el), svg, caption),

    /** Put every channel's tile where it is after so many moves. */
    draw({ channels: C, groups: g }, marked, move) {
      if (timer !== null && move !== expected) stop();
      const n = C / g;
      const [rows, columns] = [[1, C], [g, n], [n, g], [1, C]][move];
      const side = Math.min(TILE, (WIDTH - 8) / columns, (HEIGHT - 12) / rows); // as large as this move leaves room for
      const [left, top] = [(WIDTH - columns * side) / 2, (HEIGHT - rows * side) / 2];
      if (tiles.childElementCount !== C) tiles.replaceChildren(...Array.from({ length: C }, createTile));
      [...tiles.children].forEach((tile, channel) => {
        const own = groupOf(channel, C, g);
        const [row, column] = moveCell(channel, C, g, move);
        tile.style.transform = `translate(${(left + column * side).toFixed(1)}px, ${(top + row * side).toFixed(1)}px) scale(${(side / TILE).toFixed(3)})`;
        const [box, name] = tile.children;
        attrs(box, { class: `cl-wiring-hue-${own % HUES}${channel === marked ? " cl-moves-marked" : ""}` });
        text(name, letter(own) + (channel % n));
      });
      attrs(frame, { d: rows === 1 ? brackets(left, top, side, g, n) : rect(left - 4, top - 4, columns * side + 6, rows * side + 6) });
      steps.forEach((step, i) => step.update({ pressed: i === move }));
      const sentence = words(C, g, n, move);
      if (shown !== move && timer === null) announce(sentence);
      shown = move;
      text(caption, sentence);
    },
  };
}

const createTile = () => s("g", { class: "cl-moves-tile" },
  s("rect", { rx: 2, width: TILE - 2, height: TILE - 2 }), s("text", { x: TILE / 2 - 1, y: TILE / 2 - 1 }));

/** A line under each group of a row: what the next layer reads together. */
const brackets = (left, top, side, g, n) => Array.from({ length: g }, (_, i) =>
  `M${fix(left + i * n * side + 1)} ${fix(top + side + 5)}h${fix(n * side - 4)}`).join("");

const words = (C, g, n, move) => [
  `${plural(C, "channel")} in a row, ${plural(g, "group")} of ${n}: A0 is the first of group A.`,
  `Reshape to (${g}, ${n}): nothing moves in memory, the row is read as a table with a row for each group.`,
  `Transpose to (${n}, ${g}): rows become columns, a column for each group.`,
  `Flatten: the rows one after the other. Each new group of ${n} holds channels of ${plural(Math.min(g, n), "old group")}.`,
][move];
