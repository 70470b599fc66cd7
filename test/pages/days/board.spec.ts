import type { PossibleWalkIn } from '../../../src/interviews/index.js';
import { boardPage } from '../../../src/web/days/board.page.js';
import type { BoardInput } from '../../../src/web/days/board.page.js';
import { bookingState } from '../../../src/web/days/day-words.js';
import { daysPage } from '../../../src/web/days/days.page.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { board, day, guest, id, vacancy } from '../support/samples.js';

const people = [
  guest(),
  guest({ bookingId: id(301), name: 'Петров Иван', status: 'confirmed' }),
  guest({
    bookingId: id(302),
    name: 'Ким Анна',
    outcome: 'late',
    checkedInAt: new Date('2026-06-02T05:14:00Z'),
    walkIn: true,
  }),
];

const NOT_FOUND: BoardInput['search'] = { name: '', found: [], elsewhere: null, refused: null, known: [] };

function found(more: Partial<PossibleWalkIn>): PossibleWalkIn {
  return {
    ...{ applicationId: id(9), name: 'Петрова Ольга', stage: 'shortlisted', citySlug: 'yekaterinburg' },
    ...{ respondedAt: new Date('2026-05-20T05:00:00Z'), expectedAt: null, bookingId: null, phoneEnd: null, ...more },
  };
}

function input(overrides: Partial<BoardInput> = {}): BoardInput {
  return {
    board: board(people),
    now: new Date('2026-06-02T05:05:00Z'),
    mayCheckIn: true,
    mayChange: true,
    mayPlan: true,
    mayReadApplications: true,
    mayDecide: true,
    mayRate: true,
    companyName: 'Кедр',
    search: NOT_FOUND,
    ...overrides,
  };
}

const render = (overrides: Partial<BoardInput> = {}): string =>
  html('pages/days/board', boardPage(input(overrides), words()));

