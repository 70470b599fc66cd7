import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { ExperienceClaim } from './facts.js';
import type { Hit, ReadText } from './read-text.js';
import { NUMBER_WORDS } from './number-words.table.js';
import { evidenceOf } from './read-text.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK } from '../../vacancies/domain/tokens.js';
import { askedOnce } from '../../vacancies/domain/words.js';

const YEAR = /^(?:лет|года?|годы|годов|г|летн\p{L}*|рік|роки|років|року|річн\p{L}*|жыл\p{L}*|years?|yrs?)$/u;
const AND = /^(?:и|та|і|й|and|және|мен)$/u;
const MONTH = /^(?:мес|месяц\p{L}*|місяц\p{L}*|ай|айлық|айдан|months?|mos?)$/u;
/** Words after which a number of years is an age, not an experience. */
const AGE_BEFORE =
  /^(?:мне|возраст|исполнилось|мені|вік|маған|жасым|age|aged|уже|мужчина|женщина|девушка|парень|муж|жен|чоловік|жінка|дівчина|сыну|дочери|дочке|ребенку|детям)$/u;
/** «I am 30»: an age only right before it. */
const AGE_RIGHT_BEFORE = /^(?:im|am)$/u;
const AGE_AFTER = /^(?:жаста|жастамын|жасым|old|отроду)$/u;
/** A year alone: «опыт продаж год», «полгода в колл-центре». */
const ONE_UNIT: Readonly<Record<string, number>> = {
  год: 12,
  рік: 12,
  полгода: 6,
  півроку: 6,
  полугода: 6,
  decade: 120,
  десятилетие: 120,
};
/** «Раз в год», «за прошлый год», «2015 год» are no length of time. */
const NO_LENGTH_BEFORE =
  /^(?:в|во|за|на|из|этот|прошлый|текущий|каждый|новый|первый|последний|один|у|цей|минулий|\d+)$/u;
/** «3г», «5лет»: number and unit in one word. */
const GLUED = /^(\d{1,2})(г|л|лет|года?|мес|р|рок\p{L}*|y|yrs?|years?)$/u;
/** «3м» behind the years. */
const GLUED_MONTHS = /^(\d{1,2})(?:м|мес|міс|m|mo)$/u;
/** Years at the wheel are no work. */
const AT_THE_WHEEL = /^(?:вожден|водител|водінн|водій|жүргіз|driv|рул|(?:права|прав|кат|ву|licen[cs]e)$)/u;
/** «Категории B, стаж 11 лет». */
const OF_LICENCE = /^(?:категори|санат|categor)/u;
const LETTER = /^[abcdeавсде]{1,3}$/u;
/** «С 2018 года», "since 2018". */
const SINCE = /^(?:с|со|з|із|від|since|from)$/u;
const UNTIL = /^(?:по|до|to|till|until|\d{4})$/u;
/** How many words may stand between the number of years and the work it speaks of. */
const REACH_TOKENS = 7;
/** Nobody has longer experience; a bigger number is a year or a street. */
const YEARS_MAX = 50;

const FAMILIES: Readonly<Record<string, ExperienceClaim['family']>> = {
  'claim-clients': 'clientManagement',
  'claim-sales': 'sales',
  'claim-service': 'service',
  'claim-key': 'clientManagement',
  'claim-any': 'total',
};

/**
 * Experience that is stated in words: «опыт в продажах более 5 лет», «3 years in customer service», «сату саласында 4 жыл тәжірибем бар».
 * A number of years counts only together with the work it speaks of, inside one part of a sentence: an age must never become experience.
 *
 * @param today  «с 2018 года» ends here
 */
