import type { FailedMail } from '../../interviews/index.js';
import { dayIn } from '../../kernel/calendar-date.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { FailedQuestion } from '../../scoring/index.js';
import type { EmptyPage } from '../frame/parts.js';

/** A mail that did not leave, with the button that sends it again. */
export interface FailedMailLine {
  id: string;
  /** The candidate's page; null for those who may not see it. */
  href: string | null;
  name: string;
  kind: string;
  /** What it is about: the interview, or how many questions. */
  about: { href: string | null; text: string };
  /** What is known of the mail's fate. */
  fate: string;
  triedAt: MomentText;
  sendHref: string;
}

/** The mails about interviews to come and the questions to candidates that could not be sent. */
export interface FailedMailsPage {
  title: string;
  advice: string | null;
  mails: FailedMailLine[];
  empty: EmptyPage | null;
}

/** What the page is made from. */
export interface FailedMailsInput {
  readonly mails: readonly FailedMail[];
  /** None for those who write to no candidate. */
  readonly questions: readonly FailedQuestion[];
  readonly mayReadApplications: boolean;
}

/** The page. Times of interviews are those of their cities; what cannot wait stands first. */
export function failedMailsPage(
  { mails, questions, mayReadApplications }: FailedMailsInput,
  f: Formatter,
): FailedMailsPage {
  const lines = [
    ...mails.map((mail) => failedMailLine(mail, mayReadApplications, f)),
    ...questions.map((question) => failedQuestionLine(question, mayReadApplications, f)),
  ];
  return {
    title: lines.length > 0 ? f.t('failedMails.count', { count: lines.length }) : f.t('failedMails.title'),
    advice: lines.length > 0 ? f.t('failedMails.advice') : null,
    mails: lines,
    empty:
      lines.length > 0
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
    ...lineOf(mail, mayReadApplications, f),
    kind: f.t(`failedMails.kinds.${mail.kind}`),
    about: {
      href: `/days/${mail.dayId}#guest-${mail.bookingId}`,
      text: `${local.shortDate(dayIn(mail.startsAt, mail.timeZone))}, ${local.time(mail.startsAt)}`,
    },
    sendHref: sendAgainHref(mail.messageId),
  };
}

function failedQuestionLine(question: FailedQuestion, mayReadApplications: boolean, f: Formatter): FailedMailLine {
  return {
    ...lineOf(question, mayReadApplications, f),
    kind: f.t('failedMails.kinds.questions'),
    about: { href: null, text: f.t('failedMails.openQuestions', { count: question.open }) },
    sendHref: `/failed-questions/${question.messageId}/send-again`,
  };
}

function lineOf(
  { messageId, applicationId, name, channel, failure, triedAt }: FailedMail | FailedQuestion,
  mayReadApplications: boolean,
  f: Formatter,
): Pick<FailedMailLine, 'id' | 'href' | 'name' | 'fate' | 'triedAt'> {
  return {
    id: messageId,
    href: mayReadApplications ? `/applications/${applicationId}` : null,
    name: name || f.t('responses.nameless'),
    fate: f.t(`failedMails.${channel === 'board' ? 'boardFates' : 'fates'}.${failure ?? 'untold'}`),
    triedAt: f.moment(triedAt),
  };
}

/** Where the button of a failed mail leads. */
export function sendAgainHref(messageId: string): string {
  return `/failed-mails/${messageId}/send-again`;
}
