import { foundIn, isIn } from '../../kernel/sought.js';
import { CURRENCIES } from '../../kernel/money.js';
import { placesOf } from './draft.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** Time that a pay is for. */
export const PAY_PERIODS = ['hour', 'shift', 'day', 'week', 'month', 'rotation', 'year'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** Currencies that pay is offered in: those of the boards, and those that only texts name. */
export const OFFERED_CURRENCIES = [
  ...CURRENCIES,
  'GBP',
  'AED',
  'SAR',
  'QAR',
  'GEL',
  'PLN',
  'CZK',
  'KGS',
  'UZS',
  'CHF',
  'KES',
  'ZAR',
  'CAD',
  'AUD',
  'NZD',
] as const;
export type OfferedCurrency = (typeof OFFERED_CURRENCIES)[number];

/** Pay as a text offers it; a month's if it does not say. */
export interface OfferedPay {
  readonly from: number | null;
  readonly to: number | null;
  readonly currency: OfferedCurrency;
  /** True before tax, false after, null not said. */
  readonly gross: boolean | null;
  readonly period: PayPeriod;
}

const AMOUNT = "\\d{1,3}(?:[  '.,]\\d{3}){1,2}(?:\\.\\d{2})?(?!\\d)|\\d{3,7}(?!\\d)|\\d{1,3}(?:[.,]\\d{1,2})?(?!\\d)";
const THOUSANDS =
  '(?: ?(?:тыс(?:яч\\p{L}*|\\.)?|тыр(?!\\p{L})|тис(?:яч\\p{L}*|\\.)?|мың(?:нан|ға)?|my[ñń](?!\\p{L})|млн\\.?|м[иі]лл?[иь]й?он\\p{L}*|million|k(?!\\p{L})|к(?!\\p{L})|т\\.? ?р\\.?(?!\\p{L})|т(?!\\p{L})))';
const MONEY =
  "(?: ?(?:₽|руб(?:л\\p{L}*|\\.)?|ro?ubles?|р(?:\\.(?! ?(?:в|н)\\.)|(?![\\p{L}.]))|rub|rur|₸|тн?г|тенге|теңге\\p{L}*|te[nñń]ge|kzt|₴|грн|гривен\\p{L}*|гривн\\p{L}*|hryvnia\\p{L}*|uah|byn|бел\\. ?руб\\p{L}*|br|\\$|дол(?:л\\p{L}*|ар\\p{L}*)|dollars?|usd|€|евро|євро|eur(?:os?)?|£|gbp|pounds?|sar|qar|riyals?|czk|kgs|сом(?!\\p{L})|uzs|сум(?:ов|дан)?(?!\\p{L})|с[ўу]м(?!\\p{L})|so'?m(?!\\p{L})|soums?(?!\\p{L})|azn|ман[аэ]т\\p{L}*|manats?|chf|kes|zar(?!\\p{L})|aed|дирхам\\p{L}*|dirhams?|(?:cad|aud|nzd)(?!\\p{L})|gel|лари(?!\\p{L})|lari|pln|zł|злот\\p{L}*|зл(?!\\p{L})))";
const BEFORE =
  '(?:(?:(?<![\\p{L}/-])r(?= ?\\d{2})|(?<!\\p{L})zar|\\$|€|₽|₸|₴|£|usd|eur|gbp|kzt|uah|byn|rub|aed|sar|qar|gel|pln|czk|kgs|uzs|chf|kes|(?<!\\p{L})(?:cad|aud|nzd|(?:ca?|au?|nz)\\$)) ?)';
/** «220 000-нан», "£14.12ph": what may be written between the first amount and the second. */
const AFTER_FIRST =
  '(?:-?(?:нан|нен|дан|ден|тан|тен)(?!\\p{L}))?(?: ?(?:ph|p/h|/ ?h(?:ou)?r?|(?:an|per) hour|(?:a|per) (?:month|year)|monthly|/ ?час)(?!\\p{L}))?';
const BETWEEN =
  '(?: ?[-–—]{1,3} ?| (?:до|to|-) |(?<=(?<!\\p{L})(?:between|между|між) [^.;]{1,24}) (?:and|и|та|і) |(?<=[днт][ае]н) |,? (?:далее|затем|потом|после|далі|потім|then|later) (?:от |від |from )?|,? (?:rising|increasing|going up|progressing|with an? (?:step|rise|raise|increase)) (?:\\p{L}+ ){0,4}to )';
const RANGE = new RegExp(
  `(?<![\\d.,-]|\\d:)(?!401 ?[(]?k(?!\\p{L}))(?:(?<!\\p{L})(от|до|с|від|from|up to|до|дейін) )?(${BEFORE})?(${AMOUNT})(${THOUSANDS})?(${MONEY})?(?:${AFTER_FIRST}${BETWEEN}(${BEFORE})?(${AMOUNT})(${THOUSANDS})?(${MONEY})?)?`,
  'gu',
);
const PAY_WORD = ofOurLetters(
  /(?<!\p{L})(?:з\/?п|зп|зарплат\p{L}*|заработн\p{L}*|оклад\p{L}*|оплат\p{L}*|выплата|доход\p{L}*|ставк\p{L}*|плат(?:им|ят|ить|у)|плачу|вознагражд\p{L}*|заробітн\p{L}*|винагород\p{L}*|дохід|платня|платн[іею]|платимо|зароб[иі]т\p{L}*|заработ\p{L}*|выход(?:ит|ило)|виход(?:ить|ило)|отримуват\p{L}*|получа(?:ют|ешь|ете|ть)|фикс|деньги|шығады|жалақы\p{L}*|айлы[кқғ]\p{L}*|a[iı]ly[qğ]\p{L}*|jalaqy\p{L}*|еңбекақы\p{L}*|төле\p{L}*|salary|pay(?:s|ing)?|earn(?:s|ings)?|guaranteed|wages?|rate|compensation|remuneration)(?!\p{L})/u,
);
/** Sums of these are no pay. */
const OTHER_SUM =
  /(?<!\+ ?)преми|бонус за|бонус,? |добов[іи]|суточн(?!ы[йх] смен)|за кожного|за каждого|allowance|premium|tuition|relocation|приведи|компенсац|скидк|штраф|бюджет|оборот|прожит|обеды|питани\p{L}* (?:до|\d)|материальн\p{L}* помощ|стоимост|цен[аы]|кредит до|клиентов|человек|сотрудник|стипенди|referral|discount|spend|budget|turnover/u;
/** What somebody pays for the work, or gets beside the pay: «аренда машины 2 300 в сутки», «қосымша 20 мың төлейміз». */
const NOT_THE_PAY_BEFORE =
  /(?<!\p{L})(?:аренд\p{L}*|оренд\p{L}*|rent(?:al)?|депозит\p{L}*|deposit|взнос\p{L}*|внесок|стоит|стоят|кошту[єю]\p{L}*|costs?|аванс\p{L}*|доплат\p{L}*|доплач\p{L}*|надбавк\p{L}*|қосымша|an extra)(?!\p{L})[^,.;\d]{0,24}$/u;
/** «Бюджет 3200–4000 доларів на місяць», «Компенсация 750 000 – 900 000 рублей gross»: so agencies call the pay where a line opens with it. */
const OPENS_AN_OFFER = /^(?:бюджет|компенсация|budget|compensation)[\s:–—-]{1,3}(?:от |до |від |from |up to )?$/u;
/** Paid once. */
const PAID_ONCE =
  /(?:добові|суточные|за рейс|per diem)(?: по)? $|подъемн|підйомн|единоврем|одноразов|sign-on|one-off|за приведен|приведи/u;
const CURRENCIES_BY_SIGN: readonly (readonly [RegExp, OfferedCurrency])[] = [
  [/£|gbp|pound|фунт/u, 'GBP'],
  [/cad|ca?\$/u, 'CAD'],
  [/aud|au?\$/u, 'AUD'],
  [/nzd|nz\$/u, 'NZD'],
  [/aed|dirham|дирхам/u, 'AED'],
  [/sar|riyal/u, 'SAR'],
  [/qar/u, 'QAR'],
  [/czk/u, 'CZK'],
  [/kgs|сом/u, 'KGS'],
  [/uzs|с[уў]м|so'?m|soum/u, 'UZS'],
  [/azn|ман[аэ]т|manat/u, 'AZN'],
  [/chf/u, 'CHF'],
  [/kes/u, 'KES'],
  // "R 431 265": a rand stands before its figure.
  [/zar|^(?:r ?)+$/u, 'ZAR'],
  [/gel|лари|lari/u, 'GEL'],
  [/pln|zł|зл/u, 'PLN'],
  [/byn|бел|^ ?br/u, 'BYR'],
  [/₸|тн?г|те[нң]ге|te[nñń]ge|kzt/u, 'KZT'],
  [/₴|грн|грив|hryvn|uah/u, 'UAH'],
  [/\$|дол|dollar|usd/u, 'USD'],
  [/€|евро|євро|eur/u, 'EUR'],
  // Last: "р" stands in other names too.
  [/₽|руб|р|rouble|rub|rur/u, 'RUR'],
];
/** Money that is not counted in here: an amount of it is none of any other. */
const UNCOUNTED =
  /^ ?(?:тыс\p{L}*\.? ?|тис\p{L}*\.? ?|мың ?|k ?)?(?:драм|dram|amd|динар|dinar|rsd|лей(?!\p{L})|леев|le[iu](?!\p{L})|mdl|ron|лев(?:а|ов)?(?!\p{L})|bgn|крон|kro?n[aeo]r?(?!\p{L})|sek(?!\p{L})|nok(?!\p{L})|dkk|форинт|forint|huf|лир(?:а|ы)?(?!\p{L})|lira|try(?!\p{L})|сомони|somoni|tjs|рупи[йяи]|rupee|inr|юан|yuan|cny|rmb|йен|yen(?!\p{L})|jpy|шекел|shekel|ils|бат(?!\p{L})|baht|thb|песо|peso|php|вон(?!\p{L})|krw|тугрик|mnt(?!\p{L})|найр|naira|ngn|₹|₪|¥|₺|฿|₱|₩|₦|֏)/u;
const GROSS =
  /до вычета|до уплаты|до удержания|до (?:всех )?налог|до (?:вирахування|сплати|утримання)|гросс|до оподаткування|салыққа дейін|салық(?:ты)? ұста\p{L}+ дейін|брутто|(?<!\p{L})(?:gross|brutto|before tax)/u;
const NET =
  /на руки|чистыми|после вычета|после уплаты|после (?:всех )?налог|(?:без|вже без) податк|після (?:вирахування|сплати|податк)|налог\p{L}* (?:уже )?(?:вычтен|удержан)|салықтан кейін|салығын өзіміз|on hands?(?!\p{L})|(?:month|hour|week|euros?|usd|eur) clean(?!\p{L})|нетто|чист(?:ая|ими|ых|ой|а|ої)(?!\p{L}| прибыл| прибут)|на рук\p{L}|чистими|після оподаткування|қолға|qolğa|таза(?!\p{L})|(?<!\p{L})(?:net|netto|after tax|take[- ]home)/u;
// prettier-ignore
const PERIODS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /(?:в|за|\/) ?час(?!\p{L})|\/ ?ч(?!\p{L})|(?:на|за|\/) ?годину|\/ ?год(?!\p{L}|у)|сағат\p{L}*|per hour|an hour|\d ?ph(?!\p{L})|(?<!\p{L})p\/h(?!\p{L})|\/ ?h(?:our|r)?(?!\p{L})|(?:per|an) hr(?!\p{L})|hourly|почас|погодинн/u],
  ['shift', /(?:за|в) ноч|за в(?:ы|и)ход(?!\p{L})|за вихід|(?:за|в|\/) ?смен\p{L}*|\d ?(?:р\.?|руб\p{L}*\.?|₽)? смена(?!\p{L})|^смена (?=\d)|\/ ?доб(?:а|у)(?!\p{L})|за добу|(?:за|на|\/) ?змін\p{L}*|ауысым(?!ды)\p{L}*|per shift|a shift/u],
  ['rotation', /(?:за|\/) ?вахт\p{L}*|(?<!\p{L})вахта(?= ?\d)/u],
  ['day', /(?:в|за|\/) ?день|\/ ?(?:сут|дн)|кажд\p{L}* день|ежедневн|щодня|щоденн|күн сайын|(?:на|за|\/) ?день|в сутки|за сутки|күніне|per day|a day|daily|\/ ?day/u],
  ['week', /в неделю|за неделю|на тиждень|аптасына|per week|a week|weekly|\/ ?week/u],
  ['year', /в год(?!\p{L})|на рік|жылына|per (?:year|annum)|p\.? ?a\.?(?!\p{L})|\/ ?(?:yr|year)|a year|yearly|annual/u],
];
/** Belarusian roubles a month since 2016; nobody is paid so few Russian ones. */
const BELARUSIAN_MONTH_MAX = 12_000;
/** Sums of these currencies that nobody is paid a month: «£41,000 basic». */
const YEAR_PAY_MIN: Partial<Record<OfferedCurrency, number>> = {
  GBP: 12_000,
  USD: 24_000,
  EUR: 24_000,
  CAD: 24_000,
  AUD: 24_000,
  NZD: 24_000,
};
/** Nor so few of the same. */
const HOUR_PAY_MAX = 60;
const LEAST_ROUBLES = 50;
const FOR_A_SHIFT = /^ ?(?:р\.?|руб\.?)? ?(?:смена|(?:за|в|\/) ?смену|зміна|(?:за|на) зміну)(?!\p{L})/u;
const FIXED_OR_NET =
  /^ ?(?:(?:fix|фикс|gross|net|гросс|нетто|на руки|чистыми|оклад)(?!\p{L})|(?:плюс|\+) ?(?:процент|%|бонус|прем))/u;
