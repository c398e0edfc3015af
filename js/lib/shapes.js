// Shapes as path data, and patterns to fill them with.
import { attrs, s, text } from "./dom.js";

/** Two decimals of the drawing's units are finer than any screen. */
export const fix = (value) => Math.round(100 * value) / 100;

export const rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;

/** A square around a point. */
export const square = (x, y, reach) => rect(x - reach, y - reach, 2 * reach, 2 * reach);

/** A disc around a point. */
export const dot = (x, y, radius) =>
  `M${fix(x - radius)} ${fix(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** A line through points. */
export const polyline = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${fix(x)} ${fix(y)}`).join("");

/** Radii of a cut's dots, `unit` apart: lit ones are larger, for size tells what colour tells. */
export function dotSizes(unit) {
  const small = Math.max(1.2, Math.min(3, unit * 0.2));
  return { small, large: 1.5 * small + 0.5 };
}

/** Slanted lines for `fill: url(#id)`, `width` thick and `size` apart: what colour tells, they tell without it. */
export const hatching = (id, size, width, name) =>
  s("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("rect", { width, height: size, class: name }));

/** Parts of a drawing: nodes are kept and only what is new in them is touched. `set(node, i)` places one. */
export function keepNodes(parent, count, tag, set) {
  while (parent.childElementCount > count) parent.lastChild.remove();
  while (parent.childElementCount < count) parent.append(s(tag, {}));
  [...parent.children].forEach(set);
}

export const keepTexts = (parent, count, set) => keepNodes(parent, count, "text", set);

/** Words of a drawing, [word, x, y, size, class]. Signs of one line and class share a node: many nodes are slow. */
export function writeWords(parent, labels) {
  const lines = new Map();
  const made = [];
  for (const [word, x, y, size, name] of labels) {
    const key = word.length === 1 ? `${fix(y)} ${fix(size)} ${name}` : null;
    const line = lines.get(key);
    if (line) {
      line[0] += word;
      line[1] += ` ${fix(x)}`;
      continue;
    }
    made.push([word, `${fix(x)}`, fix(y), fix(size), name]);
    if (key) lines.set(key, made.at(-1));
  }
  keepTexts(parent, made.length, (node, i) => {
    const now = made[i].join();
    if (told.get(node) === now) return;
    told.set(node, now);
    const [content, x, y, size, name] = made[i];
    node.style.fontSize = `${size}px`;
    text(attrs(node, { x, y, class: name }), content);
  });
}

const told = new WeakMap(); // what each node shows
