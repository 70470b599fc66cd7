import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../organisations/index.js';
import { asEffect } from './as-consequence.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingReader } from './booking-reader.service.js';
import type { DayState } from './day-states.service.js';
import type { DayDifference } from './domain/day-difference.js';
import { differenceStale } from './interviews.errors.js';
import { takeTurn } from './take-turn.js';

/** Carries a difference out: seats, bookings and their messages, inside the caller's transaction. */
@Injectable()
export class DifferenceCarrier {
  constructor(
    private readonly changes: BookingChanges,
    private readonly reader: BookingReader,
  ) {}

  /** Waits until nobody else is at the people of the day, and keeps others waiting until the transaction ends. */
  async takeTurns(db: EntityManager, { day, applications }: DayState): Promise<void> {
    await takeTurn(db, day.organisationId, [...applications.keys()]);
  }

  /**
   * @param spare  seats that each time has to spare afterwards
   * @throws ExpectedError when somebody has got a booking or a seat that the difference does not know of
   */
  async carryOut(
    db: EntityManager,
    actor: Actor,
    state: DayState,
    difference: DayDifference,
    spare: readonly number[],
  ): Promise<{ invited: number; moved: number }> {
    await this.makeRoom(db, state, difference);
    await this.move(db, actor, state, difference);
    await this.invite(db, actor, state, difference);
    await this.settle(db, state, difference, spare);
    return { invited: difference.invite.length, moved: difference.move.length };
  }

  /** For those who come before those who leave have gone; all slots in one order, as everybody who takes more than one. */
  private async makeRoom(db: EntityManager, { day, slots }: DayState, difference: DayDifference): Promise<void> {
    const coming = [...difference.invite.map(({ slot }) => slot), ...difference.move.map(({ to }) => to)];
    for (const { id } of [...slots].sort((left, right) => (left.id < right.id ? -1 : 1))) {
      await db.query(
        `UPDATE interview_slots SET seats = CASE WHEN $3 > 0 THEN greatest(seats, seats_taken + $3) ELSE seats END
          WHERE organisation_id = $1 AND id = $2`,
        [day.organisationId, id, coming.filter((slot) => slots[slot].id === id).length],
      );
    }
  }

  private async move(
    db: EntityManager,
    actor: Actor,
    { day, slots }: DayState,
    { move }: DayDifference,
  ): Promise<void> {
    for (const { id, to } of move) {
      const context = await this.reader.find(db, day.organisationId, id);
      const isMoved = context !== null && (await this.changes.move(db, asEffect(actor), context, slots[to], 'us'));
      if (!isMoved) throw differenceStale();
    }
  }

  private async invite(db: EntityManager, actor: Actor, state: DayState, { invite }: DayDifference): Promise<void> {
    const { day, slots, applications } = state;
    const people = invite.map(({ id, slot }) => ({ application: applications.get(id)!, slot: slots[slot] }));
    const candidateIds = people.map(({ application }) => application.candidateId);
    const withEmail = await this.reader.withEmail(db, day.organisationId, candidateIds);
    for (const { application, slot } of people) {
      const hasEmail = withEmail.has(application.candidateId);
      if ((await this.changes.book(db, actor, { day, slot, application, hasEmail })) === null) throw differenceStale();
    }
  }

  /** The day is planned as it stands now, and nobody is beyond the plan any more: whoever leaves from here on frees a place. */
  private async settle(
    db: EntityManager,
    { day, slots, now }: DayState,
    { missing }: DayDifference,
    spare: readonly number[],
  ): Promise<void> {
    for (const [index, { id }] of slots.entries()) {
      if (!now.isOpen[index]) continue;
      await db.query(
        `UPDATE interview_slots SET planned_invitations = seats_taken + $3, seats = seats_taken + $3 + $4, seats_beyond_plan = 0
          WHERE organisation_id = $1 AND id = $2`,
        [day.organisationId, id, missing[index], spare[index]],
      );
    }
  }
}
