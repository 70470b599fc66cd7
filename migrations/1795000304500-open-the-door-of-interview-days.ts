import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever comes to an interview day by themselves and was never heard of is taken in at the door. */
export class OpenTheDoorOfInterviewDays1795000304500 implements MigrationInterface {
  name = 'OpenTheDoorOfInterviewDays1795000304500';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, ['import', 'form', 'webhook', 'walk-in']);
  }

  /** The older tables know no such door: the form that was filled in for these people is what comes nearest. */
  async down(runner: QueryRunner): Promise<void> {
    const organisations = (await runner.query(
      `SELECT organisation_id AS id FROM organisation_directory ORDER BY 1`,
    )) as { id: string }[];
    for (const { id } of organisations) {
      await runner.query(`SET LOCAL otklik.organisation_id = '${id}'`);
      // Of what came by the form as well, that row stays.
      await runner.query(`
        DELETE FROM direct_responses door
         WHERE organisation_id = '${id}' AND source = 'walk-in'
           AND EXISTS (SELECT 1 FROM direct_responses form
                        WHERE form.organisation_id = '${id}' AND form.vacancy_id = door.vacancy_id
                          AND form.source = 'form' AND form.source_key = door.source_key)`);
      await runner.query(
        `UPDATE direct_responses SET source = 'form' WHERE organisation_id = '${id}' AND source = 'walk-in'`,
      );
      await runner.query(`
        UPDATE applications
           SET boards = CASE WHEN 'form' = ANY (boards) THEN array_remove(boards, 'walk-in')
                             ELSE array_replace(boards, 'walk-in', 'form') END
         WHERE organisation_id = '${id}' AND 'walk-in' = ANY (boards)`);
      await runner.query(`
        UPDATE resumes SET board = 'form'
         WHERE organisation_id = '${id}' AND board = 'walk-in'`);
    }
    await runner.query(`SET LOCAL otklik.organisation_id = ''`);
    await allow(runner, ['import', 'form', 'webhook']);
  }
}

async function allow(runner: QueryRunner, sources: readonly string[]): Promise<void> {
  await runner.query(`ALTER TABLE direct_responses DROP CONSTRAINT ck_direct_responses_source`);
  const list = sources.map((source) => `'${source}'`).join(', ');
  await runner.query(`
    ALTER TABLE direct_responses ADD CONSTRAINT ck_direct_responses_source CHECK (source IN (${list}))`);
}
