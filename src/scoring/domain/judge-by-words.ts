import type { Resume } from '../../job-boards/domain/resume.js';
import { professionalCategoriesIn, reaches } from '../../vacancies/domain/professional-categories.js';
import type { ProfessionalCategory } from '../../vacancies/domain/requirement.js';
import { rememberWords } from '../../vacancies/domain/memo.js';
import { IT, tellingStems } from '../../vacancies/domain/telling-words.js';
import { unlawfulInWords } from '../../vacancies/domain/unlawful-demands.js';
import type { Evidence, Facts, JobFact } from './facts.js';
import type { Judgement } from './verdicts.js';
import type { WordMatch, WordWeight } from './person-words.js';
import { matchesOfWords, shareAnywhere } from './person-words.js';
import { amountReached } from './amount-asked.js';
import { eachOnce } from './evidence-once.js';
import { expiredIn, isToBeMade } from './expired-document.js';
import { isOfOthers, isSold, jobsByWords, namesOneThing, narrowingOf } from './jobs-by-words.js';
import { monthsIn, undatedJobs } from './read-experience.js';
import { asksPaper, tellsPaper } from './papers-asked.js';
import { namesIn } from './names-in-words.js';
import { textsOf } from './resume-texts.js';
import { toldLength } from './told-length.js';

/** So much of what is asked must stand in one sentence to be met, or so much in the whole résumé. */
const MET_IN_SENTENCE = 0.7;
const MET_ANYWHERE = 0.95;
/** From this on it is met in part. */
const PARTLY_IN_SENTENCE = 0.4;
/** «180 знаков в минуту»: whoever has 200 has it too. */
const NUMBER = /^\d+$/u;
const NUMBER_WEIGHT = 0.3;
/** What is asked for by name is asked for; the words around it tell how. */
const NAME_WEIGHT = 3;
/** «Вредных привычек нет» denies nothing that somebody can do, yet it says that there are none. */
const SAYS_NONE =
  /(?<!\p{L})(?:без|нет|нету|не|отсутств\p{L}*|відсутн\p{L}*|немає|нема|жоқ|no|not|never|without|none|clear|clean|несуди[мв]\p{L}*)(?!\p{L})/iu;
/** «Без» and "no" begin other demands too, "no sql databases" among them. */
const ASKS_ABSENCE =
  /^(?:(?:(?:справк|довідк)\p{L}* (?:об?|про) )?(?:(?:отсутстви\p{L}|відсутн\p{L}+)\s+|(?=несудим))|(?:absence of|(?:(?:have|with|holding) )?(?:an? )?clean(?= (?:criminal|dbs|record))|чист\p{L}+(?= (?:биограф|судим))|(?:без|no)(?=\s+(?:вредн|шкідл|судим|протипок|противопок|медицинск|criminal|convictions?\b|bad habits|health)))\s+)/iu;
/** «Вахта 60/30», «2/2»: days of work and of rest, which nobody tells of oneself. */
const ROTA = /(?<![\d/])\d{1,2}\s?\/\s?\d{1,2}(?![\d/])/gu;
const IN_BRACKETS = /\(([^()]{3,120})\)/u;
/** So many of what is listed in brackets prove what stands before them. */
const LISTED_SHARE = 0.5;
/** Where the will is asked for, a wish is the answer: «готов работать ночью». */
const ASKS_WILL =
  /^(?:(?:are|be|is) ready|готовност|готовніст|готов(?:ы|а|ий|і)?(?!\p{L})|жела(?:ние|ющ)|бажання|прагнення|согласие|согласны|згода|willing|readiness|ready|eager|desire)|(?<!\p{L})(?:дайын|ниет)/iu;
const CLAUSE_END = /[,;:()–—]|(?<!\p{L})(?:но|а|але|but|бірақ)(?!\p{L})/iu;
const NAMES_OF_SYSTEMS =
  /(?:систем|програм|бағдарлама|жүйе|system|software|crm|erp|срм)[^()]{0,30}\(\s?(?:(?:например|типа|напр\.?|наприклад|мысалы|such as|e\.g\.)[,:]? )?([^()]{2,120})\)/iu;
