import { BookingDesk, DayBoardService, PhoneCallsService } from '../../../src/interviews/index.js';
import { PlanningService, WalkIns } from '../../../src/interviews/index.js';
import type { InterviewDay } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { InterviewWorld, TUESDAY } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

let world: InterviewWorld;
let boards: DayBoardService;
let walkIns: WalkIns;
let tuesday: PlannedTuesday;
let friday: InterviewDay;
/** Somebody who is booked for Friday and stands at the door on Tuesday. */
let booked: BookingRow;

beforeAll(async () => {
  world = await InterviewWorld.open();
  boards = world.app.get(DayBoardService);
  walkIns = world.app.get(WalkIns);
});
afterAll(async () => world.close());

beforeEach(async () => {
  world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
  tuesday = await world.approvedDay(24, { slots: 2 });
  const { actor, day } = tuesday;
  const planning = world.app.get(PlanningService);
  const planned = await planning.planDay(actor, { ...TUESDAY, vacancyId: day.vacancyId, date: '2026-06-05', slots: 2 });
  friday = await planning.approve(actor, planned.id);
  booked = (await world.bookings(actor.organisationId)).find(({ starts_at: at }) => at > new Date('2026-06-04'))!;
  world.app.clock.moveTo(new Date('2026-06-02T06:55:00Z'));
});

const walkIn = () => walkIns.add(tuesday.actor, tuesday.day.id, booked.application_id, booked.id);
const mailsTo = async (): Promise<string[]> =>
  (
    await world.app.asOwner<{ kind: string }>(
      `SELECT kind FROM messages WHERE subject_id = $1 AND status = 'sent' ORDER BY id`,
      [booked.id],
    )
  ).map(({ kind }) => kind);

it('a walk-in taken by mistake gives the other booking back as it was, and nobody hears of it', async () => {
  await world.app.runJobs();
  const before = await mailsTo();
  const id = await walkIn();
  expect(await world.again(booked)).toMatchObject({ status: 'cancelled', stage: 'came' });
  await Promise.allSettled([boards.undoCheckIn(tuesday.actor, id), boards.undoCheckIn(tuesday.actor, id)]);
  const { status, sequence, stage, outcome } = booked;
  expect(await world.again(booked)).toMatchObject({ status, sequence, stage, outcome });
  await world.expectSeatsRight(tuesday.actor.organisationId);
  world.app.clock.moveByMinutes(60);
  await world.app.runJobs();
  expect(await mailsTo()).toEqual(before);
  const audit = await world.app.asOwner(
    `SELECT 1 FROM audit_entries WHERE subject_id = $1 AND action = 'interviews.booking-given-back'`,
    [booked.id],
  );
  expect(audit).toHaveLength(1);
});

describe('whoever heard of the end meanwhile is told that it stands again,', () => {
  const undoneLater = async (): Promise<void> => {
    const id = await walkIn();
    world.app.clock.moveByMinutes(11);
    await world.app.runJobs();
    expect((await mailsTo()).at(-1)).toBe('cancelled');
    await boards.undoCheckIn(tuesday.actor, id);
    await world.app.runJobs();
    await world.expectSeatsRight(tuesday.actor.organisationId);
  };

  it('and is asked once more who had not said yes', async () => {
    await undoneLater();
    expect(await world.again(booked)).toMatchObject({ status: 'invited', stage: 'invited', confirmed_at: null });
    expect((await mailsTo()).at(-1)).toBe('invitation');
  });

  it('and has said yes when they said it', async () => {
    await world.app.get(BookingDesk).confirm(tuesday.actor, booked.id);
    const { confirmed_at: said } = await world.again(booked);
    world.app.clock.moveByMinutes(1);
    await undoneLater();
    expect(await world.again(booked)).toMatchObject({ status: 'confirmed', stage: 'booked', confirmed_at: said });
    expect((await mailsTo()).at(-1)).toBe('confirmation');
  });
});

