import { z } from 'zod';
import { REMINDER_POLICIES } from '../../attendance/index.js';
import type { PolicyResult } from '../../attendance/index.js';

/** The rules of interviews. */
export const rulesAnswer = z.object({
  lateAfterMinutes: z.int().min(0).max(120).describe('Who comes later than this after the start is late'),
  cancelLateHours: z
    .int()
    .min(1)
    .max(168)
    .nullable()
    .describe('A cancellation fewer hours before the start is late; null = one on the day itself is'),
  triesReminders: z
    .boolean()
    .describe('Each booking gets its reminders by chance, so that what they do can be measured'),
});

/** Those of them that are to change. */
export const rulesBody = z.strictObject(rulesAnswer.partial().shape);

/** How the policies did. */
export const policiesAnswer = z.object({
  policies: z.array(
    z.object({
      policy: z.enum(REMINDER_POLICIES),
      booked: z.int(),
      came: z
        .int()
        .describe(
          'By how it ended for each person, however often they were booked; those who cancelled count as people who did not come',
        ),
      rate: z.number().nullable(),
      low: z.number().describe('Holds with "high" the rate with probability 0.9'),
      high: z.number(),
      effect: z
        .object({
          difference: z.number(),
          low: z.number(),
          high: z.number(),
          verdict: z.enum(['more', 'fewer', 'untold']).describe('untold = the interval holds zero'),
        })
        .nullable()
        .describe('Against "both", the usual policy, with its 95 % interval: two policies are compared with it'),
    }),
  ),
});

/** A policy as the API shows it. */
export function policyView(result: PolicyResult): z.infer<typeof policiesAnswer>['policies'][number] {
  const { policy, booked, came, rate, low, high, effect } = result;
  return { policy, booked, came, rate, low, high, effect };
}
