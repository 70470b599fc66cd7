import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { storableText } from '../kernel/storable-json.js';
import { ApplicationListeners } from './application-listeners.js';
import type { MoveMessage } from './application-listeners.js';
import { Application } from './application.entity.js';
import { Candidate } from './candidate.entity.js';
import {
  ApplicationNotFound,
  CandidateErased,
  MovedMeanwhile,
  MoveNotAllowed,
  NeedsBooking,
  NothingToUndo,
  ReasonNeeded,
  StageUnknown,
} from './candidates.errors.js';
import { isClosing, isDecided, isStage, mayMove, movesByHand, needsBooking, STAGES } from './domain/stages.js';
import type { Stage } from './domain/stages.js';
import { shownApplication } from './shown-application.js';
import { StageMove } from './stage-move.entity.js';

/** Enough for a sentence or two; the rest belongs into a note. */
const LONGEST_REASON_CHARACTERS = 500;

/** How long a move can be taken back: one working session. */
const UNDO_MINUTES = 12 * 60;

/** How a move is made. */
export interface MoveOptions {
  /** Needed for `rejected` and `withdrawn`. */
  readonly reason?: string | null;
  /** Version that the person saw; the move is refused if somebody moved the application since. */
  readonly expectedVersion?: number;
  /** What is written to the person where they are told of it. */
  readonly message?: MoveMessage | null;
}

