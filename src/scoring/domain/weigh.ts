import type { LocalisedText } from '../../vacancies/domain/localised-text.js';
import type { Requirement, RequirementKind } from '../../vacancies/domain/requirement.js';
import type { Evidence, Facts } from './facts.js';
import type { Judgement, Verdict } from './judge-requirement.js';
import { namesWork } from './read-experience.js';
import { chooseRoutes } from './routes.js';
import type { ChosenRoutes } from './routes.js';

/** Share of a requirement's weight that each verdict earns. An unknown one earns less than half and more than nothing: it is a question, not a failure. */
export const VERDICT_SHARES: Readonly<Record<Verdict, number>> = { met: 1, partly: 0.5, unknown: 0.3, 'not-met': 0 };

/** What a candidate can answer. */
export type AnswerVerdict = Exclude<Verdict, 'unknown'>;

/** What the candidate says about a requirement, or somebody of the organisation: it counts instead of what the résumé says. */
export interface VerdictAnswer {
  readonly verdict: Verdict;
  /** Name of the person of the organisation; empty where the candidate answered by themselves. */
  readonly by: string;
  readonly byCandidate: boolean;
  /** What the candidate wrote beside it, or why somebody of the organisation overrules the résumé. */
  readonly words: string | null;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Whether a word says otherwise than the résumé, or than the candidate: then it wants a reason.
 *
 * @param judged    what the résumé says
 * @param counting  the answer that has counted until now
 */
export function isOverruling(verdict: Verdict, judged: Verdict, counting: VerdictAnswer | undefined): boolean {
  if (counting?.byCandidate && counting.verdict !== verdict) return true;
  return judged !== 'unknown' && judged !== verdict;
}

/** A judgement, and where somebody answered the answer beside it. */
export interface AnsweredJudgement extends Judgement {
  readonly answer?: VerdictAnswer | undefined;
}

/** One requirement with its verdict, its points and the words that prove it. */
export interface VerdictLine {
  /** Id of the requirement in the profile. */
  readonly requirement: string;
  readonly kind: RequirementKind;
  readonly label: LocalisedText;
  readonly mustHave: boolean;
  /** Highest points of the line; 0 for a route that was not taken. */
  readonly weight: number;
  readonly verdict: Verdict;
  readonly points: number;
  /** Group and option of alternatives; `taken` tells which option counts. */
  readonly route: { readonly group: string; readonly option: string; readonly taken: boolean } | null;
  readonly months: { readonly has: number; readonly asked: number } | null;
  readonly evidence: readonly Evidence[];
  /** There where somebody answered: `verdict` is theirs then, and `judged` what the résumé says. */
  readonly answer?: VerdictAnswer & { readonly judged: Verdict };
}

/** What would raise the score: a question to the candidate, or something that is missing. */
export interface PossibleChange {
  readonly requirement: string;
  readonly label: LocalisedText;
  readonly action: 'ask' | 'lacks';
  /** Points that it would add. */
  readonly gain: number;
  /** Months of experience that are missing; null where it is not about experience. */
  readonly monthsMissing: number | null;
}

/** Ids of must-haves: of single requirements, and of groups of routes as a whole. `notMet` includes those met only in part. */
export type MustHaves = ChosenRoutes['mustHaves'];

/** What a profile makes of judgements. */
export interface Weighed {
  /** 0–100 with one decimal: the sum of the points of the lines. */
  readonly score: number;
  /** Scores that answers to the open questions could bring. */
  readonly range: { readonly from: number; readonly to: number };
  readonly mustHaves: MustHaves;
  readonly verdicts: readonly VerdictLine[];
  readonly changes: readonly PossibleChange[];
}

/**
 * Weighs what was judged: Σ weight × share of the verdict, of alternative routes the best one.
 *
 * Used for: every score, those of kept verdicts by changed weights included: nothing of the résumé is needed.
 */
export function weigh(judgements: ReadonlyMap<Requirement, AnsweredJudgement>): Weighed {
  const counted = new Map([...judgements].map(([line, judgement]) => [line, counts(judgement)]));
  const { mustHaves, isTaken } = chooseRoutes(counted, VERDICT_SHARES);
  const verdicts = [...judgements].map(([requirement, judgement]) =>
    verdictLine(requirement, judgement, isTaken(requirement)),
  );
  return {
    score: sumOf(verdicts, ({ points }) => points),
    range: {
      from: sumOf(verdicts, ({ verdict, points }) => (verdict === 'unknown' ? 0 : points)),
      to: sumOf(verdicts, ({ verdict, points, weight }) => (verdict === 'unknown' ? weight : points)),
    },
    mustHaves,
    verdicts,
    changes: possibleChanges(verdicts),
  };
}

/** All must-haves of a person in one word: one that is not met outweighs an open question. */
export type MustVerdict = 'met' | 'unknown' | 'not-met';

/** What lists show of a score. */
export interface Tally {
  readonly points: number;
  /** What the person is ordered by: the points, or 0 where nothing could be judged yet (see saysNothing). */
  readonly rank: number;
  readonly must: MustVerdict;
  /** What says most, in this order: must-haves that are not met, then the weightiest. */
  readonly topReasons: readonly { readonly requirementId: string; readonly verdict: Verdict }[];
}

/** Reasons that fit into a line of the list. */
const TOP_REASONS = 3;

/** What lists show of what was weighed. */
export function tallyOf({
  score,
  mustHaves,
  verdicts,
  facts,
}: Pick<Weighed, 'score' | 'mustHaves' | 'verdicts'> & { readonly facts: Facts }): Tally {
  const alarm = ({ mustHave, verdict }: VerdictLine): number => Number(mustHave && verdict === 'not-met');
  return {
    points: score,
    rank: saysNothing(verdicts, namesWork(facts)) ? 0 : score,
    must: mustVerdict(mustHaves),
    topReasons: verdicts
      .filter(({ weight, mustHave, route }) => route?.taken !== false && (weight > 0 || mustHave))
      .sort((a, b) => alarm(b) - alarm(a) || b.weight - a.weight)
      .slice(0, TOP_REASONS)
      .map(({ requirement, verdict }) => ({ requirementId: requirement, verdict })),
  };
}

/**
 * The same without the lines, for thousands at once.
 *
 * @param tellsWork  the résumé names work (see namesWork)
 */
export function tally(judgements: ReadonlyMap<Requirement, { readonly verdict: Verdict }>, tellsWork: boolean): Tally {
  const { mustHaves, isTaken } = chooseRoutes(judgements, VERDICT_SHARES);
  const taken = [...judgements].filter(([line]) => isTaken(line));
  const alarm = (line: Requirement, verdict: Verdict): number => Number(line.mustHave && verdict === 'not-met');
  const points = roundToTenth(taken.reduce((sum, [{ weight }, { verdict }]) => sum + pointsOf(weight, verdict), 0));
  const isSilent = saysNothing(
    [...judgements].map(([{ kind }, { verdict }]) => ({ kind, verdict })),
    tellsWork,
  );
  return {
    points,
    rank: isSilent ? 0 : points,
    must: mustVerdict(mustHaves),
    topReasons: taken
      .filter(([{ weight, mustHave }]) => weight > 0 || mustHave)
      .sort(([a, one], [b, two]) => alarm(b, two.verdict) - alarm(a, one.verdict) || b.weight - a.weight)
      .slice(0, TOP_REASONS)
      .map(([{ id }, { verdict }]) => ({ requirementId: id, verdict })),
  };
}

/** What a résumé with anything in it always answers: whoever has written of their work or school has some of it, or too little. */
const ALWAYS_TOLD: ReadonlySet<RequirementKind> = new Set(['experience', 'education']);
/** What says nothing of the work that somebody can do. */
const CIRCUMSTANCES: ReadonlySet<RequirementKind> = new Set([
  'place',
  'salary',
  'right-to-work',
  'business-trips',
  'car',
]);

/**
 * Whether a résumé is empty for this profile: neither work nor school nor anything asked of either, whatever it says of place and wish. Its
 * points are those of open questions alone and would stand above people who have told something. Of a profile that asks for neither it is not
 * known; who answered a question has told something, and so has who names work of which nothing more can be judged.
 *
 * @param tellsWork  the résumé names work (see namesWork)
 */
export function saysNothing(
  verdicts: readonly { readonly kind: RequirementKind; readonly verdict: Verdict }[],
  tellsWork: boolean,
): boolean {
  if (tellsWork) return false;
  const ofWork = verdicts.filter(({ kind }) => !CIRCUMSTANCES.has(kind));
  return ofWork.some(({ kind }) => ALWAYS_TOLD.has(kind)) && ofWork.every(({ verdict }) => verdict === 'unknown');
}

/** The must-haves in one word. */
function mustVerdict({ notMet, unknown }: MustHaves): MustVerdict {
  if (notMet.length > 0) return 'not-met';
  return unknown.length > 0 ? 'unknown' : 'met';
}

/** What counts of a judgement: the answer where there is one. */
function counts<J extends AnsweredJudgement>(judgement: J): J {
  return judgement.answer ? { ...judgement, verdict: judgement.answer.verdict } : judgement;
}

function verdictLine(requirement: Requirement, judgement: AnsweredJudgement, isTaken: boolean): VerdictLine {
  const weight = isTaken ? requirement.weight : 0;
  const { verdict, evidence, months } = counts(judgement);
  return {
    requirement: requirement.id,
    kind: requirement.kind,
    label: requirement.label,
    mustHave: requirement.mustHave,
    weight,
    verdict,
    points: pointsOf(weight, verdict),
    route: requirement.route && { ...requirement.route, taken: isTaken },
    months: months ?? null,
    evidence,
    ...(judgement.answer ? { answer: { ...judgement.answer, judged: judgement.verdict } } : {}),
  };
}

/** Lines that could still bring points, the greatest gain first; must-haves before others. */
function possibleChanges(verdicts: readonly VerdictLine[]): PossibleChange[] {
  return verdicts
    .filter(
      ({ verdict, weight, mustHave, route }) => verdict !== 'met' && (weight > 0 || mustHave) && route?.taken !== false,
    )
    .sort((a, b) => Number(b.mustHave) - Number(a.mustHave) || b.weight - b.points - (a.weight - a.points))
    .map(({ requirement, label, verdict, weight, points, months }) => ({
      requirement,
      label,
      action: verdict === 'unknown' ? 'ask' : 'lacks',
      gain: roundToTenth(weight - points),
      monthsMissing: months && verdict !== 'unknown' ? Math.max(0, months.asked - months.has) : null,
    }));
}

function pointsOf(weight: number, verdict: Verdict): number {
  return roundToTenth(weight * VERDICT_SHARES[verdict]);
}

function sumOf(lines: readonly VerdictLine[], points: (line: VerdictLine) => number): number {
  return roundToTenth(lines.reduce((sum, line) => sum + points(line), 0));
}

function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
