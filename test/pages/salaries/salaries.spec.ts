import { countryPay } from '../../../src/salaries/domain/salary-band.js';
import type { SalaryObservation } from '../../../src/salaries/domain/salary-observation.js';
import { budgetReach } from '../../../src/salaries/domain/budget-reach.js';
import type { TradeReach } from '../../../src/salaries/index.js';
import { cityBySlug, LEVELS } from '../../../src/vacancies/index.js';
import type { City } from '../../../src/vacancies/index.js';
import { readRows } from '../../../src/platform/tables/index.js';
import { salariesWorkbook } from '../../../src/web/salaries/salaries-table.js';
import { salariesPage } from '../../../src/web/salaries/salaries.page.js';
import type { SalariesInput } from '../../../src/web/salaries/salaries.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { vacancy } from '../support/samples.js';

const AS_OF = '2026-06-01';
const place = cityBySlug('yekaterinburg') as City;

/** Pay that rose by a third within a year. */
const observations = Array.from({ length: 240 }, (_none, i): SalaryObservation => {
  const age = i % 12;
  const date = new Date(Date.UTC(2026, 4 - age, 15)).toISOString().slice(0, 10);
  const amount = (90_000 + 1_000 * (i % 9)) * 0.975 ** age;
  return { city: place.slug, level: 2, amount, currency: 'RUR', gross: false, date };
});

function input(seen: readonly SalaryObservation[], amount: number | null): SalariesInput {
  const pay = countryPay('ru', seen, AS_OF);
  const bands = pay.bands(place);
  const levels = LEVELS.map((level) => ({ level, band: bands[level], ...budgetReach(amount ?? 0, bands[level]) }));
  const leanings = pay.leanings(place);
  const reach = { place, bands, leanings, amount, levels: amount === null ? [] : levels, index: pay.index };
  return {
    overview: {
      asOf: AS_OF,
      places: [{ place, bands, leanings }],
      vacancies: [{ vacancy: vacancy(), levels, ofTrade: null }],
    },
    asked: { city: place.slug, amount: amount === null ? '' : String(amount), level: 2 },
    reach,
    fault: null,
    mayImport: true,
  };
}

