import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is looked up by rows that grow with every response: the responses of a candidate (export, erasure, and the check of the
 * foreign key when a candidate is dissolved into another one), and the newest salaries seen.
 */
export class AddIndexes1795000090001 implements MigrationInterface {
  name = 'AddIndexes1795000090001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_responses_candidate ON responses (organisation_id, candidate_id)`);
    await runner.query(
      `CREATE INDEX ix_duplicate_hints_other ON duplicate_hints (organisation_id, other_candidate_id)`,
    );
    await runner.query(
      `CREATE INDEX ix_salary_observations_newest ON salary_observations (organisation_id, observed_on, id)`,
    );
    await runner.query(`DROP INDEX ix_salary_observations_city_level`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_salary_observations_city_level ON salary_observations (organisation_id, city_slug, level)`);
    await runner.query(`DROP INDEX ix_salary_observations_newest`);
    await runner.query(`DROP INDEX ix_duplicate_hints_other`);
    await runner.query(`DROP INDEX ix_responses_candidate`);
  }
}
