/**
 * Compiles the product and its styles into `dist` when something changed since the last time.
 * A start of an unchanged checkout loses no time here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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

/** True while the process with this id runs. */
function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** True of a lock whose holder is no more; an empty one is about to be written. */
function isLeft(lock) {
  try {
    const holder = readFileSync(lock, 'utf8');
    return holder === '' ? Date.now() - statSync(lock).mtimeMs > 10_000 : !isRunning(Number(holder));
  } catch {
    // It was let go meanwhile.
    return false;
  }
}

/** Does something while no other process does so: a start and a command in the first minute both find nothing built. */
function alone(work) {
  const lock = join(root, 'dist', '.building');
  mkdirSync(dirname(lock), { recursive: true });
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    // Whoever was killed on the way holds nothing.
    if (isLeft(lock)) rmSync(lock, { force: true });
    else Atomics.wait(pause, 0, 0, 100);
  }
  process.on('exit', () => {
    rmSync(lock, { force: true });
  });
  work();
}

/** Whether the result of a step is newer than everything it was made from. */
function isDone({ name, sources }) {
  const stamp = join(root, 'dist', `.${name}`);
  return existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources.map(newest));
}

/** Does a step unless its result is there. */
function step({ name, sources, command, args, clean }) {
  if (isDone({ name, sources })) return;
  const stamp = join(root, 'dist', `.${name}`);
  for (const folder of clean) rmSync(join(root, folder), { recursive: true, force: true });
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

const steps = [
  {
    name: 'code',
    sources: ['src', 'migrations', 'package-lock.json', '.swcrc', 'nest-cli.json'],
    command: 'nest',
    args: ['build'],
    clean: ['dist/src', 'dist/migrations'],
  },
  {
    name: 'styles',
    sources: ['templates', 'package-lock.json'],
    command: 'tailwindcss',
    args: ['--input', 'templates/styles/otklik.css', '--output', 'dist/assets/otklik.css', '--minify'],
    clean: ['dist/assets'],
  },
];
if (!steps.every(isDone)) alone(() => steps.forEach(step));
