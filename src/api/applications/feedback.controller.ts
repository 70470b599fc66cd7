import { Delete, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { ADVICES, FeedbackService } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const advice = z.enum(ADVICES).nullable();
const feedbackBody = z.strictObject({
  advice: advice.default(null).describe('What whoever met the person would do'),
  words: z.string().max(4000).default('').describe('How it went; one of the two is enough'),
});
const feedbackAnswer = z.object({
  feedback: z.array(z.object({ id, advice, words: z.string().nullable(), by: z.string(), saidAt: z.iso.datetime() })),
});

/** What those say who met a person. */
@ApiArea('applications/:id/feedback', 'Applications')
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Get()
  @Allow('feedback.read')
  @Operation({
    summary: 'What those said who met the person, newest first',
    params: z.object({ id }),
    answer: feedbackAnswer,
  })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<z.infer<typeof feedbackAnswer>> {
    const said = await this.feedback.list(actor, applicationId);
    return {
      feedback: said.map(({ id: feedbackId, userName, saidAt, ...each }) => ({
        ...{ id: feedbackId, advice: each.advice, words: each.words, by: userName },
        saidAt: saidAt.toISOString(),
      })),
    };
  }

  @Post()
  @HttpCode(200)
  @Allow('feedback.write')
  @Operation({
    summary: 'Say how it went and what you would do; it moves nobody. The same as you said last is said once',
    params: z.object({ id }),
    body: feedbackBody,
    answer: feedbackAnswer,
  })
  async say(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedBody(feedbackBody) said: z.infer<typeof feedbackBody>,
  ): Promise<z.infer<typeof feedbackAnswer>> {
    await this.feedback.say(actor, applicationId, said);
    return this.list(actor, applicationId);
  }

  @Delete(':feedbackId')
  @HttpCode(204)
  @Allow('feedback.write')
  @Operation({
    summary: 'Take back something that you said',
    params: z.object({ id, feedbackId: id }),
    answer: null,
    status: 204,
  })
  async takeBack(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedParam('feedbackId', id) feedbackId: string,
  ): Promise<void> {
    await this.feedback.takeBack(actor, applicationId, feedbackId);
  }
}
