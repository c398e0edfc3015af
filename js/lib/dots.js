// Dots of a drawing as path data, and how large those of a cut through layers are.

/** A dot's outline. */
export const dot = (x, y, radius) =>
  `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;

/** Radii of a cut's dots, `unit` apart: lit ones are larger, for size tells what colour tells. */
export function dotSizes(unit) {
  const small = Math.max(1.2, Math.min(3, unit * 0.2));
  return { small, large: 1.5 * small + 0.5 };
}
