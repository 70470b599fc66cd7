import type { EntityManager } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** True if the organisation hires for others: only then there are clients, and people who look at one client's vacancies. */
export async function isAgency(db: EntityManager, organisationId: string): Promise<boolean> {
  return db.getRepository(Organisation).existsBy({ organisationId, id: organisationId, kind: 'agency' });
}
