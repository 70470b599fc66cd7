import { boardAnswer } from '../../../src/api/days/running-days.schemas.js';
import { StageMovesService } from '../../../src/candidates/index.js';
import { Database } from '../../../src/platform/database/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let api: TestApi;
let t: TestApp;
let actor: Actor;
let keyOf: (role?: Role) => Promise<string>;
let client: ReturnType<typeof clientOf>;
let vacancyId: string;
let numbers = 0;

const DAY = {
  date: '2026-06-02',
  startTime: '10:00',
  slots: 3,
  slotMinutes: 30,
  interviewers: 1,
  address: 'ул. Лесная, 5',
};

beforeAll(async () => {
  api = await startApi();
  t = api.t as TestApp;
});
afterAll(() => api.close());
beforeEach(async () => {
  t.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
  ({ actor, key: keyOf } = await organisationWithKeys(api));
  client = clientOf(api, await keyOf());
  vacancyId = await vacancy(t, actor);
});

/** Somebody on the shortlist, to be phoned, or to be told in no way. */
async function shortlisted(isReachable = true): Promise<string> {
  numbers += 1;
  const ref = await connection(t, actor, 'headhunter');
  const person = { lastName: `Ким${numbers}`, phones: isReachable ? [`+7903${String(1_000_000 + numbers)}`] : [] };
  const { applicationId } = await receive(t, ref, vacancyId, boardResume(person));
  await t.get(StageMovesService).move(actor, applicationId, 'shortlisted');
  return applicationId;
}

/** An approved Tuesday with the ids of its bookings, earliest first. */
async function approved(people = 5): Promise<{ dayId: string; bookingIds: string[] }> {
  for (let number = 0; number < people; number += 1) await shortlisted();
  const { body } = await client.post(`vacancies/${vacancyId}/days`, DAY);
  expect(await client.post(`days/${body.id}/approve`)).toMatchObject({ status: 200, body: { status: 'approved' } });
  const board = await client.get(`days/${body.id}/board`);
  const bookings = board.body.slots.flatMap((slot: { bookings: { bookingId: string }[] }) => slot.bookings);
  return { dayId: body.id, bookingIds: bookings.map(({ bookingId }: { bookingId: string }) => bookingId) };
}

it('a plan says whom it left out and why, and is made anew on demand', async () => {
  const silent = await shortlisted(false);
  await shortlisted();
  const made = await client.post(`vacancies/${vacancyId}/days`, DAY);
  expect(made).toMatchObject({
    status: 201,
    body: { plan: { available: 1, leftOut: [{ applicationId: silent, reason: 'no-contact' }] } },
  });
  await shortlisted();
  const again = await client.post(`days/${made.body.id}/replan`);
  expect(again).toMatchObject({ status: 200, body: { id: made.body.id, plan: { available: 2 } } });
});

