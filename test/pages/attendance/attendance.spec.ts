import { importResult } from '../../../src/web/attendance/import-result.js';
import { attendancePage } from '../../../src/web/attendance/attendance.page.js';
import type { AttendanceLog, LogImported } from '../../../src/attendance/index.js';
import { html, NOW, piece, textOf, words } from '../support/rendering.js';

const rate = (key: string | null, name: string | null, invited: number, came: number) => ({
  key,
  name,
  invited,
  came,
  rate: came / invited,
  low: 0.16,
  high: 0.25,
});

const rates = {
  total: rate('all', null, 186, 38),
  byCity: [rate('yekaterinburg', 'Екатеринбург', 120, 26), rate(null, null, 66, 12)],
  byVacancy: [rate('a', 'Аккаунт-менеджер', 186, 38)],
  byBoard: [rate('superjob', 'superjob', 186, 38)],
  byFormat: [rate(null, null, 186, 38)],
  byHour: [rate(null, null, 186, 38)],
  byLead: [rate(null, null, 186, 38)],
  byConfirmation: [rate(null, null, 186, 38)],
  from: '2025-11-01',
  to: '2026-05-20',
  basis: 'own' as const,
  inventedLeftOut: 0,
  ownDaysHeld: false,
  leftOut: { city: 0, vacancy: 0, board: 0, format: 0, hour: 0, lead: 0, confirmation: 0 },
};

const logOf = (fields: Partial<AttendanceLog> = {}): AttendanceLog => ({
  organisationId: 'o',
  id: 'l1',
  fileName: 'май.csv',
  source: 'employer',
  digest: 'd',
  rowsDigest: 'r',
  choices: null,
  importedAt: new Date(NOW.getTime() - 3 * 3_600_000),
  userName: 'Вера',
  takenCount: 1_200,
  alreadyThereCount: 3,
  rejectedCount: 1,
  takenBackAt: null,
  takenBackBy: null,
  turns: 0,
  ...fields,
});
const logs = { rows: [logOf()], next: null };

const model = {
  report: { inUse: null, isBeingMade: false, moves: [], reliability: [] },
  versions: { rows: [], next: null },
};
const rules = { lateAfterMinutes: 10, cancelLateHours: null, triesReminders: false };
const reminders = { results: [], rules, mayChange: false, typed: null };

const render = (input: Partial<Parameters<typeof attendancePage>[0]> = {}, language: 'ru' | 'en' = 'ru'): string =>
  html(
    'pages/attendance/attendance',
    attendancePage(
      { rates, model, logs, mayImport: true, result: null, refused: null, reminders, ...input },
      words(language),
    ),
    { language },
  );

const columns = {
  ...{ date: 'Дата', outcome: 'Явка', city: 'Город', vacancy: null, board: null, format: null },
  ...{ time: null, booked: null, lead: null, answer: null, questions: [] },
  dayFirst: { '.': true, '-': true, '/': true },
};
const rejectedRows = (count: number) =>
  Array.from({ length: count }, (_none, index) => ({
    line: index + 2,
    why: 'unreadable-date' as const,
    column: 'date',
    value: '32.13',
    cells: ['32.13', '=1+A1', 'да'],
  }));
const log = {
  logId: 'l1',
  imported: 1_230,
  alreadyThere: 4,
  rejected: rejectedRows(25),
  columns,
  headers: ['Дата', 'ФИО', 'Явка'],
  unused: [],
  neverUsed: ['ФИО'],
  outcomeWords: [],
  unreadAnswers: [],
  sheets: null,
  yearsTaken: 0,
  unusedWords: [],
  repeated: 0,
  unknownPlaces: { shown: [], leftOut: 0 },
  dates: null,
};
const sent = { text: 'Дата;Явка\n10/06/2026;да\n', content: '', fileName: 'май.csv' };
const result = (overrides: Partial<LogImported> = {}) => ({ done: { ...log, ...overrides }, sent });

