import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation, tenantPolicy } from '../src/platform/database/tenancy.js';

/** Scores name the profile and the version that they were made by; those that were replaced are kept; people answer open questions. */
export class VersionScores1795000300902 implements MigrationInterface {
  name = 'VersionScores1795000300902';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scores
        ADD COLUMN profile_slug text NOT NULL DEFAULT '',
        ADD COLUMN profile_version integer NOT NULL DEFAULT 0,
        ADD COLUMN marks jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN answered jsonb`);
    await runner.query(`
      ALTER TABLE applications
        ADD COLUMN must_verdict text,
        ADD CONSTRAINT ck_applications_must CHECK (must_verdict IN ('met', 'unknown', 'not-met'))`);
    await inEveryOrganisation(runner, async (organisationId) => {
      await runner.query(
        `UPDATE scores
            SET profile_slug = coalesce(summary ->> 'profile', ''),
                marks = (SELECT coalesce(jsonb_object_agg(line ->> 'requirement', line ->> 'verdict'), '{}')
                           FROM jsonb_array_elements(verdicts) line)
          WHERE organisation_id = $1`,
        [organisationId],
      );
      await runner.query(
        `UPDATE applications application
            SET must_verdict = CASE WHEN jsonb_array_length(score.summary -> 'mustHaves' -> 'notMet') > 0 THEN 'not-met'
                                    WHEN jsonb_array_length(score.summary -> 'mustHaves' -> 'unknown') > 0 THEN 'unknown'
                                    ELSE 'met' END
           FROM scores score
          WHERE application.organisation_id = $1 AND score.organisation_id = $1 AND score.application_id = application.id`,
        [organisationId],
      );
    });
    await runner.query(`
      ALTER TABLE scores ALTER COLUMN profile_slug DROP DEFAULT, ALTER COLUMN profile_version DROP DEFAULT,
        ALTER COLUMN marks DROP DEFAULT`);
    await runner.query(`CREATE INDEX ix_scores_version ON scores (organisation_id, version)`);
    await runner.query(`
      CREATE INDEX ix_applications_must_not_met ON applications (organisation_id, vacancy_id, stage)
        WHERE must_verdict = 'not-met'`);
    await this.createTables(runner);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE past_scores (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        version text NOT NULL,
        profile_slug text NOT NULL,
        profile_version integer NOT NULL,
        points double precision NOT NULL,
        level integer NOT NULL,
        marks jsonb NOT NULL,
        computed_at timestamptz NOT NULL,
        CONSTRAINT pk_past_scores PRIMARY KEY (organisation_id, id)
      )`);
    await runner.query(`CREATE INDEX ix_past_scores_application ON past_scores (organisation_id, application_id, id)`);
    await runner.query(`
      CREATE TABLE verdict_answers (
        organisation_id uuid NOT NULL,
        application_id uuid NOT NULL,
        demand text NOT NULL,
        verdict text NOT NULL,
        user_id uuid,
        user_name text NOT NULL,
        answered_at timestamptz NOT NULL,
        CONSTRAINT pk_verdict_answers PRIMARY KEY (organisation_id, application_id, demand),
        CONSTRAINT ck_verdict_answers_verdict CHECK (verdict IN ('met', 'not-met'))
      )`);
    for (const table of ['past_scores', 'verdict_answers']) {
      for (const statement of tenantPolicy(table)) await runner.query(statement);
    }
    for (const table of ['past_scores', 'verdict_answers']) {
      await runner.query(`
        ALTER TABLE ${table} ADD CONSTRAINT fk_${table}_application FOREIGN KEY (organisation_id, application_id)
          REFERENCES applications (organisation_id, id) ON DELETE CASCADE`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE verdict_answers`);
    await runner.query(`DROP TABLE past_scores`);
    await runner.query(`DROP INDEX ix_applications_must_not_met`);
    await runner.query(`DROP INDEX ix_scores_version`);
    await runner.query(`ALTER TABLE applications DROP COLUMN must_verdict`);
    await runner.query(`
      ALTER TABLE scores DROP COLUMN profile_slug, DROP COLUMN profile_version, DROP COLUMN marks, DROP COLUMN answered`);
  }
}
