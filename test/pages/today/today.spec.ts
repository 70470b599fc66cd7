import { todayPage } from '../../../src/web/today/today.page.js';
import type { VacancyForecast } from '../../../src/web/today/wanted-part.js';
import type { TodayInput } from '../../../src/web/today/today.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { board, connection, connectionProblem as problem, day, guest, id, vacancy } from '../support/samples.js';

const workload = (title: string, hoursWaiting: number, overrides: object = {}) => ({
  vacancy: vacancy({ title }),
  boards: [],
  waiting: 12,
  waitingSince: new Date(Date.UTC(2026, 5, 1, 9) - hoursWaiting * 3_600_000),
  waitingSinceKnown: true,
  waitingViewed: 5,
  wrote: 0,
  wroteSince: null,
  waitingBest: 91,
  shortlisted: 0,
  came: 0,
  total: 260,
  started: 0,
  ...overrides,
});

const forecast = (overrides: Partial<VacancyForecast> = {}): VacancyForecast => ({
  ...{ vacancyId: id(100), needed: 410, arrivals: null, shows: null, fromTrade: [], unseen: [] },
  ...overrides,
});

function input(overrides: Partial<TodayInput> = {}): TodayInput {
  return {
    duplicates: 0,
    workloads: [workload('Свежая', 1), workload('Забытая', 72)],
    forecasts: [forecast()],
    days: [
      board([guest({ outcome: 'came' })], { day: day({ status: 'approved', date: '2026-06-01' }) }),
      board([], { day: day({ id: id(201) }) }),
    ],
    connections: [
      connection(),
      connection({ board: 'superjob', status: 'needs-reconnecting', problems: [problem('needs-reconnecting', null)] }),
    ],
    unreadable: 0,
    untold: 0,
    scope: { clients: [], clientId: undefined },
    reader: 'maker',
    failedMails: 0,
    mayReadConversations: true,
    mayReconnect: true,
    mayPlan: true,
    mayPhone: true,
    sentenceOf: ({ code }, boardName) => `${boardName} [${code}]`,
    ...overrides,
  };
}

const page = (overrides: Partial<TodayInput> = {}) => todayPage(input(overrides), words());
const render = (overrides: Partial<TodayInput> = {}): string => html('pages/today/today', page(overrides));

