import type { Command } from 'commander';
import { Option } from 'commander';
import { faultyCell } from '../salaries/domain/faulty-cell.js';
import type { ObservationFault } from '../salaries/domain/read-observations.js';
import type { ObservationsFile } from '../salaries/offline.js';
import type { SalaryObservation } from '../salaries/domain/salary-observation.js';
import type { Level } from '../vacancies/domain/level.js';
import type { Place } from '../vacancies/domain/places.js';
import { isCity } from '../vacancies/domain/places.js';
import type { BrokenLine } from '../platform/tables/index.js';
import { day } from './day.js';
import { BadInput, calledInput, print, readInput } from './input.js';
import { say, sayBroken, sayFirst } from './said.js';

interface BandOptions {
  readonly city: string;
  readonly level: string;
  readonly observations?: string;
  readonly asOf?: string;
}

export function band(program: Command): void {
  program
    .command('band')
    .description('what people of a level ask in a city: the middle half of them, monthly, after tax (JSON out)')
    .requiredOption('--city <name>', 'any city of Russia, Kazakhstan, Belarus or Ukraine, as people write it')
    .addOption(
      new Option('--level <level>', '1 no experience … 4 lead').choices(['1', '2', '3', '4']).makeOptionMandatory(),
    )
    .option('--observations <file>', 'a table of pay that was seen (CSV, .xlsx, JSON lines; - = standard input)')
    .option('--as-of <day>', 'the day to judge from, YYYY-MM-DD; by default the day of the newest observation', day)
    .addHelpText('after', COLUMNS)
    .action(async (options: BandOptions) => print(await bandOf(options)));
}

const COLUMNS = `
The band is the middle half: a quarter of the people of the level ask less than "from", a quarter more than "to"; "median" reaches half of
them, "interval" holds the true median with 90 % certainty. "n" counts rows of exactly this city and level: where they are few, the band
leans on the other levels, the region, the country and the published table; "ownShare" is how far the median moves with those rows, 0 to 1.
Levels rise: "drawnWith" names those that share one median with it, because by the rows the higher would ask less. "asOf" is the day that the band is of.
Columns of the table, in any order, named in Russian, Ukrainian, Kazakh or English; the first is needed:
  salary, or salary from and salary to    60000 · 60 000 ₽ · 60-80 т.р. · от 60 000 · 1500 USD · 400 руб/час
  city, region      without it all rows are of --city
  level             1…4, junior … lead; or title; or experience with clients (18 months, 1–3 года, без опыта): level 2 from a year on,
                    3 from two years, 4 from three; of a range its lower end counts
  currency, gross   by row; else by the cell or the header, else the currency of the city, in hand
  period            hour, day, week, month, year
  date              2026-05-31, 31.05.2026, 05.2026, май 2026; without it the row is of today
  person, or vacancy id, or employer and title    who it is of: the same one counts once
Rows that cannot be read are counted in "rejected" and said on the other stream.`;

async function bandOf(options: BandOptions): Promise<object> {
  const [{ placeNamed }, { countryPay }, { MARKET_READINGS }] = await Promise.all([
    import('./place.js'),
    import('../salaries/domain/salary-band.js'),
    import('../salaries/domain/market-index.table.js'),
  ]);
  const { place, others, isRegionNamed } = placeNamed(options.city);
  const { asOf: given } = options;
  if (others.length > 0)
    say(`${place.names.ru} is taken for the one in ${place.region}; there are others: name the region after a comma.`);
  // A village bears the name of many a city abroad: Париж, Берлин.
  else if (!isCity(place) && !isRegionNamed)
    say(`${place.names.ru} is taken for the place in ${place.region}; no other of that name is known.`);
  const level = Number(options.level) as Level;
  const seen = options.observations === undefined ? null : await observationsOf(options.observations, place, level);
  const newest = seen?.observations.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const reading = MARKET_READINGS.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), '');
  const asOf = given ?? (newest || reading);
  const oldest = seen?.observations.reduce((first, { date }) => (date < first ? date : first), newest ?? '');
  if (oldest !== undefined && asOf < oldest)
    say(`No row is of ${asOf} or before (the first is of ${oldest}): the band leans on the published table alone.`);
  const pay = countryPay(place.country, seen?.observations ?? [], asOf);
  const { from, to, median, n, currency, interval } = pay.bands(place)[level];
  const { ownShare, drawnWith } = pay.leanings(place)[level];
  return {
    ...{ from, to, median, n, asOf, currency },
    interval: { ...interval, of: 'median', certainty: 0.9 },
    ...{ ownShare: Math.round(100 * ownShare) / 100, drawnWith },
    band: 'middle half of what people of this level ask in this city, a month, after tax',
    city: place.names.ru,
    ...{ region: place.region, country: place.country, level },
    ...(seen ? { observations: seen.observations.length, ...seen.counts, columns: seen.columns } : {}),
  };
}

