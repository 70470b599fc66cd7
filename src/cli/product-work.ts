import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AttendanceLogsService, AttendanceService, choiceOf } from '../attendance/index.js';
import type { ColumnChoices, DateOrder, LogPreview, LogRead, OutcomesSaid } from '../attendance/index.js';
import {
  columnsWith,
  ImportPreviews,
  ImportRun,
  ImportsService,
  ImportUndo,
  placeOfLine,
  sheetsLeftOut,
} from '../direct-responses/index.js';
import type { CandidateImport, ImportColumns, ImportColumnsSaid, PreviewRow } from '../direct-responses/index.js';
import { systemClock } from '../kernel/clock.js';
import { ExpectedError } from '../kernel/errors.js';
import {
  ApiKeysService,
  isRole,
  OrganisationsService,
  ROLES,
  SignInLinksService,
  systemActor,
  UsersService,
} from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { loadSettings, SettingsError, withRememberedUrl } from '../platform/config/index.js';
import { DatabaseStartError } from '../platform/database/index.js';
import { QueueServer } from '../platform/queue/index.js';
import { openDatabase } from '../open-database.js';
import { ProductModule } from '../product.module.js';
import { stoppingOnSignals } from '../stop.js';
import { BadInput, print, readInput } from './input.js';

// Commands that work on the product's database. Loading what they need takes seconds: whoever declares them imports this when one is called.

/** Does something with the product on its database, without pages or worker. */
async function withProduct(
  work: (app: INestApplicationContext, around: { readonly urlIsKnown: boolean }) => Promise<void>,
): Promise<void> {
  const stopping = stoppingOnSignals((line) => process.stderr.write(`${line}\n`));
  try {
    const { settings: given, urlIsKnown } = withRememberedUrl(loadSettings(process.env), process.env);
    const settings = await openDatabase({ ...given, roles: [] }, null, stopping);
    const module = ProductModule.with(settings, systemClock);
    const app = await stopping.begin(
      () => NestFactory.createApplicationContext(module, { logger: false, abortOnError: false }),
      (started) => started.close(),
    );
    await app.init();
    await app.get(QueueServer).open();
    await work(app, { urlIsKnown });
  } catch (error) {
    // What is set wrong is told in a line, like what is given wrong.
    if (error instanceof SettingsError || error instanceof DatabaseStartError) throw new BadInput(error.message);
    throw error;
  } finally {
    await stopping.all();
  }
}

/** A link is worth nothing with the address of another copy. */
function hintAtAddress(urlIsKnown: boolean): void {
  if (urlIsKnown) return;
  process.stderr.write(
    'No copy of Otklik has served its pages with this data folder yet, so the address in the link is a guess. If yours is another one, give this command the PORT or OTKLIK_PUBLIC_URL of the running copy.\n',
  );
}

/** The named organisation, or the only one there is. */
async function organisation(app: INestApplicationContext, wanted: string | undefined): Promise<Actor> {
  const ids = await app.get(OrganisationsService).allOrganisationIds();
  if (wanted && !ids.includes(wanted))
    throw new BadInput(
      `There is no organisation ${wanted}. There are: ${ids.join(', ') || 'none yet; start the product once'}`,
    );
  const [first] = ids;
  if (!first) throw new BadInput('There is no organisation yet. Start the product once with "npm start".');
  if (!wanted && ids.length > 1)
    throw new BadInput(`There are several organisations; choose one with --organisation: ${ids.join(', ')}`);
  return systemActor(wanted ?? first);
}

/** Whose it is, where there are several. */
export interface OrganisationOption {
  readonly organisation?: string;
}

export interface ApiKeyOptions extends OrganisationOption {
  readonly name: string;
  readonly role: string;
  readonly client?: string;
}

/** Every imported log, page by page. */
async function allLogs(app: INestApplicationContext, actor: Actor): Promise<object[]> {
  const logs: object[] = [];
  for (let after: string | null = null; ;) {
    const { rows, next } = await app.get(AttendanceLogsService).list(actor, { after });
    for (const { id, fileName, source, importedAt, userName, takenCount, takenBackAt } of rows)
      logs.push({ logId: id, fileName, source, importedAt, importedBy: userName, taken: takenCount, takenBackAt });
    if (next === null) return logs;
    after = next;
  }
}

