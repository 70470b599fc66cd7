import { jest } from '@jest/globals';
import { preferredLanguage } from '../../../src/platform/views/index.js';
import { NOW, words } from '../support/rendering.js';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const before = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);

describe('formatter', () => {
  test('the exact times of a long list cost no formatter each', () => {
    const f = words('kk', 'Asia/Almaty');
    f.exact(NOW);
    const made = jest.spyOn(Intl, 'DateTimeFormat');
    for (let minute = 0; minute < 50; minute += 1) f.exact(new Date(NOW.getTime() + minute * 60_000));
    const times = made.mock.calls.length;
    made.mockRestore();
    expect(times).toBe(0);
  });

  test('times are those of the zone, with the exact one beside the relative one', () => {
    const f = words('ru', 'Asia/Yekaterinburg');
    expect(f.time(NOW)).toBe('14:00');
    const moment = f.moment(before(180));
    expect(plain(moment.text)).toBe('3 ч назад');
    expect(plain(moment.exact)).toContain('1 июня 2026 г., 11:00');
    expect(moment.iso).toBe('2026-06-01T06:00:00.000Z');
  });

  test.each([
    [0.2, 'сейчас'],
    [59, '59 мин. назад'],
    [60 * 23, '23 ч назад'],
    [60 * 24 * 3, '3 дн. назад'],
    [-60 * 26, 'через 1 дн.'],
  ])('%d minutes ago is "%s"', (minutes, text) => {
    expect(plain(words().ago(before(minutes)))).toBe(text);
  });

  test('from a month on the date itself is shown', () => {
    expect(plain(words().ago(before(60 * 24 * 40)))).toBe('ср, 22 апреля');
  });

  test('a day of another year says its year', () => {
    expect(plain(words().date('2025-12-31'))).toContain('2025');
    expect(plain(words().date('2026-06-02'))).toBe('вт, 2 июня');
  });

  test('money has its sign and no kopecks', () => {
    expect(plain(words().money({ amount: 60_000, currency: 'RUR' }))).toBe('60 000 ₽');
    expect(plain(words('en').money({ amount: 550_000, currency: 'KZT' }))).toBe('₸550,000');
    expect(plain(words().moneyRange(40_000, 60_000, 'RUR'))).toBe('40 000–60 000 ₽');
    expect(plain(words('en').moneyRange(314_277, 1_359_000, 'RUR'))).toBe('₽314,277 – ₽1,359,000');
    expect(plain(words('en').moneyRange(359, 314_277, 'KZT'))).toBe('₸359 – ₸314,277');
    for (const language of ['ru', 'en'] as const) {
      expect(words(language).moneyRange(500, 500.2, 'USD')).toBe(
        words(language).money({ amount: 500, currency: 'USD' }),
      );
    }
  });

  test('what is unlikely is not shown as impossible', () => {
    expect([0, 0.0001, 0.00499, 0.005, 0.23, 1].map((one) => plain(words().chance(one)))).toEqual([
      '0 %',
      '<1 %',
      '<1 %',
      '1 %',
      '23 %',
      '100 %',
    ]);
  });

  test('what rounds to nothing has no sign', () => {
    expect(words().number(-0.04, 1)).toBe('0,0');
    expect(words().percent(-0.001)).toBe(words().percent(0));
    expect(words().number(-0.06, 1)).toBe('−0,1');
  });

  test('percents and their ranges', () => {
    expect(plain(words().percent(0.213))).toBe('21 %');
    expect(plain(words().percentRange(0.141, 0.289))).toBe('14–29 %');
    expect(plain(words('en').percentRange(0, 1))).toBe('0–100%');
  });

  test.each([
    [0, '0 мин'],
    [82, '1 ч 22 мин'],
    [60 * 52, '2 дн. 4 ч'],
  ])('%d minutes last "%s"', (minutes, text) => {
    expect(plain(words().duration(minutes))).toBe(text);
  });

  test('a month that is none stays as it was written', () => {
    expect(plain(words().month('2024-03'))).toBe('март 2024 г.');
    expect(words().month('давно')).toBe('давно');
  });
});

test.each([
  ['en-GB,en;q=0.9,ru;q=0.8', 'en'],
  ['de,uk;q=0.5', 'uk'],
  ['kk', 'kk'],
  ['de', 'ru'],
  ['', 'ru'],
  ['en;q=0, kk;q=0.1', 'kk'],
])('a browser that asks for "%s" gets %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
