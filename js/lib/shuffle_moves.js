// The shuffle as the moves that it is: a row of channels, reshaped, transposed, flattened again.
import { button, group, pace } from "./controls.js";
import { attrs, h, s, text } from "./dom.js";
import { plural } from "./format.js";
import { fix, rect } from "./shapes.js";
import { groupOf, letter, moveCell } from "./wiring.js";
import { createWidth } from "./width.js";

const words = {
  moves: ["In a row", "Reshape", "Transpose", "Flatten"],
  play: "Play", pause: "Pause",
  caption: "One shuffle, move by move",
  choice: "Moves of a shuffle",
  done: [ // C channels, g groups of n
    (C, g, n) => `${plural(C, "channel")} in a row, ${plural(g, "group")} of ${n}: A0 is the first of group A.`,
    (C, g, n) => `Reshape to (${g}, ${n}): nothing moves in memory, the row is read as a table with a row for each group.`,
    (C, g, n) => `Transpose to (${n}, ${g}): rows become columns, a column for each group.`,
    (C, g, n) => `Flatten: the rows one after the other. Each new group of ${n} holds channels of ${plural(Math.min(g, n), "old group")}.`,
  ],
};
const HEIGHT = 300; // in pixels: 24 channels one below the other keep letters of 9
const TILE = [72, 64]; // width and height of a tile at its largest, with the gap beside it
const LETTER = [9, 15]; // size of a name: the least, the most
const HUES = 6;
const PACE = 1400; // milliseconds a move

export function createMoves({ onMove, announce, onResize }) {
  let timer = null;
  let shown = null; // the move that is drawn
  let drawn = ""; // what it is drawn of
  let expected = null; // the move that Play has asked for; another one is the reader's
  const stop = () => {
    clearInterval(timer);
    timer = null;
    play.update({ label: words.play });
  };
  const go = (move) => {
    expected = move;
    onMove(move);
  };
  const steps = words.moves.map((name, move) => button({ label: name, name: `move-${move}`, onclick: () => (stop(), onMove(move)) }));
  const play = button({
    label: words.play, name: "play",
    onclick() {
      if (timer !== null) return stop();
      play.update({ label: words.pause });
      go(0);
      timer = setInterval(() => {
        go(expected + 1);
        if (expected === words.moves.length - 1) stop();
      }, pace(PACE));
    },
  });

  const tiles = s("g", {});
  const frame = s("path", { class: "cl-moves-frame" });
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" }, frame, tiles);
  const caption = h("figcaption");
  const el = h("figure", { class: "cl-moves cl-beside" },
    h("p", { class: "cl-caption" }, words.caption),
    group(words.choice, ...steps.map((step) => step.el), play.el), svg, caption);
  const room = createWidth(el, 440, onResize);

  return {
    stop, el, svg,
    dispose: room.dispose,

    /** Put every channel's tile where it is after so many moves. */
    draw({ channels: C, groups: g }, marked, move) {
      if (timer !== null && move !== expected) stop();
      const n = C / g;
      const [rows, columns] = [[1, C], [g, n], [n, g], [1, C]][move];
      const width = room.now();
      const now = [C, g, marked, move, width].join();
      if (now === drawn) return;
      drawn = now;
      attrs(svg, { viewBox: `0 0 ${width} ${HEIGHT}` });
      const wide = Math.min(TILE[0], (width - 10) / columns); // as large as this move leaves room for
      const tall = Math.min(TILE[1], (HEIGHT - 12) / rows);
      const [left, top] = [(width - columns * wide) / 2, (HEIGHT - rows * tall) / 2];
      if (tiles.childElementCount !== C) tiles.replaceChildren(...Array.from({ length: C }, createTile));
      const isNarrow = wide < 26; // then the number stands below the letter
      const size = Math.max(LETTER[0], Math.min(LETTER[1], isNarrow ? wide - 1 : tall - 3));
      [...tiles.children].forEach((tile, channel) => {
        const own = groupOf(channel, C, g);
        const [row, column] = moveCell(channel, C, g, move);
        tile.style.transform = `translate(${(left + column * wide).toFixed(1)}px, ${(top + row * tall).toFixed(1)}px)`;
        const [box, name] = tile.children;
        attrs(box, {
          class: `cl-wiring-hue-${own % HUES}${channel === marked ? " cl-moves-marked" : ""}`,
          width: fix(wide - 1.5), height: fix(tall - 1.5),
        });
        const middle = fix(wide / 2);
        text(attrs(name, { // a place for the letter, and where there is need one for the number
          "font-size": fix(size), y: fix(tall / 2 - (isNarrow ? size * 0.55 : 0)),
          x: isNarrow ? `${middle} ${middle}` : middle, dy: isNarrow ? `0 ${fix(size * 1.1)}` : null,
        }), `${letter(own)}${channel % n}`);
      });
      attrs(frame, { d: rows === 1 ? brackets(left, top, wide, tall, g, n) : rect(left - 4, top - 4, columns * wide + 6, rows * tall + 6) });
      steps.forEach((step, i) => step.update({ pressed: i === move }));
      const sentence = words.done[move](C, g, n);
      if (shown !== move && timer === null) announce(sentence);
      shown = move;
      text(caption, sentence);
    },
  };
}

const createTile = () => s("g", { class: "cl-moves-tile" }, s("rect", { rx: 2 }), s("text"));

/** A line under each group of a row: what the next layer reads together. */
const brackets = (left, top, wide, tall, g, n) => Array.from({ length: g }, (_, i) =>
  `M${fix(left + i * n * wide + 1)} ${fix(top + tall + 5)}h${fix(n * wide - 4)}`).join("");
