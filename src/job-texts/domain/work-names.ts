import type { Language, LocalisedText } from '../../vacancies/domain/localised-text.js';
import { LANGUAGES } from '../../vacancies/domain/localised-text.js';
import { OCCUPATIONS } from '../../vacancies/domain/occupations.table.js';
import type { OccupationId } from '../../vacancies/domain/occupations.table.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

const QUOTATION_MARKS: Readonly<Record<Language, readonly [string, string]>> = {
  ru: ['«', '»'],
  en: ['“', '”'],
  uk: ['«', '»'],
  kk: ['«', '»'],
};
const OR: LocalisedText = { ru: 'или', en: 'or', uk: 'або', kk: 'немесе' };
const JOINT = /\s*[,/]\s*|\s(?:или|либо|і|й|та|або|чи|и|және|немесе|and|or)\s/u;
const ALTERNATIVE = /\s*\/\s*|\s(?:или|либо|або|чи|немесе|or)\s/u;
/** What the words of a kind of work are governed by, so that they read as they were written. */
const GOVERNING = ofOurLetters(
  /(?<![\p{L}])(?:(?:в|во|на|с|со|по|у|з|із|зі|as an?|as|in|of|with|for) )?(?:(?:должност|посад|сфер|област|галуз|качеств|рол|отдел|відділ)\p{L}{1,3} )?$/u,
);

const OWN_PLACE = /(?= (?:в|во|у|на|in|at|within) )/u;

/** Known occupations by the stems of what they are called, in any language and case. */
const KNOWN = new Map<string, OccupationId>();
for (const id of Object.keys(OCCUPATIONS) as OccupationId[])
  for (const language of LANGUAGES) {
    const key = keyOf(OCCUPATIONS[id].label[language]);
    if (id !== 'other' && key !== '' && !KNOWN.has(key)) KNOWN.set(key, id);
  }

/**
 * What a kind of work is called in a label: known occupations by their names in the reader's language, other words quoted as the sentence
 * has them, for their case depends on what stands before them.
 *
 * @param words  as they were read out of the sentence: «продажах», «оптовых продажах»
 * @param sentence  that they are from
 */
export function workName(words: string, sentence: string): LocalisedText {
  const known = words.split(JOINT).map((part) => KNOWN.get(keyOf(part)));
  const ids = [...new Set(known)];
  if (ids.every((id) => id !== undefined)) {
    const isChoice = ALTERNATIVE.test(words);
    return inEach((language) =>
      ids.map((id) => OCCUPATIONS[id].label[language]).join(isChoice ? ` ${OR[language]} ` : ', '),
    );
  }
  const quoted = governed(words, sentence);
  return inEach((language) => QUOTATION_MARKS[language].join(quoted));
}

/** Words of a text that stand in a label beside our own. */
export function quotedWords(words: string): LocalisedText {
  return inEach((language) => QUOTATION_MARKS[language].join(words));
}

function governed(words: string, sentence: string): string {
  const lower = sentence.toLowerCase();
  // Of words that stand apart, «складе» and «в торговле», the first ones tell.
  const at = Math.max(
    lower.indexOf(words.toLowerCase()),
    lower.indexOf(words.toLowerCase().split(OWN_PLACE, 1)[0] ?? ''),
  );
  const before = at < 0 ? '' : (GOVERNING.exec(sentence.slice(0, at).toLowerCase())?.[0] ?? '');
  return before + words;
}

function keyOf(words: string): string {
  return tellingStems(words).sort().join(' ');
}

function inEach(text: (language: Language) => string): LocalisedText {
  return { ru: text('ru'), en: text('en'), uk: text('uk'), kk: text('kk') };
}
