import type { LanguageLevel, Resume } from '../../job-boards/domain/resume.js';
import { LANGUAGE_LEVELS } from '../../job-boards/domain/resume.js';
import type { LanguageCode, LevelPhrase } from './language-phrases.table.js';
import { LANGUAGE_LEVEL_PHRASES, LANGUAGE_NAMES } from './language-phrases.table.js';
import type { PhraseTable } from '../../vacancies/domain/phrases.js';
import { PhraseLexicon } from '../../vacancies/domain/phrases.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK, tokenise } from '../../vacancies/domain/tokens.js';
import { wordOfForm } from '../../vacancies/domain/words.js';
import type { Evidence, LanguageFact } from './facts.js';
import { isForgotten } from './forgotten-languages.js';
import { languageTested } from './language-tests.js';
import type { ReadText } from './read-text.js';
import { evidenceOf } from './read-text.js';
import { StanceReader } from './stance.js';

/** Names of languages. */
export const NAME_LEXICON = new PhraseLexicon(
  Object.fromEntries(
    Object.entries(LANGUAGE_NAMES).map(([code, phrases]) => [
      code,
      { ru: phrases, uk: phrases, kk: phrases, en: phrases },
    ]),
  ) as PhraseTable<LanguageCode>,
);
/** Words of levels. */
export const LEVEL_LEXICON = new PhraseLexicon(LANGUAGE_LEVEL_PHRASES);
/** A level belongs to the language that stands at most so many words from it. */
const LEVEL_DISTANCE_TOKENS = 4;
/** A text that names languages more often is no statement of what its writer speaks. */
const NAMES_MAX = 40;
/** «Fluent English, native Russian»: a level beyond a comma is further away than one before it. */
const COMMA_DISTANCE = 3;
/** A word for knowing it at all is further than any grade. */
const STATED_DISTANCE = 12;
/** A grade beyond a comma is nearer than a use before it. */
const USE_DISTANCE = 5;
/** Short codes of languages mean something else in prose («it», «be», «de»). */
const CODES_IN_PROSE: ReadonlySet<string> = new Set(
  Object.keys(LANGUAGE_NAMES).filter((code) => code !== 'en' && code !== 'ru'),
);
const OWN_LANGUAGE_WORDS =
  /язык|мов[аиоіу]|тіл|меңгер|language|speak|proficien|владе|володі|level|рівень|уровень|деңгей/iu;
/** A skill that is more than the name of a language is one in it: «деловой английский», not «грузинская кухня». */
const SPEAKING =
  /(?<!\p{L})(?:speak|understand|понимаю|розумію|түсінемін|говорю|владею|розмовляю|володію|сөйлеймін)(?!\p{L})/iu;
