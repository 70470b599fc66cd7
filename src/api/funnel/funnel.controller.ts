import { Get } from '@nestjs/common';
import { z } from 'zod';
import { STAGES } from '../../candidates/index.js';
import { FunnelService } from '../../funnel/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedQuery } from '../http/zod.pipe.js';

const query = z.object({
  vacancyId: z.uuid().optional().describe('All vacancies if left out'),
  from: z.iso.date().describe('First day of response'),
  to: z.iso.date().describe('Last day of response'),
});

const share = z.number().min(0).max(1).nullable();

const count = z.int().nonnegative();

const answer = z.object({
  forecast: z.object({
    wanted: count.describe('People wanted'),
    have: count.describe('Responses so far'),
    needed: count
      .nullable()
      .describe('Responses with which so many start with 90 % certainty; null = too little history'),
    expected: z
      .object({ mean: z.number(), from: count, to: count })
      .nullable()
      .describe('Starts to be expected from the responses there are, with the 90 % interval'),
  }),
  rows: z.array(
    z.object({
      stage: z.enum(STAGES),
      n: z.int().describe('Reached the stage before'),
      k: z.int().describe('Of them: reached this one'),
      rate: share,
      low: share.describe('Ends of the 90 % interval'),
      high: share,
    }),
  ),
});

/** Conversion by cohort. */
@ApiArea('funnel', 'Funnel')
export class FunnelController {
  constructor(private readonly funnel: FunnelService) {}

  @Get()
  @Allow('funnel.read')
  @Operation({ summary: 'Conversion of those who responded in a period', query, answer })
  async get(
    @CurrentActor() actor: Actor,
    @CheckedQuery(query) { vacancyId, from, to }: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const { rows, forecast } = await this.funnel.funnel(actor, { from, to, ...(vacancyId ? { vacancyId } : {}) });
    const { wanted, have, needed, expected } = forecast;
    return {
      forecast: { wanted, have, needed, expected },
      rows: rows.map(({ stage, n, k, rate, low, high }) => ({ stage, n, k, rate, low, high })),
    };
  }
}
