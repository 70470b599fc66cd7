import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { OutcomesSaid } from '../attendance/domain/kept-choices.js';
import { DATE_ORDERS } from '../attendance/domain/log-dates.js';
import { COLUMN_CHOICES } from '../attendance/domain/log-columns.js';
import { OUTCOMES } from '../attendance/domain/outcome.js';
import { IMPORT_FIELDS } from '../direct-responses/domain/import-columns.js';
import { ROLES } from '../organisations/domain/permissions.table.js';
import { attendanceBacktest } from './attendance-backtest.command.js';
import type { ApiKeyOptions, ListOptions, LogOptions, NewOrganisation, OrganisationOption } from './product-work.js';

/** What the commands do: it takes seconds to load, so that help and mistakes do without. */
const work = () => import('./product-work.js');

/** `Дата звонка=booked`: the name may hold the sign itself. */
const columnChoice =
  <Field extends string>(fields: readonly Field[]) =>
  (text: string, before: Readonly<Record<string, Field>> = {}): Readonly<Record<string, Field>> => {
    const at = text.lastIndexOf('=');
    const field = fields.find((choice) => choice === text.slice(at + 1).trim());
    if (at < 1 || field === undefined)
      throw new InvalidArgumentError(`Give it as name=field, the field one of ${fields.join(', ')}.`);
    return { ...before, [text.slice(0, at).trim()]: field };
  };

/** What a column of a list of people may hold. */
const PEOPLE_CHOICES = [...IMPORT_FIELDS, 'none'] as const;

/** `болеет=no-show`; with nothing before the sign, cells in which nothing is said. */
function outcomeWord(text: string, before: OutcomesSaid = {}): OutcomesSaid {
  const at = text.lastIndexOf('=');
  const outcome = OUTCOMES.find((one) => one === text.slice(at + 1).trim());
  if (at < 0 || outcome === undefined)
    throw new InvalidArgumentError(`Give it as word=outcome, the outcome one of ${OUTCOMES.join(', ')}.`);
  return { ...before, [text.slice(0, at).trim()]: outcome };
}

function attendance(program: Command): void {
  const group = program.command('attendance').description('show history: who came to interviews');
  group
    .command('import <file>')
    .description('load an interview log (CSV, .xlsx, any columns) as show history; the same file twice adds nothing')
    .option('--organisation <id>', 'whose history it is, where there are several organisations')
    .addOption(
      new Option('--dates <order>', 'how 10/06/2026 is to be read where the file does not tell').choices(DATE_ORDERS),
    )
    .option(
      '--column <name=field>',
      `what a column holds, where it would be taken for something else; may be repeated. Fields: ${COLUMN_CHOICES.join(', ')}`,
      columnChoice(COLUMN_CHOICES),
    )
    .option(
      '--outcome-word <word=outcome>',
      `what an outcome means that is not understood (--preview names them in "outcomeWords"); "=no-show" is for empty cells; may be repeated. Outcomes: ${OUTCOMES.join(', ')}`,
      outcomeWord,
    )
    .option('--preview', 'only show how it would be read')
    .action(async (file: string, options: LogOptions) => (await work()).importAttendance(file, options));
  group
    .command('logs')
    .description('list the imported logs with their ids, newest first')
    .option('--organisation <id>', 'whose logs they are, where there are several organisations')
    .action(async (options: OrganisationOption) => (await work()).listLogs(options));
  group
    .command('take-back <log>')
    .description('let the records of an imported log count no longer; nothing is lost')
    .option('--organisation <id>', 'whose log it is, where there are several organisations')
    .action(async (log: string, options: OrganisationOption) => (await work()).takeLogBack(log, options));
  group
    .command('bring-back <log>')
    .description('let the records of a log that was taken back count again')
    .option('--organisation <id>', 'whose log it is, where there are several organisations')
    .action(async (log: string, options: OrganisationOption) => (await work()).bringLogBack(log, options));
  attendanceBacktest(group);
}

function candidates(program: Command): void {
  const group = program.command('candidates').description('people who come through other doors than the boards');
  group
    .command('import <file>')
    .description('bring a list of people (CSV, .xlsx, JSON lines) to a vacancy; the same list twice adds nobody')
    .requiredOption('--vacancy <id>', 'the vacancy that they respond to')
    .option('--organisation <id>', 'whose vacancy it is, where there are several organisations')
    .option(
      '--column <name=field>',
      `what a column holds, where it would be taken for something else; may be repeated. Fields: ${PEOPLE_CHOICES.join(', ')}`,
      columnChoice(PEOPLE_CHOICES),
    )
    .option('--preview', 'only show how it would be read')
    .action(async (file: string, options: ListOptions) => (await work()).importCandidates(file, options));
  group
    .command('take-back <import>')
    .description('let the people of an import be gone, as far as nobody has decided about them')
    .option('--organisation <id>', 'whose import it is, where there are several organisations')
    .action(async (importId: string, options: OrganisationOption) => (await work()).takeImportBack(importId, options));
}

function administration(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date and end')
    .action(async () => (await work()).migrate());
  program
    .command('organisation')
    .description('make an organisation with its first owner, and a one-time link for them')
    .requiredOption('--name <name>', 'name of the employer or agency')
    .requiredOption('--email <address>', 'address of the owner')
    .option('--owner <name>', 'name of the owner', 'Owner')
    .option('--kind <kind>', 'employer or agency', 'employer')
    .option('--time-zone <zone>', 'IANA name', 'Europe/Moscow')
    .option('--language <language>', 'ru, en, uk or kk', 'ru')
    .action(async (options: NewOrganisation) => (await work()).makeOrganisation(options));
  program
    .command('sign-in-link <email>')
    .description('make a one-time link with which a person signs in')
    .option('--organisation <id>', 'to whom the person belongs, where there are several organisations')
    .action(async (email: string, options: OrganisationOption) => (await work()).makeSignInLink(email, options));
  program
    .command('api-key')
    .description('make a key for the API; it is shown this once')
    .requiredOption('--name <name>', 'what the key is for')
    .requiredOption('--role <role>', `what its holder may do: ${ROLES.join(', ')}`)
    .option('--client <id>', 'of the role client alone: whose vacancies are shown')
    .option('--organisation <id>', 'to whose data it opens the way, where there are several organisations')
    .action(async (options: ApiKeyOptions) => (await work()).makeApiKey(options));
}

/** Commands that need the whole product on its database. */
export function productCommands(program: Command): void {
  attendance(program);
  candidates(program);
  administration(program);
}
