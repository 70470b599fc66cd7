import { Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { FUNNEL_STAGES, FunnelCosts, FunnelService, PeriodInvalid, STEP_PARTS } from '../../funnel/index.js';
import type { Clock } from '../../kernel/clock.js';
import { Allow, ClientsService, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { ReadAtOnce } from '../frame/read-at-once.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { cohortOf, funnelQuery, withinClient } from './funnel-query.js';
import { funnelPage } from './funnel.page.js';
import { peoplePage, peopleRowsPage } from './people.page.js';

const peopleQuery = funnelQuery.extend(listQuery.shape).extend({
  stage: z.enum(FUNNEL_STAGES).default('new'),
  part: z.enum(STEP_PARTS).default('reached'),
});

/** Conversion from responses to people who start. */
@PageController('funnel')
@Allow('funnel.read')
export class FunnelController {
  constructor(
    private readonly funnels: FunnelService,
    private readonly costs: FunnelCosts,
    private readonly vacancies: VacanciesService,
    private readonly clients: ClientsService,
    private readonly visits: Visits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A period that is none is said beside the form in which it was chosen. */
  @Get()
  @ReadAtOnce()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const asked = cohortOf(readForm(funnelQuery, query), this.clock.now(), visit.context.zone);
    const vacancies = await this.vacancies.list(actor, { clientId: asked.clientId });
    const cohort = withinClient(asked, vacancies);
    const form = {
      vacancies,
      clients: await this.clients.choices(actor),
      cohort,
      maySeeFairness: mayDo(actor, 'fairness.read'),
    };
    try {
      const funnel = await this.funnels.funnel(actor, cohort);
      const costs = mayDo(actor, 'spend.read') ? await this.costs.rows(actor, cohort) : null;
      return show('pages/funnel/funnel', funnelPage({ ...form, funnel, costs, fault: null }, visit.f));
    } catch (error) {
      if (!(error instanceof PeriodInvalid)) throw error;
      const fault = this.visits.failureSentence(visit, error);
      return showRefused('pages/funnel/funnel', funnelPage({ ...form, funnel: null, costs: null, fault }, visit.f));
    }
  }

  /** The people behind a number or, when the end of the list has come into view, its next stretch. */
  @Get('people')
  async people(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { stage, part, after, ...asked } = readForm(peopleQuery, query);
    const cohort = cohortOf(asked, this.clock.now(), visit.context.zone);
    const people = await this.funnels.peopleAt(actor, cohort, { stage, part }, { after });
    const input = { people, cohort, stage, part };
    return visit.partial
      ? show('pages/funnel/people-rows', peopleRowsPage(input, visit.f))
      : show('pages/funnel/people', peoplePage(input, visit.f));
  }
}
