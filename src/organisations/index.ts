export type { Actor } from './domain/actor.js';
export { systemActor } from './domain/actor.js';
export type { Action, Role } from './domain/permissions.table.js';
export { ACTIONS, PERMISSIONS, ROLES } from './domain/permissions.table.js';
export { isAllowed, isRole, mayDo } from './domain/permissions.js';
export type { AccessEntry, RequestWithActor } from './access.decorators.js';
export { ACCESS_ENTRY, Allow, assertAllowed, CurrentActor, PublicRoute } from './access.decorators.js';
export { NotAllowed, SignInRequired } from './organisations.errors.js';
