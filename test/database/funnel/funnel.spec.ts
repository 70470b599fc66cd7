import { AttendanceLogsService, AttendanceService, fitShowsJob } from '../../../src/attendance/index.js';
import { ApplicationsService, Duplicates } from '../../../src/candidates/index.js';
import type { Stage } from '../../../src/candidates/index.js';
import { FunnelModule, FunnelService, PeriodInvalid } from '../../../src/funnel/index.js';
import type { StepPart } from '../../../src/funnel/index.js';
import { ClientsService, NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { CursorInvalid } from '../../../src/platform/paging/index.js';
import { VacancyNotFound } from '../../../src/vacancies/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import type { TestApp } from '../../support/test-app.js';
import {
  boardResume,
  colleague,
  connection,
  receive,
  recruiter,
  recruitingApp,
  vacancy,
} from '../candidates/recruiting-fixture.js';

let t: TestApp;
let actor: Actor;
let ref: ConnectionRef;
let vacancyId: string;
let funnel: FunnelService;

beforeAll(async () => {
  t = await recruitingApp([FunnelModule], { jobs: [fitShowsJob] });
  funnel = t.get(FunnelService);
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

/** Somebody who responded and went along these stages. */
async function person(path: readonly Stage[] = [], respondedAt = t.clock.now()): Promise<string> {
  const { applicationId } = await receive(t, ref, vacancyId, boardResume(), respondedAt);
  // As days and people do: whose move it is matters to nobody here.
  const by = { ...actor, role: 'system' as const };
  for (const to of path) await t.get(ApplicationsService).move(by, applicationId, to, { reason: 'так' });
  return applicationId;
}

const day = { from: '2026-06-01', to: '2026-06-01' };
const at = async (cohort = {}): Promise<Record<string, { reached: number; k: number; n: number; waiting: number }>> => {
  const rows = await funnel.rows(actor, { ...day, vacancyId, ...cohort });
  return Object.fromEntries(rows.map(({ stage, reached, k, n, waiting }) => [stage, { reached, k, n, waiting }]));
};
const k = async (cohort = {}): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries(await at(cohort)).map(([stage, row]) => [stage, row.reached]));

it('counts everybody as far as they ever came, with the interval of every step', async () => {
  await person();
  await person(['rejected']);
  await person(['booked', 'came', 'passed', 'withdrawn']);
  await person(['shortlisted']);
  const { rows } = await funnel.funnel(actor, { ...day, vacancyId });
  expect(rows.map(({ stage, of, reached, k, n, waiting }) => [stage, of, reached, k, n, waiting]).slice(0, 8)).toEqual([
    ['new', null, 4, 4, 4, 0],
    // Whoever was decided upon was reviewed; the first one was passed over when the third one was invited.
    ['reviewed', 'new', 3, 3, 4, 0],
    ['shortlisted', 'reviewed', 2, 2, 3, 0],
    ['invited', 'shortlisted', 1, 1, 1, 1],
    ['booked', 'invited', 1, 1, 1, 0],
    ['came', 'invited', 1, 1, 1, 0],
    ['passed', 'came', 1, 1, 1, 0],
    ['offered', 'passed', 0, 0, 1, 0],
  ]);
  // Quantiles 0.05 and 0.95 of Beta(3.5, 1.5), from another implementation (scipy.stats.beta.ppf).
  expect(rows[1]).toMatchObject({ rate: 0.75 });
  expect(rows[1].low).toBeCloseTo(0.34929278, 7);
  expect(rows[1].high).toBeCloseTo(0.95399281, 7);
  expect(rows[0]).toMatchObject({ rate: null, low: null });
});

it('counts people who wait as no failures, until they have waited too long or others were invited instead', async () => {
  await person();
  await person(['invited']);
  const before = await at();
  expect(before['reviewed']).toEqual({ reached: 1, k: 1, n: 2, waiting: 0 });
  expect(before['came']).toEqual({ reached: 0, k: 0, n: 0, waiting: 1 });
  t.clock.moveByMinutes(10);
  await person([], new Date('2026-06-01T08:00:00Z'));
  expect((await at())['reviewed']).toEqual({ reached: 1, k: 1, n: 2, waiting: 1 });
  t.clock.moveByMinutes(31 * 24 * 60);
  expect((await at())['reviewed']).toEqual({ reached: 1, k: 1, n: 3, waiting: 0 });
  expect((await at())['came']).toEqual({ reached: 0, k: 0, n: 1, waiting: 0 });
  t.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
});

it('gives a month of work its month', async () => {
  await person(['booked', 'came', 'offered', 'started']);
  t.clock.moveByMinutes(45 * 24 * 60);
  expect((await at())['month-1']).toMatchObject({ n: 0, waiting: 1 });
  t.clock.moveByMinutes(20 * 24 * 60);
  expect((await at())['month-1']).toMatchObject({ n: 1, waiting: 0 });
  t.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
});

it('lists the people behind each number, page by page, to those who may see them', async () => {
  const ids = { waiting: await person(), rejected: await person(['rejected']), chosen: await person(['shortlisted']) };
  const cohort = { ...day, vacancyId };
  const named = async (stage: Stage, part: StepPart): Promise<string[]> =>
    (await funnel.peopleAt(actor, cohort, { stage, part })).rows.map(({ id }) => id).sort();
  expect(await named('reviewed', 'reached')).toEqual([ids.rejected, ids.chosen].sort());
  expect(await named('reviewed', 'decided')).toEqual([ids.rejected, ids.chosen].sort());
  expect(await named('reviewed', 'waiting')).toEqual([ids.waiting]);
  expect(await named('shortlisted', 'reached')).toEqual([ids.chosen]);
  expect(await named('came', 'reached')).toEqual([]);
  const step = { stage: 'new', part: 'reached' } as const;
  const first = await funnel.peopleAt(actor, cohort, step, { limit: 2 });
  const second = await funnel.peopleAt(actor, cohort, step, { limit: 2, after: first.next });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, null]);
  expect(first.rows[0]).toMatchObject({ name: 'Орлова Мария', vacancy: { id: vacancyId } });
  const stranger = await recruiter(t);
  await expect(funnel.peopleAt(stranger, cohort, step)).rejects.toThrow(VacancyNotFound);
  expect((await funnel.peopleAt(stranger, day, step)).rows).toEqual([]);
  await expect(funnel.peopleAt(colleague(actor, 'receptionist'), cohort, step)).rejects.toThrow(NotAllowed);
  await expect(funnel.peopleAt(actor, cohort, step, { after: 'broken' })).rejects.toThrow(CursorInvalid);
});

