import type { MailDraft, MessageSubject, Skip } from '../messaging/index.js';
import type { Formatter } from '../platform/views/index.js';
import { interviewMail, sampleInterviewMail } from './interview-mail.js';
import type { InterviewMail, InterviewMailFacts } from './interview-mail.js';

/** The mail that offers a seat: words only, in one language and the zone of the city. */
export interface OfferMail extends InterviewMail {
  /** "вт, 2 июня, 14:30": until when the seat is held. */
  readonly until: string;
}

/** Puts the facts into words. */
export function offerMail(facts: InterviewMailFacts & { readonly expiresAt: Date }, format: Formatter): OfferMail {
  const { expiresAt, ...interview } = facts;
  return { ...interviewMail(interview, format), until: untilText(expiresAt, format.inZone(facts.timeZone)) };
}

/** The sample for preview: held until two hours from now. */
export function sampleOfferMail(format: Formatter, companyName?: string): OfferMail {
  const expiresAt = new Date(format.now.getTime() + 2 * 3_600_000);
  return { ...sampleInterviewMail(format, companyName), until: untilText(expiresAt, format) };
}

function untilText(expiresAt: Date, local: Formatter): string {
  return `${local.date(expiresAt)}, ${local.time(expiresAt)}`;
}

/** Decides what to say about an offer now. A class of its own so that the kind of message can name it. */
export abstract class OfferMailWriter {
  abstract prepare(subject: MessageSubject): Promise<MailDraft<OfferMail> | Skip>;
}
