import type { LogPreview } from '../../../src/attendance/index.js';
import { logCheckPage } from '../../../src/web/attendance/log-check.page.js';
import { logForm, wishOf } from '../../../src/web/attendance/sent-log.js';
import { html, textOf, words } from '../support/rendering.js';

const found = {
  ...{ date: 'Дата', outcome: 'Явка', city: 'Город', vacancy: null, board: 'Источник', format: null },
  ...{ time: null, booked: null, lead: null, answer: null, questions: [] },
};
const dayFirst = { '.': true, '-': true, '/': true };
const row = {
  ...{ date: '2026-05-04', outcome: 'came' as const, city: 'Москва', vacancy: 'Кассир', board: 'headhunter' },
  format: 'поток',
};
const preview: LogPreview = {
  table: {
    headers: ['Дата', 'Город', 'Источник', 'Канал', 'Пол', 'Явка'],
    rows: [{ line: 2, cells: ['04/05/2026', 'Москва', 'hh', '<звонок>', 'ж', 'да'] }],
  },
  found,
  guess: found,
  otherDates: [],
  alreadyThere: 0,
  sheets: null,
  read: {
    columns: { ...found, dayFirst },
    headers: [],
    unused: ['Канал'],
    neverUsed: ['Пол'],
    outcomeWords: [],
    unreadAnswers: [],
    yearsTaken: 0,
    unusedWords: [],
    dates: { order: 'day-first', example: '04/05/2026', date: '2026-05-04' },
    repeated: 1,
    readable: [
      {
        line: 2,
        row,
        sourceKey: 'k',
        stated: { localHour: 10, leadHours: 72, answer: 'yes', isConfirmed: true },
      },
    ],
    rejected: Array.from({ length: 12 }, (_none, at) => ({
      ...{ line: at + 3, why: 'unreadable-date' as const, column: 'Дата', value: 'потом', cells: [] },
    })),
  },
};
const sent = { text: 'Дата;Явка\n', content: '', fileName: 'май.csv' };
const render = (input: Partial<Parameters<typeof logCheckPage>[0]> = {}, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/attendance/log-check', logCheckPage({ preview, sent, fault: null, ...input }, words(language)), {
    language,
  });

test('other columns with dates are told, and which one is taken for the day of the interview', () => {
  const text = textOf(render({ preview: { ...preview, otherDates: ['Канал'] } }));
  expect(text).toContain('Днём собеседования считается «Дата», а ещё даты стоят здесь: Канал');
  expect(textOf(render())).not.toContain('Днём собеседования считается');
});

test('rows that say nothing of the share that comes are counted by what became of them', () => {
  const read = preview.read!;
  const rows = (['cancelled-early', 'came', 'cancelled-early', 'walk-in', 'no-show', 'cancelled-late'] as const).map(
    (outcome) => ({ ...read.readable[0], row: { ...row, outcome } }),
  );
  expect(textOf(render({ preview: { ...preview, read: { ...read, readable: rows } } }))).toContain(
    '3 строки в долю пришедших не входят (отменили заранее: 2, пришли без записи: 1)',
  );
  expect(textOf(render())).not.toContain('в долю пришедших');
});

test('a log is shown as it would be read, before anything is kept', () => {
  const text = textOf(render());
  expect(text).toContain('май.csv 1 строка');
  expect(text).toContain(
    '2 4 мая 2026 г. пришли Москва Кассир HeadHunter поток · 10:00–10:59 · за 3 дня · «да» на напоминание',
  );
  expect(text).toContain('&lt;звонок&gt;');
  expect(text).toContain('Даты прочитаны как день/месяц');
  expect(text).toContain('строка 3, столбец «Дата»: дата «потом» непонятна');
  expect(text).toContain('и ещё 2');
  expect(text).toContain('1 строка совпадает с другой');
  expect(text).toContain('Загрузить 1 строку');
  expect(textOf(render({}, 'en'))).toContain('Import 1 line');
});

test('what is known only after the interview says why it was left, and a mark that means nothing is shown', () => {
  const headers = ['Дата', 'Явка', 'Понравилось?'];
  const table = { ...preview.table, headers };
  const found = { ...preview.found, date: 'Дата', outcome: 'Явка' };
  expect(textOf(render({ preview: { ...preview, table, found } }))).toContain('Ответ известен только после встречи');
  expect(textOf(render())).not.toContain('Ответ известен только после встречи');
  const { read } = preview;
  const rejected = [{ line: 3, why: 'no-outcome' as const, column: 'Явка', value: 'NA', cells: [] }];
  const text = textOf(render({ preview: { ...preview, read: read && { ...read, rejected } } }));
  expect(text).toContain('строка 3, столбец «Явка»: нет отметки, пришёл ли человек («NA»)');
});

test('each column has its choice, and the file goes along in the fewer letters', () => {
  const markup = render();
  expect(markup.match(/<select[^>]*name='column'/g)).toHaveLength(5);
  // The column of a protected attribute keeps its place among the others.
  expect(markup.match(/name='header'/g)).toHaveLength(6);
  expect(markup).toContain("<input type='hidden' id='column-4' name='column' value='none'>");
  expect(textOf(markup)).toContain('не используется никогда: пол, возраст, семья не должны решать');
  expect(markup).toContain("<option value='board' selected>");
  expect(markup.match(/<option value='none' selected>не используется/g)).toHaveLength(1);
  expect(markup).toContain(`name='content' value='${Buffer.from(sent.text).toString('base64url')}'`);
  expect(render({ sent: { ...sent, text: 'date;came\n' } })).toMatch(/tabindex='-1'>\s*date;came\s*<\/textarea>/);
});

