import { FunnelModule, FunnelService } from '../../../src/funnel/index.js';
import type { FunnelRow } from '../../../src/funnel/index.js';
import { BookingsService, DayBoardService, DayClosing, WalkIns } from '../../../src/interviews/index.js';
import type { Stage } from '../../../src/candidates/index.js';
import { InterviewWorld } from '../interviews/interview-world.js';
import type { BookingRow, PlannedTuesday } from '../interviews/interview-world.js';

let world: InterviewWorld;
let tuesday: PlannedTuesday;
let rows: BookingRow[];

beforeAll(async () => {
  world = await InterviewWorld.open([FunnelModule]);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
  tuesday = await world.approvedDay(14, { slots: 3 });
  rows = await world.bookings(tuesday.actor.organisationId);
});

const cohort = { from: '2026-06-01', to: '2026-06-30' };
const step = async (stage: Stage): Promise<FunnelRow> => {
  const steps = await world.app.get(FunnelService).rows(tuesday.actor, cohort);
  return steps.find((row) => row.stage === stage)!;
};
const totals = async () => (await world.app.get(DayBoardService).board(tuesday.actor, tuesday.day.id)).totals;
const checkIn = (booking: BookingRow) => world.app.get(DayBoardService).checkIn(tuesday.actor, booking.id);

test('nobody has failed to come before their day, however long it is ahead', async () => {
  const invited = rows.length;
  expect(await step('invited')).toMatchObject({ reached: invited });
  expect(await step('came')).toMatchObject({ of: 'invited', k: 0, n: 0, waiting: invited, rate: null });
  await world.app.asOwner(
    `UPDATE interview_slots SET starts_at = starts_at + interval '3 months' WHERE interview_day_id = $1`,
    [tuesday.day.id],
  );
  world.app.clock.moveTo(new Date('2026-08-20T09:00:00Z'));
  expect(await step('came')).toMatchObject({ n: 0, waiting: invited });
  world.app.clock.moveTo(new Date('2026-10-05T09:00:00Z'));
  expect(await step('came')).toMatchObject({ k: 0, n: invited, waiting: 0 });
});

test('the funnel counts a day as its board does', async () => {
  const [confirming, quiet, late] = rows;
  await world.app.get(BookingsService).confirm(world.tokenOf(confirming));
  world.app.clock.moveTo(new Date('2026-06-02T07:00:00Z'));
  for (const booking of [confirming, quiet]) await checkIn(booking);
  world.app.clock.moveTo(new Date('2026-06-02T08:20:00Z'));
  await checkIn(late);
  const uninvited = tuesday.applicationIds.find((id) => !rows.some((booking) => booking.application_id === id))!;
  await world.app.get(WalkIns).add(tuesday.actor, tuesday.day.id, uninvited);

  const running = await totals();
  expect(await step('invited')).toMatchObject({ reached: running.invited });
  expect(await step('booked')).toMatchObject({ of: 'invited', k: 1, n: 3, waiting: running.expected });
  expect(await step('came')).toMatchObject({ reached: 4, k: 3, n: 3, waiting: running.expected });
  expect(running.came + running.late).toBe(4);
  expect(running.walkIns).toBe(1);

  world.app.clock.moveTo(new Date('2026-06-02T12:00:00Z'));
  await world.app.get(DayClosing).close(tuesday.actor, tuesday.day.id);
  const held = await totals();
  expect(await step('came')).toMatchObject({
    reached: held.came + held.late,
    k: held.came + held.late - held.walkIns,
    n: held.invited,
    waiting: 0,
  });
  expect(held.noShow).toBe(held.invited - 3);
  // Whoever came by themselves is at the interview like everybody else.
  expect(await step('passed')).toMatchObject({ k: 0, n: 0, waiting: 4 });
});

test('a check-in taken back, by the same person or by another one, is no arrival', async () => {
  world.app.clock.moveTo(new Date('2026-06-02T07:00:00Z'));
  const [first, second] = rows;
  await checkIn(first);
  await checkIn(second);
  expect(await step('came')).toMatchObject({ reached: 2 });
  const boards = world.app.get(DayBoardService);
  await boards.undoCheckIn(tuesday.actor, first.id);
  await boards.undoCheckIn({ ...tuesday.actor, name: 'Борис' }, second.id);
  expect(await step('came')).toMatchObject({ reached: 0, k: 0, n: 0, waiting: rows.length });
});
