import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ScoringService } from '../../scoring/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';
import { scoreAnswer, scoreView } from './scores.schemas.js';

const id = z.uuid();
/** Scores with every reason. */
@ApiArea('', 'Applications')
export class ScoresController {
  constructor(private readonly scoring: ScoringService) {}

  @Get('applications/:id/score')
  @Allow('applications.read')
  @Operation({
    summary: 'The score, line by line, with the words that prove it; null = not scored yet',
    params: z.object({ id }),
    answer: z.object({ score: scoreAnswer.nullable() }),
  })
  async score(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<{ score: z.infer<typeof scoreAnswer> | null }> {
    const score = await this.scoring.detail(actor, applicationId);
    return { score: score && scoreView(score) };
  }

  @Post('applications/:id/score')
  @HttpCode(200)
  @Allow('verdicts.answer')
  @Operation({
    summary: 'Scores the résumé that is kept anew, by the bands of this moment; what it comes to',
    params: z.object({ id }),
    answer: z.object({ score: scoreAnswer.nullable() }),
  })
  async rescore(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<{ score: z.infer<typeof scoreAnswer> | null }> {
    await this.scoring.rescore(actor, applicationId);
    return this.score(actor, applicationId);
  }
}
