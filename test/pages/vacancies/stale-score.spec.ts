import { staleScore } from '../../../src/web/vacancies/stale-score.js';
import { words } from '../support/rendering.js';
import { score } from '../support/samples.js';

const HREF = '/applications/1/score';
const title = (text: string) => ({ ru: text, en: text, uk: text, kk: text });
const MADE_BY = { slug: 'own-1', title: title('Кассир'), version: 2 };
const since = (madeBy: typeof MADE_BY | null, now = { ...MADE_BY, version: 3 }) =>
  staleScore({ ...score(), profileSince: { madeBy, now } }, HREF, words());

describe('a score that is not what it would be now', () => {
  test('is none while nothing has changed', () => {
    expect(staleScore(score(), HREF, words())).toBeNull();
  });

  test('names both versions of one profile', () => {
    expect(since(MADE_BY)).toEqual({
      text:
        'После этой оценки профиль «Кассир» изменили: она сделана по версии 2, сейчас действует версия 3. ' +
        'Пересчёт её обновит, а прежние баллы останутся в истории.',
      href: HREF,
    });
  });

  test('names no versions that were counted apart, or are not known any more', () => {
    const edited = /^После этой оценки требования профиля «Кассир» изменили\./;
    expect(since({ ...MADE_BY, slug: 'cashier' })?.text).toMatch(edited);
    expect(since({ ...MADE_BY, version: 0 })?.text).toMatch(edited);
    expect(since(null)?.text).toMatch(edited);
  });

  test('names both profiles where the vacancy goes by another one', () => {
    expect(since(MADE_BY, { slug: 'cook', title: title('Повар'), version: 1 })?.text).toMatch(
      /^Эта оценка сделана по профилю «Кассир», а сейчас отклики этой вакансии оценивают по профилю «Повар»\./,
    );
  });

  test('says so of earlier rules, and offers nothing to those who may not', () => {
    const stale = staleScore({ ...score(), version: '0.9' }, null, words());
    expect(stale).toEqual({ text: 'Оценка сделана по прежним правилам и скоро будет пересчитана.', href: null });
  });
});
