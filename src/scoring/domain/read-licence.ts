import type { Resume } from '../../job-boards/domain/resume.js';
import type { StatementFact } from './facts.js';
import { evidenceOfHits, isOfAnother, lineBefore, lineBehind, statementOf, stillAhead } from './hits-by-id.js';
import type { HitsById, PlacedHit } from './hits-by-id.js';

const CATEGORY_LETTERS: Readonly<Record<string, string>> = { В: 'B', Б: 'B', С: 'C', А: 'A', Е: 'E', М: 'M', Д: 'D' };
const CATEGORY = /(?<![\p{L}\d])(?:BE|CE|DE|ВЕ|СЕ|[ABCDEMАБВСДЕМ]{1,5})1?(?![\p{L}\d])/gu;
const CATEGORY_AFTER_WORD =
  /(?:категори[а-яіїє]*|кат\.?|санат[а-яі]*|category|cat\.?)\s*[«"(-]?\s*([abcdeабвсде])(?![\p{L}\d])/giu;
/** «Права в, с», «права в с 2009»: small letters right behind the word, where no other word follows that they would lead to. */
const SMALL_LETTERS =
  /^\s*[:–—-]?\s*((?:\s*[,/]?\s*(?:[abdeбвде](?!\p{L})|[cс](?!\p{L}|\s+(?:\p{L}+\s+)?\d)))+)(?=\s*(?:$|[,.;)\n/]|(?:с|от|з|since)\s+(?:\p{L}+\s+)?\d|стаж|\d|есть|имеют|є(?!\p{L})|бар))/u;
/** «Права В С 2009»: the year since when. */
const SINCE_YEAR = /(?<!\p{L})[СсCc](?=\s+(?:(?![сc]\s)\p{Ll}+\s+)?(?:19|20)\d\d)/gu;
/** «Права есть. В командировки готова»: the word that opens the next sentence. */
const OPENING_WORD =
  /(?<=[.;!?]\s+)(?<!кат\.\s+)[АВС](?=\s+(?!стаж|есть|имее|открыт|санат|или?(?!\p{L})|та(?!\p{L}))\p{L}{2})/gu;
/** How far after "права" its categories may stand. */
const CATEGORY_REACH_CHARACTERS = 45;
/** A new sentence speaks of something else, and so do languages: «права В. Английский С1», «права B, английский C1». */
const NEXT_MATTER =
  /\n|[.;!?]\s+(?!категор|санат|categor)(?=\p{Lu}\p{Ll})|(?<!\p{L})(?:англ|немец|франц|казах|англійськ|німець|ағылшын|неміс|english|german|french)/iu;
/** «B, C санаттары»: in Kazakh the letters come first. */
const CATEGORY_REACH_BACK_CHARACTERS = 14;
/** «В, С, Е санатты жүргізуші куәлігі»: a whole row of them. */
const ROW_BEFORE = /(?:(?<!\p{L})[ABCDEАВСЕ]1?E?(?:\s?[,/]\s?|\s)(?:және\s)?){2,6}(?:санат\p{L}*\s)?$/u;
const ROW_CHARACTERS = 40;

/** The categories of a driving licence, those of the board and those that the person writes of. */
export function readLicence(
  resume: Resume,
  hits: HitsById,
): { readonly licence: readonly string[]; readonly licenceStated: StatementFact } {
  const listed = resume.licence.map(categoriesListed);
  const licence = new Set(listed.flat());
  const written = (hits.get('licence') ?? []).filter(
    (hit) => !stillAhead(hit) && !isOfLaw(hit) && !isOfTrade(hit) && !isOfAnother(hit),
  );
  const named = statementOf(written.map(withCategories));
  const denied = (hits.get('no-licence') ?? []).filter((hit) => !wasNotTaken(hit));
  // Who says that the licence was taken away says that there was one.
  const taken = denied.filter(({ evidence }) => TAKEN_AWAY.test(evidence.text));
  const none = taken.length > 0 ? taken : named.value === true ? [] : denied;
  const stated = none.length > 0 ? { value: false, evidence: evidenceOfHits(none) } : named;
  if (stated.value) for (const category of written.flatMap(categoriesBeside)) licence.add(category);
  const evidence = resume.licence.map((text, index) => ({
    field: `licence[${index}]`,
    start: 0,
    end: text.length,
    text,
  }));
  const proof = evidence.filter((_, index) => (listed[index]?.length ?? 0) > 0);
  return { licence: [...licence].sort(), licenceStated: proof.length > 0 ? { value: true, evidence: proof } : stated };
}

const TAKEN_AWAY = /лиш[её]н/iu;
/** «Не был лишён прав», «прав никогда не лишали». */
const NOT_TAKEN = /(?<!\p{L})не\s+(?:был[аи]?\s+)?лиш(?:[её]н|али|или)/iu;
const NOT_REACH_CHARACTERS = 20;

function wasNotTaken(hit: PlacedHit): boolean {
  return NOT_TAKEN.test(`${lineBefore(hit, NOT_REACH_CHARACTERS)}${hit.evidence.text}`);
}

/** «Права потребителей знаю» is law. */
const RIGHTS_OF_LAW = /^\s+(?:потребител|покупател|человек|собственност|споживач|покупц|людин|власност)/iu;
const LAW_REACH_CHARACTERS = 20;

function isOfLaw(hit: PlacedHit): boolean {
  return RIGHTS_OF_LAW.test(lineBehind(hit, LAW_REACH_CHARACTERS));
}

