// Settings in a page's address: `#DilationGrid:dilations=2,2,2;kernel_size=3`.
//
// A part names a widget's class, `.2` behind it means the second of that class on the page, and after the colon stand
// the settings that are not as the author set them; `&` joins the parts. A list is joined by commas, the rows of a table
// by slashes. A value is taken when the widget's published schema allows it and the widget does not refuse the whole;
// what is not taken is named in a sentence of the widget's. Nothing of an address is ever markup or code.
//
// `host.js` fetches this script when an address, a change or a press first needs it; `make js` bundles it, as a classic one.
import { parts } from "../lib/setting_parts.js";

const words = {
  unknown: (name) => `“${name}” is no setting of this widget.`,
  wrong: (name, allowed, text) => `${name} must be ${allowed}; the address has “${text}”.`,
  more: (count) => (count === 1 ? "One more entry is not taken." : `${count} more entries are not taken.`),
  rule: (why) => `The address asks for settings that do not go together: ${why}`,
  none: (name, number) => `The address names ${name} number ${number}, which this page does not have.`,
  long: "The address is too long to be read.",
  one: (values) => (values.length > 1 ? `one of ${values.join(", ")}` : values[0]),
  flag: "true or false",
  number: (whole, low, high) => `a ${whole ? "whole " : ""}number from ${low} to ${high}`,
  between: (low, high) => `${low} to ${high}`,
  list: (count, entry) => `${count}, each ${entry}`,
  entries: (count) => (count === "1" ? "1 entry" : `${count} entries`),
  rows: (count, row) => `a table of ${count === "1" ? "1 row" : `${count} rows`}, each of ${row}`,
  named: (names, rows) => `${rows}, or one of ${names.join(", ")}`,
  copied: "Copied", selected: "Selected", snippet: "Copy", alone: "Open it alone",
  label: "HTML that shows this widget in a page of yours",
  disk: "This copy of the book lies on a disk: its address works on this machine alone.",
};
const LONGEST = 10_000; // letters: more than any setting needs
const SHOWN = 3; // entries that are not taken and named one by one
const REST = 400; // milliseconds between two entries in the address: some browsers count them
const TOGETHER = 1000; // and between two keys of one gesture
const FIELD = "box-sizing: border-box; padding: 0.3rem 0.5rem; border: 1px solid var(--cl-line); border-radius: 0.35rem;" +
  "color: inherit; background: var(--cl-panel); font: 0.75rem/1.5 ui-monospace, Menlo, Consolas, monospace";
const host = globalThis.convlessonsWidgets;

// ---- One value, in both directions.

const isTable = ({ items }) => items?.type === "array";
const tables = (model, { names }) => model.get("limits")?.[names] ?? [];

/** A value of the schema's, or undefined. */
function read(text, schema, model) {
  const { type, enum: allowed, minimum, maximum, items, prefixItems, minItems, maxItems, uniqueItems } = schema;
  const named = tables(model, schema).find(([name]) => name === text);
  if (named) return named[1];
  if (allowed) return allowed.find((each) => String(each) === text);
  if (type === "boolean") return text === "true" || (text === "false" ? false : undefined);
  if (type === "integer" || type === "number") {
    const pattern = type === "integer" ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d{1,15})?$/;
    const value = Number(text) + 0; // no negative zero
    return pattern.test(text) && value >= minimum && value <= maximum ? value : undefined;
  }
  const entries = text === "" ? [] : text.split(isTable(schema) ? "/" : ",");
  if (entries.length < minItems || entries.length > maxItems) return undefined;
  const values = entries.map((each, i) => read(each, prefixItems?.[i] ?? items, model));
  if (values.includes(undefined) || (uniqueItems && new Set(values).size < values.length)) return undefined;
  const ragged = isTable(schema) && values.some((row) => row.length !== values[0].length);
  return ragged ? undefined : values;
}

