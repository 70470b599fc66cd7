import { STAGES } from '../../candidates/index.js';
import type { Stage } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** The list of a vacancy is read in these groups; the first is where work waits. */
export const RESPONSE_GROUPS = ['waiting', 'shortlisted', 'in-progress', 'closed', 'all'] as const;
export type ResponseGroup = (typeof RESPONSE_GROUPS)[number];

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
    case 'all':
      return STAGES;
  }
}

/** How many applications a group has. */
export function groupCount(group: ResponseGroup, counts: Readonly<Record<Stage, number>>): number {
  return stagesOf(group).reduce((sum, stage) => sum + counts[stage], 0);
}

/** The number of each group, in the words of the reader's language. */
export function groupCounts(
  counts: Readonly<Record<Stage, number>>,
  f: Formatter,
): { key: ResponseGroup; count: string }[] {
  return RESPONSE_GROUPS.map((key) => ({ key, count: f.number(groupCount(key, counts)) }));
}
