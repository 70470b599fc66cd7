import { defineMessage } from '../messaging/index.js';
import { QUESTION_WORDING, sampleQuestionMail } from './question-mail.js';
import { QuestionMailWriter } from './question-mail-writer.js';

/** Asks a candidate what the résumé leaves open. */
export const QUESTIONS = defineMessage({
  name: 'questions',
  subjectType: 'question-round',
  service: QuestionMailWriter,
  prepare: (writer: QuestionMailWriter, subject) => writer.prepare(subject),
  sample: sampleQuestionMail,
  wording: QUESTION_WORDING,
});
