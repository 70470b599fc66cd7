import { isId } from '../../kernel/ids.js';

/** What stands between the groups of a number, also where a program has put a hyphen that does not break. */
const GAP = String.raw`[\s().\u2010-\u2015\u2212-]{0,3}`;
/** Seven digits after the code, as people group them. */
const SEVEN = String.raw`(?:\d{3}${GAP}\d\d${GAP}\d\d|\d\d${GAP}\d\d${GAP}\d{3}|\d\d${GAP}\d{3}${GAP}\d\d)`;
/** A sum or a range of sums with a plus before it: no number of a phone is a few groups of thousands. */
const SUM_ENDS = String.raw`(?![\d(]|[\s.-]\d|[\u2010-\u2015\u2212]\d\d(?!\d))`;
const SUM = [
  String.raw`\d{1,3}(?:[\s.]\d{3}){1,2}${SUM_ENDS}`,
  String.raw`\d(?:[\s.]\d{3}){3}${SUM_ENDS}`,
  String.raw`\d{1,3}[\s.]\d{3}\s?[\u2013-]\s?\d{1,3}[\s.]\d{3}${SUM_ENDS}`,
].join('|');
/** By what stands before or after it a row of digits is a number in a register or a sum. */
const REGISTERED = String.raw`(?<!(?:инн|иин|бин|огрн|огрнип|кпп|унп|рнокпп|єдрпоу|сч[её]т|bin|iin|vat|№)[\s:№]{0,3})`;
const NO_SUM = String.raw`(?!\s?(?:руб|₽|тенге|₸|грн|\$|€|rub|kzt|usd|eur|uah))`;

const PHONES = [
  String.raw`(?<!\d)\+(?!${SUM})\d(?:${GAP}\d){9,14}(?!\d)`,
  String.raw`(?<![\d+])${REGISTERED}(?:(?:8|7|38|375|998|996)${GAP})?(?:[79]\d\d|0\d\d|[348]\d\d(?=\)))${GAP}${SEVEN}(?!\d)${NO_SUM}`,
  String.raw`(?<![\d+])(?:8|7)${GAP}[348]\d\d${GAP}\d{3}${GAP}\d\d${GAP}\d\d(?!\d)${NO_SUM}`,
  // A town's own code: the shorter it is, the longer the number.
  String.raw`(?<![\d+])[78]${GAP}\(\d{4}\)${GAP}\d(?:${GAP}\d){5}(?!\d)`,
  String.raw`(?<![\d+])[78]${GAP}\(\d{5}\)${GAP}\d(?:${GAP}\d){4}(?!\d)`,
  String.raw`(?<![\d+])[78](?:[\s.-]\d){10}(?!\d)`,
  // A number within a town: in its groups with hyphens, and as anything after the word for it. Dates have a year of four digits.
  String.raw`(?<![\d+,./])(?<!\d[\s\u2010-\u2015\u2212-])${REGISTERED}\d{3}[\u2010-\u2012\u2212-]\d\d[\u2010-\u2012\u2212-]\d\d(?![\d/]|[.,\s\u2010-\u2015\u2212-]\d)${NO_SUM}`,
  String.raw`(?<=(?<!\p{L})(?:тел|телефоны?|моб|дом\.?\s?тел|phone|tel|ұялы)\s{0,2}[.:№]{0,2}\s{0,2})\d(?:${GAP}\d){4,6}(?!\d)(?![.,]\d)${NO_SUM}`,
];

