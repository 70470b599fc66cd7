import type { Client } from '../../organisations/index.js';
import { z } from 'zod';
import type { Formatter } from '../../platform/views/index.js';
import { choices } from './parts.js';
import type { Choice } from './parts.js';

/** The part of a query that narrows a page of an agency to one of its clients; what is no id narrows nothing. */
export const clientQuery = { client: z.uuid().optional().catch(undefined) };

/** The choice of a client above a page. */
export interface ClientFilter {
  action: string;
  clients: Choice[];
}

/** The choice; null where there is nothing to choose from: an employer, an agency without clients, a client itself. */
export function clientFilter(action: string, { clients, clientId }: ClientScope, f: Formatter): ClientFilter | null {
  return clients.length === 0
    ? null
    : { action, clients: choices([['', f.t('clients.all')], ...named(clients)], clientId ?? '') };
}

/** Whose vacancies a page is about. */
export interface ClientScope {
  /** Those of the agency that the reader may tell apart; empty with employers and for a client. */
  readonly clients: readonly Client[];
  /** The chosen one. */
  readonly clientId: string | undefined;
}

/** Clients as choices, by name. */
export function named(clients: readonly Client[]): (readonly [value: string, label: string])[] {
  return clients.map(({ id, name }) => [id, name] as const);
}

/** The name of the client that a vacancy is for; null where it is for nobody else or the reader need not be told. */
export function clientName({ clients }: Pick<ClientScope, 'clients'>, clientId: string | null): string | null {
  return clients.find(({ id }) => id === clientId)?.name ?? null;
}
