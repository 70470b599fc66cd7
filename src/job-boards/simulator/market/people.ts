import { Chance, phrase } from './chance.js';
import { CATCHMENT, CITIES } from './cities.table.js';
import type { CityKey, InterviewCityKey } from './cities.table.js';
import { firstOfMonth, inLanguage, inventCareer, monthNumber, withTypo } from './career.js';
import { inventContacts } from './contacts.js';
import { NAMES, ORIGINS_BY_CITY } from './names.table.js';
import type { Origin } from './names.table.js';
import { OCCUPATIONS, occupationsOf } from './occupations.table.js';
import type { OccupationKey } from './occupations.table.js';
import type { SimulatedEducation, SimulatedEducationLevel, SimulatedPerson } from './person.js';
import { inventWish, wishedBefore } from './salary-wish.js';
import { inventAbout, inventLanguages, inventSkills } from './self-description.js';
import { COVER_LETTERS, FACULTIES, INSTITUTIONS, ODD_FIRST_NAMES, SPECIALITIES } from './wording.table.js';
import type { WrittenLanguage } from './written-language.js';

interface LevelRange {
  readonly level: 1 | 2 | 3 | 4;
  readonly fromMonths: number;
  readonly toMonths: number;
}

/** Months of the trade that a level asks for, and the level's share among people of the trade. */
const LEVELS: readonly (readonly [weight: number, range: LevelRange])[] = [
  [35, { level: 1, fromMonths: 0, toMonths: 11 }],
  [30, { level: 2, fromMonths: 12, toMonths: 23 }],
  [22, { level: 3, fromMonths: 24, toMonths: 40 }],
  [13, { level: 4, fromMonths: 42, toMonths: 130 }],
];

/** Who answers an advertisement for a client manager: the trade, its neighbours, strangers. */
const KINSHIPS = [
  [60, 'trade'],
  [25, 'neighbour'],
  [15, 'stranger'],
] as const;

/** Of a hundred responses so many come with a letter. */
const LETTER_SHARE = 0.45;

/**
 * The person with this number, the same for the same seed, city and day.
 *
 * @param seed  the market's seed
 * @param number  1, 2, 3, …: who it is
 * @param interviewCity  the city of the vacancy that the person answers first
 * @param epoch  the market's first day, ISO instant; ages and jobs are counted from it
 */
export function inventPerson(
  seed: number,
  number: number,
  interviewCity: InterviewCityKey,
  epoch: string,
): SimulatedPerson {
  const chance = new Chance(seed, 'person', number);
  const thisMonth = monthNumber(epoch);
  const origin = chance.weighted(ORIGINS_BY_CITY[interviewCity]);
  const cityKey = chance.weighted(CATCHMENT[interviewCity]);
  const writes = writtenLanguage(chance, origin, interviewCity);
  const standing = inventStanding(chance);
  const ageYears = chance.integer(standing.level >= 3 ? 25 : 19, standing.level === 1 ? 38 : 56);
  const jobs = inventCareer(chance, { ...standing, ageYears, writes, cityKey, thisMonth });
  const education = inventEducation(chance, standing.level, ageYears, Math.floor(thisMonth / 12));
  const identity = inventIdentity(chance, origin);
  const languages = inventLanguages(chance, origin, interviewCity, standing.level);
  const licences = chance.happens(0.42) ? chance.pick([['B'], ['B'], ['B', 'C'], ['A', 'B']]) : [];
  const person = {
    number,
    ...identity,
    birthDate: birthDate(chance, ageYears, epoch),
    cityKey,
    citizenshipIds: citizenships(chance, origin, cityKey),
    writes,
    occupation: standing.occupation,
    level: standing.level,
    title: inventTitle(chance, standing.occupation, writes),
    jobs: withOddDates(chance, jobs, thisMonth),
    ...education,
    about: inventAbout(chance, writes, standing.level > 0, licences.length > 0),
    skills: inventSkills(chance, standing.level),
    languages,
    licences,
    hasCar: licences.length > 0 && chance.happens(0.5),
    wish: inventWish(chance, interviewCity, standing.level),
    ...inventContacts(chance, number, identity, CITIES[cityKey].countryId),
    relocation: chance.weighted([
      [80, 'no_relocation'],
      [16, 'relocation_possible'],
      [4, 'relocation_desirable'],
    ] as const),
    trips: chance.pick(['ready', 'sometimes', 'never'] as const),
    coverLetter: inventLetter(seed, number, writes),
    hiddenFields: inventHiddenFields(chance),
    // One résumé in sixty was changed "tomorrow": the person's or the board's clock is wrong.
    updatedDaysBefore: chance.happens(1 / 60) ? -chance.integer(1, 30) : chance.integer(0, 90),
  };
  return { ...person, wish: wishedBefore(person.wish, person.updatedDaysBefore) };
}

function inventStanding(chance: Chance): {
  level: SimulatedPerson['level'];
  occupation: OccupationKey;
  tradeMonths: number;
} {
  const kinship = chance.weighted(KINSHIPS);
  if (kinship !== 'trade') return { level: 0, occupation: chance.pick(occupationsOf(kinship)), tradeMonths: 0 };
  const { level, fromMonths, toMonths } = chance.weighted(LEVELS);
  const occupation = chance.weighted<OccupationKey>([
    [42, 'client'],
    [34, 'sales'],
    [level >= 3 ? 14 : 1, 'key'],
    [9, 'bank'],
    [8, 'telecom'],
    [6, 'contracts'],
  ]);
  return { level, occupation, tradeMonths: chance.integer(fromMonths, toMonths) };
}

