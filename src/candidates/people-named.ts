import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/ids.js';
import { nameWords } from './domain/name-words.js';
import type { TypedWord } from './domain/name-words.js';
import type { NameParts } from './person-name.js';

/** Writes down by which words a candidate is found. Twice is once. A known part of a name never becomes another, so no word is to be taken away. */
export async function storeNameWords(
  db: EntityManager,
  organisationId: string,
  candidateId: string,
  name: NameParts,
): Promise<void> {
  const words = nameWords(name);
  await db.query(
    `INSERT INTO candidate_name_words (organisation_id, id, candidate_id, part, word)
     SELECT $1, named.id, $2, named.part, named.word FROM unnest($3::uuid[], $4::text[], $5::text[]) AS named (id, part, word)
     ON CONFLICT ON CONSTRAINT uq_candidate_name_words_own DO NOTHING`,
    [
      organisationId,
      candidateId,
      words.map(() => newId()),
      words.map(({ part }) => part),
      words.map(({ word }) => word),
    ],
  );
}

/**
 * SQL of the ids of candidates whose names have all these words, each a word of its own, in whatever order. Row-level security lets an
 * index be entered by < and >= of a column in byte order, not by LIKE. Of the first two words the planner chooses the rarer one to enter it by;
 * any further one is looked up for each candidate that has these.
 *
 * @param words  as they were typed; none finds nobody
 * @param organisationId  parameter with the organisation
 * @param valueOf  parameter with a word, by its place
 */
export function namedSql(
  words: readonly TypedWord[],
  organisationId: string,
  valueOf: (place: number) => string,
): string {
  if (words.length === 0) return 'SELECT NULL::uuid AS candidate_id WHERE FALSE';
  const nameOf = (place: number): string => `word${String(place)}`;
  const conditions = words.map(({ isIn }, place) => {
    const [word, value] = [nameOf(place), valueOf(place)];
    const others = words.slice(0, place).map((_, other) => `${word}.id <> ${nameOf(other)}.id`);
    return [
      `${word}.organisation_id = ${organisationId}`,
      `${word}.word >= ${value} AND ${word}.word < ${value} || chr(1114111)`,
      `${word}.part IN (${isIn.map((part) => `'${part}'`).join(', ')})`,
      ...(place > 0 ? [`${word}.candidate_id = word0.candidate_id`, ...others] : []),
    ].join(' AND ');
  });
  const tables = words.slice(0, 2).map((_, place) => `candidate_name_words ${nameOf(place)}`);
  const inside = (place: number): string[] =>
    place >= words.length
      ? []
      : [
          `EXISTS (SELECT FROM candidate_name_words ${nameOf(place)}
             WHERE ${[conditions[place], ...inside(place + 1)].join(' AND ')} OFFSET 0)`,
        ];
  return `SELECT word0.candidate_id FROM ${tables.join(', ')} WHERE ${[...conditions.slice(0, 2), ...inside(2)].join(' AND ')}`;
}
