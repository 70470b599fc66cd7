import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import {
  LocalMailbox,
  MailTransport,
  countMails,
  listMails,
  rawMail,
  readMail,
} from '../../../src/platform/mail-transport/index.js';
import type { MailNotSent, OutgoingMail } from '../../../src/platform/mail-transport/index.js';

const CALENDAR = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';

function mail(overrides: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: '0190-1@example.test',
    fromName: 'ООО «Ромашка»',
    to: { name: 'Ирина <Ёлкина>', address: 'irina@example.test' },
    subject: 'Собеседование в «Ромашке» & рядом',
    text: 'Ждём вас в 10:00',
    html: '<p>Ждём вас в <b>10:00</b></p>',
    unsubscribeUrl: 'https://otklik.example/c/token/stop',
    sentAt: new Date('2026-11-23T08:00:00Z'),
    calendar: { method: 'REQUEST', fileName: 'interview.ics', content: CALENDAR },
    ...overrides,
  };
}

describe('sending through a real SMTP server', () => {
  let folder: string;
  let mailbox: LocalMailbox;
  let transport: MailTransport;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'otklik-mailbox-'));
    mailbox = await LocalMailbox.start({ port: 0, folder });
    transport = new MailTransport({
      smtpUrl: `smtp://127.0.0.1:${mailbox.port}`,
      mailFrom: 'Отклик <hr@example.test>',
    });
  });

  afterEach(async () => {
    await mailbox.stop();
    await rm(folder, { recursive: true });
  });

  async function failureOf(sending: Promise<void>): Promise<string> {
    return sending.then(
      () => 'sent',
      (error: MailNotSent) => error.failure,
    );
  }

  test('the mail arrives as it was written: both texts, subject, calendar, headers', async () => {
    await transport.send(mail());
    const [head] = await listMails(folder);
    const read = await readMail(folder, head?.id ?? '');
    expect(read.subject).toBe('Собеседование в «Ромашке» & рядом');
    expect(read.to).toContain('irina@example.test');
    expect(read.from).toBe('"ООО «Ромашка»" <hr@example.test>');
    expect(read.text.trim()).toBe('Ждём вас в 10:00');
    expect(read.html).toContain('<b>10:00</b>');
    expect(read.messageId).toBe('0190-1@example.test');
    expect(read.date).toEqual(new Date('2026-11-23T08:00:00Z'));
    expect(read.headers.get('list-unsubscribe')).toBe('<https://otklik.example/c/token/stop>');
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(read.attachments.map(({ content }) => content.toString())).toEqual([CALENDAR, CALENDAR]);
    expect(read.attachments.map(({ fileName }) => fileName)).toContain('interview.ics');
  });

  test('beside the text and as a file the calendar says what it is and what it wants', async () => {
    await transport.send(mail());
    const [{ id } = { id: '' }] = await listMails(folder);
    const raw = (await rawMail(folder, id)).toString().replaceAll(/\r\n\s+/g, ' ');
    const types = [...raw.matchAll(/^content-type: (.*calendar.*|application\/.*)$/gim)].map(([, type]) => type);
    expect(types).toHaveLength(2);
    for (const type of types) expect(type).toMatch(/^text\/calendar; charset=utf-8; method=REQUEST/);
  });

  test('newest first, and only as many as asked for', async () => {
    for (const subject of ['one', 'two', 'three']) {
      await transport.send(mail({ subject, messageId: `${subject}@example.test` }));
    }
    expect((await listMails(folder, 2)).map((each) => each.subject)).toEqual(['three', 'two']);
    expect(await countMails(folder)).toBe(3);
  });

  test('the same Message-ID again is the same mail', async () => {
    await transport.send(mail());
    await transport.send(mail());
    expect(await countMails(folder)).toBe(1);
  });

  test('a busy server: certainly not sent', async () => {
    mailbox.behave('busy');
    expect(await failureOf(transport.send(mail()))).toBe('not-sent');
    expect(await countMails(folder)).toBe(0);
  });

  test('a refusal is final', async () => {
    mailbox.behave('refuse');
    expect(await failureOf(transport.send(mail()))).toBe('refused');
  });

  test('a connection lost after the mail was handed over: nobody can know', async () => {
    mailbox.behave('hang-up-after-mail');
    expect(await failureOf(transport.send(mail()))).toBe('unknown');
    expect(await countMails(folder)).toBe(1);
  });

  test('nobody listens: certainly not sent', async () => {
    await mailbox.stop();
    expect(await failureOf(transport.send(mail()))).toBe('not-sent');
    mailbox = await LocalMailbox.start({ port: 0, folder });
  });

  test.each([
    ['RCPT', 'not-sent'],
    ['DATA', 'not-sent'],
    ['the body', 'unknown'],
  ])('a line that breaks at %s: %s', async (where, failure) => {
    const server = createServer((socket) => {
      socket.write('220 hello\r\n');
      let inBody = false;
      socket.on('data', (data) => {
        const text = data.toString();
        if (inBody ? where === 'the body' : text.startsWith(where)) return socket.destroy();
        inBody ||= text.startsWith('DATA');
        return socket.write(inBody ? '354 go on\r\n' : '250 fine\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const other = new MailTransport({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'a@example.test' });
    expect(await failureOf(other.send(mail()))).toBe(failure);
    await new Promise((resolve) => server.close(resolve));
  });

  test('an address that is none is refused, and the message does not repeat it', async () => {
    const error = await transport
      .send(mail({ to: { name: '', address: 'no address at all' } }))
      .catch((e: MailNotSent) => e);
    expect((error as MailNotSent).failure).toBe('refused');
    expect((error as MailNotSent).message).not.toContain('no address at all');
  });

  test('a taken port is one clear sentence', async () => {
    await expect(LocalMailbox.start({ port: mailbox.port, folder })).rejects.toMatchObject({
      code: 'mail-transport.port-busy',
      message: expect.stringContaining(String(mailbox.port)),
    });
  });

  test('an id that is not one of its own never reaches the disk', async () => {
    await expect(readMail(folder, '../../etc/passwd')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(readMail(folder, '000000000000001-000000001-00000000')).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('a server that drops the line at once: certainly not sent', async () => {
    const rude = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
    const address = rude.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const other = new MailTransport({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'a@example.test' });
    expect(await failureOf(other.send(mail()))).toBe('not-sent');
    await new Promise((resolve) => rude.close(resolve));
  });
});
