import { isIP } from 'node:net';
import { z } from 'zod';

/** One row of the settings table: everything that validation, types and the README say of a setting comes from it. */
export interface Setting<T> {
  /** Name of the environment variable. */
  readonly env: string;
  /** One sentence for whoever installs the product. */
  readonly says: string;
  /** Unit or form of the value: "seconds", "URL", "list". */
  readonly unit: string;
  /** A value that works, shown when the given one does not. */
  readonly example: string;
  readonly schema: z.ZodType<T, string | undefined>;
  /** The default in words for the README; empty if there is none. */
  readonly otherwise: string;
  /** Never printed. */
  readonly secret?: boolean;
}

/** Gives the compiler the value's type without writing it twice. */
export function setting<T>(row: Setting<T>): Setting<T> {
  return row;
}

/** A whole number between two bounds, given as text. */
export function wholeNumber(otherwise: number, least: number, most: number): z.ZodType<number, string | undefined> {
  return z
    .string()
    .default(String(otherwise))
    .transform((text, context) => {
      const value = Number(text);
      if (!/^\d+$/.test(text) || value < least || value > most) {
        context.addIssue({ code: 'custom', message: `is not a whole number from ${least} to ${most}` });
        return z.NEVER;
      }
      return value;
    });
}

/** A whole number between two bounds, or null when not given. */
export function optionalWholeNumber(least: number, most: number): z.ZodType<number | null, string | undefined> {
  const given = wholeNumber(least, least, most);
  return z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return null;
      const read = given.safeParse(text);
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? '' });
      return z.NEVER;
    });
}

/** Text that must not be empty when given. */
export function text(otherwise: string): z.ZodType<string, string | undefined> {
  return z.string().min(1, 'is empty').default(otherwise);
}

/** A URL with one of the given schemes, without a slash at its end, or null when not given. */
export function optionalUrl(schemes: readonly string[]): z.ZodType<string | null, string | undefined> {
  return z
    .string()
    .optional()
    .transform((given, context) => {
      if (given === undefined) return null;
      const url = URL.canParse(given) ? new URL(given) : null;
      const scheme = url?.protocol.replace(':', '') ?? '';
      // Only a database has addresses without a host: those of a socket.
      const hasHost = scheme.startsWith('postgres') || (url?.hostname ?? '') !== '';
      if (!schemes.includes(scheme) || !hasHost) {
        context.addIssue({
          code: 'custom',
          message: `is not an address that starts with ${schemes.join(':// or ')}://`,
        });
        return z.NEVER;
      }
      return given.replace(/\/+$/, '');
    });
}

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[], otherwise: W): z.ZodType<W, string | undefined> {
  return z
    .string()
    .default(otherwise)
    .transform((given, context) => {
      const found = words.find((word) => word === given);
      if (found) return found;
      context.addIssue({ code: 'custom', message: `is not one of: ${words.join(', ')}` });
      return z.NEVER;
    });
}

/** A list of words out of a few, separated by commas, each at most once; all of them, or `otherwise`, if nothing is set. */
export function someOf<const W extends string>(
  words: readonly W[],
  otherwise: readonly W[] = words,
): z.ZodType<W[], string | undefined> {
  return z
    .string()
    .default(otherwise.join(','))
    .transform((given, context) => {
      if (given === otherwise.join(',')) return [...otherwise];
      const parts = [...new Set(given.split(',').map((part) => part.trim()))];
      const found = words.filter((word) => parts.includes(word));
      if (found.length === parts.length) return found;
      context.addIssue({ code: 'custom', message: `is not a list, separated by commas, of: ${words.join(', ')}` });
      return z.NEVER;
    });
}

/** A list of IP addresses and networks in CIDR notation (RFC 4632), separated by commas. */
export function networks(otherwise: string): z.ZodType<string[], string | undefined> {
  return z
    .string()
    .default(otherwise)
    .transform((given, context) => {
      const parts = given.split(',').map((part) => part.trim());
      if (parts.every(isNetwork)) return parts;
      context.addIssue({ code: 'custom', message: 'is not a list, separated by commas, of IP addresses and networks' });
      return z.NEVER;
    });
}

function isNetwork(given: string): boolean {
  const [address = '', length, ...rest] = given.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  // Everybody (a length of 0) is nobody's network, and the server refuses it.
  const isLength = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= bits;
  return bits > 0 && rest.length === 0 && (length === undefined || isLength(length));
}

/** 32 random bytes in base64, or null when not given. */
export function optionalKey(): z.ZodType<string | null, string | undefined> {
  return z
    .string()
    .optional()
    .transform((given, context) => {
      if (given === undefined) return null;
      if (Buffer.from(given, 'base64').length === 32) return given;
      context.addIssue({ code: 'custom', message: 'is not 32 bytes in base64' });
      return z.NEVER;
    });
}
