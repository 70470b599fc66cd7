import { Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, isAllowed } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { WORKBOOK_TYPE } from '../../platform/tables/index.js';
import { BudgetTooGreat, readBudget, SalaryOverviews } from '../../salaries/index.js';
import type { SalaryOverview } from '../../salaries/index.js';
import { LEVELS } from '../../vacancies/index.js';
import { sendFile, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { salariesPage } from './salaries.page.js';
import type { SalariesInput } from './salaries.page.js';
import { salariesTable, salariesWorkbook } from './salaries-table.js';

const text = z.string().max(100).default('');
/** What is asked: the form of the page as a browser sends it. */
const salariesQuery = z.object({
  city: text,
  amount: text,
  level: z.coerce.number().pipe(z.literal(LEVELS)).catch(2),
});

const exportQuery = z.object({ format: z.enum(['csv', 'xlsx']).catch('csv') });

/** Pay by city and level, and what a budget buys. */
@PageController('salaries')
@Allow('salaries.read')
export class SalariesController {
  constructor(
    private readonly overviews: SalaryOverviews,
    private readonly visits: Visits,
  ) {}

  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const asked = readForm(salariesQuery, query);
    const budget = asked.amount === '' ? null : readBudget(asked.amount);
    const overview = await this.overviews.overview(actor);
    const common = { overview, asked, reach: null, fault: null, mayImport: isAllowed(actor.role, 'salaries.import') };
    if (asked.amount !== '' && !budget)
      return this.refused(visit, { ...common, fault: visit.f.t('salaries.amountFault') });
    // Which city is meant is not guessed where a sum is asked about.
    if (budget && asked.city === '') return this.refused(visit, { ...common, fault: visit.f.t('salaries.cityFault') });
    const city = asked.city || usualCity(overview);
    if (city === undefined) return show('pages/salaries/salaries', salariesPage(common, visit.f));
    try {
      const reach = await this.overviews.reach(actor, city, budget);
      return show('pages/salaries/salaries', salariesPage({ ...common, reach }, visit.f));
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      const fault =
        error instanceof BudgetTooGreat
          ? visit.f.t('salaries.tooGreat', { most: visit.f.money(error.limit) })
          : this.visits.failureSentence(visit, error);
      return this.refused(visit, { ...common, fault });
    }
  }

  @Get('export')
  async export(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const overview = await this.overviews.overview(actor);
    if (readForm(exportQuery, query).format === 'xlsx')
      return sendFile(salariesWorkbook(overview, visit.f), WORKBOOK_TYPE, visit.f.t('salaries.workbookName'));
    const table = salariesTable(overview, visit.f);
    return sendFile(table, 'text/csv; charset=utf-8', visit.f.t('salaries.fileName'));
  }

  private refused(visit: Visit, input: SalariesInput): PageAnswer {
    return showRefused('pages/salaries/salaries', salariesPage(input, visit.f));
  }
}

/** Where most open vacancies are, and of several such cities where most was seen. */
function usualCity({ places, vacancies }: SalaryOverview): string | undefined {
  const ranked = places.map(({ place: { slug }, bands }) => ({
    slug,
    open: vacancies.filter(({ vacancy }) => vacancy.citySlug === slug).length,
    seen: LEVELS.reduce((sum, level) => sum + bands[level].n, 0),
  }));
  return ranked.sort((a, b) => b.open - a.open || b.seen - a.seen)[0]?.slug;
}
