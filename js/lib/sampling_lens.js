// The four pixels around one sampling point, large: a window of one pixel lies over them, and its share in
// each is the bilinear weight.
import { attrs, h, s, text, uid } from "./dom.js";
import { rounded } from "./format.js";
import { hatching } from "./shapes.js";

const UNIT = 80; // side of a pixel, in the drawing's own units
const SPAN = 4; // pixels along a side

const words = {
  corners: ["upper left", "upper right", "lower left", "lower right"],
  pixel: (corner, { place, value, weight, inside }) => (inside
    ? `${words.corners[corner]}, row ${place[0]}, column ${place[1]}, is ${rounded(value)}, with weight ${rounded(weight)}`
    : `${words.corners[corner]}, outside the picture, is 0, with weight ${rounded(weight)}`),
  four: (corners) => `The four pixels around the picked point. ${corners.map((each, i) => words.pixel(i, each)).join("; ")}.`,
  value: (value) => rounded(value),
  weight: (weight) => `× ${rounded(weight)}`,
};

export function createLens() {
  const hatch = uid("hatch");
  const pixels = Array.from({ length: SPAN ** 2 }, () => s("rect", { width: UNIT, height: UNIT }));
  const lines = s("path", {
    class: "cl-lens-lines",
    d: Array.from({ length: SPAN + 1 }, (_, i) => `M0 ${i * UNIT}h${SPAN * UNIT}M${i * UNIT} 0v${SPAN * UNIT}`).join(""),
  });
  const four = s("rect", { class: "cl-lens-four", x: UNIT, y: UNIT, width: 2 * UNIT, height: 2 * UNIT });
  const frames = ["cl-lens-halo", "cl-lens-window"].map((name) => s("rect", { class: name, width: UNIT, height: UNIT }));
  const dots = s("circle", { class: "cl-lens-point", r: 4 });
  const numbers = Array.from({ length: 8 }, (_, i) => {
    const [right, below] = [(i >> 1) % 2, i >> 2];
    const line = i % 2; // value above its weight, in the outer corner of the pixel
    return s("text", {
      class: "cl-worded",
      x: right ? 3 * UNIT - 6 : UNIT + 6, y: below ? 3 * UNIT - 22 + 16 * line : UNIT + 18 + 16 * line,
      "text-anchor": right ? "end" : "start", "font-size": line ? 14 : 16,
    });
  });
  const svg = s(
    "svg", { viewBox: `0 0 ${SPAN * UNIT} ${SPAN * UNIT}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 8, 1.5, "cl-deform-hatch")),
    ...pixels, lines, four, ...frames, dots, ...numbers,
  );
  const el = h("div", { class: "cl-lens", role: "img" }, svg);
  return {
    svg, el,
    draw({ image, white, point, corners }) {
      const [top, left] = corners[0].place;
      attrs(el, { "aria-label": words.four(corners) });
      pixels.forEach((pixel, i) => {
        const [row, column] = [Math.floor(i / SPAN), i % SPAN];
        const value = image[top - 1 + row]?.[left - 1 + column];
        const shade = value === undefined ? `url(#${hatch})` : `rgb(${Array(3).fill(Math.round(28 + (222 * value) / white))})`;
        attrs(pixel, { x: column * UNIT, y: row * UNIT, fill: shade });
      });
      const [y, x] = [(point[0] - top + 1) * UNIT, (point[1] - left + 1) * UNIT];
      for (const frame of frames) attrs(frame, { x, y });
      attrs(dots, { cx: x + UNIT / 2, cy: y + UNIT / 2 });
      corners.forEach(({ value, weight, inside }, i) => {
        const name = !inside ? "cl-lens-on-nothing" : value > white / 2 ? "cl-lens-on-light" : "cl-lens-on-dark";
        [words.value(value), words.weight(weight)].forEach((word, line) => {
          attrs(numbers[2 * i + line], { class: `cl-worded ${name}` });
          text(numbers[2 * i + line], word);
        });
      });
    },
  };
}
