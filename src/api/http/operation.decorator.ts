import { applyDecorators, Controller, UseFilters } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemFilter } from './problem.filter.js';

/** A schema as the documentation shows it. */
type SchemaObject = Exclude<
  Extract<NonNullable<Parameters<typeof ApiBody>[0]>, { schema: unknown }>['schema'],
  { $ref: string }
>;

/** What a route takes and gives; the same schemas check requests and write the documentation. */
export interface OperationDescription {
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Headers that belong to this operation. */
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A body as somebody would send it. */
  readonly example?: object;
  /** Kinds of content that the body may come as; JSON alone if absent. */
  readonly bodyTypes?: readonly string[];
  /** What a successful answer contains; null = nothing. */
  readonly answer: z.ZodType | null;
  /** Status of success; 200 if absent. */
  readonly status?: number;
}

/** Failures that any route can answer. */
const FAILURES: Readonly<Record<number, string>> = {
  401: 'No valid API key',
  403: 'The key’s role may not do this',
  404: 'There is no such thing in this organisation',
  409: 'It is in a state in which this cannot be done',
  422: 'The request does not have the described shape',
};

const problem = z.object({
  type: z.string().describe('Stable name of the failure'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What happened and what to do next'),
  instance: z.string().describe('Id of the request'),
});

/** A controller of the API: its address below /api/v1, its tag, its failures as problem documents. */
export function ApiArea(path: string, tag: string): ClassDecorator {
  return applyDecorators(
    Controller(path ? `api/v1/${path}` : 'api/v1'),
    ApiTags(tag),
    ApiBearerAuth(),
    UseFilters(ProblemFilter),
  );
}

/** Documents a route. */
export function Operation(operation: OperationDescription): MethodDecorator {
  const parts: (MethodDecorator & ClassDecorator)[] = [];
  const add = (decorator: unknown): void => {
    parts.push(decorator as MethodDecorator & ClassDecorator);
  };
  add(
    ApiOperation({
      summary: operation.summary,
      ...(operation.description ? { description: operation.description } : {}),
    }),
  );
  for (const [name, schema, required] of fieldsOf(operation.params)) add(ApiParam({ name, schema, required }));
  for (const [name, schema, required] of fieldsOf(operation.query)) add(ApiQuery({ name, schema, required }));
  for (const [name, schema, required] of fieldsOf(operation.headers)) add(ApiHeader({ name, schema, required }));
  if (operation.body) {
    const schema = schemaOf(operation.body, 'input');
    add(ApiBody({ schema: operation.example ? { ...schema, example: operation.example } : schema }));
  }
  if (operation.bodyTypes) add(ApiConsumes(...operation.bodyTypes));
  const success = { status: operation.status ?? 200, description: 'Done' };
  add(ApiResponse(operation.answer ? { ...success, schema: schemaOf(operation.answer, 'output') } : success));
  for (const [status, description] of Object.entries(FAILURES)) {
    const content = { 'application/problem+json': { schema: schemaOf(problem, 'output') } };
    add(ApiResponse({ status: Number(status), description, content }));
  }
  return applyDecorators(...parts);
}

function fieldsOf(object: z.ZodObject | undefined): [name: string, schema: SchemaObject, required: boolean][] {
  return Object.entries(object?.shape ?? {}).map(([name, field]) => [
    name,
    schemaOf(field as z.ZodType, 'input'),
    !(field as z.ZodType).safeParse(undefined).success,
  ]);
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): SchemaObject {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' }) as SchemaObject;
}
