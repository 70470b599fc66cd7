import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { MailNotSent } from './mail-transport.errors.js';
import { handOver, readSmtpUrl } from './smtp-session.js';

/**
 * A calendar invitation: goes as a part beside the text, which mail programs offer to add, and as a file for those that do not.
 * Both are text/calendar with the method that the file itself states (RFC 6047 §2.4).
 */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly fileName: string;
  readonly content: string;
}

/** A finished mail: everything is text that goes out as it stands. */
export interface OutgoingMail {
  /** Without angle brackets; the same for every attempt, so that a receiving server can recognise a repetition. */
  readonly messageId: string;
  /**
   * Name of the sender. The address stays that of the settings, which the mail server may send for (RFC 7208, RFC 6376) and to which
   * answers go: so there is no Reply-To.
   */
  readonly fromName: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Page where the recipient can end the correspondence (RFC 2369 §3.2); null for people at their work. */
  readonly unsubscribeUrl: string | null;
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
    const message = composer(mail, addressOf(this.settings.mailFrom)).compile();
    const { from, to } = message.getEnvelope();
    const recipient = to[0];
    if (from === false || recipient === undefined) throw new MailNotSent('refused', 'no usable address');
    await handOver(readSmtpUrl(this.settings.smtpUrl), { from, to: recipient }, await message.build());
  }

  /** Domain of the sender's address: the right-hand side of message ids. */
  get senderDomain(): string {
    return addressOf(this.settings.mailFrom).split('@')[1] ?? 'localhost';
  }
}

/** The address in a sender written `Name <address>` or as an address alone. */
export function addressOf(sender: string): string {
  return /<([^>]+)>\s*$/.exec(sender)?.[1]?.trim() ?? sender.trim();
}

function composer(mail: OutgoingMail, senderAddress: string): MailComposer {
  return new MailComposer({
    from: { name: mail.fromName, address: senderAddress },
    to: [{ name: mail.to.name, address: mail.to.address }],
    messageId: `<${mail.messageId}>`,
    date: mail.sentAt,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      ...(mail.unsubscribeUrl === null ? {} : { 'List-Unsubscribe': `<${mail.unsubscribeUrl}>` }),
      // Keeps "I am on holiday" robots quiet: RFC 3834 §5.
      'Auto-Submitted': 'auto-generated',
    },
    ...(mail.calendar === undefined ? {} : calendarParts(mail.calendar)),
    // A template must never be able to pull a file or an address of the inner network into a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Not nodemailer's `icalEvent`: it names the file application/ics, which some mail programs show as unknown. */
function calendarParts({ method, fileName, content }: MailCalendar): object {
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  // Base64: a transport may rewrite the line breaks of text, and here they are part of the format.
  const part = { contentType, content, contentTransferEncoding: 'base64' };
  return { alternatives: [part], attachments: [{ ...part, filename: fileName }] };
}
