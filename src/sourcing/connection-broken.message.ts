import { defineMessage } from '../messaging/index.js';
import { ConnectionMails } from './connection-mails.service.js';
import { sampleConnectionMail } from './connection-mail.js';

/** Tells our own people that a board no longer accepts a connection, and where to connect it again. */
export const CONNECTION_BROKEN = defineMessage({
  name: 'connection-broken',
  subjectType: 'connection',
  service: ConnectionMails,
  prepare: (mails, subject) => mails.prepare(subject),
  sample: sampleConnectionMail,
});
