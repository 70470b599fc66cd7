import { STAGES } from '../../candidates/index.js';
import type { MustVerdict, Stage } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';

/**
 * The list of a vacancy is read in these groups; the first is where work waits. Who lacks a must-have stands in the groups of the stages
 * like everybody, and once more in a group of their own, so that nobody goes by unseen.
 */
export const RESPONSE_GROUPS = ['waiting', 'shortlisted', 'in-progress', 'must-not-met', 'closed', 'all'] as const;
export type ResponseGroup = (typeof RESPONSE_GROUPS)[number];

/** How many stand in each stage, and of them those without a must-have. */
export interface ResponseCounts {
  readonly all: Readonly<Record<Stage, number>>;
  readonly mustNotMet: Readonly<Record<Stage, number>>;
}

const WAITING: readonly Stage[] = ['new', 'reviewed'];
const CLOSED: readonly Stage[] = ['rejected', 'withdrawn'];

/** Stages of a group. */
export function stagesOf(group: ResponseGroup): readonly Stage[] {
  switch (group) {
    case 'waiting':
      return WAITING;
    case 'shortlisted':
      return ['shortlisted'];
    case 'closed':
      return CLOSED;
    case 'in-progress':
      return STAGES.filter((stage) => ![...WAITING, 'shortlisted', ...CLOSED].includes(stage));
    case 'must-not-met':
      return STAGES.filter((stage) => !CLOSED.includes(stage));
    case 'all':
      return STAGES;
  }
}

/** Those that are shown: one of them where the list is narrowed to it. One of another group narrows nothing. */
export function stagesShown(group: ResponseGroup, stage: Stage | undefined): readonly Stage[] {
  const stages = stagesOf(group);
  return stage !== undefined && stages.includes(stage) ? [stage] : stages;
}

/** What else the people of a group have in common. */
export function mustOf(group: ResponseGroup): { readonly must?: MustVerdict } {
  return group === 'must-not-met' ? { must: 'not-met' } : {};
}

/** How many applications a group has. */
export function groupCount(group: ResponseGroup, { all, mustNotMet }: ResponseCounts): number {
  const counts = group === 'must-not-met' ? mustNotMet : all;
  return stagesOf(group).reduce((sum, stage) => sum + counts[stage], 0);
}

/** The number of each group, in the words of the reader's language. */
export function groupCounts(counts: ResponseCounts, f: Formatter): { key: ResponseGroup; count: string }[] {
  return RESPONSE_GROUPS.map((key) => ({ key, count: f.number(groupCount(key, counts)) }));
}
