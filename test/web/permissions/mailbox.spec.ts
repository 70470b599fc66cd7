import { join } from 'node:path';
import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { MailComposition } from '../../../src/messaging/index.js';
import { ApiKeysService, systemActor } from '../../../src/organisations/index.js';
import { listMails, LocalMailbox, MailTransport } from '../../../src/platform/mail-transport/index.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { TestWeb } from '../sign-in/web-fixture.js';
import { declaredRoutes } from './route-walk.js';

const WORDS = { html: '<p>подписанная ссылка</p>', unsubscribeUrl: 'http://localhost/', sentAt: new Date() };

let web: TestWeb;
let folder: string;
beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  folder = join(settings.dataDir, 'mailbox');
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
});
afterAll(() => web.close());

/** The organisation has sent one mail. @returns its id in the mailbox, and what reads as the organisation's owner */
async function withOneMail(subject: string) {
  const person = await newPerson(web);
  const id = newId();
  await web.asOwner(
    `insert into messages (organisation_id, id, kind, channel, subject_type, subject_id, subject_version,
                           dedupe_key, status, not_before, attempts, created_at)
     values ($1, $2, 'invitation', 'email', 'booking', $2, 0, 'k', 'sent', now(), 1, now())`,
    [person.organisationId, id],
  );
  const mailbox = await LocalMailbox.start({ port: 0, folder });
  const transport = new MailTransport({ smtpUrl: `smtp://127.0.0.1:${mailbox.port}`, mailFrom: 'x@example.test' });
  const messageId = web.app.get(MailComposition, { strict: false }).messageIdOf(id);
  const calendar = { method: 'REQUEST' as const, fileName: 'interview.ics', content: 'BEGIN:VCALENDAR' };
  const to = { name: 'Анна', address: 'anna@example.test' };
  await transport.send({ ...WORDS, fromName: 'Отклик', to, messageId, subject, text: `Текст: ${subject}`, calendar });
  await mailbox.stop();
  const [newest] = await listMails(folder);
  const keys = web.app.get(ApiKeysService, { strict: false });
  const { key } = await keys.create(systemActor(person.organisationId), { name: 'script', role: 'owner' });
  const desk = await signedIn(web, person);
  const read = async (url: string): Promise<{ status: number; body: string }> => {
    if (!url.startsWith('/api/')) return desk.get(url);
    const answer = await web.app.inject({ url, headers: { authorization: `Bearer ${key}` } });
    return { status: answer.statusCode, body: answer.body };
  };
  return { mailId: newest?.id ?? '', read };
}

test('whatever shows the mailbox shows an organisation its own mails, and another one nothing of them', async () => {
  const ours = await withOneMail('Наше');
  const theirs = await withOneMail('Чужое');
  const routes = declaredRoutes(web.app).filter(({ method, path }) => method === 'GET' && path.includes('/mailbox'));
  expect(routes.length).toBeGreaterThan(3);
  for (const { name, path } of routes) {
    const url = path.replace(':id', ours.mailId).replace(':index', '1');
    const own = await ours.read(url);
    expect([name, own.status]).toEqual([name, 200]);
    expect(own.body).not.toContain('Чужое');
    const foreign = await theirs.read(url);
    expect([name, foreign.status]).toEqual([name, path.includes(':id') ? 404 : 200]);
    expect(foreign.body).not.toMatch(/Наше|подписанная/);
  }
  expect((await theirs.read('/mailbox')).body).toContain('Чужое');
});
