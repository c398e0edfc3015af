// A drawing that keys and pointers use: one Tab stop, arrows, Home and End; mouse, pen and touch alike.
import { h } from "./dom.js";

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * An element with one Tab stop. The keys that it stands for never scroll the page, even where they change nothing.
 * @param role   its `data-role`
 * @param label  what it is, and which keys it answers
 * @param big    steps that Shift and an arrow key go
 * @param onStep hears [rows, columns] that an arrow key goes by
 * @param onHome hears Home; onEnd hears End
 * @param onKey  hears any other key, and says whether it was one of its own
 */
export function createArea({ class: name, role, label, big = 5, onStep, onHome, onEnd, onKey }, ...children) {
  return h("div", {
    class: name, tabindex: 0, role: "application", "data-role": role, "aria-label": label,
    onkeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = ARROWS[event.key];
      if (step) onStep(step.map((n) => n * (event.shiftKey ? big : 1)));
      else if (event.key === "Home") onHome?.();
      else if (event.key === "End") onEnd?.();
      else if (!onKey?.(event.key)) return;
      event.preventDefault();
    },
  }, ...children);
}

/**
 * Point at things of a drawing with a mouse, and pick one with a click or a tap.
 * @param hit     what lies at (x, y) in the drawing's own units, or null
 * @param onPoint hears what the mouse has come to, null where it has left; once for each
 * @param onPick  hears what is picked
 */
export function pickable(svg, { hit, onPoint, onPick }) {
  let pointed = null;
  const point = (target) => {
    if (String(target) === String(pointed)) return;
    pointed = target;
    onPoint(target);
  };
  if (onPoint) {
    svg.addEventListener("pointermove", (event) => event.pointerType === "mouse" && point(hit(...svgPoint(svg, event))));
    svg.addEventListener("pointerleave", () => point(null));
  }
  svg.addEventListener("click", (event) => {
    const target = hit(...svgPoint(svg, event));
    if (target !== null) onPick(target);
  });
}

/**
 * Call `move(x, y, event)` in the drawing's own units while a pointer drags `handle`. A finger on a handle that lets the
 * page scroll up and down (`touch-action: pan-y`) takes hold of it when it moves sideways, or with a tap.
 */
export function drag(handle, svg, { start, move, end }) {
  handle.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    down.preventDefault(); // no text selection, no page scroll
    handle.setPointerCapture(down.pointerId);
    let held = false;
    const hold = () => {
      held = true;
      start?.(...svgPoint(svg, down), down);
    };
    const onMove = (event) => {
      const [across, along] = [event.clientX - down.clientX, event.clientY - down.clientY].map(Math.abs);
      if (!held && across > along) hold();
      if (held) move(...svgPoint(svg, event), event);
    };
    const onEnd = (event) => {
      handle.removeEventListener("pointermove", onMove);
      handle.removeEventListener("pointerup", onEnd);
      handle.removeEventListener("pointercancel", onEnd);
      if (!held && event.type === "pointerup") hold();
      if (held) end?.(event);
    };
    if (down.pointerType !== "touch" || getComputedStyle(handle).touchAction !== "pan-y") hold();
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("pointerup", onEnd);
    handle.addEventListener("pointercancel", onEnd);
  });
}

/** Where an event is, in the drawing's own units. */
export function svgPoint(svg, event) {
  const box = svg.getBoundingClientRect();
  const view = svg.viewBox.baseVal;
  return [
    view.x + ((event.clientX - box.left) / box.width) * view.width,
    view.y + ((event.clientY - box.top) / box.height) * view.height,
  ];
}

/** Index of the place [x, y] that is nearest to a point, or -1 where none is within `reach`. */
export function nearest(places, [x, y], reach = Infinity) {
  const away = places.map((place) => Math.hypot(place[0] - x, place[1] - y));
  const least = Math.min(...away);
  return least <= reach ? away.indexOf(least) : -1;
}

export const between = (low, high, value) => Math.max(low, Math.min(high, value));
