import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { InterviewRules } from './interview-rules.entity.js';
import { rulesOf } from './interview-rules.js';
import type { RuleFields } from './interview-rules.js';
import { fieldInvalid } from './interviews.errors.js';

const MOST_MINUTES_LATE = 120;
const MOST_HOURS_BEFORE = 168;

/** The rules of an organisation's interviews: for days that are planned, and for bookings that are made, from now on. */
@Injectable()
export class InterviewRulesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The rules as they are. @throws NotAllowed */
  async get(actor: Actor): Promise<RuleFields> {
    assertAllowed(actor, 'attendance.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) => rulesOf(db, organisationId));
  }

  /** Changes some of them; days and bookings that are there stay as they are. Twice is once. @throws NotAllowed, ExpectedError for a number that cannot be */
  async change(actor: Actor, fields: Partial<RuleFields>): Promise<RuleFields> {
    assertAllowed(actor, 'organisation.edit');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      // Of two at the same moment the second one sees what the first one has decided.
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`interview-rules ${organisationId}`]);
      const before = await rulesOf(db, organisationId);
      const after = { ...before, ...fields };
      requireWhole('lateAfterMinutes', after.lateAfterMinutes, 0, MOST_MINUTES_LATE);
      if (after.cancelLateHours !== null) requireWhole('cancelLateHours', after.cancelLateHours, 1, MOST_HOURS_BEFORE);
      const changed = (['lateAfterMinutes', 'cancelLateHours', 'triesReminders'] as const).filter(
        (field) => before[field] !== after[field],
      );
      if (changed.length === 0) return before;
      const row = { ...after, organisationId, changedAt: this.clock.now() };
      await db.getRepository(InterviewRules).upsert(row, ['organisationId']);
      const subject = { type: 'organisation', id: organisationId };
      await this.audit.record(actor, 'interviews.rules-changed', subject, {
        ...{ lateAfterMinutes: after.lateAfterMinutes, cancelLateHours: after.cancelLateHours },
        triesReminders: after.triesReminders,
      });
      return after;
    });
  }
}

function requireWhole(field: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw fieldInvalid(field, `write a whole number from ${least} to ${most}`);
}