const EVIDENCE_MAX = 3;
const ALIKE: WordWeight = () => 1;
/** Lines stored before such words were refused are judged by nobody's age, sex or family either. */
const asksUnlawfully = rememberWords((words) => unlawfulInWords(words).length > 0, 5_000);

/** A skill or quality that no dictionary knows, by the words that ask for it. */
export function judgeWords(words: string, resume: Resume, weightOf: WordWeight = ALIKE): Judgement {
  const weight = weightWithNames(words, weightOf);
  if (asksUnlawfully(words)) return { verdict: 'unknown', evidence: [] };
  const absent = ASKS_ABSENCE.exec(words)?.[0];
  // «Справка о несудимости» is one of the absence of convictions.
  if (absent !== undefined) return judgeAbsence(words.slice(absent.length), resume, weight);
  const asked = words.replace(ROTA, ' ');
  return ofAmount(
    asked,
    ofBrackets(asked, ofNames(asked, judgeClaim(asked, resume, weight), resume, weight), resume, weight),
    resume,
  );
}

function weightWithNames(words: string, weightOf: WordWeight): WordWeight {
  const names = namesIn(words);
  return (stem) => weightOf(stem) * (NUMBER.test(stem) ? NUMBER_WEIGHT : names.has(stem) ? NAME_WEIGHT : 1);
}

function judgeClaim(words: string, resume: Resume, weight: WordWeight): Judgement {
  const stems = tellingStems(words);
  const matches = matchesOfWords(resume, stems, weight, ({ kind }) => kind !== 'title' && kind !== 'company');
  const asksForPaper = asksPaper(words);
  const told = matches
    .filter(({ stance }) => stance === 'claimed' || (stance === 'wished' && ASKS_WILL.test(words)))
    .filter(({ evidence }) => !isToBeMade(words, evidence, resume))
    .filter(({ sentence }) => !asksForPaper || tellsPaper(sentence.text));
  const expired = told.flatMap(({ share, evidence }) => {
    const proof = share >= PARTLY_IN_SENTENCE ? expiredIn(words, evidence, resume) : null;
    return proof === null ? [] : [{ share, evidence, proof }];
  });
  const claimed = told.filter(({ evidence }) => !expired.some((one) => one.evidence === evidence));
  if (expired.length > 0 && (claimed[0]?.share ?? 0) < MET_IN_SENTENCE)
    return { verdict: 'not-met', evidence: expired.map(({ proof }) => proof).slice(0, EVIDENCE_MAX) };
  const best = claimed[0];
  const against = matches.filter(({ stance, share }) => stance === 'against' && share >= PARTLY_IN_SENTENCE);
  if (against.length > 0 && (against[0]?.share ?? 0) >= (best?.share ?? 0))
    return { verdict: 'not-met', evidence: evidenceOf(against) };
  if (!best) return { verdict: 'unknown', evidence: [] };
  const good = claimed.filter(({ share }) => share >= PARTLY_IN_SENTENCE);
  if (
    best.share >= MET_IN_SENTENCE ||
    (best.share >= PARTLY_IN_SENTENCE && shareAnywhere(resume, stems, weight) >= MET_ANYWHERE)
  )
    return { verdict: 'met', evidence: evidenceOf(good) };
  if (best.share >= PARTLY_IN_SENTENCE) return { verdict: 'partly', evidence: evidenceOf(good) };
  return { verdict: 'unknown', evidence: [] };
}

/** «Медицинская система (Helsi, Medics)»: nobody has two of them, and many name theirs without saying what it is. */
function ofNames(words: string, judgement: Judgement, resume: Resume, weight: WordWeight): Judgement {
  const listed = judgement.verdict === 'met' || judgement.verdict === 'not-met' ? null : NAMES_OF_SYSTEMS.exec(words);
  const names = listed?.[1]?.split(/\s*[,/;]\s*|\s(?:или|либо|або|чи|немесе|or)\s/u) ?? [];
  const known = names.map((name) => judgeClaim(name, resume, weight)).find(({ verdict }) => verdict === 'met');
  return known ?? judgement;
}

