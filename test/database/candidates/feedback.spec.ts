import { AuditService } from '../../../src/audit/index.js';
import {
  ApplicationNotFound,
  ApplicationsService,
  CandidateErased,
  CandidatesService,
  Duplicates,
  FeedbackEmpty,
  FeedbackService,
  FeedbackTooLong,
  TagEmpty,
  TagsService,
  TagsTooMany,
  TagTooLong,
} from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { ClientsService, NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import type { TestApp } from '../../support/test-app.js';
import {
  boardResume,
  colleague,
  connection,
  receive,
  recruiter,
  recruitingApp,
  vacancy,
} from './recruiting-fixture.js';

let t: TestApp;
let feedback: FeedbackService;
let owner: Actor;
let interviewer: Actor;
let ref: ConnectionRef;
let vacancyId: string;
let id: string;

beforeAll(async () => {
  t = await recruitingApp();
  feedback = t.get(FeedbackService);
});
beforeEach(async () => {
  owner = await recruiter(t, 'owner');
  interviewer = colleague(owner, 'interviewer', 'Игорь');
  ref = await connection(t, owner, 'headhunter');
  vacancyId = await vacancy(t, owner);
  id = (await receive(t, ref, vacancyId, boardResume())).applicationId;
});
afterAll(() => t.close());

const said = async () =>
  (await feedback.list(owner, id)).map(({ userName, advice, words }) => [userName, advice, words]);

it('of an interviewer is read by whoever decides, newest first, and moves nobody', async () => {
  await feedback.say(interviewer, id, { advice: 'take', words: '  говорит ясно,\r\nцену знает ' });
  await feedback.say(colleague(owner, 'hiring-manager', 'Вера'), id, { advice: null, words: 'надо подумать' });
  expect(await said()).toEqual([
    ['Вера', null, 'надо подумать'],
    ['Игорь', 'take', 'говорит ясно,\nцену знает'],
  ]);
  expect((await t.get(ApplicationsService).get(owner, id)).stage).toBe('new');
  const { rows } = await t.get(AuditService).list(owner.organisationId, { limit: 10 });
  expect(rows.filter(({ action }) => action === 'applications.feedback-given')).toMatchObject([
    { subjectId: id },
    { subjectId: id },
  ]);
});

it('needs an advice or a word', async () => {
  await expect(feedback.say(interviewer, id, { advice: null, words: ' \n' })).rejects.toThrow(FeedbackEmpty);
  expect(await said()).toEqual([]);
});

it('is kept whole or not at all', async () => {
  await feedback.say(interviewer, id, { advice: null, words: `${'я'.repeat(3999)}\r\nю`.slice(1) });
  await expect(feedback.say(interviewer, id, { advice: null, words: 'я'.repeat(4001) })).rejects.toThrow(
    FeedbackTooLong,
  );
  expect((await said()).map(([, , words]) => words?.length)).toEqual([4000]);
});

it('said twice, or twice at the same time, is said once; other words are another one', async () => {
  const same = { advice: 'refuse', words: 'путает цифры' } as const;
  await Promise.all([feedback.say(interviewer, id, same), feedback.say(interviewer, id, same)]);
  await feedback.say(owner, id, same);
  await feedback.say(interviewer, id, same);
  expect(await said()).toHaveLength(2);
  await feedback.say(interviewer, id, { ...same, words: 'путает цифры и даты' });
  expect(await said()).toHaveLength(3);
});

it('is taken back by whoever said it, once, and by nobody else', async () => {
  await feedback.say(interviewer, id, { advice: 'undecided', words: '' });
  const [{ id: feedbackId }] = await feedback.list(owner, id);
  await expect(feedback.takeBack(owner, id, feedbackId)).rejects.toThrow(NotAllowed);
  await Promise.all([feedback.takeBack(interviewer, id, feedbackId), feedback.takeBack(interviewer, id, feedbackId)]);
  expect(await said()).toEqual([]);
  const { rows } = await t.get(AuditService).list(owner.organisationId, { limit: 10 });
  expect(rows.filter(({ action }) => action === 'applications.feedback-taken-back')).toHaveLength(1);
});

it('is nothing for clients and receptionists, nor for another organisation', async () => {
  const words = { advice: null, words: 'хорошо' };
  for (const role of ['client', 'receptionist'] as const) {
    await expect(feedback.say(colleague(owner, role), id, words)).rejects.toThrow(NotAllowed);
    await expect(feedback.list(colleague(owner, role), id)).rejects.toThrow(NotAllowed);
  }
  const stranger = await recruiter(t, 'owner');
  await expect(feedback.say(stranger, id, words)).rejects.toThrow(ApplicationNotFound);
  await expect(feedback.list(stranger, id)).rejects.toThrow(ApplicationNotFound);
  await feedback.say(interviewer, id, words);
  const [{ id: feedbackId }] = await feedback.list(owner, id);
  await expect(feedback.takeBack(stranger, id, feedbackId)).rejects.toThrow(ApplicationNotFound);
});

it('of two records that become one person is read together', async () => {
  const other = await receive(t, ref, vacancyId, boardResume());
  await feedback.say(interviewer, id, { advice: 'take', words: '' });
  await feedback.say(interviewer, other.applicationId, { advice: 'refuse', words: '' });
  const { candidateId } = await t.get(ApplicationsService).get(owner, id);
  await t.get(Duplicates).merge(owner, [candidateId, other.candidateId]);
  expect(await said()).toHaveLength(2);
});

it('is exported with the person, is erased with them, and is said of nobody who is erased', async () => {
  await feedback.say(interviewer, id, { advice: 'refuse', words: 'опоздала на час' });
  const { candidateId } = await t.get(ApplicationsService).get(owner, id);
  const candidates = t.get(CandidatesService);
  expect(JSON.stringify(await candidates.export(owner, candidateId))).toContain('опоздала на час');
  await candidates.erase(owner, candidateId);
  expect(await said()).toEqual([]);
  await expect(feedback.say(interviewer, id, { advice: 'take', words: '' })).rejects.toThrow(CandidateErased);
});

describe('tags', () => {
  let tags: TagsService;
  let applications: ApplicationsService;
  beforeEach(() => {
    tags = t.get(TagsService);
    applications = t.get(ApplicationsService);
  });
  const worn = async (applicationId = id) => (await tags.list(owner, applicationId)).map(({ name }) => name);
  const found = async (tag: string, actor = owner, of = vacancyId) =>
    (await applications.list(actor, { vacancyId: of, limit: 50, after: null, tag })).rows.map((row) => row.id);
  const audited = async (action: string) =>
    (await t.get(AuditService).list(owner.organisationId, { limit: 50 })).rows.filter((row) => row.action === action);

  it('find the people who carry them, however they are written; the first spelling is kept', async () => {
    const other = await receive(t, ref, vacancyId, boardResume());
    await receive(t, ref, vacancyId, boardResume());
    await tags.add(owner, id, '  #Тёплый   контакт ');
    await tags.add(colleague(owner, 'hiring-manager', 'Вера'), other.applicationId, 'ТЕПЛЫЙ КОНТАКТ');
    await tags.add(owner, id, 'VIP');
    expect(await worn()).toEqual(['Тёплый контакт', 'VIP']);
    expect(await worn(other.applicationId)).toEqual(['Тёплый контакт']);
    expect(await tags.names(colleague(owner, 'interviewer'))).toEqual(['VIP', 'Тёплый контакт']);
    expect((await found('теплый контакт')).sort()).toEqual([id, other.applicationId].sort());
    expect(await found('vip')).toEqual([id]);
    expect(await found('ви')).toEqual([]);
    const counts = await applications.stageCounts(owner, vacancyId, { tag: 'VIP' });
    expect(counts.new).toBe(1);
    const { candidateId } = await applications.get(owner, id);
    expect((await tags.ofPeople(owner, [candidateId])).get(candidateId)?.map(({ name }) => name)).toEqual(await worn());
  });

  it('are put on and taken off once, however often and by however many at the same moment', async () => {
    await Promise.all(['vip', 'VIP', 'Vip'].map((name) => tags.add(owner, id, name)));
    for (const same of ['vip', '##vip', '# # VIP', 'V\u200bI\u00adP', '\u202eVIP \u202c'])
      await tags.add(owner, id, same);
    const carried = await tags.list(owner, id);
    expect(carried).toHaveLength(1);
    expect(await audited('applications.tag-added')).toHaveLength(1);
    const [{ id: tagId }] = carried;
    await Promise.all([tags.remove(owner, id, tagId), tags.remove(colleague(owner), id, tagId)]);
    await tags.remove(owner, id, tagId);
    await tags.remove(owner, id, 'nothing');
    expect([await worn(), await tags.names(owner), await found('vip')]).toEqual([[], [], []]);
    expect(await audited('applications.tag-removed')).toHaveLength(1);
  });

  it('are words, short and few', async () => {
    await expect(tags.add(owner, id, ' #\u200b ')).rejects.toThrow(TagEmpty);
    await expect(tags.add(owner, id, 'я'.repeat(41))).rejects.toThrow(TagTooLong);
    await expect(tags.add(owner, id, `я${'\u0301'.repeat(600)}`)).rejects.toThrow(TagTooLong);
    // As they are seen: eleven code units of a family are one character.
    const families = '👨‍👩‍👧‍👦'.repeat(40);
    await tags.add(owner, id, families);
    expect([await worn(), await found(families)]).toEqual([[families], [id]]);
    const [{ id: tagId }] = await tags.list(owner, id);
    await tags.remove(owner, id, tagId);
    for (let n = 1; n <= 20; n += 1) await tags.add(owner, id, `метка ${String(n)}`);
    await expect(tags.add(owner, id, 'ещё одна')).rejects.toThrow(TagsTooMany);
    await tags.add(owner, id, 'Метка 1');
    expect(await worn()).toHaveLength(20);
  });

  it('are nothing for clients and receptionists, only read by interviewers, and of one organisation', async () => {
    await tags.add(owner, id, 'VIP');
    const [{ id: tagId }] = await tags.list(owner, id);
    for (const role of ['client', 'receptionist'] as const) {
      await expect(tags.list(colleague(owner, role), id)).rejects.toThrow(NotAllowed);
      await expect(tags.names(colleague(owner, role))).rejects.toThrow(NotAllowed);
    }
    for (const role of ['client', 'receptionist', 'interviewer'] as const) {
      await expect(tags.add(colleague(owner, role), id, 'x')).rejects.toThrow(NotAllowed);
      await expect(tags.remove(colleague(owner, role), id, tagId)).rejects.toThrow(NotAllowed);
    }
    expect(await found('VIP', interviewer)).toEqual([id]);
    const { clientId, client } = await clientOf();
    const theirs = (await receive(t, ref, client, boardResume())).applicationId;
    await tags.add(owner, theirs, 'VIP');
    expect(await found('VIP', owner, client)).toEqual([theirs]);
    expect(await found('VIP', { ...colleague(owner, 'client'), clientId }, client)).toEqual([]);
    const stranger = await recruiter(t, 'owner');
    expect(await tags.names(stranger)).toEqual([]);
    await expect(tags.list(stranger, id)).rejects.toThrow(ApplicationNotFound);
    await expect(tags.add(stranger, id, 'x')).rejects.toThrow(ApplicationNotFound);
    await expect(tags.remove(stranger, id, tagId)).rejects.toThrow(ApplicationNotFound);
    const { candidateId } = await applications.get(owner, id);
    expect((await tags.ofPeople(stranger, [candidateId])).size).toBe(0);
    // An id of another person's tag takes nothing off that one.
    const other = await receive(t, ref, vacancyId, boardResume());
    await tags.remove(owner, other.applicationId, tagId);
    expect(await worn()).toEqual(['VIP']);
  });

  /** A client of the agency, and a vacancy for them. */
  async function clientOf(): Promise<{ clientId: string; client: string }> {
    const { clientId } = await t.get(ClientsService).create(owner, 'Ромашка');
    return { clientId, client: await vacancy(t, owner, { clientId }) };
  }

  it('are the whole person’s: found at every vacancy, told once, taken off both, and kept by each who was taken apart', async () => {
    const second = await vacancy(t, owner);
    const other = await receive(t, ref, second, boardResume());
    await tags.add(owner, id, 'VIP');
    await tags.add(owner, other.applicationId, 'vip');
    await tags.add(owner, other.applicationId, 'резерв');
    const { candidateId } = await applications.get(owner, id);
    const merged = await t.get(Duplicates).merge(owner, [candidateId, other.candidateId]);
    expect([await worn(), await worn(other.applicationId)]).toEqual([
      ['VIP', 'резерв'],
      ['VIP', 'резерв'],
    ]);
    expect([await found('резерв'), await found('резерв', owner, second)]).toEqual([[id], [other.applicationId]]);
    const [vip] = await tags.list(owner, id);
    await tags.remove(owner, id, vip.id);
    expect([await worn(), await found('vip', owner, second)]).toEqual([['резерв'], []]);
    await t.get(Duplicates).split(owner, merged.candidateId === candidateId ? other.candidateId : candidateId);
    expect([await worn(), await worn(other.applicationId)]).toEqual([[], ['резерв']]);
  });

  it('are exported with the person, erased with them, and put on nobody who is erased', async () => {
    await tags.add(owner, id, 'сосед директора');
    const { candidateId } = await applications.get(owner, id);
    const candidates = t.get(CandidatesService);
    expect(JSON.stringify(await candidates.export(owner, candidateId))).toContain('сосед директора');
    await candidates.erase(owner, candidateId);
    expect([await worn(), await tags.names(owner)]).toEqual([[], []]);
    await expect(tags.add(owner, id, 'x')).rejects.toThrow(CandidateErased);
    const rows = await t.asOwner('SELECT FROM candidate_tags WHERE organisation_id = $1', [owner.organisationId]);
    expect(rows).toEqual([]);
  });
});
