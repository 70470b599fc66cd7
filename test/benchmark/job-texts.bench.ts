import { readJobText } from '../../src/job-texts/domain/requirements-of-text.js';
import { RUSSIAN_GOLD } from '../numeric/job-texts/gold-russian.table.js';
import { figure, percentile, timed } from './measure.js';
import type { Figure } from './measure.js';

const RUNS = 30;
/** Before this the program is still being compiled. */
const WARMING_RUNS = 5;
const PAGE_CHARACTERS = 50_000;

/** A page of 50 kB that is nothing but texts of jobs: real ones have more around them, which costs less. */
export async function jobTexts(): Promise<Figure[]> {
  const texts = RUSSIAN_GOLD.map(({ text }) => text.replace('Похожие вакансии', '')).join('\n\n');
  const page = texts.repeat(Math.ceil(PAGE_CHARACTERS / texts.length)).slice(0, PAGE_CHARACTERS);
  const times: number[] = [];
  for (let run = 0; run < WARMING_RUNS + RUNS; run += 1) {
    const { milliseconds } = await timed(() => readJobText(page));
    if (run >= WARMING_RUNS) times.push(milliseconds);
  }
  return [figure(`requirements of a page of 50 kB, median of ${RUNS}`, percentile(times, 0.5), 'ms')];
}
