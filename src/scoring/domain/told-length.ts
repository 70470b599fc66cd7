import type { Resume } from '../../job-boards/domain/resume.js';
import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';
import type { Evidence } from './facts.js';
import { isOfLowerRank, isOfOthers, isSold } from './jobs-by-words.js';
import { lengthsIn, monthsAlone } from './length-of-work.js';
import type { WordWeight } from './person-words.js';
import { sentencesOfWords } from './person-words.js';

/** So much of what is asked must stand in the sentence. */
const SHARE = 0.7;
const OF_EXPERIENCE =
  /(?<!\p{L})(?:(?:опыт|стаж(?!ер|ёр|ир))\p{L}*|(?:про|от)?работа(?:л|ю)\p{L}*|досвід\p{L}*|(?:про|від)?працю\p{L}*|тәжірибе\p{L}*|еңбек өтіл\p{L}*|жұмыс (?:істе|жаса)\p{L}*|experience\p{L}*|work(?:ed|ing)|из (?:них|которых)|в том числе|з (?:них|яких)|of which)(?!\p{L})/iu;
/** Whoever learns it, leads those who do it or has not done it for so long. */
const OF_SOMETHING_ELSE =
  /(?<!\p{L})(?:учи(?:л|т|ться)|уч[её]б|обуч|курс|студент|навча|оқы|оқу|stud(?:y|ied|ent)|learn|train(?:ed|ing)|руковод|управл|курир|контролир|набира|керува|басқар|manag|led |lead|supervis|перерыв|перерв|без работы|не работа|не працю|муж|жена|отец|брат|дружина|батько|күйеуім|husband|wife|назад|тому|бұрын|ago(?!\p{L}))/iu;
/** «Со сварщиками»: whom one worked with is not what one was. */
const BESIDE = /(?<!\p{L})(?:с|со|із|зі|with|alongside)\s+$/iu;
/** What parts the work and its length from the next: «сварщиком 3 года, токарем 5 лет»; «1,5 года» is one number. */
const CLAUSE_END = /(?<!\d),|,(?!\d)|[;\n]|(?<=\s)(?:но|а|але|but|бірақ)(?=\s)/giu;

/** Experience of the asked kind with its length, as the person states it. */
export interface ToldLength {
  readonly months: number;
  readonly evidence: Evidence;
}

/**
 * How long somebody says to have done a work that no dictionary knows: «опыт работы сварщиком 3 года», "3 years of warehouse experience".
 * It is believed as it stands, as the claims of known kinds of work are. Of several lengths in one clause the least: nobody knows which is
 * whose.
 *
 * @param words  the kind of work that is asked for
 */
export function toldLength(words: string, resume: Resume, weight: WordWeight): ToldLength | null {
  const about = resume.about ?? '';
  if (!OF_EXPERIENCE.test(about)) return null;
  const stems = tellingStems(words);
  const sentences = sentencesOfWords(resume, stems, weight, { share: SHARE, fields: ({ field }) => field === 'about' });
  let longest: ToldLength | null = null;
  for (const match of sentences) {
    if (match.stance !== 'claimed' || isSold(match, stems, resume) || isOfOthers(match, stems, resume, words)) continue;
    if (stems.some(isTrade) && BESIDE.test(about.slice(0, match.evidence.start))) continue;
    const evidence = clauseAround(about, match.sentence, match.evidence);
    if (!OF_EXPERIENCE.test(evidence.text) || OF_SOMETHING_ELSE.test(evidence.text)) continue;
    const said = evidence.text.search(OF_EXPERIENCE);
    // «25 лет, опыт есть» tells an age, «стаж 25 лет» does not.
    const told = lengthsIn(evidence.text).filter(({ isPerhapsAge, start }) => !isPerhapsAge || said < start);
    if (told.length === 0 || isOfLowerRank(evidence.text, words)) continue;
    const months = Math.min(...told.map((one) => one.months));
    if (months > (longest?.months ?? 0)) longest = { months, evidence };
  }
  return longest;
}

/** The clause of a sentence that the words stand in; a length alone behind its comma belongs to it: «опыт сварщиком, 3 года». */
function clauseAround(about: string, sentence: Evidence, { start, end }: Evidence): Evidence {
  let [from, to] = [sentence.start, sentence.end];
  for (const found of about.slice(from, to).matchAll(CLAUSE_END)) {
    const at = sentence.start + found.index;
    const next = at + found[0].length;
    if (next <= start) from = next;
    if (at < end) continue;
    const piece = about.slice(next, sentence.end).split(CLAUSE_END, 1)[0] ?? '';
    to = monthsAlone(piece) === null ? at : next + piece.length;
    break;
  }
  const clause = about.slice(from, to);
  const lead = clause.length - clause.trimStart().length;
  return { field: 'about', start: from + lead, end: from + clause.trimEnd().length, text: clause.trim() };
}
