import { foundIn } from '../../kernel/sought.js';
import { occupationsOf } from './occupations-named.js';
import type { Draft } from './draft.js';

/** "… preferably in a machine shop", "…, ideally within the food industry": where it had better be, said after the experience itself. */
const PREFERRED =
  /(?<=\p{L}[)]?)(?:, ?| )(?:preferably|ideally) (?:gained )?(?:in|within|with|for|from|at)(?: an?| the)? (?!(?:[\p{L}\d-]+ ){0,3}(?:years?|months?)(?!\p{L}))([\p{L}\d][^,.;:()]{2,60}?)(?= (?:with|who|and (?:with|an?|the|\d|able|good|strong|excellent)|or (?:an? )?(?:equivalent|similar|related))(?!\p{L})|[,.;:()]|$)/u;

/** So many letters as before; what is preferred is a part of its own, comma or not. */
export function withPreferredApart(norm: string): string {
  const found = foundIn(PREFERRED, norm);
  if (!found) return norm;
  const [from, to] = [found.index, found.index + found[0].length];
  const after = norm[to] === ' ' ? ',' : (norm[to] ?? '');
  return `${norm.slice(0, from)},${norm.slice(from + 1, to)}${after}${norm.slice(to + 1)}`;
}

/** Experience in the branch that a sentence would rather have, beside that which it asks for. */
export function preferredBranch(norm: string, plain: string, asked: readonly Draft[]): Draft[] {
  const found = asked.length > 0 ? foundIn(PREFERRED, norm) : null;
  const named = found?.[1];
  if (!found || named === undefined || !asked.some(({ from }) => from < found.index)) return [];
  const [from, to] = [found.index + 1, found.index + found[0].length];
  const words = plain.slice(to - named.length, to);
  const value = { months: 1, occupations: occupationsOf(words), words };
  return [{ demand: { kind: 'experience', value }, from, to, at: to - named.length }];
}
