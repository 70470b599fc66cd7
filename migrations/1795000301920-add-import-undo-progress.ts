import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** Taking a long list back goes on in the background: how far it is and what became of its people stands with the import. */
export class AddImportUndoProgress1795000301920 implements MigrationInterface {
  name = 'AddImportUndoProgress1795000301920';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidate_imports
        ADD COLUMN undo_all integer NOT NULL DEFAULT 0,
        ADD COLUMN undo_removed integer NOT NULL DEFAULT 0,
        ADD COLUMN undo_left integer NOT NULL DEFAULT 0,
        ADD COLUMN undo_kept integer NOT NULL DEFAULT 0,
        ADD COLUMN undo_through uuid,
        ADD COLUMN undone_at timestamptz`);
    await runner.query(`
      ALTER TABLE candidate_imports
        ALTER COLUMN undo_all DROP DEFAULT,
        ALTER COLUMN undo_removed DROP DEFAULT,
        ALTER COLUMN undo_left DROP DEFAULT,
        ALTER COLUMN undo_kept DROP DEFAULT`);
    // Those that were taken back before are done.
    await inEveryOrganisation(runner, (organisationId) =>
      runner.query(`UPDATE candidate_imports SET undone_at = taken_back_at WHERE organisation_id = $1`, [
        organisationId,
      ]),
    );
    await runner.query(`
      ALTER TABLE candidate_imports
        ADD CONSTRAINT ck_candidate_imports_undone CHECK (undone_at IS NULL OR taken_back_at IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidate_imports
        DROP CONSTRAINT ck_candidate_imports_undone,
        DROP COLUMN undo_all,
        DROP COLUMN undo_removed,
        DROP COLUMN undo_left,
        DROP COLUMN undo_kept,
        DROP COLUMN undo_through,
        DROP COLUMN undone_at`);
  }
}
