import { z } from 'zod';
import { anyScenarioSchema } from '../../interviews/index.js';

/** What is calculated while others wait for their pages: a day of 16 slots with 4 interviewers, and 1,000 people, take about a second. */
const MOST = { interviewerSlots: 64, people: 1_000, uncertain: 20_000 } as const;

/** A scenario as the command `plan` takes it, as long as its plan is there within about a second. */
export const scenarioBody = anyScenarioSchema.superRefine((scenario, context) => {
  if ((scenario.people?.length ?? 0) > MOST.people) {
    const message = `must not list more than ${MOST.people} people: describe them as a pool instead`;
    context.addIssue({ code: 'custom', path: ['people'], message });
  }
  if (scenario.format === 'stream' && scenario.slots * scenario.interviewers > MOST.interviewerSlots) {
    const message = `slots × interviewers must be at most ${MOST.interviewerSlots}`;
    context.addIssue({ code: 'custom', path: ['slots'], message });
  }
  if (scenario.format === 'group' && uncertainOf(scenario) > MOST.uncertain) {
    const most = MOST.uncertain.toLocaleString('en');
    const message = `must not be above ${most} where so many fill the sessions and it is uncertain how many come`;
    context.addIssue({ code: 'custom', path: ['pool', 'available'], message });
  }
});

type Sessions = Extract<z.output<typeof anyScenarioSchema>, { format: 'group' }>;

/** People of a pool whom full sessions take, where all that may come of them is looked at. */
function uncertainOf({ pool, uncertainty, sessions, capacity }: Sessions): number {
  if (pool === undefined || (uncertainty.priorWeight === null && uncertainty.dayEffectSd === 0)) return 0;
  return Math.min(pool.available, (sessions * capacity) / pool.showProbability);
}

const share = z.number().min(0).max(1);
const invite = z.int();
const people = z.array(z.string()).optional().describe('Ids, only where the scenario names people');
const expectedShows = z.object({ mean: z.number(), from: z.int(), to: z.int() }).describe('Holds nine days of ten');
const risk = z.object({ someoneWaitsOver: share, nobodyComesInSlot: z.array(share) });

const streamAnswer = z.object({
  slots: z.array(z.object({ invite, people })),
  invited: z.int(),
  value: z.number(),
  expected: z.object({
    interviews: z.number(),
    waitPersonSlots: z.number(),
    idleInterviewerSlots: z.number(),
    overtimeSlots: z.number(),
  }),
  risk,
  expectedShows,
  evenPlan: z.object({ perSlot: z.int(), value: z.number(), risk }).describe('What the usual rule of thumb would give'),
  curve: z.array(z.object({ invited: z.int(), value: z.number(), interviews: z.number(), waitRisk: share })),
  remark: z.string().optional().describe('That somebody is likely to wait too long, and no limit of that was stated'),
});

const groupAnswer = z.object({
  sessions: z
    .array(z.object({ invite, people, shows: z.number(), overflow: share, tooFew: share }))
    .describe('Nobody is invited to one that would take place less than once in twenty times'),
  invited: z.int(),
  expected: z.object({ shows: z.number(), sessionsHeld: z.number() }),
  risk: z
    .object({ overflow: share, tooFew: share })
    .describe('Of the session that is worst off, of those to which anybody is invited'),
  curve: z.array(z.object({ invited: z.int(), shows: z.number(), overflow: share, tooFew: share })),
  reason: z.string().optional().describe('Why nobody is invited'),
});

const inverseAnswer = z.object({
  invitations: z.int().nullable().describe('null: nothing that is available gives the certainty'),
  people,
  responses: z.int().nullable(),
  expectedShows: expectedShows.nullable(),
  reason: z.string().optional().describe('Why a number that was asked for is null'),
});

/** The plan, by the format that was asked for. */
export const planAnswer = z.union([streamAnswer, groupAnswer, inverseAnswer]);
