import type { Advertisement } from './advertisement.js';
import { Chance, streamSeed } from './chance.js';
import type { InterviewCityKey } from './cities.table.js';
import { inventPerson } from './people.js';
import type { SimulatedPerson } from './person.js';
import { VACANCY_TEMPLATES } from './vacancies.table.js';
import type { VacancyTemplate } from './vacancies.table.js';

export type SimulatedBoard = 'headhunter' | 'superjob';

/** A vacancy of the simulated employer as both boards know it. */
export interface SimulatedVacancy {
  /** Position in the market, from 0. */
  readonly index: number;
  readonly template: VacancyTemplate;
  readonly name: string;
  readonly headhunterId: string;
  /** Null: not published there. */
  readonly superjobId: number | null;
  readonly createdAt: string;
}

/** A response that exists when the market opens. */
export interface OpeningResponse {
  readonly board: SimulatedBoard;
  readonly vacancyIndex: number;
  readonly personNumber: number;
  /** City of the vacancy that the person answered first. */
  readonly personCity: InterviewCityKey;
  readonly createdAt: string;
  /** HeadHunter's collection in which somebody has already put it. */
  readonly collection: string;
  /** The résumé was deleted or hidden by its owner since: a tombstone. */
  readonly resumeDeleted: boolean;
}

/** How big the market is. */
export interface MarketSize {
  /** Vacancies; above four the same four advertisements are repeated. */
  readonly vacancies: number;
  /** Responses at the start, over all vacancies and both boards. */
  readonly responses: number;
}

/** What the demo shows: 360 responses to the three vacancies on both boards and 40 to the fourth. */
export const USUAL_MARKET: MarketSize = { vacancies: 4, responses: 400 };

/** Days over which the opening responses are spread. */
const OPENING_DAYS = 14;

/** Out of 100 responses to a vacancy that is on both boards. */
const HEADHUNTER_SHARE = 0.55;

/** Share of SuperJob's people who are also among HeadHunter's: about 6 of 100 responses of the whole market. */
const SAME_PERSON_SHARE = 0.14;

/** Share of responders who answer a second vacancy with the same résumé. */
const SECOND_VACANCY_SHARE = 0.02;

const TOMBSTONE_SHARE = 0.015;

/** Where responses stand that somebody has worked on before the first synchronisation. */
const OPENING_COLLECTIONS = [
  [93, 'response'],
  [3, 'consider'],
  [2, 'phone_interview'],
  [2, 'discard_by_employer'],
] as const;

/** Milliseconds. */
const DAY = 86_400_000;

/** Milliseconds that Moscow is ahead of UTC the whole year. */
const MOSCOW_OFFSET = 3 * 3_600_000;

/** People are invented when asked for; so many stay in memory. */
const REMEMBERED_PEOPLE = 2000;

/**
 * The invented labour market: vacancies, opening responses and people. Everything follows from the seed and the epoch
 * (the market's first instant), so that two processes agree without having spoken.
 */
export class Market {
  readonly vacancies: readonly SimulatedVacancy[];
  private readonly people = new Map<string, SimulatedPerson>();

  constructor(
    readonly seed: number,
    /** ISO instant. */
    readonly epoch: string,
    private readonly size: MarketSize = USUAL_MARKET,
  ) {
    this.vacancies = Array.from({ length: size.vacancies }, (_none, index) => this.inventVacancy(index));
  }

  /** The person with this number who first answered a vacancy in this city. */
  person(number: number, city: InterviewCityKey): SimulatedPerson {
    const key = `${city}/${number}`;
    const known = this.people.get(key);
    if (known !== undefined) return known;
    if (this.people.size >= REMEMBERED_PEOPLE) this.people.clear();
    const person = inventPerson(this.seed, number, city, this.epoch);
    this.people.set(key, person);
    return person;
  }

  /** Opening responses in a fixed order: vacancy by vacancy, HeadHunter before SuperJob. */
  openingResponses(): OpeningResponse[] {
    const weights = this.vacancies.map((vacancy) => vacancy.template.responsesWeight);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let firstPerson = 1;
    return this.vacancies.flatMap((vacancy, index) => {
      const count = Math.round((this.size.responses * (weights[index] ?? 0)) / total);
      const responses = this.responsesTo(vacancy, count, firstPerson);
      firstPerson += count;
      return responses;
    });
  }

