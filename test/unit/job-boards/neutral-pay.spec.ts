import { readNeutralResume } from '../../../src/job-boards/neutral-resume.js';

const pay = (salary: unknown) => {
  const reading = readNeutralResume({ id: '1', salary });
  return { salary: reading.ok ? reading.value.salary : undefined, problems: reading.ok ? reading.problems : [] };
};

describe('the pay of a neutral résumé', () => {
  it.each<[string, number, number]>([
    ['hour', 450, 73_800],
    ['per_hour', 450, 73_800],
    ['почасовая', 450, 73_800],
    ['погодинно', 450, 73_800],
    ['сағатына', 450, 73_800],
    ['daily', 3_000, 61_800],
    ['за смену', 3_000, 61_800],
    ['week', 20_000, 87_000],
    ['yearly', 1_200_000, 100_000],
    ['ежемесячно', 60_000, 60_000],
  ])('for "%s" is brought to a month of full work', (period, amount, monthly) => {
    expect(pay({ amount, currency: 'RUR', period }).salary).toMatchObject({ amount: monthly });
  });

  it.each<[string, number]>([
    ['$15/hr', 2_460],
    ['1500 тг/сағ', 246_000],
    ['20 000 руб в неделю', 87_000],
    ['450 руб почасовая', 73_800],
    ['200 грн/год', 32_800],
  ])('in the words «%s» too', (words, monthly) => {
    expect(pay(words).salary?.amount).toBe(monthly);
  });

  it('for what is no time is left out, and that is said', () => {
    expect(pay({ amount: 50_000, currency: 'RUR', period: 'проект' })).toEqual({
      salary: null,
      problems: ['salary.period: is no time that pay is for'],
    });
  });
});
