import { Document, Packer, Paragraph } from 'docx';
import { AuditService } from '../../../src/audit/index.js';
import { ApplicationsService, CandidatesService } from '../../../src/candidates/index.js';
import {
  ImportPreviews,
  ImportRun,
  ImportsService,
  ImportUndo,
  ImportUndoRun,
  placeOfLine,
  runImport,
  RESUME_NOT_LIST,
} from '../../../src/direct-responses/index.js';
import { OldImports } from '../../../src/direct-responses/old-imports.service.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { PrivacyService } from '../../../src/privacy/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { workbook, workbookOfSheets } from '../../unit/platform/workbook-builder.js';
import { boardResume, connection, receive, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { bring, directApp, INNA, list, MARIA, responses } from './direct-fixture.js';

let t: TestApp;
let actor: Actor;
let vacancyId: string;
let imports: ImportsService;

beforeAll(async () => {
  t = await directApp();
  imports = t.get(ImportsService);
});
afterAll(() => t.close());
beforeEach(async () => {
  actor = await recruiter(t);
  vacancyId = await vacancy(t, actor);
});

const upload = async (file: Buffer, who = actor, wanted = vacancyId): Promise<string> =>
  (await imports.upload(who, wanted, file, 'C:\\lists\\people.csv')).about.id;

const count = async (table: string): Promise<number> => {
  const [{ n }] = await t.asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE organisation_id = $1`, [
    actor.organisationId,
  ]);
  return n;
};

describe('a list of people', () => {
  it('is looked at before anybody becomes a candidate by it', async () => {
    const id = await upload(list(MARIA, INNA, ';+79031112233;;;;;;;'));
    const { about, columns, rows } = await t.get(ImportPreviews).preview(actor, id);
    expect(about).toMatchObject({ fileName: 'people.csv', rowCount: 3, status: 'uploaded', userName: 'Анна' });
    expect(columns).toEqual([
      ...['name', 'phone', 'email', 'city', 'pay', 'experience', 'skills', 'origin', 'respondedOn'],
    ]);
    expect(rows.map(({ read }) => read)).toMatchObject([
      {
        stated: { lastName: 'Орлова', firstName: 'Мария', middleName: 'Ивановна', pay: { amount: 90_000 } },
        origin: 'Авито',
        respondedOn: '2026-05-25',
      },
      { stated: { lastName: 'Ким', firstName: 'Инна' }, respondedOn: null },
      'no-name',
    ]);
    expect([await count('candidates'), await count('applications')]).toEqual([0, 0]);
  });

  it('has its header wherever that stands: below a title, in two lines, or nowhere', async () => {
    const people = [
      'Ким Инна;+79031234567;Сбер, клиентский менеджер, 3 года',
      'Лось;нет;',
      'Орлова Мария;89161112233;',
    ];
    const looked = async (...lines: string[]) => {
      const id = await upload(Buffer.from(lines.join('\n')));
      return t.get(ImportPreviews).preview(actor, id);
    };
    const fields = ['name', 'phone', 'experience'];
    for (const above of [
      ['Кандидаты на менеджера, ноябрь;;', 'ФИО;Телефон;Последнее место работы'],
      ['Отчёт;;', ';;', 'выгружено 12.11.2026;;', 'ФИО;Телефон;Опыт'],
      ['Человек;Человек;Работа', 'ФИО;Тел.;Где работал'],
    ]) {
      const { about, columns, rows, readable } = await looked(...above, ...people);
      expect(about.headers[0]).toBe('ФИО');
      expect(columns).toEqual(fields);
      expect(rows).toHaveLength(3);
      // Whom nobody can reach is not promised to be taken in.
      expect(readable).toBe(2);
    }
    const bare = await looked(...people);
    expect(bare.about.rowCount).toBe(3);
  });

  it('that is a résumé in truth is sent to the form that reads résumés', async () => {
    await expect(upload(Buffer.from('%PDF-1.7 ...'))).rejects.toMatchObject({ code: RESUME_NOT_LIST });
    await expect(
      upload(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Иванов Иван')] }] }))),
    ).rejects.toMatchObject({ code: RESUME_NOT_LIST });
  });

  it('becomes scored responses that stand beside those of boards', async () => {
    await receive(t, await connection(t, actor, 'headhunter'), vacancyId, boardResume({ phones: ['+79990001122'] }));
    const { about, counts } = await bring(t, actor, vacancyId, list(MARIA, INNA));
    expect(about).toMatchObject({ status: 'done', finishedAt: t.clock.now() });
    expect(counts).toEqual({ waiting: 0, imported: 2, 'already-there': 0, rejected: 0 });
    const rows = await responses(t, actor, vacancyId);
    expect(rows.map(({ boards }) => boards)).toEqual(expect.arrayContaining([['headhunter'], ['import'], ['import']]));
    const maria = rows.find(({ respondedAtKnown, boards }) => boards[0] === 'import' && respondedAtKnown);
    expect(maria).toMatchObject({ name: 'Орлова Мария', city: 'Москва', wishCurrency: 'RUR' });
    expect(maria?.scorePoints).toBeGreaterThan(0);
    // The day is told, the time is not: its middle in the zone of the vacancy.
    expect(maria?.respondedAt).toEqual(new Date('2026-05-25T09:00:00Z'));
  });

  it('keeps nothing of a row that was taken in but the person', async () => {
    const { about } = await bring(t, actor, vacancyId, list(MARIA, 'Без Контакта;;;;;;;;'));
    expect(await imports.rows(actor, about.id, 'imported', 10)).toEqual([]);
    expect(await imports.rows(actor, about.id, 'rejected', 10)).toMatchObject([
      { line: 3, fault: 'no-contact', cells: ['Без Контакта', '', '', '', '', '', '', '', ''] },
    ]);
  });

  it('loses nobody whose contact is none: it is kept as written and said of the row, until it is corrected', async () => {
    const bad = (phone: string, email: string) => `Ким Инна;${phone};${email};;;;;;`;
    const wrong = list(MARIA, bad('1234', 'bob@@example'), bad('8 903 555-01-01', 'inna@'));
    const id = await upload(wrong);
    expect(await t.get(ImportPreviews).preview(actor, id)).toMatchObject({ readable: 3, unrecognised: 2 });
    const { about, counts } = await bring(t, actor, vacancyId, wrong);
    expect(counts).toMatchObject({ imported: 3, rejected: 0 });
    expect(await imports.unrecognisedLines(actor, about.id, 10)).toEqual([3, 4]);
    expect(await imports.unrecognisedLines(actor, about.id, 1)).toEqual([3]);
    await expect(imports.unrecognisedLines(await recruiter(t), about.id, 10)).rejects.toMatchObject({
      kind: 'not-found',
    });
    const kept = await t.asOwner<{ value: string }>(
      `SELECT value FROM candidate_contacts WHERE organisation_id = $1 AND normalised LIKE 'unrecognised:%' ORDER BY value`,
      [actor.organisationId],
    );
    expect(kept.map(({ value }) => value)).toEqual(['1234', 'bob@@example', 'inna@']);
    // The same once more is nobody new; corrected after it was taken back, it is the same people with contacts.
    const again = await bring(t, actor, vacancyId, wrong);
    expect(again.counts).toMatchObject({ imported: 0, 'already-there': 3 });
    await t.get(ImportUndo).takeBack(actor, about.id);
    const right = await bring(t, actor, vacancyId, list(MARIA, bad('8 903 555-01-02', ''), bad('8 903 555-01-01', '')));
    expect(right.counts).toMatchObject({ imported: 3, rejected: 0 });
    expect(await imports.unrecognisedLines(actor, right.about.id, 10)).toEqual([]);
    expect(await count('candidates')).toBe(3);
  });

  it('brings the same people once, in the same file or another one, twice in it, or twice at the same moment', async () => {
    await bring(t, actor, vacancyId, list(MARIA, MARIA));
    const again = await bring(t, actor, vacancyId, list(INNA, MARIA));
    expect(again.counts).toMatchObject({ imported: 1, 'already-there': 1 });
    const ids = await Promise.all([upload(list(MARIA, INNA)), upload(list(MARIA, INNA))]);
    await Promise.all(ids.map((id) => imports.start(actor, id)));
    const { organisationId } = actor;
    await Promise.all(ids.flatMap((importId) => [1, 2].map(() => t.get(ImportRun).run(organisationId, importId))));
    for (const id of ids)
      expect((await imports.get(actor, id)).counts).toMatchObject({ waiting: 0, 'already-there': 2 });
    expect([await count('candidates'), await count('applications'), await count('resumes')]).toEqual([2, 2, 2]);
  });

  it('knows people who responded through a board, and leaves their résumé there the one that is scored', async () => {
    const ref = await connection(t, actor, 'superjob');
    const content = { about: 'Вела клиентов в 1С и CRM, договоры, звонки, переговоры' };
    const known = await receive(t, ref, vacancyId, boardResume({ phones: ['+79031234567'] }, content));
    t.clock.moveByMinutes(5);
    expect((await bring(t, actor, vacancyId, list(MARIA))).counts).toMatchObject({ imported: 0, 'already-there': 1 });
    const { boards, resumes } = await t.get(ApplicationsService).get(actor, known.applicationId);
    expect([boards, resumes[0]?.id]).toEqual([['superjob', 'import'], known.resumeId]);
  });

  it('starts once, however often and by whomever it is started', async () => {
    const id = await upload(list(MARIA));
    await Promise.all([imports.start(actor, id), imports.start(actor, id)]);
    expect(await t.runJobs()).toBe(1);
    await imports.start(actor, id);
    expect(await t.runJobs()).toBe(0);
    const { rows } = await t.get(AuditService).list(actor.organisationId, { area: 'candidates' });
    expect(rows.map(({ action, details }) => [action, details])).toEqual([['candidates.import-started', { rows: 1 }]]);
  });

  it('ends for whoever runs it when every row is in, also those that another one is at', async () => {
    const id = await upload(
      list(...Array.from({ length: 12 }, (_, at) => `Ким Инна;+7916557${String(1_000 + at)};;;;;;;`)),
    );
    await imports.start(actor, id);
    const waiting = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        await t.get(ImportRun).run(actor.organisationId, id);
        return (await imports.get(actor, id)).counts.waiting;
      }),
    );
    expect(waiting).toEqual([0, 0, 0, 0]);
  });

  it('goes on where it was stopped', async () => {
    const id = await upload(list(MARIA, INNA));
    await imports.start(actor, id);
    // A worker that was killed after the first row.
    await t.asOwner(
      `UPDATE candidate_import_rows SET status = 'already-there', cells = NULL WHERE import_id = $1 AND line = 2`,
      [id],
    );
    await t.get(ImportRun).run(actor.organisationId, id);
    expect(await imports.get(actor, id)).toMatchObject({
      about: { status: 'done' },
      counts: { imported: 1, 'already-there': 1, waiting: 0 },
    });
  });

  it('is read as its columns were chosen', async () => {
    const file = Buffer.from('A;B;C\nИнна;Ким;inna@example.com\n');
    await expect(imports.start(actor, await upload(Buffer.from('A;B\nx;y\n')))).rejects.toMatchObject({
      code: 'direct-responses.columns-missing',
    });
    const { counts } = await bring(t, actor, vacancyId, file, ['firstName', 'lastName', 'email']);
    expect(counts.imported).toBe(1);
    expect((await responses(t, actor, vacancyId))[0]?.name).toBe('Ким Инна');
    await expect(imports.start(actor, await upload(file), ['name', 'name', 'email'])).rejects.toMatchObject({
      code: 'direct-responses.column-doubled',
    });
  });

  it('may be a workbook, JSON lines, or a table without a header', async () => {
    const book = workbook([
      ['Имя', 'Телефон', 'Дата'],
      ['Олег Петров', 79035550101, { day: 46167 }],
    ]);
    expect((await bring(t, actor, vacancyId, book)).counts.imported).toBe(1);
    const lines = Buffer.from('{"name":"Ирина Лось","contacts":{"phone":"+79035550102"},"skills":["1С"]}\n');
    expect((await bring(t, actor, vacancyId, lines)).counts.imported).toBe(1);
    const bare = Buffer.from('Анна Роза,+79035550103,anna@example.com\nПавел Дуб,+79035550104,pavel@example.com\n');
    expect((await bring(t, actor, vacancyId, bare)).counts.imported).toBe(2);
    expect((await responses(t, actor, vacancyId)).map(({ name }) => name).sort()).toEqual([
      ...['Дуб Павел', 'Лось Ирина', 'Петров Олег', 'Роза Анна'],
    ]);
  });

  it('of several sheets knows which of them are no part of it', async () => {
    const header = ['ФИО', 'Телефон'];
    const book = workbookOfSheets([
      [header, ['Ким Инна', '+79035550101']],
      [['Лось Олег', '+79035550102']],
      [header, ['Орлова Мария', '+79035550103'], ['', '+79035550104']],
    ]);
    const { about, counts } = await bring(t, actor, vacancyId, book);
    expect(counts).toMatchObject({ imported: 2, rejected: 1 });
    expect(about.sheets).toEqual([
      { name: 's0', rows: 2, from: 0 },
      { name: 's1', rows: 1, from: null },
      { name: 's2', rows: 2, from: 2 },
    ]);
    const [{ line }] = await imports.rows(actor, about.id, 'rejected', 10);
    expect(placeOfLine(about.sheets, line)).toEqual({ sheet: 's2', line: 3 });
    expect(
      (await bring(t, actor, vacancyId, workbook([header, ['Ким Инна', '+79035550101']]))).about.sheets,
    ).toBeNull();
  });

  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'list-empty'],
    ['a header alone', list(), 'list-empty'],
    [
      'JSON lines of which one is torn',
      Buffer.from('{"name":"Ким Инна","phone":"1"}\n{"name":'),
      'list-line-unreadable',
    ],
    ['JSON that is torn', Buffer.from('[{"name":"Ким Инна"},'), 'list-unreadable'],
    ['a document', Buffer.from('%PDF-1.7 …'), 'resume-not-list'],
    [
      'too many people',
      list(...Array.from({ length: 5_001 }, (_, i) => `Иванов ${i};+79031234567;;;;;;;`)),
      'list-too-long',
    ],
  ])('is refused when it is %s', async (_what, file, code) => {
    await expect(upload(file)).rejects.toMatchObject({ code: `direct-responses.${code}` });
  });

  it('is not for a closed vacancy, one of another organisation, or roles that may not', async () => {
    const stranger = await recruiter(t);
    await expect(upload(list(MARIA), stranger)).rejects.toMatchObject({ kind: 'not-found' });
    const id = await upload(list(MARIA));
    await expect(imports.get(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(imports.start(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(t.get(ImportUndo).takeBack(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(imports.get(actor, newId())).rejects.toMatchObject({ kind: 'not-found' });
    await expect(upload(list(MARIA), { ...actor, role: 'interviewer' })).rejects.toMatchObject({ kind: 'forbidden' });
    await t.get(VacanciesService).edit(actor, vacancyId, { status: 'closed' });
    await expect(upload(list(MARIA))).rejects.toMatchObject({ code: 'direct-responses.vacancy-closed' });
  });

  it('is forgotten when nobody starts it, and its rejected rows when nobody corrects them', async () => {
    const unstarted = await upload(list(MARIA));
    const { about } = await bring(t, actor, vacancyId, list('Без Контакта;;;;;;;;'));
    const begun = t.clock.now();
    t.clock.moveByMinutes(25 * 60);
    await t.get(OldImports).forget();
    await expect(imports.get(actor, unstarted)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await imports.rows(actor, about.id, 'rejected', 10)).toHaveLength(1);
    t.clock.moveByMinutes(30 * 24 * 60);
    await t.get(OldImports).forget();
    expect(await imports.rows(actor, about.id, 'rejected', 10)).toEqual([]);
    expect((await imports.get(actor, about.id)).counts.rejected).toBe(1);
    t.clock.moveTo(begun);
  });
});

describe('an import that is taken back', () => {
  const takeBack = (id: string) => t.get(ImportUndo).takeBack(actor, id);

  it('leaves nobody, and brings them again when it is imported again', async () => {
    const { about } = await bring(t, actor, vacancyId, list(MARIA, INNA));
    expect(await takeBack(about.id)).toEqual({ removed: 2, left: 0, kept: 0, remaining: 0 });
    expect(await responses(t, actor, vacancyId)).toEqual([]);
    const tables = ['candidates', 'candidate_contacts', 'applications', 'resumes', 'scores', 'stage_moves'];
    for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);
    expect((await imports.get(actor, about.id)).about).toMatchObject({ takenBackBy: 'Анна' });
    expect((await bring(t, actor, vacancyId, list(MARIA, INNA))).counts.imported).toBe(2);
  });

  it('does it once, also twice at the same moment', async () => {
    const { about } = await bring(t, actor, vacancyId, list(MARIA));
    const done = await Promise.all([takeBack(about.id), takeBack(about.id)]);
    expect(done.map(({ removed }) => removed)).toEqual([1, 1]);
    const { rows } = await t.get(AuditService).list(actor.organisationId, { area: 'candidates' });
    expect(rows.filter(({ action }) => action === 'candidates.import-take-back-begun')).toHaveLength(1);
  });

  it('of a long list goes on in the background: halted it resumes, and two at the same time look at everybody once', async () => {
    const people = Array.from({ length: 130 }, (_, at) => `Ким Инна;+7916555${String(1_000 + at)};;;;;;;`);
    const { about } = await bring(t, actor, vacancyId, list(...people));
    const { organisationId } = actor;
    expect(await takeBack(about.id)).toEqual({ removed: 50, left: 0, kept: 0, remaining: 80 });
    const halted = t.database.inOrganisation(organisationId, async (db) => {
      await t.get(ImportUndoRun).takeSome(db, organisationId, about.id);
      throw new Error('killed');
    });
    await expect(halted).rejects.toThrow('killed');
    expect(await takeBack(about.id)).toMatchObject({ removed: 50, remaining: 80 });
    const run = () => t.get(ImportUndoRun).run(organisationId, about.id);
    await Promise.all([run(), run(), t.runJobs()]);
    expect(await takeBack(about.id)).toEqual({ removed: 130, left: 0, kept: 0, remaining: 0 });
    expect((await imports.get(actor, about.id)).about.undoneAt).not.toBeNull();
    expect(await count('applications')).toBe(0);
    await t.runJobs();
  });

  it('spares people who come again meanwhile with another list, which takes them back in its turn', async () => {
    const people = Array.from({ length: 53 }, (_, at) => `Ким Инна;+7916556${String(1_000 + at)};;;;;;;`);
    const { about } = await bring(t, actor, vacancyId, list(...people));
    const [worked] = await t.asOwner<{ id: string }>(
      `SELECT application_id AS id FROM direct_responses WHERE import_id = $1 ORDER BY id LIMIT 1`,
      [about.id],
    );
    await t.get(ApplicationsService).move(actor, worked.id, 'shortlisted');
    const [ends, all] = [await upload(list(people[0], people[52])), await upload(list(...people))];
    expect(await takeBack(about.id)).toEqual({ removed: 49, left: 0, kept: 1, remaining: 3 });
    for (const id of [ends, all]) await imports.start(actor, id);
    const run = (id: string) => t.get(ImportRun).run(actor.organisationId, id);
    await run(ends);
    await Promise.all([run(all), t.get(ImportUndoRun).run(actor.organisationId, about.id)]);
    const old = await takeBack(about.id);
    expect(old).toEqual({ removed: 52 - old.left, left: expect.any(Number), kept: 1, remaining: 0 });
    expect((await imports.get(actor, ends)).counts).toMatchObject({ imported: 1, 'already-there': 1 });
    expect((await imports.get(actor, all)).counts).toMatchObject({ imported: 51, 'already-there': 2 });
    expect(await count('applications')).toBe(53);
    await takeBack(all);
    await t.runJobs();
    expect(await takeBack(all)).toEqual({ removed: 51, left: 0, kept: 0, remaining: 0 });
    expect(await count('applications')).toBe(2);
  });

  it('keeps people with whom somebody works, and those who responded otherwise as well', async () => {
    const ref = await connection(t, actor, 'headhunter');
    const inna = { lastName: 'Ким', firstName: 'Инна', phones: ['+79165550102'] };
    const known = await receive(t, ref, vacancyId, boardResume(inna));
    const { about } = await bring(t, actor, vacancyId, list(MARIA, INNA));
    const [maria] = (await responses(t, actor, vacancyId)).filter(({ boards }) => boards.length === 1);
    await t.get(ApplicationsService).move(actor, maria.id, 'shortlisted');
    expect(await takeBack(about.id)).toEqual({ removed: 0, left: 1, kept: 1, remaining: 0 });
    const rows = await responses(t, actor, vacancyId);
    expect(Object.fromEntries(rows.map(({ id, boards }) => [id, boards]))).toEqual({
      [maria.id]: ['import'],
      [known.applicationId]: ['headhunter'],
    });
    expect((await t.get(ApplicationsService).get(actor, known.applicationId)).resumes).toHaveLength(1);
  });

  it('has to have finished', async () => {
    const id = await upload(list(MARIA));
    await expect(takeBack(id)).rejects.toMatchObject({ code: 'direct-responses.import-not-done' });
  });
});

describe('a person who is erased', () => {
  it('is gone from lists too, and the same list does not bring them back', async () => {
    const owner: Actor = { ...actor, role: 'owner' };
    const waiting = await upload(list(MARIA, INNA));
    const { about } = await bring(t, actor, vacancyId, list(MARIA, ';8 903 123-45-67;;;;;;;'));
    const [{ candidateId }] = await responses(t, actor, vacancyId);
    const found = await t.get(PrivacyService).exportCandidate(owner, candidateId);
    expect(found['direct_responses']).toMatchObject([{ source: 'import', origin: 'Авито' }]);
    expect(found['candidate_import_rows']).toHaveLength(2);
    await t.get(CandidatesService).erase(owner, candidateId);
    expect(await imports.rows(actor, about.id, 'rejected', 10)).toEqual([]);
    expect(await imports.rows(actor, waiting, 'waiting', 10)).toMatchObject([{ line: 3 }]);
    await imports.start(actor, waiting);
    await bring(t, actor, vacancyId, list(MARIA));
    const rows = await responses(t, actor, vacancyId);
    expect(rows.filter(({ erasedAt }) => erasedAt === null).map(({ name }) => name)).toEqual(['Ким Инна']);
    const left = await t.asOwner<{ text: string }>(
      `SELECT concat(direct_responses, '') AS text FROM direct_responses WHERE organisation_id = $1`,
      [actor.organisationId],
    );
    expect(left.map(({ text }) => text).join()).not.toMatch(/Авито|903[ \d-]*123|maria/u);
  });
});

it('is the job that the product runs', () => {
  expect(runImport.uniqueBy?.({ organisationId: newId(), importId: 'x' })).toBe('x');
});
