import { ANSWERS } from '../../../src/attendance/domain/known-then.js';
import { columnsWith, completeColumns, guessColumns } from '../../../src/attendance/domain/log-columns.js';
import { whyNeverLearnt } from '../../../src/attendance/domain/log-protected.js';
import { statedIn, withoutSilentDays } from '../../../src/attendance/domain/log-stated.js';
import { fitShows } from '../../../src/attendance/domain/show-fit.js';
import { ShowTableBuilder } from '../../../src/attendance/domain/show-table.js';
import { whatMoves } from '../../../src/attendance/domain/what-moves.js';
import { keysOf, readLog } from '../../../src/attendance/log-reading.js';
import type { LogRead } from '../../../src/attendance/log-reading.js';
import { understoodTable } from '../../../src/attendance/log-table.js';
import { backtestLog } from '../../../src/attendance/offline.js';
import { showKeys } from '../../../src/attendance/show-keys.js';
import { readTable } from '../../../src/platform/tables/index.js';
import { EXPECTED, tradeLog } from './trade-log.js';

const LAST_DAY = '2027-01-01';

async function readText(text: string): Promise<LogRead> {
  const understood = await understoodTable(await readTable(text));
  return readLog(understood, await keysOf(understood.table), LAST_DAY);
}

/** What the product learns from a log that somebody imports. */
async function learnt(text: string) {
  const { readable } = await readText(text);
  const builder = new ShowTableBuilder();
  builder.add(
    readable.map(({ row, stated }) => {
      const keys = showKeys({ citySlug: null, cityText: row.city, vacancyText: row.vacancy, board: row.board });
      const lasting = { city: keys.cityKey, vacancy: keys.vacancyKey, board: keys.boardKey, format: row.format };
      return { date: row.date, came: row.outcome === 'came', isOwnDay: false, known: null, stated, lasting };
    }),
  );
  return fitShows(builder.table);
}

const COLUMNS = { time: 'Date of Interview', outcome: 'Observed Attendance' };

describe('a log of the trade', () => {
  const text = tradeLog({ seed: 2, days: 60, perDay: 20 });

  test('is understood: its question of coming, what else was asked, and what nothing may be learnt from', async () => {
    const { columns, unused, neverUsed, readable, rejected } = await readText(text);
    expect(columns).toMatchObject({ date: COLUMNS.time, outcome: COLUMNS.outcome, answer: EXPECTED, city: 'Location' });
    expect(columns.questions).toHaveLength(4);
    expect([unused, neverUsed]).toEqual([[], ['Name(Cand ID)', 'Gender', 'Лет', 'Marital Status']]);
    expect([readable.length, rejected]).toEqual([1200, []]);
    const answers = new Set(readable.map(({ stated }) => stated?.answer));
    expect([...answers].sort()).toEqual([...ANSWERS].sort());
  });

  test('teaches what an answer to the reminder says, as well as the log itself can tell, and nothing of it at booking', async () => {
    const { fit, quality } = await learnt(text);
    const testFrom = quality?.from ?? null;
    const { logLoss, baselines } = await backtestLog(Buffer.from(text), { ...COLUMNS, features: null, testFrom });
    const { logLoss: booked = NaN, answeredLogLoss = NaN } = quality ?? {};
    expect(Math.abs(booked - baselines.mean.logLoss)).toBeLessThan(0.01);
    expect(answeredLogLoss).toBeLessThan(booked - 0.1);
    expect(Math.abs(answeredLogLoss - logLoss)).toBeLessThan(0.005);
    const effects = (stage: 'booked' | 'day-before') => fit[stage].features.find(({ name }) => name === 'answer');
    expect(effects('booked')).toBeUndefined();
    const [no, , none, yes] = effects('day-before')?.levels.map(({ effect }) => effect) ?? [];
    expect(yes).toBeGreaterThan(none + 1.5);
    expect(yes).toBeGreaterThan(no + 1.5);
    expect(whatMoves(fit['hours-before'])[0]).toMatchObject({ feature: 'answer', from: 'none', to: 'yes' });
  });

  test('says what answers do where it tells only those who said yes from all others', async () => {
    const only = text.replaceAll(/"(?:Uncertain|NA|Na|na)"/gu, '"No"').replaceAll(`"${EXPECTED}"`, '"Придёт"');
    const { fit } = await learnt(only.replaceAll('""', '"No"'));
    expect(whatMoves(fit['hours-before'])[0]).toMatchObject({ feature: 'answer', from: 'no', to: 'yes' });
  });

  test('leaves protected columns and names out of a backtest, too', async () => {
    const { leftOut, features } = await backtestLog(Buffer.from(text), { ...COLUMNS, features: null, testFrom: null });
    expect(leftOut.map(({ column }) => column)).toEqual(['Name(Cand ID)', 'Gender', 'Лет', 'Marital Status']);
    expect(features.filter((name) => /Gender|Лет|Marital|Name/u.test(name))).toEqual([]);
  });
});