/** «15 000 ₽ в неделю», "£15.10 an hour": money with its time right beside it is pay, whatever else the sentence says. */
const ITS_TIME = new RegExp(
  `^ ?(?:net |gross |нетто |гросс )?(?:${PERIODS.map(([, pattern]) => pattern.source).join('|')}|\\/ ?(?:мес|міс|month|mo(?!\\p{L}))|(?:в|за|на) (?:месяц|місяць)|(?:a|per) month|monthly)`,
  'u',
);
const TIME_BEFORE = /(?:^|[\s:–—-])(?:айына|күніне|сағатына|аптасына|ауысымына)(?: (?:орташа|шамамен))? $/u;
/** «120–140 выходит», "19 – 22 an hour": what is earned, in figures cut short. */
const IS_EARNED = /^ ?(?:тыс\p{L}*)? ?(?:сделк|сдель|відряд|выход|виход|в месяц|на місяць|чист)/u;
/** "19 – 22 an hour in $" */
const SIGN_AFTER = /^[^.;]{0,16} in ?([$€£])/u;
type Found = ReturnType<typeof placesOf>[number];

/** «Часа 3-4 в день», «2 раза в неделю», «60 часов в неделю» tell how much is worked. */
const HOW_OFTEN =
  /(?:\d{1,2}(?: ?[-–—] ?\d{1,2})? ?(?:-?х )?(?:час|ч(?!\p{L})|раз|годин|hours?|times?|days?|дн|смен|змін)\p{L}{0,3}|(?:час|годин)\p{L}{1,2} \d{1,2}(?: ?[-–—] ?\d{1,2})?) (?:в|за|на|a|per) (?:день|сутки|недел\p{L}|месяц|тиждень|місяць|day|week|month)(?!\p{L})/gu;

