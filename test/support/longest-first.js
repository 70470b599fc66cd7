import { relative } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

/**
 * Seconds of the test files that take ten or more on a machine of two processors, rounded. Only their order matters, so this is
 * mended when a file becomes one of the longest, not with every change.
 */
const SECONDS = new Map(
  Object.entries({
    'database/sourcing/killed-worker.spec.ts': 95,
    'web/permissions/never-500.spec.ts': 85,
    'browser/triage.spec.ts': 80,
    'browser/day-board.spec.ts': 70,
    'browser/look.spec.ts': 65,
    'browser/desk.spec.ts': 50,
    'unit/linear-time/hostile-texts.spec.ts': 40,
    'numeric/interviews/stream-optimum.spec.ts': 35,
    'database/sourcing/faults.spec.ts': 30,
    'web/hooks/hooks.spec.ts': 25,
    'contract/command-line/command-line.spec.ts': 20,
    'database/sourcing/mid-walk.spec.ts': 20,
    'database/interviews/people-plan.spec.ts': 20,
    'database/sourcing/tell-many.spec.ts': 20,
    'architecture/imports.spec.ts': 20,
    'database/interviews/day-board.spec.ts': 20,
    'database/sourcing/killed-quota.spec.ts': 20,
    'browser/profiles.spec.ts': 20,
    'browser/decisions-at-hand.spec.ts': 20,
    'numeric/scoring/learning.spec.ts': 15,
    'web/permissions/other-organisation.spec.ts': 15,
    'database/first-run/trial-end.spec.ts': 15,
    'database/sourcing/mid-walk-superjob.spec.ts': 15,
    'database/interviews/replanning.spec.ts': 15,
    'database/interviews/planning.spec.ts': 15,
    'numeric/attendance/show-fit.spec.ts': 15,
    'browser/attendance.spec.ts': 15,
    'database/interviews/interview-rules.spec.ts': 15,
    'database/interviews/board-channel.spec.ts': 15,
    'database/interviews/walk-in-undone.spec.ts': 15,
    'web/pages/days.spec.ts': 15,
    'migrations/schema.spec.ts': 15,
    'database/interviews/waiting-list.spec.ts': 15,
    'database/attendance/log-import.spec.ts': 15,
    'numeric/job-texts/clauses.spec.ts': 15,
    'web/pages/several.spec.ts': 15,
    'database/sourcing/calls.spec.ts': 10,
    'unit/job-descriptions/round-trip.spec.ts': 10,
    'database/platform/embedded-postgres.spec.ts': 10,
    'database/interviews/passing-offers.spec.ts': 10,
    'database/interviews/group-replanning.spec.ts': 10,
    'database/interviews/board-letters.spec.ts': 10,
    'database/sourcing/any-number.spec.ts': 10,
    'unit/interviews/many-people.spec.ts': 10,
    'database/sourcing/broken-connections.spec.ts': 10,
    'database/interviews/older-history.spec.ts': 10,
    'database/publishing/orders.spec.ts': 10,
    'browser/mails.spec.ts': 10,
    'database/sourcing/pull.spec.ts': 10,
  }),
);

/**
 * The longest files first, so that at the end no processor waits for the one that works on a long file. The rest follows as the runner
 * would have it. It remembers durations itself, but a fresh checkout has nothing to remember.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const seconds = ({ path, context }) =>
      SECONDS.get(relative(context.config.roots[0], path).replaceAll('\\', '/')) ?? 0;
    return super.sort(tests).sort((a, b) => seconds(b) - seconds(a));
  }
}
