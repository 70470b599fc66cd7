import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** An application knows every record that came for it: of all records of a person the one that says enough is scored. */
export class AddRecordsOfApplications1795000301900 implements MigrationInterface {
  name = 'AddRecordsOfApplications1795000301900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE applications
        ADD COLUMN responded_with uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN wish_resume_id uuid`);
    await inEveryOrganisation(runner, async (id) => {
      await runner.query(
        `UPDATE applications application
            SET responded_with = ARRAY(
                  SELECT resume.id FROM resumes resume
                   WHERE resume.organisation_id = $1 AND resume.candidate_id = application.candidate_id
                     AND (resume.id = coalesce((application.own ->> 'resumeId')::uuid, application.resume_id)
                          OR EXISTS (SELECT 1 FROM responses response
                                      WHERE response.organisation_id = $1 AND response.application_id = application.id
                                        AND response.connection_id = resume.connection_id
                                        AND response.resume_external_id = resume.external_id)
                          OR EXISTS (SELECT 1 FROM direct_responses response
                                      WHERE response.organisation_id = $1 AND response.application_id = application.id
                                        AND response.resume_id = resume.id))
                   ORDER BY resume.id)
          WHERE organisation_id = $1 AND resume_id IS NOT NULL`,
        [id],
      );
    });
    await runner.query(`
      CREATE INDEX ix_applications_wish_resume ON applications (organisation_id, wish_resume_id) WHERE wish_resume_id IS NOT NULL`);
    await runner.query(`
      ALTER TABLE applications ADD CONSTRAINT fk_applications_wish_resume
        FOREIGN KEY (organisation_id, wish_resume_id) REFERENCES resumes (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Taking apart gives back what was there: the record that the one that is shown came with.
    await inEveryOrganisation(runner, async (id) => {
      await runner.query(
        `UPDATE applications SET own = own || jsonb_build_object('resumeId', responded_with[1])
          WHERE organisation_id = $1 AND own IS NOT NULL AND NOT own ? 'resumeId'`,
        [id],
      );
    });
    await runner.query(`ALTER TABLE applications DROP COLUMN wish_resume_id, DROP COLUMN responded_with`);
  }
}
