import { dayFirstIn, readDateBefore, readWrittenDate } from '../../kernel/written-date.js';
import type { DayFirst } from '../../kernel/written-date.js';
import { findCity } from '../../vacancies/domain/cities.js';
import { answer, isNotAsked, isSilence, number } from './log-cells.js';
import { isBoard } from './log-boards.js';
import { compareDates, ENOUGH_UNTOLD, LOOKS_LIKE } from './log-contents.js';
import { isEpochOfMinute } from './log-times.js';
import { hourIn } from './log-stated.js';
import type { StatedColumns } from './log-stated.js';
import { isYearless } from './log-years.js';
import { whyNeverLearnt } from './log-protected.js';
import { answersTellOutcome, asksBefore, isAskedAfterwards } from './log-questions.js';
import { isNothing, isYesOrNo, plain, readOutcome } from './log-words.js';

/** What a column of a log may hold, one column each; any other one is not used. */
export const LOG_FIELDS = [
  ...(['date', 'outcome', 'city', 'vacancy', 'board', 'format'] as const),
  ...(['time', 'booked', 'lead', 'answer'] as const),
] as const;
export type LogField = (typeof LOG_FIELDS)[number];

/** What somebody says that a column holds; questions beside the one of coming may be several. */
export const COLUMN_CHOICES = [...LOG_FIELDS, 'question', 'none'] as const;
export type ColumnChoice = (typeof COLUMN_CHOICES)[number];

/** Choices by the names of the columns. */
export type ColumnChoices = Readonly<Record<string, ColumnChoice>>;

/** Which columns of an old log hold what, as far as it is known; null = the log does not say. */
export interface FoundColumns extends StatedColumns {
  readonly date: string | null;
  readonly outcome: string | null;
  readonly city: string | null;
  readonly vacancy: string | null;
  readonly board: string | null;
  readonly format: string | null;
}

/** Columns by which the rows of a log can be read. */
export interface LogColumns extends FoundColumns {
  readonly date: string;
  readonly outcome: string;
  readonly dayFirst: DayFirst;
}

/** What a log lacks to be show history. */
export interface MissingColumns {
  readonly missing: readonly ('date' | 'outcome')[];
}

type Row = Readonly<Record<string, string>>;

/** Tells of a call or a reminder: what was answered, or only whether there was one. */
const CALLED_BEFORE =
  /(?:звон|дзвон|напом|нагад)\p{L}* (?:накануне|за день|напередодні)|^(?:накануне|напередодні) (?:звон|дзвон)|(?:called|reminded) (?:the )?day before/u;

/** Headers of the columns, the surest first: an earlier pattern wins over a later one in any column. */
const HEADERS: Readonly<Record<LogField, readonly RegExp[]>> = {
  date: [
    /interview.*date|date.*interview|дата.*(соб(?!\p{L})|собес|интервью|співбес|встреч|зустріч|сұхбат)/u,
    /^(на )?(когда|коли) (жд|чека|встреч|зустріч|собес|співбес|прид|прийд|назнач|признач)|^қашан кү/u,
    /^(date|дата|день|күні)$/u,
    /date|дата|день|күн/u,
  ],
  outcome: [
    /observed/u,
    /^(outcome|attendance|исход|явка|результат|attended|came|arrived|showed|пришел|прийшов|келді)$/u,
    /attend|outcome|явк|явил|пришел|пришла|исход|прийш|дошел|дошла|доехал|дійшо|дійшл|доїхав|доходим/u,
    /(чем|чим) (все )?(кончи|законч|заверш|скінч|закінч)|(что|що) (в|у) (итог|підсумк)|немен аяқтал|how it (ended|went)/u,
    /show|status|result|статус|результат|итог|підсум|нәтиже/u,
  ],
  city: [
    /^(city|город|місто|қала)$/u,
    /venue|место.*(собес|интервью)/u,
    /^(location|локация)/u,
    /city|город|location|місто|қала/u,
    /^(place|место|місце|орын)|филиал|філія|офис|офіс|кеңсе|branch|office|отделени|відділення|бөлімше/u,
    // In one log it is a job board, in another one a building: what stands below decides.
    /площадк|майданчик/u,
  ],
  vacancy: [/vacanc|ваканс/u, /position|должност|посад|позици|лауазым/u, /role|job title|professi|профес/u, /skill/u],
  board: [
    /^(board|job board|source|источник|джерело|площадка|сайт)$/u,
    /source|источник|площадк/u,
    /^(откуда|звідки|қайдан)(?!\p{L})|how.*(hear|heard|found) (of|about|us)|where from/u,
  ],
  format: [
    /format|формат/u,
    /interview.*type|type.*interview|(тип|вид|түрі).*(собес|интервью|встреч|співбес|зустріч|сұхбат|кездесу)/u,
    /meeting.*type|type.*meeting|(сұхбат|кездесу).*түрі/u,
  ],
  time: [
    /^(time|время|час|уақыт|уақыты)$/u,
    /^(во сколько|в котором часу|о котрій|на котру|сағат нешеде|what time|at what time)/u,
    /time.*(start|interview)|(start|interview).*time|(время|час).*(собес|интервью|встреч|співбес)|начал|басталу/u,
  ],
  booked: [
    /book|invit|запис(ан|ал|и|ь)|приглаш|запрош|шақыр/u,
    /appli|called|created|дата.*(звон|отклик|заявк|дзвін)|создан|откликнул/u,
  ],
  lead: [/\blead\b|заблаговрем|за сколько|(дней|часов|суток) до|(days|hours) (before|ahead|until)/u],
  answer: [
    /expect|confirm|ожид|подтвер|підтвер|раста/u,
    CALLED_BEFORE,
    /обещ|обіц|придет|прийде|^will\b|will (come|attend|show)|скажите|^(?:ответ|відповідь) (?:на (?:\p{L}+ )?(?:звон|дзвін|напомин|нагад|приглаш|запрош|смс|sms)|кандидат)/u,
  ],
};

