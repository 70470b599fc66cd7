import type { ClaimedDuties, OccupationFacts } from './read-occupations.js';
import { readOccupations } from './read-occupations.js';

/** A stretch of work that a text tells of: «03.2018 – 11.2020 ООО «Восток», продавец-консультант». */
export interface ToldJob extends OccupationFacts {
  readonly start: string;
  readonly end: string;
}

const MONTHS =
  'янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел';
/** In Kazakh the year comes first: «2021 ж. қаңтар», «2021 жылдың қаңтарынан». */
const KAZAKH_DATE =
  '(?:19|20)\\d\\d\\s*(?:ж\\.|жыл\\p{L}*)\\s*(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе[кг]|қазан|қараша|желтоқсан)\\p{L}*';
/** "2019 August": whole names alone, for «2019 мар…» may be the beginning of a post. */
const MONTH_BEHIND_YEAR =
  '(?:19|20)\\d\\d\\s+(?:january|february|march|april|may|june|july|august|september|october|november|december|январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])(?!\\p{L})';
// «Специалист ⏎ 2017 – 2019» has no November («лист») in it.
// Day, month and two digits of the year: «17.02.23».
const DATE = `${KAZAKH_DATE}|${MONTH_BEHIND_YEAR}|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])(?!\\d)|(?:\\d{1,2}[./])?\\d{1,2}[./](?:19|20)\\d\\d|(?:0[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])\\.\\d\\d(?![\\d.]\\d|\\d)|(?<!\\p{L})(?:\\d{1,2}(?:st|nd|rd|th)?[ \u00a0])?(?:${MONTHS})\\p{L}*\\.?(?:(?:,?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,[ \u00a0])?|(?<=\\.))(?:19|20)\\d\\d|\\s?['’]\\d\\d(?!\\d))|(?:19|20)\\d\\d`;
/** Every date has one; looked for by what few letters begin with. */
const YEAR = /(?:19|20)\d\d|\d\.\d\d\.\d\d|(?<=\p{L}\.?\s?)['’]\d\d(?!\d)/u;

/** False for a text without any date: most texts and lines have none, and a stretch of time needs one. */
export function namesDate(text: string): boolean {
  return YEAR.test(text);
}

const YEAR_WORD =
  '(?:\\s?(?:г\\.\\s?г\\.|р\\.\\s?р\\.|г\\.?|года?|гг\\.?|рр?\\.?|рік|року|ж\\.?|жыл\\p{L}{0,4})(?!\\p{L}))?';
const NOW =
  'наст\\p{L}*\\.?(?:\\s*вр\\p{L}*\\.?)?|н\\.?\\s?в\\.?(?!\\p{L})|сейчас|тек(?:\\.|ущ\\p{L}*)\\s*(?:время|вр\\.|момент\\p{L}*)|(?:поточн|наш)\\p{L}*\\s+час\\p{L}*|(?:сих|сей)\\s+(?:пор|день)|сегодня\\p{L}*|present|now|current\\p{L}*|today|теперішн\\p{L}*(?:\\s+час)?|сьогодні|цього\\s+часу|дотепер|нині|досі|зараз|қазір\\p{L}*(?:\\s+уақыт\\p{L}*)?|осы\\s+(?:уақыт|күн)\\p{L}*|т\\.?\\s?ч\\.(?!\\p{L})|теп\\.\\s?час\\p{L}*|date(?!\\p{L})|бүгін\\p{L}*';
/** Two dates with what stands between them: a stretch of work, or of school. */
export const DATE_RANGE = new RegExp(
  `(?<![\\d.])(${DATE})${YEAR_WORD}\\s*(?:[-–—]|по|до|to|till|until|бастап|(?<=[ндт][ае]н)(?=\\s))\\s*(?:(?:по|до|(?:up\\s+)?to|till|until)\\s+)?(${DATE}|${NOW})${YEAR_WORD}`,
  'giu',
);
/** «16.03.2023 –», and nothing or blanks as of a column behind: an end that nobody wrote, for there is none yet. */
export const ENDLESS = new RegExp(
  `(?<![\\d.])(${DATE})${YEAR_WORD}[^\\S\\n]*[-–—](?=[^\\S\\n]{3,}\\S|[^\\S\\n]*(?:\\n|$))`,
  'giu',
);
/** «Токар, з 2016», "fitter since 03/2019": a stretch that has begun and of which nobody says that it has ended. */
export const OPEN_START = new RegExp(
  `(?<!\\p{L})(?:с|со|з|із|від|from|since)\\s+(${DATE})${YEAR_WORD}(?=\\s*(?:[,;()\\n]|\\.?\\s*$|\\.\\s+\\p{Lu}))|(?<![\\d.])(${DATE})\\s?(?:ж\\.|жыл)дан(?:\\s+(?:бастап|бері)(?!\\p{L})|(?=\\s*(?:[,;)\\n]|\\.?\\s*$)))`,
  'giu',
);
/** «С апреля 2021 менеджер в агентстве, работаю до сих пор»: what is said behind the post is that it goes on. */
const STILL_THERE = new RegExp(
  `(?<!\\p{L})(?:с|со|з|із)\\s+(${DATE})${YEAR_WORD}(?=\\s+[^.;\\n\\d]{3,90}?[,(–—-]\\s*(?:и\\s+)?(?:работаю|тружусь|працюю)(?:\\s+(?:там|тут|здесь))?\\s+(?:до|по|и|і)\\s+(?:сих\\s+пор|сей\\s+день|настоящ|сейчас|досі|дотепер|зараз))`,
  'giu',
);

/** A school's years are no work, unless the line names a post. */
const SCHOOL =
  /университет|институт|академи|колледж|техникум|училищ|школ[аеуы]|лице[йя]|факультет|бакалавр|магистр(?!ал)|студент|диплом|курс|університет|інститут|коледж|universit|college|institute|school|degree|студенті|мектеп/iu;
/** «Секретарь в школе». */
const WORKED_AT_SCHOOL =
  /\p{L}{4,}\s+(?:в|во|у|at|in)\s+(?:\S+\s+){0,2}(?:универс|институт|академи|колледж|техникум|училищ|школ|лице|коледж|університ|інститут|college|school)/iu;
/** True for a text that tells of a school, unless it names work there. */
export function namesSchool(text: string): boolean {
  return SCHOOL.test(text) && !WORKED_AT_SCHOOL.test(text);
}

/** Right behind the dates. */
const ENDS_PART = /\)?[^\S\n]{0,3}(?:[.;](?=\s|$)|\n|$)/uy;
/** What stands between the dates and the text of the job. */
const LEAD = /^(?:\s*дейін(?!\p{L}))?[\s:;,.)\]–—-]+/u;
/** A full stop behind a whole word; «ст. продавец» goes on. */
const NEXT_SENTENCE = /(?<=\p{L}{4}|\)|»|\p{Lu}{3})[.;]\s/u;
/** Text that still belongs to one job where no line ends. */
const SEGMENT_CHARACTERS_MAX = 300;
/** How far before the dates the name of the company may stand. */
const COMPANY_REACH_CHARACTERS = 80;
interface Segment {
  readonly segmentStart: number;
  readonly segment: string;
}

