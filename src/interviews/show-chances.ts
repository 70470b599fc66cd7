import type { InterviewDay } from './interview-day.entity.js';

/** What is known of somebody that may say whether they come. */
export interface KnownOfPerson {
  readonly applicationId: string;
  readonly isConfirmed: boolean;
}

/** How likely people are to come to one day. */
export interface ShowChances {
  /** What people of one day share, by the typical one. */
  readonly shared: {
    readonly showProbability: number;
    readonly priorWeight: number | null;
    readonly dayEffectSd: number;
  };
  /** On a day without a day effect. */
  of(person: KnownOfPerson): number;
}

/** The chances that the plan of the day rests on: one for all who are invited, whether they have said yes or not. */
export function showChances({ plan: { prediction } }: Pick<InterviewDay, 'plan'>): ShowChances {
  const { ordinaryDay, priorWeight, dayEffectSd } = prediction;
  return { shared: { showProbability: ordinaryDay, priorWeight, dayEffectSd }, of: () => ordinaryDay };
}
