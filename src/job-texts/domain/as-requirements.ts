import type { Language } from '../../vacancies/domain/localised-text.js';
import type { Requirement, RequirementDemand } from '../../vacancies/domain/requirement.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import type { PlacedDemand } from './demands-of-sentence.js';
import { labelOf } from './demand-labels.js';
import { isOfOneWork } from './none-needed.js';
import type { PlacedSentence } from './sections.js';
import { tidyWords } from './tidy-words.js';

/** What each kind of demand is worth beside the others. */
const WORTH: Readonly<Record<RequirementDemand['kind'], number>> = {
  ...{
    experience: 4,
    education: 2,
    category: 2,
    licence: 2,
    skill: 2,
    language: 1.5,
    training: 1.5,
    duty: 1,
    quality: 0.5,
  },
  ...{ car: 1.5, 'client-base': 1.5, 'right-to-work': 1, place: 1, salary: 1, 'business-trips': 1 },
};
/** A wish beside what must be. */
const WISH_SHARE = 1 / 3;
const WEIGHTS_TOGETHER = 100;

/** The demands of a text as the lines of a profile: each once, with ids, labels and weights that add up to 100. */
export function asRequirements(
  demands: readonly PlacedDemand[],
): { readonly requirement: Requirement; readonly sentence: PlacedSentence }[] {
  const lines = withoutTranslations(withoutRepeats(demands.map(inTidyWords)), demands);
  const groups = groupNames(lines);
  const worth = worthOfEach(lines);
  const counted = lines.map((line, index) => (line.route?.option ? 0 : worth[index]));
  const sum = counted.reduce((a, b) => a + b, 0);
  const freeId = freeIds();
  return lines.map((line, index) => {
    const { demand, must, route, sentence } = line;
    const weight = sum === 0 ? 0 : Math.round((worth[index] / sum) * WEIGHTS_TOGETHER * 10) / 10;
    const group = route && groups.get(groupKey(line));
    const requirement: Requirement = {
      ...demand,
      ...{ id: freeId(idOf(demand)), label: labelOf(demand, sentence.plain), mustHave: must, weight },
      route: group && route ? { group, option: String.fromCharCode(97 + route.option) } : null,
    };
    return { requirement, sentence };
  });
}

function inTidyWords(line: PlacedDemand): PlacedDemand {
  const { demand } = line;
  if (!('words' in demand.value) || demand.value.words === undefined) return line;
  // Of each kind the value keeps its own shape.
  const value = { ...demand.value, words: tidyWords(demand.value.words) };
  return { ...line, demand: { ...demand, value } as RequirementDemand };
}

/** The same demand twice is one, and a must if it is one anywhere. */
function withoutRepeats(demands: readonly PlacedDemand[]): PlacedDemand[] {
  const kept = new Map<string, PlacedDemand>();
  for (const given of demands) {
    const first = kept.get(keyOf(given));
    const line = first === undefined ? given : inOwnWords(given, first);
    const key = keyOf(line);
    const known = kept.get(key);
    if (!known) kept.set(key, line);
    else {
      // The part of the text that demands says it better than its title.
      const better = known.sentence.section === 'free' && line.sentence.section === 'requirements' ? line : known;
      kept.set(key, { ...better, must: known.must || line.must });
    }
  }
  return withoutTold(withoutNoneOfOneWork([...kept.values()]));
}

function keyOf(line: PlacedDemand): string {
  return `${JSON.stringify(line.demand).toLowerCase()} ${line.route ? `${groupKey(line)} ${line.route.option}` : ''}`;
}

/** «Вежливость», and in another line «доброжелательность»: two traits that one entry of the dictionary stands for, as in one line. */
function inOwnWords(line: PlacedDemand, first: PlacedDemand): PlacedDemand {
  const { demand, named = '', route } = line;
  if (demand.kind !== 'quality' || demand.value.words !== undefined || route !== null) return line;
  const known = new Set(tellingStems(first.named ?? ''));
  const own = tellingStems(named);
  if (first.sentence === line.sentence || own.length === 0 || own.some((stem) => known.has(stem))) return line;
  return { ...line, demand: { ...demand, value: { ...demand.value, words: named } } };
}

/** «Опыт в банке не требуется» takes nothing back where years of another work are asked for. */
function withoutNoneOfOneWork(lines: readonly PlacedDemand[]): readonly PlacedDemand[] {
  if (!lines.some(({ demand, must }) => must && demand.kind === 'experience' && demand.value.months > 1)) return lines;
  return lines.filter(
    ({ demand, sentence, route }) =>
      demand.kind !== 'experience' || demand.value.months > 0 || route !== null || !isOfOneWork(sentence.norm),
  );
}

/** «Английский», «водительские права», «опыт работы» say nothing beside the same with a level, a category, years or a kind of work. */
function withoutTold(lines: readonly PlacedDemand[]): PlacedDemand[] {
  /** By what they are about, those that tell more: whether one of them is a must. */
  const told = new Map<string, boolean>();
  const aboutEach = lines.map(({ demand, route }) => (route ? null : whatItIsAbout(demand)));
  for (const [index, { must }] of lines.entries()) {
    const about = aboutEach[index];
    if (about?.tellsMore) told.set(about.matter, must || told.get(about.matter) === true);
  }
  return lines.filter(({ must }, index) => {
    const about = aboutEach[index];
    if (!about || about.tellsMore || !told.has(about.matter)) return true;
    return must && !told.get(about.matter);
  });
}

