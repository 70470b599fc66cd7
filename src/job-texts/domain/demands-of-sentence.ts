import type { RequirementDemand } from '../../vacancies/domain/requirement.js';
import type { Draft, Span } from './draft.js';
import { overlaps } from './draft.js';
import type { AbilityDraft, Accepts } from './read-abilities.js';
import { readAbilities } from './read-abilities.js';
import { lawfulDraft } from './lawful-draft.js';
import { isNotAsked, notAskedIn, straightened } from './not-asked.js';
import { readEducationDemands } from './read-education-demands.js';
import { readExperienceDemands } from './read-experience-demands.js';
import { readCategoryDemands, readLicenceDemands, readSimpleDemands } from './read-term-demands.js';
import { readSoughtPerson } from './read-sought-person.js';
import { readLanguageDemands } from './read-language-demands.js';
import { GATES } from './gate.js';
import type { DEMANDS_FROM } from './prose-judgement.js';
import { ProseJudgement, demandOdds } from './prose-judgement.js';
import type { Degrees } from './read-wish.js';
import { degreesIn, isSupposed, mustAt } from './read-wish.js';
import { kindOfLine } from './kind-of-line.js';
import { bareLists } from './bare-lists.js';
import { routesOf } from './routes-of-sentence.js';
import type { PlacedSentence } from './sections.js';
import { TELLS_OF_WORK } from './sections.table.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** A demand with the degree to which it is meant and the alternatives it belongs to. */
export interface PlacedDemand {
  readonly demand: RequirementDemand;
  readonly must: boolean;
  /** Alternatives of one sentence: those of one option hold together. `group` counts from 0 within the sentence. */
  readonly route: {
    readonly group: number;
    readonly option: number;
    /** The group of several sentences. */ readonly over?: string;
  } | null;
  readonly sentence: PlacedSentence;
}

/** The firm tells of itself, its people or its pay. */
const OF_THE_FIRM = ofOurLetters(
  /(?<!\p{L})(?:наш(?!его коллег)\p{L}*|мы(?! ищем| ждем| рассм)|у нас|в команде|у команді|біз(?!\p{L})|our|we(?!.re looking| are looking| need| want| seek)|компани\p{L}*)(?!\p{L})/u,
);
const OF_A_SCHOOL = ofOurLetters(
  /^(?:(?:или|либо|або|чи|or) )?\p{L}{5,}(?:ое|ная|чна|тна|вна|ська|рна|ая|ої|ого)(?: (?:или|либо|або|чи) \p{L}{5,}(?:ое|на|ька|ая))?(?: (?:образовани|освіт)\p{L}*)?[.]?$/u,
);
/** «По направлениям «Психология», «Социальная работа»» */
const NAME_OF_A_SUBJECT =
  /^(?:(?:или|либо|або|чи|немесе|or) )?(?:(?:по )?(?:специальност|направлени|спеціальн|напрям)\p{L}{0,4} )?«[^»]+»(?: мамандығ\p{L}{0,2}| мамандықтар\p{L}{0,3})?(?: бойынша)?[.]?$|^(?:образование|освіта|білімі?|education): /u;
