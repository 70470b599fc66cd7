import { AuditModule } from '../../../src/audit/index.js';
import {
  OrganisationsModule,
  OrganisationsService,
  systemActor,
  UsersService,
} from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

/** The capability on a database of its own. */
export async function organisationsApp(): Promise<TestApp> {
  return createTestApp({ imports: [OrganisationsModule, AuditModule] });
}

let made = 0;

/** A fresh organisation and its owner, as the actor that the owner is after signing in. */
export async function organisationWithOwner(
  t: TestApp,
  name = 'Ромашка',
): Promise<Actor & { userId: string; email: string }> {
  const { organisationId } = await t
    .get(OrganisationsService)
    .createOrganisation({ name, kind: 'agency', timeZone: 'Europe/Moscow', language: 'ru' });
  return addUser(t, systemActor(organisationId), 'owner');
}

/** One more person of the organisation of `by`. */
export async function addUser(
  t: TestApp,
  by: Actor,
  role: Role,
  clientId: string | null = null,
): Promise<Actor & { userId: string; email: string }> {
  made += 1;
  const email = `${role}-${made}@example.org`;
  const { organisationId } = by;
  const name = `Анна ${made}`;
  const { userId } = await t
    .get(UsersService)
    .createUser({ organisationId, email, name, role, language: 'ru', clientId }, by);
  return { organisationId, userId, role, name, clientId, email };
}

/** The token at the end of a sign-in link's address. */
export function tokenOf(url: string): string {
  return url.split('/').at(-1) ?? '';
}
