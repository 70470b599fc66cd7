import type { FailedJobOffer, FailedMail } from '../../interviews/index.js';
import { dayIn } from '../../kernel/calendar-date.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { FailedMessage, NamedFailure } from '../../candidates/index.js';
import type { FailedQuestion } from '../../scoring/index.js';
import type { EmptyPage } from '../frame/parts.js';

/** A mail that did not leave, with the button that sends it again. */
export interface FailedMailLine {
  id: string;
  /** The candidate's page; null for those who may not see it. */
  href: string | null;
  name: string;
  kind: string;
  /** What it is about: the interview, the offer, or how many questions. */
  about: { href: string | null; text: string };
  /** What is known of the mail's fate. */
  fate: string;
  triedAt: MomentText;
  sendHref: string;
}

/** The mails about interviews to come, the offers of jobs and the questions to candidates that could not be sent. */
export interface FailedMailsPage {
  title: string;
  advice: string | null;
  mails: FailedMailLine[];
  empty: EmptyPage | null;
}

/** What the page is made from. */
export interface FailedMailsInput {
  readonly mails: readonly FailedMail[];
  /** None for those who do not decide. */
  readonly offers: readonly FailedJobOffer[];
  /** None for those who write to no candidate. */
  readonly questions: readonly FailedQuestion[];
  readonly mayReadApplications: boolean;
}

/** The page. Times of interviews are those of their cities; what cannot wait stands first. */
export function failedMailsPage(
  { mails, offers, questions, mayReadApplications }: FailedMailsInput,
  f: Formatter,
): FailedMailsPage {
  const lines = [
    ...mails.map((mail) => failedMailLine(mail, mayReadApplications, f)),
    ...offers.map((offer) => failedOfferLine(offer, mayReadApplications, f)),
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

function failedOfferLine(offer: FailedJobOffer, mayReadApplications: boolean, f: Formatter): FailedMailLine {
  return {
    ...lineOf(offer, mayReadApplications, f),
    kind: f.t('failedMails.kinds.job-offer'),
    about: { href: `/applications/${offer.applicationId}/job-offer`, text: f.t('failedMails.offer') },
    sendHref: offerAgainHref(offer.messageId),
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
  { messageId, applicationId, name, channel, failure, triedAt }: NamedFailure<FailedMessage>,
  mayReadApplications: boolean,
  f: Formatter,
): Pick<FailedMailLine, 'id' | 'href' | 'name' | 'fate' | 'triedAt'> {
  return {
    id: messageId,
    href: mayReadApplications ? `/applications/${applicationId}` : null,
    name: name || f.t('responses.nameless'),
    fate: fateText({ channel, failure }, f),
    triedAt: f.moment(triedAt),
  };
}

/** What is known of the fate of a message that did not leave, and what to do. */
export function fateText({ channel, failure }: Pick<FailedMessage, 'channel' | 'failure'>, f: Formatter): string {
  return f.t(`failedMails.${channel === 'board' ? 'boardFates' : 'fates'}.${failure ?? 'untold'}`);
}

/** Where the button of a failed mail leads. */
export function sendAgainHref(messageId: string): string {
  return `/failed-mails/${messageId}/send-again`;
}

/** The same for the letter of a job offer. */
export function offerAgainHref(messageId: string): string {
  return `/failed-job-offers/${messageId}/send-again`;
}
