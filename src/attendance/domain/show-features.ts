import { ANSWERS } from './known-then.js';
import type { ShowFacts } from './show-facts.js';

/** One thing that is known of bookings, as levels. */
export interface ShowFeature {
  readonly name: FeatureName;
  /** True if neighbouring levels are alike. */
  readonly isOrdered: boolean;
  /** All levels, in their order; null: they are whatever was seen. */
  readonly levels: readonly string[] | null;
  /** The level of a booking; null: not known, or known from another feature. */
  readonly levelOf: (facts: ShowFacts) => string | null;
}

/** Names of the features, in the order in which people read of them. */
export const FEATURE_NAMES = [
  ...(['answer', 'reminders', 'lead', 'earlier', 'other-city', 'score', 'score-known', 'pay', 'pay-known'] as const),
  ...(['hour', 'weekday', 'city', 'vacancy', 'board', 'format', 'written'] as const),
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** Not stated is a level of its own: no other key is empty. */
export const NOT_STATED = '';

/** Upper ends of bins of hours: half a day, a day, two, three, five, a week, two weeks. */
const LEAD_ENDS = [12, 24, 48, 72, 120, 168, 336];

/** Points of a score that a bin holds. */
const SCORE_BIN = 10;

/** Upper ends of bins of the wish over what is paid. */
const PAY_ENDS = [0.8, 0.95, 1.05, 1.2, 1.5];

const MOST_REMINDERS = 3;

/** The features of DESIGN §5.3. What is not known of ordered ones is no level of theirs but, where it varies, a feature of its own. */
export const SHOW_FEATURES: readonly ShowFeature[] = [
  ordered('answer', ANSWERS, ({ answer }) => answer),
  ordered('reminders', upTo(MOST_REMINDERS), ({ remindersSent }) =>
    remindersSent === null ? null : String(Math.min(MOST_REMINDERS, remindersSent)),
  ),
  ordered('lead', binsOf(LEAD_ENDS), ({ leadHours }) => binOf(leadHours, LEAD_ENDS)),
  alike('earlier', ['first', 'came', 'missed', 'both', NOT_STATED], ({ earlier }) => {
    if (earlier === null) return NOT_STATED;
    if (earlier.came > 0) return earlier.missed > 0 ? 'both' : 'came';
    return earlier.missed > 0 ? 'missed' : 'first';
  }),
  alike('other-city', ['no', 'yes', NOT_STATED], ({ isOtherCity }) => {
    if (isOtherCity === null) return NOT_STATED;
    return isOtherCity ? 'yes' : 'no';
  }),
  ordered('score', upTo(9), ({ scorePoints }) =>
    scorePoints === null ? null : String(Math.max(0, Math.min(9, Math.floor(scorePoints / SCORE_BIN)))),
  ),
  alike('score-known', ['no', 'yes'], ({ scorePoints, isWritten }) => yesOrNo(isWritten, scorePoints !== null)),
  ordered('pay', binsOf(PAY_ENDS), ({ payRatio }) => binOf(payRatio, PAY_ENDS)),
  alike('pay-known', ['no', 'yes'], ({ payRatio, isWritten }) => yesOrNo(isWritten, payRatio !== null)),
  ordered('hour', upTo(23), ({ hour }) => (hour === null ? null : String(hour))),
  alike('weekday', ['1', '2', '3', '4', '5', '6', '7'], ({ weekday }) => String(weekday)),
  alike('city', null, ({ city }) => city ?? NOT_STATED),
  alike('vacancy', null, ({ vacancy }) => vacancy ?? NOT_STATED),
  alike('board', null, ({ board }) => board ?? NOT_STATED),
  alike('format', null, ({ format }) => format ?? NOT_STATED),
  alike('written', ['no', 'yes'], ({ isWritten }) => (isWritten ? 'yes' : 'no')),
];

function ordered(name: FeatureName, levels: readonly string[], levelOf: ShowFeature['levelOf']): ShowFeature {
  return { name, isOrdered: true, levels, levelOf };
}

function alike(name: FeatureName, levels: readonly string[] | null, levelOf: ShowFeature['levelOf']): ShowFeature {
  return { name, isOrdered: false, levels, levelOf };
}

/** Of what nobody wrote down it is not known why it is not known. */
function yesOrNo(isWritten: boolean, is: boolean): string | null {
  if (!isWritten) return null;
  return is ? 'yes' : 'no';
}

function upTo(most: number): string[] {
  return Array.from({ length: most + 1 }, (_none, index) => String(index));
}

/** Bins by their upper ends; the last one has none. */
function binsOf(ends: readonly number[]): string[] {
  return [...ends.map(String), 'more'];
}

function binOf(value: number | null, ends: readonly number[]): string | null {
  if (value === null || !Number.isFinite(value)) return null;
  const end = ends.find((one) => value <= one);
  return end === undefined ? 'more' : String(end);
}