/** Moves applications from stage to stage and keeps the history, which only grows. */
@Injectable()
export class StageMovesService {
  constructor(
    private readonly database: Database,
    private readonly listeners: ApplicationListeners,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Moves an application. Moving it where it already is changes nothing; of two moves at the same time one is made, the
   * other is told. What follows from a booking is moved by the product itself, for whoever changed the booking.
   *
   * @throws ApplicationNotFound, CandidateErased, MoveNotAllowed, MovedMeanwhile, NeedsBooking, ReasonNeeded, StageUnknown
   */
  async move(actor: Actor, id: string, to: Stage, options: MoveOptions = {}): Promise<Application> {
    assertAllowed(actor, 'applications.decide');
    if (!isStage(to)) throw new StageUnknown(STAGES);
    const reason = checkedReason(to, options.reason);
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      const application = await this.find(db, actor, id);
      if (application.stage === to) return application;
      if (options.expectedVersion !== undefined && options.expectedVersion !== application.version) {
        throw new MovedMeanwhile();
      }
      if (actor.role !== 'system' && needsBooking(to)) throw new NeedsBooking(to);
      if (!mayMove(application.stage, to))
        throw new MoveNotAllowed(application.stage, to, movesByHand(application.stage));
      return this.change(db, actor, application, { to, reason, undoesId: null, message: options.message ?? null });
    });
  }

  /**
   * Takes back the last move that was not taken back yet, if this person made it within the last twelve hours. What an interview
   * day did is taken back there. The history gets a row more, never less.
   *
   * @param moveId  the move that is meant: another one is not taken back, and the same one twice is once
   * @throws ApplicationNotFound, NothingToUndo, MovedMeanwhile
   */
  async undo(actor: Actor, id: string, moveId?: string): Promise<Application> {
    assertAllowed(actor, 'applications.decide');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const application = await this.find(db, actor, id);
      const history = await db
        .getRepository(StageMove)
        .find({ where: { organisationId, applicationId: application.id }, order: { id: 'DESC' } });
      const takenBack = new Set(history.map(({ undoesId }) => undoesId));
      const last = history.find((move) => move.undoesId === null && !takenBack.has(move.id));
      // Taken back by another one a moment ago, perhaps after the application was read.
      if (moveId !== undefined && history[0]?.undoesId === moveId) return this.find(db, actor, id);
      if (moveId !== undefined && last?.id !== moveId) throw new MovedMeanwhile();
      const isOwn = last?.userId === actor.userId && last?.userName === actor.name;
      const isHere = actor.role === 'system' || (last !== undefined && isDecided(last.toStage));
      if (!last?.fromStage || !isOwn || !isHere || last.toStage !== application.stage || last.movedAt < this.oldest()) {
        throw new NothingToUndo();
      }
      return this.change(db, actor, application, {
        to: last.fromStage,
        reason: null,
        undoesId: last.id,
        message: null,
      });
    });
  }

  /**
   * Takes back this person's last decision on a vacancy, whoever it was about: the one that `undo` would take back there. Cost: one
   * index scan over the person's moves of the last twelve hours.
   *
   * @throws NothingToUndo, MovedMeanwhile
   */
  async undoLast(actor: Actor, vacancyId: string): Promise<Application> {
    assertAllowed(actor, 'applications.decide');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const [last] = await db.query<{ applicationId: string }[]>(
        `SELECT move.application_id AS "applicationId"
           FROM stage_moves move
           JOIN applications application
             ON application.organisation_id = move.organisation_id AND application.id = move.application_id
           JOIN candidates candidate
             ON candidate.organisation_id = application.organisation_id AND candidate.id = application.candidate_id
          WHERE move.organisation_id = $1 AND move.user_id IS NOT DISTINCT FROM $2 AND move.user_name = $3 AND move.moved_at >= $4
            AND move.undoes_id IS NULL AND move.from_stage IS NOT NULL AND move.to_stage = application.stage
            AND move.to_stage <> ALL ($6) AND application.vacancy_id = $5 AND application.merged_into_id IS NULL AND candidate.erased_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM stage_moves later
                  WHERE later.organisation_id = $1 AND later.application_id = move.application_id AND later.id > move.id
                    AND (later.undoes_id = move.id OR later.undoes_id IS NULL
                         AND NOT EXISTS (SELECT 1 FROM stage_moves back
                               WHERE back.organisation_id = $1 AND back.application_id = move.application_id
                                 AND back.undoes_id = later.id)))
          ORDER BY move.moved_at DESC, move.id DESC LIMIT 1`,
        [organisationId, actor.userId, actor.name, this.oldest(), vacancyId, STAGES.filter((to) => !isDecided(to))],
      );
      if (!last) throw new NothingToUndo();
      return this.undo(actor, last.applicationId);
    });
  }

  /** The move by which this person brought each application to the stage, where it is the newest one. */
  async newestOwn(actor: Actor, ids: readonly string[], to: Stage): Promise<ReadonlyMap<string, string>> {
    assertAllowed(actor, 'applications.decide');
    const { organisationId, userId, name } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const own = await db.query<{ id: string; applicationId: string }[]>(
        `SELECT move.id, move.application_id AS "applicationId" FROM stage_moves move
          WHERE move.organisation_id = $1 AND move.application_id = ANY ($2) AND move.to_stage = $3 AND move.undoes_id IS NULL
            AND move.user_id IS NOT DISTINCT FROM $4 AND move.user_name = $5
            AND NOT EXISTS (SELECT 1 FROM stage_moves later
                  WHERE later.organisation_id = $1 AND later.application_id = move.application_id AND later.id > move.id)`,
        [organisationId, ids, to, userId, name],
      );
      return new Map(own.map((move) => [move.applicationId, move.id]));
    });
  }

  /** Moves made before this stay. */
  private oldest(): Date {
    return new Date(this.clock.now().getTime() - UNDO_MINUTES * 60_000);
  }

  private async find(db: EntityManager, actor: Actor, id: string): Promise<Application> {
    const application = await shownApplication(db, actor.organisationId, id);
    if (!application) throw new ApplicationNotFound();
    return application;
  }

  private async change(
    db: EntityManager,
    actor: Actor,
    before: Application,
    change: { to: Stage; reason: string | null; undoesId: string | null; message: MoveMessage | null },
  ): Promise<Application> {
    const { organisationId, id, version } = before;
    await refuseErased(db, before);
    const { to, reason } = change;
    const values = {
      stage: to,
      version: version + 1,
      rejectedReason: to === 'rejected' ? reason : null,
      withdrawnReason: to === 'withdrawn' ? reason : null,
    };
    const { affected } = await db.getRepository(Application).update({ organisationId, id, version }, values);
    if (affected !== 1) {
      // Somebody was faster. If they wanted the same, both got what they wanted.
      const now = await this.find(db, actor, id);
      if (now.stage === to) return now;
      throw new MovedMeanwhile();
    }
    const move = {
      organisationId,
      id: newId(),
      applicationId: id,
      fromStage: before.stage,
      toStage: to,
      movedAt: this.clock.now(),
      userId: actor.userId,
      userName: actor.name,
      reason,
      undoesId: change.undoesId,
    };
    await db.getRepository(StageMove).insert(move);
    const subject = { type: 'application', id };
    await this.audit.record(actor, 'applications.moved', subject, { from: before.stage, to });
    await this.listeners.moved(db, {
      organisationId,
      applicationId: id,
      moveId: move.id,
      from: before.stage,
      to,
      reason,
      undoesId: change.undoesId,
      message: change.message,
      actor,
    });
    return { ...before, ...values };
  }
}

async function refuseErased(db: EntityManager, { organisationId, candidateId }: Application): Promise<void> {
  const erased = { organisationId, id: candidateId, erasedAt: Not(IsNull()) };
  if (await db.getRepository(Candidate).existsBy(erased)) throw new CandidateErased();
}

function checkedReason(to: Stage, written: string | null | undefined): string | null {
  const reason = storableText(written ?? '').trim();
  if (reason.length > LONGEST_REASON_CHARACTERS || (isClosing(to) && reason === '')) {
    throw new ReasonNeeded(LONGEST_REASON_CHARACTERS);
  }
  return reason === '' ? null : reason;
}
