import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { dayInOtherState, dayNotFound, fieldInvalid, nobodyInterviews, moreThanPlanned } from './interviews.errors.js';

/** How many interviewers are there, and when. */
export interface StaffingFields {
  /** 0 to as many as the day was planned with. */
  readonly interviewers: number;
  /** First and last of the slots it is about; from the first to come, to the last, if not given. */
  readonly fromSlotId?: string | undefined;
  readonly untilSlotId?: string | undefined;
}

/** A time of the day with those who interview. */
export interface StaffedSlot {
  readonly slotId: string;
  readonly startsAt: Date;
  readonly interviewers: number;
}

/** Interviewers who fall ill, and come back. Nobody is told of it by this: what it changes for candidates is proposed by the replanning. */
@Injectable()
export class StaffingService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The times to come of an approved day; none of any other. @throws ExpectedError of kind not-found */
  async staffed(actor: Actor, dayId: string): Promise<{ day: InterviewDay; slots: StaffedSlot[] }> {
    assertAllowed(actor, 'days.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = isId(dayId) ? await db.getRepository(InterviewDay).findOneBy({ organisationId, id: dayId }) : null;
      if (day === null) throw dayNotFound();
      const slots = day.status === 'approved' ? await db.getRepository(InterviewSlot).find(slotsOf(day)) : [];
      const now = this.clock.now();
      return { day, slots: slots.filter(({ startsAt }) => startsAt > now).map((slot) => staffedSlot(day, slot)) };
    });
  }

  /**
   * Says how many interviewers are there at the times to come. Twice is once; what was said before is said anew, so it can be taken back.
   *
   * @throws ExpectedError for a number that the day was not planned with, a time that is none to come, or when nobody would be left
   */
  async change(actor: Actor, dayId: string, fields: StaffingFields): Promise<StaffedSlot[]> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const days = db.getRepository(InterviewDay);
      // The day first, as everybody does who changes it as a whole: what is approved meanwhile rests on one state of it.
      const lock = { mode: 'pessimistic_write' } as const;
      const day = isId(dayId) ? await days.findOne({ where: { organisationId, id: dayId }, lock }) : null;
      if (day === null) throw dayNotFound();
      if (day.status !== 'approved') throw dayInOtherState(day.status);
      const away = day.interviewers - checkedCount(fields.interviewers, day.interviewers);
      const repository = db.getRepository(InterviewSlot);
      const now = this.clock.now();
      const open = (await repository.find(slotsOf(day))).filter(({ startsAt }) => startsAt > now);
      const [from, until] = rangeOf(open, fields);
      const after = open.map((slot, index) =>
        index >= from && index <= until ? { ...slot, interviewersAway: away } : slot,
      );
      if (after.every(({ interviewersAway }) => interviewersAway >= day.interviewers)) throw nobodyInterviews();
      const changed = after.filter((slot, index) => slot.interviewersAway !== open[index].interviewersAway);
      for (const { id } of changed) await repository.update({ organisationId, id }, { interviewersAway: away });
      if (changed.length > 0) {
        const details = { interviewers: fields.interviewers, times: changed.length };
        await this.audit.record(actor, 'interviews.staffed', { type: 'interview-day', id: dayId }, details);
      }
      return after.map((slot) => staffedSlot(day, slot));
    });
  }
}

function slotsOf({ organisationId, id }: InterviewDay) {
  return { where: { organisationId, interviewDayId: id }, order: { startsAt: 'ASC' as const } };
}

function staffedSlot(day: InterviewDay, { id, startsAt, interviewersAway }: InterviewSlot): StaffedSlot {
  return { slotId: id, startsAt, interviewers: Math.max(0, day.interviewers - interviewersAway) };
}

function checkedCount(count: number, most: number): number {
  if (Number.isInteger(count) && count > most) throw moreThanPlanned(most);
  if (!Number.isInteger(count) || count < 0) {
    throw fieldInvalid('interviewers', `write a whole number from 0 to ${most}`, { most });
  }
  return count;
}

/** Places of the first and the last slot. @throws ExpectedError when one is not to come, or the last is before the first */
function rangeOf(open: readonly InterviewSlot[], { fromSlotId, untilSlotId }: StaffingFields): [number, number] {
  const place = (id: string | undefined, otherwise: number): number =>
    id === undefined ? otherwise : open.findIndex((slot) => slot.id === id);
  const [from, until] = [place(fromSlotId, 0), place(untilSlotId, open.length - 1)];
  if (from < 0 || until < 0) throw fieldInvalid('fromSlotId', 'choose one of the times to come');
  if (until < from) throw fieldInvalid('untilSlotId', 'choose a time that is not before the first one');
  return [from, until];
}
