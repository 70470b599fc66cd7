import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/**
 * Columns of an old log that have no meaning of our own are kept no longer: nothing was learnt from them, and any of them may name people,
 * whatever it is called.
 */
export class ForgetOtherColumns1795000302601 implements MigrationInterface {
  name = 'ForgetOtherColumns1795000302601';

  async up(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, (organisationId) =>
      runner.query(
        `UPDATE show_records SET stated = nullif(stated - 'others', '{}') WHERE organisation_id = $1 AND stated ? 'others'`,
        [organisationId],
      ),
    );
  }

  async down(): Promise<void> {
    // What was forgotten does not come back.
  }
}
