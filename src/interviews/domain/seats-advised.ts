import { placedOf, withDifference } from './day-difference.js';
import { figuresOfDay } from './day-now.js';
import type { DayNow, Newcomer } from './day-now.js';
import { PlacedDay, Pricing } from './day-steps.js';
import { priceOfRisk, worthOfDay } from './day-worth.js';
import { GroupFilling } from './group-filling.js';
import type { GroupNow } from './group-now.js';
import { withOneMore } from './one-more.js';
import { filled, ROUNDING } from './seat-filling.js';
import type { Fill, Filled, Filling, SeatFor, Waiting } from './seat-filling.js';

/**
 * Why a free seat stays free: too many would wait or come, it brings nothing, a person chose fewer, its session is given up, those who
 * wait cannot be asked for it, or all who wait are asked already.
 */
export type WhyFree = 'over-limit' | 'no-gain' | 'fewer' | 'given-up' | 'other-times' | 'nobody-left';

/** Which of the free seats of a day are worth being filled. */
export interface SeatsAdvised {
  /** Who should be asked for which, in the order in which they wait. */
  readonly offers: readonly SeatFor[];
  /** How many per slot. */
  readonly seats: readonly number[];
  /** Why no more of them; null where all are. */
  readonly why: WhyFree | null;
  /** The risk that one more would lead to: of a long wait, of groups that too many come; null where nothing was calculated about one. */
  readonly risk: number | null;
}

/**
 * Which free seats of a day are worth being filled as the day stands, and by whom, in turns between which others may work.
 *
 * Used for: offering seats to whoever waits without proposing what replanning advises against. Method: in the order in which people wait,
 * each to the free seat at which they bring most, as long as it is worth its price and does not lead over the limit of waiting; whoever is
 * worth it at none is passed over, and so is everybody like them, because more people make a seat worth less. Seats are compared on few
 * kinds of day by `PlacedDay`; as many of the offers as hold by the exact figures are advised. Cost: a sweep over the day for each offer
 * and an evaluation for each kind of person, all together 0.1 to 0.3 s for the largest days.
 *
 * @param day         its newcomers are those who wait
 * @param free        per slot, seats that are free
 * @param extraPrice  as of `differenceOf`
 */
export function* seatsAdvised(
  day: DayNow & { readonly newcomers: readonly Waiting[] },
  free: readonly number[],
  extraPrice: number,
): Generator<void, SeatsAdvised, void> {
  const open = openOf(day, free);
  const found = yield* filled(day.newcomers, open, new StreamFilling(day, extraPrice));
  return advisedOf(open, yield* holding(day, found, extraPrice));
}

/**
 * The same of a day of group sessions: as its replanning does, to the session that is likeliest to have too few, as long as the bound on
 * overflow holds.
 *
 * @param isKept  per session, whether it is to take place: nobody is asked to one that is given up or has nobody yet
 */
export function* groupSeatsAdvised(
  day: GroupNow & { readonly newcomers: readonly Waiting[] },
  free: readonly number[],
  isKept: readonly boolean[],
): Generator<void, SeatsAdvised, void> {
  const open = openOf(day, free);
  const kept = open.map((seats, slot) => (isKept[slot] ? seats : 0));
  const advised = advisedOf(kept, yield* filled(day.newcomers, kept, new GroupFilling(day)));
  const isGivenUp = advised.why === null && sumOf(open) > sumOf(kept);
  return isGivenUp ? { ...advised, why: 'given-up' } : advised;
}

/**
 * What becomes of a stream day with one invitation more, time by time.
 *
 * Used for: the time that is proposed for somebody who is offered a seat by hand, and what speaks against the others. Method and cost: the
 * day `withOneMore` and without, by its prices.
 */
