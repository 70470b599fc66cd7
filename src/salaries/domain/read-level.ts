import type { Level } from '../../vacancies/domain/level.js';

/** Months of experience from which a level begins; skills are not told in a table, so levels 3 and 4 are taken at their word. */
const LEVEL_FROM_MONTHS: readonly (readonly [Level, number])[] = [
  [4, 36],
  [3, 24],
  [2, 12],
];
const NUMBERED =
  /^(?:(?:level|уров\p{L}*|рів\p{L}*|деңгей|грейд|grade|l|№)\s*\.?\s*)?([1-4])(?:[.,]0+)?(?:-?(?:й|ый|ой|st|nd|rd|th))?(?:\s*(?:level|уров\p{L}*|рів\p{L}*|деңгей))?$/u;
const ROMAN: Readonly<Record<string, Level>> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** Words of titles and grades, the highest first. */
const WORDS: readonly (readonly [RegExp, Level])[] = [
  [
    /ведущ|руковод|начальник|директор|провідн|керівник|басшы|жетекші|head|(?<!\p{L})lead|chief|director|ключев|key account|(?<!\p{L})kam(?!\p{L})/u,
    4,
  ],
  [/старш|сеньор|senior|аға/u, 3],
  [/стаж[её]р|помощник|ассистент|помічник|көмекші|младш|молодш|джун|junior|trainee|intern|assistant|entry/u, 1],
  [
    /мидл|middle|менеджер|специалист|консультант|продав|фахівець|маман|manager|specialist|advisor|consultant|sales|account/u,
    2,
  ],
];
const NO_EXPERIENCE =
  /без опыта|нет опыта|опыт(?:а)? не|не требуется|не имеет|без досвіду|тәжірибесіз|no ?experience|not required|^нет$|^none$/u;
const YEARS = /(\d+(?:[.,]\d+)?)\s*(?:-\s*\d+\s*)?(?:лет|год|рок|рік|жыл|years?|yrs?|г(?!\p{L})|y(?!\p{L}))/u;
const MONTHS = /(\d+)\s*(?:-\s*\d+\s*)?(?:мес|міс|ай|months?|mo(?!\p{L}))/u;
/** The dictionary of HeadHunter. */
const BETWEEN = /^(?:between(\d)and\d|morethan(\d))$/u;
const FIRST_NUMBER = /^[^\d]*(\d+(?:[.,]\d+)?)/u;

/** A level as it is written in a table: "2", "level 2", «II», "senior"; null for anything else. */
export function readLevel(text: string): Level | null {
  const written = text.trim().toLowerCase();
  const [, number] = NUMBERED.exec(written) ?? [];
  if (number !== undefined) return Number(number) as Level;
  return ROMAN[written] ?? levelOfTitle(written);
}

/** The level that a title speaks of: lead, senior, junior, or an ordinary specialist; null for a title of none of them. */
export function levelOfTitle(title: string): Level | null {
  const written = title.toLowerCase();
  return WORDS.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}

/** The level of so many months of work with clients. */
export function levelOfMonths(months: number): Level {
  return LEVEL_FROM_MONTHS.find(([, from]) => months >= from)?.[0] ?? 1;
}

/**
 * Months of experience as written: "18", «1 год 3 мес.», «1–3 года» (its lower end), "between1And3", «без опыта».
 *
 * @param unit  what a bare number counts
 */
export function readExperienceMonths(text: string, unit: 'months' | 'years'): number | null {
  const written = text.trim().toLowerCase().replaceAll(/[–—−]/gu, '-');
  if (NO_EXPERIENCE.test(written)) return 0;
  const [, between, more] = BETWEEN.exec(written) ?? [];
  const years = between ?? more ?? YEARS.exec(written)?.[1];
  const months = MONTHS.exec(written)?.[1];
  if (years !== undefined || months !== undefined) return number(years) * 12 + number(months);
  const [, bare] = FIRST_NUMBER.exec(written) ?? [];
  return bare === undefined ? null : number(bare) * (unit === 'years' ? 12 : 1);
}

function number(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'));
}
