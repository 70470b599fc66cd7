import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { ScoreWish } from './score-report.js';
import { day } from './day.js';
import { BadInput, writeLine } from './input.js';
import { sayUnread } from './said.js';

const ABOUT = 'score résumés against a role profile (JSON, JSON lines or a document in, JSON out)';
const MORE = `
A file of one résumé gives one result, JSON lines give one line each. A line that cannot be read gives {"error": …, "line": …} and the rest
goes on. The "id" is that of the résumé; where it has none it is null, and "line" says which line, or which of a list, it is, from 1 on.
A PDF, a document of Word or a text with the headings of a résumé, as job sites let people download them, is read as one résumé; a text without headings is too, with a warning.
A résumé that says nothing yet of work, school or skills has "saysNothing": its points are those of open questions alone.
The neutral format is described in .docs/resume.schema.json. Without --city the salary is compared with the city of the résumé; where that is unknown, salary.bandLack says so.
`;

/** Twenty million roubles a month in the smallest of the currencies. */
const MOST_OF_ANY_CURRENCY = 3_000_000_000;

export function score(program: Command): void {
  program
    .command('score <file>')
    .description(ABOUT)
    .requiredOption('--profile <slug>', 'role profile: client-manager, sales-manager, …')
    .option('--city <name>', 'city of the vacancy, in any usual spelling')
    .option('--budget <amount>', 'most that the vacancy pays a month after tax, in the currency of the city', amount)
    .addOption(
      new Option('--format <format>', 'what the file holds; recognised if left out').choices([
        'headhunter',
        'superjob',
        'neutral',
      ]),
    )
    .option('--today <date>', 'day of reading, YYYY-MM-DD; today if left out', day)
    .addHelpText('after', MORE)
    .action(async (file: string, wish: ScoreWish) => {
      const [{ documentsOf }, { scorerFor }] = await Promise.all([
        import('./documents.js'),
        import('./score-report.js'),
      ]);
      const report = scorerFor(wish, new Date());
      const { form, documents } = await documentsOf(file);
      let line = 0;
      let read = 0;
      let unread = 0;
      let lastError: string | null = null;
      for await (const document of documents) {
        line += 1;
        const given = 'error' in document ? document : report(document.value, document.isOfText);
        const isNameless = 'error' in given || given.id === null;
        const result = form === 'lines' && isNameless ? { ...given, line } : given;
        if ('error' in result) {
          lastError = result.error;
          unread += 1;
        } else read += 1;
        await writeLine(form === 'one' ? JSON.stringify(result, null, 2) : JSON.stringify(result));
      }
      if (read === 0) throw new BadInput(`No résumé could be read. ${lastError ?? 'There is none.'}`);
      sayUnread(unread);
    });
}

function amount(text: string): number {
  const value = Number(text.replaceAll(/[\s_]/gu, ''));
  if (!(value > 0) || !Number.isFinite(value))
    throw new InvalidArgumentError('It is an amount above zero, for example 60000.');
  if (value > MOST_OF_ANY_CURRENCY)
    throw new InvalidArgumentError('Nobody pays so much a month: check the number of zeros.');
  return value;
}
