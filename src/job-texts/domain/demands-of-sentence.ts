import { isIn, mayHold } from '../../kernel/sought.js';
import type { RequirementDemand } from '../../vacancies/domain/requirement.js';
import { barredPeople } from './barred-people.js';
import { areSurelyAsked } from './asked-experience.js';
import type { Draft, Span } from './draft.js';
import { isNoneNeeded, overlaps } from './draft.js';
import type { AbilityDraft, Accepts } from './read-abilities.js';
import type { DividedWords } from './clauses.js';
import { readAbilities } from './read-abilities.js';
import { DEMANDS_FROM } from './demands-from.js';
import { lawfulDraft } from './lawful-draft.js';
import {
  ASKS_WHETHER,
  GOES_ON_WITH_BUT,
  IS_ASKED_BACK,
  OF_OUR_PEOPLE,
  isOfAnArticle,
  OPEN_TO,
  TELLS_OF_A_PLACE,
  TO_BRING_ALONG,
  WE_ARE_ONE,
  toldUpTo,
} from './no-ability.js';
import { isNotAsked, notAskedIn } from './not-asked.js';
import { isOnlyQualities, isTraitInSomething, namesATrait } from './quality-words.js';
import { readEducationDemands } from './read-education-demands.js';
import { readExperienceDemands } from './read-experience-demands.js';
import { placesOfKinds, readLicenceDemands, readSimpleDemands } from './read-term-demands.js';
import { licencesOfPost, readSoughtPerson } from './read-sought-person.js';
import { NAMES_LANGUAGE, readLanguageDemands } from './read-language-demands.js';
import { GATES } from './gate.js';
import { withItemsWhole } from './genitive-goes-on.js';
import type { SentenceJudgement } from './clause-judgement.js';
import { type Degrees, degreesIn, isMust, isSupposed, saysHowMuch } from './read-wish.js';
import { isKnownLast } from './kazakh-knowing.js';
import { isOfGiven, kindOfLine } from './kind-of-line.js';
import { isAskedAmongWork, isImportant, isOfFreeWork } from './asked-among-work.js';
import { isListWishedFor } from './list-wished-for.js';
import { withPreferredApart } from './preferred-branch.js';
import { saidOfSought } from './said-of-sought.js';
import { IS_SIGNED, MAY_OR_MAY_NOT, NOT_FOR_THEM, OF_ANOTHER } from './of-another.js';
import { isNameOfPost, isPostOfList } from './post-alone.js';
import { PlacesInRoutes } from './way-of-draft.js';
import { asksAlone, asksForCheck, isLanguageAlone, isTagOfBoard, namesHaving } from './named-alone.js';
import { areNames, areNextNames, bareLists, isListOfNames } from './bare-lists.js';
import { categoriesAskedFor } from './categories-asked-for.js';
import { isListOfAdvert, isNoneOfAdvert } from './hurried-advert.js';
import { saysItself, listUnder, saysDegreeAt } from './says-its-degree.js';
import { isAge, opensAList } from './no-experience.js';
import { routesOf } from './routes-of-sentence.js';
import { namesOnlyASchool } from './school-subject.js';
import type { PlacedSentence } from './sections.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { cutBefore, isInstead, withoutIf } from './without-if.js';
import { YEARS_ALONE } from './years-alone.js';

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
  /** The words by which an entry of the dictionary was known. */ readonly named?: string;
}

const WITH_OWN = /\s(?:с|со|з|із|with)\s(?:личн|собствен|сво|власн|his|her|own|an? )/u;
/** «На должность … назначается лицо, имеющее …»: whatever is named after it is asked for, however long the sentence. */
const WHO_IS_APPOINTED = ofOurLetters(
  /(?:назнача[ею]тся|принима[ею]тся|допуска[ею]тся|призначається|приймається|допускається) (?:лиц[оа]|особ[аи]|работник|працівник|гражданин|громадянин|специалист|спеціаліст|фахівець)(?!\p{L})/u,
);
/** «Excel», «…, ГОСТ и СП» */
const NEXT_IN_LIST = /^\s*\S+(?: (?:(?:и|та|і|й|және|and|&) )?\S+)?\s*$/u;
/** Shorter times in an advertisement are rather those of the job. */
const MONTHS_ASKED_MIN = 6;
/** Parts in which a line of years tells of something else. */
const WITHOUT_YEARS: ReadonlySet<PlacedSentence['section']> = new Set(['duties', 'other']);
const WITHOUT_NAMES: ReadonlySet<PlacedSentence['section']> = new Set(['duties', 'other', 'about', 'conditions']);
const OF_ASKED: ReadonlySet<PlacedSentence['section']> = new Set(['requirements', 'wishes']);
const PAY =
  /[$€£₽₸₴] ?\d|^\s*(?:ж\/а|з\/п|зп|айлығы|жалақысы)[ :–—-]*\d|\d[\d ]{2,} ?(?:br(?!\p{L})|aed|gel|pln|usd|eur|kzt|uah|₽|руб|р\.|грн|тг|теңге|тенге|₸|₴|\$|€)/u;

