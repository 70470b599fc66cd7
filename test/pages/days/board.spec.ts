import { boardPage } from '../../../src/web/days/board.page.js';
import type { BoardInput } from '../../../src/web/days/board.page.js';
import { daysPage } from '../../../src/web/days/days.page.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { board, day, guest, id } from '../support/samples.js';

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

function input(overrides: Partial<BoardInput> = {}): BoardInput {
  return {
    board: board(people),
    now: new Date('2026-06-02T05:05:00Z'),
    mayCheckIn: true,
    mayPlan: true,
    mayReadApplications: true,
    search: { name: '', found: [] },
    ...overrides,
  };
}

const render = (overrides: Partial<BoardInput> = {}): string =>
  html('pages/days/board', boardPage(input(overrides), words()));

describe('day board', () => {
  test('everybody stands under their time with a state in a word, times by the city of the interview', () => {
    const text = textOf(piece(render(), "class='slot'"));
    expect(text).toMatch(/^10:00 пришли 1 из 3 сейчас/);
    expect(text).toContain('Кузнецова Марина приглашён Пришёл');
    expect(text).toContain('Петров Иван подтвердил');
    expect(text).toContain('Ким Анна без записи опоздал 10:14');
  });

  test('check-in is one tap, and what was tapped can be taken back', () => {
    const markup = render();
    expect(piece(markup, `id='guest-${id(300)}'`)).toContain(
      `action='/days/${id(200)}/bookings/${id(300)}/check-in' hx-post`,
    );
    const late = piece(markup, `id='guest-${id(302)}'`);
    expect(late).toContain('/undo-check-in');
    expect(late).not.toContain("/check-in'");
  });

  test('the button says for whom it is, for those who do not see the row', () => {
    expect(piece(render(), `id='guest-${id(300)}'`)).toContain("aria-label='Пришёл: Кузнецова Марина'");
  });

  test('the next to come in is marked at the running time only', () => {
    expect(piece(render(), `id='guest-${id(300)}'`)).toContain('guest-next');
    const early = render({ now: new Date('2026-06-01T09:00:00Z') });
    expect(early).not.toContain('guest-next');
    expect(early).not.toContain('сейчас');
  });

  test('who may not check in sees no buttons, who may not read applications no links', () => {
    const markup = render({ mayCheckIn: false, mayReadApplications: false, mayPlan: false });
    expect(markup).not.toContain('/check-in');
    expect(markup).not.toContain('/applications/');
  });

  test('whoever got no mail is to be phoned', () => {
    const message = { kind: 'invitation', notBefore: new Date(), sentAt: null, problem: null };
    const skipped = { ...message, status: 'skipped' as const, skipReason: 'no-address' };
    const sent = { ...message, status: 'sent' as const, skipReason: null };
    const text = (messages: (typeof skipped | typeof sent)[]) =>
      textOf(render({ board: board([guest({ messages })]) }));
    expect(text([skipped])).toContain('письмо не ушло, позвоните');
    expect(text([sent])).not.toContain('письмо не ушло');
  });

  test('the board reads itself again', () => {
    const live = piece(render(), "id='board'");
    expect(live).toContain(`hx-get='/days/${id(200)}/live' hx-trigger='every 5s' hx-swap='outerMorph'`);
  });

  test('a day ends only after its last slot has begun', () => {
    expect(render()).toContain(`action='/days/${id(200)}/close'`);
    expect(render({ now: new Date('2026-06-02T04:00:00Z') })).not.toContain('/close');
  });

  test('free places offer to invite the next best', () => {
    const freed = board(people);
    const totals = { ...freed.totals, freedSeats: 2 };
    expect(textOf(render({ board: { ...freed, totals } }))).toContain('Позвать ещё 2');
    expect(textOf(render())).not.toContain('Позвать ещё');
  });

  test('walk-ins are searched by name', () => {
    const search = { name: 'Пе', found: [{ applicationId: id(9), name: 'Петрова Ольга' }] };
    const markup = render({ search });
    expect(markup).toContain(`name='applicationId' value='${id(9)}'`);
    expect(textOf(render({ search: { name: 'Я', found: [] } }))).toContain('Никого с таким именем');
  });

  test('a day nobody is invited to says what to do', () => {
    expect(textOf(render({ board: { ...board([]), slots: [] } }))).toContain('Утвердите план');
  });
});

test('a narrowed list says to what, leads back, and goes on as narrowed', () => {
  const choice = { citySlug: 'yekaterinburg', vacancyTitle: 'Менеджер' };
  const page = daysPage({ days: { rows: [], next: 'further' }, choice, reader: 'reader' }, words());
  expect(page.about).toEqual({ text: 'Екатеринбург, Менеджер', href: '/days' });
  expect(page.nextHref).toContain('/days?city=yekaterinburg&title=');
  expect(textOf(html('pages/days/days', page))).toContain('по загруженному журналу');
  const reading = daysPage({ days: { rows: [], next: null }, choice: {}, reader: 'reader' }, words());
  expect([reading.empty?.href, reading.empty?.advice]).toEqual([null, expect.stringContaining('рекрутёр')]);
});

test('the list of days shows what was expected beside what came', () => {
  const rows = [board(people), { ...board([]), day: day({ id: id(201) }) }];
  const page = daysPage({ days: { rows, next: 'further' }, choice: {}, reader: 'maker' }, words());
  expect(page.rows[0]).toMatchObject({ invited: '3', confirmed: '1', came: '1', state: { word: 'утверждён' } });
  expect(page.rows[1]).toMatchObject({ came: '—', state: { word: 'план' } });
  expect(html('pages/days/days', page)).toContain("hx-get='/days?after&#x3D;further' hx-trigger='revealed'");
  expect(page.rows[1]?.href).toBe(`/vacancies/${id(100)}/plan?day=${id(201)}`);
  expect(
    textOf(html('pages/days/days', daysPage({ days: { rows: [], next: null }, choice: {}, reader: 'maker' }, words()))),
  ).toContain('Дней встреч пока нет');
});
