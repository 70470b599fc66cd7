import { foundIn, isIn } from '../../kernel/sought.js';
import { anyOfAKind, asOneOfMany, withoutKind } from './any-of-a-kind.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import { OR_WORDS } from './alternatives.js';
import { coordinates } from './coordinates.js';
import type { Piece } from './coordinates.js';
import { withoutKnowing } from './kazakh-knowing.js';
import { knownDrafts } from './known-abilities.js';
import { knownAbilitiesIn } from './known-in.js';
import { OPENING } from './opening-words.js';
import { withoutListedExamples } from './listed-examples.js';
import { headBefore, isOnlyKind, waysInBrackets } from './ways-in-brackets.js';
import type { Draft, Span } from './draft.js';
import { overlaps, placesOf } from './draft.js';
import { AND_NOT, WHAT_FOR, demandsNothing, onlyTellMore } from './no-ability.js';
import { ABSTAINS, QUALITY } from './quality-phrases.js';
import { OF_THINGS, isOnlyQualities, personAfterQualities } from './quality-words.js';
import { ofSought } from './said-of-sought.js';
import { A_DEGREE_TOO } from './school-subject.js';
import { seeksAPost } from './seeks-a-post.js';
import { besides } from './stands-beside.js';
import { wishedInBrackets } from './wished-in-brackets.js';
import { withoutDegrees } from './without-degrees.js';
import { namedInShort } from './named-in-short.js';
import { isOwnTool, isTrait } from './named-alone.js';
import { ofOwnWords } from './own-words.js';
import { NAME_WORDS_MAX, partsOf, withNumbers, withoutHow, withWhich, withoutMore } from './parts-of-sentence.js';
import { isOneMatter } from './two-things.js';
import { namesOfWays, waysOfLists } from './ways-of-list.js';
import type { Degrees } from './read-wish.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** Words of having or of being able, which say nothing of what is asked, where the rest stands well without them. */
const CUE = ofOurLetters(
  /^(?:(?:котор(?:ый|ая|ые)|як(?:ий|а|і)) (?:хотел\p{L}?|хочет|хотят|хотів|хотіл\p{L}|хоче|хочуть) (?:бы |б )?(?=\p{L}{3})|(?:умени[ея]|уме(?:ет|ешь|ете|ющ\p{L}*)|уметь|способность|вміння|вміти|здатність|(?:(?:the|an) )?(?:ability|capability|capacity)|able|comfortable|confident)(?: to| with| in)?\s(?=\p{L}{2,}(?:ть|ться|ти|тися|тись|чь|сти)(?!\p{L})|[a-z])|(?:an? )?(?:(?:good|strong|solid|sound|thorough|excellent|basic|working|practical|some|deep|clear|high|advanced|demonstrated|proven|general) ){0,2}(?:(?:knowledge|understanding|awareness|command|grasp) of(?: the use of)?|(?:proficien(?:cy|t)|familiar(?:ity)?|expertise|well[- ]versed|competen(?:ce|cy|t)) (?:in|with)(?: the use of| using)?|exposure to|have the ability to|abilit(?:y|ies) to)\s(?!and )(?=[a-z])|(?:(?:очень|дуже) )?(?:ценим|цінуємо)\s|know\s(?=[a-z])|(?:have|has|hold|holds|possess|possesses|having|holding|requires?) (?:an? |the |their |your )?(?=[a-z\d])|(?:the|this) (?:post|role|position|job|appointment)s? (?:is|are|will be) subject to (?:an? )?|(?:действующ\p{L}*|действительн\p{L}*|дійсн\p{L}*|чинн\p{L}*|наличие действующ\p{L}*)\s)/u,
);
/** «Будет приятно» says how much, and of what is asked in another part. */
const ONLY_A_DEGREE = ofOurLetters(
  /^(?:(?:а |но |але )?(?:еще |ще )?(?:лучше|краще) (?:больше|более|більше|\d+|два|две|дві|три|двух|двох|трех|трьох)(?: лет| года| роки)?|(?:без )?(?:него|нее|них|этого|нього|неї|цього)|it|them|тощо|и т\.? ?д|и т\.? ?п|і т\.? ?д|etc|(?:and )?so on|т\.? ?б|және т\.? ?б|не менее|не меньше|не ниже|не менше|не нижче|минимум|мінімум|кем дегенде|как минимум|щонайменше|at least|please|пожалуйста|будь ласка|образование|опыт|стаж|навыки|освіта|досвід|навички|білімі?|тәжірибесі?|education|experience|skills|(?:но |але |but )?(?:это |це |this is )?(?:не (?:критичн|принципиальн|принципов|обязательн|обов'?язков)\p{L}*|not (?:critical|essential)))$|^(?:для нас (?:очень )?важно|для нас важливо|важно|важливо|звичайно|звісно|безумовно|зрозуміло|очевидно|конечно|разумеется|безусловно|естественно|of course|naturally|certainly|obviously|әрине|жақсы|очень|дуже|very|(?:еще|ще) важ\p{L}+|хочется|хочеться|нам важ\p{L}+|во-первых|во-вторых|в-третьих|по-перше|по-друге|firstly|secondly|thirdly|additionally|furthermore|moreover|in addition|иногда|інколи|sometimes|знаешь|знаете|знаєш|знаєте|умеешь|умеете|вмієш|вмієте|главное|самое главное|но|але|but|бірақ|хотелось бы|хотілося б|хорошо|неплохо|было бы (?:здорово|хорошо|неплохо))$|^(?:но |але )?(?:(?:мы |ми )?(?:будем|будемо) рад\p{L}*|не обязательн\p{L}*|будет (?:приятно|здорово|хорошо|круто)|буде (?:чудово|добре)|тоже|также|теж|також|надо|нужно|треба|что надо|да|нет|так|ні|ок|извините|вибачте|sorry|тіпті (?:жақсы|керемет)|(?:that |it )?will do|(?:have )?used (?:it|them)|the rest|прочее|інше|both current)$/u,
);
const SEEKS_A_PERSON = ofOurLetters(
  /(?:ищем|ищу|шукаємо|шукаю|нуж(?:ен|на)|потріб(?:ен|на)|жд[её]м|чекаємо(?: на)?|looking for|need|want|seek) (?:\p{L}+ )?(?:человек|людин|кандидат|колег|коллег|специалист|фахівц|сотрудник|співробітник|того|того,|someone|somebody|person|people|candidate)/u,
);
/** Who is sought is no ability. */
const SEEKS_SOMEBODY = ofOurLetters(
  /^(?:(?:the |our )?(?:[\p{L}-]+ ){0,3}(?:wish(?:es)?|hopes?|(?:is|are) hoping|we.re hoping) to (?:appoint|recruit|welcome|find|hire)|(?:мы |ми |we )?(?:ищем|ждем|рассматриваем|приглашаем|шукаємо|запрошуємо|іздейміз|(?:are )?looking for|(?:нам )?(?:нужен|нужна|нужны|потрібен|потрібна|потрібні) (?:человек|люди|сотрудник|людина|фахівець)))(?!\p{L})/u,
);
/** «Терпение к сложным клиентам», «уважність у роботі з документами»: how somebody is, whatever is dealt with. */
function isQualityTowards(
  norm: string,
  { from, to }: Span,
  known: readonly (Span & { readonly id: CompetenceId })[],
): boolean {
  if (known.length === 0 || !known.every(isNoQuality)) return false;
  const words = norm.slice(from, Math.min(to, ...known.map((one) => one.from)));
  return (
    norm.slice(from, to).trim().split(' ').length <= QUALITY_WORDS_MAX &&
    isIn(QUALITY, words) &&
    !isIn(OF_THINGS, words)
  );
}

/** «… or equivalent» names nothing that could be had instead. */
const OTHER_OF_ITS_KIND = ofOurLetters(
  /^\s*(?:an? )?(?:equivalent|comparable|similar|related|faster|above|higher|better|more|быстрее|швидше|выше|вище|(?:be )?(?:happy|willing|prepared|ready|willingness|readiness|ability) to (?:get|obtain|gain|do|acquire|complete|work towards)|аналог\p{L}*|подобн\p{L}*|похож\p{L}*|схож\p{L}*|подібн\p{L}*|иное|друг(?:ое|ие|ая)|інш(?:е|і|а))(?: (?:\p{L}+$|one|qualification|certificate|system|программ\p{L}*|систем\p{L}*))?[\s.]*$/u,
);
/** «Или», «и/или», a stroke between names: «Huntflow / Potok», «Python/Java» but not «CI/CD». */
const CONNECTOR = ofOurLetters(new RegExp(`\\s(?:${OR_WORDS})\\s|\\s\\/\\s|(?<=\\p{L}{4})\\/(?=\\p{L}{4})`, 'u'));
const EACH_CONNECTOR = new RegExp(CONNECTOR.source, 'gu');
/** What one of several is enough of: «… — любая из ATS». */
const ANY_OF_THEM = ofOurLetters(
  /\s[–—-]\s(?:любая|любой|любое|любую|одна|один|одно|на выбор|будь-як\p{L}+|any)(?!\p{L})[^,;]*$/u,
);
/** "… are the key skills that a clerk should have" */
const ARE_WHAT_COUNTS =
  /\s(?:are|is) (?:all |among )?(?:the |some of the )?(?:key|main|most important|essential|core|primary) (?:skill|quali|attribute|trait|requirement|competenc)\p{L}*(?!\p{L}).*$/u;
/** A mark in a cell of a table, and no name of a language of computers. */
const ONE_LETTER = /^[^CRСс]$/u;
/** «… документов (отчёт, протокол)», "a phone (with maps": examples of what stands before them, or what a word of degree has left open. */
const EXAMPLES = /\s*\((?:[^()]*|(?=[^()]*[,;/])(?:[^()\s]+\s+){3,}[^()\s]+\))[\s.!]*$/u;
const QUALITY_WORDS_MAX = 6;
/** "Current RN license issued by …", "High level of …", "Evidence of …": however much is said after it, it begins with what somebody has. */
const NAMES_WHAT_IS_HELD =
  /^(?:an? |the )?(?:current|valid|active|unrestricted|unencumbered|certifi|licen[cs](?:e|ure)(?!d)|registered|registration|membership|high(?:ly)? |evidence|demonstra|proven|strong|good|excellent|solid|sound|thorough|full understanding|outstanding|exceptional|extensive|ability|willing|knowledge|understanding|not have |no )/iu;
const SURELY_ASKS = /(?<!\p{L})(?:must|need|able|have|required)(?!\p{L})/u;
/** «Интернет от 50 Мбит/с», «(сделаем за ваш счёт)», "(we can arrange it)", "please": said beside a paper, and no part of its name. */
const SAID_BESIDE = ofOurLetters(
  /\s*\((?:(?:но |если нет[ ,–—-]*|или |либо |або |якщо ні[ ,–—-]*|or |if not[ ,]*)?(?:мы |ми |we |you )?(?:сдела|помож|оформ|оплат|компенс|зробим|допомож|оформим|сплат|can |will |.ll |pay |help |arrange)[^()]*|(?:which|that|who) [^()]*)\)|(?:,? (?:please|пожалуйста|будь ласка)|(?<=[A-Za-z]\S*) (?:(?:very |really )?well|confidently|хорошо|уверенно|добре|впевнено))(?=[\s!.]*$)| at the time of (?:appointment|hire|hiring|application)(?: and throughout (?:\p{L}+ )?employment)?(?=[\s!.]*$)|(?<=(?:интернет|інтернет|internet)\p{L}{0,3}) (?:(?:со |зі |with )?(?:скоростью|швидкістю|speed) )?(?:of )?(?:от|не менее|не ниже|від|не менше|from|at least|over) \d{1,4} ?(?:мбит|мбіт|mbit|mbps|mb)(?:[/.]?\p{L}{0,3})?/giu,
);
const OPTION_WORDS_MAX = 8;

/** Tells of a part of a sentence, and of where it begins, whether it may demand something, or surely does. */
export type Accepts = (part: string, from: number) => 'no' | 'perhaps' | 'surely';
export type AbilityDraft = Draft;

/**
 * Skills and qualities that the parts of a sentence name: known ones by id, others by their words.
 *
 * @param taken  letters that another reader has understood; a part that holds them is left alone
 * @param ends  places before which a part ends
 * @param accepts  tells of a part of the sentence whether it may demand something
 */
export function readAbilities(
  norm: string,
  plain: string,
  { wishes, musts }: Degrees,
  taken: readonly Span[],
  accepts: Accepts,
  ends: readonly Span[] = [],
): AbilityDraft[] {
  const drafts: AbilityDraft[] = [];
  const degrees = [...wishes, ...musts];
  let options = 0;
  const parts = askedParts(norm, plain, taken, accepts, ends);
  if (parts.length === 0) return [];
  const known = knownAbilitiesIn(norm, plain);
  const lists = waysOfLists(norm, plain, parts, known.filter(isNoQuality));
  for (const part of parts) {
    const words = norm.slice(part.from, part.to);
    const own = isOwnTool(words) ? [] : known.filter((hit) => overlaps(hit, part));
    const whole = own.length > 0 ? part : withWhich(norm, part);
    const asked = withoutTail(norm, withoutDegrees(norm, whole, degrees));
    const wished = wishedInBrackets(norm, part, wishes);
    for (const name of wished?.names ?? [])
      drafts.push(...draftsOf(norm, plain, name, own).map((one) => ({ ...one, to: wished?.to ?? one.to })));
    const inBracket = waysInBrackets(plain, asked);
    if (inBracket.length > 0) {
      const ofHead = headDrafts(norm, plain, headBefore(plain, asked, inBracket), own);
      drafts.push(...ofHead);
      if (ofHead.length > 0) continue;
    }
    const pieces: Piece[] = inBracket.length > 0 ? inBracket : alternatives(norm, plain, asked, own);
    const list = lists.get(part);
    const group =
      list ??
      (inBracket.length > 0 || (pieces.length > 1 && isIn(CONNECTOR, withBlankBrackets(norm.slice(part.from, part.to))))
        ? `ability ${options++}`
        : null);
    if (part.from > 0 && onlyTellMore(pieces.map(({ from, to }) => norm.slice(from, to)))) continue;
    // Of «Word и Excel» each stands for itself, though only one is known.
    const isWhole = pieces.length === 1 || (group !== null && list === undefined && areOfOtherKinds(pieces, own));
    const asOne = isWhole && !isQualityTowards(norm, part, own) ? knownDrafts(norm, part, own, list ?? group) : [];
    if (asOne.length > 0) drafts.push(...asOne);
    else
      for (const piece of group === null ? pieces : namesOfWays(norm, plain, pieces)) {
        const pieceOwn = own.filter((hit) => overlaps(hit, piece));
        const isTowards = isQualityTowards(norm, piece, pieceOwn);
        const pieceKnown = isTowards ? [] : knownDrafts(norm, piece, pieceOwn, group);
        const draft = pieceKnown.length > 0 ? null : wordsDraft(norm, plain, piece, pieceOwn, group);
        drafts.push(...pieceKnown, ...(draft ? [draft] : []));
      }
  }
  const all = anyOfAKind(norm, asOneOfMany(norm, drafts));
  const asked = all.map((draft) => withoutDegrees(norm, draft, degrees));
  return all.map((_, place) => withoutKind(ofOwnWords(norm, plain, all, asked, place)));
}

function isNoQuality({ id }: { readonly id: CompetenceId }): boolean {
  return COMPETENCES[id].kind !== 'quality';
}

/** «Знание 1С (УТ или Розница)»: of what says enough before the brackets, these tell only more; nothing where they name the thing itself. */
function headDrafts(
  norm: string,
  plain: string,
  head: Span,
  known: readonly (Span & { readonly id: CompetenceId })[],
): AbilityDraft[] {
  return isOnlyKind(plain.slice(head.from, head.to)) ? [] : draftsOf(norm, plain, head, known);
}

/** What a place names that stands for one thing: by the dictionary, or else by its words. */
function draftsOf(
  norm: string,
  plain: string,
  place: Span,
  known: readonly (Span & { readonly id: CompetenceId })[],
): AbilityDraft[] {
  const own = known.filter((hit) => overlaps(hit, place));
  const ofDictionary = knownDrafts(norm, place, own, null);
  if (ofDictionary.length > 0) return ofDictionary;
  const inWords = wordsDraft(norm, plain, place, own, null);
  return inWords ? [inWords] : [];
}

/** The parts of a sentence that may name an ability. */
function askedParts(
  norm: string,
  plain: string,
  taken: readonly Span[],
  accepts: Accepts,
  ends: readonly Span[],
): Span[] {
  const seeks = isIn(SEEKS_A_PERSON, norm);
  return withoutListedExamples(norm, plain, withNumbers(norm, partsOf(norm)))
    .flatMap((one) => otherWays(norm, one, taken))
    .flatMap((whole) => {
      const part = ofSought(norm, cutShort(norm, whole, ends));
      const words = norm.slice(part.from, part.to);
      // Asked of every part, since a demand that begins in one goes on in the next.
      const asks = accepts(words, part.from);
      if (asks === 'no' || taken.some((span) => overlaps(span, part))) return [];
      if (whole.from > 0 && (isIn(AND_NOT, words.trim()) || isIn(WHAT_FOR, words.trim()))) return [];
      const opening = foundIn(OPENING, words)?.[0].length ?? 0;
      const isFirst = whole.from === 0 || opening > 1;
      return demandsNothing(withoutBrackets(words.slice(opening)), {
        isFirst,
        ofPerson: seeks,
        isSure: asks === 'surely',
      })
        ? []
        : [part];
    });
}

/** «Стаж от двух лет или диплом с отличием»: of a part that another reader has understood the other ways are left. */
function otherWays(norm: string, part: Span, taken: readonly Span[]): Span[] {
  if (!taken.some((span) => overlaps(span, part))) return [part];
  const ways: Span[] = [];
  let { from } = part;
  for (const joint of placesOf(EACH_CONNECTOR, withBlankBrackets(norm.slice(part.from, part.to)))) {
    ways.push({ from, to: part.from + joint.from });
    from = part.from + joint.to;
  }
  ways.push({ from, to: part.to });
  const first = ways.findIndex((way) => taken.some((span) => overlaps(span, way)));
  const isOther = (way: Span) =>
    !NO_OTHER_WAY.test(norm.slice(way.from, way.to).trim()) && !taken.some((span) => overlaps(span, way));
  // «Служба в армии или опыт от года»: the way before the years, too.
  const before = ways
    .slice(0, Math.max(0, first))
    .filter((way, place) => isOther(way) && OF_YEARS.test(norm.slice(ways[place + 1]?.from)));
  return [
    part,
    ...before,
    ...ways.slice(first + 1).filter(isOther),
    ...(ways.length === 1 ? besides(norm, part, taken) : []),
  ];
}

const OF_YEARS = /^\s*(?:опыт|стаж|досвід|experience)(?!\p{L})/u;
/** «… или выше», "or equivalent", «или смежной области» */
const NO_OTHER_WAY = ofOurLetters(
  /^(?:(?:[\p{L}-]+[ .]){0,2}(?:обл(?:аст\p{L}{1,2}|\.)?|кра[йя]|район\p{L}?|р-н\p{L}?|област[іь]|облыс\p{L}*|region|oblast)[\s.]*$|выше|более|больше|старше|лучше|вище|більше|above|higher|better|more|over|(?:\p{L}+ )?equivalents?(?!\p{L})|in |жоғары(?! \p{L})|(?:an? |any )?(?:смежн|аналогичн|подобн|друг|ин(?:ое|ой)|суміжн|аналогічн|similar|related|equivalent|relevant|comparable|ұқсас))/u,
);

/** «Нужна медкнижка (поможем оформить)»: what stands in brackets takes nothing back. */
function withoutBrackets(part: string): string {
  const rest = part.replace(/\([^()]*\)/gu, ' ');
  return /\p{L}{3}/u.test(rest) ? rest : part;
}

/** As long as before: an "or" in brackets divides nothing outside them. */
function withBlankBrackets(part: string): string {
  return part.includes('(') ? part.replace(/\([^()]*(?:\)|$)/gu, (bracket) => '.'.repeat(bracket.length)) : part;
}

const OF_A_PAPER =
  /удостоверен|свидетельств|сертификат|допуск|диплом|аттестац|корочк|лиценз|посвідчен|свідоцтв|ліценз|куәлі|certificat|licen[cs]e|permit/u;

/** «Стрессоустойчивость: границы закрываются в самый неудобный момент» */
function withoutReason(norm: string, { from, to }: Span): Span {
  const colon = norm.slice(from, to).indexOf(':');
  return colon > 0 && isOnlyQualities(norm.slice(from, from + colon)) ? { from, to: from + colon } : { from, to };
}

function cutShort(norm: string, whole: Span, ends: readonly Span[]): Span {
  const part = withoutReason(norm, whole);
  const end = ends.find((one) => overlaps(one, part));
  if (!end) return withoutHow(norm, part);
  const kept = norm.slice(part.from, end.from).replace(/\s*(?:не ниже|не нижче|не менее|от|від|кемінде)?\s*$/u, '');
  // The post itself stands before its grade; only a paper is an ability beside it.
  return { from: part.from, to: part.from + (OF_A_PAPER.test(kept) ? kept.length : 0) };
}

function wordsDraft(
  norm: string,
  plain: string,
  piece: Piece,
  found: readonly (Span & { readonly id: CompetenceId })[],
  ways: string | null,
): AbilityDraft | null {
  const opening = foundIn(OPENING, norm.slice(piece.from, piece.to))?.[0].length ?? 0;
  const cue = foundIn(CUE, norm.slice(piece.from + opening, piece.to))?.[0].length ?? 0;
  const from = piece.from + opening + cue;
  const head = withoutExamples(plain.slice(from, piece.to));
  const known = found.filter((one) => one.from < from + head.length);
  const own = withoutKnowing(head.replace(/^[\s:–—-]+|[\s.!:–—\p{Extended_Pictographic}\ufe0f-]+$/gu, '')).replace(
    SAID_BESIDE,
    '',
  );
  const whole = [piece.head, withoutMore(own), piece.noun].filter((one) => one !== undefined).join(' ');
  const isAsked = cue > 0 || isIn(SURELY_ASKS, norm.slice(piece.from, piece.from + opening));
  const words = namedInShort(whole, NAME_WORDS_MAX, isAsked || isIn(NAMES_WHAT_IS_HELD, whole));
  const count = words.split(/\s+/u).length;
  if (
    count > NAME_WORDS_MAX ||
    ONE_LETTER.test(words) ||
    ONLY_A_DEGREE.test(words.toLowerCase()) ||
    tellingStems(words).length === 0 ||
    isIn(SEEKS_SOMEBODY, words.toLowerCase()) ||
    seeksAPost(words.toLowerCase())
  )
    return null;
  const lower = norm.slice(piece.from + opening, piece.to);
  if ((ways !== null && OTHER_OF_ITS_KIND.test(lower)) || isIn(A_DEGREE_TOO, lower)) return null;
  const isQuality =
    (count <= QUALITY_WORDS_MAX && (isIn(ABSTAINS, lower) || (isIn(QUALITY, lower) && !isIn(OF_THINGS, lower)))) ||
    isOnlyQualities(lower) ||
    isOnlyQualities(words.toLowerCase()) ||
    isTrait(lower);
  const anyOf = [...new Set(known.map(({ id }) => id))].filter((id) => COMPETENCES[id].kind !== 'quality' || isQuality);
  return { demand: { kind: isQuality ? 'quality' : 'skill', value: { anyOf, words } }, from, to: piece.to, ways };
}

function withoutExamples(words: string): string {
  const head = words.replace(EXAMPLES, '');
  return tellingStems(head).length > 0 && !isOnlyKind(head) ? head : words;
}

function openingOf(words: string): number {
  return foundIn(OPENING, words.toLowerCase())?.[0].length ?? 0;
}

function withoutTail(norm: string, { from, to }: Span): Span {
  const words = norm.slice(from, to);
  const tail = foundIn(ANY_OF_THEM, words) ?? foundIn(ARE_WHAT_COUNTS, words) ?? personAfterQualities(words);
  return { from, to: tail ? from + tail.index : to };
}

/** Each of the ways is known, and none for what another is: «BAS або 1С» are two programs of one kind. */
function areOfOtherKinds(pieces: readonly Span[], known: readonly (Span & { readonly id: CompetenceId })[]): boolean {
  const ids = pieces.map((piece) => new Set(known.filter((hit) => overlaps(hit, piece)).map(({ id }) => id)));
  return (
    !isOneKind(known) &&
    ids.every(
      (own, place) => own.size > 0 && ids.every((other, at) => at === place || [...own].every((id) => !other.has(id))),
    )
  );
}

/** «Salesforce или Битрикс24»: the dictionary has one entry for all of them. */
function isOneKind(known: readonly { readonly id: CompetenceId }[]): boolean {
  return new Set(known.map(({ id }) => id)).size === 1;
}

/** The alternatives of a part, or the things that it lists. */
function alternatives(norm: string, plain: string, part: Span, known: readonly Span[]): Piece[] {
  const connector = foundIn(CONNECTOR, withBlankBrackets(norm.slice(part.from, part.to)));
  if (connector) {
    const middle = part.from + connector.index;
    const second = { from: middle + connector[0].length, to: part.to };
    const first = { from: part.from, to: middle };
    const [left, right] = [first, second].map(({ from, to }) => plain.slice(from, to).trim());
    const areShort = [left, right].every((one) => one.split(/\s+/u).length <= OPTION_WORDS_MAX);
    if (areShort && !isOneMatter(left.slice(openingOf(left)), connector[0], right))
      return [
        first,
        ...(isIn(CONNECTOR, withBlankBrackets(norm.slice(second.from, second.to)))
          ? alternatives(norm, plain, second, known)
          : [second]),
      ];
  }
  return coordinates(norm, plain, part, known);
}
