import { SourcingService } from '../../../src/sourcing/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
beforeAll(async () => {
  boards = await startBoards({ responses: 24 });
});
afterAll(() => boards.close());

it('whoever responded just before a vacancy was archived is not lost', async () => {
  const { control } = boards.simulator;
  const actor = await recruiter(boards.t);
  await connectBoth(boards, actor);
  const pull = () => boards.t.get(SourcingService).pullAll(actor.organisationId);
  await pull();
  const [vacancy] = control.state()['vacancies'] as { headhunterId: string; superjobId: number }[];
  const { headhunterId, superjobId } = vacancy;
  control.respond({ board: 'headhunter', vacancyId: headhunterId, count: 2 });
  control.respond({ board: 'superjob', vacancyId: superjobId, count: 2 });
  control.archiveVacancy(headhunterId);
  await pull();
  expect((await heldBy(boards.t, actor)).responses).toBe(control.people().length);
  const archived = await boards.t.asOwner<{ id: string }>(
    'select external_id as id from vacancy_postings where organisation_id = $1 and archived order by external_id',
    [actor.organisationId],
  );
  expect(archived.map(({ id }) => id).sort()).toEqual([headhunterId, String(superjobId)].sort());
  expect(await pull()).toMatchObject({ waiting: 0 });
});
