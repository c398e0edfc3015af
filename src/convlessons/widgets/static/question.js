// lib/dom.js
function fill(node, props, children) {
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === null || value === void 0 || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== void 0 && child !== false));
  return node;
}
var h = (tag, props, ...children) => fill(document.createElement(tag), props, children);
function attrs(node, values) {
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === void 0 || value === false) node.removeAttribute(key);
    else if (node.getAttribute(key) !== String(value)) node.setAttribute(key, String(value));
  }
  return node;
}
function text(node, value) {
  if (node.textContent === String(value)) return node;
  const only = node.childNodes.length === 1 && node.firstChild;
  if (only && only.nodeType === Node.TEXT_NODE && value !== "") only.data = value;
  else node.textContent = value;
  return node;
}
var counter = 0;
var uid = (stem) => `cl-${stem}-${counter += 1}-${Math.random().toString(36).slice(2, 7)}`;

// lib/controls.js
function button({ label, onclick, name, title }) {
  const el = h("button", {
    type: "button",
    class: "cl-button",
    "data-control": name,
    title,
    onclick: () => el.ariaDisabled !== "true" && onclick()
  }, label);
  return {
    el,
    update({ disabled = false, pressed, label: newLabel } = {}) {
      attrs(el, { "aria-disabled": disabled });
      if (pressed !== void 0) attrs(el, { "aria-pressed": pressed });
      if (newLabel) text(el, newLabel);
    }
  };
}

// lib/host_keys.js
function keepKeys(root) {
  root.addEventListener("keydown", (event) => {
    if (staysInside(event)) event.stopPropagation();
  });
  if (!document.body.dataset.notebook) return;
  const mark = (event) => {
    if (root.contains(event.target)) event.target.toggleAttribute("data-lm-suppress-shortcuts", staysInside(event));
    else removeEventListener("keydown", mark, true);
  };
  root.addEventListener("focusin", () => addEventListener("keydown", mark, true));
}
function staysInside({ key, shiftKey, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey || shiftKey && key === "Enter";
  return !modified && key !== "Escape";
}

// lib/markup.js
function inline(sentence) {
  return sentence.split(/(`[^`]+`|\*[^*]+\*)/).filter(Boolean).map((part) => {
    if (part.startsWith("`")) return h("code", {}, part.slice(1, -1));
    if (/^\*.+\*$/.test(part)) return h("em", {}, part.slice(1, -1));
    return part;
  });
}

// lib/store.js
var PREFIX = "convlessons:";
var CHANGED = "convlessons:changed";
var memory = globalThis[/* @__PURE__ */ Symbol.for("convlessons:memory")] ??= /* @__PURE__ */ new Map();
function recall(key) {
  if (memory.has(key)) return memory.get(key);
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}
function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
    memory.delete(key);
  } catch {
    memory.set(key, value);
  }
  dispatchEvent(new CustomEvent(CHANGED, { detail: key }));
}
function watch(key, listener) {
  const here = (event) => event.detail === key && listener();
  const elsewhere = (event) => (event.key === null || event.key === PREFIX + key) && listener();
  addEventListener(CHANGED, here);
  addEventListener("storage", elsewhere);
  return () => {
    removeEventListener(CHANGED, here);
    removeEventListener("storage", elsewhere);
  };
}

