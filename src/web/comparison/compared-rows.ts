import type { Formatter, IconName } from '../../platform/views/index.js';
import type { VerdictLine } from '../../scoring/index.js';
import type { Requirement } from '../../vacancies/index.js';
import { localised, verdictLook } from '../frame/wording.js';
import type { Tone } from '../frame/wording.js';
import type { Quote, Quoted } from '../vacancies/quotes.js';
import { answeredText, tenths } from '../vacancies/reason-line.js';
import { reasonText } from '../vacancies/reason-text.js';

/** What a requirement makes of one of them. */
export interface ComparedCell {
  verdict: string;
  tone: Tone;
  icon: IconName;
  points: string;
  /** By how many points this one is ahead: "+8"; empty for the other and where both have the same. */
  lead: string;
  /** The length of experience with the rule that decided, or that the résumé is silent; null where the words say it. */
  why: string | null;
  /** Sentences and lines of the résumé that decided. */
  proof: Quote[];
  /** Who answered instead of the résumé; null where nobody did. */
  answered: string | null;
}

/** A requirement with what it makes of both. */
export interface ComparedRow {
  label: string;
  mustHave: boolean;
  first: ComparedCell | null;
  second: ComparedCell | null;
}

/** Requirements under one heading; null where there is one group alone. */
export interface ComparedGroup {
  heading: string | null;
  rows: ComparedRow[];
}

/** A person with the verdicts and the words they rest on. */
export interface Side {
  /** Null while there is no score. */
  readonly verdicts: readonly VerdictLine[] | null;
  readonly quotes: Quoted['quotes'];
}

/** Sentences that are enough to see what is meant. */
const PROOFS = 3;
/** Points are told to a tenth. */
const SAME_POINTS = 0.05;

interface Compared {
  readonly requirement: Requirement;
  readonly one: VerdictLine | null;
  readonly other: VerdictLine | null;
  readonly difference: number;
}

/**
 * The requirements: those on which the two part first, the greatest difference at the head, then those on which they are alike.
 *
 * @param comparable  false where points of one do not compare with those of the other: then all stay in the order of the profile
 */
export function comparedGroups(
  requirements: readonly Requirement[],
  [first, second]: readonly [Side, Side],
  comparable: boolean,
  f: Formatter,
): ComparedGroup[] {
  const isScored = first.verdicts !== null || second.verdicts !== null;
  const every = requirements.map((requirement) => {
    const [one, other] = [lineOf(first, requirement.id), lineOf(second, requirement.id)];
    return { requirement, one, other, difference: one && other ? one.points - other.points : 0 };
  });
  // A way that neither of them goes, of ways of which one is enough, has nothing to compare.
  const all = every.filter(({ one, other }) => !isScored || one !== null || other !== null);
  const row = (compared: Compared): ComparedRow => rowOf(compared, [first, second], comparable, f);
  const parted = all.filter(isParted);
  if (!comparable || parted.length === 0) return [{ heading: null, rows: all.map(row) }];
  const sorted = [...parted].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const alike = all.filter((compared) => !isParted(compared));
  return [
    { heading: f.t('comparison.parted'), rows: sorted.map(row) },
    ...(alike.length > 0 ? [{ heading: f.t('comparison.alike'), rows: alike.map(row) }] : []),
  ];
}

/** By points, or by the verdict where a must-have has none. */
function isParted({ one, other, difference }: Compared): boolean {
  return Math.abs(difference) >= SAME_POINTS || (one !== null && other !== null && one.verdict !== other.verdict);
}

/** "+8" for who is ahead. */
export function leadText(difference: number, f: Formatter): string {
  return difference >= SAME_POINTS ? `+${tenths(Math.round(difference * 10) / 10, f)}` : '';
}

/** Of ways of which one is enough, those that were not taken say nothing. */
function lineOf({ verdicts }: Side, id: string): VerdictLine | null {
  return verdicts?.find(({ requirement, route }) => requirement === id && route?.taken !== false) ?? null;
}

function rowOf(
  { requirement: { label, mustHave }, one, other, difference }: Compared,
  [first, second]: readonly [Side, Side],
  comparable: boolean,
  f: Formatter,
): ComparedRow {
  const lead = comparable ? difference : 0;
  return {
    label: localised(label, f),
    mustHave,
    first: one && cell(one, first.quotes, leadText(lead, f), f),
    second: other && cell(other, second.quotes, leadText(-lead, f), f),
  };
}

function cell(line: VerdictLine, quotes: Quoted['quotes'], lead: string, f: Formatter): ComparedCell {
  const { word, tone, icon } = verdictLook(line.verdict, f);
  const { points, weight, evidence, answer } = line;
  return {
    ...{ verdict: word, tone, icon, lead },
    points: weight === 0 ? '' : f.t('panel.pointsOf', { points: tenths(points, f), weight: tenths(weight, f) }),
    why: answer ? null : reasonText(line, f),
    proof: quotes(evidence).slice(0, PROOFS),
    answered: answer ? answeredText(line.verdict, answer, f) : null,
  };
}
