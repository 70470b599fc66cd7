import type { EntityManager } from 'typeorm';
import { policyByChance } from '../attendance/index.js';
import type { ReminderPolicy } from '../attendance/index.js';
import type { Random } from '../kernel/random.js';
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

/** Which reminders a booking that is made now gets; null: the usual ones, outside of any trial. */
export async function policyNow(
  db: EntityManager,
  organisationId: string,
  random: Random,
): Promise<ReminderPolicy | null> {
  return (await rulesOf(db, organisationId)).triesReminders ? policyByChance(random) : null;
}
