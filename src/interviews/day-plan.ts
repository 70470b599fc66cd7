import type { FoundedPrediction, ShowPrediction } from '../attendance/index.js';
import type { EvenPlan } from './domain/even-plan.js';
import type { DayMoney } from './domain/money-values.js';
import type { GroupDayPoint, GroupEvaluation } from './domain/group-day.js';
import type { CurvePoint } from './domain/plan-curve.js';
import type { StreamEvaluation } from './domain/stream-evaluation.js';

/** What things are worth, in units of one interview or in money; see the scenario of `planStream`. */
export interface DayPrices {
  readonly interview: number;
  readonly waitPersonSlot: number;
  readonly idleInterviewerSlot: number;
  readonly overtimeSlot: number;
  readonly invitation: number;
  /** The same as a person stated it in money; absent where the trade's proportions hold. */
  readonly money?: DayMoney | undefined;
}

/** What a plan must not exceed. */
export interface DayLimits {
  /** Nobody should wait more than so many slots… */
  readonly waitSlots: number;
  /** …but with this probability, 0–1; null: no bound. */
  readonly waitRisk: number | null;
  /** Most invitations to one slot; null: no bound. */
  readonly perSlot: number | null;
}

/** People whom a plan tells apart. */
export interface NamedPeople {
  /** Applications, with the probability of each to come on a day without a day effect. */
  readonly people: readonly { readonly id: string; readonly showProbability: number }[];
  /** Standard deviation, on the logit scale, of what all of them have in common. */
  readonly dayEffectSd: number;
}

/** Stream: one by one, several booked for the same time. Group: all people of a slot together. */
export type DayFormat = 'stream' | 'group';

/** The room of a day of group sessions. */
export interface GroupRoom {
  /** How many people it holds… */
  readonly capacity: number;
  /** …and how many must come for a session to be worth while. */
  readonly minimum: number;
  /** Bound, for each session, on the probability that more come than there is room for, 0–1. */
  readonly overflowRisk: number;
}

/** What the plan of any day says. */
interface AnyDayPlan {
  /** The show probability it rests on, as known when it was made. Older plans do not say what that rests on, or which version of what was learnt. */
  readonly prediction: ShowPrediction & Partial<Pick<FoundedPrediction, 'basis' | 'fitId'>>;
  /** People shortlisted, free and to be told somehow when it was made. */
  readonly available: number;
  /** Applications of those shortlisted whom nobody could tell: no phone, no e-mail address, no chat at a board; absent in the oldest plans. */
  readonly leftOut?: readonly string[];
  /** Those it chooses from where they can be told apart; absent where all are alike, and in older plans. */
  readonly named?: NamedPeople;
  /** So many times at the beginning were too near to be heard of when it was made: it invites nobody to them; absent where none was. */
  readonly lateSlots?: number;
  /** Number of invitations that the calculation recommends. */
  readonly recommended: number;
  readonly plannedAt: string;
}

/** The plan of a day on which people are interviewed one by one. */
export interface StreamDayPlan extends AnyDayPlan {
  readonly format?: undefined;
  /** Invitations per slot, what they are worth and what they risk. */
  readonly chosen: StreamEvaluation;
  /** Best plan for each number of invitations, rising. */
  readonly curve: readonly CurvePoint[];
  /** The same number of invitations, the same to every slot as far as it goes; absent in older plans. */
  readonly even?: StreamEvaluation;
  /** What the trade's rule would give, the same day and the same people; absent in older plans. */
  readonly usual?: EvenPlan;
}

/** The plan of a day of group sessions, each of which is a slot. */
export interface GroupDayPlan extends AnyDayPlan {
  readonly format: 'group';
  /** Invitations per session, what comes of them and what they risk. */
  readonly chosen: GroupEvaluation;
  /** Best division for each number of invitations, rising. */
  readonly curve: readonly GroupDayPoint[];
}

/** The plan of a day as stored with it. */
export type DayPlan = StreamDayPlan | GroupDayPlan;

/** A difference to a day that stood, as somebody approved it. */
export interface LastReplanned {
  /** What they had been shown, see `ReplannedDay.shown`. */
  readonly shown: string;
  /** Keys of the lines that they approved. */
  readonly lines: readonly string[];
  readonly userId: string | null;
  readonly userName: string;
  readonly at: string;
  readonly invited: number;
  readonly moved: number;
}
