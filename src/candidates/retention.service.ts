import { Inject, Injectable, Logger } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed, OrganisationsService, systemActor } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { PrivacyService } from '../privacy/index.js';
import { RetentionTermInvalid } from './candidates.errors.js';
import { CandidatesService } from './candidates.service.js';
import { isTerm, STAGES_WITH_TERM } from './domain/retention.js';
import type { RetentionMonths } from './domain/retention.js';
import type { Stage } from './domain/stages.js';
import { membersOf, samePersonSql } from './people.js';
import { RetentionTerms } from './retention-terms.entity.js';

/** When people sleep, by the clock of the organisation: a term that was mistyped can be taken back until then. No clock skips it in spring. */
const NIGHT_HOUR = 2;

/** As many people as are erased in one night; the others wait for the next one. */
const MOST_A_NIGHT = 20_000;

/** So many of them can be looked at beforehand. */
const MOST_NAMED = 30;

/** People whose time is over. */
export interface DuePeople {
  readonly count: number;
  /** One application each of the first of them. */
  readonly applicationIds: readonly string[];
}

/** For how long data of people is kept, and the erasing of whoever's time is over. */
@Injectable()
export class Retention {
  private readonly log = new Logger('retention');

  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly candidates: CandidatesService,
    private readonly privacy: PrivacyService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The terms as they are. @throws NotAllowed */
  async get(actor: Actor): Promise<RetentionMonths> {
    assertAllowed(actor, 'organisation.edit');
    return this.database.inOrganisation(actor.organisationId, (db) => termsOf(db, actor.organisationId));
  }

  /** Whom the next night would erase by these terms. @throws NotAllowed, RetentionTermInvalid */
  async duePeople(actor: Actor, months: RetentionMonths): Promise<DuePeople> {
    assertAllowed(actor, 'organisation.edit');
    requireTerms(months);
    if (Object.keys(months).length === 0) return { count: 0, applicationIds: [] };
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const rows = await db.query<{ application_id: string; n: number }[]>(
        `SELECT application_id, count(*) OVER ()::int AS n FROM (${DUE}) due LIMIT ${String(MOST_NAMED)}`,
        [...this.asked(organisationId, months), null],
      );
      return { count: rows[0]?.n ?? 0, applicationIds: rows.map((row) => row.application_id) };
    });
  }

  /** Sets all terms; nobody is erased before the night. Twice is once. @throws NotAllowed, RetentionTermInvalid */
  async change(actor: Actor, months: RetentionMonths): Promise<void> {
    assertAllowed(actor, 'organisation.edit');
    requireTerms(months);
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      // Of two at the same moment the second one sees what the first one has decided.
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`retention ${organisationId}`]);
      const before = await termsOf(db, organisationId);
      if (STAGES_WITH_TERM.every((stage) => before[stage] === months[stage])) return;
      const row = { organisationId, months, changedAt: this.clock.now() };
      await db.getRepository(RetentionTerms).upsert(row, ['organisationId']);
      const subject = { type: 'organisation', id: organisationId };
      await this.audit.record(actor, 'privacy.retention-changed', subject, months);
    });
  }

  /** Looks every hour where it is night. */
  async forgetAtNight(): Promise<void> {
    const now = this.clock.now();
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      const { timeZone } = await this.organisations.get(organisationId);
      if (DateTime.fromJSDate(now, { zone: timeZone }).hour === NIGHT_HOUR) await this.forgetDue(organisationId);
    }
  }

  /**
   * Erases everybody whose time is over, one person a transaction: killed at any point and run again, it goes on with whoever is left.
   *
   * @returns how many people were erased
   */
  async forgetDue(organisationId: string): Promise<number> {
    const due = await this.database.inOrganisation(organisationId, async (db) => {
      const months = await termsOf(db, organisationId);
      return Object.keys(months).length === 0 ? [] : this.due(db, organisationId, { months });
    });
    let erased = 0;
    for (const personId of due) {
      try {
        if (await this.forget(organisationId, personId)) erased += 1;
      } catch (error) {
        // One person who cannot be erased keeps nobody else; the next night tries again.
        this.log.error({ err: error, candidateId: personId }, 'somebody whose time is over was not erased');
      }
    }
    return erased;
  }

  private async forget(organisationId: string, personId: string): Promise<boolean> {
    const actor = systemActor(organisationId);
    return this.database.inOrganisation(organisationId, async (db) => {
      await this.privacy.holdCandidate(actor, await membersOf(db, organisationId, personId));
      // Only now: a person may have been moved, have written or responded anew since the list was made, or the terms have changed.
      const months = await termsOf(db, organisationId);
      if (!(await this.due(db, organisationId, { months, personId })).includes(personId)) return false;
      await this.candidates.erase(actor, personId);
      return true;
    });
  }

  private async due(
    db: EntityManager,
    organisationId: string,
    { months, personId = null }: { months: RetentionMonths; personId?: string | null },
  ): Promise<string[]> {
    const rows = await db.query<{ person_id: string }[]>(`${DUE} LIMIT ${String(MOST_A_NIGHT)}`, [
      ...this.asked(organisationId, months),
      personId,
    ]);
    return rows.map((row) => row.person_id);
  }

  private asked(organisationId: string, months: RetentionMonths): unknown[] {
    return [organisationId, JSON.stringify(months), this.clock.now()];
  }
}

/**
 * People all of whose applications rest at a stage with a term that is over. The time runs from the last move or, where it came later,
 * from what they wrote to us and nobody has answered. Another response to the same vacancy, which is shown with the first one at the stage
 * of that, counts by its own moves, of which the first is that it came. Who has no application was never decided on.
 */
const DUE = `
  SELECT coalesce(c.person_id, c.id) AS person_id, min(a.id::text) AS application_id
    FROM candidates c
    JOIN applications a ON a.organisation_id = $1 AND a.candidate_id = c.id AND a.merged_into_id IS NULL
    LEFT JOIN LATERAL (SELECT m.moved_at FROM stage_moves m
                        WHERE m.organisation_id = $1 AND m.application_id = a.id ORDER BY m.id DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (SELECT max(m.moved_at) AS moved_at
                         FROM applications part JOIN stage_moves m ON m.organisation_id = $1 AND m.application_id = part.id
                        WHERE part.organisation_id = $1 AND part.merged_into_id = a.id) of_parts ON true
   WHERE c.organisation_id = $1 AND c.erased_at IS NULL AND ($4::uuid IS NULL OR ${samePersonSql('c.id', '$1', '$4::uuid')})
   GROUP BY coalesce(c.person_id, c.id)
  HAVING bool_and($2::jsonb ? a.stage AND greatest(last.moved_at, a.created_at, a.wrote_at, of_parts.moved_at)
           < $3::timestamptz - make_interval(months => ($2::jsonb ->> a.stage)::int))
   ORDER BY 1`;

async function termsOf(db: EntityManager, organisationId: string): Promise<RetentionMonths> {
  return (await db.getRepository(RetentionTerms).findOneBy({ organisationId }))?.months ?? {};
}

function requireTerms(months: RetentionMonths): void {
  for (const [stage, term] of Object.entries(months)) {
    if (!STAGES_WITH_TERM.includes(stage as Stage) || !isTerm(term)) throw new RetentionTermInvalid(stage);
  }
}
