import { defineMessage } from '../messaging/index.js';
import { sampleInterviewMail } from './interview-mail.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import { MOVED_WORDING } from './interview-wordings.js';

/** Tells the new time and corrects the calendar entry. */
export const MOVED = defineMessage({
  name: 'moved',
  subjectType: 'booking',
  service: InterviewMailWriter,
  prepare: (writer, subject) => writer.prepare('moved', subject),
  sample: sampleInterviewMail,
  wording: MOVED_WORDING,
});