/** How far from its number what a pay is for may stand. */
const REACH_CHARACTERS = 60;
/** «2 500 в день» */
const DAY_AFTER = /^ ?(?:(?:в|за|на) день|за смену|за зміну|в смену|күніне)(?!\p{L})/u;
/** «Від 29 грудня 2004 р.», "lift up to 50 pounds": a year, a weight. */
const YEAR_AFTER_MONTH =
  /(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|\d{2}\.\d{2}\.) ?$/u;
const OF_A_WEIGHT =
  /(?<!\p{L})(?:lift|carry|carries|push|pull|move|mov|weigh|handl|load|raise|rais)(?:s|ed|ing|t)?(?!\p{L})/u;
/** «9 руб. за километр», «300 руб м2»: how far somebody goes and how much is done nobody knows. */
const OF_A_DISTANCE =
  /^\.? ?(?:за|на|\/|per|a)? ?(?:м ?[23²³]|кв\.? ?м|м\.? ?п\.?|п\.? ?м\.?|куб|тонн|шт\p{L}{0,3}\.?|sq\.? ?m)(?!\p{L})|^ ?(?:miles?|mi|km|kms|км|миль|хвилин|минут|ккал|grams?|pcs)(?!\p{L})|^\.? ?(?:за|на|\/|per|a) ?(?:км(?!\p{L})|рейс|trip|километр|кілометр|km(?!\p{L})|kilomet|mile)/u;
