import { ApplicationsService, Duplicates } from '../../../src/candidates/index.js';
import type { Stage } from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { candidateActor, NotAllowed, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { DecidedApplications } from '../../../src/scoring/decided-applications.service.js';
import { Answering, LEAST_DECISIONS, Learning, ProposalChanged, ScoringService } from '../../../src/scoring/index.js';
import type { Learnt, SeenProposal } from '../../../src/scoring/index.js';
import { RoleProfilesService, VacancyNotFound } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, colleague, connection, receive, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { CATALOGUE, edited, GOOD, line, scoringApp } from './scoring-fixture.js';

let t: TestApp;
let owner: Actor;
let ref: ConnectionRef;
let vacancyId: string;
let learning: Learning;

beforeAll(async () => {
  t = await scoringApp();
  learning = t.get(Learning);
});
beforeEach(async () => {
  owner = await recruiter(t, 'owner');
  ref = await connection(t, owner, 'headhunter');
  vacancyId = await vacancy(t, owner);
});
afterAll(() => t.close());

/** Somebody who responded; everything is met but what is named here. */
async function person(missing: readonly string[], path: readonly Stage[], reason = 'skills'): Promise<string> {
  const { applicationId } = await receive(t, ref, vacancyId, boardResume({}, GOOD));
  const marks = Object.fromEntries(CATALOGUE.map(({ id }) => [id, missing.includes(id) ? 'not-met' : 'met']));
  await t.asOwner(`update scores set marks = $2 where application_id = $1`, [applicationId, JSON.stringify(marks)]);
  const by = { ...owner, role: 'system' as const };
  for (const to of path) await t.get(ApplicationsService).move(by, applicationId, to, { reason });
  return applicationId;
}

/** As many as it takes: good exactly where 1C is known, whatever else is missing. */
async function decided(count = LEAST_DECISIONS): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const others = [index % 4 < 2 ? 'experience-1-year' : 'crm', index % 3 === 0 ? 'phone' : 'salary'];
    await (index % 2 === 0 ? person(others, ['shortlisted']) : person([...others, '1c'], ['rejected']));
  }
}

/** What is proposed once the background has done its work. */
async function learnt(actor = owner): Promise<Learnt> {
  await learning.proposal(actor, vacancyId);
  await t.runJobs();
  return learning.proposal(actor, vacancyId);
}

function seenOf({ stored, proposal }: Learnt): SeenProposal {
  if (proposal.status !== 'proposed') throw new Error(proposal.status);
  const { slug, version } = stored.profile;
  return { slug, version, weights: proposal.requirements.map(({ weight }) => weight) };
}

const weightOf1c = async (): Promise<number | undefined> => {
  const { profile } = await t.get(RoleProfilesService).ofVacancy(owner, vacancyId);
  return profile.requirements.find(({ id }) => id === '1c')?.weight;
};

describe('what is proposed', () => {
  it('is nothing before there are enough decisions, and each person is one', async () => {
    await person([], ['shortlisted', 'invited', 'booked', 'came', 'passed', 'offered']);
    await person([], ['shortlisted', 'rejected']);
    await person([], ['shortlisted', 'invited', 'booked', 'withdrawn'], 'no-show');
    await person([], ['withdrawn']);
    await person([], ['rejected'], 'unreachable');
    await person([], []);
    await person([], ['reviewed', 'rejected'], 'other-chosen');
    const back = await person([], ['rejected']);
    await t.get(ApplicationsService).undo(owner, back);
    expect((await learning.proposal(owner, vacancyId)).proposal).toEqual({
      status: 'too-few',
      decisions: 3,
      good: 1,
      bad: 2,
      missing: { decisions: 47, good: 9, bad: 8 },
    });
  });
});

