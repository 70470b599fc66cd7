import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../../src/kernel/ids.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { PlanningService } from '../../../src/interviews/index.js';
import { ApiKeysService, ClientsService, UsersService } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { MailComposition } from '../../../src/messaging/index.js';
import { mailDigest } from '../../../src/platform/mail-transport/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SETTINGS } from '../../../src/platform/config/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let api: TestApi;
let t: TestApp;
let actor: Actor;
let client: ReturnType<typeof clientOf>;
let stranger: ReturnType<typeof clientOf>;
let vacancyId: string;

/** Address of each list, the name of what it lists, and the least that is in it. */
const LISTS: readonly (readonly [path: () => string, plural: string, least: number])[] = [
  [() => 'vacancies', 'vacancies', 5],
  [() => `vacancies/${vacancyId}/applications`, 'applications', 5],
  [() => `vacancies/${vacancyId}/applications?sort=waiting&board=superjob`, 'applications', 5],
  [() => `people?text=${encodeURIComponent('орл')}`, 'people', 5],
  [() => `vacancies/${vacancyId}/unreadable`, 'responses', 5],
  [() => 'days', 'days', 5],
  [() => `days?vacancyId=${vacancyId}&from=2026-06-03`, 'days', 4],
  [() => 'connections', 'connections', 5],
  [() => 'users', 'users', 5],
  [() => 'clients', 'clients', 5],
  [() => 'api-keys', 'apiKeys', 5],
  [() => 'audit', 'entries', 5],
  [() => 'mailbox', 'mails', 5],
];
const NAMES = ['Яна', 'яна', 'Ёлка', 'Anna', 'Имя "в кавычках" 🙂'];

beforeAll(async () => {
  api = await startApi();
  t = api.t as TestApp;
  const organisation = await organisationWithKeys(api);
  client = clientOf(api, await organisation.key('owner'));
  stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
  actor = { ...organisation.actor, role: 'owner' };
  vacancyId = await vacancy(t, actor);
  const mailbox = join(t.get<Settings>(SETTINGS).dataDir, 'mailbox');
  await mkdir(mailbox);
  for (const [index, name] of NAMES.entries()) {
    await vacancy(t, actor, { title: `Продавец ${name}` });
    await t.get(ClientsService).create(actor, name);
    await t.get(ApiKeysService).create(actor, { name, role: 'recruiter' });
    const { organisationId } = actor;
    const email = `${newId()}@example.test`;
    const { userId } = await t
      .get(UsersService)
      .createUser({ organisationId, email, name, role: 'recruiter', language: 'ru' });
    if (index > 2) await t.get(UsersService).disable(actor, userId);
    await fillVacancy(index);
    await writeFile(join(mailbox, mailName(index, await sentMessage())), `Subject: ${index}\r\n\r\nText`);
    const fields = { date: `2026-06-0${index + 2}`, startTime: '10:00', slots: 4, slotMinutes: 30, interviewers: 1 };
    const where = { address: 'Лесная, 5', directions: null, contactPhone: null };
    await t.get(PlanningService).planDay(actor, { vacancyId, ...fields, ...where });
  }
});
afterAll(() => api.close());

/** A file's name as the mailbox gives it: it ends in the digest of the Message-ID. */
const mailName = (index: number, messageId: string): string =>
  `${String(index).padStart(15, '0')}-000000001-${mailDigest(`<${messageId}>`)}.eml`;

/** A message of the organisation in the outbox. @returns its Message-ID */
async function sentMessage(): Promise<string> {
  const id = newId();
  const { organisationId } = actor;
  await t.get(Database).inOrganisation(organisationId, (db) =>
    db.query(
      `insert into messages (organisation_id, id, kind, channel, subject_type, subject_id, subject_version,
                           dedupe_key, status, not_before, attempts, created_at)
     values ($1, $2, 'invitation', 'email', 'booking', $2, 0, $3, 'sent', now(), 1, now())`,
      [organisationId, id, `k ${id}`],
    ),
  );
  return t.get(MailComposition).messageIdOf(id);
}

/** An application and an unreadable response; two of them came in at the same moment. */
async function fillVacancy(index: number): Promise<void> {
  const ref = await connection(t, actor, 'superjob');
  const { applicationId } = await receive(t, ref, vacancyId, boardResume({ phones: [`+7903123456${index}`] }));
  await t.get(ApplicationsService).shortlist(actor, applicationId);
  const { organisationId } = actor;
  const postingId = newId();
  await t.database.inOrganisation(organisationId, async (db) => {
    await db.query(
      `INSERT INTO vacancy_postings (organisation_id, id, vacancy_id, connection_id, external_id, archived)
       VALUES ($1, $2, $3, $4, 'p', false)`,
      [organisationId, postingId, vacancyId, ref.connectionId],
    );
    await db.query(
      `INSERT INTO responses (organisation_id, id, connection_id, posting_id, external_id, responded_at, first_seen_at,
                              tombstone, status, problem, attempts, next_read_at)
       VALUES ($1, $2, $3, $4, 'r', $5, now(), false, 'unreadable', 'no id', 1, now())`,
      [organisationId, newId(), ref.connectionId, postingId, new Date(Date.UTC(2026, 4, 1 + Math.floor(index / 2)))],
    );
  });
}

const withQuery = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`;

describe.each(LISTS.map(([path, plural, least]) => ({ path, plural, least })))('$plural', ({ path, plural, least }) => {
  const read = async (from: typeof client, limit: number): Promise<unknown[]> => {
    const rows: unknown[] = [];
    for (let after = ''; ;) {
      const { status, body } = await from.get(
        withQuery(path(), `limit=${limit}${after && `&after=${encodeURIComponent(after)}`}`),
      );
      expect([path(), status, body.detail]).toEqual([path(), 200, undefined]);
      expect(body[plural].length).toBeLessThanOrEqual(limit);
      rows.push(...body[plural]);
      if (body.next === null) return rows;
      expect(body[plural]).toHaveLength(limit);
      after = body.next as string;
    }
  };

  it('comes page by page, each row once, in one order', async () => {
    const whole = await read(client, 200);
    expect(whole.length).toBeGreaterThanOrEqual(least);
    expect(await read(client, 1)).toEqual(whole);
    expect(await read(client, 2)).toEqual(whole);
    expect((await client.get(path())).body[plural]).toEqual(whole.slice(0, 50));
  });

  it('refuses a cursor that it did not give out, and a page too large', async () => {
    const foreign = Buffer.from(JSON.stringify(['somewhere', newId()])).toString('base64url');
    for (const after of ['x', foreign]) {
      const { status, body } = await client.get(withQuery(path(), `after=${after}`));
      expect([path(), status, body.type]).toEqual([path(), 422, 'urn:otklik:paging.cursor-invalid']);
    }
    expect((await client.get(withQuery(path(), 'limit=201'))).status).toBe(422);
    expect((await client.get(withQuery(path(), 'limit=0'))).status).toBe(422);
  });

  it('shows another organisation nothing of it', async () => {
    const ids = (rows: unknown[]): string[] => rows.map((row) => (row as { id: string }).id);
    const own = ids(await read(client, 200));
    const { status, body } = await stranger.get(path());
    if (status === 404) return;
    for (const id of ids(body[plural] as unknown[])) expect(own).not.toContain(id);
  });
});
