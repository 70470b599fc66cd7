import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { FailedMails } from '../../interviews/index.js';
import type { FailedMail } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { failedMessageAnswer, failedMessageView } from '../http/failed-message.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();

const mailAnswer = failedMessageAnswer.extend({
  kind: z.string(),
  bookingId: z.uuid(),
  dayId: z.uuid(),
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
  const { kind, bookingId, dayId, startsAt } = mail;
  return { ...failedMessageView(mail), kind, bookingId, dayId, startsAt: startsAt.toISOString() };
}
