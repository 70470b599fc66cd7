import { foundIn, isIn } from '../../kernel/sought.js';
import type { Resume } from '../../job-boards/domain/resume.js';
import type { Evidence } from '../../scoring/domain/facts.js';
import {
  DENIED_REFUSALS,
  OR_ELSE,
  REFUSES_AFTER,
  REFUSES_BEFORE,
  TAKES_IT,
  TERMS_OF_WORK,
  WORDS_OF_TERMS,
} from './terms-of-work.table.js';
import type { TermOfWork } from './terms-of-work.table.js';

/** A term of the work that somebody refuses, and the words that do. */
export interface RefusedTerm {
  readonly term: TermOfWork | 'place' | 'business-trips';
  readonly evidence: readonly Evidence[];
}

/** Sentences end at line ends too. */
const SENTENCE = /[^.!?;\n]+/gu;
const REACH_CHARACTERS = 60;

/** The terms that a text asks for: nights, shifts, weekends, presence, whole days. */
export function termsAsked(sentences: readonly { readonly norm: string }[]): TermOfWork[] {
  return TERMS_OF_WORK.filter((term) => {
    const { asked, without } = WORDS_OF_TERMS[term];
    return sentences.some(({ norm }) => isIn(asked, norm)) && !sentences.some(({ norm }) => isIn(without, norm));
  });
}

/**
 * Those of the asked terms that a person refuses in what they say of themselves; what a former post was like refuses nothing.
 *
 * @param asked  what the text asks for
 */
export function refusedTerms(asked: readonly TermOfWork[], { title, about, skills }: Resume): RefusedTerm[] {
  if (asked.length === 0) return [];
  const texts = [
    { field: 'title', text: title },
    { field: 'about', text: about },
    ...skills.map((text, index) => ({ field: `skills[${index}]`, text })),
  ];
  const sentences = texts.flatMap(({ field, text }) =>
    [...(text ?? '').matchAll(SENTENCE)].map((match) => evidenceOf(field, match[0], match.index)),
  );
  return asked.flatMap((term) => {
    const evidence = sentences.find(({ text }) => refuses(term, text));
    return evidence ? [{ term, evidence: [evidence] }] : [];
  });
}

function evidenceOf(field: string, words: string, at: number): Evidence {
  const text = words.trim();
  const start = at + words.indexOf(text);
  return { field, start, end: start + text.length, text };
}

function refuses(term: TermOfWork, sentence: string): boolean {
  const written = sentence.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
  const norm = DENIED_REFUSALS.reduce((rest, denied) => rest.replace(denied, ' '), written);
  if (isIn(TAKES_IT, norm)) return false;
  const { named, only } = WORDS_OF_TERMS[term];
  const wanted = only.exec(norm);
  if (wanted !== null && !isIn(OR_ELSE, norm.slice(wanted.index + wanted[0].length))) return true;
  return [...norm.matchAll(named)].some(({ 0: words, index }) => {
    const end = index + words.length;
    return (
      isIn(REFUSES_BEFORE, norm.slice(Math.max(0, index - REACH_CHARACTERS), index)) ||
      refusesBehind(norm.slice(end, end + REACH_CHARACTERS))
    );
  });
}

/** «Готова работать удалённо, не готова к командировкам»: a refusal beyond a comma that names what it refuses is of that. */
function refusesBehind(behind: string): boolean {
  const found = foundIn(REFUSES_AFTER, behind)?.[0];
  return found !== undefined && !(found.includes(',') && OF_ITS_OWN.test(behind.slice(found.length)));
}

const OF_ITS_OWN =
  /^ (?:(?:работать|ездить|выходить|працювати|їздити|to work|to travel) )?(?:к|ко|на|в|во|с|до|у|for|to|on|at) \p{L}/u;
