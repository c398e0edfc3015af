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

/** Check the code that a card holds now, after those that wait. */
run.check = (card) => (card.busy ??= answer(card).finally(() => (card.busy = null)));

async function answer(card) {
  card.keep();
  const { code } = card;
  const stop = new AbortController();
  const [check, button] = [card.part("check"), card.part("stop")];
  const end = () => stop.abort();
  button.hidden = false;
  check.setAttribute("aria-disabled", "true");
  button.addEventListener("click", end, { once: true });
  card.say(null, paragraph(words.checking));
  const stopped = new Promise((resolve) => stop.signal.addEventListener("abort", () => resolve(ended(stop.signal.reason))));
  const turn = before.then(() => (stop.signal.aborted ? null : ask(card, code, stop)));
  before = turn;
  const told = await Promise.race([stopped, turn]);
  button.removeEventListener("click", end);
  if (button === document.activeElement) check.focus();
  button.hidden = true;
  check.removeAttribute("aria-disabled");
  wait(card);
  show(card, code, told);
}

function ended(seconds) {
  if (typeof seconds === "number") return { outcome: "stopped", message: words.limit(seconds) };
  return { outcome: "stopped", message: words.stopped, unjudged: true };
}

/** How it ended: what Python told, or our own words where it could not; what tells nothing of the code is `unjudged`. */
async function ask(card, code, stop) {
  const tell = (...what) => stop.signal.aborted || wait(card, ...what);
  let files;
  try {
    files = await filesFor(card, tell);
  } catch {
    return { outcome: "failed", message: run.words.missing, unjudged: true };
  }
  let ready;
  try {
    tell(words.starting);
    ready = await python(files);
  } catch (error) {
    return { outcome: "failed", message: words.broken, trace: error.message, unjudged: true };
  }
  tell();
  if (stop.signal.aborted) return null;
  let timer;
  let began = false;
  stop.signal.addEventListener("abort", () => restart());
  try {
    return await ready.check(card.key, code, () => {
      began = true;
      timer = setTimeout(() => stop.abort(run.limit), 1000 * run.limit);
    });
  } catch {
    restart();
    return { outcome: "failed", message: began ? words.crashed : words.broken, unjudged: !began };
  } finally {
    clearTimeout(timer);
  }
}

async function filesFor(card, tell) {
  const files = {};
  for (const bundle of card.needs === "torch" ? ["python", "wheels"] : ["python"]) {
    Object.assign(files, await fetchFiles(run, bundle, (come, all) => tell(words.coming(words.bundles[bundle], come, all), come, all)));
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
function show(card, code, told) {
  const text = (name) => (typeof told[name] === "string" ? told[name] : "");
  const outcome = kinds.includes(told.outcome) ? told.outcome : "failed";
  card.say(
    { outcome, code },
    paragraph(words.heading[outcome], "run-outcome"),
    text("message") && paragraph(text("message")),
    text("suggestion") && paragraph(text("suggestion")),
    ...block(words.trace, text("trace")),
    ...block(words.printed, text("printed")),
  );
  if (!told.unjudged) card.keep({ outcome, code });
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
