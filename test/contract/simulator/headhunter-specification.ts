import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { load } from 'js-yaml';

/** The board's published specification; kept beside the repository because it is not ours to publish. */
export const SPECIFICATION_FILE = resolve('../shared/reference/hh/openapi-2026-04.yml');

export const specificationExists = existsSync(SPECIFICATION_FILE);

type Schema = Record<string, unknown>;

/** Validates answers against the answers that the specification declares. */
export class HeadhunterSpecification {
  private readonly ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  private readonly paths: Record<string, Record<string, { responses: Record<string, Schema> }>>;
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor() {
    const document = load(readFileSync(SPECIFICATION_FILE, 'utf8')) as { components: Schema; paths: Schema };
    this.ajv.addSchema({ $id: 'headhunter', components: asJsonSchema(document.components) as Schema });
    this.paths = document.paths as typeof this.paths;
  }

  /**
   * Faults of an answer, one a line; an empty list = as declared.
   *
   * @param operation  `get /vacancies/{vacancy_id}` as the specification spells it
   */
  faults(operation: string, status: number, body: unknown): string[] {
    const [method = '', path = ''] = operation.split(' ');
    const declared = this.paths[path]?.[method]?.responses[String(status)];
    if (declared === undefined) return [`${operation} does not declare the status ${status}`];
    const validate = this.validatorOf(`${operation} ${status}`, declared);
    if (validate === null || validate(body) === true) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  }

  /** Faults of a webhook: its envelope and the payload that its type asks for. */
  webhookFaults(body: { action_type: string; payload: unknown }): string[] {
    const words = body.action_type.toLowerCase().split('_');
    const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    return [
      ...this.schemaFaults('WebhookSendObjectBaseUser', body),
      ...this.schemaFaults(`WebhookPayload${name}`, body.payload),
    ];
  }

  private schemaFaults(name: string, value: unknown): string[] {
    const $ref = `headhunter#/components/schemas/${name}`;
    const validate = this.compiled.get(name) ?? this.ajv.compile({ $ref });
    this.compiled.set(name, validate);
    return validate(value) === true
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  }

  private validatorOf(key: string, declared: Schema): ValidateFunction | null {
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    const answer = '$ref' in declared ? this.resolved(String(declared.$ref)) : declared;
    const content = answer.content as Record<string, { schema: Schema }> | undefined;
    const schema = content?.['application/json']?.schema;
    if (schema === undefined) return null;
    const validate = this.ajv.compile(asJsonSchema(schema) as Schema);
    this.compiled.set(key, validate);
    return validate;
  }

  private resolved(reference: string): Schema {
    const root = this.ajv.getSchema('headhunter')?.schema as Schema;
    return reference
      .slice(2)
      .split('/')
      .reduce((value, part) => value[part] as Schema, root);
  }
}

/**
 * OpenAPI 3.0 to JSON Schema: `nullable` becomes a choice with null; references point into the added document. `oneOf` becomes
 * `anyOf`: the specification uses it for shapes that are part of each other (an application's `/me` fits a recruiter's too).
 */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const schema: Schema = {};
  for (const [key, part] of Object.entries(value)) {
    if (key === '$ref' && typeof part === 'string') schema.$ref = part.replace(/^#/, 'headhunter#');
    else if (key === 'oneOf' && Array.isArray(part)) schema.anyOf = part.map(asJsonSchema);
    else if (!['nullable', 'discriminator', 'example', 'examples'].includes(key)) schema[key] = asJsonSchema(part);
  }
  if ((value as Schema).nullable !== true) return schema;
  return { anyOf: [schema, { type: 'null' }] };
}
