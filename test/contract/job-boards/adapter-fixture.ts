import { MovableClock } from '../../../src/kernel/clock.js';
import { HeadhunterClient } from '../../../src/job-boards/headhunter/headhunter.client.js';
import { SuperjobClient } from '../../../src/job-boards/superjob/superjob.client.js';
import { HttpClient } from '../../../src/platform/http-client/index.js';
import { VirtualTimer } from '../../support/virtual-timer.js';
import { startFakeBoard } from './fake-board.js';
import type { FakeBoard } from './fake-board.js';

/** Both clients against one scripted server, without any waiting. */
export interface AdapterFixture {
  readonly board: FakeBoard;
  readonly headhunter: HeadhunterClient;
  readonly superjob: SuperjobClient;
  /** The same with the calls that nothing proves. */
  readonly daringSuperjob: SuperjobClient;
  readonly clock: MovableClock;
  readonly timer: VirtualTimer;
  close(): Promise<void>;
}

export async function openAdapters(): Promise<AdapterFixture> {
  const board = await startFakeBoard();
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const timer = new VirtualTimer(true);
  const http = new HttpClient({ clock, timer, random: { next: () => 0.5 } });
  const pace = { key: 'test', requestsPerSecond: 1000, atOnce: 4 };
  const superjob = {
    apiUrl: `${board.url}/2.0`,
    authorizeUrl: 'https://www.superjob.ru/authorize/',
    clientId: '1381',
    secret: 'KEY',
    pace,
  };
  return {
    board,
    clock,
    timer,
    headhunter: new HeadhunterClient(http, clock, {
      apiUrl: board.url,
      authorizeUrl: 'https://hh.ru/oauth/authorize',
      clientId: 'CLIENT',
      clientSecret: 'SECRET',
      userAgent: 'Otklik/1.0 (hr@example.com)',
      pace,
    }),
    superjob: new SuperjobClient(http, clock, superjob),
    daringSuperjob: new SuperjobClient(http, clock, { ...superjob, unproven: ['invite', 'send_mail'] }),
    close: async () => {
      http.close();
      await board.close();
    },
  };
}
