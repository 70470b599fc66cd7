/** Income tax and obligatory contributions of employees by country (ISO 3166-1, lower case): monthly gross → net, both in the country's currency. */
const TAKE_HOME: Readonly<Record<string, (gross: number) => number>> = {
  ru: russian,
  kz: kazakh,
  // 13 % income tax (Tax Code of Belarus, art. 214) and 1 % to the pension fund (Law 138-XIII of 1996).
  by: (gross) => gross * (1 - 0.13 - 0.01),
  // 18 % income tax (Tax Code of Ukraine, art. 167) and 5 % military levy (Law 4015-IX, from 1 December 2024).
  ua: (gross) => gross * (1 - 0.18 - 0.05),
};

/** Tax Code of Russia, art. 224 as amended by 176-FZ of 2024: rate by yearly income; here by twelfths of it, as for an even year. */
const RUSSIAN_BRACKETS: readonly { readonly upToMonthly: number; readonly rate: number }[] = [
  { upToMonthly: 200_000, rate: 0.13 },
  { upToMonthly: 5_000_000 / 12, rate: 0.15 },
  { upToMonthly: 20_000_000 / 12, rate: 0.18 },
  { upToMonthly: 50_000_000 / 12, rate: 0.2 },
  { upToMonthly: Infinity, rate: 0.22 },
];
/** Kazakhstan, 2026: monthly calculation index, and how many of them are free of income tax (Tax Code of 2025, in force from 2026). */
const KAZAKH_INDEX_TENGE = 4_325;
const KAZAKH_FREE_INDICES = 30;
/** Yearly taxable income above so many indices is taxed at 15 instead of 10 %, from 2026. */
const KAZAKH_UPPER_INDICES = 8_500;

/**
 * Pay after tax.
 *
 * @param gross  monthly amount before tax in the currency of the country
 * @param country  ISO 3166-1 in lower case
 * @returns monthly amount after tax, not rounded; the same amount for a country whose rules are not known here
 */
export function takeHomePay(gross: number, country: string): number {
  return TAKE_HOME[country]?.(gross) ?? gross;
}

function russian(gross: number): number {
  let tax = 0;
  let lower = 0;
  for (const { upToMonthly, rate } of RUSSIAN_BRACKETS) {
    tax += Math.max(0, Math.min(gross, upToMonthly) - lower) * rate;
    lower = upToMonthly;
  }
  return gross - tax;
}

/** 10 % pension contribution and 2 % medical insurance first, then 10 % income tax on what is above the free amount, 15 % far above it. */
function kazakh(gross: number): number {
  const contributions = gross * 0.12;
  const taxable = Math.max(0, gross - contributions - KAZAKH_FREE_INDICES * KAZAKH_INDEX_TENGE);
  const upper = Math.max(0, taxable - (KAZAKH_UPPER_INDICES * KAZAKH_INDEX_TENGE) / 12);
  return gross - contributions - taxable * 0.1 - upper * 0.05;
}