describe('day board', () => {
  test('the result of whoever came is a decision, or what somebody says who interviews', () => {
    const came = board([guest({ outcome: 'came' })]);
    expect(render({ board: came })).toMatch(/href='\/applications\/[\w-]+'/);
    expect(render({ board: came })).not.toContain('#feedback');
    expect(render({ board: came, mayDecide: false })).toMatch(/href='\/applications\/[\w-]+#feedback'/);
  });

  test('who interviews finds the ratings of the day, nobody else does', () => {
    const link = `href='/days/${day().id}/ratings'`;
    expect(render()).toContain(link);
    expect(render({ mayRate: false })).not.toContain(link);
  });

  test('everybody stands under their time with a state in a word, times by the city of the interview', () => {
    const text = textOf(piece(render(), "class='slot'"));
    expect(text).toMatch(/^10:00 пришли 1 из 3 сейчас/);
    expect(text).toContain('Кузнецова Марина ждём ответа На месте');
    expect(text).toContain('Петров Иван подтверждено');
    expect(text).toContain('Ким Анна без записи с опозданием 10:14');
  });

  test('how many can be seen stands beside how many are expected, as long as anybody is', () => {
    const figures = (more: Partial<BoardInput>): string => textOf(piece(render(more), "class='sheet-body figures'"));
    const whole = board(people);
    expect(figures({ board: { ...whole, expectedNow: { mean: 12.1, from: 8, to: 16, chance: 0.5 } } })).toMatch(
      /12,1 \(8–16\) ожидаем сейчас 8 можно принять/,
    );
    expect(figures({ board: { ...whole, expectedNow: null } })).not.toContain('можно принять');
  });

  test('at a time when nobody interviews, or fewer do, that stands beside the time, whoever reads it', () => {
    const at = (interviewers: number, more: Partial<ReturnType<typeof day>> = {}): string => {
      const whole = board(people, { day: day({ status: 'approved', interviewers: 2, ...more }) });
      const slots = whole.slots.map((slot) => ({ ...slot, interviewers }));
      const reader = { mayCheckIn: false, mayChange: false, mayPlan: false, mayReadApplications: false };
      return textOf(piece(render({ ...reader, board: { ...whole, slots } }), "class='slot-head'"));
    };
    expect(at(0)).toContain('интервьюера не будет');
    expect(at(1)).toContain('интервьюеров 1 из 2');
    expect(at(2)).not.toContain('интервьюер');
    expect(at(0, { status: 'held' })).not.toContain('интервьюер');
  });

  test('those invited are counted without the cancellations beside them, and that is said', () => {
    const whole = board(people);
    const named = (cancelled: number): string | undefined =>
      boardPage(input({ board: { ...whole, totals: { ...whole.totals, cancelled } } }), words()).live.figures[0]?.name;
    expect([named(0), named(1)]).toEqual(['приглашены', 'приглашены, не считая отмен']);
  });

  test('whoever was late has come, as it is counted beside their time', () => {
    const figures = textOf(piece(render(), "class='sheet-body figures'"));
    expect(figures).toContain('1 пришли 1 из них с опозданием 1 без записи');
    expect(textOf(piece(render(), "class='slot-head'"))).toContain('пришли 1 из 3');
  });

  test('the words beside a name suit women and men alike', () => {
    const states = [
      guest({ outcome: 'came' }),
      guest({ outcome: 'no-show' }),
      guest({ outcome: 'late' }),
      guest({ status: 'confirmed' }),
      guest({ status: 'cancelled' }),
      guest(),
    ].map((one) => bookingState(one, words()).word);
    expect(states).toEqual(['на месте', 'неявка', 'с опозданием', 'подтверждено', 'отмена', 'ждём ответа']);
  });

  test('check-in is one tap, and what was tapped can be taken back', () => {
    const markup = render();
    expect(piece(markup, `id='guest-${id(300)}'`)).toContain(
      `action='/days/${id(200)}/bookings/${id(300)}/check-in' hx-post`,
    );
    const late = piece(markup, `id='guest-${id(302)}'`);
    expect(late).toContain('/undo-check-in');
    // Cancelling is what is done to a meeting.
    expect(textOf(late)).toContain('Снять отметку');
    expect(late).not.toContain("/check-in'");
  });

  test('from whoever is there a link leads to where the result is recorded', () => {
    const late = piece(render(), `id='guest-${id(302)}'`);
    expect(textOf(late)).toContain('Итог');
    expect(late.match(/href='\/applications\/[^']+'/g)).toHaveLength(2);
    expect(textOf(piece(render(), `id='guest-${id(300)}'`))).not.toContain('Итог');
    expect(render({ mayReadApplications: false })).not.toContain('/applications/');
  });

  test('the button says for whom it is, for those who do not see the row', () => {
    expect(piece(render(), `id='guest-${id(300)}'`)).toContain("aria-label='На месте: Кузнецова Марина'");
  });

  test('the next to come in is marked at the running time only', () => {
    expect(piece(render(), `id='guest-${id(300)}'`)).toContain('guest-next');
    const early = { now: new Date('2026-06-01T09:00:00Z') };
    expect(render(early)).not.toContain('guest-next');
    expect(boardPage(input(early), words()).live.slots.map(({ now }) => now)).toEqual([false]);
    const [before, first, last, over] = ['04:50', '05:00', '05:29', '05:30'].map((time) => {
      const { now, guests } = boardPage(input({ now: new Date(`2026-06-02T${time}:00Z`) }), words()).live.slots[0];
      return { now, hasNext: guests.some(({ next }) => next) };
    });
    // People come early, but it is not their time yet.
    expect(before).toEqual({ now: false, hasNext: true });
    for (const one of [first, last]) expect(one.now).toBe(true);
    expect(over.now).toBe(false);
    // Of short times the next but one is nobody's yet who stands at the door.
    const whole = board(people, { day: day({ status: 'approved', slotMinutes: 10 }) });
    const [slot] = whole.slots;
    const slots = [0, 10, 20].map((minutes) => ({
      ...{ ...slot, id: id(500 + minutes), startsAt: new Date(slot.startsAt.getTime() + minutes * 60_000) },
      rows: slot.rows.map((row) => ({ ...row, bookingId: id(600 + minutes) })),
    }));
    const short = boardPage(
      input({ board: { ...whole, slots }, now: new Date('2026-06-02T04:56:00Z') }),
      words(),
    ).live.slots.map(({ guests }) => guests.some(({ next }) => next));
    expect(short).toEqual([true, false, false]);
  });

  test('before the day has come nobody can be marked as there, nor come without a booking', () => {
    const early = render({ now: new Date('2026-06-01T18:59:00Z') });
    expect(early).not.toContain('/check-in');
    expect(early).not.toContain('/walk-ins');
    const midnight = render({ now: new Date('2026-06-01T19:00:00Z') });
    expect(midnight).toContain('/check-in');
    expect(midnight).toContain("id='walk-in'");
  });

  test('who may not check in sees no buttons, who may not read applications no links', () => {
    const markup = render({ mayCheckIn: false, mayReadApplications: false, mayPlan: false });
    expect(markup).not.toContain('/check-in');
    expect(markup).not.toContain('/applications/');
  });

  test('whoever got no mail is to be phoned, from a list that the board counts and leads to', () => {
    const markup = render({ board: board([guest({ toPhone: true }), guest({ bookingId: id(301) })]) });
    expect(piece(markup, "class='warning")).toContain(`href='/days/${id(200)}/calls#call-${id(300)}'`);
    expect(textOf(piece(markup, `id='guest-${id(301)}'`))).not.toContain('письмо не ушло');
    expect(textOf(markup)).toContain('Обзвонить: 1');
    const reader = render({ board: board([guest({ toPhone: true })]), mayChange: false });
    expect(textOf(reader)).toContain('письмо не ушло, позвоните');
    expect(reader).not.toContain('/calls');
  });

  test('a booking leads to where it is changed, until its time has come and for those who may', () => {
    const soon = new Date('2026-06-02T04:00:00Z');
    const path = `href='/days/${id(200)}/bookings/${id(300)}'`;
    expect(render({ now: soon })).toContain(`${path} aria-label='Изменить запись: Кузнецова Марина'`);
    expect(render({ now: soon, mayChange: false })).not.toContain(path);
    expect(render()).not.toContain(path);
  });

  test('what was recorded on a day that was held leads to where it is corrected, for those who may', () => {
    const held = board(
      people.map((one) => ({ ...one, outcome: one.outcome ?? 'no-show' })),
      { day: day({ status: 'held' }) },
    );
    const path = `href='/days/${id(200)}/bookings/`;
    expect(render({ board: held })).toContain(`${path}${id(300)}'`);
    // A walk-in was there because somebody saw them.
    expect(render({ board: held })).not.toContain(`${path}${id(302)}'`);
    expect(render({ board: held, mayChange: false })).not.toContain(path);
  });

  test('another mail that did not leave stands beside the person, for some with a way to send it again', () => {
    const people = board([guest({ failedMailId: id(500) })]);
    const warning = piece(render({ board: people }), "class='warning");
    expect(textOf(warning)).toContain('письмо не ушло');
    expect(warning).toContain(`href='/failed-mails#mail-${id(500)}'`);
    expect(render({ board: people, mayChange: false })).not.toContain('/failed-mails');
  });

  test('a day to come can be cancelled by those who plan, one that has begun cannot', () => {
    const soon = { now: new Date('2026-06-02T04:00:00Z'), board: board([guest()]) };
    expect(render(soon)).toContain(`href='/days/${id(200)}/cancel'`);
    expect(render({ ...soon, mayPlan: false })).not.toContain('/cancel');
    expect(render()).not.toContain('/cancel');
    const early = { ...soon, board: board([guest({ outcome: 'came', checkedInAt: soon.now })]) };
    expect(render(early)).not.toContain(`href='/days/${id(200)}/cancel'`);
  });

  test('a cancelled day says so, and who cancelled whom', () => {
    const rows = [
      guest({ status: 'cancelled', cancelledBy: 'us', cancelledAt: new Date('2026-06-01T05:00:00Z') }),
      guest({ bookingId: id(301), status: 'cancelled', cancelledBy: 'candidate' }),
    ];
    const off = board([], { day: day({ status: 'cancelled' }), cancelled: rows });
    const markup = render({ board: off });
    expect(textOf(markup)).not.toContain('На это время никто не записан');
    expect(textOf(piece(markup, "class='page-head'"))).toContain('отменён');
    expect(textOf(piece(markup, `id='guest-${id(300)}'`))).toContain('отмена от нас');
    expect(textOf(piece(markup, `id='guest-${id(301)}'`))).toContain('отмена');
    expect(markup).not.toContain('/cancel');
  });

  test('of whoever cancelled it is said which time is lost, and why, and no time that reads as that of a meeting', () => {
    const heard = new Date('2026-06-01T20:20:00Z');
    const gone = { status: 'cancelled', cancelledBy: 'candidate', cancelledAt: heard } as const;
    const cancelled = [
      guest({ ...gone, cancelReason: 'found-job' }),
      guest({ ...gone, bookingId: id(301), cancelReason: 'withdrawn' }),
    ];
    const markup = render({ board: { ...board([]), cancelled } });
    const [told, untold] = [id(300), id(301)].map((one) => textOf(piece(markup, `id='guest-${one}'`)));
    expect(told).toContain('отмена была встреча на 10:00 · Уже есть работа · узнали вт, 2 июня, 01:20');
    expect(untold).toContain('была встреча на 10:00 · узнали');
  });

  test('what is typed into is outside of what the board reads again, what has to appear in time is inside', () => {
    const live = piece(
      render({ search: { name: 'Пе', found: [], elsewhere: null, refused: null, known: [] } }),
      "id='board'",
    );
    expect(live).not.toContain("name='name'");
    expect(live).toContain(`action='/days/${id(200)}/close'`);
  });

  test('the board reads itself again', () => {
    const live = piece(render(), "id='board'");
    expect(live).toContain(`hx-get='/days/${id(200)}/live' hx-trigger='every 5s' hx-swap='outerMorph'`);
  });

  test('a day ends only after its last slot has begun', () => {
    expect(render()).toContain(`action='/days/${id(200)}/close'`);
    expect(render({ now: new Date('2026-06-02T04:00:00Z') })).not.toContain('/close');
  });

  test('who is expected is said by who is booked now; after the day by the plan, of a cancelled day not at all', () => {
    const figures = (overrides: Partial<BoardInput> = {}) => boardPage(input(overrides), words()).live.figures;
    expect(figures()).toContainEqual({ value: '2,6 (1–5)', name: 'ожидаем сейчас', wide: true });
    expect(textOf(render())).toContain('Кого ещё ждём, придут с вероятностью в среднем 80 %.');
    const { mean, from, to } = day().plan.chosen.expectedShows;
    const value = `${words().number(mean, 1)} (${String(from)}–${String(to)})`;
    const held = board(people, { day: day({ status: 'held' }) });
    expect(figures({ board: held })).toContainEqual({ value, name: 'ожидали по плану', wide: true });
    expect(textOf(render({ board: held }))).not.toContain('вероятность прийти');
    const off = board([], { day: day({ status: 'cancelled' }) });
    expect(
      figures({ board: off })
        .map(({ name }) => name)
        .join(),
    ).not.toContain('ожида');
  });

  test('who said yes stays among those who did once they have come, though their row says more', () => {
    const came = guest({ status: 'confirmed', outcome: 'came', checkedInAt: new Date('2026-06-02T05:00:00Z') });
    const rows = board([came, guest({ bookingId: id(301), status: 'confirmed' })]);
    const { live } = boardPage(input({ board: rows }), words());
    expect(live.figures).toContainEqual({ value: '2', name: 'подтвердили' });
    expect(live.slots[0].guests.map(({ state }) => state.word)).toEqual(['на месте', 'подтверждено']);
  });

  test('a day that is planned says when and where it is to be and for how many, with the way to its plan for some', () => {
    const planned = { ...board([], { day: day() }), slots: [] };
    const own = render({ board: planned });
    expect(textOf(own)).toMatch(
      /10:00–14:00 · ул\. Малышева, 51 .*36 пригласить по плану 7,2 \(\d+–\d+\) придут по плану/,
    );
    expect(textOf(own)).toContain('Утвердите план');
    expect(own).toContain(`/vacancies/${id(100)}/plan?day&#x3D;${id(200)}`);
    const reading = render({ board: planned, mayPlan: false });
    expect(textOf(reading)).toContain('появятся здесь по времени, когда рекрутёр его утвердит');
    expect(textOf(reading)).not.toMatch(/Утвердите|подтвердили/);
    expect(reading).not.toContain('/plan');
  });

  test('whom to invite next is asked of the plan, by those who plan a day that is on', () => {
    const freed = board(people);
    const totals = { ...freed.totals, freedSeats: 2 };
    const page = render({ board: { ...freed, totals } });
    const place = page.slice(page.indexOf(`hx-get='/days/${freed.day.id}/whom-next'`));
    // Asked again where the first answer was lost, above the people, and left alone while the board is read again.
    expect(place.slice(0, place.indexOf('>'))).toContain(
      "hx-trigger='load, every 30s' hx-swap='outerHTML' hx-morph-skip",
    );
    expect(place).toContain("id='people-heading'");
    expect(piece(place, '<noscript>')).toContain(`href='/days/${freed.day.id}/whom-next'`);
    expect(piece(page, "href='#whom-next'")).toContain('Кого ещё позвать');
    expect(render()).not.toContain("href='#whom-next'");
    expect(render({ mayPlan: false })).not.toContain('whom-next');
    expect(render({ board: { ...freed, day: { ...freed.day, status: 'held' } } })).not.toContain('whom-next');
  });

  test('walk-ins are searched by name', () => {
    const search = { ...NOT_FOUND, name: 'Пе', found: [found({})] };
    const markup = render({ search });
    expect(markup).toContain(`name='applicationId' value='${id(9)}'`);
    expect(textOf(render({ search: { name: 'Я', found: [], elsewhere: null, refused: null, known: [] } }))).toContain(
      'Никого с таким именем',
    );
  });

  test('whoever is found and expected today is shown on the board instead of being put on it', () => {
    const expected = found({ bookingId: id(310), expectedAt: new Date('2026-06-02T05:00:00Z') });
    const markup = render({ search: { ...NOT_FOUND, name: 'Пе', found: [expected] } });
    expect(markup).toMatch(new RegExp(`href='/days/[^']+#guest-${id(310)}'`));
    expect(markup).not.toContain(`name='applicationId' value='${id(9)}'`);
    expect(textOf(markup)).toContain('запись на сегодня, 10:00: отметьте в списке');
  });

  test('namesakes are told apart by their city, what was agreed with them, when they responded and the end of their number', () => {
    const other = found({
      ...{ applicationId: id(10), citySlug: 'almaty', phoneEnd: '8877' },
      expectedAt: new Date('2026-06-05T05:00:00Z'),
    });
    const text = textOf(render({ search: { ...NOT_FOUND, name: 'Пе', found: [found({}), other] } }));
    expect(text).toContain('Петрова Ольга Екатеринбург · отобран · отклик ср, 20 мая');
    expect(text).toMatch(
      /Петрова Ольга Алматы · запись на .*5 июня, 10:00 · отобран · отклик ср, 20 мая · телефон …8877/,
    );
  });

  test('of whoever has the typed phone it is asked whether it is them, with one tap for each', () => {
    const answers = { firstName: 'Алия', lastName: 'Сейткали', phone: '87019998877', email: '', consents: true };
    const startsAt = new Date('2026-06-02T05:00:00Z');
    const known = [
      { applicationId: id(9), name: 'Сейітқали Әлия', booking: { bookingId: id(310), startsAt, isHere: false } },
      { applicationId: id(10), name: 'Сейітқали Айгүл', booking: { bookingId: id(311), startsAt, isHere: true } },
      { applicationId: id(11), name: 'Сейткали Ерлан', booking: null },
    ];
    const part = piece(
      render({ search: { ...NOT_FOUND, refused: { answers, faults: [] }, known } }),
      "class='newcomer'",
    );
    expect(textOf(part)).toContain('Сейітқали Әлия, запись на 10:00: на месте');
    // It stands below everybody who is expected: the page opens where the question is.
    expect(part).toContain("role='alert' tabindex='-1' autofocus");
    expect(part).toContain(`action='/days/${id(200)}/bookings/${id(310)}/check-in'`);
    expect(part).toContain(`href='/days/${id(200)}#guest-${id(311)}'`);
    expect(part).toContain(`name='applicationId' value='${id(11)}'`);
    expect(part).toContain("name='other'");
    expect(part).toContain("value='87019998877'");
    expect(textOf(part)).not.toContain('Проверьте отмеченные поля');
  });

  test('whoever is on no list is added: what was looked for stands in the form, which is open where nobody was found', () => {
    const looking = (name: string, found: PossibleWalkIn[]) =>
      render({ search: { name, found, elsewhere: null, refused: null, known: [] } });
    const nobody = piece(looking('Орлова Мария', []), "<details class='newcomer'");
    expect(nobody).toMatch(/^<details class='newcomer' open>/);
    expect(nobody).toContain(`action='/days/${id(200)}/newcomers'`);
    expect(nobody).toMatch(/name='firstName' type='text' value='Мария' required/);
    expect(nobody).toMatch(/name='lastName' type='text' value='Орлова'/);
    expect(textOf(nobody)).toContain('Согласие: Кедр может хранить');
    expect(looking('Орлова', [])).toMatch(/name='lastName' type='text' value='Орлова'/);
    const some = looking('Ким', [found({ name: 'Ким Сергей' })]);
    expect(some).toContain("<details class='newcomer'>");
    expect(render()).not.toContain('/newcomers');
    expect(render({ mayCheckIn: false })).not.toContain('/newcomers');
  });

  test('what was typed of a newcomer comes back with what is wrong beside it', () => {
    const answers = { firstName: 'Мария', lastName: '', phone: '12', email: '', consents: false };
    const search = {
      name: '',
      found: [],
      elsewhere: null,
      refused: { answers, faults: ['phone', 'consent'] as const },
      known: [],
    };
    const part = piece(render({ search }), "<details class='newcomer' open");
    expect(part).toContain("value='12'");
    expect(textOf(part)).toContain('Напишите телефон с кодом или почту');
    expect(textOf(part)).toContain('Прочитайте человеку эти слова');
    expect(textOf(part)).not.toContain('Напишите имя.');
  });

  test('whoever is booked for another day is shown with when and where, and taken now by those who may change bookings', () => {
    const elsewhere = {
      ...{ applicationId: id(9), bookingId: id(310), name: 'Ким Анна', startsAt: new Date('2026-06-05T05:00:00Z') },
      ...{ day: day({ id: id(201), date: '2026-06-05', status: 'approved' }), mayReplace: true },
    };
    const markup = render({ search: { name: '', found: [], elsewhere, refused: null, known: [] } });
    const part = piece(markup, "id='walk-in' open");
    expect(textOf(part)).toContain('Ким Анна: запись на другой день — пт, 5 июня');
    expect(textOf(part)).toContain(`10:00, ${elsewhere.day.address}`);
    expect(part).toContain(`href='/days/${id(201)}/bookings/${id(310)}'`);
    expect(part).toContain(`name='insteadOf' value='${id(310)}'`);
    const reader = render({
      search: { name: '', found: [], elsewhere: { ...elsewhere, mayReplace: false }, refused: null, known: [] },
    });
    expect(reader).not.toContain('insteadOf');
  });

  test('a day nobody is invited to says what to do', () => {
    expect(textOf(render({ board: { ...board([]), slots: [] } }))).toContain('Утвердите план');
  });
});

const nothing = { days: { rows: [], next: null }, choice: {}, reader: 'maker' as const, vacancies: [] };

test('a narrowed list says to what, leads back, and goes on as narrowed', () => {
  const choice = { citySlug: 'yekaterinburg', vacancyTitle: 'Менеджер' };
  const page = daysPage({ days: { rows: [], next: 'further' }, choice, reader: 'reader', vacancies: [] }, words());
  expect(page.about).toEqual({ text: 'Екатеринбург, Менеджер', href: '/days' });
  expect(page.nextHref).toContain('/days?city=yekaterinburg&title=');
  expect(textOf(html('pages/days/days', page))).toContain('по загруженному журналу');
  const reading = daysPage({ days: { rows: [], next: null }, choice: {}, reader: 'reader', vacancies: [] }, words());
  expect([reading.empty?.href, reading.empty?.advice]).toEqual([null, expect.stringContaining('рекрутёр')]);
});

test('the list of days shows what was expected beside what came', () => {
  const rows = [board(people), board([], { day: day({ id: id(201) }) })];
  const list = (reader: 'maker' | 'reader') =>
    daysPage({ days: { rows, next: null }, choice: {}, reader, vacancies: [] }, words());
  // A plan is not for everybody to work on.
  expect(list('reader').rows.map(({ href }) => href)).toEqual([`/days/${id(200)}`, `/days/${id(201)}`]);
  const page = daysPage({ days: { rows, next: 'further' }, choice: {}, reader: 'maker', vacancies: [] }, words());
  expect(page.rows[0]).toMatchObject({ invited: '3', confirmed: '1', came: '1', state: { word: 'утверждён' } });
  expect(page.rows[0].expected).toBe('2,6 (1–5)');
  expect(page.rows[1]).toMatchObject({ came: '—', state: { word: 'план' } });
  expect(textOf(html('pages/days/days', page))).not.toContain('принять некому');
  const ill = { rows: [{ ...board(people), unattended: 2 }], next: null };
  const marked = daysPage({ days: ill, choice: {}, reader: 'reader', vacancies: [] }, words());
  expect(textOf(html('pages/days/days', marked))).toContain('утверждён 2 человек принять некому');
  expect(html('pages/days/days', page)).toContain("hx-get='/days?after&#x3D;further' hx-trigger='revealed, click'");
  expect(page.rows[1].expected).toMatch(/^по плану [\d,]+ \(\d+–\d+\)$/);
  expect(page.rows[1]?.href).toBe(`/vacancies/${id(100)}/plan?day=${id(201)}`);
  expect(textOf(html('pages/days/days', daysPage(nothing, words())))).toContain('Дней встреч пока нет');
});

test('one more day can be planned for every open vacancy, by title', () => {
  const vacancies = [
    vacancy({ title: 'Менеджер' }),
    vacancy({ id: id(101), title: 'Аккаунт-менеджер', citySlug: 'moscow' }),
    vacancy({ id: id(102), title: 'Закрытая', status: 'closed' }),
  ];
  const { plannable } = daysPage({ ...nothing, vacancies }, words());
  expect(plannable).toEqual([
    { href: `/vacancies/${id(101)}/plan?day=new`, label: 'Аккаунт-менеджер, Москва' },
    { href: `/vacancies/${id(100)}/plan?day=new`, label: 'Менеджер, Екатеринбург' },
  ]);
  expect(html('pages/days/days', daysPage(nothing, words()))).not.toContain('day&#x3D;new');
});
