import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AttendanceService, scenarioParts } from '../attendance/index.js';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database, violatedConstraint } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { titleKeyOf, VacanciesService } from '../vacancies/index.js';
import type { DayPlan } from './day-plan.js';
import { checkedDay } from './day-fields.js';
import type { CheckedDay, DayFields } from './day-fields.js';
import { planWithTotal } from './domain/plan-with-total.js';
import type { PlanScenario } from './domain/plan-scenario.js';
import { evaluateStream, planStream } from './domain/stream-plan.js';
import { InterviewDay } from './interview-day.entity.js';
import { dayExists, dayInOtherState, dayNotFound, fieldInvalid, nobodyToInvite } from './interviews.errors.js';
import { Invitees } from './invitees.service.js';

/** Which interview days. */
export interface DayFilter {
  readonly vacancyId?: string;
  /** First day, YYYY-MM-DD. */
  readonly from?: string;
  readonly citySlug?: string | undefined;
  /** Vacancies of this title, however it is written. */
  readonly vacancyTitle?: string | undefined;
}

const IN_ORDER: Keyset<InterviewDay> = {
  list: 'days',
  direction: 'ASC',
  columns: [
    { sql: 'day.date', kind: 'date', of: ({ date }) => date },
    { sql: 'day.id', kind: 'id', of: ({ id }) => id },
  ],
};
const LAST_FIRST: Keyset<InterviewDay> = { ...IN_ORDER, list: 'days, last first', direction: 'DESC' };

/** Plans interview days: how many people to invite into which slot, from what was observed. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly database: Database,
    private readonly attendance: AttendanceService,
    private readonly vacancies: VacanciesService,
    private readonly invitees: Invitees,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Plans a day for a vacancy. The same day again with the same fields is planned anew as long as it is not approved, and comes
   * back as it is afterwards.
   *
   * @throws ExpectedError for a field that cannot be, for a day that exists otherwise, or when nobody is shortlisted
   */
  async planDay(actor: Actor, fields: DayFields): Promise<InterviewDay> {
    assertAllowed(actor, 'days.plan');
    const vacancy = await this.vacancies.get(actor, fields.vacancyId);
    const { organisationId } = actor;
    const checked = checkedDay(fields, this.clock.now(), vacancy.timeZone);
    try {
      return await this.database.inOrganisation(organisationId, async (db) => {
        const days = db.getRepository(InterviewDay);
        const present = await days.findOneBy({ organisationId, vacancyId: vacancy.id, date: checked.date });
        if (present !== null) return this.planAgain(db, actor, present, checked);
        const day = days.create({
          ...checked,
          organisationId,
          id: newId(),
          vacancyId: vacancy.id,
          citySlug: vacancy.citySlug,
          timeZone: vacancy.timeZone,
          format: 'stream',
          status: 'planned',
          approvedAt: null,
          heldAt: null,
          createdAt: this.clock.now(),
        });
        day.plan = await this.calculated(db, day);
        await days.insert(day);
        await this.audit.record(actor, 'interviews.planned', { type: 'interview-day', id: day.id });
        return day;
      });
    } catch (error) {
      // Two people planned the same day at the same moment.
      if (violatedConstraint(error) === 'uq_interview_days_date') throw dayExists(checked.date);
      throw error;
    }
  }

  /** One day. @throws ExpectedError of kind not-found, also for a day of another organisation */
  async get(actor: Actor, dayId: string): Promise<InterviewDay> {
    assertAllowed(actor, 'days.read');
    return this.database.inOrganisation(actor.organisationId, (db) => find(db, actor.organisationId, dayId));
  }

  /** Days of the organisation or of one vacancy, the next ones last: all of them. */
  async list(actor: Actor, filter: DayFilter = {}): Promise<InterviewDay[]> {
    assertAllowed(actor, 'days.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) =>
      daysOf(db, organisationId, filter).orderBy('day.date', 'ASC').addOrderBy('day.id', 'ASC').getMany(),
    );
  }

  /** The same days page by page, from the first one on or, for those who look back, from the last one on. */
  async page(
    actor: Actor,
    request: DayFilter & PageRequest & { readonly lastFirst?: boolean },
  ): Promise<Page<InterviewDay>> {
    assertAllowed(actor, 'days.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) =>
      readPage(daysOf(db, organisationId, request), request.lastFirst ? LAST_FIRST : IN_ORDER, request),
    );
  }

  /**
   * Takes another number of invitations than the recommended one; who is invited where is arranged anew.
   *
   * @throws ExpectedError when the number is not on the curve's scale or the day is approved
   */
  async choose(actor: Actor, dayId: string, invited: number): Promise<InterviewDay> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await find(db, organisationId, dayId);
      if (day.status !== 'planned') throw dayInOtherState(day.status);
      const { available, prediction } = day.plan;
      if (!Number.isInteger(invited) || invited < 0 || invited > available) {
        throw fieldInvalid('invited', `write a whole number from 0 to ${available}`);
      }
      const scenario = scenarioOf(day, prediction, available);
      const plan = { ...day.plan, chosen: evaluateStream(scenario, planWithTotal(scenario, invited)) };
      await this.store(db, actor, day, plan);
      return { ...day, plan };
    });
  }

  /** Plans a day anew from today's shortlist and history. @throws ExpectedError when it is approved */
  async replan(actor: Actor, dayId: string): Promise<InterviewDay> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await find(db, organisationId, dayId);
      if (day.status !== 'planned') throw dayInOtherState(day.status);
      const plan = await this.calculated(db, day);
      await this.store(db, actor, day, plan);
      return { ...day, plan };
    });
  }

  /**
   * Approves the plan: makes the slots, books the best of the shortlist into them and invites them. Twice is once.
   *
   * @throws ExpectedError when nobody is left to invite
   */
  async approve(actor: Actor, dayId: string): Promise<InterviewDay> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const taken = await db
        .getRepository(InterviewDay)
        .update({ organisationId, id: dayId, status: 'planned' }, { status: 'approved', approvedAt: this.clock.now() });
      const day = await find(db, organisationId, dayId);
      if (taken.affected !== 1) return day;
      const invited = await this.invitees.inviteAll(db, actor, day);
      if (invited === 0) throw nobodyToInvite();
      const details = { invited, planned: day.plan.chosen.invited };
      await this.audit.record(actor, 'interviews.approved', { type: 'interview-day', id: day.id }, details);
      return day;
    });
  }

  /**
   * Invites the next best people of the shortlist to the seats of an approved day that declining people left.
   *
   * @returns how many were invited
   */
  async fillFreedSeats(actor: Actor, dayId: string): Promise<number> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await find(db, organisationId, dayId);
      if (day.status !== 'approved') throw dayInOtherState(day.status);
      const invited = await this.invitees.fillFreed(db, actor, day);
      await this.audit.record(actor, 'interviews.filled', { type: 'interview-day', id: day.id }, { invited });
      return invited;
    });
  }

  private async planAgain(
    db: EntityManager,
    actor: Actor,
    present: InterviewDay,
    fields: CheckedDay,
  ): Promise<InterviewDay> {
    // Objects come back from the database with their fields in another order.
    const isSame = Object.entries(fields).every(([name, value]) =>
      isDeepStrictEqual(present[name as keyof CheckedDay], value),
    );
    if (present.status !== 'planned') {
      if (isSame) return present;
      throw dayExists(present.date);
    }
    const day = { ...present, ...fields };
    day.plan = await this.calculated(db, day);
    await db.getRepository(InterviewDay).update(
      { organisationId: day.organisationId, id: day.id },
      {
        ...fields,
        plan: day.plan,
      },
    );
    await this.audit.record(actor, 'interviews.planned', { type: 'interview-day', id: day.id });
    return day;
  }

  private async calculated(db: EntityManager, day: Omit<InterviewDay, 'plan'>): Promise<DayPlan> {
    const { organisationId, vacancyId, citySlug } = day;
    const available = await this.invitees.available(db, organisationId, vacancyId);
    if (available === 0) throw nobodyToInvite();
    const prediction = await this.attendance.predict(organisationId, {
      city: citySlug === '' ? null : citySlug,
      vacancyId,
    });
    const { curve, evenPlan, ...chosen } = planStream(scenarioOf(day, prediction, available));
    const plannedAt = this.clock.now().toISOString();
    return { prediction, available, chosen, recommended: chosen.invited, curve, evenPlan, plannedAt };
  }

  private async store(db: EntityManager, actor: Actor, day: InterviewDay, plan: DayPlan): Promise<void> {
    const { affected } = await db
      .getRepository(InterviewDay)
      .update({ organisationId: day.organisationId, id: day.id, status: 'planned' }, { plan });
    if (affected !== 1) throw dayInOtherState('approved');
    const details = { invited: plan.chosen.invited };
    await this.audit.record(actor, 'interviews.planned', { type: 'interview-day', id: day.id }, details);
  }
}

