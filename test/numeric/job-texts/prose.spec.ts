import { writeFileSync } from 'node:fs';
import { DEMAND_WEIGHTS } from '../../../src/job-texts/domain/demand-weights.table.js';
import type { LabelledPart, SignWeights } from './prose-training.js';
import { isWord, oddsBy, partsOfProse, trained } from './prose-training.js';
import { PROSE_HELD_OUT } from './prose-held-out.table.js';
import { PROSE } from './prose.table.js';
import { PROSE_OF_TRADES } from './prose-trades.table.js';

const SENTENCES = [...PROSE, ...PROSE_OF_TRADES].map(partsOfProse);
const FOLDS = 8;
/** What was reached on sentences that the weights had not seen; less means that a sign was spoilt. */
const LEAST = { precision: 0.78, recall: 0.72 };
/** The same on sentences that are never fitted to. */
const LEAST_HELD_OUT = { precision: 0.86, recall: 0.7 };

/** Written anew by WRITE_WEIGHTS=1, after the signs or the sentences have changed. */
const TABLE = 'src/job-texts/domain/demand-weights.table.ts';

describe('parts of sentences outside all headings that demand something', () => {
  it('the weights are those that the labelled sentences give', () => {
    const weights = trained(SENTENCES.flat());
    if (process.env['WRITE_WEIGHTS'] !== undefined) writeFileSync(TABLE, tableOf(weights));
    else expect(DEMAND_WEIGHTS).toEqual(saidSomething(weights));
  });

  it('sentences that the weights have not seen are judged as labelled', () => {
    const tally = emptyTally();
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isTried = (_: unknown, place: number) => place % FOLDS === fold;
      const weights = trained(SENTENCES.filter((one, place) => !isTried(one, place)).flat());
      count(tally, weights, SENTENCES.filter(isTried).flat());
    }
    const { precision, recall } = ratesOf(tally, `${FOLDS} folds`);
    expect(precision).toBeGreaterThanOrEqual(LEAST.precision);
    expect(recall).toBeGreaterThanOrEqual(LEAST.recall);
  });

  it('sentences that are never fitted to are judged as labelled', () => {
    const tally = emptyTally();
    count(tally, DEMAND_WEIGHTS, PROSE_HELD_OUT.flatMap(partsOfProse));
    const { precision, recall } = ratesOf(tally, 'held out');
    expect(precision).toBeGreaterThanOrEqual(LEAST_HELD_OUT.precision);
    expect(recall).toBeGreaterThanOrEqual(LEAST_HELD_OUT.recall);
  });

  it('signs are seen alike by training and by reading', () => {
    const [part] = partsOfProse('[медкнижка обязательна]') as [LabelledPart];
    expect(part).toMatchObject({ demands: true, signs: expect.arrayContaining(['asks', 'asks last', 'ability']) });
  });
});

interface Tally {
  right: number;
  invented: number;
  missed: number;
}

const emptyTally = (): Tally => ({ right: 0, invented: 0, missed: 0 });

function count(tally: Tally, weights: SignWeights, parts: readonly LabelledPart[]): void {
  for (const { signs, demands } of parts) {
    const isJudgedSo = oddsBy(weights, signs) > 0;
    if (isJudgedSo && demands) tally.right += 1;
    else if (isJudgedSo) tally.invented += 1;
    else if (demands) tally.missed += 1;
  }
}

function ratesOf({ right, invented, missed }: Tally, of: string): { precision: number; recall: number } {
  const rates = { precision: right / (right + invented), recall: right / (right + missed) };
  process.stdout.write(
    `\nparts of prose, ${of}: precision ${rates.precision.toFixed(3)}, recall ${rates.recall.toFixed(3)}, n ${right + missed}\n`,
  );
  return rates;
}

/** Words whose weight rounds to nothing are left out of the table. */
function saidSomething(weights: SignWeights): SignWeights {
  return Object.fromEntries(Object.entries(weights).filter(([sign, weight]) => weight !== 0 || !isWord(sign)));
}

const WORDS_A_LINE = 10;

function tableOf(weights: SignWeights): string {
  const entry = ([sign, weight]: [string, number]) =>
    `${/^[a-z]+$/u.test(sign) ? sign : `'${sign.replaceAll("'", "\\'")}'`}: ${weight}`;
  const all = Object.entries(saidSomething(weights));
  const signs = all.filter(([sign]) => !isWord(sign)).sort(([, a], [, b]) => b - a);
  const words = all.filter(([sign]) => isWord(sign));
  const lines = Array.from({ length: Math.ceil(words.length / WORDS_A_LINE) }, (_, line) =>
    words
      .slice(line * WORDS_A_LINE, (line + 1) * WORDS_A_LINE)
      .map(entry)
      .join(', '),
  );
  return `/**
 * What each sign adds to the log odds that a part of a sentence outside all headings demands something of the person; \`base\` is what no sign at all says.
 * Below them are beginnings of words, \`знани-\`, and endings, \`-сеңі\`.
 * Fitted by test/numeric/job-texts/prose.spec.ts to the sentences labelled beside it, and not to be changed by hand.
 */
// prettier-ignore
export const DEMAND_WEIGHTS: Readonly<Record<string, number>> = {
${signs.map((one) => `  ${entry(one)},`).join('\n')}
${lines.map((line) => `  ${line},`).join('\n')}
};
`;
}
