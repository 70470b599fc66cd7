import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Resume } from '../../job-boards/domain/resume.js';
import type { Band, BandsByLevel } from '../../vacancies/domain/band.js';
import type { City } from '../../vacancies/domain/cities.table.js';
import type { Level } from '../../vacancies/domain/level.js';
import type { LocalisedText } from '../../vacancies/domain/localised-text.js';
import type { Requirement, RequirementKind } from '../../vacancies/domain/requirement.js';
import type { RoleProfile } from '../../vacancies/domain/role-profile.js';
import type { StatedPay, WishJudgement } from '../../vacancies/domain/wish.js';
import { judgeWish } from '../../vacancies/domain/wish.js';
import { collectFacts } from './collect-facts.js';
import type { Evidence, Facts } from './facts.js';
import type { Judgement, JudgedPerson, Verdict } from './judge-requirement.js';
import { judgeRequirement } from './judge-requirement.js';
import type { LevelReason } from './level-of-person.js';
import { judgeLevel } from './level-of-person.js';
import { chooseRoutes } from './routes.js';

/** Changed whenever the same résumé may get other points; stored with every score. */
export const SCORE_VERSION = '1.2.0';

/** Share of a requirement's weight that each verdict earns. An unknown one earns less than half and more than nothing: it is a question, not a failure. */
export const VERDICT_SHARES: Readonly<Record<Verdict, number>> = { met: 1, partly: 0.5, unknown: 0.3, 'not-met': 0 };

/**
 * All that may move a score. Protected attributes (age, sex, marital status, children, photo, nationality, names) have no field here and none
 * in the neutral résumé: they cannot reach the scorer.
 */
export interface ScoringInput {
  readonly resume: Resume;
  readonly profile: Pick<RoleProfile, 'slug' | 'requirements'>;
  /** City of the vacancy; null if it is not one of the known ones. */
  readonly city: City | null;
  /** Most that the vacancy can pay; null if it is not fixed. */
  readonly budget: StatedPay | null;
  /** The day of reading: open jobs end on it. */
  readonly today: CalendarDate;
  /** Bands of the city by level, or one band for all; null if there are none. */
  readonly band: Band | BandsByLevel | null;
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
export interface MustHaves {
  readonly met: readonly string[];
  readonly notMet: readonly string[];
  readonly unknown: readonly string[];
}

export interface Score {
  readonly profile: string;
  readonly version: string;
  /** 0–100 with one decimal: the sum of the points of the lines. */
  readonly score: number;
  /** Scores that answers to the open questions could bring. */
  readonly range: { readonly from: number; readonly to: number };
  readonly level: Level;
  readonly levelReasons: readonly LevelReason[];
  readonly mustHaves: MustHaves;
  readonly verdicts: readonly VerdictLine[];
  readonly salary: WishJudgement & { readonly band: Band | null };
  readonly changes: readonly PossibleChange[];
  readonly facts: Facts;
}

/**
 * Scores one résumé against a role profile: additive, every point belongs to a requirement and to words of the résumé.
 *
 * Used for: ordering the responses of a vacancy and explaining the order line by line.
 * Method: facts are read once; each requirement gets a verdict; of alternative routes the best counts; Σ weight × share of the verdict.
 * Cost: about half a millisecond for an ordinary résumé.
 *
 * @returns the same result for the same input, always
 */
export function scoreResume(input: ScoringInput): Score {
  const { resume, profile, city, budget, today } = input;
  const facts = collectFacts(resume, today);
  const { level, reasons } = judgeLevel(facts);
  const band = bandOf(input.band, level);
  const wish = judgeWish(payOf(facts), band, budget, facts.ageDays);
  const person: JudgedPerson = { facts, resume, city, wish };
  const judgements = new Map<Requirement, Judgement>();
  for (const requirement of profile.requirements) judgements.set(requirement, judgeRequirement(requirement, person));
  const { mustHaves, isTaken } = chooseRoutes(judgements, VERDICT_SHARES);
  const verdicts = [...judgements].map(([requirement, judgement]) =>
    verdictLine(requirement, judgement, isTaken(requirement)),
  );
  return {
    profile: profile.slug,
    version: SCORE_VERSION,
    score: sumOf(verdicts, ({ points }) => points),
    range: {
      from: sumOf(verdicts, ({ verdict, points }) => (verdict === 'unknown' ? 0 : points)),
      to: sumOf(verdicts, ({ verdict, points, weight }) => (verdict === 'unknown' ? weight : points)),
    },
    level,
    levelReasons: reasons,
    mustHaves,
    verdicts,
    salary: { ...wish, band },
    changes: possibleChanges(verdicts),
    facts,
  };
}

function payOf({ wish }: Facts): StatedPay | null {
  return wish && { amount: Math.round(wish.monthly), currency: wish.currency, gross: wish.gross };
}

function bandOf(band: Band | BandsByLevel | null, level: Level): Band | null {
  if (band === null) return null;
  return 'median' in band ? band : band[level];
}

function verdictLine(
  requirement: Requirement,
  { verdict, evidence, months }: Judgement,
  isTaken: boolean,
): VerdictLine {
  const weight = isTaken ? requirement.weight : 0;
  return {
    requirement: requirement.id,
    kind: requirement.kind,
    label: requirement.label,
    mustHave: requirement.mustHave,
    weight,
    verdict,
    points: roundToTenth(weight * VERDICT_SHARES[verdict]),
    route: requirement.route && { ...requirement.route, taken: isTaken },
    months: months ?? null,
    evidence,
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

function sumOf(lines: readonly VerdictLine[], points: (line: VerdictLine) => number): number {
  return roundToTenth(lines.reduce((sum, line) => sum + points(line), 0));
}

function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
