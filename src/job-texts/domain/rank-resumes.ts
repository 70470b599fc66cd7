import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Resume } from '../../job-boards/domain/resume.js';
import { collectFacts } from '../../scoring/domain/collect-facts.js';
import type { Evidence, Facts } from '../../scoring/domain/facts.js';
import type { JudgedPerson, Judgement, Verdict } from '../../scoring/domain/judge-requirement.js';
import { judgeRequirement } from '../../scoring/domain/judge-requirement.js';
import { monthsIn } from '../../scoring/domain/read-experience.js';
import { isSoldThere, namesOneThing } from '../../scoring/domain/jobs-by-words.js';
import { unprinted } from '../../scoring/domain/printed-resume.js';
import { chooseRoutes } from '../../scoring/domain/routes.js';
import { cityBySlug } from '../../vacancies/domain/cities.js';
import { OCCUPATIONS } from '../../vacancies/domain/occupations.table.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import { judgeWish } from '../../vacancies/domain/wish.js';
import { sameTitle } from './same-title.js';
import type { JobText } from './job-text.js';
import type { RefusedTerm } from './terms-of-work.js';
import { refusedTerms } from './terms-of-work.js';
import { dutiesLikeness, likenessOfWords, occupationsOfTitle, postOf, titleLikeness } from './likeness.js';
import type { PoolOfWords } from './pool-of-words.js';

