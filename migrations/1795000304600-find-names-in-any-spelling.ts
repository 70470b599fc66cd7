import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nameKeySql } from '../src/candidates/domain/name-key.js';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** Names are searched by without their apostrophes, hyphens and blanks, in which spellings of one name differ. */
export class FindNamesInAnySpelling1795000304600 implements MigrationInterface {
  name = 'FindNamesInAnySpelling1795000304600';

  async up(runner: QueryRunner): Promise<void> {
    await setKeys(runner, nameKeySql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await setKeys(runner, (name) => `translate(lower(${name}), 'ё', 'е')`);
  }
}

/** Rows whose keys are right already are left alone: most are, and a row rewritten costs both indexes. */
async function setKeys(runner: QueryRunner, key: (name: string) => string): Promise<void> {
  const keys = `${key('last_name')}, ${key('first_name')}`;
  await inEveryOrganisation(runner, (id) =>
    runner.query(
      `UPDATE candidates SET (last_name_key, first_name_key) = ROW (${keys})
        WHERE organisation_id = $1 AND (last_name_key, first_name_key) IS DISTINCT FROM (${keys})`,
      [id],
    ),
  );
}