function whereLogsAre(error: unknown): never {
  if (error instanceof ExpectedError && error.kind === 'not-found')
    throw new BadInput(`${error.message} To see it: npm run -s otklik -- attendance logs`);
  throw error;
}

/** Beyond these a sentence is a list. */
const MOST_WORDS_NAMED = 8;

/** What is said of a log beside the file. */
export interface LogOptions extends OrganisationOption {
  readonly dates?: DateOrder;
  readonly column?: ColumnChoices;
  readonly outcomeWord?: OutcomesSaid;
  readonly preview?: boolean;
}

export const importAttendance = (file: string, options: LogOptions): Promise<void> =>
  withProduct(async (app) => {
    const actor = await organisation(app, options.organisation);
    const wish = { dates: options.dates, columns: options.column, outcomes: options.outcomeWord };
    const content = await readInput(file);
    if (options.preview) {
      const preview = await app.get(AttendanceService).previewLog(actor, content, wish);
      if (preview.read) tellUnused(preview.read);
      tellSheetsLeft(preview.sheets);
      return print(previewed(preview));
    }
    const done = await app
      .get(AttendanceService)
      .importLog(actor, content, { fileName: file, ...wish })
      .catch((error: unknown) => sayColumns(error, app, actor, content));
    const { logId, imported, alreadyThere, unknownPlaces } = done;
    print({ logId, imported, alreadyThere, ...asRead(done), unknownPlaces });
    tellUnused(done);
    tellSheetsLeft(done.sheets);
    if (logId === null)
      process.stderr.write(
        `Nothing is imported: not a single row could be read. Say what the columns hold: ${COLUMNS_EXAMPLE}\n`,
      );
    else process.stderr.write(`To take it back: npm run -s otklik -- attendance take-back ${logId}\n`);
  });

function previewed({ table, found, otherDates, read, alreadyThere }: LogPreview): object {
  return {
    headers: Object.fromEntries(table.headers.map((header) => [header, choiceOf(found, header)])),
    otherDates,
    readable: read?.readable.length ?? null,
    ...(read ? { alreadyThere, ...asRead(read) } : {}),
  };
}

const COLUMNS_EXAMPLE = `--column 'NAME=date' --column 'NAME=outcome'`;

/** Where the day or the outcome is not found, how to say which column it is. */
async function sayColumns(
  error: unknown,
  app: INestApplicationContext,
  actor: Actor,
  content: Uint8Array,
): Promise<never> {
  if (!(error instanceof ExpectedError) || error.code !== 'attendance.columns-missing') throw error;
  const { headers } = (await app.get(AttendanceService).previewLog(actor, content, {})).table;
  throw new BadInput(
    `${error.message} Or say which of its columns they are: ${COLUMNS_EXAMPLE}. Its columns: ${headers.join(', ')}.`,
  );
}

/** A file of another kind may have a hundred thousand rows that cannot be read: the first say enough. */
const MOST_LISTED = 20;
const MOST_WORDS_LISTED = 100;

function asRead(read: Omit<LogRead, 'readable'>): object {
  const { columns, unused, neverUsed, yearsTaken, repeated, dates, outcomeWords, unusedWords, unreadAnswers } = read;
  const rejected = read.rejected
    .slice(0, MOST_LISTED)
    .map(({ line, why, column, value }) => ({ line, why, column, value }));
  const rejectedWhy: Partial<Record<string, number>> = {};
  for (const { why } of read.rejected) rejectedWhy[why] = (rejectedWhy[why] ?? 0) + 1;
  return {
    ...{ rejectedRows: read.rejected.length, rejectedWhy, rejected, columns, unused, neverUsed, yearsTaken, repeated },
    dates,
    ...{ outcomeWords: outcomeWords.slice(0, MOST_WORDS_LISTED), unusedWords },
    unreadAnswers: unreadAnswers.slice(0, MOST_WORDS_LISTED),
  };
}

/** A word that is misspelt changes nothing, and must not seem to. */
function tellUnused({ unusedWords, outcomeWords, columns }: Omit<LogRead, 'readable'>): void {
  const open = outcomeWords.filter(({ meaning }) => meaning === null);
  const named = open.slice(0, MOST_WORDS_NAMED).map(({ word, rows }) => `${quoted(word)} (${rows})`);
  const more = open.length > MOST_WORDS_NAMED ? `, and ${open.length - MOST_WORDS_NAMED} more` : '';
  const there =
    open.length === 0 ? 'Every outcome in it is understood.' : `Not understood are: ${named.join(', ')}${more}.`;
  for (const { word, why, readAs } of unusedWords) {
    const said =
      why === 'understood'
        ? `means ${readAs ?? ''} by itself, so what --outcome-word says of it is not used`
        : 'stands nowhere there, so what --outcome-word says of it is not used';
    process.stderr.write(`Column "${columns.outcome}": ${quoted(word)} ${said}. ${there}\n`);
  }
}

