import { isIn } from '../../kernel/sought.js';
import { rememberLast, rememberWords } from '../../vacancies/domain/memo.js';
import { DEMAND_SIGNS } from './demand-signs.table.js';
import type { Span } from './draft.js';
import { isQualityWord } from './quality-words.js';

/** The commonest letters stand apart, since the rest are looked up one by one. */
const WORD = /(?:[a-zа-я0-9]+|[\p{L}\p{N}'])+/gu;
const KEY_LETTERS = 2;
const TEXTS_REMEMBERED = 4;
const FORMS_REMEMBERED = 30_000;
const FIGURES = /^\d+$/u;
/** A denial reaches so many words to either side. */
const DENIAL_WORDS = 2;
const SHORT_WORDS = 3;
const LONG_WORDS = 11;
/** A doing without a person: «вести кассу», «тігу». */
const INFINITIVE =
  /^\p{L}{2,}(?:ать|ять|ить|еть|оть|уть|сти|зти|чь|аться|яться|иться|ати|яти|ити|іти|увати|атися|итися)$/u;
/** «Знаете», «умієш»: the reader does it. */
const YOU_DO = /^\p{L}{2,}(?:ете|ите|ешь|ишь|єте|єш|їш|їте|сыз|сіз|саңыз|сеңіз)$/u;
/** «Даём», «платимо», «үйретеміз»: the firm does it. */
const WE_DO = /^\p{L}{2,}(?:аем|яем|уем|юем|аємо|уємо|имо|емо|аймыз|ейміз|мыз|міз)$/u;
/** «Бастамашылдық», «көшбасшылық»: how somebody is, by the ending. */
const KAZAKH_TRAIT =
  /^\p{L}{3,}(?:шылдық|шілдік|шылық|шілік|лылық|лілік|гіштік|ғыштық|тылық|тілік|ділік|дылық|лықтық)$/u;
/** "Save the files", "reconcile accounts": a doing of the holder of the post. */
export const ENGLISH_DOING =
  /^(?:achiev|act|administer|advis|allocat|analy[sz]|arrang|assess|assign|assist|attend|audit|book|build|calculat|captur|carry|check|clean|coach|collaborat|collect|communicat|compil|complet|compl[iy]|conduct|contact|contribut|control|cook|coordinat|creat|cut|deal|deliver|demonstrat|design|develop|direct|dispatch|draft|enforc|enter|ensur|establish|evaluat|execut|facilitat|file|fix|follow|generat|greet|guid|handl|help|identif|implement|improv|inform|inspect|install|interact|investigat|issu|keep|launch|lead|liais|load|log|maintain|mak|manag|measur|meet|mentor|monitor|negotiat|obtain|operat|order|organi[sz]|overse|pack|participat|perform|pick|plan|position|prepar|present|prevent|process|procur|produc|promot|protect|provid|pull|purchas|push|put|rais|receiv|recommend|reconcil|record|recruit|refer|register|repair|repl|report|research|resolv|respond|review|run|sav|schedul|sell|send|serv|set|ship|sort|stock|submit|supervis|suppl|support|take|teach|test|track|train|transfer|transport|troubleshoot|updat|utili[sz]|verif|visit|wash|weigh|welcom|writ)(?:e|es|y|s|ing)?$/u;
/** A word in Latin letters among others is the name of a thing that is worked with. */
const LATIN = /[a-z]{2}/u;
const CYRILLIC = /[\u0400-\u04ff]/u;

/** «Якщо працювали з 1С, це великий плюс» */
const SUPPOSES = /^(?:если|якщо|if|егер)$/u;

type Word = keyof typeof DEMAND_SIGNS;
const WORDS = Object.keys(DEMAND_SIGNS) as Word[];
const BIT_OF = Object.fromEntries(WORDS.map((word, place) => [word, 1 << place])) as Readonly<Record<Word, number>>;
const AROUND = WORDS.map((word) => `${word} around`);
const FIRST = WORDS.map((word) => `${word} first`);

/** Beginnings by their first letters, with the bit of what they say. */
const BEGINNINGS = new Map<string, { readonly beginning: string; readonly isWhole: boolean; readonly bit: number }[]>();
/** Two words that say it together. */
const PAIRS = new Map<string, number>();
for (const [place, word] of WORDS.entries())
  for (const beginning of Object.values(DEMAND_SIGNS[word]).join(' ').split(' ')) {
    const bit = 1 << place;
    if (beginning.includes('_')) PAIRS.set(beginning.replaceAll('_', ' '), bit);
    else {
      const bare = beginning.replace('.', '');
      const key = bare.slice(0, KEY_LETTERS);
      BEGINNINGS.set(key, [...(BEGINNINGS.get(key) ?? []), { beginning: bare, isWhole: bare !== beginning, bit }]);
    }
  }

const FIRST_OF_PAIRS: ReadonlySet<string> = new Set([...PAIRS.keys()].map((pair) => pair.split(' ', 1)[0] ?? ''));

/** What a form looks like, a bit for each. */
const SHAPE = { quality: 1, infinitive: 2, youDo: 4, weDo: 8, does: 16 } as const;
/** Forms of a word are alike in their first letters, and what it says of a doing in its last. */
const STEM = { least: 3, most: 6, ending: 2 } as const;
const ENDING = { letters: 3, longerThan: 4 } as const;
/** Misspelt words and long endings leave so much. */
const SHORT_STEM = { letters: 4, longerThan: 5 } as const;

/** What a form of a word says wherever it stands. */
interface SaidForm {
  readonly bits: number;
  readonly shape: number;
  /** The word itself is a sign by its beginning, «знани-», and by its ending, «-сеңі». */
  readonly signs: readonly string[];
  /** The same of a clause that begins with it, and of one whose sentence does. */
  readonly first: string;
  readonly opening: string;
}

/** What a clause says itself, and its words. */
export interface OwnSigns {
  readonly signs: readonly string[];
  readonly words: ReadonlySet<string>;
}

const saidBy = rememberWords(
  (form: string): SaidForm => ({
    ...{ bits: bitsOf(form), shape: shapeOf(form), signs: ownSigns(form) },
    ...{ first: `=${stemOf(form)}-`, opening: `~${stemOf(form)}-` },
  }),
  FORMS_REMEMBERED,
);

function bitsOf(form: string): number {
  return (BEGINNINGS.get(form.slice(0, KEY_LETTERS)) ?? []).reduce(
    (bits, { beginning, isWhole, bit }) =>
      (isWhole ? form === beginning : form.startsWith(beginning)) ? bits | bit : bits,
    0,
  );
}

function shapeOf(form: string): number {
  return (
    (isQualityWord(form) || KAZAKH_TRAIT.test(form) ? SHAPE.quality : 0) |
    (INFINITIVE.test(form) ? SHAPE.infinitive : 0) |
    (YOU_DO.test(form) ? SHAPE.youDo : 0) |
    (WE_DO.test(form) ? SHAPE.weDo : 0) |
    (ENGLISH_DOING.test(form) ? SHAPE.does : 0)
  );
}

/** All but the ending of a word. */
export function stemOf(form: string): string {
  return form.slice(0, Math.max(STEM.least, Math.min(STEM.most, form.length - STEM.ending)));
}

function ownSigns(form: string): readonly string[] {
  if (FIGURES.test(form)) return [];
  const signs = [`${stemOf(form)}-`];
  if (form.length > ENDING.longerThan) signs.push(`-${form.slice(-ENDING.letters)}`);
  if (form.length > SHORT_STEM.longerThan) signs.push(`${form.slice(0, SHORT_STEM.letters)}--`);
  return signs;
}

export interface SaidWord extends Span, SaidForm {
  readonly form: string;
}

/** «Не менее», «не ниже», «кем емес» deny nothing. */
const NO_DENIAL =
  /^(?:не (?:менее|меньше|меньш|ниже|позже|только|раньше|менше|нижче|тільки|боишься|боитесь|бояться)|no less|not less|not only|кем емес)$/u;
const DENIES = BIT_OF.denies;

/** The words of a sentence with what each says; remembered, since several readers ask it of one sentence after another. */
export const saidWords = rememberLast((norm: string): readonly SaidWord[] => readWords(norm), TEXTS_REMEMBERED);

function readWords(norm: string): SaidWord[] {
  const said: SaidWord[] = [];
  let before = '';
  for (const match of norm.matchAll(WORD)) {
    const form = match[0].includes("'") ? match[0].replaceAll("'", '') : match[0];
    const last = said.at(-1);
    const itself = saidBy(form);
    let { bits } = itself;
    if (FIRST_OF_PAIRS.has(before)) bits |= PAIRS.get(`${before} ${form}`) ?? 0;
    if (last && ((last.bits | bits) & DENIES) !== 0 && isIn(NO_DENIAL, `${before} ${form}`)) {
      said[said.length - 1] = { ...last, bits: last.bits & ~DENIES };
      bits &= ~DENIES;
    }
    said.push({ ...itself, form, from: match.index, to: match.index + match[0].length, bits });
    before = form;
  }
  return said;
}

/** «Опыт не важен», "no degree": a word that denies stands beside one that asks or names what could be asked. */
function isDenied(own: readonly SaidWord[]): boolean {
  const asked = BIT_OF.asks | BIT_OF.ability;
  return own.some(
    ({ bits }, place) =>
      (bits & DENIES) !== 0 &&
      own.slice(Math.max(0, place - DENIAL_WORDS), place + DENIAL_WORDS + 1).some((one) => (one.bits & asked) !== 0),
  );
}

/**
 * The weak signs by which a part of a sentence tells whether it demands something: what its own words say, what the others of its sentence say,
 * how it begins and how long it is, and the words themselves.
 */
export function signsOfClause(words: readonly SaidWord[], norm: string, part: Span): OwnSigns {
  const own: SaidWord[] = [];
  const signs: string[] = [];
  let [inside, around] = [0, 0];
  for (const word of words)
    if (word.from >= part.from && word.from < part.to) {
      inside |= word.bits;
      own.push(word);
    } else around |= word.bits;
  const [first, second] = own;
  for (const [place, word] of WORDS.entries()) {
    const bit = 1 << place;
    if (inside & bit) signs.push(word);
    if (around & bit) signs.push(AROUND[place]);
    if (first && first.bits & bit) signs.push(FIRST[place]);
  }
  const last = own.at(-1);
  for (const word of ['asks', 'wishes', 'denies'] as const)
    if (last && last !== first && last.bits & BIT_OF[word]) signs.push(`${word} last`);
  // In Kazakh the word that asks ends the sentence, elsewhere that of a list.
  const end = words.at(-1);
  for (const word of ['asks', 'wishes'] as const)
    if (end && end !== last && end.bits & BIT_OF[word]) signs.push(`${word} in the end`);
  const has = (word: Word) => (inside & BIT_OF[word]) !== 0;
  if (isDenied(own)) signs.push('denied');
  if (has('wishes') && has('clause')) signs.push('wish with a clause');
  const isAround = (word: Word) => (around & BIT_OF[word]) !== 0;
  const isFirst = (word: Word) => first !== undefined && (first.bits & BIT_OF[word]) !== 0;
  if (has('firm') && has('ability')) signs.push('firm is able');
  if (has('seeks') && !has('ability') && !has('formal')) signs.push('seeks a post');
  if (isFirst('clause') && first && SUPPOSES.test(first.form) && isAround('wishes'))
    signs.push('supposed and wished for');
  if (isFirst('you') && isAround('wishes')) signs.push('who is wished for');
  if (isFirst('you') && (isAround('asks') || isAround('seeks'))) signs.push('who is asked for');
  const looks = (word: SaidWord | undefined, shape: number) => word !== undefined && (word.shape & shape) !== 0;
  if (has('you') && has('ability')) signs.push('you are able');
  const qualities = own.filter((word) => looks(word, SHAPE.quality)).length;
  if (qualities > 0) signs.push('quality');
  if (qualities * 2 >= own.length) signs.push('mostly qualities');
  if (looks(first, SHAPE.quality)) signs.push('quality first');
  if (looks(first, SHAPE.infinitive)) signs.push('infinitive first');
  if (looks(first, SHAPE.does)) signs.push('does first');
  if (own.some((word) => looks(word, SHAPE.youDo))) signs.push('you do');
  if (own.some((word) => looks(word, SHAPE.weDo))) signs.push('we do');
  if (own.length <= SHORT_WORDS) signs.push('short');
  if (own.length >= LONG_WORDS) signs.push('long');
  if (second === undefined) signs.push('one word');
  const written = norm.slice(part.from, part.to);
  if (LATIN.test(written) && CYRILLIC.test(norm)) signs.push('name');
  if (/\d/u.test(written)) signs.push('number');
  if (/\?\s*$/u.test(norm)) signs.push('question');
  if (part.from > 0) signs.push('goes on');
  const ofWords = new Set<string>();
  for (const { signs: itself } of own) for (const sign of itself) ofWords.add(sign);
  // What the sentence opens with is said of all its clauses, what the clause opens with tells most of it.
  if (part.from > 0 && words.length > 0) ofWords.add(words[0].opening);
  if (first) ofWords.add(first.first);
  return { signs, words: ofWords };
}
