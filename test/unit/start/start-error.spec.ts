import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { asStartError, StartError } from '../../../src/start-error.js';

it('a port that somebody took after it was looked at is named in one line that says what to do', async () => {
  const [first, second] = [createServer(), createServer()];
  first.listen(0, '127.0.0.1');
  await once(first, 'listening');
  const { port } = first.address() as AddressInfo;
  second.listen(port, '127.0.0.1');
  const [error] = (await once(second, 'error')) as [Error];
  first.close();
  const named = asStartError(error, 3_000) as StartError;
  expect(named).toBeInstanceOf(StartError);
  expect(named.message).toBe(
    `Port ${port} is in use by another program. Stop it, or choose four free ports in a row: PORT=3100 npm start`,
  );
});

it('what has no name of ours stays what it is', () => {
  const error = new Error('Something else');
  expect([asStartError(error, 3_000), asStartError(undefined, 3_000)]).toEqual([error, undefined]);
});