// question.js
var question_default = { render };
var words2 = {
  prompt: { Predict: "Your prediction", Quiz: "Check yourself", Reveal: "Your prediction, answered" },
  whole: (prompt, question) => `${prompt}: ${question}`,
  commit: "Commit to it",
  check: "Check",
  change: "Change my mind",
  retry: "Try again",
  clear: "Clear my answer",
  show: "Show the answer",
  showAnyway: "Show it anyway",
  predicted: "your prediction",
  right: "✓ right",
  rightChoice: { Quiz: "✓ right, your answer", Reveal: "✓ right, your prediction" },
  wrongChoice: { Quiz: "✗ your answer", Reveal: "✗ your prediction" },
  noted: "Noted, in this browser only. Now read on; the chapter’s end comes back to it.",
  missed: "✗ Not so.",
  found: "✓ Right.",
  answer: (option) => `The answer: ${option}`
};
function render({ model, el }) {
  const kind = model.get("kind");
  const key = model.get("key");
  const options = model.get("options");
  const answer = model.get("answer");
  const why = model.get("why");
  const name = uid("question");
  const radios = options.map((option, i) => h("input", { type: "radio", name, value: i, id: `${name}-${i}`, onchange: refresh }));
  const labels = options.map((option, i) => h("label", { for: `${name}-${i}` }, radios[i], h("span", {}, ...inline(option)), h("span", { class: "cl-mark" })));
  const commit = button({
    label: kind === "Predict" ? words2.commit : words2.check,
    name: "commit",
    onclick: () => answerWith(radios.findIndex((radio) => radio.checked))
  });
  const again = button({ label: kind === "Predict" ? words2.change : words2.retry, name: "again", onclick: () => answerWith(null) });
  const show = button({ label: kind === "Reveal" ? words2.showAnyway : words2.show, name: "show", onclick: showAnswer });
  let shown = false;
  const status = h("div", { class: "cl-status", tabindex: -1, ...kind === "Reveal" ? {} : { role: "status" } });
  const root = h(
    "section",
    { class: "convlesson cl-question", "data-widget": kind, "data-key": key, "aria-label": words2.whole(words2.prompt[kind], model.get("question")) },
    h("p", { class: "cl-kicker", "aria-hidden": "true" }, words2.prompt[kind]),
    h("fieldset", {}, h("legend", {}, ...inline(model.get("question"))), ...labels),
    h("div", { class: "cl-group" }, ...kind === "Reveal" ? [show.el] : kind === "Quiz" ? [commit.el, again.el, show.el] : [commit.el, again.el]),
    status
  );
  el.append(root);
  keepKeys(root);
  function answerWith(choice) {
    const focused = root.contains(document.activeElement);
    shown = false;
    follow(choice);
    remember(key, choice);
    draw();
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
      labels[i].dataset.verdict = kind === "Predict" ? i === choice ? "chosen" : "" : verdictOf(i, choice, open);
      text(labels[i].lastChild, kind === "Predict" ? i === choice ? words2.predicted : "" : mark(i, choice, open));
    });
    commit.el.hidden = done;
    again.el.hidden = !done;
    again.update({ label: kind === "Predict" ? words2.change : open ? words2.clear : words2.retry });
    show.el.hidden = open || kind === "Quiz" && !done;
    refresh();
    const sentence = verdict(choice);
    if (status.dataset.said !== sentence) {
      status.dataset.said = sentence;
      status.replaceChildren(...sentence.split("\n").filter(Boolean).map((line) => h("p", {}, ...inline(line))));
    }
    root.dataset.outcome = !done ? "open" : kind === "Predict" ? "committed" : choice === answer ? "right" : "wrong";
  }
  function isOpen(choice) {
    if (kind === "Predict") return false;
    return shown || (kind === "Quiz" ? choice === answer : choice !== null);
  }
  function verdictOf(i, choice, open) {
    if (i === answer && open) return "right";
    return i === choice ? "wrong" : "";
  }
  function mark(i, choice, open) {
    if (i === answer && open) return i === choice ? words2.rightChoice[kind] : words2.right;
    return i === choice ? words2.wrongChoice[kind] : "";
  }
  function verdict(choice) {
    if (kind === "Predict") return choice === null ? "" : words2.noted;
    const missed = choice !== null && choice !== answer ? [words2.missed, why[choice]] : [];
    if (!isOpen(choice)) return missed.filter(Boolean).join("\n");
    const right = choice === answer ? words2.found : words2.answer(options[answer]);
    return [...missed, right, why[answer]].filter(Boolean).join("\n");
  }
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
export {
  question_default as default
};
