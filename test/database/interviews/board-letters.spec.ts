import { jest } from '@jest/globals';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { InterviewsModule, PlanningService } from '../../../src/interviews/index.js';
import { Invitees } from '../../../src/interviews/invitees.service.js';
import { MessageDelivery, RestsWithConnection } from '../../../src/messaging/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { ViewsModule } from '../../../src/platform/views/index.js';
import { CandidateLetters } from '../../../src/sourcing/candidate-letters.service.js';
import { ConnectionResumption } from '../../../src/sourcing/connection-resumption.service.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from '../sourcing/boards-fixture.js';
import type { Boards } from '../sourcing/boards-fixture.js';
import { TUESDAY } from './interview-world.js';

let boards: Boards;
afterEach(() => boards.close());

async function start(superjobUnproven: 'send_mail'[]): Promise<void> {
  const options = { imports: [ViewsModule, InterviewsModule], settings: { superjobUnproven } };
  boards = await startBoards({ responses: 8 }, options);
  boards.simulator.control.change({ superjobWeakEndpoints: true });
}

interface Message {
  readonly id: string;
  readonly channel: string;
  readonly status: string;
  readonly failure: string | null;
  readonly attempts: number;
  readonly skip_reason: string | null;
}

interface Invited {
  readonly actor: Actor;
  readonly resumeId: string;
  readonly vacancyId: string;
  readonly message: () => Promise<Message>;
}

/** Somebody of SuperJob, on the shortlist. */
async function shortlisted(
  contacts: object,
): Promise<{ actor: Actor; resumeId: string; id: string; vacancyId: string }> {
  const { t, simulator } = boards;
  const actor = await recruiter(t, 'owner');
  await connectBoth(boards, actor);
  const [{ id: topicId, resumeId, vacancyId: posting }] = simulator.control.respond({
    board: 'superjob',
    change: contacts,
  });
  await t.get(SourcingService).pullAll(actor.organisationId);
  const [person] = await t.asOwner<{ id: string; vacancyId: string }>(
    `SELECT application.id, application.vacancy_id AS "vacancyId" FROM responses
       JOIN applications application ON application.id = application_id
      WHERE responses.organisation_id = $1 AND external_id = $2`,
    [actor.organisationId, `${posting}:${resumeId}`],
  );
  expect(topicId).toBeDefined();
  await t.get(ApplicationsService).shortlist(actor, person.id);
  return { actor, resumeId, ...person };
}

/** Somebody of SuperJob with a telephone and no address, invited for tomorrow; nobody has tried to tell them yet. */
async function invited(contacts: object = { email: null }): Promise<Invited> {
  const { t } = boards;
  const { actor, resumeId, ...person } = await shortlisted(contacts);
  const date = new Date(t.clock.now().getTime() + 24 * 3_600_000).toISOString().slice(0, 10);
  const day = await t.get(PlanningService).planDay(actor, { vacancyId: person.vacancyId, ...TUESDAY, date });
  await t.get(PlanningService).approve(actor, day.id);
  const message = async (): Promise<Message> => {
    const [row] = await t.asOwner<Message>(
      `SELECT message.id, message.channel, message.status, message.failure, message.attempts, message.skip_reason
         FROM messages message JOIN bookings booking ON booking.id = message.subject_id
        WHERE booking.organisation_id = $1 AND booking.application_id = $2 ORDER BY message.id LIMIT 1`,
      [actor.organisationId, person.id],
    );
    return row;
  };
  return { actor, resumeId, vacancyId: person.vacancyId, message };
}
async function deliver({ actor, message }: Invited): Promise<Message> {
  const delivery = boards.t.app.get<MessageDelivery>(MessageDelivery, { strict: false });
  await delivery.deliver(actor.organisationId, (await message()).id);
  return message();
}
const letters = (): { resumeId: string; kind: string; text: string }[] =>
  boards.simulator.control.state()['superjobLetters'] as { resumeId: string; kind: string; text: string }[];
const calls = (): number =>
  boards.simulator.control.calls().endpoints['superjob POST /hr/resumes/:resume/send_mail/'] ?? 0;

/** How many can be told of an interview for the vacancy, and who cannot. */
async function reached(organisationId: string, vacancyId: string): Promise<[number, string[]]> {
  const invitees = boards.t.get(Invitees);
  return boards.t.database.inOrganisation(organisationId, async (db) => [
    await invitees.available(db, organisationId, vacancyId),
    await invitees.unreachable(db, organisationId, vacancyId),
  ]);
}

