import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { ConnectionsService, JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import { systemActor, UsersService } from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { listMails, LocalMailbox, readMail } from '../../../src/platform/mail-transport/index.js';
import type { StoredMail } from '../../../src/platform/mail-transport/index.js';
import { Conversations, handleHint, HintsService, SourcingService } from '../../../src/sourcing/index.js';
import { writeHintSecret } from '../../../src/sourcing/hint-address.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { BOARD_JOBS, connectBoth, heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let mailbox: LocalMailbox;
let boards: Boards;
let actor: Actor;
let headhunter: ConnectionView;
let superjob: ConnectionView;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'box-'));
  mailbox = await LocalMailbox.start({ port: 0, folder });
  boards = await startBoards(
    { responses: 24 },
    {
      jobs: [...BOARD_JOBS, handleHint],
      settings: {
        smtpUrl: `smtp://127.0.0.1:${mailbox.port}`,
        mailFrom: 'otklik@example.test',
        publicUrl: 'https://otklik.example',
        mailboxLocal: false,
      },
    },
  );
});
afterAll(async () => {
  await boards.close();
  await mailbox.stop();
});
beforeEach(async () => {
  actor = await recruiter(boards.t);
  ({ headhunter, superjob } = await connectBoth(boards, actor));
  await runAll();
});

let people = 0;
async function person(role: Role, language: string): Promise<{ userId: string; email: string }> {
  const email = `p${(people += 1)}@example.test`;
  const { organisationId } = actor;
  const { userId } = await boards.t
    .get(UsersService)
    .createUser({ organisationId, email, name: 'Вера', role, language });
  return { userId, email };
}

/** Jobs of connections that are broken on purpose fail. */
async function runAll(): Promise<void> {
  for (let failed = true; failed;) {
    failed = await boards.t.runJobs().then(
      () => false,
      () => true,
    );
  }
}

async function pullAgain(): Promise<void> {
  await boards.t.get(SourcingService).queuePulls();
  await runAll();
}

async function mailsTo(email: string): Promise<StoredMail[]> {
  const all = await Promise.all((await listMails(mailbox.folder)).map(({ id }) => readMail(mailbox.folder, id)));
  return all.filter(({ to }) => JSON.stringify(to).includes(email));
}

const breakHeadhunter = (): void => boards.simulator.control.tokens({ board: 'headhunter', action: 'revoke' });

describe('whoever answers for the organisation is told that a connection broke', () => {
  it('by mail, in their language, with the reason in words and the way to connect again', async () => {
    const russian = await person('owner', 'ru');
    const english = await person('owner', 'en');
    const recruiting = await person('recruiter', 'ru');
    breakHeadhunter();
    await pullAgain();
    const [mail] = await mailsTo(russian.email);
    expect(mail).toMatchObject({ subject: 'HeadHunter отключён: подключите заново' });
    expect(mail?.text).toContain('доступ отозван на стороне площадки');
    expect(mail?.text).toContain(`https://otklik.example/connections/${headhunter.connectionId}`);
    expect(mail?.text).not.toMatch(/token_revoked/);
    expect((await mailsTo(english.email)).map(({ subject }) => subject)).toEqual([
      'HeadHunter is disconnected: connect it again',
    ]);
    expect(await mailsTo(recruiting.email)).toEqual([]);
  });

  it('once for each break: not for each job, nor while it stays broken, and again when it breaks anew', async () => {
    const { email } = await person('owner', 'ru');
    breakHeadhunter();
    await pullAgain();
    await pullAgain();
    boards.t.clock.moveByMinutes(24 * 60);
    await pullAgain();
    expect(await mailsTo(email)).toHaveLength(1);
    await connectBoth(boards, actor);
    await runAll();
    expect(await mailsTo(email)).toHaveLength(1);
    breakHeadhunter();
    await pullAgain();
    expect(await mailsTo(email)).toHaveLength(2);
  });

  it('once, though many calls meet the break at the same time', async () => {
    const { email } = await person('owner', 'ru');
    breakHeadhunter();
    const board = boards.t.get(JobBoards).for('headhunter');
    const look = () => board.listVacancies(headhunter)[Symbol.asyncIterator]().next();
    await Promise.allSettled(Array.from({ length: 8 }, look));
    await runAll();
    expect(await mailsTo(email)).toHaveLength(1);
    const [{ breaks }] = await boards.t.asOwner<{ breaks: number }>('select breaks from connections where id = $1', [
      headhunter.connectionId,
    ]);
    expect(breaks).toBe(1);
  });

  it('and of a colleague who blocked it, by name', async () => {
    const { email } = await person('owner', 'ru');
    boards.simulator.control.blockSuperjob('user_blocked_by_other_user');
    await pullAgain();
    boards.simulator.control.blockSuperjob(null);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe('SuperJob заблокировал учётную запись');
    expect(mail?.text).toContain('(Павел Рудаков)');
    expect(mail?.text).not.toMatch(/user_blocked/);
  });

  it('not when it works again before the mail leaves, nor whoever has left meanwhile', async () => {
    const stays = await person('owner', 'ru');
    const gone = await person('owner', 'ru');
    breakHeadhunter();
    const look = () =>
      boards.t.get(JobBoards).for('headhunter').listVacancies(headhunter)[Symbol.asyncIterator]().next();
    await look().catch(() => undefined);
    await boards.t.get(UsersService).disable(systemActor(actor.organisationId), gone.userId);
    await connectBoth(boards, actor);
    await runAll();
    expect([...(await mailsTo(stays.email)), ...(await mailsTo(gone.email))]).toEqual([]);
  });

  it('nobody of another organisation', async () => {
    const { email } = await person('owner', 'ru');
    const other = await recruiter(boards.t);
    const { superjob: theirs } = await connectBoth(boards, other);
    boards.simulator.control.tokens({ board: 'superjob', action: 'revoke' });
    await boards.t
      .get(JobBoards)
      .for('superjob')
      .listVacancies(theirs)
      [Symbol.asyncIterator]()
      .next()
      .catch(() => undefined);
    await runAll();
    expect(await mailsTo(email)).toEqual([]);
  });
});