const WITH_OWN = /\s(?:с|со|з|із|with)\s(?:личн|собствен|сво|власн|his|her|own|an? )/u;
/** «… и умение читать чертежи» begins a part of its own, as a comma would. */
const NEXT_PART = ofOurLetters(
  /\s\+\s(?=(?:разрешени|удостоверен|допуск|свидетельств|лицензи|дозв|посвідч|ліценз|licen[cs]e|permit))|\s(?:и|а также|также|та|а також|және|and|plus|плюс)\s(?=(?:уметь|знать|умени|знани|навык|владени|наличи|готовн|действующ|аккредитац|сертификат|медкниж|(?:личн\p{L}* )?медицинск\p{L}* книж|допуск|удостоверен|имеющ|имеет|умеет|знает|має|вміє|знає|чинн|скорост|швидк|грамотн|разрешени|дозв[іо]л|интернатур|інтернатур|ординатур|свидетельств|свідоцтв|сертифікат|лицензи|ліценз|have \p{L}+ed |typing|not (?:be )?afraid|advanced|accurate|conversational|proficient|skilled|familiar|solid|strong|comfortable|fluent|previous|relevant|valid|a valid|confident|good (?:communication|knowledge|command)|excellent|speak (?!\p{L}+ and )|вміння|знання|навич|наявн|английск|англійськ|ағылшын|водительск|водійськ|права (?:кат|[abвс](?!\p{L}))|опыт|стаж|досвід|образован|освіт|be able|able to|ability|knowledge|a digital|пони|уверен|вільно [–—]|свободно [–—]))/gu,
);
/** «Oktell» не «Naumen», электрик не электромонтёр: in Kazakh it is an "or". */
const KAZAKH_OR = /(?<!(?:егер|тек|ол) )\sне\s(?!(?:требу|нуж|обяз|важ|мен|менее|ниже))/gu;
const OF_KAZAKH = /[әіңғүұқөһ]\p{L}*.*[әңғүұқөһ]/u;
/** Before these an ability ends, though what is said of how much it is wanted goes on: «знание рынка и своя база — преимущество». */
const NEXT_THING = ofOurLetters(
  /\s(?:и|а также|та|and)\s(?=(?:сво[еюя]\p{L}*|личн\p{L}*|собственн\p{L}*|власн\p{L}*|own) )/gu,
);
/** In the general part of a job description: what its holder must have or be able to do. */
const MUST_HAVE = ofOurLetters(
  /(?:желател|бажан)\p{L}* (?:налич|навык|знани|умени|опыт|владе|навич|знанн|вмін|наявн|досвід)|допускаются лица|допускается лицо|(?:рассматрива\p{L}*|является|будет) (?:как |как дополнительное )?преимуществ|обязательн\p{L}* явля|необходим\p{L}* (?:умен|знан|навык)|алуы (?:тиіс|керек|қажет)|меңгеруі (?:тиіс|міндетті|қажет)|имеющ\p{L}* удостоверен|(?:має|мають|мусить) (?:володіти|вміти|мати навич)|(?:должен|должна|должны|повинен|повинна|повинні) (?:иметь навык|уметь|владеть|обладать|мати навич|вміти|володіти)/u,
);
/** «Во время отсутствия его замещает юрисконсульт, имеющий стаж …»: somebody else's. */
const OF_ANOTHER = ofOurLetters(
  /замеща(?:ет|ют)(?!\p{L})|(?:руководствуется|подчиняется|керується|підпорядковується)(?!\p{L})|исполня(?:ет|ют) (?:лицо|работник)|обязанности (?:исполня|выполня)|обов'язки викону|^орынбасардың|заміщає|заміня[єю]|ауыстырады|алмастырады/u,
);
/** «С инструкцией ознакомлен, копию получил» */
const IS_SIGNED = ofOurLetters(
  /(?<!\p{L})(?:(?:ознаком|ознайом)(?:лен|ил)\p{L}*|танысқан\p{L}*|have read)(?!\p{L}).{0,40}(?:копи|экземпляр|получ|примірник|отрим|дана|copy)/u,
);
const OF_A_POST = ofOurLetters(
  /(?:в должности|на посаді)\s[^,;.]{3,90}$|(?:стаж|опыт|досвід)[^,;.]{0,60} (?:(?:по|з|за|із)|\p{L}{4,}(?:ом|ем|[ыи]м|ой|ою|ей)(?: \p{L}+){0,3}) $/u,
);
/** Parts of a text in which nothing is asked, whatever their sentences say. */
const ASKS_NOTHING: ReadonlySet<PlacedSentence['section']> = new Set(['duties', 'about', 'other', 'noise']);
const OF_ASKED: ReadonlySet<PlacedSentence['section']> = new Set(['requirements', 'wishes']);
const PAY = /\d[\d ]{2,} ?(?:br(?!\p{L})|aed|gel|pln|usd|eur|kzt|uah|₽|руб|р\.|грн|тг|теңге|тенге|₸|₴|\$|€)/u;
/** What goes on after one of these is a list of what is asked for. */
const BEGINS_A_LIST: ReadonlySet<string> = new Set(['education', 'experience', 'licence', 'language']);
/** «Права, пожалуйста, машину даем»: it goes on and asks for nothing. */
const RATHER_OTHER = -1.2;
const SURELY_MUST = ofOurLetters(
  /(?<!\p{L})(?:must|need to|have to|only|долж(?:ен|н)\p{L}*|обязательн\p{L}*|только|повин(?:ен|н)\p{L}*|лише|тільки|тиіс|міндетті|тек)(?!\p{L})/u,
);
const SHORT_WORDS = 3;
/** Log odds that leave no doubt. */
const SURELY_ASKED = 3.5;
const EXPERIENCE_WORD = /опыт|стаж|досвід|тәжірибе|өтіл|experience/u;