describe('today', () => {
  test('who has waited longest comes first and is marked', () => {
    const rows = page().waiting?.rows ?? [];
    expect(rows.map(({ title }) => title)).toEqual(['Забытая', 'Свежая']);
    expect(rows.map(({ sinceTone }) => sinceTone)).toEqual(['bad', 'quiet']);
    expect(page().waiting?.summary).toContain('24');
  });

  test('how many can see that we opened their response leads to them', () => {
    const [first] = page().waiting?.rows ?? [];
    expect(first).toMatchObject({
      viewed: '5',
      viewedHref: `/vacancies/${id(100)}/responses?group=waiting&viewed=unanswered`,
    });
    expect(page({ workloads: [workload('Тихая', 1, { waitingViewed: 0 })] }).waiting?.rows[0]?.viewedHref).toBeNull();
  });

  test('people wanted stand against the forecast', () => {
    expect(page().wanted?.rows[0]).toMatchObject({ started: '0 из 3', responses: '260', needed: '410', tone: 'fair' });
    expect(textOf(render())).toContain('не хватает 150 откликов');
    expect(textOf(render())).toMatch(/сколько откликов нужно, чтобы набрать с надёжностью 90 % .* Отклики Нужно /);
    expect(textOf(render({ forecasts: [] }))).toContain('пока не посчитать');
    expect(render()).toContain(`/vacancies/${id(100)}/responses?group&#x3D;all`);
    expect(textOf(render({ workloads: [workload('А', 1, { started: 3 })] }))).toContain('набраны');
  });

  test('before anybody has started the forecast goes as far as the trade does, and says on what it rests', () => {
    const early = forecast({
      needed: null,
      arrivals: { mean: 9.1, from: 0, to: 30 },
      fromTrade: ['came'],
      unseen: ['started'],
    });
    const text = textOf(render({ forecasts: [early] }));
    expect(text).toContain('сколько откликов нужно, станет видно, когда люди начнут выходить на работу');
    expect(text).not.toContain('сколько откликов нужно, чтобы набрать');
    expect(text).toContain('260 до встречи дойдут ≈ 9,1 (0–30)');
    expect(text).toContain('прогноз держится на опыте рынка: из 5 приглашённых приходит 1. Сколько человек выйдет');
    const few = { ...early, arrivals: { mean: 0.035, from: 0, to: 0 } };
    expect(textOf(render({ workloads: [workload('А', 1, { total: 1 })], forecasts: [few] }))).toContain(
      '1 скорее всего, до встречи никто не дойдёт',
    );
    expect(textOf(render({ workloads: [workload('А', 1, { total: 0 })], forecasts: [early] }))).toContain(
      'откликов пока нет',
    );
  });

  test('mails that did not leave are trouble, and lead to their list', () => {
    expect(page({ connections: [], failedMails: 3 }).trouble).toEqual([
      { tone: 'bad', text: 'Не ушли письма: 3.', href: '/failed-mails', action: 'Посмотреть' },
    ]);
    expect(render()).not.toContain('/failed-mails');
  });

  test("today's board and tomorrow's plan each have one thing to do", () => {
    const text = textOf(render());
    expect(text).toMatch(/10:00–14:00, Екатеринбург .* Пришли 1, всего ожидаем 2,6 \(1–5\), приглашены 1 Открыть день/);
    expect(text).toMatch(/вт, 2 июня, 10:00–14:00, Екатеринбург .* Пригласить \d+, по плану придут [\d,]+ \(\d+–\d+\)/);
    expect(text).toContain('Проверить и утвердить');
  });

  test('a plan whose figures are of an earlier history says of when they are', () => {
    const older = board([], { day: day({ id: id(201) }), isOfOlderHistory: true });
    expect(textOf(render({ days: [older] }))).toMatch(
      /по плану придут [^.]+\. Рассчитано .*\d\d:\d\d; с тех пор история явок изменилась: пересчитайте план\./,
    );
    expect(textOf(render())).not.toContain('история явок изменилась');
  });

  test('a day of the past that nobody ended comes first, with the way to end it', () => {
    const past = board([guest({ outcome: 'came' }), guest()], { day: day({ status: 'approved', date: '2026-05-29' }) });
    const cards = page({ days: [past] }).days;
    expect([cards?.unended.length, cards?.today.length, cards?.plans.length]).toEqual([1, 0, 0]);
    const text = textOf(render({ days: [past] }));
    expect(text).toContain('пт, 29 мая, 10:00–14:00, Екатеринбург');
    expect(text).toContain('День прошёл, но не закончен: пришли 1, приглашены 2 Закончить день');
    expect(render({ days: [past] })).toContain(`class='btn btn-sm btn-primary' href='/days/${id(200)}'`);
    expect(textOf(render())).not.toContain('не закончен');
  });

  test('a day that has been ended is there until midnight, with nothing to do but to open it', () => {
    const ended = board([guest({ outcome: 'came' }), guest({ outcome: 'no-show' })], {
      day: day({ status: 'held', date: '2026-06-01' }),
      expectedNow: null,
    });
    const card = page({ days: [ended] }).days?.today[0];
    expect(card).toMatchObject({ action: 'Открыть день', primary: false, meter: null, hintHref: null, calls: null });
    const text = textOf(render({ days: [ended] }));
    expect(text).toContain('День закончен: пришли 1, приглашены 2 Открыть день');
    expect(text).not.toContain('Сегодня встреч нет');
    expect(text).not.toContain('отменён');
  });

  test('what the plan would change of an approved day is asked for by itself, one day after the other, for those who plan', () => {
    const [running, coming] = ['2026-06-01', '2026-06-02'].map((date, n) =>
      board([guest()], { day: day({ id: id(300 + n), status: 'approved', date }) }),
    );
    const days = [running, coming, board([], { day: day({ id: id(302) }) })];
    const hints = (overrides: Partial<TodayInput> = {}): string[] =>
      [
        ...render({ days, ...overrides }).matchAll(
          /hx-get='(\/days\/[^']+\/hint)' hx-trigger='load' hx-sync='([^']+)'/g,
        ),
      ].map(([, href, sync]) => `${href} ${sync}`);
    expect(hints()).toEqual([300, 301].map((n) => `/days/${id(n)}/hint closest .stack:queue all`));
    expect(hints({ mayPlan: false })).toEqual([]);
  });

  test('a plan whose first time has come is not there to be approved', () => {
    const late = board([], { day: day({ date: '2026-06-01', timeZone: 'Europe/Moscow' }) });
    const text = textOf(render({ days: [late] }));
    expect(text).toContain('утвердить план нельзя. Выберите для дня другую дату или удалите план. План дня');
    expect(text).not.toContain('Проверить и утвердить');
  });

  test('people to be phoned are counted on the card of their day, for those who phone', () => {
    const cards = (overrides: Partial<TodayInput> = {}) => {
      const running = board([guest({ toPhone: true })], { day: day({ status: 'approved', date: '2026-06-01' }) });
      const off = board([], { day: day({ id: id(201), status: 'cancelled' }) });
      const days = [running, { ...off, totals: { ...off.totals, toPhone: 2 } }];
      return html('pages/today/today', page({ days, ...overrides }));
    };
    expect(cards()).toContain(`href='/days/${id(200)}/calls'`);
    expect(textOf(cards())).toMatch(/Обзвонить: 1 .*День отменён. .*Обзвонить: 2/);
    expect(cards({ mayPhone: false })).not.toContain('/calls');
  });

  test('connections in trouble are said first, with the way out', () => {
    expect(page().trouble).toEqual([
      {
        tone: 'bad',
        text: 'superjob [job-boards.needs-reconnecting]',
        href: '/connections',
        action: 'Подключить заново',
      },
    ]);
    const limited = connection({ problems: [problem('unavailable', 'pulling'), problem('quota-spent', 'reading')] });
    expect(page({ connections: [limited], unreadable: 2 }).trouble.map(({ text }) => text)).toEqual([
      'headhunter [job-boards.unavailable]',
      'headhunter [job-boards.quota-spent]',
      'Не удалось прочитать 2 отклика: причина написана у кандидата.',
    ]);
  });

  test('a role sees only the parts that are open to it', () => {
    const text = textOf(render({ workloads: null, forecasts: null, connections: null, mayPlan: false }));
    expect(text).not.toContain('Кто ждёт ответа');
    expect(text).not.toContain('Подключения');
    expect(text).toContain('Встречи сегодня');
    const stacks = (overrides: Partial<TodayInput> = {}): number =>
      render(overrides).split(`<div class='stack'>`).length;
    expect(stacks({ workloads: null, forecasts: null })).toBe(stacks() - 1);
  });

  test('a quiet day says what to do next in every part', () => {
    const reading = textOf(render({ workloads: [], days: [], connections: [], reader: 'reader', mayPlan: false }));
    expect(reading).toContain('Вакансии заводит рекрутёр');
    expect(reading).not.toMatch(/подключите площадку|К вакансиям|спланируйте день/);
    const text = textOf(render({ workloads: [], days: [], connections: [] }));
    for (const sentence of [
      'Никто не ждёт',
      'Открытых вакансий нет',
      'Сегодня встреч нет',
      'ничего не запланировано',
    ]) {
      expect(text).toContain(sentence);
    }
  });

  test('who wrote and has no answer is counted for each vacancy, the longest waiting first, with the list behind it', () => {
    const wrote = (count: number, hours: number) => ({
      ...{ wrote: count, wroteSince: new Date(Date.UTC(2026, 5, 1, 9) - hours * 3_600_000) },
    });
    const workloads = [workload('Новая', 1, wrote(1, 2)), workload('Давняя', 1, wrote(3, 30)), workload('Тихая', 1)];
    const lines = page({ workloads, connections: [] }).trouble;
    expect(lines.map(({ text }) => text)).toEqual([
      'Давняя: 3 кандидата ждут ответа на сообщения, первое пришло 1 дн. назад.',
      'Новая: 1 кандидат ждёт ответа на сообщение, первое пришло 2 ч назад.',
    ]);
    expect(lines[0]?.href).toBe(`/vacancies/${id(100)}/responses?group=all&wrote=unanswered`);
    expect(page({ workloads, connections: [], mayReadConversations: false }).trouble).toEqual([]);
  });

  test('who came to an interview and has heard nothing since is counted for each vacancy once its day is over', () => {
    const workloads = [workload('Ждут', 1, { came: 3 }), workload('Тихая', 1)];
    const lines = (days: TodayInput['days']) => page({ workloads, days, connections: [] }).trouble;
    expect(lines([])).toEqual([
      {
        tone: 'fair',
        text: 'Ждут: 3 кандидата пришли на собеседование и ждут решения.',
        href: `/vacancies/${id(100)}/responses?group=in-progress&stage=came`,
        action: 'Посмотреть',
      },
    ]);
    const dayOf = (status: 'approved' | 'held', date: string) => board([], { day: day({ status, date }) });
    expect(lines([dayOf('held', '2026-06-01')])).toHaveLength(1);
    expect(lines([dayOf('approved', '2026-06-02')])).toHaveLength(1);
    expect(lines([dayOf('approved', '2026-05-31')])).toEqual([]);
  });
});
