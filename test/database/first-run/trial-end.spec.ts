import { AttendanceService } from '../../../src/attendance/index.js';
import { AuditService } from '../../../src/audit/index.js';
import { ApplicationsService, OtherVacancies, takePeoplesTurn } from '../../../src/candidates/index.js';
import { DirectResponsesModule } from '../../../src/direct-responses/index.js';
import { FirstRun, FirstRunModule, TrialEnd } from '../../../src/first-run/index.js';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { JOBS } from '../../../src/jobs.js';
import { NotAllowed, OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { colleague, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { bring } from '../direct-responses/direct-fixture.js';
import { connectBoth, startBoards } from '../sourcing/boards-fixture.js';
import type { Boards } from '../sourcing/boards-fixture.js';

const SILENT = { line: () => undefined, step: () => undefined };
const NOTHING = { connections: 0, people: 0, vacancies: 0, days: 0 };

let boards: Boards;
let trial: TrialEnd;
let owner: Actor;

beforeEach(async () => {
  boards = await startBoards(
    { responses: 40 },
    { imports: [FirstRunModule, ScoringModule, DirectResponsesModule], jobs: JOBS.jobs },
  );
  trial = boards.t.get(TrialEnd);
});
afterEach(() => boards.close());

/** As a newcomer finds the product. */
async function firstRun(): Promise<void> {
  const terminal = {
    ...SILENT,
    bar: (label: string) => {
      if (label === 'Invitations sent') void boards.t.runJobs();
      return { update: () => undefined, stop: () => undefined };
    },
  };
  await boards.t
    .get(FirstRun)
    .run(boards.simulator, { publicUrl: 'http://localhost:3000', boardsSimulated: true }, terminal);
  const [organisationId = ''] = await boards.t.get(OrganisationsService).allOrganisationIds();
  owner = { ...systemActor(organisationId), role: 'owner', name: 'Анна' };
}

/** Rows of the organisation, by table. */
async function rows(organisationId = owner.organisationId): Promise<Record<string, number>> {
  const tables = await boards.t.asOwner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'organisation_id' ORDER BY 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [{ n }] = await boards.t.asOwner<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${name} WHERE organisation_id = $1`,
      [organisationId],
    );
    if (n > 0) found[name] = n;
  }
  return found;
}

it('leaves nothing of a trial but its record, says before how much that is, and does it once', async () => {
  await firstRun();
  const before = await rows();
  const looked = await trial.look(owner);
  const [{ people }] = await boards.t.asOwner<{ people: number }>(
    'SELECT count(DISTINCT coalesce(person_id, id))::int AS people FROM candidates',
  );
  expect(looked).toEqual({ connections: 2, people, vacancies: before['vacancies'], days: 1 });
  expect(await trial.end(owner)).toEqual(looked);
  const kept = ['attendance_logs', 'audit_entries', 'organisation_directory', 'show_fits', 'show_records'];
  const after = await rows();
  expect(
    Object.keys(after).filter((table) => !kept.includes(table) && !/^(organisations|users|sign_in_\w+)$/.test(table)),
  ).toEqual([]);
  // The log that came with the boards stands as one that was taken back.
  expect(await boards.t.asOwner('SELECT taken_back_by FROM attendance_logs')).toEqual([{ taken_back_by: 'Анна' }]);
  await boards.t.runJobs();
  expect([await trial.look(owner), await trial.end(owner)]).toEqual([NOTHING, NOTHING]);
  const { rows: entries } = await boards.t.get(AuditService).list(owner.organisationId, { area: 'connections' });
  expect(entries.filter(({ action }) => action === 'connections.trial-ended')).toMatchObject([{ details: looked }]);
});

it('leaves alone whatever is the organisation’s own, and who came by another door as well', async () => {
  await firstRun();
  const own = await vacancy(boards.t, owner, { title: 'Пекарь' });
  const header = 'ФИО;Телефон;Почта;Город;Зарплата;Опыт;Навыки;Источник;Дата';
  const person = (name: string, phone: string) => `${name};${phone};;;;;;;`;
  const listOf = (...lines: string[]) => Buffer.from([header, ...lines].join('\n'));
  await bring(boards.t, owner, own, listOf(person('Своя Анна', '+79030000001')));
  const [known] = await boards.t.asOwner<{ value: string; last: string; first: string; vacancy: string }>(
    `SELECT contact.normalised AS value, candidate.last_name AS last, candidate.first_name AS first, application.vacancy_id AS vacancy
       FROM candidate_contacts contact
       JOIN candidates candidate ON candidate.id = contact.candidate_id
       JOIN applications application ON application.candidate_id = candidate.id
      WHERE contact.kind = 'phone' AND contact.normalised LIKE '+7%' AND candidate.last_name IS NOT NULL
        AND candidate.first_name IS NOT NULL AND application.stage = 'new' AND candidate.person_id IS NULL
      ORDER BY candidate.id LIMIT 1`,
  );
  // Somebody whom a board invented comes by a list as well: then it is the list's person, and the vacancy is one that is used.
  await bring(boards.t, owner, known.vacancy, listOf(person(`${known.last} ${known.first}`, known.value)));
  // Whom somebody put up for a vacancy of their own a board has invented all the same.
  const [invented] = await boards.t.asOwner<{ id: string }>(
    `SELECT application.id FROM applications application
       JOIN candidates candidate ON candidate.id = application.candidate_id
      WHERE application.vacancy_id <> ALL ($1) AND candidate.person_id IS NULL ORDER BY application.id LIMIT 1`,
    [[own, known.vacancy]],
  );
  expect((await boards.t.get(OtherVacancies).put(owner, invented.id, own)).isNew).toBe(true);
  // What somebody wrote into a vacancy is theirs, as well.
  const changed = await boards.t.asOwner<{ id: string }>(
    `SELECT id FROM vacancies WHERE organisation_id = $1 AND id <> ALL ($2) ORDER BY id LIMIT 2`,
    [owner.organisationId, [own, known.vacancy]],
  );
  await boards.t.get(VacanciesService).edit(colleague(owner), changed[0].id, { wantedCount: 7 });
  // Also by a program with a key, and whatever letters the address of the vacancy has.
  const key = { ...colleague(owner), userId: null, name: 'Программа' };
  await boards.t.get(VacanciesService).edit(key, changed[1].id.toUpperCase(), { wantedCount: 7 });
  const other = await recruiter(boards.t);
  await connectBoth(boards, other);
  await boards.t.get(SourcingService).pullAll(other.organisationId);
  const theirs = await rows(other.organisationId);
  const vacancies = (await rows())['vacancies'];
  const counts = await trial.end(owner);
  expect(counts?.vacancies).toBe(vacancies - 4);
  for (const { id } of changed) expect((await boards.t.get(VacanciesService).get(owner, id)).wantedCount).toBe(7);
  const applications = boards.t.get(ApplicationsService);
  expect((await applications.list(owner, { vacancyId: own })).rows.map(({ name }) => name)).toEqual(['Своя Анна']);
  const { rows: stayed } = await applications.list(owner, { vacancyId: known.vacancy });
  expect(stayed).toMatchObject([{ name: `${known.last} ${known.first}`, boards: expect.arrayContaining(['import']) }]);
  expect((await applications.get(owner, stayed[0].id)).resumes.length).toBeGreaterThan(0);
  expect(await boards.t.get(ConnectionsService).list(owner.organisationId)).toEqual([]);
  expect(await rows(other.organisationId)).toEqual(theirs);
});

it('ends though somebody whose coming was marked by hand was erased since: the record of nobody goes with its vacancy', async () => {
  await firstRun();
  const { organisationId } = owner;
  const [invented] = await boards.t.asOwner<{ id: string }>('SELECT id FROM vacancies ORDER BY id LIMIT 1');
  await boards.t.get(AttendanceService).record({
    ...{ organisationId, bookingId: newId(), date: '2026-06-02', citySlug: 'moscow', vacancyId: invented.id },
    ...{ board: 'headhunter', format: 'stream', outcome: 'came', isByHand: true, known: null },
  });
  await boards.t.asOwner(`UPDATE show_records SET booking_id = NULL WHERE source = 'booking'`);
  expect((await trial.end(owner))?.connections).toBe(2);
  expect(await boards.t.asOwner(`SELECT FROM show_records WHERE source = 'booking'`)).toEqual([]);
});

it('waits for whoever is taken in at the same moment, and leaves alone whom that makes the organisation’s own', async () => {
  await firstRun();
  const { organisationId } = owner;
  const [{ id }] = await boards.t.asOwner<{ id: string }>(
    `SELECT candidate_id AS id FROM resumes ORDER BY candidate_id LIMIT 1`,
  );
  let ended: Promise<unknown> | undefined;
  await boards.t.database.inOrganisation(organisationId, async (db) => {
    await takePeoplesTurn(db, organisationId);
    let isOver = false;
    ended = boards.t.database.apart(() => trial.end(owner)).finally(() => (isOver = true));
    const waiting = () =>
      boards.t.asOwner(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    while (!isOver && (await waiting()).length === 0);
    await db.query(`UPDATE resumes SET connection_id = NULL, board = 'import' WHERE candidate_id = $1`, [id]);
  });
  await ended;
  expect(await boards.t.asOwner('SELECT id FROM candidates')).toContainEqual({ id });
});

it('is the owner’s to do, and nobody’s where the boards are real', async () => {
  const actor = await recruiter(boards.t);
  await expect(trial.look(colleague(actor, 'recruiter'))).rejects.toThrow(NotAllowed);
  await expect(trial.end(colleague(actor, 'recruiter'))).rejects.toThrow(NotAllowed);
  Object.assign(boards.t.settings, { boardsSimulated: false });
  const real = colleague(actor, 'owner');
  await connectBoth(boards, actor);
  expect([await trial.look(real), await trial.end(real)]).toEqual([null, null]);
  // Nor does an installation that has lost its settings take what is real for invented, even if its accounts are connected anew.
  Object.assign(boards.t.settings, { boardsSimulated: true });
  await connectBoth(boards, actor);
  expect([await trial.look(real), await trial.end(real)]).toEqual([NOTHING, NOTHING]);
  expect(await boards.t.get(ConnectionsService).list(actor.organisationId)).toHaveLength(2);
});

it('ends also after the installation was set to real boards', async () => {
  await firstRun();
  Object.assign(boards.t.settings, { boardsSimulated: false });
  expect(await trial.look(owner)).toMatchObject({ connections: 2, days: 1 });
  expect((await trial.end(owner))?.connections).toBe(2);
  expect([await trial.look(owner), await trial.end(owner)]).toEqual([null, null]);
});

it('ends while the boards are being read, also by two at the same moment', async () => {
  const actor = await recruiter(boards.t);
  owner = colleague(actor, 'owner');
  await connectBoth(boards, actor);
  const sourcing = boards.t.get(SourcingService);
  await sourcing.queuePulls();
  const [, first, second] = await Promise.all([boards.t.runJobs(), trial.end(owner), trial.end(owner)]);
  expect([first?.connections, second?.connections].sort()).toEqual([0, 2]);
  await boards.t.runJobs();
  for (const table of ['connections', 'responses', 'candidates', 'applications', 'vacancies', 'raw_payloads'])
    expect([table, (await rows())[table]]).toEqual([table, undefined]);
});
