import { jest } from '@jest/globals';
import { AppModule } from '../../../src/app.module.js';
import { StageMovesService } from '../../../src/candidates/index.js';
import { DayBoardService, DayStates, PlanningService } from '../../../src/interviews/index.js';
import type { DayBoard } from '../../../src/interviews/index.js';
import { writeOfferToken } from '../../../src/interviews/offer-link.js';
import { newId } from '../../../src/kernel/ids.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor, UsersService } from '../../../src/organisations/index.js';
import type { Role } from '../../../src/organisations/index.js';
import { SETTINGS } from '../../../src/platform/config/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Answer, Browser, TestWeb } from '../sign-in/web-fixture.js';

const FIELDS = {
  date: '2026-06-02',
  startTime: '10:00',
  slots: 3,
  slotMinutes: 30,
  interviewers: 1,
  address: 'ул. Лесная, 5',
};

let web: TestWeb;
let organisationId: string;
let desk: Browser;
let receptionist: Browser;
let stranger: Browser;
let vacancyId: string;
let dayId: string;
/** Somebody more on the shortlist, with these mail addresses. */
let shortlist: (...names: string[]) => Promise<void>;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
  const owner = await newPerson(web);
  ({ organisationId } = owner);
  desk = await signedIn(web, owner);
  receptionist = await signedIn(web, await colleague('receptionist'));
  stranger = await signedIn(web, await newPerson(web));
});
afterAll(() => web.close());

beforeEach(async () => {
  const actor = systemActor(organisationId);
  const t = {
    get: (token: never): unknown => web.app.get(token, { strict: false }),
    database: web.app.get(Database, { strict: false }),
    clock: web.clock,
  } as unknown as TestApp;
  vacancyId = await vacancy(t, actor, { title: `Менеджер ${String(Math.random())}` });
  const ref = await connection(t, actor, 'headhunter');
  shortlist = async (...names) => {
    const person = { emails: names.map((name) => `${name}-${vacancyId}@example.test`) };
    const { applicationId } = await receive(t, ref, vacancyId, boardResume(person));
    await t.get(StageMovesService).move(actor, applicationId, 'shortlisted');
  };
  for (const names of [['a'], ['b'], ['c'], []]) await shortlist(...names);
  const planning = t.get(PlanningService);
  ({ id: dayId } = await planning.planDay(actor, { vacancyId, ...FIELDS }));
  await planning.approve(actor, dayId);
});

async function colleague(role: Role): Promise<{ organisationId: string; userId: string }> {
  const person = { organisationId, email: `${role}@example.test`, name: 'Олег', role, language: 'ru' };
  const { userId } = await web.app.get(UsersService, { strict: false }).createUser(person);
  return { organisationId, userId };
}

const board = (): Promise<DayBoard> =>
  web.app.get(DayBoardService, { strict: false }).board(systemActor(organisationId), dayId);

