import { DataSource } from 'typeorm';
import { AddAuditFilters1795000100002 } from '../../migrations/1795000100002-add-audit-filters.js';
import { newId } from '../../src/kernel/ids.js';
import { cloneTemplate } from '../support/test-database.js';

const UGLY = ['contacts.read', 'first-run.finished', 'a.b.c', 'nothing', '', '.x', 'Ж'.repeat(3000)];

test('entries that were there get their area, also when the owner of the tables is bound by their policies', async () => {
  const dataSource = await new DataSource({ type: 'postgres', url: await cloneTemplate() }).initialize();
  const runner = dataSource.createQueryRunner();
  const role = `plain_${newId().replaceAll('-', '')}`;
  try {
    const migration = new AddAuditFilters1795000100002();
    await migration.down(runner);
    for (const action of UGLY) {
      await runner.query(
        `INSERT INTO audit_entries (organisation_id, id, happened_at, user_name, action, subject_type, subject_id)
         VALUES ($1, $2, now(), 'x', $3, 'x', 'x')`,
        [newId(), newId(), action],
      );
    }
    await runner.query(`CREATE ROLE ${role}`);
    await runner.query(`GRANT CREATE ON SCHEMA public TO ${role}`);
    await runner.query(`ALTER TABLE audit_entries OWNER TO ${role}`);
    await runner.query(`SET ROLE ${role}`);
    expect(await runner.query(`SELECT 1 FROM audit_entries`)).toEqual([]);
    await migration.up(runner);
    await runner.query(`RESET ROLE`);
    const rows = (await runner.query(`SELECT action, area FROM audit_entries`)) as { action: string; area: string }[];
    expect(rows).toHaveLength(UGLY.length);
    for (const { action, area } of rows) expect(area).toBe(action.split('.')[0]);
  } finally {
    await runner.query(`RESET ROLE`);
    await runner.query(`REASSIGN OWNED BY ${role} TO CURRENT_USER`).catch(() => undefined);
    await runner.query(`DROP OWNED BY ${role}`).catch(() => undefined);
    await runner.query(`DROP ROLE IF EXISTS ${role}`);
    await runner.release();
    await dataSource.destroy();
  }
});
