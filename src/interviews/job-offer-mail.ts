import { onlyPutUp } from '../candidates/index.js';
import type { Application, Candidate } from '../candidates/index.js';
import type { MailDraft, MessageSubject, MessageWording, Skip } from '../messaging/index.js';
import { addressedName, nameInText } from '../platform/views/index.js';
import type { Formatter } from '../platform/views/index.js';
import type { Vacancy } from '../vacancies/index.js';
import { sampleInterviewMail } from './interview-mail.js';
import type { InterviewMail } from './interview-mail.js';

/** What the mail with an offer of a job shows: words only. It is answered by answering it. */
export interface JobOfferMail extends Pick<
  InterviewMail,
  'language' | 'firstName' | 'vacancyTitle' | 'companyName' | 'isPutUp' | 'company'
> {
  /** What is offered, as it was written. */
  readonly terms: string | null;
}

/** Who is offered what. */
export interface JobOfferFacts {
  readonly candidate: Pick<Candidate, 'firstName'>;
  readonly application: Pick<Application, 'boards'>;
  readonly vacancy: Pick<Vacancy, 'title'>;
  readonly companyName: string;
  readonly terms: string | null;
}

/** Puts the facts into words. */
export function jobOfferMail(facts: JobOfferFacts, format: Formatter): JobOfferMail {
  const { candidate, application, vacancy, companyName, terms } = facts;
  return {
    language: format.language,
    firstName: addressedName(candidate.firstName, format.language),
    vacancyTitle: vacancy.title,
    companyName,
    isPutUp: onlyPutUp(application.boards),
    company: nameInText(companyName, format.language),
    terms,
  };
}

/** For preview and test. */
export function sampleJobOfferMail(format: Formatter, companyName?: string): JobOfferMail {
  const sample = sampleInterviewMail(format, companyName);
  const { language, firstName, vacancyTitle, isPutUp, company } = sample;
  const terms = format.t('emails.jobOffer.sampleTerms');
  return { language, firstName, vacancyTitle, companyName: sample.companyName, isPutUp, company, terms };
}

/** What organisations may word themselves. */
export const JOB_OFFER_WORDING: MessageWording<JobOfferMail> = {
  area: 'emails.jobOffer',
  sentences: ['subject', 'lead', 'answer', 'signature'],
  values: {
    name: ({ firstName }) => firstName,
    vacancy: ({ vacancyTitle }) => vacancyTitle,
    company: ({ company }) => company,
  },
  cases: [{ name: 'usual', changes: {} }],
};

/** Decides what is offered now. A class of its own so that the kind of message can name it. */
export abstract class JobOfferMailWriter {
  abstract prepare(subject: MessageSubject): Promise<MailDraft<JobOfferMail> | Skip>;
}
