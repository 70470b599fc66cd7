import { defineMessage } from '../messaging/index.js';
import { sampleInterviewMail } from './interview-mail.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import { REMINDER_HOURS_BEFORE_WORDING } from './interview-wordings.js';

/** Reminds two hours before the interview. */
export const REMINDER_HOURS_BEFORE = defineMessage({
  name: 'reminder-hours-before',
  subjectType: 'booking',
  service: InterviewMailWriter,
  prepare: (writer, subject) => writer.prepare('reminder-hours-before', subject),
  sample: sampleInterviewMail,
  wording: REMINDER_HOURS_BEFORE_WORDING,
});
