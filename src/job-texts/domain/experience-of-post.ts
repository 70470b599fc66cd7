import type { LocalisedText } from '../../vacancies/domain/localised-text.js';
import { LANGUAGES } from '../../vacancies/domain/localised-text.js';
import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';
import { labelOf } from './demand-labels.js';
import type { FoundRequirement, JobText } from './job-text.js';
import { occupationsOf } from './occupations-named.js';
import { readJobText } from './requirements-of-text.js';

/** «Общий стаж от 5 лет», "any work experience": the post is not meant. */
const OF_ANY_WORK =
  /(?<!\p{L})(?:люб(?:ой|ого|ом|ая)|какой-либо|общ(?:ий|его|ем)|будь-як|загальн|any|total|overall|кез келген|жалпы)/iu;
/** «(монтажник)», «4-5 розряду», «3 категории»: beside the name of a post, and no part of what was done. */
const BESIDE_POST =
  /\s*\([^()]*\)|,?\s\d(?:\s?[-–—]\s?\d)?(?:-?(?:го|й|ший))?\s(?:разряд|розряд|категор|класс|клас|санат)\p{L}*|,?\s(?:grade|class)\s\d(?:\s?[-–—]\s?\d)?|\s\d$/giu;
const ANY_WORK: LocalisedText = {
  ru: 'в любой работе',
  en: 'in any work',
  uk: 'у будь-якій роботі',
  kk: 'кез келген жұмыста',
};

/**
 * What a text asks for of somebody for one post. Experience of which the text does not say in what is meant in the work of the post, which
 * its title names, or the vacancy that it is read for; where neither names a work that is known, it stays of any work, and says so.
 *
 * @param ownTitle  of the vacancy; null where there is none
 */
export function readJobTextOfPost(text: string, ownTitle: string | null): JobText {
  const job = readJobText(text);
  const post = workIn(job.title, isOfWork) ?? workIn(ownTitle, () => true);
  return { ...job, requirements: job.requirements.map((line) => ofPost(line, post)) };
}

/** The work that a title names; what stands at the head of a text may be a firm, the title of a vacancy is a post. */
function workIn(title: string | null, isWork: (stem: string) => boolean): string | null {
  const work = title?.replace(BESIDE_POST, '').trim() ?? '';
  return occupationsOf(work).length > 0 || tellingStems(work).some(isWork) ? work : null;
}

/** Trades, and those that are named by what is done: «монтажник». */
function isOfWork(stem: string): boolean {
  return isTrade(stem) || stem.startsWith('~');
}

function ofPost(line: FoundRequirement, post: string | null): FoundRequirement {
  if (line.kind !== 'experience') return line;
  const { months, occupations, words } = line.value;
  if (months === 0 || occupations !== 'any' || words !== undefined || OF_ANY_WORK.test(line.sentence.text)) return line;
  if (post === null) {
    const { label } = line;
    return { ...line, label: inEach((language) => `${label[language]} ${ANY_WORK[language]}`) };
  }
  const value = { ...line.value, occupations: occupationsOf(post), words: post };
  return { ...line, value, label: labelOf({ kind: 'experience', value }, line.sentence.text) };
}

function inEach(text: (language: (typeof LANGUAGES)[number]) => string): LocalisedText {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as unknown as LocalisedText;
}
