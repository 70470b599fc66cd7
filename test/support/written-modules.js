import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OPTIONS = {
  instrument: false,
  supportsDynamicImport: true,
  supportsExportNamespaceFrom: true,
  supportsStaticESM: true,
  supportsTopLevelAwait: true,
};

/** Where the map from compiled lines to written ones is, by the path of a module and by its address: the runner asks for both. */
export const sourceMaps = new Map();

let transformer = null;

/** Has modules compiled by the runner, which keeps on disk what it made of a file until the file changes. */
export function compileWith(runners) {
  transformer ??= runners;
}

/** The JavaScript of a module of TypeScript. */
export function compiled(path) {
  const { code, sourceMapPath } = transformer.transform(path, OPTIONS, readFileSync(path, 'utf8'));
  for (const name of [path, pathToFileURL(path).href]) sourceMaps.set(name, sourceMapPath);
  return code;
}

/** Modules import one another by the names that they have once they are compiled. */
export function writtenName(name) {
  const written = name.replace(/\.js$/, '.ts');
  return existsSync(written) ? written : name;
}

// From here on `import` loads the product as it is written.
registerHooks({
  resolve(specifier, context, next) {
    const isOfProduct = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(isOfProduct ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
  load(address, context, next) {
    if (!address.endsWith('.ts') || address.includes('/node_modules/')) return next(address, context);
    return { format: 'module', source: compiled(fileURLToPath(address)), shortCircuit: true };
  },
});
