import { AddRecordsOfApplications1795000301900 } from '../../migrations/1795000301900-add-records-of-applications.js';
import { AddChoicesToRepeat1795000302000 } from '../../migrations/1795000302000-add-choices-to-repeat.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const [one, other, connectionId] = [newId(), newId(), newId()];
let old: UnboundDatabase;

beforeAll(async () => {
  old = await openUnbound([one, other]);
});
afterAll(() => old.close());

async function resume(organisationId: string, candidateId: string, board: string): Promise<string> {
  const id = newId();
  await old.client.query(
    `INSERT INTO resumes (organisation_id, id, candidate_id, connection_id, board, external_id, content, language, read_at, problems)
     VALUES ($1, $2, $3, $4, $5, $2::uuid::text, '{}', 'ru', now(), '[]')`,
    [organisationId, id, candidateId, board === 'import' ? null : connectionId, board],
  );
  return id;
}

async function application(organisationId: string, candidateId: string, resumeId: string | null, own: unknown) {
  const id = newId();
  await old.client.query(
    `INSERT INTO applications (organisation_id, id, candidate_id, vacancy_id, resume_id, boards, stage, responded_at, rank_points,
                               top_reasons, created_at, version, own)
     VALUES ($1, $2, $3, $4, $5, '{}', 'new', now(), -1, '[]', now(), 1, $6)`,
    [organisationId, id, candidateId, newId(), resumeId, own === null ? null : JSON.stringify(own)],
  );
  return id;
}

test('applications that were there know what came for them, and going back they know what they were', async () => {
  const runner = old.dataSource.createQueryRunner();
  const migration = new AddRecordsOfApplications1795000301900();
  await migration.down(runner);
  const [me, partner] = [newId(), newId()];
  const [board, second, imported] = [
    await resume(one, me, 'headhunter'),
    await resume(one, me, 'superjob'),
    await resume(one, me, 'import'),
  ];
  const theirs = await resume(one, partner, 'superjob');
  const shown = await application(one, me, theirs, { boards: [], resumeId: board });
  const empty = await application(one, me, null, null);
  const dangling = await application(one, me, newId(), { resumeId: null });
  const stranger = await application(other, newId(), board, null);
  await old.client.query(
    `INSERT INTO responses (organisation_id, id, connection_id, posting_id, external_id, first_seen_at, tombstone, status, attempts,
                            next_read_at, application_id, resume_external_id)
     SELECT $1, gen_random_uuid(), $2, gen_random_uuid(), resume_external_id, now(), false, 'read', 0, now(), $3, resume_external_id
       FROM unnest($4::text[]) AS resume_external_id`,
    [one, connectionId, shown, [second, 'gone']],
  );
  await old.client.query(
    `INSERT INTO direct_responses (organisation_id, id, vacancy_id, source, source_key, application_id, resume_id, received_at)
     VALUES ($1, $2, $2, 'import', 'x', $3, $4, now())`,
    [one, newId(), shown, imported],
  );
  await migration.up(runner);
  const of = async (id: string): Promise<string[]> =>
    (await old.client.query<{ ids: string[] }>(`SELECT responded_with AS ids FROM applications WHERE id = $1`, [id]))
      .rows[0].ids;
  expect((await of(shown)).sort()).toEqual([board, second, imported].sort());
  expect([await of(empty), await of(dangling), await of(stranger)]).toEqual([[], [], []]);
  await old.client.query(`UPDATE applications SET own = own - 'resumeId' WHERE id = $1`, [shown]);
  await migration.down(runner);
  const { rows } = await old.client.query<{ own: unknown }>(`SELECT own FROM applications WHERE id = $1`, [shown]);
  expect(rows).toEqual([{ own: { boards: [], resumeId: [board, second, imported].sort()[0] } }]);
  await runner.release();
});

test('whoever has several records waits to be judged by the one that the rule chooses, once for a vacancy', async () => {
  const runner = old.dataSource.createQueryRunner();
  const migration = new AddChoicesToRepeat1795000302000();
  await migration.down(runner);
  const person = async (organisationId: string, personId: string | null): Promise<string> => {
    const id = newId();
    await old.client.query(
      `INSERT INTO candidates (organisation_id, id, language, created_at, person_id) VALUES ($1, $2, 'ru', now(), $3)`,
      [organisationId, id, personId],
    );
    return id;
  };
  const group = newId();
  const [kept, merged] = [await person(one, group), await person(one, group)];
  const [alone, stranger] = [await person(one, null), await person(other, group)];
  for (const [organisationId, id] of [
    [one, kept],
    [one, merged],
    [one, alone],
    [other, stranger],
  ] as const) {
    await resume(organisationId, id, 'headhunter');
  }
  const shown = await application(one, kept, null, null);
  const part = await application(one, merged, null, null);
  await old.client.query(`UPDATE applications SET merged_into_id = $2 WHERE id = $1`, [part, shown]);
  for (const [organisationId, id] of [
    [one, alone],
    [other, stranger],
  ] as const) {
    await application(organisationId, id, null, null);
  }
  await migration.up(runner);
  const { rows } = await old.client.query<{ id: string }>(`SELECT id FROM applications WHERE choose_anew`);
  expect(rows).toEqual([{ id: shown }]);
  await runner.release();
});
