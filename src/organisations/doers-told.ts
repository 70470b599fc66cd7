import type { EntityManager } from 'typeorm';
import { NAMES_OF_NOBODY } from './domain/actor.js';
import type { Actor } from './domain/actor.js';
import { Organisation } from './organisation.entity.js';

/**
 * Under what name a reader is told who did something. To a client it was the agency, whoever of its people, or whichever of its
 * programs, it was: they are not the client's to know, and change without it. What the product or a candidate did stays theirs.
 */
export async function doersTold(db: EntityManager, actor: Actor): Promise<(name: string) => string> {
  if (actor.role !== 'client') return (name) => name;
  const { organisationId } = actor;
  const { name: agency } = await db.getRepository(Organisation).findOneByOrFail({ organisationId });
  return (name) => (NAMES_OF_NOBODY.includes(name) ? name : agency);
}
