import { LOG_FIELDS } from './domain/log-columns.js';
import type { LogColumns, LogField } from './domain/log-columns.js';
import { saidBy } from './domain/kept-choices.js';
import type { KeptChoices } from './domain/kept-choices.js';
import { digestOf } from './log-reading.js';
import type { LogRead, ReadableRow } from './log-reading.js';

/** The order in which columns stood that nobody had said anything about, in the names of logs that were imported before. */
const ORDER_BEFORE: readonly LogField[] = [
  ...(['date', 'outcome', 'city', 'vacancy', 'format', 'board'] as const),
  ...(['answer', 'booked', 'lead', 'time'] as const),
];

/** What a log may be called. */
export interface LogNames {
  /** What it is called, and what the same log may have been called before. */
  readonly names: readonly [string, ...string[]];
  /** The same of its rows with their dates read the other way round; none where the file decides. */
  readonly otherWay: readonly string[];
}

/**
 * Names a log by its readable rows, and by how they were read where that is not certain or was said: neither their order nor the file
 * around them matters, nor in which order it was found what its columns hold.
 */
export function digestsOf(
  readable: readonly ReadableRow[],
  { dates, columns, headers }: Pick<LogRead, 'dates' | 'columns' | 'headers'>,
  choices: KeptChoices | null,
): LogNames {
  const keys = readable.map(({ sourceKey }) => sourceKey);
  const { columns: chosen, outcomes } = saidBy(choices ?? {});
  const { time, booked, lead, answer, questions } = columns;
  const further = questions.length > 0 || [time, booked, lead, answer].some((column) => column !== null);
  const words = Object.entries(outcomes).sort();
  const saidIn = (order: readonly LogField[]): string[] => [
    ...(Object.keys(chosen).length > 0 || further
      ? [JSON.stringify([inOrder(columns, headers, order), Object.entries(chosen).sort()])]
      : []),
    ...(words.length > 0 ? [JSON.stringify(words)] : []),
  ];
  const namesOf = (...way: readonly string[]): [string, ...string[]] => [
    digestOf(keys, ...way, ...saidIn(LOG_FIELDS)),
    digestOf(keys, ...way, ...saidIn(ORDER_BEFORE)),
  ];
  if (dates?.order === 'month-first') return { names: namesOf('month-first'), otherWay: namesOf() };
  return { names: namesOf(), otherWay: dates ? namesOf('month-first') : [] };
}

/** What columns hold, in one order. Without questions logs are called what they were called before there were any. */
function inOrder(columns: LogColumns, headers: readonly string[], order: readonly LogField[]): object {
  const questions = headers.filter((header) => columns.questions.includes(header));
  return {
    ...Object.fromEntries(order.map((field) => [field, columns[field]])),
    ...(questions.length > 0 ? { questions } : {}),
    dayFirst: null,
  };
}
