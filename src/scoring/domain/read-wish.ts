import type { Resume } from '../../job-boards/domain/resume.js';
import type { Currency } from '../../kernel/money.js';
import type { PayFigure, WrittenPay } from '../../kernel/written-pay.js';
import { findPay, perMonth, saysGross } from '../../kernel/written-pay.js';
import { currencyOfHome } from '../../vacancies/domain/city-currency.js';
import type { WishFact } from './facts.js';
import type { ReadText } from './read-text.js';

/** Words after which a figure is the pay that is wanted. */
const WANTED =
  /зарплат|зарабат|заработ|заробіт|з[./\\]?п(?![\p{L}])|оклад|ставк|доход|дохід|оплат[аыу]?\s+труда|ожида|готова?\s+на(?!\p{L})|соглас\p{L}*\s+на(?!\p{L})|очіку|желаем|бажан|хочу|ищу|шукаю|рассм[ао]тр|розгля|ориентир|орієнтир|орієнтую|жалақы|айлығ|айлық|еңбекақы|қалаймын|үміт|күтемін|күтілетін|salary|wage|(?<!\p{L})pay(?!\p{L})|compensation|looking\s+for|expect|desired|(?<!\p{L})want|(?<!\p{L})(?:деньги|денег)(?!\p{L})|(?<!\p{L})rate|zarplat|rabotu\s+ot/iu;
/** Words after which a figure is turnover, a deal, or what somebody earned before. */
const OTHER_FIGURE =
  /(?<!\p{L})(?:аренд|оренд|плат(?:ил|ить|ёж|еж))|продаж\p{L}*\s+на\s|оборот|обіг|выруч|виторг|чек(?!\p{L}{3})|увелич|вырос|подня|план|сделк|сумм|портфел|последн|прошл\p{L}*\s+(?:мест|работ|год)|минул\p{L}*\s+(?:місц|робот|ро[кц])|останн|предыдущ|прежн|раньше|получал|отримув|сейчас(?!\s+(?:я\s+)?(?:хочу|хотел|ищу|ожида|рассм))|(?<!\p{L})был[аои]?(?!\p{L})|бюджет\s+(?:рек|на)|turnover|revenue|budget|deal|sold|(?<!\p{L})now|current|last|quota|штраф|стоимост|долг|заработал[аи]?\s+(?:для|компании|фирме)|конкурент|прин[её]с|заробив|заробила|earned\s+(?:for|the)/iu;
/** After the figure: it was millions, people, percent. */
const NO_PAY_AFTER = /^[^\S\n]*(?:млн|million|mln|%|проц|чел|клиент|точ|(?:лет|год[аиу]?|years?|шт)(?!\p{L})|звон)/iu;
const YEAR = /^(?:19|20)\d\d$/u;
/** How far before a figure its word may stand. */
const REACH_CHARACTERS = 60;
/** Less is no pay of any time, more no pay of this trade. */
const CREDIBLE = { least: 50, leastOfHour: 2, most: 20_000_000 };
/** Right before a bare figure: «зп 120» is 120 thousand. */
const WAGE_RIGHT_BEFORE =
  /(?:зарплат\p{L}*|з[./\\]?п\.?|оклад\p{L}*|доход\p{L}*|заработн\p{L}*\s+плат\p{L}*|зарабатыва\p{L}*|ожидани\p{L}*|очікуванн\p{L}*|жалақы\p{L}*|salary)\s*[:=–—-]?\s*(?:(?:от|від|хочу|желаем\p{L}*|минимум|не\s+менее|не\s+ниже|около|примерно|from|~)\s*){0,2}$/iu;
const BARE_THOUSANDS = { least: 20, most: 999 };

/**
 * The wished pay: what the board states, else what the person writes about it («от 60 т.р. на руки», "$1,500 net").
 *
 * @param otherwise  currency of a figure without one, of a person whose place is not told or not known
 */
