import fc from 'fast-check';
import { fitPenalisedLogistic } from '../../../src/math/penalised-logistic.js';
import { referenceValues } from './reference-values.js';

interface Case {
  name: string;
  rows: number[][];
  outcomes: number[];
  centres: number[];
  penalties: number[];
  coefficients: number[];
  logPosterior: number;
  logEvidence: number;
}

const priorsOf = (centres: readonly number[], penalties: readonly number[]) =>
  centres.map((centre, j) => ({ centre, penalty: penalties[j] }));

/** Rows of any numbers up to `columns`, with outcomes, centres and penalties. */
function anyData(greatest = 1000) {
  return fc.integer({ min: 1, max: 5 }).chain((columns) => {
    const numbers = fc.array(fc.double({ min: -greatest, max: greatest, noNaN: true }), {
      minLength: columns,
      maxLength: columns,
    });
    const row = fc.record({ row: numbers, outcome: fc.constantFrom(0, 1) });
    return fc.record({
      observations: fc.array(row, { maxLength: 30 }),
      centres: fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: columns, maxLength: columns }),
      penalty: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    });
  });
}

describe('penalised logistic regression', () => {
  it.each(referenceValues<Case[]>('penalised-logistic'))('agrees with another implementation: $name', (reference) => {
    const fit = fitPenalisedLogistic(reference, priorsOf(reference.centres, reference.penalties));
    reference.coefficients.forEach((value, j) => {
      expect(Math.abs(fit.coefficients[j] - value)).toBeLessThan(1e-8 * Math.max(1, Math.abs(value)));
    });
    expect(Math.abs(fit.logPosterior - reference.logPosterior)).toBeLessThan(1e-8);
    expect(Math.abs(fit.logEvidence - reference.logEvidence)).toBeLessThan(1e-8);
  });

  it('is finite whatever the data are', () => {
    fc.assert(
      fc.property(anyData(), ({ observations, centres, penalty }) => {
        const data = { rows: observations.map(({ row }) => row), outcomes: observations.map(({ outcome }) => outcome) };
        const fit = fitPenalisedLogistic(
          data,
          centres.map((centre) => ({ centre, penalty })),
        );
        expect([...fit.coefficients, fit.logPosterior, fit.logEvidence].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('stands where nothing pulls it any further', () => {
    fc.assert(
      fc.property(anyData(2), ({ observations, centres, penalty }) => {
        const data = { rows: observations.map(({ row }) => row), outcomes: observations.map(({ outcome }) => outcome) };
        const { coefficients } = fitPenalisedLogistic(
          data,
          centres.map((centre) => ({ centre, penalty })),
        );
        centres.forEach((centre, j) => {
          const pulls = observations.map(({ row, outcome }) => {
            const sum = row.reduce((total, value, k) => total + value * coefficients[k], 0);
            return (outcome - 1 / (1 + Math.exp(-sum))) * row[j];
          });
          const back = penalty * (coefficients[j] - centre);
          expect(Math.abs(pulls.reduce((a, b) => a + b, 0) - back)).toBeLessThan(1e-6 * Math.max(1, Math.abs(back)));
        });
      }),
    );
  });

  it('is the centre without observations, and comes to it as the penalty grows', () => {
    const centres = [1, -2];
    expect([...fitPenalisedLogistic({ rows: [], outcomes: [] }, priorsOf(centres, [1, 1])).coefficients]).toEqual(
      centres,
    );
    const rows = [
      [1, 3],
      [1, -1],
      [1, 2],
    ];
    const distances = [0.1, 10, 1e3, 1e5, 1e7].map((penalty) => {
      const fit = fitPenalisedLogistic({ rows, outcomes: [0, 1, 1] }, priorsOf(centres, [penalty, penalty]));
      return Math.hypot(...fit.coefficients.map((value, j) => value - centres[j]));
    });
    expect([...distances].sort((a, b) => b - a)).toEqual(distances);
    expect(distances.at(-1)).toBeLessThan(1e-6);
  });

  it('ends at the same place wherever it sets out from', () => {
    fc.assert(
      fc.property(
        anyData(2),
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (given, start) => {
          const { observations, centres, penalty } = given;
          const data = {
            rows: observations.map(({ row }) => row),
            outcomes: observations.map(({ outcome }) => outcome),
          };
          const priors = centres.map((centre) => ({ centre, penalty }));
          const [usual, other] = [
            fitPenalisedLogistic(data, priors),
            fitPenalisedLogistic(data, priors, start.slice(0, centres.length)),
          ];
          usual.coefficients.forEach((value, j) => {
            expect(Math.abs(other.coefficients[j] - value)).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)));
          });
        },
      ),
    );
  });

  it('refuses what is out of range by name', () => {
    const prior = [{ centre: 0, penalty: 1 }];
    expect(() => fitPenalisedLogistic({ rows: [[NaN]], outcomes: [1] }, prior)).toThrow('rows[0][0]');
    expect(() => fitPenalisedLogistic({ rows: [[1, 2]], outcomes: [1] }, prior)).toThrow('rows[0]');
    expect(() => fitPenalisedLogistic({ rows: [[1]], outcomes: [0.5] }, prior)).toThrow('outcomes[0]');
    expect(() => fitPenalisedLogistic({ rows: [[1]], outcomes: [] }, prior)).toThrow('outcomes');
    expect(() => fitPenalisedLogistic({ rows: [], outcomes: [] }, [{ centre: 0, penalty: 0 }])).toThrow(
      'priors[0].penalty',
    );
    expect(() => fitPenalisedLogistic({ rows: [], outcomes: [] }, prior, [Infinity])).toThrow('start[0]');
    expect(() => fitPenalisedLogistic({ rows: [], outcomes: [] }, prior, [])).toThrow('start');
  });
});
