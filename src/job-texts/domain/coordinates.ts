import { foundIn, isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Span } from './draft.js';
import { overlaps, placesOf } from './draft.js';
import { OPENING } from './opening-words.js';
import { areMattersKnown, sharesManner, standsBesideKnown } from './joined-in-english.js';
import { isTrait } from './named-alone.js';
import { isOnlyQualities, isQualityWord, isTraitInSomething, wordsIn } from './quality-words.js';
import { ASKS_ANEW } from './stands-beside.js';
import { areTwoThings, standApart } from './two-things.js';

/** A thing that is asked for, with the noun that it shares with the next one: «дуговой» of «дуговой и аргонодуговой сваркой». */
export interface Piece extends Span {
  readonly noun?: string;
  /** What stands before the first of several: «понимание» of «понимание рынка, клиентов и продуктов». */
  readonly head?: string;
}

/** «Понимание рынка, …»: a list of what is known, each in the genitive. */
const LIST_OF_KNOWN = ofOurLetters(
  /(?:^|[\s;,])(знани[ея]|понимани[ея]|знання|розуміння) \p{L}{3,}(?:а|я|у|ю|ов|ев|ей|ів|їв)(?:, \p{L}{3,}(?:ов|ев|ей|ів|їв)){0,6},\s?$/u,
);
const KNOWN_OF_MANY = ofOurLetters(
  /^(\s*\p{L}{3,}(?:ов|ев|ей|ів|їв))(?:( (?:и|та|і|й) )\p{L}{3,}(?:ов|ев|ей|ів|їв))?[\s.!]*$/u,
);
const LIST_REACH = 160;

/** «… клиентов и продуктов» after «понимание рынка,»: each is something to understand. */
function knownOfMany(norm: string, part: Span): Piece[] {
  const [, first, joint] = KNOWN_OF_MANY.exec(norm.slice(part.from, part.to)) ?? [];
  const head = first && LIST_OF_KNOWN.exec(norm.slice(Math.max(0, part.from - LIST_REACH), part.from))?.[1];
  if (!first || !head) return [];
  const middle = part.from + first.length;
  if (joint === undefined) return [{ ...part, head }];
  return [
    { from: part.from, to: middle, head },
    { from: middle + joint.length, to: part.to, head },
  ];
}

const AND = /\s(?:и|та|й|і|және|мен|бен|пен|and|&|\+|as well as)\s/gu;
/** A name of a program, an abbreviation or the number of a law: «Docker», «РАД», «223-ФЗ». */
const NAME =
  '(?:«[^»]{1,30}»|[А-ЯІЇЄ][а-яіїє]+[А-ЯІЇЄ][А-Яа-яіїє]*|(?:\\p{L}+ )?№ ?\\d[\\p{L}\\d-]*|[A-Z][\\w.+#-]*|[А-ЯІЇЄҚҒӘ]{2,}[\\dА-Яа-я-]*|\\d+-?[А-ЯA-Z]{1,3})';
/** «Docker и Kubernetes»: names stand for themselves; other words around "и" belong together. */
const NAME_LAST = new RegExp(`(?:^|[\\s(])${NAME}$`, 'u');
const NAME_ALONE = new RegExp(
  `^${NAME}(?: ${NAME}| \\d\\S*)?(?=$|\\s?[.(]|\\s[–—-]|\\s(?:на|at|on)\\s|\\s(?:бағдарлам|құрал|жүйе|тілдер)\\p{L}*|\\s(?:(?:very |really )?well|confidently|хорошо|уверенно|добре|впевнено)[.!]?$)`,
  'u',
);
const BRACKET_LAST = /\s*\([^()]*\)\s*$/u;
/** «Терпеливо объясняете», «не давите на покупателя» */
const YOU_DO =
  /(?:^|\s)(?:\p{L}+\s)?\p{L}{2,}(?:ете|ите|ешь|ишь|єте|єш|їш)(?=\s|$)(?<=\s\p{L}+)|^\p{L}{2,}(?:ете|ите|ешь|ишь|єте|єш|їш)\s\p{L}/iu;