  private responsesTo(vacancy: SimulatedVacancy, count: number, firstPerson: number): OpeningResponse[] {
    const chance = new Chance(this.seed, 'responses', vacancy.index);
    const personCity = vacancy.template.city;
    const onHeadhunter = vacancy.superjobId === null ? count : Math.round(count * HEADHUNTER_SHARE);
    const responses: OpeningResponse[] = [];
    const twins = new Set<number>();
    for (let position = 0; position < count; position += 1) {
      const board: SimulatedBoard = position < onHeadhunter ? 'headhunter' : 'superjob';
      const twin = board === 'superjob' && chance.happens(SAME_PERSON_SHARE);
      const personNumber = twin ? firstPerson + chance.integer(0, onHeadhunter - 1) : firstPerson + position;
      if (twin && twins.has(personNumber)) continue;
      if (twin) twins.add(personNumber);
      responses.push(this.openingResponse(chance, vacancy, board, { personNumber, personCity }));
      const other = this.vacancies[vacancy.index - 1];
      if (other !== undefined && board === 'headhunter' && chance.happens(SECOND_VACANCY_SHARE)) {
        responses.push(this.openingResponse(chance, other, board, { personNumber, personCity }));
      }
    }
    return responses;
  }

  private openingResponse(
    chance: Chance,
    vacancy: SimulatedVacancy,
    board: SimulatedBoard,
    who: Pick<OpeningResponse, 'personNumber' | 'personCity'>,
  ): OpeningResponse {
    return {
      board,
      vacancyIndex: vacancy.index,
      ...who,
      createdAt: this.openingInstant(chance),
      collection: chance.weighted(OPENING_COLLECTIONS),
      resumeDeleted: board === 'headhunter' && chance.happens(TOMBSTONE_SHARE),
    };
  }

  /** More in the first days of an advertisement than later, by day more than by night, never after the epoch. */
  private openingInstant(chance: Chance): string {
    const epoch = Date.parse(this.epoch);
    const daysBack = Math.min(OPENING_DAYS - 1, Math.floor(OPENING_DAYS * (1 - chance.next() ** 1.4)));
    const midnight = Math.floor((epoch + MOSCOW_OFFSET) / DAY) * DAY - MOSCOW_OFFSET - daysBack * DAY;
    const minute = Math.round(60 * (8 + 14 * Math.min(0.999, (chance.next() + chance.next()) / 2)));
    const instant = midnight + minute * 60_000 + chance.integer(0, 59) * 1000;
    const latest = epoch - chance.integer(2, 600) * 60_000;
    return new Date(Math.min(instant, latest)).toISOString();
  }

  /** A vacancy that the employer publishes on HeadHunter later; its office is that of the city's first vacancy. */
  publishedVacancy(index: number, advertisement: Advertisement, createdAt: string): SimulatedVacancy {
    const office = VACANCY_TEMPLATES.find(({ city }) => city === advertisement.city) ?? templateAt(0);
    return {
      index,
      template: { ...office, ...advertisement, onSuperjob: false },
      name: advertisement.name,
      headhunterId: this.headhunterId(index),
      superjobId: null,
      createdAt,
    };
  }

  private inventVacancy(index: number): SimulatedVacancy {
    const template = templateAt(index);
    const round = Math.floor(index / VACANCY_TEMPLATES.length);
    const offset = streamSeed(this.seed, 'vacancies') % 90_000;
    const created = Date.parse(this.epoch) - (OPENING_DAYS + 1) * DAY - index * 3_600_000;
    return {
      index,
      template,
      name: round === 0 ? template.name : `${template.name} (${round + 1})`,
      headhunterId: this.headhunterId(index),
      superjobId: template.onSuperjob ? 47_000_000 + offset * 100 + index * 3 : null,
      createdAt: new Date(created).toISOString(),
    };
  }

  private headhunterId(index: number): string {
    const offset = streamSeed(this.seed, 'vacancies') % 90_000;
    return String(118_000_000 + offset * 100 + index * 7);
  }
}

/** The advertisements of the table one after the other, over and over. */
function templateAt(index: number): VacancyTemplate {
  const template = VACANCY_TEMPLATES[index % VACANCY_TEMPLATES.length];
  if (template === undefined) throw new Error('The market has no vacancy templates.');
  return template;
}
