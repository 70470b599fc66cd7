import { ApplicationsService, CandidatesService, Duplicates, RepeatedChoices } from '../../../src/candidates/index.js';
import type { Received } from '../../../src/candidates/index.js';
import { ImportUndo } from '../../../src/direct-responses/index.js';
import type { ConnectionRef, Person, Resume } from '../../../src/job-boards/index.js';
import { OrganisationsService } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { ScoringService } from '../../../src/scoring/index.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, connection, receive, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { GOOD } from '../scoring/scoring-fixture.js';
import { bring, directApp, list } from './direct-fixture.js';

const PHONE = '+79031234567';
/** A line of a list about the same person: a name, a phone, and next to nothing else. */
const LINE = 'Орлова Мария;8 903 123-45-67;;Москва;;;;;';
const SHORT: Partial<Resume> = { about: 'Ищу работу', experience: [{ ...GOOD.experience![0], description: null }] };

let t: TestApp;
let actor: Actor;
let headhunter: ConnectionRef;
let superjob: ConnectionRef;
let vacancyId: string;
let duplicates: Duplicates;

beforeAll(async () => {
  t = await directApp();
  duplicates = t.get(Duplicates);
});
afterAll(() => t.close());
beforeEach(async () => {
  actor = await recruiter(t, 'owner');
  headhunter = await connection(t, actor, 'headhunter');
  superjob = await connection(t, actor, 'superjob');
  vacancyId = await vacancy(t, actor);
});

let people = 0;
async function came(
  ref: ConnectionRef,
  content: Partial<Resume>,
  person: Partial<Person> = {},
  wanted = vacancyId,
): Promise<Received> {
  people += 1;
  t.clock.moveByMinutes(1);
  const phones = [`+7904${String(people).padStart(7, '0')}`];
  return receive(t, ref, wanted, boardResume({ phones, ...person }, content));
}

/** What the list, the card and the reasons say of one application: they must agree. */
async function seen(id: string, by = actor): Promise<{ points: number; resumeId: string; wish: number | undefined }> {
  const detail = await t.get(ApplicationsService).get(by, id);
  const score = await t.get(ScoringService).detail(by, id);
  const { rows } = await t.get(ApplicationsService).list(by, { vacancyId: detail.vacancy.id });
  const row = rows.find((one) => one.id === detail.id);
  expect([row?.scorePoints, detail.scorePoints]).toEqual([score?.points, score?.points]);
  const { content, id: resumeId } = detail.resumes[0];
  for (const { evidence } of score?.verdicts ?? []) {
    for (const { field, start, end, text } of evidence) {
      if (field === 'about') expect(content.about?.slice(start, end)).toBe(text);
    }
  }
  return { points: score?.points ?? -1, resumeId, wish: score?.facts.wish?.amount };
}

