import { defineMessage } from '../messaging/index.js';
import { sampleInterviewMail } from './interview-mail.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import { CANCELLED_WORDING } from './interview-wordings.js';

/** Tells that the interview does not take place and removes the calendar entry. */
export const CANCELLED = defineMessage({
  name: 'cancelled',
  subjectType: 'booking',
  service: InterviewMailWriter,
  prepare: (writer, subject) => writer.prepare('cancelled', subject),
  sample: sampleInterviewMail,
  wording: CANCELLED_WORDING,
});
