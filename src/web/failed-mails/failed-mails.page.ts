import type { FailedMail } from '../../interviews/index.js';
import { dayIn } from '../../kernel/calendar-date.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { EmptyPage } from '../frame/parts.js';

/** A mail that did not leave, with the button that sends it again. */
export interface FailedMailLine {
  id: string;
  /** The candidate's page; null for those who may not see it. */
  href: string | null;
  name: string;
  kind: string;
  /** The interview that it is about. */
  interview: { href: string; text: string };
  /** What is known of the mail's fate. */
  fate: string;
  triedAt: MomentText;
  sendHref: string;
}

/** The mails about interviews to come that could not be sent. */
export interface FailedMailsPage {
  title: string;
  advice: string | null;
  mails: FailedMailLine[];
  empty: EmptyPage | null;
}

/** The page. Times of interviews are those of their cities. */
export function failedMailsPage(
  mails: readonly FailedMail[],
  mayReadApplications: boolean,
  f: Formatter,
): FailedMailsPage {
  return {
    title: mails.length > 0 ? f.t('failedMails.count', { count: mails.length }) : f.t('failedMails.title'),
    advice: mails.length > 0 ? f.t('failedMails.advice') : null,
    mails: mails.map((mail) => failedMailLine(mail, mayReadApplications, f)),
    empty:
      mails.length > 0
        ? null
        : {
            title: f.t('failedMails.emptyTitle'),
            advice: f.t('failedMails.emptyAdvice'),
            action: f.t('failedMails.emptyAction'),
            href: '/',
          },
  };
}

function failedMailLine(mail: FailedMail, mayReadApplications: boolean, f: Formatter): FailedMailLine {
  const local = f.inZone(mail.timeZone);
  return {
    id: mail.messageId,
    href: mayReadApplications ? `/applications/${mail.applicationId}` : null,
    name: mail.name || f.t('responses.nameless'),
    kind: f.t(`failedMails.kinds.${mail.kind}`),
    interview: {
      href: `/days/${mail.dayId}#guest-${mail.bookingId}`,
      text: `${local.shortDate(dayIn(mail.startsAt, mail.timeZone))}, ${local.time(mail.startsAt)}`,
    },
    fate: f.t(`failedMails.${mail.channel === 'board' ? 'boardFates' : 'fates'}.${mail.failure ?? 'untold'}`),
    triedAt: f.moment(mail.triedAt),
    sendHref: sendAgainHref(mail.messageId),
  };
}

/** Where the button of a failed mail leads. */
export function sendAgainHref(messageId: string): string {
  return `/failed-mails/${messageId}/send-again`;
}
