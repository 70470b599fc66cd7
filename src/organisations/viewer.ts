import type { Actor } from './domain/actor.js';

/** Who looks at a page, with what every page shows of them. */
export interface Viewer {
  readonly actor: Actor;
  /** Language of the pages. */
  readonly language: string;
  readonly email: string;
  readonly organisationName: string;
  readonly organisationKind: 'employer' | 'agency';
  /** IANA name; for times that belong to no city. */
  readonly timeZone: string;
}