const render = (of: SalariesInput, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/salaries/salaries', salariesPage(of, words(language)));

describe('salaries', () => {
  it('says in a sentence how many people of the level ask no more, with the interval', () => {
    expect(textOf(render(input(observations, 90_000)))).toMatch(
      /90 000 ₽, Екатеринбург: \d+ % кандидатов уровня 2 просят не больше \(\d+–\d+ %; 240 наблюдений\)\./u,
    );
    expect(textOf(render(input(observations, 90_000), 'en'))).toMatch(
      /₽90,000, Yekaterinburg: \d+% of level-2 candidates ask no more \(\d+–\d+%; 240 observations\)\./u,
    );
  });

  it('begins with the budgets where no open vacancy is for client managers, and says whose bands follow', () => {
    const of = input(observations, null);
    const other = { vacancy: vacancy(), levels: [], ofTrade: { band: null, reach: null } };
    const all = render({ ...of, overview: { ...of.overview, vacancies: [other] } });
    expect(textOf(all)).toContain('Ваши открытые вакансии — не для клиентских менеджеров');
    expect(all.indexOf('vacancies-heading')).toBeLessThan(all.indexOf('reach-heading'));
    const [own] = of.overview.vacancies;
    const some = render({ ...of, overview: { ...of.overview, vacancies: [other, own] } });
    expect(textOf(some)).not.toContain('не для клиентских менеджеров');
    expect(some.indexOf('vacancies-heading')).toBeGreaterThan(some.indexOf('reach-heading'));
  });

  it('does not say that there is nobody where hardly anybody is', () => {
    const text = textOf(render(input(observations, 30_000)));
    expect(text).toMatch(/менее 1 % кандидатов уровня 2 просят не больше \(0–1 %; 240 наблюдений\)/u);
    expect(text).not.toMatch(/(?<!\d)0 %/u);
    expect(textOf(render(input(observations, 30_000), 'en'))).toContain('less than 1% of level-2 candidates');
  });

  it('says who is meant by each level, one word for the median, and of brackets only where there are some', () => {
    const text = textOf(render(input(observations, null)));
    expect(text).toContain('Уровень 1: опыта пока нет');
    expect(text).toContain('Уровень 4: от трёх лет и высшее образование');
    expect(textOf(render(input(observations, null), 'en'))).toContain('Level 3: two years or more');
    expect(text).toContain('Интервал медианы');
    expect(text).not.toContain('Чтобы подошло половине');
    expect(text).not.toContain('В скобках');
    expect(textOf(render(input(observations, 90_000)))).toContain('В скобках — 90-процентный интервал');
  });

  it('draws the median by month once it moved, and nothing before', () => {
    expect(render(input(observations, null))).toContain('line-chart');
    expect(render(input([], null))).not.toContain('line-chart');
    expect(textOf(render(input([], null)))).toContain('График по месяцам появится');
  });

  it('says how many stand behind a band, or that it is borrowed', () => {
    const text = textOf(render(input(observations, null)));
    expect(text).toContain('240 наблюдений');
    expect(text).toContain('взято у соседей');
  });

  it('says how much of a figure is its own data, and which levels share one', () => {
    const seen = (level: 1 | 2, amount: number, count: number): SalaryObservation[] =>
      Array.from({ length: count }, () => ({
        ...{ city: place.slug, level, amount, currency: 'RUR' as const, gross: false, date: '2026-05-20' },
      }));
    const of = input([...seen(1, 90_000, 3), ...seen(2, 60_000, 200)], null);
    const text = textOf(render(of));
    expect(text).toContain('3 наблюдения своих данных 1 %; сведено с уровнем 2');
    expect(text).toContain('200 наблюдений сведено с уровнем 1');
    expect(textOf(render(of, 'en'))).toContain('3 observations 1% its own data; drawn together with level 2');
    const alone = textOf(render(input(seen(2, 90_000, 240), null)));
    expect(alone).not.toMatch(/сведено с уровнем \d(?!»)/u);
    expect(alone).not.toMatch(/240 наблюдений своих данных/u);
  });

  it('measures a budget for another trade by its own responders, or says why by nothing', () => {
    const of = input(observations, null);
    const line = (ofTrade: TradeReach) =>
      textOf(render({ ...of, overview: { ...of.overview, vacancies: [{ vacancy: vacancy(), levels: [], ofTrade }] } }));
    const band = { ...of.overview.places[0].bands[2], n: 12, ofTrade: true as const };
    expect(line({ band: null, reach: null })).toContain('вилки клиентских менеджеров к ней не относятся');
    expect(line({ band, reach: budgetReach(band.median, band) })).toMatch(
      /откликнувшиеся на этот профиль просят .* \(12 наблюдений\)\. Не больше бюджета просят 50 %/u,
    );
    expect(line({ band, reach: null })).toContain('Бюджет не указан');
  });

  it('goes into a workbook with all cities and levels, figures as figures', async () => {
    const rows = await readRows(salariesWorkbook(input(observations, null).overview, words()));
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Город', 'Уровень'],
      ...LEVELS.map((level) => ['Екатеринбург', String(level)]),
    ]);
    expect(Number(rows[2]?.cells[7])).toBe(240);
  });

  it('offers to bring data to those who may', () => {
    expect(render(input([], null))).toContain("href='/salaries/imports'");
    expect(render({ ...input([], null), mayImport: false })).not.toContain("href='/salaries/imports'");
  });

  it('says nothing of shares before a sum is asked', () => {
    expect(textOf(render(input([], null)))).not.toContain('кандидатов уровня');
  });
});