it('a day of groups is planned, changed to a stream and back, and says its sessions', async () => {
  for (let number = 0; number < 8; number += 1) await shortlisted();
  const room = { capacity: 2, minimum: 1, overflowRisk: 0.2 };
  const made = await client.post(`vacancies/${vacancyId}/days`, { ...DAY, slots: 2, room });
  const risks = { overflow: expect.any(Number), tooFew: expect.any(Number) };
  expect(made).toMatchObject({ status: 201, body: { room, plan: { someoneWaitsOver: null, curve: [] } } });
  expect(made.body.plan.group).toMatchObject({ sessionsHeld: expect.any(Number), ...risks });
  expect(made.body.plan.group.sessions).toHaveLength(2);
  expect(made.body.plan.group.curve[0]).toEqual({ invited: 0, shows: 0, sessionsHeld: 0, overflow: 0, tooFew: 1 });
  const path = `days/${made.body.id}`;
  expect(await client.put(path, { room: null })).toMatchObject({ body: { room: null, plan: { group: null } } });
  expect(await client.put(path, { room })).toMatchObject({ body: { room } });
  expect(made.body.plan.group.nobody).toBeNull();
  const tight = await client.put(path, { room: { capacity: 3, minimum: 3, overflowRisk: 0 } });
  expect(tight.body.plan).toMatchObject({
    ...{ recommended: 0, group: { nobody: { why: 'bound', chance: null, invited: expect.any(Number) } } },
  });
  expect(tight.body.plan.group.nobody.overflowRisk).toBeGreaterThan(0);
  expect((await client.put(path, { room })).status).toBe(200);
  const few = { ...room, minimum: 3 };
  expect((await client.put(path, { room: few })).status).toBe(422);
  const other = clientOf(api, await (await organisationWithKeys(api)).key());
  expect((await other.put(path, { room })).status).toBe(404);
  expect(await client.post(`${path}/approve`)).toMatchObject({ status: 200, body: { status: 'approved' } });
  expect(await client.get(`${path}/replanning`)).toMatchObject({
    ...{
      status: 200,
      body: { difference: { format: 'group', move: [], sessions: [{ change: null }, { change: null }] } },
    },
  });
});

it('so many real interviews take so many invitations and responses', async () => {
  await shortlisted();
  const path = `vacancies/${vacancyId}/wanted-interviews?wanted=5`;
  const { status, body } = await client.get(path);
  expect([status, body.certainty, body.available]).toEqual([200, 0.9, 1]);
  expect(body).toMatchObject({ choosingRate: { n: 1, k: 1, basis: 'observed' }, invitations: expect.any(Number) });
  expect(body.responses.from).toBeLessThan(body.responses.to);
  expect((await clientOf(api, await (await organisationWithKeys(api)).key()).get(path)).status).toBe(404);
  // However little the plan of a day knew when it was made.
  const { body: day } = await client.post(`vacancies/${vacancyId}/days`, DAY);
  await t
    .get(Database)
    .inOrganisation(actor.organisationId, (db) =>
      db.query(`UPDATE interview_days SET plan = jsonb_set(plan, '{prediction,mean}', '0.5') WHERE id = $1`, [day.id]),
    );
  expect((await client.get(path)).body).toMatchObject({ showProbability: body.showProbability, learntAt: null });
});

it('a plan says of which times nobody would hear any more, and an approved day of none', async () => {
  await shortlisted();
  const { body: day } = await client.post(`vacancies/${vacancyId}/days`, DAY);
  expect(day.tooLate).toEqual([]);
  t.clock.moveTo(new Date('2026-06-02T06:45:00Z'));
  const tooLate = ['2026-06-02T07:00:00.000Z', '2026-06-02T07:30:00.000Z'];
  expect((await client.get(`days/${day.id}`)).body.tooLate).toEqual(tooLate);
  expect((await client.get(`days?vacancyId=${vacancyId}`)).body.days[0].tooLate).toEqual(tooLate);
  t.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
  expect((await client.post(`days/${day.id}/approve`)).body.tooLate).toEqual([]);
  t.clock.moveTo(new Date('2026-06-02T06:45:00Z'));
  expect((await client.get(`days/${day.id}/board`)).body.day).toMatchObject({ status: 'approved', tooLate: [] });
});

