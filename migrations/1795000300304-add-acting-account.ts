import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People with several manager accounts at HeadHunter choose under which one the product acts. */
export class AddActingAccount1795000300304 implements MigrationInterface {
  name = 'AddActingAccount1795000300304';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connections ADD COLUMN acting_account_id text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connections DROP COLUMN acting_account_id`);
  }
}
