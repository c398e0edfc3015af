// A photograph through a waist: its cells are 6 × 6 pixels in three colours, 108 numbers each, and the best pair of
// 1×1 layers keeps the directions in which these vary most. No DOM.
import { eigen } from "./eigen.js";

export const CELL = 6; // pixels along a side
export const NUMBERS = 3 * CELL * CELL; // of a cell

/** Where number `i` of a cell stands in the photograph, seen from the cell's first pixel: `F.pixel_unshuffle`'s order. */
const places = (side) => Int32Array.from({ length: NUMBERS }, (_, i) => {
  const [colour, inside] = [Math.floor(i / (CELL * CELL)), i % (CELL * CELL)];
  return colour * side * side + Math.floor(inside / CELL) * side + (inside % CELL);
});

/**
 * What does not hang on the waist, made once for a photograph, a tensor (3, side, side):
 * the cells' mean, the directions in order, how much of each is in every cell, and the share of the variance that is
 * lost where the first 0, 1, 2, … of them are kept.
 */
export function principal({ data, shape: [, side] }) {
  const [edge, place] = [side / CELL, places(side)];
  const cells = edge * edge;
  const first = Int32Array.from({ length: cells }, (_, cell) => Math.floor(cell / edge) * CELL * side + (cell % edge) * CELL);
  const mean = new Float64Array(NUMBERS);
  const spread = new Float64Array(cells * NUMBERS);
  for (let cell = 0; cell < cells; cell++) {
    for (let i = 0; i < NUMBERS; i++) mean[i] += (spread[cell * NUMBERS + i] = data[first[cell] + place[i]]) / cells;
  }
  for (let at = 0; at < spread.length; at++) spread[at] -= mean[at % NUMBERS];

  const covariance = new Float64Array(NUMBERS * NUMBERS);
  for (let cell = 0; cell < cells; cell++) {
    const from = cell * NUMBERS;
    for (let i = 0; i < NUMBERS; i++) {
      const [value, row] = [spread[from + i], i * NUMBERS];
      for (let j = 0; j <= i; j++) covariance[row + j] += value * spread[from + j];
    }
  }
  for (let i = 0; i < NUMBERS; i++) for (let j = i + 1; j < NUMBERS; j++) covariance[i * NUMBERS + j] = covariance[j * NUMBERS + i];

  const { values, vectors } = eigen(covariance, NUMBERS);
  const scores = new Float64Array(cells * NUMBERS);
  for (let cell = 0; cell < cells; cell++) {
    for (let i = 0; i < NUMBERS; i++) {
      let sum = 0;
      for (let j = 0; j < NUMBERS; j++) sum += spread[cell * NUMBERS + j] * vectors[i * NUMBERS + j];
      scores[cell * NUMBERS + i] = sum;
    }
  }
  const lost = new Float64Array(NUMBERS + 1);
  for (let m = NUMBERS - 1; m >= 0; m--) lost[m] = lost[m + 1] + Math.max(0, values[m]);
  const all = lost[0];
  for (let m = 0; m <= NUMBERS; m++) lost[m] = all > 1e-9 ? lost[m] / all : 0; // a picture of one colour has nothing to lose
  return { side, first, place, mean, spread, vectors, scores, lost };
}

/** What comes out of a waist of m channels, a tensor (3, side, side), and what is left of the photograph: input less output. */
export function through({ side, first, place, mean, spread, vectors, scores }, m) {
  const size = 3 * side * side;
  const [out, rest] = [new Float32Array(size), new Float32Array(size)];
  const kept = Math.min(m, NUMBERS);
  const few = kept <= NUMBERS / 2; // what is kept is added up, or else what is not: whichever is less work
  const [from, to] = few ? [0, kept] : [kept, NUMBERS];
  const sum = new Float64Array(NUMBERS);
  first.forEach((start, cell) => {
    sum.fill(0);
    for (let i = from; i < to; i++) {
      const [score, row] = [scores[cell * NUMBERS + i], i * NUMBERS];
      for (let j = 0; j < NUMBERS; j++) sum[j] += score * vectors[row + j];
    }
    for (let j = 0; j < NUMBERS; j++) {
      const whole = spread[cell * NUMBERS + j];
      const back = few ? sum[j] : whole - sum[j];
      out[start + place[j]] = back + mean[j];
      rest[start + place[j]] = whole - back;
    }
  });
  const shape = [3, side, side];
  return { out: { data: out, shape }, rest: { data: rest, shape } };
}
