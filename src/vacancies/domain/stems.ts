import snowball from 'snowball-stemmers';
import type { Language } from './localised-text.js';

const russian = snowball.newStemmer('russian');
const english = snowball.newStemmer('english');

const UKRAINIAN_REFLEXIVE = /(?:ся|сь)$/;
/** Endings of Ukrainian nouns, adjectives and verbs, longest first. There is no snowball stemmer for the language. */
const UKRAINIAN_ENDING =
  /(?:уванням|ування|ювання|увати|ювати|ування|ували|увала|ував|ами|ями|ові|еві|єві|ього|ьому|ього|ого|ому|ими|іми|ості|ість|анням|ання|яння|ення|єння|іння|ити|ати|іти|яти|ала|ала|ила|али|или|ого|ах|ях|ів|їв|ей|ою|ею|єю|ом|ем|єм|им|ім|их|іх|ої|ій|ий|ав|ив|ає|ую|ює|ує|ть|а|я|у|ю|і|ї|е|є|о|и|ь|й)$/;
/** Kazakh is agglutinative: suffixes of case, possession, number and tense are taken off one after another. */
const KAZAKH_SUFFIX =
  /(?:ларының|лерінің|мын|мін|бын|бін|пын|пін|сың|сің|мыз|міз|ңыз|ңіз|лар|лер|дар|дер|тар|тер|ның|нің|дың|дің|тың|тің|дан|ден|тан|тен|нан|нен|мен|бен|пен|нда|нде|ған|ген|қан|кен|дым|дім|тым|тім|дық|дік|тық|тік|ға|ге|қа|ке|на|не|ды|ді|ты|ті|ны|ні|да|де|та|те|сы|сі|ым|ім|ың|ің|ып|іп|ын|ін|ы|і|у|п|й|а|е)$/;
const KAZAKH_SUFFIXES_MAX = 5;
/** A stem shorter than this says nothing. */
const STEM_LETTERS_MIN = 3;

/** The stem of a Ukrainian word in normal form: one ending taken off. */
export function stemUkrainian(word: string): string {
  const bare = word.replace(UKRAINIAN_REFLEXIVE, '');
  const stem = bare.replace(UKRAINIAN_ENDING, '');
  return stem.length >= STEM_LETTERS_MIN ? stem : bare;
}

/** The stem of a Kazakh word in normal form: up to five suffixes taken off while four letters remain. */
export function stemKazakh(word: string): string {
  let stem = word;
  for (let round = 0; round < KAZAKH_SUFFIXES_MAX; round++) {
    const shorter = stem.replace(KAZAKH_SUFFIX, '');
    if (shorter === stem || shorter.length <= STEM_LETTERS_MIN) break;
    stem = shorter;
  }
  return stem;
}

/** Stem of a word in normal form. Russian and English: snowball (https://snowballstem.org); the other two: own endings. */
export function stem(word: string, language: Language): string {
  if (word.length <= STEM_LETTERS_MIN) return word;
  switch (language) {
    case 'ru':
      return russian.stem(word);
    case 'en':
      return english.stem(word);
    case 'uk':
      return stemUkrainian(word);
    case 'kk':
      return stemKazakh(word);
  }
}
