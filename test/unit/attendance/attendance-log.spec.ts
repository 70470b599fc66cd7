import { isLogRowError, readLogRow } from '../../../src/attendance/domain/attendance-log.js';
import { detectColumns, guessColumns, otherDates } from '../../../src/attendance/domain/log-columns.js';
import { keysOf, readLog } from '../../../src/attendance/log-reading.js';
import { understoodTable } from '../../../src/attendance/log-table.js';
import type { LogColumns } from '../../../src/attendance/domain/log-columns.js';
import { countDate, dateOrder, noDates } from '../../../src/attendance/domain/log-dates.js';
import { readOutcome } from '../../../src/attendance/domain/log-words.js';
import { readTable } from '../../../src/platform/tables/index.js';
import { dayFirstIn, readWrittenDate } from '../../../src/kernel/written-date.js';

describe('dates of an old log', () => {
  it.each([
    ['13.02.2015', '2015-02-13'],
    ['13.02.15', '2015-02-13'],
    [' 13/02/2015 ', '2015-02-13'],
    ['2/24/2016', '2016-02-24'],
    ['13-Feb-15', '2015-02-13'],
    ['13 Feb 2015', '2015-02-13'],
    ['Feb 13, 2015', '2015-02-13'],
    ['13th february 2015', '2015-02-13'],
    ['2015-02-13', '2015-02-13'],
    ['2015-02-13T10:30:00Z', '2015-02-13'],
    ['13.02.2015 10:30', '2015-02-13'],
    ['13.02.2015 & 14.02.2015', '2015-02-13'],
    ['13 –02-2015', '2015-02-13'],
    ['13 -02 -15', '2015-02-13'],
    ['13.02,2015', '2015-02-13'],
    ['13/02-2015', '2015-02-13'],
    ['3 мая 2024 г.', '2024-05-03'],
    ['3 лютого 2024', '2024-02-03'],
    ['42048', '2015-02-13'],
    ['42048.4375', '2015-02-13'],
    ['пт 13.02.2015', '2015-02-13'],
    ['Friday, 13 Feb 2015', '2015-02-13'],
    ['пятница, 13 февраля 2015 г.', '2015-02-13'],
    ['Fri, February 13, 2015', '2015-02-13'],
    ['20150213', '2015-02-13'],
    ['13 02 2015', '2015-02-13'],
    ['2015 02 13', '2015-02-13'],
    ['13·02·2015', '2015-02-13'],
    ["'13.02.2015", '2015-02-13'],
    ['с 13.02.2015', '2015-02-13'],
    ['13/02/15 & 14/02/15', '2015-02-13'],
  ])('%s is %s', (text, date) => {
    expect(readWrittenDate(text)).toBe(date);
  });

  it.each(['', 'tomorrow', '31.02.2015', '13.02', '99.99.9999', '12345678', '2015', '13.02.1215'])(
    '%s is none',
    (text) => {
      expect(readWrittenDate(text)).toBeNull();
    },
  );

  it.each([
    ['seconds', 1],
    ['milliseconds', 1_000],
  ])('may be %s since 1970: by the clock of the organisation', async (_unit, times) => {
    const instants = ['2024-01-20T22:30:00Z', '2024-01-21T09:00:00Z', '2024-07-21T09:00:00Z'];
    const rows = instants.map(
      (at, row) => `${(Date.parse(at) / 1000) * times},91612345${row}7,${['Y', 'N', 'Y'][row]}`,
    );
    const understood = await understoodTable(await readTable(['slot,person,arrived', ...rows].join('\n')));
    expect(understood.found).toMatchObject({ date: 'slot', outcome: 'arrived', booked: null });
    const keys = await keysOf(understood.table);
    const { readable, rejected } = await readLog(understood, keys, '2026-01-01', { timeZone: 'Asia/Vladivostok' });
    expect(rejected).toEqual([]);
    expect(readable.map(({ row, stated }) => [row.date, stated?.localHour, row.outcome])).toEqual([
      ['2024-01-21', 8, 'came'],
      ['2024-01-21', 19, 'no-show'],
      ['2024-07-21', 19, 'came'],
    ]);
  });

  it('are no long numbers of people', () => {
    const numbers = ['1000000001', '1000000123', '1000004567', '9161234567'];
    const found = guessColumns(
      ['candidate', 'when', 'came'],
      numbers.map((candidate) => ({ candidate, when: '', came: 'yes' })),
    );
    expect([found.date, found.booked]).toEqual([null, null]);
  });

  it('learns from the whole file which number is the day', () => {
    expect(readWrittenDate('03/04/2016', dayFirstIn(['2/24/2016', '03/04/2016', '12/31/2016']))).toBe('2016-03-04');
    expect(readWrittenDate('03/04/2016', dayFirstIn(['24/2/2016', '03/04/2016']))).toBe('2016-04-03');
    expect(readWrittenDate('03.04.2016', dayFirstIn(['2/24/2016']))).toBe('2016-04-03');
  });
});

