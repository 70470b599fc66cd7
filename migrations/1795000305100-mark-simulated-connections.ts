import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** A connection tells whether it was made at simulated boards: what came by it may be removed as invented. */
export class MarkSimulatedConnections1795000305100 implements MigrationInterface {
  name = 'MarkSimulatedConnections1795000305100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connections ADD COLUMN is_simulated boolean NOT NULL DEFAULT false`);
    // Where the product was first started with simulated boards, their log of interviews came with them. Of others nobody knows any more.
    await inEveryOrganisation(runner, (id) =>
      runner.query(
        `UPDATE connections SET is_simulated = true
          WHERE organisation_id = $1 AND board IN ('headhunter', 'superjob')
            AND EXISTS (SELECT FROM attendance_logs WHERE organisation_id = $1 AND source = 'simulator')`,
        [id],
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE connections DROP COLUMN is_simulated`);
  }
}
