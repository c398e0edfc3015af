// Small copies of drawings, kept in sight above the controls where a screen is too small for both. They follow by
// themselves: each is a `use` of the drawing.
import { h, s, uid } from "./dom.js";

export const createMirror = (...drawings) => h("div", { class: "cl-mirror", "aria-hidden": "true" }, ...drawings.map((svg) => {
  svg.id ||= uid("drawing");
  return s("svg", { viewBox: "0 0 100 100", focusable: "false" }, s("use", { href: `#${svg.id}`, width: 100, height: 100 }));
}));
