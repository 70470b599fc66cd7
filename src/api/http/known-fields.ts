import { z } from 'zod';

/** Of a JSON Schema what fields are read from. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly const?: unknown;
}

/**
 * The fields that an object of a request may have.
 *
 * @param schema  of the whole path, query or body
 * @param given   the whole, which says of several forms the one that is meant
 * @param path    where the object stands in it
 */
export function knownFields(schema: z.ZodType, given: unknown, path: readonly PropertyKey[]): string[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  let [nodes, value] = [forms(whole, given), given];
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
    nodes = nodes.flatMap((node) => below(node, key)).flatMap((node) => forms(node, value));
  }
  return [...new Set(nodes.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

function below(node: SchemaNode, key: PropertyKey): SchemaNode[] {
  if (typeof key === 'number') return node.items ? [node.items] : [];
  const own = node.properties?.[String(key)];
  if (own !== undefined) return [own];
  return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
}

/** The forms that a value may have; of those that a word of it tells apart the one that it names. */
function forms(node: SchemaNode, value: unknown): SchemaNode[] {
  const all = [...(node.oneOf ?? []), ...(node.anyOf ?? []), ...(node.allOf ?? [])].flatMap((one) => forms(one, value));
  if (all.length === 0) return [node];
  const named = all.filter((form) => isNamed(form, value));
  return [node, ...(named.length > 0 ? named : all)];
}

function isNamed({ properties = {} }: SchemaNode, value: unknown): boolean {
  const given = (value ?? {}) as Record<string, unknown>;
  const words = Object.entries(properties).filter(([, { const: word }]) => word !== undefined);
  return words.length > 0 && words.every(([name, { const: word }]) => given[name] === word);
}