/** Sends a form of the page last seen with these fields alone. */
const send = (
  browser: Browser,
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answer> => browser.post(path, { _csrf: browser.token, ...fields }, headers);

async function firstBooking(): Promise<string> {
  const { slots } = await board();
  return `/days/${dayId}/bookings/${slots[0].rows[0].bookingId}`;
}

test('the plan names whom it left out', async () => {
  const page = await desk.get(`/vacancies/${vacancyId}/plan?day=${dayId}`);
  expect(page.body).toContain('1 человек из отобранных не учтён');
});

test('a booking is changed from its page; what is refused comes back to it with the reason', async () => {
  const path = await firstBooking();
  const page = await receptionist.get(path);
  expect(page.status).toBe(200);
  expect((await send(receptionist, `${path}/confirm`)).headers['location']).toContain(`/days/${dayId}#guest-`);
  expect((await receptionist.get(`/days/${dayId}`)).body).toContain('визит подтверждён');
  const slotId = (await board()).slots[2].id;
  expect((await send(receptionist, `${path}/move`, { slotId })).status).toBe(303);
  const again = await send(receptionist, `${path}/move`, { slotId: dayId });
  expect(again.headers['location']).toBe(path);
  expect((await receptionist.get(path)).body).toContain('Это время только что заняли');
  expect((await send(receptionist, `${path}/cancel`, { by: 'us', reason: 'не нужен' })).status).toBe(403);
  expect((await send(receptionist, `${path}/cancel`, { reason: 'found-job' })).status).toBe(303);
  expect((await receptionist.get(path)).body).toContain('Запись отменена, изменить её нельзя');
});

test('who is here is rated with a tap or a plain form, and what is refused is said where it was tried', async () => {
  const now = web.clock.now();
  try {
    // Nobody is away for longer than a session lasts.
    for (const at of ['2026-06-01T20:00:00Z', '2026-06-02T07:00:00Z']) {
      web.clock.moveTo(new Date(at));
      for (const browser of [desk, receptionist, stranger]) await browser.get('/days');
    }
    const booking = await firstBooking();
    await receptionist.get(`/days/${dayId}`);
    await send(receptionist, `${booking}/check-in`);
    const ratings = `/days/${dayId}/ratings`;
    const person = `${ratings}/people/${booking.split('/').at(-1)!}`;
    expect((await receptionist.get(ratings)).status).toBe(403);
    expect((await stranger.get(ratings)).status).toBe(404);
    expect((await desk.get(`/days/${dayId}`)).body).toContain(`href='${ratings}'`);
    expect((await desk.get(ratings)).body).toContain(`name='mark' value='motivation:4'`);
    const [, written] = /id='ratings'[^>]* hx-get='([^']+)'/.exec((await desk.get(ratings)).body)!;
    const live = written.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    expect([(await desk.get(live)).status, (await desk.get(live)).body]).toEqual([204, '']);
    const plain = await send(desk, `${person}/mark?order=mean`, { mark: 'motivation:4' });
    expect((await desk.get(live)).body).toContain(`value='motivation:0'`);
    expect(plain.headers['location']).toBe(`${ratings}?order=mean#person-${person.split('/').at(-1)!}`);
    const tapped = await send(desk, `${person}/mark`, { mark: 'competence:5' }, { 'hx-request': 'true' });
    expect(tapped.body.match(/aria-pressed='true'/g)).toHaveLength(2);
    expect(tapped.body).not.toContain('<html');
    expect((await send(desk, `${person}/mark`, { mark: 'motivation:6' })).status).toBe(422);
    expect((await send(desk, `${ratings}/criteria`, { name: 'внешность' })).headers['location']).toContain(ratings);
    expect((await desk.get(ratings)).body).toContain('Оценивать людей по признаку «внешность» нельзя');
    const changed = await send(desk, `${ratings}/criteria?order=mean`, { name: 'Голос' }, { 'hx-request': 'true' });
    expect(changed.body).toMatch(/\/ratings\/live\?order(?:=|&#x3D;)mean/);
    expect(changed.body).toMatch(/value='Голос'.*id='ratings'[^>]* hx-swap-oob='outerMorph'.*aria-label='Голос'/s);
    const passed = await send(desk, `${person}/decide`, { to: 'passed' }, { 'hx-request': 'true' });
    const late = await send(desk, `${person}/decide`, { to: 'rejected', reason: 'skills' }, { 'hx-request': 'true' });
    expect([late.status, late.body]).toEqual([409, expect.stringContaining('Кто-то только что изменил')]);
    await send(desk, `${person}/undo`, { move: /name='move' value='([^']+)'/.exec(passed.body)![1] });
    const rejected = await send(
      desk,
      `${person}/decide`,
      { to: 'rejected', reason: 'skills' },
      { 'hx-request': 'true' },
    );
    expect(rejected.body).toContain('отказ');
    const move = /name='move' value='([^']+)'/.exec(rejected.body)![1];
    expect((await send(desk, `${person}/undo`, { move }, { 'hx-request': 'true' })).body).toContain('/decide');
  } finally {
    web.clock.moveTo(now);
  }
});

test('a time that the plan leaves closed is asked about on a page of its own, and then given', async () => {
  const { slots } = await board();
  const [guest] = slots[0].rows;
  const [from, to] = [slots[0].id, slots[2].id];
  await web.app
    .get(Database, { strict: false })
    .inOrganisation(organisationId, (db) =>
      db.query(`UPDATE interview_slots SET seats = seats_taken WHERE organisation_id = $1 AND id = $2`, [
        organisationId,
        to,
      ]),
    );
  const path = `/days/${dayId}/bookings/${guest.bookingId}`;
  await desk.get(path);
  const asked = await send(desk, `${path}/move`, { slotId: to, by: 'us' });
  expect(asked.status).toBe(200);
  expect(asked.body).toContain('мест нет. Продолжить?');
  expect(asked.body).toContain(`href='${path}'`);
  const placeOf = async () =>
    (await board()).slots.find(({ rows }) => rows.some((one) => one.bookingId === guest.bookingId))?.id;
  expect(await placeOf()).toBe(from);
  // Whoever does not decide is told, and stays where they are.
  await receptionist.get(path);
  await send(receptionist, `${path}/move`, { slotId: to, by: 'candidate' });
  expect((await receptionist.get(path)).body).toContain('По плану это время занято');
  const hidden = [...asked.body.matchAll(/type='hidden' name='(?!_csrf)(\w+)' value='([^']*)'/gu)].map(
    ([, name, value]) => [name, value],
  );
  expect(Object.fromEntries(hidden)).toMatchObject({ slotId: to, by: 'us', beyondPlan: 'yes' });
  await send(desk, `${path}/move`, Object.fromEntries(hidden) as Record<string, string>);
  expect(await placeOf()).toBe(to);
});

