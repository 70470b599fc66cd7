import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IntakeService } from '../candidates/index.js';
import type { DirectSource } from '../candidates/index.js';
import type { Person, Resume } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { responseTimeImplausible } from './direct-responses.errors.js';
import { FIRST_RESPONSE_DAY, mayHaveResponded } from './domain/response-time.js';

/** Somebody who came through another door than a board. */
export interface Arriving {
  readonly organisationId: string;
  readonly vacancyId: string;
  readonly source: DirectSource;
  /** What makes it the same response when it comes again. */
  readonly key: string;
  readonly person: Person;
  readonly resume: Resume;
  /** Null = not stated, and the moment of receiving stands for it. */
  readonly respondedAt: Date | null;
  /** False if the moment of receiving stands for an unknown one; by default it is known where it is stated. */
  readonly respondedAtKnown?: boolean;
  readonly origin?: string | null;
  readonly importId?: string | null;
  readonly consent?: { readonly version: string; readonly text: string } | null;
  /** What was not understood, without its content. */
  readonly problems?: readonly string[];
  /** Candidates of whom somebody said that this is none of them. */
  readonly notThese?: readonly string[];
}

/** What became of it. */
export interface Taken {
  readonly responseId: string;
  readonly applicationId: string;
  /** `new`: a response that was not there · `known-person`: the person had responded to the vacancy before · `again`: the same once more. */
  readonly outcome: 'new' | 'known-person' | 'again';
}

/** What the row of a response is found by. */
export function sourceKeyOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** Takes in responses that no board brings, in the caller's transaction. */
@Injectable()
export class DirectIntake {
  constructor(
    private readonly intake: IntakeService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Twice is once, also at the same moment: the second waits for the first at the row of the response. */
  async take(db: EntityManager, arriving: Arriving): Promise<Taken> {
    const { organisationId, vacancyId, source, person, resume } = arriving;
    const sourceKey = sourceKeyOf(arriving.key);
    this.assertPlausible(arriving.respondedAt);
    const known = await this.row(db, arriving, sourceKey);
    if (known.application_id !== null) {
      return { responseId: known.id, applicationId: known.application_id, outcome: 'again' };
    }
    const externalId = source === 'webhook' ? resume.id : sourceKey;
    const received = await this.intake.receive(db, {
      connection: { organisationId, connectionId: null, board: source },
      vacancyId,
      respondedAt: arriving.respondedAt ?? this.clock.now(),
      respondedAtKnown: arriving.respondedAtKnown ?? arriving.respondedAt !== null,
      notThese: arriving.notThese ?? [],
      read: {
        externalId,
        resume: { ...resume, id: externalId },
        person,
        raw: null,
        problems: [...(arriving.problems ?? [])],
      },
    });
    const { applicationId, own, resumeId, isNew } = received;
    await db.query(
      `UPDATE direct_responses SET application_id = $3, resume_id = $4 WHERE organisation_id = $1 AND id = $2`,
      [organisationId, known.id, own.applicationId, resumeId],
    );
    return { responseId: known.id, applicationId, outcome: isNew ? 'new' : 'known-person' };
  }

  /** The one rule for every door, whoever states it. */
  private assertPlausible(respondedAt: Date | null): void {
    const now = this.clock.now();
    if (respondedAt === null || mayHaveResponded(respondedAt, now)) return;
    throw responseTimeImplausible(`${FIRST_RESPONSE_DAY}T00:00:00Z`, now.toISOString());
  }

  /** The row of the response, made if it is not there, and locked. One whose application is gone is filled anew. */
  private async row(
    db: EntityManager,
    arriving: Arriving,
    sourceKey: string,
  ): Promise<{ id: string; application_id: string | null }> {
    const { organisationId, vacancyId, source, origin = null, importId = null, consent = null } = arriving;
    const [row] = await db.query<{ id: string; application_id: string | null }[]>(
      `INSERT INTO direct_responses AS known (organisation_id, id, vacancy_id, source, source_key, import_id, origin, received_at,
                                              consent_version, consent_text)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT ON CONSTRAINT uq_direct_responses_key DO UPDATE
          SET import_id = CASE WHEN known.application_id IS NULL THEN excluded.import_id ELSE known.import_id END,
              origin = CASE WHEN known.application_id IS NULL THEN excluded.origin ELSE known.origin END
       RETURNING id, application_id`,
      [
        ...[organisationId, newId(), vacancyId, source, sourceKey, importId, origin, this.clock.now()],
        ...[consent?.version ?? null, consent?.text ?? null],
      ],
    );
    return row;
  }
}
