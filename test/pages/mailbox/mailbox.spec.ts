import { mailboxPage } from '../../../src/web/mailbox/mailbox.page.js';
import { html, textOf, words } from '../support/rendering.js';

const mail = {
  id: '000000000000001-000000001-abcdef01',
  from: '"Отклик" <hr@example.test>',
  to: '"Марина" <marina@example.test>',
  subject: 'Собеседование <b>завтра</b>',
  date: new Date('2026-06-01T08:00:00Z'),
  messageId: 'x',
  text: 'Ждём вас',
  html: '<p>Ждём вас</p><script>alert(1)</script>',
  attachments: [
    { fileName: 'attachment', contentType: 'text/calendar', content: Buffer.from('BEGIN') },
    { fileName: 'interview.ics', contentType: 'text/calendar', content: Buffer.alloc(3_000) },
  ],
  headers: new Map<string, string>(),
};

const render = (input: Partial<Parameters<typeof mailboxPage>[0]> = {}): string =>
  html(
    'pages/mailbox/mailbox',
    mailboxPage({ isLocal: true, mails: { rows: [mail], next: null }, mail, isReading: false, ...input }, words()),
  );

describe('mailbox', () => {
  test('a mail is shown in a frame that may run nothing, never inside our page', () => {
    const markup = render();
    expect(markup).toContain(`src='/mailbox/${mail.id}/html'`);
    expect(markup).toMatch(/<iframe[^>]*sandbox='(?![^']*allow-(scripts|same-origin|forms))[^']*'/);
    expect(markup).not.toContain('alert(1)');
    expect(markup).toContain('Собеседование &lt;b&gt;завтра');
  });

  test('the calendar file can be downloaded; its twin for mail programs is not shown', () => {
    const text = textOf(render());
    expect(text).toContain('interview.ics 3 КБ');
    expect(text).not.toContain('attachment 1');
    expect(render()).toContain(`/mailbox/${mail.id}/attachments/1`);
  });

  test('addresses are shown as mail programs show them', () => {
    expect(textOf(render())).toContain('Марина &lt;marina@example.test&gt;');
  });

  test('an empty mailbox says how mails come, a real server where they are', () => {
    expect(textOf(render({ mails: { rows: [], next: null }, mail: null }))).toContain('Утвердите план дня');
    expect(textOf(render({ isLocal: false, mails: { rows: [], next: null }, mail: null }))).toContain(
      'OTKLIK_SMTP_URL',
    );
  });
});
