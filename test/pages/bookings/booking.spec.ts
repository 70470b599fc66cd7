import type { CandidateView } from '../../../src/interviews/index.js';
import { bookingPage } from '../../../src/web/bookings/booking.page.js';
import type { BookingInput } from '../../../src/web/bookings/booking.page.js';
import { html, NOW, textOf, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

const view: CandidateView = {
  organisationId: id(1),
  candidateId: id(2),
  firstName: 'Марина',
  language: 'ru',
  status: 'invited',
  outcome: null,
  startsAt: new Date('2026-06-02T05:30:00Z'),
  slotMinutes: 30,
  timeZone: 'Asia/Yekaterinburg',
  citySlug: 'yekaterinburg',
  homeCitySlug: 'perm',
  vacancyTitle: 'Менеджер по работе с клиентами',
  companyName: 'Ромашка',
  address: 'ул. Малышева, 51',
  directions: null,
  contactPhone: '+7 (343) 000-00-00',
  canChange: true,
  freeSlots: [{ id: id(8), startsAt: new Date('2026-06-02T06:00:00Z') }],
};

const page = (
  overrides: Partial<CandidateView> = {},
  input: Partial<BookingInput> = {},
  language: 'ru' | 'uk' | 'kk' = 'ru',
) =>
  html(
    'pages/bookings/booking',
    bookingPage({ view: { ...view, ...overrides }, path: '/c/t0ken', now: NOW, said: null, ...input }, words(language)),
    { language, csrfToken: null, frame: null },
  );

/** A form that changes the booking. */
const CHANGES = /action='\/c\/t0ken\/(?!language')/;

describe('page of a candidate', () => {
  test('three taps: confirm, another time, no', () => {
    const markup = page();
    expect(markup).toContain("action='/c/t0ken/confirm'");
    expect(markup).toContain(`name='slotId' value='${id(8)}'`);
    expect([...markup.matchAll(/name='reason' value='([\w-]+)'/g)].map(([, code]) => code)).toEqual([
      'time',
      'found-job',
      'not-interested',
      'other',
    ]);
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
    const cancelled = page({ status: 'cancelled', canChange: false, freeSlots: [] });
    expect(cancelled).not.toMatch(CHANGES);
    expect(textOf(cancelled)).toContain('вы отменили встречу');
  });

  test('an interview that is over is said to be over', () => {
    const over = page({ canChange: false }, { now: new Date('2026-06-03T00:00:00Z') });
    expect(textOf(over)).toContain('встреча уже прошла');
    expect(over).not.toMatch(CHANGES);
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
});