test('what is missing is asked for, and nothing can be imported meanwhile', () => {
  const missing = { ...found, outcome: null };
  const text = textOf(render({ preview: { ...preview, found: missing, read: null } }));
  expect(text).toContain('Укажите, в каком столбце исход, и нажмите «Показать заново».');
  expect(text).not.toContain('Загрузить');
  expect(textOf(render({ fault: 'Оставьте один.' }))).not.toContain('Загрузить 1');
});

test('rows that were imported before are counted apart, and where there are no others nothing is offered', () => {
  const two = { ...preview.read!, readable: [preview.read!.readable[0], preview.read!.readable[0]] };
  const some = textOf(render({ preview: { ...preview, read: two, alreadyThere: 1 } }));
  expect(some).toContain('1 строка уже загружена раньше и ничего не добавит. Загрузить 1 строку');
  const all = textOf(render({ preview: { ...preview, read: two, alreadyThere: 2 } }));
  expect(all).toContain('Все строки (2) уже загружены раньше: загружать нечего.');
  expect(all).not.toMatch(/Загрузить \d/);
});

test('what answers are taken for is said', () => {
  const columns = { ...preview.read!.columns, answer: 'Придёт', questions: ['Вам удобно?'] };
  const text = textOf(render({ preview: { ...preview, read: { ...preview.read!, columns } } }));
  expect(text).toContain('Их ответы мы считаем ответами на напоминание накануне');
  expect(textOf(render())).not.toContain('напоминание накануне');
});

const unread = (word: string, rows: number) =>
  Array.from({ length: rows }, (_none, at) => ({
    ...{ line: at + 3, why: word === '' ? ('no-outcome' as const) : ('unknown-outcome' as const), column: 'Явка' },
    ...{ value: word, cells: [] },
  }));

test('rows whose outcome is not understood are warned of, with the share that is too high without them', () => {
  const readable = (['came', 'no-show', 'no-show', 'moved'] as const).map((outcome) => {
    const [one] = preview.read!.readable;
    return { ...one, row: { ...row, outcome } };
  });
  const read = { ...preview.read!, readable, rejected: [...unread('ничего', 1), ...unread('болеет', 2)] };
  const some = { preview: { ...preview, read } };
  expect(textOf(render(some))).toContain(
    'Исход непонятен в 3 строках, они не войдут в расчёт: «болеет» (2), «ничего» (1). Если это неявки, доля пришедших выйдет завышенной: 33 % вместо 17 % (считается по 3 встречам).',
  );
  expect(textOf(render(some, 'en'))).toContain('will be too high: 33% instead of 17% (of 3 interviews that count)');
  expect(textOf(render())).not.toMatch(/в расчёт/iu);
  const [one] = preview.read!.readable;
  const many = Array.from({ length: 3000 }, () => ({ ...one, row: { ...row, outcome: 'came' as const } }));
  const little = { preview: { ...preview, read: { ...preview.read!, readable: many, rejected: unread('болеет', 1) } } };
  expect(textOf(render(little))).toContain('с непонятным исходом: «болеет» (1)');
  expect(textOf(render(little))).not.toContain('завышенной');
  const empty = { ...preview.read!, rejected: unread('', 1) };
  expect(textOf(render({ preview: { ...preview, read: empty } }))).toContain(
    'В расчёт не войдёт 1 строка с непонятным исходом: пусто (1)',
  );
});

test('somebody may say what a word of the outcome means', () => {
  const outcomeWords = [
    { word: 'болеет', rows: 12, meaning: 'moved' as const },
    { word: '', rows: 1, meaning: null },
  ];
  const markup = render({ preview: { ...preview, read: { ...preview.read!, outcomeWords } } });
  expect(textOf(markup)).toContain('Что значат эти исходы');
  expect(markup).toContain("<input type='hidden' name='word' value='болеет'>");
  expect(markup).toContain("<option value='moved' selected>");
  expect(markup.match(/<option value='none' selected>не учитывать/g)).toHaveLength(1);
  expect(
    wishOf(logForm.parse({ header: 'Явка', column: 'outcome', word: ['болеет', ''], meaning: ['moved', 'none'] })),
  ).toEqual({
    columns: { Явка: 'outcome' },
    outcomes: { болеет: 'moved' },
  });
  expect(textOf(render())).not.toContain('Что значат эти исходы');
});

test('answers that are not understood are named, with what to do', () => {
  const unreadAnswers = [{ word: 'смайлик', rows: 12 }];
  const text = textOf(render({ preview: { ...preview, read: { ...preview.read!, unreadAnswers } } }));
  expect(text).toContain(
    'Эти ответы мы не поняли и считаем, что ответа не было: «смайлик» (12). Если они важны, замените',
  );
  expect(textOf(render())).not.toContain('Эти ответы');
});

test('who was booked on the day of the interview was not booked no hours ahead', () => {
  const [first] = preview.read!.readable;
  const readable = [{ ...first, stated: { leadHours: 0 } }];
  const text = textOf(render({ preview: { ...preview, read: { ...preview.read!, readable } } }));
  expect(text).toContain('в тот же день');
  expect(text).not.toContain('за 0');
});
