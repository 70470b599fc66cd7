import { AddOfferedPay1795000301701 } from '../../migrations/1795000301701-add-offered-pay.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const organisationId = newId();
let old: UnboundDatabase;

beforeAll(async () => {
  old = await openUnbound([organisationId]);
});
afterAll(() => old.close());

/** A publication as the board sent it. */
async function posting(externalId: string, raw: unknown): Promise<void> {
  const row = {
    organisation_id: organisationId,
    id: newId(),
    vacancy_id: newId(),
    connection_id: newId(),
    archived: false,
  };
  await old.client.query(
    `INSERT INTO vacancy_postings SELECT * FROM jsonb_populate_record(NULL::vacancy_postings, $1)`,
    [JSON.stringify({ ...row, external_id: externalId, raw })],
  );
}

test('publications that are known tell what they offer, whatever else stands in them', async () => {
  const runner = old.dataSource.createQueryRunner();
  const migration = new AddOfferedPay1795000301701();
  await migration.down(runner);
  const range = { from: 90_000, to: null, currency: 'RUR', gross: true };
  await posting('a', { salary_range: range, salary: { from: 1 }, experience: { id: 'between1And3', name: 'x' } });
  await posting('b', { salary_range: null, salary: { from: null, to: 1e5, currency: 'KZT', gross: 'yes' } });
  await posting('c', {
    payment_from: 0,
    payment_to: 80_000,
    currency: 'rub',
    experience: { id: 2, title: 'От 1 года' },
  });
  await posting('d', { salary: 'договорная', experience: 'любой', payment_from: '50' });
  await posting('e', ['list']);
  await posting('f', null);
  await runner.startTransaction();
  await migration.up(runner);
  await runner.commitTransaction();
  await runner.release();
  const { rows } = await old.client.query<Record<string, unknown>>(
    `SELECT pay_from, pay_to, pay_currency, pay_gross, asked_experience FROM vacancy_postings ORDER BY external_id`,
  );
  const nothing = [null, null, null, null, null];
  expect(rows.map((row) => Object.values(row))).toEqual([
    [90_000, null, 'RUR', true, 'between1And3'],
    [null, 100_000, 'KZT', null, null],
    [null, 80_000, 'rub', null, 'От 1 года'],
    nothing,
    nothing,
    nothing,
  ]);
});
