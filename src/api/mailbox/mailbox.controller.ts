import { Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { OrganisationMails } from '../../messaging/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { MailSummary } from '../../platform/mail-transport/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageAnswer, pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedParam, CheckedQuery } from '../http/zod.pipe.js';

const id = z.string().max(100);
const index = z.coerce.number().int().min(0);

const mailSummary = z.object({
  id,
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  date: z.iso.datetime().nullable(),
});

const mailsAnswer = pageAnswer('mails', mailSummary);

const mailAnswer = mailSummary.extend({
  messageId: z.string(),
  text: z.string(),
  html: z.string().nullable().describe('As the sender wrote it: show it in a sandbox only'),
  attachments: z.array(z.object({ index: z.int(), fileName: z.string(), contentType: z.string(), bytes: z.int() })),
});

/** The local mailbox. Where mails leave by a real server there is none: 404. */
@ApiArea('mailbox', 'Mailbox')
@Allow('mailbox.read')
export class MailboxController {
  constructor(private readonly mails: OrganisationMails) {}

  @Get()
  @Operation({ summary: 'Mails of the local mailbox, newest first', query: pageQuery, answer: mailsAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof mailsAnswer>> {
    const { rows, next } = await this.mails.page(actor.organisationId, query);
    return { mails: rows.map(summaryView), next };
  }

  @Get(':id')
  @Operation({ summary: 'One mail', params: z.object({ id }), answer: mailAnswer })
  async get(@CurrentActor() actor: Actor, @CheckedParam('id', id) mailId: string): Promise<z.infer<typeof mailAnswer>> {
    const mail = await this.mails.read(actor.organisationId, mailId);
    const { messageId, text, html } = mail;
    const attachments = mail.attachments.map(({ fileName, contentType, content }, place) => ({
      index: place,
      fileName,
      contentType,
      bytes: content.length,
    }));
    return { ...summaryView(mail), messageId, text, html, attachments };
  }

  @Get(':id/attachments/:index')
  @Operation({ summary: 'An attached file, as it is', params: z.object({ id, index }), answer: null })
  async attachment(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) mailId: string,
    @CheckedParam('index', index) place: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { content, contentType } = await this.mails.attachment(actor.organisationId, mailId, place);
    void reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment')
      .type(contentType)
      .send(content);
  }
}

function summaryView({ id: mailId, from, to, subject, date }: MailSummary): z.infer<typeof mailSummary> {
  return { id: mailId, from, to, subject, date: date?.toISOString() ?? null };
}
