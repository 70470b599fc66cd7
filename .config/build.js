/**
 * Compiles the product and its styles into `dist` when something changed since the last time.
 * A start of an unchanged checkout loses no time here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);

function newest(path) {
  const at = join(root, path);
  const own = statSync(at);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(at).map((name) => newest(join(path, name))));
}

/** Does a step unless its result is newer than everything it was made from. */
function step(name, sources, command, args, clean) {
  const stamp = join(root, 'dist', `.${name}`);
  if (existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources.map(newest))) return;
  for (const folder of clean) rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(dirname(stamp), { recursive: true });
  const started = new Date();
  const { status, stdout, stderr, error } = spawnSync(bin(command), args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\nThe ${name} could not be built.\n`);
    process.exit(1);
  }
  writeFileSync(stamp, '');
  // What was changed while the step ran must count as newer.
  utimesSync(stamp, started, started);
}

step(
  'code',
  ['src', 'migrations', 'package-lock.json', '.swcrc', 'nest-cli.json'],
  'nest',
  ['build'],
  ['dist/src', 'dist/migrations'],
);
step(
  'styles',
  ['templates', 'package-lock.json'],
  'tailwindcss',
  ['--input', 'templates/styles/otklik.css', '--output', 'dist/assets/otklik.css', '--minify'],
  ['dist/assets'],
);
