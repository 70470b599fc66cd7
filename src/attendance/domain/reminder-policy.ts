import type { Random } from '../../kernel/random.js';

/** Which reminders a booking gets: on the evening before, shortly before, or both. */
export const REMINDER_POLICIES = ['both', 'day-before', 'hours-before'] as const;
export type ReminderPolicy = (typeof REMINDER_POLICIES)[number];

/** What everybody gets who is in no trial. */
export const USUAL_POLICY: ReminderPolicy = 'both';

/** One of the policies by chance, each as likely as any other: so that nothing but chance tells those apart who get them. */
export function policyByChance(random: Random): ReminderPolicy {
  return REMINDER_POLICIES[Math.floor(random.next() * REMINDER_POLICIES.length)] ?? USUAL_POLICY;
}
