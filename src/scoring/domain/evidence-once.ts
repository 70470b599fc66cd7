import type { Evidence } from './facts.js';

/**
 * Words that stand inside others of the list say nothing more, and neither do the same words from elsewhere: «CRM» in the list of skills and
 * «CRM» in the text. Only two posts of one name are two jobs.
 */
export function eachOnce(evidence: readonly Evidence[]): readonly Evidence[] {
  // Most facts have one proof or two: thousands of résumés a second pass here.
  if (evidence.length < 2) return evidence;
  if (evidence.length <= FEW) return eachOfFewOnce(evidence);
  const inside = insideOthers(evidence);
  const said = new Set<string>();
  const kept = evidence.filter((one, place) => !inside.has(place) && !isSaid(said, one));
  return kept.length === evidence.length ? evidence : kept;
}

/** So many are compared each with each sooner than sorted. */
const FEW = 6;

function eachOfFewOnce(evidence: readonly Evidence[]): readonly Evidence[] {
  const kept: Evidence[] = [];
  for (let place = 0; place < evidence.length; place++) {
    const one = evidence[place];
    if (!isInsideAny(evidence, place) && !kept.some((other) => saysTheSame(one, other))) kept.push(one);
  }
  return kept.length === evidence.length ? evidence : kept;
}

function isInsideAny(evidence: readonly Evidence[], place: number): boolean {
  const { field, start, end } = evidence[place];
  return evidence.some(
    (other, at) =>
      at !== place &&
      other.start <= start &&
      other.end >= end &&
      other.field === field &&
      (other.start < start || other.end > end || at < place),
  );
}

function saysTheSame(one: Evidence, other: Evidence): boolean {
  const isSame = one.text === other.text || one.text.toLowerCase() === other.text.toLowerCase();
  return isSame && !(isOfPost(one) && isOfPost(other));
}

function isOfPost({ field }: Evidence): boolean {
  return field.endsWith('.position');
}

/**
 * Places in the list of those that stand in a longer one of the same field, or where an earlier one stands.
 *
 * Cost: that of sorting; a text of one word repeated has thousands of them.
 */
function insideOthers(evidence: readonly Evidence[]): ReadonlySet<number> {
  // Sorting keeps the order of what stands in the same place.
  const outerFirst = [...evidence.entries()].sort(([, a], [, b]) => a.start - b.start || b.end - a.end);
  const inside = new Set<number>();
  const ends = new Map<string, number>();
  for (const [place, { field, end }] of outerFirst) {
    if ((ends.get(field) ?? -1) >= end) inside.add(place);
    else ends.set(field, end);
  }
  return inside;
}

/** Whether the same words have been said, which are remembered. */
function isSaid(said: Set<string>, { field, text }: Evidence): boolean {
  const words = text.toLowerCase();
  const [of, other] = field.endsWith('.position') ? ['post', 'text'] : ['text', 'post'];
  const isKnown = said.has(`${other} ${words}`) || (of === 'text' && said.has(`text ${words}`));
  if (!isKnown) said.add(`${of} ${words}`);
  return isKnown;
}
