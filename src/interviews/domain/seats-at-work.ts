import type { DayNode } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import { SeatingInWork } from './seating-in-work.js';
import type { DayPrice, SeatChange } from './seating-in-work.js';
import type { Seats } from './stream-evaluation.js';
import { surestFirst } from './surest-first.js';

/** Nobody leaves a slot, or nobody joins it: no place in the scenario's list. */
export const NOBODY = -1;

/** Somebody leaves a slot, somebody joins it, or both. */
export interface Move {
  readonly slot: number;
  readonly leaving: number;
  readonly joining: number;
}

/** A slot without one of its people, or as it is with room for one more. */
export interface Seat {
  readonly slot: number;
  readonly leaving: number;
  /** What the day is worth and risks more while nobody takes the seat. */
  readonly value: number;
  readonly risk: number;
  /** What somebody who surely comes there costs and risks, per kind of day: whoever takes it does so times their chances of coming. */
  readonly costOfOneMore: Float64Array;
  readonly riskOfOneMore: Float64Array;
}

/** What a seating is worth, with the parts by which it changes. */
export interface Tried {
  readonly value: number;
  readonly risk: number;
  readonly changes: readonly SeatChange[];
}

/** What looking at a change costs besides, in scalar operations. */
const WORK_OF_A_CHANGE = 10;

/** Of those who are free so many are told apart: others are about as likely to come as one of them. */
const MOST_KINDS = 160;

/** Of those invited to a day of more people fewer are told apart, as the changes of two of them are counted. */
const LARGE_DAY = 300;

/** A seating that a search changes by single people, with what every seat of it is worth to anybody. */
export class SeatsAtWork {
  readonly days: number;
  /** Per person, what they bring before queues. */
  readonly worth: readonly number[];
  /** Per person their chances of coming on each kind of day, one person's after the other's. */
  readonly chances: Float64Array;
  private readonly seating: SeatingInWork;
  private readonly order: readonly number[];
  /** People in a slot whose worth differs by no more are alike. */
  private readonly apart: number;
  private readonly perSlot: number;
  private readonly isFree: boolean[];
  private price: DayPrice = { cost: 0, risk: 0 };
  private gains = 0;
  private ownWork = 0;

  /**
   * @param scenario   a checked scenario with people
   * @param nodes      kinds of day
   * @param mostKinds  so many people are told apart
   */
  constructor(
    scenario: FullScenario,
    nodes: readonly DayNode[],
    private readonly mostKinds = MOST_KINDS,
  ) {
    const { people = [], values, limits } = scenario;
    this.days = nodes.length;
    this.chances = new Float64Array(people.length * nodes.length);
    this.worth = people.map((_, person) => {
      let meanShow = 0;
      nodes.forEach(({ weight, showProbabilities }, day) => {
        this.chances[person * nodes.length + day] = showProbabilities[person];
        meanShow += weight * showProbabilities[person];
      });
      return values.interview * meanShow - values.invitation;
    });
    this.order = surestFirst(people);
    const [surest, leastSure] = [this.order.at(0) ?? NOBODY, this.order.at(-1) ?? NOBODY];
    this.apart = surest === NOBODY ? 0 : (this.worth[surest] - this.worth[leastSure]) / mostKinds;
    this.perSlot = limits.perSlot ?? people.length;
    this.isFree = people.map(() => true);
    this.seating = new SeatingInWork(
      scenario,
      nodes,
      Array.from({ length: scenario.slots }, () => []),
    );
  }

  /** Scalar operations that were done: the same for the same calls on any machine. */
  get work(): number {
    return this.ownWork + this.seating.work;
  }

  get value(): number {
    return this.gains - this.price.cost;
  }

  get risk(): number {
    return this.price.risk;
  }

  get seats(): Seats {
    return [...this.seating.seats];
  }

  /** Counts operations that were done elsewhere for this search. */
  worked(operations: number): void {
    this.ownWork += operations;
  }

  /** Goes on from a seating. */
  go(seats: Seats): void {
    const changes = seats
      .map((people, slot) => ({ slot, people }))
      .filter(({ slot, people }) => this.seating.seats[slot] !== people);
    if (changes.length > 0) this.seating.take(changes);
    this.isFree.fill(true);
    this.gains = 0;
    for (const person of seats.flat()) {
      this.isFree[person] = false;
      this.gains += this.worth[person];
    }
    this.price = this.seating.price;
  }

