import { attendancePage } from '../../../src/web/attendance/attendance.page.js';
import { html, textOf, words } from '../support/rendering.js';

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
  from: '2025-11-01',
  to: '2026-05-20',
};

const render = (input: Partial<Parameters<typeof attendancePage>[0]> = {}): string =>
  html(
    'pages/attendance/attendance',
    attendancePage({ rates, mayImport: true, result: null, fault: null, ...input }, words()),
  );

describe('attendance', () => {
  test('rates carry their number and interval; groups without a name say so', () => {
    const text = textOf(render());
    expect(text).toContain('186 наблюдений, с 1 ноября 2025 г. по 20 мая 2026 г.');
    expect(text).toContain('Все встречи 186 38 20 % 16–25 %');
    expect(text).toContain('Екатеринбург 120 26 22 %');
    expect(text).toContain('не указано 66 12');
    expect(text).toContain('SuperJob 186');
  });

  test('a number leads to the interview days behind it, where there are such', () => {
    const rows = attendancePage({ rates, mayImport: true, result: null, fault: null }, words()).sections.map(
      (section) => section.rows.map(({ daysHref }) => daysHref),
    );
    expect(rows[0]).toEqual(['/days']);
    expect(rows[1]?.slice(0, 2)).toEqual(['/days?city=yekaterinburg', null]);
    expect(rows.at(-1)).toEqual([null]);
    expect(render()).toContain("<a class='quiet-link' href='/days?city&#x3D;yekaterinburg'>120</a>");
  });

  test('an import tells what was taken, what was there, and which lines were not understood', () => {
    const rejected = Array.from({ length: 25 }, (_, index) => ({
      line: index + 2,
      why: 'unreadable-date' as const,
      column: 'date',
      value: '32.13',
    }));
    const columns = {
      ...{ date: 'Дата', outcome: 'Явка', city: 'Город', vacancy: null, board: null, format: null },
      dayFirst: { '.': true, '-': true, '/': true },
    };
    const text = textOf(render({ result: { imported: 1_230, alreadyThere: 4, rejected, columns } }));
    expect(text).toContain('Добавлено: 1 230. Уже были: 4. Не прочитано: 25.');
    expect(text).toContain('строка 2: дата «32.13» непонятна');
    expect(text).toContain('и ещё 5');
    expect(text).toContain('Столбцы: дата — «Дата», исход — «Явка», город — «Город».');
  });

  test('a file that cannot be taken is told on the page where another one can be chosen', () => {
    const text = render({ fault: 'Файл — .xlsx' });
    expect(text).toContain("role='alert'>Файл — .xlsx");
    expect(text).toContain("action='/attendance/import'");
  });

  test('without history it says what is assumed and what to do', () => {
    const empty = { total: null, byCity: [], byVacancy: [], byBoard: [], from: null, to: null };
    expect(textOf(render({ rates: empty }))).toContain('Загрузите журнал прошлых встреч');
  });

  test('the form is for those who may import', () => {
    expect(render()).toContain("action='/attendance/import'");
    expect(render({ mayImport: false })).not.toContain('/attendance/import');
  });
});
