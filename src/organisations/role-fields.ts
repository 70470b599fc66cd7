import type { EntityManager } from 'typeorm';
import { isId } from '../kernel/ids.js';
import { isAgency } from './agency.js';
import { isRole } from './domain/permissions.js';
import type { Role } from './domain/permissions.table.js';
import { FieldInvalid } from './organisations.errors.js';

/** A role with whose vacancies it shows: needed for `client`, nothing to every other role. @throws FieldInvalid */
export function roleFields(role: Role, clientId: string | null): { role: Role; clientId: string | null } {
  if (!isRole(role)) throw new FieldInvalid('role', 'one of the six roles');
  if (role === 'client' && (clientId === null || !isId(clientId)))
    throw new FieldInvalid('client', 'choose whose vacancies are shown');
  return { role, clientId: role === 'client' ? clientId : null };
}

/** An employer has no clients, so nobody there can be one. @throws FieldInvalid */
export async function assertRoleFits(db: EntityManager, organisationId: string, role: Role): Promise<void> {
  if (role === 'client' && !(await isAgency(db, organisationId))) {
    throw new FieldInvalid('role', 'one of the roles other than "client", which only an agency has');
  }
}