/** «Мерительный инструмент (штангенциркуль, микрометр)»: the examples prove the thing; «ДОПОГ (опасный груз)»: what only tells what a name means is not asked for. */
function ofBrackets(words: string, judgement: Judgement, resume: Resume, weight: WordWeight): Judgement {
  const inside =
    judgement.verdict === 'partly' || judgement.verdict === 'unknown' ? IN_BRACKETS.exec(words)?.[1] : undefined;
  if (inside === undefined) return judgement;
  const outside = words.replace(IN_BRACKETS, ' ');
  const items = inside.split(/\s*[,;]\s*/u).filter((item) => tellingStems(item).length > 0);
  if (items.length < 2)
    return namesIn(outside).size > 0 && namesIn(inside).size === 0 ? judgeClaim(outside, resume, weight) : judgement;
  const known = items.map((item) => judgeClaim(item, resume, weight)).filter(({ verdict }) => verdict === 'met');
  return known.length < items.length * LISTED_SHARE
    ? judgement
    : { verdict: 'met', evidence: eachOnce(known.flatMap(({ evidence }) => evidence)).slice(0, EVIDENCE_MAX) };
}

/** A number that is asked for is compared with the one that the proof tells of the same thing. */
function ofAmount(words: string, judgement: Judgement, resume: Resume): Judgement {
  if (judgement.verdict !== 'met' && judgement.verdict !== 'partly') return judgement;
  const reached = amountReached(words, judgement.evidence, resume);
  if (reached === 'reached') return judgement;
  return { ...judgement, verdict: reached === 'partly' ? 'partly' : 'not-met' };
}

/** «Отсутствие противопоказаний»: whoever has none says so with a no. */
function judgeAbsence(words: string, resume: Resume, weight: WordWeight): Judgement {
  const matches = matchesOfWords(
    resume,
    tellingStems(words),
    weight,
    ({ kind }) => kind === 'about' || kind === 'skill',
  );
  const told = matches.filter(({ share }) => share >= PARTLY_IN_SENTENCE);
  if (told.length === 0) return { verdict: 'unknown', evidence: [] };
  const none = told.filter(({ stance, sentence }) => stance === 'against' || deniesIn(sentence.text, words));
  if (none.length > 0) return { verdict: 'met', evidence: none.slice(0, EVIDENCE_MAX).map(({ sentence }) => sentence) };
  return { verdict: (told[0]?.share ?? 0) >= MET_IN_SENTENCE ? 'not-met' : 'partly', evidence: evidenceOf(told) };
}

/** True if a sentence denies these words in the clause where they stand: «не опаздываю, вредные привычки есть» does not. */
function deniesIn(sentence: string, words: string): boolean {
  const asked = new Set(tellingStems(words));
  return sentence
    .split(CLAUSE_END)
    .some((clause) => SAYS_NONE.test(clause) && tellingStems(clause).some((stem) => asked.has(stem)));
}

