import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation, tenantPolicy } from '../src/platform/database/tenancy.js';

/** What is to be scored anew is written down until it is done: a run that was lost is queued again. */
export class CreateWantedRescorings1795000301801 implements MigrationInterface {
  name = 'CreateWantedRescorings1795000301801';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wanted_rescorings (
        organisation_id uuid NOT NULL,
        kind text NOT NULL,
        target text NOT NULL,
        edition integer NOT NULL,
        done_until uuid,
        CONSTRAINT pk_wanted_rescorings PRIMARY KEY (organisation_id, kind, target),
        CONSTRAINT ck_wanted_rescorings_kind CHECK (kind IN ('profile', 'vacancy'))
      )`);
    for (const statement of tenantPolicy('wanted_rescorings')) await runner.query(statement);
    // A run of every profile that was ever edited may have been lost before. What is scored by it already is only looked at.
    await inEveryOrganisation(runner, (organisationId) =>
      runner.query(
        `INSERT INTO wanted_rescorings (organisation_id, kind, target, edition)
         SELECT DISTINCT organisation_id, 'profile', profile_slug, 1 FROM vacancies WHERE organisation_id = $1`,
        [organisationId],
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE wanted_rescorings`);
  }
}