/** «З/п за месяц — 67 000» beside another sum for the whole time away. */
const OF_A_MONTH = /(?:за|в) мес(?:яц)?[\s:–—.-]{1,4}$|(?:за|на) місяць[\s:–—-]{1,3}$|(?:per|a) month[\s:–—-]{1,3}$/u;
/** «1 км = 35 тг» */
const DISTANCE_BEFORE = /кратност\p{L}* $|(?:км|km|километр|mile) ?[=–—-] ?$/u;
const TAX_AFTER = new RegExp(`^,? ?\\(?(?:${GROSS.source}|${NET.source})`, 'u');
/** At the beginning of what stands after the sentence. */
const TIME_NEXT = /^(?:(?:за|в|на|per|a) )(?:сутки|смену|час|день|зміну|добу|годину|hour|day|shift)(?!\p{L})/u;
const TAX_NEXT = /^(?:налог|подат|ндфл|пдфо|салы[қғ])[^.]{0,40}/u;
/** "12.21 ph": so nobody else shortens an hour. */
const BRITISH_TIME = /^ ?p\/?h(?!\p{L})/u;
const HOUR_PAY = /^ ?(?:an hour|per hour|ph(?!\p{L})|\/ ?h(?:ou)?r?(?!\p{L}))/u;

/** A pay, and whether the sentence says that it is one, beside the amount and its currency. */
export interface FoundPay {
  readonly pay: OfferedPay;
  readonly isSaid: boolean;
}

