import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, Module } from '@nestjs/common';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import {
  MailTemplates,
  MessageDelivery,
  MessageKinds,
  MessagingModule,
  MessagingService,
  SEND_MESSAGE,
  defineMessage,
} from '../../../src/messaging/index.js';
import type { Message, MailDraft, Skip } from '../../../src/messaging/index.js';
import { LocalMailbox, listMails, readMail } from '../../../src/platform/mail-transport/index.js';
import { Locales } from '../../../src/platform/views/index.js';
import { JobQueue } from '../../../src/platform/queue/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

interface Letter {
  word: string;
  at: string;
}

/** Stands for the state of another capability, which may change between the fact and the sending. */
@Injectable()
class Letters {
  word = 'first & <b>';
  cancelled = false;
  broken = false;

  prepare(): MailDraft<Letter> | Skip {
    if (this.broken) throw new Error('The row makes no sense');
    if (this.cancelled) return { skip: 'cancelled' };
    return {
      fromName: 'Ромашка',
      to: { name: 'Ирина', address: 'irina@example.test' },
      language: 'en',
      timeZone: 'Asia/Yekaterinburg',
      leavesAtOnce: false,
      unsubscribeUrl: 'http://localhost/c/x',
      values: (format) => ({ word: this.word, at: format.time(new Date('2026-06-02T05:00:00Z')) }),
    };
  }
}

@Module({ providers: [Letters], exports: [Letters] })
class LettersModule {}

const LETTER = defineMessage({
  name: 'letter',
  subjectType: 'letter',
  service: Letters,
  prepare: async (letters) => letters.prepare(),
  sample: (): Letter => ({ word: 'sample', at: '10:00' }),
});

const ANSWER = defineMessage({
  ...LETTER,
  name: 'answer',
  prepare: async (letters) => ({ ...letters.prepare(), leavesAtOnce: true }),
});

function templates(): MailTemplates {
  const folder = mkdtempSync(join(tmpdir(), 'mails-'));
  for (const name of ['letter', 'answer']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'subject.hbs'), 'About {{word}}\n');
    writeFileSync(join(folder, name, 'text.hbs'), 'Text {{word}} {{at}}');
    writeFileSync(join(folder, name, 'html.hbs'), '<p>{{word}}</p>');
  }
  return new MailTemplates(folder, new Locales({ ru: {}, en: {}, uk: {}, kk: {} }));
}

const ORGANISATION = newId();
const SUBJECT = newId();
const CANDIDATE = newId();
// 14:00 in Yekaterinburg: nobody sleeps.
const AFTERNOON = new Date('2026-06-01T09:00:00Z');

