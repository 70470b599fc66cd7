import type { Resume } from '../../job-boards/domain/resume.js';
import type { Evidence, RightToWorkFact, StatementFact } from './facts.js';
import type { Hit, ReadText } from './read-text.js';
import type { StatementId } from './statement-phrases.table.js';

const SILENT: StatementFact = { value: null, evidence: [] };
const CITIZENSHIPS: Readonly<Partial<Record<StatementId, string>>> = {
  'citizen-ru': 'ru',
  'citizen-by': 'by',
  'citizen-kz': 'kz',
  'citizen-ua': 'ua',
};
/** Countries as boards and people write them, by ISO 3166-1 code. */
const COUNTRY_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:росси|российск|рф|russia|росі|ресей|ru$)/iu, 'ru'],
  [/^(?:беларус|белорус|рб|belarus|білорус|by$)/iu, 'by'],
  [/^(?:казахстан|рк|kazakhstan|қазақстан|kz$)/iu, 'kz'],
  [/^(?:украин|україн|ukrain|ua$)/iu, 'ua'],
  [/^(?:кыргыз|киргиз|қырғыз|kyrgyz|kg$)/iu, 'kg'],
  [/^(?:армени|вірмені|armenia|am$)/iu, 'am'],
  [/^(?:узбекистан|өзбекстан|uzbek|uz$)/iu, 'uz'],
  [/^(?:азербайджан|әзербайжан|azerb|az$)/iu, 'az'],
  [/^(?:грузи|georgia|ge$)/iu, 'ge'],
  [/^(?:таджикистан|тәжікстан|tajik|tj$)/iu, 'tj'],
];
const CATEGORY_LETTERS: Readonly<Record<string, string>> = { В: 'B', С: 'C', А: 'A', Е: 'E', М: 'M', Д: 'D' };
const CATEGORY = /(?<![\p{L}\d])(?:BE|CE|DE|ВЕ|СЕ|[ABCDEMАВСДЕМ]{1,5})1?(?![\p{L}\d])/gu;
const CATEGORY_AFTER_WORD =
  /(?:категори[а-яіїє]*|кат\.?|санат[а-яі]*|category|cat\.?)\s*[«"(-]?\s*([abcdeавсде])(?![\p{L}\d])/giu;
/** How far after "права" its categories may stand. */
const CATEGORY_REACH_CHARACTERS = 45;
/** «B, C санаттары»: in Kazakh the letters come first. */
const CATEGORY_REACH_BACK_CHARACTERS = 14;

export interface ConditionFacts {
  readonly licence: readonly string[];
  readonly licenceStated: StatementFact;
  readonly car: StatementFact;
  readonly relocation: StatementFact;
  readonly businessTrips: StatementFact;
  readonly ownClientBase: StatementFact;
  readonly training: StatementFact;
  readonly noExperience: StatementFact;
  readonly rightToWork: RightToWorkFact;
}

/** Licence, car, readiness to move and travel, right to work, client base, training: what the board states, else what the person writes. */
export function readConditions(resume: Resume, texts: readonly ReadText[]): ConditionFacts {
  const hits = hitsById(texts);
  const licence = new Set(resume.licence.map((category) => latinCategory(category.trim().toUpperCase())));
  const licenceStated = statement(hits.get('licence'));
  if (licenceStated.value) for (const category of categoriesIn(texts)) licence.add(category);
  const car = structured(resume.car, 'car', carStatement(hits));
  return {
    licence: [...licence].sort(),
    licenceStated:
      resume.licence.length > 0
        ? {
            value: true,
            evidence: resume.licence.map((text, index) => ({
              field: `licence[${index}]`,
              start: 0,
              end: text.length,
              text,
            })),
          }
        : licenceStated,
    car,
    relocation: structured(resume.relocation, 'relocation', readiness(hits.get('relocation'))),
    businessTrips: structured(resume.businessTrips, 'businessTrips', readiness(hits.get('business-trips'))),
    ownClientBase: statement(hits.get('own-base')),
    training: statement(hits.get('training')),
    noExperience: statement(hits.get('no-experience'), true),
    rightToWork: readRightToWork(resume, hits),
  };
}

/** ISO code of a country written in one of the four languages, or null. */
export function countryCode(name: string): string | null {
  return COUNTRY_NAMES.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null;
}

/** «Без авто» next to «права B» is a no of its own. */
function carStatement(hits: ReadonlyMap<string, readonly Hit[]>): StatementFact {
  const none = (hits.get('no-car') ?? []).filter(({ stance }) => stance !== 'wished');
  return none.length > 0 ? { value: false, evidence: evidenceOfHits(none) } : statement(hits.get('car'));
}

function hitsById(texts: readonly ReadText[]): ReadonlyMap<string, readonly Hit[]> {
  const byId = new Map<string, Hit[]>();
  for (const { source, hits } of texts) {
    // A wanted post is no statement about the person.
    if (source.kind === 'title' || source.kind === 'position') continue;
    for (const hit of hits) {
      const list = byId.get(hit.id);
      if (list) list.push(hit);
      else byId.set(hit.id, [hit]);
    }
  }
  return byId;
}

/** Claimed wins over denied: «есть авто» in one place outweighs a stray "нет" in another. */
function statement(hits: readonly Hit[] = [], anyStance = false): StatementFact {
  const claimed = hits.filter(({ stance }) => anyStance || stance === 'claimed');
  if (claimed.length > 0) return { value: true, evidence: evidenceOfHits(claimed) };
  const denied = hits.filter(({ stance }) => stance === 'denied' || stance === 'refused');
  return denied.length > 0 ? { value: false, evidence: evidenceOfHits(denied) } : SILENT;
}

/** "Ready for" is what the fact is about, so a wish counts as yes. */
function readiness(hits: readonly Hit[] = []): StatementFact {
  const denied = hits.filter(({ stance }) => stance === 'denied' || stance === 'refused');
  if (denied.length > 0) return { value: false, evidence: evidenceOfHits(denied) };
  return hits.length > 0 ? { value: true, evidence: evidenceOfHits(hits) } : SILENT;
}

function structured(value: boolean | null, field: string, stated: StatementFact): StatementFact {
  if (value === null) return stated;
  return { value, evidence: value === stated.value ? stated.evidence : boardEvidence(field, String(value)) };
}

/** A ticked box has no text of its own: its value stands for it. */
function boardEvidence(field: string, text: string): readonly Evidence[] {
  return text ? [{ field, start: 0, end: text.length, text }] : [];
}

function evidenceOfHits(hits: readonly Hit[]): readonly Evidence[] {
  return hits.slice(0, 2).map(({ evidence }) => evidence);
}

function categoriesIn(texts: readonly ReadText[]): Set<string> {
  const categories = new Set<string>();
  for (const { source, hits } of texts) {
    for (const { id, stance, evidence } of hits) {
      if (id !== 'licence' || stance !== 'claimed') continue;
      const from = Math.max(0, evidence.start - CATEGORY_REACH_BACK_CHARACTERS);
      const reach = source.text.slice(from, evidence.end + CATEGORY_REACH_CHARACTERS);
      for (const [, letter] of reach.matchAll(CATEGORY_AFTER_WORD)) categories.add(latinCategory(letter.toUpperCase()));
      for (const [word] of reach.matchAll(CATEGORY))
        for (const category of splitCategories(word)) categories.add(category);
    }
  }
  return categories;
}

function splitCategories(word: string): string[] {
  const latin = [...word].map((letter) => CATEGORY_LETTERS[letter] ?? letter).join('');
  return /^[BCD]E$/.test(latin) ? [latin] : [...latin.replace('1', '')];
}

function latinCategory(category: string): string {
  return [...category].map((letter) => CATEGORY_LETTERS[letter] ?? letter).join('');
}

function readRightToWork(resume: Resume, hits: ReadonlyMap<string, readonly Hit[]>): RightToWorkFact {
  const countries = new Set<string>();
  const evidence: Evidence[] = [];
  for (const [index, name] of resume.rightToWork.entries()) {
    const code = countryCode(name);
    if (code === null) continue;
    countries.add(code);
    evidence.push({ field: `rightToWork[${index}]`, start: 0, end: name.length, text: name });
  }
  const listed = countries.size > 0;
  for (const [id, code] of Object.entries(CITIZENSHIPS)) {
    const claimed = (hits.get(id) ?? []).filter(({ stance }) => stance === 'claimed');
    if (claimed.length > 0) countries.add(code);
    evidence.push(...evidenceOfHits(claimed));
  }
  const needed = (hits.get('permit-needed') ?? []).filter(({ stance }) => stance === 'claimed' || stance === 'wished');
  const permits = hits.get('permit') ?? [];
  const held = needed.length === 0 && permits.some(({ stance }) => stance === 'claimed');
  const lacking = needed.length > 0 || (permits.length > 0 && permits.every(({ stance }) => stance === 'denied'));
  evidence.push(...evidenceOfHits(needed.length > 0 ? needed : permits));
  return { countries: [...countries], listed, permitHeld: held, permitNeeded: lacking, evidence };
}
