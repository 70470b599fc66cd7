import { defineMessage } from '../messaging/index.js';
import { JOB_OFFER_WORDING, JobOfferMailWriter, sampleJobOfferMail } from './job-offer-mail.js';

/** Offers somebody the job, with what whoever offers it has written. */
export const JOB_OFFER = defineMessage({
  name: 'job-offer',
  subjectType: 'job-offer',
  service: JobOfferMailWriter,
  prepare: (writer, subject) => writer.prepare(subject),
  sample: sampleJobOfferMail,
  wording: JOB_OFFER_WORDING,
});
