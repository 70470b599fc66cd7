import { binomialProbabilities } from '../../../src/math/binomial-distribution.js';
import { condensedRule } from '../../../src/math/condensed-rule.js';
import type { QuadratureRule } from '../../../src/math/gauss-quadrature.js';
import { betaRule, normalRule, uniformRule } from '../../../src/math/gauss-quadrature.js';
import { sharedProbabilityRule } from '../../../src/math/shared-probability.js';
import { tridiagonalEigen } from '../../../src/math/tridiagonal-eigen.js';
import { referenceValues, relativeError } from './reference-values.js';

interface Rules {
  rules: {
    beta: { a: number; b: number; moments: number[] }[];
    logitNormal: { median: number; sd: number; mean: number }[];
  };
  mixedCounts: { n: number; mean: number; betaWeight: number | null; logitSd: number; everyThird: number[] }[];
}

const reference = referenceValues<Rules>('distributions');

function average(rule: QuadratureRule, f: (x: number) => number): number {
  return rule.nodes.reduce((sum, node, index) => sum + rule.weights[index] * f(node), 0);
}

describe('Gauss rules', () => {
  it.each(reference.rules.beta)('has the moments of Beta($a, $b)', ({ a, b, moments }) => {
    const rule = betaRule(6, a, b);
    moments.forEach((moment, degree) => {
      expect(
        relativeError(
          average(rule, (x) => x ** degree),
          moment,
        ),
      ).toBeLessThan(1e-13 * (degree + 1) ** 2);
    });
  });

  it('has the moments of the normal distribution', () => {
    const rule = normalRule(8);
    [1, 0, 1, 0, 3, 0, 15, 0, 105, 0, 945, 0, 10_395, 0, 135_135].forEach((moment, degree) => {
      // Odd moments cancel from terms as large as the mean of |x|^degree.
      const size = average(rule, (x) => Math.abs(x) ** degree);
      expect(Math.abs(average(rule, (x) => x ** degree) - moment)).toBeLessThan(1e-13 * Math.max(1, size));
    });
    expect(normalRule(1)).toEqual({ nodes: Float64Array.of(0), weights: Float64Array.of(1) });
  });

  it('integrates smooth functions over [0, 1]', () => {
    expect(average(uniformRule(12), Math.exp)).toBeCloseTo(Math.E - 1, 14);
    expect(average(uniformRule(24), (x) => 1 / (1 + x * x))).toBeCloseTo(Math.PI / 4, 14);
  });

  it('refuses rules without nodes', () => {
    expect(() => normalRule(0)).toThrow(/^count must/);
    expect(() => betaRule(3, NaN, 1)).toThrow(/^a must/);
  });

  it('finds the eigenvalues of a known matrix', () => {
    // The second difference matrix: 2 − 2·cos(kπ/(n + 1)).
    const { values, firstComponents } = tridiagonalEigen([2, 2, 2, 2, 2], [-1, -1, -1, -1]);
    values.forEach((value, index) => expect(value).toBeCloseTo(2 - 2 * Math.cos(((index + 1) * Math.PI) / 6), 13));
    firstComponents.forEach((component, index) => {
      expect(Math.abs(component)).toBeCloseTo(Math.sqrt(1 / 3) * Math.sin(((index + 1) * Math.PI) / 6), 13);
    });
    expect(() => tridiagonalEigen([1, 2], [])).toThrow(RangeError);
  });
});

describe('condensed rules', () => {
  const many: QuadratureRule = {
    nodes: Float64Array.from({ length: 500 }, (_, index) => Math.sin(index) ** 2),
    weights: Float64Array.from({ length: 500 }, () => 1 / 500),
  };

  it('keeps polynomials of twice its size', () => {
    const few = condensedRule(many, 10);
    expect(few.nodes).toHaveLength(10);
    for (let degree = 0; degree < 20; degree += 1) {
      expect(Math.abs(average(few, (x) => x ** degree) - average(many, (x) => x ** degree))).toBeLessThan(1e-12);
    }
  });

  it('loses nothing with a hundred nodes, and points without weight change nothing', () => {
    const withNone = {
      nodes: Float64Array.of(0.77, ...many.nodes, 0.33),
      weights: Float64Array.of(0, ...many.weights, 0),
    };
    const few = condensedRule(withNone, 100);
    expect(few.nodes).toHaveLength(100);
    for (let degree = 0; degree < 200; degree += 1) {
      const chebyshev = (x: number): number => Math.cos(degree * Math.acos(2 * x - 1));
      expect(Math.abs(average(few, chebyshev) - average(many, chebyshev))).toBeLessThan(1e-12);
    }
  });

  it('stops at the number of distinct points', () => {
    const three = {
      nodes: Float64Array.of(0.1, 0.5, 0.9, 0.5, 0.1),
      weights: Float64Array.of(0.1, 0.2, 0.4, 0.2, 0.1),
    };
    const few = condensedRule(three, 4);
    expect([...few.nodes].map((node) => Number(node.toFixed(12)))).toEqual([0.1, 0.5, 0.9]);
    expect([...few.weights].map((weight) => Number(weight.toFixed(12)))).toEqual([0.2, 0.4, 0.4]);
  });
});

describe('shared probability', () => {
  it.each(reference.rules.logitNormal)('mean of a logit-normal with median $median, sd $sd', ({ median, sd, mean }) => {
    const bound = sd <= 1 ? 1e-10 : 1e-5;
    const rule = sharedProbabilityRule({ mean: median, betaWeight: null, logitSd: sd }, 24);
    expect(Math.abs(average(rule, (p) => p) - mean)).toBeLessThan(bound);
  });

  it.each(reference.mixedCounts)(
    'counts of $n at $mean, beta weight $betaWeight, effect $logitSd',
    ({ n, mean, betaWeight, logitSd, everyThird }) => {
      const rule = sharedProbabilityRule({ mean, betaWeight, logitSd }, 24);
      everyThird.forEach((value, index) => {
        const found = average(rule, (p) => binomialProbabilities(n, p)[index * 3] ?? 0);
        expect(Math.abs(found - value)).toBeLessThan(logitSd <= 1 ? 1e-9 : 1e-6);
      });
    },
  );

  it('is one point when nothing is uncertain', () => {
    const rule = sharedProbabilityRule({ mean: 0.2, betaWeight: null, logitSd: 0 }, 8);
    expect(rule).toEqual({ nodes: Float64Array.of(0.2), weights: Float64Array.of(1) });
    expect(sharedProbabilityRule({ mean: 0, betaWeight: 9, logitSd: 1 }, 8).nodes).toHaveLength(1);
  });

  it('refuses bad arguments by name', () => {
    expect(() => sharedProbabilityRule({ mean: 1.2, betaWeight: null, logitSd: 0 }, 8)).toThrow(/^mean must/);
    expect(() => sharedProbabilityRule({ mean: 0.2, betaWeight: 0, logitSd: 0 }, 8)).toThrow(/^betaWeight must/);
    expect(() => sharedProbabilityRule({ mean: 0.2, betaWeight: 1, logitSd: NaN }, 8)).toThrow(/^logitSd must/);
  });
});
