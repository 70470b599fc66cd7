import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the simulated boards did, in the order in which they did it: their own record, which no client can colour. */
export interface BoardJournal {
  /** For the simulator's `stateFile`. */
  readonly file: string;
  /** Responses that were moved to another stage, one entry for each time. */
  moved(): string[];
  /** Responses whose résumés were opened and counted against the quota, one entry for each time. */
  opened(): string[];
}

interface Line {
  readonly type: string;
  readonly topicId?: string | null;
  readonly resumeId?: string;
}

/** A journal in the folder of the test run. */
export function boardJournal(): BoardJournal {
  const file = join(mkdtempSync(join(tmpdir(), 'boards-')), 'journal.jsonl');
  const lines = (type: string): Line[] =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as Line)
      .filter((line) => line.type === type);
  return {
    file,
    moved: () => lines('topic-moved').map(({ topicId }) => topicId ?? ''),
    opened: () => lines('resume-opened').map(({ topicId, resumeId = '' }) => topicId ?? resumeId),
  };
}