describe('whoever can be phoned only', () => {
  const toPhone = async (): Promise<string[]> =>
    (await world.app.get(PhoneCallsService).list(tuesday.actor, friday.id)).calls.map(({ bookingId }) => bookingId);

  beforeEach(async () => {
    await world.app.asOwner(
      `DELETE FROM candidate_contacts WHERE candidate_id = (SELECT candidate_id FROM applications WHERE id = $1)`,
      [booked.application_id],
    );
    await world.sendAbout(booked.id);
    await world.app.get(BookingDesk).told(tuesday.actor, booked.id);
    expect(await toPhone()).not.toContain(booked.id);
  });

  it('is phoned about what changes after a walk-in that was none', async () => {
    await boards.undoCheckIn(tuesday.actor, await walkIn());
    expect(await world.again(booked)).toMatchObject({ known_sequence: 0, sequence: 0 });
    const [{ id: other }] = (await world.slots(tuesday.actor.organisationId)).filter(
      ({ id, starts_at: at }) => at > new Date('2026-06-04') && id !== booked.interview_slot_id,
    );
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats + 1 WHERE id = $1`, [other]);
    await world.app.get(BookingDesk).move(tuesday.actor, booked.id, other, 'us');
    await world.sendAbout(booked.id);
    expect(await toPhone()).toContain(booked.id);
  });

  it('is not phoned about an end of their own making, and is about the interview that stands again', async () => {
    const id = await walkIn();
    world.app.clock.moveByMinutes(11);
    await world.sendAbout(booked.id);
    expect(await toPhone()).not.toContain(booked.id);
    await boards.undoCheckIn(tuesday.actor, id);
    await world.sendAbout(booked.id);
    expect(await toPhone()).toContain(booked.id);
  });

  it('and was told of an end that is taken back knows nothing of what stands', async () => {
    const id = await walkIn();
    await world.app.get(BookingDesk).told(tuesday.actor, booked.id);
    await boards.undoCheckIn(tuesday.actor, id);
    expect(await world.again(booked)).toMatchObject({ known_sequence: null, sequence: 0 });
    expect(await toPhone()).toContain(booked.id);
  });
});

it('a booking that is deleted leaves the walk-in, which has nothing to give back any more', async () => {
  const id = await walkIn();
  await world.app.asOwner(`DELETE FROM bookings WHERE id = $1`, [booked.id]);
  await boards.undoCheckIn(tuesday.actor, id);
  expect(await world.again(booked)).toBeUndefined();
});

it('a seat that somebody else has got meanwhile stays theirs, and the person waits for another one', async () => {
  const id = await walkIn();
  await world.app.asOwner(`UPDATE interview_slots SET seats_taken = seats WHERE id = $1`, [booked.interview_slot_id]);
  await boards.undoCheckIn(tuesday.actor, id);
  expect(await world.again(booked)).toMatchObject({ status: 'cancelled', stage: 'shortlisted' });
});

it('a booking whose time had come is open again, for they were not counted as absent rightly', async () => {
  world.app.clock.moveTo(new Date('2026-06-05T07:10:00Z'));
  const [late] = (await world.bookings(tuesday.actor.organisationId)).filter(
    ({ starts_at: at }) => at < new Date('2026-06-04'),
  );
  // Tuesday's people who never came stand at Friday's door.
  const id = await walkIns.add(tuesday.actor, friday.id, late.application_id, late.id);
  expect(await world.again(late)).toMatchObject({ outcome: 'no-show', stage: 'came' });
  await boards.undoCheckIn(tuesday.actor, id);
  expect(await world.again(late)).toMatchObject({ outcome: null, status: late.status, stage: late.stage });
});

it('a check-in by the address of another day is refused, and so is its undoing', async () => {
  const [row] = (await world.bookings(tuesday.actor.organisationId)).filter(
    ({ starts_at: at }) => at < new Date('2026-06-04'),
  );
  for (const dayId of [friday.id, newId(), 'x']) {
    await expect(boards.checkIn(tuesday.actor, row.id, undefined, dayId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(boards.undoCheckIn(tuesday.actor, row.id, dayId)).rejects.toMatchObject({ kind: 'not-found' });
  }
  await boards.checkIn(tuesday.actor, row.id, undefined, tuesday.day.id);
  expect(await world.again(row)).toMatchObject({ outcome: 'came' });
});
