import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { policyByChance } from '../attendance/index.js';
import type { ReminderPolicy } from '../attendance/index.js';
import type { Application } from '../candidates/index.js';
import type { Random } from '../kernel/random.js';
import { BoardReach } from '../sourcing/index.js';
import { RANDOM, rulesOf, trialsOf } from './interview-rules.js';

/** Somebody who is being booked. */
interface Booked {
  readonly application: Pick<Application, 'organisationId' | 'id'>;
  readonly hasEmail: boolean;
}

/** Decides by chance who gets which reminders, as long as an organisation tries that. */
@Injectable()
export class ReminderTrials {
  constructor(
    private readonly reach: BoardReach,
    @Inject(RANDOM) private readonly random: Random,
  ) {}

  /**
   * Which reminders a booking that is made now gets; null: the usual ones, outside of any trial. Whoever was given some by chance before
   * keeps them: booked anew they are the same person, whom chance does not ask twice. Whoever no reminder reaches is in none: nothing that
   * becomes of them says anything of reminders.
   */
  async policyNow(db: EntityManager, { application, hasEmail }: Booked): Promise<ReminderPolicy | null> {
    const { organisationId, id } = application;
    if (!(await rulesOf(db, organisationId)).triesReminders) return null;
    const known = (await trialsOf(db, organisationId, [id])).get(id);
    if (known !== undefined) return known.policy;
    return hasEmail || (await this.isReached(db, application)) ? policyByChance(this.random) : null;
  }

  private async isReached(db: EntityManager, { organisationId, id }: Booked['application']): Promise<boolean> {
    const rows: unknown[] = await db.query(
      `SELECT 1 FROM applications application WHERE application.organisation_id = $1 AND application.id = $2
          AND ${this.reach.reachedSql('application.organisation_id', 'application.id')}`,
      [organisationId, id],
    );
    return rows.length > 0;
  }
}
