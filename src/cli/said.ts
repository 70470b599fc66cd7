import type { BrokenLine } from '../platform/tables/index.js';

/** Lines that are named one by one; more of them are a number. */
const MOST_NAMED = 5;

/** A line for a person to read; the result itself stands alone on the other stream. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The same of things that may be many. */
export function sayFirst<T>(list: readonly T[], sentence: (one: T) => string): void {
  for (const one of list.slice(0, MOST_NAMED)) say(sentence(one));
  if (list.length > MOST_NAMED) say(`… and ${list.length - MOST_NAMED} more`);
}

/** What was left out of JSON lines. */
export function sayBroken(lines: readonly BrokenLine[]): void {
  sayFirst(lines, ({ why }) => `${why.slice(0, 1).toUpperCase()}${why.slice(1)}: it was left out.`);
}

/** Documents of a file that could not be read, where others were: each has its line in the result, which is easily overlooked among many. */
export function sayUnread(count: number): void {
  if (count > 0)
    say(`${count === 1 ? '1 line' : `${count} lines`} could not be read: see "error" and "line" in the result.`);
}
