import { v5, v7, validate } from 'uuid';

/** A fresh UUIDv7 in lower-case text form: ids sort by the time they were made. RFC 9562 §5.7. */
export function newId(): string {
  return v7();
}

/** The UUIDv5 of a name among those that belong to another id: the same one each time. RFC 9562 §5.5. */
export function idOfName(belongsTo: string, name: string): string {
  return v5(name, belongsTo);
}

/** True for a UUID of any version in text form. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && validate(text);
}
