import type { EntityManager } from 'typeorm';
import { isId } from '../kernel/ids.js';
import { Application } from './application.entity.js';

/** The application with this id or, if it is part of another one, that one: links from before a merge lead on. Null if there is none. */
export async function shownApplication(
  db: EntityManager,
  organisationId: string,
  id: string,
): Promise<Application | null> {
  if (!isId(id)) return null;
  const applications = db.getRepository(Application);
  const found = await applications.findOneBy({ organisationId, id });
  return found?.mergedIntoId ? applications.findOneBy({ organisationId, id: found.mergedIntoId }) : found;
}

/** Ids of the applications that are shown as this one, its own first. */
export async function partsOf(db: EntityManager, organisationId: string, shownId: string): Promise<string[]> {
  const parts = await db
    .getRepository(Application)
    .find({ select: { id: true }, where: { organisationId, mergedIntoId: shownId }, order: { id: 'ASC' } });
  return [shownId, ...parts.map(({ id }) => id)];
}

/** SQL of the ids of the applications that are shown as the one of the parameter, of the organisation `$1`. */
export function partsSql(shownId: string): string {
  return `SELECT part.id FROM applications part
           WHERE part.organisation_id = $1 AND (part.id = ${shownId} OR part.merged_into_id = ${shownId})`;
}
