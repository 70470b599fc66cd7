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
