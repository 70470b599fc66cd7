import { foundIn, isIn } from '../../kernel/sought.js';
import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Draft, Span } from './draft.js';
import { placesOf } from './draft.js';
import { occupationsOf } from './occupations-named.js';
import { isQualityWord } from './quality-words.js';
import { readLicenceDemands } from './read-term-demands.js';
import type { PlacedSentence } from './sections.js';

/** Somebody is sought; in English the words may be of anything, «we need accurate data», so that a person has to follow. */
const SOUGHT =
  /(?<!\p{L})(?:ищем|ищет|ищут|требуется|требуются|нужен|нужна|нужны|приглашаем|приглашает|набираем|возьмем|рады видеть|шукаємо|шукає|шукають|потрібен|потрібна|потрібні|запрошуємо|запрошує|(?:готовы )?рассмотр(?:им|еть)|рассматриваем|(?:готові )?розглян(?:емо|ути)|предлага(?:ем|ет) (?:\p{L}+ )?работу|пропону(?:ємо|є) (?:\p{L}+ )?роботу|looking (?:for|to (?:employ|hire|recruit|appoint|add|find|welcome))|(?:seek(?:s|ing)?|wish(?:es|ing)?|hop(?:e|es|ing)|keen|want(?:s|ing)?) to (?:employ|hire|recruit|appoint|welcome)|requires?|to recruit|to appoint|searching for|in search of|seeks?|seeking|needs?|wants?|hiring|recruiting|(?:opportunity|opening|vacancy|position) (?:\p{L}+ ){0,3}for)(?= )/gu;
/** "The ideal candidate will be …", "if you are …", "you are a …": what is said of whoever reads it. */
const TOLD_OF =
  /(?:(?<!\p{L})(?:candidates?|applicants?|(?:ideal|successful|right|perfect) person|\p{L}+ (?:managers?|assistants?|engineers?|officers?|executives?|coordinators?)) (?:will|must|should|would|needs? to|has to|have to) (?:also |ideally )?be|(?<!\p{L})(?:candidates?|applicants?|(?:ideal|successful|right|perfect) person) (?:is|are)|(?:^|[.!?] |if |also )you(?:.re| are| will be|.ll be| must be| should be)|^(?:must|should) be)(?= )/gu;
const OF_A_DOING = /(?:confident|comfortable|competent|capable|proficient|skilled|experienced|adept)$/u;
const A_DOING = /^ (?:in|at|with|of|[a-z]{3,}ing)(?= [a-z])/u;
/** What may stand after the last of such words: its end, or more of the same. */
const ENDS_TELLING =
  /^\s*(?:$|[.!;]|,? (?:please|then|we|apply|with (?:an?|the|strong|excellent|good|great|proven) |and (?:able|have|has|be|ready|willing|capable|comfortable|possess|demonstrate|you|will)(?!\p{L})|who |able to ))/u;
/** «… до своєї дружної команди», «… на постоянную работу», "… for our shop": where to, and how they are. */
const WHERE_TO = ofOurLetters(
  /^(?: (?:присоединиться|приєднатися|долучитися))?(?: (?:в|во|на|до|к|у|for|to) (?:(?:\p{L}+ ){0,3}(?:команд\p{L}{1,2}|коллектив\p{L}?|колектив\p{L}?|компани[юию]|компані[їю]|работу|роботу|штат|офис|офіс|магазин|салон|team)|себе|нам|нас|our)(?= ))?(?:,? (?:срочно|всегда|сейчас|терміново|завжди|зараз|currently|urgently|now))?/u,
);
const BEFORE_ONE =
  /^(?:(?: {2}|,? )(?:and |и |та |й |& )?|\/| )(?:(?:an?|the|another|several|two|самых|самого|самую|highly|very|truly|really|well|очень|максимально|дуже|по-настоящему) ){0,2}/u;
