import { betaQuantile, incompleteBeta } from '../../../src/math/incomplete-beta.js';
import { logBeta, logChoose, logGamma } from '../../../src/math/log-gamma.js';
import { logistic, logit, shiftOnLogitScale } from '../../../src/math/logistic.js';
import { normalProbability, normalQuantile } from '../../../src/math/normal-distribution.js';
import { referenceValues, relativeError } from './reference-values.js';

interface SpecialFunctions {
  logGamma: { x: number; value: number }[];
  incompleteBeta: { x: number; a: number; b: number; value: number }[];
  betaQuantile: { p: number; a: number; b: number; value: number }[];
  normal: { quantile: { p: number; value: number }[]; probability: { z: number; value: number }[] };
}

const reference = referenceValues<SpecialFunctions>('special-functions');

describe('logarithm of the gamma function', () => {
  it.each(reference.logGamma)('at $x', ({ x, value }) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(Math.max(2e-14, 4e-16 * Math.abs(value)));
  });

  it('counts choices', () => {
    expect(Math.exp(logChoose(52, 5))).toBeCloseTo(2_598_960, 5);
    expect(logChoose(7, 0)).toBeCloseTo(0, 13);
    expect(Math.exp(logBeta(2, 3))).toBeCloseTo(1 / 12, 14);
  });

  it.each([0, -1, NaN, Infinity])('refuses %d', (x) => {
    expect(() => logGamma(x)).toThrow(RangeError);
  });
});

describe('incomplete beta function', () => {
  it.each(reference.incompleteBeta)('I($x; $a, $b)', ({ x, a, b, value }) => {
    expect(Math.abs(incompleteBeta(x, a, b) - value)).toBeLessThan(1e-13 * Math.max(1, (a + b) / 10));
  });

  it('is symmetric: I(x; a, b) = 1 − I(1 − x; b, a)', () => {
    for (const x of [0.05, 0.3, 0.5, 0.77]) {
      expect(incompleteBeta(x, 3.5, 11) + incompleteBeta(1 - x, 11, 3.5)).toBeCloseTo(1, 13);
    }
  });

  it('refuses what is out of range by name', () => {
    expect(() => incompleteBeta(1.1, 1, 1)).toThrow(/^x must/);
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow(/^a must/);
    expect(() => incompleteBeta(0.5, 1, NaN)).toThrow(/^b must/);
  });
});

describe('quantile of the beta distribution', () => {
  it.each(reference.betaQuantile)('$p of Beta($a, $b)', ({ p, a, b, value }) => {
    const found = betaQuantile(p, a, b);
    const error = value <= 0.5 ? relativeError(found, value) : relativeError(1 - found, 1 - value);
    // What lies close under 1 cannot be told apart from it in double precision: that much is allowed besides.
    expect(error).toBeLessThan(value <= 0.5 ? 1e-11 : 1e-11 + 2e-16 / (1 - value));
  });

  it('knows its ends and refuses NaN', () => {
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
    expect(() => betaQuantile(NaN, 2, 3)).toThrow(/^p must/);
  });
});

describe('normal distribution', () => {
  it.each(reference.normal.quantile)('quantile of $p', ({ p, value }) => {
    expect(Math.abs(normalQuantile(p) - value)).toBeLessThan(1e-12);
  });

  it.each(reference.normal.probability)('probability up to $z', ({ z, value }) => {
    expect(Math.abs(normalProbability(z) - value)).toBeLessThan(1e-15);
    if (z < 0) expect(relativeError(normalProbability(z), value)).toBeLessThan(1e-13);
  });

  it('knows its ends and refuses NaN', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalProbability(-Infinity)).toBe(0);
    expect(normalProbability(Infinity)).toBe(1);
    expect(() => normalProbability(NaN)).toThrow(RangeError);
  });
});

describe('logistic function', () => {
  it('is the inverse of the logit', () => {
    for (const p of [1e-12, 0.01, 0.2, 0.5, 0.999]) expect(relativeError(logistic(logit(p)), p)).toBeLessThan(1e-14);
  });

  it('does not overflow', () => {
    expect(logistic(800)).toBe(1);
    expect(logistic(-800)).toBe(0);
    expect(logistic(-Infinity)).toBe(0);
  });

  it('shifts probabilities by odds', () => {
    expect(shiftOnLogitScale(0.2, Math.log(4))).toBeCloseTo(0.5, 15);
    expect(shiftOnLogitScale(0, 5)).toBe(0);
    expect(shiftOnLogitScale(1, -5)).toBe(1);
    expect(() => shiftOnLogitScale(0.2, NaN)).toThrow(/^shift must/);
  });
});
