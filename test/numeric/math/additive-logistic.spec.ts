import { seededRandom } from '../../../src/kernel/random.js';
import { AdditiveLogistic } from '../../../src/math/additive-logistic.js';
import type { AdditiveData, AdditivePrior, Factor } from '../../../src/math/additive-logistic.js';
import { logistic, logit } from '../../../src/math/logistic.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';
import { fitPenalisedLogistic } from '../../../src/math/penalised-logistic.js';

const PRIOR: AdditivePrior = { centre: logit(0.3), variance: 1, stepEffect: { median: 0.35, spread: 0.6 } };

/** Observations that are kept until every level stands still. */
const TO_THE_END = [1e-10, 2_000] as const;

interface World {
  readonly seed: number;
  readonly count: number;
  readonly perStep: number;
  readonly factors: readonly { readonly levels: number; readonly sd: number; readonly isOrdered?: boolean }[];
  readonly stepSd?: number;
  readonly drift?: number;
}

/** A world of the model's own kind, with the true effects of its levels. */
function makeWorld({ seed, count, perStep, factors, stepSd = 0, drift = 0 }: World) {
  const random = seededRandom(seed);
  const normal = (): number => normalQuantile(random.next() * 0.999_998 + 0.000_001);
  const effects = factors.map(({ levels, sd, isOrdered }) => {
    let line = 0;
    return Array.from({ length: levels }, () => (isOrdered === true ? (line += sd * normal()) : sd * normal()));
  });
  const steps = Int32Array.from({ length: count }, (_none, index) => Math.floor(index / perStep));
  let level = -0.5;
  const ofSteps = Array.from(
    { length: (steps.at(-1) ?? -1) + 1 },
    () => (level += drift * normal()) + stepSd * normal(),
  );
  const made: Factor[] = factors.map(({ levels, isOrdered = false }) => ({
    codes: Int32Array.from({ length: count }, () => Math.floor(random.next() * levels)),
    levels,
    isOrdered,
  }));
  const outcomes = Uint8Array.from(steps, (step, index) => {
    const sum = made.reduce((total, { codes }, factor) => total + (effects[factor]?.[codes[index]] ?? 0), 0);
    return Number(random.next() < logistic((ofSteps[step] ?? 0) + sum));
  });
  return { data: { factors: made, outcomes, steps } satisfies AdditiveData, effects };
}

function learnt(data: AdditiveData, prior = PRIOR): AdditiveLogistic {
  const model = new AdditiveLogistic(data, prior);
  model.learn(data.outcomes.length, ...TO_THE_END);
  return model;
}

/** The same penalised likelihood written out as columns: one for each level, increment of the whole and effect of a step. */
function inColumns({ factors, outcomes, steps }: AdditiveData, model: AdditiveLogistic) {
  const { factors: sds, stepEffect, drift } = model.spreads;
  const count = (steps.at(-1) ?? 0) + 1;
  const priors = [{ centre: PRIOR.centre, penalty: 1 / PRIOR.variance }];
  const sets: {
    readonly columns: number;
    readonly isOn: (column: number, index: number) => boolean;
    readonly sd: number;
  }[] = factors.map(({ codes, levels, isOrdered }, factor) => ({
    columns: isOrdered ? levels - 1 : levels,
    // Of levels in order, what each differs from the one before it by.
    isOn: (column, index) => (isOrdered ? codes[index] > column : codes[index] === column),
    sd: sds[factor] ?? 0,
  }));
  sets.push({ columns: count, isOn: (column, index) => steps[index] === column, sd: stepEffect });
  // The first step is one of wandering away from the prior's level.
  if (drift > 0) sets.push({ columns: count, isOn: (column, index) => steps[index] >= column, sd: drift });
  for (const { columns, sd } of sets)
    for (let column = 0; column < columns; column += 1) priors.push({ centre: 0, penalty: 1 / sd ** 2 });
  const rows = Array.from(outcomes, (_outcome, index) => [
    1,
    ...sets.flatMap(({ columns, isOn }) =>
      Array.from({ length: columns }, (_none, column) => Number(isOn(column, index))),
    ),
  ]);
  return {
    priors,
    rows,
    offsets: sets.map((_set, at) => sets.slice(0, at).reduce((sum, set) => sum + set.columns, 1)),
  };
}

