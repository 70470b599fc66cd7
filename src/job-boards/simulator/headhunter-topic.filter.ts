import type { FastifyRequest } from 'fastify';
import { ageOn } from './headhunter-age.js';
import { argumentsOf, repeatedArgument } from './http-call.js';
import { CITIES } from './market/cities.table.js';
import type { SimulatedPerson } from './market/person.js';
import type { SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/** Months from which each id of the dictionary `experience` begins. */
const EXPERIENCE_MONTHS = { noExperience: 0, between1And3: 12, between3And6: 36, moreThan6: 72 } as const;

type Test<T> = (value: T) => boolean;

/**
 * The filters of a collection; what the board does not know it ignores. `search_radius_meters` leaves everybody: nobody here has
 * coordinates. A tombstone has nothing that a filter could look at, so that any filter takes it out.
 */
export function topicFilter(simulation: Simulation, request: FastifyRequest, collection: string): Test<SimulatedTopic> {
  const query = argumentsOf(request);
  const onlyNew = query.show_only_new_responses === 'true' && collection === 'response';
  const onlyUnread = query.show_only_new === 'true' && collection !== 'response';
  const tests = simulation.settings.headhunterIgnoresFilters ? [] : personTests(request, simulation.now());
  return (topic) => {
    if ((onlyNew && topic.viewed) || (onlyUnread && topic.unreadMessages === 0)) return false;
    if (tests.length === 0) return true;
    if (topic.resume.deleted) return false;
    const person = simulation.responses.person(topic.resume);
    return tests.every((test) => test(person));
  };
}

/** What the filters of a list or a search ask of a person. */
export function personTests(request: FastifyRequest, now: Date): Test<SimulatedPerson>[] {
  const query = argumentsOf(request);
  const tests: Test<SimulatedPerson>[] = [];
  const given = <T>(value: T | undefined, test: (value: T) => Test<SimulatedPerson>): void => {
    if (value !== undefined) tests.push(test(value));
  };
  const anyOf = (name: string, test: (wanted: readonly string[]) => Test<SimulatedPerson>): void => {
    const wanted = repeatedArgument(request, name);
    if (wanted.length > 0) tests.push(test(wanted));
  };
  given(query.search_text?.toLowerCase(), (text) => (person) => textOf(person).includes(text));
  given(numberIn(query.age_from), (age) => (person) => ageOn(person.birthDate, now) >= age);
  given(numberIn(query.age_to), (age) => (person) => ageOn(person.birthDate, now) <= age);
  given(
    numberIn(query.salary_from),
    (amount) =>
      ({ wish }) =>
        wish !== null && wish.amount >= amount,
  );
  given(
    numberIn(query.salary_to),
    (amount) =>
      ({ wish }) =>
        wish !== null && wish.amount <= amount,
  );
  given(
    query.currency,
    (currency) =>
      ({ wish }) =>
        wish?.currency === currency,
  );
  given(query.gender, (gender) => (person) => person.gender === gender);
  given(query.relocation, (relocation) => (person) => person.relocation === relocation);
  given(query.education_level, (level) => (person) => person.educationLevel === level);
  if (query.show_only_with_vehicle === 'true') tests.push((person) => person.hasCar);
  anyOf('area', (areas) => (person) => {
    const { headhunterAreaId, countryId } = CITIES[person.cityKey];
    return areas.includes(headhunterAreaId) || areas.includes(countryId);
  });
  anyOf('citizenship', (ids) => (person) => person.citizenshipIds.some((id) => ids.includes(id)));
  anyOf('driver_license_types', (ids) => (person) => person.licences.some((id) => ids.includes(id)));
  anyOf('experience', (ids) => (person) => ids.includes(experienceOf(person, now)));
  anyOf(
    'language',
    (wanted) => (person) => person.languages.some(({ id, level }) => wanted.includes(`${id}.${level}`)),
  );
  return tests;
}

/** Everything that is written in a résumé, in small letters. */
export function textOf(person: SimulatedPerson): string {
  const jobs = person.jobs.flatMap(({ position, company, duties }) => [position, company, duties]);
  return [person.title, person.about, person.firstName, person.lastName, ...person.skills, ...jobs]
    .join(' ')
    .toLowerCase();
}

function experienceOf(person: SimulatedPerson, now: Date): string {
  const months = person.jobs.reduce((sum, { start, end }) => {
    const until = end === null ? now.getTime() : Date.parse(end);
    return sum + Math.max(0, until - Date.parse(start)) / (30.44 * 86_400_000);
  }, 0);
  return Object.entries(EXPERIENCE_MONTHS).findLast(([, from]) => months >= from)?.[0] ?? 'noExperience';
}

/** Undefined for what is no number: the board ignores what it does not understand. */
function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
