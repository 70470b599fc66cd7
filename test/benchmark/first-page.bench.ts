import pg from 'pg';
import { ApplicationsService } from '../../src/candidates/index.js';
import { recruiter, recruitingApp, vacancy } from '../database/candidates/recruiting-fixture.js';
import { figure, percentile, timed } from './measure.js';
import type { Figure } from './measure.js';

const APPLICATIONS = 100_000;
const RUNS = 200;

/** First page of a vacancy with 100,000 applications: the service, and the same SELECT through `pg` alone. */
export async function firstPage(): Promise<Figure[]> {
  const t = await recruitingApp([]);
  try {
    const actor = await recruiter(t);
    const vacancyId = await vacancy(t, actor);
    await t.asOwner(
      `insert into candidates (organisation_id, id, first_name, last_name, language, created_at)
       select $1, gen_random_uuid(), 'Имя', 'Фамилия ' || n, 'ru', now() from generate_series(1, ${APPLICATIONS}) n`,
      [actor.organisationId],
    );
    await t.asOwner(
      `insert into applications (organisation_id, id, candidate_id, vacancy_id, boards, stage, responded_at, score_points,
                                 rank_points, level, top_reasons, created_at, version)
       select organisation_id, gen_random_uuid(), id, $2, '{headhunter}', 'new', now(), points, points, 2, '[]', now(), 1
         from (select *, (random() * 100)::numeric(4, 1)::double precision as points from candidates where organisation_id = $1) c`,
      [actor.organisationId, vacancyId],
    );
    await t.asOwner('analyze applications');
    await t.asOwner('analyze candidates');
    const service = await sample(() => t.get(ApplicationsService).list(actor, { vacancyId }));
    const client = new pg.Client({ connectionString: t.settings.databaseUrl ?? '' });
    await client.connect();
    const select = `select a.*, c.first_name, c.last_name from applications a
        join candidates c on c.organisation_id = a.organisation_id and c.id = a.candidate_id
       where a.organisation_id = $1 and a.vacancy_id = $2 order by a.rank_points desc, a.id desc limit 51`;
    const bare = await sample(() => client.query(select, [actor.organisationId, vacancyId]));
    await client.end();
    return [
      figure(`first page of ${APPLICATIONS} applications, p50`, percentile(service, 0.5), 'ms'),
      figure(`first page of ${APPLICATIONS} applications, p95`, percentile(service, 0.95), 'ms'),
      figure('the same SELECT through pg, p50', percentile(bare, 0.5), 'ms', 2),
      figure('first page as a multiple of the SELECT, p50', percentile(service, 0.5) / percentile(bare, 0.5), '×'),
    ];
  } finally {
    await t.close();
  }
}

async function sample(work: () => Promise<unknown>): Promise<number[]> {
  for (let warm = 0; warm < 10; warm += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push((await timed(work)).milliseconds);
  return times;
}
