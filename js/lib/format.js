// Numbers as a reader meets them.

const words = {
  counts: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  listed: (first, last) => `${first} and ${last}`,
};

/** 589824 -> "589,824". The same in every locale, so that a test and a screenshot can be compared. */
export const grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** 1 -> "1 path", 3 -> "3 paths". */
export const plural = (count, one, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

/** Small counts in words, as prose has them. */
export const inWords = (count) => words.counts[count] ?? grouped(count);

export const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** [1, 2, 5] -> "1, 2 and 5". */
export const listed = (items) =>
  items.length < 2 ? items.join("") : words.listed(items.slice(0, -1).join(", "), items.at(-1));

/** 1150.333 -> "1,150.33", -2 -> "−2": at most so many decimals, and a true minus. */
export const rounded = (value, places = 2) =>
  String(Math.round(value * 10 ** places) / 10 ** places + 0)
    .replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",")
    .replace("-", "−");
