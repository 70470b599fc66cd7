import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { KnownThen } from './known-then.js';
import { factsAt, STAGES } from './show-facts.js';
import type { LastingFacts, Stage } from './show-facts.js';
import { SHOW_FEATURES } from './show-features.js';

/** One past booking that says something about showing up. */
export interface ShowObservation {
  readonly date: CalendarDate;
  readonly came: boolean;
  /** Of a day held with this product, whether with people of a real market or of an invented one. */
  readonly isOwnDay: boolean;
  readonly lasting: LastingFacts;
  readonly known: readonly KnownThen[] | null;
}

/** Past bookings in the order of time, as figures: what a fit is made from, and another thread can be handed. */
export interface ShowTable {
  /** Days in their order. */
  readonly days: readonly CalendarDate[];
  /** The place of each booking's day among them. */
  readonly steps: Int32Array;
  readonly outcomes: Uint8Array;
  readonly isOwnDay: Uint8Array;
  /** For each feature the place of each booking's level among its levels; −1 = none. */
  readonly codes: Readonly<Record<Stage, readonly Int32Array[]>>;
  /** For each feature the keys of its levels. */
  readonly levels: readonly (readonly string[])[];
}

/** Makes a table of bookings that come part by part. */
export class ShowTableBuilder {
  private readonly days: CalendarDate[] = [];
  private readonly steps: number[] = [];
  private readonly outcomes: number[] = [];
  private readonly ownDays: number[] = [];
  private readonly codes = new Map<Stage, number[][]>(STAGES.map((stage) => [stage, SHOW_FEATURES.map(() => [])]));
  private readonly levels = SHOW_FEATURES.map(
    ({ levels }) => new Map((levels ?? []).map((key, place) => [key, place] as const)),
  );

  /** @param observations  in the order of time, none before those of earlier calls */
  add(observations: readonly ShowObservation[]): void {
    for (const { date, came, isOwnDay, lasting, known } of observations) {
      if (this.days.at(-1) !== date) this.days.push(date);
      this.steps.push(this.days.length - 1);
      this.outcomes.push(Number(came));
      this.ownDays.push(Number(isOwnDay));
      for (const stage of STAGES) {
        const facts = factsAt(stage, lasting, date, known);
        const codes = this.codes.get(stage);
        SHOW_FEATURES.forEach(({ levelOf }, feature) => codes?.[feature]?.push(this.codeOf(feature, levelOf(facts))));
      }
    }
  }

  get table(): ShowTable {
    const codesOf = (stage: Stage): Int32Array[] =>
      (this.codes.get(stage) ?? []).map((codes) => Int32Array.from(codes));
    return {
      days: this.days,
      steps: Int32Array.from(this.steps),
      outcomes: Uint8Array.from(this.outcomes),
      isOwnDay: Uint8Array.from(this.ownDays),
      codes: {
        booked: codesOf('booked'),
        'day-before': codesOf('day-before'),
        'hours-before': codesOf('hours-before'),
      },
      levels: this.levels.map((places) => [...places.keys()]),
    };
  }

  private codeOf(feature: number, key: string | null): number {
    const places = this.levels[feature];
    if (key === null || places === undefined) return -1;
    const known = places.get(key);
    if (known !== undefined) return known;
    if (SHOW_FEATURES[feature]?.levels !== null) return -1;
    places.set(key, places.size);
    return places.size - 1;
  }
}
