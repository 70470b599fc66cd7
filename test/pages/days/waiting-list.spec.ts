import type { OfferView, RoomForOne, SeatAdvice, WaitingLine } from '../../../src/interviews/index.js';
import { beyondPlanPage } from '../../../src/web/days/beyond-plan.page.js';
import { because, notOfferedPart, waitingListPart } from '../../../src/web/days/waiting-list.page.js';
import { offerPage } from '../../../src/web/offers/offer.page.js';
import { VIEW_LANGUAGES } from '../../../src/platform/views/index.js';
import { html, textOf, words } from '../support/rendering.js';
import { day, id } from '../support/samples.js';

const TEN = new Date('2026-06-02T05:00:00Z');

function line(more: Partial<WaitingLine> = {}): WaitingLine {
  return {
    ...{ applicationId: id(7), name: 'Петрова Анна', scorePoints: 80, showProbability: 0.2, why: 'not-planned' },
    ...{ way: 'email', status: 'waiting', isNext: true, offerCount: 0, offeredTime: null, expiresAt: null },
    offeredSlotId: null,
    saysNothing: false,
    isTold: false,
    ...more,
  };
}

/** One seat is freed, and nothing speaks against offering it. */
const ADVICE: SeatAdvice = {
  ...{
    shown: 'abc',
    freed: 1,
    offers: [{ id: id(7), slot: 0 }],
    seats: new Map([[id(400), 1]]),
    why: null,
    risk: null,
  },
};

const LIMITS = { waitSlots: 2, waitRisk: 0.1, perSlot: null };

function part(lines: readonly WaitingLine[], offersSeats = false, freed = 1, room: RoomForOne | null = null) {
  const free = [{ slotId: id(400), startsAt: TEN, freed }];
  return waitingListPart({ day: { ...day(), offersSeats, limits: LIMITS }, lines, free }, room, words())!;
}