/** The part of an address before the sign. */
const BEFORE = String.raw`(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}`;
/** The sign in words, which nobody writes there for anything else: «(собака)», "[at]", a sign with a space beside it. */
const SIGN = String.raw`(?:\s{0,2}[([{<]\s{0,2}(?:@|at|собака|собачка|эт|ет)\s{0,2}[)\]}>]\s{0,2}|\s{1,2}(?:собака|собачка|@)\s{1,2}|\s{1,2}@|@\s{1,2})`;
const DOT = String.raw`(?:\s{0,2}\.\s{0,2}|\s{0,2}\(?(?:точка|крапка|нүкте|dot)\)?\s{0,2})`;
const WORD_DOT = String.raw`\s{0,2}\(?(?:точка|крапка|нүкте|dot)\)?\s{0,2}`;
const END = String.raw`(?:ru|com|net|org|kz|ua|by|info|рф|ру|ком|нет|юа|уа|кз|бай)(?![\p{L}\d])`;
const FIRM = String.raw`[\p{L}\d-]{1,63}`;
/** Where people have mail and hardly anybody works. */
const MAILBOXES = String.raw`(?:g-?mail|hotmail|icloud|inbox|джи?мейл|гмейл|гмайл|хотмейл)`;
/** Employers as well: only what looks like a name of a mailbox is one there. */
const MARKED = String.raw`(?<![\p{L}\d._%+-])(?=[\w%+-]{0,63}[._\d]\w)(?=[\w.%+-]{0,63}[a-z])[\w.%+-]{1,64}`;

const ADDRESSES = [
  String.raw`${BEFORE}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}`,
  String.raw`${BEFORE}${SIGN}(?:${FIRM}(?:${DOT}${FIRM}){0,2}${DOT}${END}|${MAILBOXES}(?:${DOT}${END})?)`,
  String.raw`${BEFORE}\s{1,2}at\s{1,2}(?:${MAILBOXES}(?:${DOT}${END})?(?![\p{L}\d])|${FIRM}${WORD_DOT}${END})`,
  String.raw`${MARKED}\s{1,2}at\s{1,2}${FIRM}(?:\.${FIRM}){0,2}\.${END}`,
];

/** Names in messengers stand after what they are called there; one that could be any word stands after a colon. */
const MESSENGER = String.raw`(?<![\p{L}\d])(?:telegram|телеграмм?[аеу]?|телег[аеу]|tg|тг|skype|скайпе?|viber|вайбере?|instagram|инстаграмм?[ае]?|инст[ае]|vk|вк|discord)`;
const NAMES = [
  String.raw`(?<![\p{L}\d-])(?:t\.me|telegram\.me|wa\.me|(?:m\.)?vk\.(?:com|ru)|instagram\.com|facebook\.com|fb\.com|ok\.ru|linkedin\.com/in)/[^\s,;]{1,64}`,
  String.raw`(?<![\p{L}\d.@])@[a-z]\w{3,31}`,
  String.raw`(?<=${MESSENGER}\s{0,2}:\s{0,2})[a-z][\w.]{3,31}(?::[\w.]{1,31})?`,
  String.raw`(?<=${MESSENGER}[\s\u2013\u2014-]{1,4})(?=[a-z.]{1,31}[_\d])[a-z][\w.]{4,31}`,
];

/**
 * Ways to reach a person that stand in a text of theirs: numbers with a country code or in the groups of ru, uk, kk, e-mail addresses, also
 * with their sign in words, and names in messengers. Every repetition is bounded, so the cost is linear in the text.
 */
const CONTACTS = new RegExp([...PHONES, ...ADDRESSES, ...NAMES].join('|'), 'giu');

/**
 * The text with every letter and digit of a contact behind a dot. It is as long as before, so what points into it points to the same words.
 */
export function withoutContacts(text: string): string {
  return text.replace(CONTACTS, (contact) =>
    contact.replace(/[\p{L}\d]/gu, (character) => '•'.repeat(character.length)),
  );
}

/** True of a text with a contact in it. */
export function holdsContact(text: string): boolean {
  return withoutContacts(text) !== text;
}

/** The same value with the contacts in all its texts masked; an id may hold digits like those of a number. */
export function maskedContacts<T>(value: T): T {
  if (typeof value === 'string') return isId(value) ? value : (withoutContacts(value) as T);
  if (Array.isArray(value)) return value.map((one: unknown) => maskedContacts(one)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskedContacts(one as unknown)])) as T;
}

/** True of words by which a number or an address could be found that the texts of others contain. */
export function asksForContact(typed: string): boolean {
  return /\d{3}|@/u.test(typed);
}
