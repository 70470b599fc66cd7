import type { MigrationInterface, QueryRunner } from 'typeorm';
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

/** What was left out of names when this was written: it stays as it is, whatever the product does later. */
const LEFT_OUT = '\'"`´‘’‛“”ʹʺʻʼʽˈ′″＇' + '-\u00AD‐‑‒–—−' + ' \t\u00A0\u2007\u202F\u2009\u200B' + '.,';

function nameKeySql(name: string): string {
  return `translate(lower(${name}), 'ё${LEFT_OUT.replaceAll("'", "''")}', 'е')`;
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
