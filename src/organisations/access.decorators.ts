import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './domain/actor.js';
import type { Viewer } from './viewer.js';
import { mayDo, mayGrant } from './domain/permissions.js';
import type { Action, Role } from './domain/permissions.table.js';
import { NotAllowed, RoleTooHigh, SignInRequired } from './organisations.errors.js';

/** Metadata key of a route's entry: what one must be allowed to do, or why everybody may. */
export const ACCESS_ENTRY = 'otklik:access';

/** What a route asks for. A route without an entry is refused to everybody. */
export type AccessEntry = { readonly action: Action } | { readonly publicBecause: string };

/** The request as it is after the guard. */
export interface RequestWithActor extends FastifyRequest {
  /** Who asks; undefined on public routes when nobody is signed in. */
  actor?: Actor;
  /** The person at the page; undefined on public routes and for API keys. */
  viewer?: Viewer;
}

/** Opens a route (or all routes of a controller) to the roles that the table allows the action. */
export function Allow(action: Action): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS_ENTRY, { action } satisfies AccessEntry));
}

/** Opens a route to everybody; the reason is for the reader and for the list of public routes. */
export function PublicRoute(reason: string): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS_ENTRY, { publicBecause: reason } satisfies AccessEntry));
}

/** Controller argument: who asks. On a public route without a session it throws SignInRequired. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new SignInRequired();
  return actor;
});

/** Controller argument of pages: who looks, with language and organisation. Throws SignInRequired where nobody is signed in. */
export const CurrentViewer = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!viewer) throw new SignInRequired();
  return viewer;
});

/** Services call it for operations that pages and the API both reach. @throws NotAllowed */
export function assertAllowed(actor: Actor, action: Action): void {
  if (!mayDo(actor, action)) throw new NotAllowed(action);
}

/** Before a person or a key gets a role. @throws RoleTooHigh */
export function assertMayGrant(actor: Actor, role: Role): void {
  if (!mayGrant(actor, role)) throw new RoleTooHigh();
}