describe('columns that nothing is learnt from', () => {
  test.each([
    'Лет',
    'Полных лет',
    'Пол',
    'Пол (м/ж)',
    'Age',
    'Age, years',
    'Возрастная группа',
    'Дата рождения',
    'Вік',
    ...[
      'Дата рожд.',
      'М/Ж',
      'Д.Р.',
      'M/F',
      'Пол кандидата, ставка',
      'Возраст клиента',
      'Age of the candidate',
      'Возраст откликнувшегося',
    ],
  ])('%s is protected', (header) => {
    expect(whyNeverLearnt(header)).toBe('protected');
  });

  test.each([
    ...['ФИО', 'Ф.И.О. кандидата', 'Имя', 'Name(Cand ID)', 'Candidate name', 'E-mail', 'Surname', 'Phone number'],
    ...['Mobile No.', 'Телефон кандидата', 'Номер телефона', 'Контакты', 'Contact details', 'Name of the candidate'],
    'Имя рекрутера и имя кандидата',
  ])('%s names people', (name) => {
    expect(whyNeverLearnt(name)).toBe('names-people');
  });

  test.each([
    ...['Опыт, лет', 'Полный день', 'Client name', 'Agency', 'Стаж (лет)', 'Время', 'Пользователь', 'Полка'],
    ...['Name of the vacancy', 'Name of city', 'Имя вакансии', 'Имя рекрутера', 'Lead age', 'Возраст заявки, дней'],
    ...['Агентство (имя)', 'День рождения компании', 'Рождественская акция', 'Телефонное интервью', 'Канал контакта'],
    ...['Пол дня', 'Пол рабочего дня', 'Can I have an alternative number/ desk number'],
  ])('%s may be used', (header) => {
    expect(whyNeverLearnt(header)).toBeNull();
  });

  test('are taken for nothing, whatever stands in them', () => {
    const rows = [{ Дата: '04.05.2026', Пол: 'Москва', Явка: 'да' }];
    expect(guessColumns(['Дата', 'Пол', 'Явка'], rows)).toMatchObject({ date: 'Дата', outcome: 'Явка', city: null });
  });
});

