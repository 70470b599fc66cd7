import type { CandidateView } from '../../../src/interviews/index.js';
import { bookingPage } from '../../../src/web/bookings/booking.page.js';
import type { BookingInput } from '../../../src/web/bookings/booking.page.js';
import { html, NOW, piece, textOf, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

const view: CandidateView = {
  organisationId: id(1),
  candidateId: id(2),
  firstName: 'Марина',
  language: 'ru',
  status: 'invited',
  cancelledBy: null,
  asksOtherDay: false,
  outcome: null,
  startsAt: new Date('2026-06-02T05:30:00Z'),
  slotMinutes: 30,
  isGroup: false,
  timeZone: 'Asia/Yekaterinburg',
  citySlug: 'yekaterinburg',
  homeCitySlug: 'perm',
  vacancyTitle: 'Менеджер по работе с клиентами',
  companyName: 'Ромашка',
  address: 'ул. Малышева, 51',
  directions: null,
  contactPhone: '+7 (343) 000-00-00',
  canChange: true,
  canComeBack: false,
  slotId: id(7),
  ownTimeFree: false,
  freeSlots: [{ id: id(8), startsAt: new Date('2026-06-02T06:00:00Z') }],
};

const NOTHING_DONE = {
  mailFrom: 'Ромашка <jobs@romashka.test>',
  said: null,
  fault: null,
  asksForTimes: false,
  movedFrom: null,
};

const page = (
  overrides: Partial<CandidateView> = {},
  input: Partial<BookingInput> = {},
  language: 'ru' | 'uk' | 'kk' = 'ru',
) =>
  html(
    'pages/bookings/booking',
    bookingPage(
      { view: { ...view, ...overrides }, path: '/c/t0ken', now: NOW, ...NOTHING_DONE, ...input },
      words(language),
    ),
    { language, csrfToken: null, frame: null },
  );

/** A form that changes the booking. */
const CHANGES = /action='\/c\/t0ken\/(?!language')/;

const CANCELLED: Partial<CandidateView> = {
  ...{ status: 'cancelled', cancelledBy: 'candidate', canChange: false },
  ...{ canComeBack: true, ownTimeFree: true },
};

