import type { PostingOrder } from '../../../src/publishing/index.js';
import { boardsPart } from '../../../src/web/publishing/boards-part.js';
import type { BoardsInput } from '../../../src/web/publishing/boards-part.js';
import { orderPage } from '../../../src/web/publishing/order.page.js';
import type { OrderInput } from '../../../src/web/publishing/order.page.js';
import { html, NOW, textOf, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

const order = (fields: Partial<PostingOrder> = {}): PostingOrder =>
  ({
    ...{ organisationId: id(1), id: id(2), vacancyId: id(3), connectionId: id(4), postingId: null },
    ...{ action: 'publish', status: 'prepared', service: 'HH_STANDARD', units: 1, amount: null, currency: null },
    request: {
      title: 'Менеджер',
      descriptionHtml: '<p>Ищем <script>alert(1)</script>вас</p>',
      areaExternalId: '1',
      roleExternalId: '70',
      experience: 'one-to-three',
      salary: { from: 90_000, to: 120_000, currency: 'RUR', gross: true },
      contact: null,
      previousExternalId: null,
      service: 'HH_STANDARD',
    },
    ...{
      despiteTwins: false,
      problem: null,
      problemNames: [],
      expiresBefore: null,
      expiresAfter: null,
      externalId: null,
    },
    ...{ preparedAt: NOW, confirmedAt: null, confirmedBy: null, lookedAt: null },
    ...fields,
  }) as PostingOrder;

const input = (fields: Partial<OrderInput> = {}): OrderInput => ({
  order: order(),
  vacancyTitle: 'Менеджер',
  board: 'HeadHunter, Кедр',
  role: 'Менеджер по продажам',
  city: 'Москва',
  reason: null,
  notOffered: null,
  given: { amount: '', currency: 'RUR', fault: null },
  ...fields,
});
const render = (fields: Partial<OrderInput> = {}, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/publishing/order', orderPage(input(fields), words(language)), { language });

describe('an order', () => {
  test('is shown with its price and what will be read, and nothing else in it runs', () => {
    const markup = render();
    expect(textOf(markup)).toContain('Это будет стоить: 1 публикация «Стандарт» из купленных.');
    expect(textOf(markup)).toContain('Зарплата 90 000–120 000 ₽, до вычета налогов');
    expect(markup).toContain("name='price' value='HH_STANDARD × 1, -'");
    expect(markup).toContain('<p>Ищем вас</p>');
  });

  test('for money names the sum to the last kopeck, in the sign of the rouble', () => {
    const priced = order({
      action: 'upgrade',
      request: {},
      service: 'HH_PREMIUM',
      units: 0,
      amount: '10152.50',
      currency: 'RUR',
    });
    expect(textOf(render({ order: priced }))).toContain('Это будет стоить: 10 152,50 ₽.');
    expect(textOf(render({ order: priced }, 'en'))).toContain('This will cost: ₽10,152.50.');
  });

  test('that costs nothing says so in a sentence of its own', () => {
    const free = order({ service: 'HH_FREE', units: 0 });
    expect(textOf(render({ order: free }))).toContain('Это бесплатно: ничего не спишется.');
    expect(textOf(render({ order: free }))).not.toContain('Это будет стоить');
    expect(textOf(render({ order: free }, 'en'))).toContain('This is free: nothing is charged.');
  });

  test.each([
    ['waiting', null, true, false],
    ['sending', null, true, false],
    ['done', null, false, false],
    ['refused', 'Не осталось.', false, true],
    ['price-changed', null, false, true],
    ['unclear', null, false, false],
    ['dropped', null, false, false],
  ] as const)(
    '%s says how it stands, and offers to confirm only where nothing is under way',
    (status, reason, polls, asks) => {
      const markup = render({ order: order({ status, confirmedAt: NOW, confirmedBy: 'Анна' }), reason });
      expect(markup.includes("hx-trigger='every 2s'")).toBe(polls);
      expect(markup.includes(`/posting-orders/${id(2)}/confirm`)).toBe(asks);
      expect(markup.includes(`/posting-orders/${id(2)}/anew`)).toBe(status === 'unclear');
      // It was sent already.
      if (status === 'unclear') expect(textOf(markup)).not.toContain('Не отправлять');
      expect(textOf(markup).includes('Больше не искать')).toBe(status === 'unclear');
      if (reason !== null) expect(textOf(markup)).toContain(reason);
    },
  );

  test('that is done says until when the vacancy runs now, and leads back to it', () => {
    const done = order({
      ...{ action: 'prolong', request: {}, status: 'done', confirmedAt: NOW, confirmedBy: 'Анна' },
      ...{ expiresBefore: new Date('2026-06-10T12:00:00Z'), expiresAfter: new Date('2026-07-10T12:00:00Z') },
    });
    const markup = render({ order: done });
    expect(textOf(markup)).toContain('Вакансия опубликована до 10 июля 2026 г.');
    expect(textOf(markup)).toContain('Действовала до 10 июня 2026 г. Теперь действует до 10 июля 2026 г.');
    expect(markup).toContain(`<a class='btn btn-sm' href='/vacancies/${id(3)}/edit#boards'>`);
    expect(textOf(render({ order: done }, 'en'))).toContain('The vacancy is published until 10 July 2026.');
    const unknown = render({ order: { ...done, expiresAfter: null } });
    expect(textOf(unknown)).not.toContain('опубликована до');
    expect(render()).not.toMatch(/<a class='btn btn-sm' href='\/vacancies[^']*edit/);
  });

  test('that the board does not offer now cannot be confirmed', () => {
    const markup = render({ notOffered: 'Таких публикаций не осталось.' });
    expect(textOf(markup)).toContain('Таких публикаций не осталось.');
    expect(markup).not.toContain('/confirm');
  });

  test('keeps what was typed when it was refused', () => {
    const markup = render({ given: { amount: 'много', currency: 'KZT', fault: 'Сумма: напишите число.' } });
    expect(markup).toContain("value='много'");
    expect(markup).toContain("<option value='KZT' selected>");
    expect(textOf(markup)).toContain('Сумма: напишите число.');
  });
});

describe('at the boards', () => {
  const posting = {
    ...{ id: id(5), board: 'headhunter' as const, title: 'Менеджер', url: 'javascript:alert(1)', archived: false },
    publishedAt: NOW,
    state: { expiresAt: new Date('2026-06-20T12:00:00Z'), approved: true, services: ['HH_STANDARD'] },
    isManaged: true,
    days: [
      { day: '2026-05-31', views: 30, responses: 1 },
      { day: '2026-06-01', views: null, responses: 2 },
    ],
  };
  const part = (fields: Partial<typeof posting> = {}, isOpen = true, others: Partial<BoardsInput> = {}) =>
    boardsPart(
      {
        vacancyId: id(3),
        isOpen,
        postings: [{ ...posting, ...fields }],
        orders: [order({ confirmedAt: NOW, confirmedBy: 'Анна' })],
        places: [{ connectionId: id(4), board: 'headhunter', accountName: 'Кедр' }],
        ...others,
      },
      words(),
    );

  test('where it stands already, prolonging is what comes next, and a second publication is said to be one', () => {
    const markup = html('pages/publishing/boards-part', part());
    expect(markup).toMatch(/btn-primary'><svg[^>]*>.*?<\/svg>Продлить/);
    expect(markup.match(/btn-primary/g)).toHaveLength(1);
    expect(textOf(markup)).toContain('Ещё одна публикация на HeadHunter (Кедр)');
    const archived = html('pages/publishing/boards-part', part({ archived: true }));
    expect(archived).toMatch(/btn-primary' href='[^']*publish/);
    expect(textOf(archived)).toContain('Опубликовать на HeadHunter (Кедр)');
  });

  test('the days that are counted are named by their ends, one day once', () => {
    const period = (days = posting.days) => textOf(html('pages/publishing/boards-part', part({ days })));
    expect(period()).toContain('31 мая – 1 июн.');
    expect(period(posting.days.slice(0, 1))).not.toContain('31 мая – 31 мая');
  });

  test('what an order prolonged runs until then, also before the board is read again', () => {
    const prolonged = order({ status: 'done', postingId: id(5), expiresAfter: new Date('2026-07-20T12:00:00Z') });
    const until = (orders: PostingOrder[]) => part({}, true, { orders }).postings[0]?.until;
    expect(until([prolonged])).toBe('до пн, 20 июля');
    expect(until([{ ...prolonged, postingId: id(6) }])).toBe('до сб, 20 июня');
    expect(until([{ ...prolonged, expiresAfter: new Date('2026-06-02T12:00:00Z') }])).toBe('до сб, 20 июня');
  });

  test('its figures have a scale, an axis of days and a table', () => {
    const chart = part().postings[0]?.chart;
    expect(chart?.series.map(({ name, most }) => [name, most])).toEqual([
      ['Просмотры за день', '30'],
      ['Отклики за день', '2'],
    ]);
    expect(chart?.series[1]?.bars.map(({ height, y }) => height + y)).toEqual([32, 32]);
    const text = textOf(html('pages/publishing/boards-part', part()));
    expect(text).toContain('Цифры по дням День Просмотры за день Отклики за день 31 мая 30 1 1 июн. — 2');
  });

  test('a publication says until when, and what came of it', () => {
    const markup = html('pages/publishing/boards-part', part());
    expect(textOf(markup)).toContain('опубликована до сб, 20 июня Стандарт');
    expect(textOf(markup)).toContain('31 мая – 1 июн. 30 просмотров, 3 отклика');
    expect(markup).not.toContain('javascript:');
    expect(markup).toContain(`action='/postings/${id(5)}/prolong'`);
    expect(textOf(markup)).toContain('Публикация вакансии : 1 публикация «Стандарт» из купленных не подтверждён Анна');
  });

  test.each([
    [{ archived: true }, 'снята с публикации'],
    [{ state: { ...posting.state, approved: false } }, 'на проверке у площадки'],
  ])('%j', (fields, word) => {
    expect(part(fields as never).postings[0].state.word).toBe(word);
  });

  test('what is closed or archived is not prolonged', () => {
    expect([part({ archived: true }).postings[0].prolongAction, part({}, false).postings[0].prolongAction]).toEqual([
      null,
      null,
    ]);
  });
});
