import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import {
  ApplicationsService,
  CandidateErased,
  CandidateNotFound,
  CandidatesService,
} from '../../../src/candidates/index.js';
import {
  BookingsService,
  CandidateLinks,
  DayBoardService,
  DayClosing,
  WalkIns,
} from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { TakeoutModule, TakeoutService } from '../../../src/takeout/index.js';
import { LEFT_TABLES, TAKEN_TABLES } from '../../../src/takeout/taken-tables.js';
import { InterviewWorld, MONDAY_NOON } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

describe('a booked person who is erased', () => {
  let world: InterviewWorld;
  let tuesday: PlannedTuesday;
  let owner: Actor;
  let mine: BookingRow;
  let candidateId: string;
  let candidates: CandidatesService;

  beforeAll(async () => {
    world = await InterviewWorld.open([TakeoutModule]);
    candidates = world.app.get(CandidatesService);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(MONDAY_NOON);
    tuesday = await world.approvedDay(12, { slots: 3 });
    const { organisationId } = tuesday.actor;
    owner = { organisationId, userId: newId(), role: 'owner', name: 'Вера' };
    [mine] = await world.bookings(organisationId);
    const detail = await world.app.get(ApplicationsService).get(owner, mine.application_id);
    candidateId = detail.candidateId;
  });

  const erasures = (): Promise<unknown[]> =>
    world.app.asOwner(`select 1 from audit_entries where action = 'privacy.candidate-erased' and subject_id = $1`, [
      candidateId,
    ]);

  test('expects nothing any more: the seat is free, the application closed, no message leaves', async () => {
    const before = await world.slots(owner.organisationId);
    await candidates.erase(owner, candidateId);
    const booking = (await world.bookings(owner.organisationId)).find(({ id }) => id === mine.id);
    expect(booking).toMatchObject({ status: 'cancelled', stage: 'withdrawn', features: {} });
    const freed = (await world.slots(owner.organisationId)).find(({ id }) => id === mine.interview_slot_id);
    expect(freed?.seats_taken).toBe((before.find(({ id }) => id === freed?.id)?.seats_taken ?? 0) - 1);
    await world.sendAbout(mine.id);
    const messages = await world.messages(mine.id);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.map(({ status, skip_reason }) => [status, skip_reason])).toEqual(
      messages.map(() => ['skipped', 'erased']),
    );
    expect(await world.mailsTo(mine.application_id)).toEqual([]);
  });

  test('leaves a record in the show history that is of nobody, and is not recorded again', async () => {
    world.app.clock.moveTo(new Date('2026-06-02T20:00:00Z'));
    await world.app.get(DayClosing).close(owner, tuesday.day.id);
    const records = () =>
      world.app.asOwner<Record<string, unknown>>(
        `SELECT id, outcome, booking_id, source_key, trial_id, known FROM show_records WHERE organisation_id = $1 ORDER BY id`,
        [owner.organisationId],
      );
    const before = await records();
    const mineBefore = before.find(({ booking_id }) => booking_id === mine.id);
    await world.app.asOwner(
      `UPDATE show_records SET trial_id = booking_id, reminder_policy = 'both',
              known = (SELECT jsonb_agg(moment || '{"scorePoints": 71, "payRatio": 1.3}') FROM jsonb_array_elements(known) moment)
        WHERE id = $1`,
      [mineBefore?.['id']],
    );
    await candidates.erase(owner, candidateId);
    await world.app.get(DayClosing).close(owner, tuesday.day.id);
    const after = await records();
    expect(after.filter(({ id }) => id !== mineBefore?.['id'])).toEqual(before.filter((row) => row !== mineBefore));
    const left = after.find(({ id }) => id === mineBefore?.['id']);
    expect(left).toMatchObject({ booking_id: null, outcome: 'no-show', source_key: `erased:${String(left?.['id'])}` });
    expect(left?.['known']).toMatchObject([{ moment: 'booked', scorePoints: null, payRatio: null }]);
    expect(JSON.stringify(left)).not.toContain(mine.id);
  });

  test('has a link that says one plain sentence, whatever is tapped', async () => {
    const token = world.app
      .get(CandidateLinks)
      .tokenOf({ organisationId: owner.organisationId, bookingId: mine.id }, mine.starts_at);
    const bookings = world.app.get(BookingsService);
    expect(await bookings.view(token)).toMatchObject({ status: 'invited' });
    await candidates.erase(owner, candidateId);
    const refused = { code: 'interviews.link-erased', kind: 'not-found' };
    await expect(bookings.view(token)).rejects.toMatchObject(refused);
    await expect(bookings.confirm(token)).rejects.toMatchObject(refused);
    await expect(bookings.move(token, mine.interview_slot_id)).rejects.toMatchObject(refused);
    await expect(bookings.cancel(token, 'other')).rejects.toMatchObject(refused);
  });

  test('is nameless on the board and in the list, found by no search, and goes nowhere', async () => {
    await candidates.erase(owner, candidateId);
    const board = await world.app.get(DayBoardService).board(owner, tuesday.day.id);
    expect(JSON.stringify(board.cancelled)).not.toMatch(/Имя1[^0-9]|Фамилия1[^0-9]/);
    expect(board.cancelled).toEqual([expect.objectContaining({ bookingId: mine.id, name: '—' })]);
    const found = await world.app.get(WalkIns).find(owner, tuesday.day.id, 'Фамилия');
    expect(found.map(({ applicationId }) => applicationId)).not.toContain(mine.application_id);
    const applications = world.app.get(ApplicationsService);
    const detail = await applications.get(owner, mine.application_id);
    expect(detail).toMatchObject({
      name: '—',
      erasedAt: world.app.clock.now(),
      allowedMoves: [],
      withdrawnReason: null,
    });
    expect(await applications.contacts(owner, mine.application_id)).toEqual([]);
    await expect(applications.move(owner, mine.application_id, 'shortlisted')).rejects.toThrow(CandidateErased);
    await expect(applications.undo(owner, mine.application_id)).rejects.toThrow(CandidateErased);
  });

  test('twice is once, two at the same time are once, and the others stay', async () => {
    const rows = await Promise.all([1, 2, 3].map(() => candidates.erase(owner, candidateId)));
    world.app.clock.moveByMinutes(5);
    rows.push(await candidates.erase(owner, candidateId));
    expect(new Set(rows.map(({ erasedAt }) => erasedAt.toISOString())).size).toBe(1);
    expect(await erasures()).toHaveLength(1);
    const [others] = await world.app.asOwner<{ n: number }>(
      `select count(*)::int as n from candidates where organisation_id = $1 and last_name is not null`,
      [owner.organisationId],
    );
    expect(others.n).toBe(11);
    world.app.clock.moveByMinutes(-5);
  });

  test('is erased by an owner of the same organisation only', async () => {
    const stranger = { ...owner, organisationId: (await world.employer()).actor.organisationId };
    await expect(candidates.erase(stranger, candidateId)).rejects.toThrow(CandidateNotFound);
    await expect(candidates.export(stranger, candidateId)).rejects.toThrow(CandidateNotFound);
    await expect(candidates.erase(owner, 'nobody')).rejects.toThrow(CandidateNotFound);
    const recruiter = { ...owner, role: 'recruiter' as const };
    await expect(candidates.erase(recruiter, candidateId)).rejects.toThrow(NotAllowed);
    await expect(candidates.export({ ...owner, role: 'hiring-manager' }, candidateId)).rejects.toThrow(NotAllowed);
    const { data } = await candidates.export(recruiter, candidateId);
    expect(data['candidates']).toEqual([expect.objectContaining({ last_name: 'Фамилия1' })]);
    expect(data['bookings']).toHaveLength(1);
    expect(await erasures()).toEqual([]);
  });

  test('an owner takes everything of the organisation along, nothing of another one and no secret, and it is on record', async () => {
    const takeout = world.app.get(TakeoutService);
    await expect(takeout.of({ ...owner, role: 'recruiter' })).rejects.toThrow(NotAllowed);
    // More people than are read at once.
    await world.shortlist(owner.organisationId, tuesday.vacancyId, 230);
    const other = await world.approvedDay(3, { slots: 3 });
    const files = await unpacked((await takeout.of(owner)).archive);
    expect(JSON.parse(files.get('about.json')!)).toMatchObject({ organisation: { name: 'ООО «Ромашка & Ко»' } });
    for (const { table } of TAKEN_TABLES) {
      const [{ rows }] = await world.app.asOwner<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM ${table} WHERE organisation_id = $1`,
        [owner.organisationId],
      );
      const lines = files.get(`tables/${table}.jsonl`)!.split('\n').slice(0, -1);
      expect([table, new Set(lines).size]).toEqual([table, rows]);
      for (const line of lines) JSON.parse(line);
    }
    expect(files.get('tables/applications.jsonl')).toContain(mine.application_id);
    const all = [...files.values()].join('');
    for (const id of [other.vacancyId, other.day.id, ...other.applicationIds]) expect(all).not.toContain(id);
    const entries = await world.app.asOwner(
      `SELECT 1 FROM audit_entries WHERE organisation_id = $1 AND action = 'organisation.exported'`,
      [owner.organisationId],
    );
    expect(entries).toHaveLength(1);
  });

  test('each table of an organisation is taken along or left on purpose, and no secret goes along', async () => {
    const columns = await world.app.asOwner<{ table: string; column: string }>(
      `SELECT one.table_name AS table, one.column_name AS column FROM information_schema.columns one
         JOIN information_schema.columns own
           ON own.table_schema = one.table_schema AND own.table_name = one.table_name AND own.column_name = 'organisation_id'
        WHERE one.table_schema = 'public'`,
    );
    const taken = new Map(TAKEN_TABLES.map((one) => [one.table, one.without ?? []]));
    const tables = [...new Set(columns.map(({ table }) => table))].sort();
    expect(tables).toEqual([...taken.keys(), ...LEFT_TABLES].sort());
    const secrets = columns
      .filter(({ table, column }) => taken.get(table)?.includes(column) === false)
      .filter(({ column }) => /password|secret|token|hash|encrypted|search/.test(column));
    expect(secrets).toEqual([]);
  });
});

async function unpacked(archive: Readable): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(await buffer(archive), { lazyEntries: true });
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return files;
}