/** Headers that look like one of the above and are something else. */
const OTHER: Readonly<Partial<Record<keyof typeof HEADERS, RegExp>>> = {
  date: /birth|рожд|appli|заявк|отклик|update/u,
  outcome: /expect|ожид|скажите|will|confirm|подтверд/u,
  city: /native|родн|рожд|прожив|прописк|регистрац|birth|home|расст|distance|відстан|қашықт|(?<!\p{L})(?:км|km|минут|minutes|хвилин)(?!\p{L})/u,
};

/** What a log may say of a booking beside its day, in the order in which columns are looked for. */
const STATED = ['answer', 'booked', 'lead', 'time'] as const;

/** Share of filled cells that must be readable in a column whose header tells what it is, and in one whose header does not. */
const ENOUGH_UNDERSTOOD = { told: 0.5, untold: ENOUGH_UNTOLD };

/**
 * Finds the columns of a log by their headers, and date and outcome by their contents as well: a column counts only if at least half
 * of its filled cells can be read. What is found nowhere is null.
 *
 * @param rows  all rows of the file, or enough of them to know how dates are written
 */
export function guessColumns(all: readonly string[], rows: readonly Row[]): FoundColumns {
  const headers = all.filter((header) => whyNeverLearnt(header) === null);
  const valuesOf = (header: string): string[] => filledCellsOf(rows, header);
  const readable =
    (kind: LogField, share: number = ENOUGH_UNDERSTOOD.told) =>
    (header: string): boolean =>
      shareOf(valuesOf(header), kind in UNDERSTOOD ? UNDERSTOOD[kind as keyof typeof UNDERSTOOD] : () => true) >= share;
  const told = (kind: LogField, among: readonly string[]): string | null =>
    byHeader(kind, among.filter(readable(kind)));
  const date = dateAmong(headers, rows, told('date', headers));
  const others = headers.filter((header) => header !== date);
  const outcome =
    told('outcome', others) ??
    onlyOne(others.filter(isNotTold).filter(readable('outcome', ENOUGH_UNDERSTOOD.untold))) ??
    // A column that nobody has filled in yet.
    byHeader(
      'outcome',
      others.filter((header) => valuesOf(header).length === 0),
    );
  const free = others.filter((header) => header !== outcome);
  const places = free.filter((header) => shareOf(valuesOf(header), isCity) >= ENOUGH_UNDERSTOOD.told);
  const boards = free.filter((header) => shareOf(valuesOf(header), isBoard) >= ENOUGH_UNDERSTOOD.told);
  const board = byHeader(
    'board',
    free.filter((header) => !places.includes(header)),
  );
  const city =
    byHeader(
      'city',
      free.filter((header) => header !== board && !boards.includes(header)),
    ) ?? byContent(free, (header) => shareOf(valuesOf(header), isCity));
  const rest = free.filter((header) => header !== city && header !== board);
  const [vacancy, format] = (['vacancy', 'format'] as const).map((kind) => byHeader(kind, rest));
  const untold = rest.filter((header) => header !== vacancy && header !== format && !isTold(header));
  const looksLike = (kind: keyof typeof LOOKS_LIKE): string | null =>
    byContent(untold, (header) => shareOf(valuesOf(header), LOOKS_LIKE[kind]));
  const found = {
    ...{ date, outcome, city, vacancy: vacancy ?? null, format: format ?? looksLike('format') },
    board: board ?? byContent(rest, (header) => shareOf(valuesOf(header), isBoard)) ?? looksLike('board'),
  };
  const taken = new Set(Object.values(found));
  const further = headers.filter((header) => !taken.has(header));
  const untaken = (): string[] => further.filter((header) => !taken.has(header) && !isTold(header));
  const stated: Record<(typeof STATED)[number], string | null> = { answer: null, booked: null, lead: null, time: null };
  const answers = further.filter((header) => mayBeAnswer(header, outcome, rows));
  for (const kind of STATED) {
    stated[kind] = told(
      kind,
      (kind === 'answer' ? answers : further).filter((header) => !taken.has(header)),
    );
    taken.add(stated[kind]);
  }
  stated.booked ??= date === null ? null : callAmong(untaken(), rows, date);
  taken.add(stated.booked);
  stated.time ??= byContent(untaken(), (header) => shareOf(valuesOf(header), LOOKS_LIKE.time));
  taken.add(stated.time);
  const asks = (header: string): boolean => !taken.has(header) && asksBefore(header);
  return { ...found, ...stated, questions: answers.filter(asks).filter(readable('answer')) };
}