/** «Товары категории B», «менеджер категории А», «категория товаров B» are sorted, not driven. */
const SORTED =
  /(?:водител(?:ями|ей|ям)|водіями|водіїв|drivers|товар|клиент|покупател|заказчик|менеджер|специалист|сотрудник|заказ|сегмент|магазин|продукц|продукт|партн[её]р|поставщик|заявк|клієнт|покупц|замовник|постачальник|client|customer|product|goods|supplier)\p{L}*\s*$/iu;
const OF_SORTED = /категор\p{L}*\s+(?:товар|клиент|продукц|покупател|клієнт|client|product)/iu;
const BARE_CATEGORY = /^(?:категор|category)/iu;

/** «Управление категориями в магазине»: a small letter is a preposition or a conjunction where a word follows. */
const SMALL_LETTER = /\s\p{Ll}$/u;
const WORD_BEHIND = /^\s+(?!стаж|есть|имее|бар(?!\p{L}))\p{L}/u;

function isOfTrade(hit: PlacedHit): boolean {
  const { text } = hit.evidence;
  if (!BARE_CATEGORY.test(text)) return false;
  if (SMALL_LETTER.test(text) && WORD_BEHIND.test(lineBehind(hit, LAW_REACH_CHARACTERS))) return true;
  return OF_SORTED.test(text) || SORTED.test(lineBefore(hit, LAW_REACH_CHARACTERS));
}

/** Categories as forms have them («BE», «категория В, С»); «нет» and other words are none. */
const LISTED = /^(?:[ABCD]1?E?|E|M|F|T[BMТМБ]|[ABCDEM]{2,5})$/u;

/**
 * The category of a licence by which another one is held: C for C1, CE for C, and both for the trailer of a lorry, which older forms list as a
 * letter of its own. A trailer of a car is none.
 */
export function heldFor(category: string, licence: readonly string[]): string | undefined {
  const has = (one: string) => licence.includes(one);
  const own = [category, category.replace('1', '')].find(has);
  if (own !== undefined) return own;
  if (category === 'E') return licence.find((one) => /^[CD]1?E$/u.test(one));
  const letter = category[0] ?? '';
  if (category === `${letter}E`) return has(letter) && has('E') ? 'E' : undefined;
  return licence.find((one) => one === `${letter}E`);
}

/** Of what proves a licence, what proves this category: a form lists each of them apart. */
export function proofOfCategory(category: string, evidence: StatementFact['evidence']): StatementFact['evidence'] {
  const own = evidence.filter(
    ({ field, text }) => !field.startsWith('licence[') || categoriesListed(text).includes(category),
  );
  return own.length > 0 ? own : evidence;
}

function categoriesListed(entry: string): string[] {
  const words = entry.toUpperCase().split(/[^\p{L}\d]+/u);
  return words
    .map(latinCategory)
    .filter((word) => LISTED.test(word))
    .flatMap((word) => (/^[ABCD]{2,}/u.test(word) ? [...word] : [word]));
}

function categoriesBeside({ source, stance, evidence }: PlacedHit): string[] {
  if (stance !== 'claimed') return [];
  const row = ROW_BEFORE.exec(source.text.slice(Math.max(0, evidence.start - ROW_CHARACTERS), evidence.start));
  const from = Math.max(0, evidence.start - Math.max(CATEGORY_REACH_BACK_CHARACTERS, row?.[0].length ?? 0));
  const behind = source.text.slice(evidence.end, evidence.end + CATEGORY_REACH_CHARACTERS);
  const reach = source.text.slice(from, evidence.end) + (behind.split(NEXT_MATTER, 1)[0] ?? '');
  const named = [...reach.matchAll(CATEGORY_AFTER_WORD)].map(([, letter = '']) => latinCategory(letter.toUpperCase()));
  const small = SMALL_LETTERS.exec(behind)?.[1] ?? '';
  const written = [...lettersAlone(reach).matchAll(CATEGORY)].flatMap(([word]) => splitCategories(word));
  return [
    ...named,
    ...written,
    ...[...small.matchAll(/\p{L}/gu)].map(([letter]) => latinCategory(letter.toUpperCase())),
  ];
}

/** The text as long as it was, without letters that are words. */
function lettersAlone(reach: string): string {
  return reach.replace(SINCE_YEAR, ' ').replace(OPENING_WORD, ' ');
}

/** What proves a licence shows its categories as well: «водительские права категории B, C». */
function withCategories(hit: PlacedHit): PlacedHit {
  const { source, stance, evidence } = hit;
  if (stance !== 'claimed') return hit;
  const behind =
    source.text.slice(evidence.end, evidence.end + CATEGORY_REACH_CHARACTERS).split(NEXT_MATTER, 1)[0] ?? '';
  const last = [...lettersAlone(behind).matchAll(CATEGORY)].at(-1);
  const small = SMALL_LETTERS.exec(behind)?.[0].length ?? 0;
  const end = evidence.end + Math.max(small, last ? last.index + last[0].length : 0);
  return { ...hit, proof: { ...evidence, end, text: source.text.slice(evidence.start, end) } };
}

function splitCategories(word: string): string[] {
  const latin = [...word].map((letter) => CATEGORY_LETTERS[letter] ?? letter).join('');
  // C1 and D1 are lighter lorries and buses than C and D; who may drive B may drive B1 as well.
  return /^(?:[BCD]E|[CD]1)$/.test(latin) ? [latin] : [...latin.replace('1', '')];
}

function latinCategory(category: string): string {
  return [...category].map((letter) => CATEGORY_LETTERS[letter] ?? letter).join('');
}
