import { foundIn, isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';
import { waysIn } from './alternatives.js';
import type { Span } from './draft.js';
import type { Time } from './times-of-experience.js';
import { LEADING, NO_WORK, TRAILING } from './words-of-work.table.js';

const WORDS_MAX = 9;
const POST_STEMS_MAX = 3;

/** The words of the kind of work: between "experience" and the years, after both, or before them. */
export function workIn(
  norm: string,
  plain: string,
  clause: Span,
  time: Time,
  cue: Span | null,
  taken: readonly Span[],
): string | null {
  const isBare = cue !== null && cue.from === time.from;
  const first = cue && cue.from < time.from ? cue : time;
  const second = cue && !isBare && cue.from > time.from ? cue : cue && !isBare ? time : null;
  const areas: Span[] = [];
  const isKazakh = cue !== null && isIn(KAZAKH_CUE, norm.slice(cue.from, cue.to));
  // «Слесарь болып бір жыл депода істеген»: who somebody was goes before where.
  if (isKazakh && AS_WHOM.test(norm.slice(clause.from, first.from))) areas.push(beforeOf(norm, clause, first, taken));
  if (second && second !== first) areas.push({ from: first.to, to: second.from });
  if (!isKazakh) areas.push(afterOf(norm, clause, second ?? first, taken));
  if (cue === null || first !== cue || isIn(BEFORE_THE_WORD, norm.slice(cue.from, cue.to)))
    areas.push(beforeOf(norm, clause, first, taken));
  const post = cue === null ? postBefore(norm, plain, clause, first, taken) : null;
  if (post !== null) return withBranch(norm, plain, post, areas[0]);
  for (const [place, area] of areas.entries()) {
    const words = trimWords(norm, plain, area);
    if (words === null) continue;
    return place === 0 && second !== null ? withBranch(norm, plain, words, areas[1]) : words;
  }
  return cue === null ? null : personWith(norm, plain, cue, taken);
}

/** «… в строительстве», "… in construction": where the work was, said after the years; «в приоритете», «на момент подачи» say something else. */
const BRANCH = ofOurLetters(
  /^\s*(?:в|во|у|на|in|at|within) (?!(?:приоритет|пріоритет|плюс|том числе|тому числі|т\.|идеал|ідеал|наличии|обязательном|дальнейшем|люб|будь|качестве|якості|момент|дату|період|период|течение|среднем|середньому|год|рік|день|месяц|місяць|total|any|the last|the past|a row|addition|order|least|all)\p{L}*)(?=\p{L}{3})/u,
);

/** «Главным бухгалтером от 5 лет в строительстве»: who somebody was stands before the years, in which branch after them. */
function withBranch(norm: string, plain: string, words: string, after: Span | undefined): string {
  const opening = after && BRANCH.exec(norm.slice(after.from, after.to));
  const branch = opening && trimWords(norm, plain, after);
  return branch ? `${words} ${opening[0].trim()} ${branch}` : words;
}

/** «Главбух от 5 лет в строительстве», «кладовщик или грузчик от года»: who somebody was, without a word of experience. */
function postBefore(norm: string, plain: string, clause: Span, first: Span, taken: readonly Span[]): string | null {
  const whole = { from: Math.max(clause.from, ...endsBefore(first, taken)), to: first.from };
  return [whole, beforeOf(norm, clause, first, taken)].map((area) => trimWords(norm, plain, area)).find(isPost) ?? null;
}

function isPost(words: string | null): boolean {
  return (
    words !== null &&
    waysIn(words).every(({ text }) => {
      const stems = tellingStems(text);
      return stems.length <= POST_STEMS_MAX && stems.some(isTrade);
    })
  );
}

/** What stands after a place in its part of the sentence, up to another way to the post: «в продажах либо высшее образование». */
function afterOf(norm: string, clause: Span, { to: from }: Span, taken: readonly Span[]): Span {
  const others = taken.filter((other) => other.from >= from && other.from < clause.to);
  const to = Math.min(clause.to, ...others.map((other) => other.from));
  const joint = /\s(?:или|либо|або|чи|немесе|or)(?:\s\p{L}+){0,2}\s*$/u.exec(norm.slice(from, to));
  return { from, to: others.length > 0 && joint ? from + joint.index : clause.to };
}

/** «Ищем повара с опытом»: who is sought is what the experience is of. */
function personWith(norm: string, plain: string, cue: Span, taken: readonly Span[]): string | null {
  const from = Math.max(0, cue.from - 40);
  const person = /(?:^|\s)(\p{L}{4,}) (?:с|со|з|із|with) (?:a |an )?$/u.exec(norm.slice(from, cue.from));
  if (
    !person ||
    /^(?:человек|людей|людину|сотрудник|кандидат|специалист|желательно|обязательно|можно|лучше|только|строго|бажано|краще|person|someone|people|ideally|preferably)/u.test(
      person[1] ?? '',
    )
  )
    return null;
  const at = norm.indexOf(person[1] ?? '', from + person.index);
  // «Среднее специальное с опытом от 3 лет»: a school is nobody.
  if (taken.some((other) => other.from <= at && at < other.to)) return null;
  return plain.slice(at, at + (person[1]?.length ?? 0));
}

/** In these languages the kind of work stands before the word "experience". */
const BEFORE_THE_WORD = /тәжірибе|іст[еe]|өтіл|айналыс|көрген|experience/u;
const KAZAKH_CUE = /жұмыс іст|істе|тәжірибе|өтіл|айналыс|көрген/u;
const AS_WHOM = /\p{L}{3} (?:болып|ретінде) $/u;

/** «Сату немесе клиенттерді қолдау бойынша»: the word after the last way is of each. */
const AFTER_AND = /^.*(?:^|\s)(?:және|білімі)\s/u;
const AFTER_JOINT = /^.*(?:^|\s)(?:или|либо|або|чи|немесе|және|білімі|and|or)\s/u;
/** What stands before a place in its part of the sentence, after what another reader has taken and after the last conjunction. */
function beforeOf(norm: string, clause: Span, first: Span, taken: readonly Span[]): Span {
  const from = Math.max(clause.from, ...endsBefore(first, taken));
  const words = norm.slice(from, first.from);
  const joint = (words.includes(' бойынша') ? AFTER_AND : AFTER_JOINT).exec(words);
  return { from: from + (joint?.[0].length ?? 0), to: first.from };
}

function endsBefore({ from }: Span, taken: readonly Span[]): number[] {
  return taken.filter(({ to }) => to <= from).map(({ to }) => to);
}

/** «Go», «C++», «1С», «РК»: names of programs, languages of them, countries and trades that have fewer letters than a word. */
const SHORT_NAME =
  /^(?:(?!ПК|ПО|ТК|НА|ОТ|ИЛИ|НЕ)[А-ЯІЇЄҚҒӘ]{2,3}|Go|Qt|Vb|R|D|[CСF](?:\+\+|#)?|1[СC]|(?:[JT]S|QA|UX|UI|BI|BA|HR|IT|PM|VB)(?:[/ ](?:UX|UI|QA|BI|BA))?)$/u;

/** «С опытом от 5 лет и рекомендациями»: what somebody brings along beside the years. */
const NO_MORE_OF_IT = ofOurLetters(
  /^\s*(?:и|та|і|й|and|және) (?:(?:хорош|положительн|письменн|гарн|позитивн|good)\p{L}* )?(?:рекомендац|отзыв|портфолио|портфоліо|відгук|медкниж|санкниж|references|portfolio)\p{L}*/u,
);

export function trimWords(norm: string, plain: string, { from, to }: Span): string | null {
  const stop = norm
    .slice(from, to)
    .search(
      / (?:to (?:join|help|support) (?:our|us|the|an?)|but|но|але|бірақ|бо|because|since qualifying|потому что|тому що|так как|including|[–—-] (?:это|це|nice to|must|плюс|обязательно|желательно)|(?:обязател|желател|необходим)\p{L}{1,3} (?:для|только|лишь|при)) |,\s?(?:в том числе|у тому числі|[ву] т\. ?ч\.|including)|\(|(?<![\p{L}\d])(?<!(?:дет|діт|реб[её]н|малыш|немовл|child|kid|infant|toddler)\p{L}{0,6} (?:в возрасте |віком |aged )?(?:до|от|с|від|з|under|over|from|up to)? ?(?:\d{1,2} ?(?:до|to|[-–—]) ?)?)(?!1[сc](?!\p{L})|[234]d(?!\p{L}))\d/u,
    );
  const end = stop >= 0 ? from + stop : to;
  const slice = norm.slice(from, end);
  // «… не менее 1 года или среднее образование»: the other way begins here.
  if (/^\s*(?:или|либо|або|чи|немесе|or|(?:и|та|і|й|and) (?:не|not))\s/u.test(slice)) return null;
  if (isIn(NO_MORE_OF_IT, slice)) return null;
  const lead = foundIn(LEADING, slice)?.[0].length ?? 0;
  const rest = slice.slice(lead);
  const tail = foundIn(TRAILING, rest.slice(-120));
  const kept = rest.length - (tail ? Math.min(tail[0].length, rest.length) : 0);
  const words = plain.slice(from + lead, from + lead + kept).trim();
  const count = words.split(/\s+/u).length;
  if ((!/\p{L}{3}/u.test(words) && !SHORT_NAME.test(words)) || isIn(NO_WORK, words.toLowerCase())) return null;
  return count > WORDS_MAX ? words.split(/\s+/u).slice(0, WORDS_MAX).join(' ') : words;
}
