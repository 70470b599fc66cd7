import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Résumés that no board stands behind have no connection; of each of those doors one id is one résumé all the same. */
export class OpenOtherDoors1795000200501 implements MigrationInterface {
  name = 'OpenOtherDoors1795000200501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE resumes ALTER COLUMN connection_id DROP NOT NULL`);
    await runner.query(`ALTER TABLE resumes DROP CONSTRAINT uq_resumes_external`);
    await runner.query(`
      ALTER TABLE resumes ADD CONSTRAINT uq_resumes_external
        UNIQUE NULLS NOT DISTINCT (organisation_id, connection_id, board, external_id)`);
  }

  /** The older tables know boards alone: what came otherwise is gone then. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE resumes DROP CONSTRAINT uq_resumes_external`);
    const organisations = (await runner.query(
      `SELECT organisation_id AS id FROM organisation_directory ORDER BY 1`,
    )) as { id: string }[];
    for (const { id } of organisations) {
      await runner.query(`SET LOCAL otklik.organisation_id = '${id}'`);
      await runner.query(`
        UPDATE applications
           SET boards = array_remove(array_remove(array_remove(boards, 'import'), 'form'), 'webhook')
         WHERE organisation_id = '${id}' AND boards && ARRAY['import', 'form', 'webhook']`);
      await runner.query(`
        UPDATE applications SET resume_id = NULL
         WHERE organisation_id = '${id}'
           AND resume_id IN (SELECT id FROM resumes WHERE organisation_id = '${id}' AND connection_id IS NULL)`);
      await runner.query(`DELETE FROM resumes WHERE organisation_id = '${id}' AND connection_id IS NULL`);
    }
    await runner.query(`SET LOCAL otklik.organisation_id = ''`);
    await runner.query(`ALTER TABLE resumes ALTER COLUMN connection_id SET NOT NULL`);
    await runner.query(`
      ALTER TABLE resumes ADD CONSTRAINT uq_resumes_external UNIQUE (organisation_id, connection_id, external_id)`);
  }
}
