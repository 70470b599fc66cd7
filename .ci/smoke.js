/**
 * Starts the product as the README says, waits until it is ready, counts scored responses over the API,
 * kills it without warning, starts it again and expects to find the same. Ends with Ctrl-C, which must leave nothing behind.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const LEAST_SCORED = 300;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const work = mkdtempSync(join(tmpdir(), 'otklik-smoke-'));
const port = process.env.SMOKE_PORT ?? '3900';
const env = { ...process.env, PORT: port, OTKLIK_DATA_DIR: join(work, 'data') };
const address = `http://127.0.0.1:${port}`;

let running = null;
let output = '';

function start() {
  output = '';
  // A group of its own, so that a signal reaches npm, its shell and the product as it would from a terminal.
  const child = spawn('npm', ['start'], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running = { pid: child.pid, ended: new Promise((resolve) => child.once('close', resolve)), code: null };
  void running.ended.then((code) => (running.code = code ?? -1));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return performance.now();
}

function fail(why) {
  process.stderr.write(`${output}\n${why}\n`);
  if (running && running.code === null) process.kill(-running.pid, 'SIGINT');
  process.exit(1);
}

async function answer(path, headers = {}) {
  try {
    const response = await fetch(address + path, { headers });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

async function until(what, check, mostSeconds) {
  for (const end = performance.now() + mostSeconds * 1000; performance.now() < end; await pause(200)) {
    if (running.code !== null) fail(`The product ended with code ${running.code} before: ${what}`);
    const found = await check();
    if (found) return found;
  }
  return fail(`${what}: not within ${mostSeconds} s`);
}

const said = (words) => () => output.includes(words);

async function scored() {
  const key = execFileSync('npm', ['run', '-s', 'otklik', '--', 'api-key', '--role', 'owner', '--name', 'smoke'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const body = await answer('/api/v1/progress', { authorization: `Bearer ${JSON.parse(key).key}` });
  return body === null ? fail('The API does not answer with a fresh key') : JSON.parse(body).scored;
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

let since = start();
await until('the first page', () => answer('/sign-in'), 60);
process.stdout.write(`first page after ${seconds(since)} s\n`);
await until('a summary with a sign-in link', said('/sign-in/link/'), 240);
process.stdout.write(`summary after ${seconds(since)} s\n`);
const first = await scored();
process.stdout.write(`scored responses: ${first}\n`);
if (first < LEAST_SCORED) fail(`fewer than ${LEAST_SCORED} scored responses`);

process.kill(-running.pid, 'SIGKILL');
await running.ended;
since = start();
await until('the second start', said('Sign in'), 120);
process.stdout.write(`ready again after kill -9 in ${seconds(since)} s\n`);
const second = await scored();
if (second !== first) fail(`the second start found ${second} scored responses instead of ${first}`);

process.kill(-running.pid, 'SIGINT');
await Promise.race([running.ended, pause(30_000)]);
if (running.code === null) fail('did not stop within 30 s after Ctrl-C');
if (existsSync(join(work, 'data', 'postgres', 'postmaster.pid'))) fail('PostgreSQL still runs after Ctrl-C');
process.stdout.write('stopped cleanly\n');
rmSync(work, { recursive: true, force: true });
