import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';

const run = promisify(execFile);

/** A compiler that says how often it ran, and refuses to run beside another one. */
const COMPILER = `#!/usr/bin/env node
const fs = require('node:fs');
fs.mkdirSync('running');
for (let file = 0; file < 300; file += 1) { fs.mkdirSync('dist/src', { recursive: true }); fs.writeFileSync('dist/src/' + file, 'x'); }
fs.appendFileSync('ran', 'x');
fs.rmdirSync('running');
`;

describe('building the product', () => {
  let checkout: string;
  const build = () => run(process.execPath, [join(checkout, '.config', 'build.js')], { cwd: checkout });
  const ran = (): number => readFileSync(join(checkout, 'ran'), 'utf8').length;

  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'otklik-build-'));
    for (const folder of ['.config', 'src', 'migrations', 'templates', 'node_modules/.bin'])
      mkdirSync(join(checkout, folder), { recursive: true });
    for (const file of ['package-lock.json', '.swcrc', 'nest-cli.json']) writeFileSync(join(checkout, file), '');
    writeFileSync(join(checkout, 'package.json'), '{"type":"module"}');
    copyFileSync(join(PROJECT_ROOT, '.config', 'build.js'), join(checkout, '.config', 'build.js'));
    for (const name of ['nest', 'tailwindcss']) {
      const bin = join(checkout, 'node_modules', '.bin', name);
      // Without an ending it is no module, whatever the package says.
      writeFileSync(`${bin}.cjs`, COMPILER);
      writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${bin}.cjs"\n`);
      chmodSync(bin, 0o755);
    }
  });
  afterEach(() => {
    rmSync(checkout, { recursive: true, force: true });
  });

  test('is done once by several that begin at the same time, and not again', async () => {
    await Promise.all([build(), build(), build()]);
    expect(ran()).toBe(2);
    await build();
    expect(ran()).toBe(2);
    expect(existsSync(join(checkout, 'dist', '.building'))).toBe(false);
  });

  test('goes on where one was killed in the middle', async () => {
    const killed = run(process.execPath, ['-e', '']);
    await killed;
    mkdirSync(join(checkout, 'dist'));
    writeFileSync(join(checkout, 'dist', '.building'), String(killed.child.pid));
    await build();
    expect(ran()).toBe(2);
  });
});