/**
 * What a sentence demands, as far as its place in the text lets it demand anything.
 *
 * @param isWay  it opens with an "or", and what stands before that demands something
 * @param isHurried  its text is a short advertisement without headings
 */
export function demandsOfSentence(
  sentence: PlacedSentence,
  judgement: SentenceJudgement,
  forbidden: readonly Span[],
  { isTitle, isWay, isHurried }: { readonly isTitle: boolean; readonly isWay: boolean; readonly isHurried: boolean },
): PlacedDemand[] {
  if (isOfAnArticle(sentence.norm) || isIn(TO_BRING_ALONG, sentence.norm)) return [];
  const told = toldUpTo(sentence.norm);
  if (told === sentence.norm.length) return [];
  const read = new SentenceReader(sentence, judgement, told, isHurried && sentence.section === 'free');
  if (isTitle && sentence.section !== 'requirements') {
    const driving = licencesOfPost(sentence);
    const own = read.placed([...read.categories(), ...driving, ...read.sought()], []);
    return sentence.section === 'free' && sentence.norm.replace(/\([^()]*\)/gu, '').includes(',')
      ? [...own, ...read.all(forbidden)]
      : own;
  }
  if (!OF_ASKED.has(sentence.section) && isIn(TELLS_OF_A_PLACE, sentence.norm) && kindOfLine(sentence.norm) !== 'asked')
    return [];
  if (isOfFreeWork(sentence) || isIn(OF_OUR_PEOPLE, sentence.norm) || isIn(WE_ARE_ONE, sentence.norm)) return [];
  if ([OF_ANOTHER, IS_SIGNED, MAY_OR_MAY_NOT, NOT_FOR_THEM].some((one) => isIn(one, sentence.norm))) return [];
  if (sentence.norm.endsWith('?') && (isIn(IS_ASKED_BACK, sentence.norm) || isIn(ASKS_WHETHER, sentence.norm)))
    return [];
  if (sentence.section === 'knowledge') return read.known();
  return barredPeople(sentence) ?? read.all(forbidden, isWay);
}

/** Lets each reader look at one sentence. */
class SentenceReader {
  private readonly norm: string;
  private readonly words: DividedWords;
  private readonly plain: string;
  private readonly degrees: Degrees;
  private notAsked: readonly Span[];
  private appointedAt: number | null = null;
  /** What a line that asks amid the work or what is given needs at least; null for any other. */
  private readonly amongWork: number | null;
  /** Where it tells of somebody who is sought. */
  private readonly said: Span | null;
  /** What a clause of a list in a hurried advertisement needs at least; null for any other. */
  private ofAdvert: number | null = null;

  constructor(
    private readonly sentence: PlacedSentence,
    private readonly judgement: SentenceJudgement,
    /** Where a clause ends that only tells of demands; 0 without one. */
    private readonly told = 0,
    /** Nothing but its own words says that a clause of it is asked for. */
    private readonly isHurried = false,
  ) {
    const { norm, plain, begins } = judgement.words.straight;
    this.notAsked = notAskedIn(norm, sentence.begins);
    this.words = judgement.words.divided;
    this.norm = withPreferredApart(this.words.norm);
    const { section } = sentence;
    const isElsewhere = section === 'duties' || section === 'conditions';
    this.said = saidOfSought(this.norm);
    const isSaid = isElsewhere ? isAskedAmongWork(this.norm) : isImportant(sentence);
    this.amongWork = isSaid ? DEMANDS_FROM.amongWork : null;
    this.plain = plain;
    this.degrees = degreesIn(this.norm, begins);
  }