describe('page of a candidate', () => {
  test('whoever asked for another day reads that it is known, not only that they cancelled', () => {
    const asked = textOf(page({ ...CANCELLED, asksOtherDay: true }));
    expect(asked).toContain('вы попросили другой день');
    expect(asked).toContain('Вы остаётесь среди тех, кого зовёт Ромашка');
    expect(asked).not.toContain('вы отменили встречу');
    expect(textOf(page(CANCELLED))).not.toContain('другой день. Вы остаётесь');
  });

  test('what is kept about them is said, and where they have it erased', () => {
    const markup = page();
    expect(textOf(piece(markup, "class='own-data'"))).toContain('Ромашка хранит ваше имя, контакты, резюме');
    expect(markup).toContain("href='mailto:jobs@romashka.test?subject");
    expect(textOf(page(CANCELLED))).toContain('удалить это, напишите: jobs@romashka.test');
  });

  test('who is to meet others there is told so, nobody else is', () => {
    expect(page({ isGroup: true })).toContain('в группе, вместе с другими кандидатами');
    expect(page()).not.toContain('вместе с другими');
  });

  test('three taps: confirm, another time, no; who cannot at that time is shown others first', () => {
    const markup = page();
    expect(markup).toContain("action='/c/t0ken/confirm'");
    expect(markup).toContain(`name='slotId' value='${id(8)}'`);
    expect([...markup.matchAll(/name='reason' value='([\w-]+)'/g)].map(([, code]) => code)).toEqual([
      'found-job',
      'not-interested',
      'other',
    ]);
    expect(textOf(piece(markup, "href='/c/t0ken?step&#x3D;times'"))).toBe('Неудобное время');
  });

  test('time and place are those of the city of the interview', () => {
    const text = textOf(page());
    expect(text).toContain('вт, 2 июня, 10:30');
    expect(text).toContain('ул. Малышева, 51');
    expect(text).toContain('11:00');
    expect(page()).toContain("href='tel:+73430000000'");
  });

  test('whose clock it is stands beside it where it is not the reader’s own', () => {
    expect(page()).not.toContain('по времени');
    expect(textOf(page({ homeCitySlug: 'moscow' }))).toContain('10:30 по времени города Екатеринбург');
    expect(textOf(page({ homeCitySlug: 'moscow' }, {}, 'kk'))).toContain('Екатеринбург уақыты бойынша');
  });

  test('once confirmed there is nothing to confirm; once cancelled nothing is offered', () => {
    expect(page({ status: 'confirmed' })).not.toContain('/confirm');
    expect(textOf(page({ status: 'confirmed' }))).toContain('вы подтвердили, что придёте');
    const cancelled = page({ ...CANCELLED, canComeBack: false, ownTimeFree: false, freeSlots: [] });
    expect(cancelled).not.toMatch(CHANGES);
    expect(textOf(cancelled)).toContain('вы отменили встречу');
  });

  test('whoever cancelled is back with one tap, or chooses another time', () => {
    const markup = page(CANCELLED);
    expect(textOf(markup)).toContain(
      'Передумали? Сейчас вы не записаны, и мы вас не ждём. Нажмите, и мы снова вас запишем. Всё-таки приду: вт, 2 июня, 10:30 Или приду в другое время',
    );
    const slots = [...markup.matchAll(/name='slotId' value='([^']+)'/g)].map(([, slotId]) => slotId);
    expect(slots).toEqual([id(7), id(8)]);
    expect(markup.match(/action='\/c\/t0ken\/come-back'/g)).toHaveLength(2);
    expect(textOf(page({ ...CANCELLED, ownTimeFree: false }))).toContain(
      'Передумали? Сейчас вы не записаны, и мы вас не ждём. Нажмите, и мы снова вас запишем. вт, 2 июня 11:00',
    );
    expect(textOf(page({ ...CANCELLED, ownTimeFree: false, freeSlots: [] }))).toContain('Позвоните нам');
  });

  test('when it was us who cancelled it says so, apologises and names a number', () => {
    const markup = page({ status: 'cancelled', cancelledBy: 'us', canChange: false, freeSlots: [] });
    const text = textOf(markup);
    expect(text).toContain('мы отменили встречу Приезжать не нужно. Просим прощения');
    expect(text).not.toMatch(/вы отменили|Передумали/);
    expect(text).toContain('+7 (343) 000-00-00');
    expect(text).not.toContain('Малышева');
    expect(markup).not.toMatch(CHANGES);
  });

  test('somebody whom the time does not suit chooses another one or cancels all the same', () => {
    const markup = page({}, { asksForTimes: true });
    const text = textOf(markup);
    expect(text).toContain('Может быть, подойдёт другое время? вт, 2 июня 11:00 Ни одно не подходит, отменить встречу');
    expect(markup).toContain("name='reason' value='time'");
    expect(markup).not.toContain("value='found-job'");
    expect(textOf(page({ freeSlots: [] }, { asksForTimes: true }))).toContain('Позвоните нам');
    expect(page(CANCELLED, { asksForTimes: true })).not.toContain("name='reason'");
    for (const asksForTimes of [true, false]) {
      const full = page({ freeSlots: [] }, { asksForTimes });
      expect(textOf(full)).toContain('попросите другой день: эта встреча отменится');
      expect(full).toContain("<button class='btn' name='reason' value='time'>Попросить другой день");
    }
  });

  test('a move is taken back with one tap while the earlier time is free', () => {
    const moved = { said: 'moved', movedFrom: id(8) } as const;
    expect(textOf(page({}, moved))).toContain('Вернуть прежнее время: вт, 2 июня, 11:00');
    expect(textOf(page({ freeSlots: [] }, moved))).not.toContain('прежнее время');
    expect(textOf(page({}, { ...moved, movedFrom: id(99) }))).not.toContain('прежнее время');
  });

  test('what could not be done is said', () => {
    const markup = page({}, { fault: 'slot-full' });
    expect(textOf(piece(markup, "role='alert'"))).toContain('Это время только что заняли');
  });

  test('the employer heads the page, and nobody else does', () => {
    const markup = page();
    expect(markup).toContain('<title>Собеседование · Ромашка</title>');
    expect(markup).toContain("<p class='employer'>Ромашка</p>");
    expect(markup).not.toContain('Otklik');
  });

  test('the place has its city, and a link to a map of which nothing is loaded', () => {
    const markup = page();
    expect(textOf(markup)).toContain('Екатеринбург, ул. Малышева, 51 На карте');
    const there = encodeURIComponent('Екатеринбург, ул. Малышева, 51');
    expect(markup.replaceAll('&#x3D;', '=')).toContain(`https://yandex.ru/maps/?text=${there}`);
    expect(page({ citySlug: 'kyiv' })).toContain('https://www.google.com/maps/search/?api');
    expect(markup).not.toMatch(/(src|action)='https?:/);
  });

  test('an interview that stands can be put into the calendar', () => {
    expect(page()).toContain("href='/c/t0ken/calendar' download");
    expect(page(CANCELLED)).not.toContain('/calendar');
  });

  test('an interview that is over is said to be over', () => {
    const over = page({ canChange: false }, { now: new Date('2026-06-03T00:00:00Z') });
    expect(textOf(over)).toContain('встреча уже прошла');
    expect(over).not.toMatch(CHANGES);
  });

  test('whoever is marked as there reads that, before the interview begins and all that day, and not that it is over', () => {
    const stateAt = (
      now: string,
      more: Partial<CandidateView> = {},
      language: 'ru' | 'en' | 'uk' | 'kk' = 'ru',
    ): string =>
      bookingPage(
        { view: { ...view, canChange: false, ...more }, path: '/c/t0ken', now: new Date(now), ...NOTHING_DONE },
        words(language),
      ).state.word;
    const [early, at] = ['2026-06-02T05:10:00Z', '2026-06-02T05:40:00Z'];
    for (const outcome of ['came', 'late'] as const) {
      expect(stateAt(early, { outcome })).toBe('отмечено: вы на месте');
      expect(stateAt('2026-06-02T18:50:00Z', { outcome })).toBe('отмечено: вы на месте');
      // Midnight in Yekaterinburg.
      expect(stateAt('2026-06-02T19:00:00Z', { outcome })).toBe('встреча уже прошла');
    }
    expect(stateAt(early, { outcome: 'came' }, 'en')).toBe('you are marked as arrived');
    expect(stateAt(early, { outcome: 'came' }, 'uk')).toBe('відмічено: ви на місці');
    expect(stateAt(early, { outcome: 'came' }, 'kk')).toBe('келгеніңіз белгіленді');
    expect(stateAt(at)).toBe('встреча уже началась');
    expect(stateAt('2026-06-02T06:00:00Z')).toBe('встреча уже прошла');
    expect(stateAt(at, { outcome: 'no-show' })).toBe('встреча уже прошла');
  });

  test('what was just done is answered', () => {
    expect(textOf(page({}, { said: 'confirmed' }))).toContain('Спасибо, ждём вас!');
  });

  test('when no other time is free it says what to do', () => {
    expect(textOf(page({ freeSlots: [] }))).toContain('Позвоните нам');
  });

  test('the page speaks the candidate’s language and offers the others', () => {
    const kazakh = page({}, {}, 'kk');
    expect(textOf(kazakh)).toContain('Келемін');
    expect(kazakh).toMatch(/<html lang='kk'>/);
    expect(kazakh).toContain("action='/c/t0ken/language'");
    expect([...kazakh.matchAll(/name='language' value='(\w+)'/g)].map(([, code]) => code)).toEqual(['ru', 'en', 'uk']);
  });

  test('no word of it supposes that the candidate is a man', () => {
    expect(textOf(page())).toContain('Уже есть работа');
    expect(textOf(page({}, {}, 'uk'))).toContain('Вже є робота');
  });

  test('nothing of the desk is on it', () => {
    expect(page()).not.toMatch(/class='rail'|\/vacancies|\/sign-out/);
  });

  test('whoever cancelled is named as the one who did', () => {
    const cancelled = { status: 'cancelled', canChange: false } as const;
    expect(textOf(page({ ...cancelled, cancelledBy: 'candidate' }))).toContain('вы отменили встречу');
    const ours = textOf(page({ ...cancelled, cancelledBy: 'us' }));
    expect(ours).toContain('мы отменили встречу');
    expect(ours).not.toContain('вы отменили');
  });
});
