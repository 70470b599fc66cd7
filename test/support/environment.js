import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

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
}
