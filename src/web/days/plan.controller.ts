import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { AttendanceService } from '../../attendance/index.js';
import { hasBegun, PlanningService, ReplanningService, statedPrices } from '../../interviews/index.js';
import type { DayFields, InterviewDay } from '../../interviews/index.js';
import { addDays, dayIn } from '../../kernel/calendar-date.js';
import type { Clock } from '../../kernel/clock.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { typedNumber, typedWhole } from '../frame/typed-number.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { fieldFault, planFormSchema, typedMoney, valuesOf } from './plan-form.js';
import type { PlanFormValues } from './plan-form.js';
import { NEW_DAY, planPage } from './plan.page.js';
import { replanningPart } from './replanning.page.js';

const planQuery = z.object({
  day: z.string().max(100).optional(),
  /** A point of the curve that is looked at, not taken. */
  invitations: z.string().max(10).optional(),
});

/** Making the plan of an interview day. */
@PageController('vacancies/:vacancyId/plan')
@Allow('days.plan')
export class PlanController {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly planning: PlanningService,
    private readonly replanning: ReplanningService,
    private readonly attendance: AttendanceService,
    private readonly visits: Visits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { day, invitations } = readForm(planQuery, query);
    return this.show(actor, visit, { vacancyId, dayId: day ?? null, refused: null, invitations });
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
      return goTo(`/vacancies/${day.vacancyId}/plan?day=${day.id}`);
    } catch (error) {
      if (!(error instanceof ExpectedError) || !['invalid', 'conflict'].includes(error.kind)) throw error;
      // Approved by somebody else meanwhile: there is no form any more to say it beside.
      if (error.code === 'interviews.day-in-other-state') {
        const text = this.visits.failureSentence(visit, error);
        return goTo(`/vacancies/${vacancyId}/plan?day=${dayId}`, { tone: 'bad', text });
      }
      const fault = fieldFault(error, visit.f) ?? this.visits.failureSentence(visit, error);
      return this.show(actor, visit, { vacancyId, dayId, refused: { values, fault } });
    }
  }

  /** Without a day chosen the next one to come is shown, or the form for a first one; a refused form belongs to its own day. */
  private async show(
    actor: Actor,
    visit: Visit,
    what: {
      vacancyId: string;
      dayId: string | null;
      refused: { values: PlanFormValues; fault: string } | null;
      invitations?: string | undefined;
    },
  ): Promise<PageAnswer> {
    const vacancy = await this.vacancies.get(actor, what.vacancyId);
    const days = await this.planning.list(actor, { vacancyId: vacancy.id });
    const today = dayIn(this.clock.now(), vacancy.timeZone);
    const chosen = what.dayId === null ? nextDay(days, today) : days.find(({ id }) => id === what.dayId);
    const day = chosen ?? null;
    const last = day ?? days.at(-1) ?? null;
    const input = {
      vacancy,
      day,
      trial: await this.trial(actor, day, what.invitations),
      otherDays: [...days].reverse(),
      leftOut: day ? await this.planning.leftOut(actor, day) : [],
      basisNow: day?.plan.prediction.basis === 'invented' ? await this.attendance.basis(actor) : null,
      availableNow: day?.status === 'planned' ? await this.planning.availableNow(actor, day) : null,
      today,
      values: what.refused?.values ?? valuesOf(last, day?.date ?? freeDate(days, today), visit.f),
      fault: what.refused?.fault ?? null,
    };
    const replanned = day && (await this.replanning.difference(actor, day.id));
    return show('pages/days/plan', {
      ...planPage(input, visit.f.inZone(vacancy.timeZone)),
      replanning: replanningPart(replanned, day, visit.f),
    });
  }

  /** The day with the number of invitations that is looked at; null for what it has already, and what it cannot have. */
  private async trial(actor: Actor, day: InterviewDay | null, invitations?: string): Promise<InterviewDay | null> {
    if (day === null || invitations === undefined) return null;
    if (day.status !== 'planned' || hasBegun(day, this.clock.now())) return null;
    const invited = typedWhole(invitations);
    const { chosen, available } = day.plan;
    if (!(invited > 0 && invited <= available) || invited === chosen.invited) return null;
    return this.planning.withInvited(actor, day.id, invited);
  }
}

function nextDay(days: readonly InterviewDay[], today: string): InterviewDay | undefined {
  return (
    days.find(({ date, status }) => date >= today && status === 'planned') ??
    days.find(({ date, status }) => date > today && status !== 'cancelled')
  );
}

/** The first date from tomorrow on that has no day yet. */
function freeDate(days: readonly InterviewDay[], today: string): string {
  const taken = new Set(days.filter(({ status }) => status !== 'cancelled').map(({ date }) => date));
  let date = addDays(today, 1);
  while (taken.has(date)) date = addDays(date, 1);
  return date;
}

/** Numbers that are none become NaN, which the planning refuses with its reason. */
function dayFields(values: PlanFormValues): Omit<DayFields, 'vacancyId'> {
  const { waitSlots, waitRiskPercent } = values;
  return {
    date: values.date,
    startTime: values.startTime,
    slots: typedWhole(values.slots),
    slotMinutes: typedWhole(values.slotMinutes),
    interviewers: typedWhole(values.interviewers),
    address: values.address,
    directions: values.directions,
    contactPhone: values.contactPhone,
    prices: statedPrices(typedMoney(values)),
    limits: {
      ...(waitSlots === '' ? {} : { waitSlots: typedWhole(waitSlots) }),
      waitRisk: waitRiskPercent === '' ? null : typedNumber(waitRiskPercent) / 100,
    },
  };
}