/** Experience in a kind of work that is told by its words, beside the jobs that a dictionary knows. */
export function judgeExperienceByWords(
  demand: { readonly months: number; readonly words: string },
  known: readonly JobFact[],
  resume: Resume,
  facts: Facts,
  weightOf: WordWeight = ALIKE,
): Judgement {
  const asked = { ...demand, words: namedByTrade(demand.words) };
  const weight = weightWithNames(asked.words, weightOf);
  if (asksUnlawfully(asked.words)) return { verdict: 'unknown', evidence: [] };
  const stems = tellingStems(asked.words);
  const no = denialOf(stems, resume, weight);
  if (no.length > 0)
    return { verdict: 'not-met', evidence: evidenceOf(no), isDenied: true, months: { has: 0, asked: asked.months } };
  const { same, near } = jobsByWords(asked.words, resume, facts.jobs, weight);
  // Some experience "in fintech" is to have worked there at all; years of Java are those of a trade, which a club of it at a school is not.
  const isSome = asked.months <= 1 && namesOneThing(stems);
  const jobs = [...new Set([...known, ...same, ...(isSome ? near : [])])];
  const has = monthsIn(jobs, 'any');
  const months = { has, asked: asked.months };
  const proofOf = (some: readonly JobFact[]) =>
    some
      .slice(0, EVIDENCE_MAX)
      .flatMap((job) => (known.includes(job) ? job.evidence : proofByWords(job, stems, resume, weight)))
      .slice(0, EVIDENCE_MAX);
  const evidence = proofOf(jobs);
  // Boards give months, not days: one month less is the same length of time; "some" is any.
  if (has > 0 && has + 1 >= asked.months) return { verdict: 'met', evidence, months };
  // Few name every job: what the words claim is believed as it stands.
  const stated = toldLength(asked.words, resume, weight);
  if (stated !== null && stated.months + 1 >= asked.months)
    return {
      verdict: 'met',
      evidence: [stated.evidence, ...evidence].slice(0, EVIDENCE_MAX),
      months: { has: stated.months, asked: asked.months },
    };
  if (has * 2 >= asked.months && has > 0) return { verdict: 'partly', evidence, months };
  const withNear = near.length === 0 ? 0 : monthsIn([...jobs, ...near], 'any');
  if (withNear > 0 && withNear * 2 >= asked.months)
    return {
      verdict: 'partly',
      evidence: proofOf([...jobs, ...near]),
      // Work nearby that is long enough is half of what is asked; a shorter one less.
      months: withNear + 1 >= asked.months ? months : { has: withNear, asked: asked.months },
    };
  const told = matchesOfWords(resume, stems, weight, ({ kind }) => kind === 'about' || kind === 'skill').filter(
    (match) => !isSold(match, stems, resume) && !isOfOthers(match, stems, resume, asked.words) && !isPraise(match),
  );
  const denied = told.filter(({ share, stance }) => share >= MET_IN_SENTENCE && stance === 'against');
  if (denied.length > 0 && jobs.length === 0)
    return { verdict: 'not-met', evidence: evidenceOf(denied), isDenied: true, months };
  const claimed = told.filter(({ share, stance }) => share >= MET_IN_SENTENCE && stance === 'claimed');
  const open = jobsByWords(asked.words, resume, undatedJobs(facts), weight).same;
  if (open.length > 0) return ofUndated(open, asked.months, facts, resume);
  if (claimed.length > 0) return { verdict: 'partly', evidence: evidenceOf(claimed), months };
  if (facts.jobs.length === 0 && !facts.noExperience.value) return { verdict: 'unknown', evidence: [], months };
  const shown = evidence.length > 0 ? evidence : proofOf(near);
  return { verdict: 'not-met', evidence: facts.jobs.length > 0 ? shown : facts.noExperience.evidence, months };
}

/**
 * «Управление тягачом с полуприцепом» is the work of a driver, «разработка на платформе 1С» that of a developer: who loads lorries or types
 * into a program has done none of it.
 */
function namedByTrade(words: string): string {
  return words.replace(DRIVES, 'водитель ').replace(DEVELOPS, 'разработчик ');
}

const DEVELOPS =
  /(?<!\p{L})(?:разработк|розробк)[иаіуо]?(?:ой|ою)?\s+(?=(?:на|под|під)\s+(?:(?:платформ|язык|баз|мов)\p{L}*\s+)?[a-z1])/iu;
const DRIVES =
  /(?<!\p{L})(?:управлени[еяю]|керуванн[яі]|вождени[еяю]|водінн[яі])\s+(?=(?:\p{L}+\s+){0,2}(?:тягач|автомобил|автомобіл|грузов|вантажів|фур|самосвал|самоскид|автобус|микроавтобус|мікроавтобус|автопоезд|автопоїзд|сц[еі]пк|газел))/iu;

/** «Самый быстрый и честный кассир»: praise of oneself tells of no work, unless it says how long or where. */
function isPraise({ sentence: { text } }: WordMatch): boolean {
  return PRAISE.test(text) && !TELLS_WORK.test(text);
}

const PRAISE =
  /(?<!\p{L})(?:сам(?:ый|ая)\s|(?:наи)?лучш(?:ий|ая)\s|идеальн(?:ый|ая)\s|гениальн|непревзойд|(?:от|от\s+самого)\s+бога(?!\p{L})|мирового\s+уровня|высшего\s+класса|найкращ(?:ий|а)\s|ідеальн(?:ий|а)\s|the\s+best\s|greatest\s|world[\s-]class|ең\s+(?:үздік|жақсы|мықты))/iu;
const TELLS_WORK =
  /(?<!\d)(?:19|20)\d\d(?!\d)|\d\s?\+?\s?(?:лет|год|г(?!\p{L})|мес|рок|рік|жыл|year|yr)|(?<!\p{L})(?:опыт|стаж|досвід|тәжірибе|experience)\p{L}*|(?<!\p{L})(?:(?:про|от|від)?работа[лю]|(?:про|від)?працю|worked|жұмыс)\p{L}*/iu;

