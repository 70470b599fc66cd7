import { foundIn, isIn } from '../../kernel/sought.js';
import { anyOf, ofOurLetters } from '../../vacancies/domain/spans.js';
import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';
import type { HeadingShape } from './heading-judgement.js';
import { headingKind, isKnownHeading } from './heading-judgement.js';
import { kindOfLine, sectionOfLines } from './kind-of-line.js';
import { OPENS_WAYS } from './opens-ways.js';
import type { SectionKind } from './sections.table.js';
import {
  CALL,
  HEADINGS_OF_HANDBOOKS,
  MUST_BE_ABLE,
  MUST_KNOW,
  OF_A_GROUP,
  SHORTENED_HEADINGS,
} from './sections.table.js';
import type { Sentence } from './sentences.js';

export interface Heading {
  readonly kind: SectionKind;
  /** Where the words after it begin. */
  readonly rest: number;
  /** Its words, where they are like those of known headings only; null where it is known itself. */
  readonly guessed: string | null;
}

/** "Hiring:" stands over the post, and over nothing that is asked or given. */
const HIRING = /^(?:(?:we are|we're|now|currently|urgently) )?hiring(?: now| for)?\s?[:!–—-]*$/u;
/** A longer beginning of a sentence is no heading. */
const HEADING_CHARACTERS_MAX = 75;
/** «Middle: от 2 лет, SQL»: what one rank of several must have. */
export const LINE_OF_RANK = ofOurLetters(
  /^(?:junior|middle|senior|lead|intern|trainee|джун\p{L}*|мидл\p{L}*|сеньор\p{L}*|младший|старший|ведущий)(?: [\p{L}-]+){0,2}\s?(?:\([^()]{1,30}\))?(?::| [—–-])\s/u,
);
/** Cut short of «обязательно» as well as of «обязанности». */
const OBLIGATORY = /^обяз\. /u;
/** "Pattern A – a bachelor's degree", «Вариант 2: колледж и стаж от 3 лет»: what one way of several asks. */
export const NAME_OF_A_WAY =
  /^(?:option|pattern|pathway|вариант|варіант|нұсқа) (?:№ ?)?(?:[a-fа-г]|\d|[ivx]{1,3})(?:\s?[:.)]| [—–-])\s/u;
const OF_A_WAY =
  /(?<!\p{L})(?:degree|diploma|bachelor|master|associate|high school|graduat|college|experience|(?:years?|seasons?) of|\p{L}*образовани|диплом|колледж|стаж|опыт|освіт|досвід|коледж|білім|тәжірибе|өтіл)/u;
/** «(Будет плюсом) Опыт …» says before the words how much they are wanted. */
const DEGREE_BEFORE =
  /^\((?:(?:(?:будет|большим|приятным|буде|великим|как|як) ){0,2}(?:плюсом|бонусом|преимуществом|перевагою|плюс|бонус)|желательно|(?:будет )?приветствуется|не ?обязательно|необязательно|бажано|вітається|не обов'?язково|optional|preferred|nice[- ]to[- ]have|(?:a )?plus|(обязательно|обов'?язково|міндетті|required|must(?:[- ]have)?|mandatory))\)[:.]? (?=\p{L})/u;
export const HEADING_ENDING = /[\s:.,!?…—–-]+$/u;
/** «Раздел 2.», whose name is a sentence of its own. */
export const NUMBER_OF_PART = /^(?:раздел|глава|часть|розділ|частина|бөлім|section|chapter|part) [\divx]{1,4}\.?$/u;
/** «2. Требования к претендентам», «Вимоги до фахівця» */
const ASKED_OF =
  /^(?:\p{L}{4,} ){1,7}қойылатын (?:\p{L}+ ){0,2}талаптар[.:]?$|^(?:жалпы|негізгі|арнайы|міндетті|біліктілік|кәсіби) талапта(?:р|ры)[.:]?$|^(?:\p{L}{5,}(?:ые|ні) )?(?:требования|вимоги) (?:к|до) \p{L}{5,}(?: \p{L}{4,}){0,2}[.:]?$/u;
