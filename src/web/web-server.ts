import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import { Logger } from '@nestjs/common';
import type { DynamicModule, INestApplication, NestApplicationOptions, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FormResponses } from '../direct-responses/index.js';
import { Recognition, SignInRequired } from '../organisations/index.js';
import { SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import {
  boundBodies,
  keepBytes,
  keepStorable,
  LARGEST_BODY_BYTES,
  parseForm,
} from '../platform/request-bodies/index.js';
import { TABLE_TYPES } from '../platform/tables/index.js';
import { registerWebSession, sessionCookieName, WebSessionStore } from '../platform/web-session/index.js';
import { failOnUnsendableHeaders } from './sendable-headers.js';

/** How browsers send forms. */
const FORM = 'application/x-www-form-urlencoded';

/** What is written out of words is sent compressed; tables of office programs, pictures and archives are so by themselves. */
const TEXTS = /^text\/(?!event-stream)|^application\/(?:[\w.-]+\+)?(?:json|xml|x-ndjson)\b/;

/** The server below the pages and the API; every request has an id that leads from the page to the log. */
export function webAdapter({ trustedProxies }: Pick<Settings, 'trustedProxies'>): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY_BYTES,
    genReqId: () => randomUUID(),
    // A candidate's signed link is a path of about 200 characters; the router's own bound is 100.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1_000 },
    // Behind a proxy of ours its headers say who asks and whether by https: secure cookies and the counting of failed sign-ins go by
    // them. A stranger's headers are not believed.
    trustProxy: trustedProxies,
  });
  adapter.useBodyParser(FORM, false, { bodyLimit: LARGEST_BODY_BYTES }, (_request, body, done) =>
    done(null, parseForm(body)),
  );
  return adapter;
}

/** Gives an application its sessions, form tokens and strict headers; to be called before `init` or `listen`. */
export async function prepareWeb(app: INestApplication): Promise<void> {
  const settings = app.get<Settings>(SETTINGS);
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  // A table comes in whatever its program wrote: as it is, to be read by whoever takes it.
  server.addContentTypeParser([...TABLE_TYPES], { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  failOnUnsendableHeaders(server);
  await compressAnswers(server);
  if (settings.secureCookies) tellOfStrangeProxy(server);
  await registerWebSession(server, {
    store: app.get(WebSessionStore, { strict: false }),
    secret: settings.sessionSecret,
    cookieName: sessionCookieName(settings.publicUrl),
    secureCookies: settings.secureCookies,
    provenByAddress: ['/c/', '/o/', '/q/', '/apply/', '/hooks/', '/api/v1/organisations/'],
    inlineStyles: ['/mailbox/', '/api/docs'],
  });
  keepStorable(server);
  keepBytes(server);
  const recognition = app.get(Recognition, { strict: false });
  boundBodies(server, async (request) => {
    if (request.routeOptions.url === '/apply/:code') await admitFile(app, request);
    else await recognition.recognise(request);
  });
  greetAtUnknownAddresses(server, recognition);
}

/**
 * A list of 300 responses is half a megabyte of much the same markup; compressed it is a thirtieth of that.
 *
 * What is compressed tells by its length whether a guess is in it (BREACH). The one secret of a page that would be worth guessing, the
 * token of its forms, is another at every drawing, and a foreign site cannot ask in the name of who is signed in: the cookie stays at home.
 */
async function compressAnswers(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    encodings: ['gzip'],
    customTypes: TEXTS,
    // What comes in is bounded by its length as it is sent; nothing may unfold into more.
    globalDecompression: false,
  });
}

/** Where no route is nobody asks who comes; whoever is signed in reads there in their own language as everywhere. */
function greetAtUnknownAddresses(server: FastifyInstance, recognition: Recognition): void {
  server.addHook('preHandler', async (request) => {
    if (!request.is404 || request.url.startsWith('/api/')) return;
    await recognition.recognise(request).catch((error: unknown) => {
      if (!(error instanceof SignInRequired)) throw error;
    });
  });
}

/** A form without a file is as small as any other and is let in as such. */
async function admitFile(app: INestApplication, request: FastifyRequest): Promise<void> {
  const { 'content-length': stated = '0', 'transfer-encoding': inPieces } = request.headers;
  const length = inPieces === undefined ? Number(stated) : Number.POSITIVE_INFINITY;
  if (length <= LARGEST_BODY_BYTES) return;
  await app.get(FormResponses, { strict: false }).admitFile((request.params as { code: string }).code, request.ip);
}

/** Without a proxy that is believed nobody can sign in: a cookie for https alone is not sent over what looks like http. */
function tellOfStrangeProxy(server: FastifyInstance): void {
  const log = new Logger('web');
  let isTold = false;
  server.addHook('onRequest', (request, _reply, done) => {
    if (!isTold && request.headers['x-forwarded-proto'] === 'https' && request.protocol !== 'https') {
      isTold = true;
      log.warn('A proxy says that it speaks https and is not believed. If it is yours, set OTKLIK_TRUSTED_PROXIES.');
    }
    done();
  });
}

/** The whole application with pages and API, not yet listening. */
export async function createWebApplication(
  module: Type<unknown> | DynamicModule,
  settings: Settings,
  options: NestApplicationOptions = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, webAdapter(settings), options);
  await prepareWeb(app);
  return app;
}
