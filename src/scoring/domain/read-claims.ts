import type { ExperienceClaim } from './facts.js';
import type { Hit, ReadText } from './read-text.js';
import { evidenceOf } from './read-text.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK } from '../../vacancies/domain/tokens.js';

const YEAR = /^(?:лет|года?|годы|годов|г|рік|роки|років|року|жыл\p{L}*|years?|yrs?)$/u;
const MONTH = /^(?:мес|месяц\p{L}*|місяц\p{L}*|ай|айлық|айдан|months?|mos?)$/u;
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  один: 1,
  одного: 1,
  два: 2,
  две: 2,
  двух: 2,
  три: 3,
  трех: 3,
  четыре: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  семь: 7,
  восемь: 8,
  девять: 9,
  десять: 10,
  десяти: 10,
  полтора: 1.5,
  дві: 2,
  двох: 2,
  трьох: 3,
  чотири: 4,
  шість: 6,
  сім: 7,
  вісім: 8,
  бір: 1,
  екі: 2,
  үш: 3,
  төрт: 4,
  бес: 5,
  алты: 6,
  жеті: 7,
  сегіз: 8,
  тоғыз: 9,
  он: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
/** Words after which a number of years is an age, not an experience. */
const AGE_BEFORE =
  /^(?:мне|возраст|исполнилось|мені|вік|маған|жасым|age|aged|im|am|уже|мужчина|женщина|девушка|парень|муж|жен|чоловік|жінка|дівчина|сыну|дочери|дочке|ребенку|детям)$/u;
const AGE_AFTER = /^(?:жаста|жастамын|жасым|old|отроду)$/u;
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
 */
export function readClaims(texts: readonly ReadText[]): ExperienceClaim[] {
  const claims: ExperienceClaim[] = [];
  for (const text of texts) {
    if (text.source.kind !== 'about' && text.source.kind !== 'title' && text.source.kind !== 'skill') continue;
    const domains = text.hits.filter(
      ({ id, stance }) => id in FAMILIES && (stance === 'claimed' || stance === 'wished'),
    );
    if (domains.length === 0) continue;
    for (let position = 0; position < text.tokens.length; position++) {
      const claim = claimAt(text, position, domains);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

function claimAt(text: ReadText, unit: number, domains: readonly Hit[]): ExperienceClaim | null {
  const { tokens, source } = text;
  const perUnit = YEAR.test(tokens[unit]?.form ?? '') ? 12 : MONTH.test(tokens[unit]?.form ?? '') ? 1 : 0;
  if (perUnit === 0 || unit === 0) return null;
  const number = readNumber(tokens, unit - 1);
  if (number === null || number.value * perUnit > YEARS_MAX * 12 || isAge(tokens, number.first, unit)) return null;
  const near = domains.filter((hit) => inReach(tokens, number.first, unit, hit));
  if (near.length === 0) return null;
  const named = near.filter(({ id }) => id !== 'claim-any');
  const isExperience = near.some(({ id }) => id === 'claim-any');
  // «5 лет в продажах» is enough; «продажи за 2 года выросли» is not: without the word "опыт" the number must touch the work.
  const chosen = isExperience ? (named[0] ?? near[0]) : named.find((hit) => touches(tokens, number.first, unit, hit));
  if (!chosen) return null;
  const first = Math.min(number.first, ...near.map((hit) => hit.first));
  const last = Math.max(unit, ...near.map((hit) => hit.last));
  return {
    family: FAMILIES[chosen.id],
    months: Math.round(number.value * perUnit),
    evidence: evidenceOf(source, tokens, first, last),
  };
}

function readNumber(tokens: readonly Token[], position: number): { value: number; first: number } | null {
  const { form } = tokens[position];
  const digits = /^(\d{1,2})(?:х|ти|и|й)?$/.exec(form);
  if (!digits) return Object.hasOwn(NUMBER_WORDS, form) ? { value: NUMBER_WORDS[form], first: position } : null;
  const before = tokens[position - 1];
  // «1,5 года» comes as two numbers with a comma between.
  const isFraction =
    before !== undefined &&
    /^\d{1,2}$/.test(before.form) &&
    tokens[position].start - before.end === 1 &&
    form.length === 1;
  return isFraction
    ? { value: Number(before.form) + Number(form) / 10, first: position - 1 }
    : { value: Number(digits[1]), first: position };
}

function isAge(tokens: readonly Token[], first: number, unit: number): boolean {
  const before = [tokens[first - 1], tokens[first - 2]].some(
    (token) => token !== undefined && AGE_BEFORE.test(token.form),
  );
  return before || AGE_AFTER.test(tokens[unit + 1]?.form ?? '');
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
      /^(?:в|у|с|по|з|із|in|of|more|than|over|about|более|больше|около|свыше|уже|понад|більше|близько|сфере|сфері|работы|работаю|роботи|саласында|бойынша|астам|ішінде|the|field|for|i|have|work|worked)$/u.test(
        form,
      ),
    )
  );
}
