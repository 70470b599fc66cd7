/** Stages of ours that a board can be told of, in the order of a hire. */
export const TOLD_STAGES = [
  'shortlisted',
  'invited',
  'booked',
  'came',
  'passed',
  'offered',
  'accepted',
  'started',
  'rejected',
] as const;
export type ToldStage = (typeof TOLD_STAGES)[number];

/** True for a stage that a board can be told of. */
export function isToldStage(stage: string): stage is ToldStage {
  return (TOLD_STAGES as readonly string[]).includes(stage);
}

/**
 * Ids that stages of HeadHunter usually have, best first. Employers make stages of their own: these are only looked for among those
 * that the board really lists. What they do not say (who came, who passed) is not told unless a person chooses a stage for it.
 * https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/get-negotiations
 */
const USUAL: Readonly<Record<ToldStage, readonly string[]>> = {
  shortlisted: ['consider'],
  // `invite` is SuperJob's, where that call is switched on.
  invited: ['interview', 'phone_interview', 'invite'],
  booked: ['interview', 'phone_interview'],
  came: [],
  passed: [],
  offered: ['offer'],
  accepted: [],
  started: ['hired'],
  rejected: ['discard_by_employer'],
};

/** The stage that ours usually is at a board that lists these; null = none of them. */
export function usualStage(stage: ToldStage, listed: readonly { readonly id: string }[]): string | null {
  return USUAL[stage].find((id) => listed.some((one) => one.id === id)) ?? null;
}

/** What people chose, by stage of ours; null = the board is not told. */
export type StageChoices = ReadonlyMap<ToldStage, string | null>;

/** What is asked of a board. */
export type Asked =
  { readonly kind: 'reject'; readonly stage: string | null } | { readonly kind: 'move'; readonly stage: string };

/**
 * What a board is asked for when somebody is in a stage of ours: the chosen stage, else the usual one. A rejection needs none: the
 * board's own one is found among what the response allows.
 *
 * @returns null = nothing: it was chosen so, or the board has no such stage
 */
export function askedFor(
  stage: ToldStage,
  choices: StageChoices,
  listed: readonly { readonly id: string }[],
): Asked | null {
  const chosen = choices.get(stage);
  if (chosen === null) return null;
  if (stage === 'rejected') return { kind: 'reject', stage: chosen ?? null };
  const target = chosen ?? usualStage(stage, listed);
  return target === null ? null : { kind: 'move', stage: target };
}