/** What stands between a language and its level where both are listed. */
const LEVEL_BEHIND_MARK = /\p{L}\s*[—–:(-]\s*\p{L}/u;
/** «Языки: английский (C1), турецкий»: what the row is of stands before its first one. */
const LIST_OF_LANGUAGES =
  /(?<!\p{L})(?:язык(?:и|ов|ами)|мов(?:и|ами)?|тіл(?:дер\p{L}*|ді|\s+білу\p{L}*)|languages?)(?:\s+(?:білу\p{L}*|known|spoken|skills))?\s*(?:[:–—-]\s*\n?|\n)[^.;!?\n:]*$/iu;
/**
 * «Переговоры на китайском», «спілкуюся польською», "calls in English": who talks in a language at work speaks it; letters and papers in one
 * may have been put into it by others.
 */
const IN_LANGUAGE =
  /(?<!\p{L})(?:(?:перегов|звон|обща|общен|консульт|обслужив|читаю|пишу)\p{L}*(?:\s+\p{L}+){0,3}?\s+на\s+\p{L}+[сц]ком|(?:переговори|дзвінки|спілку|консульт|обслугов|читаю|пишу)\p{L}*(?:\s+\p{L}+){0,3}?\s+\p{L}+[сц]ькою|(?:negotiat|communicat|call|meeting|talk|serv|support)\p{L}*(?:\s+\p{L}+){0,3}?\s+in\s+\p{L}+)$/iu;
/** «На казахском рынке», "in English companies" tell of something else of that country. */
const OF_A_THING =
  /^[\s-]+(?!(?:языке|мовою|и|та|і|на|с|со|з|по|в|у|для|о|об|без|or|and|with|to|for|by|on)(?!\p{L}))(?:[а-яё]+(?:е|и|у|ом|ах|ях|ью)|[а-яєіїґ]+(?:ою|ею|єю|ю)|[a-z]+)(?!\p{L})/iu;
const LIST_CHARACTERS = 120;
/** «I speak Uzbek (native), Russian and a little English»: one verb for all of them. */
const VERB_REACH_CHARACTERS = 70;
const USED_LANGUAGE_WORDS =
  /знан|зна[юєн]|білу|know|перев[оі]д|переклад|переписк|листуван|переговор|делов|діло|business|technical|техни|техні|спілкуван|общен|communication|грамот|пис[ьа]м|written|spoken|fluent|свобод|чит|read|для\s+работ/iu;
/** Who sells or teaches a language is not for that one who speaks it. */
const TAUGHT_LANGUAGE_WORDS =
  /преподава|учител|викладач|вчител|мұғалім|курс|школ|урок|занят|репетит|сабақ|course|lesson|school|class|tutor/iu;

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
    // «Технический английский» is no grade beside one that is stated.
    if (known?.level && fact.level && isOfOneUse(known) !== isOfOneUse(fact)) {
      if (isOfOneUse(known)) found.set(fact.language, fact);
      return;
    }
    if (!known || languageRank(fact.level) > languageRank(known.level)) found.set(fact.language, fact);
  };
  for (const [index, { name, level }] of resume.languages.entries()) {
    const evidence = { field: `languages[${index}].name`, start: 0, end: name.length, text: name };
    const several = severalIn(evidence);
    for (const fact of several) add(fact);
    if (several.length === 0) add({ language: languageCode(name), level, evidence: [evidence] });
  }
  for (const text of texts) {
    for (const fact of languagesIn(text)) add(fact);
    const tested = languageTested(text);
    if (tested) add(tested);
  }
  return [...found.values()];
}

/** «Українська (рідна), англійська (C1)» in one row of the list: as many languages as it names. */
function severalIn({ field, text }: Evidence): LanguageFact[] {
  const facts = languagesIn({ source: { field, text, kind: 'skill' }, tokens: tokenise(text), hits: [] });
  return new Set(facts.map(({ language }) => language)).size > 1 ? facts : [];
}

function isOfOneUse({ level, evidence: [proof] }: LanguageFact): boolean {
  return level === 'b1' && proof !== undefined && ONE_USE.test(proof.text) && !GRADE.test(proof.text);
}

const ONE_USE = /техническ|технічн|technical/iu;
const GRADE = /(?<![\p{L}\d])[abcавс]-?[12](?![\p{L}\d])|intermediate|средн|середн/iu;

/** True for a line that tells how well somebody speaks and of nothing else: «Русский — родной, английский — C1». */
export function isOfLanguages(line: string): boolean {
  const tokens = tokenise(line);
  return (
    NAME_LEXICON.match(tokens).length > 0 && LEVEL_LEXICON.match(tokens).length > 0 && LEVEL_BEHIND_MARK.test(line)
  );
}

/** True for a text in which a language is named. */
export function namesLanguage(text: string): boolean {
  return NAME_LEXICON.match(tokenise(text)).length > 0;
}

/** True for a text that is the name of one language and no more, with the word for it: «Английский язык», "Ukrainian". */
export function isNameOfLanguage(text: string): boolean {
  const words = text.trim().replace(/^(?:[-•*·\s]+|\d{1,2}[.)]\s+)|[\s:.]+$/gu, '');
  if (words.length > NAME_CHARACTERS_MAX || !NAME_AND_WORD.test(words)) return false;
  return NAME_LEXICON.match(tokenise(words)).length > 0;
}

const NAME_CHARACTERS_MAX = 40;
const NAME_AND_WORD =
  /^(?:(?:уровень|рівень)\s+(?:(?:знания|владения|знання|володіння)\s+)?)?\p{L}{2,}(?:\s+(?:язык\p{L}*|мов\p{L}*|тілі|language|level))?$/iu;

/** Place of a level in the ladder from A1 = 1 to native = 7; 0 for "not stated". */
export function languageRank(level: LanguageLevel | null): number {
  return level === null ? 0 : LANGUAGE_LEVELS.indexOf(level) + 1;
}

