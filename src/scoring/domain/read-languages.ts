import type { LanguageLevel, Resume } from '../../job-boards/domain/resume.js';
import { LANGUAGE_LEVELS } from '../../job-boards/domain/resume.js';
import type { PhraseTable } from '../../vacancies/domain/phrases.js';
import { PhraseLexicon } from '../../vacancies/domain/phrases.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK } from '../../vacancies/domain/tokens.js';
import type { Evidence, LanguageFact } from './facts.js';
import type { ReadText } from './read-text.js';
import { evidenceOf } from './read-text.js';
import { StanceReader } from './stance.js';

type LanguageCode = 'en' | 'ru' | 'uk' | 'kk' | 'de' | 'fr' | 'es' | 'zh' | 'tr' | 'it' | 'be' | 'pl';
export type LevelPhrase = `level-${LanguageLevel}` | 'level-stated';

/** Names of languages as people and boards write them; prefixes, so that adjectives and cases are met too. */
const NAMES: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['английск*', 'англійськ*', 'ағылшын*', 'english', 'инглиш', '=англ', '=en', '=eng'],
  ru: [
    'русский|русского|русским|русском + язык*',
    'російськ* + мов*',
    'орыс + тіл*',
    'орысша',
    '=russian',
    '=русский',
    '=российська|=російська',
    '=орыс',
    '=ru',
  ],
  uk: ['украинск* + язык*', 'українськ* + мов*', 'украин + тіл*', '=ukrainian', '=украинский', '=українська', '=uk'],
  kk: [
    'казахск* + язык*',
    'казахськ* + мов*',
    'қазақ + тіл*',
    'қазақша',
    '=kazakh',
    '=казахский',
    '=казахська',
    '=қазақ',
    '=kk',
  ],
  de: ['немецк*', 'німецьк*', 'неміс*', '=german', '=de'],
  fr: ['французск*', 'французьк*', 'француз*', '=french', '=fr'],
  es: ['испанск*', 'іспанськ*', 'испан*', '=spanish', '=es'],
  zh: ['китайск* + язык*', 'китайськ* + мов*', 'қытай + тіл*', '=chinese', '=китайский', '=zh'],
  tr: ['турецк* + язык*', 'турецьк* + мов*', 'түрік + тіл*', '=turkish', '=турецкий', '=tr'],
  it: ['итальянск* + язык*', 'італійськ* + мов*', '=italian', '=итальянский', '=it'],
  be: ['белорусск* + язык*', 'білоруськ* + мов*', '=belarusian', '=белорусский', '=be'],
  pl: ['польск* + язык*', 'польськ* + мов*', '=polish', '=польский', '=польська', '=pl'],
};

// prettier-ignore
const LEVELS: PhraseTable<LevelPhrase> = {
  'level-a1': { ru: ['=a1|=а1', 'начальн*', '=beginner', 'starter'], uk: ['початков*'], kk: ['бастапқы', 'бастауыш'] },
  'level-a2': { ru: ['=a2|=а2', 'базов*', 'элементарн*', 'со словарем', '=elementary', '=pre + =intermediate', '=preintermediate', '=basic', 'слаб*', 'школьн*', 'ниже среднего'], uk: ['елементарн*', 'базов*', 'зі словником', 'нижче середнього'], kk: ['базалық', 'негізгі', 'сөздікпен'] },
  'level-b1': { ru: ['=b1|=в1', '=intermediate', '=средний|=среднем|=средне', 'разговорн*', 'техническ*', 'читаю профессиональную', '=conversational', '=working', '=хорошо'], uk: ['середн*', 'розмовн*', 'технічн*'], kk: ['орта|орташа', 'ауызекі', 'сөйлеу'], en: ['conversational', 'technical'] },
  'level-b2': { ru: ['=b2|=в2', '=upper + =intermediate', '=upper', 'выше + среднего', 'средне + продвинут*'], uk: ['вище + середнього'], kk: ['ортадан + жоғары'], en: ['=good'] },
  'level-c1': { ru: ['=c1|=с1', '=advanced', 'продвинут*', 'свободн*', 'бегло', '=fluent|=fluently'], uk: ['просунут*', 'вільн*'], kk: ['еркін', 'жетік'] },
  'level-c2': { ru: ['=c2|=с2', '=proficient', 'в совершенств*'], uk: ['досконал*'], kk: ['кәсіби'] },
  'level-native': { ru: ['родн*', '=native', '=bilingual', 'билингв*', 'носител*'], uk: ['рідн*', 'носі*'], kk: ['=ана|ана тілі', 'ана + тіл*'] },
  'level-stated': { ru: ['язык*', 'владе*'] },
};

