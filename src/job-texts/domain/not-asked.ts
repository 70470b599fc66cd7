import { foundIn, isIn } from '../../kernel/sought.js';
import type { Beginnings } from '../../vacancies/domain/gate.js';
import type { Draft, Span } from './draft.js';
import { placesOf } from './draft.js';
import { beginningsOf } from '../../vacancies/domain/gate.js';
import { GATES } from './gate.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

const CLAUSE_END = /[,;()]|(?<!\p{L})(?:но|зато|але|but|бірақ)(?!\p{L})/gu;
/** What stands before it in its clause is not asked. */
const NOT_ASKED_AFTER =
  /(?<!\p{L})(?:не (?:треба(?!\p{L}| \p{L}+(?:ти|ться)(?!\p{L}))|над[оа](?!\p{L}| \p{L}+ть(?!\p{L}))|требу|нуж|важ|необход|критич|принцип|потріб|вимага|цікав(?:ить|лять)|интересу(?:ет|ют)|игра\p{L}* рол|име\p{L}* значени|ма[єю]\p{L}* значення)\p{L}*|значени\p{L}* не име\p{L}*|значення не ма\p{L}*|(?:қажет|керек|маңызды|шарт|міндет) емес|не понадобит\p{L}*|не знадобит\p{L}*|не пригодит\p{L}*|не (?:смотрим|дивимось|спрашиваем|спросим|питаємо|запитуємо|проверяем|перевіряємо|требуем|вимагаємо|сұрамаймыз)|(?:do not|don't) (?:ask(?: for)?|require|need)|безразлич\p{L}*|байдуж\p{L}*|не (?:приветств|вітає)\p{L}*|құпталмайды|(?:is |are )?not welcome|(?<=\p{L} )(?:по желанию|за бажанням)(?=\s*(?:$|[.,;!]))|талап (?:етіл|қойыл)ме\p{L}*|(?:(?:is |are )?not|isn't|aren't) (?:required|needed|necessary|important)|(?:is |are )?unnecessary|(?:does not|doesn't|don't|dont) matter|(?:do not|don't|dont) care)|(?<=(?:командиров|разъезд|поезд|відрядж|іссапар|trips?)\p{L}*(?: \p{L}+){0,2} )(?:нет|немає|жоқ|не будет|не буде|не предусм\p{L}*|не передбач\p{L}*)(?!\p{L})/gu;
