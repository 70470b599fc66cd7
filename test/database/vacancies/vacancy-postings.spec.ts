import type { BoardVacancy, ConnectionRef } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import {
  PostingNotFound,
  PostingsService,
  VacanciesService,
  VacancyClosed,
  VacancyNotFound,
  VacancyPostingsService,
} from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { colleague, connection, recruiter, recruitingApp, vacancy } from '../candidates/recruiting-fixture.js';

let t: TestApp;
let actor: Actor;
let ref: ConnectionRef;
let postings: VacancyPostingsService;
let seen: { id: string; vacancyId: string };
let byHand: string;

const published = (fields: Partial<BoardVacancy> = {}): BoardVacancy => ({
  ...{ externalId: '9', title: 'Менеджер по продажам', city: 'Москва', areaExternalId: '1', url: 'https://hh.ru/9' },
  ...{ publishedAt: t.clock.now(), archived: false, salaryFrom: null, salaryTo: null, currency: null },
  ...{
    responsesCount: 0,
    hasUpdates: null,
    unreadCount: null,
    stagesMark: null,
    previousExternalId: null,
    raw: { name: 'Менеджер по продажам' },
  },
  ...fields,
});

beforeAll(async () => {
  t = await recruitingApp();
  postings = t.get(VacancyPostingsService);
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  seen = await t.get(PostingsService).ensureFromBoard(ref, published());
  byHand = await vacancy(t, actor);
});
afterAll(() => t.close());

describe('postings of a vacancy', () => {
  it('are those that bring its responses; those of others are offered', async () => {
    expect(await postings.of(actor, byHand)).toEqual([]);
    const [offered] = await postings.offered(actor, byHand);
    expect(offered).toEqual({
      ...{ id: seen.id, board: 'headhunter', title: 'Менеджер по продажам', url: 'https://hh.ru/9', archived: false },
      ...{ vacancyId: seen.vacancyId, vacancyTitle: 'Менеджер по продажам' },
    });
    expect(await postings.offered(actor, seen.vacancyId)).toEqual([]);
  });

  it('move to another vacancy and stay there when the board is read again; twice is once', async () => {
    await postings.move(actor, byHand, seen.id);
    await Promise.all([postings.move(actor, byHand, seen.id), postings.move(actor, byHand, seen.id)]);
    await t.get(PostingsService).ensureFromBoard(ref, published({ responsesCount: 7 }));
    expect((await postings.of(actor, byHand)).map(({ id }) => id)).toEqual([seen.id]);
    expect(await postings.of(actor, seen.vacancyId)).toEqual([]);
    const moved = await t.asOwner(
      `select action from audit_entries where subject_id = $1 and action = 'vacancies.posting-moved'`,
      [byHand],
    );
    expect(moved).toHaveLength(1);
  });

  it('that are published no longer are shown but not offered', async () => {
    await t.get(PostingsService).markArchived(actor.organisationId, seen.id);
    expect(await postings.of(actor, seen.vacancyId)).toMatchObject([{ archived: true }]);
    expect(await postings.offered(actor, byHand)).toEqual([]);
  });

  it('do not move to a closed vacancy, nor ones that are not there', async () => {
    await expect(postings.move(actor, byHand, newId())).rejects.toThrow(PostingNotFound);
    await expect(postings.move(actor, byHand, 'no id')).rejects.toThrow(PostingNotFound);
    await t.get(VacanciesService).edit(actor, byHand, { status: 'closed' });
    await expect(postings.move(actor, byHand, seen.id)).rejects.toThrow(VacancyClosed);
  });

  it('do not exist for another organisation, and are not moved by those who may only look', async () => {
    const stranger = await recruiter(t);
    await expect(postings.of(stranger, byHand)).rejects.toThrow(VacancyNotFound);
    await expect(postings.move(stranger, byHand, seen.id)).rejects.toThrow(VacancyNotFound);
    const theirs = await vacancy(t, stranger);
    await expect(postings.move(stranger, theirs, seen.id)).rejects.toThrow(PostingNotFound);
    await expect(postings.move(colleague(actor, 'interviewer'), byHand, seen.id)).rejects.toThrow(NotAllowed);
  });
});