/** Names of languages. */
export const NAME_LEXICON = new PhraseLexicon(
  Object.fromEntries(
    Object.entries(NAMES).map(([code, phrases]) => [code, { ru: phrases, uk: phrases, kk: phrases, en: phrases }]),
  ) as PhraseTable<LanguageCode>,
);
/** Words of levels. */
export const LEVEL_LEXICON = new PhraseLexicon(LEVELS);
/** A level belongs to the language that stands at most so many words from it. */
const LEVEL_DISTANCE_TOKENS = 4;
/** A text that names languages more often is no statement of what its writer speaks. */
const NAMES_MAX = 40;
/** «Fluent English, native Russian»: a level beyond a comma is further away than one before it. */
const COMMA_DISTANCE = 3;
/** Short codes of languages mean something else in prose. */
const CODES_IN_PROSE: ReadonlySet<string> = new Set([
  'en',
  'eng',
  'ru',
  'uk',
  'kk',
  'de',
  'fr',
  'es',
  'zh',
  'tr',
  'it',
  'be',
  'pl',
]);
const OWN_LANGUAGE_WORDS = /язык|мов[аиоіу]|тіл|language|speak|владе|володі|level|рівень|уровень|деңгей/iu;
/** Who sells or teaches a language is not for that one who speaks it. */
const TAUGHT_LANGUAGE_WORDS = /курс|школ|урок|занят|репетит|сабақ|course|lesson|school|class|tutor/iu;

/**
 * Languages with their levels: those the board lists, and those the person writes about («английский — upper-intermediate»).
 *
 * @param texts  free texts already cut into words
 * @returns one fact per language, the higher level if it is named twice
 */
export function readLanguages(resume: Resume, texts: readonly ReadText[]): LanguageFact[] {
  const found = new Map<string, LanguageFact>();
  const add = (fact: LanguageFact) => {
    const known = found.get(fact.language);
    if (!known || languageRank(fact.level) > languageRank(known.level)) found.set(fact.language, fact);
  };
  for (const [index, { name, level }] of resume.languages.entries()) {
    const evidence = { field: `languages[${index}].name`, start: 0, end: name.length, text: name };
    add({ language: languageCode(name), level, evidence: [evidence] });
  }
  for (const text of texts) for (const fact of languagesIn(text)) add(fact);
  return [...found.values()];
}

/** Place of a level in the ladder from A1 = 1 to native = 7; 0 for "not stated". */
export function languageRank(level: LanguageLevel | null): number {
  return level === null ? 0 : LANGUAGE_LEVELS.indexOf(level) + 1;
}

function languageCode(name: string): string {
  const lower = name.trim().toLowerCase();
  if (Object.hasOwn(NAMES, lower)) return lower;
  const tokens: Token[] = lower
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .map((form, position) => ({ form, start: position, end: position, breakBefore: BREAK.none }));
  return NAME_LEXICON.match(tokens)[0]?.id ?? lower;
}

function languagesIn({ source, tokens }: ReadText): LanguageFact[] {
  const names = NAME_LEXICON.match(tokens).filter(({ first }) => !CODES_IN_PROSE.has(tokens[first]?.form ?? ''));
  if (names.length === 0 || names.length > NAMES_MAX) return [];
  const levels = LEVEL_LEXICON.match(tokens);
  const stances = new StanceReader(tokens, names);
  const facts: LanguageFact[] = [];
  for (const name of names) {
    const stance = stances.of(name.first, name.last);
    if (stance !== 'claimed') continue;
    const level = nearestLevel(name, levels, tokens, names);
    const evidence = evidenceOf(
      source,
      tokens,
      Math.min(name.first, level?.first ?? name.first),
      Math.max(name.last, level?.last ?? name.last),
    );
    const graded = level !== null && level.id !== 'level-stated';
    if (!graded && !mentionsKnowing(source.text, evidence, source.kind === 'skill')) continue;
    facts.push({
      language: name.id,
      level: graded ? (level.id.slice('level-'.length) as LanguageLevel) : null,
      evidence: [evidence],
    });
  }
  return facts;
}

/** «курсы английского» or «англичане» alone say nothing of knowing it; a skill in a list does. */
function mentionsKnowing(text: string, { start, end }: Evidence, isSkill: boolean): boolean {
  // Enough for the word "язык" on either side of the name.
  const around = text.slice(Math.max(0, start - 20), end + 20);
  return isSkill || (OWN_LANGUAGE_WORDS.test(around) && !TAUGHT_LANGUAGE_WORDS.test(around));
}

function crossesComma(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to + 1).some(({ breakBefore }) => breakBefore >= BREAK.comma);
}

function nearestLevel(
  name: { readonly first: number; readonly last: number },
  levels: readonly { readonly id: LevelPhrase; readonly first: number; readonly last: number }[],
  tokens: readonly Token[],
  names: readonly { readonly first: number; readonly last: number }[],
): { readonly id: LevelPhrase; readonly first: number; readonly last: number } | null {
  let best: (typeof levels)[number] | null = null;
  let bestDistance = Infinity;
  for (const level of levels) {
    const after = level.first > name.last;
    const [from, to] = after ? [name.last, level.first] : [level.last, name.first];
    const distance =
      to -
      from +
      (level.id === 'level-stated' ? LEVEL_DISTANCE_TOKENS : 0) +
      (after ? 0 : 0.5) +
      (crossesComma(tokens, from, to) ? COMMA_DISTANCE : 0);
    if (to - from > LEVEL_DISTANCE_TOKENS || distance >= bestDistance || to < from) continue;
    const strongest = after ? BREAK.comma : BREAK.none;
    if (tokens.slice(from + 1, to + 1).some(({ breakBefore }) => breakBefore > strongest)) continue;
    if (names.some((other) => other !== name && other.first > from && other.last < to)) continue;
    best = level;
    bestDistance = distance;
  }
  return best;
}