export function readClaims(texts: readonly ReadText[], today: CalendarDate): ExperienceClaim[] {
  const claims: ExperienceClaim[] = [];
  for (const text of texts) {
    if (text.source.kind !== 'about' && text.source.kind !== 'title' && text.source.kind !== 'skill') continue;
    const domains = text.hits.filter(
      ({ id, stance }) => id in FAMILIES && (stance === 'claimed' || stance === 'wished'),
    );
    if (domains.length === 0) continue;
    for (let position = 0; position < text.tokens.length; position++) {
      if (!mayBeUnit(text.tokens[position].word)) continue;
      const claim = claimAt(text, lengthAt(text, position, today), domains);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

/** Without such a word no length of time ends there: most words are none. */
const mayBeUnit = askedOnce(
  (form) => /^\d/u.test(form) || YEAR.test(form) || MONTH.test(form) || Object.hasOwn(ONE_UNIT, form),
);

/** A length of time as it stands in a text. */
interface Length {
  readonly months: number;
  readonly first: number;
  readonly last: number;
  /** The work must stand right beside it. */
  readonly touching: boolean;
}

/** The length of time whose unit is the word at the place. */
function lengthAt(text: ReadText, unit: number, today: CalendarDate): Length | null {
  const { tokens } = text;
  const form = tokens[unit]?.form ?? '';
  const glued = gluedLength(text, unit);
  if (glued !== null) return glued;
  if (/^(?:19|20)\d\d$/u.test(form)) return lengthSince(tokens, unit, today);
  const before = tokens[unit - 1]?.form ?? '';
  const number = unit === 0 ? null : readNumber(text, unit - 1);
  const perUnit = YEAR.test(form) ? 12 : MONTH.test(form) ? 1 : 0;
  if (perUnit > 0 && number) {
    // «7 лет 2 месяца» is one length.
    if (perUnit === 1 && isBehindYears(tokens, number.first)) return null;
    const rest = perUnit === 12 ? monthsBehind(text, unit) : null;
    const months = number.value * perUnit + (rest?.months ?? 0);
    return { months, first: number.first, last: rest?.last ?? unit, touching: false };
  }
  if (Object.hasOwn(ONE_UNIT, form) && !NO_LENGTH_BEFORE.test(before))
    return { months: ONE_UNIT[form], first: unit, last: unit, touching: true };
  const behind = /^(?:лет|года)$/u.test(form) ? /^\d{1,2}$/u.exec(tokens[unit + 1]?.form ?? '') : null;
  return behind && { months: Number(behind[0]) * 12, first: unit, last: unit + 1, touching: false };
}

/** «3г», «1,5г», «2г 3м», «8мес». */
function gluedLength(text: ReadText, unit: number): Length | null {
  const [, digits, word = ''] = GLUED.exec(text.tokens[unit]?.form ?? '') ?? [];
  if (digits === undefined) return null;
  const { value, first } = withTenths(text, unit, digits);
  if (word === 'мес') return { months: value, first, last: unit, touching: false };
  const [, behind] = GLUED_MONTHS.exec(text.tokens[unit + 1]?.form ?? '') ?? [];
  const rest = behind === undefined ? monthsBehind(text, unit) : { months: Number(behind), last: unit + 1 };
  return { months: value * 12 + (rest?.months ?? 0), first, last: rest?.last ?? unit, touching: false };
}

function isBehindYears(tokens: readonly Token[], number: number): boolean {
  const before = AND.test(tokens[number - 1]?.form ?? '') ? number - 2 : number - 1;
  return YEAR.test(tokens[before]?.form ?? '');
}

function monthsBehind(text: ReadText, years: number): { readonly months: number; readonly last: number } | null {
  const { tokens } = text;
  const at = AND.test(tokens[years + 1]?.form ?? '') ? years + 2 : years + 1;
  const unit = tokens[at + 1]?.form ?? '';
  if (unit !== 'м' && !MONTH.test(unit)) return null;
  const number = readNumber(text, at);
  return number && { months: number.value, last: at + 1 };
}

function lengthSince(tokens: readonly Token[], year: number, today: CalendarDate): Length | null {
  const next = tokens[year + 1]?.form ?? '';
  const last = YEAR.test(next) ? year + 1 : year;
  const years = Number(today.slice(0, 4)) - Number(tokens[year]?.form);
  if (!SINCE.test(tokens[year - 1]?.form ?? '') || UNTIL.test(tokens[last + 1]?.form ?? '') || years <= 0) return null;
  return { months: years * 12, first: year - 1, last, touching: false };
}

function claimAt(text: ReadText, length: Length | null, domains: readonly Hit[]): ExperienceClaim | null {
  if (length === null) return null;
  const { tokens, source } = text;
  const { months, first: from, last: unit } = length;
  if (months > YEARS_MAX * 12 || isAge(tokens, from, unit) || isDriving(tokens, from, unit)) return null;
  const near = domains.filter((hit) => inReach(tokens, from, unit, hit));
  if (near.length === 0 || (length.touching && !near.some((hit) => touches(tokens, from, unit, hit)))) return null;
  const named = near.filter(({ id }) => id !== 'claim-any');
  const isExperience = near.some(({ id }) => id === 'claim-any');
  // «5 лет в продажах» is enough; «продажи за 2 года выросли» is not: without the word "опыт" the number must touch the work.
  const chosen = isExperience ? (named[0] ?? near[0]) : named.find((hit) => touches(tokens, from, unit, hit));
  if (!chosen) return null;
  const first = Math.min(from, ...near.map((hit) => hit.first));
  const last = Math.max(unit, ...near.map((hit) => hit.last));
  return {
    family: FAMILIES[chosen.id],
    months: Math.round(months),
    evidence: evidenceOf(source, tokens, first, last),
  };
}

function readNumber(
  { tokens, source }: Pick<ReadText, 'tokens' | 'source'>,
  position: number,
): { value: number; first: number } | null {
  const { form } = tokens[position];
  // «3-х лет», «5-ти лет» are one number with its ending.
  if (/^(?:х|ти|и|й)$/u.test(form) && position > 0 && source.text[tokens[position].start - 1] === '-')
    return readNumber({ tokens, source }, position - 1);
  const digits = /^(\d{1,2})(?:х|ти|и|й)?$/.exec(form);
  if (!digits) return Object.hasOwn(NUMBER_WORDS, form) ? { value: NUMBER_WORDS[form], first: position } : null;
  return withTenths({ tokens, source }, position, digits[1]);
}

/** «1,5 года» comes as two numbers with a comma between, and of «2-3 года» the lower one is certain. */
function withTenths(
  { tokens, source }: Pick<ReadText, 'tokens' | 'source'>,
  position: number,
  digits: string,
): { value: number; first: number } {
  const before = tokens[position - 1];
  const between =
    before !== undefined && /^\d{1,2}$/.test(before.form) ? source.text.slice(before.end, tokens[position].start) : '';
  if (before !== undefined && digits.length === 1 && /^[.,]$/u.test(between))
    return { value: Number(before.form) + Number(digits) / 10, first: position - 1 };
  if (before !== undefined && /^\s?[-–—]\s?$/u.test(between))
    return { value: Number(before.form), first: position - 1 };
  return { value: Number(digits), first: position };
}

function isAge(tokens: readonly Token[], first: number, unit: number): boolean {
  const before = [tokens[first - 1], tokens[first - 2]].some(
    (token) => token !== undefined && AGE_BEFORE.test(token.form),
  );
  return before || AGE_RIGHT_BEFORE.test(tokens[first - 1]?.form ?? '') || AGE_AFTER.test(tokens[unit + 1]?.form ?? '');
}

function isDriving(tokens: readonly Token[], first: number, last: number): boolean {
  const near = tokens.slice(Math.max(0, first - 3), last + 3);
  return near.some(
    ({ form }, place) => AT_THE_WHEEL.test(form) || (OF_LICENCE.test(form) && LETTER.test(near[place + 1]?.form ?? '')),
  );
}

function inReach(tokens: readonly Token[], first: number, unit: number, hit: Hit): boolean {
  const [from, to] = hit.first > unit ? [unit, hit.first] : [hit.last, first];
  if (to - from > REACH_TOKENS) return false;
  return !tokens.slice(from + 1, to + 1).some(({ breakBefore }) => breakBefore >= BREAK.comma);
}

function touches(tokens: readonly Token[], first: number, unit: number, hit: Hit): boolean {
  const after = hit.first > unit;
  const [from, to] = after ? [unit, hit.first] : [hit.last, first];
  const between = tokens.slice(from + 1, to).map(({ form }) => form);
  return (
    between.length <= 3 &&
    between.every((form) =>
      /^(?:в|у|с|по|з|із|in|of|more|than|over|about|более|больше|около|свыше|уже|понад|більше|близько|сфере|сфері|работы|работаю|роботи|менеджером|менеджер|специалистом|фахівцем|саласында|бойынша|астам|ішінде|the|field|for|i|have|work|worked)$/u.test(
        form,
      ),
    )
  );
}
