import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { MovableClock } from '../../../src/kernel/clock.js';
import {
  OrganisationsService,
  SignInLinksService,
  systemActor,
  UsersService,
} from '../../../src/organisations/index.js';
import type { Role } from '../../../src/organisations/index.js';
import { ConfigModule } from '../../../src/platform/config/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import { DatabaseModule } from '../../../src/platform/database/index.js';
import { QueueModule } from '../../../src/platform/queue/index.js';
import { prepareWeb, webAdapter } from '../../../src/web/web-server.js';
import { testSettings } from '../../support/test-app.js';
import type { TestAppOptions } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';

/** A web process on a database of its own; requests go through the whole server without a port. */
export interface TestWeb {
  readonly app: NestFastifyApplication;
  readonly clock: MovableClock;
  asOwner<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  browser(): Browser;
  close(): Promise<void>;
}

/** The given modules with settings, clock, database and queue around them. */
export async function startWeb(
  modules: (Type<unknown> | DynamicModule)[],
  overrides: Partial<Settings> = {},
): Promise<TestWeb> {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ ...overrides, databaseUrl: await cloneTemplate() });
  const foundations = [ConfigModule.with(settings, clock), DatabaseModule, QueueModule.with({ jobs: [], ticks: [] })];
  return startWebOf([...foundations, ...modules], settings, clock);
}

/** Exactly the given modules; `before` gets the server while it has no routes yet, `override` is that of {@link TestAppOptions}. */
export async function startWebOf(
  imports: (Type<unknown> | DynamicModule)[],
  settings: Settings,
  clock: MovableClock,
  before: (server: FastifyInstance) => void = () => undefined,
  override: NonNullable<TestAppOptions['override']> = (builder) => builder,
): Promise<TestWeb> {
  const built = await override(Test.createTestingModule({ imports })).compile();
  const app = built.createNestApplication<NestFastifyApplication>(webAdapter(settings), { logger: false });
  before(app.getHttpAdapter().getInstance());
  await prepareWeb(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const owner = new pg.Pool({ connectionString: settings.databaseUrl ?? undefined, max: 2 });
  owner.on('error', () => undefined);
  return {
    app,
    clock,
    asOwner: async <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      (await owner.query<T>(sql, values)).rows,
    browser: () => new Browser(app),
    close: async () => {
      await app.close();
      await owner.end();
    },
  };
}

/** What a page answered. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string | string[] | undefined>;
}

/** Fields of a form; several values are several boxes of one name. */
type Fields = Readonly<Record<string, string | string[]>>;

/** Keeps cookies and sends forms with the hidden fields of the page it looks at, as a browser does. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private hidden: Record<string, string> = {};

  constructor(private readonly app: NestFastifyApplication) {}

  async get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', url, undefined, headers);
  }

  /** Sends the form of the page last seen, with these fields. */
  async submit(url: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.post(url, { ...this.hidden, ...fields }, headers);
  }

  /** Sends exactly these fields. */
  async post(url: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    );
    return this.postText(url, new URLSearchParams(pairs).toString(), headers);
  }

  /** Sends exactly this as a form. */
  async postText(url: string, form: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', url, form, { 'content-type': 'application/x-www-form-urlencoded', ...headers });
  }

  /** The token of the page last seen. */
  get token(): string {
    return this.hidden['_csrf'] ?? '';
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    payload: string | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = { ...(cookie === '' ? {} : { cookie }), ...headers };
    const answer = await this.app.inject({ method, url, headers: all, ...(payload === undefined ? {} : { payload }) });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const fields = answer.body.matchAll(/<input type='hidden' name='(\w+)' value='([^']*)'>/g);
    if (answer.statusCode === 200)
      this.hidden = Object.fromEntries([...fields].map((match) => [match[1], unescaped(match[2] ?? '')]));
    return { status: answer.statusCode, body: answer.body, headers: answer.headers as Answer['headers'] };
  }
}

export const PASSWORD = 'длинный пароль 1';

/** A fresh organisation with one person. */
export async function newPerson(
  web: TestWeb,
  role: Role = 'owner',
): Promise<{ organisationId: string; userId: string; email: string }> {
  const { organisationId } = await web.app
    .get(OrganisationsService, { strict: false })
    .createOrganisation({ name: 'Ромашка', kind: 'agency', timeZone: 'Europe/Moscow', language: 'ru' });
  const email = `${role}-${organisationId}@example.org`;
  const { userId } = await web.app
    .get(UsersService, { strict: false })
    .createUser({ organisationId, email, name: 'Анна', role, language: 'ru' });
  return { organisationId, userId, email };
}

/** The path of a fresh one-time link. */
export async function linkOf(web: TestWeb, person: { organisationId: string; userId: string }): Promise<string> {
  const links = web.app.get(SignInLinksService, { strict: false });
  const url = await links.createSignInLink(systemActor(person.organisationId), person.userId);
  return new URL(url).pathname;
}

/** A browser in which the person has signed in by a one-time link and chosen the password. */
export async function signedIn(web: TestWeb, person: { organisationId: string; userId: string }): Promise<Browser> {
  const browser = web.browser();
  const link = await linkOf(web, person);
  await browser.get(link);
  await browser.submit(link, { password: PASSWORD });
  return browser;
}

/** The text of an attribute as a browser reads it. */
function unescaped(attribute: string): string {
  return attribute
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&amp;', '&');
}