/**
 * What a sentence demands, as far as its place in the text lets it demand anything.
 *
 * @param isAfter  it goes on after a semicolon, and what stands before that demands something
 */
export function demandsOfSentence(
  sentence: PlacedSentence,
  forbidden: readonly Span[],
  isTitle: boolean,
  isAfter = false,
): PlacedDemand[] {
  if (!isTitle && ASKS_NOTHING.has(sentence.section) && !(sentence.section === 'about' && asksPlainly(sentence)))
    return [];
  const read = new SentenceReader(sentence);
  const { norm } = straightened(sentence);
  // «Досвід? Бажано від 3 місяців»
  if (/\?$/u.test(sentence.norm) && OF_ASKED.has(sentence.section)) return read.noneNeeded();
  if (isTitle && sentence.section !== 'requirements') {
    const own = read.placed([...read.categories(), ...read.sought()], []);
    return sentence.section === 'free' && sentence.norm.replace(/\([^()]*\)/gu, '').includes(',')
      ? [...own, ...read.all(forbidden, demanding(norm, isAfter))]
      : own;
  }
  if (OF_ANOTHER.test(sentence.norm) || IS_SIGNED.test(sentence.norm)) return [];
  switch (sentence.section) {
    case 'requirements':
    case 'wishes':
      // «Знания: закона о ветеринарии; правил карантина»: a list in one line.
      return read.all(forbidden, demanding(norm, isAfter, isAfter ? 'point' : placeIn(sentence)));
    case 'knowledge':
      return read.known();
    case 'free':
      if (TELLS_OF_WORK.test(sentence.norm)) return read.noneNeeded();
      if (isListWishedFor(norm)) return read.all(forbidden, () => true);
      return read.all(forbidden, demanding(norm, isAfter));
    case 'general':
      return MUST_HAVE.test(sentence.norm) ? read.all(forbidden, demanding(norm, isAfter)) : read.formal();
    case 'conditions':
      return asksPlainly(sentence)
        ? read.all(forbidden, demanding(norm, isAfter))
        : [...read.noneNeeded(), ...read.rightToWork()];
    case 'about':
      return read.all(forbidden, demanding(norm, isAfter));
    default:
      return [];
  }
}

/** «Если знаете 1С, обучение пойдет быстрее»: what will be then. */
const IS_BETTER_THEN =
  /(?<!\p{L})(?:это|це|то|тогда|тоді|будет|буде|будут|піде|пойдет|сразу|одразу|we|will|that|it)(?!\p{L})/u;

/** «Спутники, дроны – хорошо, если уже пробовали»: what stands before the dash is wished for, however it is named. */
const WISHED_FOR = ofOurLetters(
  /^[^.:!?–—]{3,90}\s[–—-]\s(?:(?:это|це|дуже|очень|тіпті) ){0,2}(?:(?:добре|хорошо|отлично),? (?:если|якщо)|керемет|тамаша)(?!\p{L})/u,
);

