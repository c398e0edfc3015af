import assert from "node:assert/strict";
import test from "node:test";
import { capital, grouped, inWords, listed, plural, rounded } from "../lib/format.js";

test("digits are grouped in threes, whatever the locale", () => {
  assert.deepEqual([0, 999, 1000, 589824, 15470264320].map(grouped), ["0", "999", "1,000", "589,824", "15,470,264,320"]);
});

test("one is singular, all else is plural", () => {
  assert.deepEqual([0, 1, 2, 1200].map((n) => plural(n, "path")), ["0 paths", "1 path", "2 paths", "1,200 paths"]);
  assert.equal(plural(2, "cell is a hole", "cells are holes"), "2 cells are holes");
});

test("small counts are words, and lists end with `and`", () => {
  assert.deepEqual([0, 3, 10, 11].map(inWords), ["no", "three", "ten", "11"]);
  assert.deepEqual([listed([]), listed([1]), listed([1, 2]), listed([1, 2, 5])], ["", "1", "1 and 2", "1, 2 and 5"]);
  assert.equal(capital("three"), "Three");
});

test("decimals are kept only where they say something, and minus is a minus", () => {
  assert.deepEqual([150.333, -2, 0.005, -0.001, 1e6, 1234.5678].map((n) => rounded(n)), ["150.33", "−2", "0.01", "0", "1,000,000", "1,234.57"]);
  assert.equal(rounded(0.1234, 3), "0.123");
});
