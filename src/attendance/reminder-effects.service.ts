import { Injectable } from '@nestjs/common';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { isShow, OUTCOMES } from './domain/outcome.js';
import { policyResults } from './domain/reminder-effects.js';
import type { PolicyCount, PolicyResult } from './domain/reminder-effects.js';

/** What reminders do, as far as chance decided who got which. */
@Injectable()
export class ReminderEffects {
  constructor(private readonly database: Database) {}

  /**
   * How each policy did among the bookings that were given one by chance; those moved to another day count there. Days held with invented
   * people count as long as there are no others.
   *
   * @returns empty as long as there is nobody
   * @throws NotAllowed
   */
  async results(actor: Actor): Promise<PolicyResult[]> {
    assertAllowed(actor, 'attendance.read');
    const { organisationId } = actor;
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.query<(PolicyCount & { source: string })[]>(
        `SELECT source, reminder_policy AS policy, count(*)::int AS booked,
                (count(*) FILTER (WHERE outcome = ANY ($2)))::int AS came
           FROM show_records
          WHERE organisation_id = $1 AND reminder_policy IS NOT NULL AND outcome NOT IN ('moved', 'walk-in')
          GROUP BY source, reminder_policy`,
        [organisationId, OUTCOMES.filter(isShow)],
      ),
    );
    const own = rows.filter(({ source }) => source === 'booking');
    const counts = own.length > 0 ? own : rows;
    return counts.length === 0 ? [] : policyResults(counts);
  }
}