const DOING_WITH_OBJECT =
  /(?:^|\s)(?:не )?(?!(?:уметь|вміти|уміти|мочь|могти)\s)\p{L}{2,}(?:ть|ться|ти|тися|тись|чь)\s\p{L}+/u;

/** "… and a positive attitude": how somebody is towards all of it. */
const A_MANNER =
  /^an? (?:[a-z-]+ ){0,2}(?:attitude|demeanou?r|personality|manner|mindset|approach|spirit|outlook|disposition|work ethic)(?!\p{L})|^\p{L}+(?:ий|е|ое) (?:мислення|мышление|підхід|подход|ставлення|отношение)(?!\p{L})/u;
/** «Уважність», «терпіння»: a noun, of which more may be said. */
const OF_A_QUALITY = /(?:ість|ость|ння|ение|ание)$/u;
/** "Knowledge and understanding of …", «вміння та навички …»: both of one thing. */
const IS_KNOWING =
  /(?:^|\s)(?:knowledge|understanding|familiarity|awareness|ability|skills?|expertise|знани[ея]|понимание|умени[ея]|навыки|знання|розуміння|вміння|уміння|навички)$|^\s*$/u;

/** "Communication skills and the ability to …": the skills are named. */
const SKILLS_NAMED =
  /(?<!\p{L})(?!(?:the|necessary|required|relevant|right|appropriate|good|strong|excellent|these|those|other|same|and|or)(?!\p{L}))[a-z-]{2,} skills$/u;
/** "Attention to detail and …", "… and a commitment to the client": a trait with what it is towards. */
const TO_DETAIL = /attention to detail$/u;
const OF_ITS_OWN =
  /^(?:an? |the )?(?:genuine |strong |real |true |deep |keen )?(?:commitment|dedication|willingness|eagerness|desire|passion|enthusiasm|love|pride|attention|eye) (?:to|for|in|of) [a-z]/u;

/** "Think and work independently", "quickly and accurately": how something is done, and nothing beside it. */
const GOES_ON_WITH_HOW =
  /^(?:(?:work|act|think|operate|perform|behave|communicate)(?:ing|s)? |(?:акуратно|якісно|швидко|ефективно|чітко|уважно|грамотно|відповідально|своєчасно)[.!]?$|[a-z-]+ly(?: (?:under|on|in|at|within|with|to|for)(?!\p{L})|[.!]?$))/u;

/** «Без штрафов и ДТП»: what there must be none of is no demand by itself. */
const WITHOUT = /^\s*без\s/iu;

/** "Strong organisational and bookkeeping skills": two abilities, of which the noun stands once; "verbal and written" is of one. */
const TWO_SKILLS =
  /^\s*(?:(?:very|strong|excellent|good|great|solid|proven|outstanding|superb|exceptional|effective|demonstrated|advanced|basic|well-developed|developed) ){0,3}([a-z][a-z-]*(?: [a-z][a-z-]*)?) and (?!(?:written|verbal|oral|spoken|writing|listening|related|other|computer)(?!\p{L}))([a-z][a-z-]*(?: [a-z][a-z-]*)?) (skills|abilities)(?!\p{L})/u;
const ONE_SKILL =
  /(?:^|[\s-])(?:written|verbal|oral|spoken|ability|abilities|skills?|knowledge|experience|to|with|of|in)(?!\p{L})/u;

/** A part with more of them is no sentence: each is looked at with all that stands around it. */
const JOINTS_MAX = 24;

