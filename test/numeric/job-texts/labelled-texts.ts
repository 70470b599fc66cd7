import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NEWER_GOLD } from './gold-newer.table.js';
import { OTHER_GOLD } from './gold-others.table.js';
import { RUSSIAN_GOLD } from './gold-russian.table.js';
import { TRADES_GOLD } from './gold-trades.table.js';
import type { GoldJobText } from './gold.js';
import { goldText } from './gold.js';
import { SHORT_TEXTS } from './short-texts.table.js';

/** Between a text and its labels, which are written as in `gold.ts`. */
const BEFORE_LABELS = '\n=====\n';
/** Every fifth text is never fitted to. */
const HELD_OUT_EACH = 5;

/** The texts of a folder in the order of their names. */
function textsIn(folder: string): GoldJobText[] {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path)
    .sort()
    .map((file) => {
      const [text = '', labels = ''] = readFileSync(join(path, file), 'utf8').split(BEFORE_LABELS);
      return goldText(file.replace('.txt', ''), text, labels);
    });
}

/** As strangers paste them, written and labelled by people who did not know the reader. */
const STRANGERS = textsIn('texts');
const isHeldOut = (_: unknown, place: number) => place % HELD_OUT_EACH === 0;

/** Those that the judgement of clauses is fitted to, with the ones that the reader grew with and papers of our own, which are to be read back. */
export const FITTED_TEXTS: readonly GoldJobText[] = [
  ...STRANGERS.filter((one, place) => !isHeldOut(one, place)),
  ...[...RUSSIAN_GOLD, ...OTHER_GOLD, ...TRADES_GOLD, ...NEWER_GOLD],
  ...textsIn('own-texts'),
  ...SHORT_TEXTS.map(([text, labels], place) => goldText(`short-${place}`, text, labels)),
];
/** Those that tell what a stranger's text may expect. */
export const HELD_OUT_TEXTS: readonly GoldJobText[] = STRANGERS.filter(isHeldOut);
/** Written by another hand after the weights were fitted, and read once: what the reader is worth with an author it has never met. */
export const LATER_TEXTS: readonly GoldJobText[] = textsIn('later-texts');
/** By a third hand, and read once by the reader as it is now. */
export const LATEST_TEXTS: readonly GoldJobText[] = textsIn('latest-texts');
/** By two more hands, who were asked for unusual wording: readers are mended by them, the judgement is not fitted to them. */
export const FURTHER_TEXTS: readonly GoldJobText[] = textsIn('further-texts');
/** By the same two hands, and never looked at. */
export const UNSEEN_TEXTS: readonly GoldJobText[] = textsIn('unseen-texts');