describe('what is learnt from', () => {
  const decisions = async () => {
    const { profile } = await t.get(RoleProfilesService).ofVacancy(owner, vacancyId);
    return t.database.inOrganisation(owner.organisationId, (db) =>
      t.get(DecidedApplications).of(db, owner.organisationId, profile),
    );
  };
  const said = async (id: string, requirement: string) => {
    await t.get(Answering).answer(owner, id, requirement, { verdict: 'met', words: 'рассказали по телефону' });
    t.clock.moveByMinutes(1);
  };
  const moved = async (id: string, to: Stage, reason?: string) => {
    await t.get(ApplicationsService).move({ ...owner, role: 'system' }, id, to, reason === undefined ? {} : { reason });
    t.clock.moveByMinutes(1);
  };

  it('is what was known when it was decided, and not what those who went on were asked later', async () => {
    const good = await person(['1c', 'crm'], []);
    const bad = await person(['1c', 'crm'], []);
    for (const id of [good, bad]) await said(id, '1c');
    await moved(good, 'shortlisted');
    await said(good, 'crm');
    await moved(good, 'invited');
    await moved(bad, 'rejected', 'skills');
    await said(bad, 'crm');
    const marks = (await decisions()).map((one) => [one.isGood, one.marks['1c'], one.marks['crm']]);
    expect(marks.sort()).toEqual([
      [false, 'met', 'not-met'],
      [true, 'met', 'not-met'],
    ]);
  });

  it('is what the score said then, and the present verdicts where that is not kept', async () => {
    const verdicts = (id: string, marks: object) =>
      t.asOwner(`update scores set marks = marks || $2 where application_id = $1`, [id, JSON.stringify(marks)]);
    const again = async (): Promise<void> => {
      t.clock.moveByMinutes(1);
      await edited(t, owner, vacancyId, line('crm', { weight: 30 }));
      await t.runJobs();
      t.clock.moveByMinutes(1);
    };
    const before = await person(['1c', 'crm'], []);
    await moved(before, 'shortlisted');
    await again();
    await verdicts(before, { '1c': 'met' });
    const first = (await decisions())[0];
    expect([first.marks['1c'], first.marks['crm'], first.isJudgedThen]).toEqual(['not-met', 'not-met', true]);
    // By the same profile with the same verdicts: it counts since it was first made.
    await t.get(ScoringService).scoreApplication(owner.organisationId, before);
    const since = `select computed_at as at from scores where application_id = $1`;
    const [{ at }] = await t.asOwner<{ at: Date }>(since, [before]);
    t.clock.moveByMinutes(1);
    await t.get(ScoringService).scoreApplication(owner.organisationId, before);
    expect((await t.asOwner<{ at: Date }>(since, [before]))[0].at).toEqual(at);
    await t.asOwner(`delete from past_scores where application_id = $1`, [before]);
    await verdicts(before, { '1c': 'partly' });
    const later = (await decisions())[0];
    expect([later.marks['1c'], later.isJudgedThen]).toEqual(['partly', false]);
    expect((await learning.proposal(owner, vacancyId)).judgedLater).toBe(1);
  });

  it('is no choice that the product made by itself, but what came of it', async () => {
    const product = systemActor(owner.organisationId);
    const chosen = await Promise.all([person([], []), person([], []), person([], [])]);
    for (const id of chosen) await t.get(ApplicationsService).move(product, id, 'shortlisted');
    await person([], ['shortlisted']);
    expect((await decisions()).map(({ question, isGood }) => [question, isGood])).toEqual([['shortlisting', true]]);
    const [refused, came] = chosen;
    await moved(refused, 'rejected', 'skills');
    for (const to of ['invited', 'booked', 'came'] as const) await t.get(ApplicationsService).move(product, came, to);
    expect((await decisions()).map(({ question, isGood }) => [question, isGood]).sort()).toEqual([
      ['coming', true],
      ['shortlisting', false],
      ['shortlisting', true],
    ]);
    const { proposal } = await learning.proposal(owner, vacancyId);
    expect(proposal).toMatchObject({ status: 'too-few', decisions: 3, missing: { decisions: 47 } });
  });

  it('is that a person invited whom the product had shortlisted, as of then, and no yes of the candidate', async () => {
    const product = systemActor(owner.organisationId);
    const [picked, invited] = await Promise.all([person([], []), person([], [])]);
    for (const id of [picked, invited]) await t.get(ApplicationsService).move(product, id, 'shortlisted');
    t.clock.moveByMinutes(60);
    const decidedAt = t.clock.now();
    await moved(picked, 'invited');
    await t.get(ApplicationsService).move(product, invited, 'invited');
    for (const id of [picked, invited])
      await t.get(ApplicationsService).move(candidateActor(owner.organisationId), id, 'booked');
    expect(await decisions()).toMatchObject([{ question: 'shortlisting', isGood: true, decidedAt }]);
  });

  it('counts how far somebody came in whichever response, and no check-in that was corrected', async () => {
    const one = await person([], ['shortlisted', 'invited', 'booked', 'came', 'passed', 'rejected']);
    const other = await person([], ['reviewed', 'rejected']);
    const candidates = await t.asOwner<{ id: string }>(
      'select candidate_id as id from applications where id = any ($1) order by id = $2 desc',
      [[one, other], one],
    );
    await t.get(Duplicates).merge(
      owner,
      candidates.map(({ id }) => id),
    );
    const absent = await person([], ['shortlisted', 'invited', 'booked', 'came']);
    await moved(absent, 'booked');
    await moved(absent, 'rejected', 'skills');
    expect((await decisions()).map(({ question, isGood }) => [question, isGood]).sort()).toEqual([
      ['hiring', false],
      ['shortlisting', false],
    ]);
  });
});

