import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import {
  ApiKeysService,
  ClientsService,
  isAllowed,
  PERMISSIONS,
  ROLES,
  systemActor,
} from '../../../src/organisations/index.js';
import type { Role } from '../../../src/organisations/index.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, startWebOf } from '../sign-in/web-fixture.js';
import type { TestWeb } from '../sign-in/web-fixture.js';
import { addressOf, declaredRoutes, PASSED, stopBehindTheGuards } from './route-walk.js';
import type { DeclaredRoute } from './route-walk.js';

/** Served by packages beside our controllers; each is public and says nothing about anybody. */
const OUTSIDE = [/^\/api\/docs(\/.*|-json|-yaml)?$/];

let web: TestWeb;
let routes: DeclaredRoute[];
const keys = new Map<Role, string>();
const served: string[] = [];

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  const modules = [stopBehindTheGuards, AppModule.with(settings, clock)];
  web = await startWebOf(modules, settings, clock, (server) => {
    server.addHook('onRoute', ({ method, url }) => {
      for (const verb of [method].flat()) if (verb !== 'HEAD') served.push(`${verb} ${url}`);
    });
  });
  routes = declaredRoutes(web.app);
  const owner = await newPerson(web);
  const by = systemActor(owner.organisationId);
  const { clientId } = await web.app.get(ClientsService, { strict: false }).create(by, 'Завод');
  for (const role of ROLES) {
    const apiKeys = web.app.get(ApiKeysService, { strict: false });
    keys.set(role, (await apiKeys.create(by, { name: role, role, clientId })).key);
  }
});
afterAll(() => web.close());

const statusOf = async (route: DeclaredRoute, headers: Record<string, string>): Promise<number> => {
  const method = route.method as 'GET';
  return (await web.app.inject({ method, url: addressOf(route), headers })).statusCode;
};

test('every route says who may use it', () => {
  const silent = routes.filter((route) => route.entry === undefined);
  const advice = silent.map(
    (route) => `${route.handler} (${route.name}): add @Allow('<action>') or @PublicRoute('<reason>')`,
  );
  expect(advice).toEqual([]);
  expect(routes.length).toBeGreaterThan(5);
});

test('every action that a route names is in the table, and every public route has a reason', () => {
  for (const { entry, handler } of routes) {
    if (entry && 'action' in entry) expect([handler, entry.action in PERMISSIONS]).toEqual([handler, true]);
    if (entry && 'publicBecause' in entry) expect([handler, entry.publicBecause.length > 9]).toEqual([handler, true]);
  }
});

test('the server serves no route past the controllers, save the listed ones', () => {
  const declared = new Set(routes.map((route) => route.name));
  const others = served.filter(
    (name) => !declared.has(name) && !OUTSIDE.some((path) => path.test(name.split(' ')[1] ?? '')),
  );
  expect(others).toEqual([]);
});

test.each(ROLES)('as %s every route opens exactly if the table says so', async (role) => {
  const headers = { authorization: `Bearer ${keys.get(role)}` };
  const wrong: string[] = [];
  for (const route of routes) {
    const { entry } = route;
    if (!entry) continue;
    const expected = 'publicBecause' in entry || isAllowed(role, entry.action) ? PASSED : 403;
    const status = await statusOf(route, headers);
    if (status !== expected) wrong.push(`${route.handler} (${route.name}): ${status} instead of ${expected}`);
  }
  expect(wrong).toEqual([]);
});

test('without session and key only public routes open; pages lead to sign-in, everything else is refused', async () => {
  const wrong: string[] = [];
  for (const route of routes) {
    const { entry } = route;
    if (!entry) continue;
    const status = await statusOf(route, {});
    const open = 'publicBecause' in entry;
    // Forms of strangers fail at their token before anybody asks who they are.
    // Signing out without a session leads where it leads with one.
    const leaves = route.name === 'POST /sign-out' ? [303] : [];
    const expected = open ? [PASSED, 403, ...leaves] : [401, 303, 403];
    const reading = route.method === 'GET';
    if (!expected.includes(status) || (open && reading && status !== PASSED)) wrong.push(`${route.name}: ${status}`);
  }
  expect(wrong).toEqual([]);
});
