import { ENGLISH_GOLD } from './gold-english.table.js';
import { KAZAKH_GOLD } from './gold-kazakh.table.js';
import { MESSY_GOLD } from './gold-messy.table.js';
import { RUSSIAN_GOLD } from './gold-russian.table.js';
import { UKRAINIAN_GOLD } from './gold-ukrainian.table.js';
import type { FactQuality } from './fact-quality.js';
import { factQuality, qualityTable, ratesOf } from './fact-quality.js';

const GOLD = [...RUSSIAN_GOLD, ...UKRAINIAN_GOLD, ...KAZAKH_GOLD, ...ENGLISH_GOLD, ...MESSY_GOLD];
/** Even places of each language were looked at while the dictionaries grew; odd ones never. */
const TUNING = new Set(
  [RUSSIAN_GOLD, UKRAINIAN_GOLD, KAZAKH_GOLD, ENGLISH_GOLD, MESSY_GOLD].flatMap((set) =>
    set.filter((_, place) => place % 2 === 0),
  ),
);
const HELD_OUT = GOLD.filter((resume) => !TUNING.has(resume));

/** Asked of the held-out half over all kinds of facts together. */
const PRECISION_LEAST = 0.95;
const RECALL_LEAST = 0.9;

function total(table: ReadonlyMap<string, FactQuality>): FactQuality {
  const sum: FactQuality = { right: 0, invented: 0, missed: 0, mistakes: [] };
  for (const { right, invented, missed } of table.values()) {
    sum.right += right;
    sum.invented += invented;
    sum.missed += missed;
  }
  return sum;
}

describe('facts read from résumés against labels made by hand', () => {
  it('covers four languages and at least forty résumés', () => {
    expect(GOLD.length).toBeGreaterThanOrEqual(40);
    expect(new Set(GOLD.map(({ resume }) => resume.id)).size).toBe(GOLD.length);
    expect(HELD_OUT.length).toBe(GOLD.length / 2);
  });

  it.each([
    ['tuning half', [...TUNING]],
    ['held-out half', HELD_OUT],
  ])('%s: precision and recall', (name, set) => {
    const table = factQuality(set);
    const all = total(table);
    process.stdout.write(`${qualityTable(`\n${name}, ${set.length} résumés`, new Map([...table, ['all', all]]))}\n`);
    const { precision, recall } = ratesOf(all);
    expect(precision).toBeGreaterThanOrEqual(PRECISION_LEAST);
    expect(recall).toBeGreaterThanOrEqual(RECALL_LEAST);
  });
});
