// A table of numbers to be edited: native number inputs, so arrow keys, typing and touch all work.
import { h } from "./dom.js";

/** `name(row, column)` labels an input; `onedit(row, column, value)` hears whole numbers within the bounds only. */
export function numberGrid({ label, name, low, high, onedit }) {
  const el = h("div", { class: "cl-number-grid", role: "group", "aria-label": label });
  let inputs = [];
  let shown = [];

  function create(row, column) {
    const input = h("input", {
      type: "number", min: low, max: high, step: 1, autocomplete: "off",
      "data-control": `weight-${row}-${column}`, "aria-label": name(row, column),
      oninput() {
        const value = input.valueAsNumber; // NaN while a minus stands alone
        if (Number.isInteger(value) && value >= low && value <= high) onedit(row, column, value);
      },
      onchange: () => (input.value = shown[row][column]), // what was not taken does not stay
    });
    return input;
  }

  return {
    el,
    update(rows) {
      shown = rows;
      if (inputs.length !== rows.length || inputs[0].length !== rows[0].length) {
        inputs = rows.map((line, row) => line.map((_, column) => create(row, column)));
        el.style.setProperty("--columns", rows[0].length);
        el.replaceChildren(...inputs.flat());
      }
      rows.forEach((line, row) => line.forEach((value, column) => {
        const input = inputs[row][column];
        if (input.valueAsNumber !== value) input.value = value;
      }));
    },
  };
}
