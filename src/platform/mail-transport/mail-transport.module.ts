import { Module } from '@nestjs/common';
import { LocalMails } from './local-mails.service.js';
import { MailTransport } from './mail-transport.service.js';

/** Sending mails by SMTP. The local mailbox is started by `main`, not from here: it is a role of its own. */
@Module({ providers: [MailTransport, LocalMails], exports: [MailTransport, LocalMails] })
export class MailTransportModule {}
