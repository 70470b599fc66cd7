import type { Currency } from '../kernel/money.js';
import { readResume } from '../job-boards/offline.js';
import type { Resume, ResumeFormat } from '../job-boards/offline.js';
import { salaryBands } from '../salaries/domain/salary-band.js';
import type { Evidence, Facts } from '../scoring/domain/facts.js';
import { unprinted } from '../scoring/domain/printed-resume.js';
import { namesWork } from '../scoring/domain/read-experience.js';
import type { Score, VerdictLine } from '../scoring/domain/score.js';
import { scoreResume } from '../scoring/domain/score.js';
import { saysNothing } from '../scoring/domain/weigh.js';
import type { BandsByLevel } from '../vacancies/domain/band.js';
import { currencyOf } from '../vacancies/domain/band.js';
import type { OccupationId } from '../vacancies/domain/occupations.table.js';
import { OCCUPATIONS } from '../vacancies/domain/occupations.table.js';
import { placeWritten } from '../vacancies/domain/places.js';
import type { Place } from '../vacancies/domain/places.js';
import type { RoleProfile } from '../vacancies/domain/role-profile.js';
import { ROLE_PROFILES, roleProfile } from '../vacancies/domain/role-profiles.js';
import { greatestPay } from '../vacancies/domain/wish.js';
import { BadInput } from './input.js';
import { placeNamed, placeUnknown } from './place.js';

/** What the command was asked for. */
export interface ScoreWish {
  readonly profile: string;
  readonly city?: string;
  readonly budget?: number;
  readonly format?: ResumeFormat;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
}

type ReportedVerdict = Pick<VerdictLine, 'requirement' | 'mustHave' | 'weight' | 'verdict' | 'points' | 'evidence'> &
  Pick<VerdictLine, 'kind' | 'route' | 'months'>;

/** Facts with the months of every kind of work beside those of the families, by the same kind of name. */
type ReportedFacts = Omit<Facts, 'experienceMonths'> & { readonly experienceMonths: Readonly<Record<string, number>> };

/** A score as scripts read it. */
export interface ScoreReport extends Pick<
  Score,
  'profile' | 'version' | 'score' | 'level' | 'mustHaves' | 'range' | 'levelReasons'
> {
  /** `bandLack`: why there is no band, where there is none; `wishLack`: why what is written is no wish. */
  readonly salary: Score['salary'] & { readonly bandLack?: string; readonly wishLack?: string };
  readonly facts: ReportedFacts;
  /** There where nothing could be judged: the points are those of open questions. */
  readonly saysNothing?: true;
  readonly id: string | null;
  readonly verdicts: readonly ReportedVerdict[];
  readonly changes: readonly Omit<Score['changes'][number], 'label'>[];
  readonly format: ResumeFormat;
  /** What of the document could not be read. */
  readonly problems: readonly string[];
  /** The neutral résumé that the fields of evidence belong to, unless the document itself is that. */
  readonly resume?: Resume;
}

/**
 * A function that scores one document after another by the same wish, without a database: bands are those before observation. Of a document
 * that was a text the neutral résumé is reported with it.
 *
 * @throws BadInput for a profile or a city that there is not
 */
export function scorerFor(
  wish: ScoreWish,
  now: Date,
): (raw: unknown, isOfText?: boolean) => ScoreReport | { readonly error: string } {
  const profile = profileOf(wish.profile);
  const city = wish.city === undefined ? null : placeNamed(wish.city).place;
  if (city && wish.budget !== undefined) assertCredible(wish.budget, currencyOf(city.country));
  const placeOf = memoised(placeOfResume);
  const today = wish.today ?? now.toISOString().slice(0, 10);
  const moment = new Date(`${today}T23:59:59Z`);
  const bands = new Map<string, BandsByLevel>();
  const bandsOf = (place: Place): BandsByLevel => {
    const known = bands.get(place.slug) ?? salaryBands({ city: place, observations: [], asOf: today });
    bands.set(place.slug, known);
    return known;
  };
  return (raw, isOfText = false) => {
    const reading = readResume(raw, isOfText ? 'neutral' : (wish.format ?? null), moment);
    if (!reading.ok) return { error: reading.why };
    const homeOf = () => placeOf(reading.value.city ?? unprinted(reading.value).resume.city);
    const { place, lack } = city ? { place: city, lack: null } : homeOf();
    const resume = reading.payWithoutCurrency ? paidIn(reading.value, homeOf().place ?? place) : reading.value;
    const budget =
      wish.budget === undefined
        ? null
        : { amount: wish.budget, currency: currencyOf(place?.country ?? ''), gross: null };
    const score = scoreResume({ resume, profile, city, budget, today, band: place && bandsOf(place) });
    return reportOf(score, resume, { ...reading, bandLack: lack }, raw, isOfText);
  };
}

