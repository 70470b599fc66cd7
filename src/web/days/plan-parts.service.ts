import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedDoubles, hasBegun, nextWorkingDay, PlanningService, PlanPreviews } from '../../interviews/index.js';
import type { InterviewDay } from '../../interviews/index.js';
import { addDays, dayIn } from '../../kernel/calendar-date.js';
import type { Clock } from '../../kernel/clock.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import { cityBySlug, VacanciesService } from '../../vacancies/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { typedWhole } from '../frame/typed-number.js';
import type { Visit } from '../frame/visit.js';
import { PlanAsides } from './plan-asides.service.js';
import { nightHours } from './night-hours.js';
import { moneyTexts, USUAL_START, valuesOf } from './plan-form.js';
import type { FormFault, PlanFormValues } from './plan-form.js';
import { NO_PREVIEW } from './plan-preview.page.js';
import type { PlanPreviewPart } from './plan-preview.page.js';
import { planPage } from './plan.page.js';

/** Which plan is meant. */
export const planQuery = z.object({
  day: z.string().max(100).optional(),
  /** A point of the curve that is looked at, not taken. */
  invitations: z.string().max(10).optional(),
  /** Interviews that are wanted, and how surely, in percent. */
  wanted: z.string().max(10).optional(),
  certainty: z.string().max(10).optional(),
});

interface AskedPlan {
  readonly vacancyId: string;
  readonly dayId: string | null;
  /** What was typed into the form, and why it was refused if it was; it belongs to its own day. */
  readonly typed?: { readonly values: PlanFormValues; readonly faults: readonly FormFault[] };
  readonly preview?: PlanPreviewPart;
  readonly invitations?: string | undefined;
  readonly wanted?: string | undefined;
  readonly certainty?: string | undefined;
}

/** Puts the page of a plan together. */
@Injectable()
export class PlanParts {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly planning: PlanningService,
    private readonly previews: PlanPreviews,
    private readonly asides: PlanAsides,
    private readonly doubles: ExpectedDoubles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Without a day chosen the next one to come is shown, or the form for a first one; a refused form belongs to its own day. */
  async show(actor: Actor, visit: Visit, what: AskedPlan): Promise<PageAnswer> {
    const vacancy = await this.vacancies.get(actor, what.vacancyId);
    const days = await this.planning.list(actor, { vacancyId: vacancy.id });
    const today = dayIn(this.clock.now(), vacancy.timeZone);
    const chosen = what.dayId === null ? nextDay(days, today) : days.find(({ id }) => id === what.dayId);
    const day = chosen ?? null;
    const last = day ?? days.at(-1) ?? null;
    const { wanted, certainty: certaintyPercent } = what;
    const question = { vacancyId: vacancy.id, wanted, certaintyPercent };
    const { now, isOfOlderHistory, ...asides } = await this.asides.read(actor, visit, day, question);
    const input = {
      vacancy,
      day,
      trial: await this.trial(actor, day, what.invitations),
      otherDays: [...days].reverse(),
      leftOut: day ? await this.planning.leftOut(actor, day) : [],
      ...{ now, isOfOlderHistory },
      doubles: [...(await this.doubles.of(actor, vacancy.id)), ...(await this.doubles.listed(actor, vacancy.id))],
      availableNow: day?.status === 'planned' ? await this.planning.availableNow(actor, day) : null,
      invitees: day ? await this.planning.wouldInvite(actor, day) : [],
      leavesAt: day ? this.planning.invitationsWaitUntil(actor, day) : null,
      tooLate: day ? [...this.planning.heardTooLate(actor, day), ...(await this.planning.leftOutThen(actor, day))] : [],
      noticeMinutes: this.planning.noticeMinutes,
      today,
      values:
        what.typed?.values ?? (await this.values(actor, last, day?.date ?? freeDate(days, today, vacancy), visit)),
      faults: what.typed?.faults ?? [],
      preview: what.preview ?? NO_PREVIEW,
    };
    return show('pages/days/plan', { ...planPage(input, visit.f.inZone(vacancy.timeZone)), ...asides });
  }

  /** What the form begins with: this day's fields, or the last one's; before the first of a vacancy what days cost elsewhere. */
  private async values(actor: Actor, last: InterviewDay | null, date: string, { f }: Visit): Promise<PlanFormValues> {
    if (last !== null) {
      const values = valuesOf(last, date, f);
      // A day at night may have been meant once; nobody means the next one to be like it unasked.
      return last.date !== date && nightHours(last) !== null ? { ...values, startTime: USUAL_START } : values;
    }
    return { ...valuesOf(null, date, f), ...moneyTexts((await this.previews.lastMoney(actor)) ?? undefined, f) };
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

/** The first working day from tomorrow on that has no interviews yet. */
function freeDate(days: readonly InterviewDay[], today: string, { citySlug }: Vacancy): string {
  const taken = new Set(days.filter(({ status }) => status !== 'cancelled').map(({ date }) => date));
  return nextWorkingDay(addDays(today, 1), cityBySlug(citySlug)?.country ?? '', taken);
}
