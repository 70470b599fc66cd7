import type { EntityManager } from 'typeorm';
import type { ReminderPolicy } from '../attendance/index.js';
import { InterviewRules } from './interview-rules.entity.js';

/** What decides by chance. */
export const RANDOM = Symbol('random of interviews');

/** What an organisation decides about its interviews. */
export type RuleFields = Pick<InterviewRules, 'lateAfterMinutes' | 'cancelLateHours' | 'triesReminders'>;

/** Up to here it is the queue at the reception, not the person, that is late; a seat freed on the day itself stays empty. */
const USUAL_RULES: RuleFields = { lateAfterMinutes: 10, cancelLateHours: null, triesReminders: false };

/** The rules of an organisation as they are now. */
export async function rulesOf(db: EntityManager, organisationId: string): Promise<RuleFields> {
  const rules = await db.getRepository(InterviewRules).findOneBy({ organisationId });
  if (rules === null) return USUAL_RULES;
  const { lateAfterMinutes, cancelLateHours, triesReminders } = rules;
  return { lateAfterMinutes, cancelLateHours, triesReminders };
}

/** By what a day that is planned now will be judged. */
export async function cutOffsOf(
  db: EntityManager,
  organisationId: string,
): Promise<Omit<RuleFields, 'triesReminders'>> {
  const { lateAfterMinutes, cancelLateHours } = await rulesOf(db, organisationId);
  return { lateAfterMinutes, cancelLateHours };
}

/** What chance gave people: by the first booking of an application that was given anything. */
export interface PersonInTrial {
  readonly bookingId: string;
  readonly policy: ReminderPolicy;
}

/** By applications; those that were never in a trial are left out. */
export async function trialsOf(
  db: EntityManager,
  organisationId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, PersonInTrial>> {
  const rows = await db.query<(PersonInTrial & { applicationId: string })[]>(
    `SELECT DISTINCT ON (application_id) application_id AS "applicationId", id AS "bookingId", reminder_policy AS policy
       FROM bookings
      WHERE organisation_id = $1 AND application_id = ANY ($2) AND reminder_policy IS NOT NULL
      ORDER BY application_id, id`,
    [organisationId, applicationIds],
  );
  return new Map(rows.map(({ applicationId, ...trial }) => [applicationId, trial]));
}
