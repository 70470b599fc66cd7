import { Get, Inject, Query } from '@nestjs/common';
import { Fairness, PeriodInvalid } from '../../funnel/index.js';
import type { Clock } from '../../kernel/clock.js';
import { Allow, ClientsService, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { fairnessPage } from './fairness.page.js';
import { cohortOf, funnelQuery, withinClient } from './funnel-query.js';

/** Who is chosen, by sex and age. */
@PageController('fairness')
@Allow('fairness.read')
export class FairnessController {
  constructor(
    private readonly fairness: Fairness,
    private readonly vacancies: VacanciesService,
    private readonly clients: ClientsService,
    private readonly visits: Visits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A period that is none is said beside the form in which it was chosen. */
  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const asked = cohortOf(readForm(funnelQuery, query), this.clock.now(), visit.context.zone);
    const vacancies = await this.vacancies.list(actor, { clientId: asked.clientId });
    const cohort = withinClient(asked, vacancies);
    const form = {
      vacancies,
      clients: await this.clients.choices(actor),
      cohort,
    };
    try {
      const selection = await this.fairness.selection(actor, cohort);
      return show('pages/funnel/fairness', fairnessPage({ ...form, selection, fault: null }, visit.f));
    } catch (error) {
      if (!(error instanceof PeriodInvalid)) throw error;
      const fault = this.visits.failureSentence(visit, error);
      return showRefused('pages/funnel/fairness', fairnessPage({ ...form, selection: null, fault }, visit.f));
    }
  }
}
