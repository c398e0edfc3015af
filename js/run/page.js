// Checking an answer: from the press of Check to the words that say how it ended.
import { inline } from "../lib/markup.js";
import { notebook, open, save } from "./answers.js";
import { fetchFiles, python, restart } from "./python.js";

const words = {
  coming: (what, come, all) => `${what} is on its way: ${megabytes(come)} of ${megabytes(all)} MB`,
  bundles: { python: "Python", wheels: "PyTorch" },
  starting: "Python starts.",
  checking: "Your answer is being checked.",
  heading: { correct: "✓ Correct", wrong: "✗ Wrong", "not attempted": "○ Not attempted", stopped: "■ Stopped", failed: "! Failed" },
  stopped: "You stopped it. Nothing was judged.",
  limit: (seconds) => `Your code ran for ${seconds} seconds and was stopped. Does a loop never end?`,
  crashed: "Python itself broke down under this code: it asked for more memory than a page has, called itself without end, or ended Python. Python starts afresh with the next check.",
  broken: "Python could not start in this browser.",
  printed: "Your code printed:",
  trace: "Where it stopped:",
};
const run = globalThis.convlessonsRun;
const kinds = Object.keys(words.heading);
let before = Promise.resolve();

// `limit`: seconds that an answer's code may run.
Object.assign(run, { limit: 10, saveAnswers: save, openAnswers: open, fillNotebook: () => notebook(run) });

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

/** Check the answer of a card, after those that wait. */
run.check = (card) => {
  if (card.busy) return before;
  card.busy = true;
  card.keep();
  const stop = new AbortController();
  const [check, button] = [card.part("check"), card.part("stop")];
  const end = () => stop.abort();
  button.hidden = false;
  check.setAttribute("aria-disabled", "true");
  button.addEventListener("click", end, { once: true });
  card.say("", paragraph(words.checking));
  before = before.then(() => judge(card, stop)).then((told) => {
    button.removeEventListener("click", end);
    if (button === document.activeElement) check.focus();
    button.hidden = true;
    check.removeAttribute("aria-disabled");
    wait(card);
    card.busy = false;
    show(card, told);
  });
  return before;
};

/** How it ended: what Python told, or our own words where it could not. */
async function judge(card, stop) {
  const stopped = new Promise((resolve) => {
    stop.signal.addEventListener("abort", () => resolve({ outcome: "stopped", message: typeof stop.signal.reason === "number" ? words.limit(stop.signal.reason) : words.stopped }));
  });
  if (stop.signal.aborted) return { outcome: "stopped", message: words.stopped };
  return Promise.race([stopped, ask(card, stop)]);
}

async function ask(card, stop) {
  let files;
  try {
    files = await filesFor(card);
  } catch {
    return { outcome: "failed", message: run.words.missing };
  }
  let ready;
  try {
    wait(card, words.starting);
    ready = await python(files);
  } catch (error) {
    return { outcome: "failed", message: words.broken, trace: error.message };
  }
  wait(card);
  if (stop.signal.aborted) return null;
  let timer;
  let began = false;
  stop.signal.addEventListener("abort", () => restart());
  try {
    return await ready.check(card.key, card.code, () => {
      began = true;
      timer = setTimeout(() => stop.abort(run.limit), 1000 * run.limit);
    });
  } catch {
    restart();
    return { outcome: "failed", message: began ? words.crashed : words.broken };
  } finally {
    clearTimeout(timer);
  }
}

async function filesFor(card) {
  const files = {};
  for (const bundle of card.needs === "torch" ? ["python", "wheels"] : ["python"]) {
    Object.assign(files, await fetchFiles(run, bundle, (come, all) => wait(card, words.coming(words.bundles[bundle], come, all), come, all)));
  }
  return files;
}

/** The reader writes an answer: Python comes and starts meanwhile. What goes wrong is said when Check is pressed. */
run.prepare = () => fetchFiles(run, "python").then(python).catch(() => {});

/** What is waited for, and how much of it has come; nothing hides it again. */
function wait(card, text = "", come = 0, all = 0) {
  const bar = card.part("loading").previousElementSibling;
  bar.hidden = !text;
  card.part("loading").textContent = text;
  if (all) Object.assign(bar, { max: all, value: come });
  else bar.removeAttribute("value");
}

/** Show what was told. It went through the reader's own code: it is text here, whatever it holds. */
function show(card, told) {
  const text = (name) => (typeof told[name] === "string" ? told[name] : "");
  const outcome = kinds.includes(told.outcome) ? told.outcome : "failed";
  card.say(
    outcome,
    paragraph(words.heading[outcome], "run-outcome"),
    text("message") && paragraph(text("message")),
    text("suggestion") && paragraph(text("suggestion")),
    ...block(words.trace, text("trace")),
    ...block(words.printed, text("printed")),
  );
  if (outcome === "correct" || outcome === "wrong") card.keep(outcome);
}

function paragraph(text, kind = "") {
  const made = document.createElement("p");
  made.className = kind;
  made.append(...inline(text));
  return made;
}

function block(title, text) {
  if (!text) return [];
  const made = document.createElement("pre");
  made.tabIndex = 0;
  made.textContent = text;
  return [paragraph(title), made];
}
