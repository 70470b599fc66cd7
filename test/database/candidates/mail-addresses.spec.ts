import { mailAddressOf, writableAddressSql } from '../../../src/candidates/index.js';
import type { Door } from '../../../src/candidates/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import type { Person } from '../../../src/job-boards/index.js';
import { Database } from '../../../src/platform/database/index.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, connection, receive, recruiter, recruitingApp, vacancy } from './recruiting-fixture.js';

const PHONE = ['+7 903 123-45-67'];
const THEIRS = 'orlova@mail.test';
const OTHER = 'other@mail.test';

let t: TestApp;
let actor: Actor;
let board: Door;
let form: Door;
let vacancyId: string;

beforeAll(async () => {
  t = await recruitingApp();
});
beforeEach(async () => {
  actor = await recruiter(t);
  board = await connection(t, actor, 'headhunter');
  form = { organisationId: actor.organisationId, connectionId: null, board: 'form' };
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

async function responds(door: Door, person: Partial<Person>): Promise<string> {
  return (await receive(t, door, vacancyId, boardResume(person))).candidateId;
}

/** Where a mail goes, and whether plans count on one. */
async function addressOf(candidateId: string): Promise<string | null> {
  const { organisationId } = actor;
  return t.get(Database).inOrganisation(organisationId, async (db) => {
    const address = await mailAddressOf(db, organisationId, candidateId);
    const [{ reached }] = await db.query<[{ reached: boolean }]>(
      `SELECT EXISTS (SELECT 1 FROM candidate_contacts contact
                       WHERE contact.organisation_id = $1 AND ${writableAddressSql('contact', '$1', '$2::uuid')}) AS reached`,
      [organisationId, candidateId],
    );
    expect(reached).toBe(address !== null);
    return address;
  });
}

it('an address that only the public form brought gets no mail meant for somebody whom a board told us of', async () => {
  const known = await responds(board, { phones: PHONE });
  expect(await responds(form, { phones: PHONE, emails: [OTHER] })).toBe(known);
  expect(await addressOf(known)).toBeNull();
});

it('nor does it if the form came first', async () => {
  const first = await responds(form, { phones: PHONE, emails: [OTHER] });
  expect(await addressOf(first)).toBe(OTHER);
  expect(await responds(board, { phones: PHONE, emails: [THEIRS] })).toBe(first);
  expect(await addressOf(first)).toBe(THEIRS);
});

it('people who came by the form alone are written to at what they wrote there', async () => {
  expect(await addressOf(await responds(form, { phones: PHONE, emails: [THEIRS] }))).toBe(THEIRS);
});

it('an address known from elsewhere serves a person who responded without one', async () => {
  await responds(board, { phones: PHONE, emails: [THEIRS] });
  const list: Door = { ...form, board: 'import' };
  expect(await addressOf(await responds(list, { phones: PHONE }))).toBe(THEIRS);
});

it('another organisation’s people have no address here', async () => {
  const candidate = await responds(board, { emails: [THEIRS] });
  const stranger = await recruiter(t);
  const seen = await t
    .get(Database)
    .inOrganisation(stranger.organisationId, (db) => mailAddressOf(db, stranger.organisationId, candidate));
  expect(seen).toBeNull();
});
