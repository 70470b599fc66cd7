import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reading a résumé shows the candidate at the board that the response was viewed: since then an answer is waited for. */
export class AddViewedAt1795000200406 implements MigrationInterface {
  name = 'AddViewedAt1795000200406';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE applications ADD COLUMN viewed_at timestamptz`);
    await runner.query(`
      UPDATE applications
         SET viewed_at = viewed.at
        FROM (SELECT response.organisation_id, response.application_id, min(response.read_at) AS at
                FROM responses response
                JOIN connections connection
                  ON connection.organisation_id = response.organisation_id AND connection.id = response.connection_id
               WHERE connection.board = 'headhunter' AND response.application_id IS NOT NULL
               GROUP BY response.organisation_id, response.application_id) viewed
       WHERE applications.organisation_id = viewed.organisation_id AND applications.id = viewed.application_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE applications DROP COLUMN viewed_at`);
  }
}
