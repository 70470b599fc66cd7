import { Get } from '@nestjs/common';
import { z } from 'zod';
import { CURRENCIES } from '../../kernel/money.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ScoringService } from '../../scoring/index.js';
import type { ScoreDetail } from '../../scoring/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const text = z.object({ ru: z.string(), en: z.string(), uk: z.string(), kk: z.string() });
const evidence = z
  .object({ field: z.string(), start: z.int(), end: z.int(), text: z.string() })
  .describe('Words of the résumé: field and span in UTF-16 units');
const money = z.object({ amount: z.number(), currency: z.enum(CURRENCIES) });

const scoreAnswer = z.object({
  points: z.number().describe('0–100'),
  range: z.object({ from: z.number(), to: z.number() }).describe('What open questions could still change'),
  version: z.string(),
  level: z.int(),
  computedAt: z.iso.datetime(),
  verdicts: z.array(
    z.object({
      requirementId: z.string(),
      label: text,
      mustHave: z.boolean(),
      weight: z.number(),
      verdict: z.string(),
      points: z.number(),
      evidence: z.array(evidence),
    }),
  ),
  salary: z.object({
    verdict: z.string(),
    percentile: z.number().nullable(),
    wish: money.nullable(),
    band: z
      .object({
        from: z.number(),
        to: z.number(),
        median: z.number(),
        n: z.int(),
        currency: z.string(),
        asOf: z.string(),
      })
      .nullable()
      .describe('n = observations behind it'),
  }),
  changes: z.array(
    z.object({ requirementId: z.string(), label: text, action: z.enum(['ask', 'lacks']), gain: z.number() }),
  ),
});

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
}

function scoreView(score: ScoreDetail): z.infer<typeof scoreAnswer> {
  const { verdict, percentile, wish, band } = score.salary;
  return {
    points: score.points,
    range: { ...score.range },
    version: score.version,
    level: score.level,
    computedAt: score.computedAt.toISOString(),
    verdicts: score.verdicts.map((line) => ({
      requirementId: line.requirement,
      label: { ...line.label },
      mustHave: line.mustHave,
      weight: line.weight,
      verdict: line.verdict,
      points: line.points,
      evidence: line.evidence.map((words) => ({ ...words })),
    })),
    salary: { verdict, percentile, wish: wish && { ...wish }, band: band && { ...band } },
    changes: score.changes.map(({ requirement, label, action, gain }) => ({
      requirementId: requirement,
      label: { ...label },
      action,
      gain,
    })),
  };
}