it('leaves out moves that were taken back', async () => {
  const id = await person(['shortlisted']);
  await t.get(ApplicationsService).undo(actor, id);
  expect(await k()).toMatchObject({ new: 1, reviewed: 0, shortlisted: 0 });
});

it('takes the days of the organisation’s own clock', async () => {
  // 23:30 on May 31 and 00:30 on June 1 in Moscow.
  await person([], new Date('2026-05-31T20:30:00Z'));
  await person([], new Date('2026-05-31T21:30:00Z'));
  expect(await k()).toMatchObject({ new: 1 });
  expect(await k({ from: '2026-05-31' })).toMatchObject({ new: 2 });
});

it('shows other organisations nothing, and a client its own vacancies', async () => {
  await person();
  const stranger = await recruiter(t);
  await expect(funnel.funnel(stranger, { ...day, vacancyId })).rejects.toThrow(VacancyNotFound);
  expect((await funnel.funnel(stranger, day)).rows[0].k).toBe(0);
  const { clientId } = await t.get(ClientsService).create(actor, 'Ромашка');
  const client = { ...colleague(actor, 'client'), clientId };
  expect((await funnel.funnel(client, day)).rows[0].k).toBe(0);
  const theirs = await vacancy(t, actor, { clientId });
  await receive(t, ref, theirs, boardResume());
  for (const who of [client, actor]) {
    const { rows, forecast } = await funnel.funnel(who, { ...day, clientId });
    expect([rows[0].k, forecast.have, forecast.wanted]).toEqual([1, 1, 3]);
  }
  expect((await funnel.funnel(actor, { ...day, clientId, vacancyId })).rows[0].k).toBe(0);
  await expect(funnel.funnel(client, { ...day, vacancyId })).rejects.toThrow(VacancyNotFound);
  await expect(funnel.funnel(colleague(actor, 'interviewer'), day)).rejects.toThrow(NotAllowed);
});

it('refuses what is no period', async () => {
  for (const period of [
    { from: '2026-06-02', to: '2026-06-01' },
    { from: 'x', to: '2026-06-01' },
    { from: '2026-02-30', to: '2026-06-01' },
  ]) {
    await expect(funnel.funnel(actor, period)).rejects.toThrow(PeriodInvalid);
  }
});