const ONE_WORD = /^(?:(?:hard|self|detail|results?|customer|well|team|goal|target|career|business)[ -])?[\p{L}'-]{3,}/u;
/** Told of whoever is sought though it tells of things as well, and so is no quality wherever it stands. */
const OF_SOMEBODY =
  /^(?:грамотн(?!ост)|талантлив|ярк(?:ую|ого|их|ая|ий|ие)$|талановит|яскрав|перспективн|bright$|innovative|talented|outstanding$|smart$|savvy|self-\p{L}+(?:ing|ed|ent)$|(?:detail|results?|customer|team|goal|target|career|business)[ -](?:oriented|driven|focused|minded)$|hard[ -]working$|well[ -](?:rounded|organi[sz]ed|presented|spoken|mannered)$)/u;
const OF_MUCH_WORK = /^(?:опытн(?:ый|ая|ого|ую|ые|ых|ым)|досвідчен\p{L}{1,3}|experienced|seasoned)$/u;
/** An adjective of which nothing is known, between others: «внимательный, квалифицированный и …». */
const AN_ADJECTIVE = /(?:ый|ий|ой|ая|ую|юю|ого|его|ые|ых|их|ну|ного|них|ed|ic|al|ive|ous|ful)$/u;
const NO_PERSON =
  /^,? (?:партн[её]р|клиент|клієнт|покупател|поставщик|постачальник|решени|рішен|подход|проект|услов|друз)/u;
const A_PERSON =
  /^,?(?: (?!(?:for|to|of|with|in|on|at|from|by|who)(?!\p{L}))[\p{L}'&/-]+){0,5}? (?!for )[\p{L}-]*(?:ers?|ors?|ists?|ians?|ants?|ents?|m[ea]n|nurses?|chefs?|people|persons?|individuals?|professionals?|executives?|graduates?|staff|specialists?|cooks?|reps?|colleagues?|nanny|nannies|tutors?|souls?|minds?)(?!\p{L})/u;
const IS_LATIN = /^[a-z]/u;
/** The post up to where something else is said of it. */
const POST = ofOurLetters(
  /^,? ((?!(?:сотрудник|специалист|человек|людей|люд[иі]н|кандидат|фахівц|співробітник|колег|коллег|people|person|individual|candidate|professional|someone)\p{L}*(?:[\s.,!]|$))[\p{L}&/'-]+(?: (?!(?:в|во|на|для|с|со|к|по|до|у|з|із|зі|from|for|with|who|to|at|in|as|and|и|та|або|или)(?!\p{L}))[\p{L}&/'-]+){0,4})/u,
);
/** «… людей с желанием развиваться», "… with a genuine passion for Maths". */
const WISHING = ofOurLetters(
  /(?<=^[^,.;:]{0,90}? (?:с|со|з|із|with) )(?:(?:an?|his|her|their|больш\p{L}+|огромн\p{L}+|искренн\p{L}+|велик\p{L}+|щир\p{L}+) )?(?:(?:genuine|strong|real|true|great) )?(?:желанием|стремлением|бажанням|прагненням|passion|love|enthusiasm|desire|drive)(?!\p{L})[^,.;!?]{0,60}?(?=[,.;!?]|$| (?:who|который|которая|котор[ыо]\p{L}+|який|яка|які) )/u,
);
const ADJECTIVES_MAX = 7;
const MENTIONS_MAX = 4;
const PERSON_REACH = 90;

interface Told {
  readonly qualities: readonly Span[];
  readonly experienced: Span | null;
  readonly to: number;
}

/**
 * What is said of somebody who is sought, beside the post: «Ищем внимательного и вежливого водителя», "an experienced and caring nurse with a love of
 * children".
 */
export function readSoughtPerson(norm: string, plain: string, { section }: Pick<PlacedSentence, 'section'>): Draft[] {
  // Among what is offered somebody experienced is there already.
  const named = section === 'conditions' ? [] : namedExperienced(norm, plain);
  const drafts: Draft[] = [...toldOfReader(norm, plain), ...named];
  for (const { to } of placesOf(SOUGHT, norm)) {
    const start = to + (WHERE_TO.exec(norm.slice(to))?.[0].length ?? 0);
    const told = adjectivesAt(norm, start);
    const rest = norm.slice(told.to);
    if (!mayBeSomebody(norm.slice(start), rest)) continue;
    const wishing = WISHING.exec(rest);
    const spans = [...told.qualities];
    if (wishing) spans.push({ from: told.to + wishing.index, to: told.to + wishing.index + wishing[0].length });
    drafts.push(...spans.map((span) => quality(plain, span)));
    if (told.experienced) drafts.push(...experience(plain, rest, told.experienced, told.to));
  }
  return drafts;
}

/** "Candidates will be professional and reliable", "you are a creative, proactive problem-solver". */
function toldOfReader(norm: string, plain: string): Draft[] {
  const drafts: Draft[] = [];
  for (const { to } of placesOf(TOLD_OF, norm).slice(0, MENTIONS_MAX)) {
    const { qualities, experienced, to: end } = adjectivesAt(norm, to);
    const rest = norm.slice(end);
    const isPerson = A_PERSON.test(rest.slice(0, PERSON_REACH)) && !NO_PERSON.test(rest);
    // "You must be confident leading walks": what somebody is confident in is asked for, and is read as what they can do.
    if (OF_A_DOING.test(norm.slice(to, end)) && A_DOING.test(rest)) continue;
    if (!isPerson && !ENDS_TELLING.test(rest)) continue;
    drafts.push(...qualities.map((span) => quality(plain, span)));
    if (experienced && isPerson) drafts.push(...experience(plain, rest, experienced, end));
  }
  return drafts;
}

function mayBeSomebody(whole: string, rest: string): boolean {
  if (!/^,? \p{L}{3}/u.test(rest) || NO_PERSON.test(rest)) return false;
  return !IS_LATIN.test(whole.trim()) || A_PERSON.test(rest);
}

/** The adjectives in a row from a place on, as far as one of them is of a person. */
function adjectivesAt(norm: string, start: number): Told {
  const qualities: Span[] = [];
  let experienced: Span | null = null;
  let [at, end] = [start, start];
  for (let count = 0; count < ADJECTIVES_MAX; count++) {
    const before = BEFORE_ONE.exec(norm.slice(at, at + 60))?.[0].length ?? 0;
    const word = before === 0 ? undefined : ONE_WORD.exec(norm.slice(at + before, at + before + 40))?.[0];
    if (word === undefined) break;
    const span = { from: at + before, to: at + before + word.length };
    const isOfWork = OF_MUCH_WORK.test(word);
    const isOfSomebody = !isOfWork && (isQualityWord(word) || OF_SOMEBODY.test(word));
    if (isOfWork) experienced ??= span;
    else if (isOfSomebody) qualities.push(span);
    else if (!AN_ADJECTIVE.test(word)) break;
    at = span.to;
    if (isOfWork || isOfSomebody) end = at;
  }
  return { qualities, experienced, to: end };
}

function quality(plain: string, { from, to }: Span): Draft {
  return { demand: { kind: 'quality', value: { anyOf: [], words: plain.slice(from, to) } }, from, to };
}

/** Who is experienced has done the work of the post. */
function experience(plain: string, rest: string, { from, to }: Span, at: number): Draft[] {
  const named = POST.exec(rest)?.[1];
  if (named === undefined)
    return [{ demand: { kind: 'experience', value: { months: 1, occupations: 'any' } }, from, to }];
  const start = at + rest.indexOf(named);
  const words = plain.slice(start, start + named.length);
  return [{ demand: { kind: 'experience', value: { months: 1, occupations: occupationsOf(words), words } }, from, to }];
}

/** «Тәжірибелі наубайшы іздейміз»: in Kazakh the seeking stands last. */
const SOUGHT_LAST = ofOurLetters(
  /(?<!\p{L})тәжірибелі (\p{L}{3,}(?:[ -]\p{L}{3,}){0,2}) (?:іздейміз|іздеп|іздейді|керек|қажет|шақырамыз|шақырады)(?!\p{L})/u,
);
/** «Досвідчений пекар для нічної зміни» opens a sentence, and nothing says that somebody is sought. */
const OF_A_POST = ofOurLetters(/^(?:досвідчен(?:ий|а)|опытн(?:ый|ая)) (\p{L}{4,}) (?:для|на|в|у|до|з|с) /u);
/** «Опытный наставник на время стажировки», «опытный врач на месте осмотрит вас»: who is there already. */
const OF_THE_FIRM = ofOurLetters(
  /^(?:досвідчен(?:ий|а)|опытн(?:ый|ая)) (?:наставни|куратор|ментор|коуч|коллег|колег)|(?<!\p{L})(?:вам|вас|вами|тебе|тебя|тобою|новичк\p{L}+|новачк\p{L}+)(?!\p{L})/u,
);

const ENDS_AS_A_POST = /(?:мен|[иі]ст[аи]?|тор[иы]?|[еєя]р[иы]?|ець|ник[иі]?|ар[іи]?|ель)$/u;

/** Who is sought by a name before or after which only "experienced" stands. */
function namedExperienced(norm: string, plain: string): Draft[] {
  const last = foundIn(SOUGHT_LAST, norm);
  const found = last ?? foundIn(OF_A_POST, norm);
  const post = found?.[1];
  if (!found || post === undefined || (last === null && OF_THE_FIRM.test(norm))) return [];
  if (last === null && !tellingStems(post).some(isTrade) && !ENDS_AS_A_POST.test(post)) return [];
  const at = found.index + found[0].indexOf(post);
  const words = plain.slice(at, at + post.length);
  const value = { months: 1, occupations: occupationsOf(words), words };
  return [{ demand: { kind: 'experience', value }, from: found.index, to: found.index + found[0].length }];
}

const A_DRIVER = ofOurLetters(/(?<!\p{L})(?:водител|водій|водія|водії|шофер|перегонщик|жүргізуші|driver)/u);

/** «Водитель категории С»: the post names its licence. */
export function licencesOfPost({ norm, plain }: PlacedSentence): Draft[] {
  return isIn(A_DRIVER, norm) ? readLicenceDemands(norm, plain) : [];
}