/** A value as text; undefined for a picture of the reader's own, which stays with the reader. */
function write(value, schema, model) {
  if (schema.names) return tables(model, schema).find(([, each]) => same(each, value))?.[0];
  if (schema.enum && !schema.enum.includes(value)) return undefined;
  if (!Array.isArray(value)) return typeof value === "number" ? String(Number(value.toFixed(4))) : String(value);
  return value.map((each, i) => write(each, schema.prefixItems?.[i] ?? schema.items, model)).join(isTable(schema) ? "/" : ",");
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What a schema allows, in words. */
function allowed(schema, model) {
  const { type, enum: values, minimum, maximum, items, prefixItems, minItems, maxItems } = schema;
  if (values) return words.one(values);
  if (type === "boolean") return words.flag;
  if (type !== "array") return words.number(type === "integer", minimum, maximum);
  const count = minItems === maxItems ? String(minItems) : words.between(minItems, maxItems);
  const entry = allowed(prefixItems?.[0] ?? items, model);
  const list = isTable(schema) ? words.rows(count, entry) : words.list(words.entries(count), entry);
  const names = tables(model, schema).map(([name]) => name);
  return names.length ? words.named(names, list) : list;
}

// ---- The widgets of the page, and what an address says of them.

/** One entry a model: its first view, and the name by which an address calls it. */
function widgets() {
  const seen = new Map();
  const found = [];
  for (const place of document.querySelectorAll(".cl-widget")) {
    const view = host.views.get(place);
    const id = place.dataset.model;
    if (!view || found.some((each) => each.id === id)) continue;
    const name = view.root.dataset.widget;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    found.push({ ...view, id, name, number, called: number > 1 ? `${name}.${number}` : name });
  }
  return found;
}

/** The settings that differ from what holds without an address: the author's here, a class's own elsewhere. */
function part({ called, model }, base = (name) => model.get("initial")[name]) {
  const entries = Object.entries(model.get("schema"))
    .filter(([name, schema]) => !same(model.get(name), base(name, schema)))
    .map(([name, schema]) => [name, write(model.get(name), schema, model)])
    .filter(([, text]) => text !== undefined);
  return { empty: entries.length === 0, text: encodeURI(`${called}:${entries.map((each) => each.join("=")).join(";")}`) };
}

const page = () => widgets().map((each) => part(each)).filter(({ empty }) => !empty).map(({ text }) => text).join("&");

/** What one part says of a widget: the settings, and sentences about what is not taken. */
function understand({ model, widget }, text) {
  const schema = model.get("schema");
  const values = structuredClone(model.get("initial"));
  const faults = [];
  for (const entry of text.split(";").filter(Boolean)) {
    const [name, ...rest] = entry.split("=");
    if (!Object.hasOwn(schema, name)) faults.push(words.unknown(short(name)));
    else {
      const value = read(rest.join("="), schema[name], model);
      if (value === undefined) faults.push(words.wrong(name, allowed(schema[name], model), short(rest.join("="))));
      else values[name] = structuredClone(value);
    }
  }
  if (faults.length > SHOWN) faults.splice(SHOWN, Infinity, words.more(faults.length - SHOWN));
  const refusal = widget.refuses?.(values, model.get("limits"));
  return refusal ? { values: null, faults: [...faults, words.rule(refusal)] } : { values, faults };
}

const short = (text) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** Set the widgets as an address says; those it does not name too, where it speaks of the whole page. */
function apply(address, whole = false) {
  const all = widgets();
  const said = parts(address.slice(0, LONGEST));
  const told = new Map();
  for (const each of all) {
    const named = said.findLast(([name, number]) => name === each.name && number === each.number);
    if (!named && !whole) continue;
    const { values, faults } = understand(each, named?.[2] ?? "");
    if (values) each.model.set(values);
    told.set(each, faults);
  }
  for (const [name, number] of said) {
    const first = all.find((each) => each.name === name);
    const there = all.some((each) => each.name === name && each.number === number);
    if (first && !there) told.set(first, [...(told.get(first) ?? []), words.none(name, number)]);
  }
  const target = all.find((each) => told.has(each) && said.some(([name]) => name === each.name));
  if (address.length > LONGEST && target) told.get(target).push(words.long);
  for (const [{ root }, faults] of told) tell(root, faults.join(" "));
  return target?.place;
}

const tell = (root, sentence) => root.dispatchEvent(new CustomEvent("convlesson:notice", { detail: sentence }));

// ---- The browser's history: one entry a gesture. An entry keeps the whole page's settings, whatever its address.

const framed = parent !== window; // the history of whoever frames the page is not ours to fill
let known = ""; // what the present entry holds
let [gesture, recorded, lastKey] = [0, -1, -Infinity];
let timer = null;

addEventListener("pointerdown", () => (gesture += 1), { capture: true, passive: true });
addEventListener("keydown", ({ timeStamp }) => {
  if (timeStamp - lastKey > TOGETHER) gesture += 1;
  lastKey = timeStamp;
}, { capture: true });

const bare = () => location.href.replace(/#.*/s, "");
const state = (record) => ({ ...history.state, convlessons: record });

function enter(record, { push, address = record ? `#${record}` : bare() }) {
  known = record;
  try {
    history[push && !framed ? "pushState" : "replaceState"](state(record), "", address);
  } catch {
    // A frame without an origin of its own has no history to write; the widgets work all the same.
  }
}

function note() {
  timer = null;
  const record = page();
  if (record === known) return;
  for (const { root } of widgets()) tell(root, ""); // the reader goes on: what was said of an address is over
  if (history.state?.convlessons === undefined) enter(known, { address: location.href });
  enter(record, { push: gesture !== recorded });
  recorded = gesture;
}

function changed() {
  timer ??= setTimeout(note, REST);
}

/** On load: a page that was left comes back as it was; else its address speaks. Returns where to scroll. */
function open() {
  const kept = history.state?.convlessons;
  const place = apply(kept ?? location.hash, kept !== undefined);
  known = page();
  enter(known, { address: location.href });
  return place;
}

/** The browser went to another entry: one of ours, or one that a link or the reader's own typing made. */
function moved(entry) {
  clearTimeout(timer);
  timer = null;
  if (entry?.convlessons !== undefined) {
    apply(entry.convlessons, true);
    known = entry.convlessons;
  } else {
    const place = apply(location.hash);
    enter(page(), place ? {} : { address: location.href });
    place?.scrollIntoView({ block: "nearest" });
  }
}

// ---- What a reader takes away.

const find = (place) => widgets().find(({ id }) => id === place.dataset.model);

/** Put a text on the clipboard; where the browser does not let us, leave it selected in a field. */
async function take(text, button, label, field) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = words.copied;
  } catch {
    field().select();
    button.textContent = words.selected;
  }
  setTimeout(() => (button.textContent = label), 1600);
}

