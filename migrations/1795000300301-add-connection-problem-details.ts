import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a board says beside its word for a lost access: who blocked the account. */
export class AddConnectionProblemDetails1795000300301 implements MigrationInterface {
  name = 'AddConnectionProblemDetails1795000300301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connections ADD COLUMN problem_details jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connections DROP COLUMN problem_details`);
  }
}
