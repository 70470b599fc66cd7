import { ApplicationsService, Duplicates } from '../../../src/candidates/index.js';
import {
  BookingsService,
  CandidateLinks,
  DayBoardService,
  InterviewsAhead,
  JobOffers,
  PlanningService,
} from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { InterviewWorld, MONDAY_NOON } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

let world: InterviewWorld;
let duplicates: Duplicates;
let applications: ApplicationsService;
let bookings: BookingsService;
let tuesday: PlannedTuesday;
/** Booked, and still on the shortlist: different people. */
let booked: string;
let alsoBooked: string;
let waiting: string;
let mine: BookingRow;
let token: string;

beforeAll(async () => {
  world = await InterviewWorld.open();
  duplicates = world.app.get(Duplicates);
  applications = world.app.get(ApplicationsService);
  bookings = world.app.get(BookingsService);
});
afterAll(() => world.close());

beforeEach(async () => {
  world.app.clock.moveTo(MONDAY_NOON);
  tuesday = await world.approvedDay(12, { slots: 1 });
  const rows = await world.bookings(tuesday.actor.organisationId);
  [booked, alsoBooked] = rows.map(({ application_id: id }) => id);
  [mine] = rows;
  waiting = tuesday.applicationIds.find((id) => !rows.some((row) => row.application_id === id))!;
  const target = { organisationId: tuesday.actor.organisationId, bookingId: mine.id };
  token = world.app.get(CandidateLinks).tokenOf(target, mine.starts_at);
});

const candidateOf = async (applicationId: string): Promise<string> =>
  (
    await world.app.asOwner<{ candidate_id: string }>('select candidate_id from applications where id = $1', [
      applicationId,
    ])
  )[0].candidate_id;

async function merge(...applicationIds: string[]): Promise<void> {
  const ids: string[] = [];
  for (const id of applicationIds) ids.push(await candidateOf(id));
  await duplicates.merge(tuesday.actor, ids);
}

/** The younger of the two is the one that was merged into the other. */
async function split(...applicationIds: string[]): Promise<void> {
  const rows = await world.app.asOwner<{ id: string }>(
    `select candidate.id from candidates candidate join applications application on application.candidate_id = candidate.id
      where application.id = any ($1) and candidate.merged_into_id is not null`,
    [applicationIds],
  );
  for (const { id } of rows) await duplicates.split(tuesday.actor, id);
}

/** What is kept of the two, with the bookings and the seats. */
const state = (): Promise<unknown> =>
  world.app.asOwner(
    `select to_jsonb(application) as application,
            (select jsonb_agg(to_jsonb(booking) order by booking.id) from bookings booking where booking.application_id = application.id) as bookings,
            (select jsonb_agg(slot.seats_taken) from interview_slots slot where slot.organisation_id = $1) as seats
       from applications application where organisation_id = $1 order by id`,
    [tuesday.actor.organisationId],
  );

test('the one that is expected at an interview is shown, with the interview', async () => {
  const before = await state();
  await merge(waiting, booked);
  const { id, stage } = await applications.get(tuesday.actor, waiting);
  expect([id, stage]).toEqual([booked, mine.stage]);
  const ahead = await world.app.get(InterviewsAhead).of(tuesday.actor, [booked]);
  expect(ahead.get(booked)?.bookingId).toBe(mine.id);
  expect(await bookings.view(token)).toMatchObject({ canChange: true });
  await split(waiting, booked);
  expect(await state()).toEqual(before);
});

test('a job that was offered to either is offered to both, and taken back with them', async () => {
  const offers = world.app.get(JobOffers);
  const anna = { ...tuesday.actor, userId: newId(), name: 'Анна' };
  await world.app.asOwner(`update applications set stage = 'passed' where id = any ($1)`, [[waiting, booked]]);
  await offers.offer(anna, waiting, 'Оклад 80 000 ₽');
  await world.app.asOwner(`update applications set stage = 'accepted' where id = $1`, [booked]);
  await merge(waiting, booked);
  expect((await applications.get(anna, waiting)).id).toBe(booked);
  await applications.move(anna, booked, 'offered');
  expect(await offers.standing(anna, booked)).toMatchObject({ terms: 'Оклад 80 000 ₽', status: 'waiting' });
  await offers.offer(anna, booked, 'Оклад 80 000 ₽');
  await applications.reject(anna, booked, 'передумали');
  const letters = await world.app.asOwner(
    `select status, skip_reason from messages where organisation_id = $1 and kind = 'job-offer'`,
    [anna.organisationId],
  );
  expect(letters).toEqual([{ status: 'skipped', skip_reason: 'not-offered' }]);
});