  /** Those who may join, the surest first, one of those who are alike. */
  free(): readonly number[] {
    const free = this.order.filter((person) => this.isFree[person]);
    if (free.length === 0) return free;
    return this.kinds(free, (this.worth[free[0]] - this.worth[free[free.length - 1]]) / this.mostKinds);
  }

  /** Of people by falling worth, one of each kind: the first, and whoever differs by more from the one before. */
  private kinds(people: readonly number[], apart: number): readonly number[] {
    let previous = Infinity;
    return people.filter((person) => {
      if (previous - this.worth[person] <= apart) return false;
      previous = this.worth[person];
      return true;
    });
  }

  /** The seats of all slots: one of those alike, and a further one where there is room. */
  allSeats(): readonly Seat[] {
    const invited = this.seating.seats.reduce((sum, people) => sum + people.length, 0);
    const apart = this.apart * Math.max(1, invited / LARGE_DAY) ** 2;
    return this.seating.seats.flatMap((people, slot) => {
      const surest = [...people].sort((one, other) => this.worth[other] - this.worth[one]);
      const different = this.kinds(surest, apart);
      const leaving = people.length < this.perSlot ? [...different, NOBODY] : different;
      return leaving.map((person) => this.seat(slot, person));
    });
  }

  /**
   * What everybody would bring in every seat: a row per seat, a column per person who takes it.
   *
   * Method: the price of a day is linear in the distribution of those who come to one slot, and so in the chances of whoever joins it.
   * Cost: seats × people × kinds of day; exact where the person joins from outside the day's other slots.
   */
  gainsOf(seats: readonly Seat[], joining: readonly number[]): { value: Float64Array; risk: Float64Array } {
    const { days, chances, worth } = this;
    const value = new Float64Array(seats.length * joining.length);
    const risk = new Float64Array(seats.length * joining.length);
    let to = 0;
    for (const seat of seats) {
      const { costOfOneMore, riskOfOneMore } = seat;
      for (const person of joining) {
        let gained = seat.value + worth[person];
        let risked = seat.risk;
        for (let day = 0, at = person * days; day < days; day += 1, at += 1) {
          gained -= chances[at] * costOfOneMore[day];
          risked += chances[at] * riskOfOneMore[day];
        }
        value[to] = gained;
        risk[to] = risked;
        to += 1;
      }
    }
    this.ownWork += (2 * days + WORK_OF_A_CHANGE) * to;
    return { value, risk };
  }

  /** Whether moves can be made, each of another slot. */
  mayMake(moves: readonly Move[]): boolean {
    const { seats } = this.seating;
    return moves.every(({ slot, leaving, joining }) => {
      const isThere = leaving === NOBODY ? seats[slot].length < this.perSlot : seats[slot].includes(leaving);
      return isThere && (joining === NOBODY || this.isFree[joining] || moves.some((one) => one.leaving === joining));
    });
  }

  /** What the day would be worth after the moves, exactly. */
  tried(moves: readonly Move[]): Tried {
    const changes = moves.map(({ slot, leaving, joining }) => {
      const rest = this.seating.seats[slot].filter((person) => person !== leaving);
      const people = joining === NOBODY ? rest : [...rest, joining];
      return { slot, people, coming: this.seating.comingOf(people) };
    });
    const { cost, risk } = this.seating.priceOf(changes);
    const gained = moves.reduce((sum, { leaving, joining }) => sum + this.worthOf(joining) - this.worthOf(leaving), 0);
    return { value: this.gains + gained - cost, risk, changes };
  }

  /** Makes the moves. */
  make(moves: readonly Move[], { value, risk, changes }: Tried): void {
    for (const { leaving, joining } of moves) this.gains += this.worthOf(joining) - this.worthOf(leaving);
    for (const { leaving } of moves) if (leaving !== NOBODY) this.isFree[leaving] = true;
    for (const { joining } of moves) if (joining !== NOBODY) this.isFree[joining] = false;
    this.seating.take(changes);
    this.price = { cost: this.gains - value, risk };
  }

  private worthOf(person: number): number {
    return person === NOBODY ? 0 : this.worth[person];
  }

  private seat(slot: number, leaving: number): Seat {
    const coming = this.seating.coming[slot];
    const rest = leaving === NOBODY ? coming : this.seating.withoutPerson(coming, leaving);
    const { cost, risk, costOfOneMore, riskOfOneMore } = this.seating.marginalsAt(slot, rest);
    const value = this.price.cost - cost - this.worthOf(leaving);
    return { slot, leaving, value, risk: risk - this.price.risk, costOfOneMore, riskOfOneMore };
  }
}