it('what would change of a day is read, approved once, and refused when it is outdated', async () => {
  const { dayId } = await approved(5);
  const nothing = await client.get(`days/${dayId}/replanning`);
  expect(nothing).toMatchObject({ status: 200, body: { difference: { invite: [], move: [], staying: 5 } } });
  const applicationId = await shortlisted();
  const old = { shown: nothing.body.difference.shown };
  expect(await client.post(`days/${dayId}/replanning`, old)).toMatchObject({ status: 409 });
  const { difference } = (await client.get(`days/${dayId}/replanning`)).body;
  expect(difference.invite).toMatchObject([{ applicationId, from: null, message: 'invitation', way: 'phone' }]);
  const body = { shown: difference.shown, lines: [difference.invite[0].key] };
  const preview = async (lines: readonly string[]): Promise<unknown> =>
    (await client.post(`days/${dayId}/replanning/preview`, { lines })).body.chosen;
  const { before, after, worth } = difference;
  expect(await preview(body.lines)).toMatchObject({ format: 'stream', after, worth });
  expect(await preview([])).toMatchObject({ after: before, worth: { after: worth.before } });
  for (let twice = 0; twice < 2; twice += 1) {
    const done = await client.post(`days/${dayId}/replanning`, body);
    expect(done).toMatchObject({ status: 200, body: { invited: 1, moved: 0 } });
  }
  const other = clientOf(api, await (await organisationWithKeys(api)).key());
  expect(await other.get(`days/${dayId}/replanning`)).toMatchObject({ status: 404 });
});

it('interviewers who are missing are said by time, and taken back', async () => {
  const { dayId } = await approved(3);
  const staffing = `days/${dayId}/staffing`;
  const counts = (answer: { body: { slots: { interviewers: number }[] } }): number[] =>
    answer.body.slots.map(({ interviewers }) => interviewers);
  const all = await client.put(staffing, { interviewers: 1 });
  const ill = await client.put(staffing, { interviewers: 0, untilSlotId: all.body.slots[0].slotId });
  expect(counts(ill)).toEqual([0, 1, 1]);
  expect(await client.put(staffing, { interviewers: 0 })).toMatchObject({ status: 409 });
  expect(await client.put(staffing, { interviewers: 2 })).toMatchObject({
    ...{ status: 422, body: { type: 'urn:otklik:interviews.more-than-planned' } },
  });
  expect(counts(await client.put(staffing, { interviewers: 1 }))).toEqual([1, 1, 1]);
});

it('the waiting list of a day is read, switched on, and changed person by person', async () => {
  const { dayId } = await approved(3);
  const applicationId = await shortlisted();
  const path = `days/${dayId}/waiting-list`;
  const { waitingList } = (await client.get(path)).body;
  // Only a phone number: they wait, but nobody can write to them.
  expect(waitingList).toMatchObject({ offersByItself: false, lines: [{ applicationId, way: 'phone', isNext: false }] });
  expect(await client.put(`${path}/offers`, { on: true })).toMatchObject({ status: 200, body: { asked: 0 } });
  const offered = await client.post(`${path}/${applicationId}/offers`, { slotId: waitingList.free[0].slotId });
  expect(offered).toMatchObject({ status: 409 });
  // They are called instead, and what they said is written down.
  const said = await client.post(`${path}/${applicationId}/answers`, { slotId: null });
  expect(said).toMatchObject({ status: 200, body: { waitingList: { lines: [{ status: 'declined' }] } } });
  const off = await client.put(`${path}/${applicationId}`, { on: false });
  expect(off).toMatchObject({
    status: 200,
    body: { waitingList: { offersByItself: true, lines: [{ status: 'off' }] } },
  });
  const other = clientOf(api, await (await organisationWithKeys(api)).key());
  expect(await other.get(path)).toMatchObject({ status: 404 });
});

it('a planned day is moved to another date and deleted; an approved one is neither', async () => {
  await shortlisted();
  const { body: made } = await client.post(`vacancies/${vacancyId}/days`, DAY);
  const moved = await client.put(`days/${made.id}`, { ...DAY, date: '2026-06-03' });
  expect(moved).toMatchObject({ status: 200, body: { id: made.id, date: '2026-06-03' } });
  expect(await client.put(`days/${made.id}`, { ...DAY, date: '2028-06-03' })).toMatchObject({ status: 422 });
  expect(await client.delete(`days/${made.id}`)).toMatchObject({ status: 204 });
  expect(await client.delete(`days/${made.id}`)).toMatchObject({ status: 404 });
  const { dayId } = await approved(1);
  expect(await client.put(`days/${dayId}`, DAY)).toMatchObject({ status: 409 });
  expect(await client.delete(`days/${dayId}`)).toMatchObject({ status: 409 });
});