/** The things that one "and" joins, where each is one by itself: names, qualities, doings with objects of their own. */
export function coordinates(norm: string, plain: string, part: Span, known: readonly Span[]): Piece[] {
  const ofMany = known.length === 0 ? knownOfMany(norm, part) : [];
  if (ofMany.length > 0) return ofMany;
  const written = plain.slice(part.from, part.to);
  const skills = twoSkills(norm, plain, part);
  if (skills.length > 0) return skills;
  const words = norm.slice(part.from, part.to);
  for (const joint of placesOf(AND, words).slice(0, JOINTS_MAX)) {
    const at = { from: part.from + joint.from, to: part.from + joint.to };
    // «Жалобы и предложения» is one entry of the dictionary.
    if (known.some((one) => overlaps(one, at))) continue;
    const [left, right] = [written.slice(0, joint.from), written.slice(joint.to)];
    if (WITHOUT.test(left) && !isOnlyQualities(right.toLowerCase())) continue;
    const first = left.toLowerCase();
    if (sharesManner(first, right.toLowerCase())) continue;
    const apart = standApart(
      left.slice(foundIn(OPENING, first)?.[0].length ?? 0),
      right,
      norm.slice(0, part.from).includes(','),
    );
    const isApart = areOfOwn(left, right, joint[0].trim()) || standsBesideKnown(norm, part, at, known);
    if (apart === null && !isApart && !areMattersKnown(first, right.toLowerCase())) continue;
    return [
      { from: part.from, to: at.from, ...(apart?.noun === undefined ? {} : { noun: apart.noun }) },
      ...coordinates(norm, plain, { from: at.to, to: part.to }, known),
    ];
  }
  return [part];
}

function twoSkills(norm: string, plain: string, part: Span): Piece[] {
  const found = foundIn(TWO_SKILLS, norm.slice(part.from, part.to));
  const [, first = '', second = '', noun = ''] = found ?? [];
  if (!found || ONE_SKILL.test(first) || ONE_SKILL.test(second)) return [];
  const end = part.from + found[0].length;
  const middle = end - noun.length - 1 - second.length;
  return [
    { from: part.from, to: middle - ' and '.length, noun: plain.slice(end - noun.length, end) },
    { from: middle, to: part.to },
  ];
}

function areOfOwn(left: string, right: string, joint: string): boolean {
  if (joint === '+') return true;
  if (
    isIn(ASKS_ANEW, right.trim().toLowerCase()) &&
    (!IS_KNOWING.test(left.toLowerCase()) || SKILLS_NAMED.test(left.toLowerCase()))
  )
    return true;
  if (isTrait(left.toLowerCase()) && isTrait(right.toLowerCase())) return true;
  if (A_MANNER.test(right.trim().toLowerCase())) return true;
  if (TO_DETAIL.test(left.toLowerCase()) || OF_ITS_OWN.test(right.trim().toLowerCase())) return true;
  if (GOES_ON_WITH_HOW.test(right.trim().toLowerCase())) return false;
  if (isIn(NAME_LAST, left.replace(BRACKET_LAST, '')) && isIn(NAME_ALONE, right)) return true;
  if (YOU_DO.test(left) && YOU_DO.test(right)) return true;
  if (DOING_WITH_OBJECT.test(left) && DOING_WITH_OBJECT.test(right)) return true;
  const first = left.toLowerCase();
  if (areTwoThings(left, right)) return true;
  if (isTraitInSomething(right) && !/[ыи]й$|ая$|ое$/u.test(left)) return true;
  // «Швидкість та уважність під час роботи»
  const [next] = wordsIn(right.toLowerCase());
  if (next !== undefined && OF_A_QUALITY.test(next) && isQualityWord(next) && isOnlyQualities(first)) return true;
  // «Уміння заспокоїти дитину та акуратність»
  if (isOnlyQualities(right.toLowerCase()) && left.trim().includes(' ') && !/[ыи]й$|ая$|ое$/u.test(left)) return true;
  return isOnlyQualities(right.toLowerCase()) && isOnlyQualities(first.slice(foundIn(OPENING, first)?.[0].length ?? 0));
}
