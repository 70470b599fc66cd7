import { arrivalsOn, chanceOn, dayShifts, SHIFTS_TO_COMPARE_BY } from './day-now.js';
import type { DayNow, DayShift, StandingPerson } from './day-now.js';
import { priceOfMoving, priceOfRisk } from './day-worth.js';
import { oneInterview } from './disturbance.js';
import { QueueSweeps } from './queue-sweeps.js';

/** Nobody is written to for less than this part of an interview: it is less than the calculation is good for. */
const LEAST_GAIN = 0.005;

/** On long days people are moved by no more slots than this: the further, the less they can come, and the longer the search. */
const FURTHEST_MOVE = 8;

/** More changes than this are another plan. */
const MOST_STEPS = 200;

/** Multiplications after which a search is broken off with the best so far, the same on every machine: a few seconds of a slow one. */
const MOST_WORK = 500_000_000;

/** Somebody of the search: who they are and where they are put. */
export interface Placed {
  readonly id: string;
  /** Null of newcomers. */
  readonly from: number | null;
  readonly slot: number | null;
  readonly person: Pick<StandingPerson, 'isConfirmed' | 'showProbability' | 'showProbabilityIfMoved' | 'mayMove'>;
}

/** What a day is worth less what it costs to get there, and the risk of waiting alone. */
interface Price {
  readonly worth: number;
  readonly risk: number;
}

interface Step extends Price {
  readonly at: number;
  readonly to: number;
}

export function newcomer(id: string, showProbability: number): Placed {
  const person = { isConfirmed: false, mayMove: true, showProbability, showProbabilityIfMoved: showProbability };
  return { id, from: null, slot: null, person };
}

/** Somebody who stays where they were put. */
export function fixed(one: Placed): Placed {
  return { ...one, person: { ...one.person, mayMove: false } };
}

/** By whether they would be moved. */
export function probabilityOf({ from, slot, person }: Placed): number {
  return from === null || from === slot ? person.showProbability : person.showProbabilityIfMoved;
}

/** Prices plans, and counts how long that took. */
export class Pricing {
  readonly shifts: readonly DayShift[];
  /** In the units of the day's prices. */
  readonly leastGain: number;
  work = 0;
  private readonly arrivals = new Map<string, readonly Float64Array[]>();

  constructor(
    readonly day: DayNow,
    private readonly invitationPrice: number,
  ) {
    this.shifts = dayShifts(day, SHIFTS_TO_COMPARE_BY);
    this.leastGain = Pricing.leastGainOf(day);
  }

  /** In the units of the day's prices. */
  static leastGainOf({ values }: Pick<DayNow, 'values'>): number {
    return LEAST_GAIN * oneInterview(values);
  }

  /** What it costs that somebody is where they are. */
  priceOf({ from, slot, person }: Placed): number {
    if (slot === null || from === slot) return 0;
    if (from === null) return this.invitationPrice;
    if (isUnattended(this.day, from)) return 0;
    return priceOfMoving(this.day, [person]);
  }

  /** Per kind of day; slots of the same people are calculated once. */
  arrivalsOf(probabilities: readonly number[]): readonly Float64Array[] {
    const sorted = [...probabilities].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const known = this.arrivals.get(key);
    if (known !== undefined) return known;
    const coming = this.shifts.map(({ shift }) => arrivalsOn(shift, sorted));
    this.arrivals.set(key, coming);
    return coming;
  }
}

/** People as they are put, from where every single step can be priced. */
export class PlacedDay {
  readonly price: Price;
  private readonly sweeps: readonly QueueSweeps[];
  private readonly shows: readonly number[];
  private readonly spent: number;

