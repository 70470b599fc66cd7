import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import type { Evidence, Facts } from './facts.js';
import { jobsIn, monthsIn, tellsNoWork, undatedJobs } from './read-experience.js';
import type { Judgement } from './verdicts.js';

/** Boards give months, not days: one month less is the same length of time. */
const MONTH_TOLERANCE = 1;
/** From this share of the asked months on a requirement of experience is partly met. */
const PARTLY_SHARE = 0.5;
const EVIDENCE_MAX = 4;

/** Months of work of the asked kinds, by the dictionary of occupations. */
export function judgeExperience(value: Extract<Requirement, { kind: 'experience' }>['value'], facts: Facts): Judgement {
  const { months: asked, occupations, related = [], grade } = value;
  const jobs = jobsIn(facts.jobs, occupations, grade);
  const claim = longestClaim(occupations, facts);
  const dated = monthsIn(facts.jobs, occupations, grade);
  const claimed = grade === undefined ? (claim?.months ?? 0) : 0;
  // Few name every job: what the words claim is believed as it stands, whatever jobs stand beside it, and shown first where it decides.
  const has = Math.max(dated, claimed);
  const months = { has, asked };
  const evidence = [...(claim && claimed > dated ? claim.evidence : []), ...jobs.flatMap((job) => job.evidence)].slice(
    0,
    EVIDENCE_MAX,
  );
  // One month asked means "some".
  if (has + (asked > 1 ? MONTH_TOLERANCE : 0) >= asked) {
    const refused = refusalOf(occupations, facts);
    // The words that take from a verdict stand before those that give.
    return refused === null
      ? { verdict: 'met', evidence, months }
      : { verdict: 'partly', evidence: [...refused, ...evidence].slice(0, EVIDENCE_MAX), months };
  }
  // What no date is told of may be as long as is asked: that is a question, not a no.
  const open = undatedJobs(facts).filter(
    (job) => occupations === 'any' || job.occupations.some((id) => occupations.includes(id) || related.includes(id)),
  );
  const ofOpen = open.flatMap((job) => job.evidence).slice(0, EVIDENCE_MAX);
  if (tellsNoWork(facts))
    return open.length > 0 ? { verdict: 'unknown', evidence: ofOpen, months } : noWorkTold(facts, [], months);
  if (grade !== undefined) return judgeGrade(value, facts, months);
  if (has >= asked * PARTLY_SHARE) return { verdict: 'partly', evidence, months };
  const nearby = occupations === 'any' ? [] : jobsIn(facts.jobs, [...occupations, ...related]);
  if (nearby.length > 0 && monthsIn(nearby, 'any') + MONTH_TOLERANCE >= asked)
    return { verdict: 'partly', evidence: nearby.flatMap((job) => job.evidence).slice(0, EVIDENCE_MAX), months };
  const nearbyClaim = occupations === 'any' ? null : longestClaim([...occupations, ...related], facts);
  if (nearbyClaim && nearbyClaim.months + MONTH_TOLERANCE >= asked)
    return { verdict: 'partly', evidence: nearbyClaim.evidence, months };
  if (open.length > 0) return { verdict: 'unknown', evidence: ofOpen, months };
  if (facts.jobs.length === 0 && occupations !== 'any')
    return noWorkTold(facts, facts.experienceClaims.map((told) => told.evidence).slice(0, EVIDENCE_MAX), months);
  return {
    verdict: 'not-met',
    // A cook's years say nothing of sales: only work of the kind or near it bears on the answer.
    evidence: (evidence.length > 0 ? evidence : nearby.flatMap((job) => job.evidence)).slice(0, EVIDENCE_MAX),
    months,
  };
}

/** Seven years of work of which no job could be read: what else was done is an open question, unless the résumé says that there was nothing. */
function noWorkTold({ noExperience }: Facts, told: readonly Evidence[], months: Judgement['months']): Judgement {
  return noExperience.value
    ? { verdict: 'not-met', evidence: noExperience.evidence, months }
    : { verdict: 'unknown', evidence: told, months };
}

/** Titles seldom name the category: whoever has been in the profession long enough to have held it is asked, not refused. */
function judgeGrade(
  value: Extract<Requirement, { kind: 'experience' }>['value'],
  facts: Facts,
  months: { has: number; asked: number },
): Judgement {
  const jobs = jobsIn(facts.jobs, value.occupations);
  const evidence = jobs.flatMap((job) => job.evidence).slice(0, EVIDENCE_MAX);
  if (months.has > 0)
    return { verdict: months.has >= months.asked * PARTLY_SHARE ? 'partly' : 'not-met', evidence, months };
  return {
    verdict: monthsIn(jobs, 'any') >= 2 * months.asked - MONTH_TOLERANCE ? 'unknown' : 'not-met',
    evidence,
    months,
  };
}

function longestClaim(
  occupations: readonly OccupationId[] | 'any',
  facts: Facts,
): { months: number; evidence: readonly Evidence[] } | null {
  if (facts.experienceClaims.length === 0) return null;
  const families = new Set<string>();
  if (occupations === 'any')
    for (const family of ['total', 'clientManagement', 'sales', 'service']) families.add(family);
  else {
    if (occupations.some((id) => ['client-management', 'key-accounts', 'corporate-clients'].includes(id)))
      families.add('clientManagement');
    if (occupations.some((id) => ['active-sales', 'field-sales', 'head-of-sales'].includes(id))) families.add('sales');
    if (occupations.some((id) => ['call-centre', 'support'].includes(id))) families.add('service');
  }
  let best: { months: number; evidence: readonly Evidence[] } | null = null;
  for (const { family, months, evidence } of facts.experienceClaims) {
    if (families.has(family) && months > (best?.months ?? 0)) best = { months, evidence: [evidence] };
  }
  return best;
}

/** «Не предлагать продажи» after years in sales: the experience is there, the will is not. Null where nothing is refused. */
function refusalOf(occupations: readonly OccupationId[] | 'any', facts: Facts): readonly Evidence[] | null {
  if (occupations === 'any') return null;
  const sells = occupations.every((id) =>
    ['active-sales', 'field-sales', 'head-of-sales', 'key-accounts', 'corporate-clients'].includes(id),
  );
  const fact = sells ? facts.competences['active-sales'] : undefined;
  return fact?.stance === 'refuses' ? fact.evidence : null;
}
