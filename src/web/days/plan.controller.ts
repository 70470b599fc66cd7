import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { PlanningService } from '../../interviews/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { dayFields, formFaults, planFormSchema } from './plan-form.js';
import { PlanParts, planQuery } from './plan-parts.service.js';
import { NEW_DAY } from './plan.page.js';
import { planHref } from './plan-curve.js';

/** Making the plan of an interview day. */
@PageController('vacancies/:vacancyId/plan')
@Allow('days.plan')
export class PlanController {
  constructor(
    private readonly planning: PlanningService,
    private readonly parts: PlanParts,
    private readonly visits: Visits,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { day, ...asked } = readForm(planQuery, query);
    return this.parts.show(actor, visit, { vacancyId, dayId: day ?? null, ...asked });
  }

  /** A refused form is shown again with what was typed. */
  @Post()
  async plan(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { day: dayId = NEW_DAY } = readForm(planQuery, query);
    const values = readForm(planFormSchema, body);
    try {
      const fields = dayFields(values);
      const day = await (dayId === NEW_DAY
        ? this.planning.planDay(actor, { vacancyId, ...fields })
        : this.planning.changeDay(actor, dayId, fields));
      return goTo(planHref(day.vacancyId, day.id));
    } catch (error) {
      // Approved by somebody else meanwhile: there is no form any more to say it beside.
      if (error instanceof ExpectedError && error.code === 'interviews.day-in-other-state') {
        const text = this.visits.failureSentence(visit, error);
        return goTo(planHref(vacancyId, dayId), { tone: 'bad', text });
      }
      const faults = formFaults(error, values.format, visit.f, this.visits.saysIn(visit));
      return this.parts.show(actor, visit, { vacancyId, dayId, typed: { values, faults } });
    }
  }
}