function languageCode(name: string): string {
  const lower = name.trim().toLowerCase();
  if (Object.hasOwn(LANGUAGE_NAMES, lower)) return lower;
  const tokens: Token[] = lower
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .map((form, position) => ({
      form,
      word: wordOfForm(form),
      start: position,
      end: position,
      breakBefore: BREAK.none,
    }));
  return NAME_LEXICON.match(tokens)[0]?.id ?? lower;
}

/** The languages that one text tells of. */
export function languagesIn({ source, tokens }: ReadText): LanguageFact[] {
  const names = NAME_LEXICON.match(tokens).filter(({ first }) => !CODES_IN_PROSE.has(tokens[first]?.form ?? ''));
  if (names.length === 0 || names.length > NAMES_MAX) return [];
  const levels = LEVEL_LEXICON.match(tokens);
  const stances = new StanceReader(tokens, names);
  const facts: LanguageFact[] = [];
  for (const name of names) {
    const stance = stances.of(name.first, name.last);
    if (stance !== 'claimed') continue;
    const own = higherOfTwo(nearestLevel(name, levels, tokens, names), levels, { source, tokens });
    // «Знання мов: українська, російська — вільно»: the word for knowing them is no grade.
    const shared = own !== null && own.id !== 'level-stated' ? own : levelOfRow(name, levels, tokens, names);
    const level = shared ?? sharedLevel(name, levels, { source, tokens }, names) ?? own;
    const evidence = evidenceOf(
      source,
      tokens,
      Math.min(name.first, level?.first ?? name.first),
      Math.max(name.last, level?.last ?? name.last),
    );
    const graded = level !== null && level.id !== 'level-stated';
    if (!graded && isInNativeRow(source.text, evidence.start)) {
      facts.push({ language: name.id, level: 'native', evidence: [evidence] });
      continue;
    }
    if (isForgotten(source.text, evidence.end, startOfNext(tokens, name, names))) continue;
    if (!graded && isBareCode(tokens, name)) continue;
    if (!graded && !mentionsKnowing(source.text, evidence, source.kind === 'skill')) continue;
    facts.push({
      language: name.id,
      level: !graded
        ? null
        : isOfReadingAlone(tokens, level)
          ? READING_LEVEL
          : (level.id.slice('level-'.length) as LanguageLevel),
      evidence: [evidence],
    });
  }
  return facts;
}

/** «B1–B2», «elementary/pre-intermediate»: of two grades side by side the higher is meant. */
function higherOfTwo(
  level: FoundLevel | null,
  levels: readonly FoundLevel[],
  { source, tokens }: Pick<ReadText, 'source' | 'tokens'>,
): FoundLevel | null {
  if (level === null) return null;
  const next = levels.find(({ first }) => first === level.last + 1);
  if (next === undefined || gradeOf(level) === 0 || gradeOf(next) <= gradeOf(level)) return level;
  const between = source.text.slice(tokens[level.last]?.end, tokens[next.first]?.start);
  return SIDE_BY_SIDE.test(between) ? { ...next, first: level.first } : level;
}

