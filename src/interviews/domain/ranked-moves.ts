import { NOBODY } from './seats-at-work.js';
import type { Move, Seat, SeatsAtWork } from './seats-at-work.js';

/** Moves with what they add to the value of a day and to its risk. */
export interface RankedMoves {
  readonly value: number;
  readonly risk: number;
  /** The value less what the risk costs. */
  readonly worth: number;
  readonly moves: readonly Move[];
}

/** All changes of one or two people that may be of use, those worth most first, and the price of risk by which they are compared. */
export interface Ranking {
  readonly price: number;
  readonly ranked: readonly RankedMoves[];
}

/** Which changes are looked for. */
export interface Wanted {
  /** Risk that the limit leaves open, below 0 beyond it; null where nothing limits it. */
  readonly slack: number | null;
  /** Whether as many are to be invited as before. */
  readonly isTotalKept?: boolean;
}

type Gains = ReturnType<SeatsAtWork['gainsOf']>;

/** Where the price of risk lies, per unit of the largest price, and how exactly it is found. */
const LEAST_PRICE = 1e-3;
const MOST_PRICE = 1e7;
const CLOSE = 0.01;

/** Of changes that gain nothing by themselves those count that lose no more than this, in interviews. */
const MOST_LOST = 0.02;

/** What sorting and comparing changes costs besides, in scalar operations. */
const WORK_OF_A_RANKING = 2e5;

/** More changes of each sort are not compared with others. */
const MOST_RANKED = 100;

/** A change by the rows of its seats and by who takes them; the second row is −1 where there is one only. */
interface Found {
  readonly value: number;
  readonly risk: number;
  readonly worth: number;
  readonly row: number;
  readonly joining: number;
  readonly otherRow: number;
  readonly otherJoining: number;
}

/**
 * The price of risk at which the best of these changes gains least: where a plan is good, none gains anything at it. Method: bisection; what
 * is best at too low a price adds risk, at too high a price it takes risk away.
 */
function fairPrice({ value, risk }: Gains): number {
  let [low, high] = [LEAST_PRICE, MOST_PRICE];
  while (high > low * (1 + CLOSE)) {
    const price = Math.sqrt(low * high);
    let [most, best] = [-Infinity, 0];
    for (let at = 0; at < value.length; at += 1) {
      const worth = value[at] - price * risk[at];
      if (worth <= most) continue;
      most = worth;
      best = at;
    }
    if (risk[best] > 0) low = price;
    else high = price;
  }
  return Math.sqrt(low * high);
}

/** The best of the changes offered, up to a number. */
class BestFound {
  found: Found[] = [];
  private least = -Infinity;

  offer(one: Found): void {
    if (one.worth <= this.least) return;
    this.found.push(one);
    if (this.found.length >= 2 * MOST_RANKED) this.keepBest();
  }

  keepBest(): void {
    this.found.sort((one, other) => other.worth - one.worth);
    if (this.found.length <= MOST_RANKED) return;
    this.found.length = MOST_RANKED;
    this.least = this.found[MOST_RANKED - 1].worth;
  }
}

/** Collects what is worth enough: nothing that loses more than the best one gains can be of use together with it. */
class Collection {
  readonly price: number;
  /**
   * Those that invite somebody more and those that invite somebody less, and of those that keep the total the ones that add risk and the
   * ones that take it away: they go together, and small ones would else be lost among large ones.
   */
  private readonly sorts = Array.from({ length: 4 }, () => new BestFound());
  private readonly isLimited: boolean;
  private readonly allowance: number;
  /** What is worth less is of no use. */
  private least: number;
  private most = 0;

  constructor(
    private readonly seats: readonly Seat[],
    price: number,
    { slack }: Wanted,
  ) {
    this.price = price;
    // Where nothing is limited two changes are never needed at once, and one that loses is of no use.
    this.isLimited = slack !== null;
    this.allowance = slack === null ? 0 : Math.min(MOST_LOST, price * Math.abs(slack));
    this.least = -this.allowance;
  }

  /** Notes a change of one seat, or of two, by the rows of the seats and by who takes them. */
  offer(value: number, risk: number, row: number, joining: number, otherRow = -1, otherJoining = NOBODY): void {
    const worth = value - this.price * risk;
    if (worth <= this.least) return;
    if (this.isLimited && worth > this.most) {
      this.most = worth;
      this.least = Math.max(this.least, -worth - this.allowance);
    }
    const found = { value, risk, worth, row, joining, otherRow, otherJoining };
    const total = this.added(row, joining) + (otherRow < 0 ? 0 : this.added(otherRow, otherJoining));
    this.sorts[total === 0 ? (risk > 0 ? 0 : 1) : total > 0 ? 2 : 3].offer(found);
  }

