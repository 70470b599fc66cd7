import { z } from 'zod';

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
