import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';

/** Query of a list: where it goes on. */
export const listQuery = z.object({ after: z.string().max(2_000).optional() });

/** A form field that cannot be understood. */
export class FormInvalid extends ExpectedError {
  constructor(field: string, problem: string) {
    super('invalid', 'web.form-invalid', `${field}: ${problem}. Go back and correct it.`, { field, problem });
  }
}

/**
 * The one reader of forms and queries. Empty fields count as not given, for a browser sends every field of a form.
 *
 * @throws FormInvalid naming the first field that does not fit
 */
export function readForm<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const given = Object.entries((body ?? {}) as Record<string, unknown>).filter(
    ([name, value]) => value !== '' && name !== '_csrf',
  );
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new FormInvalid(issue?.path.join('.') ?? '', issue?.message ?? '');
}