test('what should change is approved on the plan; what is outdated comes back to it with the reason', async () => {
  const plan = `/vacancies/${vacancyId}/plan?day=${dayId}`;
  expect((await desk.get(plan)).body).toContain('Менять нечего');
  const whomNext = `/days/${dayId}/whom-next`;
  const hint = `/days/${dayId}/hint`;
  const part = { 'hx-request': 'true' };
  expect((await desk.get(whomNext, part)).body).not.toContain('План предлагает');
  expect((await desk.get(hint, part)).body.trim()).toBe('');
  expect((await receptionist.get(whomNext)).status).toBe(403);
  expect((await receptionist.get(hint)).status).toBe(403);
  expect((await stranger.get(hint)).status).toBe(404);
  await shortlist('d');
  await shortlist('e');
  // Whatever a page says of a day rests on one reading of it.
  const reads = jest.spyOn(web.app.get(DayStates, { strict: false }), 'read');
  for (const path of [plan, hint]) {
    reads.mockClear();
    expect((await desk.get(path, path === hint ? part : {})).status).toBe(200);
    expect(reads).toHaveBeenCalledTimes(1);
  }
  reads.mockRestore();
  // The board says what the plan proposes, and sends nothing.
  const proposal = (await desk.get(whomNext, part)).body;
  expect((await desk.get(hint, part)).body).toContain('План предлагает пригласить ещё');
  // Without scripts its link leads to where it is approved, and a part that is opened by itself is no page.
  for (const path of [whomNext, hint]) expect((await desk.get(path)).headers['location']).toBe(`${plan}#replanning`);
  expect((await stranger.get(hint)).status).toBe(404);
  expect(proposal).toContain('План предлагает изменить');
  expect(proposal).not.toContain('<form');
  const page = (await desk.get(plan)).body;
  for (const [, person] of proposal.matchAll(/href='(\/applications\/[^']+)'/g)) expect(page).toContain(person);
  const [, shown] = /name='shown' value='([^']+)'/.exec(page)!;
  const [, line] = /name='line' value='(invite:[^']+)'/.exec(page)!;
  // What is ticked is summed up, nothing is sent; what has changed meanwhile is told.
  const chosen = `/days/${dayId}/replanning/chosen`;
  expect((await send(receptionist, chosen, { shown, line })).status).toBe(403);
  expect((await send(desk, chosen, { shown, line })).headers['location']).toBe(`${plan}#replanning`);
  const tick = async (fields: Record<string, string>): Promise<string> => {
    await desk.get(plan);
    return (await send(desk, chosen, fields, part)).body;
  };
  expect(await tick({ shown, line })).toContain('Итого');
  expect(await tick({ shown })).toContain('Ничего не отмечено');
  expect(await tick({ shown, line: 'move:nobody' })).toContain('Ничего не отмечено');
  expect(await tick({ shown: 'старое', line })).toContain('что-то изменилось');
  await desk.get(plan);
  expect((await send(receptionist, `/days/${dayId}/replanning`, { shown, line })).status).toBe(403);
  expect((await send(desk, `/days/${dayId}/replanning`, { shown: 'старое', line })).headers['location']).toBe(plan);
  const refused = (await desk.get(plan)).body;
  expect(refused).toContain('Что-то изменилось');
  expect(refused).toContain(line);
  const none = await send(desk, `/days/${dayId}/replanning`, { shown });
  expect(none.headers['location']).toBe(plan);
  expect((await desk.get(plan)).body).toContain('Никто не отмечен: ничего не отправлено.');
  await send(desk, `/days/${dayId}/replanning`, { shown, line });
  expect((await desk.get(plan)).body).toContain('Изменения утверждены. Приглашено: 1');
});

test('an interviewer falls ill and is back again; those who only receive people do not say so', async () => {
  const { slots } = await board();
  expect((await receptionist.get(`/days/${dayId}`)).body).not.toContain('Кто ведёт встречи');
  const ill = { interviewers: '0', from: slots[0].id, until: slots[0].id };
  expect((await send(receptionist, `/days/${dayId}/staffing`, ill)).status).toBe(403);
  expect((await desk.get(`/days/${dayId}`)).body).toContain('на месте 1 интервьюер');
  const told = await send(desk, `/days/${dayId}/staffing`, ill);
  expect((await desk.get(String(told.headers['location']))).body).toContain('Вот что это меняет');
  expect((await desk.get(`/days/${dayId}`)).body).toContain('не все: 10:00 — 0');
  await send(desk, `/days/${dayId}/staffing`, { interviewers: '0' });
  expect((await desk.get(`/days/${dayId}`)).body).toContain('некому проводить встречи');
  await send(desk, `/days/${dayId}/staffing`, { interviewers: '0', from: slots[1].id, until: slots[0].id });
  expect((await desk.get(`/days/${dayId}`)).body).toContain('Проверьте поле «По какое время»');
  await send(desk, `/days/${dayId}/staffing`, { interviewers: '1' });
  expect((await desk.get(`/days/${dayId}`)).body).toContain('на месте 1 интервьюер');
});