/** Whether somebody was called is no answer of theirs: it is one where the cells say more than yes and no. */
function mayBeAnswer(header: string, outcome: string | null, rows: readonly Row[]): boolean {
  const isOnlyOfCalling = CALLED_BEFORE.test(plain(header)) && filledCellsOf(rows, header).every(isYesOrNo);
  return !isOnlyOfCalling && !isAskedAfterwards(header) && !answersTellOutcome(header, outcome, rows);
}

/** The columns that were guessed, or what is missing among them. @param rows  as of `guessColumns` */
export function detectColumns(headers: readonly string[], rows: readonly Row[]): LogColumns | MissingColumns {
  return completeColumns(guessColumns(headers, rows), rows);
}

/** Columns that suffice, or what is missing among them. @param rows  enough of them to know how dates are written */
export function completeColumns(found: FoundColumns, rows: readonly Row[]): LogColumns | MissingColumns {
  const { date, outcome } = found;
  if (date === null || outcome === null) {
    return {
      missing: [...(date === null ? (['date'] as const) : []), ...(outcome === null ? (['outcome'] as const) : [])],
    };
  }
  return { ...found, date, outcome, dayFirst: dayFirstIn(rows.map((row) => row[date] ?? '')) };
}

/** The guess with what somebody says instead: what is said of one column is said of no other one any more. */
export function columnsWith(guess: FoundColumns, choices: ColumnChoices): FoundColumns {
  const chosen = new Map(Object.entries(choices));
  const questions = [
    ...guess.questions.filter((header) => !chosen.has(header)),
    ...[...chosen].flatMap(([header, choice]) => (choice === 'question' ? [header] : [])),
  ];
  const fields = Object.fromEntries(
    LOG_FIELDS.map((field) => {
      const said = [...chosen].find(([, choice]) => choice === field)?.[0];
      const guessed = guess[field];
      return [field, said ?? (guessed === null || chosen.has(guessed) ? null : guessed)];
    }),
  ) as unknown as Omit<FoundColumns, 'questions'>;
  return { ...fields, questions };
}

/** What each column is taken for, in the words of a choice. */
export function choiceOf(columns: FoundColumns, header: string): ColumnChoice {
  const field = LOG_FIELDS.find((one) => columns[one] === header);
  return field ?? (columns.questions.includes(header) ? 'question' : 'none');
}

/** A choice that is made for two columns and can be true of one only; null = none is. */
export function doubledChoice(choices: readonly ColumnChoice[]): LogField | null {
  return LOG_FIELDS.find((field) => choices.filter((choice) => choice === field).length > 1) ?? null;
}

/** The choices without the doubled ones: what can be true of one column only is left to the first that it is said of. */
export function firstOfEach(choices: ColumnChoices): ColumnChoices {
  const said = Object.entries(choices);
  const isSaidBefore = (choice: ColumnChoice, at: number): boolean =>
    doubledChoice([choice, choice]) !== null && said.findIndex(([, other]) => other === choice) < at;
  return Object.fromEntries(said.map(([column, choice], at) => [column, isSaidBefore(choice, at) ? 'none' : choice]));
}

/** True if the headers themselves say where date and outcome stand, so that nothing had to be guessed from what is below. */
export function saidByHeaders({ date, outcome }: FoundColumns): boolean {
  return (
    date !== null && outcome !== null && byHeader('date', [date]) !== null && byHeader('outcome', [outcome]) !== null
  );
}

/** By which every day of a year is a date. */
const ANY_LEAP_YEAR_END = '2024-12-31';

