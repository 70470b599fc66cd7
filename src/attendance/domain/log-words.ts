import { trimEnd } from '../../kernel/trim-ends.js';
import type { Outcome } from './outcome.js';

/** Words for outcomes, as they are left after cleaning. The longer expressions are looked for first. */
const OUTCOME_WORDS: readonly (readonly [RegExp, Outcome])[] = [
  [/walk ?in|без записи|без запису|самотек/u, 'walk-in'],
  [/(cancel|отмен|отказ|скасув|бас тарт).*(late|поздн|в день|пізн)|late cancel/u, 'cancelled-late'],
  [/cancel|отмен|отказ|declin|скасув|бас тарт/u, 'cancelled-early'],
  [/resched|moved|перен[её]с|перенос|ауыстыр/u, 'moved'],
  [
    /^(no|n|f|0|0[.,]0|false|нет|ні|жоқ|absent|missed|н ?\/ ?я|[-✗✘☒])$|^(no|нет|ні|жоқ) ?[,;(]|no ?show|not (come|attend|appear)|did ?n.?t|не (при|яв|был|дош|з.яв)|неявка|отсутств|відсутн|^(пропустил|проспал)|келме|келген жоқ/u,
    'no-show',
  ],
  [/late|опозд|запізн|кешік/u, 'late'],
  [
    /^(yes|y|t|1|1[.,]0|true|да|так|иә|ия|ok|[+✓✔√☑])$|^(yes|да|так|иә) ?[,;(]|attended|came|^show|^shown|present|приш[её]?л|прийш|явил|присутств|^был|келді/u,
    'came',
  ],
];

/** What people write where they know nothing. */
const NOTHING = /^(|na|n\/a|nan|none|null|nil|\?+|—|–|нет данных|неизвестно|н\/д|unknown)$/u;

/**
 * Nothing that a log is read for is longer. What follows is cut off before any pattern sees the cell: some of them look at a text again
 * from each of its letters.
 */
const LONGEST_CELL_CHARACTERS = 300;

/** The outcome that a cell names, in any of the four languages; null for anything else. */
export function readOutcome(text: string): Outcome | null {
  const cleaned = plain(text);
  if (NOTHING.test(cleaned)) return null;
  return OUTCOME_WORDS.find(([pattern]) => pattern.test(cleaned))?.[1] ?? null;
}

/** Headers whose yes means that somebody stayed away. */
const STAYED_AWAY = /no ?show|absen|missed|неявк|не (при|яв)|пропус|нез.явлен|келме/u;

const YES_OR_NO = /^(yes|no|y|n|true|false|t|f|да|нет|так|ні|иә|ия|жоқ|[+✓✔√☑✗✘☒-]|[01]([.,]0+)?)$/u;

/** True for a header whose yes means that somebody stayed away: "No-show", "Неявка". */
export function isOfStayingAway(header: string): boolean {
  return STAYED_AWAY.test(plain(header));
}

/** The outcome that a cell names below such a header or any other. */
export function readOutcomeBelow(isTurned: boolean, text: string): Outcome | null {
  const outcome = readOutcome(text);
  if (!isTurned || outcome === null || !YES_OR_NO.test(plain(text))) return outcome;
  return outcome === 'came' ? 'no-show' : 'came';
}

/** True for what people write where they know nothing. */
export function isNothing(text: string): boolean {
  return NOTHING.test(plain(text));
}

/** A cell without what does not count: case, the dots of ё, dashes, doubled blanks, a full stop at its end. */
export function plain(text: string): string {
  const cell = bounded(text);
  const spaced = cell
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[_\-\s]+/gu, ' ');
  return trimEnd(spaced, '.!').trim() || cell;
}

/** A cell cut to what may be read of it. */
export function bounded(cell: string): string {
  return cell.trim().slice(0, LONGEST_CELL_CHARACTERS);
}
