import { join } from 'node:path';
import { Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { Allow } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { listMails, readMail } from '../../platform/mail-transport/index.js';
import type { StoredMail } from '../../platform/mail-transport/index.js';
import { sendFile, sendForeignHtml, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { mailboxPage } from './mailbox.page.js';

/** The mails of the local mailbox. Where mails leave by a real server there is nothing to show. */
@PageController('mailbox')
@Allow('mailbox.read')
export class MailboxController {
  private readonly folder: string;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.folder = join(settings.dataDir, 'mailbox');
  }

  @Get()
  async list(@CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const mails = this.settings.mailboxLocal ? await listMails(this.folder) : [];
    const newest = mails[0] ? await this.read(mails[0].id) : null;
    return this.page(visit, mails, newest, false);
  }

  @Get(':id')
  async one(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const mail = await this.read(id);
    return this.page(visit, await listMails(this.folder), mail, true);
  }

  /** What the sender wrote, shown in a frame that may run nothing (its sandbox) and load nothing (this page's own policy). */
  @Get(':id/html')
  async html(@Param('id') id: string): Promise<PageAnswer> {
    const { html } = await this.read(id);
    if (html === null) throw new NotFoundException();
    return sendForeignHtml(inNewWindow(html));
  }

  @Get(':id/attachments/:index')
  async attachment(@Param('id') id: string, @Param('index') index: string): Promise<PageAnswer> {
    const file = (await this.read(id)).attachments[Number(index)];
    if (!file) throw new NotFoundException();
    return sendFile(file.content, file.contentType, file.fileName);
  }

  private page(
    visit: Visit,
    mails: Awaited<ReturnType<typeof listMails>>,
    mail: StoredMail | null,
    isReading: boolean,
  ): PageAnswer {
    const { mailboxLocal: isLocal } = this.settings;
    return show('pages/mailbox/mailbox', mailboxPage({ isLocal, mails, mail, isReading }, visit.f));
  }

  private async read(id: string): Promise<StoredMail> {
    if (!this.settings.mailboxLocal) throw new NotFoundException();
    return readMail(this.folder, id);
  }
}

/** Links of a mail open beside the mailbox, not inside its frame. */
function inNewWindow(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
