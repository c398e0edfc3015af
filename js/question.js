// Predict, Quiz and Reveal: one question, its options, and what the reader answered.
// Predict keeps the answer back until the chapter's Reveal; Quiz explains at once.
import { button } from "./lib/controls.js";
import { h, text, uid } from "./lib/dom.js";
import { keepKeys } from "./lib/host_keys.js";
import { inline } from "./lib/markup.js";
import { recall, remember, watch } from "./lib/store.js";

export default { render };

const PROMPT = { Predict: "Your prediction", Quiz: "Check yourself", Reveal: "Your prediction, answered" };

function render({ model, el }) {
  const kind = model.get("kind");
  const key = model.get("key");
  const options = model.get("options");
  const answer = model.get("answer");
  const why = model.get("why");

  const name = uid("question");
  const radios = options.map((option, i) =>
    h("input", { type: "radio", name, value: i, id: `${name}-${i}`, onchange: refresh }));
  const labels = options.map((option, i) =>
    h("label", { for: `${name}-${i}` }, radios[i], h("span", {}, ...inline(option)), h("span", { class: "cl-mark" })));
  const commit = button({
    label: kind === "Predict" ? "Commit to it" : "Check", name: "commit",
    onclick: () => answerWith(radios.findIndex((radio) => radio.checked)),
  });
  const again = button({ label: kind === "Predict" ? "Change my mind" : "Try again", name: "again", onclick: () => answerWith(null) });
  const status = h("div", { class: "cl-status", role: "status" });
  const root = h(
    "section",
    { class: "convlesson cl-question", "data-widget": kind, "data-key": key, "aria-label": PROMPT[kind] },
    h("p", { class: "cl-kicker", "aria-hidden": "true" }, PROMPT[kind]),
    h("fieldset", {}, h("legend", {}, ...inline(model.get("question"))), ...labels),
    kind === "Reveal" ? null : h("div", { class: "cl-group" }, commit.el, again.el),
    status,
  );
  el.append(root);
  keepKeys(root);

  /** Remember in the browser for the page, and in the trait for Python. */
  function answerWith(choice) {
    const focused = root.contains(document.activeElement);
    follow(choice);
    remember(key, choice);
    draw();
    // The button that had the focus is gone; hand it on rather than drop it at the top of the page.
    if (focused) (choice === null ? radios[0] : again.el).focus();
  }

  function follow(choice) {
    if (kind === "Reveal" || model.get("choice") === choice) return;
    model.set("choice", choice);
    model.save_changes();
  }

  /** The stored answer; the trait's where nothing is stored, or nothing can be. */
  function current() {
    const choice = recall(key) ?? model.get("choice");
    return Number.isInteger(choice) && choice >= 0 && choice < options.length ? choice : null;
  }

  function refresh() {
    commit.update({ disabled: !radios.some((radio) => radio.checked) });
  }

  function draw() {
    const choice = current();
    const done = choice !== null;
    const open = kind !== "Predict" && (done || kind === "Reveal"); // is the answer shown?
    radios.forEach((radio, i) => {
      radio.checked = i === choice;
      radio.disabled = done || kind === "Reveal";
      labels[i].dataset.verdict = open ? (i === answer ? "right" : i === choice ? "wrong" : "") : i === choice ? "chosen" : "";
      text(labels[i].lastChild, open ? mark(i, choice) : i === choice ? "your prediction" : "");
    });
    commit.el.hidden = done;
    again.el.hidden = !done;
    refresh();
    const sentence = verdict(choice);
    if (status.dataset.said !== sentence) {
      status.dataset.said = sentence;
      status.replaceChildren(...sentence.split("\n").filter(Boolean).map((line) => h("p", {}, ...inline(line))));
    }
    root.dataset.outcome = !done ? "open" : kind === "Predict" ? "committed" : choice === answer ? "right" : "wrong";
  }

  function mark(i, choice) {
    const whose = i === choice ? (kind === "Quiz" ? "your answer" : "your prediction") : "";
    if (i === answer) return ["✓ right", whose].filter(Boolean).join(", ");
    return whose && `✗ ${whose}`;
  }

  function verdict(choice) {
    const right = `The answer: ${options[answer]}`;
    const explained = [choice !== null && choice !== answer ? why[choice] : "", why[answer]].filter(Boolean).join("\n");
    if (kind === "Predict") return choice === null ? "" : "Noted, in this browser only. Now read on; the chapter’s end comes back to it.";
    if (choice === null) return kind === "Quiz" ? "" : `${right}\n${explained}`;
    return `${choice === answer ? "✓ Right." : `✗ Not so. ${kind === "Reveal" ? right : ""}`}\n${explained}`;
  }

  // Python set a choice, or an earlier kernel's state came back: store it for the chapter's end.
  const fromTrait = () => {
    if (model.get("choice") !== recall(key)) remember(key, model.get("choice"));
    draw();
  };
  const fromStore = () => {
    follow(recall(key));
    draw();
  };
  model.on("change:choice", fromTrait);
  const unwatch = watch(key, fromStore);
  draw();
  return () => {
    unwatch();
    model.off("change:choice", fromTrait);
    root.remove();
  };
}
