import { writeFileSync } from 'node:fs';
import { DEMAND_WEIGHTS, LINE_WEIGHTS, NEIGHBOUR_WEIGHTS } from '../../../src/job-texts/domain/demand-weights.table.js';
import { NEIGHBOUR_TERMS } from '../../../src/job-texts/domain/neighbour-terms.js';
import type { ClauseWeights, SignWeights } from './clause-training.js';
import { isWord, lineWeights, oddsBy, trained } from './clause-training.js';
import type { LabelledClause, LabelledSentence } from './labelled-clauses.js';
import { clausesOfLine, labelledSentences } from './labelled-clauses.js';
import { FITTED_TEXTS, HELD_OUT_TEXTS } from './labelled-texts.js';
import { PROSE_HELD_OUT } from './prose-held-out.table.js';
import { PROSE } from './prose.table.js';
import { PROSE_OF_TRADES } from './prose-trades.table.js';

const LINES = [...PROSE, ...PROSE_OF_TRADES, ...PROSE_HELD_OUT].flatMap(clausesOfLine);
const TEXTS = FITTED_TEXTS.map(labelledSentences);
const HELD_OUT = HELD_OUT_TEXTS.map(labelledSentences);
const FOLDS = 4;
/** What was reached on texts that the weights had not seen; less means that a sign was spoilt. */
const LEAST = { precision: 0.85, recall: 0.82 };
/** The same on texts that are never fitted to. */
const LEAST_HELD_OUT = { precision: 0.8, recall: 0.75 };
/** Signs that move the odds less are left out. */
const WEIGHT_MIN = 0.04;

/** Written anew by WRITE_WEIGHTS=1, after the signs or the texts have changed. */
const TABLE = 'src/job-texts/domain/demand-weights.table.ts';

describe('clauses of texts that demand something of the person', () => {
  it('the weights are those that the labelled texts give', () => {
    const weights = trained(TEXTS, LINES);
    if (process.env['WRITE_WEIGHTS'] !== undefined) writeFileSync(TABLE, tableOf(weights, lineWeights(LINES)));
    else {
      expect(LINE_WEIGHTS).toEqual(saidSomething(lineWeights(LINES)));
      expect(DEMAND_WEIGHTS).toEqual(saidSomething(weights.signs));
      expect(NEIGHBOUR_TERMS.map((term) => NEIGHBOUR_WEIGHTS[term])).toEqual(weights.neighbours);
    }
  });

  it('texts that the weights have not seen are judged as labelled', () => {
    const tally = { right: 0, invented: 0, missed: 0 };
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isTried = (_: unknown, place: number) => place % FOLDS === fold;
      const weights = trained(
        TEXTS.filter((one, place) => !isTried(one, place)),
        LINES,
      );
      for (const text of TEXTS.filter(isTried)) count(tally, weights, text);
    }
    const { precision, recall } = ratesOf(tally, `${FOLDS} folds`);
    expect(precision).toBeGreaterThanOrEqual(LEAST.precision);
    expect(recall).toBeGreaterThanOrEqual(LEAST.recall);
  });

  it('texts that are never fitted to are judged as labelled', () => {
    const tally = { right: 0, invented: 0, missed: 0 };
    const neighbours = NEIGHBOUR_TERMS.map((term) => NEIGHBOUR_WEIGHTS[term]);
    for (const text of HELD_OUT) count(tally, { signs: DEMAND_WEIGHTS, neighbours }, text);
    const { precision, recall } = ratesOf(tally, 'held out');
    expect(precision).toBeGreaterThanOrEqual(LEAST_HELD_OUT.precision);
    expect(recall).toBeGreaterThanOrEqual(LEAST_HELD_OUT.recall);
  });

  it('labels find their clauses', () => {
    const [clause] = clausesOfLine('[медкнижка обязательна]') as [LabelledClause];
    expect(clause).toMatchObject({
      demands: true,
      own: { signs: expect.arrayContaining(['asks', 'asks last', 'ability']) },
    });
  });
});

interface Tally {
  right: number;
  invented: number;
  missed: number;
}

function count(tally: Tally, weights: ClauseWeights, text: readonly LabelledSentence[]): void {
  for (const [place, odds] of oddsBy(weights, text).entries())
    for (const [at, { demands }] of text[place].clauses.entries()) {
      if (odds[at] > 0 && demands === true) tally.right += 1;
      else if (odds[at] > 0 && demands === false) tally.invented += 1;
      else if (demands === true) tally.missed += 1;
    }
}

function ratesOf({ right, invented, missed }: Tally, of: string): { precision: number; recall: number } {
  const rates = { precision: right / (right + invented), recall: right / (right + missed) };
  process.stdout.write(
    `\nclauses, ${of}: precision ${rates.precision.toFixed(3)}, recall ${rates.recall.toFixed(3)}, n ${right + missed}\n`,
  );
  return rates;
}

/** Weights that round to nothing are left out of the table. */
function saidSomething(weights: SignWeights): SignWeights {
  return Object.fromEntries(
    Object.entries(weights).filter(([sign, weight]) => Math.abs(weight) >= WEIGHT_MIN || sign === 'base'),
  );
}

const WORDS_A_LINE = 10;

function tableOf({ signs, neighbours }: ClauseWeights, lines: SignWeights): string {
  const entry = ([sign, weight]: [string, number]) =>
    `${/^[a-z]+$/u.test(sign) ? sign : `'${sign.replaceAll("'", "\\'")}'`}: ${weight}`;
  const inLines = (entries: readonly [string, number][]) =>
    Array.from({ length: Math.ceil(entries.length / WORDS_A_LINE) }, (_, line) =>
      entries
        .slice(line * WORDS_A_LINE, (line + 1) * WORDS_A_LINE)
        .map(entry)
        .join(', '),
    )
      .map((line) => `  ${line},`)
      .join('\n');
  const all = Object.entries(saidSomething(signs));
  const isOfHeading = ([sign]: [string, number]) => /^[\^:]/u.test(sign);
  const groups = [
    all.filter((one) => !isWord(one[0]) && !one[0].includes('|') && !isOfHeading(one)).sort(([, a], [, b]) => b - a),
    all.filter(([sign]) => sign.includes('|')),
    all.filter(isOfHeading),
    all.filter(([sign]) => isWord(sign)),
  ];
  return `/**
 * What each sign adds to the log odds that a clause demands something of the person; \`base\` is what no sign at all says. \`duties|asks\` is what a
 * sign says more in one part of a text, \`^опыт\` a word of the line over the clause, \`:опыт\` one of the cell before it, \`знани-\` a word's beginning,
 * \`-сеңі\` its ending.
 * Fitted by test/numeric/job-texts/clauses.spec.ts to the texts labelled beside it, and not to be changed by hand.
 */
// prettier-ignore
export const DEMAND_WEIGHTS: Readonly<Record<string, number>> = {
${groups.map(inLines).join('\n')}
};

/** The same for a line of which nothing but its words is known. */
// prettier-ignore
export const LINE_WEIGHTS: Readonly<Record<string, number>> = {
${inLines(Object.entries(saidSomething(lines)))}
};

/** What the clause's own odds and those of its neighbours add to its odds in the end. */
// prettier-ignore
export const NEIGHBOUR_WEIGHTS: Readonly<Record<string, number>> = {
${NEIGHBOUR_TERMS.map((term, place) => `  ${entry([term, neighbours[place]])},`).join('\n')}
};
`;
}
