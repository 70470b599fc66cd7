import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs were kept in the order in which they were met; now each pair has one order, so that it is one row. */
const ONE_ORDER = [
  `
      DELETE FROM duplicate_hints hint USING duplicate_hints other
       WHERE other.organisation_id = hint.organisation_id AND hint.candidate_id > hint.other_candidate_id
         AND other.candidate_id = hint.other_candidate_id AND other.other_candidate_id = hint.candidate_id`,
  `
      UPDATE duplicate_hints SET candidate_id = other_candidate_id, other_candidate_id = candidate_id
       WHERE candidate_id > other_candidate_id`,
];

const COLUMNS = [
  `
      ALTER TABLE duplicate_hints
        ADD COLUMN evidence text[] NOT NULL DEFAULT '{phone-or-email}',
        ADD COLUMN status text NOT NULL DEFAULT 'open',
        ADD COLUMN decided_at timestamptz,
        ADD COLUMN decided_by text`,
  `ALTER TABLE duplicate_hints ALTER COLUMN evidence DROP DEFAULT, ALTER COLUMN status DROP DEFAULT`,
  `
      ALTER TABLE duplicate_hints
        ADD CONSTRAINT ck_duplicate_hints_order CHECK (candidate_id < other_candidate_id),
        ADD CONSTRAINT ck_duplicate_hints_status CHECK (status IN ('open', 'merged', 'different'))`,
  `CREATE INDEX ix_duplicate_hints_open ON duplicate_hints (organisation_id, id) WHERE status = 'open'`,
  `
      ALTER TABLE organisations ADD COLUMN duplicates text NOT NULL DEFAULT 'merge',
        ADD CONSTRAINT ck_organisations_duplicates CHECK (duplicates IN ('merge', 'ask'))`,
];

/** Suggestions that two candidates are one person: what speaks for it, what was decided, and whether it is asked first. */
export class AddDuplicateDecisions1795000200202 implements MigrationInterface {
  name = 'AddDuplicateDecisions1795000200202';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ONE_ORDER, ...COLUMNS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organisations DROP COLUMN duplicates`);
    await runner.query(`DELETE FROM duplicate_hints WHERE status <> 'open'`);
    await runner.query(`
      ALTER TABLE duplicate_hints DROP CONSTRAINT ck_duplicate_hints_order, DROP COLUMN evidence, DROP COLUMN status,
        DROP COLUMN decided_at, DROP COLUMN decided_by`);
  }
}
