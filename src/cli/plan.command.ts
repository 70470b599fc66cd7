import type { Command } from 'commander';
import { BadInput, print, readJson } from './input.js';

export function plan(program: Command): void {
  program
    .command('plan <file>')
    .description('plan a stream day: how many people to invite to which slot (JSON scenario in, JSON plan out)')
    .action(async (file: string) => {
      const [{ z }, { planScenarioSchema }, { planStream }] = await Promise.all([
        import('zod'),
        import('../interviews/domain/plan-scenario.js'),
        import('../interviews/domain/stream-plan.js'),
      ]);
      const scenario = planScenarioSchema.safeParse(await readJson(file));
      if (!scenario.success) throw new BadInput(z.prettifyError(scenario.error));
      print(planStream(scenario.data));
    });
}