test('an interview of the less far one goes along, and comes back', async () => {
  // Came to an interview before under another name, and is expected again now.
  await world.app.asOwner(`update applications set stage = 'came' where id = $1`, [waiting]);
  const before = await state();
  await merge(waiting, booked);
  const row = (await world.bookings(tuesday.actor.organisationId)).find(({ id }) => id === mine.id);
  expect(row).toMatchObject({ application_id: waiting });
  expect(await bookings.confirm(token)).toMatchObject({ status: 'confirmed' });
  expect((await applications.get(tuesday.actor, booked)).id).toBe(waiting);
  await split(waiting, booked);
  const after = (await state()) as { application: { id: string; stage: string }; bookings: { id: string }[] | null }[];
  const of = (id: string) => after.find(({ application }) => application.id === id);
  expect(of(booked)?.bookings?.map(({ id }) => id)).toEqual([mine.id]);
  expect(of(waiting)?.bookings).toBeNull();
  // What the candidate said meanwhile was said of the one that was shown; nobody waits for an interview of somebody else.
  expect([of(booked)?.application.stage, of(waiting)?.application.stage]).toEqual(['invited', 'shortlisted']);
  expect(before).toHaveLength(after.length);
});

test('two interviews of one person are not merged: somebody cancels one first', async () => {
  const before = await state();
  await expect(merge(booked, alsoBooked)).rejects.toMatchObject({ code: 'interviews.two-interviews' });
  expect(await state()).toEqual(before);
  await bookings.cancel(token, 'found-job');
  await merge(booked, alsoBooked);
  expect((await applications.get(tuesday.actor, booked)).id).toBe(alsoBooked);
  // The link of the cancelled one does not make a second interview.
  await expect(bookings.comeBack(token, mine.interview_slot_id)).rejects.toMatchObject({
    code: 'interviews.cannot-come-back',
  });
});

test('nor one whose interview the other has left behind', async () => {
  await world.app.asOwner(`update applications set stage = 'offered' where id = $1`, [waiting]);
  await expect(merge(waiting, booked)).rejects.toMatchObject({ code: 'interviews.two-interviews' });
});

test('whoever came while two were one has come after the split', async () => {
  await merge(waiting, booked);
  world.app.clock.moveTo(mine.starts_at);
  await world.app.get(DayBoardService).checkIn(tuesday.actor, mine.id);
  await split(waiting, booked);
  const stages = await world.app.asOwner(`select id, stage from applications where id = any ($1) order by stage`, [
    [waiting, booked],
  ]);
  expect(stages).toEqual([
    { id: booked, stage: 'came' },
    { id: waiting, stage: 'shortlisted' },
  ]);
});

test('a merge and a decision about the interview at the same moment leave one interview and right seats', async () => {
  const pairs = [booked, waiting];
  await Promise.allSettled([
    merge(...pairs),
    bookings.confirm(token),
    applications.move(tuesday.actor, booked, 'withdrawn', { reason: 'другая работа' }),
  ]);
  const { id } = await applications.get(tuesday.actor, waiting);
  const open = await world.app.asOwner(
    `select 1 from bookings where organisation_id = $1 and application_id = any ($2) and status <> 'cancelled' and outcome is null`,
    [tuesday.actor.organisationId, pairs],
  );
  expect(open.length).toBeLessThanOrEqual(1);
  expect(pairs).toContain(id);
  const [slot] = await world.slots(tuesday.actor.organisationId);
  const rows = await world.bookings(tuesday.actor.organisationId);
  expect(slot.seats_taken).toBe(rows.filter(({ status }) => status !== 'cancelled').length);
});

test('the hidden one is not invited beside the one that is shown', async () => {
  await merge(waiting, booked);
  const available = await world.app.get(PlanningService).planDay(tuesday.actor, {
    ...{ vacancyId: tuesday.vacancyId, date: '2026-06-03', startTime: '10:00', slots: 4, slotMinutes: 30 },
    ...{ interviewers: 1, address: 'Москва', directions: '', contactPhone: '' },
  });
  await world.app.get(PlanningService).approve(tuesday.actor, available.id);
  const invited = (await world.bookings(tuesday.actor.organisationId)).map(({ application_id: id }) => id);
  expect(invited).not.toContain(waiting);
});
