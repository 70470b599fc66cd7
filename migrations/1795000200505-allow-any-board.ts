import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which boards there are the code says; the database asks for a word that may stand in addresses. */
export class AllowAnyBoard1795000200505 implements MigrationInterface {
  name = 'AllowAnyBoard1795000200505';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connections
        DROP CONSTRAINT ck_connections_board,
        ADD CONSTRAINT ck_connections_board CHECK (board ~ '^[a-z][a-z0-9-]{1,39}$')`);
  }

  /** Connections of other boards have to be removed first: what they brought would be left without its origin. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connections
        DROP CONSTRAINT ck_connections_board,
        ADD CONSTRAINT ck_connections_board CHECK (board IN ('headhunter', 'superjob'))`);
  }
}
