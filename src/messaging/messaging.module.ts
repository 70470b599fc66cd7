import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { PROJECT_ROOT } from '../platform/config/index.js';
import { MailTransportModule } from '../platform/mail-transport/index.js';
import { BoardChannels } from './board-channels.js';
import { MailComposition } from './mail-composition.service.js';
import { MailTemplates } from './mail-templates.js';
import { MailWording } from './mail-wording.entity.js';
import { MailWordings } from './mail-wordings.service.js';
import { MessageCarrier } from './message-carrier.service.js';
import { MessageDelivery } from './message-delivery.js';
import { MessageKinds } from './message-kinds.js';
import { MessageSender } from './message-sender.service.js';
import { Message } from './message.entity.js';
import { MessagingService } from './messaging.service.js';
import { OrganisationMails } from './organisation-mails.service.js';
import { WordingTexts } from './wording-texts.service.js';
import { WordingTrials } from './wording-trials.service.js';

/** Templates of a process, whatever number of applications it opens. */
let ofProcess: MailTemplates | null = null;

/** The outbox and its sender. */
@Module({
  imports: [TypeOrmModule.forFeature([MailWording, Message]), MailTransportModule, AuditModule],
  providers: [
    { provide: MailTemplates, useFactory: () => (ofProcess ??= MailTemplates.read(PROJECT_ROOT)) },
    BoardChannels,
    MessageCarrier,
    MessageKinds,
    MailComposition,
    MailWordings,
    WordingTexts,
    WordingTrials,
    MessagingService,
    MessageSender,
    OrganisationMails,
    { provide: MessageDelivery, useExisting: MessageSender },
  ],
  exports: [
    BoardChannels,
    MessagingService,
    MessageKinds,
    MailComposition,
    MailWordings,
    MessageDelivery,
    OrganisationMails,
    WordingTexts,
    WordingTrials,
  ],
})
export class MessagingModule {}