test('a seat is offered from the waiting list, and its link takes it with one tap, says when it is too late, and keeps people waiting', async () => {
  await shortlist('d');
  await shortlist('e');
  const page = (await desk.get(`/days/${dayId}`)).body;
  expect((await receptionist.get(`/days/${dayId}`)).body).not.toContain('Лист ожидания');
  const [first, second] = [...page.matchAll(/action='(\/days\/[^']+\/waiting-list\/[^']+)\/offer'/g)].map(
    ([, path]) => path,
  );
  const slotId = (await board()).slots[0].id;
  expect((await send(receptionist, `${first}/offer`, { slotId })).status).toBe(403);
  await desk.get(`/days/${dayId}`);
  expect((await send(desk, `${first}/offer`, { slotId })).headers['location']).toBe(`/days/${dayId}#waiting-list`);
  expect((await desk.get(`/days/${dayId}`)).body).toContain('10:00, держим до');
  await send(desk, `${second}/offer`, { slotId });
  expect((await desk.get(`/days/${dayId}`)).body).toContain('Это место не предложить');

  const candidate = web.browser();
  const path = await offerPath(first);
  expect((await candidate.get(path)).body).toContain('Держим это время для вас до пн, 1 июня, 14:00');
  expect((await candidate.post(`${path}/language`, { language: 'kk' })).headers['location']).toBe(path);
  expect((await candidate.get(path)).body).toContain('Келемін');
  const taken = await candidate.post(`${path}/accept`, {});
  expect(taken.headers['location']).toMatch(/^\/c\/.+said=confirmed$/);
  expect((await candidate.get(String(taken.headers['location']))).status).toBe(200);
  expect((await candidate.get(path)).body).toContain('/c/');

  const third = (await board()).slots[1].id;
  await send(desk, `${second}/offer`, { slotId: third });
  const other = await offerPath(second);
  await candidate.post(`${other}/decline`, {});
  expect((await candidate.get(other)).body).toContain('Спасибо, что ответили');
  await candidate.post(`${other}/stay`, {});
  expect((await candidate.get(other)).body).toContain('Вы в листе ожидания');
  for (const [action, says] of [
    ['off', 'убрано из листа'],
    ['back', 'Снова в листе ожидания'],
  ] as const) {
    await send(desk, `${second}/${action}`);
    expect((await desk.get(`/days/${dayId}`)).body).toContain(says);
  }
  const phoned = { answer: 'yes', slotId: (await board()).slots[2].id };
  expect((await send(receptionist, `${second}/answer`, phoned)).status).toBe(403);
  await send(desk, `${second}/answer`, phoned);
  expect((await desk.get(`/days/${dayId}`)).body).toContain('согласие по телефону, место занято');
  await send(desk, `/days/${dayId}/waiting-list`, { offers: 'on' });
  expect((await desk.get(`/days/${dayId}`)).body).toContain('Больше не предлагать');
  // What is not offered is said by a part of the page, and without scripts by a notice on it.
  const advice = `/days/${dayId}/waiting-list/advice`;
  expect((await desk.get(advice, { 'hx-request': 'true' })).body).not.toContain('<html');
  expect((await desk.get(advice)).headers['location']).toBe(`/days/${dayId}#waiting-list`);
  expect((await desk.get(`/days/${dayId}`)).body).toContain('Предлагаются все освободившиеся места');
  expect((await receptionist.get(advice)).status).toBe(403);
  expect((await stranger.get(advice)).status).toBe(404);
  expect((await candidate.get('/o/nonsense')).status).toBe(404);
});

/** Where the link of the offer leads that is open to the person of this path of the waiting list. */
async function offerPath(path: string): Promise<string> {
  const applicationId = path.split('/').at(-1)!;
  const database = web.app.get(Database, { strict: false });
  const [place] = await database.inOrganisation(organisationId, (db) =>
    db.query<{ id: string; offer_count: number }[]>(
      `SELECT id, offer_count FROM waiting_places WHERE organisation_id = $1 AND application_id = $2`,
      [organisationId, applicationId],
    ),
  );
  const { linkSecret } = web.app.get<Settings>(SETTINGS, { strict: false });
  const target = { organisationId, placeId: place.id, offer: place.offer_count };
  return `/o/${writeOfferToken(linkSecret, target, new Date('2026-06-02T07:00:00Z'))}`;
}

