import { Get, NotFoundException, Param, Query } from '@nestjs/common';
import { OrganisationMails } from '../../messaging/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
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
  constructor(private readonly mails: OrganisationMails) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const mails = await this.listed(actor, readForm(listQuery, query));
    if (visit.partial) return show('pages/mailbox/mail-rows', mailRowsPage(mails, null, visit.f));
    const [newest] = mails.rows;
    return this.page(visit, mails, newest ? await this.mails.read(actor.organisationId, newest.id) : null, false);
  }

  @Get(':id')
  async one(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const mail = await this.mails.read(actor.organisationId, id);
    return this.page(visit, await this.listed(actor, {}), mail, true);
  }

  /** What the sender wrote, shown in a frame that may run nothing (its sandbox) and load nothing (this page's own policy). */
  @Get(':id/html')
  async html(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageAnswer> {
    const { html } = await this.mails.read(actor.organisationId, id);
    if (html === null) throw new NotFoundException();
    return sendForeignHtml(inNewWindow(html));
  }

  @Get(':id/attachments/:index')
  async attachment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('index') index: string,
  ): Promise<PageAnswer> {
    const file = await this.mails.attachment(actor.organisationId, id, Number(index));
    return sendFile(file.content, file.contentType, file.fileName);
  }

  private page(visit: Visit, mails: Page<MailSummary>, mail: StoredMail | null, isReading: boolean): PageAnswer {
    const input = { isLocal: this.mails.isInUse, mails, mail, isReading };
    return show('pages/mailbox/mailbox', mailboxPage(input, visit.f));
  }

  private async listed({ organisationId }: Actor, request: PageRequest): Promise<Page<MailSummary>> {
    return this.mails.isInUse ? this.mails.page(organisationId, request) : { rows: [], next: null };
  }
}

/** Links of a mail open beside the mailbox, not inside its frame. */
function inNewWindow(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^<>]*>/i.test(html) ? html.replace(/<head[^<>]*>/i, (head) => head + base) : base + html;
}
