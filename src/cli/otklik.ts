import { Command, CommanderError } from 'commander';
import { ExpectedError } from '../kernel/errors.js';
import { band } from './band.command.js';
import { BadInput } from './input.js';
import { plan } from './plan.command.js';
import { productCommands } from './product.commands.js';
import { rank } from './rank.command.js';
import { requirements } from './requirements.command.js';
import { score } from './score.command.js';

/** Each loads what it needs when it is called: help and mistakes need nothing, and the whole product takes seconds. */
const COMMANDS: readonly ((program: Command) => void)[] = [plan, score, requirements, rank, band, productCommands];

/** What the command ends with. */
export const EXIT = { done: 0, badInput: 1, misuse: 2 } as const;

/** Does what the words of a command line ask for, its answer and its complaints going to this process's streams. Returns the exit code. */
export async function otklik(words: readonly string[]): Promise<number> {
  try {
    await commandsFor(words).parseAsync(words, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
    const expected = error instanceof BadInput || error instanceof ExpectedError;
    process.stderr.write(`${expected ? inOneLine(error.message) : String((error as Error).stack)}\n`);
    return EXIT.badInput;
  }
}

function commandsFor(words: readonly string[]): Command {
  const program = new Command('otklik').description('Recruiting and interview pipeline').exitOverride();
  for (const register of COMMANDS) register(program);
  answersMisuseInOneLine(program, '', words);
  return program;
}

/** What was wrong, what is near to it, and where the rest is said: the whole help would hide that one line. */
function answersMisuseInOneLine(command: Command, name: string, words: readonly string[]): void {
  command.configureOutput({
    outputError: (text, write) =>
      write(`${asSentence(misspeltBefore(command, inOneLine(text), words))} See: otklik${name} --help\n`),
  });
  for (const inner of command.commands) answersMisuseInOneLine(inner, `${name} ${inner.name()}`, words);
}

/** Of a file some characters may stand in the sentence: line ends would break it, and terminals obey control characters. */
function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim();
}

function asSentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** Of a misspelt option nothing would be said but that the one it stands for is missing. */
function misspeltBefore({ options }: Command, text: string, words: readonly string[]): string {
  const isKnown = (argument: string) => options.some(({ long }) => long === argument) || argument === '--help';
  const given = words.map((argument) => argument.split('=', 1)[0] ?? '');
  const misspelt = given.find((argument) => /^--[a-z]/u.test(argument) && !isKnown(argument));
  return misspelt !== undefined && text.startsWith('error: required option')
    ? text.replace('error:', `error: unknown option '${misspelt}', and`)
    : text;
}