  ranking(): Ranking {
    const { seats } = this;
    for (const sort of this.sorts) sort.keepBest();
    const found = this.sorts.flatMap((sort) => sort.found).filter(({ worth }) => worth > this.least);
    found.sort((one, other) => other.worth - one.worth);
    const move = (row: number, joining: number): Move => ({
      slot: seats[row].slot,
      leaving: seats[row].leaving,
      joining,
    });
    const ranked = found.map(({ value, risk, worth, row, joining, otherRow, otherJoining }) => {
      const first = move(row, joining);
      return { value, risk, worth, moves: otherRow < 0 ? [first] : [first, move(otherRow, otherJoining)] };
    });
    return { price: this.price, ranked };
  }

  private added(row: number, joining: number): number {
    return (joining === NOBODY ? 0 : 1) - (this.seats[row].leaving === NOBODY ? 0 : 1);
  }
}

/** Who of the free would do best in each seat, or nobody. */
function bestTakers(seats: readonly Seat[], free: readonly number[], gains: Gains, price: number, mayBeEmpty: boolean) {
  return seats.map((seat, row) => {
    const isKept = seat.leaving === NOBODY || !mayBeEmpty;
    let best = { value: isKept ? -Infinity : seat.value, risk: isKept ? 0 : seat.risk, joining: NOBODY };
    for (let column = 0; column < free.length; column += 1) {
      const [value, risk] = [gains.value[row * free.length + column], gains.risk[row * free.length + column]];
      if (value - price * risk > best.value - price * best.risk) best = { value, risk, joining: free[column] };
    }
    return best;
  });
}

type Takers = ReturnType<typeof bestTakers>;

/** Those who are invited put into other slots: in place of somebody or besides, while somebody free or nobody takes their own seat, or exchanged. */
function offerCrossings(
  work: SeatsAtWork,
  seats: readonly Seat[],
  takers: Takers,
  isTotalKept: boolean,
  to: Collection,
) {
  const invited = [...seats.keys()].filter((row) => seats[row].leaving !== NOBODY);
  const columns = new Map(invited.map((row, column) => [row, column]));
  const { value, risk } = work.gainsOf(
    seats,
    invited.map((row) => seats[row].leaving),
  );
  for (let row = 0; row < seats.length; row += 1) {
    const { slot, leaving } = seats[row];
    const column = columns.get(row);
    for (let place = 0; place < invited.length; place += 1) {
      const from = invited[place];
      const own = seats[from];
      if (own.slot === slot) continue;
      const at = row * invited.length + place;
      const taker =
        leaving === NOBODY && isTotalKept ? { value: own.value, risk: own.risk, joining: NOBODY } : takers[from];
      to.offer(value[at] + taker.value, risk[at] + taker.risk, from, taker.joining, row, own.leaving);
      if (column === undefined || row > from) continue;
      const back = from * invited.length + column;
      to.offer(value[at] + value[back], risk[at] + risk[back], from, leaving, row, own.leaving);
    }
  }
}

/**
 * All changes of one or two people of a seating, by what they are worth at the price of risk at which the best of those of one person gains
 * least.
 *
 * Used for: every step of a search. Method: what anybody brings in any seat is a scalar product (`SeatsAtWork.gainsOf`), exact for changes
 * of one slot; of changes of two slots the sum of both is taken, which leaves out what the slots have to do with each other: the best of
 * them are to be priced exactly. Cost: of a day's tables, and seats × people × kinds of day.
 */
export function rankedMoves(work: SeatsAtWork, wanted: Wanted): Ranking {
  const { isTotalKept = false } = wanted;
  work.worked(WORK_OF_A_RANKING);
  const seats = work.allSeats();
  const free = work.free();
  const gains = work.gainsOf(seats, free);
  const found = new Collection(seats, wanted.slack === null ? 0 : fairPrice(gains), wanted);
  const takers = bestTakers(seats, free, gains, found.price, !isTotalKept);
  // First the best, so that little else is collected.
  takers.forEach(({ value, risk, joining }, row) => {
    if (!isTotalKept || seats[row].leaving !== NOBODY) found.offer(value, risk, row, joining);
  });
  offerCrossings(work, seats, takers, isTotalKept, found);
  seats.forEach(({ leaving, value, risk }, row) => {
    if (leaving === NOBODY && isTotalKept) return;
    const best = takers[row].joining;
    if (leaving !== NOBODY && !isTotalKept && best !== NOBODY) found.offer(value, risk, row, NOBODY);
    for (let column = 0, at = row * free.length; column < free.length; column += 1, at += 1) {
      if (free[column] !== best) found.offer(gains.value[at], gains.risk[at], row, free[column]);
    }
  });
  return found.ranking();
}
