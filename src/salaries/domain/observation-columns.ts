import { findPlace } from '../../vacancies/domain/places.js';
import { readDay } from './read-day.js';
import { readLevel } from './read-level.js';
import { readPay } from '../../kernel/pay-in-cell.js';

/** What a column of a table of pay may hold. */
export const OBSERVATION_FIELDS = [
  'pay',
  'from',
  'to',
  'currency',
  'gross',
  'period',
  'city',
  'region',
  'level',
  'experience',
  'title',
  'date',
  'person',
  'vacancy',
  'employer',
  'kind',
] as const;
export type ObservationField = (typeof OBSERVATION_FIELDS)[number];

/** Which column holds what. */
export type ObservationColumns = ReadonlyMap<ObservationField, number>;

const PAY_WORD =
  '(?:salary|wage|pay|compensation|income|amount|зарп\\p{L}*|з/?п|оклад\\p{L}*|доход\\p{L}*|сумм?\\p{L}*|вилк\\p{L}*|жалақы|жалақысы)';
/** Headers in four languages, the surest first: what an earlier field has taken a later one cannot have. */
// prettier-ignore
const HEADERS: readonly (readonly [ObservationField, RegExp])[] = [
  ['currency', /currency|валют|^cur$/u],
  ['gross', /^(?:is )?(?:gross|net|tax(?:es)?|брутто|нетто|налоги?|до вычета.*|до налог\p{L}*|на руки|податк\p{L}*|салық\p{L}*)(?: (?:or|или|\/) \p{L}+)?$/u],
  ['person', /^(?:(?:person|candidate|responder|respondent|applicant|resume|cv)(?: ?(?:id|key|hash|url))?|phone|e ?mail|(?:id )?(?:кандидата?|соискател[ья]|резюме|человека?|людин[аи]|особ[аи]|адам)(?: id)?|телефон|почта|фио|үміткер)$/u],
  ['vacancy', /^(?:vacancy|posting|offer|job|ad|advert)? ?(?:id|url|link|uid|uuid)$|^(?:ссылка|номер вакансии|id вакансии|посилання|вакансия id)$/u],
  ['employer', /employer|company|работодат|компан|организац|роботодав|жұмыс беруші/u],
  ['period', /period|frequency|(?<!\p{L})per(?!\p{L})|период|періодич|частота|кезең|^unit$|rate type|salary type|тип оплаты/u],
  ['from', new RegExp(`${PAY_WORD} ?(?:from|min|low\\p{L}*|от|від|мин\\p{L}*|ниж\\p{L}*|бастап)|^(?:from|min|от|від|lower|(?:min|from|low|lower) ${PAY_WORD})$`, 'u')],
  ['to', new RegExp(`${PAY_WORD} ?(?:to|max|high\\p{L}*|upper|до|макс\\p{L}*|верх\\p{L}*|дейін)|^(?:to|max|до|upper|(?:max|to|up to|high|upper) ${PAY_WORD})$`, 'u')],
  ['pay', new RegExp(`(?<!\\p{L})${PAY_WORD}|ожидан|очікуван|wish|expect|платн`, 'u')],
  ['date', /date|дата|день|published|created|observed|когда|күні|^month$|месяц|місяць|период|posted/u],
  ['experience', /experience|(?<!\p{L})exp(?!\p{L})|months|стаж|опыт|досвід|тәжіриб/u],
  ['level', /level|grade|уровень|рівень|деңгей|грейд|категор|seniority|разряд/u],
  ['region', /^(?:region|oblast|регион|область|край|облыс)$/u],
  ['city', /city|town|location|place|area|город|місто|қала|населен|локац/u],
  ['kind', /^(?:kind|type|source|вид|тип|источник)$/u],
  ['title', /title|position|profession|role|должност|посад|вакан|профес|лауазым|^name$|название|назва|^job$/u],
];

/** Rows by whose contents a column is recognised that its header does not tell. */
const SAMPLE_ROWS = 30;
const ENOUGH = 0.7;
/** What is less is a level or a flag. */
const LEAST_PAY = 10;

/** Fields without which a row tells nothing: a table must have pay. */
export function hasPay(columns: ObservationColumns): boolean {
  return columns.has('pay') || columns.has('from') || columns.has('to');
}

/** True if the row looks like names of columns. */
export function isHeader(cells: readonly string[]): boolean {
  const named = columnsNamed(cells);
  const isData = cells.some((cell) => /^\W*\d/u.test(cell) && readPay(cell) !== null);
  return !isData && (hasPay(named) || named.size >= 2);
}

/** What each column holds: by its header, and a city, a level, a day and pay by what stands below where no header tells. */
export function observationColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ObservationColumns {
  const columns = columnsNamed(headers);
  const taken = new Set(columns.values());
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = Math.max(headers.length, ...sample.map((row) => row.length));
  const looks = (column: number, test: (cell: string) => boolean): boolean => {
    const cells = sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter(test).length >= ENOUGH * cells.length;
  };
  const find = (field: ObservationField, test: (cell: string) => boolean): void => {
    if (columns.has(field)) return;
    for (let column = 0; column < width; column += 1) {
      if (taken.has(column) || !looks(column, test)) continue;
      columns.set(field, column);
      taken.add(column);
      return;
    }
  };
  // A column "period" may name hours and months, or be the month itself; "net" may be yes or no, or the pay.
  const move = (from: ObservationField, to: ObservationField, test: (cell: string) => boolean): void => {
    const column = columns.get(from);
    if (column === undefined || columns.has(to) || !looks(column, test)) return;
    columns.delete(from);
    columns.set(to, column);
  };
  move('period', 'date', isDay);
  if (!hasPay(columns)) move('gross', 'pay', isPay);
  move('pay', 'gross', (cell) => /^(?:true|false|yes|no|да|нет|gross|net)$/iu.test(cell));
  find('date', isDay);
  find('city', (cell) => /\p{L}{3}/u.test(cell) && findPlace(cell) !== null);
  if (!columns.has('experience')) find('level', (cell) => /^\D*[1-4]\D*$/u.test(cell) && readLevel(cell) !== null);
  if (!hasPay(columns)) find('pay', isPay);
  return columns;
}

function isDay(cell: string): boolean {
  return (/\d[-./ ]/u.test(cell) || /^\d{8,}/u.test(cell)) && readDay(cell) !== null;
}

function isPay(cell: string): boolean {
  return (readPay(cell)?.amount ?? 0) > LEAST_PAY;
}

function columnsNamed(headers: readonly string[]): Map<ObservationField, number> {
  const columns = new Map<ObservationField, number>();
  const taken = new Set<number>();
  for (const [field, pattern] of HEADERS) {
    headers.forEach((header, column) => {
      if (columns.has(field) || taken.has(column) || !pattern.test(plain(header))) return;
      columns.set(field, column);
      taken.add(column);
    });
  }
  return columns;
}

/** `salary_from`, `salaryFrom` and «Зарплата, от» alike. */
function plain(header: string): string {
  return header
    .slice(0, 100)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[_.,;:()[\]"-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
