// Native, labelled controls. Each returns { el, update }: `update` is called at every drawing with the
// values and bounds that follow from the other settings.
import { h, attrs, text, uid } from "./dom.js";
import { rove, words } from "./roving.js";

/** A slider with its value beside it. `format` gives the value in words; `oninput` receives a number. */
export function slider({ label, format = String, oninput, name }) {
  const id = uid("slider");
  const input = h("input", {
    id, type: "range", step: 1, "data-control": name, oninput: () => oninput(Number(input.value)),
  });
  // Not an <output>: that is a live region, and the slider already speaks its value.
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" });
  const caption = h("label", { for: id }, label);
  return {
    el: h("div", { class: "cl-control" }, caption, input, shown),
    input,
    update({ value, min, max, label: newLabel }) {
      attrs(input, { min, max, "aria-valuetext": format(value), "aria-disabled": min === max });
      if (input.value !== String(value)) input.value = value;
      text(shown, format(value));
      if (newLabel) text(caption, newLabel);
    },
  };
}

/** A drop-down list. `options` are [value, label] pairs; `onchange` receives the chosen pair's value. */
export function choice({ label, options, onchange, name }) {
  const id = uid("choice");
  const select = h("select", {
    id, "data-control": name, onchange: () => onchange(options[select.selectedIndex][0]),
  });
  return {
    el: h("div", { class: "cl-control" }, h("label", { for: id }, label), select),
    update({ value, allowed = () => true }) {
      if (select.options.length !== options.length) {
        select.replaceChildren(...options.map(([, name]) => h("option", {}, name)));
      }
      [...select.options].forEach((option, i) => { // what stays is not touched: a list would be laid out again
        const disabled = !allowed(options[i][0]);
        if (option.disabled !== disabled) option.disabled = disabled;
      });
      const place = options.findIndex(([each]) => each === value);
      if (select.selectedIndex !== place) select.selectedIndex = place;
    },
  };
}

/**
 * A push button. `update({ disabled, pressed })`; `pressed` makes it a toggle. A disabled one keeps the focus: it only
 * says that it does nothing now.
 */
export function button({ label, onclick, name, title }) {
  const el = h("button", {
    type: "button", class: "cl-button", "data-control": name, title,
    onclick: () => el.ariaDisabled !== "true" && onclick(),
  }, label);
  return {
    el,
    update({ disabled = false, pressed, label: newLabel } = {}) {
      attrs(el, { "aria-disabled": disabled });
      if (pressed !== undefined) attrs(el, { "aria-pressed": pressed });
      if (newLabel) text(el, newLabel);
    },
  };
}

/** Buttons that belong together, under one name: one Tab stop. */
export function group(label, ...children) {
  const el = h("div", { class: "cl-group", role: "group", "aria-label": label }, ...children);
  rove(el, "button", words.buttons);
  return el;
}

/** Milliseconds between the steps of what plays. Who asked for little motion gets time to look; nothing glides for them. */
export const pace = (milliseconds) => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 2 * milliseconds : milliseconds);
