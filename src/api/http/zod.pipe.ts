import { Body, Param, Query } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { RequestInvalid } from './api.errors.js';

/** A part of the request, checked and typed by its schema. @throws RequestInvalid naming every field that does not fit */
export function checked<T>(schema: z.ZodType<T>, where: 'path' | 'query' | 'body', value: unknown): T {
  const given = value ?? {};
  const result = schema.safeParse(given);
  if (!result.success) throw new RequestInvalid(where, result.error.issues, given, schema);
  return result.data;
}

class ZodPipe<T> implements PipeTransform<unknown, T> {
  constructor(
    private readonly schema: z.ZodType<T>,
    private readonly where: 'path' | 'query' | 'body',
  ) {}

  transform(value: unknown): T {
    return checked(this.schema, this.where, value);
  }
}

/** Controller argument: the body, checked and typed by the schema that also documents it. */
export const CheckedBody = (schema: z.ZodType): ParameterDecorator => Body(new ZodPipe(schema, 'body'));

/** Controller argument: the query, checked likewise; of a misspelt filter everybody would be listed, so that an unknown one is refused. */
export const CheckedQuery = (schema: z.ZodObject): ParameterDecorator => Query(new ZodPipe(schema.strict(), 'query'));

/** Controller argument: a part of the path, checked likewise. */
export const CheckedParam = (name: string, schema: z.ZodType): ParameterDecorator =>
  Param(name, new ZodPipe(schema, 'path'));
