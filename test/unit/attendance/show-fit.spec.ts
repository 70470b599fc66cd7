import { ANSWERS } from '../../../src/attendance/domain/known-then.js';
import type { KnownThen, Moment } from '../../../src/attendance/domain/known-then.js';
import { factsAt, factsOf, STAGES } from '../../../src/attendance/domain/show-facts.js';
import { fitShows } from '../../../src/attendance/domain/show-fit.js';
import type { JudgedFit } from '../../../src/attendance/domain/show-fit.js';
import { SHOW_FEATURES } from '../../../src/attendance/domain/show-features.js';
import { ShowTableBuilder } from '../../../src/attendance/domain/show-table.js';
import type { ShowObservation } from '../../../src/attendance/domain/show-table.js';
import { expectedPeople, expectedShow } from '../../../src/attendance/domain/stage-fit.js';
import { showsOf } from './shows-of-a-world.js';

const NOBODY = factsOf({ city: null, vacancy: null, board: null, format: null }, null, 1);

function fitOf(observations: readonly ShowObservation[], earlier: Parameters<typeof fitShows>[1] = null): JudgedFit {
  const builder = new ShowTableBuilder();
  builder.add(observations);
  return fitShows(builder.table, earlier);
}

const historyOf = (world: Parameters<typeof showsOf>[0]): ShowObservation[] =>
  showsOf(world).map(({ observation }) => observation);

/** All figures of a fit, whatever they are called. */
function figuresOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(figuresOf) : [];
}

