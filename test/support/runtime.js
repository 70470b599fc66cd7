import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import JestRuntime from 'jest-runtime';
import { compiled, compileWith, sourceMaps, writtenName } from './written-modules.js';

const TESTS = join(import.meta.dirname, '..') + sep;

/** Modules of libraries and of the product by name or address. */
const shared = new Map();

/**
 * Loads the modules under `test` anew for each test file, and libraries and the product once for all files of a worker: some two thousand
 * modules a file were a third of the run, and what had run often enough to be fast was thrown away with them. State of a test file is
 * thus its own, and modules of the product are to keep none that a test could notice.
 * Plain JavaScript: the test runner loads this without its transforms. https://jestjs.io/docs/configuration#runtime-string
 */
export default class Runtime extends JestRuntime {
  #modules = new Map();

  constructor(config, environment, resolver, transformer, ...others) {
    super(config, environment, resolver, transformer, ...others);
    compileWith(transformer);
  }

  /** Nothing stands between a test and the modules of Node. */
  installGetBuiltinModule() {}

  getSourceMaps() {
    return sourceMaps;
  }

  /** The runner's own modules are loaded once as well, but for the one which holds the tests that a file has declared. */
  requireInternalModule(path) {
    const require = createRequire(path);
    delete require.cache[path];
    return require(path);
  }

  async unstable_importModule(path) {
    await this.#evaluate(this.#moduleOf(path));
  }

  teardown() {
    super.teardown();
    this.#modules.clear();
  }

  async #evaluate(module) {
    if (module.status === 'unlinked') await module.link((name, from) => this.#resolve(name, from.identifier));
    await module.evaluate();
    return module;
  }

  #resolve(name, from) {
    if (name === '@jest/globals') return synthetic(name, this.requireModuleOrMock(from, name));
    if (!name.startsWith('.')) return sharedModule(name);
    const path = writtenName(join(dirname(from), name));
    return path.startsWith(TESTS) ? this.#moduleOf(path) : sharedModule(pathToFileURL(path).href);
  }

  #moduleOf(path) {
    let module = this.#modules.get(path);
    if (module) return module;
    module = new vm.SourceTextModule(compiled(path), {
      identifier: path,
      initializeImportMeta: (meta) => {
        Object.assign(meta, { url: pathToFileURL(path).href, filename: path, dirname: dirname(path) });
      },
      importModuleDynamically: async (name) => this.#evaluate(await this.#resolve(name, path)),
    });
    this.#modules.set(path, module);
    return module;
  }
}

function sharedModule(name) {
  if (!shared.has(name)) {
    const loaded = import(name).then((exported) => synthetic(name, exported));
    shared.set(name, loaded);
  }
  return shared.get(name);
}

function synthetic(name, exported) {
  const names = Object.keys(exported);
  return new vm.SyntheticModule(
    names,
    function () {
      for (const each of names) this.setExport(each, exported[each]);
    },
    { identifier: name },
  );
}
