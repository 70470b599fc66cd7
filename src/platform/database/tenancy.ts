import type { QueryRunner } from 'typeorm';

/** The role as which pages and jobs work: not the owner of the tables, so row-level security holds for it. */
export const APPLICATION_ROLE = 'otklik_app';

/**
 * Statements that put a tenant's table under row-level security, forced for its owner as well, and give the application its rights.
 *
 * @param rights  `append-only` for histories: rows can be added and read, never changed or deleted
 */
export function tenantPolicy(table: string, rights: 'read-write' | 'append-only' = 'read-write'): string[] {
  const own = `organisation_id = nullif(current_setting('otklik.organisation_id', true), '')::uuid`;
  const granted = rights === 'append-only' ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
  return [
    `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY "${table}_of_organisation" ON "${table}" USING (${own}) WITH CHECK (${own})`,
    `GRANT ${granted} ON "${table}" TO ${APPLICATION_ROLE}`,
  ];
}

/** Statements that open a table shared by all tenants to the application. */
export function sharedTable(table: string): string[] {
  return [`GRANT SELECT, INSERT, UPDATE, DELETE ON "${table}" TO ${APPLICATION_ROLE}`];
}

/**
 * Does something for each organisation there is, for migrations that change rows: policies hold for the owner of the tables as well,
 * so rows are seen and changed one organisation after the other. A superuser sees all rows each time: the statements name `$1`.
 */
export async function inEveryOrganisation(
  runner: QueryRunner,
  work: (organisationId: string) => Promise<unknown>,
): Promise<void> {
  const organisations = (await runner.query(`SELECT organisation_id AS id FROM organisation_directory ORDER BY 1`)) as {
    id: string;
  }[];
  for (const { id } of organisations) {
    await runner.query(`SET LOCAL otklik.organisation_id = '${id}'`);
    await work(id);
  }
  await runner.query(`SET LOCAL otklik.organisation_id = ''`);
}