function quoted(word: string): string {
  return word === '' ? 'an empty cell' : `"${word}"`;
}

export const listLogs = (options: OrganisationOption): Promise<void> =>
  withProduct(async (app) => print(await allLogs(app, await organisation(app, options.organisation))));

export const takeLogBack = (log: string, options: OrganisationOption): Promise<void> =>
  withProduct(async (app) => {
    const actor = await organisation(app, options.organisation);
    print(await app.get(AttendanceLogsService).takeBack(actor, log).catch(whereLogsAre));
    process.stderr.write(`To bring it back: npm run -s otklik -- attendance bring-back ${log}\n`);
  });

export const bringLogBack = (log: string, options: OrganisationOption): Promise<void> =>
  withProduct(async (app) => {
    const actor = await organisation(app, options.organisation);
    print(await app.get(AttendanceLogsService).bringBack(actor, log).catch(whereLogsAre));
  });

/** What is said of a list of people beside the file. */
export interface ListOptions extends OrganisationOption {
  readonly vacancy: string;
  readonly column?: ImportColumnsSaid;
  readonly preview?: boolean;
}

export const importCandidates = (file: string, options: ListOptions): Promise<void> =>
  withProduct(async (app) => {
    const actor = await organisation(app, options.organisation);
    const imports = app.get(ImportsService);
    const { about } = await imports.upload(actor, options.vacancy, await readInput(file), file);
    const said = options.column ?? {};
    const strange = Object.keys(said).find((name) => !about.headers.includes(name));
    if (strange !== undefined)
      throw new BadInput(`There is no column "${strange}" in the file. Its columns: ${about.headers.join(', ')}.`);
    const held = columnsWith(about, said);
    const columns = Object.fromEntries(about.headers.map((header, i) => [header, held[i] ?? null]));
    if (options.preview) {
      const { rows, readable } = await app.get(ImportPreviews).preview(actor, about.id, held);
      print({ columns, rows: about.rowCount, readable, first: rows.map((row) => previewedRow(about, row)) });
      return tellLeftOut(about, held);
    }
    await imports.start(actor, about.id, held).catch((error: unknown) => sayPeopleColumns(error, about.headers));
    // Beside a worker that does the same: each row is taken in once.
    await app.get(ImportRun).run(actor.organisationId, about.id);
    const { counts } = await imports.get(actor, about.id);
    const rejected = await imports.rows(actor, about.id, 'rejected', about.rowCount);
    const contactNotRecognised = await imports.unrecognisedLines(actor, about.id, about.rowCount);
    print({
      importId: about.id,
      ...{ imported: counts.imported, alreadyThere: counts['already-there'] },
      rejected: rejected.map(({ line, fault }) => ({ ...placeIn(about, line), why: fault })),
      contactNotRecognised,
      columns,
    });
    tellLeftOut(about, held);
    tellFaults(about, rejected.length, contactNotRecognised);
    process.stderr.write(`To take it back: npm run -s otklik -- candidates take-back ${about.id}\n`);
  });

/** The sheet is named where there are several: its lines are its own. */
function placeIn({ sheets }: Pick<CandidateImport, 'sheets'>, at: number): { sheet?: string; line: number } {
  const { sheet, line } = placeOfLine(sheets, at);
  return sheet === null ? { line } : { sheet, line };
}

function previewedRow(about: Pick<CandidateImport, 'sheets'>, { line, read }: PreviewRow): object {
  const place = placeIn(about, line);
  if (typeof read === 'string') return { ...place, why: read };
  const { stated, origin, respondedOn, problems, unrecognised } = read;
  return {
    ...place,
    person: { ...stated, origin, respondedOn },
    contactNotRecognised: unrecognised,
    notRead: problems,
  };
}

