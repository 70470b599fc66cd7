import { Injectable } from '@nestjs/common';
import type { ClusterSums } from '../math/clustered-rate.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { DAY_SUMS } from './day-sums.js';
import { isShow, OUTCOMES } from './domain/outcome.js';
import { policyResults } from './domain/reminder-effects.js';
import type { PolicyResult } from './domain/reminder-effects.js';
import type { ReminderPolicy } from './domain/reminder-policy.js';

/** What reminders do, as far as chance decided who got which. */
@Injectable()
export class ReminderEffects {
  constructor(private readonly database: Database) {}

  /**
   * How each policy did among the people who were given one by chance. Each counts once, under the first one they were given, by what became
   * of them in the end; whoever was moved to a day that was not held yet does not count until then. Days held with invented people count as
   * long as there are no others.
   *
   * @returns empty as long as there is nobody
   * @throws NotAllowed
   */
  async results(actor: Actor): Promise<PolicyResult[]> {
    assertAllowed(actor, 'attendance.read');
    const { organisationId } = actor;
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.query<(ClusterSums & { source: string; policy: ReminderPolicy })[]>(
        `WITH people AS (
           SELECT DISTINCT ON (trial_id) source, reminder_policy AS policy, date, outcome
             FROM show_records
            WHERE organisation_id = $1 AND trial_id IS NOT NULL
            ORDER BY trial_id, date DESC, id DESC),
         daily AS (
           SELECT source, policy, count(*)::int AS n, (count(*) FILTER (WHERE outcome = ANY ($2)))::int AS k
             FROM people WHERE outcome <> 'moved' GROUP BY source, policy, date)
         SELECT source, policy, ${DAY_SUMS} FROM daily GROUP BY source, policy`,
        // Whoever missed a time and walked in on another day came in the end.
        [organisationId, [...OUTCOMES.filter(isShow), 'walk-in']],
      ),
    );
    const own = rows.filter(({ source }) => source === 'booking');
    const counts = own.length > 0 ? own : rows;
    return counts.length === 0 ? [] : policyResults(counts);
  }
}
