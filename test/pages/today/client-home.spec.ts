import { clientHomePage } from '../../../src/web/today/client-home.page.js';
import type { ClientHomeInput } from '../../../src/web/today/client-home.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { board, day, guest, id, vacancy } from '../support/samples.js';

const workload = {
  vacancy: vacancy(),
  ...{
    boards: [],
    waiting: 12,
    waitingSince: null,
    waitingSinceKnown: true,
    waitingViewed: 0,
    wrote: 0,
    wroteSince: null,
    waitingBest: null,
    shortlisted: 4,
    came: 0,
    total: 140,
    started: 1,
  },
};

function input(overrides: Partial<ClientHomeInput> = {}): ClientHomeInput {
  const none = { rate: null, low: null, high: null };
  return {
    workloads: [workload, { ...workload, vacancy: vacancy({ id: id(101), title: 'Закрытая', status: 'closed' }) }],
    forecasts: [{ vacancyId: id(100), needed: 410, arrivals: null, shows: null, fromTrade: [], unseen: [] }],
    rows: [{ stage: 'new', of: null, reached: 140, n: 140, k: 140, waiting: 0, ...none }],
    cohort: { from: '2026-03-03', to: '2026-06-01' },
    days: [board([guest({ outcome: 'came' }), guest()], { day: day({ status: 'held' }) })],
    ...overrides,
  };
}

const render = (overrides: Partial<ClientHomeInput> = {}): string =>
  html('pages/today/client', clientHomePage(input(overrides), words()));

test('a client sees the open vacancies, the funnel and the days in numbers, and nobody by name', () => {
  const text = textOf(render());
  expect(text).toContain('Менеджер по работе с клиентами Екатеринбург 1 из 3 140 410 не хватает 270 откликов');
  expect(text).not.toContain('Закрытая');
  expect(text).toContain('Откликнулись 140');
  expect(text).toContain('вт, 2 июня, Екатеринбург Менеджер по работе с клиентами 2 1 ');
  expect(text).not.toContain('Кузнецова');
  expect(render()).not.toContain(`/days/${id(200)}`);
});

test('where there is nothing yet, it says what will be there, not what to do', () => {
  const text = textOf(render({ workloads: [], forecasts: [], rows: [], days: [] }));
  for (const sentence of ['Агентство пока не завело', 'Откликов пока нет', 'Дней встреч пока нет']) {
    expect(text).toContain(sentence);
  }
  expect(text).not.toMatch(/Заведите|подключите|Спланировать/);
});