describe('dates that may be read in two ways', () => {
  const orderOf = (texts: readonly string[], wish: 'day-first' | 'month-first' | null = null) => {
    const evidence = noDates();
    for (const text of texts) countDate(evidence, text);
    return dateOrder(evidence, '2026-06-20', wish);
  };

  it.each([
    ['a number above 12', ['10/06/2026', '25/05/2026'], true],
    ['a number above 12 in the second place', ['10/06/2026', '05/25/2026'], false],
    ['dates with other characters between their numbers', ['10/06/2026', '05-25-2026'], false],
    ['dates with points, which begin with the day', ['10/06/2026', '25.05.2026'], true],
    ['that the day has not come yet', ['06/10/2026', '05/07/2026'], false],
    ['the days of all the others', ['2026-05-01', '2026-06-15', '06/02/2026'], false],
    ['nothing where both days are among the others', ['2026-01-20', '2026-06-15', '04/02/2026', '05/03/2026'], null],
    ['the days of all the others, the day first', ['2026-06-01', '2026-06-15', '10/06/2026'], true],
  ])('are decided by %s', (_, texts, isDayFirst) => {
    const { dayFirst, guessed } = orderOf(texts);
    if (isDayFirst === null) expect([dayFirst['/'], guessed?.order]).toEqual([true, 'day-first']);
    else expect([dayFirst['/'], guessed]).toEqual([isDayFirst, null]);
  });

  it('that nothing decides are read with the day first or as somebody says, and one of them is named', () => {
    const texts = ['04/05/2026', '05/05/2026'];
    const guess = { example: '04/05/2026' };
    expect(orderOf(texts)).toMatchObject({
      dayFirst: { '/': true },
      guessed: { ...guess, order: 'day-first', date: '2026-05-04' },
    });
    expect(orderOf(texts, 'month-first')).toMatchObject({
      dayFirst: { '/': false, '.': true },
      guessed: { ...guess, order: 'month-first', date: '2026-04-05' },
    });
  });

  it('are not decided by those of two equal numbers', () => {
    expect(orderOf(['01/01/2026', '05/03/2026', '04/04/2026']).guessed).toMatchObject({ example: '05/03/2026' });
  });

  it('are read as the file says, whatever somebody says', () => {
    expect(orderOf(['04/05/2026', '25/05/2026'], 'month-first')).toMatchObject({
      dayFirst: { '/': true },
      guessed: null,
    });
  });

  it('are none where both numbers are one, or points say it', () => {
    expect(orderOf(['05/05/2026', '04.05.2026', '2026-05-04']).guessed).toBeNull();
  });
});