describe('a list with less about somebody than is known', () => {
  it('leaves the score, the card and the reasons as they are, for this vacancy and another one, twice as well', async () => {
    const full = await came(headhunter, GOOD, { phones: [PHONE] });
    const before = await seen(full.applicationId);
    await bring(t, actor, vacancyId, list(LINE));
    await bring(t, actor, vacancyId, list(LINE));
    expect(await seen(full.applicationId)).toEqual(before);
    const elsewhere = await vacancy(t, actor);
    await bring(t, actor, elsewhere, list(LINE));
    const { rows } = await t.get(ApplicationsService).list(actor, { vacancyId: elsewhere });
    expect(rows).toMatchObject([{ boards: ['import'], scorePoints: before.points }]);
    expect(await seen(rows[0].id)).toEqual(before);
    // Only the record that came for it is the reason that it is there.
    expect((await t.get(ApplicationsService).get(actor, rows[0].id)).resumes).toHaveLength(2);
  });

  it('that was there first gives way to the résumé of a board, also where that comes for another vacancy', async () => {
    const { about } = await bring(t, actor, vacancyId, list(LINE));
    const [{ id }] = (await t.get(ApplicationsService).list(actor, { vacancyId })).rows;
    const thin = await seen(id);
    const full = await came(headhunter, GOOD, { phones: [PHONE] }, await vacancy(t, actor));
    const known = await seen(id);
    expect(known.points).toBeGreaterThan(thin.points);
    expect(known.resumeId).toBe(full.resumeId);
    // The board's résumé is another one now, and shorter by the person's own hand: an update is an update.
    const { externalId, ...read } = boardResume({ phones: [PHONE] }, { ...GOOD, skills: [], about: null });
    const [{ external_id }] = await t.asOwner<{ external_id: string }>(
      'select external_id from resumes where id = $1',
      [full.resumeId],
    );
    expect(externalId).not.toBe(external_id);
    await receive(t, headhunter, await vacancyOf(full), { ...read, externalId: external_id });
    const shorter = await seen(id);
    expect(shorter.resumeId).toBe(full.resumeId);
    expect(shorter.points).toBeLessThan(known.points);
    await t.get(ImportUndo).takeBack(actor, about.id);
    expect((await seen(full.applicationId)).points).toBe(shorter.points);
  });

  it('is nothing to people of another organisation', async () => {
    const full = await came(headhunter, GOOD, { phones: [PHONE] });
    const before = await seen(full.applicationId);
    const stranger = await recruiter(t);
    const theirs = await vacancy(t, stranger);
    await bring(t, stranger, theirs, list(LINE));
    const [{ id }] = (await t.get(ApplicationsService).list(stranger, { vacancyId: theirs })).rows;
    expect((await seen(id, stranger)).points).toBeLessThan(before.points);
    expect(await seen(full.applicationId)).toEqual(before);
  });

  it('is scored by nobody any more once it is taken back, whatever went by it', async () => {
    const { about } = await bring(t, actor, vacancyId, list(LINE.replace('Москва;;', 'Москва;90 000 руб;')));
    const elsewhere = await came(headhunter, { ...GOOD, salary: null }, { phones: [PHONE] }, await vacancy(t, actor));
    expect(await seen(elsewhere.applicationId)).toMatchObject({ resumeId: elsewhere.resumeId, wish: 90_000 });
    await t.get(ImportUndo).takeBack(actor, about.id);
    expect(await seen(elsewhere.applicationId)).toMatchObject({ resumeId: elsewhere.resumeId, wish: undefined });
    expect((await t.get(ApplicationsService).get(actor, elsewhere.applicationId)).resumes).toHaveLength(1);
  });
});

describe('a merge of somebody with much and somebody with little', () => {
  it.each(['full first', 'thin first'])(
    'goes by the much, %s, and taking it back gives each their own',
    async (order) => {
      const contents = order === 'full first' ? [GOOD, SHORT] : [SHORT, GOOD];
      const one = await came(headhunter, contents[0]);
      const other = await came(superjob, contents[1]);
      const before = [await seen(one.applicationId), await seen(other.applicationId)];
      const best = before[0].points > before[1].points ? before[0] : before[1];
      expect(before[0].points).not.toBe(before[1].points);
      for (const ids of [
        [one.candidateId, other.candidateId],
        [other.candidateId, one.candidateId],
      ]) {
        await duplicates.merge(actor, ids);
      }
      expect(await seen(one.applicationId)).toMatchObject({ points: best.points, resumeId: best.resumeId });
      await duplicates.split(actor, other.candidateId);
      expect([await seen(one.applicationId), await seen(other.applicationId)]).toEqual(before);
    },
  );

  it('by itself, by the same phone, does the same, and in every vacancy of either', async () => {
    const full = await came(headhunter, GOOD, { phones: [PHONE] });
    const before = await seen(full.applicationId);
    const elsewhere = await vacancy(t, actor);
    const short = await came(superjob, SHORT, { phones: [PHONE] });
    const there = await came(superjob, SHORT, { phones: [PHONE] }, elsewhere);
    expect(short.candidateId).toBe(full.candidateId);
    expect(await seen(short.applicationId)).toMatchObject({ points: before.points, resumeId: full.resumeId });
    expect(await seen(there.applicationId)).toMatchObject({ points: before.points, resumeId: full.resumeId });
    await duplicates.split(actor, short.own.candidateId);
    expect(await seen(full.applicationId)).toEqual(before);
  });

  it('at the same moment as a response leaves the same as one after the other', async () => {
    for (let round = 0; round < 3; round += 1) {
      const full = await came(headhunter, GOOD);
      const short = await came(superjob, SHORT);
      const [{ value }] = await t.get(ApplicationsService).contacts(actor, short.applicationId);
      const before = await seen(full.applicationId);
      await Promise.all([
        duplicates.merge(actor, [full.candidateId, short.candidateId]),
        receive(t, superjob, vacancyId, boardResume({ phones: [value] }, SHORT)),
      ]);
      expect(await seen(full.applicationId)).toMatchObject({ points: before.points, resumeId: full.resumeId });
    }
  });
});