function writtenLanguage(chance: Chance, origin: Origin, interviewCity: InterviewCityKey): WrittenLanguage {
  if (origin === 'kazakh') return chance.happens(interviewCity === 'almaty' ? 0.35 : 0.1) ? 'kk' : 'ru';
  if (origin === 'ukrainian') return chance.happens(0.4) ? 'uk' : 'ru';
  return chance.happens(0.03) ? 'en' : 'ru';
}

function inventIdentity(
  chance: Chance,
  origin: Origin,
): Pick<SimulatedPerson, 'firstName' | 'lastName' | 'middleName' | 'gender'> {
  const stock = NAMES[origin];
  const gender = chance.happens(0.62) ? 'female' : 'male';
  const form = gender === 'female' ? 1 : 0;
  const odd = chance.happens(0.025);
  const patronymic = stock.patronymics.length > 0 && chance.happens(0.6) ? chance.pick(stock.patronymics)[form] : null;
  return {
    firstName: odd ? chance.pick(ODD_FIRST_NAMES) : chance.pick(stock[gender]),
    lastName: chance.pick(stock.surnames)[form],
    middleName: patronymic,
    gender,
  };
}

function inventEducation(
  chance: Chance,
  level: number,
  ageYears: number,
  year: number,
): Pick<SimulatedPerson, 'educationLevel' | 'education'> {
  const educationLevel = chance.weighted<SimulatedEducationLevel>([
    // Level 4 asks for higher education.
    [level === 4 ? 75 : 42, 'higher'],
    [8, 'bachelor'],
    [4, 'master'],
    [level === 4 ? 0 : 24, 'special_secondary'],
    [level === 4 ? 0 : 12, 'unfinished_higher'],
    [level === 4 ? 0 : 12, 'secondary'],
  ]);
  if (educationLevel === 'secondary' || chance.happens(0.06)) return { educationLevel, education: [] };
  const kind = educationLevel === 'special_secondary' ? 'special' : 'higher';
  const graduated = year - ageYears + (kind === 'special' ? 20 : 22) + chance.integer(0, 4);
  const first: SimulatedEducation = {
    level: educationLevel,
    institution: chance.pick(INSTITUTIONS.filter((institution) => institution.kind === kind)).name,
    faculty: chance.pick(FACULTIES),
    speciality: chance.pick(SPECIALITIES),
    year: graduated,
  };
  return { educationLevel, education: [first] };
}

function citizenships(chance: Chance, origin: Origin, cityKey: CityKey): string[] {
  const home = CITIES[cityKey].countryId;
  if (origin === 'kyrgyz') return chance.happens(0.5) ? ['48'] : ['113', '48'];
  if (origin === 'kazakh' && home !== '40') return chance.happens(0.4) ? ['40'] : [home];
  if (origin === 'ukrainian' && home !== '5') return chance.happens(0.35) ? ['5', '113'] : [home];
  return [home];
}

/** A few starts lie in the future and a few jobs end before they began: typed in a hurry. */
function withOddDates(chance: Chance, jobs: SimulatedPerson['jobs'], thisMonth: number): SimulatedPerson['jobs'] {
  const [newest, ...older] = jobs;
  if (newest === undefined || !chance.happens(0.015)) return jobs;
  if (chance.happens(0.5)) {
    return [{ ...newest, start: firstOfMonth(thisMonth + chance.integer(2, 40)) }, ...older];
  }
  return [{ ...newest, end: firstOfMonth(thisMonth - 360) }, ...older];
}

/** Somewhere in the year in which the person was `ageYears` old at the epoch. */
function birthDate(chance: Chance, ageYears: number, epoch: string): string {
  const born = new Date(epoch);
  born.setUTCFullYear(born.getUTCFullYear() - ageYears);
  born.setUTCDate(born.getUTCDate() - chance.integer(1, 364));
  return born.toISOString().slice(0, 10);
}

/** Wished position: as the table has it, sometimes in small letters or mistyped. */
function inventTitle(chance: Chance, occupation: OccupationKey, writes: WrittenLanguage): string {
  const title: string = chance.pick(inLanguage<string>(OCCUPATIONS[occupation].titles, writes));
  return withTypo(chance, chance.happens(0.06) ? title.toLowerCase() : title);
}

/** A stream of its own, so that whether there is a letter can be told without inventing the person. */
function letterChance(seed: number, number: number): Chance {
  return new Chance(seed, 'letter', number);
}

/** Whether the person with this number writes a letter with the response. */
export function writesLetter(seed: number, number: number): boolean {
  return letterChance(seed, number).happens(LETTER_SHARE);
}

function inventLetter(seed: number, number: number, writes: WrittenLanguage): string | null {
  const chance = letterChance(seed, number);
  return chance.happens(LETTER_SHARE) ? phrase(chance, chance.pick(COVER_LETTERS[writes])) : null;
}

function inventHiddenFields(chance: Chance): string[] {
  if (!chance.happens(0.05)) return [];
  return chance.pick([
    ['names_and_photo'],
    ['phones'],
    ['email'],
    ['experience'],
    ['names_and_photo', 'phones', 'email'],
  ]);
}
