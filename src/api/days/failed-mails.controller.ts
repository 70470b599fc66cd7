import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { FailedMails } from '../../interviews/index.js';
import type { FailedMail } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();

const mailAnswer = z.object({
  id,
  kind: z.string(),
  channel: z
    .enum(['email', 'board', 'letter'])
    .describe(
      'board: the chat of a job board, for those without an e-mail address; letter: where the board has no chats',
    ),
  failure: z
    .enum(['not-sent', 'refused', 'unknown', 'unwritten'])
    .nullable()
    .describe('unknown: the connection broke while it was handed over, so it may have arrived'),
  problem: z.string().nullable().describe('The words of the mail server or the board'),
  triedAt: z.iso.datetime(),
  bookingId: z.uuid(),
  applicationId: z.uuid(),
  dayId: z.uuid(),
  name: z.string(),
  startsAt: z.iso.datetime(),
});

const mailsAnswer = z.object({ mails: z.array(mailAnswer) });

/** Mails about interviews to come that could not be sent. */
@ApiArea('failed-mails', 'Interview days')
@Allow('bookings.change')
export class FailedMailsController {
  constructor(private readonly mails: FailedMails) {}

  @Get()
  @Operation({
    summary: 'Mails that did not leave, the earliest interview first',
    description: 'Only those that still have something to say, at most 500.',
    answer: mailsAnswer,
  })
  async list(@CurrentActor() actor: Actor): Promise<z.infer<typeof mailsAnswer>> {
    return { mails: (await this.mails.list(actor)).map(mailView) };
  }

  @Post(':id/send-again')
  @HttpCode(204)
  @Operation({
    summary: 'Send a failed mail again, with what is true now',
    params: z.object({ id }),
    answer: null,
    status: 204,
  })
  async sendAgain(@CurrentActor() actor: Actor, @CheckedParam('id', id) messageId: string): Promise<void> {
    await this.mails.sendAgain(actor, messageId);
  }
}

function mailView(mail: FailedMail): z.infer<typeof mailAnswer> {
  const { messageId, kind, channel, failure, problem, bookingId, applicationId, dayId, name } = mail;
  return {
    ...{ id: messageId, kind, channel, failure, problem, bookingId, applicationId, dayId, name },
    triedAt: mail.triedAt.toISOString(),
    startsAt: mail.startsAt.toISOString(),
  };
}
