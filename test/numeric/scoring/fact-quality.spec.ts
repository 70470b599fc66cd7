import { ENGLISH_GOLD } from './gold-english.table.js';
import { KAZAKH_GOLD } from './gold-kazakh.table.js';
import type { GoldResume } from './gold.js';
import { MESSY_GOLD } from './gold-messy.table.js';
import { PRINTED_GOLD } from './gold-printed.table.js';
import { RUSSIAN_GOLD } from './gold-russian.table.js';
import { STRANGERS_ENGLISH } from './gold-strangers-english.table.js';
import { STRANGERS_KAZAKH } from './gold-strangers-kazakh.table.js';
import { STRANGERS_RUSSIAN } from './gold-strangers-russian.table.js';
import { STRANGERS_UKRAINIAN } from './gold-strangers-ukrainian.table.js';
import { UKRAINIAN_GOLD } from './gold-ukrainian.table.js';
import type { FactQuality } from './fact-quality.js';
import { factQuality, qualityTable, ratesOf } from './fact-quality.js';

/** Written by the hands that wrote the dictionaries; they flatter. */
const FAMILIAR = [RUSSIAN_GOLD, UKRAINIAN_GOLD, KAZAKH_GOLD, ENGLISH_GOLD, MESSY_GOLD];
/** Written to be different and hard, before anything was tuned on them. */
const STRANGERS = [STRANGERS_RUSSIAN, STRANGERS_UKRAINIAN, STRANGERS_KAZAKH, STRANGERS_ENGLISH];
/** Whole résumés as job sites print them, each one text. */
const PRINTED = [PRINTED_GOLD];
const GOLD = [...FAMILIAR, ...STRANGERS, ...PRINTED].flat();
/** Even places of each set were looked at while the dictionaries grew; odd ones never. */
const TUNING = new Set(
  [...FAMILIAR, ...STRANGERS, ...PRINTED].flatMap((set) => set.filter((_, place) => place % 2 === 0)),
);
const isPrinted = (resume: GoldResume): boolean => resume.resume.id.startsWith('sp');
const isStranger = (resume: GoldResume): boolean => resume.resume.id.startsWith('s') && !isPrinted(resume);
const isFamiliar = (resume: GoldResume): boolean => !resume.resume.id.startsWith('s');
const HELD_OUT = GOLD.filter((resume) => !TUNING.has(resume));

/** Asked of each half over all kinds of facts together. */
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
  it('covers four languages and at least 120 résumés of strangers, half of them never looked at', () => {
    expect(GOLD.filter(isStranger).length).toBeGreaterThanOrEqual(120);
    expect(new Set(GOLD.map(({ resume }) => resume.id)).size).toBe(GOLD.length);
    expect(HELD_OUT.length).toBe(GOLD.length / 2);
  });

  it.each([
    ['familiar hands, tuning half', [...TUNING].filter(isFamiliar)],
    ['familiar hands, held-out half', HELD_OUT.filter(isFamiliar)],
    ['strangers, tuning half', [...TUNING].filter(isStranger)],
    ['strangers, held-out half', HELD_OUT.filter(isStranger)],
    ['printed by job sites, tuning half', [...TUNING].filter(isPrinted)],
    ['printed by job sites, held-out half', HELD_OUT.filter(isPrinted)],
  ])('%s: precision and recall', (name, set) => {
    const table = factQuality(set);
    const all = total(table);
    process.stdout.write(`${qualityTable(`\n${name}, ${set.length} résumés`, new Map([...table, ['all', all]]))}\n`);
    const { precision, recall } = ratesOf(all);
    expect(precision).toBeGreaterThanOrEqual(PRECISION_LEAST);
    expect(recall).toBeGreaterThanOrEqual(RECALL_LEAST);
  });
});