describe('a fit', () => {
  it('of nothing expects what the trade does, and says how unsure that is', () => {
    const { fit, quality, comparison } = fitOf([]);
    for (const stage of ['booked', 'day-before', 'hours-before'] as const)
      expect(expectedShow(fit[stage], NOBODY)).toBeCloseTo(0.2, 3);
    expect(expectedPeople(fit.booked, [NOBODY]).sharedSd).toBeGreaterThan(1);
    expect([quality, comparison]).toEqual([null, null]);
  });

  it.each([
    ['came', true, 0.4, 0.9],
    ['stayed away', false, 0.02, 0.2],
  ])('of ten people who all %s is drawn there, and not all the way', (_name, came, least, most) => {
    const { fit } = fitOf(historyOf({ seed: 1, days: 2, perDay: 5 }).map((one) => ({ ...one, came })));
    const p = expectedShow(fit.booked, NOBODY);
    expect(p).toBeGreaterThan(least);
    expect(p).toBeLessThan(most);
    expect(figuresOf(fit).every(Number.isFinite)).toBe(true);
  });

  it('of rows that say the day and the outcome alone is their rate', () => {
    const lasting = { city: null, vacancy: null, board: null, format: null };
    const rows = historyOf({ seed: 2, days: 40, perDay: 10 }).map((one) => ({ ...one, lasting, known: null }));
    const { fit } = fitOf(rows);
    const rate = rows.filter(({ came }) => came).length / rows.length;
    expect(Math.abs(expectedShow(fit.booked, NOBODY) - rate)).toBeLessThan(0.03);
    expect(fit['hours-before'].features.map(({ name }) => name)).toEqual(['weekday', 'written', 'answer']);
  });

  it('of rows without any answer counts on whoever says yes all the same, and the others with that as before', () => {
    const lasting = { city: null, vacancy: null, board: null, format: null };
    const rows = historyOf({ seed: 2, days: 40, perDay: 10 }).map((one) => ({ ...one, lasting, known: null }));
    for (const { fit } of [fitOf(rows), fitOf([])]) {
      for (const stage of ['day-before', 'hours-before'] as const) {
        const [no, unsure, none, yes] = ANSWERS.map((answer) => expectedShow(fit[stage], { ...NOBODY, answer }));
        const asked = expectedShow(fit[stage], NOBODY);
        expect([no < unsure, unsure < none, none < asked, asked < yes]).toEqual([true, true, true, true]);
        expect(yes / none).toBeGreaterThan(1.3);
        const share = stage === 'day-before' ? 0.15 : 0.3;
        expect(Math.abs(share * yes + (1 - share) * none - asked)).toBeLessThan(0.02);
      }
      // Before anybody is asked nobody has answered, which says nothing.
      expect(expectedShow(fit.booked, { ...NOBODY, answer: 'none' })).toBe(expectedShow(fit.booked, NOBODY));
    }
  });

  it('believes its own answers rather than what is usual, the more of them there are', () => {
    const rows = historyOf({ seed: 21, days: 100, perDay: 10 });
    // Here whoever says yes comes no more often than the others.
    const mixed = rows.map((one, at) => ({ ...one, came: at % 3 === 0 }));
    const gainOf = (count: number): number => {
      const last = fitOf(mixed.slice(0, count)).fit['hours-before'];
      return expectedShow(last, { ...NOBODY, answer: 'yes' }) - expectedShow(last, { ...NOBODY, answer: 'none' });
    };
    const [few, many] = [gainOf(10), gainOf(1_000)];
    expect(few).toBeGreaterThan(0.07);
    expect(Math.abs(many)).toBeLessThan(0.05);
  });

  it('of the same rows twice is hardly surer of a rate that is the same', () => {
    const rows = historyOf({ seed: 3, days: 30, perDay: 10 });
    const doubled = rows.flatMap((one) => [one, one]);
    const [once, twice] = [fitOf(rows).fit, fitOf(doubled).fit];
    expect(Math.abs(expectedShow(once.booked, NOBODY) - expectedShow(twice.booked, NOBODY))).toBeLessThan(0.05);
  });

  it('takes rows of a log for what they say, beside days of which everything is known', () => {
    const { fit } = fitOf(historyOf({ seed: 4, days: 60, perDay: 10, logShare: 0.5 }));
    const written = fit.booked.features.find(({ name }) => name === 'written');
    expect(written?.levels.map(({ key, n }) => [key, n])).toEqual([
      ['no', 300],
      ['yes', 300],
    ]);
    expect(figuresOf(fit).every(Number.isFinite)).toBe(true);
  });

  it('knows an answer at the stage at which it was given, and not before', () => {
    const { fit } = fitOf(historyOf({ seed: 5, days: 60, perDay: 10 }));
    expect(fit.booked.features.map(({ name }) => name)).not.toContain('answer');
    const yesOverNone = (stage: 'day-before' | 'hours-before'): number => {
      const levels = fit[stage].features.find(({ name }) => name === 'answer')?.levels ?? [];
      const effectOf = (key: string): number => levels.find((level) => level.key === key)?.effect ?? NaN;
      return effectOf('yes') - effectOf('none');
    };
    // Whoever has not answered on the eve may still say yes, so it says less.
    expect(yesOverNone('day-before')).toBeGreaterThan(0);
    expect(yesOverNone('day-before')).toBeLessThan(yesOverNone('hours-before'));
    expect(yesOverNone('hours-before')).toBeGreaterThan(0.8);
  });

  it('moves people together by what is not known of all of them, and each by what is known of each', () => {
    const { fit } = fitOf(historyOf({ seed: 6, days: 40, perDay: 10 }));
    const of = (vacancy: string) => factsOf({ city: 'city 0', vacancy, board: null, format: null }, null, 1);
    const same = expectedPeople(fit.booked, [of('never seen'), of('never seen')]);
    const different = expectedPeople(fit.booked, [of('never seen'), of('vacancy 1')]);
    expect(same.sharedSd).toBeGreaterThan(different.sharedSd);
    const [unseen, known] = different.ordinaryDay;
    expect(unseen).not.toBeCloseTo(known ?? 0, 2);
  });
});

