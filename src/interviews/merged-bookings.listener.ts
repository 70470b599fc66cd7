import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, IsNull, Not } from 'typeorm';
import { Application, ApplicationListeners, ApplicationsService, mayMove } from '../candidates/index.js';
import type { ApplicationListener, ApplicationsMerged, ApplicationsSplit, Stage } from '../candidates/index.js';
import { systemActor } from '../organisations/index.js';
import { Booking } from './booking.entity.js';
import { twoInterviews } from './interviews.errors.js';
import { stageWith } from './stage-with.js';

/** Stages in which somebody is expected at an interview. */
const EXPECTED: readonly Stage[] = ['invited', 'booked'];

/** Why a stage changed although nobody decided anything. */
export const SPLIT = 'split';

/**
 * Bookings of applications that are shown as one are those of the one that is shown, so that there is one interview ahead at most, and
 * all that is done with it is done with the application that people see. A split gives each its own back.
 */
@Injectable()
export class MergedBookings implements ApplicationListener, OnModuleInit {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly listeners: ApplicationListeners,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  /** @throws ExpectedError where the interview of one cannot be the interview of both */
  async merging(db: EntityManager, { organisationId, shown, part }: ApplicationsMerged): Promise<void> {
    const open = { organisationId, status: Not('cancelled' as const), outcome: IsNull() };
    const bookings = db.getRepository(Booking);
    if (!(await bookings.existsBy({ ...open, applicationId: part.id }))) return;
    const goesOn = EXPECTED.includes(shown.stage) || mayMove(shown.stage, 'booked');
    if (!goesOn || (await bookings.existsBy({ ...open, applicationId: shown.id }))) throw twoInterviews();
  }

  async merged(db: EntityManager, { organisationId, shown, part }: ApplicationsMerged): Promise<void> {
    await db.query(
      `UPDATE bookings SET application_id = $2, own_application_id = coalesce(own_application_id, application_id)
        WHERE organisation_id = $1 AND application_id = $3`,
      [organisationId, shown.id, part.id],
    );
  }

  async takenApart(db: EntityManager, { organisationId, shown, part }: ApplicationsMerged): Promise<void> {
    await db.query(
      `UPDATE bookings SET application_id = own_application_id, own_application_id = NULL
        WHERE organisation_id = $1 AND application_id = $2 AND own_application_id = $3`,
      [organisationId, shown.id, part.id],
    );
  }

  /**
   * What happened to an interview while two were one was written down with the application that was shown. Whoever has the booking back
   * stands where the booking has led, and whoever waits for an interview that is none of theirs is on the shortlist again.
   */
  async split(db: EntityManager, { organisationId, applicationIds }: ApplicationsSplit): Promise<void> {
    const applications = await db.getRepository(Application).find({
      where: { organisationId, id: In([...applicationIds]), mergedIntoId: IsNull() },
      order: { id: 'ASC' },
    });
    for (const application of applications) {
      const [last] = await db
        .getRepository(Booking)
        .find({ where: { organisationId, applicationId: application.id }, order: { id: 'DESC' }, take: 1 });
      const to = stageOf(last, application.stage);
      if (to === application.stage || !mayMove(application.stage, to)) continue;
      await this.applications.move(systemActor(organisationId), application.id, to, { reason: SPLIT });
    }
  }
}

function stageOf(booking: Booking | undefined, stage: Stage): Stage {
  const isOpen = booking !== undefined && booking.status !== 'cancelled' && booking.outcome === null;
  if (isOpen) return EXPECTED.includes(stage) || stage === 'came' ? stage : stageWith(booking);
  if (!EXPECTED.includes(stage)) return stage;
  return booking?.outcome === 'came' || booking?.outcome === 'late' ? 'came' : 'shortlisted';
}
