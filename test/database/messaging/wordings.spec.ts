import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, Module } from '@nestjs/common';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import {
  defineMessage,
  MailTemplates,
  MailWordings,
  MessageKinds,
  MessagingModule,
  MessagingService,
  SEND_MESSAGE,
  WordingRefused,
  WordingTrials,
} from '../../../src/messaging/index.js';
import { listMails, LocalMailbox, readMail } from '../../../src/platform/mail-transport/index.js';
import { Locales } from '../../../src/platform/views/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

/** What a mail of the test says of its reader. */
interface Facts {
  readonly company: string;
  readonly at: string;
}

@Injectable()
class Writer {}

@Module({ providers: [Writer], exports: [Writer] })
class WriterModule {}

/** Organisations may say its sentences in words of their own. */
const WORDED = defineMessage({
  name: 'worded',
  subjectType: 'letter',
  service: Writer,
  prepare: async () => ({
    ...{ fromName: 'Rose', to: { name: 'Irina', address: 'irina@example.test' }, language: 'en' as const },
    ...{ timeZone: 'Europe/Moscow', leavesAtOnce: true, unsubscribeUrl: null },
    values: (): Facts => ({ company: 'Rose & Co', at: '10:00' }),
  }),
  sample: (): Facts => ({ company: 'Sample', at: '11:00' }),
  wording: {
    area: 'emails.worded',
    sentences: ['subject', 'lead', 'signature'],
    values: { company: ({ company }) => company, time: ({ at }) => at },
    cases: [{ name: 'usual', changes: {} }],
  },
});
const MAIL = { kind: 'worded', language: 'en' } as const;
const SENTENCES = { emails: { worded: { subject: 'Usual', lead: 'At {{time}}.' } } };

function templates(): MailTemplates {
  const folder = mkdtempSync(join(tmpdir(), 'mails-'));
  mkdirSync(join(folder, 'worded'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'worded', `${name}.hbs`), text);
  write('subject', '{{t "emails.worded.subject"}}');
  write('text', '{{t "emails.worded.lead" time=at}}\nFixed {{at}}\n{{#if signature}}{{lines signature}}{{/if}}');
  write('html', '<p>{{t "emails.worded.lead" time=at}}</p><p>Fixed {{at}}</p>');
  return new MailTemplates(folder, new Locales({ ru: SENTENCES, en: SENTENCES, uk: SENTENCES, kk: SENTENCES }));
}

const ORGANISATION = newId();
const NOON = new Date('2026-06-01T09:00:00Z');

let mailbox: LocalMailbox;
let t: TestApp;

beforeAll(async () => {
  mailbox = await LocalMailbox.start({ port: 0, folder: mkdtempSync(join(tmpdir(), 'box-')) });
  t = await createTestApp({
    imports: [MessagingModule, WriterModule],
    jobs: [SEND_MESSAGE],
    clock: new MovableClock(NOON),
    settings: { smtpUrl: `smtp://127.0.0.1:${mailbox.port}`, mailFrom: 'hr@example.test', roles: ['web'] },
    override: (builder) => builder.overrideProvider(MailTemplates).useValue(templates()),
  });
  t.get(MessageKinds).add([WORDED]);
});
afterAll(async () => {
  await mailbox.stop();
  await t.close();
});

const owner = (organisationId = ORGANISATION) => ({ organisationId, userId: null, name: 'Вера' });
const written = async (dedupeKey: string): Promise<{ subject: string; text: string; html: string | null }> => {
  await t.get(MessagingService).queue({ organisationId: ORGANISATION, kind: WORDED, subjectId: newId(), dedupeKey });
  await t.runJobs();
  const [newest] = await listMails(mailbox.folder);
  const { subject, text, html } = await readMail(mailbox.folder, newest?.id ?? '');
  return { subject, text: text.trim().replaceAll('\r\n', '\n'), html };
};
const entries = async (): Promise<string[]> => {
  const rows = await t.asOwner<{ action: string }>(`select action from audit_entries order by id`);
  return rows.map(({ action }) => action.replace('organisation.mail-', ''));
};

