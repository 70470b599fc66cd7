import type { Command } from 'commander';
import type { z as Zod } from 'zod';
import { BadInput, print, readJson } from './input.js';

const HELP = `
"format" is one of
  stream   slots, slotMinutes, interviewers; people come at slot starts and may wait: how many, or whom, to invite to each slot
  group    sessions, capacity, minimum, overflowRisk: whom to invite to each session of a room
  inverse  wanted, certainty, invitableRate: how many to invite for so many real interviews, and how many responses to look through
Who may be invited: "people": [{"id": "a", "showProbability": 0.2}] or "pool": {"available": 100, "showProbability": 0.2}; of inverse a bare
"showProbability" will do; where nothing gives the certainty the numbers are null and "reason" says why. What they share: "uncertainty": {"priorWeight": 50, "dayEffectSd": 0.4}.
Of stream besides: "values": {"interview": 1, "waitPersonSlot": 0.3, "idleInterviewerSlot": 0.7, "overtimeSlot": 1, "invitation": 0} and
"limits": {"waitSlots": 2, "waitRisk": null, "perSlot": null}; shown are the defaults. Instead of values prices may be given in money:
"money": {"interview": 3000, "interviewerHour": 1200, "waitingHour": 400, "overtimeHour": 2000, "invitation": 15}. Unknown keys are refused.`;

/** More faults than this are counted only. */
const FAULTS_SAID = 5;

function inOneLine({ issues }: Zod.ZodError, z: typeof Zod): string {
  const said = issues.slice(0, FAULTS_SAID).map(({ path, message }) => {
    return path.length === 0 ? message : `${z.core.toDotPath(path)}: ${message}`;
  });
  return [...said, ...(issues.length > FAULTS_SAID ? [`and ${issues.length - FAULTS_SAID} more`] : [])].join('; ');
}

export function plan(program: Command): void {
  program
    .command('plan <file>')
    .description('plan interviews: how many people, or whom, to invite when (JSON scenario in, JSON plan out)')
    .addHelpText('after', HELP)
    .action(async (file: string) => {
      const [{ z }, { planOf }] = await Promise.all([
        import('zod'),
        import('../interviews/domain/plan-of-scenario.js'),
      ]);
      const scenario = await readJson(file);
      try {
        print(planOf(scenario));
      } catch (error) {
        throw error instanceof z.ZodError ? new BadInput(inOneLine(error, z)) : error;
      }
    });
}