describe('questions', () => {
  /** Whoever came is asked about it; `said` is what the column holds for the person of this number. */
  const guess = (header: string, said: (n: number, came: boolean) => string) => {
    const rows = Array.from({ length: 200 }, (_none, n) => {
      const came = (n * 37) % 5 < 2;
      return { Дата: `${10 + (n % 20)}.05.2026`, [header]: said(n, came), Явка: came ? 'да' : 'нет' };
    });
    const { answer, questions } = guessColumns(['Дата', header, 'Явка'], rows);
    return { answer, questions };
  };
  const byTurns = (n: number): string => (n % 3 === 0 ? 'нет' : 'да');
  const NONE = { answer: null, questions: [] };

  test.each([
    'Have you obtained the necessary permission to start at the required time',
    'Can I Call you three hours before the interview and follow up on your attendance for the interview',
    'Hope there will be no unscheduled meetings',
    'Can I have an alternative number/ desk number. I assure you that I will not trouble you too much',
    'Have you taken a printout of your updated resume. Have you read the JD and understood the same',
    'Are you clear with the venue details and the landmark.',
    'Has the call letter been shared',
    ...[
      'Вы получили приглашение?',
      'Знаете ли вы, как добраться?',
      'Сможете ли вы быть вовремя?',
      'Можно ли вам позвонить',
    ],
    ...['Удобно ли вам время?', 'Вас отпустят с работы?'],
  ])('“%s” is asked before the interview', (header) => {
    expect(guess(header, byTurns)).toEqual({ answer: null, questions: [header] });
  });

  test.each([
    ...['Оффер принят?', 'Вы довольны встречей?', 'Вы опоздали?', 'Вам понравилась компания?', 'Подтвердил оффер'],
    ...['Did you like the office', 'Have you attended the interview', 'Have you joined', 'Have you received the offer'],
    ...['Были в офисе?', 'Вы нашли адрес?', 'Are you happy with your interview', 'Did you receive the call letter'],
  ])('“%s” is asked afterwards, and nothing is learnt from it', (header) => {
    expect(guess(header, byTurns)).toEqual(NONE);
  });

  test('that are all asked afterwards teach nothing of what is known on the eve', async () => {
    const [head = '', ...rest] = tradeLog({ seed: 2, days: 45, perDay: 20 }).split('\n');
    const afterwards = ['Оффер принят?', 'Вы довольны встречей?', 'Вы опоздали?', 'Вам понравилось у нас?'];
    const turned = afterwards.reduce(
      (line, question) => line.replace(/"(?:Have|Hope|Can|Has) [^"]*"/u, `"${question}"`),
      head,
    );
    const { quality } = await learnt([turned.replace(EXPECTED, 'Вы приняли предложение?'), ...rest].join('\n'));
    expect(quality?.bookings).toBeGreaterThan(0);
    expect(quality?.answeredLogLoss).toBeUndefined();
  });

  test('are none where they tell who came, though they read as if they were; somebody may say otherwise', () => {
    for (const header of ['Подтвердил', 'Вы получили приглашение?']) {
      expect(guess(header, (_n, came) => (came ? 'да' : 'нет'))).toEqual(NONE);
      expect(guess(header, byTurns)).not.toEqual(NONE);
    }
    const found = guessColumns(['Дата', 'Оффер принят?', 'Явка'], [{ Дата: '10.05.2026', Явка: 'да' }]);
    expect(columnsWith(found, { 'Оффер принят?': 'question' }).questions).toEqual(['Оффер принят?']);
  });
});

