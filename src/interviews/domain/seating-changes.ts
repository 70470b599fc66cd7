import type { Random } from '../../kernel/random.js';
import type { Coming } from './coming-tables.js';
import type { FullScenario } from './plan-scenario.js';
import type { SeatChange, SeatingInWork } from './seating-in-work.js';
import { surestFirst } from './surest-first.js';

/** What a change does to one slot. Nearly all are refused: who sits there then is listed for those that are taken only. */
interface SlotChange {
  readonly slot: number;
  readonly leaving: readonly number[];
  readonly joining: readonly number[];
  readonly coming: Coming;
}

const NOBODY: readonly number[] = [];

/** Of changes of whole slots so many put one of them elsewhere and have those between go on by one; the others exchange two. */
const INSERTED = 0.5;

/** What is done to one slot or two, or to whole slots. */
export interface Change {
  readonly first: SlotChange;
  /** The later one of two, or the same. */
  readonly last: SlotChange;
  /** Where whole slots change places, who sits in each of them then; null where single people do. */
  readonly whole: readonly SeatChange[] | null;
}

/** Of those who take somebody's place so many are about as likely to come: among hundreds hardly anybody else is wanted there. */
const LIKE_THE_LEAVING = 0.7;

/** How far in the order of the list they are from whoever leaves, as a share of the list, at first and at the end; so many places at least. */
const REACH_AT_FIRST = 1;
const REACH_AT_END = 0.05;
const LEAST_REACH = 3;

/** How much busier or less busy a slot whose people are all exchanged may become. */
const LEAST_LOAD = 0.8;
const MOST_LOAD = 1.2;

/** Changes that are tried at a slot before the search goes on to the next one: near a slot they cost the least. */
const STAY = 24;

/** Of changes of two slots so many are of neighbours. */
const NEXT = 0.7;

/** Looks for somebody who is free near a place in the order. */
const TRIES = 8;

function oneOf<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random.next() * list.length)];
}

function ofOne(change: SlotChange): Change {
  return { first: change, last: change, whole: null };
}

function ofTwo(one: SlotChange, other: SlotChange): Change {
  return one.slot < other.slot ? { first: one, last: other, whole: null } : { first: other, last: one, whole: null };
}

/** Small changes of a seating, drawn at random. */
export class SeatingChanges {
  private readonly slots: number;
  private readonly perSlot: number;
  /** Those who are not invited, in no order, and where each of them is in that list. */
  private readonly unused: number[];
  private readonly isUnused: boolean[];
  /** People by falling probability of coming, and the place of each in that order. */
  private readonly order: readonly number[];
  private readonly rank: number[] = [];
  private readonly chances: readonly number[];
  /** Where the search is, for how many changes more, and where it goes on from there. */
  private at = 0;
  private stay = STAY;
  private step = 1;

  /**
   * @param scenario  a checked scenario with people
   * @param worth     per person, what inviting them brings before queues; equal for people who are alike
   */
  constructor(
    scenario: FullScenario,
    private readonly worth: readonly number[],
    private readonly seating: SeatingInWork,
    private readonly random: Random,
  ) {
    const invited = new Set(seating.seats.flat());
    this.slots = scenario.slots;
    this.perSlot = scenario.limits.perSlot ?? worth.length;
    this.isUnused = worth.map((_, person) => !invited.has(person));
    this.unused = [...worth.keys()].filter((person) => this.isUnused[person]);
    this.order = surestFirst(scenario.people ?? []);
    this.chances = (scenario.people ?? []).map(({ showProbability }) => showProbability);
    this.order.forEach((person, place) => {
      this.rank[person] = place;
    });
  }

  /**
   * One at random.
   *
   * @param progress  of the search, from 0 to 1: the further it is, the smaller are the changes
   * @returns null where there is none of the kind drawn
   */
  drawn(progress: number): Change | null {
    const { random, unused } = this;
    const slot = this.slotInTurn();
    const here = this.seating.seats[slot];
    const kind = random.next();
    if (kind < 0.1) {
      if (here.length >= this.perSlot || unused.length === 0) return null;
      return ofOne(this.changed(slot, NOBODY, [oneOf(unused, random)]));
    }
    if (here.length === 0) return null;
    const leaving = oneOf(here, random);
    if (kind < 0.2) return ofOne(this.changed(slot, [leaving], NOBODY));
    if (kind < 0.3) return this.ofOtherNumber(kind < 0.25, slot, leaving);
    if (kind < 0.48) {
      const joining = this.replacement(leaving, progress);
      if (joining === null || this.areAlike(leaving, joining)) return null;
      return ofOne(this.changed(slot, [leaving], [joining]));
    }
    if (kind < 0.51) return this.ofFollowers(slot);
    return this.slots === 1 ? null : this.ofTwoSlots(kind, slot, leaving);
  }

  /** Takes the change. */
  take(change: Change): void {
    const { first, last } = change;
    this.seating.take(this.seatsAfter(change));
    if (first !== last) return;
    for (const person of first.leaving) {
      this.unused.push(person);
      this.isUnused[person] = true;
    }
    for (const person of first.joining) {
      this.unused[this.unused.indexOf(person)] = this.unused[this.unused.length - 1];
      this.unused.pop();
      this.isUnused[person] = false;
    }
  }

  /** What those newly invited bring before queues, less what those who leave brought. */
  gainOf({ first, last }: Change): number {
    if (first !== last) return 0;
    let gain = 0;
    for (const person of first.joining) gain += this.worth[person];
    for (const person of first.leaving) gain -= this.worth[person];
    return gain;
  }

