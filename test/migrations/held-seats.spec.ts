import { CreateWaitingPlaces1795000302402 } from '../../migrations/1795000302402-create-waiting-places.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const [organisationId, other] = [newId(), newId()];
let old: UnboundDatabase;

beforeAll(async () => {
  old = await openUnbound([organisationId, other]);
});
afterAll(() => old.close());

async function slot(organisation: string, seatsTaken: number): Promise<string> {
  const id = newId();
  await old.client.query(
    `INSERT INTO interview_slots (organisation_id, id, interview_day_id, starts_at, planned_invitations, seats, seats_taken)
     VALUES ($1, $2, $3, now(), 5, 5, $4)`,
    [organisation, id, newId(), seatsTaken],
  );
  return id;
}

async function place(organisation: string, slotId: string, status: string): Promise<void> {
  await old.client.query(
    `INSERT INTO waiting_places (organisation_id, id, interview_day_id, application_id, status, interview_slot_id, offer_count,
                                 expires_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, 1, now(), now())`,
    [organisation, newId(), newId(), newId(), status, slotId],
  );
}

test('seats that are held for people of a waiting list are free again without the list, those that are booked stay', async () => {
  const slots = [await slot(organisationId, 3), await slot(organisationId, 1), await slot(other, 2)];
  await place(organisationId, slots[0], 'offered');
  await place(organisationId, slots[0], 'offered');
  await place(organisationId, slots[1], 'accepted');
  await place(other, slots[2], 'offered');
  const runner = old.dataSource.createQueryRunner();
  const migration = new CreateWaitingPlaces1795000302402();
  await migration.down(runner);
  await migration.up(runner);
  await runner.release();
  const { rows } = await old.client.query<{ taken: number }>(
    `SELECT seats_taken AS taken FROM interview_slots WHERE id = ANY ($1) ORDER BY array_position($1, id)`,
    [slots],
  );
  expect(rows.map(({ taken }) => taken)).toEqual([1, 1, 1]);
});
