import { MovableClock } from '../../../src/kernel/clock.js';
import { HeadhunterClient } from '../../../src/job-boards/headhunter/headhunter.client.js';
import { ForbiddenAddress } from '../../../src/job-boards/job-boards.errors.js';
import { SuperjobClient } from '../../../src/job-boards/superjob/superjob.client.js';
import type { HttpClient, HttpRequest } from '../../../src/platform/http-client/index.js';

const HEADHUNTER = 'https://api.hh.ru';
const SUPERJOB = 'https://api.superjob.ru/2.0';
const pace = { key: 'test', requestsPerSecond: 1, atOnce: 1 };

/** What leaves the product: nothing may, so the client only writes it down. */
const left: string[] = [];
const http = {
  send: async ({ method, url }: HttpRequest) => {
    left.push(`${method} ${url}`);
    throw new Error('this call should not have left');
  },
} as unknown as HttpClient;
const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
const headhunter = new HeadhunterClient(http, clock, {
  apiUrl: HEADHUNTER,
  authorizeUrl: 'https://hh.ru/oauth/authorize',
  clientId: 'CLIENT',
  clientSecret: 'SECRET',
  userAgent: 'Otklik/1.0 (hr@example.com)',
  pace,
});
const superjob = new SuperjobClient(http, clock, {
  apiUrl: SUPERJOB,
  authorizeUrl: 'https://www.superjob.ru/authorize/',
  clientId: '1381',
  secret: 'KEY',
  pace,
});
beforeEach(() => left.splice(0));

/** Every call of the boards that opens a contact or invites somebody for one. */
const SPENDING: readonly (readonly [method: string, address: string])[] = [
  ['GET', `${HEADHUNTER}/resumes/1?with_contact=ab65a8562d85e179`],
  ['GET', `${HEADHUNTER}/resumes/1/download/a.pdf?type=pdf&with_contact=ab65a8562d85e179`],
  ['GET', `${HEADHUNTER}/resumes/1/download/a.rtf?type=rtf&with_contact=1&topic_id=2`],
  ['POST', `${HEADHUNTER}/negotiations/phone_interview`],
  ['POST', `${HEADHUNTER}/negotiations/own_stage_of_the_employer`],
];

/** The one door of a client, as the product's own methods use it: whatever method is added later goes through it as well. */
function door(client: object): (request: HttpRequest) => Promise<unknown> {
  return (request) => (client as { exchange: (request: HttpRequest) => Promise<unknown> }).exchange(request);
}

describe('what spends a contact leaves by no way', () => {
  it.each(SPENDING)('not by the door of the HeadHunter client: %s %s', async (method, url) => {
    const request = { label: 'test', method: method as HttpRequest['method'], url };
    await expect(door(headhunter)(request)).rejects.toThrow(ForbiddenAddress);
    expect(left).toEqual([]);
  });

  it.each(SPENDING)('not by any method that takes an address of the board: %s %s', async (method, url) => {
    const calls = [
      () => headhunter.act('T', { method, url }, {}),
      ...(method === 'GET'
        ? [
            () => headhunter.resume('T', url),
            () => headhunter.topics('T', url, 0),
            () => headhunter.template('T', url),
            () => headhunter.act('T', { method: 'PUT', url }, {}),
          ]
        : []),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow(ForbiddenAddress);
    expect(left).toEqual([]);
  });

  it.each([
    ['POST', '/hr/resumes/1/buy/'],
    ['GET', '/hr/resumes/1/open/'],
    ['POST', '/hr/resumes/1/invite/'],
    ['POST', '/hr/resumes/1/send_mail/'],
  ])('not by the door of the SuperJob client: %s %s', async (method, path) => {
    const request = { label: 'test', method: method as HttpRequest['method'], url: `${SUPERJOB}${path}` };
    await expect(door(superjob)(request)).rejects.toThrow(ForbiddenAddress);
    expect(left).toEqual([]);
  });

  it('while an ordinary call does leave', async () => {
    await expect(headhunter.me('T')).rejects.toThrow('this call should not have left');
    expect(left).toEqual([`GET ${HEADHUNTER}/me`]);
  });
});
