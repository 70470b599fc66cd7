import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { keepCompiledCode } from './compiled-code.js';

/** Some eight test files that load the whole product; with less, collecting would take longer than it saves. */
const HEAP_BYTES_MAX = 600_000_000;

setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');
keepCompiledCode();

/**
 * The runner's own environment in a plain context of V8. The kind it makes by itself answers every look-up of a global (`Math`, `Object`,
 * `String`, …) through two interceptors: a loop over `Math.exp` takes thirty times as long there, the tests of numerics took five times.
 * What a test file sees is the same, a global object of its own that is thrown away with it.
 * Plain JavaScript: the test runner loads environments without its transforms.
 * https://nodejs.org/api/vm.html#vmconstantsdont_contextify
 */
export default class PlainContextEnvironment extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }

  /**
   * V8 lets go of the modules of earlier test files in its last resort alone. Until then 50 MB of each stay: after eighty files a worker
   * held 3.5 GB, and each of its ordinary collections, and each process that it started, took seconds.
   */
  async setup() {
    if (process.memoryUsage().heapUsed > HEAP_BYTES_MAX)
      collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await super.setup();
  }
}
