import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { stepsInTurns } from '../platform/turns/index.js';
import { DayFindings, groupsOf } from './day-findings.service.js';
import { DayStates } from './day-states.service.js';
import type { DayState } from './day-states.service.js';
import { priceOfFewer } from './domain/price-of-fewer.js';
import { groupSeatsAdvised, seatsAdvised } from './domain/seats-advised.js';
import type { SeatsAdvised } from './domain/seats-advised.js';
import { InterviewDay } from './interview-day.entity.js';
import { OfferWindows } from './offer-windows.service.js';
import { seatsToFill } from './staffed-seats.js';

/** Which freed seats of a day are worth being offered. */
export interface SeatAdvice extends Omit<SeatsAdvised, 'seats'> {
  /** Changes with everything that the advice rests on. */
  readonly shown: string;
  /** Seats that the plan wants filled, and of those the ones for which there is still time to ask. */
  readonly freed: number;
  readonly inTime: number;
  /** By the ids of slots, how many of them replanning would not advise against. */
  readonly seats: ReadonlyMap<string, number>;
}

/** Says which freed seats are worth being offered: what the plan wanted, the day as it stands may not need any more. */
@Injectable()
export class SeatAdvices {
  constructor(
    private readonly database: Database,
    private readonly states: DayStates,
    private readonly findings: DayFindings,
    private readonly windows: OfferWindows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Calculated while no transaction is open; null of a day that is not on, and of one that has no freed seat. */
  async of(organisationId: string, dayId: string): Promise<SeatAdvice | null> {
    const state = await this.database.inOrganisation(organisationId, async (db) => {
      const days = db.getRepository(InterviewDay);
      const day = await days.findOneBy({ organisationId, id: dayId, status: 'approved' });
      return day && this.states.read(db, day, this.clock.now());
    });
    if (state === null) return null;
    const { day, slots, shown } = state;
    const earliest = this.windows.earliestStart();
    const toFill = slots.map((slot) => (slot.startsAt > this.clock.now() ? seatsToFill(slot, day) : 0));
    const free = toFill.map((count, at) => (slots[at].startsAt >= earliest ? count : 0));
    const freed = sumOf(toFill);
    if (freed === 0) return null;
    const { seats, ...why } = await this.advised(state, free);
    return { ...why, shown, freed, inTime: sumOf(free), seats: new Map(slots.map(({ id }, at) => [id, seats[at]])) };
  }

  /** Whether the day still stands as it did. The day is locked by the caller. */
  async holds(db: EntityManager, day: InterviewDay, { shown }: SeatAdvice): Promise<boolean> {
    return (await this.states.read(db, day, this.clock.now())).shown === shown;
  }

  private async advised(state: DayState, free: readonly number[]): Promise<SeatsAdvised> {
    const { plan } = state.day;
    if (plan.format !== 'group') return stepsInTurns(seatsAdvised(state.now, free, priceOfFewer(plan)));
    const finding = await this.findings.of(state);
    if (finding.format !== 'group') throw new Error('What was found of a day of groups is of another day');
    const { before, after } = finding;
    const isKept = before.sessions.map(({ invited }, slot) => invited > 0 && after.sessions[slot].invited > 0);
    return stepsInTurns(groupSeatsAdvised(groupsOf(state), free, isKept));
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