/** Where a sentence stands, as far as that tells of its amounts. */
export interface PlaceOfPay {
  /** At the head of the text or among what is given, where an amount with a currency is nothing else. */
  readonly isLikely: boolean;
  /** At the head a range of money is the pay, whatever is said of a shift or a bonus below. */
  readonly isAtHead: boolean;
  /** Among the work or what the firm tells of itself only an amount that says its time is pay. */
  readonly isUnlikely: boolean;
  /** What stands right after the sentence, which may tell the time or the tax: «3 200 РУБ. ЗА СУТКИ», «Налог уже вычтен». */
  readonly next: string;
  /** The currency of an amount that names none. */
  readonly usual: OfferedCurrency;
}

/** The pay that a sentence offers, or null: the first that it says is one, else the first amount that may be. */
export function readOfferedPay(norm: string, place: PlaceOfPay): FoundPay | null {
  if (!/\d/u.test(norm)) return null;
  const figures = placesOf(RANGE, norm);
  if (figures.length === 0) return null;
  const hasWord = PAY_WORD.test(norm) || isIn(NET, norm) || isIn(GROSS, norm);
  let best: FoundPay | null = null;
  for (const match of figures) {
    const found = payOf(norm, match, hasWord, place);
    if (found?.isSaid) return found;
    best ??= found;
  }
  return best;
}

