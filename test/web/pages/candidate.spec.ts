import { AppModule } from '../../../src/app.module.js';
import { StageMovesService } from '../../../src/candidates/index.js';
import { CandidateLinks, DayBoardService, PlanningService } from '../../../src/interviews/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

const FIELDS = { date: '2026-06-02', startTime: '10:00', slots: 3, slotMinutes: 30, interviewers: 1 };

let web: TestWeb;
let organisationId: string;
let phone: Browser;
/** `/c/<token>` */
let path: string;
/** Slots of the day, earliest first; the booking is in the first. */
let slotIds: string[];

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
  ({ organisationId } = await newPerson(web));
});
afterAll(() => web.close());

beforeEach(async () => {
  const actor = systemActor(organisationId);
  const t = {
    get: (token: never): unknown => web.app.get(token, { strict: false }),
    database: web.app.get(Database, { strict: false }),
    clock: web.clock,
  } as unknown as TestApp;
  const vacancyId = await vacancy(t, actor, { title: `Менеджер ${String(Math.random())}` });
  const ref = await connection(t, actor, 'headhunter');
  for (const name of ['a', 'b', 'c']) {
    const person = boardResume({ emails: [`${name}-${vacancyId}@example.test`] });
    const { applicationId } = await receive(t, ref, vacancyId, person);
    await t.get(StageMovesService).move(actor, applicationId, 'shortlisted');
  }
  const planning = t.get(PlanningService);
  const day = await planning.planDay(actor, { vacancyId, ...FIELDS, address: 'ул. Лесная, 5' });
  await planning.approve(actor, day.id);
  const { slots } = await t.get(DayBoardService).board(actor, day.id);
  slotIds = slots.map(({ id }) => id);
  const [{ bookingId }] = slots[0].rows;
  const link = t.get(CandidateLinks).urlOf({ organisationId, bookingId }, new Date('2026-06-02T07:00:00Z'));
  path = new URL(link).pathname;
  phone = web.browser();
});

/** The page after a form was sent to it. */
async function after(action: string, fields: Record<string, string>): Promise<string> {
  const answer = await phone.post(`${path}/${action}`, fields);
  expect(answer.status).toBe(303);
  return (await phone.get(String(answer.headers['location']))).body;
}

test('whoever cannot at that time sees other times and has cancelled nothing yet', async () => {
  const asked = await phone.get(`${path}?step=times`);
  expect(asked.body).toContain('Может быть, подойдёт другое время?');
  expect((await phone.get(path)).body).toContain('ждём вашего ответа');
  expect(await after('move', { slotId: slotIds[2] ?? '' })).toContain('11:00');
});

test('a move and a cancellation are taken back with one tap each', async () => {
  const moved = await after('move', { slotId: slotIds[2] ?? '' });
  expect(moved).toContain('Вернуть прежнее время: вт, 2 июня, 10:00');
  expect(await after('move', { slotId: slotIds[0] ?? '' })).toContain('вт, 2 июня, 10:00');
  const cancelled = await after('cancel', { reason: 'other' });
  expect(cancelled).toContain('Передумали?');
  const back = await after('come-back', { slotId: slotIds[0] ?? '' });
  expect(back).toContain('Хорошо, что передумали');
  expect(back).toContain('вы подтвердили, что придёте');
});

test('a time that was just taken is said on the page, with the others still there', async () => {
  await web.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE id = $1`, [slotIds[2]]);
  const page = await after('move', { slotId: slotIds[2] ?? '' });
  expect(page).toContain('Это время только что заняли');
  expect(page).toContain("name='reason' value='other'");
});

test('who says yes to a time that was moved meanwhile is told of the new one, and has said yes to neither', async () => {
  const seen = (await phone.get(path)).body;
  const slotId = /\/confirm'><input type='hidden' name='slotId' value='([^']+)'/.exec(seen)?.[1] ?? '';
  expect(slotId).not.toBe('');
  const other = slotIds[2] ?? '';
  await after('move', { slotId: other });
  await web.asOwner(`UPDATE bookings SET status = 'invited' WHERE interview_slot_id = $1`, [other]);
  const answer = await after('confirm', { slotId });
  expect(answer).toContain('перенесли на другое время');
  expect(answer).toContain('/confirm');
  expect(await after('confirm', { slotId: other })).toContain('вы подтвердили, что придёте');
});

test('the language that is chosen stays, whatever the browser speaks', async () => {
  expect(await after('language', { language: 'kk' })).toContain('Келемін');
  expect((await phone.get(path, { 'accept-language': 'ru' })).body).toContain('Келемін');
  expect((await web.browser().get(path)).body).toContain('Келемін');
  expect((await phone.post(`${path}/language`, { language: 'de' })).status).toBe(422);
});

test('the calendar file comes as one', async () => {
  const file = await phone.get(`${path}/calendar`);
  expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8; method=PUBLISH');
  expect(file.headers['content-disposition']).toContain('filename="interview.ics"');
  expect(file.body).toMatch(/^BEGIN:VCALENDAR\r\n[^]*METHOD:PUBLISH[^]*END:VCALENDAR\r\n$/);
});

test('a link of nobody leads nowhere, and shows no door to the desk', async () => {
  for (const address of ['/c/nonsense', '/c/nonsense/calendar', `${path}x`, '/o/nonsense', '/q/nonsense']) {
    const answer = await phone.get(address);
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('Эта ссылка не работает');
    expect(answer.body).not.toContain("href='/'");
  }
});

test('the page works without a cookie, and gives none', async () => {
  await after('confirm', {});
  await after('cancel', { reason: 'time' });
  expect(phone.cookies.size).toBe(0);
});
