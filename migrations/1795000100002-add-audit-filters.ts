import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record is looked through by person and by area, newest first, however long it has grown. */
export class AddAuditFilters1795000100002 implements MigrationInterface {
  name = 'AddAuditFilters1795000100002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_audit_entries_user ON audit_entries (organisation_id, user_id, id)`);
    await runner.query(
      `CREATE INDEX ix_audit_entries_area ON audit_entries (organisation_id, split_part(action, '.', 1), id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_audit_entries_area`);
    await runner.query(`DROP INDEX ix_audit_entries_user`);
  }
}
