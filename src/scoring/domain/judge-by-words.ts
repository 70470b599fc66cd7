import type { Resume } from '../../job-boards/domain/resume.js';
import { professionalCategoriesIn, reaches } from '../../vacancies/domain/professional-categories.js';
import type { ProfessionalCategory } from '../../vacancies/domain/requirement.js';
import { rememberWords } from '../../vacancies/domain/memo.js';
import { isTrade, tellingStems, tradeWeight } from '../../vacancies/domain/telling-words.js';
import { unlawfulInWords } from '../../vacancies/domain/unlawful-demands.js';
import type { Evidence, Facts, JobFact } from './facts.js';
import type { Judgement } from './verdicts.js';
import type { WordMatch, WordWeight } from './person-words.js';
import { matchesOfWords, shareAnywhere } from './person-words.js';
import { monthsIn, undatedJobs } from './read-experience.js';
import { textsOf } from './resume-texts.js';

/** So much of what is asked must stand in one sentence to be met, or so much in the whole résumé. */
const MET_IN_SENTENCE = 0.7;
const MET_ANYWHERE = 0.95;
/** From this on it is met in part. */
const PARTLY_IN_SENTENCE = 0.4;
/** So much of the kind of work must stand in the title of a post, or in what was done there. */
const POST_SHARE = 0.5;
const DUTIES_SHARE = 0.65;
/** … or so much in the title and the name of the company together. */
const COMPANY_SHARE = 0.6;
/** Who stands in for somebody or learns from them. */
const ASSISTANT =
  /(?<!\p{L})(?:помощни[кц]|помічни[кц]|ассистент|асистент|стажер|стажёр|стажист|ученик|учень|практикант|көмекші|assistant|trainee|apprentice|intern(?:ship)?(?!\p{L})|helper)/iu;
/** «180 знаков в минуту»: whoever has 200 has it too. */
const NUMBER = /^\d+$/u;
const NUMBER_WEIGHT = 0.3;
/** «Вредных привычек нет» denies nothing that somebody can do, yet it says that there are none. */
const SAYS_NONE =
  /(?<!\p{L})(?:без|нет|нету|не|отсутств\p{L}*|відсутн\p{L}*|немає|нема|жоқ|no|not|never|without|none)(?!\p{L})/iu;
const ASKS_ABSENCE = /^(?:отсутстви\p{L}|відсутн\p{L}+|absence of|без|no)\s+/iu;
const EVIDENCE_MAX = 3;
const ADJECTIVE = /(?:ого|ому|ой|ых|ый|ий|ая|ое|ые|ую|ым|ыми|их|ої|ій|ими)$/u;
const ALIKE: WordWeight = () => 1;
/** Lines stored before such words were refused are judged by nobody's age, sex or family either. */
const asksUnlawfully = rememberWords((words) => unlawfulInWords(words).length > 0, 5_000);

/** A skill or quality that no dictionary knows, by the words that ask for it. */
export function judgeWords(words: string, resume: Resume, weightOf: WordWeight = ALIKE): Judgement {
  const weight: WordWeight = (stem) => weightOf(stem) * (NUMBER.test(stem) ? NUMBER_WEIGHT : 1);
  if (asksUnlawfully(words)) return { verdict: 'unknown', evidence: [] };
  const absent = ASKS_ABSENCE.exec(words)?.[0];
  if (absent !== undefined) return judgeAbsence(words.slice(absent.length), resume, weight);
  const stems = tellingStems(words);
  const matches = matchesOfWords(resume, stems, weight, ({ kind }) => kind !== 'title' && kind !== 'company');
  const claimed = matches.filter(({ stance }) => stance === 'claimed');
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
  const none = told.filter(({ stance, sentence }) => stance === 'against' || SAYS_NONE.test(sentence.text));
  if (none.length > 0) return { verdict: 'met', evidence: none.slice(0, EVIDENCE_MAX).map(({ sentence }) => sentence) };
  return { verdict: (told[0]?.share ?? 0) >= MET_IN_SENTENCE ? 'not-met' : 'partly', evidence: evidenceOf(told) };
}

