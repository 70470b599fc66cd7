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

  it.each<[unknown, number, string, boolean | null]>([
    [{ from: 60_000, to: 80_000, currency: 'RUR' }, 60_000, 'RUR', null],
    [{ min: 30_000, max: 40_000, currency: 'UAH', gross: true }, 30_000, 'UAH', true],
    [{ amount: null, to: 80_000, currency: 'KZT' }, 80_000, 'KZT', null],
    [{ amount: 0, from: 70_000, currency: 'RUR' }, 70_000, 'RUR', null],
    [{ from: '60 тыс.', to: '80 тыс.' }, 60_000, 'RUR', null],
    [{ amount: '1 500$' }, 1_500, 'USD', null],
    [{ amount: '1500 EUR net' }, 1_500, 'EUR', false],
    [{ amount: '1 500 $', currency: 'RUR' }, 1_500, 'RUR', null],
    [{ amount: '450 руб в час' }, 73_800, 'RUR', null],
  ])(
    'between two ends is the lower one, and its words say the currency where no field does: %j',
    (salary, ...known) => {
      const { amount, currency, gross } = pay(salary).salary ?? {};
      expect([amount, currency, gross]).toEqual(known);
      expect(pay(salary).problems).toEqual([]);
    },
  );

  it('without a figure under any name is left out, and that is said; an empty one is none', () => {
    expect(pay({ value: 60_000 })).toEqual({ salary: null, problems: ['salary: says no amount'] });
    expect(pay({ from: 'по договорённости' })).toEqual({ salary: null, problems: ['salary.from: is no number'] });
    expect(pay({})).toEqual({ salary: null, problems: [] });
    expect(pay({ amount: null, currency: 'RUR' }).salary).toBeNull();
  });
});
