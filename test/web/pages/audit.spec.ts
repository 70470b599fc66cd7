import { AppModule } from '../../../src/app.module.js';
import { AttendanceService } from '../../../src/attendance/index.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { BookingDesk, PlanningService } from '../../../src/interviews/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { ClientsService, systemActor } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { textOf } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { TestWeb } from '../sign-in/web-fixture.js';

let web: TestWeb;
beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
});
afterAll(() => web.close());

const rowsIn = (body: string): number => body.split('<th scope=').length - 1;

test('the record is narrowed by person and kind, goes on as one scrolls, and is nobody else’s', async () => {
  const owner = await newPerson(web);
  const desk = await signedIn(web, owner);
  const clients = web.app.get(ClientsService, { strict: false });
  for (let n = 1; n <= 60; n += 1) await clients.create(systemActor(owner.organisationId), `Завод ${n}`);
  const page = await desk.get('/audit?area=clients');
  expect([page.status, rowsIn(page.body)]).toEqual([200, 50]);
  expect(page.body).toContain('Добавлен заказчик');
  const next = (/hx-get='([^']+)'/.exec(page.body)?.[1] ?? '').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  expect(next).toMatch(/^\/audit\?area=clients&after=/);
  const rest = await desk.get(next, { 'hx-request': 'true' });
  expect([rest.status, rowsIn(rest.body), rest.body.includes('<html')]).toEqual([200, 10, false]);
  const own = await desk.get(`/audit?person=${owner.userId}`);
  expect(own.body).toContain('Вход');
  expect(own.body).not.toContain('Добавлен заказчик');
  expect((await desk.get('/audit?person=nobody&area=clients')).body).toContain('Добавлен заказчик');
  const stranger = await signedIn(web, await newPerson(web));
  expect((await stranger.get('/audit?area=clients')).body).toContain('Таких действий не было');
  expect((await desk.get('/audit?after=damaged')).status).toBe(422);
});

test('candidates are named in the record as long as they are here, files too, and nobody’s of another organisation', async () => {
  const owner = await newPerson(web);
  const desk = await signedIn(web, owner);
  const t = {
    get: (token: never): unknown => web.app.get(token, { strict: false }),
    database: web.app.get(Database, { strict: false }),
    clock: web.clock,
  } as unknown as TestApp;
  const actor = systemActor(owner.organisationId);
  const vacancyId = await vacancy(t, actor, { title: 'Кассир' });
  const ref = await connection(t, actor, 'headhunter');
  const received = await receive(
    t,
    ref,
    vacancyId,
    boardResume({ lastName: 'Лесная', firstName: 'Ольга', phones: ['+79031234567'] }),
  );
  await t.get(ApplicationsService).contacts(actor, received.applicationId);
  const log = 'date,city,attended\n01.02.2026,Омск,yes\n';
  await t.get(AttendanceService).importLog(actor, log, { fileName: 'явка-2026.csv' });
  await t.get(ApplicationsService).move(actor, received.applicationId, 'shortlisted');
  const planning = t.get(PlanningService);
  const fields = { startTime: '10:00', slots: 1, slotMinutes: 30, interviewers: 1, address: 'Омск, ул. Ленина, 1' };
  const day = await planning.planDay(actor, { vacancyId, ...fields, date: '2026-06-03' });
  await planning.approve(actor, day.id);
  const [booked] = await web.asOwner<{ id: string }>(`select id from bookings where application_id = $1`, [
    received.applicationId,
  ]);
  await t.get(BookingDesk).cancel(actor, booked?.id ?? '', 'candidate', 'other');
  const { body } = await desk.get('/audit');
  expect(textOf(body)).toContain('Встреча отменена Лесная Ольга');
  expect(body).toContain(`<a class='quiet-link' href='/applications/${received.applicationId}'>Лесная Ольга</a>`);
  expect(body).toContain('явка-2026.csv');
  const stranger = await signedIn(web, await newPerson(web));
  expect((await stranger.get('/audit')).body).not.toContain('Лесная');
});

test('reading somebody’s contacts is on the page of the record', async () => {
  const owner = await newPerson(web);
  const desk = await signedIn(web, owner);
  await web.asOwner(
    `insert into audit_entries (organisation_id, id, happened_at, user_id, user_name, action, area, subject_type, subject_id)
     values ($1, gen_random_uuid(), now(), $2, 'Анна', 'contacts.read', 'contacts', 'application', $3),
            ($1, gen_random_uuid(), now(), $2, 'Анна', 'long.gone', 'long', 'application', $3)`,
    [owner.organisationId, owner.userId, owner.userId],
  );
  const { body } = await desk.get('/audit');
  expect(body).toContain('Прочитаны контакты кандидата');
  expect(body).toContain('long.gone');
});
