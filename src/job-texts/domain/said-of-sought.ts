import { foundIn } from '../../kernel/sought.js';
import type { Span } from './draft.js';

const PERSON =
  '(?:someone|somebody|people|persons?|individuals?|candidates?|applicants?|professionals?|experts?|specialists?|graduates?|colleagues?|nurses?|chefs?|cooks?|clerks?|aides?|operatives?|secretary|apprentices?|associates?|executives?|representatives?|porters?|carers?|nanny|members? of staff|(?!(?:part|custom|suppli|invest|found|manufactur|us|own|numb|off|ord|sponsor|buy|partn|develop(?=ment)|doc|retail|provid|cont)(?:ner|er|or|ent|ers|ors|ents)s?(?![a-z]))[a-z]{2,}(?:[eo]r|ist|ian|ant|nurse|chef|cook|man|woman)s?)';
/** "We are looking for a cook who …", "seeking candidates with …": from here on it is told what is asked of whoever is sought. */
const SOUGHT = new RegExp(
  `(?:looking for|searching for|seeking|seeks?|to (?:appoint|recruit|employ|hire)|(?:requires|needs)(?= an? )|(?:we|you) (?:now |will |also |urgently )?(?:need|require|want))(?: [\\p{L}\\d'’&/+#.-]+,?){0,8}? ${PERSON}(?:,? who(?:se)?(?= )(?! (?:will|would|wants?|shares?|join|helps?|can help|care about)(?!\\p{L}))(?: also)?(?: (?:is|are|has|have)(?! (?:not|been|worked)(?!\\p{L})))? |,? with (?!(?:us|our|immediate|a view|whom|the (?:aim|goal|team)|your)(?!\\p{L}))| (?=(?:willing|able|capable|eager|ready) (?:to|of) ))`,
  'u',
);
const REACH = 400;
/** "… to join our team", "… as you will be …": why, and no more of them. */
const WHAT_FOR =
  / (?:to (?:join|help|support|lead|work with|be part of|become part of) (?:our|us|the|a growing)|(?:as|since|because|so that) (?:you|they|we|our|the))(?!\p{L})/u;

/** Where a sentence tells what is asked of somebody it seeks. */
export function saidOfSought(norm: string): Span | null {
  const found = foundIn(SOUGHT, norm.slice(0, REACH));
  if (!found) return null;
  const from = found.index + found[0].length;
  const end = WHAT_FOR.exec(norm.slice(from));
  return { from, to: end ? from + end.index : norm.length };
}

/** Of a part that seeks somebody what is said of them. */
export function ofSought(norm: string, part: Span): Span {
  const said = saidOfSought(norm);
  if (!said || said.from >= part.to || said.to <= part.from) return part;
  return { from: Math.max(part.from, said.from), to: Math.min(part.to, said.to) };
}
