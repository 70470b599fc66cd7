import { attendanceLog } from '../../../src/job-boards/simulator/market/attendance-log.js';
import { CITIES } from '../../../src/job-boards/simulator/market/cities.table.js';
import { phoneAsTyped } from '../../../src/job-boards/simulator/market/contacts.js';
import { Market } from '../../../src/job-boards/simulator/market/market.js';
import type { OpeningResponse } from '../../../src/job-boards/simulator/market/market.js';
import type { SimulatedPerson } from '../../../src/job-boards/simulator/market/person.js';
import { attendance, probability, showLogit } from '../../../src/job-boards/simulator/market/show-up.js';

const EPOCH = '2026-06-01T09:00:00.000Z';
const DAY_MILLISECONDS = 86_400_000;

function marketOf(seed: number): { market: Market; responses: OpeningResponse[]; people: SimulatedPerson[] } {
  const market = new Market(seed, EPOCH);
  const responses = market.openingResponses();
  const people = responses.map(({ personNumber, personCity }) => market.person(personNumber, personCity));
  return { market, responses, people };
}

function share<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.filter(holds).length / list.length;
}

describe('the invented labour market', () => {
  const { market, responses, people } = marketOf(7);

  it('is the same for the same seed and another one for another', () => {
    const again = marketOf(7);
    expect(again.responses).toEqual(responses);
    expect(again.people).toEqual(people);
    expect(again.market.vacancies).toEqual(market.vacancies);
    expect(marketOf(8).people).not.toEqual(people);
  });

  it.each([1, 7, 2026])('opens with 330 responses or more to three vacancies on both boards (seed %i)', (seed) => {
    const opened = marketOf(seed);
    const onBoth = opened.market.vacancies.filter(({ superjobId }) => superjobId !== null).map(({ index }) => index);
    expect(onBoth).toHaveLength(3);
    const counted = opened.responses.filter(({ vacancyIndex }) => onBoth.includes(vacancyIndex));
    expect(counted.length).toBeGreaterThanOrEqual(330);
    const headhunter = share(counted, ({ board }) => board === 'headhunter');
    expect(headhunter).toBeGreaterThan(0.5);
    expect(headhunter).toBeLessThan(0.6);
  });

  it('spreads the responses over the two weeks before the opening, none later', () => {
    const ages = responses.map(({ createdAt }) => (Date.parse(EPOCH) - Date.parse(createdAt)) / DAY_MILLISECONDS);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThan(14.5);
    expect(share(ages, (age) => age < 2)).toBeGreaterThan(0.03);
    expect(share(ages, (age) => age > 7)).toBeGreaterThan(0.25);
  });

  it('has people who are on both boards, tombstones, and nobody twice on one vacancy of one board', () => {
    const keys = responses.map(({ board, vacancyIndex, personNumber }) => `${board}/${vacancyIndex}/${personNumber}`);
    expect(new Set(keys).size).toBe(keys.length);
    const onHeadhunter = new Set(
      responses.filter(({ board }) => board === 'headhunter').map(({ personNumber }) => personNumber),
    );
    const twins = responses.filter(({ board, personNumber }) => board === 'superjob' && onHeadhunter.has(personNumber));
    expect(twins.length / responses.length).toBeGreaterThan(0.03);
    expect(twins.length / responses.length).toBeLessThan(0.1);
    const deleted = responses.filter(({ resumeDeleted }) => resumeDeleted).length;
    expect(deleted).toBeGreaterThan(0);
    expect(deleted).toBeLessThan(15);
  });

  it('is made of all levels, neighbours of the trade and strangers', () => {
    for (const level of [1, 2, 3, 4]) expect(share(people, (person) => person.level === level)).toBeGreaterThan(0.03);
    expect(share(people, ({ level }) => level === 0)).toBeGreaterThan(0.25);
    expect(share(people, ({ occupation }) => ['driver', 'cook'].includes(occupation))).toBeGreaterThan(0.005);
    const experienced = people.filter(({ level }) => level === 4);
    expect(share(experienced, ({ educationLevel }) => ['higher', 'bachelor', 'master'].includes(educationLevel))).toBe(
      1,
    );
    expect(share(people, ({ writes }) => writes === 'ru')).toBeGreaterThan(0.7);
    for (const language of ['uk', 'kk', 'en']) {
      expect(people.some(({ writes }) => writes === language)).toBe(true);
    }
  });

  it('has what breaks careless readers', () => {
    expect(people.some(({ firstName }) => /[<>&]|\p{Extended_Pictographic}/u.test(firstName))).toBe(true);
    expect(people.some(({ jobs }) => jobs.length === 0)).toBe(true);
    expect(people.some(({ jobs }) => jobs.some(({ start }) => start > EPOCH))).toBe(true);
    expect(people.some(({ wish }) => wish?.amount === 0)).toBe(true);
    expect(people.some(({ wish }) => wish?.currency === 'USD')).toBe(true);
    expect(people.some(({ wish }) => wish === null)).toBe(true);
    expect(people.some(({ updatedDaysBefore }) => updatedDaysBefore < 0)).toBe(true);
    expect(people.some(({ jobs }) => jobs.some(({ cityKey }) => cityKey === null))).toBe(true);
    expect(people.some(({ about }) => /Холодными звонками не|Ищу НЕ|не знаю|Без опыта/.test(about ?? ''))).toBe(true);
    const overlaps = people.some(({ jobs }) =>
      jobs.some((job, index) => {
        const earlier = jobs[index + 1];
        return earlier !== undefined && earlier.end !== null && earlier.end > job.start;
      }),
    );
    expect(overlaps).toBe(true);
  });

  it('leaves no pattern unfilled in what people write', () => {
    const texts = people.flatMap(({ jobs, about, coverLetter }) => [
      about ?? '',
      coverLetter ?? '',
      ...jobs.map(({ duties }) => duties ?? ''),
    ]);
    expect(texts.filter((text) => /[[\]{}|]/.test(text))).toEqual([]);
    expect(new Set(texts.filter((text) => text.length > 40)).size).toBeGreaterThan(400);
  });

  it('gives every person contacts of their own that reach nobody', () => {
    const byNumber = new Map(people.map((person) => [person.number, person]));
    const phones = [...byNumber.values()].flatMap(({ phone }) => phone ?? []);
    const emails = [...byNumber.values()].flatMap(({ email }) => email ?? []);
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.every((email) => /^[\w.-]+@\w+\.test$/.test(email))).toBe(true);
    expect(people.every(({ phone, email }) => phone !== null || email !== null)).toBe(true);
  });

  it('writes one number in several ways', () => {
    const forms = [0, 1, 2, 3, 4, 5].map((style) => phoneAsTyped('+79990123456', style));
    expect(new Set(forms).size).toBe(6);
    expect(forms.every((form) => form.replace(/\D/g, '').slice(-10) === '9990123456')).toBe(true);
  });

  it('grows to the size that is asked for without changing the four first advertisements', () => {
    const big = new Market(7, EPOCH, { vacancies: 40, responses: 10_000 });
    expect(big.vacancies.slice(0, 4)).toEqual(market.vacancies);
    const many = big.openingResponses();
    expect(many.length).toBeGreaterThan(9_800);
    expect(new Set(big.vacancies.map(({ headhunterId }) => headhunterId)).size).toBe(40);
  });
});

