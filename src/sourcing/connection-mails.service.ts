import { Inject, Injectable } from '@nestjs/common';
import { BOARD_NAMES, ConnectionsService } from '../job-boards/index.js';
import type { MailDraft, MessageSubject, Skip } from '../messaging/index.js';
import { OrganisationsService, systemActor, UsersService } from '../organisations/index.js';
import { SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { isViewLanguage } from '../platform/views/index.js';
import { connectionMail } from './connection-mail.js';
import type { ConnectionMail } from './connection-mail.js';

/** Decides what our own people are told about a connection now. */
@Injectable()
export class ConnectionMails {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly organisations: OrganisationsService,
    private readonly users: UsersService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  /** Nothing about a break that is over, nor to somebody who left. */
  async prepare(subject: MessageSubject): Promise<MailDraft<ConnectionMail> | Skip> {
    const { organisationId, subjectId, subjectVersion, recipientUserId } = subject;
    const connection = await this.connections.state(organisationId, subjectId);
    if (connection.status === 'connected' || connection.breaks !== subjectVersion) return { skip: 'connected' };
    const user = await this.users.get(systemActor(organisationId), recipientUserId ?? '');
    if (user.disabledAt !== null) return { skip: 'disabled' };
    const { name: companyName, timeZone } = await this.organisations.get(organisationId);
    const [{ values, since }] = connection.problems;
    const facts = {
      companyName,
      name: user.name,
      board: BOARD_NAMES[connection.board],
      account: connection.accountName,
      isBlocked: connection.status === 'blocked',
      pageUrl: `${this.settings.publicUrl}/connections/${connection.connectionId}`,
      values,
      since,
    };
    return {
      fromName: 'Otklik',
      to: { name: user.name, address: user.email },
      language: isViewLanguage(user.language) ? user.language : 'ru',
      timeZone,
      unsubscribeUrl: null,
      leavesAtOnce: true,
      values: (format) => connectionMail(facts, format),
    };
  }
}
