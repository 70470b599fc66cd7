import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { MailNotSent } from './mail-transport.errors.js';
import { handOver, readSmtpUrl } from './smtp-session.js';

/** A calendar invitation: goes as a text/calendar part, which mail programs offer to add, and as a file (RFC 6047). */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly fileName: string;
  readonly content: string;
}

/** A finished mail: everything is text that goes out as it stands. */
export interface OutgoingMail {
  /** Without angle brackets; the same for every attempt, so that a receiving server can recognise a repetition. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Page where the recipient can end the correspondence (RFC 2369 §3.2). */
  readonly unsubscribeUrl: string;
  readonly calendar?: MailCalendar;
  /** Written into the Date header. */
  readonly sentAt: Date;
}

/** Sends mails by SMTP to the server of the settings. Knows nothing about what the mails say. */
@Injectable()
export class MailTransport {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>) {}

  /**
   * Hands one mail to the SMTP server.
   *
   * @throws MailNotSent with what is known about the mail's fate
   */
  async send(mail: OutgoingMail): Promise<void> {
    const message = composer(mail, this.settings.mailFrom).compile();
    const { from, to } = message.getEnvelope();
    const recipient = to[0];
    if (from === false || recipient === undefined) throw new MailNotSent('refused', 'no usable address');
    await handOver(readSmtpUrl(this.settings.smtpUrl), { from, to: recipient }, await message.build());
  }

  /** Domain of the sender's address: the right-hand side of message ids. */
  get senderDomain(): string {
    return /@([^\s>]+)/.exec(this.settings.mailFrom)?.[1] ?? 'localhost';
  }
}

function composer(mail: OutgoingMail, from: string): MailComposer {
  return new MailComposer({
    from,
    to: [{ name: mail.to.name, address: mail.to.address }],
    messageId: `<${mail.messageId}>`,
    date: mail.sentAt,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
      // Keeps "I am on holiday" robots quiet: RFC 3834 §5.
      'Auto-Submitted': 'auto-generated',
    },
    ...(mail.calendar === undefined
      ? {}
      : {
          icalEvent: { method: mail.calendar.method, filename: mail.calendar.fileName, content: mail.calendar.content },
        }),
    // A template must never be able to pull a file or an address of the inner network into a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
