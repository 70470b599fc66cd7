import { cityBySlug } from './domain/cities.js';
import type { City } from './domain/cities.table.js';
import { demandKey } from './domain/demand-key.js';
import { evenedOut } from './domain/profile-weights.js';
import { countryOfWords, lawCountryOf, refusalReasons } from './domain/refusal-reasons.table.js';
import type { Requirement } from './domain/requirement.js';
import { unlawfulInWords } from './domain/unlawful-demands.js';
import { MOST_REQUIREMENTS, requirementsSchema } from './requirement.schema.js';
import { ProfileInvalid, ProfileUnlawful } from './vacancies.errors.js';

/**
 * The lines of a profile as they may be stored: well-formed, each once, with weights that add up to 100.
 *
 * @param citySlug  of the vacancy, whose law counts; null or unknown = that of the language of the words
 * @throws ProfileInvalid, ProfileUnlawful
 */
export function checkedRequirements(given: unknown, citySlug: string | null = null): Requirement[] {
  const parsed = requirementsSchema.safeParse(given);
  if (!parsed.success) {
    const lines = Array.isArray(given) ? given.length : 1;
    if (lines === 0) throw new ProfileInvalid('none', 'add at least one requirement');
    if (lines > MOST_REQUIREMENTS)
      throw new ProfileInvalid('too-many', `leave at most ${MOST_REQUIREMENTS} requirements`);
    const [{ path, message }] = parsed.error.issues;
    throw new ProfileInvalid('line', `${path.join('.') || 'requirements'}: ${message}`);
  }
  const requirements: Requirement[] = parsed.data;
  const city = cityBySlug(citySlug ?? '');
  for (const line of requirements) refuseUnlawful(line, city);
  if (new Set(requirements.map(({ id }) => id)).size < requirements.length) {
    throw new ProfileInvalid('twice', 'two requirements have the same id');
  }
  // Asked twice, it would count twice; different ways may well ask the same.
  const asked = requirements.map((line) => JSON.stringify([demandKey(line), line.route?.group, line.route?.option]));
  if (new Set(asked).size < requirements.length) throw new ProfileInvalid('twice', 'it asks the same twice');
  const even = evenedOut(requirements);
  if (even === null) throw new ProfileInvalid('weights', 'give at least one requirement a weight');
  return even;
}

/** Whoever writes it, in whatever field: what no law lets count is no requirement. @throws ProfileUnlawful */
function refuseUnlawful({ label, value }: Requirement, city: City | null): void {
  const own = Object.values(value as Readonly<Record<string, unknown>>).filter((part) => typeof part === 'string');
  for (const text of [...own, ...Object.values(label)]) {
    const [found] = unlawfulInWords(text);
    if (found === undefined) continue;
    const country = city ? lawCountryOf(city.country) : countryOfWords(text);
    throw new ProfileUnlawful(text.slice(found.from, found.to).trim(), refusalReasons(found.ground, country));
  }
}

/** True for lines that ask, weigh and say the same in the same order, whatever their ids. */
export function sameRequirements(one: readonly Requirement[], other: readonly Requirement[]): boolean {
  return one.length === other.length && one.every((line, at) => contentOf(line) === contentOf(other[at]));
}

function contentOf(line: Requirement): string {
  const { ru, en, uk, kk } = line.label;
  return JSON.stringify([
    demandKey(line),
    line.mustHave,
    line.weight,
    line.route && [line.route.group, line.route.option],
    [ru, en, uk, kk],
  ]);
}

/**
 * The lines with ids under which nothing else was ever asked in this profile: verdicts that are kept by id then mean what they say.
 *
 * @param earlier  lines of all versions before
 */
export function withLastingIds(requirements: readonly Requirement[], earlier: readonly Requirement[]): Requirement[] {
  const asked = new Map(earlier.map((line) => [line.id, demandKey(line)]));
  const taken = new Set([...asked.keys(), ...requirements.map(({ id }) => id)]);
  return requirements.map((line) => {
    const before = asked.get(line.id);
    if (before === undefined || before === demandKey(line)) return line;
    const id = freeId(line.id, taken);
    taken.add(id);
    return { ...line, id };
  });
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  const stem = id.replace(/-\d+$/, '').slice(0, 70);
  for (let n = 2; ; n += 1) if (!taken.has(`${stem}-${String(n)}`)) return `${stem}-${String(n)}`;
}
