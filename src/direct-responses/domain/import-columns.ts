import { normaliseEmail, normalisePhone } from '../../candidates/domain/contact-identity.js';
import { isFirstName } from '../../candidates/domain/first-names.js';
import { isPatronymic } from '../../candidates/domain/patronymics.js';
import { readPay } from '../../kernel/pay-in-cell.js';
import { readWrittenDate } from '../../kernel/written-date.js';
import type { NameOrder } from './stated-name.js';

/** What a column of a list of people may hold; `details` are kept with the name of their column: "B2" tells something only below "English". */
export const IMPORT_FIELDS = [
  'name',
  'lastName',
  'firstName',
  'middleName',
  'phone',
  'email',
  'city',
  'title',
  'experience',
  'skills',
  'about',
  'details',
  'pay',
  'origin',
  'respondedOn',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** For each column of the file, in its order, what it holds; null = nothing that is taken. */
export type ImportColumns = readonly (ImportField | null)[];

/** What is missing before rows can be people. */
export type MissingField = 'name' | 'contact';

/** «Последнее место / должность»: where somebody works or has worked is no post that is sought. */
export const LAST_POST =
  /(?:последн|предыдущ|прошл|нынешн|текущ|останн|попередн|поточн|соңғы|алдыңғы|қазіргі|(?<!\p{L})(?:last|previous|recent|current|former)(?!\p{L})).{0,20}(?:мест|работ|должност|професс|компан|міс|робот|посад|жұмыс|лауазым|job|work|position|employer|company|title)|мест\p{L}* работы|місц\p{L}* роботи/u;

/** "Фамилия", "Имя" and the like, as words of a header. */
const FAMILY_NAME = '(?:фамилия|прізвище|тегі|last[ _]?name|surname|family[ _]?name)';
const FIRST_NAME = '(?:имя|ім.?я|аты|есімі|first[ _]?name|given[ _]?name|name)';
const AND = '(?:[ ,/&+]+|[ ,/]+(?:и|та|і|й|және|мен|and) )';
const FAMILY_FIRST = new RegExp(`^${FAMILY_NAME}${AND}${FIRST_NAME}(?!\\p{L})`, 'u');
const FIRST_NAME_FIRST = new RegExp(`^${FIRST_NAME}${AND}${FAMILY_NAME}(?!\\p{L})`, 'u');

/** What stands first in the cells of a column of whole names, where its header says so. */
export function nameOrderOf(header: string): NameOrder | null {
  const text = plainHeader(header);
  return FAMILY_FIRST.test(text) ? 'family-first' : FIRST_NAME_FIRST.test(text) ? 'first-name-first' : null;
}

/** Whose column it is, if not the candidate's: whoever leads or recommends them, an employer, a relative. */
const OF_OTHERS =
  /(?<!\p{L})(?:рекрут|recruit|менедж|manager|hr(?!\p{L})|эйчар|куратор|curator|ответств|відповідальн|жауапты|responsible|руковод|керівник|басшы|директор|director|начальник|supervisor|interviewer|интервьюер|owner|assign|агент|agen[tc]|консультант|consultant|координат|coordinat|работодат|роботодав|жұмыс беруші|employer|компани|company|фирм|офис|office|отдел|рекоменд|реферал|refer|поручит|emergency|экстренн|родствен|родич|relative|супруг|мужа|жены|мать|матери|отца|contact person|контактн[а-яё]+ лиц|кто вед)/u;
const OF_CANDIDATE = /кандидат|соискат|здобувач|үміткер|candidate|applicant/u;
const PERSONAL: readonly ImportField[] = ['name', 'lastName', 'firstName', 'middleName', 'phone', 'email'];

/** «Дата рождения», "DOB": nobody's day of a response. */
const BIRTHDAY = /рожд|народж|туған|birth|(?<!\p{L})(?:д\.? ?р|dob)(?!\p{L})/u;

function plainHeader(header: string): string {
  return header.trim().toLowerCase().slice(0, 100);
}

/** Headers, the surest first: what an earlier field has taken a later one cannot have. */
const HEADERS: readonly (readonly [ImportField, RegExp])[] = [
  // «Фамилия Имя», "First name, last name": all of it in one column.
  ['name', FAMILY_FIRST],
  ['name', FIRST_NAME_FIRST],
  ['email', /e-?mail|(эл|ел)[^ ]*\.? ?(почт|пошт|адрес)|^почта$|^пошта$|имейл|емейл|мейл|электрон/u],
  ['phone', /phone|телеф|^тел\.?|моб|cell|whats ?app|viber|^номер$/u],
  ['lastName', /^last$|last[ _]?name|^family$|family[ _]?name|surname|фамил|прізвищ|^тегі$/u],
  ['middleName', /^middle$|middle[ _]?name|patronym|отчеств|по[- ]?батьков|әкесі/u],
  ['firstName', /^first$|first[ _]?name|^given$|given[ _]?name|forename|^имя$|^ім.?я$|^аты$/u],
  [
    'name',
    /^(name|full[ _]?name|(person|candidate|applicant)([ _]?name)?|fio)$|ф\.? ?и\.? ?о|піб|аты-жөні|тәаж|^(?:(?:имя|ім.?я) )?(?:кандидат|соискател|здобувач|үміткер)[а-яіұ]{0,2}$/u,
  ],
  // The day of the response, before any other day that a list may hold.
  [
    'respondedOn',
    /respon(?!sib)|applied|appli.*date|date.*appli|(?<!\p{L})дата.{0,20}(?:отклик|відгук|обращ|зверн|заявк|анкет)|(?:отклик|відгук|өтін).{0,12}(?:дата|күні)/u,
  ],
  ['respondedOn', /(?<!\p{L})дата|^date\b|когда|created|күні/u],
  [
    'pay',
    /salary|wage|\bpay\b|зарп|з\/п|зп|оклад|доход|дохід|жалақы|ожидани|платн|хочет|хоче(?!\p{L})|(?<!\p{L})wants?(?!\p{L})|қалайды|ставка/u,
  ],
  ['city', /city|town|location|город|місто|қала|населен|прожива/u],
  ['origin', /source|channel|origin|источник|джерело|канал|откуда|площадк|сайт|дереккөз/u],
  ['experience', LAST_POST],
  ['title', /title|position|должност|посад|вакан|желаемая|лауазым|професс/u],
  [
    'experience',
    /experience|(?<!\p{L})exp(?!\p{L}|\.? ?date)|work|опыт|стаж|досвід|тәжіриб|работ|роботодав|history|employer|company|компани|компані|жұмыс/u,
  ],
  ['skills', /skill|навык|навичк|дағды|умени|компетенц/u],
  [
    'about',
    /about|comment|note|о себе|про себе|коммент|комент|примеч|приміт|дополнит|сопровод|cover|резюме|resume|résumé|(?<!\p{L})cv(?!\p{L})|summary/u,
  ],
  [
    'details',
    /educat|degree|universit|образован|(?<!\p{L})вуз(?!\p{L})|освіт|білім|languag|english|язык|англ|(?<!\p{L})мов[аи]|(?<!\p{L})тіл|licen[cs]e|driv|водит|водій|^права$|жүргізуші|(?<!\p{L})(car|авто)(?!\p{L})|автомоб|relocat|travel|переезд|переїзд|командиров|відряджен|іссапар|график|графік/u,
  ],
];

/**
 * What a column cannot hold: that of a birthday the day of a response, and that of somebody else their name and contacts, and by its header
 * nothing else if it names one of these.
 */
function neverHeldBy(header: string): readonly ImportField[] {
  const text = plainHeader(header);
  if (BIRTHDAY.test(text)) return ['respondedOn'];
  if (!OF_OTHERS.test(text) || OF_CANDIDATE.test(text)) return [];
  return HEADERS.some(([field, pattern]) => PERSONAL.includes(field) && pattern.test(text)) ? IMPORT_FIELDS : PERSONAL;
}

/** Rows by whose contents a column is recognised that its header does not tell. */
const SAMPLE_ROWS = 30;
/** Share of the filled cells that must look like it. */
const ENOUGH = 0.7;

/** Fields that several columns may hold together: two phones, experience in three parts. */
const REPEATABLE: readonly ImportField[] = ['phone', 'email', 'experience', 'skills', 'about', 'details'];

/** True for a field that more than one column may hold. */
export function isRepeatable(field: ImportField): boolean {
  return REPEATABLE.includes(field);
}

/**
 * Guesses what each column holds: by its header in four languages, and phones, addresses and days by what stands below.
 *
 * @param headers  names of the columns
 * @param rows  rows of the file, or the first of them
 */
export function guessColumns(headers: readonly string[], rows: readonly (readonly string[])[]): ImportColumns {
  const taken = new Set<ImportField>();
  const guessed: (ImportField | null)[] = headers.map(() => null);
  const never = headers.map(neverHeldBy);
  const take = (column: number, field: ImportField): void => {
    if (guessed[column] !== null || (taken.has(field) && !isRepeatable(field))) return;
    if (never[column]?.includes(field)) return;
    guessed[column] = field;
    taken.add(field);
  };
  for (const [field, pattern] of HEADERS) {
    headers.forEach((header, column) => {
      if (pattern.test(plainHeader(header))) take(column, field);
    });
  }
  const sample = rows.slice(0, SAMPLE_ROWS);
  headers.forEach((_header, column) => {
    const cells = sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    const field = cells.length > 0 ? byContent(cells) : null;
    if (field !== null) take(column, field);
  });
  if (missingFields(guessed).includes('name')) {
    for (const [column, field] of nameInParts(headers.length, sample)) take(column, field);
  }
  return guessed;
}

/**
 * Columns of one word each that hold a name in its parts: the father's name tells which, the first name stands before it. Without one, a
 * column of known first names tells it, and the family name stands beside it.
 */
function nameInParts(columns: number, sample: readonly (readonly string[])[]): [number, ImportField][] {
  const isOf = (column: number, test: (word: string) => boolean): boolean => {
    const cells = sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && looks(cells, (cell) => ONE_NAME.test(cell) && test(cell));
  };
  const any = (): boolean => true;
  const all = Array.from({ length: columns }, (_, column) => column);
  const middle = all.find((column) => isOf(column, isPatronymic) && isOf(column - 1, any));
  const first = middle === undefined ? all.find((column) => isOf(column, isFirstName)) : middle - 1;
  if (first === undefined) return [];
  const last = [first - 1, (middle ?? first) + 1].find((column) => isOf(column, any));
  return [
    ...(middle === undefined ? [] : [[middle, 'middleName'] satisfies [number, ImportField]]),
    [first, 'firstName'],
    ...(last === undefined ? [] : [[last, 'lastName'] satisfies [number, ImportField]]),
  ];
}

function looks(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.filter(test).length >= ENOUGH * cells.length;
}

function byContent(cells: readonly string[]): ImportField | null {
  if (looks(cells, (cell) => normaliseEmail(cell) !== null)) return 'email';
  if (looks(cells, (cell) => normalisePhone(cell) !== null)) return 'phone';
  if (looks(cells, isMoney)) return 'pay';
  if (looks(cells, (cell) => /\d[-./ ]/u.test(cell) && readWrittenDate(cell) !== null)) return 'respondedOn';
  if (looks(cells, (cell) => WHOLE_NAME.test(cell) && !FIRM.test(cell))) return 'name';
  if (looks(cells, (cell) => cell.length >= TEXT_CHARACTERS && cell.includes(' '))) return 'about';
  return null;
}

const WHOLE_NAME = /^\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’.-]*){1,3}$/u;
const ONE_NAME = /^\p{Lu}[\p{L}'’-]+$/u;
/** The forms of firms, which are written like names otherwise. */
const FIRM = /(?<!\p{L})(?:ООО|[ОЗП]?АО|ИП|ТОО|ТОВ|ФОП|ПП|ЖШС|LLC|LLP|Ltd|Inc|GmbH|Corp)(?!\p{L})/u;
/** Where cells are as long as this, somebody tells something: a résumé, a letter. */
const TEXT_CHARACTERS = 150;

/** A figure is money by the word beside it: a number alone may be anything. */
function isMoney(cell: string): boolean {
  const pay = readPay(cell);
  return pay !== null && (pay.isScaled || pay.currency !== null);
}

/** What somebody says that columns hold, by their names. */
export type ImportColumnsSaid = Readonly<Record<string, ImportField | 'none'>>;

/** The guess with what somebody says instead: what is said of one column and can be true of one only is guessed of no other any more. */
export function columnsWith(
  guess: { readonly headers: readonly string[]; readonly columns: ImportColumns },
  said: ImportColumnsSaid,
): ImportColumns {
  const fields = Object.values(said);
  return guess.headers.map((header, column) => {
    // A column may be called «constructor».
    const choice = Object.hasOwn(said, header) ? said[header] : undefined;
    if (choice !== undefined) return choice === 'none' ? null : choice;
    const guessed = guess.columns[column] ?? null;
    return guessed === null || (fields.includes(guessed) && !isRepeatable(guessed)) ? null : guessed;
  });
}

/** How many columns these headers tell by their words. */
export function fieldsNamed(headers: readonly string[]): number {
  return guessColumns(headers, []).filter((field) => field !== null).length;
}

/** What these columns lack: somebody has a name and something to be reached by. */
export function missingFields(columns: ImportColumns): MissingField[] {
  const has = (...fields: ImportField[]): boolean => fields.some((field) => columns.includes(field));
  return [
    ...(has('name', 'lastName', 'firstName') ? [] : ['name' as const]),
    ...(has('phone', 'email') ? [] : ['contact' as const]),
  ];
}

/** The column whose cells may be whole names; -1 = none: they stand in their parts. */
export function wholeNameColumn(columns: ImportColumns): number {
  const whole = columns.indexOf('name');
  const [first, last] = [columns.indexOf('firstName'), columns.indexOf('lastName')];
  return whole >= 0 || (first >= 0 && last >= 0) ? whole : Math.max(first, last);
}

/** The first field that two columns hold although only one may; null = none. */
export function doubledField(columns: ImportColumns): ImportField | null {
  return (
    IMPORT_FIELDS.find((field) => !isRepeatable(field) && columns.filter((column) => column === field).length > 1) ??
    null
  );
}

/** True if the first row is no header but somebody: a phone number or an address stands in it. */
export function isSomebody(row: readonly string[]): boolean {
  return row.some((cell) => normaliseEmail(cell) !== null || (/\d{5}/u.test(cell) && normalisePhone(cell) !== null));
}