describe('additive logistic regression', () => {
  it.each([1, 2, 3])(
    'stands at the highest point of the likelihood with the penalties that it found, world %d',
    (seed) => {
      const { data } = makeWorld({
        ...{ seed, count: 400, perStep: 16, stepSd: 0.5, drift: 0.1 },
        factors: [
          { levels: 6, sd: 0.8 },
          { levels: 25, sd: 0.5 },
          { levels: 2, sd: 0 },
        ],
      });
      const model = learnt(data);
      const { priors, rows, offsets } = inColumns(data, model);
      const { coefficients } = fitPenalisedLogistic({ rows, outcomes: data.outcomes }, priors);
      data.factors.forEach(({ levels }, factor) => {
        for (let level = 0; level < levels; level += 1)
          expect(model.effectOf(factor, level).centre).toBeCloseTo(coefficients[(offsets[factor] ?? 0) + level], 6);
      });
      const wandered =
        model.spreads.drift > 0 ? coefficients.subarray(offsets.at(-1)).reduce((sum, one) => sum + one, 0) : 0;
      expect(model.predict(0).centre - sumOfEffects(model, data, 0)).toBeCloseTo(coefficients[0] + wandered, 6);
    },
  );

  it('puts levels in order where the likelihood has them, but for where the whole lies', () => {
    const { data } = makeWorld({
      ...{ seed: 4, count: 600, perStep: 30, stepSd: 0.3 },
      factors: [
        { levels: 10, sd: 0.4, isOrdered: true },
        { levels: 4, sd: 0.5 },
      ],
    });
    const model = learnt(data);
    const { priors, rows } = inColumns(data, model);
    // The whole lies where the average observation does, each counted by what it tells: p(1 − p), which the fit itself gives.
    let centred = rows;
    let coefficients: Float64Array = new Float64Array();
    for (let round = 0; round < 12; round += 1) {
      coefficients = fitPenalisedLogistic({ rows: centred, outcomes: data.outcomes }, priors).coefficients;
      const weights = centred.map((row) => {
        const p = logistic(row.reduce((sum, value, column) => sum + value * (coefficients[column] ?? 0), 0));
        return p * (1 - p);
      });
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const means = rows[0]?.map(
        (_value, column) =>
          weights.reduce((sum, weight, index) => sum + weight * (rows[index]?.[column] ?? 0), 0) / all,
      );
      centred = rows.map((row) =>
        row.map((value, column) => (column > 0 && column < 10 ? value - (means?.[column] ?? 0) : value)),
      );
    }
    for (let level = 1; level < 10; level += 1) {
      const step = model.effectOf(0, level).centre - model.effectOf(0, level - 1).centre;
      expect(step).toBeCloseTo(coefficients[level] ?? NaN, 5);
    }
  });

  it('gives the mean to levels that it never saw, and is less sure of them', () => {
    const { data } = makeWorld({ seed: 5, count: 500, perStep: 20, factors: [{ levels: 12, sd: 1 }] });
    const codes = data.factors[0]?.codes.map((code) => (code >= 10 ? 0 : code)) ?? new Int32Array();
    const model = learnt({ ...data, factors: [{ codes, levels: 12, isOrdered: false }] });
    const [sd = 0] = model.spreads.factors;
    expect(model.effectOf(0, 11).centre).toBe(0);
    expect(model.effectOf(0, 11).variance).toBeCloseTo(sd * sd, 12);
    expect(model.effectOf(0, 0).variance).toBeLessThan(sd * sd);
  });

  it('ends day by day where a fit from nothing ends: within 0.02 of the log odds', () => {
    const { data } = makeWorld({
      ...{ seed: 6, count: 1_500, perStep: 15, stepSd: 0.4, drift: 0.03 },
      factors: [
        { levels: 8, sd: 0.6 },
        { levels: 60, sd: 0.5 },
        { levels: 12, sd: 0.2, isOrdered: true },
      ],
    });
    const [daily, once] = [new AdditiveLogistic(data, PRIOR), new AdditiveLogistic(data, PRIOR)];
    for (let end = 0; end <= 1_500; end += 15) daily.learn(end);
    once.learn(1_500);
    let furthest = 0;
    for (let index = 0; index < 1_500; index += 1)
      furthest = Math.max(furthest, Math.abs(daily.predict(index).centre - once.predict(index).centre));
    expect(furthest).toBeLessThan(0.02);
  });

  it('finds the variances that a world was made with', () => {
    const found = [7, 8, 9, 10].map((seed) => {
      const { data, effects } = makeWorld({
        ...{ seed, count: 6_000, perStep: 60, stepSd: 0.5 },
        factors: [
          { levels: 40, sd: 0.7 },
          { levels: 40, sd: 0.3 },
          { levels: 40, sd: 0 },
        ],
      });
      const model = new AdditiveLogistic(data, PRIOR);
      model.learn(6_000);
      const truths = [...effects.map(spreadOf), 0.5];
      return [...model.spreads.factors, model.spreads.stepEffect].map((sd, at) => sd - (truths[at] ?? NaN));
    });
    [0, 1, 2, 3].forEach((at) => {
      const off = found.reduce((sum, differences) => sum + (differences[at] ?? NaN), 0) / found.length;
      expect({ at, off: Math.abs(off) < 0.08 ? 'little' : off }).toEqual({ at, off: 'little' });
    });
  });

  it('is nearly as near as it says: some 85 true effects of a hundred lie where 90 should', () => {
    let inside = 0;
    let all = 0;
    for (let seed = 20; seed < 30; seed += 1) {
      const factors = [
        { levels: 30, sd: 0.7 },
        { levels: 20, sd: 0.5 },
      ];
      const { data, effects } = makeWorld({ seed, count: 1_500, perStep: 50, stepSd: 0.3, factors });
      const model = new AdditiveLogistic(data, PRIOR);
      model.learn(1_500);
      effects.forEach((ofFactor, factor) => {
        // What all levels have in common is the whole's.
        const shared = meanOf(ofFactor) - meanOf(ofFactor.map((_truth, level) => model.effectOf(factor, level).centre));
        ofFactor.forEach((truth, level) => {
          const { centre, variance } = model.effectOf(factor, level);
          inside += Number(Math.abs(centre + shared - truth) < 1.645 * Math.sqrt(variance));
          all += 1;
        });
      });
    }
    // Each is judged as if the others were known, which makes it a little too sure.
    expect(inside / all).toBeGreaterThan(0.83);
    expect(inside / all).toBeLessThan(0.94);
  });

  it('knows an ordinary observation: the mean of the log odds so far, on the level of now', () => {
    const { data } = makeWorld({ seed: 11, count: 600, perStep: 20, factors: [{ levels: 5, sd: 1 }] });
    const model = new AdditiveLogistic(data, PRIOR);
    expect(model.ordinary).toBe(PRIOR.centre);
    model.learn(600);
    const mean = Array.from(data.outcomes, (_none, index) => model.predict(index).centre).reduce((a, b) => a + b) / 600;
    expect(model.ordinary).toBeCloseTo(mean, 9);
  });

  it.each<[string, (index: number) => number, (index: number) => number]>([
    ['one class only', () => 1, (index) => index % 7],
    ['outcomes that a level tells for sure', (index) => index % 2, (index) => index % 2],
    ['a level for each observation', (index) => Number(index % 3 === 0), (index) => index],
    ['a single level', (index) => index % 2, () => 0],
    ['no level at all', (index) => index % 2, () => -1],
  ])('is finite with %s', (_what, outcomeOf, codeOf) => {
    const count = 300;
    for (const isOrdered of [false, true]) {
      const data: AdditiveData = {
        factors: [
          { codes: Int32Array.from({ length: count }, (_none, index) => codeOf(index)), levels: count, isOrdered },
        ],
        outcomes: Uint8Array.from({ length: count }, (_none, index) => outcomeOf(index)),
        steps: Int32Array.from({ length: count }, (_none, index) => Math.floor(index / 10)),
      };
      const model = new AdditiveLogistic(data, PRIOR);
      for (const end of [0, 10, 20, 150, 300]) model.learn(end);
      for (let index = 0; index < count; index += 1) {
        const { centre, variance } = model.predict(index);
        expect(Number.isFinite(centre) && Math.abs(centre) < 20 && variance >= 0 && variance < 20).toBe(true);
      }
    }
  });

  it('bears sixty thousand levels', () => {
    const { data } = makeWorld({ seed: 12, count: 60_000, perStep: 600, factors: [{ levels: 60_000, sd: 0.5 }] });
    const model = new AdditiveLogistic(data, PRIOR);
    model.learn(60_000);
    expect(model.effectOf(0, data.factors[0]?.codes[0] ?? 0).variance).toBeGreaterThan(0);
    expect(Number.isFinite(model.predict(0).centre)).toBe(true);
  });

  it.each([true, false])(
    'draws levels to what is usual for them (ordered: %s), as long as little is seen',
    (isOrdered) => {
      const { data } = makeWorld({ seed: 17, count: 4_000, perStep: 20, factors: [{ levels: 3, sd: 0 }] });
      const [factor] = data.factors;
      const usual = { effects: [-1, 0, 1], leastSd: 0.3 };
      const model = new AdditiveLogistic({ ...data, factors: [{ ...factor, isOrdered, usual }] }, PRIOR);
      const spread = (): number => model.effectOf(0, 2).centre - model.effectOf(0, 0).centre;
      expect([spread(), model.predict(0).centre]).toEqual([2, PRIOR.centre + usual.effects[factor.codes[0]]]);
      model.learn(20);
      const early = spread();
      expect(early).toBeGreaterThan(0.8);
      model.learn(4_000);
      expect(Math.abs(spread())).toBeLessThan(Math.min(0.3, early / 2));
    },
  );

  it('finds the same with what is usual written into it as without, where it is none', () => {
    const { data } = makeWorld({ seed: 18, count: 600, perStep: 20, factors: [{ levels: 4, sd: 0.7 }] });
    const given = {
      ...data,
      factors: data.factors.map((factor) => ({ ...factor, usual: { effects: [0, 0, 0, 0], leastSd: 1e-9 } })),
    };
    expect(learnt(given).predict(3)).toEqual(learnt(data).predict(3));
  });

  it('looks at nothing after the end', () => {
    const { data } = makeWorld({ seed: 13, count: 400, perStep: 20, factors: [{ levels: 9, sd: 1 }] });
    const turned = { ...data, outcomes: data.outcomes.map((outcome, index) => (index < 200 ? outcome : 1 - outcome)) };
    const [one, other] = [data, turned].map((given) => {
      const model = new AdditiveLogistic(given, PRIOR);
      model.learn(200);
      return Array.from({ length: 400 }, (_none, index) => model.predict(index));
    });
    expect(one).toEqual(other);
  });

  it('refuses what is out of range by name', () => {
    const data: AdditiveData = {
      factors: [{ codes: Int32Array.of(0, 1), levels: 2, isOrdered: false }],
      outcomes: Uint8Array.of(0, 1),
      steps: Int32Array.of(0, 1),
    };
    const make =
      (change: Partial<AdditiveData>, prior: Partial<AdditivePrior> = {}) =>
      () =>
        new AdditiveLogistic({ ...data, ...change }, { ...PRIOR, ...prior });
    expect(make({ outcomes: Uint8Array.of(0, 2) })).toThrow('outcomes[1]');
    expect(make({ steps: Int32Array.of(1, 0) })).toThrow('steps[1]');
    expect(make({ steps: Int32Array.of(1) })).toThrow('steps');
    expect(make({ factors: [{ codes: Int32Array.of(0, 2), levels: 2, isOrdered: false }] })).toThrow(
      'factors[0].codes[1]',
    );
    const [factor] = data.factors;
    expect(make({ factors: [{ ...factor, usual: { effects: [0], leastSd: 1 } }] })).toThrow('factors[0].usual.effects');
    expect(make({ factors: [{ ...factor, usual: { effects: [0, 0], leastSd: 0 } }] })).toThrow('usual.leastSd');
    expect(make({ factors: [{ ...factor, usual: { effects: [0, NaN], leastSd: 1 } }] })).toThrow(
      'factors[0].usual.effects[1]',
    );
    expect(make({}, { variance: 0 })).toThrow('variance');
    expect(make({}, { centre: NaN })).toThrow('centre');
    const model = new AdditiveLogistic(data, PRIOR);
    const twoOfADay = make({ steps: Int32Array.of(0, 0) })();
    expect(() => twoOfADay.learn(1)).toThrow('end must be where a step ends');
    model.learn(2);
    expect(() => model.learn(1)).toThrow('end');
    expect(() => model.learn(3)).toThrow('end');
  });
});

function sumOfEffects(model: AdditiveLogistic, { factors }: AdditiveData, index: number): number {
  return factors.reduce((sum, { codes }, factor) => sum + model.effectOf(factor, codes[index]).centre, 0);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}
