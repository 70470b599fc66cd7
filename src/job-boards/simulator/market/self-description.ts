import { phrase } from './chance.js';
import type { Chance } from './chance.js';
import { withTypo } from './career.js';
import type { InterviewCityKey } from './cities.table.js';
import type { Origin } from './names.table.js';
import type { SimulatedLanguage } from './person.js';
import { ABOUT, NEGATIONS, OTHER_SKILLS, TRADE_SKILLS } from './wording.table.js';
import type { WrittenLanguage } from './written-language.js';

/**
 * Text "about me"; one in five says what the person did not do or does not want.
 *
 * @param ofTrade  only people of the trade speak of customers of their own
 * @param drives  only people with a licence speak of it
 */
export function inventAbout(chance: Chance, writes: WrittenLanguage, ofTrade: boolean, drives: boolean): string | null {
  if (chance.happens(0.15)) return null;
  const sentences = chance
    .sample(ABOUT[writes], chance.integer(1, 4))
    .filter((pattern) => (ofTrade || !/баз[ау]/.test(pattern)) && (drives || !pattern.startsWith('Права')))
    .map((pattern) => withTypo(chance, phrase(chance, pattern)));
  if (writes === 'ru' && chance.happens(0.22)) sentences.push(phrase(chance, chance.pick(NEGATIONS)));
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Skills in the spelling of the person: the higher the level, the more of the trade. */
export function inventSkills(chance: Chance, level: 0 | 1 | 2 | 3 | 4): string[] {
  const ofTrade = level === 0 ? chance.integer(0, 1) : chance.integer(level + 1, level * 2 + 3);
  const skills = chance.sample(TRADE_SKILLS, ofTrade).map((spellings) => chance.pick(spellings));
  return [...skills, ...chance.sample(OTHER_SKILLS, chance.integer(level === 0 ? 1 : 0, 3))];
}

/** Languages with level; the mother tongue first. */
export function inventLanguages(
  chance: Chance,
  origin: Origin,
  city: InterviewCityKey,
  level: number,
): SimulatedLanguage[] {
  const languages: SimulatedLanguage[] = [];
  if (origin === 'kazakh') languages.push({ id: 'kaz', level: chance.happens(0.7) ? 'l1' : 'b1' });
  if (origin === 'ukrainian') languages.push({ id: 'ukr', level: 'l1' });
  languages.push({ id: 'rus', level: languages.length === 0 ? 'l1' : 'c1' });
  if (city === 'almaty' && origin !== 'kazakh' && chance.happens(0.4)) {
    languages.push({ id: 'kaz', level: chance.pick(['a2', 'b1'] as const) });
  }
  if (chance.happens(0.55)) {
    const modest = ['a1', 'a2', 'a2', 'b1'] as const;
    const good = ['b1', 'b2', 'b2', 'c1'] as const;
    languages.push({ id: 'eng', level: chance.pick(level === 4 ? good : modest) });
  }
  if (chance.happens(0.05)) languages.push({ id: chance.pick(['deu', 'chi'] as const), level: 'a1' });
  return languages;
}
