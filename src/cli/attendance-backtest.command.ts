import type { Command } from 'commander';
import type { LeftOutWhy } from '../attendance/domain/log-features.js';
import type { LogBacktest } from '../attendance/offline.js';
import type { BrokenLine } from '../platform/tables/index.js';
import { day } from './day.js';
import { BadInput, calledInput, print, readInput } from './input.js';
import { say, sayBroken } from './said.js';

interface BacktestOptions {
  readonly time: string;
  readonly outcome: string;
  readonly features?: string;
  readonly testFrom?: string;
}

const HELP = `
Each day from --test-from on is predicted from strictly earlier days only, then learned. Figures of the test days:
  logLoss, brier, auc, ece    ece: ten bins of equal counts; auc is null where all came or none
  coverage90                  share of days with five people or more whose total lies in the 90 % interval
  dayEffectSd                 what people of a day have in common, on the logit scale, at the end of the log
  baselines                   the mean so far; the best single column so far, chosen in hindsight
Outcomes are words (came, late, no-show, cancelled …) or yes and no; of a column that is called no-show, yes means stayed away. Cancelled
early, moved and walk-ins are set aside. Cells such as "Yes ", "NA" and dates in a dozen shapes are read as people mean them.
Columns about sex, age, family, origin, health or belief and columns that name people are left out, and --features may not name them; columns
that could only be known afterwards are left out unless --features names them. "leftOut" lists them.
How far it is is said on standard error: at a terminal, and of what takes more than two seconds.`;

const WHY: Readonly<Record<LeftOutWhy, string>> = {
  protected: 'it may not decide about people',
  'names-people': 'it names people',
  'differs-in-nearly-every-row': 'it is different in nearly every row',
  'always-the-same': 'it is always the same',
  'known-only-afterwards': 'it tells the outcome so well that it must have been written down afterwards',
};

const MOST_WORDS_NAMED = 5;
const LONGEST_WORD_CHARACTERS = 40;

export function attendanceBacktest(group: Command): void {
  group
    .command('backtest <file>')
    .description(
      'how well the show model would have predicted the last days of a log (CSV, .xlsx, JSON lines; JSON out)',
    )
    .requiredOption('--time <column>', 'column of the day or time of the interview')
    .requiredOption('--outcome <column>', 'column of what became of it')
    .option(
      '--features <columns>',
      'the only columns to learn from, separated by commas; by default all that may be used',
    )
    .option('--test-from <day>', 'first day to predict, YYYY-MM-DD; by default the last 30 % of the days', day)
    .addHelpText('after', HELP)
    .action(async (file: string, options: BacktestOptions) => print(await backtestOf(file, options)));
}

async function backtestOf(file: string, options: BacktestOptions): Promise<object> {
  const [{ backtestLog, ShowLogFault }, { TableFault }, { progressOfLong }] = await Promise.all([
    import('../attendance/offline.js'),
    import('../platform/tables/index.js'),
    import('../platform/terminal/index.js'),
  ]);
  const { time, outcome } = options;
  const features = options.features?.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()])) ?? null;
  const wish = { time, outcome, features, testFrom: options.testFrom ?? null };
  const bytes = await readInput(file);
  const progress = progressOfLong();
  const watch = {
    read: (rows: number, broken: readonly BrokenLine[]) => {
      sayBroken(broken);
      progress.line(`Rows read: ${rows}`);
    },
    days: (done: number, all: number) => progress.update('Days predicted and learnt', done, all),
  };
  const result = await backtestLog(bytes, wish, watch)
    .catch((error: unknown) => {
      if (error instanceof TableFault) throw new BadInput(`${calledInput(file)} ${error.words}.`);
      if (error instanceof ShowLogFault) throw new BadInput(error.message);
      throw error;
    })
    .finally(() => progress.stop());
  const dropped = droppedSentence(result.rows.withoutOutcome, result.outcomesNotUnderstood);
  if (dropped !== null) say(dropped);
  for (const { column, why } of result.leftOut) say(`Column "${column}" is left out: ${WHY[why]}.`);
  return result;
}

/** Rows that are dropped for what they say are mostly of people who stayed away: without them more seem to come. Null where there are none. */
function droppedSentence(rows: number, words: LogBacktest['outcomesNotUnderstood']): string | null {
  if (rows === 0) return null;
  const named = words
    .slice(0, MOST_WORDS_NAMED)
    .map(({ word, rows }) => `${word === '' ? 'nothing' : `"${word.slice(0, LONGEST_WORD_CHARACTERS)}"`} (${rows})`)
    .join(', ');
  const which = rows === 1 ? '1 row is' : `${rows} rows are`;
  return `${which} left out because the outcome is not understood: ${named}. If people stayed away there, write "no-show" instead: without these rows the share of those who came is too high.`;
}
