import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** A job is offered to somebody in writing; of several offers to one person one stands. */
export class CreateJobOffers1795000305490 implements MigrationInterface {
  name = 'CreateJobOffers1795000305490';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE job_offers (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        terms text,
        user_id uuid,
        user_name text NOT NULL,
        written_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT pk_job_offers PRIMARY KEY (organisation_id, id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_job_offers_standing ON job_offers (organisation_id, application_id) WHERE ended_at IS NULL`,
    );
    await runner.query(`CREATE INDEX ix_job_offers_application ON job_offers (organisation_id, application_id)`);
    for (const statement of tenantPolicy('job_offers')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE job_offers
        ADD CONSTRAINT fk_job_offers_application FOREIGN KEY (organisation_id, application_id)
            REFERENCES applications (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE job_offers`);
  }
}
