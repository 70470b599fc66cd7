import type { Actor } from '../../../src/organisations/index.js';
import { PersonalDataRegistry, PrivacyModule } from '../../../src/privacy/index.js';
import { SalariesModule, SalariesService, SalaryImportColumns, SalaryImports } from '../../../src/salaries/index.js';
import type { SalaryImportView } from '../../../src/salaries/index.js';
import { OldSalaryImports } from '../../../src/salaries/old-salary-imports.service.js';
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

const HEADER = 'Кандидат;Город;Уровень;Зарплата;Дата\n';
const TABLE = `${HEADER}1;Казань;2;200 000;01.05.2026\n2;Казань;2;от 210 000 до 230 000;02.05.2026\n3;Лондон;2;90 000;\n`;

let t: TestApp;
let actor: Actor;
let imports: SalaryImports;

beforeAll(async () => {
  t = await recruitingApp([SalariesModule, PrivacyModule]);
  imports = t.get(SalaryImports);
});
beforeEach(async () => {
  actor = await recruiter(t);
});
afterAll(() => t.close());

const upload = (text: string, by: Actor = actor): Promise<SalaryImportView> =>
  imports.upload(by, Buffer.from(text), { fileName: 'C:\\pay\\май.csv' });
const counted = async (text: string): Promise<string> => {
  const { about } = await upload(text);
  await imports.start(actor, about.id);
  return about.id;
};
const seen = async (): Promise<number | undefined> => (await t.get(SalariesService).bandsFor(actor, 'kazan'))?.[2].n;
const many = (from: number, pay: number, length = 40): string =>
  HEADER + Array.from({ length }, (_none, i) => `${from + i};Казань;2;${pay + 1_000 * i};01.05.2026\n`).join('');