it('what is left out of a change stays; what a page can set, the API can', async () => {
  await shortlisted();
  const given = {
    ...{ directions: 'Вход со двора', contactPhone: '+7 343 123-45-67' },
    limits: { waitSlots: 1, waitRisk: 0.05, perSlot: null },
    money: { interview: 3000, interviewerHour: 1200, waitingHour: 600, overtimeHour: 2000, invitation: 10, move: 400 },
  };
  const { body: made } = await client.post(`vacancies/${vacancyId}/days`, { ...DAY, ...given });
  expect(made).toMatchObject(given);
  const path = `days/${made.id}`;
  const moved = await client.put(path, { date: '2026-06-03', limits: { waitRisk: null } });
  expect(moved).toMatchObject({
    status: 200,
    body: { ...given, date: '2026-06-03', firstStart: '10:00', slotCount: 3, limits: { waitSlots: 1, waitRisk: null } },
  });
  expect((await client.put(path, { directions: null })).body).toMatchObject({ ...given, directions: null, limits: {} });
  expect(await client.get(path)).toMatchObject({ body: { directions: null, contactPhone: given.contactPhone } });
  expect(await client.put(path, { money: null })).toMatchObject({ status: 200, body: { money: null } });
  const usual = await client.post(`vacancies/${vacancyId}/days`, DAY);
  expect(usual.body).toMatchObject({
    directions: null,
    contactPhone: null,
    money: null,
    limits: { waitSlots: 2, waitRisk: 0.1 },
  });
});

it.each([
  ['directions', 'Я'.repeat(500), 'Я'.repeat(501)],
  ['contactPhone', `+7 343 123-45-67${' '.repeat(24)}`, `+7 343 123-45-67${' '.repeat(25)}`],
  ['slotMinutes', 480, 481],
  ['limits', { waitSlots: 24 }, { waitSlots: 25 }],
])('the bounds of %s are those that are described', async (field, most, more) => {
  await shortlisted();
  const path = `vacancies/${vacancyId}/days`;
  expect((await client.post(path, { ...DAY, slots: 1, [field]: more })).status).toBe(422);
  expect((await client.post(path, { ...DAY, slots: 1, [field]: most })).status).toBe(201);
});

it('the totals of a board are those that are described, and no others', async () => {
  const { dayId } = await approved(1);
  const { totals } = (await client.get(`days/${dayId}/board`)).body;
  expect(Object.keys(totals)).toEqual(Object.keys(boardAnswer.shape.totals.shape));
});

it('another day on the date of a planned one is refused, and the planned one stays', async () => {
  await shortlisted();
  const { body: made } = await client.post(`vacancies/${vacancyId}/days`, DAY);
  const other = await client.post(`vacancies/${vacancyId}/days`, { ...DAY, slots: 4 });
  expect(other).toMatchObject({ status: 409, body: { type: 'urn:otklik:interviews.day-exists' } });
  expect((await client.post(`vacancies/${vacancyId}/days`, DAY)).body).toEqual(made);
});

it('a plan is called off by deleting it, and nobody is moved by hand to where only days lead', async () => {
  const applicationId = await shortlisted();
  const { body: made } = await client.post(`vacancies/${vacancyId}/days`, DAY);
  expect(await client.post(`days/${made.id}/cancel`)).toMatchObject({
    status: 409,
    body: { type: 'urn:otklik:interviews.day-not-approved' },
  });
  const move = (to: string) => client.post(`applications/${applicationId}/moves`, { to });
  for (const to of ['invited', 'booked']) {
    expect(await move(to)).toMatchObject({ status: 409, body: { type: 'urn:otklik:candidates.needs-booking' } });
  }
  await client.post(`days/${made.id}/approve`);
  expect(await move('came')).toMatchObject({
    status: 409,
    body: { type: 'urn:otklik:interviews.check-in-instead' },
  });
  const { body } = await client.get(`applications/${applicationId}`);
  expect(body).toMatchObject({ stage: 'invited', allowedMoves: expect.not.arrayContaining(['booked']) });
});

