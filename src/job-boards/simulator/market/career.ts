import { phrase } from './chance.js';
import type { Chance } from './chance.js';
import type { CityKey } from './cities.table.js';
import { OCCUPATIONS, occupationsOf } from './occupations.table.js';
import type { Occupation, OccupationKey } from './occupations.table.js';
import type { SimulatedJob } from './person.js';
import { COMPANIES, CRM_NAMES, PRODUCTS } from './wording.table.js';
import type { WrittenLanguage } from './written-language.js';

/** What a career is made for. */
export interface CareerWish {
  readonly occupation: OccupationKey;
  /** Months wanted in the trade; 0 for strangers and newcomers. */
  readonly tradeMonths: number;
  /** Age in whole years at the market's first day. */
  readonly ageYears: number;
  readonly writes: WrittenLanguage;
  readonly cityKey: CityKey;
  /** Month of the market's first day, counted from the year 0. */
  readonly thisMonth: number;
}

/** Months from the year 0 to the first of a month; a plain number keeps the arithmetic of careers exact and fast. */
export function monthNumber(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month - 1;
}

/** The first day of the month, `YYYY-MM-01`; what both boards keep of a job's dates. */
export function firstOfMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * Jobs of a person, newest first: the wanted months in the trade (in one to three jobs, with gaps and at times two jobs
 * at once), before them years of something else. Some have no jobs at all.
 */
export function inventCareer(chance: Chance, wish: CareerWish): SimulatedJob[] {
  const jobs: SimulatedJob[] = [];
  let end = chance.happens(0.45) ? null : wish.thisMonth - chance.integer(1, 14);
  // One in three changes the occupation at every job, the others keep the one they had before the trade.
  const before = chance.happens(0.33) ? null : otherOccupation(chance, wish);
  let monthsLeft = Math.min(Math.max(0, (wish.ageYears - 18) * 12), wish.tradeMonths + chance.integer(0, 70));
  let tradeLeft = Math.min(wish.tradeMonths, monthsLeft);
  while (monthsLeft > 2 && jobs.length < 7) {
    const inTrade = tradeLeft > 0;
    const months = Math.min(monthsLeft, inTrade ? partOf(chance, tradeLeft) : chance.integer(5, 40));
    const start = (end ?? wish.thisMonth) - months;
    const occupation = inTrade ? wish.occupation : (before ?? otherOccupation(chance, wish));
    jobs.push(inventJob(chance, wish, occupation, start, end));
    if (inTrade) tradeLeft -= months;
    monthsLeft -= months;
    end = nextEnd(chance, start);
  }
  return jobs;
}

/** Mostly the whole rest in one job; one in three careers is split. */
function partOf(chance: Chance, months: number): number {
  return months > 10 && chance.happens(0.35) ? Math.ceil(months * 0.6) : months;
}

/** The job before ended a little earlier (usual), left a long gap, or overlaps the later one. */
function nextEnd(chance: Chance, start: number): number {
  return (
    start -
    chance.weighted([
      [60, chance.integer(0, 2)],
      [25, chance.integer(3, 16)],
      [15, -chance.integer(1, 5)],
    ])
  );
}

function otherOccupation(chance: Chance, wish: CareerWish): OccupationKey {
  const own = OCCUPATIONS[wish.occupation] as Occupation;
  if (own.kinship !== 'trade') return chance.happens(0.7) ? wish.occupation : chance.pick(occupationsOf('stranger'));
  return chance.pick([...occupationsOf('neighbour'), ...occupationsOf('neighbour'), ...occupationsOf('stranger')]);
}

function inventJob(
  chance: Chance,
  wish: CareerWish,
  occupation: OccupationKey,
  start: number,
  end: number | null,
): SimulatedJob {
  const usual = chance.happens(0.85) ? OCCUPATIONS[occupation].companies : 'any';
  return {
    start: firstOfMonth(start),
    end: end === null ? null : firstOfMonth(end),
    company: chance.happens(0.94) ? chance.pick<string>(COMPANIES[usual]) : null,
    position: chance.pick(inLanguage(OCCUPATIONS[occupation].titles, wish.writes)),
    duties: chance.happens(0.93) ? inventDuties(chance, occupation, wish.writes) : null,
    // An empty city of a job is normal on both boards.
    cityKey: chance.happens(0.85) ? wish.cityKey : null,
    occupation,
  };
}

/** Two to six duties of the occupation, as a list or as running text. */
export function inventDuties(chance: Chance, occupation: OccupationKey, writes: WrittenLanguage): string {
  const patterns = inLanguage(OCCUPATIONS[occupation].duties, writes);
  const slots = {
    base: chance.pick([20, 35, 40, 60, 80, 120, 150, 200]),
    calls: chance.pick([20, 30, 40, 50, 60, 80, 100]),
    meetings: chance.pick(['2–3', '3', '5', '8', 'до 10']),
    plan: chance.pick([85, 95, 100, 104, 110, 120, 135]),
    crm: chance.pick(CRM_NAMES),
    product: chance.pick(PRODUCTS),
    money: chance.pick(['1,5 млн', '3 млн', '5–7 млн', '12 млн']),
  };
  const sentences = chance
    .sample(patterns, chance.integer(2, Math.min(6, patterns.length)))
    .map((pattern) => withTypo(chance, phrase(chance, pattern, slots)));
  const style = chance.weighted([
    [45, ['- ', ';\n'] as const],
    [20, ['• ', '\n'] as const],
    [35, ['', '. '] as const],
  ]);
  return sentences.map((sentence) => style[0] + sentence).join(style[1]);
}

/** The texts in the person's language, in Russian where there are none. */
export function inLanguage<T>(
  texts: Readonly<Partial<Record<WrittenLanguage, readonly T[]>>> & { readonly ru: readonly T[] },
  writes: WrittenLanguage,
): readonly T[] {
  return texts[writes] ?? texts.ru;
}

/** One sentence in fourteen has two letters swapped or one lost. */
export function withTypo(chance: Chance, text: string): string {
  if (!chance.happens(0.07) || text.length < 12) return text;
  const at = chance.integer(3, text.length - 4);
  const [first, second] = [text[at] ?? '', text[at + 1] ?? ''];
  if (!/\p{L}/u.test(first) || !/\p{L}/u.test(second)) return text;
  return text.slice(0, at) + (chance.happens(0.5) ? second + first : first) + text.slice(at + 2);
}
