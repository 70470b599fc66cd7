import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A failed message says in a word what is known about it, so that whoever decides to send it again reads that in their own language. */
export class AddMessageFailures1795000120301 implements MigrationInterface {
  name = 'AddMessageFailures1795000120301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE messages
        ADD COLUMN failure text,
        ADD CONSTRAINT ck_messages_failure CHECK (failure IN ('not-sent', 'refused', 'unknown', 'unwritten'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE messages DROP CONSTRAINT ck_messages_failure, DROP COLUMN failure`);
  }
}
