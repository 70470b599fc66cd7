import { readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** Twice what the databases of a whole run take. */
const ROOM_BYTES_MIN = 8_000_000_000;
/** The same, and what the processes of a run take. */
const MEMORY_BYTES_MIN = 12_000_000_000;

/**
 * Where runs have their folders: in memory if there is plenty. Three hundred databases are some two hundred thousand files, and to make
 * and remove those takes minutes of a processor on some file systems.
 * Plain JavaScript: the test runner loads reporters without its transforms.
 */
export function placeOfRuns() {
  if (!mayRun(MEMORY)) return tmpdir();
  removeLeft(MEMORY);
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ROOM_BYTES_MIN && process.availableMemory() >= MEMORY_BYTES_MIN ? MEMORY : tmpdir();
}

/** Whether it is there, and programs in it can be started: the browser is unpacked into the folder of a run. */
function mayRun(place) {
  if (process.platform !== 'linux') return false;
  const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n');
  const options = mounts.map((line) => line.split(' ')).findLast(([, at]) => at === place)?.[3];
  return options !== undefined && !options.split(',').includes('noexec');
}

/** What a run that was killed has left would take memory until the machine is started anew. Its database server ends without its files. */
function removeLeft(place) {
  for (const name of readdirSync(place)) {
    const [, pid] = /^otklik-test-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(place, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
