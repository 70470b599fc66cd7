import { Get } from '@nestjs/common';
import { z } from 'zod';
import { FunnelService } from '../../funnel/index.js';
import { WantedInterviewsService } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import { wantedAnswer, wantedQuery, wantedView } from './wanted.schemas.js';

const id = z.uuid();
const params = z.object({ id });

/** From interviews that are wanted back to invitations and responses. */
@ApiArea('vacancies/:id/wanted-interviews', 'Interview days')
export class WantedController {
  constructor(
    private readonly interviews: WantedInterviewsService,
    private readonly funnel: FunnelService,
  ) {}

  @Get()
  @Allow('days.plan')
  @Operation({
    summary: 'How many to invite, and how many responses to look through, for so many real interviews',
    description:
      'By who comes to interviews for this vacancy as it is known now, and by the share of its responses that were worth inviting.',
    params,
    query: wantedQuery,
    answer: wantedAnswer,
  })
  async answer(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedQuery(wantedQuery) fields: z.infer<typeof wantedQuery>,
  ): Promise<z.infer<typeof wantedAnswer>> {
    const rate = await this.funnel.choosingRate(actor, vacancyId);
    return wantedView(await this.interviews.answer(actor, vacancyId, fields, rate), rate);
  }
}