function daysOf(db: EntityManager, organisationId: string, filter: DayFilter): SelectQueryBuilder<InterviewDay> {
  const { vacancyId, from, citySlug, vacancyTitle } = filter;
  const query = db
    .getRepository(InterviewDay)
    .createQueryBuilder('day')
    .where('day.organisationId = :organisationId', { organisationId });
  if (vacancyId !== undefined) query.andWhere('day.vacancyId = :vacancyId', { vacancyId });
  if (citySlug !== undefined) query.andWhere('day.citySlug = :citySlug', { citySlug });
  if (vacancyTitle !== undefined) {
    query.andWhere(
      `day.vacancyId IN (SELECT vacancy.id FROM vacancies vacancy
                          WHERE vacancy.organisation_id = :organisationId AND vacancy.title_key = :titleKey)`,
      { titleKey: titleKeyOf(vacancyTitle) },
    );
  }
  if (from !== undefined) query.andWhere('day.date >= :from', { from });
  return query;
}

async function find(db: EntityManager, organisationId: string, dayId: string): Promise<InterviewDay> {
  const day = isId(dayId) ? await db.getRepository(InterviewDay).findOneBy({ organisationId, id: dayId }) : null;
  if (day === null) throw dayNotFound();
  return day;
}

function scenarioOf(
  day: Pick<InterviewDay, 'slotCount' | 'slotMinutes' | 'interviewers' | 'prices' | 'limits'>,
  prediction: DayPlan['prediction'],
  available: number,
): PlanScenario {
  return {
    format: 'stream',
    slots: day.slotCount,
    slotMinutes: day.slotMinutes,
    interviewers: day.interviewers,
    ...scenarioParts(prediction, available),
    values: day.prices,
    limits: day.limits,
  };
}
