import type { FastifyReply } from 'fastify';
import type { Settings } from '../../platform/config/index.js';

/** Cookies of choices that need no account. */
export const THEME_COOKIE = 'otklik-theme';
export const LANGUAGE_COOKIE = 'otklik-language';

const ONE_YEAR_SECONDS = 31_536_000;

/** Keeps a choice in this browser, for the next pages and for the sign-in that knows no account yet. */
export function keepChoice(
  reply: FastifyReply,
  cookie: typeof THEME_COOKIE | typeof LANGUAGE_COOKIE,
  value: string,
  { secureCookies: secure }: Pick<Settings, 'secureCookies'>,
): void {
  void reply.setCookie(cookie, value, { path: '/', maxAge: ONE_YEAR_SECONDS, httpOnly: true, sameSite: 'lax', secure });
}
