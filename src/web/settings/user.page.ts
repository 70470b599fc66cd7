import type { Client, Role, User, Viewer } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { fieldsOf, seenAgain } from '../frame/form-field.js';
import type { FormField, Refusal } from '../frame/form-field.js';
import { LONGEST_NAME, roleFields } from './settings.page.js';

/** The form with which a person's name and role are changed. */
export interface UserPage {
  title: string;
  /** What the person signs in with. */
  about: string;
  action: string;
  fields: FormField[];
  /** What the form showed at first. */
  seen: string;
}

/** What the page is made from. */
export interface UserInput {
  readonly user: User;
  readonly viewer: Viewer;
  readonly clients: readonly Client[];
  readonly refusal: Refusal | null;
}

/** The page. */
export function userPage({ user, viewer, clients, refusal }: UserInput, f: Formatter): UserPage {
  const field = fieldsOf('user', refusal);
  return {
    title: user.name,
    about: user.email,
    action: `/settings/users/${user.id}/edit`,
    fields: [
      field('name', f.t('settings.name'), { value: user.name, longest: LONGEST_NAME }),
      ...roleFields(field, viewer, clients, f, user),
    ],
    seen: seenAgain('user', refusal, shownOfUser(user)),
  };
}

/** As the form sends it: no client is an empty choice. */
export function shownOfUser({ name, role, clientId }: User): { name: string; role: Role; clientId: string } {
  return { name, role, clientId: clientId ?? '' };
}
