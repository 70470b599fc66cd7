import { z } from 'zod';
import { ownPath } from '../frame/own-path.js';

/** A field that is missing or is not text counts as empty: the sign-in itself then says what is wrong. */
const text = z.string().catch('');

export const SIGN_IN_FORM = z.object({ email: text, password: text, back: text });

export const LINK_FORM = z.object({ password: text });

export const PASSWORD_FORM = z.object({ present: text, next: text });

export const SIGN_IN_QUERY = z.object({ back: text, language: text });

/** Where to go after signing in: a page of ours that is not about signing in. */
export function pathBack(given: string): string {
  const path = ownPath(given);
  return path.startsWith('/sign-') ? '/' : path;
}
