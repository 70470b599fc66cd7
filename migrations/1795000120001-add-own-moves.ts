import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One's own last decision is found by who made it and when, however long the history is. */
export class AddOwnMoves1795000120001 implements MigrationInterface {
  name = 'AddOwnMoves1795000120001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_stage_moves_user ON stage_moves (organisation_id, user_name, moved_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_stage_moves_user`);
  }
}
