import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_WORDS, whatChanged } from "../lib/speech.js";

const shown = (sentence, detail, numbers) => ({ said: [sentence, detail], numbers: new Map(Object.entries(numbers)) });
const length = (message) => message.split(/\s+/).filter(Boolean).length;

test("what changed comes first: the detail, then numbers with what they were", () => {
  const before = shown("Three layers.", "The cell is a hole.", { holes: ["Holes", "120"], params: ["Weights (no biases)", "27"] });
  const after = shown("Three layers, no holes.", "The cell is read.", { holes: ["Holes", "0"], params: ["Weights (no biases)", "27"] });
  assert.equal(whatChanged(before, after), "The cell is read. Holes: 0, before 120. Three layers, no holes.");
});

test("what stayed is not said", () => {
  const same = shown("A sentence.", "A detail.", { params: ["Weights", "9"] });
  assert.equal(whatChanged(same, structuredClone(same)), "");
});

test("a message is short, whatever there is to say", () => {
  const long = (n) => `${"word ".repeat(n)}and, then, ${"more ".repeat(n)}end.`;
  const many = (value) => Object.fromEntries(Array.from({ length: 9 }, (_, i) => [i, [`Number of things ${i}`, String(value)]]));
  for (const n of [1, 5, 20, 60]) {
    const message = whatChanged(shown("", "", many(1)), shown(long(n), long(n + 1), many(2)));
    assert.ok(length(message) <= MOST_WORDS, message);
    assert.ok(length(message) > 3, message);
  }
});

test("a sentence that is too long ends at a comma, not in the middle of a thought", () => {
  const detail = `Layer 1: the gradient is 1.2, ${"and so on ".repeat(9)}`.trim();
  assert.equal(whatChanged(shown("", "", {}), shown("", detail, {})), "Layer 1: the gradient is 1.2.");
});
