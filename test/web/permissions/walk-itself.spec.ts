import { DeskModule } from '../sign-in/desk-fixture.js';
import { startWeb } from '../sign-in/web-fixture.js';
import type { TestWeb } from '../sign-in/web-fixture.js';
import { addressOf, declaredRoutes, PASSED, stopBehindTheGuards } from './route-walk.js';

let web: TestWeb;
beforeAll(async () => {
  web = await startWeb([stopBehindTheGuards, DeskModule]);
});
afterAll(() => web.close());

test('the walk sees every route, with its entry or without', () => {
  const routes = declaredRoutes(web.app);
  const byName = Object.fromEntries(routes.map((route) => [route.name, route.entry]));
  expect(byName).toMatchObject({
    'GET /desk': { action: 'own-account.edit' },
    'POST /decide': { action: 'applications.decide' },
    'POST /c/:token': { publicBecause: 'the address is the proof' },
    'GET /sign-in': { publicBecause: expect.any(String) },
  });
  expect(routes.filter((route) => route.entry === undefined).map((route) => route.handler)).toEqual([
    'DeskController.forgotten',
  ]);
});

test('the walk stops behind the guards and before the handler', async () => {
  const candidate = declaredRoutes(web.app).find((route) => route.name === 'POST /c/:token');
  const url = candidate ? addressOf(candidate) : '';
  expect(url).toBe('/c/01980000-0000-7000-8000-000000000000');
  const answer = await web.app.inject({ method: 'POST', url });
  expect(answer.statusCode).toBe(PASSED);
  expect(answer.body).not.toContain('confirmed');
});
