import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import {
  digestOfMail,
  mailDigest,
  mailNotFound,
  noLocalMailbox,
  pageOfMails,
  readMail,
} from '../platform/mail-transport/index.js';
import type { MailFile, MailSummary, StoredMail } from '../platform/mail-transport/index.js';
import type { Page, PageRequest } from '../platform/paging/index.js';
import { MailComposition } from './mail-composition.service.js';
import { Message } from './message.entity.js';

/**
 * The mails of the local mailbox that an organisation sent, for pages and the API. The mailbox keeps the mails of the whole installation
 * in one folder, and their links open without an account: whose a mail is, its message in the outbox says.
 */
@Injectable()
export class OrganisationMails {
  private readonly folder: string;

  constructor(
    private readonly database: Database,
    private readonly composition: MailComposition,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'dataDir' | 'mailboxLocal'>,
  ) {
    this.folder = join(settings.dataDir, 'mailbox');
  }

  /** False where mails leave by a real server: then there is nothing to look at. */
  get isInUse(): boolean {
    return this.settings.mailboxLocal;
  }

  /** Newest first. @throws ExpectedError when the mailbox is not in use; CursorInvalid */
  async page(organisationId: string, request: PageRequest): Promise<Page<MailSummary>> {
    const isTheirs = await this.ownership(organisationId);
    return pageOfMails(this.folder, request, isTheirs);
  }

  /** @throws ExpectedError when the organisation sent no such mail or the mailbox is not in use */
  async read(organisationId: string, id: string): Promise<StoredMail> {
    const isTheirs = await this.ownership(organisationId);
    if (!isTheirs(id)) throw mailNotFound();
    return readMail(this.folder, id);
  }

  /** @throws ExpectedError likewise */
  async attachment(organisationId: string, id: string, index: number): Promise<MailFile> {
    const file = (await this.read(organisationId, id)).attachments[index];
    if (!file) throw mailNotFound();
    return file;
  }

  /** Tells of a mail whether the organisation sent it. */
  private async ownership(organisationId: string): Promise<(mailId: string) => boolean> {
    if (!this.isInUse) throw noLocalMailbox();
    const sent = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Message).find({ where: { organisationId }, select: { id: true } }),
    );
    const digests = new Set(sent.map(({ id }) => mailDigest(`<${this.composition.messageIdOf(id)}>`)));
    return (mailId) => digests.has(digestOfMail(mailId));
  }
}