describe('the waiting list of a day', () => {
  test('those who wait are written to that they do, as many as were not told yet', () => {
    const waiting = [line(), line({ isTold: true }), line({ isNext: false })];
    expect(part(waiting).tell).toEqual({
      href: `/days/${day().id}/waiting-list/tell`,
      label: 'Сообщить о листе ожидания 1 человеку',
    });
    expect(html('pages/days/waiting-list', part(waiting))).toContain('/waiting-list/tell');
    expect(part([line({ isTold: true })]).tell).toBeNull();
  });

  test('says who waits and why they stand where they stand, and what can be done', () => {
    const text = textOf(html('pages/days/waiting-list', part([line()])));
    expect(text).toContain('Лист ожидания ждёт 1 человек');
    expect(text).toContain('Сейчас на день: 1 место по плану не занято');
    expect(text).toContain('Петрова Анна нет в плане дня · балл 80 · придёт: 20 % ждёт');
    // A number stands in the line of what it is.
    expect(part([line()]).rows[0].why).toContain('придёт:\u00a020');
    expect(part([line({ saysNothing: true })]).rows[0].why).toMatch(/плане дня · резюме почти пустое · придёт/);
    const full = { day: day(), lines: [line({ why: 'no-seat' })], free: [] };
    expect(waitingListPart(full, null, words())!.rows[0].why).toContain('не хватило места');
    expect(text).toContain('10:00 — свободно Предложить Убрать');
  });

  test('shows until when a seat is held, and offers nothing twice', () => {
    const held = line({ status: 'offered', offeredTime: TEN, expiresAt: new Date('2026-06-01T11:00:00Z') });
    const [row] = part([held], true).rows;
    expect(row).toMatchObject({ offer: '10:00, держим до пн, 1 июня, 16:00', offerHref: null, backHref: null });
    expect(row.offHref).toContain('/off');
  });

  test('whoever did not answer can be put back, whoever took the seat is left alone', () => {
    const [expired, accepted] = part([
      line({ status: 'expired', offeredTime: TEN }),
      line({ status: 'accepted' }),
    ]).rows;
    expect([expired.backHref === null, expired.offHref]).toEqual([false, null]);
    expect([accepted.backHref, accepted.offHref, accepted.offerHref]).toEqual([null, null, null]);
  });

  test('whom nobody can write to stands there to be called, with their answer to write down', () => {
    const byPhone = line({ way: 'phone', isNext: false });
    const [row] = part([byPhone]).rows;
    expect([row.state.word, row.offerHref]).toEqual(['позвоните', null]);
    const page = html('pages/days/waiting-list', part([byPhone]));
    expect(textOf(page)).toContain('10:00 — свободно По телефону: Согласие Отказ Убрать');
    expect(page).toContain(`action='/days/${day().id}/waiting-list/${id(7)}/answer'`);
    const full = waitingListPart({ day: day(), lines: [byPhone], free: [] }, null, words())!;
    expect(textOf(html('pages/days/waiting-list', full))).toContain('По телефону: Отказ');
    expect(full.rows[0].answer?.isYesPossible).toBe(false);
  });

  test('proposes the time at which the plan would put one more, and sets those apart to which it wants nobody', () => {
    const [ten, eleven, noon] = [400, 401, 402].map((number, at) => ({
      ...{ slotId: id(number), startsAt: new Date(TEN.getTime() + at * 3_600_000), freed: 0 },
    }));
    const list = { day: { ...day(), limits: LIMITS }, lines: [line()], free: [ten, eleven, noon] };
    const over = { why: 'over-limit' as const, risk: 0.14 };
    const page = (room: RoomForOne): string => html('pages/days/waiting-list', waitingListPart(list, room, words())!);
    const some = page({ slotId: id(401), against: new Map([[id(400), over]]), why: null });
    expect(some).toContain(`<option value='${id(401)}' selected>11:00</option>`);
    expect(some).toContain(`<optgroup label='сверх плана'><option value='${id(400)}'>10:00</option></optgroup>`);
    expect(textOf(some)).not.toContain('ни на одно время');
    const times = [ten, eleven, noon].map(({ slotId }): [string, typeof over] => [slotId, over]);
    const none = page({ slotId: null, against: new Map(times), why: over });
    expect(textOf(none)).toContain(
      'План сейчас никого больше не зовёт ни на одно время: с ещё одним приглашённым риск долгого ожидания станет 14 % при пределе 10 %. Предложить место вручную можно всё равно.',
    );
    expect(none).toContain("required aria-label='Время: Петрова Анна'><option value=''>выберите время</option>");
    expect(none).not.toContain(' selected');
  });

  test('whether a time beyond the plan is meant is asked on a page of its own, which sends all that was said once more', () => {
    const limited = { ...day(), limits: LIMITS };
    const why = because(limited, { why: 'over-limit', risk: 0.14 }, words());
    const asked = {
      href: `/days/${day().id}/waiting-list/${id(7)}/answer`,
      fields: { answer: 'yes', slotId: id(400) },
      backHref: `/days/${day().id}#waiting-list`,
    };
    const page = beyondPlanPage(limited, { startsAt: TEN, because: why }, asked, words());
    const markup = html('pages/days/beyond-plan', page);
    expect(textOf(markup)).toContain(
      'На 10:00 план никого больше не зовёт: с ещё одним приглашённым риск долгого ожидания станет 14 % при пределе 10 %. Продолжить?',
    );
    expect(markup).toContain(`method='post' action='${asked.href}'`);
    expect(markup).toContain(
      `<input type='hidden' name='answer' value='yes'><input type='hidden' name='slotId' value='${id(400)}'><input type='hidden' name='beyondPlan' value='yes'>`,
    );
    expect(markup).toContain(`href='/days/${day().id}#waiting-list'`);
  });

  test('whoever calls about the seat that is held for them answers for that one', () => {
    const held = line({ status: 'offered', offeredTime: TEN, offeredSlotId: id(400), expiresAt: TEN });
    const page = html('pages/days/waiting-list', part([held]));
    expect(page).toContain(`name='slotId' value='${id(400)}'`);
    expect(page).not.toContain('<select');
    const [accepted, written] = part([line({ way: 'phone', status: 'accepted' }), line()]).rows;
    expect([accepted.answer, written.answer]).toEqual([null, null]);
  });

  test('says why no seat is offered by itself, or not every one', () => {
    const said = (more: Partial<SeatAdvice>): string =>
      textOf(
        html('pages/days/not-offered', notOfferedPart({ ...day(), limits: LIMITS }, { ...ADVICE, ...more }, words())),
      );
    const offers: SeatAdvice['offers'] = [];
    expect(said({})).toBe('');
    expect(said({ offers, why: 'no-gain', risk: 0.02 })).toBe(
      'Сейчас места никому не предлагаются: с теми, кто записан, день и так занят. Предложить место вручную можно всё равно.',
    );
    expect(said({ offers, why: 'over-limit', risk: 0.18 })).toContain(
      'риск долгого ожидания станет 18 % при пределе 10 %',
    );
    expect(said({ offers, why: 'over-limit', risk: 0.1004 })).toContain('ожидания станет чуть выше предела 10 %');
    expect(said({ offers, why: 'fewer', risk: 0.02 })).toContain('вы выбрали для этого дня меньше приглашений');
    expect(said({ freed: 3, why: 'no-gain', risk: 0.02 })).toContain('Предлагается мест: 1 из 3.');
    expect(said({ offers, why: 'other-times' })).toContain('те, кто ждёт, отказались от этого времени');
    expect(said({ freed: 2, why: 'nobody-left' })).toContain('Остальные — нет: больше не ждёт никто');
    expect(said({ freed: 2, why: 'too-late' })).toContain(
      'Предлагается мест: 1 из 2. Остальные — нет: до встреч осталось',
    );
    expect(said({ offers, why: 'too-late' })).toContain('осталось слишком мало времени');
    expect(said({ offers, why: 'nobody' })).toContain('никто из тех, кому можно написать, не ждёт');
    expect(notOfferedPart(day(), null, words()).text).toBeNull();
  });

  test.each(VIEW_LANGUAGES)('has a sentence in %s for everything that keeps a seat free', (language) => {
    const of = (more: Partial<SeatAdvice>): string =>
      notOfferedPart({ ...day(), limits: LIMITS }, { ...ADVICE, ...more }, words(language)).text ?? '';
    const reasons = ['over-limit', 'no-gain', 'fewer', 'given-up', 'other-times', 'nobody-left', 'too-late'] as const;
    const texts = reasons.flatMap((why) => [of({ why, freed: 2, risk: 0.2 }), of({ why, offers: [], risk: 0.2 })]);
    expect(new Set(texts).size).toBe(2 * reasons.length);
    for (const text of texts) expect(text).not.toMatch(/waiting\.because|\{\{/);
  });

  test('asks for it by itself where seats are to be offered and some are freed, and the page waits for none of it', () => {
    const list = (offersSeats: boolean, freed: number): string =>
      html('pages/days/waiting-list', part([line()], offersSeats, freed));
    const href = `/days/${day().id}/waiting-list/advice`;
    expect(list(true, 1)).toContain(`hx-get='${href}' hx-trigger='load'`);
    expect(list(true, 1)).toContain(`<noscript><p><a class='link' href='${href}'>`);
    for (const page of [list(false, 1), list(true, 0)]) expect(page).not.toContain(href);
  });

  test('says that nobody waits, and how many more do', () => {
    expect(part([]).nobody).toContain('Никто не ждёт');
    const long = part(Array.from({ length: 42 }, () => line()));
    expect([long.rows.length, long.rest?.rows.length, long.rest?.label]).toEqual([8, 32, 'Ещё 32 человека']);
    expect(long.more).toBe('И ещё 2 человека ниже в очереди.');
    expect(html('pages/days/waiting-list', long).match(/<option/g)).toHaveLength(40);
    expect(waitingListPart(null, null, words())).toBeNull();
  });
});

describe('the page of an offer', () => {
  const view: OfferView = {
    ...{ organisationId: id(1), candidateId: id(2), language: 'ru', state: 'open', startsAt: TEN, slotMinutes: 30 },
    ...{ expiresAt: new Date('2026-06-01T11:00:00Z'), timeZone: 'Asia/Yekaterinburg', citySlug: 'yekaterinburg' },
    ...{ homeCitySlug: 'moscow', vacancyTitle: 'Менеджер', companyName: 'Ромашка', address: 'ул. Ленина, 1' },
    ...{ directions: null, contactPhone: '+7 343 000-00-00', bookingToken: null },
  };
  const render = (more: Partial<OfferView> = {}, language: (typeof VIEW_LANGUAGES)[number] = 'ru'): string =>
    html('pages/offers/offer', offerPage({ ...view, ...more }, '/o/t0ken', words(language)), { language });

  test.each(VIEW_LANGUAGES)('in %s every state has its words and its way on', (language) => {
    for (const [state, action] of [
      ['open', '/o/t0ken/accept'],
      ['declined', '/o/t0ken/stay'],
      ['expired', '/o/t0ken/stay'],
    ] as const) {
      expect(render({ state }, language)).toContain(`action='${action}'`);
    }
    for (const state of ['waiting', 'gone', 'accepted'] as const) {
      expect(render({ state }, language)).not.toMatch(/action='\/o\/t0ken\/(accept|decline|stay)'/);
    }
    expect(render({ state: 'accepted', bookingToken: 'b00king' }, language)).toContain("href='/c/b00king'");
  });

  test.each(['expired', 'declined', 'open'] as const)(
    'of one that is %s does not say who gets the seat next',
    (state) => {
      expect(textOf(render({ state }))).not.toMatch(/следующему|предложили/);
    },
  );

  test('says until when the seat is held, by the clock of the city of the interview', () => {
    const text = textOf(render());
    expect(text).toContain('вт, 2 июня, 10:00');
    expect(text).toContain('по времени города Екатеринбург');
    expect(text).toContain('до пн, 1 июня, 16:00');
    expect(text).toContain('Где Екатеринбург, ул. Ленина, 1');
  });
});
