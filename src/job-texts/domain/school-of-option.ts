import type { Draft } from './draft.js';

/**
 * What one option of a route asks of a school. «Высшее (экономическое или юридическое) либо среднее и три года»: subjects that are ways to
 * one another are of one option together, and any of them will do.
 *
 * @param draft  the first of them
 * @param all    what its sentence asks for
 * @param plain  the sentence
 */
export function schoolOfOption(draft: Draft, all: readonly Draft[], plain: string): Draft {
  if (draft.demand.kind !== 'education') return draft;
  const schools = all.flatMap(({ demand, ways }) =>
    demand.kind === 'education' && ways === draft.ways ? [demand.value] : [],
  );
  const fields = [...new Set(schools.flatMap((school) => school.fields ?? []))];
  const names = schools.flatMap(({ speciality }) => speciality ?? []);
  if (names.length < 2) return draft;
  const { level } = draft.demand.value;
  const value = { level, ...(fields.length > 0 ? { fields } : {}), speciality: asWritten(names, plain) };
  return { ...draft, demand: { kind: 'education', value } };
}

/** The names with the words that join them, as long as they stand side by side. */
function asWritten(names: readonly string[], plain: string): string {
  const from = plain.indexOf(names[0] ?? '');
  const last = names.at(-1) ?? '';
  const at = plain.indexOf(last, from);
  const length = names.join('').length + names.length * MOST_BETWEEN;
  return from >= 0 && at > from && at + last.length - from <= length
    ? plain.slice(from, at + last.length)
    : names.join(', ');
}

/** Letters of a comma or an "or" with its blanks. */
const MOST_BETWEEN = 9;
