// What it means to be cheaper, faster and better: orders, fronts and scales of recorded items.

const words = {
  params: { name: "Parameters", label: "Parameters, log" },
  macs: { name: "MACs", label: "MACs of one picture, log" },
  latency: { name: "Milliseconds", label: "Milliseconds a picture, log" },
  accuracy: { name: "Digits read", label: "Digits read correctly, log of the misses" },
};

/** What is known of an item. `best`: -1 where less is better, 1 where more is. */
export const QUANTITIES = {
  params: { ...words.params, best: -1 },
  macs: { ...words.macs, best: -1 },
  latency: { ...words.latency, best: -1 },
  accuracy: { ...words.accuracy, best: 1 },
};

/** The middle of a list of numbers; null of none. */
export function median(values) {
  if (!values?.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** A recorded item's one number for a quantity, or null. Latency is recorded as [quartile, median, quartile]. */
export function valueOf(item, quantity) {
  if (quantity === "latency") return item.latency[1];
  return quantity === "accuracy" ? median(item.accuracy) : item[quantity];
}

/** Those of `items` that have both quantities, as { key, x, y }. */
export const points = (items, x, y) =>
  items
    .map((item) => ({ key: item.key, x: valueOf(item, x), y: valueOf(item, y) }))
    .filter((point) => point.x !== null && point.y !== null);

/** Whether `a` is at least as good as `b` in both quantities, and better in one. */
export function dominates(a, b, x, y) {
  const gains = [(a.x - b.x) * QUANTITIES[x].best, (a.y - b.y) * QUANTITIES[y].best];
  return Math.min(...gains) >= 0 && Math.max(...gains) > 0;
}

/** The points that no other dominates, from the best `x` to the worst. */
export const front = (all, x, y) =>
  all
    .filter((point) => !all.some((other) => dominates(other, point, x, y)))
    .sort((a, b) => (b.x - a.x) * QUANTITIES[x].best || (b.y - a.y) * QUANTITIES[y].best);

/** Items in the order of a column: the label, or a quantity with those that lack it at the end. */
export function ordered(items, column, descending) {
  const sign = descending ? -1 : 1;
  const known = new Map(items.map((item) => [item, column === "label" ? item.label.toLowerCase() : valueOf(item, column)]));
  return [...items].sort((a, b) => {
    const [one, other] = [known.get(a), known.get(b)];
    if (one === null || other === null) return (one === null) - (other === null);
    return one < other ? -sign : one > other ? sign : 0;
  });
}

/** Ranks from 1; equal values share the mean of their ranks. */
function ranks(values) {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    return below + (values.filter((other) => other === value).length + 1) / 2;
  });
}

/** Spearman's rank correlation of the points' two values: 1 if they rise together; null where it has no meaning. */
export function rankCorrelation(all) {
  if (all.length < 3) return null;
  const mean = (all.length + 1) / 2;
  const [a, b] = [all.map((point) => point.x), all.map((point) => point.y)].map((values) => ranks(values).map((rank) => rank - mean));
  const product = (one, other) => one.reduce((sum, value, i) => sum + value * other[i], 0);
  const size = Math.sqrt(product(a, a) * product(b, b));
  return size ? product(a, b) / size : null;
}

const LEAST = 1e-4; // a share of misses that the drawing tells from none
const misses = (share) => -Math.log10(Math.max(1 - share, LEAST));
const SHARES = [0.2, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999];

/** A logarithmic axis for these values: `at` maps a value to 0 … 1, `ticks` are round values inside.
 * Of an accuracy the misses are logarithmic: from 98 % to 99 % is as far as from 80 % to 90 %. */
export function axis(values, quantity) {
  const to = quantity === "accuracy" ? misses : Math.log10;
  const [low, high] = [to(Math.min(...values)), to(Math.max(...values))];
  const margin = (high - low || 1) * 0.07;
  const [first, last] = [low - margin, high + margin];
  const round = quantity === "accuracy" ? SHARES : powers(first, last);
  return {
    at: (value) => (to(value) - first) / (last - first),
    ticks: round.filter((value) => to(value) >= first && to(value) <= last),
  };
}

/** 1, 10, 100 …, and numbers between them where there are few. */
function powers(first, last) {
  const factors = last - first < 1 ? [1, 2, 5] : last - first < 2 ? [1, 3] : [1];
  const all = [];
  for (let power = Math.floor(first); power <= last; power++) {
    for (const factor of factors) all.push(Number(`${factor}e${power}`));
  }
  return all;
}

/** The key so many steps from `key` in the order of "x" or "y"; from a key that is not there, the first. */
export function neighbour(all, key, along, step) {
  const sorted = [...all].sort((a, b) => a[along] - b[along]);
  const place = sorted.findIndex((point) => point.key === key);
  return sorted[place < 0 ? 0 : Math.max(0, Math.min(sorted.length - 1, place + step))]?.key ?? key;
}

/** A number as an axis or a table has it: 15470264320 -> "15.5 G", 2778 -> "2.78 k". */
export function short(value, digits = 3) {
  const units = ["", "k", "M", "G"].map((unit) => unit && `\u00a0${unit}`); // a number keeps its unit
  const power = Math.max(0, Math.min(3, Math.floor(Math.log10(Math.max(value, 1)) / 3)));
  return `${Number((value / 1000 ** power).toPrecision(digits))}${units[power]}`;
}

/** 2.345 -> "2.35", 0.0123 -> "0.0123", 812.3 -> "812". */
export const threeDigits = (value) => String(Number(value.toPrecision(3)));

/** A quantity's value in words of at most some digits. */
export function shown(quantity, value) {
  if (value === null) return "–";
  if (quantity === "accuracy") return `${(100 * value).toFixed(1)}\u00a0%`;
  return quantity === "latency" ? threeDigits(value) : short(value);
}

/** The Python that builds an item. */
export function pythonLine({ build, options }) {
  const given = Object.entries(options).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `convlessons.networks.${build}(${given.join(", ")})`;
}
