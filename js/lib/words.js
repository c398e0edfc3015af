// Words of a drawing, painted on a canvas that lies over it: to lay out a hundred nodes of text takes longer than all
// the rest of a frame. A screen reader has the drawing's description.
import { h } from "./dom.js";

const PAPER = 4; // pixels of a print to one of the page
const MIDDLE = 0.36; // of a letter's size: from the base line to the middle of a digit or a capital

/** A canvas for the words of the SVG that it is put after; both stand in an element that is positioned. */
export function createWords() {
  const el = h("canvas", { class: "cl-words", "aria-hidden": "true", width: 1, height: 1 });
  const context = el.getContext("2d");
  const stop = new AbortController();
  const styles = new Map();
  let last = null;
  let asked = 0;
  const soon = () => {
    asked ||= requestAnimationFrame(() => setTimeout(() => {
      asked = 0;
      paint(...last);
    }));
  };
  // The style sheet gives the canvas a transition of its colour, too short to be seen: it tells of another theme.
  el.addEventListener("transitionrun", () => {
    styles.clear();
    if (last) soon();
  });

  /** Colour and font of a class, from the style sheet. */
  function styleOf(name) {
    if (!styles.has(name)) {
      const probe = el.appendChild(h("span", { class: name }));
      const { color, fontWeight, fontFamily } = getComputedStyle(probe);
      if (!color) return null; // not on the page yet: its width is not known either, and it will be written again
      styles.set(name, { color, font: (size) => `${fontWeight} ${size}px ${fontFamily}` });
      probe.remove();
    }
    return styles.get(name);
  }

  for (const [event, pixels] of [["beforeprint", () => PAPER], ["afterprint", () => devicePixelRatio]]) {
    addEventListener(event, () => last && paint(...last, pixels()), { signal: stop.signal });
  }

  function paint(words, view, width, pixels = devicePixelRatio) {
    const scale = (width / view[2]) * pixels;
    const [wide, high] = [view[2], view[3]].map((n) => Math.round(n * scale));
    if (el.width !== wide || el.height !== high) Object.assign(el, { width: wide, height: high }); // which clears it, too
    else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, wide, high);
    }
    context.setTransform(scale, 0, 0, scale, -view[0] * scale, -view[1] * scale);
    context.textAlign = "center";
    for (const [word, x, y, size, name] of words) {
      const style = styleOf(name);
      if (!style) return;
      context.font = style.font(size);
      context.fillStyle = style.color;
      context.fillText(word, x, y + MIDDLE * size);
    }
  }

  return {
    el,
    /**
     * [word, x, y, size, class] each, centred at (x, y), in units of `view`: the drawing's viewBox, `width` pixels wide.
     * They are painted in the frame after that which shows the drawing: many take as long, and a canvas that writes has
     * the page laid out first.
     */
    write(words, view, width) {
      last = [words, view, width];
      soon();
    },
    dispose: () => stop.abort(),
  };
}