describe('outcomes of an old log', () => {
  it.each([
    ['Yes ', 'came'],
    ['yes', 'came'],
    ['да', 'came'],
    ['Пришёл', 'came'],
    ['1', 'came'],
    ['show', 'came'],
    ['No', 'no-show'],
    ['NO ', 'no-show'],
    ['no-show', 'no-show'],
    ['не пришла', 'no-show'],
    ['не явился', 'no-show'],
    ['Late', 'late'],
    ['опоздал на 20 минут', 'late'],
    ['Отменил', 'cancelled-early'],
    ['rescheduled', 'moved'],
    ['walk-in', 'walk-in'],
    ['келмеді', 'no-show'],
    ['келген жоқ', 'no-show'],
    ['н/я', 'no-show'],
    ['отсутствовал', 'no-show'],
    ['присутствовала', 'came'],
    ['нет (болеет)', 'no-show'],
    ['да, на второй этап', 'came'],
    ['не з’явився', 'no-show'],
    ['✓', 'came'],
    ['✗', 'no-show'],
    ['1,0', 'came'],
    ['самотёк', 'walk-in'],
    ['НЯ', 'no-show'],
    ['н.я.', 'no-show'],
    ['Н', 'no-show'],
    ['н/б', 'no-show'],
    ['ня (не звонил)', 'no-show'],
    ['Неявка', 'no-show'],
    ['не явка', 'no-show'],
    ['непришел', 'no-show'],
    ['не пришёл', 'no-show'],
    ['не приехала', 'no-show'],
    ['недозвон', 'no-show'],
    ['Не дозвонились', 'no-show'],
    ['не отвечает', 'no-show'],
    ['нет ответа', 'no-show'],
    ['слилась', 'no-show'],
    ['проспал', 'no-show'],
    ['не смог', 'no-show'],
    ['не прийшов', 'no-show'],
    ['не зявилась', 'no-show'],
    ['недодзвон', 'no-show'],
    ['не відповідає', 'no-show'],
    ['қатыспады', 'no-show'],
    ['болған жоқ', 'no-show'],
    ['n/s', 'no-show'],
    ['NS', 'no-show'],
    ['DNA', 'no-show'],
    ['FTA', 'no-show'],
    ['no show', 'no-show'],
    ['NCNS', 'no-show'],
    ['failed to attend', 'no-show'],
    ['did not turn up', 'no-show'],
    ['didn’t show', 'no-show'],
    ['was absent', 'no-show'],
    ['ghosted', 'no-show'],
    ['скасовано', 'cancelled-early'],
    ['скас.', 'cancelled-early'],
    ['відмовилась', 'cancelled-early'],
    ['передумала', 'cancelled-early'],
    ['не актуально', 'cancelled-early'],
    ['withdrew', 'cancelled-early'],
    ['відмова в день', 'cancelled-late'],
    ['перенос', 'moved'],
    ['перенесено', 'moved'],
    ['просит другой день', 'moved'],
    ['кейінге қалдырды', 'moved'],
    ['re-scheduled', 'moved'],
    ['postponed', 'moved'],
    ['спізнився', 'late'],
    ['с опозданием', 'late'],
    ['приехала', 'came'],
    ['явка', 'came'],
    ['дошёл', 'came'],
    ['зʼявилась', 'came'],
    ['turned up', 'came'],
    ['қатысты', 'came'],
  ])('%s is %s', (text, outcome) => {
    expect(readOutcome(text)).toBe(outcome);
  });

  it.each(['', ' ', 'NA', 'n/a', 'None', '?', 'maybe', 'uncertain'])('"%s" is none', (text) => {
    expect(readOutcome(text)).toBeNull();
  });
});

describe('sources of an old log', () => {
  it.each([
    ['hh.ru', 'headhunter'],
    ['HH', 'headhunter'],
    ['Head Hunter', 'headhunter'],
    ['СуперДжоб', 'superjob'],
    ['superjob.ru', 'superjob'],
    ['знакомые', 'знакомые'],
    ['-', null],
  ])('%s is %s', (source, board) => {
    const rows = [{ date: '01.02.2024', outcome: 'yes', source }];
    const columns = detectColumns(['date', 'outcome', 'source'], rows) as LogColumns;
    expect(rows.map((row) => readLogRow(columns, row, '2026-06-01'))).toMatchObject([{ board }]);
  });
});

