import type { Resume } from '../../job-boards/domain/resume.js';
import type { Facts } from '../../scoring/domain/facts.js';
import type { WordWeight } from '../../scoring/domain/person-words.js';
import { matchesOfWords, shareAnywhere } from '../../scoring/domain/person-words.js';
import { monthsIn } from '../../scoring/domain/read-experience.js';
import { readOccupations } from '../../scoring/domain/read-occupations.js';
import { tellingStems, tradeWeight } from '../../vacancies/domain/telling-words.js';
import { lawfulPartOf } from '../../vacancies/domain/unlawful-demands.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import type { JobText, StatedItem } from './job-text.js';

/** The trade itself: first in a Slavic title, last in an English or Kazakh one; the other words tell what it is about. */
const TRADE_WORD = 2;
/** A post held so long is as good as one held longer. */
const FULL_MONTHS = 36;
/** A post that is only wished for says less than one that was held. */
const WISHED_SHARE = 0.5;
/** A post that a dictionary knows to be of the same kind, in other words or another language. */
const SAME_OCCUPATION_SHARE = 0.75;
const TITLE_STEMS_MAX = 6;
/** So much of the post must stand in a sentence that tells of work. */
const TOLD_SHARE = 0.6;
/** «Девять лет работала продавцом», "worked as an accountant": a post that words tell of is one without dates; whom one worked with is none. */
const WORKED =
  /(?<!\p{L}|не )(?:(?:(?:про|от)?работал[аи]?|работаю|трудил(?:ся|ась)|працював|працювала|працюю)(?!\p{L}|\s+(?:с|со|над|под|для|з|із|зі|над)\s)|(?:worked|working|work)\s+as(?!\p{L})|(?:болып|боп)\s+(?:жұмыс\s+)?істе)/iu;

/** The post of a title line alone, without the place, the firm and the terms behind it: "Driver - Almaty - full time, office". */
export function postOf(title: string): string {
  const bare = title.replace(/\([^()]{0,200}\)|«[^«»]{0,200}»/gu, ' ');
  return bare.split(/\s[-–—|]\s|[|,.]\s/u).find((part) => tellingStems(part).length > 0) ?? bare;
}

/** How much the posts that somebody has held are the one that is sought, 0–1: likeness of the titles, and time in them. */
export function titleLikeness(title: string, resume: Resume, facts: Facts, weight: WordWeight): number {
  const stems = tellingStems(lawfulPartOf(title).replace(/\([^()]*\)/gu, ' ')).slice(0, TITLE_STEMS_MAX);
  const telling = stems.filter((stem) => tradeWeight(stem) >= 1);
  const trade =
    telling.find((stem) => stem.startsWith('=')) ?? (/[a-z]{3}|[әғқңөұүһ]/iu.test(title) ? telling.at(-1) : telling[0]);
  const weighted: WordWeight = (stem) => weight(stem) * (stem === trade ? TRADE_WORD : Math.min(1, tradeWeight(stem)));
  let held = 0;
  for (const job of facts.jobs) {
    const field = `experience[${job.index}].position`;
    const match = matchesOfWords(resume, stems, weighted, (source) => source.field === field)[0];
    const share = Math.max(match?.share ?? 0, isSameOccupation(title, job.occupations) ? SAME_OCCUPATION_SHARE : 0);
    const months = monthsIn([job], 'any');
    held = Math.max(held, share * (0.6 + 0.4 * Math.min(1, months / FULL_MONTHS)));
  }
  const wished = matchesOfWords(resume, stems, weighted, ({ kind }) => kind === 'title')[0]?.share ?? 0;
  const undated = matchesOfWords(resume, stems, weighted, ({ kind }) => kind === 'position')[0]?.share ?? 0;
  const told = matchesOfWords(resume, stems, weighted, ({ kind }) => kind === 'about').find(
    ({ stance, sentence }) => stance === 'claimed' && WORKED.test(sentence.text),
  );
  const inWords = told && told.share >= TOLD_SHARE ? told.share : 0;
  return Math.min(
    1,
    Math.max(held, wished * WISHED_SHARE, undated * 0.6, inWords * 0.6) + (held > 0 ? 0.1 * wished : 0),
  );
}

/** The kinds of work that a dictionary knows a post by. */
export function occupationsOfTitle(title: string): OccupationId[] {
  const job = { start: null, end: null, company: null, position: title, description: null, city: null };
  return readOccupations(job, 'title', new Map()).occupations.filter((id) => id !== 'other');
}

function isSameOccupation(title: string, occupations: readonly string[]): boolean {
  return occupationsOfTitle(title).some((id) => occupations.includes(id));
}

/** The mean share of each duty that stands in what somebody has done, 0–1. */
export function dutiesLikeness(duties: readonly StatedItem[], resume: Resume, weight: WordWeight): number {
  const shares = duties.flatMap(({ text }) => {
    const stems = tellingStems(lawfulPartOf(text));
    if (stems.length === 0) return [];
    const match = matchesOfWords(resume, stems, weight, ({ kind }) => kind === 'description' || kind === 'about').find(
      ({ stance }) => stance === 'claimed',
    );
    return [match?.share ?? 0];
  });
  return shares.length === 0 ? 0 : shares.reduce((a, b) => a + b, 0) / shares.length;
}

/** The share of all telling words of the text that stand anywhere in the résumé, 0–1. */
export function likenessOfWords(job: JobText, resume: Resume, weight: WordWeight): number {
  const text = [
    job.title ?? '',
    ...job.duties.map((duty) => duty.text),
    ...job.requirements.map(({ sentence }) => sentence.text),
  ];
  const lawful = text.map(lawfulPartOf).join('\n');
  return shareAnywhere(resume, tellingStems(lawful), weight);
}