/** Those of the jobs that are the kind of work that is asked: by their post, or (`near`) only by a word of what was done there. */
export function jobsByWords<Job extends Pick<JobFact, 'index'>>(
  words: string,
  resume: Resume,
  jobs: readonly Job[],
  weight: WordWeight = ALIKE,
): { readonly same: readonly Job[]; readonly near: readonly Job[] } {
  const ways = waysOf(words);
  const isOfAssistant = ASSISTANT.test(words);
  const asksForChief = isOfChief(words);
  const same: Job[] = [];
  const near: Job[] = [];
  for (const job of jobs) {
    const kinship = ways.map((stems) => kinshipOf(job, stems, resume, weight));
    if (!kinship.some((one) => one !== null)) continue;
    // Who helps a cook is no cook yet.
    const isHelper =
      !isOfAssistant && ASSISTANT.test(job.index === null ? '' : (resume.experience[job.index]?.position ?? ''));
    const isBelow =
      asksForChief && !isOfChief(job.index === null ? '' : (resume.experience[job.index]?.position ?? ''));
    (kinship.includes('same') && !isHelper && !isBelow ? same : near).push(job);
  }
  return { same, near };
}

/** An accountant is no chief accountant yet. */
function isOfChief(words: string): boolean {
  return /(?<!\p{L})(?:главн\p{L}+|главбух|головн\p{L}+|шеф|chief|head|бас(?!-)|басшы\p{L}*|бастық\p{L}*|меңгеруші\p{L}*|директор|руковод\p{L}+|начальни\p{L}+|заведующ\p{L}+|завідувач\p{L}*|управляющ\p{L}+|керуюч\p{L}+|керівни\p{L}+|director)(?!\p{L})/iu.test(
    words,
  );
}

/** «DevOps / SRE / системный администратор»: any of them will do. */
function waysOf(words: string): readonly (readonly string[])[] {
  const ways = words.split(/\s*\/\s*|\s(?:или|либо|або|чи|немесе|or)\s/u).map((way) => tellingStems(way));
  return ways.filter((stems) => stems.length > 0);
}

/** «Сварка труб» is work, «выдача сварочного оборудования» only has a thing of the trade in it. */
function isDone(stems: readonly string[], description: string): boolean {
  return (description.match(/\p{L}+/gu) ?? []).some((word) => {
    const form = word.toLowerCase();
    return !ADJECTIVE.test(form) && tellingStems(form).some((stem) => stems.includes(stem));
  });
}

/** The trade that a post is named by: the first in a Slavic title, the last in an English or Kazakh one; null if none is known or it says little. */
function headOf(position: string): string | null {
  const trades = tellingStems(position.replace(/\([^()]*\)/gu, ' ')).filter(isTrade);
  const head = /[a-z]{3}|[әғқңөұүһ]/iu.test(position) ? trades.at(-1) : trades[0];
  return head !== undefined && tradeWeight(head) > 1 ? head : null;
}

