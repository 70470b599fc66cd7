import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import { eachOnce } from './evidence-once.js';
import type { Evidence, StatementFact } from './facts.js';
import type { Hit, ReadText } from './read-text.js';
import type { ResumeText } from './resume-texts.js';

/** A statement with the text that it stands in. */
export type PlacedHit = Hit & { readonly source: ResumeText };
export type HitsById = ReadonlyMap<string, readonly PlacedHit[]>;

export const SILENT: StatementFact = { value: null, evidence: [] };
/** Spans kept of one statement. */
const EVIDENCE_MAX = 2;
/** How far from a paper its verb may stand. */
const VERB_REACH_CHARACTERS = 30;
/** Papers that are not there yet: «получаю права», «оформляю гражданство», "getting a licence". */
const AHEAD_BEFORE =
  /(?:получаю|получу|получить|оформляю|оформлю|жду|сдаю(?:\s+на)?|учусь(?:\s+на)?|планирую|собираюсь|подал[аи]?\s+(?:документы\s+|заявление\s+)?на|в\s+процессе\s+получения|отримую|оформлюю|навчаюсь\s+на|getting|obtaining|applied\s+for|applying\s+for)\s+(?:\p{L}+\s+)?$/iu;
const AHEAD_AFTER =
  /^\.?[^.;,\n]{0,14}?(?:планиру|получаю|получу|получу|буду\s+получать|оформля|в\s+процессе|сдаю|оформлюю|отримую|in\s+progress)/iu;

/** The statements of all texts by what they say; a wanted post is no statement about the person. */
export function hitsById(texts: readonly ReadText[]): HitsById {
  const byId = new Map<string, PlacedHit[]>();
  for (const { source, hits } of texts) {
    if (source.kind === 'title' || source.kind === 'position') continue;
    for (const hit of hits) {
      if (hit.id in COMPETENCES) continue;
      const list = byId.get(hit.id);
      const placed = { ...hit, source };
      if (list) list.push(placed);
      else byId.set(hit.id, [placed]);
    }
  }
  return byId;
}

/** True for a paper that the person is still waiting or learning for. */
export function stillAhead(hit: PlacedHit): boolean {
  return (
    AHEAD_BEFORE.test(lineBefore(hit, VERB_REACH_CHARACTERS)) ||
    AHEAD_AFTER.test(lineBehind(hit, VERB_REACH_CHARACTERS))
  );
}

const LINE_END = /[\r\n\u2028\u2029]/u;

/** What stands before a statement in its own line, which the line above says nothing of; at most so many characters. */
export function lineBefore({ source: { text }, evidence: { start } }: PlacedHit, charactersMax: number): string {
  return (
    text
      .slice(Math.max(0, start - charactersMax), start)
      .split(LINE_END)
      .at(-1) ?? ''
  );
}

/** What stands behind a statement in its own line. */
export function lineBehind({ source: { text }, evidence: { end } }: PlacedHit, charactersMax: number): string {
  return text.slice(end, end + charactersMax).split(LINE_END, 1)[0] ?? '';
}

/** Claimed wins over denied: «есть авто» in one place outweighs a stray "нет" in another. */
export function statementOf(hits: readonly Hit[] = [], anyStance = false): StatementFact {
  const claimed = hits.filter(({ stance }) => anyStance || stance === 'claimed');
  if (claimed.length > 0) return { value: true, evidence: evidenceOfHits(claimed) };
  const denied = hits.filter(({ stance }) => stance === 'denied' || stance === 'refused');
  return denied.length > 0 ? { value: false, evidence: evidenceOfHits(denied) } : SILENT;
}

/** The first spans of some statements. */
export function evidenceOfHits(hits: readonly Hit[]): readonly Evidence[] {
  return eachOnce(hits.map(({ proof }) => proof)).slice(0, EVIDENCE_MAX);
}

const AT_THEM =
  'у\\s+(?:него|не[её]|них|мужа|жены|супруг[аи]|сына|брата|отца|папы|друга|родителей|нього|неї|чоловіка|дружини|батька)';
const NOT_ONESELF = '(?!меня|мене|i(?!\\p{L}))';
/**
 * «У него есть | машина», «у мужа есть права и | авто», "she has a | car", up to a word of one's own; over a comma only in a row of what they
 * have: «у брата в фирме, права B» are one's own.
 */
const AT_ANOTHER = new RegExp(
  `(?<!\\p{L})(?:${AT_THEM}(?:\\s+${NOT_ONESELF}[\\p{L}-]+){0,5}|(?:${AT_THEM}\\s+(?:есть|є)|(?:he|she|they|husband|wife)\\s+ha(?:s|ve))(?:\\s+${NOT_ONESELF}[\\p{L}-]+,?){0,5})\\s*$`,
  'iu',
);
const ANOTHER_REACH_CHARACTERS = 60;

/** True for what somebody else has. */
export function isOfAnother(hit: PlacedHit): boolean {
  return AT_ANOTHER.test(lineBefore(hit, ANOTHER_REACH_CHARACTERS));
}
