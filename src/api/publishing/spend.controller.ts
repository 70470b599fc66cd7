import { Delete, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SPEND_KINDS, Spends } from '../../publishing/index.js';
import { day } from '../http/day.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageAnswer, pageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import { spendAnswer, spendBody, spendView } from './publishing.schemas.js';

const id = z.uuid();
const query = pageQuery.extend({
  source: z.string().max(50).optional(),
  from: day.optional(),
  to: day.optional(),
  kind: z.enum(SPEND_KINDS).optional(),
  vacancyId: z
    .union([z.uuid(), z.literal('none')])
    .optional()
    .describe('A vacancy, or `none` for what is for no vacancy alone'),
});
const spendsAnswer = pageAnswer('spends', spendAnswer);

/** Money spent for responses. */
@ApiArea('spend', 'Publishing')
export class SpendController {
  constructor(private readonly spends: Spends) {}

  @Get()
  @Allow('spend.read')
  @Operation({ summary: 'Money spent, the latest days first', query, answer: spendsAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(query) request: z.infer<typeof query>,
  ): Promise<z.infer<typeof spendsAnswer>> {
    const vacancyId = request.vacancyId === 'none' ? null : request.vacancyId;
    const { rows, next } = await this.spends.page(actor, { ...request, vacancyId });
    return { spends: rows.map(spendView), next };
  }

  @Post()
  @HttpCode(201)
  @Allow('spend.edit')
  @Operation({
    summary: 'Note money spent that no board tells of',
    description: 'A sum for several days counts for a period by the share of its days in it.',
    body: spendBody,
    answer: spendAnswer,
    status: 201,
  })
  async enter(
    @CurrentActor() actor: Actor,
    @CheckedBody(spendBody) fields: z.infer<typeof spendBody>,
  ): Promise<z.infer<typeof spendAnswer>> {
    return spendView(await this.spends.enter(actor, fields));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('spend.edit')
  @Operation({ summary: 'Take a note of money spent back', params: z.object({ id }), answer: null, status: 204 })
  async remove(@CurrentActor() actor: Actor, @CheckedParam('id', id) spendId: string): Promise<void> {
    await this.spends.remove(actor, spendId);
  }

  @Post(':id/restore')
  @HttpCode(204)
  @Allow('spend.edit')
  @Operation({
    summary: 'Bring a note of money spent back that was taken back',
    params: z.object({ id }),
    answer: null,
    status: 204,
  })
  async restore(@CurrentActor() actor: Actor, @CheckedParam('id', id) spendId: string): Promise<void> {
    await this.spends.restore(actor, spendId);
  }
}