it('counts the wish that was stated last, and that of the résumé again after a split', async () => {
  const full = await came(headhunter, GOOD);
  const short = await came(superjob, { ...SHORT, salary: { amount: 95_000, currency: 'RUR', gross: null } });
  expect((await seen(full.applicationId)).wish).toBe(120_000);
  await duplicates.merge(actor, [full.candidateId, short.candidateId]);
  expect(await seen(full.applicationId)).toMatchObject({ resumeId: full.resumeId, wish: 95_000 });
  // Also when everybody is read again by rules that changed.
  await t.get(ScoringService).scoreVacancy(actor.organisationId, vacancyId);
  expect((await seen(full.applicationId)).wish).toBe(95_000);
  await duplicates.split(actor, short.candidateId);
  expect((await seen(full.applicationId)).wish).toBe(120_000);
});

it('says nothing of who was erased', async () => {
  const full = await came(headhunter, GOOD, { phones: [PHONE] });
  await bring(t, actor, vacancyId, list(LINE));
  await t.get(CandidatesService).erase(actor, full.candidateId);
  const left = await t.asOwner(
    `select resume_id, wish_resume_id, responded_with from applications where organisation_id = $1 and resume_id is null`,
    [actor.organisationId],
  );
  expect(left).toEqual([
    { resume_id: null, wish_resume_id: null, responded_with: [] },
    { resume_id: null, wish_resume_id: null, responded_with: [] },
  ]);
});

it('suggests first where the organisation wants it so, and nothing is borrowed from a suggestion', async () => {
  await t.get(OrganisationsService).update(actor, { duplicates: 'ask' });
  const full = await came(headhunter, GOOD, { phones: [PHONE] });
  await bring(t, actor, vacancyId, list(LINE));
  const { rows } = await t.get(ApplicationsService).list(actor, { vacancyId });
  expect(rows.map(({ possiblySame }) => possiblySame)).toEqual([1, 1]);
  const thin = rows.find(({ id }) => id !== full.applicationId);
  expect(thin?.scorePoints).toBeLessThan((await seen(full.applicationId)).points);
});

async function vacancyOf({ applicationId }: Received): Promise<string> {
  return (await t.get(ApplicationsService).get(actor, applicationId)).vacancy.id;
}

it('that was chosen by an older rule is chosen once more, by one of two at the same time, and others stay', async () => {
  const full = await came(headhunter, GOOD, { phones: [PHONE] });
  const thin = await came(superjob, SHORT, { phones: [PHONE] });
  const stay = await came(headhunter, SHORT);
  const right = await seen(full.applicationId);
  const choose = (applicationId: string, resumeId: string, again: boolean): Promise<unknown> =>
    t.asOwner(`UPDATE applications SET resume_id = $2, choose_anew = $3 WHERE id = $1`, [
      applicationId,
      resumeId,
      again,
    ]);
  await choose(full.applicationId, thin.resumeId, true);
  await t.asOwner(`DELETE FROM scores WHERE application_id = $1`, [full.applicationId]);
  await choose(stay.applicationId, full.resumeId, false);
  const run = () => t.get(RepeatedChoices).run();
  await Promise.all([run(), run()]);
  expect(await seen(full.applicationId)).toEqual(right);
  const left = await t.asOwner(`SELECT resume_id FROM applications WHERE id = $1 OR choose_anew`, [stay.applicationId]);
  expect(left).toEqual([{ resume_id: full.resumeId }]);
});
