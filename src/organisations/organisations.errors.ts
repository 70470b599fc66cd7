import { ExpectedError } from '../kernel/errors.js';

/** No valid session, or no valid API key: pages send the visitor to sign in, the API answers 401. */
export class SignInRequired extends ExpectedError {
  constructor() {
    super('unauthenticated', 'organisations.sign-in-required', 'Sign in first, or send a valid API key as "Bearer".');
  }
}

/** Signed in, but the role may not do this. */
export class NotAllowed extends ExpectedError {
  constructor(action: string) {
    super('forbidden', 'organisations.not-allowed', `Your role may not do this (${action}). Ask an owner.`, { action });
  }
}

/** Somebody may make people or keys, but not with a role that may more than their own. */
export class RoleTooHigh extends ExpectedError {
  constructor() {
    super(
      'forbidden',
      'organisations.role-too-high',
      'You cannot give a role that may more than your own. Choose a lower one, or ask an owner.',
    );
  }
}

/** One sentence for a wrong name and for a wrong password, so that names cannot be tried out. */
export class WrongNameOrPassword extends ExpectedError {
  constructor() {
    super(
      'unauthenticated',
      'organisations.wrong-name-or-password',
      'E-mail or password is wrong. Check both, or ask an owner for a new sign-in link.',
    );
  }
}

/** Too many failed sign-ins for this e-mail or from this address. */
export class TooManySignIns extends ExpectedError {
  constructor(readonly retryAfterSeconds: number) {
    const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
    super(
      'too-many',
      'organisations.too-many-sign-ins',
      `Too many failed attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      { minutes },
    );
  }
}

/** The one-time link is unknown, was used already, or is too old. */
export class SignInLinkInvalid extends ExpectedError {
  constructor() {
    super(
      'invalid',
      'organisations.sign-in-link-invalid',
      'This sign-in link was used already or is too old. Sign in with your password, or ask an owner for a new link.',
    );
  }
}

/** Somebody who is signed in gave another password than their present one. */
export class PresentPasswordWrong extends ExpectedError {
  constructor() {
    super('invalid', 'organisations.present-password-wrong', 'This is not your present password. Type it again.');
  }
}

/** The password is among the first that anybody would try. */
export class PasswordGuessable extends ExpectedError {
  constructor() {
    super(
      'invalid',
      'organisations.password-guessable',
      'This password is guessed first: a row of digits or keys, a repetition, a word that many take, or your e-mail. Choose several words that do not belong together.',
    );
  }
}

/** The password is too short or too long. */
export class PasswordUnsuitable extends ExpectedError {
  constructor(minimumCharacters: number) {
    super(
      'invalid',
      'organisations.password-unsuitable',
      `Choose a password of ${minimumCharacters} to 200 characters.`,
      { minimumCharacters },
    );
  }
}

/** The e-mail belongs to another user already, here or in another organisation. */
export class EmailTaken extends ExpectedError {
  constructor() {
    super('conflict', 'organisations.email-taken', 'Somebody signs in with this e-mail already. Use another one.');
  }
}

/** Not an e-mail address. */
export class EmailInvalid extends ExpectedError {
  constructor() {
    super('invalid', 'organisations.email-invalid', 'This is not an e-mail address. Write it as name@example.org.');
  }
}

/** A field of a form of this capability is empty or out of its range. */
export class FieldInvalid extends ExpectedError {
  constructor(field: 'name' | 'kind' | 'duplicates' | 'language' | 'time-zone' | 'role' | 'client', rule: string) {
    super('invalid', `organisations.invalid-${field}`, `Correct the field "${field}": ${rule}.`);
  }
}

/** Histories tell what a key did by its name alone: with this one it would be taken for the product or for a candidate. */
export class KeyNameReserved extends ExpectedError {
  constructor(name: string) {
    super(
      'invalid',
      'organisations.key-name-reserved',
      `In histories "${name}" stands for the product itself or for a candidate. Name the key after the program that uses it.`,
      { name },
    );
  }
}

/** The user, client, key or organisation does not exist in this organisation. */
export class NotFoundHere extends ExpectedError {
  constructor(what: 'user' | 'client' | 'api-key' | 'organisation') {
    super('not-found', `organisations.no-such-${what}`, `There is no such ${what} here. Reload the page.`);
  }
}

/** The last owner cannot be disabled or given another role. */
export class LastOwner extends ExpectedError {
  constructor() {
    super('conflict', 'organisations.last-owner', 'This is the only owner. Make somebody else an owner first.');
  }
}

/** Only an agency hires for others. */
export class NotAnAgency extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'organisations.not-an-agency',
      'Only an agency hires for clients. Change what the organisation is on the page Settings first.',
    );
  }
}

/** Two clients of one organisation cannot have one name. */
export class ClientNameTaken extends ExpectedError {
  constructor() {
    super('conflict', 'organisations.client-name-taken', 'There is a client of this name already. Use that one.');
  }
}
