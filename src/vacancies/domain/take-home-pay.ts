/** A part of a monthly amount and the rate at which it is taxed; yearly limits by twelfths, as for an even year. */
interface Bracket {
  readonly upToMonthly: number;
  readonly rate: number;
}

/** What is taken of pay from a day on. */
interface TaxRules {
  /** `YYYY-MM-DD`, the first day. */
  readonly from: string;
  /** Contributions of the employee, taken first; where `areDeducted`, income tax is counted on what is left. */
  readonly contributions: number;
  readonly areDeducted: boolean;
  /** Free of income tax, a month. */
  readonly free: number;
  /** Income tax. */
  readonly brackets: readonly Bracket[];
}

const YEAR_MONTHS = 12;
const yearly = (upTo: number, rate: number): Bracket => ({ upToMonthly: upTo / YEAR_MONTHS, rate });
const rest = (rate: number): Bracket => ({ upToMonthly: Infinity, rate });

/**
 * Tax Code of Russia, art. 224 as amended by 176-FZ of 12 July 2024, from 2025; before it two rates (372-FZ of 2020), from 2021. Read: the
 * five steps as Vedomosti and an accounting service print them (2025); not the text of the code.
 */
const RUSSIA: readonly TaxRules[] = [
  {
    ...{ from: '', contributions: 0, areDeducted: false, free: 0 },
    brackets: [yearly(5_000_000, 0.13), rest(0.15)],
  },
  {
    ...{ from: '2025-01-01', contributions: 0, areDeducted: false, free: 0 },
    brackets: [
      yearly(2_400_000, 0.13),
      yearly(5_000_000, 0.15),
      yearly(20_000_000, 0.18),
      yearly(50_000_000, 0.2),
      rest(0.22),
    ],
  },
];

/**
 * Kazakhstan: 10 % to the pension fund and 2 % for medical insurance, both deducted. From 2026 (Tax Code of 2025) 30 monthly indices of
 * 4,325 tenge are free and what is above 8,500 of them a year is taxed at 15 %. Read: the State Revenue Committee as quoted in the press
 * (129,750 tenge free a month; 10 and 15 %). Not read: the codes, the caps of contributions, and the 14 indices of 3,932 tenge (2025)
 * and 3,692 tenge (2024 and, here, before) that were free until then.
 */
const KAZAKHSTAN: readonly TaxRules[] = [
  { from: '', contributions: 0.12, areDeducted: true, free: 14 * 3_692, brackets: [rest(0.1)] },
  { from: '2025-01-01', contributions: 0.12, areDeducted: true, free: 14 * 3_932, brackets: [rest(0.1)] },
  {
    ...{ from: '2026-01-01', contributions: 0.12, areDeducted: true, free: 30 * 4_325 },
    brackets: [yearly(8_500 * 4_325, 0.1), rest(0.15)],
  },
];

/**
 * Belarus: 13 % income tax and 1 % to the pension fund, which is not deducted. Read: the steps of 2025 (25 % above 220,000 a year) and of
 * 2026 (25 % above 350,000, 30 % above 600,000) as TASS and Prime report the law signed on 29 December 2025. Not read: art. 214 of the Tax
 * Code itself, and the employee's 1 %, which stands in Law 118-Z of 15 July 2021.
 */
const BELARUS: readonly TaxRules[] = [
  { from: '', contributions: 0.01, areDeducted: false, free: 0, brackets: [rest(0.13)] },
  {
    ...{ from: '2025-01-01', contributions: 0.01, areDeducted: false, free: 0 },
    brackets: [yearly(220_000, 0.13), rest(0.25)],
  },
  {
    ...{ from: '2026-01-01', contributions: 0.01, areDeducted: false, free: 0 },
    brackets: [yearly(350_000, 0.13), yearly(600_000, 0.25), rest(0.3)],
  },
];

/**
 * Ukraine: 18 % income tax (Tax Code, art. 167) and the military levy, 1.5 % until 30 November 2024 and 5 % since (Law 4015-IX), neither
 * deducted from the other. Read: the table of a trade paper for accountants (2025, by point 16-1 of subsection 10 of section XX of the
 * code) and figures of the State Tax Service; not the code itself.
 */
const UKRAINE: readonly TaxRules[] = [
  { from: '', contributions: 0.015, areDeducted: false, free: 0, brackets: [rest(0.18)] },
  { from: '2024-12-01', contributions: 0.05, areDeducted: false, free: 0, brackets: [rest(0.18)] },
];

/** By country (ISO 3166-1, lower case), the oldest rules first. */
const RULES: Readonly<Record<string, readonly TaxRules[]>> = {
  ru: RUSSIA,
  kz: KAZAKHSTAN,
  by: BELARUS,
  ua: UKRAINE,
};

/**
 * Pay after income tax and obligatory contributions of employees.
 *
 * @param gross  monthly amount before tax in the currency of the country
 * @param country  ISO 3166-1 in lower case
 * @param day  `YYYY-MM-DD`, by whose rules; rules to come are not known
 * @returns monthly amount after tax, not rounded; the same amount for a country whose rules are not known here
 */
export function takeHomePay(gross: number, country: string, day: string): number {
  const rules = RULES[country]?.findLast(({ from }) => from <= day);
  if (!rules) return gross;
  const contributions = gross * rules.contributions;
  const taxed = Math.max(0, gross - (rules.areDeducted ? contributions : 0) - rules.free);
  return gross - contributions - incomeTax(taxed, rules.brackets);
}

function incomeTax(taxed: number, brackets: readonly Bracket[]): number {
  let tax = 0;
  let lower = 0;
  for (const { upToMonthly, rate } of brackets) {
    tax += Math.max(0, Math.min(taxed, upToMonthly) - lower) * rate;
    lower = upToMonthly;
  }
  return tax;
}
