import { ApplicationsService } from '../../../src/candidates/index.js';
import type { Stage } from '../../../src/candidates/index.js';
import { Fairness, FunnelModule, PeriodInvalid } from '../../../src/funnel/index.js';
import type { AttributeSelection, Cohort } from '../../../src/funnel/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { ClientsService, NotAllowed, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { RawPayload } from '../../../src/sourcing/index.js';
import { VacanciesService, VacancyNotFound } from '../../../src/vacancies/index.js';
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
let fairness: Fairness;

beforeAll(async () => {
  t = await recruitingApp([FunnelModule]);
  fairness = t.get(Fairness);
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

const day = { from: '2026-06-01', to: '2026-06-01' };
const whole = (by = actor, of = vacancyId) => fairness.selection(by, { ...day, vacancyId: of });
const selection = async (by = actor, of = vacancyId) => (await whole(by, of)).attributes;

/** What a board sent of a résumé, at some minute. */
async function payload(
  externalId: string,
  body: unknown,
  minute = 0,
  kind: 'resume' | 'response' = 'resume',
): Promise<void> {
  const { organisationId } = actor;
  await t.database.inOrganisation(organisationId, (db) =>
    db.getRepository(RawPayload).insert({
      ...{ organisationId, id: newId(), connectionId: ref.connectionId, kind, externalId },
      ...{ digest: newId(), body: body as object, bodyText: null, problem: null },
      readAt: new Date(t.clock.now().getTime() + minute * 60_000),
    }),
  );
}

/** Somebody who responded, as the board describes them, and went along these stages, the first of them by the product itself. */
async function person(body: unknown, path: readonly Stage[], first: readonly Stage[] = []): Promise<string> {
  const read = boardResume();
  const { applicationId } = await receive(t, ref, vacancyId, read);
  if (body !== null) await payload(read.externalId, body);
  const moves = t.get(ApplicationsService);
  for (const to of first) await moves.move(systemActor(actor.organisationId), applicationId, to, { reason: 'так' });
  for (const to of path) await moves.move({ ...actor, role: 'system' }, applicationId, to, { reason: 'так' });
  return read.externalId;
}

const female = { gender: { id: 'female' }, age: 30, first_name: 'Мария' };
const male = { gender: { id: 'male' }, birth_date: '1976-06-02' };

function lines(found: readonly AttributeSelection[], attribute: string) {
  const { groups, unstated } = found.find((one) => one.attribute === attribute) ?? { groups: [], unstated: null };
  const seen = groups.filter(({ decided }) => decided > 0);
  return { groups: seen.map(({ group, chosen, decided }) => [group, chosen, decided]), unstated };
}

it('counts who was chosen of those decided upon, by what the boards state', async () => {
  await person(female, ['shortlisted']);
  await person(female, ['shortlisted', 'rejected']);
  await person(female, ['rejected']);
  await person(male, ['rejected']);
  await person(male, []);
  await person(male, ['withdrawn']);
  await person(null, ['rejected']);
  await person(null, []);
  await person(['not', 'an', 'object'], ['shortlisted']);
  const found = await selection();
  expect(lines(found, 'sex')).toEqual({
    groups: [
      ['female', 2, 3],
      ['male', 0, 1],
    ],
    unstated: { decided: 2, waiting: 1 },
  });
  // The day before the fiftieth birthday.
  expect(lines(found, 'age')).toEqual({
    groups: [
      ['25-34', 2, 3],
      ['45-54', 0, 1],
    ],
    unstated: { decided: 2, waiting: 1 },
  });
  expect(found.flatMap(({ groups }) => groups).every(({ verdict }) => verdict === 'too-few')).toBe(true);
  expect(await selection()).toEqual(found);
});

it('counts who waits for a decision apart, however long they wait', async () => {
  await person(female, ['shortlisted']);
  await person(female, []);
  await person(female, ['reviewed']);
  await person(male, ['rejected']);
  t.clock.moveByMinutes(200 * 24 * 60);
  const [sex] = await selection();
  expect(sex.groups).toMatchObject([
    { group: 'female', chosen: 1, decided: 1, waiting: 2, rate: 1 },
    { group: 'male', chosen: 0, decided: 1, waiting: 0, rate: 0 },
  ]);
  t.clock.moveByMinutes(-200 * 24 * 60);
});

it('counts whom the product chose by itself as waiting until a person takes them further or refuses them', async () => {
  const chosen = ['shortlisted', 'invited', 'booked'] as const;
  await person(female, ['shortlisted']);
  await person(female, [], chosen);
  // Who only comes was let in by the reception, and chosen by nobody.
  await person(female, ['came'], chosen);
  await person(male, ['invited'], ['shortlisted']);
  await person(male, ['came', 'passed'], chosen);
  await person(male, ['rejected'], ['shortlisted']);
  await person(male, ['rejected'], chosen);
  await person(male, [], [...chosen, 'withdrawn']);
  const [sex] = await selection();
  expect(sex.groups).toMatchObject([
    { group: 'female', chosen: 1, decided: 1, waiting: 2 },
    { group: 'male', chosen: 2, decided: 4, waiting: 0 },
  ]);
});

it('loses nobody: whoever is in no group is counted, and why', async () => {
  await person(female, ['shortlisted']);
  await person(male, []);
  await person(null, []);
  await person(female, ['withdrawn']);
  await person(male, ['came']);
  const { attributes, ...others } = await whole();
  expect(others).toEqual({ people: 5, withdrew: 1, walkedIn: 1 });
  for (const { groups, unstated } of attributes) {
    const inGroups = groups.reduce((sum, { decided, waiting }) => sum + decided + waiting, 0);
    expect([inGroups, unstated]).toEqual([2, { decided: 0, waiting: 1 }]);
  }
});

it('reads a résumé that came within its response, and the résumé itself before that', async () => {
  const within = async (sent: unknown, body: unknown = null): Promise<void> => {
    const { organisationId } = actor;
    const read = boardResume();
    const { applicationId, candidateId } = await receive(t, ref, vacancyId, read);
    if (body !== null) await payload(read.externalId, body);
    const response = `r-${read.externalId}`;
    const [posting] = await t.asOwner<{ id: string }>(
      `INSERT INTO vacancy_postings (organisation_id, id, vacancy_id, connection_id, external_id, archived)
       VALUES ($1, $2, $3, $4, $5, false) RETURNING id`,
      [organisationId, newId(), vacancyId, ref.connectionId, response],
    );
    await t.asOwner(
      `INSERT INTO responses (organisation_id, id, connection_id, posting_id, external_id, application_id, candidate_id,
                              first_seen_at, tombstone, status, resume_external_id, attempts, next_read_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now(), false, 'read', $8, 0, now())`,
      [organisationId, newId(), ref.connectionId, posting.id, response, applicationId, candidateId, read.externalId],
    );
    await payload(response, sent, 9, 'response');
    await t
      .get(ApplicationsService)
      .move({ ...actor, role: 'system' }, applicationId, 'shortlisted', { reason: 'так' });
  };
  await within({ id_vacancy: 1, resume: { gender: { id: 3 }, birthyear: 1996 } });
  await within({ gender: { id: 2 }, age: 41 });
  await within({ resume: { age: 30 } }, male);
  const found = await selection();
  expect(lines(found, 'sex')).toEqual({
    groups: [
      ['female', 1, 1],
      ['male', 2, 2],
    ],
    unstated: { decided: 0, waiting: 0 },
  });
  expect(lines(found, 'age').groups).toEqual([
    ['25-34', 1, 1],
    ['35-44', 1, 1],
    ['45-54', 1, 1],
  ]);
});

it('goes by the newest payload, and counts nobody twice who was read twice', async () => {
  const id = await person(female, ['shortlisted']);
  await payload(id, { gender: { id: 'male' }, age: 41 }, 5);
  const found = await selection();
  expect(lines(found, 'sex').groups).toEqual([['male', 1, 1]]);
  expect(lines(found, 'age').groups).toEqual([['35-44', 1, 1]]);
});

it('says how the groups stand once there are enough', async () => {
  for (let index = 0; index < 60; index += 1) {
    const isFemale = index % 2 === 0;
    const isChosen = isFemale ? index % 3 !== 0 : index % 12 === 1;
    await person(isFemale ? female : male, [isChosen ? 'shortlisted' : 'rejected']);
  }
  const [sex] = await selection();
  expect(sex.groups).toMatchObject([
    { group: 'female', chosen: 20, decided: 30, verdict: 'most-chosen', ratio: null },
    { group: 'male', chosen: 5, decided: 30, verdict: 'less', ratio: { value: 0.25 } },
  ]);
});

it('is of one client and of one board where they are chosen', async () => {
  await person(female, ['shortlisted']);
  const decided = async (scope: Partial<Cohort>) => {
    const [sex] = (await fairness.selection(actor, { ...day, ...scope })).attributes;
    return sex.groups.reduce((sum, group) => sum + group.decided, 0);
  };
  const { clientId } = await t.get(ClientsService).create(actor, 'Завод');
  expect([await decided({}), await decided({ clientId })]).toEqual([1, 0]);
  await t.get(VacanciesService).edit(actor, vacancyId, { clientId });
  expect([await decided({ clientId }), await decided({ clientId: newId() })]).toEqual([1, 0]);
  expect([await decided({ source: 'headhunter' }), await decided({ source: 'superjob' })]).toEqual([1, 0]);
});

it('is of the own organisation and period, for those who recruit', async () => {
  await person(female, ['shortlisted']);
  const stranger = await recruiter(t);
  await expect(selection(stranger)).rejects.toThrow(VacancyNotFound);
  const [sex] = (await fairness.selection(stranger, day)).attributes;
  expect(sex.groups.every(({ decided }) => decided === 0)).toBe(true);
  const [later] = (await fairness.selection(actor, { from: '2026-06-02', to: '2026-06-03' })).attributes;
  expect(later.groups.every(({ decided }) => decided === 0)).toBe(true);
  await expect(selection(colleague(actor, 'hiring-manager'))).rejects.toThrow(NotAllowed);
  await expect(selection(colleague(actor, 'client'))).rejects.toThrow(NotAllowed);
  await expect(fairness.selection(actor, { from: '2026-06-03', to: '2026-06-02' })).rejects.toThrow(PeriodInvalid);
});
