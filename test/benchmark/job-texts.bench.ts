import { readJobText } from '../../src/job-texts/domain/requirements-of-text.js';
import { RUSSIAN_GOLD } from '../numeric/job-texts/gold-russian.table.js';
import { figure, percentile, timed } from './measure.js';
import type { Figure } from './measure.js';

const RUNS = 30;
/** Before this the program is still being compiled. */
const WARMING_RUNS = 5;
const PAGE_CHARACTERS = 50_000;

/**
 * Texts of jobs of 50 kB together, read one after another: put into one page, the first of them that ends with other vacancies would hide all that
 * stand below it. Real pages have more around their text, which costs less.
 */
export async function jobTexts(): Promise<Figure[]> {
  const texts = RUSSIAN_GOLD.map(({ text }) => text);
  const read: string[] = [];
  for (let characters = 0; characters < PAGE_CHARACTERS; characters += read.at(-1)?.length ?? PAGE_CHARACTERS)
    read.push(texts[read.length % texts.length]);
  const times: number[] = [];
  for (let run = 0; run < WARMING_RUNS + RUNS; run += 1) {
    const { milliseconds } = await timed(() => read.map(readJobText));
    if (run >= WARMING_RUNS) times.push(milliseconds);
  }
  return [figure(`requirements of texts of 50 kB, median of ${RUNS}`, percentile(times, 0.5), 'ms')];
}
