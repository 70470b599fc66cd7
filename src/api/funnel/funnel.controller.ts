import { Get } from '@nestjs/common';
import { z } from 'zod';
import { STAGES } from '../../candidates/index.js';
import { FUNNEL_STAGES, FunnelService, STEP_PARTS } from '../../funnel/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { applicationRow, rowView } from '../applications/applications.schemas.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageAnswer, pageQuery } from '../http/paging.js';
import { CheckedQuery } from '../http/zod.pipe.js';

const query = z.object({
  vacancyId: z.uuid().optional().describe('All vacancies if left out'),
  clientId: z.uuid().optional().describe('Only vacancies for this client'),
  from: z.iso.date().describe('First day of response'),
  to: z.iso.date().describe('Last day of response'),
});

const peopleQuery = query.extend(pageQuery.shape).extend({
  stage: z.enum(FUNNEL_STAGES).describe('A row of the funnel'),
  part: z
    .enum(STEP_PARTS)
    .default('reached')
    .describe(
      'Which of its numbers: those who came there, those of the stage before who are decided, or who still wait',
    ),
});

const peopleAnswer = pageAnswer('applications', applicationRow.extend({ vacancyId: z.uuid() }));

const share = z.number().min(0).max(1).nullable();

const count = z.int().nonnegative();

const stage = z.enum(STAGES);

const forecastCount = z.object({ mean: z.number(), from: count, to: count }).nullable();

const answer = z.object({
  forecast: z.object({
    wanted: count.describe('People wanted'),
    have: count.describe('Responses so far'),
    needed: count
      .nullable()
      .describe('Responses with which so many start with 90 % certainty; null = not seen enough yet'),
    expected: forecastCount.describe('Starts to be expected from the responses there are, with the 90 % interval'),
    arrivals: forecastCount.describe('While starts cannot be told: people to be expected at interviews'),
    shows: z
      .object({ basis: z.enum(['own', 'invented']), invited: count, came: count })
      .nullable()
      .describe('The show history that says who of those invited comes; null = the funnel and the trade say it'),
    fromTrade: z.array(stage).describe('Steps that rest on the figures of the trade more than on what was seen'),
    unseen: z.array(stage).describe('Steps that nobody has taken yet and the trade has no figure for'),
  }),
  rows: z.array(
    z.object({
      stage,
      of: stage.nullable().describe('The stage that this one is a share of'),
      reached: count.describe('Everybody who came there by whatever way'),
      n: count.describe('Reached the stage before and are decided'),
      k: count.describe('Of them: reached this one'),
      waiting: count.describe('Reached the stage before and are not decided yet'),
      rate: share,
      low: share.describe('Ends of the 90 % interval; 0 and 1 where nobody is decided'),
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
    @CheckedQuery(query) cohort: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const { rows, forecast } = await this.funnel.funnel(actor, cohort);
    const { fromTrade, unseen } = forecast;
    return { forecast: { ...forecast, fromTrade: [...fromTrade], unseen: [...unseen] }, rows };
  }

  @Get('applications')
  @Allow('funnel.read')
  @Operation({ summary: 'The applications behind a number of the funnel', query: peopleQuery, answer: peopleAnswer })
  async people(
    @CurrentActor() actor: Actor,
    @CheckedQuery(peopleQuery) query: z.infer<typeof peopleQuery>,
  ): Promise<z.infer<typeof peopleAnswer>> {
    const { rows, next } = await this.funnel.peopleAt(actor, query, query, query);
    return { applications: rows.map((row) => ({ ...rowView(row), vacancyId: row.vacancy.id })), next };
  }
}