function isListWishedFor(norm: string): boolean {
  return WISHED_FOR.test(norm) && !OF_THE_FIRM.test(norm) && kindOfLine(norm) !== 'given';
}

/** Among what is given, or in what the firm tells of itself, a sentence has to say plainly that it asks: "You must be able to prove your right to work". */
function asksPlainly({ norm, line }: PlacedSentence): boolean {
  return !line.isPoint && kindOfLine(norm) === 'asked' && demandOdds(norm) > SURELY_ASKED;
}

/** Under a heading that asks a paragraph may tell of other things as well; the points of a list hardly do, nor names alone: «Работа с коффердамом.» */
function placeIn({ line, norm }: PlacedSentence): keyof typeof DEMANDS_FROM {
  return !line.isPoint && line.sentences > 1 && norm.split(' ').length > SHORT_WORDS ? 'asked' : 'point';
}

/** The parts that look more like a demand than not, as far as their place lets one think so. */
function demanding(norm: string, isAfter: boolean, place: keyof typeof DEMANDS_FROM = 'free'): Accepts {
  const judgement = new ProseJudgement(norm, place, isAfter);
  const supposes = isSupposed(norm);
  return (part, from) =>
    judgement.demands({ from, to: from + part.length }) && !(supposes && from > 0 && IS_BETTER_THEN.test(part));
}

/** Lets each reader look at one sentence, if it has any word that the reader waits for. */
class SentenceReader {
  private readonly norm: string;
  /** Without the commas put where a part begins: what belongs together by an "and" shares its way. */
  private readonly written: string;
  private readonly plain: string;
  private readonly degrees: Degrees;
  private readonly notAsked: readonly Span[];

  constructor(private readonly sentence: PlacedSentence) {
    const { norm, plain, begins } = straightened(sentence);
    this.notAsked = notAskedIn(norm, sentence.begins);
    this.written = OF_KAZAKH.test(norm) ? norm.replace(KAZAKH_OR, ' /  ') : norm;
    this.norm = this.written.replace(NEXT_PART, (joint) => `,${' '.repeat(joint.length - 1)}`);
    this.plain = plain;
    this.degrees = degreesIn(this.norm, begins);
  }

  categories(): Draft[] {
    if (!this.opens('category')) return [];
    // «Стаж в должности техника I категории»: the category is that of the post that was held.
    return readCategoryDemands(this.norm).filter(
      ({ from, to }) =>
        !OF_A_POST.test(this.norm.slice(Math.max(0, from - 100), from)) &&
        !/^(?:\p{L}*\s){0,3}ретінде/u.test(this.norm.slice(to)),
    );
  }

  /** In a part of a text that demands; outside all headings only what says itself that it is demanded. */
  all(forbidden: readonly Span[], accepts: Accepts): PlacedDemand[] {
    const isOpen = this.sentence.section === 'free';
    const education = this.education();
    const licence = this.opens('licence') ? readLicenceDemands(this.norm, this.plain) : [];
    const categories = this.categories().filter((one) => !licence.some((other) => overlaps(one, other)));
    const experience = this.experience(isOpen, education).filter((one) => !this.isAge(one, forbidden));
    const simple = readSimpleDemands(this.norm, this.sentence.begins);
    // «Ұлты қазақ» names a people and no language.
    const judgement = isOpen ? new ProseJudgement(this.norm) : null;
    const languages = this.languagesOr(judgement).filter(
      // «Жоғары білім (орыс тілі мен әдебиеті)»: what a school teaches.
      (one) => ![...simple, ...forbidden, ...education].some((other) => overlaps(one, other)),
    );
    const sought = isOpen && this.opens('sought') ? readSoughtPerson(this.norm, this.plain) : [];
    const drafts = [...education, ...experience, ...licence, ...categories, ...simple, ...languages, ...sought].filter(
      (one) => !judgement?.surelyNone(one.at ?? one.from) || isNoneNeeded(one) || one.demand.kind === 'right-to-work',
    );
    const taken = [...drafts.filter((draft) => !isBeside(draft)), ...forbidden];
    const begun = isOpen ? this.formalBegins(drafts.filter(({ demand }) => BEGINS_A_LIST.has(demand.kind))) : Infinity;
    const accepting: Accepts = (part, from) =>
      (accepts(part, from) || (from >= begun && (isShort(part) || demandOdds(part) > RATHER_OTHER))) && !PAY.test(part);
    const abilities = this.abilities(taken, accepting, categories.filter(isBeside));
    return this.placed(drafts, education.length === 0 ? abilities : abilities.filter((one) => !this.isOfSchool(one)));
  }