describe('an answer', () => {
  const answered = (header: string, cells: Readonly<Record<string, string>>, questions: readonly string[] = []) => {
    const columns = { time: null, booked: null, lead: null, answer: header === '' ? null : header, questions };
    const context = { date: '2026-05-04', bookedDayFirst: { '.': true, '-': true, '/': true }, tellsRefusals: false };
    return statedIn({ ...columns, date: 'Дата' }, { Дата: '04.05.2026', ...cells }, context)?.answer;
  };

  test.each<[header: string, cell: string, answer: string | undefined]>([
    ['Expected Attendance', 'Yes ', 'yes'],
    ['Expected Attendance', 'No', 'no'],
    ['Expected Attendance', '11:00 AM', 'none'],
    ['Expected Attendance', 'uncertain', 'unsure'],
    ['Expected Attendance', 'NA', 'none'],
    ['Expected Attendance', '', 'none'],
    ['Придёт?', 'нет', 'no'],
    // Whoever has not confirmed has not refused.
    ['Подтвердил', 'нет', 'none'],
    ['Confirmed', 'yes', 'yes'],
    // Silence is no refusal.
    ['Придёт?', 'нет ответа', 'none'],
    ['Придёт?', 'Нет связи', 'none'],
    ['Придёт?', 'не отвечает', 'none'],
    ['Придёт?', 'не ответила', 'none'],
    ['Придёт?', 'без ответа', 'none'],
    ['Придёт?', 'недозвон', 'none'],
    ['Прийде?', 'не відповідає', 'none'],
    ['Expected Attendance', 'no answer', 'none'],
    ['Expected Attendance', 'No response', 'none'],
    ['Expected Attendance', "didn't answer", 'none'],
    ['Придёт?', 'нет, заболел', 'no'],
    // Whoever was not asked cannot have answered.
    ...['не спрашивали', 'Не спросили', 'ещё не звонили', 'не опрошен', 'не был опрошен', 'не обзванивали'].map(
      (cell) => ['Придёт?', cell, undefined] as [string, string, undefined],
    ),
    ...['not asked', 'Not asked yet', "wasn't asked", 'not yet called', 'has not been contacted'].map(
      (cell) => ['Expected Attendance', cell, undefined] as [string, string, undefined],
    ),
    ...['не питали', 'не запитували', 'ще не дзвонили', 'сұралмады', 'сұраған жоқ', 'қоңырау шалмадық'].map(
      (cell) => ['Прийде?', cell, undefined] as [string, string, undefined],
    ),
    ['Expected Attendance', 'not called back', 'none'],
    ['Придёт?', 'не дозвонились', 'none'],
  ])('below “%s”: “%s” is %s', (header, cell, answer) => {
    expect(answered(header, { [header]: cell })).toBe(answer);
  });

  test('no below “confirmed” is one where the log tells apart who was not asked, said nothing or was not sure', async () => {
    const answers = async (...cells: string[]) => {
      const rows = cells.map((cell, at) => `0${at + 1}.05.2026;${cell};да`);
      const { readable, unreadAnswers } = await readText(['Дата;Подтвердил по СМС;Явка', ...rows].join('\n'));
      expect(unreadAnswers).toEqual([]);
      return readable.map(({ stated }) => stated?.answer);
    };
    expect(await answers('да', 'нет', 'не спрашивали')).toEqual(['yes', 'no', undefined]);
    expect(await answers('да', 'нет', 'не знаю')).toEqual(['yes', 'no', 'unsure']);
    // A day on which nobody answered says nothing.
    expect(await answers('да', 'нет', 'нет ответа')).toEqual(['yes', 'no', undefined]);
    expect(await answers('да', 'нет', '')).toEqual(['yes', undefined, undefined]);
  });

  test('to everything else that was asked stands in for that to the question of coming', () => {
    const [permission, call] = ['Have you got permission', 'Can I call you'];
    const said = (one: string, other: string, expected?: string) =>
      answered(
        expected === undefined ? '' : 'Expected',
        { [permission]: one, [call]: other, Expected: expected ?? '' },
        [permission, call],
      );
    expect([said('Yes', 'yes'), said('Yes', ''), said('Yes', 'No'), said('NA', '')]).toEqual([
      ...['yes', 'yes', 'unsure', 'none'],
    ]);
    expect([said('Yes', 'Yes', 'No'), said('No', 'No', 'Yes'), said('Yes', 'Yes', '')]).toEqual(['no', 'yes', 'yes']);
  });

  test('that nobody gave on a whole day was not asked for', () => {
    const row = (date: string, answer: 'yes' | 'none') => {
      return { row: { date }, stated: { localHour: 10, answer, isConfirmed: answer === 'yes' } };
    };
    const [silent, asked, yes] = withoutSilentDays([
      row('2026-05-04', 'none'),
      row('2026-05-05', 'none'),
      row('2026-05-05', 'yes'),
    ]);
    expect(silent?.stated).toEqual({ localHour: 10 });
    expect([asked?.stated?.answer, yes?.stated?.answer]).toEqual(['none', 'yes']);
  });
});

