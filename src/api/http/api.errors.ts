import type { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { fieldWords } from './field-words.js';

/** One field of a request that does not fit. */
export interface FieldProblem {
  /** Path of the field: `budgetAmount`, `limit`. */
  readonly field: string;
  readonly problem: string;
}

/** The request's path, query or body does not have the described shape. */
export class RequestInvalid extends ExpectedError {
  readonly fields: readonly FieldProblem[];

  constructor(
    where: 'path' | 'query' | 'body',
    issues: readonly z.core.$ZodIssue[],
    given: unknown,
    schema: z.ZodType,
  ) {
    const fields = issues.map((issue) => ({
      field: issue.path.map(String).join('.') || where,
      problem: fieldWords(issue, given, schema),
    }));
    const list = fields.map(({ field, problem }) => `${field}: ${problem}`).join('; ');
    super('invalid', 'api.request-invalid', `Correct the ${where} of the request: ${list}.`, { where });
    this.fields = fields;
  }
}