/** Whether a cell is what a column of this kind holds. */
const UNDERSTOOD = {
  date: (text: string) => isWholeDate(text) || isYearless(text),
  outcome: (text: string) => readOutcome(text) !== null,
  time: (text: string) => hourIn(text) !== null,
  // Without the year, too: it is that of the interview or the one before.
  booked: (text: string) => readDateBefore(text, dayFirstIn([]), ANY_LEAP_YEAR_END) !== null || isEpochOfMinute(text),
  lead: (text: string) => number(text) !== null,
  answer: (text: string) => answer(text) !== null || isSilence(text) || isNotAsked(text),
} satisfies Partial<Record<LogField, (text: string) => boolean>>;

/** Words by which a column is none of what only its cells would make it: its own words say what it is. */
const TOLD =
  /(?<!\p{L})end(?!\p{L})|finish|оконч|кон[её]ц|кінец|заверш|напомин|нагад|remind|update|birth|рожд|решени|рішенн|выход|вихід|hired|comment|коммент|комент|приме[чш]|примітк/u;

function isTold(header: string): boolean {
  return TOLD.test(plain(header)) || asksBefore(header) || isAskedAfterwards(header);
}

/** The day of the interview: by its header, but for one that tells of a call where another column has the same day or a later one everywhere. */
function dateAmong(headers: readonly string[], rows: readonly Row[], told: string | null): string | null {
  if (told !== null && byHeader('booked', [told]) === null) return told;
  const others = headers.filter((header) => header !== told && holdsDates(rows, header));
  if (told === null) return others[0] ?? null;
  const later = others.filter(
    (header) => !isTold(header) && compareDates(cellsOf(rows, told), cellsOf(rows, header)).isEarlier,
  );
  return onlyOne(later) ?? told;
}

/** The only column of dates that are never later than the interview's: the day of the call, or of the booking. */
function callAmong(headers: readonly string[], rows: readonly Row[], date: string): string | null {
  const days = cellsOf(rows, date);
  return onlyOne(
    headers.filter((header) => {
      if (!holdsDates(rows, header)) return false;
      const { isEarlier, isNear } = compareDates(cellsOf(rows, header), days);
      return isEarlier && isNear;
    }),
  );
}

/**
 * Columns of dates that are taken for nothing: any of them may be the day of the interview; where its header says which one that is, any
 * whose own header does not say that it is something else.
 */
export function otherDates(found: FoundColumns, headers: readonly string[], rows: readonly Row[]): string[] {
  const isElse = saidByHeaders(found) ? isTold : isAskedAfterwards;
  return headers.filter((header) => {
    const isFree = choiceOf(found, header) === 'none' && whyNeverLearnt(header) === null;
    return isFree && !isElse(header) && holdsDates(rows, header);
  });
}

/** With its year: a day and a month alone may be a time of day. */
function isWholeDate(text: string): boolean {
  return readWrittenDate(text) !== null || isEpochOfMinute(text);
}

/** A column of dates, whatever its header says. */
function holdsDates(rows: readonly Row[], header: string): boolean {
  return shareOf(filledCellsOf(rows, header), isWholeDate) >= ENOUGH_UNTOLD;
}

function cellsOf(rows: readonly Row[], header: string): string[] {
  return rows.map((row) => row[header] ?? '');
}

function filledCellsOf(rows: readonly Row[], header: string): string[] {
  return cellsOf(rows, header).filter(judgedOnce((cell) => !isNothing(cell)));
}

function byHeader(kind: keyof typeof HEADERS, headers: readonly string[]): string | null {
  const isOther = (header: string): boolean =>
    OTHER[kind]?.test(plain(header)) === true || (kind !== 'answer' && asksBefore(header));
  const candidates = headers.filter((header) => !isOther(header));
  for (const pattern of HEADERS[kind]) {
    const found = candidates.find((header) => pattern.test(plain(header)));
    if (found !== undefined) return found;
  }
  return null;
}

/** Unlike «Подтвердил» and "Reminded", which are yes and no of something else. */
function isNotTold(header: string): boolean {
  return !isTold(header) && byHeader('answer', [header]) === null;
}

/** Without a telling header a column of yes and no is the outcome only if there is no second one like it. */
function onlyOne(headers: readonly string[]): string | null {
  return headers.length === 1 ? (headers[0] ?? null) : null;
}

/** A column whose header does not tell what it is, but nearly every cell of it does. */
function byContent(headers: readonly string[], shareUnderstood: (header: string) => number): string | null {
  return (
    headers.find((header) => !OTHER.city?.test(plain(header)) && shareUnderstood(header) >= ENOUGH_UNDERSTOOD.untold) ??
    null
  );
}

function isCity(text: string): boolean {
  return findCity(text) !== null;
}

function shareOf(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(judgedOnce(is)).length / texts.length;
}

/** Most cells of a log say again what another one says. */
function judgedOnce(is: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const isSo = is(text);
    known.set(text, isSo);
    return isSo;
  };
}
