import { arrivalsOn, chanceOn, dayShifts } from './day-now.js';
import type { DayShift } from './day-now.js';
import type { GroupNow } from './group-now.js';
import { ROUNDING } from './seat-filling.js';
import type { Fill, Filling } from './seat-filling.js';
import { sumOfCounts } from './stream-queue.js';

/** As many kinds of day as the figures of the largest day rest on. */
const SHIFTS = 64;

/**
 * A day of group sessions that is filled seat by seat.
 *
 * Used for: which seats are worth being offered. Method: per kind of day and session the distribution of those who come; one person more
 * is too many exactly where the room is full already, so nothing is evaluated anew. Cost: a multiplication for each kind of day and
 * session that somebody could be asked to.
 */
export class GroupFilling implements Filling {
  private readonly shifts: readonly DayShift[];
  /** Per session and kind of day. */
  private readonly coming: Float64Array[][];
  private expected: number;

  constructor(private readonly day: GroupNow) {
    const { interviewers, standing } = day;
    this.shifts = dayShifts(day, SHIFTS);
    this.coming = interviewers.map((_, slot) => {
      const people = standing.filter((one) => one.slot === slot).map(({ showProbability }) => showProbability);
      return this.shifts.map(({ shift }) => arrivalsOn(shift, people));
    });
    this.expected = standing.reduce((sum, { showProbability }) => sum + this.showsOf(showProbability), 0);
  }

  fills(at: number, slots: readonly number[]): Fill[] {
    const { newcomers, room, wantedShows } = this.day;
    const { showProbability } = newcomers[at];
    const isWanted = wantedShows === null || this.expected + showProbability / 2 <= wantedShows + ROUNDING;
    return slots.map((slot) => {
      const risk = this.overflowWith(slot, showProbability);
      const isOver = risk > room.overflowRisk + ROUNDING;
      return { slot, gain: this.tooFewOf(slot), risk, why: isOver ? 'over-limit' : isWanted ? null : 'fewer' };
    });
  }

  take(at: number, slot: number): void {
    const { showProbability } = this.day.newcomers[at];
    this.coming[slot] = this.shifts.map(({ shift }, node) => {
      const comes = chanceOn(shift, showProbability);
      return sumOfCounts(this.coming[slot][node], Float64Array.of(1 - comes, comes));
    });
    this.expected += this.showsOf(showProbability);
  }

  /** P(more come than there is room for) once somebody more is invited. */
  private overflowWith(slot: number, showProbability: number): number {
    const { capacity } = this.day.room;
    return this.averaged(({ shift }, node) => {
      const coming = this.coming[slot][node];
      const isFull = coming[capacity] ?? 0;
      return coming
        .slice(capacity + 1)
        .reduce((sum, chance) => sum + chance, chanceOn(shift, showProbability) * isFull);
    });
  }

  private tooFewOf(slot: number): number {
    const { minimum } = this.day.room;
    return this.averaged((_, node) => this.coming[slot][node].slice(0, minimum).reduce((sum, one) => sum + one, 0));
  }

  private showsOf(showProbability: number): number {
    return this.averaged(({ shift }) => chanceOn(shift, showProbability));
  }

  private averaged(of: (shift: DayShift, node: number) => number): number {
    return this.shifts.reduce((sum, one, node) => sum + one.weight * of(one, node), 0);
  }
}
