import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Resume } from '../../job-boards/domain/resume.js';
import type { Band, BandsByLevel } from '../../vacancies/domain/band.js';
import { currencyOf } from '../../vacancies/domain/band.js';
import type { Level } from '../../vacancies/domain/level.js';
import { demandKey } from '../../vacancies/domain/demand-key.js';
import type { Place } from '../../vacancies/domain/places.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import type { RoleProfile } from '../../vacancies/domain/role-profile.js';
import type { StatedPay } from '../../vacancies/domain/wish.js';
import { judgeWish } from '../../vacancies/domain/wish.js';
import { bandOf } from '../../vacancies/domain/wish-now.js';
import type { ComparedWish } from '../../vacancies/domain/wish-now.js';
import { ageDays, collectFacts } from './collect-facts.js';
import type { Facts } from './facts.js';
import type { JudgedPerson } from './judge-requirement.js';
import { judgeRequirement } from './judge-requirement.js';
import type { LevelReason } from './level-of-person.js';
import { judgeLevel } from './level-of-person.js';
import { unprinted } from './printed-resume.js';
import { weigh } from './weigh.js';
import type { AnsweredJudgement, VerdictAnswer, Weighed } from './weigh.js';

/**
 * Changed whenever the same résumé may get other points, also by other requirements of the catalogue, of which older ones are not kept;
 * stored with every score.
 */
export const SCORE_VERSION = '1.32.0';

/**
 * All that may move a score. Protected attributes (age, sex, marital status, children, photo, nationality, names) have no field here and none
 * in the neutral résumé: they cannot reach the scorer.
 */
export interface ScoringInput {
  readonly resume: Resume;
  /** What the person wishes by another of their records, which then counts instead. */
  readonly wish?: Pick<Resume, 'salary' | 'updatedAt'> | null;
  readonly profile: Pick<RoleProfile, 'slug' | 'requirements'>;
  /** City of the vacancy; null if it is not one of the known ones. */
  readonly city: Place | null;
  /** Most that the vacancy can pay; null if it is not fixed. */
  readonly budget: StatedPay | null;
  /** The day of reading: open jobs end on it. */
  readonly today: CalendarDate;
  /** Bands of the city by level, or one band for all; null if there are none. */
  readonly band: Band | BandsByLevel | null;
  /** What was answered about the person, by what is asked (see demandKey). */
  readonly answers?: ReadonlyMap<string, VerdictAnswer>;
}

export { VERDICT_SHARES } from './weigh.js';
export type { MustHaves, PossibleChange, VerdictLine } from './weigh.js';

/** A score with every reason for it. */
export interface Score extends Weighed {
  readonly profile: string;
  readonly version: string;
  readonly level: Level;
  readonly levelReasons: readonly LevelReason[];
  readonly salary: ComparedWish;
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
  const { profile, city, budget, today, wish: other } = input;
  const { resume: read, inDocument } = unprinted(input.resume);
  const resume = other ? { ...read, salary: other.salary } : read;
  const facts = collectFacts(resume, today, budget?.currency ?? currencyOf(city?.country ?? ''));
  const { level, reasons } = judgeLevel(facts);
  const band = bandOf(input.band, level);
  const wish = judgeWish(payOf(facts), band, budget, other ? ageDays(other.updatedAt, today) : facts.ageDays);
  const person: JudgedPerson = { facts, resume, city, wish };
  const judgements = new Map<Requirement, AnsweredJudgement>();
  for (const requirement of profile.requirements) {
    const judgement = inDocument(judgeRequirement(requirement, person));
    const answer = input.answers?.get(demandKey(requirement));
    judgements.set(requirement, answer ? { ...judgement, answer } : judgement);
  }
  return {
    profile: profile.slug,
    version: SCORE_VERSION,
    ...weigh(judgements),
    level,
    levelReasons: inDocument(reasons),
    salary: { ...wish, band },
    facts: inDocument(facts),
  };
}

/** The wish of a person as their facts have it. */
function payOf({ wish }: Pick<Facts, 'wish'>): StatedPay | null {
  return wish && { amount: Math.round(wish.monthly), currency: wish.currency, gross: wish.gross };
}