export function readWish(resume: Resume, texts: readonly ReadText[], otherwise: Currency): WishFact | null {
  const { salary } = resume;
  if (salary && salary.amount > 0) {
    const text = String(salary.amount);
    const evidence = [{ field: 'salary.amount', start: 0, end: text.length, text }];
    return { ...salary, monthly: salary.amount, per: 'month', atLeast: false, evidence };
  }
  for (const { source } of texts) {
    if (source.kind !== 'about' && source.kind !== 'title') continue;
    const pay = wishIn(source.text);
    if (pay === null || isInOtherMoney(source.text, pay)) continue;
    const { amount, per, gross, atLeast, start, end } = pay;
    const evidence = [{ field: source.field, start, end, text: source.text.slice(start, end) }];
    const currency: Currency = pay.currency ?? currencyOfHome(resume.city, otherwise);
    return {
      amount,
      currency,
      gross,
      per: per ?? 'month',
      atLeast,
      monthly: Math.round(perMonth(amount, per ?? 'month')),
      evidence,
    };
  }
  return null;
}

/** «£45k», "8000 AED": money of lands that nothing is counted in; it is not that of the place where somebody lives. */
const OTHER_MONEY_BEFORE = /(?:[£₹₺₪¥]|(?<!\p{L})(?:GBP|AED|INR|PLN|TRY|CAD|AUD|SGD|SAR|QAR|Rs\.?))\s?$/u;
const OTHER_MONEY_BEHIND =
  /^\s?[kк]?\s?(?:[£₹₺₪¥]|(?:GBP|AED|INR|PLN|TRY|CAD|AUD|SGD|SAR|QAR|z[łl])(?!\p{L})|(?:pounds|dirhams?|rupees|złoty|злот|фунт|дирхам|лир(?!\p{L}{2}))\p{L}*)/iu;
const MONEY_CHARACTERS = 12;

function isInOtherMoney(text: string, { currency, start, end }: WrittenPay): boolean {
  if (currency !== null) return false;
  return (
    OTHER_MONEY_BEFORE.test(text.slice(Math.max(0, start - MONEY_CHARACTERS), start)) ||
    OTHER_MONEY_BEHIND.test(text.slice(end, end + MONEY_CHARACTERS))
  );
}

function wishIn(text: string): WrittenPay | null {
  for (const pay of findPay(text, (figure) => mayBeWish(text, figure))) {
    if (isBareThousands(text, pay)) return { ...pay, amount: pay.amount * 1_000 };
    if (isWish(text, pay)) return pay;
  }
  return wishInWords(text);
}

/** How far from a year it may be said that it is a pay before or after tax. */
const TAX_REACH_CHARACTERS = 28;

/** Most figures are years, people or percents: of these nothing more has to be read. */
function mayBeWish(text: string, { amount, currency, start, end }: PayFigure): boolean {
  if (amount < CREDIBLE.leastOfHour || amount > CREDIBLE.most) return false;
  const isYear = currency === null && end - start === 4 && YEAR.test(text.slice(start, end));
  if (isYear && saysGross(text.slice(Math.max(0, start - TAX_REACH_CHARACTERS), end + TAX_REACH_CHARACTERS)) === null)
    return false;
  return !NO_PAY_AFTER.test(text.slice(end, end + 12)) && !OTHER_FIGURE.test(clauseBefore(text, start));
}

