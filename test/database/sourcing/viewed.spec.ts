import { ApplicationsService } from '../../../src/candidates/index.js';
import type { ApplicationRow } from '../../../src/candidates/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
beforeAll(async () => {
  boards = await startBoards({ responses: 30 });
});
afterAll(() => boards.close());

it('whose résumé we opened at HeadHunter waits since then, whose came with the list does not; an answer ends it', async () => {
  const { t } = boards;
  const actor = await recruiter(t);
  await connectBoth(boards, actor);
  await t.get(SourcingService).pullAll(actor.organisationId);
  const openedAt = t.clock.now();
  const list = async (viewed?: 'unanswered'): Promise<ApplicationRow[]> => {
    const vacancies = await t.get(VacanciesService).list(actor);
    const pages = vacancies.map(({ id }) =>
      t.get(ApplicationsService).list(actor, { vacancyId: id, limit: 100, viewed }),
    );
    return (await Promise.all(pages)).flatMap(({ rows }) => rows);
  };
  const all = await list();
  for (const { boards: from, viewedAt } of all) {
    expect(viewedAt).toEqual(from.includes('headhunter') ? openedAt : null);
  }
  const waiting = await list('unanswered');
  expect(waiting.length).toBe(all.filter(({ boards: from }) => from.includes('headhunter')).length);
  expect(waiting.length).toBeLessThan(all.length);
  const [one] = waiting;
  await t.get(ApplicationsService).reject(actor, one?.id ?? '', 'other');
  expect((await list('unanswered')).map(({ id }) => id)).not.toContain(one?.id);
  // Another version of the résumé is opened again: the person knows since the first time.
  t.clock.moveByMinutes(60 * 25);
  const [{ resumeId = '' } = {}] = boards.simulator.control.people().filter(({ board }) => board === 'headhunter');
  boards.simulator.control.changeResume(resumeId, { title: 'Другой заголовок' });
  await t.get(SourcingService).pullAll(actor.organisationId);
  expect((await list()).every(({ viewedAt }) => viewedAt === null || viewedAt.getTime() === openedAt.getTime())).toBe(
    true,
  );
});