function payOf(norm: string, match: Found, hasWord: boolean, place: PlaceOfPay): FoundPay | null {
  const [, limit, signA = '', first = '', thousandA, moneyA = '', signB = '', second, thousandB, moneyB = ''] = match;
  const { usual } = place;
  const [before, after] = [norm.slice(Math.max(0, match.from - 40), match.from), norm.slice(match.to)];
  const signAfter = foundIn(SIGN_AFTER, after)?.[1] ?? '';
  const sign = `${moneyB}${moneyA}${signA}${signB}${thousandB ?? ''}${thousandA ?? ''}${signAfter}`;
  const currency = CURRENCIES_BY_SIGN.find(([pattern]) => pattern.test(sign))?.[1] ?? null;
  if (currency === null && UNCOUNTED.test(after)) return null;
  const time = foundIn(ITS_TIME, after)?.[0] ?? foundIn(FOR_A_SHIFT, after)?.[0] ?? foundIn(TIME_BEFORE, before)?.[0];
  const hasTime = time !== undefined;
  const isShort = currency === null && isInThousands(norm, match, usual, hasWord);
  const isSum =
    currency === null
      ? isShort || isBareSum(norm, match, hasWord) || (place.isLikely && isOnlyAmount(norm, match))
      : hasWord || hasTime || place.isLikely || second !== undefined || /^(?:от|до|from)/u.test(match[0].trim());
  const isPlain = (hasTime && currency !== null) || isIn(TAX_AFTER, after);
  if (!isSum || (place.isUnlikely && !isPlain) || OF_A_DISTANCE.test(after)) return null;
  if (isIn(PAID_ONCE, before) || isIn(DISTANCE_BEFORE, before)) return null;
  if (isIn(YEAR_AFTER_MONTH, before) || (sign.includes('pound') && OF_A_WEIGHT.test(norm))) return null;
  const isOffer = second !== undefined && !place.isUnlikely && OPENS_AN_OFFER.test(norm.slice(0, match.from));
  // «60 000, премии»: what stands after a comma is another thing.
  const beside = `${before}${match[0]}${after.slice(0, 12).replace(/[+,;].*/u, '')}`;
  if (isIn(NOT_THE_PAY_BEFORE, before) || (isIn(OTHER_SUM, beside) && !PAY_WORD.test(before) && !isOffer)) return null;
  const factor = (own: string | undefined) => (isShort ? 1000 : factorOf(own ?? thousandB ?? thousandA));
  const a = amountOf(first) * factor(thousandA);
  const b = second === undefined ? null : amountOf(second) * factor(thousandB);
  if (a < 2 || (b !== null && b < a)) return null;
  // «Стаж 5 р.» is of years.
  if (!hasWord && (b ?? a) < LEAST_ROUBLES && /^ ?р\.?$/u.test(sign)) return null;
  const around = norm
    .slice(Math.max(0, match.from - REACH_CHARACTERS), match.to + REACH_CHARACTERS)
    .replace(HOW_OFTEN, ' ');
  const own = currency ?? (BRITISH_TIME.test(after) ? 'GBP' : usual);
  const period =
    (time === undefined ? null : (periodIn(time) ?? (isIn(FOR_A_SHIFT, time) ? 'shift' : 'month'))) ??
    (OF_A_MONTH.test(before) ? 'month' : undefined) ??
    periodIn(around) ??
    periodIn(TIME_NEXT.exec(place.next)?.[0] ?? '') ??
    usualPeriod(own, a);
  const isBelarusian =
    /\(?byn|бел\. ?руб/u.test(around) || (usual === 'BYR' && period === 'month' && (b ?? a) < BELARUSIAN_MONTH_MAX);
  const tax =
    [around, foundIn(TAX_NEXT, place.next)?.[0] ?? ''].find((words) => isIn(GROSS, words) || isIn(NET, words)) ?? '';
  return {
    pay: {
      ...limits(norm, match, limit, a, b),
      currency: currency === 'RUR' && isBelarusian ? 'BYR' : own,
      gross: isIn(GROSS, tax) ? true : isIn(NET, tax) ? false : null,
      period,
    },
    isSaid: hasWord || hasTime || (place.isAtHead && currency !== null && b !== null),
  };
}

/** «45000 + %» */
const AND_A_SHARE = /^ ?\+ ?(?:\d{1,2} ?)?(?:%|процент|відсот|преми|премі|бонус|чаев|чайов|пайыз|сыйақы)/u;

/** An amount of no currency that is money nonetheless. */
function isBareSum(norm: string, match: Found, hasWord: boolean): boolean {
  const [, , , first = '', thousandA, , , , thousandB] = match;
  const after = norm.slice(match.to);
  if (!hasWord)
    return (
      (/^\d{3,5}$/u.test(first) && isIn(FOR_A_SHIFT, after)) ||
      (/^\d{1,2} ?\d{3}$/u.test(first) && DAY_AFTER.test(after)) ||
      (/^\d{2,3} ?\d{3}$/u.test(first) &&
        AND_A_SHARE.test(after) &&
        !/бонус|преми|премі/u.test(norm.slice(0, match.from))) ||
      (/^\d{1,2}\.\d{2}$/u.test(first) && BRITISH_TIME.test(after))
    );
  return (
    /^\d{4,}|\d[  '.]\d{3}/u.test(first) ||
    (thousandA ?? thousandB) !== undefined ||
    (/смен|змін|ауысым/u.test(norm) && /^\d{3,}/u.test(first)) ||
    HOUR_PAY.test(after)
  );
}

/** «От 80к», «сдельная, 80–100 тысяч»: a line of nothing else. */
function isOnlyAmount(norm: string, { from, to, 4: thousandA, 8: thousandB }: Found): boolean {
  return (
    (thousandA ?? thousandB) !== undefined &&
    /^[^\p{L}\d]*(?:(?:сдельн|відрядн|кесімді)\p{L}*,? )?$/u.test(norm.slice(0, from)) &&
    /^[^\p{L}\d]*$/u.test(norm.slice(to))
  );
}

function periodIn(words: string): PayPeriod | undefined {
  return PERIODS.find(([, pattern]) => pattern.test(words))?.[0];
}

function usualPeriod(currency: OfferedCurrency, amount: number): PayPeriod {
  const year = YEAR_PAY_MIN[currency];
  if (year !== undefined && amount < HOUR_PAY_MAX) return 'hour';
  return amount >= (year ?? Infinity) ? 'year' : 'month';
}

/** «150 fix», «120 на руки», «120–140 выходит» of roubles and tenge: nobody works a month for so few. */
function isInThousands(norm: string, { from, to }: Found, usual: OfferedCurrency, hasWord: boolean): boolean {
  const isPiecework = /^ ?(?:сделк|сдель|відряд)/u.test(norm.slice(to));
  return (
    (hasWord || isPiecework) &&
    (usual === 'RUR' || usual === 'KZT') &&
    /^(?:от |до )?\d{2,3}(?: ?[-–—] ?\d{2,3})?$/u.test(norm.slice(from, to).trim()) &&
    (FIXED_OR_NET.test(norm.slice(to)) ||
      (/(?:з\/?п|зарплат[аы]|жалақы|айлық):? $/u.test(norm.slice(0, from)) && /^[\s.!]*$/u.test(norm.slice(to))) ||
      (IS_EARNED.test(norm.slice(to)) && /^\d{2,3} ?[-–—]/u.test(norm.slice(from, to).trim())))
  );
}

function factorOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return /^ ?(?:млн|м[иі]л|million)/u.test(word) ? 1_000_000 : 1000;
}

/** «Оклад 60 000 + процент», "£12.60 an hour + tips": what is paid besides makes a sum the least. */
const WITH_A_SHARE =
  /^[^,;.+\d]{0,24}(?:\+|(?<!\p{L})(?:плюс|plus)(?= )) ?(?:(?:\p{L}+ ){0,2}(?:до |up to )?\d{1,2} ?%|%|процент|відсот|преми|премі|бонус|чаев|чайов|чай(?!\p{L})|стимулир|надбав|доплат|мотивац|сыйақы|пайыз|үстеме|шайлық|kpi|кп[иі](?!\p{L})|tips|overtime|bonus|commission)/u;

/** «Не меньше | 60 000», «минимум | $500»; «не менее 3 смен, | 60 000» is of something else. */
const NO_LESS = /(?<!\p{L})(?:не (?:менее|меньше|ниже|менше|нижче)|минимум|мінімум)(?: чем| ніж)?(?: ?[–—:-])? ?$/u;
const NO_LESS_CHARACTERS = 20;

function limits(
  norm: string,
  match: { readonly from: number; readonly to: number },
  limit: string | undefined,
  a: number,
  b: number | null,
): { from: number | null; to: number | null } {
  if (b !== null) return { from: a, to: b };
  const after = norm.slice(match.to, match.to + 60);
  const isLeast =
    NO_LESS.test(norm.slice(Math.max(0, match.from - NO_LESS_CHARACTERS), match.from)) ||
    WITH_A_SHARE.test(after) ||
    /(?:ден|дан|нан)$/u.test(norm.slice(0, match.to)) ||
    (limit !== undefined && /от|с|від|from/u.test(limit)) ||
    /^\p{L}{0,3} ?(?:баста(?:п|л\p{L}*)|жоғары|\+(?! ?[\p{L}\d])|и выше|та вище)/u.test(after) ||
    /^\s?(?:руб\p{L}*\.?|грн)? ?(?:в месяц )?\+(?! ?[\p{L}\d])/u.test(after);
  const isMost = limit !== undefined && /до|up to/u.test(limit);
  if (isLeast && !isMost) return { from: a, to: null };
  if (isMost || /^\p{L}{0,3} ?дейін/u.test(after)) return { from: null, to: a };
  return { from: a, to: a };
}

function amountOf(written: string): number {
  const [, whole, cents = ''] = /^(\d{1,3}(?:[  '.,]\d{3})+)(\.\d{2})?$/u.exec(written) ?? [];
  if (whole !== undefined) return Number(whole.replace(/[  '.,]/gu, '') + cents);
  return Number(written.replace(',', '.'));
}
