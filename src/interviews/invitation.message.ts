import { defineMessage } from '../messaging/index.js';
import { sampleInterviewMail } from './interview-mail.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import { INVITATION_WORDING } from './interview-wordings.js';

/** Invites to an interview: time, place, the way in, and the page on which to answer. */
export const INVITATION = defineMessage({
  name: 'invitation',
  subjectType: 'booking',
  service: InterviewMailWriter,
  prepare: (writer, subject) => writer.prepare('invitation', subject),
  sample: sampleInterviewMail,
  wording: INVITATION_WORDING,
});
