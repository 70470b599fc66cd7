import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Candidates answer what they were asked by a link of their own: yes, no, or in part and in their own words. */
export class AddCandidateAnswers1795000301804 implements MigrationInterface {
  name = 'AddCandidateAnswers1795000301804';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE verdict_answers
        ADD COLUMN by_candidate boolean NOT NULL DEFAULT false,
        ADD COLUMN words text,
        DROP CONSTRAINT ck_verdict_answers_verdict,
        ADD CONSTRAINT ck_verdict_answers_verdict CHECK (verdict IN ('met', 'partly', 'not-met'))`);
    await runner.query(`ALTER TABLE verdict_answers ALTER COLUMN by_candidate DROP DEFAULT`);
    await runner.query(`ALTER TABLE question_rounds ADD COLUMN answered_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE question_rounds DROP COLUMN answered_at`);
    await runner.query(`
      ALTER TABLE verdict_answers
        DROP COLUMN words,
        DROP COLUMN by_candidate,
        DROP CONSTRAINT ck_verdict_answers_verdict,
        ADD CONSTRAINT ck_verdict_answers_verdict CHECK (verdict IN ('met', 'not-met')) NOT VALID`);
  }
}
