import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { removeMails } from './mailbox-files.js';

/** Takes mails out of the local mailbox. */
@Injectable()
export class LocalMails {
  private readonly folder: string;

  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'dataDir' | 'mailboxLocal'>) {
    this.folder = join(settings.dataDir, 'mailbox');
  }

  /** Removes mails by their Message-IDs: those to people who are erased. Where mails leave by a real server there are none. */
  async remove(messageIds: readonly string[]): Promise<number> {
    return this.settings.mailboxLocal ? removeMails(this.folder, messageIds) : 0;
  }
}
