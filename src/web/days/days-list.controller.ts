import { Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { DayBoardService, PlanningService } from '../../interviews/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { readerOf } from '../frame/reader.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { dayRowsPage, daysPage } from './days.page.js';

const daysQuery = listQuery.extend({ city: z.string().max(100).optional(), title: z.string().max(300).optional() });

/** The list of interview days, and the way to one more. */
@PageController('days')
@Allow('days.read')
export class DaysListController {
  constructor(
    private readonly planning: PlanningService,
    private readonly boards: DayBoardService,
    private readonly vacancies: VacanciesService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const { after, city: citySlug, title: vacancyTitle } = readForm(daysQuery, query);
    const choice = { citySlug, vacancyTitle };
    const { rows, next } = await this.planning.page(actor, { after, ...choice, lastFirst: true });
    const days = { rows: await this.boards.summaries(actor, rows), next };
    const reader = readerOf(actor, 'days.plan');
    if (visit.partial) return show('pages/days/day-rows', dayRowsPage({ days, choice, reader }, visit.f));
    const vacancies = mayDo(actor, 'days.plan') ? await this.vacancies.list(actor) : [];
    return show('pages/days/days', daysPage({ days, choice, reader, vacancies }, visit.f));
  }
}
