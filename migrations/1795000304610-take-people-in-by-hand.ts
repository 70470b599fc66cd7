import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** A person is added to a vacancy by hand. */
export class TakePeopleInByHand1795000304610 implements MigrationInterface {
  name = 'TakePeopleInByHand1795000304610';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, ['import', 'form', 'webhook', 'walk-in', 'by-hand']);
  }

  /** The older tables know no such way: a list of one person is what comes nearest. */
  async down(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, async (id) => {
      // Of what came with a list as well, that row stays.
      await runner.query(
        `DELETE FROM direct_responses typed
          WHERE organisation_id = $1 AND source = 'by-hand'
            AND EXISTS (SELECT 1 FROM direct_responses listed
                         WHERE listed.organisation_id = $1 AND listed.vacancy_id = typed.vacancy_id
                           AND listed.source = 'import' AND listed.source_key = typed.source_key)`,
        [id],
      );
      await runner.query(
        `UPDATE direct_responses SET source = 'import' WHERE organisation_id = $1 AND source = 'by-hand'`,
        [id],
      );
      await runner.query(
        `UPDATE applications
            SET boards = CASE WHEN 'import' = ANY (boards) THEN array_remove(boards, 'by-hand')
                              ELSE array_replace(boards, 'by-hand', 'import') END
          WHERE organisation_id = $1 AND 'by-hand' = ANY (boards)`,
        [id],
      );
      await runner.query(`UPDATE resumes SET board = 'import' WHERE organisation_id = $1 AND board = 'by-hand'`, [id]);
    });
    await allow(runner, ['import', 'form', 'webhook', 'walk-in']);
  }
}

async function allow(runner: QueryRunner, sources: readonly string[]): Promise<void> {
  await runner.query(`ALTER TABLE direct_responses DROP CONSTRAINT ck_direct_responses_source`);
  const list = sources.map((source) => `'${source}'`).join(', ');
  await runner.query(`
    ALTER TABLE direct_responses ADD CONSTRAINT ck_direct_responses_source CHECK (source IN (${list}))`);
}
