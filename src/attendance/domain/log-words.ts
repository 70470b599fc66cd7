import { trimEnd } from '../../kernel/trim-ends.js';
import type { Outcome } from './outcome.js';

const any = (...words: readonly string[]): RegExp => new RegExp(words.join('|'), 'u');

/**
 * Words for outcomes, as they are left after cleaning. The longer expressions are looked for first. Whoever could not be reached before
 * an interview that stood in the log is not known to have been there: that is a no-show.
 */
const OUTCOME_WORDS: readonly (readonly [RegExp, Outcome])[] = [
  [any('walk ?in|без записи|без запису|самотек|самопл'), 'walk-in'],
  [any('(cancel|отмен|отказ|скас|відмов|бас тарт).*(late|поздн|в день|пізн)|late cancel'), 'cancelled-late'],
  [
    any(
      'cancel|^canc$|^cxl|declin|withdr[ae]w|dropped out|not interested|changed (his|her|their) mind|found (a|another) job',
      'отмен|отказ|передумал|не ?интерес|не ?актуал|нашел (другую )?работу|нашла (другую )?работу',
      'скас|відмов|відмін|передумав|не ?цікав|знайш(ов|ла) (іншу )?роботу',
      'бас тарт|күші[нм] жой',
    ),
    'cancelled-early',
  ],
  [
    any(
      're ?sched|re ?book|moved|postpon|another (day|time|date)|^r ?/ ?s$',
      'перен[ео]с|перезапис|друг(ой|ую) (день|дату)|другое время|інш(ий|у) (день|час|дату)',
      'ауыстыр|кейінге қалды|басқа күн|жылжыт',
    ),
    'moved',
  ],
  [
    any(
      '^(no|n|f|0|0[.,]0|false|нет|ні|жоқ|[-✗✘☒])$|^(no|нет|ні|жоқ) ?[,;(]',
      '^(dna|dns|fta|ncns|ns|n ?[/.] ?s|awol)$|no ?show|no ?call|absen[tc]|^missed|ghost|stood (me|us) up|unattended',
      'not (come|attend|appear|arrive|show|turn|present|there)|did ?n.?t|did not|fail(ed)? to (attend|appear|arrive|come|show)|never (came|show|turned|arrived|attend)',
      'no (answer|reply|response)|not? (answering|reachable|reached)|unreachable|did not answer|voice ?mail',
      '^(н|нб|ня|н ?[/.\\\\] ?[яб])$|^(ня|н/я)[ ,;(]|не ?(приш|приех|яв(?!н))|не (при|был|дош|доех|смог|выш|объяв)|отсутств|^(пропустил|проспал|прогул)|(?<!\\p{L})(слил(ся|ась)|пропал|продинам)',
      'не ?дозв|не (отвеч|отозв|берет|взял|подним|на связи)|нет ответа|без ответа|нет связи|недоступ|(?<!\\p{L})игнор',
      'не (з.?яв|прийш|прибу|приї|зміг|змогла|вийш)|відсутн|^(пропусти[вл]|проспа[вл])|не ?додзв|не (відпов|бере|виход)|без відповіді|немає відповіді',
      'келме|(келген|қатысқан|болған) жоқ|қатыспа|болмады|жауап (жоқ|берме)',
    ),
    'no-show',
  ],
  [any('late|delayed|опозд|опазд|с задержк|запізн|спізн|із затримк|кешік'), 'late'],
  [
    any(
      '^(yes|y|t|1|1[.,]0|true|да|так|иә|ия|ok|ок|[+✓✔√☑])$|^(yes|да|так|иә) ?[,;(]',
      'attended|came|^show|^shown|present|^arrived|turned up|checked in|^(completed|interviewed)$',
      'приш[её]?л|пришо|^(прибы|приех|доех|дош[ел])|^явка|явил|присутств|^был|^(пройден|проведен)|^прош(ел|ла)$|^собеседование (прошл|пройден|проведен|состоял)',
      'прийш|^(прибу|приїх)|з.?явив|з.?явилась|присутн',
      'келді|келген|қатысты|қатысқан',
    ),
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

/** True for a cell that says yes or no and nothing else. */
export function isYesOrNo(text: string): boolean {
  return YES_OR_NO.test(plain(text));
}

/** True for a header whose yes means that somebody stayed away: "No-show", "Неявка". */
export function isOfStayingAway(header: string): boolean {
  return STAYED_AWAY.test(plain(header));
}

/** The outcome that a cell names below such a header or any other. */
export function readOutcomeBelow(isTurned: boolean, text: string): Outcome | null {
  const outcome = readOutcome(text);
  if (!isTurned || outcome === null || !isYesOrNo(text)) return outcome;
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

/** Cells by how often they stand there, the most frequent first, each as it is written first; '' for empty ones. */
export function wordCounts(cells: readonly string[]): { word: string; rows: number }[] {
  const counts = new Map<string, { word: string; rows: number }>();
  for (const cell of cells) {
    const key = plain(cell);
    const known = counts.get(key) ?? { word: bounded(cell), rows: 0 };
    counts.set(key, { ...known, rows: known.rows + 1 });
  }
  return [...counts.values()].sort((one, other) => other.rows - one.rows);
}
