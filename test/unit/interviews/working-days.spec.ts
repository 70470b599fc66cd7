import { isWorkingDay, nextWorkingDay } from '../../../src/interviews/domain/working-days.js';

const none: ReadonlySet<string> = new Set();

describe('the day that is proposed for interviews', () => {
  it('is the next day, over the weekend the Monday', () => {
    expect(nextWorkingDay('2026-06-02', 'ru', none)).toBe('2026-06-02');
    expect(nextWorkingDay('2026-11-28', 'ru', none)).toBe('2026-11-30');
    expect(nextWorkingDay('2026-11-29', 'kz', none)).toBe('2026-11-30');
  });

  it('is no holiday of the country, nor a day that has interviews already', () => {
    expect(nextWorkingDay('2025-12-31', 'ru', new Set(['2025-12-31']))).toBe('2026-01-09');
    expect(nextWorkingDay('2026-11-04', 'ru', none)).toBe('2026-11-05');
    expect(nextWorkingDay('2026-11-04', 'kz', none)).toBe('2026-11-04');
    expect(nextWorkingDay('2026-03-23', 'kz', new Set(['2026-03-24']))).toBe('2026-03-25');
    expect(isWorkingDay('2026-07-03', 'by')).toBe(false);
    expect(isWorkingDay('2026-07-03', 'unknown')).toBe(true);
  });
});
