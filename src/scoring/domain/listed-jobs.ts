import type { Resume } from '../../job-boards/domain/resume.js';
import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';
import { TOLD_OF_ANOTHER } from './done-by-others.js';
import { PlacesInText } from './fields-of-text.js';
import type { UnprintedResume } from './fields-of-text.js';
import { lengthBeside } from './length-of-work.js';
import type { StatedLength } from './length-of-work.js';
import { FIRM, POST } from './printed-jobs.js';
import { trimmed } from './printed-lines.js';
import type { Line, Span } from './printed-lines.js';
import { readOccupations } from './read-occupations.js';
import { DATE_RANGE, OPEN_START, namesSchool, readToldJobs } from './read-told-jobs.js';
import type { ToldJob } from './read-told-jobs.js';

/** Nobody lists more jobs in one text. */
const JOBS_MAX = 30;
/** What is longer is told in sentences, which are read as words. */
const PART_CHARACTERS_MAX = 240;
const POST_CHARACTERS_MAX = 90;
const FIRM_WORDS_MAX = 6;
const WORDS_TO_TRADE = 2;
const WHERE = /^(?:в|во|на|у|с|из|in|at|for)\s/iu;
/** «Работал со сварщиками»: whom one worked with is not what one was. */
const BESIDE = /^(?:с|со|із|зі|with|alongside)\s+\p{L}/iu;
/** The post stands among the first of what the commas divide. */
const PLACES_OF_POST = 3;
const PIECE_END = /[;\n\t•·]/u;
/** What belongs to the dates and not to the post: «с», brackets, «дейін». */
const BEFORE_DATES = /(?:^|[\s,:(–—-])(?:(?:с|со|з|із|від|from|since)\s*)?$/iu;
const AFTER_DATES = /^(?:\s?(?:дейін|күнге дейін))?[\s,.:)–—-]*/iu;
const NEXT_SENTENCE = /^\s*(?:\([^()]{0,80}\))?\.\s+\p{Lu}/u;
/** Parts of a list; within a line a sentence ends behind a whole word. */
const PART_END = /[;\n\t•·]|(?<=\p{L}{3})\.\s+(?=[\p{Lu}«"])/u;
/** «Сбер, менеджер (3 года)», «Сбер: менеджер», «Сбер — менеджер», "Manager at Kaspi". */
const CLAUSE_END =
  /[,()|:]|\s[–—/-]+\s|\s(?:at|@)\s|\s(?:в|во|у)\s+(?=(?:ооо|оао|зао|пао|ао|тоо|ип|тов|фоп)\s|[«"])/giu;
/** «Четыре года работал поваром»: behind the length, before the post. */
const WORKED =
  /^\s*(?:я\s+)?(?:(?:про|от)?работа(?:л[аи]?|ю)|(?:про|від)?працюва(?:в|ла)|працюю)\s+(?!(?:с|со|в|во|на|над|у|по|за|не|из|для|без|под|з|із|до|від|для)\s)/iu;
/** What goes before a job without being part of it. */
const BEFORE_JOB =
  /^(?:[-–—*]\s*|\d{1,2}[.)]\s+)?(?:(?:в\s+течение\s+)?(?:последни[ехй]{1,2}|останні[хй]?)\s+(?=\d|\p{L}+\s+(?:лет|года|років|роки)))?(?:(?:а\s+)?(?:до\s+(?:этого|того|цього)|раньше|ранее|потом|затем|сейчас|теперь|также|еще|ещё|и|раніше|потім|зараз|також|before\s+that|previously|earlier|then|now|also|бұрын|содан\s+кейін|қазір)\s+)?(?:(?:(?:про|от)?работал|(?:про|от)?работала|работаю|был|была|працював|працювала|працюю)\s+)?/iu;
/** Headings of what follows. */
const LABEL =
  /^(?:(?:мой\s+)?(?:опыт|стаж)(?:\s+работы)?|(?:последнее\s+)?место\s+работы|досвід(?:\s+роботи)?|(?:work\s+)?experience|last\s+job|(?:жұмыс\s+)?тәжірибе(?:сі)?)$/iu;
/** What is wished, denied, learnt or told in a sentence is no job. */
const NO_JOB =
  /(?<!\p{L})(?:не|без|нет|нету|ни|назад|тому|ago|немає|нема|жоқ|емес|not?|never|without|(?:про|от)работал\p{L}*|хо(?:чу|чет|тел\p{L}*|тілось)|ищу|ищет|желаю|мечта\p{L}*|планир\p{L}*|готов\p{L}*|рассм\p{L}*|интерес\p{L}*|шука\p{L}*|бажа\p{L}*|want\p{L}*|looking|seek\p{L}*|would|іздей\p{L}*|опыт\p{L}*|стаж(?!ер|ёр|ист)\p{L}*|досвід\p{L}*|experience\p{L}*|тәжіриб\p{L}*|учусь|учи(?:лся|лась)|руководи(?:л|ла)|керува(?:в|ла)|муж|жена|отец|брат|дружина|батько|күйеуім|husband|wife|студент\p{L}*|курс\p{L}*|обуч\p{L}*|менеджмент\p{L}*|management|marketing|должност\p{L}*|вакан\p{L}*|прав(?:а|ами)?|посвідчен\p{L}*|удостоверен\p{L}*|licen[cs]e|куәлі\p{L}*)(?!\p{L})/iu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** A job as somebody lists it: post, firm and length in any order. */
interface ListedJob {
  readonly position: Span;
  readonly company: Span | null;
  readonly length: (Span & { readonly months: number | null }) | null;
  /** As written; null where only a length is told, or nothing. */
  readonly dates: { readonly start: string; /** Null where it goes on. */ readonly end: string | null } | null;
}

interface Clause extends Line {
  /** How much it looks like the name of a post. */
  readonly weight: number;
  readonly length: (Span & { readonly months: number | null }) | null;
}

/**
 * The jobs that a free text lists one after the other: «Сбер, клиентский менеджер, 3 года; Магнит, продавец-кассир 1 год», as people fill
 * a cell of a list or a field of a form. Where a document has fields for jobs, these are not looked for.
 *
 * Method: lines and what semicolons divide are the parts, commas and brackets divide these; of the first of them the one that names work is
 * the post, the one beside it the firm. A part with a year in it is read by its dates: here where it is a post with its dates and nothing
 * else, elsewhere where it tells more or names a kind of work that is known.
 * Cost: one pass over the text; a part of more than 240 characters is not looked at.
 */
export function withListedJobs(resume: Resume): UnprintedResume {
  const text = resume.about ?? '';
  const jobs = resume.experience.length > 0 || text === '' ? [] : listedJobs(text);
  if (jobs.length === 0) return { resume, inDocument: (found) => found };
  const places = new PlacesInText(text, 0);
  const field = (name: string, span: Span | null): string | null => {
    if (span === null) return null;
    places.set(name, span.start);
    return text.slice(span.start, span.end);
  };
  const experience = jobs.map(({ position, company, length, dates }, place) => ({
    ...{ start: dates?.start ?? null, end: dates?.end ?? null, city: null },
    position: field(`experience[${place}].position`, position),
    company: field(`experience[${place}].company`, company),
    description: field(`experience[${place}].description`, length),
  }));
  // The text stays whole: «водитель со своей машиной» tells of more than a post.
  return { resume: { ...resume, experience }, inDocument: (found) => places.inDocument(found) };
}

function listedJobs(text: string): ListedJob[] {
  const jobs: ListedJob[] = [];
  const hasDates = YEAR.test(text) && (text.search(DATE_RANGE) >= 0 || text.search(OPEN_START) >= 0);
  for (const part of partsOf(text)) {
    if (jobs.length >= JOBS_MAX) break;
    // Beside dates a line without one may belong to the line with them.
    jobs.push(...jobsOf(part).filter(({ length }) => length !== null || !hasDates));
  }
  return hasDates ? [...jobs, ...datedJobs(text)].slice(0, JOBS_MAX) : jobs;
}

/** «2016–2025 слесарь 5 разряда; токарь, 01.2012 – 05.2016»: parts that are a post with its dates. */
function datedJobs(text: string): ListedJob[] {
  const jobs: ListedJob[] = [];
  let start = 0;
  for (const piece of text.split(PIECE_END)) {
    if (piece.length <= PART_CHARACTERS_MAX)
      for (const { start: from, end: to } of postsApart(piece, start)) {
        const part = trimmed(text, from, to);
        const job = part && datedJob(text, part);
        if (job) jobs.push(job);
      }
    start += piece.length + 1;
  }
  return jobs;
}

interface Dates extends Span {
  readonly from: string;
  readonly to: string | null;
}

/** The stretches of time of a text, in its order. */
function datesIn(text: string): Dates[] {
  const closed = [...text.matchAll(DATE_RANGE)].map(({ 0: whole, 1: from = '', 2: to = '', index }) => ({
    ...{ start: index, end: index + whole.length, from, to },
  }));
  const open = [...text.matchAll(OPEN_START)].map(({ 0: whole, 1: first, 2: second, index }) => ({
    ...{ start: index, end: index + whole.length, from: first ?? second ?? '', to: null },
  }));
  return [...closed, ...open].sort((one, other) => one.start - other.start);
}

/** «Слесарь 2014–2016, токарь (2016–2019), мастер с 2019»: what commas divide, as far as each part has dates of its own. */
function postsApart(piece: string, start: number): Span[] {
  const dates = datesIn(piece);
  const [first] = dates;
  if (first === undefined || dates.length === 1) return [{ start, end: start + piece.length }];
  const isFirst = piece.slice(0, first.start).replace(BEFORE_DATES, '') === '';
  const cuts = dates
    .slice(1)
    .map((next, place) => cutBetween(piece, dates[place]?.end ?? 0, next.start, isFirst))
    .filter((cut) => cut >= 0);
  return [...cuts, piece.length].map((cut, place) => ({
    start: start + (place === 0 ? 0 : (cuts[place - 1] ?? 0) + 1),
    end: start + cut,
  }));
}

/** "Plumber since 2019. Before that fitter at Howdens, 2014 – 2019": where a sentence ends between two dates, so does what is told of the first. */
function cutBetween(piece: string, from: number, to: number, isFirst: boolean): number {
  const between = piece.slice(from, to);
  const end = isFirst ? -1 : between.search(SENTENCE_END);
  if (end >= 0) return from + end;
  return isFirst ? piece.lastIndexOf(',', to) : piece.slice(0, to).indexOf(',', from);
}

const SENTENCE_END = /\.\s+(?=\p{Lu})/u;

function datedJob(text: string, part: Line): ListedJob | null {
  const [range, another] = datesIn(part.text);
  if (!range || another || readToldJobs(part.text, 'about').some(isOfKnownKind)) return null;
  const before = part.text.slice(0, range.start).replace(BEFORE_DATES, '');
  const after = part.start + range.end + lengthAt(AFTER_DATES, part.text.slice(range.end));
  // «Слесарь с 2019 (цех 5). Пять благодарностей»: the next sentence tells of more than the post.
  const isLast = after >= part.end || (before !== '' && NEXT_SENTENCE.test(part.text.slice(range.end)));
  if (isLast === (before === '')) return null;
  const rest = isLast ? trimmed(text, part.start, part.start + before.length) : trimmed(text, after, part.end);
  const [job, second] = rest ? jobsOf(rest) : [];
  return job && !second ? { ...job, length: null, dates: { start: range.from, end: range.to } } : null;
}

function isOfKnownKind({ occupations }: ToldJob): boolean {
  return !occupations.includes('other');
}

function lengthAt(start: RegExp, text: string): number {
  return start.exec(text)?.[0].length ?? 0;
}

function partsOf(text: string): Line[] {
  const parts: Line[] = [];
  let start = 0;
  for (const piece of text.split(PIECE_END)) {
    // The sentences of a piece with dates tell of them together.
    if (!YEAR.test(piece) && piece.length <= 10 * PART_CHARACTERS_MAX) parts.push(...sentencesOf(text, piece, start));
    start += piece.length + 1;
  }
  return parts;
}

function sentencesOf(text: string, piece: string, pieceStart: number): Line[] {
  let start = pieceStart;
  return piece.split(PART_END).flatMap((sentence) => {
    const at = text.indexOf(sentence, start);
    start = at + sentence.length;
    const line = trimmed(text, at, start);
    return line && line.text.length <= PART_CHARACTERS_MAX ? [line] : [];
  });
}

/** One part may name several jobs: «работала продавцом 2 года, потом кассиром год». */
function jobsOf(part: Line): ListedJob[] {
  const clauses = clausesOf(part);
  const jobs: ListedJob[] = [];
  let from = 0;
  while (from < clauses.length) {
    const rest = clauses.slice(from);
    const post = likeliestPost(rest.slice(0, PLACES_OF_POST));
    if (post === null || namesSchool(part.text)) break;
    const at = rest.indexOf(post);
    const next = nextJob(rest, at);
    jobs.push(jobOf(rest.slice(0, next), at));
    from += next;
  }
  return jobs.filter(({ length }) => length !== null || jobs.length === 1);
}

/** Where the next job of a part begins: behind a post with its length there stands another post with one. */
function nextJob(clauses: readonly Clause[], post: number): number {
  const told = clauses.findIndex(({ length }, place) => place >= post && length !== null);
  if (told < 0) return clauses.length;
  const next = clauses.findIndex(({ weight }, place) => place > told && weight >= NAMED);
  if (next < 0 || !clauses.slice(next).some(({ length }) => length !== null)) return clauses.length;
  const before = clauses[next - 1];
  return next - 1 > told && before && looksLikeFirm(before) ? next - 1 : next;
}

function jobOf(clauses: readonly Clause[], at: number): ListedJob {
  const post = clauses[at];
  const beside = [clauses[at - 1], ...clauses.slice(at + 1)].filter((one) => one !== undefined && one.text !== '');
  const isFirst = clauses[at - 1] !== undefined;
  const company = isFirst ? beside[0] : beside.slice(0, 2).find((one) => looksLikeFirm(one));
  // «Токарем 3 года, сварщиком месяц»: the length of what stands before is its own, unless that is a firm or nothing else.
  const length =
    clauses.find(
      (clause, place) => clause.length !== null && (place >= at || clause.text === '' || looksLikeFirm(clause)),
    )?.length ?? null;
  return {
    position: spanOf(post),
    company: company && looksLikeFirm(company) ? spanOf(company) : null,
    length,
    dates: null,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function looksLikeFirm({ text }: Clause): boolean {
  return (
    text !== '' &&
    text.split(/\s+/u).length <= FIRM_WORDS_MAX &&
    (FIRM.test(text) || /^[\p{Lu}\d«"]/u.test(text)) &&
    !NO_JOB.test(text)
  );
}

/** What commas, brackets and dashes divide, each without the length of time behind it. */
function clausesOf({ start, text }: Line): Clause[] {
  const clauses: Clause[] = [];
  let from = BEFORE_JOB.exec(text)?.[0].length ?? 0;
  const add = (end: number): void => {
    const line = trimmed(text, from, end);
    if (line === null || LABEL.test(line.text)) return;
    const lead = clauses.length > 0 ? (BEFORE_JOB.exec(line.text)?.[0].length ?? 0) : 0;
    const begin = line.start + lead;
    const length = lengthOf(line.text.slice(lead));
    const name = length
      ? trimmed(
          text,
          begin + (length.start === 0 ? behindVerb(line.text.slice(lead), length.end) : 0),
          length.start === 0 ? line.end : begin + length.start,
        )
      : trimmed(text, begin, line.end);
    const post = name && trimmed(text, name.start, name.end - (/[\s:–—-]*$/u.exec(name.text)?.[0].length ?? 0));
    clauses.push({
      start: start + (post?.start ?? begin),
      end: start + (post?.end ?? begin),
      text: post?.text ?? '',
      weight: post ? weightOf(post.text) : 0,
      length: length && { start: start + begin + length.start, end: start + begin + length.end, months: length.months },
    });
  };
  for (const found of text.matchAll(CLAUSE_END)) {
    // «1,5 года» is one number.
    if (found[0] === ',' && /\d$/u.test(text.slice(0, found.index)) && /^\d/u.test(text.slice(found.index + 1)))
      continue;
    if (found.index < from) continue;
    add(found.index);
    from = found.index + found[0].length;
  }
  add(text.length);
  return clauses;
}

const NAMED = 2;

/** «5 лет в продажах» tells how long, but of no job: only a post may follow the length. */
function lengthOf(text: string): StatedLength | null {
  const length = lengthBeside(text);
  if (length === null || length.start > 0 || length.end === text.length) return length;
  return weightOf(text.slice(behindVerb(text, length.end)).trim()) >= NAMED ? length : null;
}

function behindVerb(text: string, from: number): number {
  return from + lengthAt(WORKED, text.slice(from));
}

function likeliestPost(clauses: readonly Clause[]): Clause | null {
  const hasLength = clauses.some(({ length }) => length !== null);
  const best = clauses.reduce<Clause | null>((a, b) => (b.weight > (a?.weight ?? 0) ? b : a), null);
  // «Телемаркетинг, 2 года» names work by no post: its length tells that it was one.
  return best !== null && (best.weight >= NAMED || hasLength) ? best : null;
}

function weightOf(text: string): number {
  if (text.length > POST_CHARACTERS_MAX || [NO_JOB, BESIDE, TOLD_OF_ANOTHER].some((no) => no.test(text))) return 0;
  const isPost = POST.test(text);
  if (FIRM.test(text) && !isPost) return 0;
  const { isNamed } = readOccupations(
    { start: null, end: null, company: null, position: text, description: null, city: null },
    '',
    new Map(),
  );
  // «Есть база прорабов», «год в колл-центре» name a trade, but no post.
  const isOfTrade = !WHERE.test(text) && tellingStems(text.split(/\s+/u, WORDS_TO_TRADE).join(' ')).some(isTrade);
  return Number(isNamed) + (isPost || isOfTrade ? NAMED : 0);
}
