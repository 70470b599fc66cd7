import { z } from 'zod';

/** What an integer of the database holds. */
const GREATEST_COUNT = 2 ** 31 - 1;

/** How many there are. What is no such number (1.5, -1, 1e20) is not stated. */
export const count = optional(z.number().int().min(0).max(GREATEST_COUNT));

/** An id: text by the documentations, though some places send a number. */
export const wireId = z.union([z.string().min(1), z.number()]).transform(String);

/** A field that may be missing or null: null then. */
export function optional<T extends z.ZodType>(schema: T): z.ZodType<z.output<T> | null> {
  return schema.nullish().transform((value) => value ?? null);
}

/** A list that may be missing, null or have holes: without them. */
export function list<T extends z.ZodType>(schema: T): z.ZodType<NonNullable<z.output<T>>[]> {
  return z
    .array(schema.nullable())
    .nullish()
    .transform((items) => (items ?? []).filter((item) => item !== null)) as unknown as z.ZodType<
    NonNullable<z.output<T>>[]
  >;
}

/** Text that may be missing. */
export const text = optional(z.string());