  categories(): Draft[] {
    return this.opens('category') ? categoriesAskedFor(this.norm) : [];
  }

  /** Whatever stands in a clause that is judged to demand something; "no experience needed" says so itself. */
  all(forbidden: readonly Span[], isWay = false): PlacedDemand[] {
    const isListed = isWay || OF_ASKED.has(this.sentence.section);
    const education = this.education();
    const licence = this.opens('licence') ? readLicenceDemands(this.norm, this.plain) : [];
    const categories = this.categories().filter((one) => !licence.some((other) => overlaps(one, other)));
    const experience = this.experience(!isListed && this.said === null, education).filter(
      (one) => !isAge(one, this.norm, forbidden) && !opensAList(one, this.norm),
    );
    const simple = readSimpleDemands(this.norm, this.sentence.begins);
    // «Ұлты қазақ» names a people and no language, «Жоғары білім (орыс тілі мен әдебиеті)» what a school teaches.
    const languages = this.languages(true).filter(
      (one) => ![...simple, ...forbidden, ...education].some((other) => overlaps(one, other)),
    );
    const sought = this.opens('sought') ? readSoughtPerson(this.norm, this.plain, this.sentence) : [];
    const others = [...education, ...licence, ...categories, ...simple];
    if (this.isHurried) {
      const sure = [...others, ...experience, ...languages].filter((one) => this.isAsked(one));
      if (isListOfAdvert(this.sentence, this.judgement, sure, forbidden)) this.ofAdvert = DEMANDS_FROM.hurriedList;
    }
    const instead = withoutIf(this.norm, this.plain, experience, others);
    const named = [...(instead?.others ?? others), ...(instead?.experience ?? experience)].filter(
      (one) => this.isAsked(one) || isNoneNeeded(one) || isInstead(one),
    );
    if (instead) this.notAsked = this.notAsked.map((span) => cutBefore(span, instead.place));
    const asked = [
      ...named,
      ...languages.filter((one) => this.isAsked(one) || (named.length > 0 && this.isOnlyIt(one))),
    ];
    const drafts = [...asked, ...sought, ...(instead?.inWords ?? [])];
    const taken = [
      ...drafts.filter((draft) => !isBeside(draft)),
      ...(instead ? [instead.place] : []),
      ...[...placesOfKinds(this.norm, simple), ...forbidden],
    ];
    const [ofNames, ofNext] = [this.leastOfNames(), this.judgement.oddsAt(1)];
    const accepts: Accepts = (part, from) => {
      const [odds, mayName] = [this.judgement.oddsAt(from + 1), this.mayNameAlone()];
      const isNext = (isListed && this.goesOn(part, from)) || (mayName && saysHowMuch(part, from, this.degrees));
      const isOfDegree = mayName && saysItself(part);
      const isTraitAsked = OF_ASKED.has(this.sentence.section) && namesATrait(part);
      const isName = isListed && from > 1 && ofNext > DEMANDS_FROM.ability && areNextNames(part, this.norm);
      const least = this.isOfSought(from)
        ? DEMANDS_FROM.amongWork
        : (this.amongWork ??
          ofNames ??
          (isTraitAsked || isName || isOfDegree
            ? DEMANDS_FROM.trait
            : isNext
              ? DEMANDS_FROM.next
              : DEMANDS_FROM.ability));
      if (this.asksNothing(part) || (this.ofAdvert !== null && isNoneOfAdvert(part, from))) return 'no';
      if ((mayName && asksAlone(part, this.norm)) || asksForCheck(part)) return 'surely';
      if (this.sentence.section === 'duties' && odds > DEMANDS_FROM.having && namesHaving(part)) return 'perhaps';
      if ((odds <= least && !isListWishedFor(this.norm) && !isKnownLast(this.norm, part)) || PAY.test(part))
        return 'no';
      return odds > DEMANDS_FROM.surely ? 'surely' : 'perhaps';
    };
    const abilities = this.abilities(taken, accepts, categories.filter(isBeside));
    return this.placed(drafts, education.length === 0 ? abilities : abilities.filter((one) => !this.isOfSchool(one)));
  }