/** What is to be done about rows with which something is wrong. */
function tellFaults(
  about: Pick<CandidateImport, 'sheets'>,
  rejected: number,
  contactNotRecognised: readonly number[],
): void {
  const rows = contactNotRecognised.map((at) => {
    const { sheet, line } = placeIn(about, at);
    return sheet === undefined ? String(line) : `${line} of the sheet "${sheet}"`;
  });
  if (rejected > 0) {
    process.stderr.write(
      'Correct the rows that were rejected and import the list again: the others are not added twice.\n',
    );
  }
  if (contactNotRecognised.length > 0) {
    process.stderr.write(
      `Phone or e-mail not recognised in row ${rows.join(', ')}: the people were added with it as written. ` +
        'To reach them, correct it in the list, take this import back and import the list again.\n',
    );
  }
}

function tellSheetsLeft(sheets: CandidateImport['sheets']): void {
  const others = sheetsLeftOut(sheets).map(({ name, rows }) => `"${name}" (rows: ${rows})`);
  if (others.length > 0)
    process.stderr.write(
      `Sheets left out, because the header of the list does not stand above their rows: ${others.join(', ')}. ` +
        'Repeat the header there, or import each of them as a file of its own.\n',
    );
}

/** A résumé that stands in a column of a strange name must not be lost in silence. */
function tellLeftOut({ headers, sheets }: Pick<CandidateImport, 'headers' | 'sheets'>, held: ImportColumns): void {
  tellSheetsLeft(sheets);
  const left = headers.filter((header, i) => (held[i] ?? null) === null && header !== '');
  if (left.length > 0)
    process.stderr.write(`Left out: ${left.join(', ')}. To take one in, say what it holds: ${PEOPLE_EXAMPLE}\n`);
}

const PEOPLE_EXAMPLE = `--column 'NAME=about' (candidates import --help names what there is)`;

function sayPeopleColumns(error: unknown, headers: readonly string[]): never {
  if (!(error instanceof ExpectedError) || error.code !== 'direct-responses.columns-missing') throw error;
  throw new BadInput(
    `${error.message} Say it with --column 'NAME=name' --column 'NAME=phone'. The columns: ${headers.join(', ')}.`,
  );
}

export const takeImportBack = (importId: string, options: OrganisationOption): Promise<void> =>
  withProduct(async (app) => {
    const actor = await organisation(app, options.organisation);
    print(await app.get(ImportUndo).takeBack(actor, importId));
  });

/** An organisation to be made, with its first owner. */
export interface NewOrganisation {
  readonly name: string;
  readonly email: string;
  readonly owner: string;
  readonly kind: string;
  readonly timeZone: string;
  readonly language: string;
}

export const makeOrganisation = (options: NewOrganisation): Promise<void> =>
  withProduct(async (app, { urlIsKnown }) => {
    const { name, email, owner, timeZone, language, kind } = options;
    if (kind !== 'employer' && kind !== 'agency') throw new BadInput('--kind is "employer" or "agency".');
    let userId = '';
    const { organisationId } = await app
      .get(OrganisationsService)
      .createOrganisation({ name, kind, timeZone, language }, async (organisationId) => {
        const user = { organisationId, email, name: owner, role: 'owner', language } as const;
        ({ userId } = await app.get(UsersService).createUser(user));
      });
    const link = await app.get(SignInLinksService).createSignInLink(systemActor(organisationId), userId);
    print({ organisationId, userId, link });
    hintAtAddress(urlIsKnown);
  });

export const migrate = (): Promise<void> => withProduct(() => Promise.resolve(print({ migrated: true })));

export const makeSignInLink = (email: string, options: OrganisationOption): Promise<void> =>
  withProduct(async (app, { urlIsKnown }) => {
    const actor = await organisation(app, options.organisation);
    const user = (await app.get(UsersService).list(actor)).find((one) => one.email === email.trim().toLowerCase());
    if (!user) throw new BadInput(`Nobody here has the address ${email}. Add the person on the page Settings.`);
    print({ link: await app.get(SignInLinksService).createSignInLink(actor, user.id) });
    hintAtAddress(urlIsKnown);
  });

export const makeApiKey = (options: ApiKeyOptions): Promise<void> =>
  withProduct(async (app) => {
    const { role, name, client } = options;
    if (!isRole(role)) throw new BadInput(`There is no role "${role}". There are: ${ROLES.join(', ')}.`);
    const actor = await organisation(app, options.organisation);
    print(await app.get(ApiKeysService).create(actor, { name, role, clientId: client ?? null }));
  });
