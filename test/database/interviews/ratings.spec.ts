import { ApplicationsService, CandidatesService, Duplicates } from '../../../src/candidates/index.js';
import {
  DayBoardService,
  DayClosing,
  RatingCriteria,
  RatingsReader,
  RatingsService,
} from '../../../src/interviews/index.js';
import type { GridRow } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { InterviewWorld, MONDAY_NOON } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

describe('ratings of a day', () => {
  let world: InterviewWorld;
  let ratings: RatingsService;
  let reader: RatingsReader;
  let criteria: RatingCriteria;
  let tuesday: PlannedTuesday;
  let dayId: string;
  /** Here, here, and still expected. */
  let rows: BookingRow[];
  let vera: Actor;
  let igor: Actor;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    ratings = world.app.get(RatingsService);
    reader = world.app.get(RatingsReader);
    criteria = world.app.get(RatingCriteria);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(MONDAY_NOON);
    tuesday = await world.approvedDay(8, { slots: 1 });
    dayId = tuesday.day.id;
    rows = (await world.bookings(tuesday.actor.organisationId)).slice(0, 3);
    vera = person('hiring-manager', 'Вера');
    igor = person('interviewer', 'Игорь');
    world.app.clock.moveTo(new Date('2026-06-02T07:05:00Z'));
    for (const { id } of rows.slice(0, 2)) await world.app.get(DayBoardService).checkIn(tuesday.actor, id);
  });

  const person = (role: Role, name: string): Actor => ({ ...tuesday.actor, userId: newId(), name, role });
  const rated = (row = 0) => ({ dayId, bookingId: rows[row].id });
  const labels = async () => (await reader.grid(vera, dayId)).criteria.standing.map(({ label }) => label.ru);
  const rowOf = async (actor: Actor, row = 0): Promise<GridRow> =>
    (await reader.grid(actor, dayId)).rows.find(({ bookingId }) => bookingId === rows[row].id)!;
  const entries = (action: string) =>
    world.app.asOwner(`select details from audit_entries where organisation_id = $1 and action = $2`, [
      tuesday.actor.organisationId,
      action,
    ]);

  test('are by what interviewers go by and what the profile asks for and a talk shows', async () => {
    const { standing, removed } = (await reader.grid(vera, dayId)).criteria;
    expect([standing.map(({ id }) => id), removed]).toEqual([[null, null, null, null], []]);
    expect((await labels()).slice(0, 3)).toEqual(['Мотивация', 'Компетентность', 'Адекватность']);
    expect((await labels())[3]).toMatch(/^\p{Lu}/u);
  });

  test('are each rater’s own; what others gave shows once one has rated the person oneself', async () => {
    await ratings.mark(igor, rated(), 'motivation', 5);
    await ratings.mark(igor, rated(), 'competence', 4);
    await ratings.mark(igor, rated(), 'motivation', 5);
    expect(await rowOf(vera)).toMatchObject({ own: { mean: null }, others: null, otherRaters: 1, mean: null });
    await ratings.mark(vera, rated(), 'motivation', 2);
    expect(await rowOf(vera)).toMatchObject({ own: { mean: 2 }, others: { mean: 4.5, raters: 1 }, mean: 3.25 });
    expect(await rowOf(igor)).toMatchObject({ own: { mean: 4.5 }, others: { mean: 2, raters: 1 } });
    expect(await entries('applications.rated')).toHaveLength(2);
    await ratings.mark(vera, rated(), 'motivation', null);
    await ratings.mark(vera, rated(), 'motivation', null);
    expect(await rowOf(vera)).toMatchObject({ own: { mean: null }, others: null, otherRaters: 1 });
    // Once the day is over nobody is led any more.
    await world.app.get(DayClosing).close(tuesday.actor, dayId);
    expect(await rowOf(vera)).toMatchObject({ others: { mean: 4.5, raters: 1 }, mean: 4.5 });
    expect((await reader.grid(vera, dayId)).rows).toHaveLength(2);
  });

  test('two who rate the same person at once, and one who taps twice, lose nothing', async () => {
    await Promise.all([
      ratings.mark(vera, rated(), 'motivation', 1),
      ratings.mark(igor, rated(), 'motivation', 5),
      ratings.mark(vera, rated(), 'competence', 3),
      ratings.note(vera, rated(), ' говорит ясно\r\nи быстро '),
      ratings.mark(vera, rated(), 'adequacy', 5),
    ]);
    expect(await labels()).toHaveLength(4);
    expect(await rowOf(vera)).toMatchObject({ own: { mean: 3, note: 'говорит ясно\nи быстро' }, mean: 4 });
    await ratings.note(vera, rated(), '');
    expect((await rowOf(vera)).own).toMatchObject({ mean: 3, note: '' });
  });

  test('are of who is here, of this day and by criteria of this day', async () => {
    await expect(ratings.mark(vera, rated(2), 'motivation', 3)).rejects.toMatchObject({ code: 'interviews.not-met' });
    expect(await rowOf(vera, 2)).toMatchObject({ isHere: false, own: { mean: null } });
    await expect(ratings.mark(vera, rated(), 'height', 3)).rejects.toMatchObject({
      code: 'interviews.criterion-not-found',
    });
    await expect(ratings.note(vera, { ...rated(), dayId: newId() }, 'x')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(ratings.note(vera, rated(), 'я'.repeat(2001))).rejects.toMatchObject({ kind: 'invalid' });
    const stranger: Actor = { ...vera, organisationId: newId() };
    await expect(ratings.mark(stranger, rated(), 'motivation', 3)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(reader.grid(stranger, dayId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(criteria.add(stranger, dayId, 'x')).rejects.toMatchObject({ kind: 'not-found' });
    // The day's list is written down by nobody's failure.
    expect((await reader.grid(vera, dayId)).criteria.standing[0].id).toBeNull();
  });

  test('are neither given nor seen by the reception, a client or a program; interviewers do not choose the criteria', async () => {
    for (const role of ['receptionist', 'client'] as const) {
      await expect(reader.grid(person(role, 'Р'), dayId)).rejects.toThrow(NotAllowed);
      await expect(ratings.mark(person(role, 'Р'), rated(), 'motivation', 3)).rejects.toThrow(NotAllowed);
      const seen = await reader.ofApplications(person(role, 'Р'), [rows[0].application_id]);
      expect(seen.size).toBe(0);
    }
    await expect(ratings.mark({ ...vera, userId: null }, rated(), 'motivation', 3)).rejects.toThrow(NotAllowed);
    await expect(criteria.add(igor, dayId, 'Голос')).rejects.toThrow(NotAllowed);
  });

  test('criteria are added, renamed, moved and taken out with their marks, and put back', async () => {
    await ratings.mark(vera, rated(), 'motivation', 5);
    await ratings.mark(vera, rated(), 'competence', 1);
    await Promise.all([criteria.add(vera, dayId, ' Знает  товар '), criteria.add(vera, dayId, 'знает товар')]);
    expect((await labels()).slice(4)).toHaveLength(1);
    await criteria.rename(vera, dayId, 'motivation', 'Хочет работать');
    await criteria.move(vera, dayId, 'motivation', 'down');
    await criteria.move(vera, dayId, 'competence', 'up');
    expect((await labels()).slice(0, 2)).toEqual(['Компетентность', 'Хочет работать']);
    await criteria.remove(vera, dayId, 'competence');
    await criteria.remove(vera, dayId, 'competence');
    expect((await rowOf(vera)).own.mean).toBe(5);
    await criteria.restore(vera, dayId, 'competence');
    expect((await rowOf(vera)).own.mean).toBe(3);
    expect(await entries('interviews.criterion-removed')).toHaveLength(1);
    const renamed = await entries('interviews.criterion-renamed');
    expect(JSON.stringify(renamed)).toContain('Хочет работать');
    await expect(criteria.rename(vera, dayId, 'adequacy', 'компетентность')).rejects.toMatchObject({
      code: 'interviews.criterion-taken',
    });
    await expect(criteria.add(vera, dayId, ' ')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(criteria.add(vera, dayId, 'приятная внешность')).rejects.toMatchObject({
      code: 'interviews.criterion-unlawful',
    });
    await criteria.add(vera, dayId, 'Шестой');
    await criteria.add(vera, dayId, 'Седьмой');
    await criteria.add(vera, dayId, 'Восьмой');
    await expect(criteria.add(vera, dayId, 'Девятый')).rejects.toMatchObject({ code: 'interviews.criteria-too-many' });
    const { standing } = (await reader.grid(vera, dayId)).criteria;
    for (const { key } of standing.slice(1)) await criteria.remove(vera, dayId, key);
    await expect(criteria.remove(vera, dayId, standing[0].key)).rejects.toMatchObject({
      code: 'interviews.last-criterion',
    });
  });

  test('a criterion has its letters corrected, and no name stands twice, whatever was taken out under it', async () => {
    await criteria.add(vera, dayId, 'знает товар');
    const key = (await reader.grid(vera, dayId)).criteria.standing.at(-1)!.key;
    await criteria.rename(vera, dayId, key, 'Знает товар');
    expect(await labels()).toContain('Знает товар');
    await criteria.remove(vera, dayId, 'motivation');
    await criteria.rename(vera, dayId, key, 'Мотивация');
    await criteria.add(vera, dayId, 'мотивация');
    expect((await labels()).filter((label) => label === 'Мотивация')).toHaveLength(1);
  });

  test('a decision and what is left for later show in the row, and are taken back', async () => {
    await ratings.leaveForLater(vera, rated(), true);
    await ratings.leaveForLater(vera, rated(), true);
    expect([(await rowOf(vera)).own.later, (await rowOf(igor)).own.later]).toEqual([true, false]);
    await ratings.leaveForLater(vera, rated(), false);
    expect((await rowOf(vera)).own.later).toBe(false);
    const applications = world.app.get(ApplicationsService);
    const id = await reader.applicationOf(vera, rated());
    await applications.move(vera, id, 'passed');
    const decided = await rowOf(vera);
    expect(decided).toMatchObject({ stage: 'passed', ownMove: expect.any(String) as string });
    expect(await rowOf(igor)).toMatchObject({ stage: 'passed', ownMove: null });
    await applications.undo(vera, id, decided.ownMove!);
    expect(await rowOf(vera)).toMatchObject({ stage: 'came', ownMove: null });
  });

  test('are told of a person by day, to who has rated them or once the day is over', async () => {
    const [{ application_id: id }] = rows;
    const told = async (actor: Actor) => (await reader.ofApplications(actor, [id])).get(id) ?? [];
    expect(await told(vera)).toEqual([]);
    await ratings.mark(igor, rated(), 'motivation', 4);
    await ratings.note(igor, rated(), 'хорош');
    expect(await told(vera)).toEqual([{ dayId, date: '2026-06-02', rated: null, raters: 1, lines: [] }]);
    const own = { userName: 'Игорь', mean: 4, note: 'хорош' };
    expect(await told(igor)).toMatchObject([{ rated: { mean: 4, raters: 1 }, lines: [{ ...own, isOwn: true }] }]);
    await ratings.mark(vera, rated(), 'motivation', 2);
    expect(await told(vera)).toMatchObject([
      {
        rated: { mean: 3, raters: 2 },
        lines: [
          { userName: 'Вера', isOwn: true },
          { ...own, isOwn: false },
        ],
      },
    ]);
  });

  test('of people who are found to be one are one, and each one’s own again when they are taken apart', async () => {
    const [one, other] = rows.map(({ application_id: id }) => id);
    await ratings.mark(vera, rated(0), 'motivation', 5);
    await ratings.mark(vera, rated(1), 'competence', 3);
    await ratings.note(vera, rated(1), 'о втором');
    const people = await world.app.asOwner<{ candidate_id: string }>(
      'select candidate_id from applications where id = any ($1) order by candidate_id',
      [[one, other]],
    );
    const ids = people.map(({ candidate_id: id }) => id);
    const duplicates = world.app.get(Duplicates);
    await duplicates.merge(tuesday.actor, ids);
    const merged = (await reader.grid(vera, dayId)).rows.filter(({ isHere }) => isHere);
    expect(merged).toMatchObject([{ own: { mean: 4, note: 'о втором' } }]);
    const whole = { dayId, bookingId: merged[0].bookingId };
    await ratings.mark(vera, whole, 'motivation', null);
    expect((await reader.grid(vera, dayId)).rows.find(({ isHere }) => isHere)).toMatchObject({ own: { mean: 3 } });
    const [part] = await world.app.asOwner<{ id: string }>(
      'select id from candidates where id = any ($1) and merged_into_id is not null',
      [ids],
    );
    await duplicates.split(tuesday.actor, part.id);
    expect([(await rowOf(vera, 0)).own.mean, (await rowOf(vera, 1)).own]).toMatchObject([
      null,
      { mean: 3, note: 'о втором' },
    ]);
  });

  test('are told to and erased with the person; nobody rates who is erased', async () => {
    const owner: Actor = person('owner', 'Анна');
    await ratings.mark(igor, rated(), 'motivation', 4);
    await ratings.note(igor, rated(), 'хорош');
    const { candidateId } = await world.app.get(ApplicationsService).get(owner, rows[0].application_id);
    const candidates = world.app.get(CandidatesService);
    const told = JSON.stringify(await candidates.export(owner, candidateId));
    expect(told).toContain('Мотивация');
    expect(told).toContain('хорош');
    await candidates.erase(owner, candidateId);
    expect(
      await world.app.asOwner('select 1 from ratings where application_id = $1', [rows[0].application_id]),
    ).toEqual([]);
    await expect(ratings.mark(igor, rated(), 'motivation', 4)).rejects.toThrow();
  });
});
