import { Get } from '@nestjs/common';
import { z } from 'zod';
import { CURRENCIES } from '../../kernel/money.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SalaryOverviews } from '../../salaries/index.js';
import type { BudgetReach, LevelReach, MarketBand, PlacePay } from '../../salaries/index.js';
import { LEVELS } from '../../vacancies/index.js';
import type { Place } from '../../vacancies/index.js';
import { day } from '../http/day.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedQuery } from '../http/zod.pipe.js';

const level = z.literal(LEVELS);
const amount = z.number().nonnegative();
const place = z.object({ slug: z.string(), name: z.string(), region: z.string(), country: z.string() });

const share = z.number().min(0).max(1);

const tradeBand = z.object({
  from: amount.describe('A quarter asks less'),
  median: amount.describe('What must be offered to reach half of them'),
  to: amount.describe('A quarter asks more'),
  interval: z.object({ from: amount, to: amount }).describe('Of the median, 90 %'),
  n: z.int().nonnegative().describe('Observations of this city and level; 0 = borrowed'),
  currency: z.enum(CURRENCIES),
});
const band = tradeBand.extend({
  level,
  ownShare: share.describe('How far the median moves with those observations; the rest is of other levels and cities'),
  drawnWith: z.array(level).describe('Levels that share one median with it, for by what was seen they would fall'),
});

const reached = z.object({
  level,
  share: share.describe('Of the level, who ask no more'),
  low: share.describe('Ends of the 90 % interval'),
  high: share,
});

const tradeAnswer = z
  .object({
    band: tradeBand.nullable().describe('Null where too few have said what they ask'),
    reach: reached.omit({ level: true }).nullable().describe('Null without a band or a budget'),
  })
  .describe('Of a profile of another trade: what those who responded to it ask; null for client managers');

const overviewAnswer = z.object({
  asOf: day,
  places: z.array(z.object({ place, bands: z.array(band) })),
  vacancies: z
    .array(z.object({ vacancyId: z.uuid(), levels: z.array(reached), ofTrade: tradeAnswer.nullable() }))
    .describe('Open vacancies with what their budgets buy; no levels without a budget or a known city'),
});

const reachQuery = z.object({
  city: z.string().min(1).max(100).describe('Name as people write it, or slug'),
  amount: z.coerce.number().positive().describe('A month, in hand, in the currency of the city'),
});
const reachAnswer = z.object({ place, bands: z.array(band), levels: z.array(reached) });

/** Pay by city and level. */
@ApiArea('salaries', 'Salaries')
export class SalariesController {
  constructor(private readonly overviews: SalaryOverviews) {}

  @Get()
  @Allow('salaries.read')
  @Operation({
    summary: 'Bands of pay by city and level, and what the budgets of open vacancies buy',
    description: 'Monthly, after tax, whole units of the currency; a client sees the cities of their vacancies.',
    answer: overviewAnswer,
  })
  async overview(@CurrentActor() actor: Actor): Promise<z.infer<typeof overviewAnswer>> {
    const { asOf, places, vacancies } = await this.overviews.overview(actor);
    return {
      asOf,
      places: places.map((one) => ({ place: placeView(one.place), bands: bandsView(one) })),
      vacancies: vacancies.map(({ vacancy, levels, ofTrade }) => ({
        vacancyId: vacancy.id,
        levels: levels.map(reachedView),
        ofTrade: ofTrade && {
          band: ofTrade.band && bandView(ofTrade.band),
          reach: ofTrade.reach && shareView(ofTrade.reach),
        },
      })),
    };
  }

  @Get('reach')
  @Allow('salaries.read')
  @Operation({ summary: 'What a budget buys in a city', query: reachQuery, answer: reachAnswer })
  async reach(
    @CurrentActor() actor: Actor,
    @CheckedQuery(reachQuery) asked: z.infer<typeof reachQuery>,
  ): Promise<z.infer<typeof reachAnswer>> {
    const found = await this.overviews.reach(actor, asked.city, { amount: asked.amount });
    return { place: placeView(found.place), bands: bandsView(found), levels: found.levels.map(reachedView) };
  }
}

function placeView({ slug, names, region, country }: Place): z.infer<typeof place> {
  return { slug, name: names.ru, region, country };
}

function bandsView({ bands, leanings }: PlacePay): z.infer<typeof band>[] {
  return LEVELS.map((of) => ({
    ...{ level: of, ...bandView(bands[of]) },
    ...{ ownShare: leanings[of].ownShare, drawnWith: [...leanings[of].drawnWith] },
  }));
}

function bandView({ from, median, to, interval, n, currency }: MarketBand): z.infer<typeof tradeBand> {
  return { from, median, to, interval: { ...interval }, n, currency };
}

function reachedView({ level: of, ...reach }: LevelReach): z.infer<typeof reached> {
  return { level: of, ...shareView(reach) };
}

function shareView({ share: own, low, high }: BudgetReach): Omit<z.infer<typeof reached>, 'level'> {
  return { share: own, low, high };
}
