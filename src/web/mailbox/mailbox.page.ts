import type { MailSummary, StoredMail } from '../../platform/mail-transport/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { pageHref } from '../frame/parts.js';
import type { EmptyPage } from '../frame/parts.js';

/** A mail in the list. */
export interface MailLine {
  href: string;
  to: string;
  subject: string;
  at: MomentText | null;
  current: boolean;
}

/** A mail as its reader sees it. */
export interface MailPage {
  subject: string;
  from: string;
  to: string;
  at: MomentText | null;
  attachments: { href: string; name: string; size: string }[];
  /** Address of the HTML part, to be shown in a sandbox; null when there is none. */
  frameHref: string | null;
  text: string | null;
}

/** A stretch of the list. */
export interface MailRowsPage {
  mails: MailLine[];
  nextHref: string | null;
}

/** The local mailbox. */
export interface MailboxPage extends MailRowsPage {
  title: string;
  about: string;
  mail: MailPage | null;
  /** The mail was asked for: a phone shows it alone, and the list alone otherwise. */
  isReading: boolean;
  empty: EmptyPage | null;
}

/** The page; without mails it says where they come from. */
export function mailboxPage(
  input: {
    readonly isLocal: boolean;
    readonly mails: Page<MailSummary>;
    readonly mail: StoredMail | null;
    readonly isReading: boolean;
  },
  f: Formatter,
): MailboxPage {
  const { isLocal, mails, mail, isReading } = input;
  return {
    title: f.t('mailbox.title'),
    about: isLocal ? f.t('mailbox.about') : '',
    ...mailRowsPage(mails, mail?.id ?? null, f),
    mail: mail && mailPage(mail, f),
    isReading,
    empty: mails.rows.length > 0 ? null : emptyMailbox(isLocal, f),
  };
}

/** One more stretch of the list, when its end has come into view. */
export function mailRowsPage({ rows, next }: Page<MailSummary>, currentId: string | null, f: Formatter): MailRowsPage {
  return {
    mails: rows.map(({ id, to, subject, date }) => ({
      href: `/mailbox/${id}`,
      to: shownAddress(to),
      subject,
      at: date && f.moment(date),
      current: id === currentId,
    })),
    nextHref: pageHref('/mailbox', next),
  };
}

function mailPage(mail: StoredMail, f: Formatter): MailPage {
  return {
    subject: mail.subject,
    from: shownAddress(mail.from),
    to: shownAddress(mail.to),
    at: mail.date && f.moment(mail.date),
    attachments: mail.attachments.flatMap(({ fileName, contentType, content }, index) =>
      isInvisible(contentType, fileName)
        ? []
        : [
            {
              href: `/mailbox/${mail.id}/attachments/${String(index)}`,
              name: fileName,
              size: f.t('mailbox.kilobytes', { size: f.number(Math.max(1, Math.round(content.length / 1024))) }),
            },
          ],
    ),
    frameHref: mail.html === null ? null : `/mailbox/${mail.id}/html`,
    text: mail.text === '' ? null : mail.text,
  };
}

/** Mail programs read the calendar part without a name by themselves and show only the attached file. */
function isInvisible(contentType: string, fileName: string): boolean {
  return contentType.startsWith('text/calendar') && !fileName.endsWith('.ics');
}

/** Names as mail programs show them: without the quotes of the header. */
function shownAddress(address: string): string {
  return address.replaceAll(/"([^"]*)" </g, '$1 <');
}

function emptyMailbox(isLocal: boolean, f: Formatter): EmptyPage {
  return isLocal
    ? {
        title: f.t('mailbox.emptyTitle'),
        advice: f.t('mailbox.emptyAdvice'),
        action: f.t('mailbox.emptyAction'),
        href: '/vacancies',
      }
    : { title: f.t('mailbox.noLocal'), advice: f.t('mailbox.noLocalAdvice'), action: null, href: null };
}
