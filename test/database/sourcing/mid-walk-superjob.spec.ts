import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import { pullConnection, readResponses, SourcingModule, SourcingService } from '../../../src/sourcing/index.js';
import type { TestApp } from '../../support/test-app.js';
import { recruiter, recruitingApp } from '../candidates/recruiting-fixture.js';
import { heldBy, settingsFor, startBoards, waitlessHttp } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';
import { Moment } from './moment.js';

/** Of one vacancy; a page of the board has a hundred. */
const RESPONSES = 105;
const PAGE = 'superjob GET /resumes/received/{id_vacancy}/';
const RENEWAL = 'superjob POST /oauth2/refresh_token/';

let boards: Boards;
let moment: Moment;
let actor: Actor;
let connection: ConnectionView;

beforeEach(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  moment = new Moment();
  boards = await startBoards(
    { vacancies: 2, responses: 4 },
    { clock, override: waitlessHttp(clock, { onAttempt: moment.seen }) },
  );
  boards.simulator.control.respond({ board: 'superjob', count: RESPONSES });
  actor = await recruiter(boards.t);
  connection = await connect();
});
afterEach(() => boards.close());

function connect(changed: string | null = null): Promise<ConnectionView> {
  const { superjobLogin: login, superjobPassword } = boards.simulator.credentials;
  return boards.t.get(ConnectionsService).connectSuperjob({ actor, login, password: changed ?? superjobPassword });
}
const after: Moment['after'] = (times, label, deed) => moment.after(times, label, deed);
const state = () => boards.t.get(ConnectionsService).state(actor.organisationId, connection.connectionId);
/** In the order of the board's lists reversed: the oldest first. */
const people = () => boards.simulator.control.people().filter(({ board }) => board === 'superjob');
const ofFirstVacancy = () => people().filter(({ vacancyId }) => vacancyId === people().at(-1)?.vacancyId);
const tokens = (action: 'revoke' | 'expire' | 'change-password'): void =>
  boards.simulator.control.tokens({ board: 'superjob', action });
async function work(t: TestApp = boards.t): Promise<void> {
  await t.get(SourcingService).queuePull(actor, connection.connectionId);
  for (let turn = 0; turn < 4; turn += 1) await t.runJobs().catch(() => undefined);
}

