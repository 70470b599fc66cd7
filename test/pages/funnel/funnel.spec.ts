import type { ApplicationOfVacancy } from '../../../src/candidates/index.js';
import type { Forecast, Funnel, FunnelRow } from '../../../src/funnel/index.js';
import type { Client } from '../../../src/organisations/index.js';
import { funnelPage } from '../../../src/web/funnel/funnel.page.js';
import type { FunnelInput } from '../../../src/web/funnel/funnel.page.js';
import { peoplePage } from '../../../src/web/funnel/people.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { id, row, vacancy } from '../support/samples.js';

const forecast = (overrides: Partial<Forecast> = {}): Forecast => ({
  wanted: 3,
  have: 260,
  needed: 410,
  expected: { mean: 2.14, from: 0, to: 5 },
  arrivals: null,
  shows: null,
  fromTrade: [],
  unseen: [],
  ...overrides,
});

const none = { rate: null, low: null, high: null };
const first: FunnelRow = { stage: 'new', of: null, reached: 590, n: 590, k: 590, waiting: 0, ...none };

const FUNNEL: Funnel = {
  rows: [
    first,
    {
      stage: 'shortlisted',
      of: 'reviewed',
      reached: 121,
      n: 590,
      k: 120,
      waiting: 0,
      rate: 120 / 590,
      low: 0.18,
      high: 0.23,
    },
    { stage: 'booked', of: 'invited', reached: 0, n: 0, k: 0, waiting: 2, rate: null, low: 0, high: 1 },
  ],
  forecast: forecast(),
};

function input(overrides: Partial<FunnelInput> = {}): FunnelInput {
  return {
    funnel: FUNNEL,
    vacancies: [vacancy()],
    clients: [],
    fault: null,
    costs: null,
    maySeeFairness: true,
    cohort: { from: '2026-03-01', to: '2026-06-01', vacancyId: id(100), clientId: undefined },
    ...overrides,
  };
}

const render = (overrides: Partial<FunnelInput> = {}): string =>
  html('pages/funnel/funnel', funnelPage(input(overrides), words()));
const told = (of: Partial<Forecast>): string => textOf(render({ funnel: { ...FUNNEL, forecast: forecast(of) } }));

