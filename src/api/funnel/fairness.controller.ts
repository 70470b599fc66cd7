import { Get } from '@nestjs/common';
import { z } from 'zod';
import { Fairness, FUNNEL_SOURCES, LEAST_OF_GROUP, PROTECTED_ATTRIBUTES } from '../../funnel/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { day } from '../http/day.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedQuery } from '../http/zod.pipe.js';

const query = z.object({
  vacancyId: z.uuid().optional().describe('All vacancies if left out'),
  clientId: z.uuid().optional().describe('Only vacancies for this client'),
  from: day.describe('First day of response'),
  to: day.describe('Last day of response'),
  source: z.enum(FUNNEL_SOURCES).optional().describe('Only those who came by it; `direct` = past all boards'),
});

const count = z.int().nonnegative();

const answer = z.object({
  people: count.describe('Everybody who responded in these days'),
  withdrew: count.describe('Of them: withdrew before a person chose them, and are in no other number'),
  walkedIn: count.describe('Of them: came without having been invited, and are in no other number'),
  attributes: z.array(
    z.object({
      attribute: z.enum(PROTECTED_ATTRIBUTES),
      unstated: z.object({ decided: count, waiting: count }).describe('People of whom the board does not say it'),
      groups: z.array(
        z.object({
          group: z.string(),
          decided: count.describe('Chosen or rejected'),
          waiting: count.describe('For a decision: in no rate'),
          chosen: count.describe('Of them: shortlisted or invited'),
          rate: z.number().nullable(),
          low: z.number().describe('Ends of the 90 % interval; 0 and 1 where nobody is decided'),
          high: z.number(),
          ratio: z
            .object({ value: z.number(), from: z.number(), to: z.number().nullable() })
            .nullable()
            .describe('To the highest rate, with the 90 % interval; `to` null = no upper end'),
          verdict: z
            .enum(['most-chosen', 'less', 'perhaps-less', 'alike', 'too-few'])
            .describe(`Against four fifths of the highest rate; too-few = fewer than ${LEAST_OF_GROUP} decided`),
        }),
      ),
    }),
  ),
});

/** Who is chosen, by sex and age. */
@ApiArea('fairness', 'Funnel')
export class FairnessController {
  constructor(private readonly fairness: Fairness) {}

  @Get()
  @Allow('fairness.read')
  @Operation({ summary: 'Selection rates by group, with the four-fifths ratio', query, answer })
  async selection(
    @CurrentActor() actor: Actor,
    @CheckedQuery(query) cohort: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const { attributes, ...others } = await this.fairness.selection(actor, cohort);
    return { ...others, attributes: attributes.map((one) => ({ ...one, groups: [...one.groups] })) };
  }
}