/** One requirement of the text, judged. */
export interface RankVerdict {
  readonly requirement: string;
  readonly kind: Requirement['kind'];
  readonly label: string;
  readonly mustHave: boolean;
  /** Highest points of the line; 0 for an alternative that was not taken. */
  readonly weight: number;
  readonly verdict: Verdict;
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

/** How well somebody fits a text of a job. */
export interface Fit {
  /** 0–100. */
  readonly score: number;
  /** There where the résumé tells nothing that could be judged: such people come last, whatever an open question is worth. */
  readonly saysNothing?: true;
  readonly verdicts: readonly RankVerdict[];
  /** What is asked of the time and place of the work and this person refuses; each takes from the whole. */
  readonly refusals: readonly RefusedTerm[];
  /** Jobs that are not counted since their dates cannot be. */
  readonly jobsSetAside: Facts['jobsSetAside'];
}

/** What a verdict is worth. A silent résumé earns little: those come first who say that they can, yet several silences must not hide years of the trade. */
const SHARES: Readonly<Record<Verdict, number>> = { met: 1, partly: 0.5, unknown: 0.25, 'not-met': 0 };
/** Requirements decide; the post and the work done before tell those apart who meet them alike. */
const PARTS = { requirements: 0.6, title: 0.22, duties: 0.13, words: 0.05 };

/** A list of words by somebody from another trade is worth less than half. */
const SAID_SHARE = 0.4;
/** Whoever will not work when or where the work is done fits less, however able: what is left for each such term. */
const REFUSED_SHARE = 0.7;
/** Experience of something, however long. */
const SOME_MONTHS = 1;
const CLIENT = '=client';
const PROOFS_MAX = 3;
const NO_LABEL = { ru: '', en: '', uk: '', kk: '' };
/** Kinds of work that are branches: who works there may hold any post. */
const BRANCHES: ReadonlySet<OccupationId> = new Set(['bank', 'telecom', 'retail', 'hospitality']);
/** Of these the post alone tells the branch; whoever is at a front desk may be so in any house. */
const NAMED_BY_POST: ReadonlySet<OccupationId> = new Set(['bank', 'telecom', 'retail']);
/** From so much likeness of the post on somebody is of the trade. */
const TRADE_SHARE = 0.25;

/**
 * How well a résumé fits a text of a job, whatever the trade.
 *
 * Used for: ordering people by a vacancy that nobody has made a profile for.
 * Method: requirements of the text are judged one by one; experience without a kind of work is that of the post; then likeness of the post
 * and of the duties, by stems that weigh the more the fewer of the people have them.
 * Cost: about a millisecond for an ordinary résumé.
 *
 * @param pool  the words of all the people who are ordered together
 */
export function fitOf(job: JobText, given: Resume, pool: PoolOfWords, today: CalendarDate): Fit {
  const { resume, inDocument } = unprinted(given);
  const facts = collectFacts(resume, today);
  const person: JudgedPerson = {
    facts,
    resume,
    city: (job.city && cityBySlug(job.city.slug)) ?? null,
    ...(job.country === null ? {} : { country: job.country }),
    wish: judgeWish(null, null, null),
    weightOfWord: pool.mild,
  };
  const requirements = job.requirements.map((line) => sameTitle(line, job.title));
  const judgements = new Map<Requirement, Judgement>(requirements.map((line) => [line, judge(line, job, person)]));
  const { isTaken } = chooseRoutes(judgements, SHARES);
  const title = job.title === null ? 0 : titleLikeness(job.title, resume, facts, pool.weight);
  const isOfTrade = title >= TRADE_SHARE || hasWorked(judgements);
  const verdicts = [...judgements].map(([line, judgement]) => {
    const isBacked = isOfTrade || !isOnlySaid(line, judgement);
    return verdictOf(line, judgement, { weight: isTaken(line) ? line.weight : 0, isBacked, job });
  });
  const refusals = [...refusedTerms(job.terms, resume), ...refusedJourneys(job, person, judgements)];
  const left = REFUSED_SHARE ** refusals.length;
  return {
    score: Math.round(1000 * left * shareOf(job, verdicts, resume, { title, pool })) / 10,
    ...(tellsNothing(resume) && { saysNothing: true as const }),
    verdicts: inDocument(verdicts),
    refusals: inDocument(refusals),
    jobsSetAside: facts.jobsSetAside,
  };
}

/** Neither work nor school, nor a word of oneself: a name of a post and a city are no reason to be before anybody. */
function tellsNothing({ about, skills, experience, education, languages, licence }: Resume): boolean {
  return !about?.trim() && [skills, experience, education, languages, licence].every(({ length }) => length === 0);
}

type Ranked = Pick<Fit, 'score' | 'saysNothing'>;

/** Best first, and whoever tells nothing last; equal ones stay in their order. */
export function byFit(a: Ranked, b: Ranked): number {
  return Number(a.saysNothing ?? false) - Number(b.saysNothing ?? false) || b.score - a.score;
}

/** Somebody who has held the post long enough has part of the experience that the text asks for in other words. */
function judge(line: Requirement, job: JobText, person: JudgedPerson): Judgement {
  const judgement = withClients(line, withoutSold(line, job, judgeRequirement(line, person), person), person);
  if (isOnlyOfBranch(line) && judgement.verdict === 'met') return ofBranch(line, judgement, person);
  if (
    judgement.isDenied ||
    line.kind !== 'experience' ||
    job.title === null ||
    judgement.verdict === 'met' ||
    judgement.verdict === 'partly'
  )
    return judgement;
  const occupations = occupationsOfTitle(job.title).filter((id) => !BRANCHES.has(id));
  const post = { ...line, value: { ...line.value, occupations, words: postOf(job.title) } };
  const held = judgeRequirement(post, person);
  const isHeld = held.verdict === 'met' || held.verdict === 'partly';
  // The post tells nothing of one branch or program: a developer may have been in fintech or not.
  if (line.value.words !== undefined && namesOneThing(tellingStems(line.value.words)))
    return isHeld ? { ...judgement, verdict: 'unknown' } : judgement;
  if (!isHeld) return judgement;
  // To have held the post says nothing of some work beside it: of mentoring students, of a firm that makes things.
  if (line.value.words !== undefined && line.value.words !== job.title && line.value.months <= SOME_MONTHS)
    return { ...judgement, verdict: 'unknown', evidence: [] };
  const isPostItself = line.value.words === job.title && isOfTravelling(job.title, occupations);
  return isPostItself && held.evidence.every(({ text }) => isOfTravelling(text, occupations))
    ? held
    : { ...held, verdict: 'partly' };
}

/** Who sells gas for welding has part of knowing it, where no seller is sought. */
function withoutSold(line: Requirement, { title }: JobText, judgement: Judgement, { resume }: JudgedPerson): Judgement {
  if ((line.kind !== 'skill' && line.kind !== 'duty') || judgement.verdict !== 'met' || title === null)
    return judgement;
  const isSoldAll = judgement.evidence.every((proof) => isSoldThere(proof, tellingStems(title), resume));
  return judgement.evidence.length > 0 && isSoldAll ? { ...judgement, verdict: 'partly' } : judgement;
}

/** «Умение работать с клиентами» is the work of whoever sells or serves; a client who is only named is somebody's. */
function withClients({ kind, value }: Requirement, judgement: Judgement, { facts }: JudgedPerson): Judgement {
  const words = kind === 'skill' && 'words' in value ? value.words : undefined;
  if (words === undefined || judgement.verdict === 'not-met') return judgement;
  if (!tellingStems(words).every((stem) => stem === CLIENT)) return judgement;
  const evidence = facts.jobs
    .filter(({ occupations }) =>
      occupations.some((id) => OCCUPATIONS[id].families.some((family) => family !== 'other')),
    )
    .flatMap((job) => job.evidence);
  if (evidence.length > 0) return { verdict: 'met', evidence: evidence.slice(0, PROOFS_MAX) };
  return judgement.verdict === 'met' ? { ...judgement, verdict: 'partly' } : judgement;
}

/** Sellers who travel are called so otherwise in each language that no word of it is the same; those of medicines are a trade apart. */
function isOfTravelling(post: string, occupations: readonly OccupationId[]): boolean {
  return occupations.length === 1 && occupations[0] === 'field-sales' && !/мед|medic|pharm|фарм/iu.test(post);
}

/** A dictionary knows only the branch of what is asked: «гостиница», «банк». */
function isOnlyOfBranch(line: Requirement): line is Extract<Requirement, { kind: 'experience' }> {
  return (
    line.kind === 'experience' &&
    line.value.words !== undefined &&
    line.value.occupations !== 'any' &&
    line.value.occupations.length > 0 &&
    line.value.occupations.every((id) => BRANCHES.has(id))
  );
}

/** Any work of the branch is part of what is asked: an administrator of a beauty salon is none of a hotel. */
function ofBranch(
  line: Extract<Requirement, { kind: 'experience' }>,
  judgement: Judgement,
  person: JudgedPerson,
): Judgement {
  const byWords = judgeRequirement({ ...line, value: { ...line.value, occupations: [] } }, person);
  if (byWords.verdict === 'met') return byWords;
  return isHeldInBranch(line, person) ? judgement : { ...judgement, verdict: 'partly' };
}

/** «Кассир-операционист»: the post itself is one of the branch, whatever the firm. */
function isHeldInBranch(
  { value }: Extract<Requirement, { kind: 'experience' }>,
  { facts, resume }: JudgedPerson,
): boolean {
  const { occupations, months } = value;
  if (occupations === 'any' || !occupations.every((id) => NAMED_BY_POST.has(id))) return false;
  const jobs = facts.jobs.filter(({ index }) => {
    const post = index === null ? null : (resume.experience[index]?.position ?? null);
    return post !== null && occupationsOfTitle(post).some((id) => occupations.includes(id));
  });
  return monthsIn(jobs, 'any') + 1 >= months;
}

/** Somebody who lives elsewhere and will not move, or will not travel where travelling is asked for. */
function refusedJourneys(
  { city }: JobText,
  person: JudgedPerson,
  judgements: ReadonlyMap<Requirement, Judgement>,
): RefusedTerm[] {
  const refused: RefusedTerm[] = [];
  const { relocation } = person.facts;
  const place = { id: 'place', kind: 'place', value: {}, mustHave: true, weight: 0, route: null } as const;
  if (city !== null && relocation.value === false) {
    const { verdict } = judgeRequirement({ ...place, label: NO_LABEL }, person);
    if (verdict === 'not-met') refused.push({ term: 'place', evidence: relocation.evidence });
  }
  for (const [{ kind, mustHave }, { verdict, evidence }] of judgements)
    if (kind === 'business-trips' && mustHave && verdict === 'not-met') refused.push({ term: kind, evidence });
  return refused;
}

/** Some of the work that is asked for has been done. */
function hasWorked(judgements: ReadonlyMap<Requirement, Judgement>): boolean {
  const experience = [...judgements].filter(([{ kind, mustHave }]) => kind === 'experience' && mustHave);
  return experience.some(([{ value }, { verdict }]) => {
    const isAsked = 'months' in value && value.months > 0;
    return isAsked && (verdict === 'met' || verdict === 'partly');
  });
}

/** An ability that stands in a list or in what is said of oneself, and in no work that was done. */
function isOnlySaid({ kind }: Requirement, { evidence }: Judgement): boolean {
  return (kind === 'skill' || kind === 'duty') && !evidence.some(({ field }) => field.startsWith('experience'));
}

function shareOf(
  job: JobText,
  verdicts: readonly RankVerdict[],
  resume: Resume,
  { title, pool }: { readonly title: number; readonly pool: PoolOfWords },
): number {
  const most = verdicts.reduce((sum, { weight }) => sum + weight, 0);
  const points = verdicts.reduce((sum, line) => sum + line.points, 0);
  const parts = [
    { weight: most > 0 ? PARTS.requirements : 0, share: most > 0 ? points / most : 0 },
    {
      weight: job.title ? PARTS.title : 0,
      share: title,
    },
    { weight: job.duties.length > 0 ? PARTS.duties : 0, share: dutiesLikeness(job.duties, resume, pool.weight) },
    { weight: PARTS.words, share: likenessOfWords(job, resume, pool.weight) },
  ];
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { weight, share }) => sum + weight * share, 0) / whole;
}

function verdictOf(
  line: Requirement,
  judgement: Judgement,
  { weight, isBacked, job }: { readonly weight: number; readonly isBacked: boolean; readonly job: JobText },
): RankVerdict {
  const { verdict, evidence } = judgement;
  const share = SHARES[verdict] * lengthOf(judgement) * (isBacked ? 1 : SAID_SHARE);
  return {
    ...{ requirement: line.id, kind: line.kind, label: line.label[job.language], mustHave: line.mustHave },
    ...{ weight, verdict, points: Math.round(weight * share * 10) / 10, evidence },
  };
}

/** Of two people who have done part of the work, or some of it not as long as is asked, the longer it was the better. */
function lengthOf({ verdict, months }: Judgement): number {
  if (verdict !== 'partly' || months === undefined || months.has === 0) return 1;
  return Math.min(1, months.has / months.asked);
}