/** Where only what was done there is the work that is asked for, its words prove it, not the name of the post: «Bookkeeping», not "Owner". */
function proofByWords(job: JobFact, stems: readonly string[], resume: Resume, weight: WordWeight): readonly Evidence[] {
  if (job.index === null) return job.evidence;
  const of = (field: string) =>
    matchesOfWords(resume, stems, weight, (source) => source.field === `experience[${job.index}].${field}`)[0];
  const duties = of('position') === undefined ? of('description') : undefined;
  return duties === undefined ? job.evidence : [duties.evidence];
}

/**
 * Work of the kind without dates: it may be as long as is asked, which is a question. Where nothing else was worked, the years that are
 * stated of all work are those of this: «комплектовщик» in one cell of a list, «3 года» in the next.
 */
function ofUndated(
  open: readonly Pick<JobFact, 'index' | 'evidence'>[],
  askedMonths: number,
  { jobs, jobsSetAside, experienceClaims }: Facts,
  { about }: Resume,
): Judgement {
  const named = open.flatMap((job) => job.evidence);
  const stated = experienceClaims.find(
    ({ family, months, evidence }) =>
      family === 'total' &&
      months + 1 >= askedMonths &&
      evidence.field === 'about' &&
      standsAlone(evidence, about ?? ''),
  );
  if (stated !== undefined && jobs.length === 0 && open.length === jobsSetAside.length) {
    const evidence = [...named, stated.evidence].slice(0, EVIDENCE_MAX);
    return { verdict: 'met', evidence, months: { has: stated.months, asked: askedMonths } };
  }
  return { verdict: 'unknown', evidence: named.slice(0, EVIDENCE_MAX), months: { has: 0, asked: askedMonths } };
}

/** True for words that nothing else of their line speaks of: «опыт работы 3 года», not «опыт работы токарем 3 года». */
function standsAlone({ start, end }: Evidence, text: string): boolean {
  return /(?:^|[\n;.])\s*$/u.test(text.slice(0, start)) && /^\s*\.?\s*(?:$|[\n;])/u.test(text.slice(end));
}

/** «Аргоном не варил»: a no to what narrows the trade, with no word elsewhere that it was done. */
function denialOf(stems: readonly string[], resume: Resume, weight: WordWeight): readonly WordMatch[] {
  const told = matchesOfWords(resume, narrowingOf(stems), weight, ({ kind }) => kind !== 'company');
  const known = told.filter(({ share }) => share >= MET_IN_SENTENCE);
  return known.some(({ stance }) => stance === 'claimed') ? [] : known.filter(({ stance }) => stance === 'against');
}

/** False where the words ask for work in a branch that nothing in the résumé is of. */
export function tellsBranch(words: string, resume: Resume): boolean {
  return !tellingStems(words).includes(IT) || shareAnywhere(resume, [IT], ALIKE, () => true) > 0;
}

/** How a speciality that is asked in words stands to the schools of a résumé; null if none of them names one. */
export function specialityShare(words: string, resume: Resume, weight: WordWeight = ALIKE): WordMatch | null {
  if (asksUnlawfully(words)) return null;
  const matches = matchesOfWords(resume, tellingStems(words), weight, ({ field }) => field.startsWith('education['));
  return matches[0] ?? null;
}

/** A category of a trade: met by the same or a better one, in part by a lesser one. */
export function judgeCategory(asked: ProfessionalCategory, resume: Resume): Judgement {
  let lesser: Evidence[] = [];
  for (const { field, text } of textsOf(resume)) {
    for (const { category, from, to } of professionalCategoriesIn(text.toLowerCase())) {
      if (category.unit !== asked.unit) continue;
      const evidence = [{ field, start: from, end: to, text: text.slice(from, to) }];
      if (reaches(category, asked)) return { verdict: 'met', evidence };
      lesser = evidence;
    }
  }
  return { verdict: lesser.length > 0 ? 'partly' : 'unknown', evidence: lesser };
}

function evidenceOf(matches: readonly WordMatch[]): readonly Evidence[] {
  return matches.slice(0, EVIDENCE_MAX).map(({ evidence }) => evidence);
}
