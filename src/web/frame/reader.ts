import { mayDo } from '../../organisations/index.js';
import type { Action, Actor } from '../../organisations/index.js';

/**
 * How somebody stands to what a page lists: makes it, reads it, or is the client that it is made for. An empty list says to
 * each what they themselves can do, never what only others may.
 */
export type Reader = 'maker' | 'reader' | 'client';

/** @param making  the action with which the list is filled */
export function readerOf(actor: Actor, making: Action): Reader {
  if (actor.role === 'client') return 'client';
  return mayDo(actor, making) ? 'maker' : 'reader';
}

/** The key of a sentence that differs by reader; the plain key is the maker's. */
export function keyFor(key: string, reader: Reader): string {
  return { maker: key, reader: `${key}Reader`, client: `${key}Client` }[reader];
}