describe('the forecast', () => {
  it('begins with the figures of the trade and says which starts nobody has seen', async () => {
    await person();
    const told = await funnel.forecast(actor, { vacancyId });
    expect(told).toMatchObject({ wanted: 3, have: 1, needed: null, expected: null });
    expect(told).toMatchObject({ fromTrade: ['shortlisted', 'came'], unseen: ['offered', 'started'] });
    expect(told.arrivals?.mean).toBeCloseTo(0.035, 9);
    const { wanted, have, expected, ...outlook } = told;
    expect([wanted, have, expected]).toEqual([3, 1, null]);
    expect(await funnel.outlooks(actor, [{ wanted: 3, have: 1 }])).toEqual([outlook]);
  });

  it('says how many responses are needed for the people wanted', async () => {
    for (let i = 0; i < 12; i += 1) await person(i % 3 ? ['rejected'] : ['booked', 'came', 'offered', 'started']);
    const { wanted, have, needed, expected } = await funnel.forecast(actor, { vacancyId });
    expect([wanted, have]).toEqual([3, 12]);
    // A third of the responses starts, and the trade is believed a little: some 10 on average for 3, more to be certain.
    expect(needed).toBeGreaterThan(9);
    expect(needed).toBeLessThan(200);
    expect(expected?.mean).toBeGreaterThan(1);
    expect(expected?.mean).toBeLessThan(5);
    const more = await vacancy(t, actor, { wantedCount: 7 });
    const told = await funnel.outlooks(actor, [
      { wanted: 3, have: 12 },
      { wanted: 7, have: 0 },
    ]);
    const alone = await funnel.forecast(actor, { vacancyId: more });
    expect(told.map((outlook) => outlook.needed)).toEqual([needed, alone.needed]);
  });

  it('does not take those who still wait for failures, but those who have waited for a month', async () => {
    for (let i = 0; i < 6; i += 1)
      await person(i % 2 ? ['booked', 'rejected'] : ['booked', 'came', 'offered', 'started']);
    const needed = async (): Promise<number> => (await funnel.forecast(actor, { vacancyId })).needed ?? NaN;
    const before = await needed();
    for (let i = 0; i < 6; i += 1) await person(['booked']);
    const waiting = await needed();
    t.clock.moveByMinutes(40 * 24 * 60);
    expect(waiting).toBeLessThanOrEqual(before);
    expect(await needed()).toBeGreaterThan(waiting);
    t.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
  });

  describe('with a show history', () => {
    const log = (rows: number): string =>
      `date,city,outcome\n${Array.from({ length: rows }, (_, n) => `2026-04-${10 + (n % 20)},Москва,${n % 3 ? 'no' : 'yes'}`).join('\n')}\n`;
    const importLog = (rows = 60, by = actor) =>
      t.get(AttendanceService).importLog(by, log(rows), { fileName: 'log.csv' });

    it('takes from it who of those invited comes, and adds none of its own invitations', async () => {
      await person();
      const before = await funnel.forecast(actor, { vacancyId });
      const { logId } = await importLog();
      const told = await funnel.forecast(actor, { vacancyId });
      expect(told).toMatchObject({ shows: { basis: 'own', invited: 60, came: 20 }, fromTrade: ['shortlisted'] });
      // As in the trade 0.175 of the responses are worth inviting; of 60 invited 20 came, and the trade is believed like 5.
      expect(told.arrivals?.mean).toBeCloseTo((0.175 * (20 + 1)) / (60 + 5), 9);
      expect((await funnel.outlooks(actor, [{ wanted: 3, have: 1 }]))[0]?.arrivals).toEqual(told.arrivals);
      const { total } = await t.get(AttendanceService).rates(actor);
      expect(told.shows).toMatchObject({ invited: total?.invited, came: total?.came });
      await t.get(AttendanceLogsService).takeBack(actor, logId ?? '');
      expect(await funnel.forecast(actor, { vacancyId })).toEqual(before);
    });

    it('answers the same whatever the funnel has seen of invitations', async () => {
      await importLog();
      for (let i = 0; i < 6; i += 1) await person(['booked', 'came', 'offered', 'started']);
      const { shows } = await funnel.forecast(actor, { vacancyId });
      expect(shows).toEqual({ basis: 'own', invited: 60, came: 20 });
    });

    it('of three people is believed less than the trade, and the trade is named', async () => {
      await person();
      await importLog(3);
      const told = await funnel.forecast(actor, { vacancyId });
      expect(told).toMatchObject({ shows: null, fromTrade: ['shortlisted', 'came'] });
      expect(told.arrivals?.mean).toBeCloseTo((0.175 * 2) / 8, 9);
    });

    it('of another organisation says nothing, and a client of an agency is not shown it', async () => {
      await importLog(60, await recruiter(t));
      expect((await funnel.forecast(actor, { vacancyId })).shows).toBeNull();
      await importLog();
      const { clientId } = await t.get(ClientsService).create(actor, 'Ромашка');
      const theirs = await vacancy(t, actor, { clientId });
      const client = { ...colleague(actor, 'client'), clientId };
      expect(await funnel.forecast(client, { vacancyId: theirs })).toMatchObject({
        shows: null,
        fromTrade: ['shortlisted'],
      });
    });
  });
});

it('counts somebody who was two people once, as far as either came, and twice again after a split', async () => {
  const came = await person(['booked', 'came', 'withdrawn']);
  const fresh = await person(['shortlisted']);
  const before = await at();
  const applications = t.get(ApplicationsService);
  const ids = [(await applications.get(actor, came)).candidateId, (await applications.get(actor, fresh)).candidateId];
  const { candidateId } = await t.get(Duplicates).merge(actor, ids);
  expect(await k()).toMatchObject({ new: 1, shortlisted: 1, came: 1 });
  await t.get(Duplicates).split(actor, ids.find((id) => id !== candidateId) ?? '');
  expect(await at()).toEqual(before);
});