describe('columns of an old log that its words and its cells tell', () => {
  const headers = [
    'Когда ждали',
    'Во сколько',
    'Дата звонка',
    'Откуда узнал',
    'Напоминание',
    'Тип встречи',
    'Чем кончилось',
  ];
  const table = (names: readonly string[], ...lines: readonly string[]) =>
    lines.map((line) => Object.fromEntries(line.split(';').map((cell, at) => [names[at], cell])));

  it('are found in the words of people', () => {
    const rows = table(
      headers,
      '05.02.2025;10:00;03.02.2025;Авито;04.02.2025;групповое;пришёл',
      '06.02.2025;11:30;06.02.2025;hh.ru;;групповое;не пришёл',
      '07.02.2025;12:00;01.02.2025;друзья;06.02.2025;личное;опоздал',
    );
    expect(guessColumns(headers, rows)).toMatchObject({
      ...{ date: 'Когда ждали', time: 'Во сколько', booked: 'Дата звонка', board: 'Откуда узнал' },
      ...{ format: 'Тип встречи', outcome: 'Чем кончилось' },
    });
  });

  it('are found by their cells where their names say nothing; a day of a call is in no row the later one', () => {
    const names = ['А', 'Дата звонка', 'Б', 'В', 'Г', 'Итог'];
    const rows = table(
      names,
      '05.02.2025;03.02.2025;10:00;Авито;групповое;пришёл',
      '06.02.2025;06.02.2025;11:30;hh.ru;личное;не пришёл',
      '07.02.2025;01.02.2025;12:00;сайт;личное;пришёл',
    );
    expect(guessColumns(names, rows)).toMatchObject({
      ...{ date: 'А', booked: 'Дата звонка', time: 'Б', board: 'В', format: 'Г', outcome: 'Итог' },
    });
    const unnamed = ['Дата', 'Б', 'Итог'];
    const called = table(unnamed, '05.02.2025;03.02.2025;пришёл', '06.02.2025;01.02.2025;нет');
    expect(guessColumns(unnamed, called)).toMatchObject({ date: 'Дата', booked: 'Б' });
  });

  it('are not taken for the day of a call where it would be after the interview, or where there is no other day', () => {
    const names = ['Дата звонка', 'А', 'Итог'];
    const mixed = table(names, '05.02.2025;03.02.2025;пришёл', '06.02.2025;08.02.2025;нет');
    const found = guessColumns(names, mixed);
    expect(found).toMatchObject({ date: 'Дата звонка', booked: null });
    expect(otherDates(found, names, mixed)).toEqual(['А']);
    const alone = table(['Дата звонка', 'Итог'], '05.02.2025;пришёл');
    expect(guessColumns(['Дата звонка', 'Итог'], alone)).toMatchObject({ date: 'Дата звонка' });
  });

  it('are told where no header says what they are, beside the day that a header names', async () => {
    const rows = [
      'Когда ждали;Дата звонка;Дата письма;Дата решения;Чем кончилось',
      '05.02.2025;01.02.2025;02.02.2025;06.02.2025;пришёл',
    ];
    const { found, otherDates: others } = await understoodTable(
      rows.map((row, at) => ({ line: at + 1, cells: row.split(';') })),
    );
    expect(found).toMatchObject({ date: 'Когда ждали', booked: 'Дата звонка' });
    expect(others).toEqual(['Дата письма']);
  });
});