/** «Родные языки: русский, украинский», "Bilingual (English/Spanish)": the words before the row are said of all in it. */
const NATIVE_ROW =
  /(?<!\p{L})(?:(?:родн|рідн|native)\p{L}*\s+(?:язык|мов|language)\p{L}*\s*[:–—-]|bi-?lingual\s*(?:\(|[:–—-]|in\s))\s*[\p{L}\s,/&+]*$/iu;

function isInNativeRow(text: string, start: number): boolean {
  return NATIVE_ROW.test(text.slice(Math.max(0, start - LIST_CHARACTERS), start));
}

const SIDE_BY_SIDE = /^\s?[-–—/]\s?$/u;

/** Place in the ladder; 0 where no grade is named. */
function gradeOf({ id }: FoundLevel): number {
  return languageRank(id.slice('level-'.length) as LanguageLevel);
}

/** Who reads a language with ease, and does not say that they speak it as well, is no further than that. */
const READING_LEVEL: LanguageLevel = 'b1';
const READS = /^(?:чита|оқи|read)/u;
const SPEAKS = /^(?:говор|пиш|обща|розмов|спілку|сөйле|жаза|speak|write|converse)/u;

/** «Свободно читаю документацию, говорю с ошибками», but not «свободно читаю и говорю». */
function isOfReadingAlone(tokens: readonly Token[], { id, first, last }: FoundLevel): boolean {
  if (id !== 'level-c1' && id !== 'level-b2') return false;
  const formAt = (position: number): string => tokens[position]?.form ?? '';
  if (!READS.test(formAt(last + 1)) && !READS.test(formAt(first - 1))) return false;
  const next = READS.test(formAt(last + 1)) ? last + 2 : last + 1;
  return !SPEAKS.test(formAt(JOINING.test(formAt(next)) ? next + 1 : next));
}

/** «рус», "en": a name cut short is one only beside a grade or among others of its kind. */
function isBareCode(tokens: readonly Token[], { first, last }: Span): boolean {
  return first === last && (tokens[first]?.form.length ?? 0) <= 2;
}

function startOfNext(tokens: readonly Token[], { last }: Span, names: readonly Span[]): number {
  const next = names.find(({ first }) => first > last);
  return next === undefined ? Infinity : tokens[next.first].start;
}

const OF_LEVEL = /^(?:язык|языки|языках|языками|мови|мовами|мовах|languages|на|at)$/u;
const LEARNS = /^(?:учу|изучаю|вчу|вивчаю|learning|studying|learn|study)$/u;
/** B1. */
const BEGINNER_BELOW = 3;

/** «Укр и рус свободно», «қазақша, орысша еркін»: of languages in a row the grade behind the last one is that of all. */
function sharedLevel(
  name: Span,
  levels: readonly FoundLevel[],
  { source, tokens }: Pick<ReadText, 'source' | 'tokens'>,
  names: readonly Span[],
): FoundLevel | null {
  // «Вчу польську, російська вільно»: what is only learned is no row with what is known.
  if (LEARNS.test(tokens[name.first - 1]?.form ?? '')) return null;
  let position = name.last + 1;
  let isJoined = false;
  for (let next = nameAt(names, position, tokens); next; next = nameAt(names, position, tokens)) {
    // «(английский, немецкий), французский B2»: what a bracket closes has no part in what follows.
    if (source.text.slice(tokens[position - 1]?.end, tokens[next.first]?.start).includes(')')) return null;
    isJoined ||= next.first > position;
    position = next.last + 1;
    let from = position;
    // «Английский и немецкий языки на базовом уровне»
    while (OF_LEVEL.test(tokens[from]?.form ?? '') && (tokens[from]?.breakBefore ?? BREAK.sentence) <= BREAK.soft)
      from++;
    const level = levels.find(({ id, first }) => id !== 'level-stated' && first >= from && first <= from + 1);
    // «Русский, казахский, английский базовый»: a beginner is one in the last of them alone.
    if (level && !isJoined && gradeOf(level) < BEGINNER_BELOW) return null;
    const isNamedLevel =
      level !== undefined && isJoined && /^(?:уров|рівен|рівн|level)/u.test(tokens[level.last + 1]?.form ?? '');
    const strongest = isNamedLevel ? BREAK.comma : BREAK.soft;
    if (level && tokens.slice(position, level.first + 1).every(({ breakBefore }) => breakBefore <= strongest))
      return level;
  }
  return null;
}

/** «Native Kazakh and Russian», «свободно английский и немецкий»: the grade before the first of two is that of both. */
function levelOfRow(
  name: Span,
  levels: readonly FoundLevel[],
  tokens: readonly Token[],
  names: readonly Span[],
): FoundLevel | null {
  const join = behindWords(name.first, tokens, OF_LANGUAGE);
  const isJoined = JOINING.test(tokens[join]?.form ?? '');
  // «Kazakh/Russian»: side by side with a stroke between.
  const before = names.find(({ last }) => last === (isJoined ? join - 1 : join));
  if (!before) return null;
  const place = behindWords(behindWords(before.first, tokens, OF_LANGUAGE) + 1, tokens, OF_SPEAKING);
  const level = levels.find(({ id, last }) => id !== 'level-stated' && last === place);
  const row = tokens.slice((level?.last ?? name.first) + 1, name.first + 1);
  return level && row.every(({ breakBefore }) => breakBefore <= BREAK.none) ? level : null;
}

/** «По-английски и по-немецки», "fluent in English". */
const OF_LANGUAGE = /^(?:по|in)$/u;
/** «Свободно говорю по-английски». */
const OF_SPEAKING = /^(?:говорю|владею|общаюсь|знаю|володію|розмовляю|спілкуюся|speak)$/u;

/** The place before a name, or before the word of that kind that stands between. */
function behindWords(first: number, tokens: readonly Token[], words: RegExp): number {
  return words.test(tokens[first - 1]?.form ?? '') ? first - 2 : first - 1;
}

/** The name that stands at the place, a joining word before it left out. */
function nameAt(names: readonly Span[], position: number, tokens: readonly Token[]): Span | undefined {
  const isJoin = JOINING.test(tokens[position]?.form ?? '');
  const at = isJoin ? position + 1 : position;
  if ((tokens[position]?.breakBefore ?? BREAK.sentence) > BREAK.comma) return undefined;
  return names.find(({ first }) => first === at);
}

/** «курсы английского» or «англичане» alone say nothing of knowing it; its name as a skill in a list does. */
function mentionsKnowing(text: string, { start, end }: Evidence, isSkill: boolean): boolean {
  // Enough for the word "язык" on either side of the name.
  const around = text.slice(Math.max(0, start - 20), end + 20);
  const before =
    text
      .slice(Math.max(0, start - VERB_REACH_CHARACTERS), start)
      .split(/[.;!?\n]/u)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + 20).split(/[.,;!?\n]/u, 1);
  const isNamedAlone = isSkill && (end - start === text.trim().length || USED_LANGUAGE_WORDS.test(text));
  if (isNamedAlone) return true;
  if (TAUGHT_LANGUAGE_WORDS.test(around)) return false;
  return (
    OWN_LANGUAGE_WORDS.test(around) ||
    SPEAKING.test(before) ||
    SPEAKING.test(behind) ||
    LIST_OF_LANGUAGES.test(text.slice(Math.max(0, start - LIST_CHARACTERS), start)) ||
    (IN_LANGUAGE.test(before + text.slice(start, end)) && !OF_A_THING.test(behind))
  );
}

