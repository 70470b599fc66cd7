import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';

/** Query of a list: where it goes on. */
export const listQuery = z.object({ after: z.string().max(2_000).optional() });

/** What is ticked of several boxes: a browser sends one as a word and several as a list; none at all is a choice of nothing. */
export function ticked({ longest, most }: { readonly longest: number; readonly most: number }) {
  return z.preprocess(
    (sent) => (typeof sent === 'string' ? [sent] : (sent ?? [])),
    z.array(z.string().max(longest)).max(most),
  );
}

/** Of a refinement of ours: which sentence says what is wrong. */
export interface RefusedBecause {
  readonly params: { readonly fault: FieldFault };
}

/** What can be wrong with a field; each has a sentence in the locales, `errors.web.field-<fault>`. */
type FieldFault =
  'too-big' | 'too-small' | 'too-long' | 'too-short' | 'no-number' | 'no-choice' | 'no-date' | 'invalid';

/** A field of a form or of an address that cannot be understood. */
export class FormInvalid extends ExpectedError {
  constructor(field: string, fault: FieldFault, bounds: Readonly<Record<string, number>>, problem: string) {
    super('invalid', `web.field-${fault}`, `${field}: ${problem}. Go back and correct it.`, { field, ...bounds });
  }
}

/** The fault in words of ours: what the schemas say of themselves is English. */
function faultOf(issue: z.core.$ZodIssue): { fault: FieldFault; bounds: Record<string, number> } {
  switch (issue.code) {
    case 'too_big':
      return { fault: issue.origin === 'string' ? 'too-long' : 'too-big', bounds: { most: Number(issue.maximum) } };
    case 'too_small':
      return { fault: issue.origin === 'string' ? 'too-short' : 'too-small', bounds: { least: Number(issue.minimum) } };
    case 'invalid_value':
    case 'invalid_union':
      return { fault: 'no-choice', bounds: {} };
    case 'invalid_type':
      return { fault: issue.expected === 'number' || issue.expected === 'int' ? 'no-number' : 'invalid', bounds: {} };
    case 'custom':
      return { fault: (issue.params as RefusedBecause['params'] | undefined)?.fault ?? 'invalid', bounds: {} };
    default:
      return { fault: 'invalid', bounds: {} };
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
  if (issue === undefined) throw read.error;
  const { fault, bounds } = faultOf(issue);
  throw new FormInvalid(issue.path.join('.'), fault, bounds, issue.message);
}
