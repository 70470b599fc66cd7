import type { Evidence } from './facts.js';

/**
 * Words that stand inside others of the list say nothing more, and neither do the same words from elsewhere: «CRM» in the list of skills and
 * «CRM» in the text. Only two posts of one name are two jobs.
 */
export function eachOnce(evidence: readonly Evidence[]): readonly Evidence[] {
  const kept: Evidence[] = [];
  for (const [place, one] of evidence.entries()) {
    const isInside = evidence.some(
      (other, at) =>
        at !== place && other.field === one.field && holds(other, one) && (at < place || !holds(one, other)),
    );
    if (!isInside && !kept.some((other) => saysTheSame(other, one))) kept.push(one);
  }
  return kept;
}

function holds(outer: Evidence, inner: Evidence): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function saysTheSame(one: Evidence, other: Evidence): boolean {
  return (
    one.text.toLowerCase() === other.text.toLowerCase() &&
    !(one.field.endsWith('.position') && other.field.endsWith('.position'))
  );
}
