import { join } from 'node:path';
import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { MailComposition } from '../../../src/messaging/index.js';
import { systemActor } from '../../../src/organisations/index.js';
import { SETTINGS } from '../../../src/platform/config/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { listMails, LocalMailbox, MailTransport } from '../../../src/platform/mail-transport/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

const HTMX = { 'hx-request': 'true' };

let web: TestWeb;
let t: TestApp;
let owner: { organisationId: string; userId: string; email: string };
let desk: Browser;
let stranger: Browser;
let vacancyId: string;
let applicationId: string;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  const { app } = web;
  t = { get: (token) => app.get(token, { strict: false }), database: app.get(Database), clock } as TestApp;
  owner = await newPerson(web);
  desk = await signedIn(web, owner);
  stranger = await signedIn(web, await newPerson(web));
  vacancyId = await vacancy(t, systemActor(owner.organisationId));
});
afterAll(() => web.close());

beforeEach(async () => {
  const ref = await connection(t, systemActor(owner.organisationId), 'superjob');
  const person = boardResume({ lastName: 'Незабудкина', phones: ['+79031234567'] });
  ({ applicationId } = await receive(t, ref, vacancyId, person));
});

/** In the local mailbox: one mail that the person got, one that somebody else got. */
async function mails(): Promise<void> {
  const id = newId();
  await web.asOwner(
    `insert into messages (organisation_id, id, kind, channel, subject_type, subject_id, subject_version,
                           recipient_candidate_id, dedupe_key, status, not_before, attempts, created_at)
       select organisation_id, $2, 'invitation', 'email', 'booking', id, 0, candidate_id, 'k', 'sent', now(), 1, now()
         from applications where id = $1`,
    [applicationId, id],
  );
  const folder = join(t.get<Settings>(SETTINGS).dataDir, 'mailbox');
  const mailbox = await LocalMailbox.start({ port: 0, folder });
  const transport = new MailTransport({ smtpUrl: `smtp://127.0.0.1:${mailbox.port}`, mailFrom: 'x@example.test' });
  const words = { fromName: 'x', text: 't', html: 'h', unsubscribeUrl: 'http://localhost/', sentAt: new Date() };
  const to = { name: 'Незабудкина', address: 'n@example.test' };
  const messageId = t.get(MailComposition).messageIdOf(id);
  await transport.send({ ...words, to, messageId, subject: 'Theirs' });
  await transport.send({ ...words, to, messageId: t.get(MailComposition).messageIdOf(newId()), subject: 'Not theirs' });
  await mailbox.stop();
}

test('everything about a person is a file, and taking it is on record', async () => {
  const file = await desk.get(`/applications/${applicationId}/personal-data`);
  expect([file.status, file.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="person-[0-9a-f-]{36}\.json"/);
  const { candidateId, data } = JSON.parse(file.body) as { candidateId: string; data: Record<string, unknown[]> };
  expect(data['candidates']).toEqual([expect.objectContaining({ last_name: 'Незабудкина' })]);
  expect(data['candidate_contacts']).toContainEqual({ kind: 'phone', value: '+79031234567' });
  const record = await web.asOwner(`select user_id from audit_entries where action = 'privacy.candidate-exported'`);
  expect(record).toEqual([{ user_id: owner.userId }]);
  expect((await stranger.get(`/applications/${applicationId}/personal-data`)).status).toBe(404);
  expect(candidateId).not.toBe(applicationId);
});

test('erasing asks in place, then shows what is left, in the list too', async () => {
  await mails();
  const before = await desk.get(`/applications/${applicationId}`);
  expect(before.body).toContain(`action='/applications/${applicationId}/erase'`);
  expect(before.body).toContain('Вернуть удалённое нельзя');
  await stranger.get('/');
  expect((await stranger.submit(`/applications/${applicationId}/erase`)).status).toBe(404);
  const answer = await desk.submit(`/applications/${applicationId}/erase`, {}, HTMX);
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('Данные этого человека удалены');
  expect(answer.body).not.toContain('/erase');
  expect(answer.body).toContain(`<tr id='row-${applicationId}'`);
  const list = await desk.get(`/vacancies/${vacancyId}/responses?group=closed`);
  expect(list.body).toContain('Данные удалены');
  expect(list.body).not.toContain('Незабудкина');
  const left = await listMails(join(t.get<Settings>(SETTINGS).dataDir, 'mailbox'));
  expect(left.map(({ subject }) => subject)).toEqual(['Not theirs']);
  await desk.get('/');
  const again = await desk.submit(`/applications/${applicationId}/erase`);
  expect([again.status, again.headers['location']]).toEqual([303, `/applications/${applicationId}`]);
  const record = await web.asOwner(`select 1 from audit_entries where action = 'privacy.candidate-erased'`);
  expect(record).toHaveLength(1);
});