function reportOf(
  { verdicts, changes, ...score }: Score,
  resume: Resume,
  {
    format,
    problems,
    bandLack,
  }: {
    readonly format: ResumeFormat;
    readonly problems: readonly string[];
    /** Why there is no band; null where there is one. */
    readonly bandLack: string | null;
  },
  raw: unknown,
  isOfText: boolean,
): ScoreReport {
  const { profile, version, level, mustHaves, salary, facts, range, levelReasons } = score;
  return {
    id: resume.id === '' ? null : resume.id,
    ...{ profile, version, score: score.score, level, mustHaves },
    ...(saysNothing(verdicts, namesWork(facts)) && { saysNothing: true as const }),
    verdicts: verdicts.map(({ label: _label, ...line }) => line),
    ...{
      salary: { ...salary, ...lacksOf(salary, bandLack) },
      facts: { ...facts, experienceMonths: monthsOfAll(facts) },
      range,
      levelReasons,
    },
    changes: changes.map(({ label: _label, ...change }) => change),
    ...{ format, problems },
    ...(!isOfText && format === 'neutral' && isQuotedIn(raw, { verdicts, ...score }) ? {} : { resume }),
  };
}

/** People name their pay without a currency in that of the place where they live. */
function paidIn(resume: Resume, place: Place | null): Resume {
  const { salary } = resume;
  return salary && place ? { ...resume, salary: { ...salary, currency: currencyOf(place.country) } } : resume;
}

/** The place of a résumé, or why its pay is compared with none. */
function placeOfResume(city: string | null): { readonly place: Place | null; readonly lack: string | null } {
  if (city === null || city.trim() === '') return { place: null, lack: 'The résumé names no city: say one by --city.' };
  const place = placeWritten(city);
  return { place, lack: place ? null : placeUnknown(city) };
}

/** Most different cities of which the place is remembered: a file of a million lines has no more. */
const MOST_REMEMBERED = 20_000;

function memoised(of: typeof placeOfResume): typeof placeOfResume {
  const known = new Map<string, ReturnType<typeof placeOfResume>>();
  return (city) => {
    const found = known.get(city ?? '') ?? of(city);
    if (known.size < MOST_REMEMBERED) known.set(city ?? '', found);
    return found;
  };
}

function lacksOf({ verdict, wish }: Score['salary'], bandLack: string | null) {
  return {
    ...(bandLack === null ? {} : { bandLack }),
    ...(verdict === 'not-credible' && wish
      ? { wishLack: `Nobody is paid so much a month: it may be up to ${greatestPay(wish.currency)} ${wish.currency}.` }
      : {}),
  };
}

function assertCredible(budget: number, currency: Currency): void {
  const most = greatestPay(currency);
  if (budget > most)
    throw new BadInput(
      `--budget ${budget}: nobody pays so much a month, check the zeros. It may be up to ${most} ${currency}.`,
    );
}

/** `keyAccounts`, `callCentre` and so on, 0 where there is none; `clientManagement` and `other` are families and keep their sums. */
function monthsOfAll({ experienceMonths, occupationMonths }: Facts): Readonly<Record<string, number>> {
  const months: Record<string, number> = {};
  for (const id of Object.keys(OCCUPATIONS) as OccupationId[])
    months[id.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())] = occupationMonths[id] ?? 0;
  return { ...months, ...experienceMonths };
}

/** True if every span of evidence stands letter by letter in the document as it was given. */
function isQuotedIn(document: unknown, found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return true;
  if ('field' in found && 'start' in found && 'end' in found && 'text' in found) {
    const { field, start, end, text } = found as Evidence;
    const value = field
      .split(/[.[\]]+/u)
      .reduce<unknown>((inner, key) => (key === '' ? inner : keyOf(inner, key)), document);
    return String(value).slice(start, end) === text;
  }
  return Object.values(found).every((inner) => isQuotedIn(document, inner));
}

function keyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function profileOf(slug: string): RoleProfile {
  const profile = roleProfile(slug.trim().toLowerCase());
  if (profile) return profile;
  throw new BadInput(
    `There is no role profile "${slug}". There are: ${ROLE_PROFILES.map((one) => one.slug).join(', ')}.`,
  );
}
