// The model that the rendered book's host gives to a widget, against what anywidget promises of one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const HOST = new URL("../../src/convlessons_site/widgets/host.js", import.meta.url);
const MODULE = "export default { render: (given) => { globalThis.given.push(given); } };";

/** Run the host on a page of two views of one model; return what each `render` was given. */
async function open(state, buffers = []) {
  const saved = { m: { module: "hash", state, buffers } };
  const element = () => ({ append() {}, remove() {}, dataset: { model: "m" } });
  const places = [element(), element()];
  Object.assign(globalThis, {
    given: [],
    errors: [],
    document: {
      getElementById: () => ({ textContent: JSON.stringify(saved) }),
      querySelector: () => null,
      querySelectorAll: () => places,
      createElement: element,
      addEventListener() {},
    },
    addEventListener() {},
    location: { hash: "" },
    history: { state: null },
    reportError: (error) => globalThis.errors.push(error.message),
    Blob: class {
      constructor(parts) {
        this.text = parts.join("");
      }
    },
  });
  URL.createObjectURL = (blob) => `data:text/javascript,${encodeURIComponent(blob.text)}`;
  new Function(readFileSync(HOST, "utf8"))();
  globalThis.convlessonsWidgets.module("hash", MODULE);
  while (places.some(({ dataset }) => dataset.state !== "ready" && dataset.state !== "error")) {
    await new Promise((done) => setTimeout(done));
  }
  return { views: globalThis.given, places, errors: globalThis.errors };
}

/** The names of the events that reach a model, in order. */
function record(model, events) {
  const heard = [];
  for (const event of events) model.on(event, () => heard.push(event));
  return heard;
}

test("a change reaches every view once, with the new value in place", async () => {
  const [a, b] = (await open({ x: 1, y: [1] })).views;
  const heard = record(b.model, ["change:x", "change:y", "change"]);
  let seen;
  b.model.on("change:x", () => (seen = [b.model.get("x"), b.model.get("y")]));
  a.model.set({ x: 2, y: [2] });
  a.model.save_changes();
  assert.deepEqual(heard, ["change:x", "change:y", "change"]);
  assert.deepEqual(seen, [2, [2]]);
});

test("an equal value is no change, whatever its type", async () => {
  const equal = { n: NaN, z: 0, list: [1, { a: [2] }], text: "a", nothing: null, flag: false };
  const { model } = (await open({})).views[0];
  model.set({ ...equal, data: new DataView(new Uint8Array([1, 2]).buffer) });
  const heard = record(model, ["change"]);
  model.set(structuredClone(equal));
  model.set("z", -0);
  model.set("data", new DataView(new Uint8Array([0, 1, 2]).buffer, 1));
  assert.deepEqual(heard, []);
});

test("a different value is a change, however alike", async () => {
  const pairs = [
    [[1, 2], [1]],
    [[1], [1, 2]],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [[], {}],
    [0, false],
    ["1", 1],
    [null, undefined],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }],
    [new DataView(new Uint8Array([1, 2]).buffer), new DataView(new Uint8Array([1, 3]).buffer)],
  ];
  const { model } = (await open({})).views[0];
  for (const [before, after] of pairs) {
    model.set("x", before);
    const heard = record(model, ["change:x"]);
    model.set("x", after);
    assert.equal(heard.length, 1, `${JSON.stringify(before)} to ${JSON.stringify(after)}`);
  }
});

test("off ends what it names, and never another view's listener", async () => {
  const [a, b] = (await open({ x: 1 })).views;
  const mine = [];
  const first = () => mine.push("first");
  a.model.on("change:x", first);
  a.model.on("change:x change", () => mine.push("second"));
  const other = record(b.model, ["change:x"]);
  a.model.set("x", 2);
  a.model.off("change:x", first);
  a.model.set("x", 3);
  a.model.off("change");
  a.model.set("x", 4);
  a.model.off();
  a.model.set("x", 5);
  assert.deepEqual(mine, ["first", "second", "second", "second", "second", "second"]);
  assert.equal(other.length, 4);
});

test("a listener that fails is reported and stops no other", async () => {
  const { views, errors } = await open({ x: 1 });
  views[0].model.on("change:x", () => {
    throw new Error("mine");
  });
  const heard = record(views[1].model, ["change:x", "change"]);
  views[0].model.set("x", 2);
  assert.deepEqual(heard, ["change:x", "change"]);
  assert.deepEqual(errors, ["mine"]);
});

test("a view that has ended hears nothing more", async () => {
  const { views, places } = await open({ x: 1 });
  const heard = record(views[0].model, ["change:x"]);
  places[0].querySelector = () => null;
  globalThis.convlessonsWidgets.dispose(places[0]);
  views[1].model.set("x", 2);
  assert.deepEqual(heard, []);
  assert.ok(views[0].signal.aborted);
  assert.ok(!views[1].signal.aborted);
});

test("bytes are put back into the state as DataViews", async () => {
  const data = Buffer.from([0, 127, 128, 255]).toString("base64");
  const buffers = [
    { path: ["whole"], data },
    { path: ["list", 1, "inner"], data },
  ];
  const { model } = (await open({ list: [0, {}] }, buffers)).views[0];
  for (const view of [model.get("whole"), model.get("list")[1].inner]) {
    assert.ok(view instanceof DataView);
    assert.deepEqual([...new Uint8Array(view.buffer)], [0, 127, 128, 255]);
  }
});

test("references resolve, with or without their prefix; a strange one is refused", async () => {
  const [a] = (await open({ x: 7 })).views;
  for (const id of ["m", "IPY_MODEL_m"]) {
    assert.equal((await a.model.widget_manager.get_model(id)).get("x"), 7);
  }
  await assert.rejects(a.model.widget_manager.get_model("toString"), /no state of the model/);
});

test("what only Python could answer is refused, not left hanging", async () => {
  const [a] = (await open({})).views;
  await assert.rejects(a.experimental.invoke("_load"), /"_load" needs Python/);
  assert.equal(a.model.send({}), undefined);
});