test('a walk-in who is booked for another day is taken now, and that booking ends', async () => {
  const now = web.clock.now();
  try {
    const planning = web.app.get(PlanningService, { strict: false });
    const actor = systemActor(organisationId);
    await shortlist('d', 'e');
    const friday = await planning.planDay(actor, { vacancyId, ...FIELDS, date: '2026-06-05' });
    await planning.approve(actor, friday.id);
    const boards = web.app.get(DayBoardService, { strict: false });
    const [{ applicationId, bookingId }] = (await boards.board(actor, friday.id)).slots.flatMap(({ rows }) => rows);
    for (const at of ['2026-06-01T20:00:00Z', '2026-06-02T06:30:00Z']) {
      web.clock.moveTo(new Date(at));
      await receptionist.get(`/days/${dayId}`);
    }
    const told = await send(receptionist, `/days/${dayId}/walk-ins`, { applicationId });
    const page = await receptionist.get(String(told.headers['location']));
    expect(page.body).toContain('запись на другой день — пт, 5 июня, 10:00');
    expect(page.body).toContain(`href='/days/${friday.id}/bookings/${bookingId}'`);
    await send(receptionist, `/days/${dayId}/walk-ins`, { applicationId, insteadOf: bookingId });
    expect((await receptionist.get(`/days/${dayId}`)).body).toContain('Визит без записи отмечен');
    expect((await boards.board(actor, friday.id)).cancelled).toMatchObject([{ bookingId, cancelledBy: 'candidate' }]);
  } finally {
    web.clock.moveTo(now);
  }
});

describe('somebody at the door who is on no list', () => {
  const NEW = { firstName: 'Мария', lastName: 'Орлова', phone: '8 903 123-45-67', email: '', consent: 'yes' };
  const atTheDoor = async (work: () => Promise<void>): Promise<void> => {
    const before = web.clock.now();
    try {
      for (const at of ['2026-06-01T20:00:00Z', '2026-06-02T06:30:00Z']) {
        web.clock.moveTo(new Date(at));
        await receptionist.get(`/days/${dayId}`);
        await stranger.get('/');
      }
      await work();
    } finally {
      web.clock.moveTo(before);
    }
  };
  const guests = async () => (await board()).slots.flatMap(({ rows }) => rows).filter(({ walkIn }) => walkIn);
  const add = (fields: Partial<typeof NEW> & { other?: string } = {}, browser = receptionist) =>
    send(browser, `/days/${dayId}/newcomers`, { ...NEW, ...fields });
  const responses = () =>
    web.app.get(Database, { strict: false }).inOrganisation(organisationId, (db) =>
      db.query<{ consent_text: string; boards: string[]; stage: string }[]>(
        `SELECT door.consent_text, application.boards, application.stage
             FROM direct_responses door JOIN applications application ON application.id = door.application_id
            WHERE door.vacancy_id = $1 AND door.source = 'walk-in'`,
        [vacancyId],
      ),
    );

  test('is added on the spot with their consent and marked as come, once', async () => {
    await atTheDoor(async () => {
      const found = await receptionist.get(`/days/${dayId}?name=${encodeURIComponent('Орлова')}`);
      expect(found.body).toContain(`action='/days/${dayId}/newcomers'`);
      const [one, two] = await Promise.all([add(), add()]);
      expect([one.status, two.status]).toEqual([303, 303]);
      await add();
      expect(await guests()).toMatchObject([{ name: 'Орлова Мария', outcome: 'came' }]);
      expect(await responses()).toEqual([
        { consent_text: expect.stringContaining('может хранить') as string, boards: ['walk-in'], stage: 'came' },
      ]);
    });
  });

  test('is found by what they tell when they have responded before', async () => {
    await atTheDoor(async () => {
      const rows = (await board()).slots.flatMap(({ rows: all }) => all);
      const { applicationId } = rows[0];
      const email = (
        await web.app.get(Database, { strict: false }).inOrganisation(organisationId, (db) =>
          db.query<{ value: string }[]>(
            `SELECT contact.value FROM candidate_contacts contact
                 JOIN applications application ON application.candidate_id = contact.candidate_id
                WHERE application.id = $1 AND contact.kind = 'email'`,
            [applicationId],
          ),
        )
      )[0].value;
      // They are expected today already under another spelling of their name, which is said, and nobody is there twice.
      const asked = await add({ email: email.toUpperCase(), phone: '' });
      expect(asked.status).toBe(422);
      expect(asked.body).toContain(`/days/${dayId}/bookings/${rows[0].bookingId}/check-in`);
      expect(asked.body).toContain("value='Орлова'");
      expect([await guests(), await responses()]).toEqual([[], []]);
      // Another vacancy's organisation learns nothing of it.
      expect((await add({ email, phone: '' }, stranger)).status).toBe(404);
    });
  });

  test('who shares a phone with somebody known is added once it is said that they are somebody else', async () => {
    await atTheDoor(async () => {
      const before = (await guests()).length;
      const phone = '8 903 765-43-21';
      await add({ phone });
      const brother = { firstName: 'Пётр', phone };
      expect((await add(brother)).status).toBe(422);
      expect(await guests()).toHaveLength(before + 1);
      expect((await add({ ...brother, other: 'yes' })).status).toBe(303);
      expect(await guests()).toHaveLength(before + 2);
    });
  });

  test('is not added without a way to reach them or without consent, and nothing typed is lost', async () => {
    await atTheDoor(async () => {
      const refused = await send(receptionist, `/days/${dayId}/newcomers`, { firstName: 'Мария', lastName: 'Орлова' });
      expect(refused.status).toBe(422);
      expect(refused.body).toContain("value='Орлова'");
      expect(refused.body).toContain('Напишите телефон с кодом или почту');
      expect(refused.body).toContain('Прочитайте человеку эти слова');
      expect(await responses()).toEqual([]);
    });
  });

  test('is not added to a day of another organisation, nor to one that has not begun', async () => {
    await add();
    expect((await receptionist.get(`/days/${dayId}`)).body).toContain('когда он наступит');
    expect(await responses()).toEqual([]);
    await atTheDoor(async () => {
      expect((await add({}, stranger)).status).toBe(404);
      expect(await responses()).toEqual([]);
    });
  });
});

