import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** The word of somebody of the organisation stands beside the candidate's, and may say that nothing is known. */
export class AddOverruledVerdicts1795000301960 implements MigrationInterface {
  name = 'AddOverruledVerdicts1795000301960';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE verdict_answers
        DROP CONSTRAINT ck_verdict_answers_verdict,
        ADD CONSTRAINT ck_verdict_answers_verdict CHECK (verdict IN ('met', 'partly', 'not-met', 'unknown')),
        DROP CONSTRAINT pk_verdict_answers,
        ADD CONSTRAINT pk_verdict_answers PRIMARY KEY (organisation_id, application_id, demand, by_candidate)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, async (organisationId) => {
      await runner.query(
        `DELETE FROM verdict_answers answer
          WHERE organisation_id = $1
            AND (verdict = 'unknown'
                 OR by_candidate AND EXISTS (
                   SELECT 1 FROM verdict_answers said
                    WHERE said.organisation_id = $1 AND said.application_id = answer.application_id
                      AND said.demand = answer.demand AND NOT said.by_candidate AND said.verdict <> 'unknown'))`,
        [organisationId],
      );
    });
    await runner.query(`
      ALTER TABLE verdict_answers
        DROP CONSTRAINT pk_verdict_answers,
        ADD CONSTRAINT pk_verdict_answers PRIMARY KEY (organisation_id, application_id, demand),
        DROP CONSTRAINT ck_verdict_answers_verdict,
        ADD CONSTRAINT ck_verdict_answers_verdict CHECK (verdict IN ('met', 'partly', 'not-met'))`);
  }
}
