import { randomUUID } from 'node:crypto';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { Invitees } from '../../../src/interviews/invitees.service.js';
import { BookingsService, CandidateLinks, InterviewsModule, PlanningService } from '../../../src/interviews/index.js';
import { JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { MessageDelivery } from '../../../src/messaging/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { ViewsModule } from '../../../src/platform/views/index.js';
import { Conversations, SourcingService } from '../../../src/sourcing/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from '../sourcing/boards-fixture.js';
import type { Boards } from '../sourcing/boards-fixture.js';
import { TUESDAY } from './interview-world.js';

let boards: Boards;
beforeAll(async () => {
  boards = await startBoards({ responses: 24 }, { imports: [ViewsModule, InterviewsModule] });
});
afterAll(() => boards.close());

interface Invited {
  readonly actor: Actor;
  readonly headhunter: ConnectionView;
  readonly applicationId: string;
  readonly topicId: string;
  readonly bookingId: string;
}

interface Shortlisted extends Omit<Invited, 'bookingId'> {
  readonly vacancyId: string;
}

/** An organisation with one shortlisted person of HeadHunter. */
async function shortlisted(change: object = { phone: null, email: null }): Promise<Shortlisted> {
  const { t, simulator } = boards;
  const actor = await recruiter(t, 'owner');
  const { headhunter } = await connectBoth(boards, actor);
  const [{ id: topicId }] = simulator.control.respond({
    board: 'headhunter',
    change: { coverLetter: null, ...change },
  });
  await t.get(SourcingService).pullAll(actor.organisationId);
  const [{ id: applicationId, vacancyId }] = await t.asOwner<{ id: string; vacancyId: string }>(
    `SELECT application.id, application.vacancy_id AS "vacancyId" FROM responses
       JOIN applications application ON application.id = application_id
      WHERE responses.organisation_id = $1 AND external_id = $2`,
    [actor.organisationId, topicId],
  );
  await t.get(ApplicationsService).shortlist(actor, applicationId);
  return { actor, headhunter, topicId, applicationId, vacancyId };
}

/** The same, invited for tomorrow; nobody has tried to tell them yet. */
async function invited(change?: object): Promise<Invited> {
  const { t } = boards;
  const { vacancyId, ...person } = await shortlisted(change);
  const date = new Date(t.clock.now().getTime() + 24 * 3_600_000).toISOString().slice(0, 10);
  const day = await t.get(PlanningService).planDay(person.actor, { vacancyId, ...TUESDAY, date });
  await t.get(PlanningService).approve(person.actor, day.id);
  const [{ id: bookingId }] = await t.asOwner<{ id: string }>(
    `SELECT id FROM bookings WHERE organisation_id = $1 AND application_id = $2`,
    [person.actor.organisationId, person.applicationId],
  );
  return { ...person, bookingId };
}

/** The candidate cancels by the link. */
async function cancels({ actor, bookingId }: Invited): Promise<void> {
  const { t } = boards;
  const [booking] = await t.asOwner<{ starts_at: Date }>(
    `SELECT slot.starts_at FROM bookings JOIN interview_slots slot ON slot.id = interview_slot_id WHERE bookings.id = $1`,
    [bookingId],
  );
  const target = { organisationId: actor.organisationId, bookingId };
  await t.get(BookingsService).cancel(t.get(CandidateLinks).tokenOf(target, booking.starts_at), 'time');
}

interface Message {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly status: string;
  readonly failure: string | null;
  readonly skip_reason: string | null;
}
const messages = ({ bookingId }: Invited): Promise<Message[]> =>
  boards.t.asOwner<Message>(
    `SELECT id, kind, channel, status, failure, skip_reason FROM messages WHERE subject_id = $1 ORDER BY id`,
    [bookingId],
  );
const invitation = async (person: Invited): Promise<Message> => (await messages(person))[0];
async function deliver(person: Invited, id?: string): Promise<void> {
  const delivery = boards.t.app.get<MessageDelivery>(MessageDelivery, { strict: false });
  await delivery.deliver(person.actor.organisationId, id ?? (await invitation(person)).id);
}
async function atBoard({ headhunter, topicId }: Invited): Promise<string[]> {
  const board = boards.t.get(JobBoards).for('headhunter');
  const topic = (await board.readResponse?.(headhunter, topicId)) as { chat: { externalId: string } };
  const chat = await board.readChat?.(headhunter, topic.chat.externalId, null);
  return chat?.messages.map(({ text }) => text) ?? [];
}

/** Those of organisations whose access was withdrawn fail. */
async function runAll(): Promise<void> {
  for (let failed = true; failed;) {
    failed = await boards.t.runJobs().then(
      () => false,
      () => true,
    );
  }
}

it('whoever has no address is invited in the chat of the board: short, with the link, marked as automatic, once', async () => {
  const person = await invited();
  await deliver(person);
  await deliver(person);
  expect(await invitation(person)).toMatchObject({ kind: 'invitation', channel: 'board', status: 'sent' });
  const [text, ...more] = await atBoard(person);
  expect(more).toEqual([]);
  expect(text).toContain('10:00');
  const token = boards.t.get(CandidateLinks);
  expect(text).toContain('/c/');
  expect(token).toBeDefined();
  const [conversation] = await boards.t.get(Conversations).of(person.actor, person.applicationId);
  expect(conversation.messages).toMatchObject([{ side: 'employer', automated: true, text }]);
});

it('two workers with the same message write it once', async () => {
  const person = await invited();
  await Promise.all([deliver(person), deliver(person)]);
  expect(await atBoard(person)).toHaveLength(1);
});

it('killed between the call and its answer: it is written again with the same key, and stands there once', async () => {
  const { t } = boards;
  const person = await invited();
  await deliver(person);
  const { id } = await invitation(person);
  // As both rows stood at the moment of death.
  await t.asOwner(`UPDATE messages SET status = 'sending', sent_at = NULL WHERE id = $1`, [id]);
  await t.asOwner(
    `UPDATE chat_messages SET status = 'sending', external_id = NULL, answer = NULL WHERE idempotency_key = $1`,
    [id],
  );
  t.clock.moveByMinutes(10);
  await deliver(person);
  await deliver(person);
  expect(await invitation(person)).toMatchObject({ status: 'sent' });
  expect(await atBoard(person)).toHaveLength(1);
});

it('a mail stays a mail where there is an address', async () => {
  const person = await invited({ phone: null, email: `only-${Date.now()}@example.test` });
  await deliver(person).catch(() => undefined);
  expect(await invitation(person)).toMatchObject({ channel: 'email' });
  expect(await atBoard(person)).toEqual([]);
});

it('a board that does not answer is tried again, one that refuses is told about', async () => {
  const { t, simulator } = boards;
  const person = await invited();
  simulator.control.queueFault({ board: 'headhunter', kind: 'server-error', match: 'POST /common/chats', times: 9 });
  await deliver(person);
  expect(await invitation(person)).toMatchObject({ status: 'waiting', failure: 'not-sent' });
  // Nobody waits for it in the conversation: whether it is tried again, and how often, is for the outbox to say.
  const [conversation] = await t.get(Conversations).of(person.actor, person.applicationId);
  expect(conversation.messages).toEqual([]);
  simulator.control.clearFaults();
  simulator.control.conditionChat(person.topicId, { blockReason: 'PFP_BLOCK' });
  t.clock.moveByMinutes(2);
  await deliver(person);
  expect(await invitation(person)).toMatchObject({ status: 'failed', failure: 'refused' });
  // Nobody can be told there any more: the next message has no way at all.
  await cancels(person);
  const cancelled = (await messages(person)).find(({ kind }) => kind === 'cancelled');
  await deliver(person, cancelled?.id);
  expect((await messages(person)).find(({ kind }) => kind === 'cancelled')).toMatchObject({
    status: 'skipped',
    skip_reason: 'no-address',
  });
});

it('while the board does not accept the connection it rests, using up no attempt, and goes out when it is connected again', async () => {
  const { t, simulator } = boards;
  const person = await invited();
  simulator.control.tokens({ board: 'headhunter', action: 'revoke' });
  const attempts = async () =>
    (
      await t.asOwner<{ attempts: number }>('SELECT attempts FROM messages WHERE id = $1', [
        (await invitation(person)).id,
      ])
    )[0]?.attempts;
  // The first meets the break, the others find it.
  for (let hour = 0; hour < 8; hour += 1) {
    if (hour > 0) t.clock.moveByMinutes(61);
    await deliver(person);
    expect(await invitation(person)).toMatchObject({ status: 'waiting', failure: 'not-sent' });
    expect(await attempts()).toBe(0);
  }
  // It goes out with the connection, long before it would be tried again by itself.
  await connectBoth(boards, person.actor);
  await runAll();
  expect(await invitation(person)).toMatchObject({ channel: 'board', status: 'sent' });
  expect((await atBoard(person)).filter((text) => text.includes('Приглашаем вас'))).toHaveLength(1);
});

it('what rested is not said when it has become pointless meanwhile', async () => {
  const { simulator } = boards;
  const person = await invited();
  simulator.control.tokens({ board: 'headhunter', action: 'revoke' });
  await deliver(person);
  await cancels(person);
  await connectBoth(boards, person.actor);
  await runAll();
  expect(await invitation(person)).toMatchObject({ status: 'skipped', skip_reason: 'cancelled' });
  expect((await atBoard(person)).filter((text) => text.includes('Приглашаем вас'))).toEqual([]);
});

it('what may stand in the chat is not written by mail as well, though an address was found meanwhile', async () => {
  const { t, simulator } = boards;
  const person = await invited();
  simulator.control.queueFault({ board: 'headhunter', kind: 'cut', match: 'POST /common/chats', times: 1 });
  simulator.control.queueFault({ board: 'headhunter', kind: 'server-error', match: 'POST /common/chats', times: 9 });
  await deliver(person);
  expect(await invitation(person)).toMatchObject({ channel: 'board', status: 'waiting' });
  await t.asOwner(
    `INSERT INTO candidate_contacts (organisation_id, id, candidate_id, kind, value, normalised)
     SELECT organisation_id, $2, candidate_id, 'email', $3, $3 FROM applications WHERE id = $1`,
    [person.applicationId, randomUUID(), `late-${Date.now()}@example.test`],
  );
  simulator.control.clearFaults();
  t.clock.moveByMinutes(2);
  await deliver(person);
  expect(await invitation(person)).toMatchObject({ channel: 'board', status: 'sent' });
  expect(await atBoard(person)).toHaveLength(1);
});

it('what is said is decided when it is sent: a cancelled interview is not invited to', async () => {
  const person = await invited();
  await cancels(person);
  await deliver(person);
  expect(await invitation(person)).toMatchObject({ status: 'skipped', skip_reason: 'cancelled' });
  expect(await atBoard(person)).toEqual([]);
});

it('a plan counts whom only the board reaches, as long as its chat is open', async () => {
  const { t } = boards;
  const { actor, vacancyId } = await shortlisted();
  const { organisationId } = actor;
  const counted = () =>
    t.database.inOrganisation(organisationId, async (db) => {
      const invitees = t.get(Invitees);
      const leftOut = await invitees.unreachable(db, organisationId, vacancyId);
      return [await invitees.available(db, organisationId, vacancyId), leftOut.length];
    });
  expect(await counted()).toEqual([1, 0]);
  await t.asOwner(`UPDATE board_chats SET block_reason = 'PFP_BLOCK' WHERE organisation_id = $1`, [organisationId]);
  expect(await counted()).toEqual([0, 1]);
});
