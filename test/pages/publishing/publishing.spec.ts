import type { PostingOrder } from '../../../src/publishing/index.js';
import { boardsPart } from '../../../src/web/publishing/boards-part.js';
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
    ...{ despiteTwins: false, problem: null, problemNames: [], expiresBefore: null, externalId: null },
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
      if (reason !== null) expect(textOf(markup)).toContain(reason);
    },
  );

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
  const part = (fields: Partial<typeof posting> = {}, isOpen = true) =>
    boardsPart(
      {
        vacancyId: id(3),
        isOpen,
        postings: [{ ...posting, ...fields }],
        orders: [order({ confirmedAt: NOW, confirmedBy: 'Анна' })],
        places: [],
      },
      words(),
    );

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
