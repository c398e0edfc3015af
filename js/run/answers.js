// All answers in a file of the reader's, and a chapter's notebook with its answers in their cells.
import { recall, remember } from "../lib/store.js";
import { bytesOf } from "./python.js";

const FORMAT = "convlessons answers";
const EDITION = 1;
const LARGEST = 100_000; // characters of one answer
const words = {
  name: "convlessons-answers.json",
  none: "There is no answer to save yet.",
  saved: (n) => `Saved ${answers(n)}.`,
  loaded: (n, left) => `Loaded ${answers(n)}.${left ? ` Left out ${left} that this book does not know.` : ""}`,
  notOurs: "This file holds no answers of this book. Nothing was changed.",
  edition: "This file was saved by another edition of the book, and this one cannot read it. Nothing was changed.",
  large: "This file is too large to hold answers. Nothing was changed.",
  filled: (n, name) => `${name} holds ${answers(n)} in their cells.`,
  missing: "The notebook did not come. It belongs to this site: connect to it and try again.",
};

function answers(n) {
  return `${n} ${n === 1 ? "answer" : "answers"}`;
}

/** Save every answer of the book; `keys` are all keys that there are. Returns what to say. */
export function save(keys) {
  const kept = keys.map((key) => [key, recall(key)]).filter(([, value]) => value !== null);
  if (!kept.length) return words.none;
  download(words.name, JSON.stringify({ format: FORMAT, edition: EDITION, answers: Object.fromEntries(kept) }, null, 1), "application/json");
  return words.saved(kept.length);
}

/** Take over the answers of a file. What is not an answer to one of `keys` is left out. */
export async function open(file, keys) {
  if (file.size > 20 * LARGEST) return words.large;
  let told;
  try {
    told = JSON.parse(await file.text());
  } catch {
    return words.notOurs;
  }
  if (told?.format !== FORMAT || typeof told.answers !== "object" || told.answers === null) return words.notOurs;
  if (told.edition !== EDITION) return words.edition;
  const known = new Set(keys);
  const all = Object.entries(told.answers);
  const taken = all.map(([key, value]) => [key, known.has(key) ? answer(key, value) : null]).filter(([, value]) => value !== null);
  for (const [key, value] of taken) remember(key, value);
  return words.loaded(taken.length, all.length - taken.length);
}

/** A value as it may be kept, or null: a choice of a question, or code and how its last check ended. */
function answer(key, value) {
  if (!key.startsWith("exercise:")) return Number.isInteger(value) && value >= 0 && value < 10 ? value : null;
  const isCode = (text) => typeof text === "string" && text.length <= LARGEST;
  if (!isCode(value?.code)) return null;
  const { code, outcome, checked } = value;
  if (!Object.hasOwn(globalThis.convlessonsRun.words.before, outcome)) return { code };
  return isCode(checked) ? { code, outcome, checked } : { code, outcome };
}

/** Save this chapter's notebook with the answers of its exercises in their cells. */
export async function notebook(run) {
  const name = run.notebook;
  let packed;
  run.notebook = (_, text) => (packed = text);
  try {
    await run.load(`${name}.js`, run.edition);
  } catch {
    return words.missing;
  } finally {
    run.notebook = name;
  }
  notebook.packed ??= packed; // the script runs once
  const stream = new Blob([bytesOf(notebook.packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
  const made = JSON.parse(await new Response(stream).text());
  let count = 0;
  for (const cell of made.cells) {
    const key = cell.cell_type === "code" && /^# exercise: (\S+)\s*$/m.exec([cell.source].flat().join(""))?.[1];
    const kept = key ? recall(`exercise:${key}`) : null;
    if (typeof kept?.code !== "string") continue;
    const marked = new RegExp(`^# exercise: ${key.replaceAll(".", "\\.")}\\s*$`, "m").test(kept.code);
    const source = marked ? kept.code : `# exercise: ${key}\n${kept.code}`;
    cell.source = source.split(/(?<=\n)/);
    count += 1;
  }
  download(name, `${JSON.stringify(made, null, 1)}\n`, "application/x-ipynb+json");
  return words.filled(count, name);
}

function download(name, text, type) {
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
