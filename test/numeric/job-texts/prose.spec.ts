import { writeFileSync } from 'node:fs';
import { DEMAND_WEIGHTS } from '../../../src/job-texts/domain/demand-weights.table.js';
import type { LabelledPart } from './prose-training.js';
import { oddsBy, partsOfProse, trained } from './prose-training.js';
import { PROSE } from './prose.table.js';

const SENTENCES = PROSE.map(partsOfProse);
const FOLDS = 8;
/** What was reached on sentences that the weights had not seen; less means that a sign was spoilt. */
const LEAST = { precision: 0.8, recall: 0.68 };

/** Written anew by WRITE_WEIGHTS=1, after the signs or the sentences have changed. */
const TABLE = 'src/job-texts/domain/demand-weights.table.ts';

describe('parts of sentences outside all headings that demand something', () => {
  it('the weights are those that the labelled sentences give', () => {
    const weights = trained(SENTENCES.flat());
    if (process.env['WRITE_WEIGHTS'] !== undefined) writeFileSync(TABLE, tableOf(weights));
    else expect(DEMAND_WEIGHTS).toEqual(weights);
  });

  it('sentences that the weights have not seen are judged as labelled', () => {
    let [right, invented, missed] = [0, 0, 0];
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isTried = (_: unknown, place: number) => place % FOLDS === fold;
      const weights = trained(SENTENCES.filter((one, place) => !isTried(one, place)).flat());
      for (const { signs, demands } of SENTENCES.filter(isTried).flat()) {
        const isJudgedSo = oddsBy(weights, signs) > 0;
        if (isJudgedSo && demands) right += 1;
        else if (isJudgedSo) invented += 1;
        else if (demands) missed += 1;
      }
    }
    const rates = { precision: right / (right + invented), recall: right / (right + missed) };
    process.stdout.write(
      `\nparts of prose, ${FOLDS} folds: precision ${rates.precision.toFixed(3)}, recall ${rates.recall.toFixed(3)}, n ${right + missed}\n`,
    );
    expect(rates.precision).toBeGreaterThanOrEqual(LEAST.precision);
    expect(rates.recall).toBeGreaterThanOrEqual(LEAST.recall);
  });

  it('signs are seen alike by training and by reading', () => {
    const [part] = partsOfProse('[медкнижка обязательна]') as [LabelledPart];
    expect(part).toMatchObject({ demands: true, signs: expect.arrayContaining(['asks', 'asks last', 'ability']) });
  });
});

function tableOf(weights: Readonly<Record<string, number>>): string {
  const lines = Object.entries(weights)
    .sort(([, a], [, b]) => b - a)
    .map(([sign, weight]) => `  ${/^[a-z]+$/u.test(sign) ? sign : `'${sign}'`}: ${weight},`);
  return `/**
 * What each sign adds to the log odds that a part of a sentence outside all headings demands something of the person; \`base\` is what no sign at all says.
 * Fitted by test/numeric/job-texts/prose.spec.ts to the sentences labelled beside it, and not to be changed by hand.
 */
export const DEMAND_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`;
}
