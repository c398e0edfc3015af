// A grey picture as a few SVG paths: one for each shade, neighbours of one shade joined.

/** [shade, path data] for rows of numbers from 0 to `white`; a pixel (row, column) is centred at (column, row). */
export function shadePaths(rows, white, shades = 32) {
  const paths = new Map();
  rows.forEach((line, row) => {
    const levels = line.map((value) => Math.round((value / white) * (shades - 1)));
    let start = 0;
    for (let column = 1; column <= levels.length; column++) {
      if (levels[column] === levels[start]) continue;
      const run = `M${start - 0.5} ${row - 0.5}h${column - start}v1h${start - column}z`;
      paths.set(levels[start], (paths.get(levels[start]) ?? "") + run);
      start = column;
    }
  });
  return [...paths].map(([level, data]) => [level / (shades - 1), data]);
}