describe('a table of pay', () => {
  it('is looked at first, and moves bands only when somebody says so, at once', async () => {
    const before = await t.get(SalariesService).bandsFor(actor, 'kazan');
    const { about, observations } = await upload(TABLE);
    expect(about).toMatchObject({
      fileName: 'май.csv',
      status: 'uploaded',
      rowCount: 3,
      takenCount: 2,
      rejectedCount: 1,
    });
    expect(observations).toMatchObject([
      { city: 'kazan', level: 2, amount: 200_000, to: null, date: '2026-05-01' },
      { amount: 210_000, to: 230_000 },
    ]);
    expect(about.rejected).toEqual([{ line: 4, why: 'unknown-city', cells: ['3', 'Лондон', '2', '90 000', ''] }]);
    t.clock.moveByMinutes(11);
    expect(await seen()).toBe(0);
    await imports.start(actor, about.id);
    const after = await t.get(SalariesService).bandsFor(actor, 'kazan');
    expect(after?.[2].n).toBe(2);
    expect(after?.[2].median).toBeGreaterThan(before?.[2].median ?? Infinity);
  });

  it('tells how many it brings again, person by person, before the database has counted its rows too', async () => {
    const people = 300;
    await counted(many(1, 200_000, people));
    const { about } = await upload(many(1, 200_000, people));
    const [read] = await t.database.inOrganisation(actor.organisationId, async (db) => {
      expect(await imports.get(actor, about.id)).toMatchObject({ alreadyThere: people });
      return db.query<{ rows: number }[]>(
        `SELECT (seq_tup_read + idx_tup_fetch)::int AS rows FROM pg_stat_xact_user_tables WHERE relname = 'salary_observations'`,
      );
    });
    expect(read?.rows).toBeGreaterThan(0);
    expect(read?.rows).toBeLessThanOrEqual(10 * people);
  });

  it('counts once however often it is started, also at the same time', async () => {
    const { about } = await upload(TABLE);
    await Promise.all([imports.start(actor, about.id), imports.start(actor, about.id)]);
    await imports.start(actor, about.id);
    expect(await seen()).toBe(2);
    const entries = await t.asOwner(
      `select 1 from audit_entries where organisation_id = $1 and action = 'salaries.imported'`,
      [actor.organisationId],
    );
    expect(entries).toHaveLength(1);
  });

  it('brought twice is once, and a person in two tables counts with the newest', async () => {
    await counted(many(1, 100_000));
    const { about, alreadyThere } = await upload(many(21, 300_000));
    expect(alreadyThere).toBe(20);
    await imports.start(actor, about.id);
    expect(await seen()).toBe(60);
    await counted(many(1, 100_000));
    expect(await seen()).toBe(60);
  });

  it('is taken back, once or twice, and comes again with the same file', async () => {
    const id = await counted(TABLE);
    await Promise.all([imports.takeBack(actor, id), imports.takeBack(colleague(actor), id)]);
    expect((await imports.takeBack(actor, id)).about.takenBackAt).not.toBeNull();
    expect(await seen()).toBe(0);
    await counted(TABLE);
    expect(await seen()).toBe(2);
    expect((await imports.list(actor)).rows.map(({ takenBackAt }) => takenBackAt === null)).toEqual([true, false]);
  });

  it('is refused where it tells no pay, is empty, or not a row of it can be used', async () => {
    for (const [text, code] of [
      ['', 'salaries.table-empty'],
      [HEADER, 'salaries.table-empty'],
      ['a,b\nc,d\n', 'salaries.no-pay-column'],
      ['%PDF-1.7', 'salaries.not-a-table'],
    ])
      await expect(upload(text)).rejects.toMatchObject({ code });
    const { about } = await upload(`${HEADER}3;Лондон;2;90 000;\n`);
    await expect(imports.start(actor, about.id)).rejects.toMatchObject({ code: 'salaries.table-useless' });
    await expect(imports.takeBack(actor, about.id)).rejects.toMatchObject({ code: 'salaries.import-not-done' });
  });

  it('takes city and level that no column tells from what is said beside it', async () => {
    const pay = Buffer.from('Зарплата\n100000\n120000\n');
    const { about, observations } = await imports.upload(actor, pay, { fileName: '', city: 'г. Казань', level: 3 });
    expect(about.takenCount).toBe(2);
    expect(observations).toMatchObject([{ city: 'kazan', level: 3 }, { city: 'kazan' }]);
    await expect(imports.upload(actor, pay, { fileName: '', city: 'Казонь' })).rejects.toMatchObject({
      code: 'salaries.place-near',
    });
  });

  it('is not for another organisation, nor for a role that may not', async () => {
    const id = await counted(TABLE);
    const stranger = await recruiter(t);
    for (const call of [imports.get(stranger, id), imports.start(stranger, id), imports.takeBack(stranger, id)])
      await expect(call).rejects.toMatchObject({ kind: 'not-found' });
    expect((await imports.list(stranger)).rows).toEqual([]);
    expect((await t.get(SalariesService).bandsFor(stranger, 'kazan'))?.[2].n).toBe(0);
    for (const role of ['hiring-manager', 'client'] as const)
      await expect(upload(TABLE, colleague(actor, role))).rejects.toThrow();
  });
});