/** "To qualify, applicants must meet every one of the items below:", «Лицо, назначаемое на должность, должно отвечать следующим условиям:» */
const MUST_MEET = ofOurLetters(
  /^(?!(?:we|each|every|кажд\p{L}+|кожн\p{L}+|the (?:employer|company|school)|мы|ми|компани\p{L}*|работодатель|роботодавець|клиент\p{L}*|клієнт\p{L}*) )[^:;]{0,140}?(?<!\p{L})(?:(?:must|should|shall|have to|needs? to) (?:\p{L}+ )?(?:meet|satisfy|have|hold|possess|fulfill?)|(?:долж|обязан)\p{L}{1,2} (?:\p{L}+ )?(?:соответствовать|отвечать|удовлетворять|обладать|иметь)|(?:повин\p{L}{1,3}|ма[єю]\p{L}{0,2}) (?:\p{L}+ )?(?:відповідати|задовольняти|володіти|мати)|(?:сай|ие) болу\p{L}* (?:керек|тиіс|қажет|міндетті))(?!\p{L})[^:;]{0,80}:$/u,
);
/** "As our manager, you should have:", "The successful candidate will possess most or all of the following" */
const YOU_SHOULD_HAVE =
  /^(?:as (?:our|an?|the) [^,:;]{3,80}, )?(?:you|(?:the |our |all |an? )?(?:(?:ideal|successful|eligible|suitable|right|qualified|preferred) )?(?:candidates?|applicants?))(?:(?:'ll| will| should| must| ideally| also| (?:have|need) to)+ (?:have|possess|bring|hold|demonstrate|be):|(?:'ll| will| should| must| ideally| also| (?:have|need) to)+ (?:have|possess|bring|hold|meet|demonstrate) [^:.;,]{0,50}the following(?: \p{L}+)?:?)$/u;
