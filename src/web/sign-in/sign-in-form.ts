import { z } from 'zod';
import { ownPath } from '../frame/own-path.js';
import { SIGN_IN_REASONS } from '../frame/sign-in-path.js';

/** A field that is missing or is not text counts as empty: the sign-in itself then says what is wrong. */
const text = z.string().catch('');

/** Why somebody is asked to sign in: their session is over, and a form that they sent has not been taken. */
const reason = z.enum(SIGN_IN_REASONS).nullable().catch(null);

export const SIGN_IN_FORM = z.object({ email: text, password: text, back: text, reason });

export const LINK_FORM = z.object({ password: text });

export const PASSWORD_FORM = z.object({ present: text, next: text });

export const SIGN_IN_QUERY = z.object({ back: text, language: text, reason });

/** Where to go after signing in: a page of ours that is not about signing in. */
export function pathBack(given: string): string {
  const path = ownPath(given);
  return path.startsWith('/sign-') ? '/' : path;
}
