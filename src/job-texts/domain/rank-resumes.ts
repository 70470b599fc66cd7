import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Resume } from '../../job-boards/domain/resume.js';
import { collectFacts } from '../../scoring/domain/collect-facts.js';
import type { Evidence, Facts } from '../../scoring/domain/facts.js';
import type { JudgedPerson, Judgement, Verdict } from '../../scoring/domain/judge-requirement.js';
import { judgeRequirement } from '../../scoring/domain/judge-requirement.js';
import { chooseRoutes } from '../../scoring/domain/routes.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import { judgeWish } from '../../vacancies/domain/wish.js';
import { sameTitle } from './same-title.js';
import type { JobText } from './job-text.js';
import { dutiesLikeness, likenessOfWords, titleLikeness } from './likeness.js';
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
  readonly verdicts: readonly RankVerdict[];
}

/** What a verdict is worth. A silent résumé earns next to nothing here: of many people those come first who say that they can. */
const SHARES: Readonly<Record<Verdict, number>> = { met: 1, partly: 0.5, unknown: 0.15, 'not-met': 0 };
/** Requirements decide; the post and the work done before tell those apart who meet them alike. */
const PARTS = { requirements: 0.6, title: 0.22, duties: 0.13, words: 0.05 };

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
export function fitOf(job: JobText, resume: Resume, pool: PoolOfWords, today: CalendarDate): Fit {
  const facts = collectFacts(resume, today);
  const person: JudgedPerson = {
    facts,
    resume,
    city: null,
    wish: judgeWish(null, null, null),
    weightOfWord: pool.mild,
  };
  const requirements = job.requirements.map((line) => sameTitle(line, job.title));
  const judgements = new Map<Requirement, Judgement>(requirements.map((line) => [line, judge(line, job, person)]));
  const { isTaken } = chooseRoutes(judgements, SHARES);
  const verdicts = [...judgements].map(([line, judgement]) => verdictOf(line, judgement, isTaken(line), job));
  return { score: Math.round(1000 * shareOf(job, verdicts, resume, facts, pool)) / 10, verdicts };
}

/** Somebody who has held the post long enough has part of the experience that the text asks for in other words. */
function judge(line: Requirement, job: JobText, person: JudgedPerson): Judgement {
  const judgement = judgeRequirement(line, person);
  if (line.kind !== 'experience' || job.title === null || judgement.verdict === 'met' || judgement.verdict === 'partly')
    return judgement;
  const post = { ...line, value: { ...line.value, occupations: [], words: job.title } };
  const held = judgeRequirement(post, person);
  return held.verdict === 'met' ? { ...held, verdict: 'partly' } : judgement;
}

function shareOf(
  job: JobText,
  verdicts: readonly RankVerdict[],
  resume: Resume,
  facts: Facts,
  pool: PoolOfWords,
): number {
  const most = verdicts.reduce((sum, { weight }) => sum + weight, 0);
  const points = verdicts.reduce((sum, line) => sum + line.points, 0);
  const parts = [
    { weight: most > 0 ? PARTS.requirements : 0, share: most > 0 ? points / most : 0 },
    {
      weight: job.title ? PARTS.title : 0,
      share: job.title ? titleLikeness(job.title, resume, facts, pool.weight) : 0,
    },
    { weight: job.duties.length > 0 ? PARTS.duties : 0, share: dutiesLikeness(job.duties, resume, pool.weight) },
    { weight: PARTS.words, share: likenessOfWords(job, resume, pool.weight) },
  ];
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { weight, share }) => sum + weight * share, 0) / whole;
}

function verdictOf(line: Requirement, { verdict, evidence }: Judgement, isTaken: boolean, job: JobText): RankVerdict {
  const weight = isTaken ? line.weight : 0;
  return {
    ...{ requirement: line.id, kind: line.kind, label: line.label[job.language], mustHave: line.mustHave },
    ...{ weight, verdict, points: Math.round(weight * SHARES[verdict] * 10) / 10, evidence },
  };
}
