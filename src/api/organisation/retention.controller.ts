import { Get, Put } from '@nestjs/common';
import { z } from 'zod';
import { LONGEST_TERM_MONTHS, Retention, SHORTEST_TERM_MONTHS, STAGES_WITH_TERM } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody } from '../http/zod.pipe.js';

const months = z
  .strictObject(
    Object.fromEntries(
      STAGES_WITH_TERM.map((stage) => [stage, z.int().min(SHORTEST_TERM_MONTHS).max(LONGEST_TERM_MONTHS).optional()]),
    ),
  )
  .describe('By stage, months after the last move to it; a stage that is left out has no term');
const retentionBody = z.strictObject({ months });
const retentionAnswer = z.object({
  months,
  due: z.int().describe('How many people are erased the coming night'),
});

/** For how long data of people is kept. */
@ApiArea('organisation', 'Organisation')
export class RetentionController {
  constructor(private readonly retention: Retention) {}

  @Get('retention')
  @Allow('organisation.edit')
  @Operation({ summary: 'For how long data of people is kept', answer: retentionAnswer })
  async get(@CurrentActor() actor: Actor): Promise<z.infer<typeof retentionAnswer>> {
    const kept = await this.retention.get(actor);
    return { months: kept, due: (await this.retention.duePeople(actor, kept)).count };
  }

  @Put('retention')
  @Allow('organisation.edit')
  @Operation({
    summary: 'Set for how long data of people is kept',
    description:
      'Every night whoever’s time is over is erased for good: "due" of the answer says how many the coming night. Until then the terms can be set back.',
    body: retentionBody,
    answer: retentionAnswer,
  })
  async set(
    @CurrentActor() actor: Actor,
    @CheckedBody(retentionBody) body: z.infer<typeof retentionBody>,
  ): Promise<z.infer<typeof retentionAnswer>> {
    await this.retention.change(actor, body.months);
    return this.get(actor);
  }
}