  /** Two others in the place of one, or one in the place of two: with a limit, what no single one of them could be. */
  private ofOtherNumber(isMore: boolean, slot: number, leaving: number): Change | null {
    const { random, unused, seating } = this;
    const here = seating.seats[slot];
    const [one, other] = [oneOf(isMore ? unused : here, random), oneOf(unused, random)];
    if (isMore) {
      if (one === other || here.length >= this.perSlot || unused.length < 2) return null;
      return ofOne(this.changed(slot, [leaving], [one, other]));
    }
    return one === leaving || unused.length === 0 ? null : ofOne(this.changed(slot, [leaving, one], [other]));
  }

  /** A slot for people who follow each other in the order, about as many of whom come: those alike make numbers surest. */
  private ofFollowers(slot: number): Change | null {
    const { random, order, chances } = this;
    const leaving = this.seating.seats[slot];
    const load = leaving.reduce((sum, person) => sum + chances[person], 0);
    let due = load * (LEAST_LOAD + (MOST_LOAD - LEAST_LOAD) * random.next());
    const joining: number[] = [];
    for (let place = Math.floor(random.next() * order.length); place < order.length; place += 1) {
      const person = order[place];
      if (due < chances[person] / 2 || joining.length === this.perSlot) break;
      if (!this.isUnused[person] && !leaving.includes(person)) continue;
      joining.push(person);
      due -= chances[person];
    }
    return ofOne({ slot, leaving, joining, coming: this.seating.comingOf(joining) });
  }

  /** A move, an exchange, or whole slots. */
  private ofTwoSlots(kind: number, slot: number, leaving: number): Change | null {
    const { random, seating } = this;
    const other = this.otherSlot(slot);
    const there = seating.seats[other];
    if (kind < 0.7) {
      if (there.length >= this.perSlot) return null;
      return ofTwo(this.changed(slot, [leaving], NOBODY), this.changed(other, NOBODY, [leaving]));
    }
    if (kind < 0.94) {
      if (there.length === 0) return null;
      const partner = oneOf(there, random);
      if (this.areAlike(leaving, partner)) return null;
      return ofTwo(this.changed(slot, [leaving], [partner]), this.changed(other, [partner], [leaving]));
    }
    return random.next() < INSERTED ? this.ofInserted(slot, other) : this.ofWhole([slot, other], [other, slot]);
  }

  /** A slot's people go to another slot, and everybody from there on up to where they were one slot on. */
  private ofInserted(slot: number, other: number): Change {
    const first = Math.min(slot, other);
    const slots = Array.from({ length: Math.abs(slot - other) + 1 }, (_, at) => first + at);
    const from = slot < other ? [...slots.slice(1), slot] : [slot, ...slots.slice(0, -1)];
    return this.ofWhole(slots, from);
  }

  /** To each slot everybody from another one. */
  private ofWhole(slots: readonly number[], from: readonly number[]): Change {
    const { seats, coming } = this.seating;
    const whole = slots.map((slot, at) => ({ slot, people: seats[from[at]], coming: coming[from[at]] }));
    const unchanged = { slot: slots[0], leaving: NOBODY, joining: NOBODY, coming: coming[slots[0]] };
    return { first: unchanged, last: unchanged, whole };
  }

  /** A slot without some and with others. */
  private changed(slot: number, leaving: readonly number[], joining: readonly number[]): SlotChange {
    const { seating } = this;
    let coming = seating.coming[slot];
    for (const person of leaving) coming = seating.withoutPerson(coming, person);
    for (const person of joining) coming = seating.withPerson(coming, person);
    return { slot, leaving, joining, coming };
  }

  /** Who sits in the changed slots then. */
  private seatsAfter({ first, last, whole }: Change): readonly SeatChange[] {
    const { seats } = this.seating;
    if (whole !== null) return whole;
    return (first === last ? [first] : [first, last]).map(({ slot, leaving, joining }) => {
      return { slot, people: [...seats[slot].filter((person) => !leaving.includes(person)), ...joining] };
    });
  }

  /** Somebody who is free for the place of another: mostly one who is like them, the more so the further the search is. */
  private replacement(leaving: number, progress: number): number | null {
    const { random, unused, order } = this;
    if (unused.length === 0) return null;
    if (random.next() >= LIKE_THE_LEAVING) return oneOf(unused, random);
    const share = REACH_AT_FIRST * (REACH_AT_END / REACH_AT_FIRST) ** progress;
    const reach = Math.max(LEAST_REACH, share * order.length);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const away = 1 + Math.floor(reach * random.next() ** 2);
      const place = this.rank[leaving] + (random.next() < 0.5 ? -away : away);
      if (place >= 0 && place < order.length && this.isUnused[order[place]]) return order[place];
    }
    return null;
  }

  /** True where one in place of the other changes nothing. */
  private areAlike(one: number, other: number): boolean {
    return this.worth[one] === this.worth[other];
  }

  /** The slot where the search is: it stays a while, and goes from slot to slot up and down the day. */
  private slotInTurn(): number {
    this.stay -= 1;
    if (this.stay > 0 || this.slots === 1) return this.at;
    this.stay = STAY;
    if (this.at + this.step < 0 || this.at + this.step >= this.slots) this.step = -this.step;
    this.at += this.step;
    return this.at;
  }

  /** Another slot: the next one more often than any. */
  private otherSlot(slot: number): number {
    const { slots, random } = this;
    if (random.next() < NEXT) {
      const next = slot + (random.next() < 0.5 ? -1 : 1);
      return next < 0 ? 1 : next === slots ? slots - 2 : next;
    }
    const other = Math.floor(random.next() * (slots - 1));
    return other < slot ? other : other + 1;
  }
}
