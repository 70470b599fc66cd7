import { VersionScores1795000300902 } from '../../migrations/1795000300902-version-scores.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const [one, other] = [newId(), newId()];
let old: UnboundDatabase;

beforeAll(async () => {
  old = await openUnbound([one, other]);
});
afterAll(() => old.close());

/** An application with its score as it was kept before. */
async function scored(organisationId: string, verdicts: unknown, summary: unknown): Promise<string> {
  const id = newId();
  await old.client.query(
    `INSERT INTO applications (organisation_id, id, candidate_id, vacancy_id, boards, stage, responded_at, rank_points, top_reasons,
                               created_at, version, responded_at_known)
     VALUES ($1, $2, $3, $4, '{}', 'new', now(), 50, '[]', now(), 1, true)`,
    [organisationId, id, newId(), newId()],
  );
  if (verdicts !== undefined) {
    await old.client.query(
      `INSERT INTO scores (organisation_id, id, application_id, version, points, level, verdicts, facts, salary, summary, computed_at)
       VALUES ($1, $2, $3, '1.0.0', 50, 2, $4, '{}', '{}', $5, now())`,
      [organisationId, newId(), id, JSON.stringify(verdicts), JSON.stringify(summary)],
    );
  }
  return id;
}

test('scores that were there name their profile and keep their verdicts in short, whatever is missing in them', async () => {
  const runner = old.dataSource.createQueryRunner();
  const migration = new VersionScores1795000300902();
  await migration.down(runner);
  const line = (requirement: string, verdict: string) => ({ requirement, verdict, weight: 10, evidence: [] });
  const mustHaves = (notMet: string[], unknown: string[]) => ({ mustHaves: { met: ['a'], notMet, unknown } });
  const whole = { profile: 'client-manager' };
  const rows: [string, unknown, unknown, unknown[]][] = [
    [one, [line('1c', 'met'), line('crm', 'unknown')], { ...whole, ...mustHaves([], []) }, ['client-manager', 'met']],
    [one, [line('1c', 'not-met')], { ...whole, ...mustHaves(['1c'], ['crm']) }, ['client-manager', 'not-met']],
    [one, [line('1c', 'unknown')], { ...whole, ...mustHaves([], ['1c']) }, ['client-manager', 'unknown']],
    // Twice the same, without lines, without musts, without anything.
    [one, [line('1c', 'met'), line('1c', 'partly')], { ...whole, ...mustHaves([], []) }, ['client-manager', 'met']],
    [one, [], { ...whole }, ['client-manager', 'met']],
    [one, [], { profile: null }, ['', 'met']],
    [one, [], {}, ['', 'met']],
    [other, [line('Ж"\\', 'met')], { ...whole, mustHaves: {} }, ['client-manager', 'met']],
  ];
  const marks = [
    ...[{ '1c': 'met', crm: 'unknown' }, { '1c': 'not-met' }, { '1c': 'unknown' }, { '1c': 'partly' }, {}, {}, {}],
    { 'Ж"\\': 'met' },
  ];
  const ids: string[] = [];
  for (const [organisationId, verdicts, summary] of rows) ids.push(await scored(organisationId, verdicts, summary));
  const never = await scored(one, undefined, undefined);
  await migration.up(runner);
  const { rows: found } = await old.client.query<Record<string, unknown>>(
    `SELECT application.id, score.profile_slug AS slug, score.profile_version AS version, score.marks, score.answered,
            application.must_verdict AS must
       FROM applications application LEFT JOIN scores score ON score.application_id = application.id`,
  );
  const of = (id: string) => found.find((row) => row['id'] === id);
  rows.forEach(([, , , [slug, must]], index) => {
    expect(of(ids[index])).toMatchObject({ slug, must, version: 0, marks: marks[index], answered: null });
  });
  expect(of(never)).toMatchObject({ slug: null, must: null });
  await runner.release();
});
