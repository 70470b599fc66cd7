import { z } from 'zod';
import { ROLES } from '../../organisations/index.js';
import type { ApiKeyRow, Client, User } from '../../organisations/index.js';
import { VIEW_LANGUAGES } from '../../platform/views/index.js';
import { pageAnswer } from '../http/paging.js';

const name = z.string().min(1).max(200);
const role = z.enum(ROLES);
const clientId = z
  .uuid()
  .nullable()
  .describe('Whose vacancies are shown; with the role "client" only, and needed there');

/** A person of the organisation. */
export const userAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role,
  clientId,
  language: z.string(),
  createdAt: z.iso.datetime(),
  lastSignedInAt: z.iso.datetime().nullable(),
  disabledAt: z.iso.datetime().nullable().describe('null = may sign in'),
});

/** A page of people. */
export const usersAnswer = pageAnswer('users', userAnswer);

/** A person to be added. */
export const newUserBody = z.strictObject({
  name,
  email: z.string().max(254),
  role,
  clientId: clientId.default(null),
  language: z.enum(VIEW_LANGUAGES).default('ru').describe('Of the pages'),
});

/** Changes of a person; what is left out stays. */
export const userChangesBody = z.strictObject({
  name: name.optional(),
  role: role.optional(),
  clientId: clientId.optional(),
});

/** A one-time link. */
export const linkAnswer = z.object({
  signInLink: z
    .string()
    .describe('Works once, for 48 hours; hand it to the person. It is in this answer and nowhere else'),
});

/** A person who was added. */
export const invitedAnswer = linkAnswer.extend({ user: userAnswer });

/** A company that an agency hires for. */
export const clientAnswer = z.object({ id: z.uuid(), name: z.string(), createdAt: z.iso.datetime() });

/** A page of companies. */
export const clientsAnswer = pageAnswer('clients', clientAnswer);

/** A company to be added or renamed. */
export const clientBody = z.strictObject({ name });

/** A key, without its secret. */
export const keyAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  role,
  clientId,
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable().describe('Exact to a minute'),
  revokedAt: z.iso.datetime().nullable().describe('null = works'),
});

/** A page of keys. */
export const keysAnswer = pageAnswer('apiKeys', keyAnswer);

/** A key to be made. */
export const newKeyBody = z.strictObject({
  name: name.describe('What it is for'),
  role,
  clientId: clientId.default(null),
});

/** A key that was made. */
export const madeKeyAnswer = z.object({
  id: z.uuid(),
  key: z.string().describe('The secret; it is in this answer and nowhere else'),
});

/** A person as the API shows them. */
export function userView(user: User): z.infer<typeof userAnswer> {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    clientId: user.clientId,
    language: user.language,
    createdAt: user.createdAt.toISOString(),
    lastSignedInAt: user.lastSignedInAt?.toISOString() ?? null,
    disabledAt: user.disabledAt?.toISOString() ?? null,
  };
}

/** A company as the API shows it. */
export function clientView({ id, name: clientName, createdAt }: Client): z.infer<typeof clientAnswer> {
  return { id, name: clientName, createdAt: createdAt.toISOString() };
}

/** A key as the API shows it. */
export function keyView(key: ApiKeyRow): z.infer<typeof keyAnswer> {
  return {
    id: key.id,
    name: key.name,
    role: key.role,
    clientId: key.clientId,
    createdAt: key.createdAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  };
}
