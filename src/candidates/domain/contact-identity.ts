import { createHash } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max.json';
import type { Person } from '../../job-boards/domain/resume.js';
import { skeletonOf } from './name-likeness.js';

/** What identifies a person; contacts that cannot be recognised identify only the résumé they stand in. */
export type ContactKind = 'phone' | 'email' | 'board-person' | 'board-resume' | 'name-and-birth';

/** One contact in the form in which it is compared and stored. */
export interface Contact {
  readonly kind: ContactKind;
  /** As written; empty for a fingerprint. */
  readonly value: string;
  /** Equal for two spellings of one contact. */
  readonly normalised: string;
}

/** Beginning of the normal form of a contact that was kept only as written. */
export const UNRECOGNISED = 'unrecognised:';

/** Countries whose people write numbers without a country code, the most frequent first. */
const COUNTRIES_TRIED: readonly CountryCode[] = ['RU', 'KZ', 'UA', 'BY'];

/** The longest address of RFC 5321 §4.5.3.1; anything longer is not an address. */
const LONGEST_EMAIL = 254;
/** Fifteen digits of E.164 with room for any punctuation. */
const LONGEST_PHONE = 40;
/** Contacts of one person that are kept; a real résumé has two or three. */
const MOST_CONTACTS = 20;

/**
 * A phone number as +E.164, or null if it is not a valid number of any country.
 *
 * Used for: recognising one person in two résumés. Numbers without a country code are tried as Russian first (Kazakhstan
 * shares +7 and is told apart by the number), then as Kazakh, Ukrainian and Belarusian.
 *
 * @param written  the number in any spelling
 */
export function normalisePhone(written: string): string | null {
  const text = written.trim();
  if (text.length === 0 || text.length > LONGEST_PHONE) return null;
  const digits = text.replace(/\D/g, '');
  const asInternational = parsePhoneNumberFromString(`+${digits}`, metadata);
  if (text.startsWith('+') && asInternational?.isValid()) return asInternational.number;
  for (const country of COUNTRIES_TRIED) {
    const number = parsePhoneNumberFromString(text, country, metadata);
    if (number?.isValid()) return number.number;
  }
  if (asInternational?.isValid()) return asInternational.number;
  // «8 050 222-33-44»: the eight that opened calls to other towns is still written before Ukrainian numbers.
  const ukrainian = /^80\d{9}$/.test(digits) ? parsePhoneNumberFromString(digits.slice(1), 'UA', metadata) : null;
  return ukrainian?.isValid() ? ukrainian.number : null;
}

/**
 * True for what a person can dial from outside: a number of a plausible length in any spelling, with an extension or without, and no
 * other words. Whether somebody has that number nobody can tell.
 *
 * @param written  the number as typed
 */
export function isDiallable(written: string): boolean {
  const text = written.trim();
  if (text.length > LONGEST_PHONE) return false;
  return COUNTRIES_TRIED.some((defaultCountry) =>
    parsePhoneNumberFromString(text, { defaultCountry, extract: false }, metadata)?.isPossible(),
  );
}

/** An e-mail address in lower case, or null if it is not one. */
export function normaliseEmail(written: string): string | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  if (text.length > LONGEST_EMAIL) return null;
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/.test(text) ? text : null;
}

/**
 * All contacts of a person as one résumé states them, each once, ordered so that two transactions that insert the same
 * contacts always lock them in the same order.
 *
 * @param person  as the board gave it
 * @param source  board and id of the résumé; what cannot be recognised is kept as belonging to this résumé alone
 */
export function contactsOf(person: Person, source: { board: string; resumeExternalId: string }): Contact[] {
  const resumeKey = `${source.board}:${source.resumeExternalId}`;
  const contacts: Contact[] = [{ kind: 'board-resume', value: source.resumeExternalId, normalised: resumeKey }];
  if (person.boardPersonId) {
    const normalised = `${source.board}:${person.boardPersonId}`;
    contacts.push({ kind: 'board-person', value: person.boardPersonId, normalised });
  }
  const print = fingerprint(person);
  if (print !== null) contacts.push({ kind: 'name-and-birth', value: '', normalised: print });
  const written = [
    ...person.phones.map((value) => ({ kind: 'phone' as const, value, known: normalisePhone(value) })),
    ...person.emails.map((value) => ({ kind: 'email' as const, value, known: normaliseEmail(value) })),
  ].filter(({ value }) => value.trim() !== '');
  for (const { kind, value, known } of written.slice(0, MOST_CONTACTS)) {
    const short = value.trim().slice(0, LONGEST_EMAIL);
    contacts.push({ kind, value: short, normalised: known ?? `${UNRECOGNISED}${resumeKey}:${short.toLowerCase()}` });
  }
  const unique = new Map(contacts.map((contact) => [`${contact.kind} ${contact.normalised}`, contact]));
  return [...unique.keys()].sort().map((key) => unique.get(key) as Contact);
}

/**
 * Equal for two résumés with the same name and birth date; null unless both are stated. The date itself is kept nowhere: it tells
 * namesakes apart, and nobody is to see or weigh how old somebody is.
 */
function fingerprint(person: Person): string | null {
  const name = skeletonOf(person);
  if (name === null || !/^\d{4}-\d{2}-\d{2}$/.test(person.birthDate ?? '')) return null;
  return createHash('sha256').update(`${name} ${person.birthDate}`).digest('hex');
}

/** True for a phone or e-mail that was kept only as written. */
export function isUnrecognised({ normalised }: Pick<Contact, 'normalised'>): boolean {
  return normalised.startsWith(UNRECOGNISED);
}
