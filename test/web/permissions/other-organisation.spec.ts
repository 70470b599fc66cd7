import { AppModule } from '../../../src/app.module.js';
import { StageMovesService } from '../../../src/candidates/index.js';
import { ApplicationForms, ImportsService } from '../../../src/direct-responses/index.js';
import { PlanningService } from '../../../src/interviews/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { ApiKeysService, ClientsService, systemActor } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { SharedProfiles } from '../../../src/vacancies/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { TUESDAY } from '../../database/interviews/interview-world.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, startWebOf } from '../sign-in/web-fixture.js';
import type { TestWeb } from '../sign-in/web-fixture.js';
import { declaredRoutes } from './route-walk.js';
import type { DeclaredRoute } from './route-walk.js';

const NO_SUCH = '01980000-0000-7000-8000-000000000000';
const SECRET = /Тайная|Тайнов|secret\.test/;
/** What differs from one answer to the next, whatever is asked for. */
const OF_THE_MOMENT = /urn:uuid:[0-9a-f-]+|name='_csrf' value='[^']*'|nonce-[\w+/=-]+/g;

let web: TestWeb;
let key: string;
let theirs: string;
/** Everything of the other organisation that has an id, by table. */
let ids: [string, string][];

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  const get: TestApp['get'] = (token) => web.app.get(token, { strict: false });
  await get(QueueServer).open();
  ({ organisationId: theirs } = await newPerson(web));
  const actor = systemActor(theirs);
  const t = { get, database: get(Database), clock } as unknown as TestApp;
  const { clientId } = await get(ClientsService).create(actor, 'Тайная');
  const vacancyId = await vacancy(t, actor, { title: 'Тайная вакансия', clientId });
  const ref = await connection(t, actor, 'headhunter');
  const person = boardResume({ lastName: 'Тайнов', emails: ['anna@secret.test'] });
  const { applicationId } = await receive(t, ref, vacancyId, person);
  await get(StageMovesService).move(actor, applicationId, 'shortlisted');
  const { id: dayId } = await get(PlanningService).planDay(actor, { vacancyId, ...TUESDAY });
  await get(PlanningService).approve(actor, dayId);
  await get(ImportsService).upload(actor, vacancyId, Buffer.from('ФИО,Телефон\nТайнов Иван,+79035550199\n'), 'p.csv');
  await get(ApplicationForms).switch(actor, vacancyId, true);
  await get(SharedProfiles).create(actor, { title: 'Тайная', copyOf: 'client-manager' });
  await get(ApiKeysService).create(actor, { name: 'Тайная', role: 'owner' });
  ids = await idsOf(theirs);
  const own = systemActor((await newPerson(web)).organisationId);
  ({ key } = await get(ApiKeysService).create(own, { name: 'script', role: 'owner' }));
});
afterAll(() => web.close());

const tablesWith = async (column: string): Promise<string[]> => {
  const rows = await web.asOwner<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = $1 order by table_name`,
    [column],
  );
  return rows.map(({ name }) => name);
};

async function idsOf(organisationId: string): Promise<[string, string][]> {
  const found: [string, string][] = [['organisations', organisationId]];
  const owned = await tablesWith('organisation_id');
  for (const table of (await tablesWith('id')).filter((name) => owned.includes(name))) {
    const [row] = await web.asOwner<{ id: string }>(
      `select id from "${table}" where organisation_id = $1 order by id limit 1`,
      [organisationId],
    );
    if (row) found.push([table, row.id]);
  }
  const [profile] = await web.asOwner<{ slug: string }>('select slug from role_profiles where organisation_id = $1', [
    organisationId,
  ]);
  return [...found, ['profile', profile?.slug ?? '']];
}

/** Every row of theirs, in a few letters. */
async function allOf(organisationId: string): Promise<[string, unknown][]> {
  const all: [string, unknown][] = [];
  for (const table of await tablesWith('organisation_id')) {
    const [row] = await web.asOwner<{ sum: string }>(
      `select md5(string_agg(row::text, '|' order by row::text)) as sum from "${table}" row where organisation_id = $1`,
      [organisationId],
    );
    all.push([table, row?.sum]);
  }
  return all;
}

async function answered(route: DeclaredRoute, id: string): Promise<string> {
  const { statusCode, headers, body } = await web.app.inject({
    method: route.method as 'GET',
    url: route.path.replaceAll(/[:*]\w+/g, id),
    headers: { authorization: `Bearer ${key}` },
  });
  const answer = `${statusCode} ${String(headers['location'] ?? '')} ${body}`;
  return answer.replaceAll(id, 'ID').replaceAll(OF_THE_MOMENT, '');
}

test('what belongs to another organisation is for every route as if it did not exist, and stays as it is', async () => {
  expect(ids.length).toBeGreaterThan(20);
  const before = await allOf(theirs);
  const wrong: string[] = [];
  // Addresses that are open to everybody name nothing by an id: they are proven by what is signed in them.
  const named = declaredRoutes(web.app).filter(({ path, entry }) => /[:*]/.test(path) && entry && 'action' in entry);
  for (const route of named) {
    // A name of a profile is no id: what is not even in the form of one is refused as such.
    const nothing = await answered(route, NO_SUCH);
    const noProfile = await answered(route, `own-${NO_SUCH}`);
    for (const [table, id] of ids) {
      const answer = await answered(route, id);
      if (answer !== (table === 'profile' ? noProfile : nothing) || SECRET.test(answer))
        wrong.push(`${route.name} with an id of ${table}: ${answer.slice(0, 80)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(named.length).toBeGreaterThan(150);
  expect(await allOf(theirs)).toEqual(before);
}, 300_000);
