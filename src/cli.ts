import './check-node.js';
import { Command, CommanderError } from 'commander';
import { band } from './cli/band.command.js';
import { BadInput } from './cli/input.js';
import { plan } from './cli/plan.command.js';
import { productCommands } from './cli/product.commands.js';
import { rank } from './cli/rank.command.js';
import { requirements } from './cli/requirements.command.js';
import { score } from './cli/score.command.js';
import { ExpectedError } from './kernel/errors.js';

/** Each loads what it needs when it is called: help and mistakes need nothing, and the whole product takes seconds. */
const COMMANDS: readonly ((program: Command) => void)[] = [plan, score, requirements, rank, band, productCommands];

const EXIT = { badInput: 1, misuse: 2 } as const;

function otklik(): Command {
  const program = new Command('otklik').description('Recruiting and interview pipeline').exitOverride();
  for (const register of COMMANDS) register(program);
  answersMisuseInOneLine(program, '');
  return program;
}

/** What was wrong, what is near to it, and where the rest is said: the whole help would hide that one line. */
function answersMisuseInOneLine(command: Command, name: string): void {
  command.configureOutput({
    outputError: (text, write) =>
      write(`${asSentence(misspeltBefore(command, inOneLine(text)))} See: otklik${name} --help\n`),
  });
  for (const inner of command.commands) answersMisuseInOneLine(inner, `${name} ${inner.name()}`);
}

/** Of a file some characters may stand in the sentence: line ends would break it, and terminals obey control characters. */
function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim();
}

function asSentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** Of a misspelt option nothing would be said but that the one it stands for is missing. */
function misspeltBefore({ options }: Command, text: string): string {
  const isKnown = (argument: string) => options.some(({ long }) => long === argument) || argument === '--help';
  const given = process.argv.slice(2).map((argument) => argument.split('=', 1)[0] ?? '');
  const misspelt = given.find((argument) => /^--[a-z]/u.test(argument) && !isKnown(argument));
  return misspelt !== undefined && text.startsWith('error: required option')
    ? text.replace('error:', `error: unknown option '${misspelt}', and`)
    : text;
}

// Whoever reads only the first lines of the output has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : EXIT.badInput));
try {
  await otklik().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : EXIT.misuse);
  const expected = error instanceof BadInput || error instanceof ExpectedError;
  process.stderr.write(`${expected ? inOneLine(error.message) : String((error as Error).stack)}\n`);
  process.exit(EXIT.badInput);
}
