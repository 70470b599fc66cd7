import { Get } from '@nestjs/common';
import { z } from 'zod';
import { STAGES } from '../../candidates/index.js';
import { FUNNEL_SOURCES, FUNNEL_STAGES, FunnelCosts, FunnelService, STEP_PARTS } from '../../funnel/index.js';
import type { CostOf } from '../../funnel/index.js';
import { CURRENCIES } from '../../kernel/money.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { applicationRow, rowView } from '../applications/applications.schemas.js';
import { day } from '../http/day.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageAnswer, pageQuery } from '../http/paging.js';
import { CheckedQuery } from '../http/zod.pipe.js';

const query = z.object({
  vacancyId: z.uuid().optional().describe('All vacancies if left out'),
  clientId: z.uuid().optional().describe('Only vacancies for this client'),
  from: day.describe('First day of response'),
  to: day.describe('Last day of response'),
  source: z.enum(FUNNEL_SOURCES).optional().describe('Only those who came by it; `direct` = past all boards'),
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

const money = z.object({ amount: z.number(), currency: z.enum(CURRENCIES) });

const cost = z.object({
  count: count.describe('People of the cohort who came there'),
  each: z
    .array(
      z.object({
        currency: z.enum(CURRENCIES),
        each: z.number().nullable().describe('Spent ÷ count; null where nobody came there'),
        low: z.number().describe('Ends of the 90 % interval: the sum is fixed, the count Poisson'),
        high: z.number().nullable().describe('Null where nobody came there: any sum above the lower end'),
      }),
    )
    .describe('One for each currency; empty where no spend is known'),
});

const costsAnswer = z.object({
  rows: z.array(
    z.object({
      source: z.enum(FUNNEL_SOURCES).nullable().describe('Null = all together'),
      spent: z.array(money).describe('Currencies are never added; empty = no spend is known'),
      advertising: z.array(money).describe('Of it what boards told of advertising'),
      ...{ responses: cost, interviews: cost, starts: cost },
    }),
  ),
});

/** Conversion by cohort. */
@ApiArea('funnel', 'Funnel')
export class FunnelController {
  constructor(
    private readonly funnel: FunnelService,
    private readonly costs: FunnelCosts,
  ) {}

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

  @Get('costs')
  @Allow('spend.read')
  @Operation({
    summary: 'What a response, an interview and a start cost, by source',
    description:
      'What was spent in the period ÷ people who responded in it. While some are still on the way, a start costs less.',
    query: query.omit({ source: true }),
    answer: costsAnswer,
  })
  async cost(
    @CurrentActor() actor: Actor,
    @CheckedQuery(query.omit({ source: true })) cohort: Omit<z.infer<typeof query>, 'source'>,
  ): Promise<z.infer<typeof costsAnswer>> {
    const view = ({ count: people, each }: CostOf): z.infer<typeof cost> => ({ count: people, each: [...each] });
    return {
      rows: (await this.costs.rows(actor, cohort)).map(
        ({ source, spent, advertising, responses, interviews, starts }) => ({
          ...{ source, spent: [...spent], advertising: [...advertising] },
          ...{ responses: view(responses), interviews: view(interviews), starts: view(starts) },
        }),
      ),
    };
  }
}
