import { ApplicationsService } from '../../../src/candidates/index.js';
import type { Stage } from '../../../src/candidates/index.js';
import { FunnelModule, FunnelService, PeriodInvalid } from '../../../src/funnel/index.js';
import { ClientsService, NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
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
  t = await recruitingApp([FunnelModule]);
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
  for (const to of path) await t.get(ApplicationsService).move(actor, applicationId, to, { reason: 'так' });
  return applicationId;
}

const day = { from: '2026-06-01', to: '2026-06-01' };
const k = async (cohort = {}): Promise<Record<string, number>> => {
  const { rows } = await funnel.funnel(actor, { ...day, vacancyId, ...cohort });
  return Object.fromEntries(rows.map((row) => [row.stage, row.k]));
};

it('counts everybody as far as they ever came, with the interval of every step', async () => {
  await person();
  await person(['reviewed', 'rejected']);
  await person(['booked', 'came', 'passed', 'withdrawn']);
  await person(['shortlisted']);
  const { rows } = await funnel.funnel(actor, { ...day, vacancyId });
  expect(rows.map(({ stage, n, k }) => [stage, n, k]).slice(0, 8)).toEqual([
    ['new', 4, 4],
    ['reviewed', 4, 3],
    ['shortlisted', 3, 2],
    ['invited', 2, 1],
    ['booked', 1, 1],
    ['came', 1, 1],
    ['passed', 1, 1],
    ['offered', 1, 0],
  ]);
  // Quantiles 0.05 and 0.95 of Beta(3.5, 1.5), from another implementation (scipy.stats.beta.ppf).
  expect(rows[1]).toMatchObject({ rate: 0.75 });
  expect(rows[1].low).toBeCloseTo(0.34929278, 7);
  expect(rows[1].high).toBeCloseTo(0.95399281, 7);
  expect(rows[0]).toMatchObject({ rate: null, low: null });
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
  it('needs somebody who came far enough', async () => {
    await person(['shortlisted']);
    expect(await funnel.forecast(actor, vacancyId)).toEqual({ wanted: 3, have: 1, needed: null, expected: null });
    expect(await funnel.responsesNeeded(actor, [1, 2])).toEqual([null, null]);
  });

  it('says how many responses are needed for the people wanted', async () => {
    for (let i = 0; i < 12; i += 1) await person(i % 3 ? ['rejected'] : ['booked', 'came', 'offered', 'started']);
    const { wanted, have, needed, expected } = await funnel.forecast(actor, vacancyId);
    expect([wanted, have]).toEqual([3, 12]);
    // A third of the responses starts: 9 on average for 3, more to be certain.
    expect(needed).toBeGreaterThan(9);
    expect(needed).toBeLessThan(100);
    expect(expected?.mean).toBeGreaterThan(2);
    expect(expected?.mean).toBeLessThan(5);
    const more = await vacancy(t, actor, { wantedCount: 7 });
    expect(await funnel.responsesNeeded(actor, [3, 7])).toEqual([needed, (await funnel.forecast(actor, more)).needed]);
  });

  it('does not take those who still wait for failures, but those who have waited for a month', async () => {
    for (let i = 0; i < 6; i += 1)
      await person(i % 2 ? ['booked', 'rejected'] : ['booked', 'came', 'offered', 'started']);
    const before = (await funnel.forecast(actor, vacancyId)).needed;
    for (let i = 0; i < 6; i += 1) await person(['booked']);
    const waiting = (await funnel.forecast(actor, vacancyId)).needed;
    t.clock.moveByMinutes(40 * 24 * 60);
    const later = (await funnel.forecast(actor, vacancyId)).needed;
    expect(waiting).toBeLessThanOrEqual(before ?? 0);
    expect(later).toBeGreaterThan(waiting ?? 0);
    t.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
  });
});
