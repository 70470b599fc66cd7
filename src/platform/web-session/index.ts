export { registerWebSession } from './register-web-session.js';
export type { WebSessionOptions } from './register-web-session.js';
export {
  bearerKey,
  beginSession,
  csrfToken,
  endSession,
  sessionCookieName,
  sessionEntry,
  sessionIsOver,
  sessionSubject,
  setSessionEntry,
} from './session-access.js';
export { WebSession } from './web-session.entity.js';
export { FormOutdated } from './web-session.errors.js';
export { WebSessionModule } from './web-session.module.js';
export { WebSessionStore } from './web-session-store.js';