/** "We want a practitioner with:", «Ищем человека, который:»: what is asked of whoever is sought stands below. */
const SOUGHT_ONE = ofOurLetters(
  /^(?:(?:we(?:'re| are)? |are )?(?:want|need|looking for|seeking|seek|after|require)|you(?:'re| are)) (?:an? |someone|somebody|people|candidates)[^:;,.]{0,70}?(?:with|having|who(?: (?:has|have|is|are|can|will|must))?):$|^(?:(?:мы|ми|нам) )?(?:ищем|шукаємо|нужен|потрібен|потрібна) (?:человека|людину|человек|людина|специалиста|фахівця|того|того,),? (?:с|со|з|із|который|яка|який|хто|кто):$/u,
);
/** «2.3. Знання» */
const NAME_OF_KNOWING = /^(?:знания|знання|білімі?|knowledge)[\s*:.]*$/u;
/** «Кладовщик выполняет следующие обязанности:» */
const DOES_DUTIES =
  /^\p{L}[\p{L} -]{3,40} (?:выполняет|исполняет|виконує) (?:следующие |такі |наступні )?(?:должностные |посадові )?(?:обязанности|обов'?язки|функции|функції)[:.]?$/u;
/** A job description says what it is, and who signs it. */
const NAMES_ITSELF = ofOurLetters(
  /^(?:(должностная инструкция|посадова інструкція|лауазымдық нұсқаулы\p{L}|job description)|утверждаю|согласовано|затверджую|погоджено|бекітемін|approved by)(?!\p{L})/u,
);
/** «Кого хотим видеть.» in a paragraph stands over what follows in it; any other sentence is one. */
const ASKS_ITSELF = /^(?:кого|что|чего|кто|чем|що|чого|хто|чим|what|who|не істе|кімді)\p{L}* .*\.$/u;

/** The heading that each sentence is or begins with. */
export function headingsOf(sentences: readonly Sentence[]): (Heading | null)[] {
  return sentences.map((sentence, place) => {
    const [before, next] = [sentences[place - 1], sentences[place + 1]];
    return headingIn(sentence, {
      opensLine: before?.line !== sentence.line || isIn(NUMBER_OF_PART, before.norm),
      endsLine: next?.line !== sentence.line,
      opensList: !sentence.line.isPoint && next?.line.isPoint === true,
    });
  });
}

const SET_HEADING = anyOf([...SHORTENED_HEADINGS, ...HEADINGS_OF_HANDBOOKS].map(([, pattern]) => pattern));

/** A heading of one set form: cut short by a hurried writer, or of a handbook. */
function setHeading({ norm, line }: Pick<Sentence, 'norm' | 'line'>): Heading | null {
  if (!isIn(SET_HEADING, norm)) return null;
  const short = SHORTENED_HEADINGS.find(([, pattern]) => pattern.test(norm));
  // «Обяз. действующий сертификат» says how much it is wanted.
  if (short && !(OBLIGATORY.test(norm) && kindOfLine(norm) === 'asked'))
    return { kind: short[0], rest: short[1].exec(norm)?.[0].length ?? 0, guessed: null };
  const ofHandbook =
    line.isPoint && line.number === null ? undefined : HEADINGS_OF_HANDBOOKS.find(([, pattern]) => pattern.test(norm));
  return ofHandbook ? { kind: ofHandbook[0], rest: ofHandbook[1].exec(norm)?.[0].length ?? 0, guessed: null } : null;
}

/** What must be known or done stands after it, in its own line or in the points of its clause. */
function mustKnow({ norm, line }: Pick<Sentence, 'norm' | 'line'>): RegExpExecArray | null {
  const able = foundIn(MUST_BE_ABLE, norm);
  const isOfClause = able && (able[0].length < norm.length || line.number?.includes('.') === true);
  return isOfClause ? able : foundIn(MUST_KNOW, norm.slice(0, 130));
}

/** A rank, a way, a degree in brackets, or a heading of one set form. */
function headingByForm({ norm, line }: Pick<Sentence, 'norm' | 'line'>, opensLine: boolean): Heading | null {
  const rank = foundIn(LINE_OF_RANK, norm);
  // «Senior Accountant – Almaty» at the head of a text is the post.
  if (rank && !(line.index === 0 && !rank[0].includes(':')))
    return { kind: 'requirements', rest: rank[0].length, guessed: null };
  const way = foundIn(NAME_OF_A_WAY, norm);
  if (way && OF_A_WAY.test(norm)) return { kind: 'requirements', rest: way[0].length, guessed: null };
  const degree = norm.startsWith('(') ? DEGREE_BEFORE.exec(norm) : null;
  if (degree && opensLine)
    return { kind: degree[1] === undefined ? 'wishes' : 'requirements', rest: degree[0].length, guessed: null };
  return setHeading({ norm, line });
}

function headingIn(
  { norm, line }: Sentence,
  { opensLine, endsLine, opensList }: Readonly<Record<'opensLine' | 'endsLine' | 'opensList', boolean>>,
): Heading | null {
  if (isIn(CALL, norm) || isIn(HIRING, norm)) return null;
  const itself = headingByForm({ norm, line }, opensLine);
  if (itself) return itself;
  const isOfCandidate =
    opensLine && endsLine && !line.isPoint && (isIn(YOU_SHOULD_HAVE, norm) || isIn(SOUGHT_ONE, norm));
  if (isIn(ASKED_OF, norm) || isOfCandidate || (opensList && isIn(MUST_MEET, norm)))
    return { kind: 'requirements', rest: norm.length, guessed: null };
  if (isIn(DOES_DUTIES, norm)) return { kind: 'duties', rest: norm.length, guessed: null };
  if (line.number !== null && isIn(NAME_OF_KNOWING, norm))
    return { kind: 'knowledge', rest: norm.length, guessed: null };
  const known = mustKnow({ norm, line });
  if (known) return { kind: 'knowledge', rest: known[0].length, guessed: null };
  const named = foundIn(NAMES_ITSELF, norm);
  if (named && norm.length <= HEADING_CHARACTERS_MAX)
    return { kind: named[1] === undefined ? 'other' : 'general', rest: norm.length, guessed: null };
  const colon = norm.slice(0, HEADING_CHARACTERS_MAX + 1).search(/:(?:\s|$)| [—–-] |\/ (?<=^\p{L}{6,16}\/ )/u);
  const whole = norm.length <= HEADING_CHARACTERS_MAX ? norm : null;
  for (const [head, rest] of [
    [colon >= 0 ? norm.slice(0, colon) : null, colon + (norm[colon] === ' ' ? 3 : 1)],
    [whole, norm.length],
  ] as const) {
    // «Ты — тот самый человек», «Мы — пекарня» are sentences.
    if (
      head === null ||
      (rest < norm.length && norm[colon] !== ':' && /^(?:вы|ты|ви|ти|you|мы|ми|we|біз)$/u.test(head))
    )
      continue;
    const bare = bareHeading(head);
    // «Условия/ сменный график», and not «касса/ выкладка».
    if (rest < norm.length && norm[colon] === '/' && !isKnownHeading(bare)) continue;
    if (bare === '' || (rest === norm.length && /[.;]$/u.test(norm) && !isHeadingAllTheSame(norm, line.number, bare)))
      continue;
    // "One of the following:" opens ways, and no part.
    if (rest === norm.length && isIn(OPENS_WAYS, norm)) continue;
    const shape = rest < norm.length ? 'before' : shapeOf(norm, line.isPoint, opensList);
    // What stands after others in its line is no line over others, unless it is known for one: «… не нужен. Похожие вакансии».
    const isWithin = (shape === 'line' || shape === 'above') && !opensLine && !ASKS_ITSELF.test(norm);
    if (isWithin && !(endsLine && bare.includes(' '))) continue;
    const kind = headingKind(bare, isWithin ? 'within' : shape);
    const guessed = isKnownHeading(bare) && !isIn(EITHER_WAY, bare) ? null : bare;
    // «IT-специалист» in the first line is the post, «Желательно живёте рядом» a wish.
    const isItself = (line.index === 0 && namesPost(norm)) || (kind === 'wishes' && WISHES_ITSELF.test(norm));
    if (guessed !== null && shape === 'line' && isItself) continue;
    if (kind) return { kind, rest, guessed };
  }
  return null;
}

/** «Кладовщик обязан», «Функции секретаря», «Что электромонтёр делает»: the post itself says nothing of what stands below. */
const HOLDER_BEFORE =
  /^(?:\p{L}[\p{L}-]+ ){1,3}(?=(?:обязан[аы]?|вправе|имеет право|несет ответственность|зобов'?язан\p{L}{1,2}|має право|несе відповідальність|құқылы|жауап береді)$)/u;
const HOLDER_AFTER =
  /^(функции|обязанности|права|ответственность|функції|обов'?язки|відповідальність|(?:квалификационные|кваліфікаційні) (?:требования|вимоги)|должностные обязанности|посадові обов'?язки|общие положения|загальні положення) [\p{L}-]{5,}(?: [\p{L}-]{5,})?$/u;
/** "Permanent lifeguard minimum requirements" */
const HOLDER_OF_MINIMUM =
  /^(?:[\p{L}-]+ ){1,4}(?=(?:minimum|essential|basic|required|preferred) (?:requirements|qualifications|skills|experience)$)/u;
const WHAT_HE_DOES = /^(?:что|що) \p{L}{5,} (делает|должен делать|робить|має робити)$/u;

/** «Обязаности», «обязаннос-ти» of a hurried writer. */
const MISSPELT_DUTIES = /^обяз[ая]нн?ост(?:и|ь)(?!\p{L})|^обязаннос-ти/u;
const OF_TASKS = /^о задачах$/u;
const SAYS_MORE = anyOf([HOLDER_BEFORE, HOLDER_AFTER, HOLDER_OF_MINIMUM, WHAT_HE_DOES, MISSPELT_DUTIES, OF_TASKS]);

const A_POST =
  /(?<!\p{L})(?:специалист|администратор|оператор|помощник|фахівець|адміністратор|маман|specialist|assistant)(?!\p{L})/u;

function namesPost(norm: string): boolean {
  return isIn(A_POST, norm) || tellingStems(norm).some(isTrade);
}

const WISHES_ITSELF = /^(?:желательно|приветствуется|предпочтительно|бажано|вітається) \p{L}/u;

/** Over what a firm gives or over what would be a plus: the lines below tell. */
const EITHER_WAY = /^(?:преимущества|дополнительно|додатково|переваги|advantages|артықшылықтары?)$/u;

/** «4. Ответственность.»: a part of a job description, whose name ends as a sentence. */
function isHeadingAllTheSame(norm: string, number: string | null, bare: string): boolean {
  return ASKS_ITSELF.test(norm) || (number !== null && isKnownHeading(bare));
}

/** The words of a heading, without their number and the signs at their end. */
export function bareHeading(head: string): string {
  const bare = head.replace(HEADING_ENDING, '').replace(/^(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+/u, '');
  if (!isIn(SAYS_MORE, bare)) return bare;
  return bare
    .replace(HOLDER_BEFORE, 'работник ')
    .replace(HOLDER_AFTER, '$1')
    .replace(HOLDER_OF_MINIMUM, '')
    .replace(WHAT_HE_DOES, 'что $1 работник')
    .replace(MISSPELT_DUTIES, 'обязанности')
    .replace(OF_TASKS, 'задачи');
}

function shapeOf(norm: string, isPoint: boolean, opensList: boolean): HeadingShape {
  if (/\?$/u.test(norm)) return 'asking';
  if (/[:…]$/u.test(norm)) return 'over';
  return isPoint ? 'point' : opensList ? 'above' : 'line';
}

const POST_CHARACTERS_MAX = 80;

/** «Что нужно от мастера: опыт от года, портфолио» outside all parts: what stands after the colon tells what it is about. */
export function headingInLine({ norm, line }: Sentence, kind: SectionKind): Heading | null {
  if (kind !== 'free' && kind !== 'about') return null;
  const colon = norm.slice(0, POST_CHARACTERS_MAX).search(/:\s\S/u);
  if (colon < 0 || /[\d,]|\.(?! ?\p{L})/u.test(norm.slice(0, colon)) || kindOfLine(norm.slice(0, colon)) === 'asked')
    return null;
  if (!/[,;]/u.test(norm.slice(colon))) return null;
  if ((line.index === 0 && isIn(CALL, norm.slice(0, colon))) || isIn(OF_A_GROUP, norm.slice(0, colon))) return null;
  const parts = norm.slice(colon + 1).split(/[,;]/u);
  return sectionOfLines(parts) === 'requirements' || isListForPost(norm.slice(0, colon), parts)
    ? { kind: 'requirements', rest: colon + 1, guessed: null }
    : null;
}

/** Of fewer nobody can tell that they are a list. */
const LISTED_MIN = 3;
const LISTED_WORDS_MAX = 4;
const SEEKS = ofOurLetters(
  /(?<!\p{L})(?:ищем|ищу|ищет|требуется|нужен|нужна|приглашаем|приглашает|шукаємо|шукаю|шукає|потрібен|потрібна|запрошуємо|запрошує|іздейміз|керек|қажет)(?!\p{L})/u,
);

/** «ФОП шукає контент-менеджера: OpenCart, базовий HTML, копірайтинг»: after who is sought what they have to know, and neither posts nor terms. */
function isListForPost(head: string, parts: readonly string[]): boolean {
  if (parts.length < LISTED_MIN || !SEEKS.test(head) || !tellingStems(head).some(isTrade)) return false;
  return parts.every(
    (part) =>
      part.trim().split(' ').length <= LISTED_WORDS_MAX &&
      !/\d{2}/u.test(part) &&
      kindOfLine(part) !== 'given' &&
      !tellingStems(part).some(isTrade),
  );
}
