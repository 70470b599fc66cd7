import { AttendanceModule, AttendanceService, fitShowsJob, ShowForecasts } from '../../../src/attendance/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { OrganisationsModule, OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { VacanciesModule, VacanciesService } from '../../../src/vacancies/index.js';
import { cpuSince, fastestAnswer } from '../../support/timing.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { workbookWithTitlePage } from '../../unit/platform/workbook-builder.js';

const LOG = `date,time,city,vacancy,board,format,outcome
2026-05-04,10:00,Москва,Менеджер по работе с клиентами,headhunter,stream,show
2026-05-04,10:00,Москва,Менеджер по работе с клиентами,headhunter,stream,no-show
2026-05-04,10:00,Москва,Менеджер по работе с клиентами,headhunter,stream,no-show
2026-05-05,10:30,Нижний Новгород,Кассир,superjob,stream,late
`;

describe('importing an old interview log', () => {
  let app: TestApp;
  let attendance: AttendanceService;
  let actor: Actor;

  beforeAll(async () => {
    app = await createTestApp({
      imports: [OrganisationsModule, VacanciesModule, AttendanceModule],
      jobs: [fitShowsJob],
    });
    attendance = app.get(AttendanceService);
  });
  afterAll(async () => app.close());

  beforeEach(async () => {
    actor = await organisation();
  });

  async function organisation(): Promise<Actor> {
    const made = { name: 'Ромашка', kind: 'employer' as const, timeZone: 'Europe/Moscow', language: 'ru' };
    const { organisationId } = await app.get(OrganisationsService).createOrganisation(made);
    return systemActor(organisationId);
  }

  const importLog = (text: string | Uint8Array, fileName = 'log.csv', by = actor) =>
    attendance.importLog(by, text, { fileName });
  const stored = () =>
    app.asOwner<Record<string, unknown>>(
      `SELECT date::text, city_slug, city_text, vacancy_text, board, outcome, file_name
         FROM show_records JOIN attendance_logs ON attendance_logs.id = attendance_log_id
        WHERE show_records.organisation_id = $1 ORDER BY date, outcome`,
      [actor.organisationId],
    );

  test('takes every row, cities recognised, equal rows counted', async () => {
    expect(await importLog(LOG, '/home/anna/log.csv')).toMatchObject({ imported: 4, alreadyThere: 0, rejected: [] });
    const rows = await stored();
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({ date: '2026-05-04', city_slug: 'moscow', outcome: 'came', file_name: 'log.csv' });
    expect(rows[3]).toMatchObject({
      city_slug: 'nizhny-novgorod',
      board: 'superjob',
      outcome: 'late',
      vacancy_text: 'Кассир',
    });
  });

  test('the same rows again add nothing, in the same file, another file or another order', async () => {
    await importLog(LOG);
    expect(await importLog(LOG)).toMatchObject({ imported: 0, alreadyThere: 4 });
    const [head, first, ...rest] = LOG.trimEnd().split('\n');
    const longer = [head, ...rest, first, '2026-05-06,11:00,Москва,Кассир,superjob,stream,show'].join('\r\n');
    expect(await importLog(longer, 'other.csv')).toMatchObject({ imported: 1, alreadyThere: 4 });
    expect((await attendance.rates(actor)).total).toMatchObject({ invited: 5 });
  });

  test('two imports of one file at the same moment bring its rows once', async () => {
    const both = await Promise.all([importLog(LOG), importLog(LOG)]);
    expect(both.map(({ imported }) => imported).sort()).toEqual([0, 4]);
    expect(await stored()).toHaveLength(4);
  });

  test('rows that cannot be read are named with their line; the others are taken', async () => {
    const broken = `${LOG}someday,10:00,Москва,Кассир,superjob,stream,show\n2026-05-07,10:00,Москва,"Кассир\nстарший",superjob,stream,maybe\n`;
    expect(await importLog(broken)).toMatchObject({
      imported: 4,
      rejected: [
        { line: 6, why: 'unreadable-date', column: 'date', value: 'someday' },
        { line: 8, why: 'unknown-outcome', column: 'outcome', value: 'maybe' },
      ],
    });
  });

  test('rows of days that have not come are refused with that reason; tomorrow is still taken, for clocks differ', async () => {
    const log = `${LOG}2026-06-02,10:00,Москва,Кассир,superjob,stream,show\n2026-06-03,10:00,Москва,Кассир,superjob,stream,show\n03.02.2030,10:00,Москва,Кассир,superjob,stream,show\n`;
    expect(await importLog(log)).toMatchObject({
      imported: 5,
      rejected: [
        { line: 7, why: 'date-ahead', column: 'date', value: '2026-06-03' },
        { line: 8, why: 'date-ahead', value: '03.02.2030' },
      ],
    });
  });

  test('semicolons, a byte order mark, other names of columns, other words, rows of unequal length', async () => {
    const log =
      '\uFEFFДата;Город;Должность;Явка\r\n04.05.2026;г. Москва;Кассир;Да \r\n05.05.2026;Москва;Кассир;нет;лишнее\r\n\r\n';
    expect(await importLog(log)).toMatchObject({ imported: 2, rejected: [] });
    expect((await stored()).map(({ date, outcome, city_slug }) => [date, outcome, city_slug])).toEqual([
      ['2026-05-04', 'came', 'moscow'],
      ['2026-05-05', 'no-show', 'moscow'],
    ]);
  });

  test.each([
    ['nothing', '', 'attendance.log-empty'],
    ['only a header', 'date,outcome\n', 'attendance.log-empty'],
    ['a title page and nothing else', workbookWithTitlePage([]), 'attendance.columns-missing'],
    ['no column of outcomes', 'date,city\n2026-05-04,Москва\n', 'attendance.columns-missing'],
    ['a binary file', '\u0000\u0001\u0002PK\u0003\u0004', 'attendance.log-unreadable'],
    ['a broken workbook', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000'), 'attendance.log-unreadable'],
    ['a workbook read as text', 'PK\u0003\u0004\u0014\u0000\u0006\u0000', 'attendance.log-not-text'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'attendance.log-not-text'],
    ['a PDF', Buffer.from('%PDF-1.4\n1 0 obj'), 'attendance.log-not-text'],
    ['a page saved as CSV', '<html><table><tr><td>date</td></tr></table></html>', 'attendance.log-not-text'],
  ])('%s is refused in one sentence, and nothing is stored', async (_, text, code) => {
    await expect(importLog(text)).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });

  test('a title page before the sheet with the log is turned over', async () => {
    const rows = [
      ['Дата', 'Явка'],
      ['04.05.2026', 'да'],
      ['05.05.2026', 'нет'],
    ];
    expect(await importLog(workbookWithTitlePage(rows))).toMatchObject({ imported: 2 });
  });

  describe('a Russian log', () => {
    const RUSSIAN = [
      'Дата собеседования;ФИО;Город;Вакансия;Источник;Явка',
      '04.05.2026;Иванова;Москва;"Менеджер\nпо продажам";hh.ru;пришла',
      '4 мая 2026 г.;Петров;москва ;Менеджер по продажам;hh.ru;не пришёл',
      '05.05.26;Сидоров;МОСКВА;Менеджер по продажам;SuperJob;Нет',
    ].join('\r\n');

    /** Windows-1251 and DOS hold the Russian letters at these places. */
    function inOldEncoding(text: string, encoding: 'windows-1251' | 'ibm866'): Uint8Array {
      const decoder = new TextDecoder(encoding);
      const byLetter = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
      return Uint8Array.from(text, (letter) => byLetter.get(letter) ?? 63);
    }

    test.each([
      ['UTF-8', Buffer.from(RUSSIAN)],
      ['UTF-8 with its mark', Buffer.from(`\uFEFF${RUSSIAN}`)],
      ['UTF-16', Buffer.from(`\uFEFF${RUSSIAN}`, 'utf16le')],
      ['Windows-1251', inOldEncoding(RUSSIAN, 'windows-1251')],
      ['the encoding of DOS', inOldEncoding(RUSSIAN, 'ibm866')],
    ])('in %s is read', async (_, bytes) => {
      expect(await importLog(bytes)).toMatchObject({ imported: 3, rejected: [] });
      expect(
        (await stored()).map(({ outcome, city_slug, vacancy_text }) => [outcome, city_slug, vacancy_text]),
      ).toEqual([
        ['came', 'moscow', 'Менеджер по продажам'],
        ['no-show', 'moscow', 'Менеджер по продажам'],
        ['no-show', 'moscow', 'Менеджер по продажам'],
      ]);
    });

    test.each([
      ['titles and a blank line above it', `Журнал собеседований;;;;;\r\nза май 2026 г.;;;;;\r\n\r\n${RUSSIAN}`],
      ['the line by which Excel is told the delimiter', `sep=;\r\n${RUSSIAN}`],
      ['no header', RUSSIAN.split('\r\n').slice(1).join('\r\n')],
      ['bars between its cells', RUSSIAN.replaceAll(';', '|')],
      [
        'a quotation mark that is never closed',
        RUSSIAN.replace('Иванова', '"Иванова').replace('"Менеджер\nпо', 'Менеджер по').replace('продажам"', 'продажам'),
      ],
    ])('may have %s', async (_, text) => {
      expect(await importLog(text)).toMatchObject({ imported: 3, rejected: [] });
    });
  });

  test('a title is not taken for the header, however well the columns below it can be guessed', async () => {
    const rows = Array.from({ length: 60 }, (_none, i) => `0${1 + (i % 9)}.05.2026;${i};Москва;да`);
    const log = ['Журнал собеседований;;;', 'Дата;ФИО;Город;Результат', ...rows].join('\r\n');
    expect(await importLog(log)).toMatchObject({
      imported: 60,
      rejected: [],
      columns: { date: 'Дата', city: 'Город', outcome: 'Результат' },
    });
  });

  test('places that are not known count as they are written, and are told', async () => {
    const rows = ['Москва', 'Atlantis', 'atlantis', 'Atlantis', 'Лемурия', ''].map(
      (place) => `04.05.2026;${place};x;да`,
    );
    const done = await importLog(['Дата;place;Телефон;Явка', ...rows].join('\n'));
    expect(done).toMatchObject({
      columns: { city: 'place' },
      neverUsed: ['Телефон'],
      unknownPlaces: {
        shown: [
          // However it is written.
          { place: 'Atlantis', rows: 3 },
          { place: 'Лемурия', rows: 1 },
        ],
        leftOut: 0,
      },
    });
    expect((await attendance.rates(actor)).byCity.map(({ key, invited }) => [key, invited])).toEqual([
      ['atlantis', 3],
      [null, 1],
      ['moscow', 1],
      ['лемурия', 1],
    ]);
    const many = Array.from({ length: 12 }, (_, n) => `04.05.2026,Town ${n},да`);
    const { unknownPlaces } = await importLog(['Дата,Город,Явка', ...many].join('\n'));
    expect([unknownPlaces.shown.length, unknownPlaces.leftOut]).toEqual([10, 2]);
  });

  test('a table without a header has its city found by what stands in it', async () => {
    const done = await importLog('04.05.2026;Иванова;г. Казань;да\n05.05.2026;Петров;Москва;нет\n');
    expect(done.columns).toMatchObject({ date: 'column 1', city: 'column 3', outcome: 'column 4' });
    expect(done.unused).toEqual(['column 2']);
    expect((await attendance.rates(actor)).byCity.map(({ key }) => key)).toEqual(['kazan', 'moscow']);
  });

  describe('dates that may be read in two ways', () => {
    const DOUBTFUL = 'date,city,outcome\n04/05/2026,Москва,yes\n05/03/2026,Москва,no\n';
    const readAs = (dates?: 'day-first' | 'month-first', by = actor) =>
      attendance.importLog(by, DOUBTFUL, { fileName: 'log.csv', dates });
    const period = async () => {
      const { from, to, total } = await attendance.rates(actor);
      return [from, to, total?.invited];
    };

    test('are read the other way round in the place of the first reading, and back; twice is once', async () => {
      expect(await readAs()).toMatchObject({ imported: 2, dates: { order: 'day-first', date: '2026-05-04' } });
      expect(await period()).toEqual(['2026-03-05', '2026-05-04', 2]);
      const other = await readAs('month-first');
      expect(other).toMatchObject({
        imported: 2,
        alreadyThere: 0,
        dates: { order: 'month-first', date: '2026-04-05' },
      });
      expect(await period()).toEqual(['2026-04-05', '2026-05-03', 2]);
      expect(await readAs('month-first')).toMatchObject({ logId: other.logId, imported: 0, alreadyThere: 2 });
      expect(await period()).toEqual(['2026-04-05', '2026-05-03', 2]);
      expect(await readAs('day-first')).toMatchObject({ imported: 2, alreadyThere: 0 });
      expect(await period()).toEqual(['2026-03-05', '2026-05-04', 2]);
    });

    test('are read as was said before when the file comes again', async () => {
      const { logId } = await readAs('month-first');
      expect(await readAs()).toMatchObject({ logId, imported: 0, dates: { order: 'month-first' } });
      expect(await period()).toEqual(['2026-04-05', '2026-05-03', 2]);
    });

    test('read in both ways at the same moment count in one of them', async () => {
      await Promise.all([readAs('day-first'), readAs('month-first')]);
      expect((await period())[2]).toBe(2);
    });

    test('are another organisation’s own business', async () => {
      await readAs('day-first');
      await readAs('month-first', await organisation());
      expect(await period()).toEqual(['2026-03-05', '2026-05-04', 2]);
    });
  });

  test('one city written in several ways is one group', async () => {
    const log =
      'Date,Location,Observed Attendance\n13.02.2015,Chennai,Yes\n13.02.2015,chennai ,NO \n14.02.2015,- Chennai- ,yes\n';
    await importLog(log);
    expect((await attendance.rates(actor)).byCity).toMatchObject([{ invited: 3, came: 2 }]);
    await app.runJobs();
    expect(
      await app.get(ShowForecasts).predict(actor.organisationId, { city: 'chennai', vacancyId: null }),
    ).toMatchObject({
      observations: { city: 3 },
    });
  });

  test('an imported log already helps the first plan of the same vacancy', async () => {
    const vacancy = await app.get(VacanciesService).create(actor, {
      ...{ title: 'Менеджер по работе с клиентами', profileSlug: 'client-manager', citySlug: 'moscow', clientId: null },
      ...{ budgetAmount: null, budgetCurrency: 'RUR', wantedCount: 1, deadline: null },
    });
    const question = { city: 'moscow', vacancyId: vacancy.id };
    await app.runJobs();
    const before = await app.get(ShowForecasts).predict(actor.organisationId, question);
    expect(before).toMatchObject({ observations: { organisation: 0, city: 0, vacancy: 0 } });
    expect(before.mean).toBeCloseTo(0.2, 3);
    const rows = Array.from(
      { length: 60 },
      (_, n) =>
        `2026-04-${String((n % 30) + 1).padStart(2, '0')},Москва,менеджер  по работе с клиентами,${n % 2 ? 'show' : 'no-show'}`,
    );
    await importLog(`date,city,vacancy,outcome\n${rows.join('\n')}\n`);
    await app.runJobs();
    const after = await app.get(ShowForecasts).predict(actor.organisationId, question);
    expect(after.observations).toEqual({ organisation: 60, city: 60, vacancy: 60 });
    expect(after.mean).toBeGreaterThan(0.4);
    expect(
      await app.get(ShowForecasts).predict(actor.organisationId, { city: 'kazan', vacancyId: null }),
    ).toMatchObject({
      observations: { organisation: 60, city: 0 },
    });
  });

  test('rates come with their numbers and intervals', async () => {
    await importLog(LOG);
    const rates = await attendance.rates(actor);
    expect(rates).toMatchObject({ from: '2026-05-04', to: '2026-05-05', total: { invited: 4, came: 2, rate: 0.5 } });
    expect(rates.byCity.map(({ key, invited, came }) => [key, invited, came])).toEqual([
      ['moscow', 3, 1],
      ['nizhny-novgorod', 1, 1],
    ]);
    expect(rates.byVacancy).toHaveLength(2);
    const [moscow] = rates.byCity;
    expect(moscow.low).toBeLessThan(1 / 3);
    expect(moscow.high).toBeGreaterThan(1 / 3);
  });

  test('an organisation without history has no rates', async () => {
    expect(await attendance.rates(actor)).toMatchObject({ total: null, byCity: [], from: null });
  });

  test('another organisation sees nothing of it, and its own import of the same file is its own', async () => {
    await importLog(LOG);
    const stranger = await organisation();
    expect((await attendance.rates(stranger)).total).toBeNull();
    expect(await importLog(LOG, 'log.csv', stranger)).toMatchObject({ imported: 4 });
  });

  test('who may not import is refused', async () => {
    const interviewer = { ...actor, userId: newId(), role: 'interviewer' as const };
    await expect(importLog(LOG, 'log.csv', interviewer)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('a large table that is no log is refused before anybody has to wait for it', async () => {
    const refusing = (rows: number): Promise<number> => {
      const text = `${'дата;явка;'.repeat(30)}\n`.repeat(rows);
      return fastestAnswer(3, () =>
        expect(importLog(text)).rejects.toMatchObject({ code: 'attendance.columns-missing' }),
      );
    };
    // A sample tells; reading all that follows each of the first ten lines would take eight times as long for eight times the rows.
    const short = await refusing(200);
    expect((await refusing(1_600)) / short).toBeLessThan(4);
  }, 60_000);

  const twentyThousandRows = (): string => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `2026-0${1 + (n % 5)}-${String(1 + (n % 28)).padStart(2, '0')},Москва,${n},${n % 5 ? 'no' : 'yes'}`,
    );
    return `date,city,number,outcome\n${rows.join('\n')}`;
  };

  test('twenty thousand rows are one import', async () => {
    expect(await importLog(twentyThousandRows())).toMatchObject({ imported: 20_000 });
  }, 30_000);

  test('others are answered while a long log is read', async () => {
    let isDone = false;
    let answered = 0;
    const importing = importLog(twentyThousandRows()).finally(() => {
      isDone = true;
    });
    const began = process.threadCpuUsage();
    let last = began;
    let longestWork = 0;
    while (!isDone) {
      await app.asOwner('SELECT 1');
      answered += 1;
      longestWork = Math.max(longestWork, cpuSince(last));
      last = process.threadCpuUsage();
    }
    await importing;
    expect(answered).toBeGreaterThan(25);
    // Work between two answers; read in one go it was nearly the whole.
    expect(longestWork / cpuSince(began)).toBeLessThan(0.4);
  }, 30_000);

  test('a mark repeated in a cell without end holds nobody up: the row is rejected, the others are taken', async () => {
    const log = `${LOG}2026-05-06,10:00,"${'- ,'.repeat(30_000)}",Кассир,superjob,stream,${'!'.repeat(100_000)}да\n`;
    expect(await importLog(log)).toMatchObject({ imported: 4, rejected: [{ line: 6, why: 'unknown-outcome' }] });
  });
});
