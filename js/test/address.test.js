// What an address says, judged without a browser: `host/address.js`, as it is bundled, on a page of fakes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parts } from "../lib/setting_parts.js";

const SCRIPT = new URL("../../src/convlessons_site/widgets/address.js", import.meta.url);
const SCHEMA = {
  size: { type: "integer", minimum: 1, maximum: 7, default: 3 },
  rates: { type: "array", items: { type: "integer", minimum: 1, maximum: 24 }, minItems: 1, maxItems: 8, default: [1] },
  kernel: {
    type: "array", minItems: 1, maxItems: 3, default: [[1]],
    items: { type: "array", minItems: 1, maxItems: 3, items: { type: "integer", minimum: -9, maximum: 9 } },
  },
  image: { type: "array", items: { type: "array", items: { type: "integer" }, maxItems: 0 }, maxItems: 0, names: "pictures" },
  shift: { type: "array", items: { type: "number", minimum: -2, maximum: 2 }, minItems: 2, maxItems: 2, default: [0, 0] },
  odd: { type: "integer", minimum: 1, maximum: 7, enum: [1, 3, 5, 7], default: 3 },
  show: { enum: ["all of it", "a part"], default: "a part" },
  on: { type: "boolean", default: false },
};
const FIRST = { size: 3, rates: [1, 2], kernel: [[0]], image: [[1]], shift: [0, 0], odd: 3, show: "a part", on: false };