it('a day too large to calculate is refused with its bound', async () => {
  await shortlisted();
  const answer = await client.post(`vacancies/${vacancyId}/days`, { ...DAY, slots: 20, interviewers: 4 });
  expect(answer).toMatchObject({
    status: 422,
    body: { type: 'urn:otklik:interviews.field-invalid', values: { field: 'interviews', most: 32, slots: 8 } },
  });
  expect(answer.body.detail).toContain('at most 32 a day: with 4 interviewers choose at most 8 slots');
});

it('all that is wrong with a day is said at once', async () => {
  await shortlisted();
  const wrong = { date: '2026-05-01', slots: 20, interviewers: 4, contactPhone: 'call me', address: '  ' };
  const { status, body } = await client.post(`vacancies/${vacancyId}/days`, { ...DAY, ...wrong });
  const fields = body.fields.map(({ field }: { field: string }) => field);
  expect([status, fields.sort()]).toEqual([422, ['address', 'contactPhone', 'date', 'interviews']]);
  for (const { field, problem } of body.fields) expect(body.detail).toContain(`${field}: ${problem}.`);
  const room = { capacity: 8, minimum: 9, overflowRisk: 0.05 };
  const groups = await client.post(`vacancies/${vacancyId}/days`, { ...DAY, startTime: '25:00', room });
  expect(groups.body.fields).toMatchObject([{ field: 'startTime' }, { field: 'room.minimum' }]);
});

it('a booking is confirmed, moved and cancelled for a candidate who phones', async () => {
  const { dayId, bookingIds } = await approved();
  const path = `bookings/${bookingIds[0]}`;
  const desk = clientOf(api, await keyOf('receptionist'));
  const { body: booking } = await desk.get(path);
  expect(booking).toMatchObject({ dayId, status: 'invited', canChange: true });
  expect(await desk.post(`${path}/confirm`)).toMatchObject({ status: 200, body: { status: 'confirmed' } });
  const [free] = booking.freeSlots;
  const moved = await desk.post(`${path}/move`, { slotId: free.id, by: 'candidate' });
  expect(moved).toMatchObject({ status: 200, body: { startsAt: free.startsAt, status: 'confirmed' } });
  expect((await desk.post(`${path}/move`, { slotId: free.id, by: 'candidate' })).status).toBe(200);
  expect(await desk.post(`${path}/move`, { slotId: dayId, by: 'candidate' })).toMatchObject({
    status: 409,
    body: { type: 'urn:otklik:interviews.slot-full' },
  });
  expect(await desk.post(`${path}/cancel`, { by: 'us', reason: 'место занято' })).toMatchObject({ status: 403 });
  expect(await desk.post(`${path}/cancel`, { by: 'candidate', reason: 'bored' })).toMatchObject({ status: 422 });
  const cancelled = await desk.post(`${path}/cancel`, { by: 'candidate', reason: 'found-job' });
  expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled', canChange: false, freeSlots: [] } });
  expect((await client.get(`days/${dayId}/board`)).body.cancelled).toMatchObject([{ bookingId: bookingIds[0] }]);
});

