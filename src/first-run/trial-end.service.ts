import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttendanceLogsService, ShowFits } from '../attendance/index.js';
import { AuditService } from '../audit/index.js';
import { StageMovesService, takePeoplesTurn } from '../candidates/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { collidedWithOthers, Database } from '../platform/database/index.js';
import { withoutPages } from '../sourcing/index.js';
import { TRIAL_TABLES } from './trial-tables.js';
import { simulatedConnections, trialScope } from './trial-scope.js';
import type { TrialScope } from './trial-scope.js';

/** How much goes with the simulated boards. */
export interface TrialCounts {
  readonly connections: number;
  readonly people: number;
  readonly vacancies: number;
  readonly days: number;
}

/** Whoever collides with a reading that is under way begins anew; it has ended by then, or meets a board that is no longer connected. */
const MOST_ATTEMPTS = 10;

/** A move of the invented that tells nobody anything, as when a person is erased. */
const ERASED = 'erased';

/** Ends trying the product out: the simulated boards are disconnected, and whatever they invented is gone. */
@Injectable()
export class TrialEnd {
  constructor(
    private readonly database: Database,
    private readonly moves: StageMovesService,
    private readonly logs: AttendanceLogsService,
    private readonly fits: ShowFits,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'boardsSimulated'>,
  ) {}

  /** What would go now; null where nothing would and the boards are real ones. @throws NotAllowed */
  async look(actor: Actor): Promise<TrialCounts | null> {
    assertAllowed(actor, 'candidates.erase');
    const { organisationId } = actor;
    const counts = await this.database.inOrganisation(organisationId, async (db) =>
      countsOf(await trialScope(db, organisationId)),
    );
    return this.orReal(counts);
  }

  /**
   * Disconnects the simulated boards and removes the people whom they invented, the vacancies that they brought and the days that were held for
   * them. People who came by another door as well stay, and so do vacancies that somebody made or put something into. Works while a board
   * is being read. Twice is once, also at the same moment.
   *
   * @returns what is gone; null where nothing is and the boards are real ones
   * @throws NotAllowed
   */
  async end(actor: Actor): Promise<TrialCounts | null> {
    assertAllowed(actor, 'candidates.erase');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return this.orReal(await this.database.inOrganisation(actor.organisationId, (db) => this.remove(db, actor)));
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !collidedWithOthers(error)) throw error;
      }
    }
  }

  private orReal(counts: TrialCounts): TrialCounts | null {
    return this.settings.boardsSimulated || isSomething(counts) ? counts : null;
  }

  private async remove(db: EntityManager, actor: Actor): Promise<TrialCounts> {
    const { organisationId } = actor;
    await db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`trial:${organisationId}`]);
    // In the order in which a response is taken in: nobody waits in a circle.
    const connectionIds = await simulatedConnections(db, organisationId);
    for (const connectionId of connectionIds) await withoutPages(db, connectionId);
    await db.query(
      `SELECT FROM responses WHERE organisation_id = $1 AND connection_id = ANY ($2) ORDER BY id FOR UPDATE`,
      [organisationId, connectionIds],
    );
    // Whoever comes by another door or is found to be somebody else at this moment is seen by the scope, or comes as somebody new.
    await takePeoplesTurn(db, organisationId);
    // A vacancy that a pull brings at this moment is seen by the scope, or comes to nothing with the connection: its posting refers to it.
    await db.query(`SELECT FROM connections WHERE organisation_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE`, [
      organisationId,
      connectionIds,
    ]);
    const scope = await trialScope(db, organisationId);
    await this.freeSeats(db, actor, scope);
    await this.forgetShows(db, actor);
    for (const { sql, ids } of TRIAL_TABLES) await db.query(sql, [organisationId, scope[ids]]);
    const counts = countsOf(scope);
    if (isSomething(counts)) {
      await this.fits.queueFit(organisationId);
      await this.audit.record(
        actor,
        'connections.trial-ended',
        { type: 'organisation', id: organisationId },
        { ...counts },
      );
    }
    return counts;
  }

  /** On days that stay the seats of the invented go to those who wait, as when somebody withdraws. */
  private async freeSeats(db: EntityManager, actor: Actor, { candidateIds, vacancyIds }: TrialScope): Promise<void> {
    const { organisationId } = actor;
    const expected = await db.query<{ id: string }[]>(
      `SELECT DISTINCT application.id
         FROM bookings booking
         JOIN interview_slots slot ON slot.organisation_id = $1 AND slot.id = booking.interview_slot_id
         JOIN interview_days day ON day.organisation_id = $1 AND day.id = slot.interview_day_id
         JOIN applications application ON application.organisation_id = $1 AND application.id = booking.application_id
        WHERE booking.organisation_id = $1 AND booking.status <> 'cancelled' AND booking.outcome IS NULL
          AND application.candidate_id = ANY ($2) AND day.vacancy_id <> ALL ($3) AND day.status = 'approved'
          AND application.stage IN ('invited', 'booked')
        ORDER BY application.id`,
      [organisationId, candidateIds, vacancyIds],
    );
    for (const { id } of expected) await this.moves.move(actor, id, 'withdrawn', { reason: ERASED });
  }

  /** The log that came with the simulated boards counts no longer, nor does what was learnt from it. */
  private async forgetShows(db: EntityManager, actor: Actor): Promise<void> {
    const logs = await db.query<{ id: string }[]>(
      `SELECT id FROM attendance_logs
        WHERE organisation_id = $1 AND source = 'simulator' AND taken_back_at IS NULL ORDER BY id`,
      [actor.organisationId],
    );
    for (const { id } of logs) await this.logs.takeBack(actor, id);
  }
}

function isSomething(counts: TrialCounts): boolean {
  return Object.values(counts).some((count) => count > 0);
}

function countsOf({ connectionIds, people, vacancyIds, days }: TrialScope): TrialCounts {
  return { connections: connectionIds.length, people, vacancies: vacancyIds.length, days };
}
