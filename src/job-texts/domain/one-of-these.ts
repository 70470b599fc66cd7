import { OR_WORDS } from './alternatives.js';
import { OF_ANOTHER_KIND } from './read-education-demands.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** "Any of: Kafka, RabbitMQ", «с одной из систем: SAP, 1С»: any one of what the colon opens. */
const ONE_OF_THESE = ofOurLetters(
  /^(?:(?:с|со|в|на|з|із|with|in) )?(?:(?:хотя бы|хоча б|как минимум|at least) )?(?:(?:any|one)(?: or more)?(?: of)?|люб(?:ой|ым|ому) (?:из|с)|одн(?:ой|им|ому|ією|ій) (?:или несколькими )?(?:из|з|із)|будь-як\p{L}{2,3} (?:з|із))(?: [^:,;.()]{3,60})?: ?/iu,
);
const BETWEEN = new RegExp(`[,;](?: (?:${OR_WORDS})(?= ))?| (?:${OR_WORDS}) `, 'u');
/** A full stop, a bracket, or a comma before what asks for something else. */
const LIST_END = ofOurLetters(new RegExp(`[.]\\s|[.]?$|[()]|,\\s*(?=(?:${OF_ANOTHER_KIND}))`, 'iu'));
const WORDS_MAX = 4;
const ONES_MIN = 2;

/** The things of such a list and the place where it ends; null for other words, or where something longer than a name stands in it. */
export function oneOfThese(words: string, plain: string, clauseFrom: number): { names: string[]; to: number } | null {
  const opening = ONE_OF_THESE.exec(words)?.[0];
  const at = opening === undefined ? -1 : plain.indexOf(words, clauseFrom);
  if (opening === undefined || at < 0) return null;
  const from = at + opening.length;
  const end = plain.slice(from).search(LIST_END);
  const to = end < 0 ? plain.length : from + end;
  const names = plain
    .slice(from, to)
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter(Boolean);
  const areNames = names.every((name) => name.split(/\s+/u).length <= WORDS_MAX);
  return names.length >= ONES_MIN && areNames ? { names, to } : null;
}