it('whom to invite to freed places is proposed by name, and approved', async () => {
  const { dayId, bookingIds } = await approved(4);
  expect(await client.post(`bookings/${bookingIds[0]}/cancel`, { by: 'us', reason: 'ошибка' })).toMatchObject({
    status: 200,
  });
  const next = await shortlisted();
  const { difference } = (await client.get(`days/${dayId}/replanning`)).body;
  expect(difference).toMatchObject({ format: 'stream', freed: 1, next: null, move: [] });
  expect(difference.invite).toMatchObject([{ applicationId: next, gain: expect.any(Number) }]);
  expect(difference.invite[0].showProbability).toBeGreaterThan(0);
  const invited = await client.post(`days/${dayId}/replanning`, { shown: difference.shown });
  expect(invited).toMatchObject({ status: 200, body: { invited: 1, moved: 0 } });
  expect((await client.get(`days/${dayId}/replanning`)).body.difference).toMatchObject({ invite: [], move: [] });
  const board = (await client.get(`days/${dayId}/board`)).body;
  expect(JSON.stringify(board.slots)).toContain(next);
});

it('the list of calls has numbers for those who may read them', async () => {
  const { dayId } = await approved(2);
  const empty = await client.get(`days/${dayId}/calls`);
  expect(empty).toMatchObject({ status: 200, body: { calls: [] } });
  expect((await clientOf(api, await keyOf('interviewer')).get(`days/${dayId}/calls`)).status).toBe(403);
});

it('walk-ins are found and added, once, and the day is closed', async () => {
  const { dayId, bookingIds } = await approved(2);
  const walkIn = await shortlisted();
  t.clock.moveTo(new Date('2026-06-02T07:05:00Z'));
  const desk = clientOf(api, await keyOf('receptionist'));
  expect((await desk.get(`days/${dayId}/walk-ins`)).status).toBe(422);
  const found = await desk.get(`days/${dayId}/walk-ins?name=${encodeURIComponent(`Ким${numbers}`)}`);
  expect(found.body.people).toMatchObject([{ applicationId: walkIn, stage: 'shortlisted' }]);
  const added = await desk.post(`days/${dayId}/walk-ins`, { applicationId: walkIn });
  expect(added).toMatchObject({ status: 201, body: { bookingId: expect.any(String) } });
  expect(await desk.post(`days/${dayId}/walk-ins`, { applicationId: walkIn })).toMatchObject({ status: 409 });
  expect((await desk.post(`bookings/${bookingIds[0]}/check-in`, {})).status).toBe(204);
  expect(await desk.post(`days/${dayId}/close`)).toMatchObject({ status: 409 });
  expect(await client.post(`days/${dayId}/cancel`)).toMatchObject({
    status: 409,
    body: { type: 'urn:otklik:interviews.day-begun' },
  });
  t.clock.moveTo(new Date('2026-06-02T09:05:00Z'));
  expect(await desk.post(`days/${dayId}/close`)).toMatchObject({ status: 200, body: { noShows: 1 } });
  expect(await desk.post(`days/${dayId}/close`)).toMatchObject({ status: 200, body: { noShows: 1 } });
});

it('a day is called off by those who plan', async () => {
  const { dayId, bookingIds } = await approved(3);
  expect((await clientOf(api, await keyOf('receptionist')).post(`days/${dayId}/cancel`)).status).toBe(403);
  const cancelled = await client.post(`days/${dayId}/cancel`);
  expect(cancelled).toMatchObject({ status: 200, body: { uninvited: bookingIds.length } });
  expect(await client.get(`days/${dayId}`)).toMatchObject({ body: { status: 'cancelled' } });
  expect((await client.get(`vacancies/${vacancyId}/stages`)).body.counts).toMatchObject({ shortlisted: 3, invited: 0 });
});