describe('while a connection is broken', () => {
  it('everything rests and nothing is dropped: pulling, reading, hints and what is to be told go on when it is made anew', async () => {
    const { t, simulator } = boards;
    const { organisationId } = actor;
    const [{ id: topic, vacancyId }] = simulator.control.respond();
    await pullAgain();
    const [row] = await t.asOwner<{ application: string }>(
      'select application_id as application from responses where organisation_id = $1 and external_id = $2',
      [organisationId, topic],
    );
    const held = await heldBy(t, actor);
    await t.get(ApplicationsService).reject(actor, row.application, 'нет опыта');
    breakHeadhunter();
    await pullAgain();
    const late = simulator.control.respond({ count: 3 });
    const secret = writeHintSecret(t.settings.linkSecret, headhunter);
    await t.get(HintsService).take(secret, {
      id: 'h1',
      subscription_id: 's',
      action_type: 'NEW_RESPONSE_OR_INVITATION_VACANCY',
      payload: { topic_id: late[0]?.id, vacancy_id: vacancyId },
    });
    simulator.control.resetCalls();
    t.clock.moveByMinutes(24 * 60);
    await pullAgain();
    await runAll();
    const asked = Object.keys(simulator.control.calls().endpoints).filter((name) => name.startsWith('headhunter'));
    expect(asked).toEqual([]);
    const rests = await t.asOwner<{ hint: string; action: string }>(
      `select (select status from board_hints where organisation_id = $1) as hint,
              (select status from board_actions where organisation_id = $1) as action`,
      [organisationId],
    );
    expect(rests).toEqual([{ hint: 'waiting', action: 'waiting' }]);
    await connectBoth(boards, actor);
    await runAll();
    const ended = await t.asOwner<{ hint: string; action: string }>(
      `select (select status from board_hints where organisation_id = $1) as hint,
              (select status from board_actions where organisation_id = $1) as action`,
      [organisationId],
    );
    expect(ended).toEqual([{ hint: 'done', action: 'done' }]);
    const after = await heldBy(t, actor);
    expect(after).toMatchObject({ responses: held.responses + 3, read: held.read + 3 });
  });

  it('what is written and what was not read yet rest, however long it lasts, and go on when it is made anew', async () => {
    const { t, simulator } = boards;
    const { organisationId } = actor;
    const [{ id: topic }] = simulator.control.respond({ board: 'headhunter', change: { coverLetter: 'Хочу к вам' } });
    await pullAgain();
    const [{ applicationId, responseId }] = await t.asOwner<{ applicationId: string; responseId: string }>(
      `select application_id as "applicationId", id as "responseId" from responses
        where organisation_id = $1 and external_id = $2`,
      [organisationId, topic],
    );
    simulator.control.applicantWrites(topic, 'Когда собеседование?');
    await t.asOwner('update board_chats set told_messages = 2 where response_id = $1', [responseId]);
    breakHeadhunter();
    const conversations = t.get(Conversations);
    const write = (text: string) => conversations.write(actor, applicationId, { responseId, key: randomUUID(), text });
    // The first one meets the break, the second one knows of it.
    await write('Завтра в десять');
    await write('Или в одиннадцать');
    for (let hours = 0; hours < 24; hours += 1) {
      t.clock.moveByMinutes(60);
      await runAll();
    }
    const [resting] = await conversations.of(actor, applicationId);
    expect(resting).toMatchObject({
      rests: 'job-boards.needs-reconnecting',
      unsent: null,
      messages: [{ status: 'waiting' }, { status: 'waiting' }],
    });
    expect(
      await t.asOwner(`select attempts from chat_messages where response_id = $1 order by id`, [responseId]),
    ).toEqual([{ attempts: 0 }, { attempts: 0 }]);
    await connectBoth(boards, actor);
    await runAll();
    const [after] = await conversations.of(actor, applicationId);
    expect(after?.rests).toBeNull();
    expect(after?.messages.map(({ text, status }) => [text, status])).toEqual(
      ['Хочу к вам', 'Когда собеседование?', 'Завтра в десять', 'Или в одиннадцать'].map((text) => [text, 'sent']),
    );
  });

  it('what is told is not told twice when it is resumed twice, or twice at once', async () => {
    const { t, simulator } = boards;
    const [{ resumeId }] = simulator.control.respond({ board: 'superjob' });
    await pullAgain();
    const [row] = await t.asOwner<{ application: string }>(
      'select application_id as application from responses where organisation_id = $1 and resume_external_id = $2',
      [actor.organisationId, resumeId],
    );
    await t.get(ApplicationsService).reject(actor, row.application, 'нет опыта');
    simulator.control.blockSuperjob('client_blocked');
    t.clock.moveByMinutes(11);
    await pullAgain();
    simulator.control.blockSuperjob(null);
    simulator.control.resetCalls();
    expect((await t.get(ConnectionsService).state(actor.organisationId, superjob.connectionId)).status).toBe('blocked');
    await Promise.all([connectBoth(boards, actor), connectBoth(boards, actor)]);
    await Promise.allSettled([t.runJobs(), t.runJobs()]);
    await runAll();
    const told = Object.entries(simulator.control.calls().endpoints).filter(([name]) =>
      /POST \/hr\/resumes/.test(name),
    );
    expect(told.map(([, times]) => times)).toEqual([1]);
  });
});
