import type { Forecast } from '../../../src/funnel/index.js';
import { funnelPage } from '../../../src/web/funnel/funnel.page.js';
import type { FunnelInput } from '../../../src/web/funnel/funnel.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { id, vacancy } from '../support/samples.js';

const forecast = (overrides: Partial<Forecast> = {}): Forecast => ({
  wanted: 3,
  have: 260,
  needed: 410,
  expected: { mean: 2.14, from: 0, to: 5 },
  ...overrides,
});

function input(overrides: Partial<FunnelInput> = {}): FunnelInput {
  return {
    funnel: {
      rows: [
        { stage: 'new', n: 590, k: 590, rate: null, low: null, high: null },
        { stage: 'shortlisted', n: 590, k: 120, rate: 120 / 590, low: 0.18, high: 0.23 },
        { stage: 'came', n: 0, k: 0, rate: null, low: 0, high: 1 },
      ],
      forecast: forecast(),
    },
    vacancies: [vacancy()],
    vacancyId: id(100),
    from: '2026-03-01',
    to: '2026-06-01',
    ...overrides,
  };
}

const render = (overrides: Partial<FunnelInput> = {}): string =>
  html('pages/funnel/funnel', funnelPage(input(overrides), words()));

describe('funnel', () => {
  test('every cell has its number and its interval', () => {
    const text = textOf(render());
    expect(text).toContain('Отобраны 120 20 % 18–23 % из 590');
    expect(text).toContain('Пришли 0 — 0–100 % из 0');
  });

  test('a number leads to the people behind it, where they are of one vacancy', () => {
    expect(render()).toContain(`/vacancies/${id(100)}/responses?group&#x3D;shortlisted`);
    expect(render({ vacancyId: null })).not.toContain('/responses?');
  });

  test('the forecast is one sentence', () => {
    expect(textOf(render())).toContain(
      'Чтобы с надёжностью 90 % вышло 3, нужно 410 откликов; сейчас 260. Не хватает 150. Из тех, кто уже откликнулся, выйдет примерно 2,1 (от 0 до 5).',
    );
    const told = (of: Partial<Forecast>) => textOf(render({ funnel: { ...input().funnel, forecast: forecast(of) } }));
    expect(told({ have: 500 })).toContain('Этого хватает.');
    expect(told({ needed: null, expected: null })).toContain('Прогноз появится');
  });

  test('the interval is drawn inside its line, also at the ends', () => {
    const rows = [
      { stage: 'new' as const, n: 9, k: 9, rate: null, low: null, high: null },
      { stage: 'came' as const, n: 9, k: 9, rate: 1, low: 0.8, high: 1 },
    ];
    expect(funnelPage(input({ funnel: { rows, forecast: forecast() } }), words()).rows[1]?.bar).toEqual({
      low: 80,
      spread: 20,
      rate: 99.2,
    });
  });

  test('a period without responses says so instead of a table of zeros', () => {
    const rows = [{ stage: 'new' as const, n: 0, k: 0, rate: null, low: null, high: null }];
    expect(textOf(render({ funnel: { rows, forecast: forecast() } }))).toContain('За этот период откликов нет');
  });
});
