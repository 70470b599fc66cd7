import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a board told of one vacancy in one go is asked for in one go: somebody takes these calls for a while. */
export class AddHintTakings1795000300601 implements MigrationInterface {
  name = 'AddHintTakings1795000300601';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE board_hints ADD COLUMN taken_until timestamptz`);
    await runner.query(
      `CREATE INDEX ix_board_hints_waiting ON board_hints (organisation_id, connection_id) WHERE status = 'waiting'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_board_hints_waiting`);
    await runner.query(`ALTER TABLE board_hints DROP COLUMN taken_until`);
  }
}
