import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConnectionListeners } from '../job-boards/index.js';
import type { ConnectionBroken, ConnectionListener, ConnectionRef } from '../job-boards/index.js';
import { MessageKinds, MessagingService } from '../messaging/index.js';
import { isAllowed, systemActor, UsersService } from '../organisations/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { PostingsService } from '../vacancies/index.js';
import { CONNECTION_BROKEN } from './connection-broken.message.js';
import { pullConnection } from './pull-connection.job.js';
import { resumeConnection } from './resume-connection.job.js';

/** Tells people when a connection breaks, and goes on with what rested when it is made anew. */
@Injectable()
export class ConnectionWatch implements ConnectionListener, OnModuleInit {
  constructor(
    private readonly listeners: ConnectionListeners,
    private readonly kinds: MessageKinds,
    private readonly messages: MessagingService,
    private readonly users: UsersService,
    private readonly postings: PostingsService,
    private readonly queue: JobQueue,
  ) {}

  onModuleInit(): void {
    this.kinds.add([CONNECTION_BROKEN]);
    this.listeners.add(this);
  }

  /** Those who answer for the organisation are told, each once. */
  async connectionBroken(_db: EntityManager, event: ConnectionBroken): Promise<void> {
    const { organisationId, connectionId, breaks } = event;
    const people = await this.users.list(systemActor(organisationId));
    for (const { id, role, disabledAt } of people) {
      if (disabledAt !== null || !isAllowed(role, 'organisation.edit')) continue;
      await this.messages.queue({
        organisationId,
        kind: CONNECTION_BROKEN,
        subjectId: connectionId,
        subjectVersion: breaks,
        recipientUserId: id,
        dedupeKey: `${CONNECTION_BROKEN.name}:${connectionId}:${breaks}:${id}`,
      });
    }
  }

  async connectionRenewed(_db: EntityManager, { organisationId, connectionId }: ConnectionRef): Promise<void> {
    await this.queue.enqueue(resumeConnection, { organisationId, connectionId });
  }

  /** Other vacancies may be visible, and other lists: all that are shown are walked to their end. */
  async accountChanged(_db: EntityManager, connection: ConnectionRef): Promise<void> {
    await this.postings.forgetWalks(connection);
    const { organisationId, connectionId } = connection;
    await this.queue.enqueue(pullConnection, { organisationId, connectionId, hurry: true }, { hurry: true });
  }
}
