import { cityClock } from '../../../src/interviews/city-clock.js';
import { words } from '../support/rendering.js';

const moscow = { startsAt: new Date('2026-06-02T07:00:00Z'), citySlug: 'moscow', timeZone: 'Europe/Moscow' };

describe('whose clock a time goes by', () => {
  test.each([
    ['ru', 'по времени города Москва'],
    ['en', 'Moscow time'],
    ['uk', 'за часом міста Москва'],
    ['kk', 'Мәскеу уақыты бойынша'],
  ] as const)('is said in %s to somebody of another zone', (language, said) => {
    expect(cityClock({ ...moscow, homeCitySlug: 'yekaterinburg' }, words(language))).toBe(said);
  });

  test('is nobody’s question where the clocks agree, whatever the zones are called', () => {
    for (const homeCitySlug of ['moscow', 'kazan', 'minsk', null, 'no-such-city']) {
      expect([homeCitySlug, cityClock({ ...moscow, homeCitySlug }, words())]).toEqual([homeCitySlug, null]);
    }
  });

  test('goes by the day: Kyiv shares the clock of Moscow in summer only', () => {
    const winter = { ...moscow, startsAt: new Date('2026-01-15T07:00:00Z') };
    expect(cityClock({ ...moscow, homeCitySlug: 'kyiv' }, words())).toBeNull();
    expect(cityClock({ ...winter, homeCitySlug: 'kyiv' }, words())).toBe('по времени города Москва');
  });
});