describe('a proposal', () => {
  it('raises what decided, counts once it is accepted, and is not accepted twice', async () => {
    await decided();
    const counts = { decisions: 50, good: 25, bad: 25 };
    // Whoever looks first sees that it is being calculated, and two who look have it calculated once.
    const looks = await Promise.all([learning.proposal(owner, vacancyId), learning.proposal(owner, vacancyId)]);
    for (const { proposal } of looks) expect(proposal).toEqual({ status: 'calculating', ...counts });
    expect(await t.runJobs()).toBe(1);
    const found = await learning.proposal(owner, vacancyId);
    expect(found.proposal).toMatchObject({ status: 'proposed', ...counts });
    expect(found.judgedLater).toBe(0);
    // The same decisions are not calculated again.
    expect(await t.runJobs()).toBe(0);
    const seen = seenOf(found);
    const before = await weightOf1c();
    const [first, second] = await Promise.allSettled([
      learning.accept(owner, vacancyId, seen),
      learning.accept(owner, vacancyId, seen),
    ]);
    expect([first.status, second.status]).toContain('fulfilled');
    const { versions, profile } = await t.get(RoleProfilesService).ofVacancy(owner, vacancyId);
    expect(versions.map(({ origin }) => origin)).toEqual(['learnt', 'catalogue']);
    expect(profile).toMatchObject({ slug: 'client-manager', version: 2, vacancyId: null });
    expect(await weightOf1c()).toBeGreaterThan((before ?? 0) + 5);
    expect(await t.runJobs()).toBeGreaterThan(0);
    await expect(learning.accept(owner, vacancyId, seen)).rejects.toThrow(ProposalChanged);
  });

  it('is refused when other weights were seen, or other ones count by now', async () => {
    await decided();
    const seen = seenOf(await learnt());
    const other = { ...seen, weights: seen.weights.map((weight, at) => (at === 0 ? weight + 1 : weight)) };
    await expect(learning.accept(owner, vacancyId, other)).rejects.toThrow(ProposalChanged);
    // What somebody else decides meanwhile is no reason to refuse what was seen.
    await person([], ['shortlisted']);
    await learning.dismiss(owner, vacancyId, seen);
    await edited(t, owner, vacancyId, line('1c', { weight: 7 }));
    await expect(learning.accept(owner, vacancyId, seen)).rejects.toThrow(ProposalChanged);
  });

  it('that was dismissed stays away until there are as many further decisions', async () => {
    await decided();
    const seen = seenOf(await learnt());
    await Promise.all([learning.dismiss(owner, vacancyId, seen), learning.dismiss(owner, vacancyId, seen)]);
    await learning.dismiss(owner, vacancyId, seen);
    expect((await learning.proposal(owner, vacancyId)).dismissedAt).toBe(50);
    expect(await weightOf1c()).toBe(CATALOGUE.find(({ id }) => id === '1c')?.weight);
    // As many as are looked at: there will never be more of them.
    await t.asOwner(`update weight_dismissals set decisions = 1000 where organisation_id = $1`, [owner.organisationId]);
    t.clock.moveByMinutes(1);
    await decided(LEAST_DECISIONS - 1);
    expect((await learnt()).dismissedAt).toBe(1000);
    await decided(1);
    expect((await learnt()).dismissedAt).toBeNull();
  });

  it('is of the own organisation, for those who recruit, and decided by the owner', async () => {
    const stranger = await recruiter(t, 'owner');
    await expect(learning.proposal(stranger, vacancyId)).rejects.toThrow(VacancyNotFound);
    const { proposal } = await learning.proposal(colleague(owner), vacancyId);
    expect(proposal).toMatchObject({ status: 'too-few', decisions: 0 });
    const seen = { slug: 'client-manager', version: 0, weights: [] };
    await expect(learning.accept(colleague(owner), vacancyId, seen)).rejects.toThrow(NotAllowed);
    await expect(learning.dismiss(colleague(owner), vacancyId, seen)).rejects.toThrow(NotAllowed);
    await expect(learning.proposal(colleague(owner, 'interviewer'), vacancyId)).rejects.toThrow(NotAllowed);
  });
});
