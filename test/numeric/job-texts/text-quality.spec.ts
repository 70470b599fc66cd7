import { HELD_OUT_GOLD } from './gold-held-out.table.js';
import { NEWER_HELD_OUT_GOLD } from './gold-newer-held-out.table.js';
import { NEWER_GOLD } from './gold-newer.table.js';
import { OTHER_GOLD } from './gold-others.table.js';
import { RUSSIAN_GOLD } from './gold-russian.table.js';
import type { GoldJobText } from './gold.js';
import { TRADES_GOLD } from './gold-trades.table.js';
import { FURTHER_TEXTS, HELD_OUT_TEXTS, LATER_TEXTS, LATEST_TEXTS, UNSEEN_TEXTS } from './labelled-texts.js';
import type { TextQuality } from './text-quality.js';
import { isLike, ratesOf, textQuality, textQualityTable, together } from './text-quality.js';

const TUNING = [...RUSSIAN_GOLD, ...OTHER_GOLD, ...TRADES_GOLD, ...NEWER_GOLD];

/**
 * Asked of all kinds of requirements together: of the half that was looked into more than what is aimed at, of the others what was reached. The first
 * held-out texts have been looked at since, for the headings over them; the later ones were written to be hard and have been looked at once. What a
 * stranger's text may expect is told by the sets whose authors did not know the reader; they are compared as somebody would who confirms the list. Of
 * what is missed in the second of them a third, of what is invented a half stands in a sentence whose demand was found, but divided or named otherwise.
 * Those of unusual wording were made to be read badly: a third of what they ask is said as nobody says it twice.
 */
const LEAST = {
  tuning: { precision: 0.975, recall: 0.97 },
  heldOut: { precision: 0.945, recall: 0.93 },
  hard: { precision: 0.92, recall: 0.85 },
  strangers: { precision: 0.85, recall: 0.745 },
  anotherAuthor: { precision: 0.85, recall: 0.76 },
  thirdAuthor: { precision: 0.87, recall: 0.775 },
  further: { precision: 0.77, recall: 0.615 },
  unseen: { precision: 0.74, recall: 0.48 },
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
  ])('%s: precision and recall', (name, set, least) => expectAtLeast(name, set, textQuality(set), least));

  it.each([
    ["strangers' texts, by the authors of those that were fitted to", HELD_OUT_TEXTS, LEAST.strangers],
    ["strangers' texts, by another author", LATER_TEXTS, LEAST.anotherAuthor],
    ["strangers' texts, by a third author", LATEST_TEXTS, LEAST.thirdAuthor],
    ['texts of unusual wording, which were looked into', FURTHER_TEXTS, LEAST.further],
    ['texts of unusual wording, never looked at', UNSEEN_TEXTS, LEAST.unseen],
  ])('%s: precision and recall', (name, set, least) => expectAtLeast(name, set, textQuality(set, isLike), least));
});

function expectAtLeast(
  name: string,
  set: readonly GoldJobText[],
  table: ReadonlyMap<string, TextQuality>,
  least: { readonly precision: number; readonly recall: number },
): void {
  process.stdout.write(`${textQualityTable(`\n${name}, ${set.length} texts`, table)}\n`);
  const { precision, recall } = ratesOf(together(table));
  expect(precision).toBeGreaterThanOrEqual(least.precision);
  expect(recall).toBeGreaterThanOrEqual(least.recall);
}