test('a mail goes out in the organisation’s own words in its language, with the rest as it is, until it goes back to the usual ones', async () => {
  const wordings = t.get(MailWordings);
  const usual = { subject: 'Usual', text: 'At 10:00.\nFixed 10:00' };
  const typed = { subject: 'Come to {{company}}', lead: 'Dear <b>you</b>,\nat {{ TIME }}.', signature: 'Vera' };
  // Twice is once, and so are two at the same time.
  await Promise.all([1, 2].map(() => wordings.save(owner(), MAIL, typed)));
  await wordings.save(owner(), MAIL, typed);
  expect(await entries()).toEqual(['worded']);
  expect(await written('worded-1')).toEqual({
    subject: 'Come to Rose & Co',
    text: 'Dear <b>you</b>,\nat 10:00.\nFixed 10:00\nVera',
    html: expect.stringContaining('Dear &lt;b&gt;you&lt;/b&gt;,<br>at 10:00.</p><p>Fixed 10:00'),
  });
  // Of two people each changes the sentence that they touched.
  await Promise.all([
    wordings.save(owner(), MAIL, { subject: 'Now' }),
    wordings.save(owner(), MAIL, { lead: 'At {{time}}.' }),
  ]);
  expect((await wordings.find(ORGANISATION, MAIL))?.sentences).toEqual({ subject: 'Now', signature: 'Vera' });
  // Another language, and another organisation, has words of its own.
  await wordings.save(owner(), { kind: 'worded', language: 'ru' }, { subject: 'По-русски' });
  await wordings.save(owner(newId()), MAIL, { subject: 'Theirs' });
  expect((await wordings.list(ORGANISATION)).map(({ language }) => language).sort()).toEqual(['en', 'ru']);
  expect((await written('worded-2')).subject).toBe('Now');
  await Promise.all([1, 2].map(() => wordings.takeBack(owner(), MAIL)));
  expect(await written('worded-3')).toMatchObject(usual);
  await Promise.all([1, 2].map(() => wordings.bringBack(owner(), MAIL)));
  expect((await written('worded-4')).subject).toBe('Now');
  expect((await entries()).slice(-2)).toEqual(['wording-taken-back', 'wording-brought-back']);
  await expect(wordings.bringBack(owner(newId()), MAIL)).rejects.toMatchObject({ kind: 'conflict' });
  await expect(wordings.save(owner(), MAIL, { lead: '{{salary}}' })).rejects.toBeInstanceOf(WordingRefused);
  await expect(wordings.find(ORGANISATION, { kind: 'letter', language: 'en' })).rejects.toMatchObject({
    kind: 'not-found',
  });
});

test('words that cannot be used any more lose no mail: the usual ones go out, and it is noted since when', async () => {
  const wordings = t.get(MailWordings);
  await wordings.save(owner(), MAIL, { subject: 'Mine', lead: 'At {{time}}!' });
  await t.asOwner(`update mail_wordings set sentences = sentences || '{"lead": "{{salary}} {{time}}"}'`);
  const since = t.clock.now();
  for (const key of ['broken-1', 'broken-2']) {
    expect(await written(key)).toMatchObject({ subject: 'Mine', text: 'At 10:00.\nFixed 10:00\nVera' });
    t.clock.moveByMinutes(10);
  }
  expect((await wordings.find(ORGANISATION, MAIL))?.unusableSince).toEqual(since);
  expect(t.get(WordingTrials).unusable(MAIL, { lead: '{{salary}}', subject: 'Mine' })).toEqual(['lead']);
  await wordings.save(owner(), MAIL, { lead: 'By {{time}}' });
  expect((await wordings.find(ORGANISATION, MAIL))?.unusableSince).toBeNull();
  expect((await written('mended')).text).toBe('By 10:00\nFixed 10:00\nVera');
});