/** Nobody tells of more jobs in one text. */
const RANGES_MAX = 60;
const NOW_IN_WORDS = 'по настоящее время';
const NOTHING_CLAIMED: ClaimedDuties = new Map();

/**
 * Jobs that a free text tells of with their dates, because the form had no fields for them or nobody filled them in.
 *
 * Cost: linear in characters; each range reads at most one line before and after it.
 *
 * @param field  path of the text, for evidence
 * @returns jobs whose words name a kind of work; with `any` the others too
 */
export function readToldJobs(text: string, field: string, any = false): ToldJob[] {
  if (!namesDate(text)) return [];
  const jobs: ToldJob[] = [];
  const ranges: RegExpExecArray[] = [];
  let toldUpTo = 0;
  for (const range of text.matchAll(DATE_RANGE)) if (ranges.push(range) === RANGES_MAX) break;
  for (const still of text.matchAll(STILL_THERE)) ranges.push(still);
  ranges.sort((one, other) => one.index - other.index);
  for (const [place, range] of ranges.entries()) {
    const [whole, start = '', end = NOW_IN_WORDS] = range;
    const from = range.index + whole.length;
    const before = clauseBefore(text, range.index);
    const earlier = ranges[place - 1];
    const behind = segmentOf(text, {
      ...{ earlierEnd: earlier ? earlier.index + earlier[0].length : 0, start: range.index },
      ...{ end: from, next: ranges[place + 1]?.index ?? text.length },
    });
    // «Менеджер по продажам 2018–2021 ООО «Ромашка»»: what belongs to no earlier job may be the post.
    const isBeforeFree = HAS_WORKED.test(before.segment) || before.segmentStart >= toldUpTo;
    // «Account manager, 2019 – present; sales assistant, 2017 – 2019»: dates that end their part speak of what stands before them.
    const ways = !isBeforeFree ? [behind] : endsPart(text, from) ? [before, behind] : [behind, before];
    for (const { segmentStart, segment } of ways) {
      const company = `${before.segment} ${segment}`;
      const read = readOccupations(
        { start, end, company, position: segment, description: null, city: null },
        field,
        NOTHING_CLAIMED,
      );
      const isOfSchool = namesSchool(segment) && read.occupations.includes('other');
      const isNamed = read.isNamed && !isOfSchool;
      if (!isNamed && (!any || SCHOOL.test(segment))) continue;
      toldUpTo = Math.max(from, segmentStart + segment.length);
      const evidence = segment === '' ? { start: range.index, text: whole } : { start: segmentStart, text: segment };
      jobs.push({
        ...read,
        start,
        end,
        evidence: [{ field, ...evidence, end: evidence.start + evidence.text.length }],
      });
      break;
    }
  }
  return jobs;
}