it('a mail that did not leave is listed and sent again', async () => {
  const { bookingIds } = await approved(1);
  await t.database.inOrganisation(actor.organisationId, (db) =>
    db.query(
      `UPDATE messages SET status = 'failed', failure = 'unknown', problem = 'gone'
        WHERE organisation_id = $1 AND subject_id = $2`,
      [actor.organisationId, bookingIds[0]],
    ),
  );
  const desk = clientOf(api, await keyOf('receptionist'));
  const { body } = await desk.get('failed-mails');
  const invitation = body.mails.find(({ kind }: { kind: string }) => kind === 'invitation');
  expect(invitation).toMatchObject({ bookingId: bookingIds[0], failure: 'unknown', problem: 'gone' });
  const stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
  expect((await stranger.get('failed-mails')).body).toEqual({ mails: [] });
  const path = `failed-mails/${invitation.id}/send-again`;
  expect((await stranger.post(path)).status).toBe(404);
  expect((await clientOf(api, await keyOf('interviewer')).post(path)).status).toBe(403);
  expect((await desk.post(path)).status).toBe(204);
  expect(await desk.post(path)).toMatchObject({ status: 409 });
  const boss = clientOf(api, await keyOf('recruiter'));
  expect((await boss.get('failed-job-offers')).body).toEqual({ letters: [] });
  expect((await boss.post(`failed-job-offers/${invitation.id}/send-again`)).status).toBe(409);
  expect((await desk.post(`failed-job-offers/${invitation.id}/send-again`)).status).toBe(403);
});

it('nothing of it is there for another organisation', async () => {
  const { dayId, bookingIds } = await approved(2);
  const stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
  for (const path of ['calls', 'board', 'walk-ins?name=x']) {
    expect([path, (await stranger.get(`days/${dayId}/${path}`)).status]).toEqual([path, 404]);
  }
  for (const path of ['replan', 'cancel', 'close']) {
    expect([path, (await stranger.post(`days/${dayId}/${path}`)).status]).toEqual([path, 404]);
  }
  const booking = `bookings/${bookingIds[0]}`;
  expect((await stranger.get(booking)).status).toBe(404);
  expect((await stranger.get(`${booking}/corrections`)).status).toBe(404);
  expect((await client.get(`bookings/${dayId}/corrections`)).status).toBe(404);
  expect((await client.get(`${booking}/corrections`)).body).toEqual({ corrections: [] });
  for (const [path, body] of [
    ['confirm', undefined],
    ['no-answer', undefined],
    ['told', undefined],
    ['move', { slotId: dayId, by: 'us' }],
    ['cancel', { by: 'us', reason: 'чужой' }],
  ] as const) {
    expect([path, (await stranger.post(`${booking}/${path}`, body)).status]).toEqual([path, 404]);
  }
});

describe('the plan of a scenario', () => {
  const pool = { available: 100, showProbability: 0.2 };

  it.each([
    [
      { format: 'stream', slots: 8, pool },
      { invited: 36, slots: expect.any(Array), curve: expect.any(Array) },
    ],
    [{ format: 'group', sessions: 1, capacity: 8, minimum: 3, pool }, { sessions: [{ invite: expect.any(Number) }] }],
    [
      { format: 'inverse', wanted: 5, pool },
      { invitations: expect.any(Number), responses: null },
    ],
  ])('is what the command answers: %j', async (scenario, plan) => {
    expect(await client.post('plans', scenario)).toMatchObject({ status: 200, body: plan });
  });

  it.each([
    [{ format: 'stream', slots: 0, pool }, 'slots'],
    [{ format: 'stream', slots: 33, interviewers: 2, pool }, 'slots'],
    [{ format: 'stream', slots: 8, pool, money: { interview: -1 } }, 'interview'],
    [{ format: 'group', capacity: 8, pool: { ...pool, showProbability: 2 } }, 'showProbability'],
    [
      {
        ...{ format: 'group', sessions: 50, capacity: 500, uncertainty: { dayEffectSd: 2 } },
        pool: { available: 1_000_000, showProbability: 0.001 },
      },
      'pool.available',
    ],
    [
      {
        ...{ format: 'inverse', wanted: 5 },
        people: Array.from({ length: 1_001 }, (_, index) => ({ id: `p${index}`, showProbability: 0.2 })),
      },
      'people',
    ],
  ])('is refused by the name of the field that cannot be: %#', async (scenario, field) => {
    const { status, body } = await client.post('plans', scenario);
    expect([status, body.detail]).toEqual([422, expect.stringContaining(field)]);
  });
});
