import { DataSource } from 'typeorm';
import type { TestApp } from './test-app.js';

/** A statement as it is sent to the database. */
export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/** The statements that some work sends to the database. */
export async function statementsOf(t: Pick<TestApp, 'get'>, work: () => Promise<unknown>): Promise<Statement[]> {
  const dataSource = t.get(DataSource);
  const quiet = dataSource.logger;
  const statements: Statement[] = [];
  const logQuery = (sql: string, parameters: unknown[] = []): unknown => statements.push({ sql, parameters });
  dataSource.logger = Object.assign(Object.create(quiet) as typeof quiet, { logQuery });
  try {
    await work();
  } finally {
    dataSource.logger = quiet;
  }
  return statements;
}

/** How the database goes about a statement, and how many blocks it looks at for it. */
export async function planOf(
  t: TestApp,
  organisationId: string,
  { sql, parameters }: Statement,
): Promise<{ readonly text: string; readonly blocks: number }> {
  const rows = await t.database.inOrganisation(organisationId, (db) =>
    db.query<{ 'QUERY PLAN': string }[]>(`explain (analyze, buffers) ${sql}`, parameters),
  );
  const text = rows.map((row) => row['QUERY PLAN']).join('\n');
  return { text, blocks: Number(/shared hit=(\d+)/.exec(text)?.[1]) };
}
