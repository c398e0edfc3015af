// The shades of a cell by the number of paths that lead to it, and what they are numbers of.
export const STEPS = 5;

/** Which of the shades so many paths have, where `most` have the last. */
export const shadeOf = (paths, most) => Math.min(STEPS - 1, Math.floor(STEPS * Math.sqrt(paths / most)));
