import { defineMessage } from '../messaging/index.js';
import { sampleInterviewMail } from './interview-mail.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import { CONFIRMATION_WORDING } from './interview-wordings.js';

/** Answers a candidate who confirmed. */
export const CONFIRMATION = defineMessage({
  name: 'confirmation',
  subjectType: 'booking',
  service: InterviewMailWriter,
  prepare: (writer, subject) => writer.prepare('confirmation', subject),
  sample: sampleInterviewMail,
  wording: CONFIRMATION_WORDING,
});