describe('what the columns hold', () => {
  // Two columns of pay: the first one is taken, and the second one is meant.
  const DOUBLE = 'Город;Уровень;Зарплата;Доход\nКазань;2;50 000;200 000\nКазань;2;60 000;220 000\n';
  const MEANT = ['city', 'level', null, 'pay'] as const;
  const columns = () => t.get(SalaryImportColumns);

  it('is said by a person, once or twice or twice at the same time, until it counts', async () => {
    const { about, observations } = await upload(DOUBLE);
    expect(observations.map(({ amount }) => amount)).toEqual([50_000, 60_000]);
    expect(await columns().of(actor, about.id)).toMatchObject([
      { header: 'Город', sample: ['Казань'], field: 'city' },
      { field: 'level' },
      { sample: ['50 000', '60 000'], field: 'pay' },
      { header: 'Доход', field: null },
    ]);
    await Promise.all([columns().choose(actor, about.id, MEANT), columns().choose(colleague(actor), about.id, MEANT)]);
    const chosen = await columns().choose(actor, about.id, MEANT);
    expect(chosen.observations.map(({ amount }) => amount)).toEqual([200_000, 220_000]);
    expect(chosen.about).toMatchObject({ takenCount: 2, columns: { city: 'Город', level: 'Уровень', pay: 'Доход' } });
    await imports.start(actor, about.id);
    expect(await seen()).toBe(2);
    expect(await columns().of(actor, about.id)).toBeNull();
    await expect(columns().choose(actor, about.id, MEANT)).rejects.toMatchObject({ code: 'salaries.table-not-kept' });
  });

  it('is refused where two are the same, none is pay, or one is not told', async () => {
    const { about } = await upload(DOUBLE);
    for (const [fields, code] of [
      [['city', 'level', 'pay', 'pay'], 'salaries.column-doubled'],
      [['city', 'level', null, null], 'salaries.no-pay-column'],
      [['city', 'pay'], 'salaries.columns-wrong'],
    ] as const)
      await expect(columns().choose(actor, about.id, fields)).rejects.toMatchObject({ code });
    expect((await imports.get(actor, about.id)).about.takenCount).toBe(2);
  });

  it('is not for another organisation, nor for a role that may not', async () => {
    const { about } = await upload(DOUBLE);
    const stranger = await recruiter(t);
    await expect(columns().choose(stranger, about.id, MEANT)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await columns().of(stranger, about.id)).toBeNull();
    await expect(columns().choose(colleague(actor, 'client'), about.id, MEANT)).rejects.toThrow();
  });
});

describe('what is not needed any more', () => {
  it('is forgotten: tables that nobody confirmed after a day, rejected rows after a month', async () => {
    const id = await counted(TABLE);
    const { about } = await upload(TABLE);
    t.clock.moveByMinutes(23 * 60);
    await t.get(OldSalaryImports).forget();
    expect((await imports.get(actor, about.id)).observations).toHaveLength(2);
    t.clock.moveByMinutes(2 * 60);
    await t.get(OldSalaryImports).forget();
    await expect(imports.get(actor, about.id)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await imports.get(actor, id)).about.rejected).toHaveLength(1);
    t.clock.moveByMinutes(30 * 24 * 60);
    await t.get(OldSalaryImports).forget();
    expect((await imports.get(actor, id)).about).toMatchObject({ rejected: null, rejectedCount: 1 });
    expect(await seen()).toBe(2);
  });

  it('goes with the person who stands in it', async () => {
    const id = await counted(
      `${HEADER}+79031234567;Лондон;2;90 000;\n+79037654321;Лондон;2;90 000;\n1;Казань;2;90 000;\n`,
    );
    const waiting = await upload(`${HEADER}+79031234567;Казань;2;90 000;\n`);
    const ref = await connection(t, actor, 'headhunter');
    const { candidateId } = await receive(t, ref, await vacancy(t, actor), boardResume({ phones: ['+79031234567'] }));
    const { organisationId } = actor;
    const holder = t
      .get(PersonalDataRegistry)
      .holders()
      .find(({ table }) => table === 'salary_imports');
    await t.database.inOrganisation(organisationId, async (db) => {
      const of = { organisationId, candidateId };
      expect(await holder?.export(of, db)).toMatchObject([
        { import_id: id, line: '2' },
        { import_id: waiting.about.id, line: '2', cells: ['+79031234567', 'Казань', '2', '90 000', ''] },
      ]);
      expect(await holder?.erase(of, db)).toBe(2);
    });
    expect(await t.get(SalaryImportColumns).of(actor, waiting.about.id)).toBeNull();
    expect((await imports.get(actor, id)).about.rejected).toBeNull();
  });
});
