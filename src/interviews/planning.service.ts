import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Not } from 'typeorm';
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
import type { Vacancy } from '../vacancies/index.js';
import type { DayPlan } from './day-plan.js';
import { checkedDay, statedDay } from './day-fields.js';
import type { CheckedDay, DayFields } from './day-fields.js';
import { hasBegun } from './domain/slot-times.js';
import { InterviewDay } from './interview-day.entity.js';
import { cutOffsOf } from './interview-rules.js';
import type { DayStatus } from './interview-day.entity.js';
import {
  dayChangedMeanwhile,
  dayExists,
  dayInOtherState,
  dayNotFound,
  dayPast,
  fieldInvalid,
  nobodyToInvite,
} from './interviews.errors.js';
import { Invitees } from './invitees.service.js';
import type { WouldBeInvited } from './invitees.service.js';
import { PlanCalculation } from './plan-calculation.service.js';

/** Which interview days. */
export interface DayFilter {
  readonly vacancyId?: string;
  /** First day, YYYY-MM-DD. */
  readonly from?: string;
  readonly status?: DayStatus;
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

/**
 * Plans interview days: how many people to invite into which slot, from what was observed. No transaction is open while a plan is
 * being calculated.
 */
@Injectable()
export class PlanningService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly calculation: PlanCalculation,
    private readonly invitees: Invitees,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Plans a day for a vacancy. Twice is once: the same day again with the same fields comes back as it is.
   *
   * @throws ExpectedError for a field that cannot be, for a day that exists otherwise, or when nobody is shortlisted who can be told
   */
  async planDay(actor: Actor, fields: DayFields): Promise<InterviewDay> {
    assertAllowed(actor, 'days.plan');
    const vacancy = await this.vacancies.get(actor, fields.vacancyId);
    const checked = checkedDay(fields, this.clock.now(), vacancy);
    const { present, basis } = await this.database.inOrganisation(actor.organisationId, async (db) => {
      const found = await dayOn(db, vacancy, checked.date);
      if (found !== null) return { present: found, basis: null };
      return {
        present: null,
        basis: await this.calculation.basis(db, { ...vacancy, ...checked, vacancyId: vacancy.id }),
      };
    });
    if (basis === null) return sameOrRefused(present, checked);
    return this.addDay(actor, vacancy, checked, await this.calculation.best(checked, basis));
  }

  /**
   * Changes a day that is not approved, its date included, and plans it anew, where its vacancy is now. What is not given stays, each
   * price and limit too.
   *
   * @throws ExpectedError for a field that cannot be, when the vacancy has another day on the date, or when this one is approved or
   *   changed meanwhile
   */
  async changeDay(actor: Actor, dayId: string, fields: Partial<Omit<DayFields, 'vacancyId'>>): Promise<InterviewDay> {
    const day = await this.planned(actor, dayId);
    const vacancy = await this.vacancies.get(actor, day.vacancyId);
    const [prices, limits] = [
      { ...day.prices, ...fields.prices },
      { ...day.limits, ...fields.limits },
    ];
    const checked = checkedDay({ ...statedDay(day), ...fields, prices, limits }, this.clock.now(), vacancy);
    const basis = await this.database.inOrganisation(actor.organisationId, async (db) => {
      const other = await dayOn(db, vacancy, checked.date);
      if (other !== null && other.id !== day.id) throw dayExists(checked.date);
      return this.calculation.basis(db, { ...vacancy, ...checked, vacancyId: vacancy.id });
    });
    return this.store(actor, day, { ...checked, plan: await this.calculation.best(checked, basis) });
  }