describe('funnel', () => {
  test('a period that is none leaves the form as it was sent, with what is wrong', () => {
    const cohort = { ...input().cohort, from: '2026-06-01', to: '2026-03-01' };
    const markup = render({ funnel: null, fault: 'Первый день позже второго.', cohort });
    expect(markup).toContain("name='from' value='2026-06-01'");
    expect(textOf(markup)).toContain('Первый день позже второго.');
    expect(textOf(markup)).not.toContain('Откликов за это время');
  });

  test('what people cost is said with its interval and leads to the sums and the people; what is not known is said', () => {
    const each = (count: number, sum: number) => ({
      count,
      each: [
        {
          currency: 'RUR' as const,
          each: count === 0 ? null : sum / count,
          low: 12_796,
          high: count === 0 ? null : 83_050,
        },
      ],
    });
    const none = { count: 4, each: [] };
    const spent = [{ amount: 90_000, currency: 'RUR' as const }];
    const costs: FunnelInput['costs'] = [
      {
        ...{ source: 'headhunter', spent, advertising: [{ amount: 12_375, currency: 'RUR' }] },
        ...{ responses: each(30, 90_000), interviews: each(3, 90_000), starts: each(0, 90_000) },
      },
      { source: 'direct', spent: [], advertising: [], responses: none, interviews: none, starts: none },
    ];
    const markup = render({ costs });
    const said = textOf(markup);
    expect(said).toContain('HeadHunter 90 000 ₽ в том числе реклама 12 375 ₽ 3 000 ₽ 12 796–83 050 ₽ людей: 30');
    expect(said).toContain('пока никого вероятно, от 12 796 ₽ за одного людей: 0');
    expect(markup).toContain(
      "title='Деньги потрачены, а людей пока нет, поэтому точной стоимости нет. С вероятностью 95 %",
    );
    expect(said).toContain('«Пока никого, вероятно, от…»: деньги потрачены');
    const known = costs.map((row) => ({ ...row, starts: each(3, 90_000) }));
    expect(textOf(render({ costs: known }))).not.toContain('Пока никого');
    expect(textOf(html('pages/funnel/funnel', funnelPage(input({ costs }), words('en'))))).toContain(
      '₽12,796 – ₽83,050',
    );
    expect(said).toContain('Без площадок расходы неизвестны');
    expect(markup).toContain('/spend?from&#x3D;2026-03-01&amp;to&#x3D;2026-06-01&amp;source&#x3D;headhunter');
    expect(markup).toMatch(/source&#x3D;headhunter&amp;from[^']*stage&#x3D;came/);
    expect(textOf(render())).not.toContain('Потрачено');
  });

  test('where who comes is known from the show history, that is said with its numbers', () => {
    const shows = { basis: 'own', invited: 139, came: 49 } as const;
    expect(told({ shows })).toContain(
      'Сколько из приглашённых приходит, взято из раздела «Явка»: 35 % по 139 наблюдениям; приглашения из воронки к ним не прибавляются.',
    );
    expect(told({ shows: { ...shows, basis: 'invented' } })).toContain('35 % по 139 вымышленным встречам.');
    expect(told({})).not.toContain('Явка»:');
  });

  test('every share has its number and its interval; of nobody there is neither', () => {
    const text = textOf(render());
    expect(text).toContain('Отобраны 121 20 % 18–23 % 120 из 590 —');
    expect(text).toContain('Подтвердили 0 — — 0 из 0 2');
    expect(text).not.toContain('0–100 %');
  });

  test('every number leads to the people behind it, of one vacancy or of all', () => {
    const query = 'vacancy&#x3D;.*&amp;from&#x3D;2026-03-01&amp;to&#x3D;2026-06-01&amp;stage&#x3D;';
    for (const [stage, part] of [
      ['new', 'reached'],
      ['shortlisted', 'reached'],
      ['shortlisted', 'decided'],
      ['booked', 'waiting'],
    ]) {
      expect(render()).toMatch(new RegExp(`/funnel/people\\?${query}${stage}&amp;part&#x3D;${part}'`));
    }
    expect(render()).not.toMatch(/stage&#x3D;booked&amp;part&#x3D;reached/);
    const all = { ...input().cohort, vacancyId: undefined, clientId: id(500) };
    expect(render({ cohort: all })).toContain(`/funnel/people?client&#x3D;${id(500)}&amp;from`);
  });

  test('an agency narrows it to one client', () => {
    const clients = [{ id: id(500), name: 'Ромашка' }] as Client[];
    expect(render({ clients })).toContain(`<option value='${id(500)}'>Ромашка`);
    expect(render()).not.toContain('Заказчик');
  });

  test('the forecast is one sentence', () => {
    expect(textOf(render())).toContain(
      'Чтобы с надёжностью 90 % вышло 3, нужно 410 откликов; сейчас 260. Не хватает 150. Из тех, кто уже откликнулся, выйдет примерно 2,1 (от 0 до 5).',
    );
    expect(told({ have: 500 })).toContain('Этого хватает.');
    expect(told({ needed: 421 })).toContain('нужен 421 отклик;');
    expect(told({ needed: null, expected: null })).toContain('слишком мало');
  });

  test('a forecast that rests on the trade says so, and what it cannot tell', () => {
    const early = told({
      have: 241,
      needed: null,
      expected: null,
      arrivals: { mean: 8.4, from: 0, to: 27 },
      fromTrade: ['shortlisted', 'came'],
      unseen: ['offered', 'started'],
    });
    expect(early).toContain('Из 241 отклика до встречи дойдут примерно 8,4 (от 0 до 27).');
    const few = { have: 1, needed: null, expected: null, arrivals: { mean: 0.035, from: 0, to: 0 } };
    expect(told(few)).toContain('Из 1 отклика до встречи, скорее всего, никто не дойдёт.');
    expect(early).toContain('из 100 откликов стоит пригласить 15–20 и из 5 приглашённых приходит 1.');
    expect(early).toContain('ещё не видно, кому после встречи делают оффер и кто после оффера выходит.');
    expect(told({ fromTrade: ['came'] })).toContain('из 5 приглашённых приходит 1');
  });

  test('the interval is drawn inside its line, also at the ends', () => {
    const came: FunnelRow = {
      stage: 'came',
      of: 'invited',
      reached: 9,
      n: 9,
      k: 9,
      waiting: 0,
      rate: 1,
      low: 0.8,
      high: 1,
    };
    expect(funnelPage(input({ funnel: { rows: [first, came], forecast: forecast() } }), words()).rows[1]?.bar).toEqual({
      low: 80,
      spread: 20,
      rate: 99.2,
    });
  });

  test('a period without responses says so instead of a table of zeros', () => {
    const rows = [{ ...first, reached: 0, n: 0, k: 0 }];
    expect(textOf(render({ funnel: { rows, forecast: forecast() } }))).toContain('За этот период откликов нет');
  });
});

describe('the people behind a number', () => {
  const cohort = input().cohort;
  const people = (rows: ApplicationOfVacancy[], next: string | null = null) =>
    peoplePage({ people: { rows, next }, cohort, stage: 'came', part: 'waiting' }, words());

  test('are listed with their vacancy and where they stand, and lead to their pages', () => {
    const page = people([{ ...row({ stage: 'invited' }), vacancy: vacancy() }], 'abc');
    expect(textOf(html('pages/funnel/people', page))).toMatch(
      /Воронка: «Пришли», ещё решается .* Кузнецова Марина Менеджер по работе с клиентами Екатеринбург 87 приглашение/,
    );
    expect(page.rows[0]?.href).toBe(`/applications/${id(1)}`);
    expect(page.nextHref).toMatch(/^\/funnel\/people\?vacancy=.*&stage=came&part=waiting&after=abc$/);
  });

  test('of whom a résumé says nothing are shown no points, and why', () => {
    const page = people([{ ...row({ saysNothing: true }), vacancy: vacancy() }]);
    expect(textOf(html('pages/funnel/people', page))).toMatch(
      /Кузнецова Марина резюме почти пустое .* Екатеринбург — /,
    );
  });

  test('are nobody after all when they have gone on meanwhile', () => {
    expect(textOf(html('pages/funnel/people', people([])))).toContain('Здесь никого');
  });
});
