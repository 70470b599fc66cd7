import { Writable } from 'node:stream';
import pg from 'pg';
import { pinoHttp } from 'pino-http';
import { QueryFailedError } from 'typeorm';
import { logOptions } from '../../../src/platform/logging/index.js';

function logged(write: (log: ReturnType<typeof pinoHttp>['logger']) => void): string {
  let lines = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines += chunk.toString();
      done();
    },
  });
  write(pinoHttp(logOptions('info'), stream).logger);
  return lines;
}

it('writes what failed in the database, without the values of the row', () => {
  const cause = Object.assign(new pg.DatabaseError('duplicate key value violates unique constraint', 1, 'error'), {
    detail: 'Key (email)=(anna@example.org) already exists.',
    where: 'COPY candidates, line 1: "Anna"',
  });
  const lines = logged((log) => {
    log.error({ err: new QueryFailedError('INSERT INTO users VALUES ($1)', ['anna@example.org'], cause) }, 'Failed');
  });
  expect(lines).toContain('duplicate key value');
  expect(lines).not.toMatch(/anna/i);
});

it.each([
  ['/c/eyJ0b2tlbiI6/move?slotId=1', '/c/…/move'],
  ['/o/eyJ0b2tlbiI6/accept', '/o/…/accept'],
  ['/q/eyJ0b2tlbiI6', '/q/…'],
  ['/sign-in/link/secret-token', '/sign-in/link/…'],
  ['/connections/headhunter/return?code=secret&state=x', '/connections/headhunter/return'],
])('keeps the page of %s, not its secret', (url, kept) => {
  const request = { id: 'request-1', method: 'GET', url, headers: { cookie: 'session=secret' } };
  const line = JSON.parse(logged((log) => log.info({ req: request }))) as { req: object };
  expect(line.req).toEqual({ id: 'request-1', method: 'GET', url: kept });
});