test('a mail that did not leave is found from the first page and the board, and sent again', async () => {
  const { slots } = await board();
  const bookingId = slots[0].rows[0].bookingId;
  const database = web.app.get(Database, { strict: false });
  await database.inOrganisation(organisationId, (db) =>
    db.query(
      `UPDATE messages SET status = 'failed', failure = 'refused'
        WHERE organisation_id = $1 AND subject_id = $2 AND kind = 'reminder-hours-before'`,
      [organisationId, bookingId],
    ),
  );
  expect((await receptionist.get('/')).body).toContain('Не ушли письма: 1');
  expect((await receptionist.get(`/days/${dayId}`)).body).toContain('письмо не ушло');
  const page = await receptionist.get('/failed-mails');
  const path = /action='(\/failed-mails\/[^']+)'/.exec(page.body)?.[1] ?? '';
  expect((await stranger.get('/failed-mails')).body).toContain('Все письма ушли');
  expect((await send(stranger, path)).status).toBe(404);
  expect((await send(receptionist, path)).headers['location']).toBe('/failed-mails');
  expect((await receptionist.get('/failed-mails')).body).toContain('Письмо отправляется ещё раз');
  expect((await send(receptionist, path, { back: 'https://elsewhere.example' })).headers['location']).toBe('/');
  expect((await receptionist.get('/failed-mails')).body).toContain('Все письма ушли');
});

