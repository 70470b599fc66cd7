import { dayFirstIn, readWrittenDate } from '../../kernel/written-date.js';
import { bounded, isNothing, plain } from './log-words.js';

/** What the cells of a column are. */
export type CellKind = 'answer' | 'category' | 'number' | 'clock' | 'date';

/**
 * A cell read: of an answer 0 no, 1 unsure, 2 yes; of a clock the hour, as 9.5; of a date the day as a text; of a category its text;
 * null = nothing stands there that could be read.
 */
export type CellValue = number | string | null;

/** Share of the cells that a kind must explain. */
const ENOUGH = 0.95;

/** `10:30`, `16-30`, `9.00 AM`, `16 ч 30 мин`, `4 p.m.` */
const CLOCK =
  /^(\d{1,2})(?: ?(?:[:.\-–]|ч\.?|h) ?(\d{2})(?::\d{2}(?:\.\d+)?)?)?z?(?: ?(?:мин|min)\.?)?(?: ?([ap])\.? ?m\.?| ?(ч|час|часа|часов|h)\.?)?$/iu;

/** Day 0 of spreadsheets, which stands before their times of day; some write the day after. */
const DAY_ZERO = /^(?:1899-12-3[01]|1900-01-0[01]|30\.12\.1899)[t ]/iu;
const NUMBER = /^[-+−]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?%?$/iu;

/** Whoever did not answer said nothing: «нет ответа» is no "no". */
const SILENCE =
  /(no|without( an?)?) (answer|reply|response)|(not|n.t) (answer|respond|repl|reach)|unreach|voice ?mail|(нет|без) (ответ|связи)|не ?дозв|не (отве|берет|взял|подн|на связи|виходи|бере|відпов)|не ?додзв|недоступ|немає (відпов|зв)|без відпов|(?<!\p{L})(игнор|ігнор|молч|мовч)|жауап (жоқ|берме)/u;

/** Whoever was not asked can have said nothing, and that they did not tells nothing. */
const NOT_ASKED =
  /(?:not|n.?t|never) (?:been |yet |be )?(?:ask|called|contacted|phoned|rung)(?! ?back)|(?<!\p{L})не (?:бы[лв]\p{L}* |бу[лв]\p{L}* )?(?:спр[ао][шс]|опр[ао]ш|звони|обзв|связыв|пита|запит|спита|опит|дзвон|обдзв|телефон)|(?<!\p{L})сұра(?:лмад|мад|л?ған жоқ)|қоңырау (?:шалмад|шалынба|шал(?:ын)?ған жоқ)/u;

const ANSWERS: readonly (readonly [RegExp, number])[] = [
  [/^(no|n|false|нет|не|ні|жоқ)$|^(no|нет|ні|жоқ)[ ,]/u, 0],
  [
    /uncertain|unsure|not (sure|yet)|yet|maybe|perhaps|cant say|haven ?.?t|may be|не (знаю|уверен|решил)|может|возможно|пока|може|мүмкін|білмей|не впевнен|сомнева|сумніва|дума[еєюй]|подума|под вопрос|під питан|колебл|вага[еє]т|ойлан|^50(?: | ?\/ ?| на )50$/u,
    1,
  ],
  [/^(yes|y|true|да|так|иә|ия|ok|ок)$|^(yes|да|так|иә)[ ,]|confirm|подтвер|підтвер|раста/u, 2],
];

/** Cells by which a kind is recognised: enough to see the share of other ones within a hundredth. */
const SAMPLE = 5_000;

/**
 * Finds what the cells of a column are, and reads them.
 *
 * @param known  cells that the kind is found by: the first of so many
 */
export function cellValues(
  cells: readonly string[],
  known: number,
  { isCode }: { readonly isCode: boolean },
): { readonly kind: CellKind; readonly values: readonly CellValue[] } {
  const step = Math.max(1, Math.floor(known / SAMPLE));
  const sample: string[] = [];
  for (let index = 0; index < known; index += step) {
    const cell = cells[index] ?? '';
    if (!isNothing(cell) && !isSilence(cell)) sample.push(bounded(cell));
  }
  const dayFirst = dayFirstIn(sample);
  const readers: Readonly<Record<CellKind, (cell: string) => CellValue>> = {
    answer,
    clock,
    number,
    date: (cell) => readWrittenDate(cell, dayFirst),
    category: plain,
  };
  const kind = isCode ? 'category' : (KINDS.find((tried) => explains(readers[tried], sample)) ?? 'category');
  const read = new Map<string, CellValue>();
  const values = cells.map((cell) => {
    let value = read.get(cell);
    if (value === undefined) {
      value = isNothing(cell) ? null : readers[kind](bounded(cell));
      read.set(cell, value);
    }
    return value;
  });
  return { kind, values };
}

const KINDS: readonly CellKind[] = ['answer', 'number', 'clock', 'date'];

function explains(read: (cell: string) => CellValue, sample: readonly string[]): boolean {
  return sample.length > 0 && sample.filter((cell) => read(cell) !== null).length >= ENOUGH * sample.length;
}

/** True for a cell that says that somebody was asked, or called, and said nothing. */
export function isSilence(cell: string): boolean {
  return SILENCE.test(plain(cell));
}

/** True for a cell that says that nobody asked. */
export function isNotAsked(cell: string): boolean {
  const text = plain(cell);
  return NOT_ASKED.test(text) && !SILENCE.test(text);
}

/** 0 no, 1 unsure, 2 yes; null for what is no answer. */
export function answer(cell: string): number | null {
  const text = plain(cell);
  if (SILENCE.test(text) || NOT_ASKED.test(text)) return null;
  return ANSWERS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The hour of a cell that is a time of day, as 9.5. */
export function clock(cell: string): number | null {
  const text = cell.trim().replace(DAY_ZERO, '').replaceAll(/\s+/gu, ' ');
  const [, hour, minute, half, word] = CLOCK.exec(text) ?? [];
  // A number alone is no hour.
  if (hour === undefined || (minute ?? half ?? word) === undefined) return null;
  return hourOfClock(hour, minute, half);
}

/** An hour from the numbers of a clock, of twelve hours where a half of the day is told; null = no clock shows it. */
export function hourOfClock(hour: string, minute = '0', half?: string): number | null {
  const base = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/iu.test(half) ? 12 : 0);
  return base < 24 && Number(minute) < 60 ? base + Number(minute) / 60 : null;
}

/** A number as people write it: `85 000`, `12,5`, `40%`. */
export function number(cell: string): number | null {
  const text = cell.trim().replaceAll(/(?<=\d)[\s\u00a0](?=\d{3})/gu, '');
  if (!NUMBER.test(text)) return null;
  const value = Number(text.replace('−', '-').replace(',', '.').replace('%', ''));
  return Number.isFinite(value) ? value : null;
}
