// An exercise on a page, as it is before anyone touches it: a text field in the place of the starter, and what was
// answered before. The editor comes with the first focus (editor.js), Python with the first letter typed, or the first press of
// Check (page.js).
import { recall, remember, watch } from "../lib/store.js";

// A page has many of each button: a list of them says whose they are.
const words = {
  label: (title) => `Your answer. ${title}`,
  button: (name, title) => `${name}. ${title}`,
  before: {
    correct: "✓ Correct, when you last checked.",
    wrong: "✗ Wrong, when you last checked.",
    "not attempted": "○ Not attempted, when you last checked.",
    stopped: "■ Stopped, when you last checked.",
    failed: "! Failed, when you last checked.",
  },
  changed: "Your code has changed since that check.",
  away: "What this needs did not come. It belongs to this site: connect to it and try again.",
  missing: "The files that check an answer did not come. They belong to this site: connect to it and press Check again.",
};

const { root, version, ...about } = JSON.parse(document.getElementById("cl-run").textContent);
const run = (globalThis.convlessonsRun = { ...about, words, cards: new Map(), load, recall, remember });
const asked = new Map();

/** Run one of the site's own scripts, once; a promise that it has run. */
function load(name, edition = version) {
  if (!asked.has(name)) {
    asked.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root}${name}?v=${edition}`;
      script.onload = resolve;
      script.onerror = () => {
        asked.delete(name);
        script.remove();
        reject(new Error(`${name} did not come`));
      };
      document.head.append(script);
    }));
  }
  return asked.get(name);
}

/** Who writes an answer will check it: let Python come meanwhile, unless the reader's browser is to save data. */
function prepare() {
  if (!navigator.connection?.saveData) load("page.js").then(() => run.prepare(), () => {});
}

class Card {
  constructor(section) {
    this.key = section.dataset.exercise;
    this.needs = section.dataset.needs;
    this.store = `exercise:${this.key}`;
    this.busy = this.told = null; // a promise while its code is checked; what the card says of which code
    this.part = (role) => section.querySelector(`[data-role="${role}"]`);
    this.status = section.querySelector("[role=status]");
    this.changed = document.createElement("p");
    this.changed.textContent = words.changed;
    this.title = section.querySelector(".convlessons-title").textContent;
    const block = section.querySelector("[class^='highlight-']");
    this.starter = block.querySelector("pre").textContent.trimEnd();
    this.field = document.createElement("textarea");
    Object.assign(this.field, { value: this.starter, spellcheck: false, autocapitalize: "off", autocomplete: "off", wrap: "soft" });
    this.field.dataset.role = "editor";
    this.field.setAttribute("aria-label", words.label(this.title));
    this.place = document.createElement("div");
    this.place.className = "run-editor";
    this.place.append(this.field);
    block.replaceWith(this.place);

    for (const role of ["check", "stop", "reset"]) {
      const button = this.part(role);
      button.setAttribute("aria-label", words.button(button.textContent, this.title));
    }

    this.field.addEventListener("input", () => this.edited());
    this.field.addEventListener("focus", () => load("editor.js").then(() => run.edit(this), () => {}), { once: true });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.part("check").click();
    });
    this.part("check").addEventListener("click", () =>
      load("page.js").then(() => run.check(this), () => this.say({ outcome: "failed", code: this.code }, words.missing)));
    this.part("reset").addEventListener("click", () => {
      this.part("stop").click(); // a check that runs is of what goes
      remember(this.store, null);
      (this.view?.contentDOM ?? this.field).focus();
    });
    watch(this.store, () => this.follow());
    addEventListener("pagehide", () => this.waiting && this.keep());
    this.follow();
  }

  get code() {
    return this.view ? this.view.state.doc.toString() : this.field.value;
  }

  set code(text) {
    if (text === this.code) return;
    if (this.view) this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
    else this.field.value = text;
    this.fit();
  }

  /** Keep what was typed, in this browser; an untouched starter is nothing to keep. */
  edited() {
    this.fit();
    if (this.place.contains(document.activeElement)) prepare();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.keep(), 300);
  }

  /** What is kept is the code, how its last check ended, and the code that this check was about. */
  keep(last = this.last) {
    clearTimeout(this.waiting);
    this.waiting = null;
    const { code } = this;
    this.kept = code;
    remember(this.store, last ? { code, outcome: last.outcome, checked: last.code } : code === this.starter ? null : { code });
  }

  /** How the last check ended, and the code that it was about. */
  get last() {
    const kept = recall(this.store);
    return Object.hasOwn(words.before, kept?.outcome) ? { outcome: kept.outcome, code: kept.checked ?? kept.code } : null;
  }

  /** What is kept has changed: here, in another tab, or because the reader cleared it. */
  follow() {
    const kept = recall(this.store);
    const code = typeof kept?.code === "string" ? kept.code : this.starter;
    if (code !== this.kept) this.code = code;
    this.kept = code;
    const { last } = this;
    if (!this.busy && JSON.stringify(last) !== JSON.stringify(this.told)) this.say(last, words.before[last?.outcome]);
    this.fit();
  }

  /** Show how a check of a code ended; the content is words of ours, or elements that page.js made of what Python told. */
  say(told, ...content) {
    this.told = told;
    this.status.replaceChildren(...content.filter(Boolean));
    this.fit();
  }

  /** Fit the card to the code in it: an outcome stands over the code that it is about; over another the card says so. */
  fit() {
    const { code, told, field, status, changed } = this;
    field.rows = field.value.split("\n").length;
    this.part("reset").disabled = code === this.starter && !recall(this.store);
    const same = told?.code === code;
    if (same) status.dataset.outcome = told.outcome;
    else delete status.dataset.outcome;
    if (same || !told) changed.remove();
    else if (!changed.isConnected) status.append(changed);
  }
}

for (const section of document.querySelectorAll("[data-exercise]")) {
  if (section.querySelector("[data-role=check]")) run.cards.set(section.dataset.exercise, new Card(section));
}

// The panel at the end: answers to a file and back, and the chapter's notebook with the answers in it.
const keys = Object.values(JSON.parse(document.getElementById("cl-progress")?.textContent ?? "{}").questions ?? {}).flat();
const tasks = {
  save: () => run.saveAnswers(keys),
  open: () => run.openAnswers(chosen.files[0], keys),
  notebook: () => run.fillNotebook(),
};
const chosen = Object.assign(document.createElement("input"), { type: "file", accept: ".json,application/json" });
const told = document.querySelector("#answers [data-part=filed]");

function perform(task) {
  for (const card of run.cards.values()) card.keep();
  return load("page.js").then(tasks[task], () => words.away).then((said) => (told.textContent = said));
}
chosen.addEventListener("change", () => chosen.files.length && perform("open").finally(() => (chosen.value = "")));
for (const button of document.querySelectorAll("#answers [data-file]")) {
  const { file } = button.dataset;
  button.addEventListener("click", () => (file === "open" ? chosen.click() : perform(file)));
}
