/**
 * Sex and age as boards tell them, for the count of who is chosen and for nothing else. The file lies above the scorer, which cannot import
 * it (see .config/dependency-cruiser.cjs); what it reads is not kept anywhere.
 */

/** What groups people are told apart by. */
export const PROTECTED_ATTRIBUTES = ['sex', 'age'] as const;
export type ProtectedAttribute = (typeof PROTECTED_ATTRIBUTES)[number];

/** Ages in years at the time of the response, first year of each band. */
const AGE_BANDS = [
  { group: 'to-24', from: 14 },
  { group: '25-34', from: 25 },
  { group: '35-44', from: 35 },
  { group: '45-54', from: 45 },
  { group: 'from-55', from: 55 },
] as const;

export type AgeBand = (typeof AGE_BANDS)[number]['group'];
export type Sex = 'female' | 'male';

/** Groups in the order in which they are shown. */
export const PROTECTED_GROUPS: Readonly<{ sex: readonly Sex[]; age: readonly AgeBand[] }> = {
  sex: ['female', 'male'],
  age: AGE_BANDS.map(({ group }) => group),
};

/** The group of a person by each attribute; null where the payload does not say. */
export interface ProtectedGroups {
  readonly sex: Sex | null;
  readonly age: AgeBand | null;
}

/** Keys of a résumé's payload that are looked at, of either board. */
export const PROTECTED_KEYS = ['gender', 'age', 'birth_date', 'birthyear', 'birthmonth', 'birthday'] as const;

/** HeadHunter's and SuperJob's dictionaries of sexes. */
const SEXES: Readonly<Record<string, Sex>> = { female: 'female', male: 'male', '2': 'male', '3': 'female' };

/** Nobody is older who looks for work; nobody may be hired who is younger. */
const OLDEST_YEARS = 100;

type Payload = Readonly<Record<string, unknown>>;

/**
 * Reads the groups of a person from the payload of a résumé.
 *
 * @param payload      as the board sent it; anything else has no groups
 * @param respondedOn  the day for which the age counts, `YYYY-MM-DD`
 * @returns the age by the date of birth where there is one, otherwise as it is stated
 */
export function protectedGroups(payload: unknown, respondedOn: string): ProtectedGroups {
  if (typeof payload !== 'object' || payload === null) return { sex: null, age: null };
  const stated = payload as Payload;
  const id = (stated['gender'] as { id?: unknown } | null | undefined)?.id;
  const years = ageOf(bornOn(stated), respondedOn) ?? wholeNumber(stated['age']);
  return { sex: SEXES[typeof id === 'number' || typeof id === 'string' ? String(id) : ''] ?? null, age: bandOf(years) };
}

function bandOf(years: number | null): AgeBand | null {
  if (years === null || years > OLDEST_YEARS) return null;
  return AGE_BANDS.findLast(({ from }) => years >= from)?.group ?? null;
}

/** Year, month and day; a SuperJob year alone counts from its first day. */
function bornOn(stated: Payload): readonly number[] | null {
  const text = stated['birth_date'];
  const found = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})/.exec(text) : null;
  if (found) return found.slice(1).map(Number);
  const year = wholeNumber(stated['birthyear']);
  if (year === null || year === 0) return null;
  return [year, wholeNumber(stated['birthmonth']) || 1, wholeNumber(stated['birthday']) || 1];
}

function ageOf(born: readonly number[] | null, on: string): number | null {
  if (born === null) return null;
  const [year, month, day] = on.split('-').map(Number);
  const isBefore = month < born[1] || (month === born[1] && day < born[2]);
  return year - born[0] - (isBefore ? 1 : 0);
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}
