// Eigenvectors of a symmetric matrix: Householder's reduction to three diagonals, then QL with implicit shifts
// (Golub and Van Loan, Matrix Computations, §8.3; the steps are EISPACK's tred2 and tql2). No DOM.

/**
 * @param matrix Float64Array, n × n, row by row, symmetric; it is not changed
 * @returns { values, vectors }, the largest value first; row i of `vectors` is the eigenvector of value i, of length 1
 */
export function eigen(matrix, n) {
  const z = Float64Array.from(matrix); // at the end of both steps: an eigenvector a row
  const d = new Float64Array(n);
  const e = new Float64Array(n);
  reduce(z, d, e, n);
  diagonalise(z, d, e, n);
  const order = Array.from(d, (_, i) => i).sort((a, b) => d[b] - d[a]);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => vectors.set(z.subarray(from * n, (from + 1) * n), to * n));
  return { values: Float64Array.from(order, (i) => d[i]), vectors };
}

/** To a diagonal `d` and its neighbour `e`; z becomes the rotation that leads there, a vector a row. */
function reduce(z, d, e, n) {
  for (let i = n - 1; i > 0; i--) {
    const row = i * n;
    let norm = 0;
    for (let k = 0; k < i; k++) norm += z[row + k] ** 2;
    const last = z[row + i - 1];
    if (norm - last ** 2 === 0) { // nothing left of the neighbour: it has its form already
      e[i] = last;
      d[i] = 0;
      continue;
    }
    const g = last > 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
    e[i] = g;
    const h = norm - last * g;
    z[row + i - 1] = last - g;
    // p = A u / h, by rows: the matrix is symmetric, and its lower half is what is kept.
    for (let j = 0; j < i; j++) e[j] = 0;
    for (let j = 0; j < i; j++) {
      const [line, u] = [j * n, z[row + j]];
      let sum = z[line + j] * u;
      for (let k = 0; k < j; k++) {
        sum += z[line + k] * z[row + k];
        e[k] += z[line + k] * u;
      }
      e[j] += sum;
    }
    let f = 0;
    for (let j = 0; j < i; j++) {
      e[j] /= h;
      f += e[j] * z[row + j];
    }
    const half = f / (h + h);
    for (let j = 0; j < i; j++) e[j] -= half * z[row + j];
    for (let j = 0; j < i; j++) {
      const [line, u, p] = [j * n, z[row + j], e[j]];
      for (let k = 0; k <= j; k++) z[line + k] -= u * e[k] + p * z[row + k];
    }
    d[i] = h;
  }
  d[0] = 0;
  e[0] = 0;
  // The reflections, one after the other; what is built stands transposed, a vector a row.
  const q = new Float64Array(n * n);
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    if (d[i] !== 0) {
      sums.fill(0, 0, i);
      for (let k = 0; k < i; k++) {
        const [u, line] = [z[row + k], k * n];
        for (let j = 0; j < i; j++) sums[j] += u * q[line + j];
      }
      for (let k = 0; k < i; k++) {
        const [u, line] = [z[row + k] / d[i], k * n];
        for (let j = 0; j < i; j++) q[line + j] -= u * sums[j];
      }
    }
    d[i] = z[row + i];
    q[row + i] = 1;
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) z[j * n + i] = q[i * n + j];
}

function diagonalise(z, d, e, n) {
  e.copyWithin(0, 1);
  e[n - 1] = 0;
  for (let l = 0; l < n; l++) {
    for (;;) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]) > Number.EPSILON * (Math.abs(d[m]) + Math.abs(d[m + 1]))) m++;
      if (m === l) break;
      let g = (d[l + 1] - d[l]) / (2 * e[l]);
      let r = Math.hypot(g, 1);
      g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r));
      let [s, c, p] = [1, 1, 0];
      let i = m - 1;
      for (; i >= l; i--) {
        const [f, b] = [s * e[i], c * e[i]];
        r = Math.hypot(f, g);
        e[i + 1] = r;
        if (r === 0) { // it splits earlier than expected
          d[i + 1] -= p;
          e[m] = 0;
          break;
        }
        s = f / r;
        c = g / r;
        g = d[i + 1] - p;
        r = (d[i] - g) * s + 2 * c * b;
        p = s * r;
        d[i + 1] = g + p;
        g = c * r - b;
        const [upper, lower] = [i * n, (i + 1) * n];
        for (let k = 0; k < n; k++) {
          const held = z[lower + k];
          z[lower + k] = s * z[upper + k] + c * held;
          z[upper + k] = c * z[upper + k] - s * held;
        }
      }
      if (r === 0 && i >= l) continue;
      d[l] -= p;
      e[l] = g;
      e[m] = 0;
    }
  }
}
