import type { Evidence } from './facts.js';

/**
 * Words that stand inside others of the list say nothing more, and neither do the same words from elsewhere: «CRM» in the list of skills and
 * «CRM» in the text. Only two posts of one name are two jobs.
 */
export function eachOnce(evidence: readonly Evidence[]): readonly Evidence[] {
  // Most facts have one proof: thousands of résumés a second pass here.
  if (evidence.length < 2) return evidence;
  const kept: Evidence[] = [];
  for (let place = 0; place < evidence.length; place++) {
    const one = evidence[place];
    if (one && !isInside(evidence, place, one) && !isSaid(kept, one)) kept.push(one);
  }
  return kept.length === evidence.length ? evidence : kept;
}

function isInside(evidence: readonly Evidence[], place: number, one: Evidence): boolean {
  for (let at = 0; at < evidence.length; at++) {
    const other = evidence[at];
    if (at === place || !other || !holds(other, one)) continue;
    if (at < place || !holds(one, other)) return true;
  }
  return false;
}

function holds(outer: Evidence, inner: Evidence): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.field === inner.field;
}

function isSaid(kept: readonly Evidence[], one: Evidence): boolean {
  for (const other of kept)
    if (
      other.text.length === one.text.length &&
      other.text.toLowerCase() === one.text.toLowerCase() &&
      !(one.field.endsWith('.position') && other.field.endsWith('.position'))
    )
      return true;
  return false;
}