describe('the day of booking', () => {
  const leadOf = (date: string, booked: string, dot = true) => {
    const columns = { date: 'Дата', time: null, booked: 'Записали', lead: null, answer: null, questions: [] };
    const bookedDayFirst = { '.': dot, '-': true, '/': dot };
    return statedIn(columns, { Дата: date, Записали: booked }, { date, bookedDayFirst, tellsRefusals: false })
      ?.leadHours;
  };

  test.each([
    ['2026-08-04', '01.08', 72],
    ['2026-08-04', '1.08.', 72],
    ['2026-08-04', '1 августа', 72],
    ['2026-08-04', 'сб 01.08', 72],
    ['2026-08-04', 'Aug 1', 72],
    ['2026-08-04', '08/01', 72, false],
    ['2026-08-04', '04.08', 0],
    // Of the year before: the interview was in January.
    ['2026-01-02', '30.12', 72],
    ['2024-03-01', '29.02', 24],
    ['2026-08-04', '01.08.2026', 72],
    ['2026-08-04', '31.02', undefined],
    ['2026-08-04', '10.30', undefined],
    ['2026-08-04', 'вчера', undefined],
  ])('of an interview on %s that was booked on “%s” is %s hours before', (date, booked, hours, dot = true) => {
    expect(leadOf(date, booked, dot)).toBe(hours);
  });

  test('is found without its year', () => {
    const rows = ['01.08', '02.08', '3.08'].map((Записали) => ({ Дата: '04.08.2026', Записали, Явка: 'да' }));
    expect(guessColumns(['Дата', 'Записали', 'Явка'], rows).booked).toBe('Записали');
  });
});

describe('a table', () => {
  const rows = ['01.05.2026;Иванов;да', '02.05.2026;Петров;нет', '03.05.2026;Сидоров;да'];

  test('below a title and unusual headings begins with its headings', async () => {
    const { columns, readable, rejected } = await readText(
      ['Встречи за май;;', 'Когда были;Кто;Итоги?', ...rows].join('\n'),
    );
    expect([columns.date, columns.outcome]).toEqual(['Когда были', 'Итоги?']);
    expect([readable.length, rejected]).toEqual([3, []]);
  });

  test('without headings begins with its first row', async () => {
    expect((await readText(rows.join('\n'))).readable).toHaveLength(3);
  });

  test('that says of everybody the same shows nothing of what days have in common', async () => {
    const none = fitShows(new ShowTableBuilder().table).fit.booked.dayEffectSd;
    const text = tradeLog({ seed: 1, days: 30, perDay: 10 });
    for (const word of ['Yes', 'No']) {
      const same = text
        .split('\n')
        .map((line, at) => (at === 0 ? line : line.replace(/,"[^"]*"(,"[^"]*")$/u, `,"${word}"$1`)));
      const { fit } = await learnt(same.join('\n'));
      expect(fit.booked.dayEffectSd).toBe(none);
      const tried = await backtestLog(Buffer.from(same.join('\n')), { ...COLUMNS, features: null, testFrom: null });
      expect(tried.dayEffectSd).toBeCloseTo(none, 4);
    }
  });

  test('of people who have names may stand there four times over; of people who have none each row counts', async () => {
    const [head, ...lines] = tradeLog({ seed: 1, days: 5, perDay: 8 }).split('\n');
    const four = [head, ...lines, ...lines, ...lines, ...lines].join('\n');
    const tried = await backtestLog(Buffer.from(four), { ...COLUMNS, features: null, testFrom: null });
    expect(tried.rows).toMatchObject({ taken: 40, copies: 120 });
    const read = await readText(four);
    expect([read.readable.length, read.rejected.length]).toEqual([40, 120]);
    const days = Array.from({ length: 30 }, (_none, day) => `2026-04-${String(day + 1).padStart(2, '0')},yes,Moscow`);
    const bare = ['date,came,city', ...days, ...days, ...days].join('\n');
    const wish = { time: 'date', outcome: 'came', features: null, testFrom: null };
    expect((await backtestLog(Buffer.from(bare), wish)).rows).toMatchObject({ taken: 90, copies: 0 });
  });

  test('whose columns are known by what people say needs no more than those', () => {
    const found = guessColumns(['Дата', 'Явка'], [{ Дата: '04.05.2026', Явка: 'да' }]);
    expect(completeColumns({ ...found, questions: ['Звонили?'] }, [])).toMatchObject({ questions: ['Звонили?'] });
  });
});