it('a plan leaves out whom nothing reaches but a letter of SuperJob, and names them, as long as letters are off', async () => {
  await start([]);
  const { actor, id, vacancyId } = await shortlisted({ email: null, phone: null });
  expect(await reached(actor.organisationId, vacancyId)).toEqual([0, [id]]);
  await expect(boards.t.get(PlanningService).planDay(actor, { vacancyId, ...TUESDAY })).rejects.toMatchObject({
    code: 'interviews.nobody-reachable',
  });
});

it('a plan invites whom nothing reaches but a letter of SuperJob where letters are on, and that is how they hear of it', async () => {
  await start(['send_mail']);
  const person = await invited({ email: null, phone: null });
  expect(await deliver(person)).toMatchObject({ channel: 'letter', status: 'sent' });
  expect(letters()).toMatchObject([{ resumeId: person.resumeId }]);
  const { organisationId } = await recruiter(boards.t, 'owner');
  expect(await reached(organisationId, person.vacancyId)).toEqual([0, []]);
});

it('nobody is written to through SuperJob: nothing proves that call, and it is off', async () => {
  await start([]);
  const person = await invited();
  expect(await deliver(person)).toMatchObject({ status: 'skipped', skip_reason: 'no-address' });
  expect([letters(), calls()]).toEqual([[], 0]);
});

describe('switched on', () => {
  beforeEach(() => start(['send_mail']));

  it('whoever has no other way to be written to gets one letter, and nothing is bought', async () => {
    const person = await invited();
    await Promise.all([deliver(person), deliver(person)]);
    expect(await deliver(person)).toMatchObject({ channel: 'letter', status: 'sent' });
    expect(letters()).toMatchObject([{ resumeId: person.resumeId, kind: 'send_mail' }]);
    expect(letters()[0]?.text).toContain('Приглашаем вас');
    expect(boards.simulator.control.contactsSpent()).toBe(0);
  });

  it('a letter that may have arrived is not sent again by itself', async () => {
    const person = await invited();
    boards.simulator.control.queueFault({ board: 'superjob', kind: 'server-error', match: '/send_mail/', times: 1 });
    expect(await deliver(person)).toMatchObject({ channel: 'letter', status: 'failed', failure: 'unknown' });
    boards.t.clock.moveByMinutes(60);
    await deliver(person);
    expect([letters(), calls()]).toEqual([[], 1]);
  });

  it('interrupted on its way it is not sent again by itself', async () => {
    const { t } = boards;
    const person = await invited();
    const { id } = await person.message();
    await t.asOwner(
      `UPDATE messages SET channel = 'letter', status = 'sending', claimed_at = $2, attempts = 1 WHERE id = $1`,
      [id, t.clock.now()],
    );
    t.clock.moveByMinutes(60);
    expect(await deliver(person)).toMatchObject({ status: 'failed', failure: 'unknown' });
    expect(calls()).toBe(0);
  });

  it('it rests with a broken connection and goes out, once, as soon as that is mended', async () => {
    const { t, simulator } = boards;
    const person = await invited();
    simulator.control.tokens({ board: 'superjob', action: 'revoke' });
    expect(await deliver(person)).toMatchObject({ status: 'waiting', attempts: 0 });
    const { superjob } = await connectBoth(boards, person.actor);
    const resume = () => t.get(ConnectionResumption).resume(person.actor.organisationId, superjob.connectionId);
    await Promise.all([resume(), resume()]);
    await t.runJobs();
    expect(await deliver(person)).toMatchObject({ channel: 'letter', status: 'sent' });
    expect(letters()).toMatchObject([{ resumeId: person.resumeId }]);
  });

  it('one that is under way while its connection is mended does not rest when it comes back', async () => {
    const { t } = boards;
    const person = await invited();
    const { superjob } = await connectBoth(boards, person.actor);
    jest.spyOn(t.get(CandidateLetters), 'send').mockImplementationOnce(async () => {
      await t.get(ConnectionResumption).resume(person.actor.organisationId, superjob.connectionId);
      throw new RestsWithConnection('needs-reconnecting');
    });
    expect(await deliver(person)).toMatchObject({ channel: 'letter', status: 'waiting', attempts: 0 });
    t.clock.moveByMinutes(1);
    expect(await deliver(person)).toMatchObject({ status: 'sent' });
    expect(letters()).toHaveLength(1);
  });

  it('it rests with a broken connection, and one that is refused is told about', async () => {
    const { simulator } = boards;
    const person = await invited();
    simulator.control.tokens({ board: 'superjob', action: 'revoke' });
    expect(await deliver(person)).toMatchObject({ status: 'waiting', attempts: 0 });
    await connectBoth(boards, person.actor);
    simulator.control.deleteResume(person.resumeId);
    boards.t.clock.moveByMinutes(61);
    expect(await deliver(person)).toMatchObject({ status: 'failed', failure: 'refused' });
    expect(letters()).toEqual([]);
  });
});
