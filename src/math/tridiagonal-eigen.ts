/** More sweeps per eigenvalue than ever needed (two or three are usual). */
const MOST_SWEEPS = 60;

/** Eigenvalues of a symmetric tridiagonal matrix in rising order, with the first component of each unit eigenvector. */
export interface TridiagonalEigen {
  readonly values: Float64Array;
  readonly firstComponents: Float64Array;
}

/** One implicit QL sweep on rows `first` to `last`, chasing the bulge upwards with plane rotations. */
function sweep(d: Float64Array, e: Float64Array, z: Float64Array, first: number, last: number): void {
  const half = (d[first + 1] - d[first]) / (2 * e[first]);
  const radius = Math.hypot(half, 1);
  let g = d[last] - d[first] + e[first] / (half + (half >= 0 ? radius : -radius));
  let sine = 1;
  let cosine = 1;
  let shift = 0;
  for (let row = last - 1; row >= first; row -= 1) {
    const f = sine * e[row];
    const b = cosine * e[row];
    const length = Math.hypot(f, g);
    e[row + 1] = length;
    if (length === 0) {
      d[row + 1] -= shift;
      e[last] = 0;
      return;
    }
    sine = f / length;
    cosine = g / length;
    const difference = d[row + 1] - shift;
    const turned = (d[row] - difference) * sine + 2 * cosine * b;
    shift = sine * turned;
    d[row + 1] = difference + shift;
    g = cosine * turned - b;
    const component = z[row + 1];
    z[row + 1] = sine * z[row] + cosine * component;
    z[row] = cosine * z[row] - sine * component;
  }
  d[first] -= shift;
  e[first] = g;
  e[last] = 0;
}

/**
 * Eigenvalues and first eigenvector components of a symmetric tridiagonal matrix.
 *
 * Used for: Gauss quadrature rules. Method: implicit QL with Wilkinson's shift, rotations applied to the first row of
 * the eigenvector matrix only. Cost: about 10n² steps.
 * Source: Golub, Van Loan, Matrix Computations, §8.3.
 *
 * @param diagonal     n numbers
 * @param offDiagonal  n − 1 numbers, the entries beside the diagonal
 * @returns n eigenvalues in rising order with components; absolute error about 1e-15·n·norm
 * @throws RangeError if the lengths do not fit or an entry is not finite
 */
export function tridiagonalEigen(diagonal: ArrayLike<number>, offDiagonal: ArrayLike<number>): TridiagonalEigen {
  const n = diagonal.length;
  if (n < 1 || offDiagonal.length !== n - 1) throw new RangeError('offDiagonal must be one shorter than diagonal');
  const d = Float64Array.from(diagonal);
  const e = new Float64Array(n);
  e.set(Float64Array.from(offDiagonal));
  if (![...d, ...e].every(Number.isFinite)) throw new RangeError('matrix entries must be finite numbers');
  const z = new Float64Array(n);
  z[0] = 1;
  for (let first = 0; first < n; first += 1) {
    for (let count = 0; count < MOST_SWEEPS; count += 1) {
      let last = first;
      while (last < n - 1 && Math.abs(e[last]) > Number.EPSILON * (Math.abs(d[last]) + Math.abs(d[last + 1]))) {
        last += 1;
      }
      if (last === first) break;
      sweep(d, e, z, first, last);
    }
  }
  const order = Array.from({ length: n }, (_, index) => index).sort((left, right) => d[left] - d[right]);
  return {
    values: Float64Array.from(order, (index) => d[index]),
    firstComponents: Float64Array.from(order, (index) => z[index]),
  };
}
