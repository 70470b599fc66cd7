import type { Actor } from './actor.js';
import { ACTIONS, PERMISSIONS, ROLES } from './permissions.table.js';
import type { Action, Role } from './permissions.table.js';

/** True if the table allows the action to the role; the product itself may everything. */
export function isAllowed(role: Role | 'system', action: Action): boolean {
  const roles: readonly Role[] = PERMISSIONS[action];
  return role === 'system' || roles.includes(role);
}

/** True if the actor may do it; a `client` actor without a client may nothing. */
export function mayDo(actor: Actor, action: Action): boolean {
  if (actor.role === 'client' && !actor.clientId) return false;
  return isAllowed(actor.role, action);
}

/** True if the actor may give this role to a person or a key: nobody hands out what they may not do themselves. */
export function mayGrant(actor: Actor, role: Role): boolean {
  return ACTIONS.every((action) => !isAllowed(role, action) || mayDo(actor, action));
}

/** True for one of the six roles. */
export function isRole(text: unknown): text is Role {
  return ROLES.some((role) => role === text);
}