/** @param count  people whom the product has to have; all unless some could not be seen */
async function everythingOnce(count = people().length): Promise<void> {
  const held = await heldBy(boards.t, actor);
  expect(held).toMatchObject({ responses: count, read: count, moves: held.applications, scores: held.applications });
  expect((await boards.t.get(SourcingService).progress(actor.organisationId)).waiting).toBe(0);
  const calls = boards.simulator.control.calls().endpoints;
  // The lists bring their résumés along: none is opened, none is bought.
  expect(Object.keys(calls).filter((call) => /\/resumes\/:resume|\/(buy|open)\//.test(call))).toEqual([]);
  expect(boards.simulator.control.contactsSpent()).toBe(0);
}
const renewals = (): number => boards.simulator.control.calls().endpoints[RENEWAL] ?? 0;

describe('between two pages of a list', () => {
  it.each(['revoke', 'change-password'] as const)(
    'the access ends (%s): nothing more is asked, the reason is told, and connecting again goes on',
    async (action) => {
      const changed = action === 'change-password' ? 'another-password' : null;
      after(1, PAGE, () => {
        tokens(action);
        boards.simulator.control.change({ superjobPassword: changed });
      });
      await work();
      expect(await state()).toMatchObject({
        status: 'needs-reconnecting',
        problems: [{ during: null, code: 'job-boards.needs-reconnecting', values: { reason: 'invalid_grant' } }],
      });
      boards.simulator.control.resetCalls();
      await expect(work()).rejects.toMatchObject({ code: expect.stringMatching(/paused/) });
      await boards.t.get(SourcingService).queuePulls();
      await boards.t.runJobs();
      expect(boards.simulator.control.calls().total).toBe(0);
      const before = await heldBy(boards.t, actor);
      expect(before.responses).toBe(100);
      if (changed !== null)
        await expect(connect()).rejects.toMatchObject({ code: expect.stringMatching(/job-boards/) });
      connection = await connect(changed);
      boards.t.clock.moveByMinutes(10);
      await work();
      await everythingOnce();
      expect(await state()).toMatchObject({ status: 'connected', problems: [] });
    },
  );

  it('the access expires (410): it is renewed once, and nothing is noticed', async () => {
    after(1, PAGE, () => tokens('expire'));
    boards.simulator.control.resetCalls();
    await work();
    await everythingOnce();
    expect(renewals()).toBe(1);
    expect(await state()).toMatchObject({ problems: [] });
  });

  it('people hide their names and contacts: they are read without them', async () => {
    const [shy] = ofFirstVacancy();
    const hidden = ['names_and_photo', 'phones', 'email'];
    after(1, PAGE, () => boards.simulator.control.hideFields(shy?.resumeId ?? '', hidden));
    await work();
    await everythingOnce();
    const [row] = await boards.t.asOwner<{ last_name: string | null; contacts: number }>(
      `SELECT candidate.last_name, (SELECT count(*)::int FROM candidate_contacts contact
                WHERE contact.candidate_id = candidate.id AND contact.kind IN ('phone', 'email')) AS contacts
         FROM responses response
         JOIN applications application ON application.id = response.application_id
         JOIN candidates candidate ON candidate.id = application.candidate_id
        WHERE response.organisation_id = $1 AND response.external_id = $2`,
      [actor.organisationId, `${shy?.vacancyId}:${shy?.resumeId}`],
    );
    expect(row).toEqual({ last_name: null, contacts: 0 });
    expect(await state()).toMatchObject({ problems: [] });
  });

  it('a vacancy is archived: all its responses are there, and it is looked at no more as a published one', async () => {
    const { vacancyId = '' } = ofFirstVacancy()[0] ?? {};
    after(1, PAGE, () => boards.simulator.control.archiveVacancy(vacancyId));
    await work();
    await work();
    await everythingOnce();
    const [posting] = await boards.t.asOwner<{ archived: boolean }>(
      `SELECT archived FROM vacancy_postings WHERE organisation_id = $1 AND external_id = $2`,
      [actor.organisationId, vacancyId],
    );
    expect(posting?.archived).toBe(true);
    expect(await state()).toMatchObject({ problems: [] });
  });
});

describe('the pages shift between two of them', () => {
  it('people delete their résumés: whom we have seen stays, who moved up is found by the next look', async () => {
    const all = ofFirstVacancy();
    // Two of the first page, and one still to come.
    const gone = [...all.slice(-2), ...all.slice(0, 1)];
    after(1, PAGE, () => gone.forEach(({ resumeId }) => boards.simulator.control.deleteResume(resumeId)));
    await work();
    const total = people().length - 1;
    // The second page began two further on than it should have.
    expect((await heldBy(boards.t, actor)).responses).toBe(total - 2);
    await work();
    await everythingOnce(total);
    const unseen = await boards.t.asOwner(
      `SELECT 1 FROM responses WHERE organisation_id = $1 AND external_id = ANY ($2)`,
      [actor.organisationId, gone.slice(2).map(({ vacancyId, resumeId }) => `${vacancyId}:${resumeId}`)],
    );
    expect(unseen).toEqual([]);
    expect(await state()).toMatchObject({ problems: [] });
  });

  it('people respond: nobody is there twice, and they are found by the next look', async () => {
    after(1, PAGE, () => void boards.simulator.control.respond({ board: 'superjob', count: 5 }));
    await work();
    expect((await heldBy(boards.t, actor)).responses).toBe(people().length - 5);
    await work();
    await everythingOnce();
    expect(await state()).toMatchObject({ problems: [] });
  });
});

describe('two workers on one connection', () => {
  const hiccups = (): void => {
    for (const kind of ['server-error', 'too-many-requests', 'drop'] as const) {
      boards.simulator.control.queueFault({ board: 'superjob', kind, times: 2 });
    }
  };
  it.each([
    ['share the work while the access expires', () => tokens('expire')],
    ['share the work while the board fails now and then', () => hiccups()],
  ])('%s: everything once, one renewal at most', async (_what, deed) => {
    const { t, simulator } = boards;
    const other = await recruitingApp([SalariesModule, ScoringModule, SourcingModule], {
      jobs: [pullConnection, readResponses],
      clock: t.clock,
      override: waitlessHttp(t.clock),
      settings: { ...settingsFor(simulator), encryptionKey: t.settings.encryptionKey },
      databaseUrl: t.settings.databaseUrl ?? '',
    });
    try {
      after(1, PAGE, deed);
      simulator.control.resetCalls();
      const pull = (one: TestApp) => one.get(SourcingService).pullAll(actor.organisationId);
      await Promise.allSettled([pull(t), pull(other)]);
      t.clock.moveByMinutes(10);
      await Promise.allSettled([pull(t), pull(other)]);
      await everythingOnce();
      expect(renewals()).toBeLessThanOrEqual(1);
    } finally {
      await other.close();
    }
  });
});