describe('attendance', () => {
  test('rates carry their number and interval; groups without a name say so', () => {
    const text = textOf(render());
    expect(text).toContain('186 наблюдений, с 1 ноября 2025 г. по 20 мая 2026 г.');
    const oneDay = { ...rates, from: '2026-05-20', to: '2026-05-20' };
    expect(textOf(render({ rates: oneDay }))).toContain('186 наблюдений, за 20 мая 2026 г.');
    expect(textOf(render({ rates: oneDay }, 'en'))).toContain('186 observations, on ');
    expect(text).toContain('Все встречи 186 38 20 % 16–25 %');
    expect(text).toContain('Екатеринбург 120 26 22 %');
    expect(text).toContain('не указано 66 12');
    expect(text).toContain('SuperJob 186');
  });

  test('a source that is none of the boards is called as the log writes it', () => {
    const [first] = rates.byBoard;
    const text = textOf(
      render({ rates: { ...rates, byBoard: [{ ...first, key: 'avito jobs', name: 'Avito Jobs' }] } }),
    );
    expect(text).toContain('Avito Jobs 186');
  });

  test('groups that are not shown are counted', () => {
    const more = { ...rates, leftOut: { ...rates.leftOut, city: 229_901, vacancy: 0, board: 2 } };
    const text = textOf(render({ rates: more }));
    expect(text).toContain('и ещё 229 901 группа, в которой записано меньше людей.');
    expect(text).toContain('и ещё 2 группы');
    expect(text.match(/и ещё/g)).toHaveLength(2);
    expect(textOf(render({ rates: more }, 'en'))).toContain('and 229,901 more groups with fewer people booked');
  });

  test('a number leads to the interview days behind it, where there are such', () => {
    const rows = attendancePage(
      { rates, model, logs: { rows: [], next: null }, mayImport: true, result: null, refused: null, reminders },
      words(),
    ).sections.map((section) => section.rows.map(({ daysHref }) => daysHref));
    expect(rows[0]).toEqual(['/days']);
    expect(rows[1]?.slice(0, 2)).toEqual(['/days?city=yekaterinburg', null]);
    expect(rows.at(-1)).toEqual([null]);
    expect(render()).toContain("<a class='quiet-link' href='/days?city&#x3D;yekaterinburg'>120</a>");
  });

  test('an import tells what was taken, what was there, and which lines were not understood', () => {
    const text = textOf(render({ result: result() }));
    expect(text).toContain('Добавлено: 1 230. Уже были: 4. Не прочитано: 25.');
    expect(text).toContain('строка 2, столбец «date»: дата «32.13» непонятна');
    expect(text).toContain('и ещё 5');
    expect(text).toContain('Столбцы: дата — «Дата», исход — «Явка», город — «Город».');
  });

  test('what was not used is said, and places that are not known', () => {
    expect(textOf(render({ result: result() }))).toContain('Никогда не используется столбец «ФИО»:');
    const shown = [
      { place: 'Atlantis', rows: 3 },
      { place: '<b>', rows: 1 },
    ];
    const nameless = {
      columns: { ...columns, date: 'column 1', outcome: 'column 3', city: null },
      unused: ['column 2', 'column 4'],
      unknownPlaces: { shown, leftOut: 1_200 },
    };
    const text = textOf(render({ result: result(nameless) }));
    expect(text).toContain('Столбцы: дата — столбец 1, исход — столбец 3.');
    expect(text).toContain('Столбца с городом или местом не нашлось');
    expect(text).toContain('Не использованы столбцы: столбец 2, столбец 4.');
    expect(text).toContain('Таких городов мы не знаем: Atlantis (3 строки), &lt;b&gt; (1 строка), и ещё 1 200.');
    const one = { unknownPlaces: { shown: shown.slice(0, 1), leftOut: 0 } };
    expect(textOf(render({ result: result(one) }))).toContain('Такого города мы не знаем: Atlantis (3 строки).');
    expect(textOf(render({ result: result(nameless) }, 'en'))).toContain('date: column 1, outcome: column 3');
  });

  test('columns that are not used are said, and rows that are equal', () => {
    const text = textOf(render({ result: result({ unused: ['Канал', 'column 4'], repeated: 2 }) }));
    expect(text).toContain('Не использованы столбцы: Канал, столбец 4.');
    expect(text).toContain('2 строки совпадают с другими и учтены тоже');
  });

  test('how dates were read that may be read in two ways is said, with the way to read them the other way round', () => {
    const dates = { order: 'day-first', example: '10/06/2026', date: '2026-06-10' } as const;
    const markup = render({ result: result({ dates }) });
    expect(textOf(markup)).toContain('Даты прочитаны как день/месяц, например 10/06/2026 &#x3D; 10 июня 2026 г.');
    const form = piece(markup, "name='dates'");
    expect(form).toContain("value='month-first'");
    expect(textOf(markup)).toContain('Прочитать как месяц/день');
    expect(markup.replaceAll('\n', ' ')).toContain(
      `<textarea name='text' hidden aria-hidden='true' tabindex='-1'> ${sent.text.replaceAll('\n', ' ')}`,
    );
    const large = { done: { ...log, dates }, sent: { ...sent, text: 'x'.repeat(600_000) } };
    expect(render({ result: large })).not.toContain("name='dates'");
    expect(render({ result: result() })).not.toContain('Даты прочитаны');
  });

  test.each([
    ['ru', ';', ['Номер строки', 'Причина', 'дата «32.13» непонятна'], 'непрочитанные строки.csv'],
    ['en', ',', ['Line', 'Reason', 'the date "32.13" is not understood'], 'lines not understood.csv'],
  ] as const)(
    'rejected rows come as a file in the language of the reader: %s',
    (language, delimiter, wordsOf, name) => {
      const markup = render({ result: result() }, language);
      const link = piece(markup, 'download=');
      expect(link).toContain(`download='${name}'`);
      const [, base64 = ''] =
        /href='data:text\/csv;charset=utf-8;base64,([^']+)'/.exec(link.replaceAll('&#x3D;', '=')) ?? [];
      const [head = '', first = '', ...others] = Buffer.from(base64, 'base64').toString('utf8').split('\r\n');
      expect(head).toBe(['\uFEFF"Дата"', '"ФИО"', '"Явка"', `"${wordsOf[0]}"`, `"${wordsOf[1]}"`].join(delimiter));
      const reason = wordsOf[2].replaceAll('"', '""');
      expect(first).toBe(['"32.13"', `"'=1+A1"`, '"да"', '"2"', `"${reason}"`].join(delimiter));
      expect(others).toHaveLength(25);
    },
  );

  test.each([
    ['ru', 'строка 3 (лист «Май»), столбец «date»', '3 (лист «Май»)'],
    ['kk', '«Май» парағы, 3-жол', '«Май» парағы, 3'],
  ] as const)('rows of several sheets are called by the line of their sheet: %s', (language, shown, inFile) => {
    const sheets = [
      { name: 'Апрель', rows: 30, from: 0 },
      { name: 'Май', rows: 9, from: 30 },
    ];
    const [row] = rejectedRows(1);
    const done = { ...log, rejected: [{ ...row, line: 33 }], sheets };
    const told = importResult(done, sent, words(language));
    expect(told.rejected[0]).toContain(shown);
    const [, base64 = ''] = told.download?.href.split('base64,') ?? [];
    expect(Buffer.from(base64, 'base64').toString('utf8')).toContain(`"${inFile}"`);
  });

  test('a file of rejected rows that no browser would take holds the first of them and says so', () => {
    const markup = render({ result: result({ rejected: rejectedRows(20_000) }) });
    expect(textOf(piece(markup, 'download='))).toMatch(/^Скачать непрочитанные строки, первые \d/);
    expect(piece(markup, 'download=').length).toBeLessThan(2_000_000);
  });

  test('without rejected rows there is no file; an import can be taken back at once', () => {
    const markup = render({ result: result({ rejected: [] }) });
    expect(markup).not.toContain('download=');
    expect(markup).toContain("action='/attendance/logs/l1/take-back'");
    expect(piece(render({ result: result({ logId: null }) }), 'result-heading')).not.toContain('take-back');
  });

  test('a file that cannot be taken is told beside the form, and a typed text comes back', () => {
    const refused = { fault: 'Файл — .xlsx', text: 'дата;явка\n1;<b>', fileName: 'май.csv' };
    const form = piece(render({ refused }), 'data-file-form');
    expect(form).toContain("role='alert'>Файл — .xlsx");
    expect(form).toContain('1;&lt;b&gt;</textarea>');
    expect(form).toContain("value='май.csv'");
    for (const text of ['PK\u0003\u0004', 'x'.repeat(30_000)]) {
      expect(piece(render({ refused: { ...refused, text } }), 'data-file-form')).toContain('></textarea>');
    }
    expect(textOf(render({ refused }))).toContain('Екатеринбург 120 26 22 %');
  });

  test('imports are listed with their figures and can be taken back', () => {
    const list = textOf(piece(render(), "id='logs'"));
    expect(list).toContain('май.csv 3 ч назад · Вера добавлено 1 200, уже были 3, не прочитано 1 Отменить загрузку');
    expect(render()).toContain("action='/attendance/logs/l1/take-back'");
  });

  test('an import that was taken back says by whom, and can be brought back', () => {
    const takenBackAt = new Date(NOW.getTime() - 3_600_000);
    const rows = [logOf({ takenBackAt, takenBackBy: 'Анна' })];
    const markup = render({ logs: { rows, next: 'next' } });
    expect(textOf(piece(markup, "id='logs'"))).toContain('отменена 1 ч назад · Анна Вернуть Более ранние загрузки');
    expect(markup).toContain("action='/attendance/logs/l1/bring-back'");
    expect(markup).toContain("href='/attendance?after&#x3D;next#logs'");
  });

  test('an import of before such things were kept says what is known', () => {
    const rows = [logOf({ fileName: '', userName: null, alreadyThereCount: null, rejectedCount: null })];
    expect(textOf(piece(render({ logs: { rows, next: null } }), "id='logs'"))).toContain(
      'журнал без имени 3 ч назад добавлено 1 200 Отменить загрузку',
    );
  });

  test('invented history is called so, and that it no longer counts is said in one line', () => {
    const rows = [logOf({ source: 'simulator' })];
    const invented = textOf(render({ rates: { ...rates, basis: 'invented' }, logs: { rows, next: null } }));
    expect(invented).toContain('Эти встречи вымышлены');
    expect(invented).toContain('май.csv вымышлен');
    const left = { ...rates, inventedLeftOut: 186 };
    expect(textOf(render({ rates: left }))).toMatch(
      /186 вымышленных встреч больше не учитываются: .* Чтобы вернуться к вымышленным, отмените свои загрузки\./,
    );
    expect(textOf(render({ rates: { ...left, inventedLeftOut: 1 } }, 'en'))).toContain(
      '1 invented interview no longer counts',
    );
    expect(textOf(render({ rates: { ...left, ownDaysHeld: true } }))).toContain('поэтому они не вернутся');
    expect(textOf(render())).not.toContain('вымышлен');
  });

  test('what was known before interviews is shown in words, once it is known of anybody', () => {
    for (const heading of ['По виду собеседования', 'По часу начала']) expect(textOf(render())).not.toContain(heading);
    const known = {
      ...rates,
      byFormat: [rate('stream', 'stream', 100, 20), rate('Face to face', 'Face to face', 86, 18)],
      byHour: [rate('9', '9', 100, 20), rate(null, null, 86, 18)],
      byLead: [rate('three-days', 'three-days', 186, 38)],
      byConfirmation: ['confirmed', 'unsure', 'none', 'no', 'unconfirmed'].map((key) => rate(key, key, 40, 8)),
    };
    const page = textOf(render({ rates: known }));
    for (const words of [
      'поток',
      'Face to face',
      '9:00–9:59',
      'не указано',
      'от суток до трёх',
      'обещали прийти',
      'сомневались',
      'не ответили',
      'сказали, что не придут',
      'не обещали',
    ])
      expect(page).toContain(words);
    const english = textOf(render({ rates: known }, 'en'));
    for (const words of [
      'By format',
      'one to three days',
      'had promised to come',
      'gave no answer',
      'had said no',
      'had not promised',
    ])
      expect(english).toContain(words);
  });

  test('without history it says what is assumed and what to do', () => {
    const empty = { ...rates, total: null, byCity: [], byVacancy: [], byBoard: [], from: null, to: null };
    expect(textOf(render({ rates: empty }))).toContain('Загрузите журнал прошлых встреч');
  });

  test('the form is for those who may import', () => {
    expect(render()).toContain("action='/attendance/import/check'");
    const watching = render({ mayImport: false });
    expect(watching).not.toContain('/attendance/import');
    expect(watching).not.toContain('take-back');
    expect(textOf(watching)).toContain('май.csv');
  });
});