/** The same, unless the sentence says that it would be welcome: then it is a wish. */
const NEED_NOT_BE =
  /(?<!\p{L})(?:не (?:явля\p{L}+ )?обязател\p{L}*|необязател\p{L}*|не (?:є )?обов'?язков\p{L}*|міндетті емес|(?:(?:is |are )?not|isn't|aren't) (?:essential|mandatory|obligatory|compulsory|vital|an? (?:absolute )?(?:must|requirement|necessity)))/gu;
/** Welcome all the same. */
const WELCOME =
  /желател|приветств|преимуществ|плюс|приятн|пригод|предпоч|хорошо бы|бонус|идеал|бажан|перева|вітаєт|нагоді|артықшылық|жөн|құпталады|prefer|recommended|advantage|asset|desir|nice to|ideally|helpful|beneficial|welcome|useful|handy|helps|(?<!\p{L})a (?:big |huge |real |strong )?plus(?!\p{L})/u;
/** Nothing else is named before the word that welcomes. */
const WELCOMED_AFTER = new RegExp(
  `^[\\s,;()–—-]*(?:(?:но|але|but|бірақ|хотя|хоча|это|его|ее|її|його|будет|буде|будут|було|would|be|is|an?|it|знание|наличие|очень|дуже|большим|великим)[\\s,]+)*(?:${WELCOME.source})`,
  'u',
);
/** What stands after it, where it opens a clause, is not asked; the lack of some things is itself a demand. */
const NOT_ASKED_BEFORE = ofOurLetters(
  /^\s*(?:(?:и|та|and|also) )?(?:не (?:треба|над[оа]|требу|нуж|важ|обязат|потріб|обов|вимага)[\p{L}']*|no need (?:for|of)|you (?:do not|don't) need|(?:без|нет|немає|without|no)(?= )(?! (?:\p{L}+ )?(?:требовани|вимог|судим|вредн|шкідл|в ?[\/.] ?п(?!\p{L})|лишени|дтп|штраф|привыч|боязн|страх|проблем|ошиб|опозд|лен|конфликт|противопоказ|медицин|аллерг|долг|нарушен|задолж|кредит|акцент|дефект|запізн|прогул|fear|criminal|convict|bad|problem|record|less|more than|points|debt|smok|drink)))\s/u,
);
/** What somebody says not to ask for stands after it: «не требуем опыта и знания английского», "you need not speak German". */
const NOT_ASKED_OBJECT =
  /(?<!\p{L})(?:(?:мы|ми|we) (?:не (?:требуем|спрашиваем|ждем|ждём|вимагаємо|питаємо|запитуємо|чекаємо)|(?:do not|don't) (?:ask(?: for)?|require|need|expect))|(?:you|candidates|applicants) (?:need not|needn't|(?:do|will) not have to|(?:don't|won't) have to))(?!\p{L})/gu;
/** «Авто тоже» after what is not asked. */
const AS_THE_PART_BEFORE = /^\s*[\p{L} ]{2,30} (?:тоже|также|теж|також|too|as well|neither|де)\s*[.!]?$/u;
/** A part that says nothing else is of the one before it: «английский со словарём, не обязательно». */
const OF_THE_PART_BEFORE = ofOurLetters(
  /^\s*(?:но |але |but |это |is )?(?:не (?:обязательн\p{L}*|обов'?язков\p{L}*|требу\p{L}*|нуж\p{L}*|потріб\p{L}*|критичн\p{L}*|принципиальн\p{L}*)|необязательн\p{L}*|(?:not|isn't|aren't) (?:required|needed|necessary|essential|mandatory|a must)|міндетті емес|қажет емес)\s*[.!]?\s*$/u,
);
/** Right before what a reader of one kind has found, wherever in the clause. */
const WITHOUT = ofOurLetters(/(?<!\p{L})(?:без|нет|немає|without|no)(?: (?!или|либо|або|or)\p{L}+)? $/u);
/** «Без опыта продаж не обращаться», «людей без прав просим не беспокоить»: what must not be missing must be there. */
const NOT_WITHOUT =
  /(?<!\p{L})(?:(?:людей|люди|кандидат\p{L}*|лиц\p{L}*|соискател\p{L}*|тех|кто|осіб|особ\p{L}*|applicants|candidates|those|people) )?(?:без|without|with no|(?:если|якщо) (?:(?:у|в) (?:вас|тебя|тебе) )?(?:нет|нету|немає|нема)|if you (?:have no|(?:don't|do not) have|haven't got|lack))( [^,;.!]{3,60}?)(,? (?:(?:на жаль,?|к сожалению,?|увы,?|unfortunately,?|просим|просьба|просимо|прохання|пожалуйста|будь ласка|please|к (?:работе|смене|собеседованию)|до роботи) )*(?:не (?:рассм|бер|прин|допуск|обращ|бесп|звон|отклик|писать|пиши|предл|подход|обой(?:ти|д)|обій(?:ти|д)|розгля|турбув|дзвон|телефон|відгук|пиші|звертат|подав)\p{L}*|(?:(?:у нас|тут|здесь|будет|буде|вам|вийде) )*(?:делать нечего|нечего делать|робити нічого|нічого робити|тяжело|тяжко|важко|трудно|сложно|складно|непросто|не справ\p{L}*|не впор\p{L}*|не вийде|не получится|никак|ніяк)|(?:do not|don't|need not|should not) apply|(?:will |are )?not (?:be )?considered)[^,;.!]*)/gu;
/** «Не рассматриваем кандидатов без прав»: the same, said the other way round. */
const REFUSED_WITHOUT =
  /(?<!\p{L})(?:не (?:рассматрива|бер[еёу]м|принима|приглаша|розгляда|беремо|прийма|запрошу)\p{L}*|(?:do not|don't|will not|won't|cannot|can't) (?:consider|accept|hire|invite|take(?: on)?))(?: \p{L}+){0,2} (?:без|without|with no)(?= \p{L})|(?<!\p{L})(?:не (?:откликайтесь|откликайся|пишите|звоните|беспокойтесь|відгукуйтесь|відгукуйтеся|пишіть|телефонуйте)|(?:do not|don't) apply),? (?:(?:если|якщо) (?:(?:у|в) (?:вас|тебя|тебе) )?(?:нет|нету|немає|нема)|if you (?:have no|(?:don't|do not) have|haven't got|lack))(?= \p{L})/gu;
const NEEDED_LAST = ofOurLetters(
  /(?<=\p{L}{3}) (?:(?:здесь |тут |нам |вам |у нас |for us |here )?(?:нужны|необходимы|пригодятся каждый|потрібні|необхідні)(?: (?:нам|вам|здесь|тут|каждый день|ежедневно|всегда|щодня|завжди|как воздух|больше всего|найбільше|(?:на|в|во|у) \p{L}{3,}(?: (?:всегда|завжди|каждый день|щодня))?))*|(?:для нас )?(?:важнее|важливіш[еі]|ценнее|цінніш[еі]) (?:дипломов|диплома|корочек|стажа|опыта|за дипломи?|за досвід|резюме)|(?:matter|count)s? (?:more|most|a lot)(?: (?:to|for|with) us)?(?: than [\p{L} ]{3,40})?|is (?:a|your) daily bread)[\s.!:)…]*$/u,
);
/** "A printer and broadband are a must", "is not optional": who reads word by word sees a name before them, or a denial. */
const A_MUST_LAST = ofOurLetters(
  /(?<=\p{L}{3}\)?,?) (?:is|are)(?: (?:also|both|all|strictly|absolutely|simply|therefore))? (?:(?:an? (?:absolute )?)?musts?(?:-haves?)?|not (?:optional|negotiable)|non-negotiable|(?:an? )?(?:compulsory|mandatory)(?: here)?|(?:also )?(?:an? )?(?:mandatory|essential|fundamental|key|core|basic|strict) requirements?(?: (?:for|of) (?:the|this) \p{L}+)?|called for|a condition of (?:the|this) \p{L}+)(?=[\s.!:)…]*$|, )/u,
);
/** The word put in its place says the same of all that stands before it. */
const MUST_OF_ALL = ' необходимы';
/** «Если нужны», «что нам нужны водители», «не нужны» */
const DENIED_OR_OPEN = /(?:^|\s)(?:не|если|когда|что|якщо|коли|що|if|what|not)(?:\s\p{L}+)?$|^(?:нам|для|we)\s/u;
/** In the letters of the sentence, the longer first. */
const MUST_WORDS = { latin: [' required', ' must'], other: [' обязательно', ' строго'] } as const;

function mustWordsOf(norm: string): readonly [string, string] {
  return MUST_WORDS[/[а-яёіїєґәғқңөұүһ]/u.test(norm) ? 'other' : 'latin'];
}

/** «Терпение и такт нужны каждый день», "patience and tact matter more than diplomas": what is asked for stands before the word that asks. */
function statedLast<Words extends { readonly norm: string; readonly plain: string; readonly begins: Beginnings }>(
  sentence: Words,
): Words {
  const match = GATES.neededLast.opens(sentence.begins)
    ? (foundIn(NEEDED_LAST, sentence.norm) ?? foundIn(A_MUST_LAST, sentence.norm))
    : null;
  if (!match || DENIED_OR_OPEN.test(sentence.norm.slice(0, match.index))) return sentence;
  const end = match.index + match[0].length;
  const put = (text: string) => text.slice(0, match.index) + MUST_OF_ALL.padEnd(match[0].length) + text.slice(end);
  const norm = put(sentence.norm);
  return { ...sentence, norm, plain: put(sentence.plain), begins: beginningsOf(norm) };
}

/** A sentence in which what must not be missing is asked for outright; letter for letter as long as before. */
export function straightened<
  Words extends { readonly norm: string; readonly plain: string; readonly begins: Beginnings },
>(sentence: Words): Words {
  if (!GATES.denial.opens(sentence.begins)) return statedLast(sentence);
  let { norm, plain } = statedLast(sentence);
  const mustWords = mustWordsOf(norm);
  for (const { from, to } of placesOf(REFUSED_WITHOUT, norm)) {
    const put = (text: string) => text.slice(0, from) + mustWords[0].trim().padEnd(to - from) + text.slice(to);
    [norm, plain] = [put(norm), put(plain)];
  }
  for (const match of placesOf(NOT_WITHOUT, norm)) {
    const [whole, asked = '', tail = ''] = match;
    const must = mustWords.find((word) => word.length <= tail.length) ?? '';
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
export function notAskedIn(norm: string, begins: Beginnings): Span[] {
  if (!GATES.denial.opens(begins)) return [];
  const spans: Span[] = [];
  const clauses = clausesOf(norm);
  for (const [place, clause] of clauses.entries()) {
    const before = clauses[place - 1];
    if (before && !isIn(WELCOME, norm) && isIn(OF_THE_PART_BEFORE, norm.slice(clause.from, clause.to)))
      spans.push(before);
    const words = norm.slice(clause.from, clause.to);
    const needNot = isWelcome(norm, clause) ? [] : placesOf(NEED_NOT_BE, words);
    for (const { from } of [...placesOf(NOT_ASKED_AFTER, words), ...needNot])
      spans.push({ from: clause.from, to: clause.from + from });
    for (const { from } of placesOf(NOT_ASKED_OBJECT, words)) spans.push({ from: clause.from + from, to: clause.to });
    const opening = NOT_ASKED_BEFORE.exec(words);
    const isOfLast = before && isIn(AS_THE_PART_BEFORE, words) && spans.some(({ from }) => from === before.from);
    if (opening ?? isOfLast) spans.push({ from: clause.from, to: clause.to });
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

/** «Не обязательно, но приветствуется», «не обязателен, будет плюсом»; what the next part welcomes by a name of its own is another thing. */
function isWelcome(norm: string, { from, to }: Span): boolean {
  return isIn(WELCOME, norm.slice(from, to)) || isIn(WELCOMED_AFTER, norm.slice(to));
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
