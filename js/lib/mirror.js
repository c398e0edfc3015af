// Small copies of drawings, kept in sight above the controls where a screen is too small for both. They follow by
// themselves, and where the style sheet does not show them nobody watches what is drawn.
import { attrs, h, s } from "./dom.js";

export function createMirror(...drawings) {
  const copies = drawings.map(() => s("svg", { focusable: "false" }));
  const el = h("div", { class: "cl-mirror cl-in-sight", "aria-hidden": "true" }, ...copies);
  let asked = false;
  /** A copy takes its drawing's shape before anything is painted: what stands below it does not move. */
  const shape = () => drawings.forEach((svg, i) =>
    attrs(copies[i], { viewBox: svg.getAttribute("viewBox"), "data-kind": svg.dataset.kind }));
  const copy = () => {
    asked = false;
    shape();
    drawings.forEach((svg, i) => {
      const shown = [...svg.children].filter((child) => !child.matches("defs, .cl-worded"));
      copies[i].replaceChildren(...shown.map((child) => child.cloneNode(true)));
      for (const word of copies[i].querySelectorAll("text")) word.remove(); // it would be too small to read
    });
  };
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(copy);
  };
  queueMicrotask(shape); // once they are drawn
  const watch = new MutationObserver(() => {
    shape();
    soon();
  });
  new ResizeObserver(([{ contentRect }]) => {
    watch.disconnect();
    if (!contentRect.width) return;
    for (const svg of drawings) watch.observe(svg, { attributes: true, characterData: true, childList: true, subtree: true });
    soon();
  }).observe(el);
  return el;
}
