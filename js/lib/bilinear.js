// Deformable sampling of one channel: nine points, each read between pixels, weighed and summed.
// A picture is a list of rows; a place is [row, column], a pixel's middle lies at whole numbers.
// Offsets are laid out as torchvision has them: dy, dx of the first kernel cell, dy, dx of the second, …

/** The kernel's cells, row by row, as steps from its middle. */
export const GRID = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => [row, column]));

/** Where the nine points lie around an output's place. */
export const points = (position, offsets) =>
  GRID.map((step, i) => step.map((n, axis) => position[axis] + n + offsets[2 * i + axis]));

/** The value between four pixels, and each pixel's share in it. What lies outside the picture is 0. */
export function sample(image, [y, x]) {
  const [top, left] = [Math.floor(y), Math.floor(x)];
  const [down, across] = [y - top, x - left];
  const corners = [[0, 0], [0, 1], [1, 0], [1, 1]].map(([i, j]) => {
    const value = image[top + i]?.[left + j];
    return {
      place: [top + i, left + j],
      weight: (i ? down : 1 - down) * (j ? across : 1 - across),
      value: value ?? 0,
      inside: value !== undefined,
    };
  });
  return { corners, value: corners.reduce((sum, { weight, value }) => sum + weight * value, 0) };
}

/** For each of the nine: where it lies, what it reads, the kernel's weight, and the mask, 1 where there is none. */
export function terms({ image, position, offsets, kernel, modulated, mask }) {
  const weights = kernel.flat();
  return points(position, offsets).map((point, i) => ({
    point, ...sample(image, point), kernel: weights[i], mask: modulated ? mask[i] : 1,
  }));
}

/** The output at one place, before it is divided. */
export const weightedSum = (setting) =>
  terms(setting).reduce((sum, { value, kernel, mask }) => sum + kernel * mask * value, 0);
