import { defineMessage } from '../messaging/index.js';
import { ON_WAITING_LIST_WORDING, OnWaitingListMailWriter, sampleOnWaitingListMail } from './on-waiting-list-mail.js';

/** Tells somebody that all seats of a day are taken and that they wait for one. */
export const ON_WAITING_LIST = defineMessage({
  name: 'on-waiting-list',
  subjectType: 'waiting-place',
  service: OnWaitingListMailWriter,
  prepare: (writer, subject) => writer.prepare(subject),
  sample: sampleOnWaitingListMail,
  wording: ON_WAITING_LIST_WORDING,
});
