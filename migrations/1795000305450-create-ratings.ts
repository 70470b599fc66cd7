import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Whoever interviews rates the people of a day by criteria; everybody has marks of their own. */
export class CreateRatings1795000305450 implements MigrationInterface {
  name = 'CreateRatings1795000305450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rating_criteria (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_day_id uuid NOT NULL,
        code text,
        label jsonb NOT NULL,
        position integer NOT NULL,
        removed_at timestamptz,
        CONSTRAINT pk_rating_criteria PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_rating_criteria_code UNIQUE (organisation_id, interview_day_id, code)
      )`);
    await runner.query(
      `CREATE INDEX ix_rating_criteria_day ON rating_criteria (organisation_id, interview_day_id, position)`,
    );
    await runner.query(`
      CREATE TABLE ratings (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_day_id uuid NOT NULL,
        application_id uuid NOT NULL,
        user_id uuid NOT NULL,
        user_name text NOT NULL,
        marks jsonb NOT NULL,
        note text,
        left_for_later boolean NOT NULL,
        rated_at timestamptz NOT NULL,
        CONSTRAINT pk_ratings PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_ratings_own UNIQUE (organisation_id, interview_day_id, application_id, user_id),
        CONSTRAINT ck_ratings_marks CHECK (jsonb_typeof(marks) = 'object'
          AND NOT jsonb_path_exists(marks, '$.* ? (@.type() != "number" || @ < 1 || @ > 5)'))
      )`);
    await runner.query(`CREATE INDEX ix_ratings_application ON ratings (organisation_id, application_id)`);
    for (const table of ['rating_criteria', 'ratings'])
      for (const statement of tenantPolicy(table)) await runner.query(statement);
    await runner.query(`
      ALTER TABLE rating_criteria
        ADD CONSTRAINT fk_rating_criteria_day FOREIGN KEY (organisation_id, interview_day_id)
            REFERENCES interview_days (organisation_id, id) ON DELETE CASCADE`);
    await runner.query(`
      ALTER TABLE ratings
        ADD CONSTRAINT fk_ratings_day FOREIGN KEY (organisation_id, interview_day_id)
            REFERENCES interview_days (organisation_id, id) ON DELETE CASCADE,
        ADD CONSTRAINT fk_ratings_application FOREIGN KEY (organisation_id, application_id)
            REFERENCES applications (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ratings`);
    await runner.query(`DROP TABLE rating_criteria`);
  }
}
