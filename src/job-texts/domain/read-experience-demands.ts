import { foundIn, isIn } from '../../kernel/sought.js';
import { withOtherObjects } from './objects-of-experience.js';
import { occupationsOf } from './occupations-named.js';
import { oneOfThese } from './one-of-these.js';
import { OR_WORDS, asWays, waysIn } from './alternatives.js';
import { ASKING, asksFor, isPassing } from './asked-experience.js';
import type { Draft, Span } from './draft.js';
import { overlaps, placesOf } from './draft.js';
import { isEvenIf, isOtherTime } from './other-times.js';
import { LEAST, MONTHS, YEARS, timesIn } from './times-of-experience.js';
import type { Time } from './times-of-experience.js';
import { NONE_NEEDED } from './none-needed.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { SUCH_AS, isOnlyKind, waysInBrackets } from './ways-in-brackets.js';
import type { DonePlace } from './done-before.js';
import { doneIn } from './done-before.js';
import { preferredBranch } from './preferred-branch.js';
import { trimWords, workIn } from './work-of-experience.js';

const CUE =
  /(?<!\p{L})(?:опыт(?!н)\p{L}{0,3}|о\/р(?!\p{L})|стаж(?!ир|ер)\p{L}{0,3}|досвід(?!чен)\p{L}*|тәжірибе\p{L}*|өтіл\p{L}*|experience\p{L}*|background(?= in )|track record(?= (?:in|of) )|б[эе]кграунд\p{L}*|(?<=(?:^|[,;(] ?))(?:работали|работал|працювали)(?= (?:в|во|на|у|с|со|з|із) )|exp(?=\s|\.|$)|(?:проработал|отработал|пропрацюва[вл]|відпрацюва[вл])\p{L}{0,2}|(?:жұмыс )?істе(?:ген|п көрген|п жүрген)\p{L}*|еңбек ет(?:кен|у)\p{L}*|айналыс(?:қан|ып|у)\p{L}*|(?<=\p{L}{2}п )көрген\p{L}*|(?<=(?:^|[\s(])(?:год|года|лет|рік|роки|років) )(?:работы|роботи)(?!\p{L})|(?<=(?:лет|года?|месяц\p{L}*|років|роки|року) )практик[иау])/gu;
/** «Плюсом будет опыт с AWS». */
const LEADING_DEGREE = ofOurLetters(
  /^(?:[\s–—:-]|(?:плюсом|преимуществом|желателен|желательно|приветствуется|будет|является|большим|бажано|перевагою|буде|также|и|а)(?=\s))+/u,
);
/** Who tells of the company's own people asks for nothing. */
const OF_THE_COMPANY = ofOurLetters(
  /(?<!\p{L})(?:(?:опыт|стаж) наш\p{L}+ |досвід наш\p{L}+ |нашей команде|наши (?:специалист|сотрудник|мастер)|у нас работа|работают люди|компания (?:с|имеет)|our (?:team|staff|experts)|we have|(?:прошл|предыдущ|прежн|бывш|попередн|колишн)\p{L}{2,3} \p{L}+ (?:\p{L}+ )?(?:про|от|від)?(?:работал|рацюва)|наша команда|команда (?:с|со|із|з)(?= )|team with |(?:в|у) (?:нашей |нашій )?команд[еі]|средн\p{L}* (?:стаж|опыт)|середн\p{L}* (?:стаж|досвід)|(?:team|everyone|people|colleagues|doctors|engineers)(?: \p{L}+){0,3} (?:has|have|with|who)|наші (?:фахівці|спеціаліст)|біздің (?:\p{L}+ ){0,2}(?:команда|маман|тәжірибелі))/u,
);
/** «Опыт работы с …»: of a program or a machine it is a skill, of people, goods and papers it is experience. */
const WORKED_WITH = ofOurLetters(
  /^(?:(?:опыт\p{L}* (?:работы )?|(?:вы |уже )*работал\p{L}? )(с|со|на|в)|(?:досвід\p{L}* (?:роботи )?|працювал\p{L} )(з|зі|із|на|в|у)|(?:hands-on |working |practical |proven )*experience (with|using)) (?=\S)/u,
);
const TOOL =
  /^(?:(?:люб\p{L}{1,3}|какой-либо|будь-як\p{L}{1,3}|any|кез келген) )?(?:\p{L}{3,}\d|1[сc](?!\p{L})|(?:crm|срм|битрикс|бітрікс|амо|эдо|егаис|егаіс|касс|програм|систем|станк|верстат|по(?!\p{L})|пк(?!\p{L})|кпк|тсд))/u;
/** Programs that nobody takes for a branch: «опыт работы в Excel». */
const PROGRAM = ofOurLetters(
  /^(?:(?:ms|microsoft) (?:access|project|visio|teams)|(?:ms |microsoft )?(?:excel|word(?! proc)|outlook|power ?(?:point|bi|query|pivot))|(?:google|гугл|яндекс|yandex)[ .-]?(?:sheets?|docs?|forms?|analytics|ads|таблиц|док|форм|метрик|директ|direct|metri)\p{L}*|[эе]ксел[ьея]\p{L}*|figma|фигм\p{L}{1,2}|(?:adobe )?(?:photoshop|illustrator|indesign|premiere)|фотошоп\p{L}?|auto ?cad|автокад\p{L}?|arch ?icad|revit|coreldraw|canva|jira|trello|notion|slack|tableau|sap|bitrix|amocrm|salesforce|hubspot|zendesk|tilda|wordpress)(?!\p{L})/u,
);

function isOfTool(norm: string, plain: string): boolean {
  const lead = LEADING_DEGREE.exec(norm)?.[0].length ?? 0;
  const worked = WORKED_WITH.exec(norm.slice(lead));
  // «NetSuite experience», «Excel бағдарламасында жұмыс тәжірибесі»
  if (!worked)
    return PROGRAM.test(norm.slice(lead)) || /^[A-Z]\p{L}*[a-z][A-Z]\p{L}* experience/u.test(plain.slice(lead).trim());
  // «Опыт работы с (Битрикс24 или amoCRM)»
  const at = lead + worked[0].length + (norm[lead + worked[0].length] === '(' ? 1 : 0);
  const [name = ''] = plain.slice(at).split(/\s/u, 1);
  // A name in Latin letters is a program, unless it is the branch that somebody has worked in: «опыт в HoReCa».
  return (
    TOOL.test(norm.slice(at)) ||
    PROGRAM.test(norm.slice(at)) ||
    (/^[A-Z]/u.test(name) && !/^[ву]$/u.test(worked[1] ?? worked[2] ?? ''))
  );
}

/** Questions whether it is needed at all. */
const ASKED_WHETHER = ofOurLetters(
  /(?:(?<!\p{L})(?:ли|чи|нужен|нужно|требуется|потрібен|потрібно|обязателен|does|do i|do you need|is)(?!\p{L})|(?:керек|қажет|міндетті) (?:пе|ма|бе))[^.!?]*\?$/u,
);
/** Of cues and of lengths of time; a sentence with more is no sentence. */
const MENTIONS_MAX = 8;

/** «Стаж от трёх лет либо опыт от пяти»: each way is a part of its own, as after a comma. */
const OTHER_WAY = new RegExp(
  `\\s(?:или|либо|або|чи|немесе|or)\\s(?=(?:\\p{L}+ )?(?:опыт|стаж|досвід|тәжірибе|өтіл|experience)|(?:(?:(?!\\s(?:и|та|and|with|plus|с|со|з)\\s)[^,;.\\d]){3,40} )?(?:${LEAST} )?\\d{1,2}\\+?(?: ?(?:${YEARS}|${MONTHS})|\\s*(?:$|[.,;)])))`,
  'gu',
);

/** «Стаж от трёх лет в т.ч. год на руководящей должности»: what is said of a part of the years is a part of its own, comma or not. */
const PART_OF_THEM =
  /(?<=\p{L})\s(?=(?:(?:оның|соның|бұның) ішінде|в т\. ?ч\.|в том числе|у т\. ?ч\.|у тому числі|(?:из|з|із) (?:них|которых|яких)) )/gu;

/** Kazakh names the years last, so that an "or" before the first of them divides kinds of work. */
const withWays = (written: string) =>
  written
    .replace(OTHER_WAY, (joint: string, at: number) =>
      joint === ' немесе ' && !/\d/u.test(written.slice(written.lastIndexOf(',', at) + 1, at))
        ? joint
        : `,${' '.repeat(joint.length - 1)}`,
    )
    .replace(PART_OF_THEM, ',');
const OR_JOINT = new RegExp(`\\s(?:${OR_WORDS})\\s`, 'u');

/** "Experience: two years of experience as a nurse": the word names the line, and is said anew of what is asked. */
function isLabel(norm: string, { from, to }: Span, words: readonly Span[]): boolean {
  return from === 0 && words.length > 1 && /^:\s/u.test(norm.slice(to));
}

/** Which words the sentence has at all, and whether lengths of time count only beside the word "experience". */
export interface WhatToLookFor {
  readonly needsCue: boolean;
  /** Tells of a place whether its clause is judged to demand something. */
  readonly isAsked: (place: number) => boolean;
  readonly says: { readonly word: boolean; readonly time: boolean; readonly done: boolean };
}

/** The word "experience", or a verb that tells what has been done before. */
type Cue = Span & Partial<Pick<DonePlace, 'isEnglish' | 'isGeneric'>>;

/** Experience that a sentence asks for, or says that it does not ask for. */
export function readExperienceDemands(
  written: string,
  plain: string,
  what: WhatToLookFor,
  taken: readonly Span[],
): Draft[] {
  const drafts = demandsIn(written, plain, what, taken);
  const preferred = preferredBranch(written, plain, drafts);
  const isOfIt = ({ from, at = from }: Draft) => preferred.some((one) => one.from <= at && at < one.to);
  return [...drafts.filter((one) => !isOfIt(one)), ...preferred];
}

function demandsIn(
  written: string,
  plain: string,
  { needsCue, says, isAsked }: WhatToLookFor,
  taken: readonly Span[],
): Draft[] {
  const norm = withWays(written);
  const none = says.word ? noneIn(norm) : [];
  const drafts: Draft[] = none.map((place) => noneNeeded(norm, place));
  // «Нужен ли опыт?»
  if (norm.endsWith('?') && ASKED_WHETHER.test(norm)) return drafts;
  const words: readonly Cue[] = says.word ? placesOf(CUE, norm) : [];
  const done: readonly Cue[] = says.done ? doneIn(norm, !needsCue) : [];
  const cues = [...words, ...done.filter((one) => !words.some((word) => overlaps(one, word)))]
    .filter((cue) => !none.some((other) => overlaps(cue, other)) && !isEvenIf(norm, cue) && !isLabel(norm, cue, words))
    .slice(0, MENTIONS_MAX);
  if (isIn(OF_THE_COMPANY, norm)) return drafts;
  const spans = [...(says.time ? timesIn(norm) : [])]
    .slice(0, MENTIONS_MAX)
    .filter((time, place, all) => !all.slice(0, place).some((other) => overlaps(other, time)))
    .filter((time) => !none.some((other) => overlaps(time, other)) && !isOtherTime(norm, time, cues));
  const used = new Set<Cue>();
  for (const time of spans) {
    const cue = cueOf(time, cues, norm);
    // «… от 1 года или в телемаркетинге от 6 мес.»: the word stands once, the kind of work with each.
    if (cue && used.has(cue) && norm.slice(cue.to, time.from).includes(',')) {
      drafts.push(...draftsOf(norm, plain, time, null, taken));
      continue;
    }
    if (cue) used.add(cue);
    else if (
      needsCue
        ? !isIn(ASKING, norm) &&
          !(standsForItself(norm, time) && isAsked(time.from)) &&
          !(drafts.length > 0 && isIn(OF_THESE, norm.slice(0, time.from)))
        : cues.length > 0 && used.size > 0 && !/,|;/u.test(norm.slice(0, time.from))
    )
      continue;
    drafts.push(...draftsOf(norm, plain, time, cue, taken));
  }
  for (const cue of none.length > 0 ? [] : cues) {
    // «Опыт: …»: the word is the name of the line.
    const isName = cue.from === 0 && norm[cue.to] === ':' && used.size > 0;
    if (used.has(cue) || isName) continue;
    if (cue.isGeneric !== undefined) {
      drafts.push(...draftsOf(norm, plain, { from: cue.from, to: cue.to, months: 1 }, cue, taken));
      continue;
    }
    const clause = clauseAround(norm, cue.from, cue.to);
    const isTool = isOfTool(norm.slice(clause.from, clause.to), plain.slice(clause.from, clause.to));
    if (isTool || isPassing(norm, cue)) continue;
    const months = spans.find((time) => isSharedWith(cue, time, cues, written))?.months ?? 1;
    if (!needsCue || asksFor(norm, cue))
      drafts.push(...draftsOf(norm, plain, { from: cue.from, to: cue.to, months }, cue, taken));
  }
  return drafts.map((draft) => withOtherObjects(norm, plain, draft));
}

/** Where the sentence says that nobody needs to have worked before. */
function noneIn(norm: string): Span[] {
  return placesOf(NONE_NEEDED, norm)
    .slice(0, MENTIONS_MAX)
    .filter(
      ({ from, to }) =>
        !/не (?:рассм|бер|розгляд)|(?<!\p{L})(?:қарастыр(?:ыл)?|қабылдан?|ал(?:ын)?)[бмп]ай/u.test(
          norm.slice(from, to + 30),
        ) && !/\([^()]*рассм\p{L}*(?: и)? $/u.test(norm.slice(Math.max(0, from - 30), from)),
    );
}

/** «Досвід … або досвід … – не менше двох років», «… не менш як три роки», «два года стажа … или стажа …»: the years stand once, for each way. */
function isSharedWith(cue: Cue, time: Time, cues: readonly Cue[], written: string): boolean {
  if (cue.to > time.from)
    return GENITIVE.test(written.slice(cue.from, cue.to)) && isIn(OR_BEFORE, written.slice(time.to, cue.from));
  const last = cues.filter(({ to }) => to <= time.from).at(-1);
  return (
    last !== undefined &&
    (DASH_AT_END.test(written.slice(last.to, time.from)) || AT_LEAST.test(written.slice(time.from, time.to))) &&
    isIn(OR_JOINT, written.slice(cue.to, last.from)) &&
    !/\d|;/u.test(written.slice(cue.to, time.from))
  );
}

const GENITIVE = /^(?:опыта|стажа|досвіду|стажу)$/u;
const OR_BEFORE = new RegExp(`^[^,;.\\d]{3,80}\\s(?:${OR_WORDS})\\s(?:\\p{L}+ )?$`, 'u');
const AT_LEAST = /^не мен/u;
const DASH_AT_END = /^[^.;]{3,80}\s[–—-]\s?$/u;

function noneNeeded(norm: string, { from, to }: Span): Draft {
  const value = { months: 0, occupations: 'any' } as const;
  return { demand: { kind: 'experience', value }, from, to: endOfClause(norm, to) };
}

/** «Two years in a shop», «не менше п'яти років головним бухгалтером», «ұлттық киім тігуде 2 жыл»: nothing but how long, and of what. */
function standsForItself(norm: string, time: Time): boolean {
  const { from, to } = clauseAround(norm, time.from, time.to);
  const [before, after] = [norm.slice(from, time.from), norm.slice(time.to, to)];
  if (OF_CALENDAR.test(before) || OF_CALENDAR.test(after)) return false;
  const opens =
    /^\s*(?:[\d.)]+ )?(?:-|–|•|минимум|мінімум|at least|minimum|min|(?:you(?:.ve| have)|have|has)(?: got)?|(?:у вас )?за плечами)?[\s:]*$/u.test(
      before,
    );
  return opens ? /^[\s+]*\p{L}{2}/u.test(after) : /\p{L}(?:да|де|та|те)\s$/u.test(before) && !/\p{L}{5}/u.test(after);
}

/** Ages, dates and what is done every year. */
const OF_CALENDAR =
  /(?<!\p{L})(?:ago|назад|тому|old|жас\p{L}*|возраст|вік|month|per|раз|once|каждый|щороку|contract|договор|контракт|гаранти|guarantee|on the market|на рынке|на ринку|anniversary|юбилей|отпуск|відпустк|holiday|fixed|maternity|декрет|испытательн|випробув|probation|stay|training|обучени|навчання|course|курс)(?!\p{L}{4})/u;

/** «…, из них не менее года в судах»: these years are of what stands after them. */
const OF_THESE = /(?:(?:из|з|із) (?:них|которых|яких)|(?:оның|соның) ішінде) (?:\p{L}+ ){0,2}$/u;

/** The word "experience" that a length of time belongs to: the nearest in the same part of the sentence. */
function cueOf(time: Time, cues: readonly Cue[], norm: string): Cue | null {
  if (isIn(OF_THESE, norm.slice(Math.max(0, time.from - 30), time.from))) return null;
  let best: Cue | null = null;
  let distance = Infinity;
  for (const cue of cues) {
    const [from, to] = cue.from < time.from ? [cue.to, time.from] : [time.to, cue.from];
    const between = norm.slice(from, to);
    if (
      to - from > 130 ||
      /[;]/u.test(between) ||
      (/,/u.test(between) &&
        !/в том числе|у тому числі|[ву] т\. ?ч\.|including|,[^,]*,/u.test(between) &&
        cue.from > time.from)
    )
      continue;
    if (to - from < distance) [best, distance] = [cue, to - from];
  }
  return best;
}

/** «In account management, customer success or B2B sales»: what goes on after a comma up to an "or" is the same list of kinds of work. */
const GOES_ON_TO_AN_OR = new RegExp(
  `^(?:, (?!(?:знани|умени|навык|владе|наличи|образован|высш|диплом|лучше|желательн|предпочт|краще|бажан|ideal|prefer|знанн|вмін|освіт|knowledge|skills?|degree)\\p{L}*)(?!\\d)[^,;.()]{3,40}){1,4},? (?:${OR_WORDS}) (?!\\d)[^,;.()]{3,40}(?=$|[,;.)])`,
  'u',
);

/** «Стаж лікарської роботи від 2 років або інтерн»: where the kind of work stands before the years, an "or" after them opens another way. */
function endOfWay(norm: string, clause: Span, time: Time, cue: Span | null, words: string | null): number {
  const at = Math.max(time.to, cue?.to ?? 0);
  const joint = norm.slice(at, clause.to).search(OR_JOINT);
  const last = words?.split(' ').at(-1)?.toLowerCase();
  if (joint < 0 || (last !== undefined && norm.slice(at, clause.to).includes(last))) return clause.to;
  return at + joint;
}

function draftsOf(norm: string, plain: string, time: Time, cue: Cue | null, taken: readonly Span[]): Draft[] {
  if (cue?.isGeneric !== undefined) return doneDrafts(norm, plain, time, cue);
  const around = clauseAround(norm, Math.min(time.from, cue?.from ?? time.from), Math.max(time.to, cue?.to ?? time.to));
  const goesOn = workIn(norm, plain, around, time, cue, taken) !== null;
  // «… of backend, Elixir or Scala»: names are no kinds of work beside words.
  const isOfNames = /^, [A-Z]/u.test(plain.slice(around.to)) && !/[A-Z]/u.test(plain.slice(around.from, around.to));
  const more = (goesOn && !isOfNames && foundIn(GOES_ON_TO_AN_OR, norm.slice(around.to))?.[0]) || '';
  const whole = { from: around.from, to: around.to + more.length };
  const words = workIn(norm, plain, whole, time, cue, taken);
  const clause = { from: whole.from, to: endOfWay(norm, whole, time, cue, words) };
  const place = { ...clause, at: time.from };
  const { months } = time;
  const named = waysInBrackets(plain, { from: clause.from, to: norm.indexOf(')', clause.from) + 1 || clause.to });
  // «Опыт продаж (B2B или B2C)» is of sales, whoever is sold to.
  if (named.length > 0 && (words === null || isOnlyKind(words)))
    return worksOf(
      named.map((way) => plain.slice(way.from, way.to)),
      time,
      place,
    );
  if (words === null) return [{ demand: { kind: 'experience', value: { months, occupations: 'any' } }, ...place }];
  // "A CRM such as Salesforce or Zendesk": examples of one thing.
  if (isIn(SUCH_AS, words.toLowerCase())) return worksOf([words], time, place);
  const list = oneOfThese(words, plain, clause.from);
  if (list !== null) return worksOf(list.names, time, { ...place, to: list.to });
  return worksOf(
    waysIn(words).map(({ text }) => text),
    time,
    place,
  );
}

/** One demand for each kind of work, any of which will do. */
function worksOf(kinds: readonly string[], { from, months }: Time, place: Span): Draft[] {
  const ways = kinds.map((words): Draft => {
    const value = { months, occupations: occupationsOf(words), words };
    return { demand: { kind: 'experience', value }, ...place };
  });
  return asWays(ways, `work ${from}`);
}

/** "Built dashboards in Tableau", "touched Kubernetes or Nomad" */
const OF_A_TOOL = /^(?:с |со |з |із |на |в )?(?:[A-Z]|1[СCсc](?!\p{L}))/u;
const ENDS_WITH_TOOL = /\s[A-Z][\w.+#-]*$/u;

/** «Вы уже пекли на закваске, хотя бы год»: the work is named by the verb and what stands after it. */
function doneDrafts(norm: string, plain: string, time: Time, cue: Cue): Draft[] {
  const clause = clauseAround(norm, cue.from, cue.to);
  const isBare = time.from === cue.from;
  const isRightAfter = !isBare && time.from >= cue.to && time.from - cue.to <= 2;
  const area = {
    from: isRightAfter ? time.to : cue.isGeneric ? cue.to : cue.from,
    to: !isBare && !isRightAfter && time.from > cue.to ? Math.min(time.from, clause.to) : clause.to,
  };
  const words = trimWords(norm, plain, area);
  if (
    isBare &&
    (cue.isEnglish === true ? ENDS_WITH_TOOL.test(words ?? '') : cue.isGeneric && OF_A_TOOL.test(words ?? ''))
  )
    return [];
  const place = { from: clause.from, to: Math.max(clause.to, isBare ? 0 : endOfClause(norm, time.to)), at: time.from };
  const { months } = time;
  if (words === null) return [{ demand: { kind: 'experience', value: { months, occupations: 'any' } }, ...place }];
  return worksOf(
    waysIn(words).map(({ text }) => text),
    time,
    place,
  );
}

/** Words around a place up to the commas; a comma inside «в том числе …» does not end it. */
function clauseAround(norm: string, from: number, to: number): Span {
  let start = from;
  while (start > 0 && !/[,;()]/u.test(norm[start - 1] ?? '')) start--;
  return { from: start, to: endOfClause(norm, to) };
}

function endOfClause(norm: string, at: number): number {
  let end = at;
  while (end < norm.length && !/[,;)]/u.test(norm[end] ?? '')) end++;
  return end;
}
