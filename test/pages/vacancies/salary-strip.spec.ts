import { salaryPart } from '../../../src/web/vacancies/salary-strip.js';
import { words } from '../support/rendering.js';
import { score } from '../support/samples.js';

const PLACE = { city: 'Москва', rescoreHref: '/applications/1/score' };
const OF = score();

describe('the wish against the band', () => {
  test('says how many observations stand behind the band, and of what day', () => {
    expect(salaryPart(OF, PLACE, words())?.basis).toBe('вилка по 38 наблюдениям на 1 мая 2026 г.');
    expect(salaryPart(OF, PLACE, words('en'))?.basis).toBe('band from 38 observations, as of 1 May 2026');
    expect(salaryPart(OF, PLACE, words())?.then).toBeNull();
  });

  test('says what the score still counts, and leads to making it anew whoever may', () => {
    const salaryThen = { ...OF.salary, verdict: 'below-band' as const };
    const part = salaryPart({ ...OF, salaryThen }, PLACE, words());
    expect(part?.then).toEqual({
      text: 'При оценке отклика было иначе: ниже вилки (вилка по 38 наблюдениям на 1 мая 2026 г.).',
      href: '/applications/1/score',
    });
    expect(salaryPart({ ...OF, salaryThen }, { ...PLACE, rescoreHref: null }, words())?.then?.href).toBeNull();
  });

  test('says in a plain sentence that there was nothing to compare with', () => {
    const salaryThen = { ...OF.salary, verdict: 'not-comparable' as const, band: null };
    expect(salaryPart({ ...OF, salaryThen }, PLACE, words())?.then).toEqual({
      text: 'При оценке отклика сравнить пожелание было не с чем, сейчас вилка есть.',
      href: '/applications/1/score',
    });
  });

  test('speaks of no band where there was none: what was said of the wish then is what is said now', () => {
    const salaryThen = { ...OF.salary, band: null };
    expect(salaryPart({ ...OF, salaryThen }, PLACE, words())?.then).toBeNull();
    const below = { ...OF.salary, verdict: 'below-band' as const, band: null };
    expect(salaryPart({ ...OF, salaryThen: below }, PLACE, words())?.then?.text).toBe(
      'При оценке отклика сравнить пожелание было не с чем, сейчас вилка есть.',
    );
  });

  test('says what the band was where it alone has moved, which is no reason to score anew', () => {
    const { band } = OF.salary;
    const salaryThen = { ...OF.salary, band: band && { ...band, from: 70_000, to: 95_000, n: 12 } };
    expect(salaryPart({ ...OF, salaryThen }, PLACE, words())?.then).toEqual({
      text: expect.stringMatching(/^При оценке отклика вилка была 70.000.95.000.₽ \(вилка по 12 наблюдениям/),
      href: null,
    });
  });

  test('a sum that nobody is paid is said to be one, and does not squeeze the band', () => {
    const wish = { amount: 9_000_000_000, currency: 'RUR' as const };
    const salary = { ...OF.salary, wish, verdict: 'not-credible' as const, percentile: null };
    const part = salaryPart({ ...OF, salary }, PLACE, words());
    expect(part).toMatchObject({ verdict: 'сумма неправдоподобна', tone: 'bad', strip: { wish: null } });
    expect(part?.sentence).toMatch(/^Указано 9\s000\s000\s000\s₽ в месяц: столько не платят/u);
    expect(part?.strip.bandWidth).toBeGreaterThan(50);
  });
});
