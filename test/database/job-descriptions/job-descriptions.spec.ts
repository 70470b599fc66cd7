import {
  clauseNumbers,
  JobDescriptionChangedMeanwhile,
  JobDescriptionDrafts,
  JobDescriptionInvalid,
  JobDescriptionNotFound,
  JobDescriptions,
  JobDescriptionsModule,
  JobDescriptionUnlawful,
} from '../../../src/job-descriptions/index.js';
import type { DescriptionForm } from '../../../src/job-descriptions/index.js';
import { ClientsService, NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { clausesOf } from '../../../src/job-descriptions/domain/job-description.js';
import { roleProfile, RoleProfilesService, VacanciesService, VacancyNotFound } from '../../../src/vacancies/index.js';
import type { ProfileEdit } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { colleague, recruiter, recruitingApp, vacancy } from '../candidates/recruiting-fixture.js';

let t: TestApp;
let drafts: JobDescriptionDrafts;
let descriptions: JobDescriptions;
let actor: Actor;
let vacancyId: string;

beforeAll(async () => {
  t = await recruitingApp([JobDescriptionsModule]);
  drafts = t.get(JobDescriptionDrafts);
  descriptions = t.get(JobDescriptions);
});
beforeEach(async () => {
  actor = await recruiter(t);
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

/** What is shown at first, with some fields typed over it. */
async function typed(fields: Partial<DescriptionForm> = {}, id = vacancyId): Promise<DescriptionForm> {
  return { ...(await drafts.get(actor, { vacancyId: id })).form, ...fields };
}

describe('the draft of a job description', () => {
  it('knows the company, the post, the city and the country before anybody typed', async () => {
    const { form, document } = await drafts.get(actor, { vacancyId });
    expect(form).toMatchObject({
      organisation: 'Кедр',
      post: 'Менеджер по работе с клиентами',
      place: 'Москва',
      country: 'ru',
      language: 'ru',
      date: null,
    });
    expect(document.head.organisation).toBe('Кедр');
  });

  it('of two who had the same before them the second is told, also where the company’s data came from another post', async () => {
    const { seen, form } = await drafts.get(actor, { vacancyId });
    expect(seen).toEqual({ company: null, post: null });
    const save = (fields: Partial<DescriptionForm>, basedOn = seen, id = vacancyId) =>
      drafts.save(actor, { vacancyId: id }, { ...form, ...fields }, basedOn);
    const saved = await Promise.allSettled([save({ reportsTo: 'директор' }), save({ reportsTo: 'бухгалтер' })]);
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    t.clock.moveByMinutes(1);
    // The same again says nothing else, whoever says it.
    const stored = await drafts.get(actor, { vacancyId });
    await save(stored.form);
    await save({ ...stored.form, approverName: 'А. Соколова' }, stored.seen);
    const other = await vacancy(t, actor);
    await expect(save({ approverName: 'Б. Орлов' }, stored.seen, other)).rejects.toThrow(
      JobDescriptionChangedMeanwhile,
    );
    expect((await drafts.get(actor, { vacancyId })).form).toMatchObject({ approverName: 'А. Соколова' });
    const fresh = await drafts.get(actor, { vacancyId: other });
    expect((await save({ approverName: 'Б. Орлов' }, fresh.seen, other)).form.approverName).toBe('Б. Орлов');
  });

  it('of a job that the catalogue does not know says what the text says, under the title of the vacancy', async () => {
    await t.get(VacanciesService).edit(actor, vacancyId, { title: 'Сварщик' });
    expect((await typed()).post).toBe('Сварщик');
    const duties = ['сварка труб;', '  Зачистка   швов. ', 'сварка труб;', 'Берём мужчин до 35 лет'];
    const { requirements } = (await t.get(RoleProfilesService).ofVacancy(actor, vacancyId)).profile;
    const save = (edit: Partial<ProfileEdit>) =>
      t.get(RoleProfilesService).save(actor, vacancyId, { requirements, scope: 'vacancy', origin: 'edited', ...edit });
    await save({ origin: 'from-text', duties });
    const texts = async () =>
      clausesOf((await drafts.get(actor, { vacancyId })).document).map(({ number, text }) => `${number} ${text}`);
    expect(await texts()).toEqual(expect.arrayContaining(['2.1 Сварка труб.', '2.2 Зачистка швов.']));
    expect((await texts()).join(' ')).toContain('Цель должности «Сварщик» — выполнять порученную работу');
    const beyond = (await texts()).filter((text) => !text.startsWith('1.7'));
    expect(beyond.join(' ')).not.toMatch(/клиент|мужчин/iu);
    // Weights that are edited afterwards leave the duties as they are, whatever the post is called.
    await save({
      requirements: requirements.map((line, at) => ({ ...line, weight: line.weight + (at === 0 ? 5 : 0) })),
    });
    expect(await texts()).toContain('2.1 Сварка труб.');
    await t.get(VacanciesService).edit(actor, vacancyId, { title: 'Менеджер по продажам' });
    expect((await drafts.get(actor, { vacancyId })).form.post).toBe('Менеджер по продажам');
    expect((await texts()).join(' ')).toContain('');
    expect(await texts()).toContain('2.1 Сварка труб.');
  });

  it('keeps what was typed: the company’s for all its posts, the post’s for it alone', async () => {
    await drafts.save(
      actor,
      { vacancyId },
      await typed({ approverName: ' А.  А. Соколова ', reportsTo: 'директор', number: '5' }),
    );
    const other = await vacancy(t, actor);
    expect((await drafts.get(actor, { vacancyId: other })).form).toMatchObject({
      approverName: 'А. А. Соколова',
      reportsTo: '',
      number: '',
    });
    expect((await drafts.get(colleague(actor), { vacancyId })).form).toMatchObject({
      reportsTo: 'директор',
      number: '5',
    });
    const stranger = await recruiter(t);
    await expect(drafts.get(stranger, { vacancyId })).rejects.toBeInstanceOf(VacancyNotFound);
    expect((await drafts.get(stranger, { profileSlug: 'client-manager' })).form.approverName).toBe('');
  });

  it('keeps the language and the layout of each post apart, the city’s country being the first', async () => {
    await drafts.save(actor, { vacancyId }, await typed({ language: 'kk', country: 'kz' }));
    const other = await vacancy(t, actor, { citySlug: 'minsk' });
    expect((await drafts.get(actor, { vacancyId: other })).form).toMatchObject({ language: 'ru', country: 'by' });
    expect((await drafts.get(actor, { vacancyId })).form).toMatchObject({ language: 'kk', country: 'kz' });
  });

  it('of a client’s vacancy speaks of the client', async () => {
    const { clientId } = await t.get(ClientsService).create(actor, 'Ромашка');
    const own = await vacancy(t, actor, { clientId });
    expect((await drafts.get(actor, { vacancyId: own })).form.organisation).toBe('Ромашка');
    await drafts.save(actor, { vacancyId: own }, await typed({ approverPost: 'Директор завода' }, own));
    expect((await drafts.get(actor, { vacancyId })).form.approverPost).toBe('');
  });

  it('follows the language with what it knows itself', async () => {
    await drafts.save(actor, { vacancyId }, await typed({ language: 'ru' }));
    const { form } = await drafts.save(
      actor,
      { vacancyId },
      { ...(await typed()), language: 'kk', post: '', place: '' },
    );
    expect(form).toMatchObject({ post: 'Клиенттермен жұмыс жөніндегі менеджер', place: 'Мәскеу' });
  });

  it('is previewed without being stored', async () => {
    const { document } = await drafts.preview(actor, { vacancyId }, await typed({ reportsTo: 'директор' }));
    expect(JSON.stringify(document)).toContain('Непосредственное подчинение: директор.');
    expect((await drafts.get(actor, { vacancyId })).form.reportsTo).toBe('');
  });

  it('of a profile that was edited states what counts now', async () => {
    const lines = (roleProfile('client-manager')?.requirements ?? []).filter(({ id }) => id !== '1c');
    await t
      .get(RoleProfilesService)
      .save(actor, vacancyId, { scope: 'vacancy', origin: 'edited', requirements: lines });
    const { document, post } = await drafts.get(actor, { vacancyId });
    expect(post.inUse.version).toBe(2);
    expect([...clauseNumbers(document).keys()].sort()).toEqual(lines.map(({ id }) => id).sort());
    await expect(drafts.get(actor, { profileSlug: post.inUse.slug })).rejects.toBeInstanceOf(JobDescriptionNotFound);
    await expect(drafts.get(actor, { profileSlug: 'astronaut' })).rejects.toBeInstanceOf(JobDescriptionNotFound);
  });

  it.each([
    ['post', 'Менеджер (девушка)'],
    ['competences', 'Возраст до 35 лет'],
    ['workingHours', 'С 9 до 18.\nПриятная внешность обязательна.'],
    ['attestation', 'Unmarried employees go first'],
    ['competences', 'Тек ер адам'],
    ['competences', 'Тільки жіноча стать'],
  ] as const)('takes no demand in %s that the law forbids: %s', async (field, text) => {
    await expect(drafts.save(actor, { vacancyId }, await typed({ [field]: text }))).rejects.toBeInstanceOf(
      JobDescriptionUnlawful,
    );
    expect((await drafts.get(actor, { vacancyId })).typed[field]).toBe('');
  });

  it('takes names as they are, and ordinary sentences', async () => {
    const fields = {
      organisation: 'ООО «Женщина»',
      competences: 'Работа с возражениями. Знание рынка мебели для юных мастеров.',
    };
    expect((await drafts.save(actor, { vacancyId }, await typed(fields))).form).toMatchObject(fields);
  });

  it('refuses what is too long or no day', async () => {
    for (const fields of [
      { post: 'х'.repeat(201) },
      { date: '2026-02-30' },
      { agreedBy: Array<string>(11).fill('кто-то') },
    ]) {
      await expect(drafts.save(actor, { vacancyId }, await typed(fields))).rejects.toBeInstanceOf(
        JobDescriptionInvalid,
      );
    }
  });

  it('is read by those who hire and written by those who recruit', async () => {
    const form = await typed();
    const manager = colleague(actor, 'hiring-manager');
    expect((await drafts.get(manager, { vacancyId })).form).toEqual(form);
    await expect(drafts.save(manager, { vacancyId }, form)).rejects.toBeInstanceOf(NotAllowed);
    await expect(descriptions.approve(manager, { vacancyId }, form)).rejects.toBeInstanceOf(NotAllowed);
    await expect(drafts.get(colleague(actor, 'receptionist'), { vacancyId })).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe('an approved job description', () => {
  it('is kept as it was, with who and when', async () => {
    const first = await descriptions.approve(
      actor,
      { vacancyId },
      await typed({ date: '2026-05-12', reportsTo: 'директор' }),
    );
    expect(first).toMatchObject({ version: 1, approvedOn: '2026-05-12', userName: 'Анна', profileVersion: 0 });
    const second = await descriptions.approve(
      colleague(actor),
      { vacancyId },
      await typed({ reportsTo: 'начальник отдела' }),
    );
    expect(second).toMatchObject({ version: 2, userName: 'Борис' });
    const kept = await descriptions.get(actor, first.id);
    expect(kept.document).toEqual(first.document);
    expect(JSON.stringify(kept.document)).toContain('Непосредственное подчинение: директор.');
    const { rows } = await descriptions.page(actor, { subject: vacancyId });
    expect(rows.map(({ version }) => version)).toEqual([2, 1]);
    expect(rows[0]).not.toHaveProperty('document');
  });

  it('gets the day of its approval where no date was typed', async () => {
    const { approvedOn, document } = await descriptions.approve(actor, { vacancyId }, await typed());
    expect(approvedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(document.head.date).not.toContain('__');
  });

  it('approved twice is approved once, one after the other and at the same time', async () => {
    const form = await typed({ date: '2026-05-12' });
    const approve = () => descriptions.approve(actor, { vacancyId }, form);
    const both = await Promise.all([approve(), approve()]);
    expect(new Set([...both, await approve()].map(({ id }) => id)).size).toBe(1);
    const [one, two] = await Promise.all([
      descriptions.approve(actor, { vacancyId }, { ...form, number: '1' }),
      descriptions.approve(actor, { vacancyId }, { ...form, number: '2' }),
    ]);
    expect([one.version, two.version].sort()).toEqual([2, 3]);
  });

  it('tells where each requirement stands, so that a refusal can cite it', async () => {
    expect(await descriptions.sources(actor, vacancyId)).toEqual(new Map());
    const { id, document } = await descriptions.approve(actor, { vacancyId }, await typed({ date: '2026-05-12' }));
    const sources = await descriptions.sources(actor, vacancyId);
    expect(sources.get('1c')).toEqual({
      descriptionId: id,
      clause: clauseNumbers(document).get('1c'),
      approvedOn: '2026-05-12',
    });
    expect([...sources.keys()].sort()).toEqual(
      roleProfile('client-manager')
        ?.requirements.map((line) => line.id)
        .sort(),
    );
  });

  it('of a profile without a vacancy has versions of its own', async () => {
    const subject = { profileSlug: 'sales-manager' };
    const { form } = await drafts.get(actor, subject);
    expect(await descriptions.approve(actor, subject, form)).toMatchObject({ version: 1, vacancyId: null });
    expect((await descriptions.page(actor, { subject: 'sales-manager' })).rows).toHaveLength(1);
  });

  it('is not there for another organisation', async () => {
    const { id } = await descriptions.approve(actor, { vacancyId }, await typed());
    const stranger = await recruiter(t);
    await expect(descriptions.get(stranger, id)).rejects.toBeInstanceOf(JobDescriptionNotFound);
    await expect(descriptions.get(stranger, 'x')).rejects.toBeInstanceOf(JobDescriptionNotFound);
    expect((await descriptions.page(stranger, {})).rows).toEqual([]);
    expect(await descriptions.sources(stranger, vacancyId)).toEqual(new Map());
  });
});
