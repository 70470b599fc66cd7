import { Body, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ADVICES, FeedbackEmpty, FeedbackService, FeedbackTooLong } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { DecidedAnswer } from './decided.service.js';

const feedbackForm = z.object({ advice: z.enum(ADVICES).optional(), words: z.string().default('') });

/** What somebody says who met a person. */
@PageController('applications/:id/feedback')
@Allow('feedback.write')
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly decided: DecidedAnswer,
  ) {}

  @Post()
  async say(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { advice = null, words } = readForm(feedbackForm, body);
    try {
      await this.feedback.say(actor, id, { advice, words });
    } catch (error) {
      if (!(error instanceof FeedbackEmpty || error instanceof FeedbackTooLong) || visit.partial) throw error;
      return this.decided.refuseFeedback(actor, visit, id, { advice, words, error });
    }
    return this.decided.answer(actor, visit, id, { query, back: backTo(id) });
  }

  @Post(':feedbackId/take-back')
  async takeBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('feedbackId') feedbackId: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    await this.feedback.takeBack(actor, id, feedbackId);
    return this.decided.answer(actor, visit, id, { query, back: backTo(id) });
  }
}

/** To what was said, on the person's own page. */
function backTo(id: string): string {
  return `/applications/${id}#feedback`;
}
