import type { BoardVacancy, UnreadableItem } from '../job-board.port.js';
import { isUnreadable } from '../job-board.port.js';
import { ActionRefused, NotFoundAtBoard } from '../job-boards.errors.js';
import { readTolerantly } from '../read-tolerantly.js';
import { MANAGERS_PAGE_SIZE, MOST_ARCHIVED_PAGES, MOST_MANAGERS } from './headhunter.limits.js';
import { toBoardVacancy } from './headhunter.mapper.js';
import { managerSchema } from './headhunter.wire.js';
import type { HeadhunterPage } from './headhunter.wire.js';

/** What the archive is read with. */
export interface ArchiveCalls {
  /** Id of the recruiter whose access is used. */
  own(): Promise<string>;
  managers(page: number): Promise<HeadhunterPage>;
  archived(managerId: string, page: number): Promise<HeadhunterPage>;
}

/**
 * Vacancies archived since then, recruiter by recruiter: the board has no list of all. Archives that this account may not see
 * are left out. Deleted vacancies are in another list, which is not read: who deletes a vacancy wants no more of it.
 */
export async function* archivedSince(calls: ArchiveCalls, since: Date): AsyncGenerator<BoardVacancy | UnreadableItem> {
  for (const managerId of await managerIds(calls)) yield* archiveOf(calls, managerId, since);
}

async function* archiveOf(
  calls: ArchiveCalls,
  managerId: string,
  since: Date,
): AsyncGenerator<BoardVacancy | UnreadableItem> {
  for (let page = 0; page < MOST_ARCHIVED_PAGES; page += 1) {
    const answer = await calls.archived(managerId, page).catch(nothingIfHidden);
    const items = answer?.items.map((item) => toBoardVacancy(item)) ?? [];
    const recent = items.filter((one) => isUnreadable(one) || !one.archivedAt || one.archivedAt >= since);
    for (const one of recent) yield isUnreadable(one) ? one : { ...one, archived: true };
    // The order is asked for, not relied upon: one page without anything recent is the end.
    if (recent.length === 0 || page + 1 >= (answer?.pages ?? Number.POSITIVE_INFINITY)) return;
  }
}

/** Recruiters that this account is shown; always its own, and first. */
async function managerIds(calls: ArchiveCalls): Promise<Set<string>> {
  const ids = new Set([await calls.own()]);
  for (let page = 0; page < MOST_MANAGERS / MANAGERS_PAGE_SIZE; page += 1) {
    const answer = await calls.managers(page).catch(nothingIfHidden);
    for (const item of answer?.items ?? []) {
      const reading = readTolerantly(managerSchema, item);
      if (reading.ok) ids.add(reading.value.id);
    }
    if (!answer?.items.length || page + 1 >= (answer.pages ?? Number.POSITIVE_INFINITY)) break;
  }
  return ids;
}

/** Lists of colleagues are refused to accounts without the right to them. */
function nothingIfHidden(error: unknown): null {
  if (error instanceof NotFoundAtBoard || error instanceof ActionRefused) return null;
  throw error;
}
