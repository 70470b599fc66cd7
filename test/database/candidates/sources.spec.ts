import { ApplicationsService, IntakeService } from '../../../src/candidates/index.js';
import type { DirectSource, Received } from '../../../src/candidates/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import type { BoardResume } from '../../../src/job-boards/index.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, connection, receive, recruiter, recruitingApp, vacancy } from './recruiting-fixture.js';

let t: TestApp;
let actor: Actor;
let vacancyId: string;

beforeAll(async () => {
  t = await recruitingApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  actor = await recruiter(t);
  vacancyId = await vacancy(t, actor);
});

const phones = ['+79031234567'];

function through(board: DirectSource, read: BoardResume, who = actor, wanted = vacancyId): Promise<Received> {
  const { organisationId } = who;
  const connectionOf = { organisationId, connectionId: null, board };
  return t.database.inOrganisation(organisationId, (db) =>
    t.get(IntakeService).receive(db, {
      connection: connectionOf,
      vacancyId: wanted,
      respondedAt: t.clock.now(),
      read,
    }),
  );
}

it('leads responses that no board brings into the same list, with where they came from', async () => {
  const { isNew } = await through('import', boardResume({ phones }));
  expect(isNew).toBe(true);
  const { rows } = await t.get(ApplicationsService).list(actor, { vacancyId, board: 'import' });
  expect(rows).toMatchObject([{ name: 'Орлова Мария', boards: ['import'], stage: 'new' }]);
  expect((await t.get(ApplicationsService).list(actor, { vacancyId, board: 'form' })).rows).toEqual([]);
});

it('takes the same document through the same door once, also twice at the same moment', async () => {
  const read = boardResume({ phones });
  const taken = await Promise.all([through('form', read), through('form', read)]);
  expect(new Set(taken.map(({ resumeId }) => resumeId)).size).toBe(1);
  expect(taken.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  // Two doors may know different documents by one id.
  expect((await through('webhook', read)).resumeId).not.toBe(taken[0].resumeId);
});

it('scores what the person keeps at a board, whatever came later through another door', async () => {
  const board = await receive(t, await connection(t, actor, 'headhunter'), vacancyId, boardResume({ phones }));
  t.clock.moveByMinutes(60);
  const form = await through('form', boardResume({ phones }, { title: 'Из анкеты' }));
  expect(form).toMatchObject({ applicationId: board.applicationId, candidateId: board.candidateId, isNew: false });
  const detail = await t.get(ApplicationsService).get(actor, board.applicationId);
  expect(detail.resumes.map(({ id }) => id)).toEqual([board.resumeId, form.resumeId]);
  expect(detail.boards).toEqual(['headhunter', 'form']);
});

it('keeps organisations apart', async () => {
  const read = boardResume({ phones });
  const own = await through('import', read);
  const stranger = await recruiter(t);
  const theirs = await through('import', read, stranger, await vacancy(t, stranger));
  expect(theirs.candidateId).not.toBe(own.candidateId);
});
