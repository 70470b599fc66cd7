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

const answer = z.object({
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
    const { rows } = await this.funnel.funnel(actor, { from, to, ...(vacancyId ? { vacancyId } : {}) });
    return { rows: rows.map(({ stage, n, k, rate, low, high }) => ({ stage, n, k, rate, low, high })) };
  }
}