describe('the hidden show probability', () => {
  const seeds = [1, 7, 42];

  it.each(seeds)('is one of five on the whole and differs between people (seed %i)', (seed) => {
    const { market, responses } = marketOf(seed);
    const values = responses.map(({ personNumber, personCity, vacancyIndex }) => {
      const vacancy = market.vacancies[vacancyIndex]?.template;
      if (vacancy === undefined) throw new Error('no vacancy');
      return probability(showLogit(seed, market.person(personNumber, personCity), vacancy));
    });
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeGreaterThan(0.15);
    expect(mean).toBeLessThan(0.25);
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    expect(deviation).toBeGreaterThan(0.07);
  });

  it('falls with distance and with a wish above the vacancy’s salary', () => {
    const { market } = marketOf(7);
    const [moscow] = market.vacancies;
    if (moscow === undefined) throw new Error('no vacancy');
    const local = { ...market.person(1, 'moscow'), cityKey: 'moscow' as const, wish: null };
    const base = showLogit(7, local, moscow.template);
    expect(showLogit(7, { ...local, cityKey: 'khimki' }, moscow.template)).toBeLessThan(base);
    expect(showLogit(7, { ...local, cityKey: 'tver' }, moscow.template)).toBeLessThan(base - 1);
    const dear = { ...local, wish: { amount: 300_000, currency: 'RUR' as const } };
    expect(showLogit(7, dear, moscow.template)).toBeLessThan(base - 1);
  });

  it('comes true as often as it says, and the same for the same day', () => {
    const { market } = marketOf(7);
    const [moscow] = market.vacancies;
    if (moscow === undefined) throw new Error('no vacancy');
    let [expected, came, variance] = [0, 0, 0];
    for (let number = 1; number <= 1500; number += 1) {
      const date = `2026-0${1 + (number % 9)}-${String(10 + (number % 17))}`;
      const person = market.person(number, 'moscow');
      const truth = attendance(7, person, moscow.template, date);
      if (attendance(7, person, moscow.template, date).comes !== truth.comes) throw new Error('changed its mind');
      expected += truth.showProbability;
      variance += truth.showProbability * (1 - truth.showProbability);
      if (truth.comes) came += 1;
    }
    // Four standard deviations.
    expect(Math.abs(came - expected)).toBeLessThan(4 * Math.sqrt(variance));
  });
});

