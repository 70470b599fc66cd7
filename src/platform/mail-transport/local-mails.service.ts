import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import type { Page, PageRequest } from '../paging/index.js';
import { mailNotFound, noLocalMailbox } from './mail-transport.errors.js';
import { pageOfMails, readMail, removeMails } from './mailbox-files.js';
import type { MailFile, MailSummary, StoredMail } from './mailbox-files.js';

/** The mails of the local mailbox, for pages and the API. */
@Injectable()
export class LocalMails {
  private readonly folder: string;

  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'dataDir' | 'mailboxLocal'>) {
    this.folder = join(settings.dataDir, 'mailbox');
  }

  /** False where mails leave by a real server: then there is nothing to look at. */
  get isInUse(): boolean {
    return this.settings.mailboxLocal;
  }

  /** Newest first. @throws ExpectedError when the mailbox is not in use; CursorInvalid */
  async page(request: PageRequest): Promise<Page<MailSummary>> {
    if (!this.isInUse) throw noLocalMailbox();
    return pageOfMails(this.folder, request);
  }

  /** @throws ExpectedError when there is no such mail or the mailbox is not in use */
  async read(id: string): Promise<StoredMail> {
    if (!this.isInUse) throw noLocalMailbox();
    return readMail(this.folder, id);
  }

  /** Removes mails by their Message-IDs: those to people who are erased. Where mails leave by a real server there are none. */
  async remove(messageIds: readonly string[]): Promise<number> {
    return this.isInUse ? removeMails(this.folder, messageIds) : 0;
  }

  /** @throws ExpectedError likewise */
  async attachment(id: string, index: number): Promise<MailFile> {
    const file = (await this.read(id)).attachments[index];
    if (!file) throw mailNotFound();
    return file;
  }
}
