import type { LocalisedText } from '../../vacancies/domain/localised-text.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import type { Verdict } from './judge-requirement.js';
import type { Marks } from './kept-verdicts.js';
import { weigh } from './weigh.js';

/** A score as far as it is kept: the requirements of its version and what was found to them. */
export interface KeptScore {
  readonly points: number;
  readonly requirements: readonly Requirement[];
  /** The verdicts that counted. */
  readonly marks: Marks;
}

/** What a requirement has to do with the difference between two scores. */
export interface DifferenceLine {
  readonly requirement: string;
  readonly label: LocalisedText;
  /** Points that it brings more now; below nought: fewer. */
  readonly points: number;
  /** `added`, `removed`: it stands in one of the versions only · `verdict`: another verdict · `weight`: the same verdict weighs otherwise. */
  readonly cause: 'added' | 'removed' | 'verdict' | 'weight';
  readonly before: Verdict | null;
  readonly now: Verdict | null;
}

export interface ScoreDifference {
  readonly points: number;
  /** The greatest difference first; lines that change nothing are left out. */
  readonly lines: readonly DifferenceLine[];
  /** What no line explains: the rules by which verdicts are weighed were others. */
  readonly rest: number;
}

interface Line {
  readonly label: LocalisedText;
  readonly points: number;
  readonly weight: number;
  readonly verdict: Verdict;
}

/** Why a score is another one now, requirement by requirement. */
export function scoreDifference(before: KeptScore, now: KeptScore): ScoreDifference {
  const old = linesOf(before);
  const fresh = linesOf(now);
  const lines = [...new Set([...fresh.keys(), ...old.keys()])].flatMap((requirement) => {
    const line = differenceLine(requirement, old.get(requirement), fresh.get(requirement));
    return line !== null && line.points !== 0 ? [line] : [];
  });
  const points = tenth(now.points - before.points);
  const explained = lines.reduce((sum, line) => sum + line.points, 0);
  return {
    points,
    lines: lines.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    rest: tenth(points - explained),
  };
}

function differenceLine(requirement: string, before: Line | undefined, now: Line | undefined): DifferenceLine | null {
  const label = (now ?? before)?.label;
  if (label === undefined) return null;
  const points = tenth((now?.points ?? 0) - (before?.points ?? 0));
  const verdicts = { before: before?.verdict ?? null, now: now?.verdict ?? null };
  if (!before) return { requirement, label, points, cause: 'added', ...verdicts };
  if (!now) return { requirement, label, points, cause: 'removed', ...verdicts };
  return { requirement, label, points, cause: before.verdict === now.verdict ? 'weight' : 'verdict', ...verdicts };
}

/** Lines of which nothing is kept were not asked for then. */
function linesOf({ requirements, marks }: KeptScore): Map<string, Line> {
  const judgements = requirements.flatMap((line) => {
    const verdict = marks[line.id];
    return verdict === undefined ? [] : [[line, { verdict, evidence: [] }] as const];
  });
  return new Map(weigh(new Map(judgements)).verdicts.map((line) => [line.requirement, line]));
}

function tenth(value: number): number {
  // Without a sign where it is nought.
  return Math.round(value * 10) / 10 + 0;
}
