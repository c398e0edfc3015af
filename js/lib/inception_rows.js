// Inception modules in a row as two bar charts, with and without their 1×1 convolutions: what they hand on, what they cost.
import { between, createArea, pickable } from "./area.js";
import { attrs, h, s, text } from "./dom.js";
import { grouped, rounded } from "./format.js";
import { rect } from "./shapes.js";

const words = { millions: (count) => `${count} M` };

/** 19740672 -> "19.7 M"; what is below a million is written out. */
const short = (value) => (value < 1e6 ? grouped(value) : words.millions(rounded(value / 1e6, 1)));
const [WIDTH, HEIGHT, FOOT] = [240, 132, 15];

/**
 * @param names   what stands below each module
 * @param titles  of the two charts
 * @param label   what the area is, and its keys
 * @param caption below it
 * @param here    gives the module that is shown, from 1; 0 where none is
 * @param onPick  hears one
 */
export function createRow({ role, names, titles, label, caption, here, onPick }) {
  const count = names.length;
  const step = WIDTH / count;
  const panels = titles.map((title) => {
    const [bare, full] = [s("path", { class: "cl-mix-naive" }), s("path", { class: "cl-mix-with" })];
    const marker = s("rect", { class: "cl-mix-marker", y: 1, height: HEIGHT - 2, rx: 3 });
    const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, focusable: "false", "aria-hidden": "true" },
      s("path", { class: "cl-mix-axis", d: `M0 ${HEIGHT - FOOT + 0.5}h${WIDTH}` }), marker, bare, full,
      s("text", { y: HEIGHT - 4, class: "cl-mix-ticks" }, ...names.map((name, i) => s("tspan", { x: (i + 0.5) * step }, name))));
    pickable(svg, { hit: (x) => between(1, count, 1 + Math.floor(x / step)), onPick });
    const ends = h("span", { class: "cl-caption" });
    return { el: h("figure", {}, h("figcaption", {}, title), svg, ends), bare, full, marker, ends };
  });
  const area = createArea(
    {
      class: "cl-mix-chain", role, big: 3, label,
      onStep: ([rows, columns]) => onPick(between(1, count, here() + columns - rows)),
      onHome: () => onPick(1), onEnd: () => onPick(count),
    },
    ...panels.map((each) => each.el),
  );
  return {
    el: h("div", {}, area, h("p", { class: "cl-caption" }, caption)),
    /** `series`: for each chart [values without any 1×1, values with them]; `say(bare, full)` is what stands below it. */
    draw(series, say) {
      const at = here();
      series.forEach(([bare, full], i) => {
        const top = Math.max(...bare, ...full);
        const columns = (values, side) => values.map((value, n) => {
          const height = Math.max(1, (value / top) * (HEIGHT - FOOT - 6));
          return rect(n * step + 4 + side * (step - 8) * 0.5, HEIGHT - FOOT - height, (step - 8) * 0.5, height);
        }).join("");
        attrs(panels[i].bare, { d: columns(bare, 0) });
        attrs(panels[i].full, { d: columns(full, 1) });
        attrs(panels[i].marker, { x: (at - 1) * step + 1, width: step - 2, visibility: at ? null : "hidden" });
        text(panels[i].ends, at ? say(names[at - 1], short(bare[at - 1]), short(full[at - 1])) : " ");
      });
    },
  };
}
