import { Application, DuplicateHint, Duplicates } from '../../../src/candidates/index.js';
import { BookingDesk, ExpectedDoubles } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { NotAllowed, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld } from './interview-world.js';

describe('people of a shortlist who may be expected already', () => {
  let world: InterviewWorld;
  let doubles: ExpectedDoubles;
  let anna: Actor;
  let vacancyId: string;
  let bookingId: string;
  /** Somebody who is expected, and somebody who waits. */
  let booked: Application;
  let waiting: Application;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    doubles = world.app.get(ExpectedDoubles);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    const day = await world.dayOfThree(4);
    ({ anna } = day);
    const { organisationId } = anna;
    const byId = new Map(
      (
        await world.app.database.inOrganisation(organisationId, (db) =>
          db.getRepository(Application).findBy({ organisationId }),
        )
      ).map((application) => [application.id, application]),
    );
    [{ id: bookingId }] = day.rows;
    booked = byId.get(day.rows[0].application_id)!;
    waiting = [...byId.values()].find(({ stage }) => stage === 'shortlisted')!;
    ({ vacancyId } = waiting);
    const [candidateId, otherCandidateId] = [booked.candidateId, waiting.candidateId].sort();
    await world.app.database.inOrganisation(organisationId, (db) =>
      db.getRepository(DuplicateHint).insert({
        ...{ organisationId, id: newId(), candidateId, otherCandidateId, seenAt: world.app.clock.now() },
        ...{ evidence: ['phone'], status: 'open', decidedAt: null, decidedBy: null },
      }),
    );
  });

  test('are found with when the other one is expected, by the clock there', async () => {
    expect(await doubles.of(anna, vacancyId)).toEqual([
      {
        ...{ applicationId: waiting.id, candidateId: waiting.candidateId, name: 'Фамилия4 Имя4' },
        ...{ startsAt: new Date('2026-06-02T07:00:00Z'), timeZone: 'Europe/Moscow' },
      },
    ]);
  });

  test('are found whichever of their candidates the suggestion is about', async () => {
    const [{ id: member }] = await world.app.asOwner<{ id: string }>(
      `SELECT id FROM candidates WHERE organisation_id = $1 AND id <> ALL ($2) ORDER BY id LIMIT 1`,
      [anna.organisationId, [booked.candidateId, waiting.candidateId]],
    );
    await world.app.asOwner(`UPDATE candidates SET person_id = $1 WHERE id = ANY ($2)`, [
      booked.candidateId,
      [booked.candidateId, member],
    ]);
    const [candidateId, otherCandidateId] = [member, waiting.candidateId].sort();
    await world.app.asOwner(
      `UPDATE duplicate_hints SET candidate_id = $2, other_candidate_id = $3 WHERE organisation_id = $1`,
      [anna.organisationId, candidateId, otherCandidateId],
    );
    expect(await doubles.of(anna, vacancyId)).toMatchObject([{ applicationId: waiting.id }]);
  });

  test('are found where both only wait, and each pair once', async () => {
    expect(await doubles.listed(anna, vacancyId)).toEqual([]);
    await world.app.asOwner(`UPDATE applications SET stage = 'shortlisted' WHERE id = $1`, [booked.id]);
    const [first] = [booked, waiting].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await doubles.listed(anna, vacancyId)).toEqual([
      {
        ...{ applicationId: first?.id, candidateId: first?.candidateId },
        ...{ name: expect.any(String), otherName: expect.any(String) },
      },
    ]);
    await expect(doubles.listed({ ...anna, role: 'hiring-manager' }, vacancyId)).rejects.toThrow(NotAllowed);
    expect(await doubles.listed(systemActor(newId()), vacancyId)).toEqual([]);
    await world.app.get(Duplicates).tellApart(anna, [booked.candidateId, waiting.candidateId]);
    expect(await doubles.listed(anna, vacancyId)).toEqual([]);
  });

  test('are none once the two are told apart', async () => {
    await world.app.get(Duplicates).tellApart(anna, [booked.candidateId, waiting.candidateId]);
    expect(await doubles.of(anna, vacancyId)).toEqual([]);
  });

  test('are none once the other interview is cancelled', async () => {
    await world.app.get(BookingDesk).cancel(anna, bookingId, 'candidate', 'found-job');
    expect(await doubles.of(anna, vacancyId)).toEqual([]);
  });

  test('are for those who plan, and of their organisation alone', async () => {
    await expect(doubles.of({ ...anna, role: 'hiring-manager' }, vacancyId)).rejects.toThrow(NotAllowed);
    expect(await doubles.of(systemActor(newId()), vacancyId)).toEqual([]);
  });

  test('are looked up without reading the others once per pair, whatever is known of the tables', async () => {
    const { organisationId } = anna;
    const rowsRead = async (): Promise<number> =>
      world.app.database.inOrganisation(organisationId, async (db) => {
        const read = `SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_xact_user_tables`;
        const [before] = await db.query<{ rows: number }[]>(read);
        await doubles.of(anna, vacancyId);
        const [after] = await db.query<{ rows: number }[]>(read);
        return (after?.rows ?? 0) - (before?.rows ?? 0);
      });
    const few = await rowsRead();
    await world.app.asOwner(
      `INSERT INTO candidates
       SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()))).*
         FROM candidates one CROSS JOIN generate_series(1, 50) WHERE organisation_id = $1`,
      [organisationId],
    );
    const [{ others }] = await world.app.asOwner<{ others: number }>('SELECT count(*)::int AS others FROM candidates');

    // Small tables are read from end to end, but a few times each; never once per pair.
    for (let i = 0; i < 3; i += 1) expect(await rowsRead()).toBeLessThan(few + 10 * others);
  });
});
