/**
 * Stages of an application in the order in which a hire passes them, then the two ways out.
 * `came` and later follow from an interview day; `month-1` and `month-6` from the work itself.
 */
export const STAGES = [
  'new',
  'reviewed',
  'shortlisted',
  'invited',
  'booked',
  'came',
  'passed',
  'offered',
  'accepted',
  'started',
  'month-1',
  'month-6',
  'rejected',
  'withdrawn',
] as const;

export type Stage = (typeof STAGES)[number];

/** True for the two ways out, `rejected` by us and `withdrawn` by the candidate: both need a reason. */
export function isClosing(stage: Stage): boolean {
  return stage === 'rejected' || stage === 'withdrawn';
}

/** True for a text that is a stage. */
export function isStage(text: unknown): text is Stage {
  return typeof text === 'string' && (STAGES as readonly string[]).includes(text);
}

/** Steps back that real work needs: a booking that was cancelled, a shortlisting that was a mistake, a second interview or thought. */
const STEPS_BACK: Partial<Record<Stage, readonly Stage[]>> = {
  reviewed: ['new'],
  shortlisted: ['new', 'reviewed'],
  invited: ['shortlisted'],
  booked: ['shortlisted', 'invited'],
  came: ['booked', 'invited', 'shortlisted'],
  passed: ['came'],
  offered: ['passed'],
  accepted: ['offered'],
  rejected: ['new', 'reviewed', 'shortlisted'],
  withdrawn: ['new', 'reviewed', 'shortlisted'],
};

/**
 * How far ahead an ordinary move may jump without the steps between. Looking and shortlisting are often one glance,
 * and an approved plan books straight from the shortlist; but nobody is offered a job without having come.
 */
const JUMPS_AHEAD: Partial<Record<Stage, readonly Stage[]>> = {
  new: ['shortlisted', 'invited', 'booked', 'came'],
  reviewed: ['invited', 'booked', 'came'],
  shortlisted: ['booked', 'came'],
  invited: ['came'],
  came: ['offered'],
  offered: ['started'],
};

/** What a person ordinarily decides next. Into an interview leads a day's plan, and through its door the day's board. */
const NEXT_DECISIONS: Partial<Record<Stage, Stage>> = {
  new: 'shortlisted',
  reviewed: 'shortlisted',
  came: 'passed',
  passed: 'offered',
  offered: 'accepted',
  accepted: 'started',
  started: 'month-1',
  'month-1': 'month-6',
  rejected: 'shortlisted',
  withdrawn: 'shortlisted',
};

/** The stage to which a decision ordinarily leads from here; null where an interview day is waited for, or nothing. */
export function nextDecision(from: Stage): Stage | null {
  return NEXT_DECISIONS[from] ?? null;
}

/** Stages that follow from an interview day: plans, candidates and boards lead there and back, and keep more than the stage. */
const OF_INTERVIEW_DAYS: readonly Stage[] = ['invited', 'booked', 'came'];

/** Those that nobody reaches without being booked: the plan of a day and the candidate's answer lead there, no decision. */
const OF_BOOKINGS: readonly Stage[] = ['invited', 'booked'];

/** True for a stage that only a booking makes: a person would write down an interview of which no day knows. */
export function needsBooking(stage: Stage): boolean {
  return OF_BOOKINGS.includes(stage);
}

/** True for a stage into which a decision about the person leads, not an interview day. */
export function isDecided(stage: Stage): boolean {
  return !OF_INTERVIEW_DAYS.includes(stage);
}

/** The stages to which an application may be moved from `from`, in the order of STAGES. */
export function movesFrom(from: Stage): Stage[] {
  return STAGES.filter((to) => mayMove(from, to));
}

/** Those of them to which a person may move it. */
export function movesByHand(from: Stage): Stage[] {
  return movesFrom(from).filter((to) => !needsBooking(to));
}

/**
 * Whether an application may go from one stage to another.
 *
 * Onwards by one step, by a jump of the table, back by the table, out from anywhere. Staying is not a move.
 */
export function mayMove(from: Stage, to: Stage): boolean {
  if (from === to) return false;
  if (STEPS_BACK[from]?.includes(to)) return true;
  if (isClosing(from)) return false;
  if (isClosing(to)) return true;
  const next = STAGES[STAGES.indexOf(from) + 1];
  return to === next || (JUMPS_AHEAD[from]?.includes(to) ?? false);
}
