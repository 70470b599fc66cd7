import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PROJECT_ROOT } from '../platform/config/index.js';
import { MailTransportModule } from '../platform/mail-transport/index.js';
import { BoardChannels } from './board-channels.js';
import { MailComposition } from './mail-composition.service.js';
import { MailTemplates } from './mail-templates.js';
import { MessageCarrier } from './message-carrier.service.js';
import { MessageDelivery } from './message-delivery.js';
import { MessageKinds } from './message-kinds.js';
import { MessageSender } from './message-sender.service.js';
import { Message } from './message.entity.js';
import { MessagingService } from './messaging.service.js';
import { OrganisationMails } from './organisation-mails.service.js';

/** Templates of a process, whatever number of applications it opens. */
let ofProcess: MailTemplates | null = null;

/** The outbox and its sender. */
@Module({
  imports: [TypeOrmModule.forFeature([Message]), MailTransportModule],
  providers: [
    { provide: MailTemplates, useFactory: () => (ofProcess ??= MailTemplates.read(PROJECT_ROOT)) },
    BoardChannels,
    MessageCarrier,
    MessageKinds,
    MailComposition,
    MessagingService,
    MessageSender,
    OrganisationMails,
    { provide: MessageDelivery, useExisting: MessageSender },
  ],
  exports: [BoardChannels, MessagingService, MessageKinds, MailComposition, MessageDelivery, OrganisationMails],
})
export class MessagingModule {}