describe('the outbox', () => {
  let mailbox: LocalMailbox;
  let t: TestApp;
  let letters: Letters;

  beforeEach(() => open({ mailboxLocal: false }));

  async function open({ mailboxLocal }: { mailboxLocal: boolean }): Promise<void> {
    mailbox = await LocalMailbox.start({
      port: 0,
      folder: mkdtempSync(join(tmpdir(), 'box-')),
    });
    t = await createTestApp({
      imports: [MessagingModule, LettersModule],
      jobs: [SEND_MESSAGE],
      clock: new MovableClock(AFTERNOON),
      settings: {
        smtpUrl: `smtp://127.0.0.1:${mailbox.port}`,
        mailFrom: 'hr@example.test',
        mailboxLocal,
        roles: ['web'],
      },
      override: (builder) => builder.overrideProvider(MailTemplates).useValue(templates()),
    });
    t.get(MessageKinds).add([LETTER, ANSWER]);
    letters = t.get(Letters);
  }

  afterEach(async () => {
    await mailbox.stop();
    await t.close();
  });

  function queue(dedupeKey = 'letter-1', options: { notBefore?: Date; kind?: typeof LETTER } = {}): Promise<boolean> {
    return t.get(MessagingService).queue({
      organisationId: ORGANISATION,
      kind: options.kind ?? LETTER,
      subjectId: SUBJECT,
      recipientCandidateId: CANDIDATE,
      dedupeKey,
      ...(options.notBefore === undefined ? {} : { notBefore: options.notBefore }),
    });
  }

  async function rows(): Promise<Message[]> {
    return t.get(MessagingService).about(ORGANISATION, 'letter', [SUBJECT]);
  }

  async function onlyRow(): Promise<Message> {
    const all = await rows();
    expect(all).toHaveLength(1);
    return all[0];
  }

  async function mailCount(): Promise<number> {
    return (await listMails(mailbox.folder)).length;
  }

  test('a message is sent, says what is true when it is sent, and its subject is not HTML', async () => {
    await queue();
    letters.word = 'second & <b>';
    await t.runJobs();
    const [head] = await listMails(mailbox.folder);
    const mail = await readMail(mailbox.folder, head?.id ?? '');
    const row = await onlyRow();
    expect(mail.subject).toBe('About second & <b>');
    expect(mail.text.trim()).toBe('Text second & <b> 10:00');
    expect(mail.html).toContain('second &amp; &lt;b&gt;');
    expect(mail.messageId).toBe(`${row.id}@example.test`);
    expect(row).toMatchObject({
      status: 'sent',
      attempts: 1,
      language: 'en',
      renderedSubject: 'About second & <b>',
      problem: null,
    });
    expect(row.sentAt).toEqual(AFTERNOON);
  });

  test('the same fact twice is one message', async () => {
    expect(await queue()).toBe(true);
    expect(await queue()).toBe(false);
    await t.runJobs();
    expect(await mailCount()).toBe(1);
  });

  test('the same fact from two transactions at once is one message', async () => {
    const answers = await Promise.all([queue(), queue(), queue()]);
    expect(answers.filter(Boolean)).toHaveLength(1);
    await onlyRow();
  });

  test('a fact that is undone leaves no message', async () => {
    const undone = t.database.inOrganisation(ORGANISATION, async () => {
      await queue();
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await t.runJobs()).toBe(0);
    expect(await t.get(MessagingService).about(ORGANISATION, 'letter', [SUBJECT])).toEqual([]);
  });

  test('two workers at the same message send one mail', async () => {
    await queue();
    const { id } = await onlyRow();
    const delivery = t.app.get<MessageDelivery>(MessageDelivery);
    await Promise.all([1, 2, 3, 4].map(() => delivery.deliver(ORGANISATION, id)));
    await t.runJobs();
    expect(await mailCount()).toBe(1);
    expect((await onlyRow()).status).toBe('sent');
  });

  test('another organisation can neither see nor send it', async () => {
    await queue();
    const { id } = await onlyRow();
    const other = newId();
    expect(await t.get(MessagingService).about(other, 'letter', [SUBJECT])).toEqual([]);
    await t.app.get<MessageDelivery>(MessageDelivery).deliver(other, id);
    expect(await mailCount()).toBe(0);
  });

  test('what is no longer true is not said, and the reason is kept', async () => {
    await queue();
    letters.cancelled = true;
    await t.runJobs();
    expect(await onlyRow()).toMatchObject({ status: 'skipped', skipReason: 'cancelled' });
    expect(await mailCount()).toBe(0);
  });

  test('not before its time', async () => {
    const notBefore = new Date('2026-06-01T10:00:00Z');
    await queue('later', { notBefore });
    await t.runJobs();
    expect(await mailCount()).toBe(0);
    t.clock.moveTo(notBefore);
    await t.runJobs();
    expect(await mailCount()).toBe(1);
  });

  test('at night it waits until nine in the city of the candidate, an answer to the candidate does not', async () => {
    t.clock.moveTo(new Date('2026-06-01T16:00:00Z')); // 21:00 in Yekaterinburg
    await queue();
    await queue('answer', { kind: ANSWER });
    await t.runJobs();
    const rows = await t.get(MessagingService).about(ORGANISATION, 'letter', [SUBJECT]);
    expect(rows.map((row) => [row.kind, row.status, row.attempts])).toEqual([
      ['letter', 'waiting', 0],
      ['answer', 'sent', 1],
    ]);
    expect(rows[0]?.notBefore).toEqual(new Date('2026-06-02T04:00:00Z'));
    t.clock.moveTo(new Date('2026-06-02T04:00:00Z'));
    await t.runJobs();
    expect(await mailCount()).toBe(2);
  });

  test('a mail that stays in the local mailbox wakes nobody, so it does not wait for the morning', async () => {
    await mailbox.stop();
    await t.close();
    await open({ mailboxLocal: true });
    t.clock.moveTo(new Date('2026-06-01T16:00:00Z'));
    await queue();
    await t.runJobs();
    expect(await mailCount()).toBe(1);
  });

  test('a busy server: the problem is kept and the mail is sent later, once', async () => {
    mailbox.behave('busy');
    await queue();
    await t.runJobs();
    expect(await onlyRow()).toMatchObject({ status: 'waiting', attempts: 1, problem: expect.stringContaining('busy') });
    mailbox.behave(null);
    await t.runJobs();
    expect(await mailCount()).toBe(0);
    t.clock.moveByMinutes(1);
    await t.runJobs();
    expect(await mailCount()).toBe(1);
    expect(await onlyRow()).toMatchObject({ status: 'sent', attempts: 2, problem: null });
  });

  test('after the last attempt it is failed, and a person can send it again', async () => {
    mailbox.behave('busy');
    await queue();
    for (const minutes of [0, 1, 5, 15, 60, 180]) {
      t.clock.moveByMinutes(minutes);
      await t.runJobs();
    }
    const row = await onlyRow();
    expect(row).toMatchObject({ status: 'failed', attempts: 6, failure: 'not-sent' });
    mailbox.behave(null);
    t.clock.moveTo(new Date('2026-06-02T09:00:00Z'));
    await expect(t.get(MessagingService).sendAgain(newId(), row.id)).rejects.toMatchObject({ kind: 'not-found' });
    await t.get(MessagingService).sendAgain(ORGANISATION, row.id);
    await expect(t.get(MessagingService).sendAgain(ORGANISATION, row.id)).rejects.toMatchObject({
      kind: 'conflict',
    });
    await t.runJobs();
    expect(await mailCount()).toBe(1);
  });

  test('a refusal is final at once', async () => {
    mailbox.behave('refuse');
    await queue();
    await t.runJobs();
    expect(await onlyRow()).toMatchObject({ status: 'failed', attempts: 1 });
  });

  test('a connection lost while handing over: perhaps delivered, never sent again', async () => {
    mailbox.behave('hang-up-after-mail');
    await queue();
    await t.runJobs();
    expect(await onlyRow()).toMatchObject({ status: 'failed', problem: expect.stringContaining('may have arrived') });
    mailbox.behave(null);
    t.clock.moveByMinutes(600);
    await t.runJobs();
    expect(await mailCount()).toBe(1);
  });

  test('a connection lost while handing over to the local mailbox: sent again, kept once', async () => {
    await mailbox.stop();
    await t.close();
    await open({ mailboxLocal: true });
    mailbox.behave('hang-up-after-mail');
    await queue();
    await t.runJobs();
    expect((await onlyRow()).status).toBe('waiting');
    mailbox.behave(null);
    t.clock.moveByMinutes(5);
    await t.runJobs();
    expect((await onlyRow()).status).toBe('sent');
    expect(await mailCount()).toBe(1);
  });

  test('a process that died while sending: the message is resolved after its lease, not sent', async () => {
    await queue();
    const { id } = await onlyRow();
    await t.asOwner(`update messages set status = 'sending', claimed_at = $2, attempts = 1 where id = $1`, [
      id,
      AFTERNOON,
    ]);
    await t.runJobs();
    expect((await onlyRow()).status).toBe('sending');
    t.clock.moveByMinutes(5);
    await t.runJobs();
    expect(await onlyRow()).toMatchObject({ status: 'failed', problem: expect.stringContaining('interrupted') });
    expect(await mailCount()).toBe(0);
  });

  test('a process that died while sending to the local mailbox: the mail arrives once, whether it had left or not', async () => {
    await mailbox.stop();
    await t.close();
    await open({ mailboxLocal: true });
    await queue();
    await t.runJobs();
    const { id } = await onlyRow();
    await t.asOwner(`update messages set status = 'sending', claimed_at = $2, sent_at = null where id = $1`, [
      id,
      t.clock.now(),
    ]);
    await queue('letter-2');
    await t.asOwner(`update messages set status = 'sending', claimed_at = $2 where id <> $1`, [id, t.clock.now()]);
    for (const messageId of (await rows()).map((row) => row.id)) {
      await t.get(JobQueue).enqueue(SEND_MESSAGE, { organisationId: ORGANISATION, messageId });
    }
    await t.runJobs();
    expect(await mailCount()).toBe(1);
    const { port, folder } = mailbox;
    await mailbox.stop();
    mailbox = await LocalMailbox.start({ port, folder });
    t.clock.moveByMinutes(5);
    await t.runJobs();
    expect((await rows()).map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(await mailCount()).toBe(2);
  });

  test('a message that cannot be written says why and is tried again', async () => {
    letters.broken = true;
    await queue();
    await t.runJobs();
    expect(await onlyRow()).toMatchObject({
      status: 'waiting',
      attempts: 1,
      problem: expect.stringContaining('makes no sense'),
    });
    letters.broken = false;
    t.clock.moveByMinutes(1);
    await t.runJobs();
    expect((await onlyRow()).status).toBe('sent');
  });
});
