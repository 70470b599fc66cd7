import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { Stopping } from '../../../src/stop.js';

function surroundings() {
  const world = { process: new EventEmitter(), exits: [] as number[], said: [] as string[], time: 0 };
  const stopping = new Stopping({
    process: world.process,
    exit: (code) => world.exits.push(code),
    now: () => world.time,
    say: (line) => world.said.push(line),
    complain: (line) => world.said.push(line),
  });
  stopping.onSignals();
  stopping.onFailures();
  return { ...world, world, stopping };
}

/** Something that is started and stopped when the test says so. */
function controlled() {
  const gates = { started: () => undefined as void, stopped: () => undefined as void };
  const start = new Promise<string>((resolve) => (gates.started = () => resolve('thing')));
  const stop = new Promise<void>((resolve) => (gates.stopped = () => resolve()));
  return { gates, start, stop };
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s stops the last first and ends well', async (signal) => {
  const { process, exits, stopping } = surroundings();
  const order: string[] = [];
  for (const name of ['database', 'mailbox', 'pages']) {
    await stopping.begin(
      async () => name,
      async (started) => void order.push(started),
    );
  }
  process.emit(signal);
  await turn();
  expect(order).toEqual(['pages', 'mailbox', 'database']);
  expect(exits).toEqual([0]);
});

it('takes the second copy of one keystroke for what it is, and a later keystroke for impatience', async () => {
  const { process, exits, stopping, world } = surroundings();
  const { stop, gates } = controlled();
  await stopping.begin(
    async () => 'server',
    () => stop,
  );
  process.emit('SIGINT');
  world.time = 5;
  process.emit('SIGINT');
  await turn();
  expect(exits).toEqual([]);
  gates.stopped();
  await turn();
  expect(exits).toEqual([0]);
  world.time = 3_000;
  process.emit('SIGINT');
  expect(exits).toEqual([0, 1]);
});

it('waits for what is just being started, stops it too and starts nothing else', async () => {
  const { process, exits, stopping } = surroundings();
  const { start, gates } = controlled();
  const stopped: string[] = [];
  const starting = stopping.begin(
    () => start,
    async (started) => void stopped.push(started),
  );
  process.emit('SIGINT');
  await turn();
  expect(exits).toEqual([]);
  gates.started();
  await starting;
  await turn();
  expect(stopped).toEqual(['thing']);
  expect(exits).toEqual([0]);
  await expect(
    stopping.begin(
      async () => 'late',
      async () => undefined,
    ),
  ).rejects.toThrow('being stopped');
});

it('goes on with the rest when one thing cannot be stopped, and says so', async () => {
  const { process, exits, stopping, said } = surroundings();
  const stopped: string[] = [];
  await stopping.begin(
    async () => 'first',
    async (name) => void stopped.push(name),
  );
  await stopping.begin(
    async () => 'second',
    () => Promise.reject(new Error('it hangs')),
  );
  process.emit('SIGTERM');
  await turn();
  expect(stopped).toEqual(['first']);
  expect(said.join('\n')).toContain('it hangs');
  expect(exits).toEqual([1]);
});

it('stops by itself when something below everything has ended, and ends badly', async () => {
  const { process, exits, stopping, said } = surroundings();
  const stopped: string[] = [];
  await stopping.begin(
    async () => 'pages',
    async (name) => void stopped.push(name),
  );
  await stopping.because(new Error('The database has ended.'));
  process.emit('SIGINT');
  expect(said).toEqual(['The database has ended.']);
  expect(stopped).toEqual(['pages']);
  expect(exits).toEqual([1]);
  expect(stopping.isAskedFor).toBe(true);
});

it('names the cause that lies below a failure, where there is one', () => {
  const { stopping } = surroundings();
  const failure = new Error('connection terminated');
  expect(stopping.causeOf(failure)).toBe(failure);
  const cause = new Error('no disk space');
  stopping.explainBy(() => cause);
  expect(stopping.causeOf(failure)).toBe(cause);
});

it('goes on after a promise that nobody waited for, and tells of it', () => {
  const { process, exits, said, stopping } = surroundings();
  process.emit('unhandledRejection', new Error('lost'));
  expect(said.join()).toContain('lost');
  expect([exits, stopping.isAskedFor]).toEqual([[], false]);
});

it('stops in order after a throw that nobody caught', async () => {
  const { process, exits, said, stopping } = surroundings();
  const stopped: string[] = [];
  await stopping.begin(
    async () => 'database',
    async (name) => void stopped.push(name),
  );
  process.emit('uncaughtException', new Error('out of nowhere'));
  await turn();
  expect(said.join()).toContain('out of nowhere');
  expect([stopped, exits]).toEqual([['database'], [1]]);
});
