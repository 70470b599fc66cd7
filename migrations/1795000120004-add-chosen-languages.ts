import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Candidates can choose the language in which they are written to; until they do, their résumé and the vacancy decide. */
export class AddChosenLanguages1795000120004 implements MigrationInterface {
  name = 'AddChosenLanguages1795000120004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidates
        ADD COLUMN chosen_language text,
        ADD CONSTRAINT ck_candidates_chosen_language CHECK (chosen_language IN ('ru', 'en', 'uk', 'kk'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidates DROP COLUMN chosen_language`);
  }
}
