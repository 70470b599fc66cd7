import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { FailedQuestions } from '../../scoring/index.js';
import { failedMessageAnswer, failedMessageView } from '../http/failed-message.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();

const questionsAnswer = z.object({
  questions: z.array(
    failedMessageAnswer.extend({ open: z.int().describe('How many of what was asked is still open') }),
  ),
});

/** Questions to candidates that could not be sent. */
@ApiArea('failed-questions', 'Applications')
@Allow('conversations.write')
export class FailedQuestionsController {
  constructor(private readonly questions: FailedQuestions) {}

  @Get()
  @Operation({
    summary: 'Questions to candidates that did not leave, the latest first',
    description: 'Only those of which something is still open, at most 500.',
    answer: questionsAnswer,
  })
  async list(@CurrentActor() actor: Actor): Promise<z.infer<typeof questionsAnswer>> {
    const questions = await this.questions.list(actor);
    return { questions: questions.map((question) => ({ ...failedMessageView(question), open: question.open })) };
  }

  @Post(':id/send-again')
  @HttpCode(204)
  @Operation({
    summary: 'Ask again what is still open',
    params: z.object({ id }),
    answer: null,
    status: 204,
  })
  async sendAgain(@CurrentActor() actor: Actor, @CheckedParam('id', id) messageId: string): Promise<void> {
    await this.questions.sendAgain(actor, messageId);
  }
}
