import { relative } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

/**
 * Seconds of the test files that take longer than ten on a machine of two processors, rounded. Only their order matters, so this is
 * mended when a file becomes one of the longest, not with every change.
 */
const SECONDS = new Map(
  Object.entries({
    'web/permissions/never-500.spec.ts': 90,
    'contract/command-line/command-line.spec.ts': 85,
    'database/sourcing/killed-worker.spec.ts': 80,
    'browser/triage.spec.ts': 60,
    'database/sourcing/mid-walk.spec.ts': 55,
    'browser/look.spec.ts': 50,
    'browser/desk.spec.ts': 40,
    'database/sourcing/faults.spec.ts': 40,
    'browser/day-board.spec.ts': 40,
    'database/platform/embedded-postgres.spec.ts': 35,
    'browser/attendance.spec.ts': 30,
    'browser/mails.spec.ts': 25,
    'browser/conversation.spec.ts': 25,
    'database/sourcing/tell-many.spec.ts': 20,
    'database/sourcing/broken-connections.spec.ts': 20,
    'database/sourcing/reach.spec.ts': 20,
    'database/sourcing/calls.spec.ts': 20,
    'database/sourcing/reconciliation.spec.ts': 20,
    'web/hooks/hooks.spec.ts': 20,
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
