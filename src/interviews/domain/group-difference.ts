import { allSteps } from '../../kernel/all-steps.js';
import { changesOf, placedOf } from './day-difference.js';
import type { DayDifference } from './day-difference.js';
import { kindOf, newcomer, probabilityOf } from './day-steps.js';
import type { Placed } from './day-steps.js';
import { oneInterview } from './disturbance.js';
import type { GroupNow } from './group-now.js';
import { LEAST_HELD } from './group-tables.js';
import { SessionSeating } from './session-seating.js';
import type { SeatedSession } from './session-seating.js';
import { SPARE_SEATS } from './spare-seats.js';
import { surestFirst } from './surest-first.js';

/** Nobody is written to for less than this part of an interview. */
const LEAST_GAIN = 0.005;

/** More than these are never missing of a day. */
const MOST_MISSING = 200;

/** More single moves than this are another plan. */
const MOST_MOVES = 50;

/** Probabilities that differ by less are the same: rounding. */
const ROUNDING = 1e-9;

/** Whom to invite next, and why they are not invited. */
export interface NotInvited {
  readonly id: string;
  readonly slot: number;
  /** What the invitation would bring, in the units of the day's prices; null of groups, which are not priced. */
  readonly gain: number | null;
  /** What would be risked then that has a limit. */
  readonly risk: number;
  /** It brings nothing, it leads over the limit, or a person chose fewer. */
  readonly why: 'no-gain' | 'over-limit' | 'fewer';
}

/** What should be changed of a day of group sessions, with the seats that each session then has to spare. */
export interface GroupDifference extends DayDifference {
  readonly spare: readonly number[];
  /** Null where somebody is invited, or nobody is left for whom there is a session. */
  readonly notInvited: NotInvited | null;
}

/** Sessions into which people may be put, and those that are given up. */
interface Sessions {
  readonly used: ReadonlySet<number>;
  readonly given: ReadonlySet<number>;
}

interface Arrangement {
  readonly sessions: readonly SeatedSession[];
  /** Newcomers for whom there is no place. */
  readonly left: readonly Placed[];
  readonly worth: number;
}

/** `groupDifferenceInTurns` at once. */
export function groupDifferenceOf(day: GroupNow): GroupDifference {
  return allSteps(groupDifferenceInTurns(day));
}

/**
 * What should be changed of a day of group sessions that stands, so that little of it is changed, in turns between which others may work.
 *
 * Used for: replanning a group day to which people are invited. Method: as the plan does, newcomers are put one after the other into the
 * session that is likeliest to have too few, as long as the bound on overflow holds. Then single sessions are given up (all of their people
 * move to others) or opened, the best first, and single people moved, as long as that is worth more than moving people costs: see
 * `SessionSeating.worth`. Nobody is ever uninvited. Cost: milliseconds for a few sessions of a dozen, a second for 24 of 200.
 *
 * @param day  as it stands; newcomers in the order in which they are invited
 * @returns empty where nothing is worth a message
 */
export function* groupDifferenceInTurns(day: GroupNow): Generator<void, GroupDifference, void> {
  const search = new GroupSearch(day);
  const sessions = yield* search.moved(yield* search.best());
  return {
    ...changesOf(sessions.sessions.flatMap(({ members }, slot) => members.map((one) => ({ ...one, slot })))),
    missing: search.missing(sessions),
    spare: search.spare(sessions.sessions),
    notInvited: search.notInvited(sessions),
  };
}

class GroupSearch {
  private readonly seating: SessionSeating;
  private readonly start: readonly SeatedSession[];
  private readonly newcomers: readonly Placed[];
  private readonly leastGain: number;

  constructor(private readonly day: GroupNow) {
    this.seating = new SessionSeating(day);
    const placed = placedOf(day);
    this.newcomers = placed.filter(({ from }) => from === null);
    this.start = day.interviewers.map((_, slot) =>
      this.seating.of(
        slot,
        placed.filter((one) => one.slot === slot),
      ),
    );
    this.leastGain = LEAST_GAIN * oneInterview(day.values);
  }

