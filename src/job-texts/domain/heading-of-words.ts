import { rememberWords } from '../../vacancies/domain/memo.js';
import { HEADING_CUES, HEADING_FILLERS } from './heading-words.table.js';
import type { SectionKind } from './sections.table.js';

/** Names of demands themselves: «Образование: высшее» is one, and no heading over others. */
const NEVER_IN_HEADINGS =
  /^(?:опыт|стаж|образован|категори|документ|язык|возраст|зарплат|досвід|освіт|категорі|мов[аи]$|вік$|тәжірибе|білім|өтіл|санат|experience|education|degree|language|category|salary|age$)/u;
const DENIES = /^(?:not|don.?t|doesn.?t|won.?t|isn.?t|aren.?t|емес)$/u;
/** «Чего мы не требуем», «Що не потрібно» */
const OPENS_QUESTION = /^(?:но |а |але |but )?(?:что|чего|кого|що|чого|кого|не|what|who)\s/u;
const HEADING_WORDS_REMEMBERED = 20_000;
const HEADING_WORDS_MAX = 9;
const FOREIGN_WORDS_MAX = 2;

/** A line of nothing but words of headings is one, whatever their order; before a colon a word or two may be others. */
export function headingOfWords(bare: string, hasColon: boolean): SectionKind | null {
  const words = bare.split(/[\s/,.?!«»"()—–-]+/u, HEADING_WORDS_MAX + 2).filter((word) => word !== '');
  if (words.length === 0 || words.length > HEADING_WORDS_MAX) return null;
  // «Английский не понадобится: …»; in Kazakh «не» opens a question: «Не істейсіз».
  const isDenied = words.some((word, place) => (word === 'не' && place > 0) || DENIES.test(word));
  const foreignMax = hasColon ? Math.min(FOREIGN_WORDS_MAX, words.length - 1) : 0;
  let foreign = foreignMax;
  let best = HEADING_CUES.length;
  for (const word of words) {
    const part = DENIES.test(word) ? 'filler' : partInHeading(word);
    if (part === 'never' || (part === 'foreign' && foreign-- <= 0)) return null;
    if (typeof part === 'number') best = Math.min(best, part);
  }
  const kind = HEADING_CUES[best]?.[0] ?? null;
  if (!isDenied || kind === 'wishes') return kind;
  // "What we don't ask for"
  return foreign === foreignMax && OPENS_QUESTION.test(bare) ? 'other' : null;
}

/** What a word does in a heading: the row of cues it is of, or nothing; remembered, since headings are made of few words. */
const partInHeading = rememberWords((word: string): number | 'filler' | 'foreign' | 'never' => {
  if (NEVER_IN_HEADINGS.test(word)) return 'never';
  const cue = HEADING_CUES.findIndex(([, pattern]) => pattern.test(word));
  if (cue >= 0) return cue;
  return HEADING_FILLERS.test(word) ? 'filler' : 'foreign';
}, HEADING_WORDS_REMEMBERED);