function kinshipOf(
  job: Pick<JobFact, 'index'>,
  stems: readonly string[],
  resume: Resume,
  weight: WordWeight,
): 'same' | 'near' | null {
  const inJob = (field: string, own: WordWeight) =>
    matchesOfWords(resume, stems, own, (source) => source.field === `experience[${job.index}].${field}`)[0];
  const duties = inJob('description', weight);
  const done = duties?.stance === 'claimed' ? duties.share : 0;
  const isOfTrade = stems.some((stem) => !stem.startsWith('~'));
  // «Продавец сварочного оборудования», a storekeeper who issues electrodes: of another trade, whatever word of ours stands beside it.
  const post = headOf(job.index === null ? '' : (resume.experience[job.index]?.position ?? ''));
  const isOfAnother = post !== null && stems.some(isTrade) && !stems.includes(post);
  if (isOfAnother) {
    const told = job.index === null ? null : (resume.experience[job.index]?.description ?? null);
    return done >= PARTLY_IN_SENTENCE && (stems.length > 1 || isDone(stems, told ?? '')) ? 'near' : null;
  }
  const atCompany = shareAnywhere(
    resume,
    stems,
    weight,
    ({ field }) => field === `experience[${job.index}].position` || field === `experience[${job.index}].company`,
  );
  const named = inJob('position', weight)?.share ?? 0;
  if (
    (isOfTrade && named >= POST_SHARE) ||
    // «Hotel front desk»: the one is told by the post, the other by who it was with.
    (named > 0 && atCompany >= COMPANY_SHARE) ||
    (done >= DUTIES_SHARE && stems.length > 1)
  )
    return 'same';
  // A thing in the name of a post is not the work with it: «охранник в детском саду».
  // One word of the trade in what was done: «продажа сварочного оборудования» is no welding.
  if (done >= PARTLY_IN_SENTENCE || atCompany >= POST_SHARE) return 'near';
  // A long title asks for the trade and many things beside it.
  if (post !== null && post === stems.find(isTrade)) return 'near';
  // The trade without what it was about: a driver of vans where one of lorries is sought.
  return (inJob('position', (stem) => weight(stem) * tradeWeight(stem))?.share ?? 0) >= POST_SHARE ? 'near' : null;
}

/** Experience in a kind of work that is told by its words, beside the jobs that a dictionary knows. */
export function judgeExperienceByWords(
  asked: { readonly months: number; readonly words: string },
  known: readonly JobFact[],
  resume: Resume,
  facts: Facts,
  weight: WordWeight = ALIKE,
): Judgement {
  if (asksUnlawfully(asked.words)) return { verdict: 'unknown', evidence: [] };
  const { same, near } = jobsByWords(asked.words, resume, facts.jobs, weight);
  const jobs = [...new Set([...known, ...same])];
  const has = monthsIn(jobs, 'any');
  const months = { has, asked: asked.months };
  const evidence = jobs.flatMap((job) => job.evidence).slice(0, EVIDENCE_MAX);
  // Boards give months, not days: one month less is the same length of time; "some" is any.
  if (has > 0 && has + 1 >= asked.months) return { verdict: 'met', evidence, months };
  if (has * 2 >= asked.months && has > 0) return { verdict: 'partly', evidence, months };
  if (monthsIn([...jobs, ...near], 'any') + 1 >= asked.months && near.length > 0)
    return {
      verdict: 'partly',
      evidence: [...jobs, ...near].flatMap((job) => job.evidence).slice(0, EVIDENCE_MAX),
      months,
    };
  const told = matchesOfWords(
    resume,
    tellingStems(asked.words),
    weight,
    ({ kind }) => kind === 'about' || kind === 'skill',
  );
  const denied = told.filter(({ share, stance }) => share >= MET_IN_SENTENCE && stance === 'against');
  if (denied.length > 0 && jobs.length === 0) return { verdict: 'not-met', evidence: evidenceOf(denied), months };
  const claimed = told.filter(({ share, stance }) => share >= MET_IN_SENTENCE && stance === 'claimed');
  if (claimed.length > 0) return { verdict: 'partly', evidence: evidenceOf(claimed), months };
  const open = jobsByWords(asked.words, resume, undatedJobs(facts), weight).same;
  // What no date is told of may be as long as is asked.
  if (open.length > 0)
    return { verdict: 'unknown', evidence: open.flatMap((job) => job.evidence).slice(0, EVIDENCE_MAX), months };
  if (facts.jobs.length === 0 && !facts.noExperience.value) return { verdict: 'unknown', evidence: [], months };
  const shown = evidence.length > 0 ? evidence : facts.jobs.flatMap((job) => job.evidence).slice(0, EVIDENCE_MAX);
  return { verdict: 'not-met', evidence: facts.jobs.length > 0 ? shown : facts.noExperience.evidence, months };
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
