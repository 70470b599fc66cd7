import { z } from 'zod';
import { RequestInvalid } from '../../../src/api/http/api.errors.js';

const kinds = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]);

function problem(schema: z.ZodType, given: unknown): string {
  const body = given === undefined ? {} : { field: given };
  const whole = z.object({ field: schema });
  const read = whole.safeParse(body);
  if (read.success) throw new Error('It fits');
  return new RequestInvalid('body', read.error.issues, body, whole).fields
    .map(({ problem: words }) => words)
    .join('; ');
}

describe('what is wrong with a field of a request', () => {
  it.each([
    [z.number().max(200), 201, 'must be at most 200'],
    [z.int().min(1), 0, 'must be at least 1'],
    [z.int().positive(), 0, 'must be more than 0'],
    [z.string().max(3), 'long', 'must have at most 3 characters'],
    [z.string().min(1), '', 'must have at least 1 character'],
    [z.array(z.string()).min(2), [], 'must have at least 2 entries'],
    [z.array(z.string()).max(1), ['a', 'b'], 'must have at most 1 entry'],
    [z.number(), 'x', 'must be a number'],
    [z.int(), 1.5, 'must be a whole number'],
    [z.boolean(), 'x', 'must be true or false'],
    [z.string(), undefined, 'is missing'],
    [z.number('must be a number from 0 to 1'), undefined, 'is missing; it must be a number from 0 to 1'],
    [z.number('must be a number from 0 to 1'), null, 'must be a number from 0 to 1'],
    [z.int('must be a whole number from 1 to 9'), 1e308, 'must be a whole number from 1 to 9'],
    [z.enum(['a', 'b']), 'c', 'must be one of a, b'],
    [z.enum(['a', 'b']), undefined, 'is missing; it must be one of a, b'],
    [kinds, { kind: 'c' }, 'must be one of a, b'],
    [kinds, {}, 'is missing; it must be one of a, b'],
    [z.literal('day'), 'c', 'must be day'],
    [z.uuid(), 'c', 'must be an id (UUID)'],
    [z.iso.date(), '2026-02-30', 'must be a day (YYYY-MM-DD)'],
    [z.strictObject({}), { a: 1, b: 2 }, 'has unknown fields: a, b'],
    [
      z.strictObject({ city: z.string(), day: z.iso.date() }),
      { city: 'Омск', day: '2026-03-01', dy: 1 },
      'has unknown fields: dy; those that it may have are city, day',
    ],
    [
      z.array(z.strictObject({ city: z.string() })),
      [{ city: 'Омск' }, { city: 'Омск', town: 'Омск' }],
      'has unknown fields: town; those that it may have are city',
    ],
    [
      z.record(z.string(), z.strictObject({ city: z.string().nullable() }).nullable()),
      { home: { city: 'Омск', town: 'Омск' } },
      'has unknown fields: town; those that it may have are city',
    ],
    [
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('day'), slots: z.int() }),
        z.strictObject({ kind: z.literal('week'), days: z.int() }),
      ]),
      { kind: 'week', days: 5, slots: 8 },
      'has unknown fields: slots; those that it may have are kind, days',
    ],
    [z.union([z.string(), z.number()]), null, 'has none of the forms that are described'],
    [z.string().refine(() => false, 'must be one of ours'), 'x', 'must be one of ours'],
  ])('%#: is said in words of ours', (schema, given, words) => expect(problem(schema, given)).toBe(words));
});