test('a second day is planned beside an approved one, moved, and deleted', async () => {
  const plan = `/vacancies/${vacancyId}/plan`;
  expect((await desk.get(plan)).body).toContain(`${plan}?day&#x3D;new`);
  expect((await desk.get('/days')).body).toContain(`${plan}?day&#x3D;new`);
  expect((await receptionist.get('/days')).body).not.toContain('day&#x3D;new');
  expect((await desk.get(`${plan}?day=new`)).body).toContain("value='2026-06-03'");
  await shortlist('d');
  const fields = { ...FIELDS, slots: '3', slotMinutes: '30', interviewers: '1', waitSlots: '2', waitRiskPercent: '10' };
  const first = await send(desk, `${plan}/preview`, { ...fields, date: '2026-06-03', address: 'ул. Новая, 1' });
  expect(first.body).toContain('Если составить план с этими полями');
  expect(first.body).toContain("value='ул. Новая, 1'");
  const made = await send(desk, plan, { ...fields, date: '2026-06-03' });
  const own = String(made.headers['location']);
  const taken = await send(desk, plan, { ...fields, date: '2026-06-02', startTime: '12:00' });
  expect(taken.body).toMatch(/На 2\sиюня\s2026\sг\. для этой вакансии/);
  await shortlist('e');
  expect((await desk.get(own)).body).toContain('Отобранных теперь 2, а план составлен на 1.');
  await send(desk, own.replace(/.*day=(.*)/, '/days/$1/replan'));
  expect((await desk.get(own)).body).not.toContain('план составлен на');
  const money = { moneyInterview: '1', moneyInterviewerHour: '0', moneyWaitingHour: '1237' };
  const preview = own.replace('/plan?', '/plan/preview?');
  const looked = await send(desk, preview, { ...fields, address: '', ...money });
  expect(looked.body).toContain('Если составить план с этими полями');
  expect(looked.body).toContain("name='moneyWaitingHour' inputmode='decimal' value='1237'");
  expect((await send(desk, preview, { ...fields, slots: 'x' })).body).toContain('«Слотов»');
  expect((await send(receptionist, preview, fields)).status).toBe(403);
  expect((await desk.get(own)).body).not.toContain("value='1237'");
  const tried = await desk.get(`${own}&invitations=1`);
  expect(tried.body).toContain('Так вышло бы с 1 приглашением');
  expect((await desk.get(own)).body).toContain('Отправьте 2 приглашения');
  for (const none of ['0', '2', '3', 'x']) {
    expect((await desk.get(`${own}&invitations=${none}`)).body).not.toContain('Так вышло бы');
  }
  const refused = await send(desk, own, { ...fields, date: '2026-06-03', interviewers: 'много' });
  expect(refused.body).toContain(
    '«Интервьюеров»: напишите, сколько человек проводят встречи, целым числом от 1 до 32.',
  );
  expect(refused.body).toContain("value='много'");
  expect(refused.body).toContain('Отправьте 2 приглашения');
  // All that is wrong at once, each beside its field.
  const wrong = { date: '2026-05-30', slots: '0', address: ' ', contactPhone: 'звоните', moneyMove: 'x' };
  for (const [path, more] of [
    [own, ['address']],
    // An address may still be missing while one looks.
    [preview, []],
  ] as const) {
    const { body } = await send(desk, path, { ...fields, ...wrong, waitRiskPercent: '120' });
    const faulty = [...body.matchAll(/class='fault' id='p-(\w+)-fault'/g)].map(([, name]) => name);
    expect(faulty.sort()).toEqual([...more, 'date', 'move', 'phone', 'risk', 'slots']);
  }
  const part = await desk.post(
    preview,
    { _csrf: desk.token, ...fields, slots: '0', address: 'x'.repeat(501) },
    { 'hx-request': 'true' },
  );
  expect(part.body.match(/href='#p-\w+'/g)).toEqual(["href='#p-slots'", "href='#p-address'"]);
  await desk.get(own);
  const moved = await send(desk, own, { ...fields, date: '2026-06-05', waitRiskPercent: '7,5' });
  expect(moved.headers['location']).toBe(own);
  expect((await desk.get(own)).body).toContain('пт, 5 июня');
  expect((await desk.get(own)).body).toContain("value='7,5'");
  const far = await send(desk, own, { ...fields, date: '2126-01-01' });
  expect(far.body).toContain('не дальше чем через год');
  const long = await send(desk, own, { ...fields, date: '2026-06-05', address: 'Я'.repeat(10_000) });
  expect(long.body).toContain('«Адрес»: напишите короче, не больше 500 знаков.');
  expect(long.body).toContain(`value='${'Я'.repeat(10_000)}'`);
  const words = await send(desk, own, { ...fields, date: '2026-06-05', contactPhone: 'позвоните мне' });
  expect(words.body).toContain('«Телефон на месте»: напишите номер');
  const path = `/days/${own.split('day=')[1]}/delete`;
  expect((await send(receptionist, path)).status).toBe(403);
  expect((await send(desk, path)).headers['location']).toBe('/days');
  expect((await desk.get('/days')).body).toContain('План удалён');
  expect((await send(desk, path)).status).toBe(404);
  expect((await send(desk, `/days/${dayId}/delete`)).headers['location']).toBe(`/days/${dayId}`);
  expect((await board()).day.status).toBe('approved');
});

test('what is refused about a plan is said on its page, whichever button it was', async () => {
  const plan = `/vacancies/${vacancyId}/plan`;
  const words = async (path: string, fields: Record<string, string> = {}): Promise<string> => {
    const { headers } = await send(desk, path, fields);
    return `${String(headers['location'])} ${(await desk.get(String(headers['location']))).body}`;
  };
  await desk.get(plan);
  const approved = `${plan}?day=${dayId}`;
  for (const [action, fields] of [
    ['choose', { invitations: '2' }],
    ['replan', {}],
  ] as const) {
    const said = await words(`/days/${dayId}/${action}`, fields);
    expect(said.startsWith(approved)).toBe(true);
    expect(said).toContain('День уже в другом состоянии');
  }
  await shortlist('d');
  const actor = systemActor(organisationId);
  const planning = web.app.get(PlanningService, { strict: false });
  const { id } = await planning.planDay(actor, { vacancyId, ...FIELDS, date: '2026-06-03' });
  const now = web.clock.now();
  try {
    const own = `${plan}?day=${id}`;
    expect(await words(`/days/${id}/choose`, { invitations: '77' })).toContain('Проверьте поле');
    expect(await words(`/days/${id}/cancel`)).toContain('Удалите план.');
    expect((await send(desk, `/days/${id}/cancel`)).headers['location']).toBe(`/days/${id}`);
    expect((await desk.get(`/days/${id}/cancel`)).status).toBe(303);
    // Twelve hours at a time, or the session would end.
    for (const at of ['2026-06-01T20:00:00Z', '2026-06-02T07:00:00Z', '2026-06-02T18:00:00Z', '2026-06-03T05:00:00Z']) {
      web.clock.moveTo(new Date(at));
      await desk.get(own);
    }
    web.clock.moveTo(new Date('2026-06-03T06:15:00Z'));
    expect((await desk.get(own)).body).toContain('уже никто не успеет узнать');
    web.clock.moveTo(new Date('2026-06-03T07:00:00Z'));
    const past = await words(`/days/${id}/approve`);
    expect(past.startsWith(own)).toBe(true);
    expect(past).toContain('звать на него некого');
    expect(past).not.toContain(`/days/${id}/approve`);
    expect((await desk.get('/')).body).toContain('День прошёл, но не закончен: пришли 0, приглашены 3');
  } finally {
    web.clock.moveTo(now);
  }
});

