import type { Command } from 'commander';
import { BadInput, print, readJson } from './input.js';

const HELP = `
"format" is one of
  stream   slots, slotMinutes, interviewers; people come at slot starts and may wait: how many, or whom, to invite to each slot
  group    sessions, capacity, minimum, overflowRisk: whom to invite to each session of a room
  inverse  wanted, certainty, invitableRate: how many to invite for so many real interviews, and how many responses to look through
Who may be invited: "people": [{"id": "a", "showProbability": 0.2}] or "pool": {"available": 100, "showProbability": 0.2}; of inverse a bare
"showProbability" will do; where nothing gives the certainty the numbers are null and "reason" says why.
How sure that is: "uncertainty": {"priorWeight": 50, "dayEffectSd": 0.4} says that the probability is worth 50 observations and that days
differ by 0.4 on the logit scale. Left out it is {"priorWeight": null, "dayEffectSd": 0}: known exactly, and every day alike.
Of stream besides: "values": {"interview": 1, "waitPersonSlot": 0.3, "idleInterviewerSlot": 0.7, "overtimeSlot": 1, "invitation": 0} and
"limits": {"waitSlots": 2, "waitRisk": null, "perSlot": null}; of these two the defaults are shown. Instead of values prices may be given in money:
"money": {"interview": 3000, "interviewerHour": 4200, "waitingHour": 1800, "overtimeHour": 6000, "invitation": 15}. The plan is the best one for
the stated prices, so where waiting and overtime cost little people are made to wait: "limits": {"waitSlots": 2, "waitRisk": 0.1} lets somebody
wait more than two slots on one day of ten at most, and "remark" says where the risk is high and nothing limits it. Of group "risk" is
of the session that is worst off, of those to which anybody is invited, and "reason" says why nobody is; to a session that would take place
less than once in twenty times nobody is invited. Unknown keys are refused.`;

export function plan(program: Command): void {
  program
    .command('plan <file>')
    .description('plan interviews: how many people, or whom, to invite when (JSON scenario in, JSON plan out)')
    .addHelpText('after', HELP)
    .action(async (file: string) => {
      const [{ z }, { knownKeys, scenarioFaults }, { anyScenarioSchema, planOf }] = await Promise.all([
        import('zod'),
        import('./scenario-faults.js'),
        import('../interviews/domain/plan-of-scenario.js'),
      ]);
      const scenario = await readJson(file);
      try {
        print(planOf(scenario));
      } catch (error) {
        if (!(error instanceof z.ZodError)) throw error;
        const format = (scenario as { readonly format?: unknown } | null)?.format;
        const known = knownKeys(z.toJSONSchema(anyScenarioSchema, { io: 'input' }), format);
        throw new BadInput(scenarioFaults(error, scenario, z, known));
      }
    });
}