interface Span {
  readonly first: number;
  readonly last: number;
}

interface FoundLevel extends Span {
  readonly id: LevelPhrase;
}

const JOINING = /^(?:и|та|і|й|and|және|мен|пен|бен)$/u;

/** «Читання, розмовний (В2)»: what a language is used for is a grade only where none is told beside it. */
function isOfUse(tokens: readonly Token[], { first, last }: Span): boolean {
  return first === last && OF_USE.test(tokens[first]?.form ?? '');
}

const OF_USE = /^(?:разговорн|розмовн|техническ|технічн|conversational|technical|ауызекі|сөйлеу)/u;

function crossesComma(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to + 1).some(({ breakBefore }) => breakBefore >= BREAK.comma);
}

function nearestLevel(
  name: Span,
  levels: readonly FoundLevel[],
  tokens: readonly Token[],
  names: readonly Span[],
): FoundLevel | null {
  let best: FoundLevel | null = null;
  let bestDistance = Infinity;
  for (const level of levels) {
    const after = level.first > name.last;
    const [from, to] = after ? [name.last, level.first] : [level.last, name.first];
    const distance =
      to -
      from +
      (level.id === 'level-stated' ? STATED_DISTANCE : 0) +
      (isOfUse(tokens, level) ? USE_DISTANCE : 0) +
      (after ? 0 : 0.5) +
      (crossesComma(tokens, from, to) ? COMMA_DISTANCE : 0);
    if (to - from > LEVEL_DISTANCE_TOKENS || distance >= bestDistance || to < from) continue;
    const strongest = after ? BREAK.comma : BREAK.soft;
    if (tokens.slice(from + 1, to + 1).some(({ breakBefore }) => breakBefore > strongest)) continue;
    if (names.some((other) => other !== name && other.first > from && other.last < to)) continue;
    // «Russian and a little English»: the grade is of what it stands before.
    const isOfNext = after && names.some(({ first }) => first === level.last + 1);
    const isApart = JOINING.test(tokens[name.last + 1]?.form ?? '') || crossesComma(tokens, from, to);
    if (isOfNext && isApart && !crossesComma(tokens, level.last, level.last + 1)) continue;
    best = level;
    bestDistance = distance;
  }
  return best;
}