/** Null for what is not told twice in this way. */
function whatItIsAbout(demand: RequirementDemand): { readonly matter: string; readonly tellsMore: boolean } | null {
  if (demand.kind === 'language')
    return { matter: `language ${demand.value.language}`, tellsMore: demand.value.level !== null };
  if (demand.kind === 'licence') return { matter: 'licence', tellsMore: demand.value.category !== null };
  if (demand.kind !== 'experience' || demand.value.months === 0) return null;
  return { matter: 'experience', tellsMore: demand.value.months > 1 || demand.value.words !== undefined };
}

/** In so many sentences of each language a page says the same twice. */
const SENTENCES_OF_A_LANGUAGE_MIN = 3;

/** A page in two languages asks for the same years and the same school twice: the first time counts. */
function withoutTranslations(lines: readonly PlacedDemand[], all: readonly PlacedDemand[]): readonly PlacedDemand[] {
  const written = new Map<PlacedSentence, Language>();
  for (const { sentence } of all) if (!written.has(sentence)) written.set(sentence, writtenIn(sentence.norm));
  const counts = new Map<Language, number>();
  for (const language of written.values()) counts.set(language, (counts.get(language) ?? 0) + 1);
  if ([...counts.values()].filter((count) => count >= SENTENCES_OF_A_LANGUAGE_MIN).length < 2) return lines;
  const asked = new Map<string, Set<Language | undefined>>();
  return lines.filter((line) => {
    const key = whatBothAsk(line);
    if (key === null) return true;
    const language = written.get(line.sentence);
    const known = asked.get(key) ?? new Set();
    asked.set(key, known);
    const isSaidBefore = known.size > (known.has(language) ? 1 : 0);
    known.add(language);
    return !isSaidBefore;
  });
}

/** What two languages may ask alike; null for what is not compared. */
function whatBothAsk({ demand, route }: PlacedDemand): string | null {
  if (route) return null;
  if (demand.kind === 'experience') return demand.value.months > 1 ? `experience ${demand.value.months}` : null;
  return demand.kind === 'education' ? `education ${demand.value.level}` : null;
}

/** The language of a sentence by letters that only it has. */
function writtenIn(norm: string): Language {
  if (!/[а-яё]/u.test(norm)) return 'en';
  if (/[әңғүұқөһ]/u.test(norm)) return 'kk';
  return /[іїєґ]/u.test(norm) ? 'uk' : 'ru';
}

/** Alternatives of one sentence share a group; sentences count apart. */
function groupKey({ sentence, route }: PlacedDemand): string {
  return route?.over ?? `${sentence.start} ${route?.group ?? ''}`;
}

function groupNames(lines: readonly PlacedDemand[]): Map<string, string> {
  const options = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!line.route) continue;
    const known = options.get(groupKey(line)) ?? new Set();
    options.set(groupKey(line), known.add(line.route.option));
  }
  // A group of which only one option was understood is no alternative.
  const real = [...options].filter(([, known]) => known.size > 1).map(([key]) => key);
  return new Map(real.map((key, index) => [key, `route-${index + 1}`]));
}

/** What a line is worth as long as it is no alternative. */
function ownWorth({ demand, must, route }: PlacedDemand): number {
  if (demand.kind === 'experience' && demand.value.months === 0 && route === null) return 0;
  return WORTH[demand.kind] * (must ? 1 : WISH_SHARE);
}

/** Every option of a group weighs the same in all; its lines share it. */
function worthOfEach(lines: readonly PlacedDemand[]): number[] {
  const groups = new Map<string, Map<number, number>>();
  for (const line of lines) {
    if (line.route === null) continue;
    const { option } = line.route;
    const sums = groups.get(groupKey(line)) ?? new Map<number, number>();
    groups.set(groupKey(line), sums.set(option, (sums.get(option) ?? 0) + ownWorth(line)));
  }
  const dearest = new Map([...groups].map(([key, sums]) => [key, Math.max(...sums.values())]));
  return lines.map((line) => {
    if (line.route === null) return ownWorth(line);
    const key = groupKey(line);
    return (ownWorth(line) / (groups.get(key)?.get(line.route.option) ?? 1)) * (dearest.get(key) ?? 1);
  });
}

function idOf(demand: RequirementDemand): string {
  switch (demand.kind) {
    case 'education':
      return `education-${demand.value.level}`;
    case 'experience':
      return demand.value.months === 0 ? 'no-experience-needed' : 'experience';
    case 'skill':
    case 'duty':
    case 'quality': {
      const [known] = demand.value.anyOf;
      return known !== undefined && demand.value.words === undefined ? known : demand.kind;
    }
    case 'language':
      return `language-${demand.value.language}`;
    case 'licence':
      return demand.value.category === null ? 'licence' : `licence-${demand.value.category.toLowerCase()}`;
    case 'category':
      return `${demand.value.unit}-${demand.value.level}`;
    default:
      return demand.kind;
  }
}

/** Gives ids that nothing else has: the stem, then the stem with 2, 3 … Each goes on where the last of its stem ended. */
function freeIds(): (stem: string) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (stem) => {
    let number = numbers.get(stem) ?? 1;
    let id = number === 1 ? stem : `${stem}-${number}`;
    while (taken.has(id)) id = `${stem}-${(number += 1)}`;
    numbers.set(stem, number + 1);
    taken.add(id);
    return id;
  };
}
