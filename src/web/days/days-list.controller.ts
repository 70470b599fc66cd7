import { Get } from '@nestjs/common';
import { DayBoardService, PlanningService } from '../../interviews/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { daysPage } from './days.page.js';

/** Days further back than these are not in the list; the attendance page has their figures. */
const MOST_DAYS = 60;

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
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const days = (await this.planning.list(actor)).reverse().slice(0, MOST_DAYS);
    const vacancies = mayDo(actor, 'days.plan') ? await this.vacancies.list(actor) : [];
    return show('pages/days/days', daysPage(await this.boards.summaries(actor, days), vacancies, visit.f));
  }
}