/** Where to read on. */
const SEE_COLUMNS = 'See "otklik band --help" for the columns.';

interface SeenPay {
  readonly observations: readonly SalaryObservation[];
  readonly counts: { readonly duplicates: number; readonly rejected: number; readonly rejectedWhy: object };
  readonly columns: object;
}

async function observationsOf(file: string, place: Place, level: Level): Promise<SeenPay> {
  const [{ OBSERVATION_FAULT_WORDS, readObservationsFile }, { systemClock }, { TableFault }] = await Promise.all([
    import('../salaries/offline.js'),
    import('../kernel/clock.js'),
    import('../platform/tables/index.js'),
  ]);
  const today = systemClock.now().toISOString().slice(0, 10);
  const name = calledInput(file);
  const broken: BrokenLine[] = [];
  const reading = readObservationsFile(
    await readInput(file),
    { place, level, today },
    {
      broken: (line) => broken.push(line),
    },
  );
  const read = await reading.catch((error: unknown) => {
    if (error instanceof TableFault && error.why === 'empty')
      throw new BadInput(`${name} is empty: expected a table with a header line and rows of pay. ${SEE_COLUMNS}`);
    if (error instanceof TableFault) throw new BadInput(`${name} ${error.words}.`);
    throw error;
  });
  if (read === null) throw new BadInput(`${name} has no column with pay. ${SEE_COLUMNS}`);
  const { observations, duplicates, rejected, columns } = read;
  if (observations.length === 0) throw new BadInput(noneIn(name, read, OBSERVATION_FAULT_WORDS));
  if (columns.city === undefined) say(`No column names a city: all rows are taken as of ${place.names.ru}.`);
  if (columns.level === undefined && columns.experience === undefined && columns.title === undefined)
    say(`No column tells the level: all rows are taken as of level ${level}.`);
  const why: Record<string, number> = {};
  for (const row of rejected) why[row.why] = (why[row.why] ?? 0) + 1;
  if (broken.length > 0) why['not-an-object'] = broken.length;
  sayBroken(broken);
  sayFirst(rejected, (row) => `Line ${row.line} was not taken: ${faultsOf(row, read, OBSERVATION_FAULT_WORDS)}`);
  const turned = read.rows.filter(({ read: { isTurned } }) => isTurned);
  sayFirst(
    turned,
    ({ line }) => `Line ${line}: the range names the higher pay first; it was read with the lower pay first.`,
  );
  return { observations, counts: { duplicates, rejected: rejected.length + broken.length, rejectedWhy: why }, columns };
}

/** All that is wrong with a row, each with its cell. */
function faultsOf(
  row: ObservationsFile['rejected'][number],
  read: Pick<ObservationsFile, 'headers' | 'fields'>,
  words: Readonly<Record<ObservationFault, string>>,
): string {
  return [row.why, ...row.also].map((why) => `${words[why]}${cellOf({ ...row, why }, read)}`).join('; ');
}

/** The cell that a row was not taken for, and of a city those that sound like it. */
function cellOf(
  row: ObservationsFile['rejected'][number],
  { headers, fields }: Pick<ObservationsFile, 'headers' | 'fields'>,
): string {
  const cell = faultyCell(row, (field) => fields.indexOf(field));
  if (cell === null) return '';
  const near = cell.near.length > 0 ? `; near to it: ${cell.near.join(', ')}` : '';
  return ` (column "${headers[cell.column] ?? ''}": "${cell.value}"${near})`;
}

/** Why a table gave nothing. */
function noneIn(name: string, read: ObservationsFile, words: Readonly<Record<ObservationFault, string>>): string {
  const [first] = read.rejected;
  if (!first)
    return `${name} has a header and no rows under it: add rows of pay, or leave --observations out for the published table.`;
  return `${name} has no row that can be used; line ${first.line}, for one: ${faultsOf(first, read, words)}. ${SEE_COLUMNS}`;
}