describe('columns of an old log', () => {
  const found = (rows: Record<string, string>[]): LogColumns => {
    const columns = detectColumns(Object.keys(rows[0] ?? {}), rows);
    if ('missing' in columns) throw new Error(`missing ${columns.missing.join()}`);
    return columns;
  };

  it('are found among many others of yes and no', () => {
    const rows = [
      {
        'Date of Interview': '13.02.2015',
        'Client name': 'Hospira',
        Location: 'Chennai',
        'Position to be closed': 'Production- Sterile',
        'Interview Type': 'Scheduled Walkin',
        'Candidate Native location': 'Hosur',
        'Interview Venue': 'Hosur',
        'Hope there will be no unscheduled meetings': 'Yes',
        'Expected Attendance': 'Uncertain',
        'Observed Attendance': 'No ',
        'Marital Status': 'Married',
      },
    ];
    expect(found(rows)).toMatchObject({
      date: 'Date of Interview',
      outcome: 'Observed Attendance',
      city: 'Interview Venue',
      vacancy: 'Position to be closed',
      format: 'Interview Type',
    });
  });

  it('are found by Russian headers', () => {
    const columns = found([
      { 'Дата собеседования': '01.03.2024', Город: 'Казань', Вакансия: 'Менеджер', Источник: 'hh', Явка: 'пришел' },
    ]);
    expect(columns).toMatchObject({
      date: 'Дата собеседования',
      city: 'Город',
      vacancy: 'Вакансия',
      board: 'Источник',
      outcome: 'Явка',
    });
  });

  it.each(['place', 'Место', 'филиал', 'Офис', 'город', 'location', 'Место встречи', 'Branch'])(
    'of places are found under the name %s, whatever places they name',
    (header) => {
      for (const place of ['Москва', 'Atlantis'])
        expect(found([{ date: '01.02.2024', [header]: place, came: 'yes' }])).toMatchObject({
          city: header,
          board: null,
        });
    },
  );

  it.each([
    ['Площадка', ['Москва', 'г. Казань', 'Склад 4'], { city: 'Площадка', board: null }],
    ['Площадка', ['hh.ru', 'SuperJob', 'Авито'], { city: null, board: 'Площадка' }],
    ['Площадка', ['Авито', 'знакомые'], { city: null, board: 'Площадка' }],
    ['Место', ['hh.ru', 'superjob'], { city: null, board: 'Место' }],
    ['Где', ['Москва', 'Тула'], { city: 'Где', board: null }],
    ['Город рождения', ['Москва', 'Тула'], { city: null, board: null }],
    ['Расст. до офиса', ['12', '3 км'], { city: null, board: null }],
    ['Км до офиса', ['12', '3'], { city: null, board: null }],
    ['Distance to office', ['12', '3'], { city: null, board: null }],
    ['Ответ на звонок', ['да', 'нет', 'думает'], { answer: 'Ответ на звонок' }],
    ['Відповідь на нагадування', ['так', 'ні'], { answer: 'Відповідь на нагадування' }],
  ])('%s with %j is what it holds', (header, values, columns) => {
    expect(found(values.map((value) => ({ Дата: '01.02.2024', [header]: value, Явка: 'да' })))).toMatchObject(columns);
  });

  it('of a place and of a board are told apart where both are there', () => {
    const row = { Дата: '01.02.2024', Город: 'Тула', Площадка: 'Москва', Источник: 'hh.ru', Явка: 'да' };
    expect(found([row])).toMatchObject({ city: 'Город', board: 'Источник' });
  });

  it('are found by their contents where headers say nothing', () => {
    expect(
      found([
        { a: 'x', b: '2024-01-02', c: 'yes' },
        { a: 'y', b: '2024-01-03', c: 'no' },
      ]),
    ).toMatchObject({ date: 'b', outcome: 'c' });
  });

  it('that are missing are named', () => {
    expect(detectColumns(['name', 'city'], [{ name: 'Анна', city: 'Омск' }])).toEqual({ missing: ['date', 'outcome'] });
    expect(detectColumns(['date', 'outcome'], [{ date: 'soon', outcome: 'yes' }])).toEqual({ missing: ['date'] });
  });

  it('give rows, or say which cell cannot be read and why', () => {
    const rows = [
      { date: '01.02.2024', city: ' Омск ', outcome: 'Yes ' },
      { date: '', city: 'Омск', outcome: 'yes' },
      { date: '45.02.2024', city: 'Омск', outcome: 'yes' },
      { date: '02.02.2024', city: 'NA', outcome: 'NA' },
      { date: '02.02.2024', city: '', outcome: 'perhaps' },
    ];
    const columns = found(rows);
    expect(
      rows.map((row) => readLogRow(columns, row, '2026-06-01')).map((row) => (isLogRowError(row) ? row.why : row.city)),
    ).toEqual(['Омск', 'no-date', 'unreadable-date', 'no-outcome', 'unknown-outcome']);
  });
});