  /** The best by giving up and opening single sessions. */
  *best(): Generator<void, Arrangement, void> {
    const used = this.day.interviewers.flatMap((_, slot) =>
      this.mayJoin(slot) && this.start[slot].members.length > 0 ? [slot] : [],
    );
    let sessions: Sessions = { used: new Set(used), given: new Set() };
    let best = this.arranged(sessions) ?? this.unchanged();
    for (;;) {
      let better: { sessions: Sessions; arrangement: Arrangement } | null = null;
      for (const other of this.neighbours(sessions)) {
        const arrangement = this.arranged(other);
        yield;
        const least = better?.arrangement.worth ?? best.worth + this.leastGain;
        if (arrangement !== null && arrangement.worth > least && this.opensWell(other, arrangement))
          better = { sessions: other, arrangement };
      }
      if (better === null) return best;
      [sessions, best] = [better.sessions, better.arrangement];
    }
  }

  /** Single people into another session, the best first, as long as one is worth a message. */
  *moved(from: Arrangement): Generator<void, Arrangement, void> {
    let current = from;
    for (let count = 0; count < MOST_MOVES; count += 1) {
      let best: { sessions: readonly SeatedSession[]; worth: number } | null = null;
      for (const slot of current.sessions.keys()) {
        for (const sessions of this.moves(current.sessions, slot)) {
          const worth = this.seating.worth(sessions);
          if (worth > (best?.worth ?? current.worth + this.leastGain)) best = { sessions, worth };
        }
        yield;
      }
      if (best === null) break;
      current = { ...current, ...best };
    }
    return current;
  }

  /** Per session, how many typical people more it would take, where everybody of the shortlist is invited. */
  missing({ sessions, left }: Arrangement): number[] {
    const counts = sessions.map(() => 0);
    const used = sessions.flatMap(({ members }, slot) => (members.length > 0 && this.mayJoin(slot) ? [slot] : []));
    if (left.length > 0) return counts;
    let current = sessions;
    const typical = newcomer('', this.day.shared.showProbability);
    for (let count = 0; count < MOST_MISSING && this.wantsMore(current, typical); count += 1) {
      const slot = this.neediest(current, used, typical);
      if (slot === null) break;
      counts[slot] += 1;
      current = this.joined(current, slot, typical);
    }
    return counts;
  }

  /** A session without people has none: whoever moved there would sit alone. */
  spare(sessions: readonly SeatedSession[]): number[] {
    const [surest = 0] = [...this.day.standing, ...this.day.newcomers]
      .map(({ showProbability }) => showProbability)
      .filter((chance) => chance < 1)
      .sort((left, right) => right - left);
    return sessions.map((session) => {
      const isRoom = this.seating.overflowWith(session, surest) <= this.day.room.overflowRisk + ROUNDING;
      return session.members.length > 0 && isRoom ? SPARE_SEATS : 0;
    });
  }

  /** The next of the list, in the session where they would do least harm. */
  notInvited({ sessions, left }: Arrangement): NotInvited | null {
    const [next] = left;
    if (next === undefined || left.length < this.newcomers.length) return null;
    let best: Pick<NotInvited, 'slot' | 'risk'> | null = null;
    for (const [slot, session] of sessions.entries()) {
      if (session.members.length === 0 || !this.mayJoin(slot)) continue;
      const risk = this.seating.overflowWith(session, probabilityOf(next));
      if (risk < (best?.risk ?? Infinity)) best = { slot, risk };
    }
    if (best === null) return null;
    return { ...best, id: next.id, gain: null, why: this.wantsMore(sessions, next) ? 'over-limit' : 'fewer' };
  }

  private unchanged(): Arrangement {
    return { sessions: this.start, left: this.newcomers, worth: this.seating.worth(this.start) };
  }

  /** One session more is used, or one is given up. */
  private *neighbours({ used, given }: Sessions): Generator<Sessions> {
    for (const [slot, { members }] of this.start.entries()) {
      if (members.length === 0) {
        if (this.mayJoin(slot) && !used.has(slot)) yield { used: new Set([...used, slot]), given };
      } else if (this.day.isOpen[slot] && !given.has(slot) && members.every(({ person }) => person.mayMove)) {
        yield { used: new Set([...used].filter((one) => one !== slot)), given: new Set([...given, slot]) };
      }
    }
  }