function copy(place, button) {
  const link = `${bare()}#${part(find(place)).text}`;
  const field = () => {
    const made = button.parentElement.querySelector("input") ?? document.createElement("input");
    Object.assign(made, { readOnly: true, value: link, ariaLabel: host.words.link });
    made.style.cssText = `${FIELD}; flex: 1; min-width: 8rem`;
    button.after(made);
    return made;
  };
  return take(link, button, host.words.link, field);
}

/** The address under which others find this copy of the book: the publisher's, for a page on a disk. */
function base() {
  const published = document.querySelector("link[rel=canonical]")?.href;
  return location.protocol === "file:" && published?.startsWith("http") ? published : location.href;
}

function embed(place, details) {
  if (!details.open) return;
  const { name, root, model } = find(place);
  const said = part({ called: name, model }, (_, schema) => schema.default).text;
  const address = new URL(`${place.dataset.embed}#${said}`, base()).href;
  const made = document.createElement("iframe");
  const height = Math.ceil(root.getBoundingClientRect().height / 10) * 10 + 50;
  const attributes = { src: address, title: root.ariaLabel, width: "100%", height, style: "border:0", loading: "lazy", allow: "clipboard-write" };
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  const field = document.createElement("textarea");
  Object.assign(field, { readOnly: true, rows: 4, value: made.outerHTML, ariaLabel: words.label });
  field.style.cssText = `${FIELD}; display: block; width: 100%; margin-block: 0.5rem; resize: vertical`;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "cl-button", textContent: words.snippet });
  button.addEventListener("click", () => take(field.value, button, words.snippet, () => field));
  const alone = document.createElement("a");
  Object.assign(alone, { href: new URL(`${place.dataset.embed}#${said}`, location.href).href, textContent: words.alone });
  const row = document.createElement("p");
  row.style.cssText = "display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0";
  row.append(button, alone, ...(address.startsWith("file:") ? [words.disk] : []));
  details.replaceChildren(details.firstElementChild, field, row);
}

function click(place, target) {
  if (target.matches("[data-role=link]")) return copy(place, target);
  if (target.matches("summary")) setTimeout(() => embed(place, target.parentElement)); // once it is open
}
const nothing = () => {}; // to be asked is to be there in time

host.address = { changed, open, moved, click, pointerover: nothing, focusin: nothing };