test('those who do not plan are led from a planned day to when and where it is to be', async () => {
  await shortlist('d');
  const planning = web.app.get(PlanningService, { strict: false });
  const fields = { vacancyId, ...FIELDS, date: '2026-06-03' };
  const { id } = await planning.planDay(systemActor(organisationId), fields);
  expect((await receptionist.get('/days')).body).toContain(`href='/days/${id}'`);
  expect((await receptionist.get('/days')).body).not.toContain(`day&#x3D;${id}`);
  const page = await receptionist.get(`/days/${id}`);
  expect(page.status).toBe(200);
  expect(page.body).toContain('10:00–11:30');
  expect((await desk.get('/days')).body).toContain(`day&#x3D;${id}`);
});

test('a day is cancelled after a question, once', async () => {
  const path = `/days/${dayId}/cancel`;
  expect((await receptionist.get(path)).status).toBe(403);
  expect((await desk.get(path)).body).toContain('Отменить день?');
  expect((await board()).day.status).toBe('approved');
  await send(desk, path);
  expect((await desk.get(`/days/${dayId}`)).body).toContain('День отменён, ');
  expect(await board()).toMatchObject({ day: { status: 'cancelled' }, totals: { invited: 0 } });
  await send(desk, path);
  expect((await desk.get('/days')).body).toContain('отменён');
});

test('a day that has begun is not cancelled, and the board says what to do; once ended, it stays on the first page that day', async () => {
  const now = web.clock.now();
  try {
    await desk.get(`/days/${dayId}`);
    web.clock.moveTo(new Date('2026-06-01T20:00:00Z'));
    await desk.get(`/days/${dayId}`);
    web.clock.moveTo(new Date('2026-06-02T07:01:00Z'));
    await send(desk, `/days/${dayId}/cancel`);
    expect((await desk.get(`/days/${dayId}`)).body).toContain('День уже начался');
    await send(desk, `${await firstBooking()}/check-in`);
    const waits = '1 кандидат пришёл на собеседование и ждёт решения';
    expect((await desk.get('/')).body).not.toContain(waits);
    web.clock.moveTo(new Date('2026-06-02T09:05:00Z'));
    await send(desk, `/days/${dayId}/close`);
    const ended = 'День закончен: пришли 1, приглашены 3';
    expect((await desk.get('/')).body).toContain(ended);
    expect((await desk.get('/')).body).toContain(waits);
    web.clock.moveTo(new Date('2026-06-02T20:00:00Z'));
    expect((await desk.get('/')).body).toContain(ended);
    web.clock.moveTo(new Date('2026-06-02T22:00:00Z'));
    expect((await desk.get('/')).body).not.toContain(ended);
  } finally {
    web.clock.moveTo(now);
  }
});

test('a booking is not found on a day that it does not lie on', async () => {
  const booking = (await firstBooking()).replace(dayId, newId());
  await desk.get('/days');
  expect((await desk.get(booking)).status).toBe(404);
  const calls = booking.replace('/bookings/', '/calls/');
  for (const path of [
    `${booking}/confirm`,
    `${booking}/cancel`,
    `${calls}/confirm`,
    `${calls}/cancel`,
    `${calls}/told`,
  ]) {
    const { status } = await send(desk, path, { reason: 'time' });
    expect([path, status]).toEqual([path, 404]);
  }
  expect((await board()).totals).toMatchObject({ invited: 3, cancelled: 0, saidYes: 0 });
});

test('nothing of it is there for another organisation', async () => {
  const booking = await firstBooking();
  await stranger.get('/days');
  for (const path of [`/days/${dayId}/calls`, booking]) expect((await stranger.get(path)).status).toBe(404);
  const calls = booking.replace('/bookings/', '/calls/');
  for (const path of [
    `/days/${dayId}/cancel`,
    `/days/${dayId}/delete`,
    `${booking}/confirm`,
    `${booking}/move`,
    `${booking}/cancel`,
    `${calls}/confirm`,
    `${calls}/cancel`,
    `${calls}/no-answer`,
    `${calls}/told`,
  ]) {
    const answer = await send(stranger, path, { slotId: dayId, reason: 'time' });
    expect([path, answer.status]).toEqual([path, 404]);
  }
  expect((await board()).totals).toMatchObject({ invited: 3, cancelled: 0 });
});
