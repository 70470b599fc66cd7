import type { DeskBooking, OutcomeCorrection } from '../../../src/interviews/index.js';
import { bookingDeskPage } from '../../../src/web/days/booking-desk.page.js';
import { cancelDayPage } from '../../../src/web/days/cancel-day.page.js';
import { phoneCallsPage } from '../../../src/web/days/phone-calls.page.js';
import { reasonWords } from '../../../src/web/vacancies/panel-actions.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { board, day, guest, id } from '../support/samples.js';

const path = `/days/${id(200)}/bookings/${id(300)}`;

function booking(overrides: Partial<DeskBooking> = {}): DeskBooking {
  return {
    bookingId: id(300),
    applicationId: id(1),
    name: 'Кузнецова Марина',
    vacancyTitle: 'Менеджер по работе с клиентами',
    day: day({ status: 'approved' }),
    startsAt: new Date('2026-06-02T05:00:00Z'),
    status: 'invited',
    outcome: null,
    walkIn: false,
    cancelledBy: null,
    isNeverHeard: false,
    canChange: true,
    mayDecide: true,
    freeSlots: [{ id: id(401), startsAt: new Date('2026-06-02T05:30:00Z') }],
    closedSlots: [],
    ...overrides,
  };
}

const render = (
  overrides: Partial<DeskBooking> = {},
  phones: string[] | null = ['+79031234567'],
  corrections: readonly OutcomeCorrection[] = [],
): string => html('pages/days/booking-desk', bookingDeskPage(booking(overrides), phones, corrections, words()));

describe('changing a booking', () => {
  test('shows whose it is and when, by the city of the interview, and offers what can be done', () => {
    const markup = render();
    expect(textOf(piece(markup, "class='page-head'"))).toContain('Кузнецова Марина ждём ответа 10:00');
    expect(markup).toContain(`action='${path}/confirm'`);
    expect(piece(markup, `action='${path}/move'`)).toContain(`name='slotId' value='${id(401)}'>10:30`);
    expect(piece(markup, `action='${path}/cancel'`)).toContain("name='reason' value='time'");
  });

  test('the number to call is in sight of those who may see it', () => {
    expect(render()).toContain("href='tel:+79031234567'");
    expect(textOf(render({}, null))).not.toMatch(/Телефон|номера нет/);
    expect(textOf(render({}, []))).toContain('номера нет');
    expect(textOf(render({ canChange: false }))).not.toContain('Телефон');
  });

  test('only those who decide may move or cancel for us', () => {
    expect(render()).toContain("name='by' value='us'");
    const receptionist = render({ mayDecide: false });
    expect(receptionist).not.toContain("value='us'");
    expect(receptionist).toContain("name='reason' value='found-job'");
  });

  test('whoever has confirmed is not asked again; a full day has no times', () => {
    const markup = render({ status: 'confirmed', freeSlots: [] });
    expect(markup).not.toContain('/confirm');
    expect(textOf(markup)).toContain('Свободного времени в этот день больше нет');
  });

  test('times that the plan leaves closed are apart, each with why', () => {
    const closed = { startsAt: new Date('2026-06-02T06:00:00Z'), risk: 0.14 };
    const markup = render({
      closedSlots: [
        { ...closed, id: id(402), closed: 'over-limit' },
        { ...closed, id: id(403), closed: 'full' },
      ],
    });
    expect(textOf(markup)).toContain('План'.toLowerCase());
    expect(textOf(piece(markup, `name='slotId' value='${id(402)}'`))).toMatch(/11:00 · риск долгого ожидания 14/u);
    expect(textOf(piece(markup, `name='slotId' value='${id(403)}'`))).toContain('11:00 · мест нет');
    expect(textOf(render())).not.toContain('мест нет');
  });

  test('when nothing can be changed it says why', () => {
    expect(textOf(render({ canChange: false }))).toContain('Время встречи уже наступило');
    const cancelled = render({ canChange: false, status: 'cancelled', cancelledBy: 'us' });
    expect(textOf(cancelled)).toContain('Запись отменена, изменить её нельзя');
    expect(cancelled).not.toContain('/cancel');
  });
});

