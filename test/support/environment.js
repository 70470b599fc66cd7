import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { ModuleMocker } from 'jest-mock';

/** What the product takes once it is loaded, and some files of tests with large tables. */
const HEAP_BYTES_MAX = 900_000_000;

/** Where the runner keeps the tests of a file and those who listen to them. */
const OF_RUNNER = new Set(['JEST_STATE_SYMBOL', 'EVENT_HANDLERS']);

// The command and the workers that tests start over and over are compiled once: a quarter of their start. Not so the process that runs the
// tests, which would write down at its end what it has compiled for nobody, and take longer for it than the runner waits.
process.env.NODE_COMPILE_CACHE = join(process.env.TEST_RUN_DIR, 'compiled');

setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

/**
 * Runs the tests in the worker's own realm, so that what libraries and the product make, loaded once for many files, is an Array, an Error
 * or a Date to the tests as well. Afterwards the process is as it was before the file.
 * Plain JavaScript: the test runner loads environments without its transforms.
 */
export default class WorkerEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #before = {
    console: globalThis.console,
    exit: process.exit,
    exitCode: process.exitCode,
    variables: { ...process.env },
    folder: process.cwd(),
  };

  /** V8 lets go of the modules of earlier test files in its last resort alone. */
  async setup() {
    if (process.memoryUsage().heapUsed > HEAP_BYTES_MAX)
      collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (OF_RUNNER.has(key.description)) delete globalThis[key];
    const { console, exit, exitCode, variables, folder } = this.#before;
    globalThis.console = console;
    Object.assign(process, { exit, exitCode });
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
    Object.assign(process.env, variables);
    process.chdir(folder);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** The runner asks for one as a sign that modules can be loaded by `import`; none is used. */
  getVmContext() {
    return globalThis;
  }
}
