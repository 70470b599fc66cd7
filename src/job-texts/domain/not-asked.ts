import type { Draft, Span } from './draft.js';
import { placesOf } from './draft.js';
import { GATES } from './gate.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

const CLAUSE_END = /[,;()]|(?<!\p{L})(?:но|зато|але|but|бірақ)(?!\p{L})/gu;
/** What stands before it in its clause is not asked. */
const NOT_ASKED_AFTER =
  /(?<!\p{L})(?:не (?:требу|нуж|важ|необход|критич|принцип|потріб|вимага|игра\p{L}* рол|име\p{L}* значени|ма[єю]\p{L}* значення)\p{L}*|значени\p{L}* не име\p{L}*|значення не ма\p{L}*|(?:қажет|керек|маңызды|шарт|міндет) емес|не понадобит\p{L}*|не знадобит\p{L}*|не пригодит\p{L}*|не (?:смотрим|дивимось)|безразлич\p{L}*|байдуж\p{L}*|талап (?:етіл|қойыл)ме\p{L}*|(?:is |are )?not (?:required|needed|necessary|important)|(?:is |are )?unnecessary|(?:does not|doesn't|don't) matter)|(?<=(?:командиров|разъезд|поезд|відрядж|іссапар|trips?)\p{L}*(?: \p{L}+){0,2} )(?:нет|немає|жоқ|не будет|не буде|не предусм\p{L}*|не передбач\p{L}*)(?!\p{L})/gu;
/** The same, unless the sentence says that it would be welcome: then it is a wish. */
const NEED_NOT_BE =
  /(?<!\p{L})(?:не обязател\p{L}*|необязател\p{L}*|не обов'язков\p{L}*|міндетті емес|(?:is |are )?not (?:essential|mandatory|obligatory|compulsory|a must))/gu;
/** Welcome all the same. */
const WELCOME =
  /желател|приветств|преимуществ|плюс|приятн|пригод|предпоч|хорошо бы|бонус|идеал|бажан|перева|вітаєт|нагоді|артықшылық|жөн|құпталады|prefer|advantage|asset|desir|nice to|ideally|helpful|beneficial|welcome/u;
/** What stands after it, where it opens a clause, is not asked; the lack of some things is itself a demand. */
const NOT_ASKED_BEFORE = ofOurLetters(
  /^\s*(?:(?:и|та|and|also) )?(?:не (?:требу|нуж|важ|обязат|потріб|обов|вимага)\p{L}*|no need (?:for|of)|you (?:do not|don't) need|(?:без|нет|немає|without|no)(?= )(?! (?:\p{L}+ )?(?:судим|вредн|шкідл|привыч|боязн|страх|проблем|ошиб|опозд|лен|конфликт|противопоказ|медицин|аллерг|долг|нарушен|задолж|кредит|акцент|дефект|fear|criminal|convict|bad|problem|record|less|points|debt)))\s/u,
);
/** Right before what a reader of one kind has found, wherever in the clause. */
/** A part that says nothing else is of the one before it: «английский со словарём, не обязательно». */
const OF_THE_PART_BEFORE = ofOurLetters(
  /^\s*(?:но |але |but |это |is )?(?:не (?:обязательн\p{L}*|обов'язков\p{L}*|требу\p{L}*|нуж\p{L}*|потріб\p{L}*|критичн\p{L}*|принципиальн\p{L}*)|необязательн\p{L}*|not (?:required|needed|necessary|essential|mandatory|a must)|міндетті емес|қажет емес)\s*[.!]?\s*$/u,
);
const WITHOUT = ofOurLetters(/(?<!\p{L})(?:без|нет|немає|without|no)(?: (?!или|либо|або|or)\p{L}+)? $/u);
/** «Без опыта продаж не обращаться», «людей без прав просим не беспокоить»: what must not be missing must be there. */
const NOT_WITHOUT =
  /(?<!\p{L})(?:(?:людей|люди|кандидат\p{L}*|лиц\p{L}*|соискател\p{L}*|тех|кто|осіб|особ\p{L}*|applicants|candidates|those|people) )?(?:без|without|with no)( [^,;.!]{3,60}?)(,? (?:(?:просим|просьба|просимо|прохання|пожалуйста|будь ласка|please) )*(?:не (?:рассм|бер|прин|обращ|бесп|звон|отклик|писать|пиши|предл|подход|розгля|турбув|дзвон|звертат|подав)\p{L}*|(?:do not|don't|need not|should not) apply|(?:will |are )?not (?:be )?considered)[^,;.!]*)/gu;
const MUST_WORDS = [' обязательно', ' строго'];

/** A sentence in which what must not be missing is asked for outright; letter for letter as long as before. */
export function straightened<
  Words extends { readonly norm: string; readonly plain: string; readonly begins: ReadonlySet<string> },
>(sentence: Words): Words {
  if (!GATES.denial.opens(sentence.begins)) return sentence;
  let { norm, plain } = sentence;
  for (const match of placesOf(NOT_WITHOUT, norm)) {
    const [whole, asked = '', tail = ''] = match;
    const must = MUST_WORDS.find((word) => word.length <= tail.length) ?? '';
    const opening = ' '.repeat(whole.length - asked.length - tail.length);
    const put = (text: string) =>
      text.slice(0, match.from) +
      opening +
      text.slice(match.from + opening.length, match.to - tail.length) +
      must.padEnd(tail.length) +
      text.slice(match.to);
    [norm, plain] = [put(norm), put(plain)];
  }
  return norm === sentence.norm ? sentence : { ...sentence, norm, plain };
}

/** Places of a sentence of which it says itself that they are not asked. */
export function notAskedIn(norm: string, begins: ReadonlySet<string>): Span[] {
  if (!GATES.denial.opens(begins)) return [];
  const spans: Span[] = [];
  const clauses = clausesOf(norm);
  for (const [place, clause] of clauses.entries()) {
    const before = clauses[place - 1];
    if (before && !WELCOME.test(norm) && OF_THE_PART_BEFORE.test(norm.slice(clause.from, clause.to)))
      spans.push(before);
    const words = norm.slice(clause.from, clause.to);
    const needNot = WELCOME.test(norm) ? [] : placesOf(NEED_NOT_BE, words);
    for (const { from } of [...placesOf(NOT_ASKED_AFTER, words), ...needNot])
      spans.push({ from: clause.from, to: clause.from + from });
    const opening = NOT_ASKED_BEFORE.exec(words);
    if (opening) spans.push({ from: clause.from, to: clause.to });
  }
  return spans;
}

/** True for a demand of which its sentence says that it is none; "no experience needed" says so by itself. */
export function isNotAsked({ demand, from, at = from }: Draft, norm: string, notAsked: readonly Span[]): boolean {
  if (demand.kind === 'experience' && demand.value.months === 0) return false;
  if (notAsked.some((span) => span.from <= at && at < span.to)) return true;
  const isNamed = !('words' in demand.value);
  return isNamed && WITHOUT.test(norm.slice(Math.max(0, at - 30), at));
}

function clausesOf(norm: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { from, to } of placesOf(CLAUSE_END, norm)) {
    clauses.push({ from: start, to: from });
    start = to;
  }
  return [...clauses, { from: start, to: norm.length }];
}
