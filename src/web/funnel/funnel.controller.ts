import { Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { FunnelService } from '../../funnel/index.js';
import { addDays, dayIn, isCalendarDate } from '../../kernel/calendar-date.js';
import type { Clock } from '../../kernel/clock.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { funnelPage } from './funnel.page.js';

const day = z.string().refine(isCalendarDate, 'write the day as YYYY-MM-DD');
const funnelQuery = z.object({ vacancy: z.string().max(100).optional(), from: day.optional(), to: day.optional() });

/** Long enough for people to get from a response to a first working day. */
const USUAL_DAYS = 90;

/** Conversion from responses to people who start. */
@PageController('funnel')
export class FunnelController {
  constructor(
    private readonly funnels: FunnelService,
    private readonly vacancies: VacanciesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('funnel.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const asked = readForm(funnelQuery, query);
    const today = dayIn(this.clock.now(), visit.context.zone);
    const to = asked.to ?? today;
    const from = asked.from ?? addDays(today, -USUAL_DAYS);
    const vacancyId = asked.vacancy ?? null;
    const input = {
      funnel: await this.funnels.funnel(actor, { from, to, ...(vacancyId ? { vacancyId } : {}) }),
      vacancies: await this.vacancies.list(actor),
      vacancyId,
      from,
      to,
    };
    return show('pages/funnel/funnel', funnelPage(input, visit.f));
  }
}
