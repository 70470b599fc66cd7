import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from '../src/kernel/ids.js';
import { inEveryOrganisation, tenantPolicy } from '../src/platform/database/tenancy.js';

/** Names are found by each of their words, in whatever letters and spelling; the keys of whole names go. */
export class FindNamesByEveryWord1795000305220 implements MigrationInterface {
  name = 'FindNamesByEveryWord1795000305220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE candidate_name_words (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        part text NOT NULL,
        word text COLLATE "C" NOT NULL,
        CONSTRAINT pk_candidate_name_words PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_candidate_name_words_own UNIQUE (organisation_id, candidate_id, part, word),
        CONSTRAINT ck_candidate_name_words_part CHECK (part IN ('last', 'first', 'middle'))
      )`);
    for (const statement of tenantPolicy('candidate_name_words')) await runner.query(statement);
    await inEveryOrganisation(runner, (id) => fill(runner, id));
    await runner.query(
      `CREATE INDEX ix_candidate_name_words_beginning ON candidate_name_words (organisation_id, word)`,
    );
    await runner.query(`DROP INDEX ix_candidates_last_name`);
    await runner.query(`DROP INDEX ix_candidates_first_name`);
    await runner.query(`ALTER TABLE candidates DROP COLUMN last_name_key, DROP COLUMN first_name_key`);
    await runner.query(`
      ALTER TABLE candidate_name_words ADD CONSTRAINT fk_candidate_name_words_candidate
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidates (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidates ADD COLUMN last_name_key text COLLATE "C", ADD COLUMN first_name_key text COLLATE "C"`);
    await inEveryOrganisation(runner, (id) =>
      runner.query(
        `UPDATE candidates SET last_name_key = ${wholeKey('last_name')}, first_name_key = ${wholeKey('first_name')}
          WHERE organisation_id = $1`,
        [id],
      ),
    );
    await runner.query(`CREATE INDEX ix_candidates_last_name ON candidates (organisation_id, last_name_key)`);
    await runner.query(`CREATE INDEX ix_candidates_first_name ON candidates (organisation_id, first_name_key)`);
    await runner.query(`DROP TABLE candidate_name_words`);
  }
}

/** Candidates whose words are made at a time: memory stays flat. */
const AT_A_TIME = 5000;

interface Named {
  readonly id: string;
  readonly last: string | null;
  readonly first: string | null;
  readonly middle: string | null;
}

async function fill(runner: QueryRunner, organisationId: string): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const people = (await runner.query(
      `SELECT id, last_name AS last, first_name AS first, middle_name AS middle FROM candidates
        WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT ${String(AT_A_TIME)}`,
      [organisationId, after],
    )) as Named[];
    if (people.length === 0) return;
    const words = people.flatMap((person) =>
      (['last', 'first', 'middle'] as const).flatMap((part) =>
        wordsOf(person[part] ?? '').map((word) => ({ id: newId(), candidateId: person.id, part, word })),
      ),
    );
    await runner.query(
      `INSERT INTO candidate_name_words (organisation_id, id, candidate_id, part, word)
       SELECT $1, named.* FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS named`,
      [
        organisationId,
        ...(['id', 'candidateId', 'part', 'word'] as const).map((column) => words.map((word) => word[column])),
      ],
    );
    after = people.at(-1)?.id ?? after;
  }
}

// What follows is how names were read when this was written. It stays as it is, whatever the product does later.

const LEFT_OUT = '\'"`´‘’‛“”ʹʺʻʼʽˈ′″＇' + '-\u00AD‐‑‒–—−' + ' \t\u00A0\u2007\u202F\u2009\u200B' + '.,';
const LEFT_OUT_PATTERN = new RegExp(`[${LEFT_OUT.replaceAll('-', '\\-')}]`, 'gu');

/** The key of a whole name that the columns held. */
function wholeKey(column: string): string {
  return `translate(lower(${column}), 'ё${LEFT_OUT.replaceAll("'", "''")}', 'е')`;
}

function wordsOf(written: string): string[] {
  const pieces = written
    .split(/[\s.,\-\u2010-\u2015\u2212]+/u)
    .filter(Boolean)
    .slice(0, 6);
  return [...new Set(pieces.map((_, i) => spelling(pieces.slice(i).join('')).slice(0, 100)))].filter(Boolean);
}

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g ґ:g ғ:g д:d е:e є:e э:e ж:zh з:z и:i і:i ї:i й:i ы:i к:k қ:k л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t у:u ұ:u ' +
    'ү:u ф:f х:kh һ:kh ц:ts ч:ch ш:sh щ:sh ю:iu я:ia ә:a ъ: ь:'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const WAYS_IN_LATIN: readonly (readonly [RegExp, string])[] = [
  [/[yj][eo]/g, 'e'],
  [/[yj]/g, 'i'],
  [/shch|sch/g, 'sh'],
  [/tch/g, 'ch'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/tz/g, 'ts'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/q|ck|c(?!h)/g, 'k'],
  [/(?<![cksz])h/g, 'kh'],
];

function spelling(written: string): string {
  const plain = written.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(LEFT_OUT_PATTERN, '');
  const key = plain.replace(/й[ое]/gu, 'е');
  const letters = key.replace(/\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu, (word) =>
    WAYS_IN_LATIN.reduce(
      (text, [pattern, one]) => text.replace(pattern, one),
      word.normalize('NFD').replace(/\p{M}/gu, ''),
    ),
  );
  return [...letters]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .replace(/([is])\1+/g, '$1');
}
