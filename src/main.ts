import './check-node.js';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm start [-- --resumes FILE]

  --resumes FILE   the simulated SuperJob delivers the résumés of this file (JSON lines) instead of invented people
  --help           this text

Settings are environment variables; the README lists them.
`;

/** Ends with one line that says what to do; what nobody expected keeps its whole story. */
function giveUp(error: unknown): never {
  const expected =
    error instanceof Error && /^(SettingsError|DatabaseStartError|StartError|ExpectedError)$/.test(error.name);
  process.stderr.write(expected ? `${error.message}\n` : `Otklik could not start: ${describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function readArguments(): { resumesFile: string | null } {
  try {
    const { values } = parseArgs({ options: { resumes: { type: 'string' }, help: { type: 'boolean' } } });
    if (values.help) {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    return { resumesFile: values.resumes ?? null };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

const { resumesFile } = readArguments();
// Loaded only now: an older Node would stumble over the libraries before it could be told.
const { start } = await import('./start.js');
await start(process.env, resumesFile).catch(giveUp);
