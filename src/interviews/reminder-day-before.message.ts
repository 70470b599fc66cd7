import { defineMessage } from '../messaging/index.js';
import { sampleInterviewMail } from './interview-mail.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import { REMINDER_DAY_BEFORE_WORDING } from './interview-wordings.js';

/** Reminds on the evening before the interview. */
export const REMINDER_DAY_BEFORE = defineMessage({
  name: 'reminder-day-before',
  subjectType: 'booking',
  service: InterviewMailWriter,
  prepare: (writer, subject) => writer.prepare('reminder-day-before', subject),
  sample: sampleInterviewMail,
  wording: REMINDER_DAY_BEFORE_WORDING,
});
