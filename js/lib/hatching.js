// Slanted lines to fill a shape with: what colour tells, they tell without it.
import { s } from "./dom.js";

/** A pattern for `fill: url(#id)`: lines `width` thick, `size` apart. */
export const hatching = (id, size, width, name) =>
  s("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("rect", { width, height: size, class: name }));