export function roomForOne(day: DayNow, person: Newcomer, slots: readonly number[], extraPrice: number): Fill[] {
  const { interview, invitation } = day.values;
  const [before, ...days] = withOneMore(day, person.showProbability, [null, ...slots]).map(({ shows, cost, risk }) => ({
    worth: interview * shows - cost - priceOfRisk(day, risk),
    risk,
  }));
  return slots.map((slot, at) => {
    const { worth, risk } = days[at];
    const fill = { gain: worth - before.worth - invitation, risk };
    return { slot, ...fill, why: whyNot(day, fill, extraPrice) };
  });
}

/** The same of a day of group sessions. */
export function groupRoomForOne(day: GroupNow, person: Newcomer, slots: readonly number[]): Fill[] {
  return new GroupFilling({ ...day, newcomers: [person] }).fills(0, slots);
}

/** A stream day, on the kinds of day by which replanning compares. */
class StreamFilling implements Filling {
  private readonly pricing: Pricing;
  private placed: PlacedDay;

  constructor(
    private readonly day: DayNow,
    private readonly extraPrice: number,
  ) {
    this.pricing = new Pricing(day, day.values.invitation);
    this.placed = new PlacedDay(this.pricing, placedOf(day));
  }

  fills(at: number, slots: readonly number[]): Fill[] {
    const { worth } = this.placed.price;
    return this.placed.steps(this.day.standing.length + at, slots).map((step) => {
      const fill = { gain: step.worth - worth, risk: step.risk };
      return { slot: step.to, ...fill, why: whyNot(this.day, fill, this.extraPrice) };
    });
  }

  take(at: number, slot: number): void {
    const place = this.day.standing.length + at;
    const people = this.placed.people.map((one, index) => (index === place ? { ...one, slot } : one));
    this.placed = new PlacedDay(this.pricing, people);
  }
}

function whyNot(day: DayNow, { gain, risk }: Pick<Fill, 'gain' | 'risk'>, extraPrice: number): Fill['why'] {
  const leastGain = Pricing.leastGainOf(day);
  if (risk > (day.limits.waitRisk ?? 1) + ROUNDING) return 'over-limit';
  if (gain <= leastGain) return 'no-gain';
  return gain <= leastGain + extraPrice ? 'fewer' : null;
}

/** As many offers as hold by the exact figures: mostly all of them, and otherwise found by halves. */
function* holding(day: DayNow, found: Filled, extraPrice: number): Generator<void, Filled, void> {
  const offers = [...found.offers];
  const figuresWith = (invite: readonly SeatFor[]) => figuresOfDay(withDifference(day, { invite, move: [] }));
  let { refused } = found;
  let [holds, most, count] = [0, offers.length, offers.length];
  while (holds < most) {
    const before = worthOfDay(day, figuresWith(offers.slice(0, count - 1))).sum;
    yield;
    const figures = figuresWith(offers.slice(0, count));
    yield;
    const fill = { gain: worthOfDay(day, figures).sum - before, risk: figures.waitRisk };
    const why = whyNot(day, fill, extraPrice);
    if (why === null) holds = count;
    else [most, refused] = [count - 1, { ...offers[count - 1], ...fill, why }];
    count = Math.ceil((holds + most) / 2);
  }
  const kept = offers.slice(0, holds);
  const risk = refused && figuresWith([...kept, refused]).waitRisk;
  return { ...found, offers: kept, refused: refused && { ...refused, risk: risk ?? refused.risk } };
}

/** Per slot, the free seats of those to which people can come. */
function openOf(day: Pick<DayNow, 'isOpen' | 'interviewers'>, free: readonly number[]): number[] {
  return free.map((seats, slot) => (day.isOpen[slot] && day.interviewers[slot] > 0 ? seats : 0));
}

function advisedOf(free: readonly number[], { offers, refused, isBarred }: Filled): SeatsAdvised {
  const seats = free.map((_, slot) => offers.filter((one) => one.slot === slot).length);
  if (offers.length === sumOf(free)) return { offers, seats, why: null, risk: null };
  if (refused !== null) return { offers, seats, why: refused.why, risk: refused.risk };
  return { offers, seats, why: isBarred ? 'other-times' : 'nobody-left', risk: null };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