  /**
   * Deletes a day that is not approved: nobody knows of it, so nothing of it has to stay.
   *
   * @throws ExpectedError when it is approved or gone
   */
  async deleteDay(actor: Actor, dayId: string): Promise<void> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      // Locked: nobody is invited to a day that disappears.
      const { id, date, status } = await find(db, organisationId, dayId, true);
      if (status !== 'planned') throw dayInOtherState(status);
      await db.getRepository(InterviewDay).delete({ organisationId, id });
      await this.audit.record(actor, 'interviews.deleted', { type: 'interview-day', id }, { date });
    });
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
   * A day as it would be with another number of invitations than the recommended one; who is invited where is arranged anew.
   *
   * @throws ExpectedError when the number is not on the curve's scale, or the day is approved
   */
  async withInvited(actor: Actor, dayId: string, invited: number): Promise<InterviewDay> {
    const day = await this.planned(actor, dayId);
    const { available } = day.plan;
    if (!Number.isInteger(invited) || invited < 0 || invited > available) {
      throw fieldInvalid('invited', `write a whole number from 0 to ${available}`);
    }
    return { ...day, plan: await this.calculation.withTotal(day, invited) };
  }

  /** Takes that number. @throws ExpectedError as above, and when the day is changed meanwhile */
  async choose(actor: Actor, dayId: string, invited: number): Promise<InterviewDay> {
    const day = await this.withInvited(actor, dayId, invited);
    return this.store(actor, day, { plan: day.plan });
  }

  /**
   * Plans a day anew from today's shortlist and history, where its vacancy is now.
   *
   * @throws ExpectedError when it is approved or changed meanwhile
   */
  async replan(actor: Actor, dayId: string): Promise<InterviewDay> {
    const day = await this.planned(actor, dayId);
    const vacancy = await this.vacancies.get(actor, day.vacancyId);
    const basis = await this.database.inOrganisation(actor.organisationId, (db) =>
      this.calculation.basis(db, { ...day, ...vacancy, vacancyId: vacancy.id }),
    );
    const { citySlug, timeZone } = vacancy;
    return this.store(actor, day, { citySlug, timeZone, plan: await this.calculation.best(day, basis) });
  }

  /** How many people of the shortlist could be invited now: since the plan was made this may have changed. */
  async availableNow(actor: Actor, { vacancyId }: InterviewDay): Promise<number> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) => this.invitees.available(db, organisationId, vacancyId));
  }

  /** Those of the shortlist whom the plan left out because they can be told in no way, by the names of lists. */
  async leftOut(actor: Actor, day: InterviewDay): Promise<{ applicationId: string; name: string }[]> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    const ids = day.plan.leftOut ?? [];
    if (ids.length === 0) return [];
    return this.database.inOrganisation(organisationId, (db) => this.invitees.named(db, organisationId, ids));
  }

  /** Whom an approval would invite now, time by time; nobody of a day that is approved. */
  async wouldInvite(actor: Actor, day: InterviewDay): Promise<WouldBeInvited[]> {
    assertAllowed(actor, 'days.plan');
    if (day.status !== 'planned') return [];
    return this.database.inOrganisation(actor.organisationId, (db) => this.invitees.wouldInvite(db, day));
  }

  /** Until when the invitations wait if the plan is approved now, at night for the morning; null = they leave at once. */
  invitationsWaitUntil(actor: Actor, day: InterviewDay): Date | null {
    assertAllowed(actor, 'days.read');
    return this.invitees.waitUntil(day);
  }

  /** How long before its start somebody has to hear of an interview. */
  get noticeMinutes(): number {
    return this.invitees.noticeMinutes;
  }

  /** Times of a day, the first ones, of which whoever is invited now would hear too late: an approval leaves them out. None of a day that is approved. */
  heardTooLate(actor: Actor, day: InterviewDay): Date[] {
    assertAllowed(actor, 'days.read');
    return day.status === 'planned' ? this.invitees.heardTooLate(day) : [];
  }

  /** The same of a day that is approved: those that its approval left out. None of any other day. */
  async leftOutThen(actor: Actor, day: InterviewDay): Promise<Date[]> {
    assertAllowed(actor, 'days.read');
    if (day.approvedAt === null) return [];
    return this.database.inOrganisation(actor.organisationId, (db) => this.invitees.leftOutThen(db, day));
  }

  /**
   * Approves the plan: makes the slots, books the best of the shortlist into them and invites them. Twice is once.
   *
   * @throws ExpectedError when its first slot has begun or nobody is left to invite
   */
  async approve(actor: Actor, dayId: string): Promise<InterviewDay> {
    return (await this.approveOnce(actor, dayId)).day;
  }

  /** The same, with the times to which nobody was invited because they would have heard too late; none when the day was approved already. */
  async approveOnce(actor: Actor, dayId: string): Promise<{ day: InterviewDay; tooLate: Date[] }> {
    assertAllowed(actor, 'days.plan');
    if (!isId(dayId)) throw dayNotFound();
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const taken = await db
        .getRepository(InterviewDay)
        .update({ organisationId, id: dayId, status: 'planned' }, { status: 'approved', approvedAt: this.clock.now() });
      const day = await find(db, organisationId, dayId);
      if (taken.affected !== 1) return { day, tooLate: [] };
      if (hasBegun(day, this.clock.now())) throw dayPast();
      const tooLate = this.invitees.heardTooLate(day);
      const invited = await this.invitees.inviteAll(db, actor, day);
      if (invited === 0) throw nobodyToInvite();
      const details = { invited, planned: day.plan.chosen.invited };
      await this.audit.record(actor, 'interviews.approved', { type: 'interview-day', id: day.id }, details);
      return { day, tooLate };
    });
  }

  /** A day as read, to be stored anew on the condition that it is still the same. @throws ExpectedError when it is not planned */
  private async planned(actor: Actor, dayId: string): Promise<InterviewDay> {
    assertAllowed(actor, 'days.plan');
    const day = await this.get(actor, dayId);
    if (day.status !== 'planned') throw dayInOtherState(day.status);
    return day;
  }

  private async addDay(actor: Actor, vacancy: Vacancy, checked: CheckedDay, plan: DayPlan): Promise<InterviewDay> {
    const { organisationId } = actor;
    const day: InterviewDay = {
      ...checked,
      ...(await this.database.inOrganisation(organisationId, (db) => cutOffsOf(db, organisationId))),
      organisationId,
      id: newId(),
      vacancyId: vacancy.id,
      status: 'planned',
      version: 1,
      plan,
      lastReplanned: null,
      offersSeats: false,
      approvedAt: null,
      heldAt: null,
      cancelledAt: null,
      createdAt: this.clock.now(),
    };
    try {
      await this.database.inOrganisation(organisationId, async (db) => {
        await db.getRepository(InterviewDay).insert(day);
        await this.notePlanned(actor, day);
      });
      return day;
    } catch (error) {
      if (violatedConstraint(error) !== 'uq_interview_days_date') throw error;
      // Two people planned the same day at the same moment; if they meant the same one, both have it.
      const other = await this.database.inOrganisation(organisationId, (db) => dayOn(db, vacancy, checked.date));
      return sameOrRefused(other, checked);
    }
  }

  /** Stores what was calculated for the day as it was read, and for no other. */
  private async store(
    actor: Actor,
    day: InterviewDay,
    changes: Partial<CheckedDay> & { plan: DayPlan },
  ): Promise<InterviewDay> {
    const { organisationId, id, version } = day;
    try {
      return await this.database.inOrganisation(organisationId, async (db) => {
        const { affected } = await db
          .getRepository(InterviewDay)
          .update({ organisationId, id, status: 'planned', version }, { ...changes, version: version + 1 });
        if (affected !== 1) {
          const { status } = await find(db, organisationId, id);
          throw status === 'planned' ? dayChangedMeanwhile() : dayInOtherState(status);
        }
        const stored = { ...day, ...changes, version: version + 1 };
        await this.notePlanned(actor, stored);
        const [from, to] = [day.prices.money ?? null, stored.prices.money ?? null];
        const subject = { type: 'interview-day', id };
        if (!isDeepStrictEqual(from, to)) await this.audit.record(actor, 'interviews.priced', subject, { from, to });
        return stored;
      });
    } catch (error) {
      // Another day was planned on its new date at the same moment.
      if (violatedConstraint(error) !== 'uq_interview_days_date') throw error;
      throw dayExists(changes.date ?? day.date);
    }
  }

  private async notePlanned(actor: Actor, { id, plan }: InterviewDay): Promise<void> {
    const details = { invited: plan.chosen.invited };
    await this.audit.record(actor, 'interviews.planned', { type: 'interview-day', id }, details);
  }
}

