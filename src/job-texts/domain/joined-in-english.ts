import { isIn } from '../../kernel/sought.js';
import type { Span } from './draft.js';
import { overlaps } from './draft.js';
import { isOnlyQualities, wordsIn } from './quality-words.js';

const MANNER = '(?:attitude|approach|mind-?set|manner|outlook|personality|demeanou?r|style|disposition|work ethic)s?';
/** "A positive | proactive approach": an adjective that waits for its noun, and the noun of both. */
const WAITS = /^(?:.*\s)?(?:an?|the|with|very|highly) (?:[a-z-]+, )*[a-z-]+$/u;
const ENDS_AS_MANNER = new RegExp(`^(?:[a-z-]+ ){1,2}${MANNER}(?:\\s|[.!]?$)`, 'u');

/** True of "a positive" and "proactive approach": one manner, said by two adjectives. */
export function sharesManner(left: string, right: string): boolean {
  const last = wordsIn(left).at(-1) ?? '';
  return isIn(ENDS_AS_MANNER, right) && WAITS.test(left) && isOnlyQualities(last);
}

/** "… and stakeholder management", "… & creative thinking": a short name of another ability. */
const AN_ABILITY =
  /^[\s]*(?:[a-z-]+ ){1,2}(?:management|thinking|skills|handling|entry|planning|analysis|writing|reporting|building|solving|making|negotiation|organi[sz]ation)[\s.!]*$/u;
const HOW_MUCH =
  /^[\s]*(?:(?:should |must )?(?:have |possess )?)?(?:very |really )?(?:good|strong|excellent|great|solid|proven|outstanding|effective|exceptional) (?:[a-z-]+ ){0,3}[a-z-]+[\s]*$/u;

/** True of "strong written communication" and "stakeholder management": one side is an entry of the dictionary, the other a name of its own. */
export function standsBesideKnown(norm: string, part: Span, joint: Span, known: readonly Span[]): boolean {
  const [left, right] = [
    { from: part.from, to: joint.from },
    { from: joint.to, to: part.to },
  ];
  return (
    known.some((one) => overlaps(one, left)) &&
    !known.some((one) => overlaps(one, right)) &&
    HOW_MUCH.test(norm.slice(left.from, left.to)) &&
    AN_ABILITY.test(norm.slice(right.from, right.to))
  );
}

/** What opens a list of things to know. */
const KNOWING =
  /^(?:an? )?(?:[a-z-]+ ){0,3}(?:knowledge|understanding|awareness|grasp|appreciation|familiarity|proficiency|competence|expertise)(?: of| in| with)\s/u;
/** Nouns that stand for a matter together with the word before them, or of which one stands for both sides. */
const OF_BOTH =
  '(?:procedures?|process(?:es)?|practices?|principles?|regulations?|techniques?|methods?|methodolog(?:y|ies)|requirements?|guidelines?|standards?|systems?|concepts?|equipment|materials?|tools?|conditions?|services?|products?|skills?|rules?|laws?|policies|software|hardware|technolog(?:y|ies)|operations|development|support|issues|needs|safety|beverage|loss|maintenance|administration|management|dynamics|trends|environments?|functions?|activities|solutions?|applications?|platforms?|frameworks?)';
const ENDS_OF_BOTH = new RegExp(`(?:^|\\s)${OF_BOTH}[.!]?$`, 'u');
const ADJECTIVE = /(?:al|ive|ous|ary|able|ful|ed|ic|ern|ese|ish|verbal|written|oral)$/u;
/** A matter of one word that needs no other after it. */
const A_MATTER = /(?:ing|graphy|logy|ics|ance|ence|tion|ment|ity)$/u;
const NO_NOUN =
  /(?:^|\s)(?:how|what|why|when|their|its|your|the|an?|to|other|related|for|by|from|at|on|with|is|are|be|able|ability|work|well)(?:\s|$)/u;
const WORDS_MAX = 4;

/** True of "safeguarding" and "risk assessment" after "knowledge of": two matters, of which each is known by itself. */
export function areMattersKnown(left: string, right: string): boolean {
  const opening = KNOWING.exec(left.trim())?.[0];
  if (opening === undefined) return false;
  const [first, second] = [left.trim().slice(opening.length), right.trim().replace(/[.!]+$/u, '')];
  const [own, other] = [wordsIn(first), wordsIn(second)];
  if (own.length === 0 || other.length === 0 || own.length > WORDS_MAX || other.length > WORDS_MAX) return false;
  if (NO_NOUN.test(first) || NO_NOUN.test(second) || /[,(]/u.test(first)) return false;
  if (ADJECTIVE.test(own.at(-1) ?? '') || ADJECTIVE.test(other.at(-1) ?? '')) return false;
  if (own.length === 1) return A_MATTER.test(first) && !isIn(ENDS_OF_BOTH, second);
  return other.length > 1 || (A_MATTER.test(second) && !isIn(ENDS_OF_BOTH, second));
}
