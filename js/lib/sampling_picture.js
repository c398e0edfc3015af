// A grey picture with the nine points of a kernel in it: they are dragged, nudged by keys, and drawn.
import { between, createArea, drag, nearest, svgPoint } from "./area.js";
import { attrs, s, uid } from "./dom.js";
import { shadePaths } from "./pixels.js";
import { hatching } from "./shapes.js";

const words = {
  drawing: "Sampling points. Keys 1 to 9 pick a point, arrow keys move it by a tenth of a pixel, Shift by half a pixel, Home returns it.",
};
const grey = (share) => `rgb(${Array(3).fill(Math.round(28 + 222 * share))})`; // as in light, so in dark
const snap = (value) => Math.round(value * 10) / 10; // points are moved by tenths of a pixel

/**
 * One unit of the drawing is one pixel, a pixel's middle lies at whole numbers.
 * @param onSelect a point, 0 … 8, is picked
 * @param onPoint  the picked point shall lie at [row, column]
 * @param onHome   the picked point shall return to the grid
 * @param onPlace  the output's place shall be [row, column]
 * @param getState { selected, points }
 */
export function createPicture({ onSelect, onPoint, onHome, onPlace, getState }) {
  const hatch = uid("hatch");
  const outside = s("rect", { class: "cl-deform-outside", fill: `url(#${hatch})` });
  const shades = s("g", { "shape-rendering": "crispEdges" });
  const border = s("rect", { class: "cl-deform-border" });
  const place = s("rect", { class: "cl-deform-place", width: 1, height: 1 });
  const links = ["cl-deform-halo", "cl-deform-links"].map((name) => s("path", { class: name }));
  const grid = ["cl-deform-halo", "cl-deform-grid"].map((name) => s("path", { class: name }));
  const dots = Array.from({ length: 9 }, (_, i) => s(
    "g", { class: "cl-deform-point", "data-point": i + 1 },
    s("circle", { class: "cl-deform-reach" }), s("circle", { class: "cl-deform-dot" }), s("path", { class: "cl-deform-away" }),
  ));
  const group = s("g", {}, dots);
  const svg = s(
    "svg", { "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 0.8, 0.15, "cl-deform-hatch")),
    outside, shades, border, place, ...links, ...grid, group,
  );
  const el = createArea({
    class: "cl-deform-picture", role: "picture",
    label: words.drawing,
    onStep(step) {
      const { selected, points } = getState();
      onPoint(points[selected].map((n, axis) => snap(n + step[axis] / 10)));
    },
    onHome,
    onKey(key) {
      const picked = /^[1-9]$/.test(key);
      if (picked) onSelect(Number(key) - 1);
      return picked;
    },
  }, svg);

  let size = [1, 1];
  let unit = 1; // a side of the drawing, in pixels of the picture
  let drawn = []; // where the points are on the drawing: at its edge, if they lie further out
  let hold = [0, 0]; // from the pointer to the point that it drags

  drag(group, svg, {
    start(x, y) {
      const picked = nearest(drawn, [y, x]);
      hold = drawn[picked].map((n, axis) => n - [y, x][axis]);
      onSelect(picked);
      el.focus({ preventScroll: true });
      el.classList.add("cl-deform-dragging");
    },
    move: (x, y) => onPoint(within([y + hold[0], x + hold[1]]).map(snap)),
    end: () => el.classList.remove("cl-deform-dragging"),
  });
  svg.addEventListener("click", (event) => {
    if (group.contains(event.target)) return;
    onPlace(svgPoint(svg, event).reverse().map((n, axis) => between(0, size[axis] - 1, Math.round(n))));
  });
  const margin = () => (Math.max(...size) > 30 ? 3 : 2);
  /** The nearest place that is on the drawing. */
  const within = (point) => point.map((n, axis) => between(-margin(), size[axis] - 1 + margin(), n));

  return {
    el, svg,
    margin,
    /** A new picture: rows of numbers from 0 to `white`. */
    show(image, white) {
      size = [image.length, image[0].length];
      const [top, left, height, width] = [-0.5 - margin(), -0.5 - margin(), size[0] + 2 * margin(), size[1] + 2 * margin()];
      attrs(svg, { viewBox: `${left} ${top} ${width} ${height}` });
      attrs(outside, { x: left, y: top, width, height });
      attrs(border, { x: -0.5, y: -0.5, width: size[1], height: size[0] });
      shades.replaceChildren(...shadePaths(image, white).map(([share, d]) => s("path", { d, fill: grey(share) })));
      unit = Math.max(width, height);
      for (const dot of dots) {
        const r = unit / 70;
        attrs(dot.children[0], { r: unit / 22 });
        attrs(dot.children[2], { d: `M-${r}-${r}L${r} ${r}M${r}-${r}L-${r} ${r}` });
      }
    },
    /** `points` and the grid that they left: places [row, column]; `mask`: 9 shares. */
    draw({ at, regular, points, mask, selected }) {
      drawn = points.map(within);
      attrs(place, { x: at[1] - 0.5, y: at[0] - 0.5 });
      const lines = points.map((_, i) => (String(points[i]) === String(regular[i]) ? ""
        : `M${regular[i][1]} ${regular[i][0]}L${drawn[i][1].toFixed(2)} ${drawn[i][0].toFixed(2)}`)).join("");
      const crosses = regular.map(([row, column]) => `M${column - 0.25} ${row}h0.5M${column} ${row - 0.25}v0.5`).join("");
      for (const path of links) attrs(path, { d: lines });
      for (const path of grid) attrs(path, { d: crosses });
      dots.forEach((dot, i) => {
        const away = String(drawn[i]) !== String(points[i]);
        attrs(dot, {
          transform: `translate(${drawn[i][1].toFixed(2)} ${drawn[i][0].toFixed(2)})`,
          class: `cl-deform-point${i === selected ? " cl-deform-selected" : ""}${away ? " cl-deform-gone" : ""}`,
        });
        attrs(dot.children[1], { r: unit / (i === selected ? 45 : 70), "fill-opacity": mask[i] });
      });
    },
  };
}