  /** Among what is asked a sentence of names alone needs less; null for any other. */
  private leastOfNames(): number | null {
    const { section, over } = this.sentence;
    if (!OF_ASKED.has(section)) return this.ofAdvert;
    if (
      this.judgement.oddsAt(1) > DEMANDS_FROM.list &&
      isListOfNames(listUnder(this.sentence), this.sentence.heading !== null)
    )
      return DEMANDS_FROM.inList;
    const isTag = isTagOfBoard(this.norm, over?.norm);
    if (!isTag && !areNames(this.plain)) return null;
    if (section === 'wishes' || isTag) return DEMANDS_FROM.nameWished;
    return this.judgement.oddsAt(1) > DEMANDS_FROM.name ? DEMANDS_FROM.inList : DEMANDS_FROM.name;
  }

  /** «Excel, КонсультантПлюс», «…, self-directed and results oriented»: a word or two after what is asked, or how somebody is. */
  private goesOn(part: string, from: number): boolean {
    return (
      from > 1 &&
      (NEXT_IN_LIST.test(part) || isOnlyQualities(part) || isTraitInSomething(part)) &&
      this.judgement.oddsAt(from - 2) > DEMANDS_FROM.ability
    );
  }

  /** «Автослесарь», "Event Coordinator" alone: the next of several posts, and nobody is asked to be one; or what is given. */
  private asksNothing(part: string): boolean {
    const { section, line } = this.sentence;
    if (section === 'free' && isOfGiven(this.norm)) return true;
    const isPost = line.isPoint ? line.number !== null && isPostOfList(this.plain) : isNameOfPost(this.plain);
    return isPost && part.length === this.norm.length;
  }

  private isAsked({ demand, from, to, at = from }: Draft): boolean {
    const [{ kind }, { section }] = [demand, this.sentence];
    if (from > this.whoIsAppointed() || this.isOfSought(at - 1)) return true;
    if (this.mayNameAlone() && areSurelyAsked(demand, this.norm)) return true;
    if (kind === 'experience' && isIn(YEARS_ALONE, this.norm) && !WITHOUT_YEARS.has(section)) return true;
    const least =
      this.amongWork ??
      this.ofAdvert ??
      (this.isHurried ? this.leastInHurry(demand) : null) ??
      ((kind === 'language' && !(OF_ASKED.has(section) && isIn(NAMES_LANGUAGE, this.norm))) || section === 'other'
        ? DEMANDS_FROM.language
        : kind === 'right-to-work'
          ? DEMANDS_FROM.rightToWork
          : DEMANDS_FROM.named);
    // «Досвід роботи з готівкою буде вашою перевагою» says itself that it is wanted.
    const { clauses } = this.judgement.words;
    const isWanted = kind === 'experience' && this.mayNameAlone() && saysDegreeAt(at, clauses, this.norm, this.degrees);
    const ofDegree = isWanted ? Math.min(least, DEMANDS_FROM.degree) : least;
    // «В, С категориялы куәлік» goes over a comma.
    return Math.max(this.judgement.oddsAt(at), this.judgement.oddsAt(Math.max(at, to - 1))) > ofDegree;
  }

  /** A level and a length of time stand in a hurried advertisement for one thing only. */
  private leastInHurry(demand: RequirementDemand): number | null {
    if (demand.kind === 'language') return demand.value.level === null ? null : DEMANDS_FROM.hurriedLevel;
    return demand.kind === 'experience' && demand.value.months >= MONTHS_ASKED_MIN ? DEMANDS_FROM.hurriedTime : null;
  }

  /** Not among the work, what is given or what the firm tells of itself. */
  private mayNameAlone(): boolean {
    return !WITHOUT_NAMES.has(this.sentence.section);
  }

  /** «Жоғары білім, …, қазақ тілі»: a language that is a part of its own beside what is asked. */
  private isOnlyIt({ at = 0 }: Draft): boolean {
    const part = this.judgement.words.clauses.find(({ from, to }) => from <= at && at < to);
    return part !== undefined && this.mayNameAlone() && isLanguageAlone(this.norm.slice(part.from, part.to));
  }

  private isOfSought(at: number): boolean {
    return this.said !== null && at >= this.said.from && at < this.said.to;
  }

  /** The place of the words that open what is asked of whoever gets the post; beyond every other where there are none. */
  private whoIsAppointed(): number {
    this.appointedAt ??= mayHold(this.norm, WHO_IS_APPOINTED) ? this.norm.search(WHO_IS_APPOINTED) : -1;
    return this.appointedAt < 0 ? Infinity : this.appointedAt;
  }