  constructor(
    private readonly pricing: Pricing,
    readonly people: readonly Placed[],
  ) {
    const { day, shifts } = pricing;
    const seated = people.filter(({ slot }) => slot !== null);
    const slots = day.interviewers.map((_, slot) =>
      pricing.arrivalsOf(seated.filter((one) => one.slot === slot).map(probabilityOf)),
    );
    const shape = { interviewers: day.interviewers, waitSlots: day.limits.waitSlots };
    this.sweeps = shifts.map(
      (_, node) =>
        new QueueSweeps(
          shape,
          day.values,
          slots.map((ofSlot) => ofSlot[node]),
        ),
    );
    this.shows = shifts.map(({ shift }) => seated.reduce((sum, one) => sum + chanceOn(shift, probabilityOf(one)), 0));
    this.spent = people.reduce((sum, one) => sum + pricing.priceOf(one), 0);
    this.price = this.priced(
      this.sweeps.map((sweep, node) => ({ ...sweep.asItIs(), shows: this.shows[node] })),
      this.spent,
    );
    for (const { work } of this.sweeps) pricing.work += work;
  }

  /** What it is worth to put one of them into each of these slots. */
  steps(at: number, room: readonly number[]): Step[] {
    const one = this.people[at];
    const nodes = this.pricing.shifts.map(({ shift }, node) => this.nodeSteps(one, room, { shift, node }));
    return room.map((to, index) => {
      const spent = this.spent - this.pricing.priceOf(one) + this.pricing.priceOf({ ...one, slot: to });
      return {
        at,
        to,
        ...this.priced(
          nodes.map((prices) => prices[index]),
          spent,
        ),
      };
    });
  }

  private nodeSteps(one: Placed, room: readonly number[], { shift, node }: { shift: number; node: number }) {
    const sweep = this.sweeps[node];
    const before = sweep.work;
    const leaving = one.slot === null ? 0 : chanceOn(shift, probabilityOf(one));
    const to = room.map((slot) => ({ slot, probability: chanceOn(shift, probabilityOf({ ...one, slot })) }));
    const prices =
      one.slot === null
        ? to.map(({ slot, probability }) => sweep.joined(slot, probability))
        : sweep.moved({ slot: one.slot, probability: leaving }, to);
    this.pricing.work += sweep.work - before;
    return prices.map((price, index) => ({ ...price, shows: this.shows[node] - leaving + to[index].probability }));
  }

  private priced(nodes: readonly { cost: number; risk: number; shows: number }[], spent: number): Price {
    const { values } = this.pricing.day;
    let [worth, risk] = [-spent, 0];
    this.pricing.shifts.forEach(({ weight }, node) => {
      worth += weight * (values.interview * nodes[node].shows - nodes[node].cost);
      risk += weight * nodes[node].risk;
    });
    return { worth: worth - priceOfRisk(this.pricing.day, risk), risk };
  }
}

/** True of a time at which somebody is expected and nobody interviews. */
export function isUnattended({ interviewers }: Pick<DayNow, 'interviewers'>, slot: number | null): boolean {
  return slot !== null && interviewers[slot] === 0;
}

/** Slots into which somebody could be put: where nobody interviews, nobody is asked to come. */
function roomFor({ from, slot }: Placed, day: DayNow, taken: readonly number[]): number[] {
  const isLongDay = day.interviewers.length > 2 * FURTHEST_MOVE;
  return day.interviewers.flatMap((interviewers, to) => {
    const isFar = from !== null && isLongDay && Math.abs(to - from) > FURTHEST_MOVE && !isUnattended(day, from);
    const hasRoom = taken[to] < (day.limits.perSlot ?? Infinity);
    return to !== slot && !isFar && hasRoom && day.isOpen[to] && interviewers > 0 ? [to] : [];
  });
}

/** Of people of one kind every step is worth the same. */
export function kindOf({ from, slot, person }: Placed): string {
  const { isConfirmed, showProbability, showProbabilityIfMoved } = person;
  return [from, slot, isConfirmed, showProbability, showProbabilityIfMoved].join(' ');
}

/** Single steps from a day as it is put, each priced once for all people of a kind. */
class Steps {
  private known = new Map<string, Step | null>();

  constructor(
    private readonly pricing: Pricing,
    private current: PlacedDay,
    private readonly emptiesFirst: boolean,
  ) {}

  get placed(): PlacedDay {
    return this.current;
  }

