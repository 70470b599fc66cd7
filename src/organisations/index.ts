export type { Actor } from './domain/actor.js';
export { CANDIDATE_NAME, candidateActor, NAMES_OF_NOBODY, systemActor } from './domain/actor.js';
export type { Action, Role } from './domain/permissions.table.js';
export { ACTIONS, PERMISSIONS, ROLES } from './domain/permissions.table.js';
export { isAllowed, isRole, mayDo, mayGrant } from './domain/permissions.js';
export type { AccessEntry, RequestWithActor } from './access.decorators.js';
export { ACCESS_ENTRY, Allow, assertAllowed, CurrentActor, CurrentViewer, PublicRoute } from './access.decorators.js';
export type { ApiKeyRow } from './api-keys.service.js';
export { ApiKeysService } from './api-keys.service.js';
export { Client } from './client.entity.js';
export { ClientsService } from './clients.service.js';
export { doersTold } from './doers-told.js';
export { forgetOldSignIns, SignInHousekeeping } from './forget-old-sign-ins.job.js';
export { Organisation } from './organisation.entity.js';
export {
  EmailTaken,
  KeyNameReserved,
  NotAllowed,
  NotFoundHere,
  PasswordGuessable,
  PasswordUnsuitable,
  PresentPasswordWrong,
  SignInLinkInvalid,
  SignInRequired,
  TooManySignIns,
  WrongNameOrPassword,
} from './organisations.errors.js';
export { OrganisationsModule } from './organisations.module.js';
export type { OrganisationFields } from './organisations.service.js';
export { OrganisationsService } from './organisations.service.js';
export { SHORTEST_PASSWORD } from './passwords.service.js';
export type { RateLimit } from './rate-limits.service.js';
export { networkOf, RateLimits } from './rate-limits.service.js';
export { Recognition } from './recognition.service.js';
export { subjectOf } from './session-subject.js';
export { SignInLinksService } from './sign-in-links.service.js';
export type { LinkPreview, SignedIn } from './sign-in.service.js';
export { SignInService } from './sign-in.service.js';
export { User } from './user.entity.js';
export type { NewUser, UserChanges } from './users.service.js';
export { UsersService } from './users.service.js';
export type { Viewer } from './viewer.js';
