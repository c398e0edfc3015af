// Controls that stand together are one Tab stop: arrow keys, Home and End go from one to the next.
import { between } from "./area.js";
import { attrs } from "./dom.js";

const words = {
  buttons: "Arrow keys go from button to button.",
  numbers: "Left and right arrow keys go from number to number, up and down change it.",
};
export { words };

/**
 * @param el      what holds them
 * @param kind    a selector of them
 * @param keys    says which keys work; the frame shows it while one of them has the focus
 * @param columns of a table of buttons, in which up and down go from row to row
 * @returns hears that some have come or gone
 */
export function rove(el, kind, keys, columns = 0) {
  const all = () => [...el.querySelectorAll(kind)];
  const stopAt = (stop) => {
    const items = all();
    attrs(el, { "data-keys": items.length > 1 && keys });
    for (const each of items) each.tabIndex = each === stop ? 0 : -1;
  };
  const refresh = () => stopAt(all().find((each) => each.tabIndex === 0 && each.hasAttribute("tabindex")) ?? all()[0]);
  el.addEventListener("focusin", ({ target }) => target.matches(kind) && stopAt(target));
  el.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const items = all();
    const place = items.indexOf(event.target);
    const to = {
      ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: items.length - 1,
      ...(columns && { ArrowUp: place - columns, ArrowDown: place + columns }),
    }[event.key];
    if (place < 0 || to === undefined) return;
    event.preventDefault();
    items[event.key.startsWith("Arrow") && columns && items[to] === undefined ? place : between(0, items.length - 1, to)].focus();
  });
  refresh();
  return refresh;
}