  /**
   * The best of somebody that is worth a message, or, where the search starts so, of whoever is expected where nobody interviews; null:
   * none is. An invitation never leads over the limit of waiting.
   */
  best(at: number): Step | null {
    const one = this.current.people[at];
    const kind = kindOf(one);
    const known = this.known.get(kind);
    if (known !== undefined) return known && { ...known, at };
    const { day, leastGain } = this.pricing;
    const taken = day.interviewers.map((_, slot) => this.current.people.filter((other) => other.slot === slot).length);
    const most = one.slot === null ? Math.max(day.limits.waitRisk ?? 1, 0) : Infinity;
    const least = this.isFirst(one) ? -Infinity : this.current.price.worth + leastGain;
    let best: Step | null = null;
    for (const step of this.current.steps(at, roomFor(one, day, taken))) {
      if (step.risk <= most && step.worth > (best?.worth ?? least)) best = step;
    }
    this.known.set(kind, best);
    return best;
  }

  take({ at, to }: Step): void {
    const people = this.current.people.map((one, index) => (index === at ? { ...one, slot: to } : one));
    this.current = new PlacedDay(this.pricing, people);
    this.known = new Map();
  }

  /** What a step is worth more than leaving everything as it is; beyond any price of whoever goes first. */
  gain({ at, worth }: Step): number {
    return this.isFirst(this.current.people[at]) ? Infinity : worth - this.current.price.worth;
  }

  private isFirst({ slot }: Placed): boolean {
    return this.emptiesFirst && isUnattended(this.pricing.day, slot);
  }

  /** Whom a step could be about: all who may be moved, of newcomers who are not invited only the next one. */
  candidates(): number[] {
    const next = this.current.people.findIndex(({ slot }) => slot === null);
    return this.current.people.flatMap(({ slot, person }, at) =>
      person.mayMove && (slot !== null || at === next) ? [at] : [],
    );
  }
}

/** Somebody with what their best step was worth when it was last looked at, and after how many steps that was. */
interface Promising {
  readonly at: number;
  readonly gain: number;
  readonly seen: number;
}

/**
 * Single steps, the best first, until none is worth a message.
 *
 * Method: in each round everybody is looked at once; then whoever promised most is looked at again, and takes the step if it is still
 * worth more than what any other promised. Rounds end when nobody promises anything, so what comes out is at rest.
 *
 * @param emptiesFirst  everybody is first put where somebody interviews, whether that pays or not: of a crowd that waits in vain one move
 *   alone may bring nothing, and all together much
 */
export function* improved(
  pricing: Pricing,
  start: readonly Placed[],
  emptiesFirst = false,
): Generator<void, readonly Placed[], void> {
  const steps = new Steps(pricing, new PlacedDay(pricing, start), emptiesFirst);
  let taken = 0;
  const isOver = (): boolean => taken >= MOST_STEPS || pricing.work > MOST_WORK;
  while (!isOver()) {
    const promising: Promising[] = [];
    for (const at of steps.candidates()) {
      const step = steps.best(at);
      if (step !== null) promising.push({ at, gain: steps.gain(step), seen: taken });
      yield;
    }
    if (promising.length === 0) break;
    while (promising.length > 0 && !isOver()) {
      const most = takeMost(promising);
      const step = steps.best(most.at);
      yield;
      if (step === null) continue;
      if (most.seen < taken) {
        promising.push({ at: most.at, gain: steps.gain(step), seen: taken });
        continue;
      }
      const isInvitation = steps.placed.people[most.at].slot === null;
      steps.take(step);
      taken += 1;
      const next = steps.placed.people.findIndex(({ slot }) => slot === null);
      if (isInvitation && next >= 0) promising.push({ ...most, at: next });
    }
  }
  return steps.placed.people;
}

/** Takes whoever promises most out of the list; of equals the first. */
function takeMost(promising: Promising[]): Promising {
  let most = 0;
  for (let index = 1; index < promising.length; index += 1) {
    const [one, best] = [promising[index], promising[most]];
    if (one.gain > best.gain || (one.gain === best.gain && one.at < best.at)) most = index;
  }
  return promising.splice(most, 1)[0];
}
