import './check-node.js';
import { Command, CommanderError } from 'commander';
import { band } from './cli/band.command.js';
import { BadInput } from './cli/input.js';
import { plan } from './cli/plan.command.js';
import { rank } from './cli/rank.command.js';
import { requirements } from './cli/requirements.command.js';
import { score } from './cli/score.command.js';
import { ExpectedError } from './kernel/errors.js';

/** Commands that need no database, by name: each loads what it needs when it is called, so that it starts at once. */
const OFFLINE_COMMANDS: Readonly<Record<string, (program: Command) => void>> = {
  ...{ plan, score, requirements, rank, band },
};

const EXIT = { badInput: 1, misuse: 2 } as const;

/** Loading the whole product takes seconds, so that is left out where the command asked for does without. */
async function otklik(wanted: string | undefined): Promise<Command> {
  const program = new Command('otklik')
    .description('Recruiting and interview pipeline')
    .exitOverride()
    .showHelpAfterError();
  for (const register of Object.values(OFFLINE_COMMANDS)) register(program);
  if (wanted === undefined || !Object.hasOwn(OFFLINE_COMMANDS, wanted)) {
    const { productCommands } = await import('./cli/product.commands.js');
    productCommands(program);
  }
  return program;
}

// Whoever reads only the first lines of the output has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : EXIT.badInput));
try {
  const program = await otklik(process.argv[2]);
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : EXIT.misuse);
  const expected = error instanceof BadInput || error instanceof ExpectedError;
  process.stderr.write(`${expected ? error.message : String((error as Error).stack)}\n`);
  process.exit(EXIT.badInput);
}