describe('the list of calls', () => {
  const call = {
    bookingId: id(300),
    applicationId: id(1),
    name: 'Кузнецова Марина',
    startsAt: new Date('2026-06-02T05:00:00Z'),
    news: 'invited' as const,
    noAnswerAt: null,
    failedMailId: null,
    phones: ['+79031234567'],
  };
  const list = (calls: object[], mayReadApplications = true): string => {
    const calling = { day: day({ status: 'approved' }), vacancyTitle: 'Менеджер', calls: calls as (typeof call)[] };
    return html('pages/days/phone-calls', phoneCallsPage(calling, mayReadApplications, words()));
  };
  const at = `/days/${id(200)}/calls/${id(300)}`;

  test('has name, time, number to tap on and the three answers', () => {
    const markup = list([call]);
    expect(textOf(markup)).toContain('Обзвонить: 1');
    const line = piece(markup, `id='call-${id(300)}'`);
    expect(textOf(line)).toContain('10:00 Кузнецова Марина Пригласить на это время +79031234567');
    expect(line).toContain("href='tel:+79031234567'");
    for (const answer of ['confirm', 'cancel', 'no-answer']) expect(line).toContain(`action='${at}/${answer}'`);
    expect(line).toContain("aria-label='Нет ответа: Кузнецова Марина'");
  });

  test('says when nobody picked up, and that there is no number; leads to nobody for those who may not look', () => {
    const text = (overrides: object): string => textOf(list([{ ...call, ...overrides }]));
    expect(text({ noAnswerAt: new Date('2026-06-01T09:20:00Z') })).toContain('нет ответа в 14:20');
    expect(text({ phones: [] })).toContain('номера нет');
    const receptionist = list([call], false);
    expect(receptionist).toContain("href='tel:+79031234567'");
    expect(receptionist).not.toContain('/applications/');
  });

  test('offers to send the mail again that did not leave, and comes back here', () => {
    const line = list([{ ...call, failedMailId: id(500) }]);
    expect(line).toContain(`action='/failed-mails/${id(500)}/send-again'`);
    expect(line).toContain(`name='back' value='/days/${id(200)}/calls'`);
    expect(list([call])).not.toContain('send-again');
  });

  test('whoever is not expected any more is only told', () => {
    const line = list([{ ...call, news: 'cancelled' }]);
    expect(line).toContain(`action='${at}/told'`);
    expect(line).not.toContain(`action='${at}/confirm'`);
  });

  test('an empty list says that all is well', () => {
    expect(textOf(list([]))).toContain('Звонить некому');
  });
});

test('before a day is cancelled the page says what will happen', () => {
  const text = textOf(html('pages/days/cancel-day', cancelDayPage(board([guest(), guest()]), words())));
  expect(text).toContain('Будут отменены 2 записи');
  expect(text).toContain('Все вернутся в отобранные');
  const many = board(Array.from({ length: 21 }, (_none, number) => guest({ bookingId: id(300 + number) })));
  expect(cancelDayPage(many, words()).lines[0]).toBe('Будет отменена 21 запись, сообщение об отмене уйдёт сразу.');
  const one = textOf(html('pages/days/cancel-day', cancelDayPage(board([guest()]), words('en'))));
  expect(one).toContain('1 person is booked');
  const nobody = textOf(html('pages/days/cancel-day', cancelDayPage(board([]), words())));
  expect(nobody).toContain('никто не записан');
});

test('why an application ended is said in words, whoever or whatever ended it', () => {
  for (const language of ['ru', 'en'] as const) {
    const said = ['no-show', 'never-heard', 'day-cancelled', 'found-job'].map((code) =>
      reasonWords(code, words(language)),
    );
    for (const text of said) expect(text).not.toMatch(/^[a-z]+-[a-z]+$/);
  }
  expect(reasonWords('no-show', words())).toBe('Неявка');
  expect(reasonWords('Другой город', words())).toBe('Другой город');
});

test('of a day that was held offers the other outcomes, and shows what was corrected', () => {
  const held = { day: day({ status: 'held' }), outcome: 'no-show', canChange: false } as const;
  const correction: OutcomeCorrection = {
    ...{
      organisationId: 'o',
      id: 'c',
      bookingId: id(300),
      outcomeBefore: 'came' as const,
      outcome: 'no-show' as const,
    },
    ...{ reason: '<не тот>', userName: 'Вера', correctedAt: new Date('2026-06-01T09:00:00Z') },
  };
  const markup = render(held, [], [correction]);
  expect(markup).toContain(`action='${path}/correct'`);
  expect(markup.match(/name='outcome' value='[^']*'/g)).toEqual([
    "name='outcome' value='came'",
    "name='outcome' value='late'",
  ]);
  expect(textOf(markup)).toContain('Явка вовремя → Неявка &lt;не тот&gt; ·');
  expect(textOf(markup)).not.toContain('Телефон');
  const neverHeard = { ...held, status: 'cancelled', outcome: null, isNeverHeard: true } as const;
  const told = render(neverHeard, [], [{ ...correction, outcomeBefore: 'never-heard', outcome: 'came' }]);
  expect(told.match(/name='outcome' value='[^']*'/g)).toHaveLength(2);
  expect(textOf(told)).toContain('О встрече не сообщили → Явка вовремя');
  const again = { ...correction, outcomeBefore: 'never-heard', outcome: 'came' } as const;
  const mistaken = render({ ...held, walkIn: true, outcome: 'came' }, [], [again]);
  expect(mistaken.match(/name='outcome' value='[^']*'/g)).toEqual([
    "name='outcome' value='late'",
    "name='outcome' value='never-heard'",
  ]);
  for (const nothing of [{ walkIn: true }, { status: 'cancelled' as const }])
    expect(render({ ...held, ...nothing })).not.toContain('/correct');
});