/** A page with two widgets of one class; returns what a test drives and looks at. */
function open({ hash = "", state = null, refuses } = {}) {
  const listeners = new Map();
  const entries = [{ url: `file:///a.html${hash}`, state }];
  const views = new Map();
  const places = [0, 1].map((i) => {
    const held = { ...structuredClone(FIRST), initial: structuredClone(FIRST), schema: SCHEMA,
      limits: { pictures: [["dot", [[1]]], ["bar", [[1, 1]]]] } };
    const root = { dataset: { widget: "Toy" }, said: "", dispatchEvent({ detail }) { this.said = detail; } };
    const place = { dataset: { model: `m${i}` }, scrollIntoView() {} };
    views.set(place, { place, root, widget: { refuses }, model: { held, get: (n) => held[n], set: (all) => Object.assign(held, all) } });
    return place;
  });
  Object.assign(globalThis, {
    convlessonsWidgets: { views },
    document: { querySelectorAll: () => places, querySelector: () => null },
    addEventListener: (event, listener) => listeners.set(event, listener),
    CustomEvent: class { constructor(_, { detail }) { this.detail = detail; } },
    parent: null, window: null,
  });
  Object.defineProperty(globalThis, "location", { configurable: true, get: () => {
    const { url } = entries.at(-1);
    return { href: url, hash: url.replace(/^[^#]*/, "").replace(/^#$/, ""), protocol: "file:" };
  } });
  globalThis.history = {
    get state() { return entries.at(-1).state; },
    pushState: (kept, _, url) => entries.push({ url: new URL(url, "file:///a.html").href, state: kept }),
    replaceState: (kept, _, url) => (entries[entries.length - 1] = { url: new URL(url, "file:///a.html").href, state: kept }),
  };
  new Function(readFileSync(SCRIPT, "utf8"))();
  const [first, second] = [...views.values()];
  return { address: convlessonsWidgets.address, first, second, entries, press: () => listeners.get("pointerdown")() };
}

const settings = ({ model }) => Object.fromEntries(Object.keys(SCHEMA).map((name) => [name, model.held[name]]));
const rest = () => new Promise((done) => setTimeout(done, 450));

test("every kind of value is read, and what is not named is as the author set it", () => {
  const { address, first, second } = open({
    hash: "#Toy:size=7;rates=2,5;kernel=1,-2/3,4;image=bar;shift=0.5,-2;odd=5;show=all%20of%20it;on=true&Toy.2:size=1",
  });
  address.open();
  assert.deepEqual(settings(first), {
    size: 7, rates: [2, 5], kernel: [[1, -2], [3, 4]], image: [[1, 1]], shift: [0.5, -2], odd: 5, show: "all of it", on: true,
  });
  assert.deepEqual(settings(second), { ...FIRST, size: 1 });
  assert.equal(first.root.said, "");
});

test("what a schema does not allow is named and left out, each entry by itself", () => {
  for (const text of [
    "size=0", "size=8", "size=1e0", "size=NaN", "size=", "size=2.0", "size= 3", "size=0x2", "size=1000000000", "size",
    "rates=", "rates=1,,2", "rates=1,x", `rates=${"1,".repeat(8)}1`, "rates=25", "rates=__proto__", "kernel=1,2/3", "kernel=1/x",
    "image=moon", "image=</script><script>alert(1)</script>", "shift=1", "shift=1,3", "shift=1,Infinity", "odd=2", "show=none",
    "on=1", "on=True", "on=", "on=__proto__", "on=constructor", "show=__proto__", "__proto__=1", "constructor=1", "toString=1", "schema=1", "initial=1", "%", "%E0%A4%A",
  ]) {
    const { address, first } = open({ hash: `#Toy:${text};odd=7` });
    address.open();
    assert.deepEqual(settings(first), { ...FIRST, odd: 7 }, text);
    assert.ok(first.root.said.length > 20, text);
    assert.ok(first.root.said.length < 300, text);
  }
  assert.equal({}.polluted, undefined);
});

test("an address without end is cut, and says so", () => {
  const many = open({ hash: `#Toy:${"a;".repeat(50_000)}` });
  many.address.open();
  assert.deepEqual(settings(many.first), FIRST);
  assert.match(many.first.root.said, /more entries are not taken\. The address is too long to be read\.$/);
  assert.ok(many.first.root.said.length < 400);
});

test("settings that do not go together are refused, and the widget keeps what it shows", () => {
  const refuses = ({ size, odd }) => size === odd && "size and odd must differ.";
  const { address, first } = open({ hash: "#Toy:size=5;odd=5", refuses });
  Object.assign(first.model.held, { size: 2 });
  address.moved(null);
  assert.deepEqual(settings(first), { ...FIRST, size: 2 });
  assert.match(first.root.said, /size and odd must differ\.$/);
});

test("a widget that the page does not have is named at one of its class", () => {
  const { address, first } = open({ hash: "#Toy.3:size=5&Other:x=1" });
  address.open();
  assert.match(first.root.said, /Toy number 3/);
});

test("a gesture is one entry, the next is another, and going back restores the whole page", async () => {
  const { address, first, second, entries, press } = open();
  press();
  for (const size of [4, 5, 6]) {
    first.model.set({ size });
    address.changed();
  }
  await rest();
  first.model.set({ size: 7 });
  address.changed();
  await rest();
  assert.equal(entries.length, 2, "one press, one entry");
  press();
  second.model.set({ kernel: [[1, 2], [3, 4]], show: "all of it", image: [[9]] });
  address.changed();
  await rest();
  assert.equal(entries.at(-1).url, "file:///a.html#Toy:size=7&Toy.2:kernel=1,2/3,4;show=all%20of%20it");
  assert.equal(entries.length, 3);
  second.model.set({ show: "data:image/png;base64,AAAA" });
  address.changed();
  await rest();
  assert.ok(!entries.at(-1).url.includes("data:"), "a reader's own picture stays with the reader");
  address.moved(entries[1].state);
  assert.deepEqual([settings(first).size, settings(second)], [7, FIRST]);
  address.moved(entries[0].state);
  assert.deepEqual([settings(first), settings(second)], [FIRST, FIRST]);
});

test("an entry made by a heading's link keeps its address and the settings", async () => {
  const { address, first, entries, press } = open();
  press();
  first.model.set({ size: 6 });
  address.changed();
  await rest();
  entries.push({ url: "file:///a.html#part", state: null });
  address.moved(null);
  assert.equal(entries.at(-1).url, "file:///a.html#part");
  assert.equal(settings(first).size, 6);
  const again = open({ hash: "#part", state: entries.at(-1).state });
  again.address.open();
  assert.equal(settings(again.first).size, 6, "a reload there brings them back");
});

test("a part is a class, a number that may be left out, and settings", () => {
  assert.deepEqual(parts("#Toy.2:size=3&part&Toy:show=all%20of%20it"), [["Toy", 2, "size=3"], ["Toy", 1, "show=all of it"]]);
  assert.deepEqual(parts("Toy:a=%"), [["Toy", 1, "a=%"]]);
});