const TENS: readonly (readonly [RegExp, number])[] = [
  [/^двадцат|^двадцят/iu, 20],
  [/^тридцат|^тридцят/iu, 30],
  [/^сорок/iu, 40],
  [/^пятьдесят|^пятидесят|^пʼятдесят|^п'ятдесят/iu, 50],
  [/^шестьдесят|^шестидесят|^шістдесят/iu, 60],
  [/^семьдесят|^семидесят|^сімдесят/iu, 70],
  [/^восемьдесят|^восьмидесят|^вісімдесят/iu, 80],
  [/^девяност|^девʼяност|^дев'яност/iu, 90],
  [/^сто$|^ста$/iu, 100],
];
const THOUSANDS_IN_WORDS =
  /(?<!\p{L})([\p{L}ʼ']{3,14})\s+(?:тысяч\p{L}*|тис\p{L}*)(?:\s+(?:руб\p{L}*|гривень|грн))?/giu;

const THOUSANDS = /т[иы]с/iu;

/** «Желаемая з/п: сорок тысяч». */
function wishInWords(text: string): WrittenPay | null {
  // Without the thousand that every such sum has there is nothing to look for.
  if (!THOUSANDS.test(text)) return null;
  for (const { 0: whole, 1: word = '', index: start } of text.matchAll(THOUSANDS_IN_WORDS)) {
    const tens = TENS.find(([pattern]) => pattern.test(word))?.[1];
    const before = clauseBefore(text, start);
    if (tens === undefined || !WANTED.test(before) || OTHER_FIGURE.test(before)) continue;
    const atLeast = /(?:от|від)\s*$/iu.test(before);
    return { amount: tens * 1_000, currency: null, per: null, gross: null, atLeast, start, end: start + whole.length };
  }
  return null;
}

/** «ЗП 120», «ожидания: 80 на руки»: a figure of two or three digits right behind the word for pay. */
function isBareThousands(text: string, { amount, currency, per, start, end }: WrittenPay): boolean {
  return (
    currency === null &&
    (per === null || per === 'month') &&
    amount >= BARE_THOUSANDS.least &&
    amount <= BARE_THOUSANDS.most &&
    /^\d{2,3}(?:\s?(?:[-–—]|до)\s?\d{2,3})?$/u.test(text.slice(start, end)) &&
    WAGE_RIGHT_BEFORE.test(text.slice(Math.max(0, start - REACH_CHARACTERS), start))
  );
}

/** «Ниже 70 тысяч не предлагать»: what is refused below a figure is the least that would do. */
function isFloor(before: string, after: string): boolean {
  return (
    /(?<!\p{L})(?:ниже|меньше|менее|нижче|менше|below|under|less\s+than)\s*$/iu.test(before) &&
    /^[^.;\n]{0,30}?(?:не\s+(?:предлаг|рассматр|интерес|беспоко|звон|пропон|розгля|цікав)|not\s+consider)/iu.test(after)
  );
}

/** «Оплата от 3000 в день». */
function isPaidBy(before: string, per: WrittenPay['per']): boolean {
  return per !== null && /оплат/iu.test(before);
}

function isWish(text: string, pay: WrittenPay): boolean {
  const { amount, currency, per, gross, start, end, atLeast } = pay;
  const least = per === 'hour' && currency !== null ? CREDIBLE.leastOfHour : CREDIBLE.least;
  if (amount < least) return false;
  const before = clauseBefore(text, start);
  const isMoney =
    currency !== null || gross !== null || /[тк]|k|мың/iu.test(text.slice(start, end).replace(/^\D*/u, ''));
  const wanted =
    WANTED.test(before) || (BARE_FROM.test(before) && WANTED.test(clauseBefore(text, start - before.length)));
  // A bare number is money only right behind its word: «зарплата 60000».
  if (!isMoney)
    return (
      (wanted || isPaidBy(before, per)) &&
      amount >= 1_000 &&
      /^\d{2}/u.test(text.slice(start)) &&
      !YEAR.test(String(amount))
    );
  return (
    wanted ||
    isFloor(before, text.slice(end, end + REACH_CHARACTERS)) ||
    gross !== null ||
    ((per === 'hour' || per === 'month' || per === 'day') && currency !== null) ||
    standsAlone(text, pay, atLeast)
  );
}

/** «От 40 тис. грн.», "$4000+.": a sentence that is a sum of money and nothing else. */
function standsAlone(text: string, { start, end }: WrittenPay, atLeast: boolean): boolean {
  const before = clauseBefore(text, start)
    .replace(/^\s*[-•*·–—]\s/u, '')
    .trim();
  const after = /^[^.;\n]*/u.exec(text.slice(end, end + REACH_CHARACTERS))?.[0].trim() ?? '';
  return (
    (before === '' || (atLeast && /^(?:от|від|from|минимум|мінімум|не\s+менее|не\s+ниже|min)$/iu.test(before))) &&
    after.length <= 12
  );
}

/** The full stop of «з.п.» ends nothing. */
const CLAUSE_END = /(?<!(?<!\p{L})з\.?\s?п)[.!?;]\s+|\n|,\s+(?=\p{L})/iu;
/** «Зарплата договорная, от 200 000»: what stands alone behind the comma belongs to the word before it. */
const BARE_FROM = /^\s*(?:от|від|from)\s*$/iu;

/** What stands before the figure in its sentence, as far as a word may reach. */
function clauseBefore(text: string, start: number): string {
  // What is left blank between the word and the figure puts them no further apart.
  const said = text.slice(0, start).trimEnd().length;
  if (text.slice(said, start).includes('\n')) return '';
  const reach = text.slice(Math.max(0, said - REACH_CHARACTERS), said);
  return `${reach.split(CLAUSE_END).at(-1) ?? ''}${said < start ? ' ' : ''}`;
}
