import { Body, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Answering, ScoringService } from '../../scoring/index.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { DecidedAnswer } from './decided.service.js';

/** Without a verdict the answer is taken back that was given at that instant. */
const answerForm = z.object({
  requirement: z.string().max(100).default(''),
  verdict: z.enum(['met', 'not-met', 'unknown']).optional(),
  words: z.string().max(300).optional(),
  at: z.iso.datetime().optional(),
});

/** What a résumé leaves open and somebody has answered, and a score made anew. */
@PageController('applications/:id')
export class AnswersController {
  constructor(
    private readonly answering: Answering,
    private readonly scoring: ScoringService,
    private readonly decided: DecidedAnswer,
  ) {}

  @Post('verdicts')
  @Allow('verdicts.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { requirement, verdict, words = '', at } = readForm(answerForm, body);
    const takenBack = at === undefined ? null : { at };
    await this.answering.answer(actor, id, requirement, verdict ? { verdict, words } : takenBack);
    return this.decided.answer(actor, visit, id, { query });
  }

  @Post('score')
  @Allow('verdicts.answer')
  async rescore(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    await this.scoring.rescore(actor, id);
    return this.decided.answer(actor, visit, id, { query });
  }
}
