import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config/index.js';
import { TextFileFault } from './text-files.errors.js';
import type { OfficeFile, OfficeText } from './read-office-file.js';

/** Longer than any honest document takes on a slow machine. */
const MOST_MILLISECONDS = 20_000;
const MOST_PAGES = 200;
const MOST_MEGABYTES = 512;
/** Memory outside the heap, where a stream of a PDF unfolds, is bounded by looking at it. */
const LOOK_EVERY_MILLISECONDS = 100;
/** Files that are read at the same time: more would take the machine from everybody else. */
const AT_ONCE = 2;
/** The compiled reader: a process runs files of the product as they were built. */
const READER = join(PROJECT_ROOT, 'dist/src/platform/text-files/office-text.process.js');
const TOO_LARGE = new TextFileFault('too-large', `${MOST_MEGABYTES} MB unfolded`);

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * The pages of a document, read in a process of its own, which is ended when it takes too long or too much memory: a thread that runs
 * out of memory takes the whole process with it.
 *
 * @throws TextFileFault
 */
export async function officeText(kind: OfficeFile['kind'], bytes: Uint8Array): Promise<readonly string[]> {
  if (reading >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading += 1;
  try {
    return await readApart({ kind, bytes: new Uint8Array(bytes), pagesMost: MOST_PAGES });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}

function readApart(file: OfficeFile): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const reader = fork(READER, {
      execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`],
      serialization: 'advanced',
      // Readers complain of fonts and the like there; it is nobody's business.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
    const late = setTimeout(() => end(new TextFileFault('too-long')), MOST_MILLISECONDS);
    const look = setInterval(() => {
      if (megabytesOf(reader.pid) > MOST_MEGABYTES) end(TOO_LARGE);
    }, LOOK_EVERY_MILLISECONDS);
    const end = (outcome: OfficeText | Error): void => {
      clearTimeout(late);
      clearInterval(look);
      reader.kill('SIGKILL');
      if (outcome instanceof Error) reject(outcome);
      else if ('failed' in outcome) reject(faultOf(outcome.failed));
      else resolve(outcome.pages);
    };
    reader.once('message', (answer) => end(answer as OfficeText));
    reader.once('error', (error) => end(new TextFileFault('unreadable', error.message.slice(0, 200))));
    // V8 ends a process whose heap is full by this signal.
    reader.once('exit', (_code, signal) => end(signal === 'SIGABRT' ? TOO_LARGE : new TextFileFault('unreadable')));
    reader.send(file, () => undefined);
  });
}

/** What a process holds; 0 where the system does not tell as Linux does: the bound of its heap stays. */
function megabytesOf(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function faultOf(failed: string): TextFileFault {
  if (failed === 'password') return new TextFileFault('protected');
  if (failed === 'pages') return new TextFileFault('too-many-pages', String(MOST_PAGES));
  return new TextFileFault('unreadable', failed);
}
