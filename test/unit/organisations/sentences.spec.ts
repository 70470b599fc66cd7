import { join } from 'node:path';
import * as organisationsErrors from '../../../src/organisations/organisations.errors.js';
import type { ExpectedError } from '../../../src/kernel/errors.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { readLocale, VIEW_LANGUAGES } from '../../../src/platform/views/index.js';
import type { LocaleTree } from '../../../src/platform/views/index.js';
import { FormOutdated } from '../../../src/platform/web-session/index.js';

const FIELDS = ['name', 'kind', 'duplicates', 'language', 'time-zone', 'role', 'client'] as const;
const THINGS = ['user', 'client', 'api-key', 'organisation'] as const;
const { FieldInvalid, NotFoundHere, ...others } = organisationsErrors;

const failures: ExpectedError[] = [
  new FormOutdated(),
  ...FIELDS.map((field) => new FieldInvalid(field, 'rule')),
  ...THINGS.map((thing) => new NotFoundHere(thing)),
  ...Object.values(others).map((kind) => new (kind as new (argument: unknown) => ExpectedError)(1)),
];

test.each(VIEW_LANGUAGES)('every expected failure has its own sentence in %s, with all its values', (language) => {
  const tree = readLocale(join(PROJECT_ROOT, 'templates/locales'), language);
  for (const failure of failures) {
    const sentence = `errors.${failure.code}`
      .split('.')
      .reduce<string | LocaleTree | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), tree);
    expect([failure.code, typeof sentence]).toEqual([failure.code, 'string']);
    for (const [placeholder] of (sentence as string).matchAll(/(?<=\{\{)\w+(?=\}\})/g)) {
      expect([failure.code, placeholder in failure.values]).toEqual([failure.code, true]);
    }
  }
});

test('the English sentence of the error itself always says what to do next', () => {
  for (const failure of failures) expect(failure.message).toMatch(/^[A-Z].{20,}\.$/s);
});

test.each(VIEW_LANGUAGES)('what the law forbids is explained in %s by the reason in that language', (language) => {
  const tree = JSON.stringify(readLocale(join(PROJECT_ROOT, 'templates/locales'), language));
  const reasons = [...tree.matchAll(/\{\{(reason(?:Ru|En|Uk|Kk))\}\}/gu)].map(([, name]) => name);
  const own = `reason${language[0].toUpperCase()}${language.slice(1)}`;
  expect(reasons).toEqual([own, own, own]);
});