function daysOf(db: EntityManager, organisationId: string, filter: DayFilter): SelectQueryBuilder<InterviewDay> {
  const { vacancyId, from, status, citySlug, vacancyTitle } = filter;
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
  if (status !== undefined) query.andWhere('day.status = :status', { status });
  if (from !== undefined) query.andWhere('day.date >= :from', { from });
  return query;
}

async function find(db: EntityManager, organisationId: string, dayId: string, locked = false): Promise<InterviewDay> {
  const where = { organisationId, id: dayId };
  const day = isId(dayId)
    ? await db
        .getRepository(InterviewDay)
        .findOne({ where, ...(locked ? { lock: { mode: 'pessimistic_write' } } : {}) })
    : null;
  if (day === null) throw dayNotFound();
  return day;
}

/** The day of a vacancy on a date; null if there is none that takes place. */
async function dayOn(
  db: EntityManager,
  vacancy: Pick<Vacancy, 'organisationId' | 'id'>,
  date: string,
): Promise<InterviewDay | null> {
  const { organisationId, id: vacancyId } = vacancy;
  return db.getRepository(InterviewDay).findOneBy({ organisationId, vacancyId, date, status: Not('cancelled') });
}

/** A day that is there, if it is what was asked for. */
function sameOrRefused(present: InterviewDay | null, asked: CheckedDay): InterviewDay {
  // Objects come back from the database with their fields in another order.
  const isSame = Object.entries(asked).every(([name, value]) =>
    isDeepStrictEqual(present?.[name as keyof CheckedDay], value),
  );
  if (present === null || !isSame) throw dayExists(asked.date);
  return present;
}
