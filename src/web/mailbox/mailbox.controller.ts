import { Get, NotFoundException, Param, Query } from '@nestjs/common';
import { Allow } from '../../organisations/index.js';
import { LocalMails } from '../../platform/mail-transport/index.js';
import type { MailSummary, StoredMail } from '../../platform/mail-transport/index.js';
import type { Page, PageRequest } from '../../platform/paging/index.js';
import { sendFile, sendForeignHtml, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { mailboxPage, mailRowsPage } from './mailbox.page.js';

/** The mails of the local mailbox. Where mails leave by a real server there is nothing to show. */
@PageController('mailbox')
@Allow('mailbox.read')
export class MailboxController {
  constructor(private readonly mails: LocalMails) {}

  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const mails = await this.listed(readForm(listQuery, query));
    if (visit.partial) return show('pages/mailbox/mail-rows', mailRowsPage(mails, null, visit.f));
    const [newest] = mails.rows;
    return this.page(visit, mails, newest ? await this.mails.read(newest.id) : null);
  }

  @Get(':id')
  async one(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return this.page(visit, await this.listed({}), await this.mails.read(id));
  }

  /** What the sender wrote, shown in a frame that may run nothing (its sandbox) and load nothing (this page's own policy). */
  @Get(':id/html')
  async html(@Param('id') id: string): Promise<PageAnswer> {
    const { html } = await this.mails.read(id);
    if (html === null) throw new NotFoundException();
    return sendForeignHtml(inNewWindow(html));
  }

  @Get(':id/attachments/:index')
  async attachment(@Param('id') id: string, @Param('index') index: string): Promise<PageAnswer> {
    const { content, contentType, fileName } = await this.mails.attachment(id, Number(index));
    return sendFile(content, contentType, fileName);
  }

  private page(visit: Visit, mails: Page<MailSummary>, mail: StoredMail | null): PageAnswer {
    return show('pages/mailbox/mailbox', mailboxPage({ isLocal: this.mails.isInUse, mails, mail }, visit.f));
  }

  private async listed(request: PageRequest): Promise<Page<MailSummary>> {
    return this.mails.isInUse ? this.mails.page(request) : { rows: [], next: null };
  }
}

/** Links of a mail open beside the mailbox, not inside its frame. */
function inNewWindow(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^<>]*>/i.test(html) ? html.replace(/<head[^<>]*>/i, (head) => head + base) : base + html;
}
