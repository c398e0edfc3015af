// Predict, Quiz and Reveal: one question, its options, and what the reader answered.
// Predict keeps the answer back until the chapter's Reveal, which shows it to those who predicted or ask for it.
// Quiz explains at once; what is right it says to those who found it or give up.
import { button } from "./lib/controls.js";
import { h, text, uid } from "./lib/dom.js";
import { keepKeys } from "./lib/host_keys.js";
import { inline } from "./lib/markup.js";
import { recall, remember, watch } from "./lib/store.js";

export default { render };

const words = {
  prompt: { Predict: "Your prediction", Quiz: "Check yourself", Reveal: "Your prediction, answered" },
  whole: (prompt, question) => `${prompt}: ${question}`,
  commit: "Commit to it", check: "Check",
  change: "Change my mind", retry: "Try again", clear: "Clear my answer",
  show: "Show the answer", showAnyway: "Show it anyway",
  predicted: "your prediction",
  right: "✓ right",
  rightChoice: { Quiz: "✓ right, your answer", Reveal: "✓ right, your prediction" },
  wrongChoice: { Quiz: "✗ your answer", Reveal: "✗ your prediction" },
  noted: "Noted, in this browser only. Now read on; the chapter’s end comes back to it.",
  missed: "✗ Not so.", found: "✓ Right.",
  answer: (option) => `The answer: ${option}`,
};

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
    label: kind === "Predict" ? words.commit : words.check, name: "commit",
    onclick: () => answerWith(radios.findIndex((radio) => radio.checked)),
  });
  const again = button({ label: kind === "Predict" ? words.change : words.retry, name: "again", onclick: () => answerWith(null) });
  const show = button({ label: kind === "Reveal" ? words.showAnyway : words.show, name: "show", onclick: showAnswer });
  let shown = false; // did the reader ask for the answer?
  // A Reveal answers what is done far above it on the page: it is no live region.
  const status = h("div", { class: "cl-status", tabindex: -1, ...(kind === "Reveal" ? {} : { role: "status" }) });
  const root = h(
    "section",
    { class: "convlesson cl-question", "data-widget": kind, "data-key": key, "aria-label": words.whole(words.prompt[kind], model.get("question")) },
    h("p", { class: "cl-kicker", "aria-hidden": "true" }, words.prompt[kind]),
    h("fieldset", {}, h("legend", {}, ...inline(model.get("question"))), ...labels),
    h("div", { class: "cl-group" }, ...(kind === "Reveal" ? [show.el] : kind === "Quiz" ? [commit.el, again.el, show.el] : [commit.el, again.el])),
    status,
  );
  el.append(root);
  keepKeys(root);

  /** Remember in the browser for the page, and in the trait for Python. */
  function answerWith(choice) {
    const focused = root.contains(document.activeElement);
    shown = false;
    follow(choice);
    remember(key, choice);
    draw();
    // The button that had the focus is gone; hand it on rather than drop it at the top of the page.
    if (focused) (choice === null ? radios[0] : again.el).focus();
  }

  function showAnswer() {
    shown = true;
    draw();
    status.focus();
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
    const open = isOpen(choice);
    radios.forEach((radio, i) => {
      radio.checked = i === choice;
      radio.disabled = done || kind === "Reveal";
      labels[i].dataset.verdict = kind === "Predict" ? (i === choice ? "chosen" : "") : verdictOf(i, choice, open);
      text(labels[i].lastChild, kind === "Predict" ? (i === choice ? words.predicted : "") : mark(i, choice, open));
    });
    commit.el.hidden = done;
    again.el.hidden = !done;
    again.update({ label: kind === "Predict" ? words.change : open ? words.clear : words.retry });
    show.el.hidden = open || (kind === "Quiz" && !done);
    refresh();
    const sentence = verdict(choice);
    if (status.dataset.said !== sentence) {
      status.dataset.said = sentence;
      status.replaceChildren(...sentence.split("\n").filter(Boolean).map((line) => h("p", {}, ...inline(line))));
    }
    root.dataset.outcome = !done ? "open" : kind === "Predict" ? "committed" : choice === answer ? "right" : "wrong";
  }

  /** Is the right answer shown? */
  function isOpen(choice) {
    if (kind === "Predict") return false;
    return shown || (kind === "Quiz" ? choice === answer : choice !== null);
  }

  function verdictOf(i, choice, open) {
    if (i === answer && open) return "right";
    return i === choice ? "wrong" : "";
  }

  function mark(i, choice, open) {
    if (i === answer && open) return i === choice ? words.rightChoice[kind] : words.right;
    return i === choice ? words.wrongChoice[kind] : "";
  }

  function verdict(choice) {
    if (kind === "Predict") return choice === null ? "" : words.noted;
    const missed = choice !== null && choice !== answer ? [words.missed, why[choice]] : [];
    if (!isOpen(choice)) return missed.filter(Boolean).join("\n");
    const right = choice === answer ? words.found : words.answer(options[answer]);
    return [...missed, right, why[answer]].filter(Boolean).join("\n");
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
