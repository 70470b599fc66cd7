import { isIn } from '../../kernel/sought.js';
import type { Draft, Span } from './draft.js';
import { kindOfLine } from './kind-of-line.js';

/** Names longer than this are no bare names. */
const NAME_WORDS_MAX = 3;
/** Words of knowing, which govern all names that follow. */
const OPENS_LIST =
  /^\s*(?:знани|знать|владе|навык|умени|уме(?:ет|ть)|пользова|уверенн|опыт|знанн|знати|володі|навич|вмін|вміти|досвід|knowledge|familiar|proficien|skills|experience|understanding|понимани|понима(?:ет|ть)|розумінн|розумі)/u;

/** «Опыт работы с одним из следующих инструментов:» */
export const NAMES_A_LIST = /(?:следующ|перечисл|наступн|the following|one or more of|at least one|келесі|мына)/iu;

const LIST_OF_NAMES = /^[^\s,;:!?]+(?: [^\s,;:!?]+){0,2}(?:, [^\s,;:!?]+(?: [^\s,;:!?]+){0,2}){2,}$/u;

/** «Дағдылар: сервис, тіл» */
const TWO_NAMES = /^[^\s,;:!?]+(?: [^\s,;:!?]+)?, [^\s,;:!?]+(?: [^\s,;:!?]+)?$/u;

/** «linux (debian), ansible, zabbix»: three names or more and nothing else, no full stop either; two where a heading stands in their line. */
export function isListOfNames(norm: string, isHeaded = false): boolean {
  const isList = LIST_OF_NAMES.test(norm) || (isHeaded && TWO_NAMES.test(norm));
  return !norm.endsWith('.') && isList && kindOfLine(norm) !== 'given';
}

const A_NAME =
  '[A-Z][A-Za-z\\d+#/-][A-Za-z\\d.+#/-]*(?: [A-Z\\d][A-Za-z\\d.+#/-]*){0,2}(?: (?:certificat(?:e|ion)|licen[cs]e|сертификат|сертифікат|сертификаты))?';
const NAMES = new RegExp(`^${A_NAME}(?:, ${A_NAME})*(?<!\\.)$`, 'u');

const OWN_NAME = '(?:[А-ЯЁІЇЄA-Z][\\p{L}\\d.+-]+|1[СC])(?: [\\p{L}\\d.:+-]{1,20}){0,2}';
/** «КАД, Консультант»: each begins with a capital. */
const OWN_NAMES = new RegExp(`^${OWN_NAME}(?:, ${OWN_NAME})+(?<!\\.)$`, 'u');

/** «Kotlin», "AWS certification" in a line of its own or between semicolons: among what is asked a name needs no other word. */
export function areNames(plain: string): boolean {
  return (isIn(NAMES, plain.trim()) || isIn(OWN_NAMES, plain.trim())) && kindOfLine(plain.toLowerCase()) !== 'given';
}

const LATIN_NAMES =
  /^\s*(?:(?:и|та) )?[a-z][a-z\d.+#/-]*(?: [a-z\d][a-z\d.+#/-]*){0,2}(?: (?:и|та|или|або) [a-z][a-z\d.+#/-]*(?: [a-z\d][a-z\d.+#/-]*){0,2})?[\s.]*$/u;

/** «…, Celery», «…, Django и Django REST Framework»: names in Latin letters after what a sentence in others asks for. */
export function areNextNames(part: string, norm: string): boolean {
  return LATIN_NAMES.test(part) && /[а-яіїєґ]{3}/u.test(norm);
}

/**
 * The lists of bare names in a sentence: «1С, CRM желательно», «Знание 1С, Excel, Word».
 * What opens one may say how it is known; the rest are names alone. A word of degree at its end is said of all.
 *
 * @returns for each draft of an ability the list that it stands in; nothing for one that stands alone
 */
export function bareLists(norm: string, drafts: readonly Draft[]): ReadonlyMap<Draft, Span> {
  const lists = new Map<Draft, Span>();
  const abilities = drafts
    .filter(({ demand }) => demand.kind === 'skill' || demand.kind === 'quality')
    .sort((a, b) => a.from - b.from);
  let run: Draft[] = [];
  const close = (next?: Draft) => {
    const [first] = run;
    const last = run.at(-1);
    // «Знание Excel, Битрикс24 — плюс»: after a dash only the last, where the first says how it is known.
    const isOpen = first && (isBare(norm, first) || isIn(OPENS_LIST, norm.slice(first.from, first.to)));
    const isOfLast =
      last && !isBare(norm, run[0] ?? last) && /\s[–—-]\s/u.test(norm.slice(last.from, endOfPart(norm, last.to)));
    if (first && last && run.length > 1 && isOpen && !isOfLast)
      for (const draft of run)
        lists.set(draft, { from: first.from, to: Math.min(endOfPart(norm, last.to), next?.from ?? Infinity) });
    run = [];
  };
  for (const draft of abilities) {
    const last = run.at(-1);
    const between = last ? norm.slice(last.to, draft.from) : '';
    const isNext =
      last !== undefined && (last.from === draft.from || /^[\s,/]*(?:(?:и|та|й|және|and)[\s,]+)?$/u.test(between));
    // What says anew how it is known, «…, знание Битрикс24 будет плюсом», is none of the list, nor is what it says of the list.
    if (last && !(isNext && isBare(norm, draft))) close(draft);
    run.push(draft);
  }
  close();
  return lists;
}

/** Nothing in it says how it is known. */
function isBare(norm: string, { from, to }: Draft): boolean {
  const words = norm.slice(from, to).trim();
  const own =
    words.split(
      /\s[–—-]\s|\s(?:желател|бажан|будет|буде|приветств|вітає|обязат|обов|prefer|is |are |desir|would)/u,
      1,
    )[0] ?? '';
  return own.split(/\s+/u).length <= NAME_WORDS_MAX && kindOfLine(own) !== 'asked';
}

/** «…, наличие авто приветствуется»: another thing, with a word of having of its own. */
const ENDS_A_LIST =
  /[;.]|,\s*(?=(?:наличи|опыт|стаж|умени|навык|владени|образовани|права (?:кат|[а-я](?!\p{L}))|наявн|досвід|вмінн|навич|освіт|посвідч)\p{L}*|(?:(?:some|any|an?|the|previous|prior|relevant|proven) )?(?:[a-z-]+ )?(?:experience|knowledge|ability|understanding|familiarity|degree|diploma|licen[cs]e)(?!\p{L}))/u;

function endOfPart(norm: string, at: number): number {
  const end = norm.slice(at).search(ENDS_A_LIST);
  return end < 0 ? norm.length : at + end;
}
