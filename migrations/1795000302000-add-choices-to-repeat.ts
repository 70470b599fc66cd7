import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** Which record counts was chosen by an older rule for people of whom there are several: the background chooses once more. */
export class AddChoicesToRepeat1795000302000 implements MigrationInterface {
  name = 'AddChoicesToRepeat1795000302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE applications ADD COLUMN choose_anew boolean NOT NULL DEFAULT false`);
    await inEveryOrganisation(runner, async (id) => {
      await runner.query(
        `WITH people AS (
           SELECT coalesce(candidate.person_id, candidate.id) AS id
             FROM resumes resume
             JOIN candidates candidate ON candidate.organisation_id = $1 AND candidate.id = resume.candidate_id
            WHERE resume.organisation_id = $1
            GROUP BY 1 HAVING count(*) > 1)
         UPDATE applications application SET choose_anew = true
           FROM candidates candidate
           JOIN people ON people.id = coalesce(candidate.person_id, candidate.id)
          WHERE application.organisation_id = $1 AND candidate.organisation_id = $1
            AND candidate.id = application.candidate_id AND application.merged_into_id IS NULL`,
        [id],
      );
    });
    await runner.query(
      `CREATE INDEX ix_applications_choose_anew ON applications (organisation_id, candidate_id) WHERE choose_anew`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE applications DROP COLUMN choose_anew`);
  }
}
