// Some blocks of a network as He et al. 2016 draw them: two layers on the main way, a shortcut over them, a plus. A wire
// is as thick as what it carries, on a logarithmic scale, and has its number.
import { attrs, s, text } from "./dom.js";
import { brief, projects, wiresOf } from "./residual.js";
import { fix, keepNodes, keepTexts, rect } from "./shapes.js";

export const HEIGHT = 166;
const LEAST = 150; // width of a block
const MOST = 2; // blocks that are shown
const [TOP, MAIN] = [42, 108]; // where shortcut and main way run
const BOX = 32; // side of a layer
const PILL = [46, 24];
const PLUS = 9;
const ASIDE = 25; // from the main way to its numbers

const words = { block: (n) => `block ${n}`, kernel: "3×3", projection: "1×1", cut: "cut", mend: "mend" };

/** How many blocks stand in so much room, and the first of them, so that the marked one is among them. */
export function windowOf(width, blocks, marked) {
  const count = Math.max(1, Math.min(MOST, blocks, Math.floor(width / LEAST)));
  return [Math.max(1, Math.min(blocks - count + 1, marked - (count >> 1))), count];
}

/**
 * @param onCut  hears the block whose shortcut is clicked
 * @param onPick hears the layer that is clicked
 */
export function createBlocks({ onCut, onPick }) {
  const thin = s("path", { class: "cl-flow-thin" });
  const wires = s("g", { class: "cl-flow-wires" });
  const gap = s("path", { class: "cl-flow-gap" });
  const boxes = s("path", { class: "cl-flow-box" });
  const ring = s("path", { class: "cl-flow-ring" });
  const plus = s("path", { class: "cl-flow-plus" });
  const pills = s("g", {});
  const names = s("g", {});
  const svg = s("svg", { class: "cl-flow-blocks", "aria-hidden": "true", focusable: "false", height: HEIGHT },
    thin, gap, wires, boxes, plus, ring, pills, names);
  let hits = [];
  svg.addEventListener("click", ({ clientX, clientY }) => {
    const corner = svg.getBoundingClientRect();
    const [x, y] = [clientX - corner.left, clientY - corner.top];
    const away = ({ at, reach: [across, down] }) => Math.max(0, Math.abs(at[0] - x) - across) + Math.max(0, Math.abs(at[1] - y) - down);
    const nearest = hits.reduce((best, each) => (away(each) < away(best) ? each : best)); // fingers are wide
    if (nearest.block) onCut(nearest.block);
    else onPick(nearest.layer);
  });

  return {
    el: svg,
    draw(width, state, layers, norms, watched, [low, high], blocks, marked) {
      const [first, count] = windowOf(width, blocks, marked);
      const cell = width / count;
      const parts = { thin: [], gap: [], boxes: [], ring: [], plus: [] };
      const thick = [];
      const labels = [];
      const pilled = [];
      const wide = (value) => 1.5 + 7.5 * Math.max(0, Math.min(1, (Math.log10(value) - low) / (high - low || 1)));
      const wire = (value, data) => (value ? thick.push([data, wide(value)]) : parts.thin.push(data));
      const say = (value, x, y, anchor = "middle") => value !== null && labels.push([brief(value), x, y, anchor, "cl-flow-carried"]);
      hits = [];
      for (let shown = 0; shown < count; shown++) {
        const block = first + shown;
        const own = [2 * block, 2 * block + 1].map((n) => layers[n - 1]);
        const left = shown * cell;
        const split = left + 18;
        const end = left + cell - 30; // the plus
        const room = (end - PLUS - split - 2 * BOX) / 3;
        const at = [split + room * 1.05, split + BOX + room * 2.05];
        const { before, branch, shortcut, behind } = wiresOf(watched, state, block);
        const isBack = state.wires === "back";

        wire(before, `M${fix(left)} ${MAIN}H${fix(split)}`);
        wire(isBack ? branch : before, `M${fix(split)} ${MAIN}H${fix(at[0])}`);
        parts.thin.push(`M${fix(at[0] + BOX)} ${MAIN}H${fix(at[1])}`);
        wire(isBack ? behind : branch, `M${fix(at[1] + BOX)} ${MAIN}H${fix(end - PLUS)}`);
        wire(behind, `M${fix(end + PLUS)} ${MAIN}H${fix(left + cell)}`);
        say(branch, isBack ? split + 2 : end - 4, MAIN + ASIDE);
        say(behind, left + cell - (shown === count - 1 ? 0 : 6), MAIN - ASIDE, shown === count - 1 ? "end" : "middle");

        own.forEach(({ outputs }, i) => {
          const box = [at[i], MAIN - BOX / 2, BOX, BOX];
          parts.boxes.push(rect(...box));
          if (2 * block + i === state.layer) parts.ring.push(rect(box[0] - 2, box[1] - 2, BOX + 4, BOX + 4));
          labels.push([words.kernel, at[i] + BOX / 2, MAIN - 7, "middle", "cl-flow-layer"], [String(outputs), at[i] + BOX / 2, MAIN + 7, "middle", "cl-flow-layer"]);
          if (norms) labels.push([brief(norms[2 * block + i - 1]), at[i] + BOX / 2, MAIN + 44, "middle", "cl-flow-weight"]);
          hits.push({ layer: 2 * block + i, at: [at[i] + BOX / 2, MAIN], reach: [BOX / 2, BOX / 2] });
        });
        labels.push([words.block(block), split, 13, "start", "cl-flow-name"]);
        if (!state.residual) {
          parts.thin.push(`M${fix(end - PLUS)} ${MAIN}H${fix(end + PLUS)}`);
          continue;
        }
        const isCut = block === state.cut;
        const isProjection = projects(state.depth, block);
        const way = `M${fix(split)} ${MAIN}V${TOP}H${fix(end)}V${MAIN - PLUS}`;
        if (isCut) parts.gap.push(way);
        else wire(shortcut, way);
        parts.plus.push(`M${fix(end - PLUS)} ${MAIN}a${PLUS} ${PLUS} 0 1 0 ${2 * PLUS} 0a${PLUS} ${PLUS} 0 1 0 ${-2 * PLUS} 0M${fix(end - 4)} ${MAIN}h8M${fix(end)} ${MAIN - 4}v8`);
        const middle = (split + end) / 2 + (isProjection ? 17 : 0);
        if (isProjection && !isCut) {
          parts.boxes.push(rect(split + 10, TOP - 11, 28, 22));
          labels.push([words.projection, split + 24, TOP, "middle", "cl-flow-layer"]);
        }
        say(shortcut, middle, TOP + 24);
        pilled.push([middle, block, isCut]);
        hits.push({ block, at: [middle, TOP], reach: [PILL[0] / 2, PILL[1] / 2] });
      }
      attrs(svg, { viewBox: `0 0 ${fix(width)} ${HEIGHT}`, width: fix(width), "data-first": first, "data-shown": count });
      for (const [node, data] of [[thin, parts.thin], [gap, parts.gap], [boxes, parts.boxes], [ring, parts.ring], [plus, parts.plus]]) {
        attrs(node, { d: data.join("") });
      }
      keepNodes(wires, thick.length, "path", (node, i) => {
        attrs(node, { d: thick[i][0] });
        node.style.strokeWidth = `${fix(thick[i][1])}px`;
      });
      keepNodes(pills, pilled.length, "rect", (node, i) => {
        const [x, block, isCut] = pilled[i];
        attrs(node, {
          class: `cl-flow-pill${isCut ? " cl-flow-is-cut" : ""}`, "data-block": block,
          x: fix(x - PILL[0] / 2), y: TOP - PILL[1] / 2, width: PILL[0], height: PILL[1], rx: 12,
        });
        labels.push([isCut ? words.mend : words.cut, x, TOP, "middle", "cl-flow-do"]);
      });
      keepTexts(names, labels.length, (node, i) => {
        const [content, x, y, anchor, name] = labels[i];
        text(attrs(node, { x: fix(x), y: fix(y), class: name, "text-anchor": anchor }), content);
      });
    },
  };
}