/** «Работала на горячей линии с февраля 2021 по апрель 2023»: a verb of work makes the words before the dates tell of them. */
const HAS_WORKED =
  /(?<!\p{L})(?:работал|работаю|трудил|служил|подрабатывал|працюва|працюю|worked|working|жұмыс\s+істе|істедім)/iu;

/**
 * What the sentence has before the dates, which may name the company: «Работала в салоне связи Билайн с марта 2020 по май 2022
 * продавцом».
 */
function clauseBefore(text: string, rangeStart: number): Segment {
  const reach = text.slice(Math.max(0, rangeStart - COMPANY_REACH_CHARACTERS), rangeStart);
  const segment = (reach.split(/[.;!?\n]|\d{4}/u).at(-1) ?? '').trimStart();
  return {
    segmentStart: rangeStart - segment.length,
    segment: segment.replace(/[\s,(]+(?:(?:с|со|з|із|from|since)\s*)?$/iu, ''),
  };
}

function endsPart(text: string, from: number): boolean {
  ENDS_PART.lastIndex = from;
  return ENDS_PART.test(text);
}

/** Where two dates stand, and where those before and behind them do. */
interface RangePlace {
  readonly earlierEnd: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The rest of the line behind the dates, or what the line has between them and the dates before where nothing stands behind. */
function segmentOf(text: string, { earlierEnd, start: rangeStart, end: from, next: nextRange }: RangePlace): Segment {
  const rest = text.slice(from, Math.min(nextRange, from + SEGMENT_CHARACTERS_MAX));
  const lead = LEAD.exec(rest.split('\n', 1)[0] ?? '')?.[0].length ?? 0;
  const behind = ((rest.split('\n', 1)[0] ?? '').slice(lead).split(NEXT_SENTENCE, 1)[0] ?? '').trimEnd();
  if (/\p{L}{2}/u.test(behind)) return { segmentStart: from + lead, segment: behind };
  const before = text.slice(Math.max(earlierEnd, rangeStart - SEGMENT_CHARACTERS_MAX), rangeStart);
  const whole = before.slice(before.lastIndexOf('\n') + 1);
  const line = earlierEnd > 0 ? whole.replace(LEAD, '') : whole;
  const trimmed = line.trimEnd().replace(/[\s(,:–—-]+$/u, '');
  return { segmentStart: rangeStart - line.length, segment: trimmed };
}