  /** Null where somebody of a session that is given up finds no room. */
  private arranged({ used, given }: Sessions): Arrangement | null {
    const slots = [...used];
    const leaving = this.start.flatMap(({ members }, slot) => (given.has(slot) ? members : []));
    let sessions: readonly SeatedSession[] = this.start.map((session, slot) =>
      given.has(slot) ? this.seating.of(slot, []) : session,
    );
    for (const person of inOrder(leaving)) {
      const slot = this.neediest(sessions, slots, person);
      if (slot === null) return null;
      sessions = this.joined(sessions, slot, person);
    }
    const left: Placed[] = [];
    for (const person of this.newcomers) {
      const slot = this.wantsMore(sessions, person) ? this.neediest(sessions, slots, person) : null;
      if (slot === null) left.push(person);
      else sessions = this.joined(sessions, slot, person);
    }
    return { sessions, left, worth: this.seating.worth(sessions) };
  }

  /** A session to which nobody was invited is opened only where it can take place. */
  private opensWell({ used }: Sessions, { sessions }: Arrangement): boolean {
    return [...used].every((slot) => this.start[slot].members.length > 0 || 1 - sessions[slot].tooFew >= LEAST_HELD);
  }

  private *moves(sessions: readonly SeatedSession[], from: number): Generator<readonly SeatedSession[]> {
    if (!this.day.isOpen[from]) return;
    const seen = new Set<string>();
    for (const one of sessions[from].members) {
      if (one.from !== from || !one.person.mayMove || seen.has(kindOf(one))) continue;
      seen.add(kindOf(one));
      const without = this.seating.of(
        from,
        sessions[from].members.filter((other) => other !== one),
      );
      for (const [to, session] of sessions.entries()) {
        if (to === from || session.members.length === 0 || !this.mayJoin(to)) continue;
        const person = { ...one, slot: to };
        if (!this.hasRoom(session, person)) continue;
        yield this.joined(
          sessions.map((other, slot) => (slot === from ? without : other)),
          to,
          person,
        );
      }
    }
  }

  /** The session that is likeliest to have too few, of those that the person does not make too full; of equals the first. */
  private neediest(sessions: readonly SeatedSession[], slots: readonly number[], person: Placed): number | null {
    let best: number | null = null;
    for (const slot of slots) {
      if (best !== null && sessions[slot].tooFew <= sessions[best].tooFew) continue;
      if (this.hasRoom(sessions[slot], { ...person, slot })) best = slot;
    }
    return best;
  }

  private hasRoom(session: SeatedSession, person: Placed): boolean {
    return this.seating.overflowWith(session, probabilityOf(person)) <= this.day.room.overflowRisk + ROUNDING;
  }

  private joined(sessions: readonly SeatedSession[], slot: number, person: Placed): readonly SeatedSession[] {
    return sessions.map((session, at) => (at === slot ? this.seating.with(at, session, { ...person, slot }) : session));
  }

  /** People can be asked to come then, and somebody interviews them. */
  private mayJoin(slot: number): boolean {
    return this.day.isOpen[slot] && this.day.interviewers[slot] > 0;
  }

  /** Whoever chose fewer than recommended is taken at their word: more are invited only in place of those who will not come. */
  private wantsMore(sessions: readonly SeatedSession[], person: Placed): boolean {
    const { wantedShows } = this.day;
    if (wantedShows === null) return true;
    const shows = sessions.reduce((sum, session) => sum + session.shows, 0);
    return shows + probabilityOf(person) / 2 <= wantedShows + ROUNDING;
  }
}

/** As the plan deals people out: the surer they are, the less the number who come varies. */
function inOrder(people: readonly Placed[]): Placed[] {
  const chances = people.map(({ person }) => ({ showProbability: person.showProbabilityIfMoved }));
  return surestFirst(chances).map((at) => people[at]);
}
