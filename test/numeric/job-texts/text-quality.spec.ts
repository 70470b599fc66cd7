import { HELD_OUT_GOLD } from './gold-held-out.table.js';
import { NEWER_HELD_OUT_GOLD } from './gold-newer-held-out.table.js';
import { NEWER_GOLD } from './gold-newer.table.js';
import { OTHER_GOLD } from './gold-others.table.js';
import { RUSSIAN_GOLD } from './gold-russian.table.js';
import { TRADES_GOLD } from './gold-trades.table.js';
import { ratesOf, textQuality, textQualityTable, together } from './text-quality.js';

const TUNING = [...RUSSIAN_GOLD, ...OTHER_GOLD, ...TRADES_GOLD, ...NEWER_GOLD];

/**
 * Asked of all kinds of requirements together: of the half that was looked into more than what is aimed at, of the others what was reached. The first
 * held-out texts have been looked at since, for the headings over them; the later ones were written to be hard and have been looked at once. Neither
 * measures any more what a stranger's text would show: of such texts, read once, precision was 0.72 to 0.78 and recall 0.76 to 0.81 before headings and
 * prose were judged by weak signs.
 */
const LEAST = {
  tuning: { precision: 0.97, recall: 0.97 },
  heldOut: { precision: 0.94, recall: 0.93 },
  hard: { precision: 0.88, recall: 0.79 },
};

describe('requirements read from texts against labels made by hand', () => {
  it('covers four languages and at least forty texts', () => {
    const all = [...TUNING, ...HELD_OUT_GOLD, ...NEWER_HELD_OUT_GOLD];
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const language of ['ru', 'uk', 'kk', 'en'])
      for (const half of [TUNING, HELD_OUT_GOLD])
        expect(half.filter(({ id }) => id.startsWith(language)).length).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ['tuning half', TUNING, LEAST.tuning],
    ['held-out half', HELD_OUT_GOLD, LEAST.heldOut],
    ['hard texts', NEWER_HELD_OUT_GOLD, LEAST.hard],
  ])('%s: precision and recall', (name, set, least) => {
    const table = textQuality(set);
    process.stdout.write(`${textQualityTable(`\n${name}, ${set.length} texts`, table)}\n`);
    const { precision, recall } = ratesOf(together(table));
    expect(precision).toBeGreaterThanOrEqual(least.precision);
    expect(recall).toBeGreaterThanOrEqual(least.recall);
  });
});
