import { IANAZone } from 'luxon';
import { isId } from '../kernel/ids.js';
import { isViewLanguage } from '../platform/views/index.js';
import type { ViewLanguage } from '../platform/views/index.js';
import { EmailInvalid, FieldInvalid, NotFoundHere } from './organisations.errors.js';

/** Something before one @, a domain with a dot after it, no spaces; a mail that arrives is the only real proof. RFC 5321 §4.5.3.1: 254 at most. */
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const LONGEST_NAME = 200;

/** An e-mail in the form it is kept and compared in: trimmed, lower case. @throws EmailInvalid */
export function emailOf(text: string): string {
  const email = text.trim().toLowerCase();
  if (email.length > 254 || !EMAIL.test(email)) throw new EmailInvalid();
  return email;
}

/** A name of a person, client, key or organisation: spaces collapsed. @throws FieldInvalid if empty or too long */
export function nameOf(text: string): string {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > LONGEST_NAME) throw new FieldInvalid('name', `1 to ${LONGEST_NAME} characters`);
  return name;
}

/** An id that may exist: the database refuses to compare others. @throws NotFoundHere */
export function idOf(what: ConstructorParameters<typeof NotFoundHere>[0], text: string): string {
  if (!isId(text)) throw new NotFoundHere(what);
  return text;
}

/** One of the four languages. @throws FieldInvalid */
export function languageOf(text: string): ViewLanguage {
  if (!isViewLanguage(text)) throw new FieldInvalid('language', 'ru, en, uk or kk');
  return text;
}

/** An existing IANA time zone. @throws FieldInvalid */
export function timeZoneOf(text: string): string {
  if (!IANAZone.isValidZone(text)) throw new FieldInvalid('time-zone', 'a name such as Europe/Moscow');
  return text;
}