  /** «Опыт логистом от 2 лет, Excel, 1С»: what goes on after years, a school, a licence or a language is asked for too, wherever it stands. */
  private formalBegins(drafts: readonly Draft[]): number {
    if (OF_THE_FIRM.test(this.norm) || !/[,;]/u.test(this.norm)) return Infinity;
    const asked = drafts.filter(
      ({ demand, at, from }) =>
        !(demand.kind === 'experience' && demand.value.months === 0) &&
        !isNotAsked({ demand, from, to: from, at }, this.norm, this.notAsked),
    );
    return Math.min(Infinity, ...asked.map(({ at, from }) => at ?? from));
  }

  /** What is said of somebody who is sought, beside the post: «внимательного водителя с личным авто». */
  sought(): Draft[] {
    if (!this.opens('sought')) return [];
    const own = WITH_OWN.test(this.norm) ? readSimpleDemands(this.norm, this.sentence.begins) : [];
    return [...readSoughtPerson(this.norm, this.plain), ...own.filter(({ demand }) => demand.kind === 'car')];
  }

  /** In a list of what the holder of a post must know. */
  known(): PlacedDemand[] {
    const languages = this.languages(true);
    return this.placed(
      languages,
      this.abilities(languages, () => true, []),
    );
  }

  /** In the general part of a job description: education, experience, licence, category. */
  formal(): PlacedDemand[] {
    const education = this.education();
    const licence = this.opens('licence') ? readLicenceDemands(this.norm, this.plain) : [];
    return this.placed([...education, ...this.experience(true, education), ...licence, ...this.categories()], []);
  }

  /** Among what is given it is told who may work at all: "You must be eligible to work in the UK". */
  rightToWork(): PlacedDemand[] {
    if (!SURELY_MUST.test(this.norm)) return [];
    const simple = readSimpleDemands(this.norm, this.sentence.begins);
    return this.placed(
      simple.filter(({ demand }) => demand.kind === 'right-to-work'),
      [],
    );
  }

  noneNeeded(): PlacedDemand[] {
    const experience = this.experience(true, []);
    return this.placed(
      experience.filter(({ demand }) => demand.kind === 'experience' && demand.value.months === 0),
      [],
    );
  }

  placed(drafts: readonly Draft[], abilities: readonly AbilityDraft[]): PlacedDemand[] {
    const { sentence, norm } = this;
    const routes = routesOf(this.written, drafts, abilities);
    const groups = 1 + Math.max(-1, ...[...routes.values()].map(({ group }) => group));
    const byDefault = sentence.section !== 'wishes' && !isSupposed(norm) && !isListWishedFor(norm);
    const lists = bareLists(norm, abilities);
    const ways = new Map<string, { readonly group: number; options: number }>();
    return [...drafts, ...abilities]
      .filter((draft) => !isNotAsked(draft, norm, this.notAsked))
      .sort((a, b) => a.from - b.from)
      .flatMap((draft) => lawfulDraft(draft) ?? [])
      .flatMap((draft): PlacedDemand[] => {
        const known = routes.get(draft) ?? null;
        const way = wayOf(draft, groups, ways);
        // Ways within one option of a route would both be asked for: the first stands for them.
        if (known && way && way.option > 0) return [];
        const route = known ?? way;
        const none = draft.demand.kind === 'experience' && draft.demand.value.months === 0;
        const must = none ? route !== null : (mustAt(norm, this.degrees, draft, lists.get(draft)) ?? byDefault);
        return [{ demand: draft.demand, must, route, sentence }];
      });
  }

