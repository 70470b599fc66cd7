import { onlyPutUp } from '../candidates/index.js';
import type { Application, Candidate } from '../candidates/index.js';
import type { MailDraft, MessageSubject, MessageWording, Skip } from '../messaging/index.js';
import { addressedName, nameInText, phoneHref } from '../platform/views/index.js';
import type { Formatter } from '../platform/views/index.js';
import type { Vacancy } from '../vacancies/index.js';
import type { InterviewDay } from './interview-day.entity.js';
import { sampleInterviewMail } from './interview-mail.js';
import type { InterviewMail } from './interview-mail.js';

/** What whoever waits for a seat of a day is told: words only. There is nothing to press, the offer of a seat comes by itself. */
export type OnWaitingListMail = Pick<
  InterviewMail,
  | 'language'
  | 'firstName'
  | 'vacancyTitle'
  | 'companyName'
  | 'isPutUp'
  | 'company'
  | 'date'
  | 'contactPhone'
  | 'phoneHref'
>;

/** Who waits for which day. */
export interface WaitingFacts {
  readonly candidate: Pick<Candidate, 'firstName'>;
  readonly application: Pick<Application, 'boards'>;
  readonly vacancy: Pick<Vacancy, 'title'>;
  readonly companyName: string;
  readonly day: Pick<InterviewDay, 'date' | 'contactPhone'>;
}

/** Puts the facts into words. */
export function onWaitingListMail(facts: WaitingFacts, format: Formatter): OnWaitingListMail {
  const { candidate, application, vacancy, companyName, day } = facts;
  return {
    language: format.language,
    firstName: addressedName(candidate.firstName, format.language),
    vacancyTitle: vacancy.title,
    companyName,
    isPutUp: onlyPutUp(application.boards),
    company: nameInText(companyName, format.language),
    date: format.date(day.date),
    contactPhone: day.contactPhone,
    phoneHref: phoneHref(day.contactPhone ?? ''),
  };
}

/** For preview and test. */
export function sampleOnWaitingListMail(format: Formatter, companyName?: string): OnWaitingListMail {
  const sample = sampleInterviewMail(format, companyName);
  const { language, firstName, vacancyTitle, isPutUp, company, date, contactPhone, phoneHref: href } = sample;
  const words = { language, firstName, vacancyTitle, isPutUp, company, date, contactPhone };
  return { ...words, companyName: sample.companyName, phoneHref: href };
}

/** What organisations may word themselves. */
export const ON_WAITING_LIST_WORDING: MessageWording<OnWaitingListMail> = {
  area: 'emails.onWaitingList',
  sentences: ['subject', 'lead', 'change', 'signature'],
  values: {
    name: ({ firstName }) => firstName,
    vacancy: ({ vacancyTitle }) => vacancyTitle,
    company: ({ company }) => company,
    date: ({ date }) => date,
  },
  cases: [{ name: 'usual', changes: {} }],
};

/** Decides what to say to somebody who waits now. A class of its own so that the kind of message can name it. */
export abstract class OnWaitingListMailWriter {
  abstract prepare(subject: MessageSubject): Promise<MailDraft<OnWaitingListMail> | Skip>;
}
