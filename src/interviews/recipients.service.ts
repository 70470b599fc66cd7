import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mailAddressOf } from '../candidates/index.js';
import type { Candidate } from '../candidates/index.js';
import { BoardChannels } from '../messaging/index.js';
import type { BoardRecipient, MailRecipient } from '../messaging/index.js';

/** How candidates are written to. */
@Injectable()
export class Recipients {
  constructor(private readonly boards: BoardChannels) {}

  /** By e-mail if there is an address, else by the job board; null where nobody can write to the person. */
  async of(
    db: EntityManager,
    { organisationId, id, firstName, lastName }: Candidate,
    applicationId: string,
  ): Promise<MailRecipient | BoardRecipient | null> {
    const address = await mailAddressOf(db, organisationId, id);
    if (address !== null) return { name: [firstName, lastName].filter(Boolean).join(' '), address };
    const way = await this.boards.reaches(organisationId, applicationId);
    return way && { applicationId, byLetter: way === 'letter' };
  }
}