  private opens(reader: keyof typeof GATES): boolean {
    return GATES[reader].opens(this.sentence.begins);
  }

  private education(): Draft[] {
    return this.opens('education') ? readEducationDemands(this.norm, this.plain) : [];
  }

  private experience(needsCue: boolean, taken: readonly Span[]): Draft[] {
    const says = { word: this.opens('experience'), time: this.opens('time') || this.sentence.begins.hasFigure };
    return says.word || says.time ? readExperienceDemands(this.norm, this.plain, { needsCue, says }, taken) : [];
  }

  private languages(isListed: boolean): Draft[] {
    return this.opens('language') ? readLanguageDemands(this.norm, isListed) : [];
  }

  /** Outside a list a language is asked for where a word of knowing stands, or where its part of the sentence looks like a demand. */
  private languagesOr(judgement: ProseJudgement | null): Draft[] {
    if (judgement === null) return this.languages(true);
    const sure = this.languages(false);
    if (sure.length > 0) return sure;
    // «English ok, Arabic a bonus»: after one that is asked for the others are, too.
    const all = this.languages(true);
    const first = all.findIndex((one) => judgement.demandsAt(one.at ?? one.from));
    return first < 0 ? [] : all.slice(first);
  }

  private abilities(taken: readonly Span[], accepts: Accepts, ends: readonly Span[]): AbilityDraft[] {
    // «Чтобы занять место, нужно:» opens a list and asks for nothing itself.
    if (/:$/u.test(this.norm) && !this.sentence.line.isPoint) return [];
    const divided = this.norm.replace(NEXT_THING, (joint) => `,${' '.repeat(joint.length - 1)}`);
    return readAbilities(divided, this.plain, this.degrees, taken, accepts, ends);
  }

  /** «Высшее техническое, математическое или экономическое образование»: what is left of it names no ability. */
  private isOfSchool({ from, to }: AbilityDraft): boolean {
    const words = this.norm.slice(from, to).trim();
    return OF_A_SCHOOL.test(words) || NAME_OF_A_SUBJECT.test(words);
  }

  /** «От 25 до 45 лет» without a word of experience is the age that another reader has refused. */
  private isAge({ demand, from, to }: Draft, forbidden: readonly Span[]): boolean {
    return (
      demand.kind === 'experience' &&
      demand.value.months > 1 &&
      forbidden.some((span) => overlaps(span, { from, to })) &&
      !EXPERIENCE_WORD.test(this.norm.slice(from, to))
    );
  }
}

function isShort(part: string): boolean {
  return part.trim().split(/\s+/u).length <= SHORT_WORDS;
}

function isNoneNeeded({ demand }: Draft): boolean {
  return demand.kind === 'experience' && demand.value.months === 0;
}

/** «Удостоверение сварщика 5 разряда» is a paper beside its grade. */
function isBeside({ demand }: Draft): boolean {
  return demand.kind === 'category' && (demand.value.unit === 'grade' || demand.value.unit === 'class');
}

/** Alternatives that a reader has found itself. */
function wayOf(
  { ways: name }: Draft,
  groups: number,
  known: Map<string, { readonly group: number; options: number }>,
): PlacedDemand['route'] {
  if (name === undefined || name === null) return null;
  const own = known.get(name) ?? { group: groups + known.size, options: 0 };
  known.set(name, own);
  return { group: own.group, option: own.options++ };
}