describe('the interview log', () => {
  const rows = attendanceLog(new Market(7, EPOCH))
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const [header, ...entries] = rows;
  const came = (row: readonly string[]): boolean => row.at(-1) !== 'no-show';

  it('has about nine hundred rows over the sixty working days before the opening', () => {
    expect(header).toEqual('date,time,city,vacancy,board,format,days_ahead,confirmed,outcome'.split(','));
    expect(entries.length).toBeGreaterThan(750);
    expect(entries.length).toBeLessThan(1050);
    const dates = entries.map(([date = '']) => date);
    expect(dates.every((date) => date < '2026-06-01' && ![0, 6].includes(new Date(date).getUTCDay()))).toBe(true);
    expect([...dates].sort()).toEqual(dates);
    expect(new Set(entries.map((row) => row.at(-1)))).toEqual(new Set(['show', 'late', 'no-show']));
    expect(new Set(entries.map(([, , city]) => city))).toEqual(
      new Set([CITIES.moscow.name, CITIES.petersburg.name, CITIES.yekaterinburg.name, CITIES.almaty.name]),
    );
  });

  it('has one of five coming, cities that differ, and days that spread wider than coins', () => {
    const rate = share(entries, came);
    expect(rate).toBeGreaterThan(0.14);
    expect(rate).toBeLessThan(0.27);
    const ofCity = (name: string): number =>
      share(
        entries.filter(([, , city]) => city === name),
        came,
      );
    expect(ofCity(CITIES.yekaterinburg.name)).toBeGreaterThan(ofCity(CITIES.moscow.name));
    const dispersions = [1, 7, 42, 99].map((seed) => dispersionOf(seed));
    const mean = dispersions.reduce((sum, value) => sum + value, 0) / dispersions.length;
    expect(mean).toBeGreaterThan(1.3);
    expect(mean).toBeLessThan(2.8);
  });
});

/** Pearson's chi-square of day totals in their city over its degrees of freedom: 1 for independent coins. */
function dispersionOf(seed: number): number {
  const days = new Map<string, { city: string; came: number; invited: number }>();
  const cities = new Map<string, { came: number; invited: number }>();
  for (const line of attendanceLog(new Market(seed, EPOCH)).trim().split('\n').slice(1)) {
    const [date = '', , city = ''] = line.split(',');
    const day = days.get(date + city) ?? { city, came: 0, invited: 0 };
    const total = cities.get(city) ?? { came: 0, invited: 0 };
    for (const count of [day, total]) {
      count.invited += 1;
      if (!line.endsWith('no-show')) count.came += 1;
    }
    days.set(date + city, day);
    cities.set(city, total);
  }
  let sum = 0;
  for (const { city, came, invited } of days.values()) {
    const total = cities.get(city) ?? { came: 0, invited: 1 };
    const rate = total.came / total.invited;
    sum += (came - invited * rate) ** 2 / (invited * rate * (1 - rate));
  }
  return sum / (days.size - cities.size);
}
