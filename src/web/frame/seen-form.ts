import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';

/**
 * What a form showed when it was opened, carried along in a hidden field. Of two people who have the same form open each changes
 * the fields that they touched, and what the other one saved meanwhile stays as they left it.
 */
export const seenField = z.string().max(20_000).default('');

/** What the hidden field holds. */
export function seenOf(shown: object): string {
  return JSON.stringify(shown);
}

/** What was shown; null where the form does not say it, or nothing that can be read. */
export function readSeen(seen: string): Readonly<Record<string, unknown>> | null {
  try {
    const shown = JSON.parse(seen) as unknown;
    return typeof shown === 'object' ? (shown as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

/** Of what was sent the fields that differ from what was shown; all of them where that is not known. */
export function changedFields<Fields extends object>(
  sent: Fields,
  shown: Readonly<Record<string, unknown>> | null,
): Partial<Fields> {
  if (shown === null) return sent;
  return Object.fromEntries(Object.entries(sent).filter(([name, value]) => value !== shown[name])) as Partial<Fields>;
}

/** Two people change the same field: the second one is told, so that what the first one saved is not lost unseen. */
export class FieldChanged extends ExpectedError {
  constructor(
    readonly field: string,
    /** What stands there now; empty where that is nothing. */
    now: string,
    /** Fields of which the same is to be told when the form is sent again. */
    readonly others: readonly string[] = [],
    /** Under what name the sentence tells of the field, where it is not its own. */
    called = field,
  ) {
    const code = now === '' ? 'web.field-changed' : 'web.field-changed-to';
    super('invalid', code, `Somebody else has changed "${called}" meanwhile. Send yours again to keep it.`, {
      field: called,
      now,
    });
  }
}

/**
 * @param said  what stands in a field now, in words
 * @param called  names of fields that have another one here than everywhere
 * @throws FieldChanged where a field that is changed here is by now another one than was shown, and than is wanted
 */
export function assertUnchanged<Fields extends object>(
  changes: Partial<Fields>,
  shown: Readonly<Record<string, unknown>> | null,
  present: Fields,
  said: Partial<Record<keyof Fields, string | null>> = {},
  called: Partial<Record<keyof Fields, string>> = {},
): void {
  const [field, ...others] = (Object.keys(changes) as (keyof Fields & string)[]).filter(
    (name) =>
      shown !== null &&
      name in shown &&
      name in present &&
      present[name] !== shown[name] &&
      present[name] !== changes[name],
  );
  if (field !== undefined) throw new FieldChanged(field, said[field] ?? '', others, called[field]);
}

/** Of what was shown these fields. */
export function shownBefore(seen: string, fields: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(readSeen(seen) ?? {}).filter(([name]) => fields.includes(name)));
}

/** What was typed, without what the form only showed: that is shown as it is by now. */
export function touchedFields<Values extends Readonly<Record<string, unknown>>>(
  values: Values,
  seen: string,
): Partial<Values> {
  const changed = Object.entries(changedFields(values, readSeen(seen))).filter(([name]) => name !== 'seen');
  return Object.fromEntries(changed) as Partial<Values>;
}