  /** What is said of somebody who is sought, beside the post: «внимательного водителя с личным авто». */
  sought(): Draft[] {
    if (!this.opens('sought')) return [];
    const own = WITH_OWN.test(this.norm) ? readSimpleDemands(this.norm, this.sentence.begins) : [];
    return readSoughtPerson(this.norm, this.plain, this.sentence).concat(own.filter((it) => it.demand.kind === 'car'));
  }

  /** In a list of what the holder of a post must know. */
  known(): PlacedDemand[] {
    const [languages, { norm, said }] = [this.languages(true), withItemsWhole(this.words.ofAbilities)];
    const accepts: Accepts = (_, from) => (said.has(from) ? 'no' : 'perhaps');
    return this.placed(languages, this.abilities(languages, accepts, [], norm));
  }

  placed(drafts: readonly Draft[], abilities: readonly AbilityDraft[]): PlacedDemand[] {
    const { sentence, norm } = this;
    const places = new PlacesInRoutes(routesOf(this.words.written, drafts, abilities), drafts, this.plain);
    const byDefault =
      sentence.section !== 'wishes' && !isSupposed(norm) && !isIn(OPEN_TO, norm) && !isListWishedFor(norm);
    const lists = bareLists(norm, abilities);
    return this.untold(drafts, abilities)
      .filter((draft) => !isNotAsked(draft, norm, this.notAsked))
      .sort((a, b) => a.from - b.from)
      .flatMap((draft) => lawfulDraft(draft) ?? [])
      .flatMap((draft): PlacedDemand[] => {
        const placed = places.of(draft);
        if (placed === null) return [];
        const { demand, route } = placed;
        const must = isMust(norm, this.degrees, draft, { list: lists.get(draft), isWay: route !== null, byDefault });
        const named = this.plain.slice(draft.from, draft.to).trim();
        return [{ demand, must, route, sentence, named }];
      });
  }

  /** «Требования зависят от поста, но нужен английский»: what is said after the telling; without a "but" only what is of a kind of its own is sure. */
  private untold(drafts: readonly Draft[], abilities: readonly AbilityDraft[]): Draft[] {
    const isAfter = ({ to }: Span) => to > this.told;
    const named = drafts.filter(isAfter);
    const isSure = this.told === 0 || named.length > 0 || isIn(GOES_ON_WITH_BUT, this.norm.slice(this.told));
    return isSure ? [...named, ...abilities.filter(isAfter)] : [];
  }

  private opens(reader: keyof typeof GATES): boolean {
    return GATES[reader].opens(this.sentence.begins);
  }

  private education(): Draft[] {
    return this.opens('education') ? readEducationDemands(this.norm, this.plain) : [];
  }

  private experience(needsCue: boolean, taken: readonly Span[]): Draft[] {
    const says = {
      ...{ word: this.opens('experience'), time: this.opens('time') || this.sentence.begins.hasFigure },
      done: this.opens('done'),
    };
    return says.word || says.time || says.done
      ? readExperienceDemands(
          this.norm,
          this.plain,
          {
            ...{ needsCue, says },
            isAsked: (place) => this.judgement.oddsAt(place) > DEMANDS_FROM[this.isHurried ? 'hurriedTime' : 'ability'],
          },
          taken,
        )
      : [];
  }

  private languages(isListed: boolean): Draft[] {
    return this.opens('language') ? readLanguageDemands(this.norm, isListed) : [];
  }

  private abilities(taken: readonly Span[], accepts: Accepts, ends: readonly Span[], words?: string): AbilityDraft[] {
    // «Чтобы занять место, нужно:» opens a list and asks for nothing itself.
    if (/:$/u.test(this.norm) && !this.sentence.line.isPoint) return [];
    return readAbilities(words ?? this.words.ofAbilities, this.plain, this.degrees, taken, accepts, ends);
  }

  /** «Высшее техническое, математическое или экономическое образование»: what is left of it names no ability. */
  private isOfSchool({ from, to }: AbilityDraft): boolean {
    const words = this.norm.slice(from, to).trim();
    return namesOnlyASchool(words);
  }
}

/** «Удостоверение сварщика 5 разряда» is a paper beside its grade. */
function isBeside({ demand }: Draft): boolean {
  return demand.kind === 'category' && (demand.value.unit === 'grade' || demand.value.unit === 'class');
}
