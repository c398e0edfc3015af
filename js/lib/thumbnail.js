// A feature map, or a picture, as pixels. Light grows with the value, in grey and in colours, so that a print
// without colours says the same; pictures look alike on light and on dark pages.
import { h, s, text } from "./dom.js";
import { rounded } from "./format.js";

const GREY = [[24, 24, 26], [250, 250, 250]];
// Blue below zero, orange above it, a middle grey at zero: darker is less, lighter is more, whatever the hue.
const SIGNED = [[5, 26, 84], [58, 110, 186], [128, 128, 130], [232, 160, 84], [255, 240, 200]];

const tables = [GREY, SIGNED].map((stops) => Uint32Array.from({ length: 256 }, (_, i) => {
  const at = (i / 255) * (stops.length - 1);
  const low = Math.min(stops.length - 2, Math.floor(at));
  const [r, g, b] = stops[low].map((n, c) => Math.round(n + (at - low) * (stops[low + 1][c] - n)));
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0; // little-endian, as all browsers' machines are
}));

/** The scale [−most, most] that shows a map's zero as middle grey; never empty. */
export const around = (most) => (most > 0 ? [-most, most] : [-1, 1]);

/**
 * A canvas of so many rows and columns, as wide as what it stands in.
 * @param side  of a canvas whose size stays, whatever the map's: another size would lay the page out again
 * @param label what it shows, in words; `null` where something else says it, or until it is known: `label` says it then
 */
export function createThumbnail({ label = null, class: name = "", side = null } = {}) {
  const el = h("canvas", { // square, as maps are: its room is there before the first one is computed
    class: `cl-thumbnail ${name}`.trim(), "aria-hidden": "true", width: side ?? 1, height: side ?? 1,
  });
  const say = (sentence) => {
    if (sentence === el.getAttribute("aria-label")) return;
    el.removeAttribute("aria-hidden");
    el.setAttribute("role", "img");
    el.setAttribute("aria-label", sentence);
  };
  if (label) say(label);
  const context = el.getContext("2d");
  let image = null;
  let words = null;

  /** Of another size only when it is: setting a canvas's size empties it. */
  const sized = (rows, columns) => {
    if (el.width !== columns || el.height !== rows || !image) {
      Object.assign(el, { width: columns, height: rows });
      image = context.createImageData(columns, rows);
      words = new Uint32Array(image.data.buffer);
    }
    return words;
  };

  return {
    el,
    label: say,
    /** One channel. `scale`: [lo, hi], the values that are drawn darkest and lightest; `signed`: its middle is a zero. */
    map(values, [rows, columns], scale, { signed = false } = {}) {
      const [high, wide] = [side ?? rows, side ?? columns];
      const [pixels, table] = [sized(high, wide), tables[Number(signed)]];
      const [low, step] = [scale[0], 255 / (scale[1] - scale[0] || 1)];
      for (let row = 0, last = -1; row < high; row++) {
        const from = Math.floor((row * rows) / high);
        const line = row * wide;
        if (from === last) pixels.copyWithin(line, line - wide, line);
        for (let column = 0; from !== last && column < wide; column++) {
          const level = (values[from * columns + Math.floor((column * columns) / wide)] - low) * step + 0.5;
          pixels[line + column] = table[level < 0 ? 0 : level > 255 ? 255 : level | 0];
        }
        last = from;
      }
      context.putImageData(image, 0, 0);
    },
    /** One channel in shades of one colour, [red, green, blue] from 0 to 1. */
    tinted(values, [rows, columns], colour) {
      sized(rows, columns);
      for (let i = 0; i < values.length; i++) {
        for (let c = 0; c < 3; c++) image.data[4 * i + c] = 255 * values[i] * colour[c];
        image.data[4 * i + 3] = 255;
      }
      context.putImageData(image, 0, 0);
    },
    /** A tensor of three channels, red, green and blue, from 0 to 1. */
    rgb({ data, shape: [, rows, columns] }) {
      sized(rows, columns);
      const area = rows * columns;
      for (let i = 0; i < area; i++) { // the array clamps and rounds by itself
        for (let c = 0; c < 3; c++) image.data[4 * i + c] = 255 * data[c * area + i];
        image.data[4 * i + 3] = 255;
      }
      context.putImageData(image, 0, 0);
    },
  };
}

/** What the shades of maps stand for: a strip of them between its two ends. An SVG, so that it prints. */
export function createScale({ signed = false } = {}) {
  const ends = [h("span"), h("span")];
  const shades = Array.from({ length: 32 }, (_, i) => {
    const colour = tables[Number(signed)][Math.round((i * 255) / 31)];
    return s("rect", { x: i, width: 1.05, height: 1, fill: `rgb(${[0, 8, 16].map((shift) => (colour >> shift) & 255)})` });
  });
  return {
    el: h("span", { class: "cl-scale" }, ends[0],
      s("svg", { viewBox: "0 0 32 1", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" }, shades), ends[1]),
    update([low, high]) {
      text(ends[0], rounded(low));
      text(ends[1], rounded(high));
    },
  };
}
