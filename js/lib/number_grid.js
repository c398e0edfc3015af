// A table of numbers to be edited: native number inputs, so typing and touch work; one Tab stop.
import { h } from "./dom.js";
import { rove, words } from "./roving.js";

/** `name(row, column)` labels an input; `onedit(row, column, value)` hears whole numbers within the bounds only. */
export function numberGrid({ label, name, low, high, onedit }) {
  const el = h("div", { class: "cl-number-grid", role: "group", "aria-label": label });
  const refresh = rove(el, "input", words.numbers);
  const inputs = []; // rows of them, made when they are first needed: a field for numbers is slow to make
  let shown = [];
  let size = "";

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

  /** Put in what is missing and take out what is too many: what stays is not laid out again. */
  function place(wanted) {
    for (const child of [...el.children]) if (!wanted.includes(child)) child.remove();
    wanted.forEach((input, i) => el.children[i] !== input && el.insertBefore(input, el.children[i] ?? null));
  }

  return {
    el,
    update(rows) {
      shown = rows;
      const now = [rows.length, rows[0].length].join();
      if (size !== now) {
        size = now;
        rows.forEach((line, row) => line.forEach((_, column) => ((inputs[row] ??= [])[column] ??= create(row, column))));
        el.style.setProperty("--columns", rows[0].length);
        place(rows.flatMap((line, row) => line.map((_, column) => inputs[row][column])));
        refresh();
      }
      rows.forEach((line, row) => line.forEach((value, column) => {
        const input = inputs[row][column];
        if (input.valueAsNumber !== value) input.value = value;
      }));
    },
  };
}
