import { Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Answering, Asking, ScorePairs, ScoringService } from '../../scoring/index.js';
import type { ScoredApplication } from '../../scoring/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import { scoreAnswer, scoreView } from '../applications/scores.schemas.js';

const id = z.uuid();
const requirement = z.string().min(1).max(100);
const answerBody = z.strictObject({
  verdict: z.enum(['met', 'not-met', 'unknown']).describe('unknown: the résumé is not to be believed'),
  words: z.string().max(300).default('').describe('Why; asked for where the résumé or the candidate says otherwise'),
});
const takenBackQuery = z.object({
  at: z.iso
    .datetime()
    .optional()
    .describe('Of the answer that is meant: nothing happens where another one counts by now'),
});
const askBody = z.strictObject({
  key: z.uuid().describe('Yours, another for each person: the same again asks nothing more'),
  again: z
    .uuid()
    .optional()
    .describe('Key of the asking that is not answered yet, to ask the same once more; without it that is refused'),
});
const scored = z.object({ score: scoreAnswer.nullable() });
const pairQuery = z.object({ first: id, second: id });
const pairAnswer = z.object({
  candidates: z.array(z.object({ applicationId: z.uuid(), name: z.string(), score: scoreAnswer.nullable() })),
});
const earlierAnswer = z.object({
  scores: z.array(
    z.object({
      points: z.number(),
      level: z.int().describe('Salary level 1–4'),
      profile: z.string(),
      profileVersion: z.int(),
      version: z.string(),
      computedAt: z.iso.datetime(),
      difference: z
        .object({
          points: z.number(),
          lines: z.array(
            z.object({
              requirementId: z.string(),
              cause: z.enum(['added', 'removed', 'verdict', 'weight']),
              points: z.number(),
              before: z.string().nullable(),
              now: z.string().nullable(),
            }),
          ),
        })
        .nullable()
        .describe('To the score that came after it'),
    }),
  ),
});

/** What was answered, what scores were before, and two side by side. */
@ApiArea('', 'Applications')
export class AnswersController {
  constructor(
    private readonly answering: Answering,
    private readonly asking: Asking,
    private readonly scoring: ScoringService,
    private readonly pairs: ScorePairs,
  ) {}

  @Put('applications/:id/verdicts/:requirement')
  @Allow('verdicts.answer')
  @Operation({
    summary:
      'Say what the candidate answered, or overrule the verdict: it counts instead of the résumé, whatever is read later',
    params: z.object({ id, requirement }),
    body: answerBody,
    answer: scored,
  })
  async answer(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedParam('requirement', requirement) requirementId: string,
    @CheckedBody(answerBody) said: z.infer<typeof answerBody>,
  ): Promise<z.infer<typeof scored>> {
    await this.answering.answer(actor, applicationId, requirementId, said);
    return this.scored(actor, applicationId);
  }

  @Delete('applications/:id/verdicts/:requirement')
  @HttpCode(200)
  @Allow('verdicts.answer')
  @Operation({
    summary: 'Take back what counts: what was said before it counts again, or the résumé',
    params: z.object({ id, requirement }),
    query: takenBackQuery,
    answer: scored,
  })
  async takeBack(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedParam('requirement', requirement) requirementId: string,
    @CheckedQuery(takenBackQuery) { at }: z.infer<typeof takenBackQuery>,
  ): Promise<z.infer<typeof scored>> {
    await this.answering.answer(actor, applicationId, requirementId, at === undefined ? null : { at });
    return this.scored(actor, applicationId);
  }

  @Post('applications/:id/questions')
  @HttpCode(204)
  @Allow('conversations.write')
  @Operation({
    summary: 'Ask the candidate what the résumé leaves open, by e-mail or in the chat of the board',
    params: z.object({ id }),
    body: askBody,
    answer: null,
    status: 204,
  })
  async ask(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedBody(askBody) { key, again }: z.infer<typeof askBody>,
  ): Promise<void> {
    await this.asking.ask(actor, applicationId, key, again);
  }

  @Get('applications/:id/earlier-scores')
  @Allow('applications.read')
  @Operation({
    summary: 'What the score was before, newest first, and why it changed each time',
    params: z.object({ id }),
    answer: earlierAnswer,
  })
  async earlier(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<z.infer<typeof earlierAnswer>> {
    const scores = await this.scoring.earlier(actor, applicationId);
    return {
      scores: scores.map(({ computedAt, difference, ...score }) => ({
        ...score,
        computedAt: computedAt.toISOString(),
        difference: difference && {
          points: difference.points,
          lines: difference.lines.map(({ requirement: requirementId, cause, points, before, now }) => ({
            ...{ requirementId, cause, points, before, now },
          })),
        },
      })),
    };
  }

  @Get('vacancies/:id/comparison')
  @Allow('applications.read')
  @Operation({
    summary: 'Two candidates of a vacancy side by side, requirement by requirement',
    params: z.object({ id }),
    query: pairQuery,
    answer: pairAnswer,
  })
  async compare(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedQuery(pairQuery) { first, second }: z.infer<typeof pairQuery>,
  ): Promise<z.infer<typeof pairAnswer>> {
    const pair = await this.pairs.of(actor, vacancyId, [first, second]);
    return { candidates: pair.map(comparedView) };
  }

  private async scored(actor: Actor, applicationId: string): Promise<z.infer<typeof scored>> {
    const score = await this.scoring.detail(actor, applicationId);
    return { score: score && scoreView(score) };
  }
}

function comparedView({ application, score }: ScoredApplication): z.infer<typeof pairAnswer>['candidates'][number] {
  return { applicationId: application.id, name: application.name, score: score && scoreView(score) };
}