describe('a fit beside an earlier one', () => {
  const world = { seed: 7, days: 60, perDay: 12 };
  const rows = historyOf(world);
  const before = rows.filter(({ date }) => date <= '2025-02-14');
  const earlier = { fit: fitOf(before).fit, lastDay: '2025-02-14' };

  it('is not worse when it learnt from the same days and more of them', () => {
    const { quality, comparison } = fitOf(rows, earlier);
    expect(comparison).toMatchObject({ days: 15, bookings: 180, isWorse: false });
    // Spreads are found anew whenever a tenth more is known, and that was at other days.
    expect(Math.abs((comparison?.logLoss ?? 1) - (comparison?.previousLogLoss ?? 0))).toBeLessThan(0.01);
    expect(quality).toMatchObject({ from: '2025-02-15', days: 15, bookings: 180 });
    expect(quality?.logLoss).toBeLessThan(quality?.meanLogLoss ?? 0);
    expect(quality?.meanMargin).toBeGreaterThan(0.004);
    expect(quality?.meanMargin).toBeLessThan(0.2);
  });

  it('is worse when a log with its outcomes turned round came between', () => {
    const turned = historyOf({ ...world, seed: 8, days: 45, perDay: 60 }).map((one) => ({
      ...one,
      came: !one.came,
      isOwnDay: false,
    }));
    const mixed = [...turned, ...rows].sort((one, other) =>
      one.date < other.date ? -1 : Number(one.date > other.date),
    );
    const { comparison } = fitOf(mixed, earlier);
    expect(comparison).toMatchObject({ days: 15, bookings: 180, isWorse: true });
    expect((comparison?.logLoss ?? 0) - (comparison?.previousLogLoss ?? 0)).toBeGreaterThan(comparison?.margin ?? 1);
  });

  it('is not judged by a few days', () => {
    const { comparison } = fitOf(
      rows.filter(({ date }) => date <= '2025-02-17'),
      earlier,
    );
    expect(comparison).toMatchObject({ days: 3, margin: null, isWorse: false });
  });
});

describe('what is known at a stage', () => {
  const [first] = historyOf({ seed: 9, days: 1, perDay: 1 });
  if (first === undefined) throw new Error('no booking');
  const at = (stage: Parameters<typeof factsAt>[0]) => factsAt(stage, first.lasting, first.date, first.known);

  it('is what was written down up to then', () => {
    expect([at('booked'), at('day-before'), at('hours-before')].map(({ remindersSent }) => remindersSent)).toEqual([
      0, 0, 1,
    ]);
    // How long before it was booked does not shrink with every reminder.
    expect(new Set([at('booked'), at('hours-before')].map(({ leadHours }) => leadHours)).size).toBe(1);
  });

  it('is nothing of what was written down later', () => {
    const [booked] = first.known ?? [];
    if (booked === undefined) throw new Error('nothing known');
    const then = (moment: Moment, leadHours: number, isConfirmed: boolean): KnownThen => ({
      ...{ ...booked, moment, leadHours, isConfirmed, localHour: 10 },
    });
    const answersOf = (...later: KnownThen[]) =>
      STAGES.map((stage) => factsAt(stage, first.lasting, first.date, [booked, ...later]).answer);
    // Moved, or taken up again, in the morning of the day itself.
    const [evening, morning] = [then('reminder-day-before', 16, false), then('moved', 4, true)];
    expect(answersOf(evening, morning)).toEqual(['none', 'none', 'yes']);
    expect(answersOf(morning)).toEqual(['none', 'none', 'yes']);
    expect(answersOf(then('moved', 15, true))).toEqual(['none', 'none', 'yes']);
    expect(answersOf(then('moved', 16, true))).toEqual(['none', 'yes', 'yes']);
    // After the last reminder.
    expect(answersOf(evening, then('reminder-hours-before', 2, false), then('moved', 1, true))).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect(answersOf(then('moved', 1, true))).toEqual(['none', 'none', 'none']);
  });

  it('is of a log’s row what the row says: an answer last, as nobody knows when it was given', () => {
    const stated = { localHour: 9, leadHours: 30, isConfirmed: true };
    const of = (stage: Parameters<typeof factsAt>[0], isConfirmed = true) =>
      factsAt(stage, first.lasting, first.date, null, { ...stated, isConfirmed });
    expect(of('booked')).toMatchObject({ isWritten: false, hour: 9, leadHours: 30, answer: null });
    expect(of('hours-before')).toMatchObject({ isWritten: false, hour: 9, leadHours: 30, answer: 'yes' });
    expect(of('hours-before', false).answer).toBe('unsure');
  });

  it('has a level in each feature, or none', () => {
    const odd = { scorePoints: 1e9, payRatio: NaN, leadHours: -5, remindersSent: 99 };
    for (const { levels, levelOf } of SHOW_FEATURES) {
      const level = levelOf({ ...at('booked'), ...odd });
      if (levels !== null && level !== null) expect(levels).toContain(level);
    }
  });
});
