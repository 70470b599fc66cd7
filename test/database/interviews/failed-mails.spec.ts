import { BookingsService, DayBoardService, FailedMails } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { InterviewWorld } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

describe('mails that did not leave', () => {
  let world: InterviewWorld;
  let mails: FailedMails;
  let tuesday: PlannedTuesday;
  let rows: BookingRow[];

  beforeAll(async () => {
    world = await InterviewWorld.open();
    mails = world.app.get(FailedMails);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
    tuesday = await world.approvedDay(4, { slots: 2 });
    rows = await world.bookings(tuesday.actor.organisationId);
    world.mailbox.behave('refuse');
    await world.sendAbout(rows[0].id);
    world.mailbox.behave(null);
  });

  const listed = () => mails.list(tuesday.actor);
  const sentAgain = () =>
    world.app.asOwner(
      `SELECT details FROM audit_entries WHERE organisation_id = $1 AND action = 'interviews.mail-sent-again'`,
      [tuesday.actor.organisationId],
    );

  test('are listed with person, interview and what is known of them, and stand on the board', async () => {
    const [mail, ...others] = await listed();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: 'invitation', failure: 'refused', bookingId: rows[0].id });
    expect(mail.name).toMatch(/^Фамилия\d Имя\d$/);
    expect(mail.startsAt).toEqual(rows[0].starts_at);
    expect(await mails.count(tuesday.actor)).toBe(1);
    const { slots } = await world.app.get(DayBoardService).board(tuesday.actor, tuesday.day.id);
    const failed = slots.flatMap((slot) => slot.rows).map(({ bookingId, failedMailId }) => [bookingId, failedMailId]);
    expect(failed.filter(([, id]) => id !== null)).toEqual([[rows[0].id, mail.messageId]]);
  });

  test('can be sent again, and then arrive; the second time it is refused in words; it is on record once', async () => {
    const [{ messageId }] = await listed();
    const taps = await Promise.allSettled([
      mails.sendAgain(tuesday.actor, messageId),
      mails.sendAgain(tuesday.actor, messageId),
    ]);
    expect(taps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(mails.sendAgain(tuesday.actor, messageId)).rejects.toMatchObject({
      code: 'messaging.not-to-be-sent-again',
    });
    await world.sendAbout(rows[0].id);
    expect(await world.mailsTo(rows[0].application_id)).toHaveLength(1);
    expect(await listed()).toEqual([]);
    expect(await sentAgain()).toEqual([{ details: { kind: 'invitation' } }]);
  });

  test('say what is true when they are sent again', async () => {
    const [{ messageId }] = await listed();
    const [, other] = await world.slots(tuesday.actor.organisationId);
    await world.app.asOwner(`UPDATE bookings SET interview_slot_id = $1 WHERE id = $2`, [other.id, rows[0].id]);
    await mails.sendAgain(tuesday.actor, messageId);
    await world.sendAbout(rows[0].id);
    const [mail] = await world.mailsTo(rows[0].application_id);
    expect(mail.subject).toContain('10:30');
  });

  test('are no matter any more when the interview has begun, was cancelled, or the person knows', async () => {
    const [{ messageId }] = await listed();
    const outdated = { code: 'interviews.mail-outdated' };
    await world.app.asOwner(`UPDATE bookings SET known_sequence = sequence WHERE id = $1`, [rows[0].id]);
    expect(await listed()).toEqual([]);
    await expect(mails.sendAgain(tuesday.actor, messageId)).rejects.toMatchObject(outdated);
    await world.app.asOwner(`UPDATE bookings SET known_sequence = NULL WHERE id = $1`, [rows[0].id]);
    expect(await listed()).toHaveLength(1);
    world.app.clock.moveTo(new Date('2026-06-02T07:00:00Z'));
    expect(await listed()).toEqual([]);
    await expect(mails.sendAgain(tuesday.actor, messageId)).rejects.toMatchObject(outdated);
    world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
    await world.app.get(BookingsService).cancel(world.tokenOf(rows[0]), 'time');
    expect(await listed()).toEqual([]);
    expect(await sentAgain()).toEqual([]);
  });

  test('are looked up without reading slots, bookings and mails once per pair, whatever is known of the tables', async () => {
    const { organisationId } = tuesday.actor;
    await world.app.asOwner(
      `INSERT INTO interview_slots
       SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'starts_at', one.starts_at + n * interval '1 day'))).*
         FROM interview_slots one CROSS JOIN generate_series(1, 40) AS n WHERE organisation_id = $1`,
      [organisationId],
    );
    await world.app.asOwner(
      `INSERT INTO messages
       SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'subject_id', gen_random_uuid(), 'dedupe_key', gen_random_uuid()))).*
         FROM messages one CROSS JOIN generate_series(1, 40) WHERE organisation_id = $1`,
      [organisationId],
    );
    const [read] = await world.app.database.inOrganisation(organisationId, async (db) => {
      expect(await mails.count(tuesday.actor)).toBe(1);
      return db.query<{ rows: number }[]>(
        `SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_xact_user_tables
          WHERE relname IN ('messages', 'bookings', 'interview_slots', 'interview_days')`,
      );
    });
    const [{ all }] = await world.app.asOwner<{ all: number }>(
      `SELECT (SELECT count(*) FROM messages)::int + (SELECT count(*) FROM interview_slots)::int AS all`,
    );
    // Small tables are read from end to end, but once each.
    expect(read?.rows).toBeLessThanOrEqual(2 * all);
  });

  test('are not for another organisation, nor for those who do not change bookings', async () => {
    const [{ messageId }] = await listed();
    const { actor: stranger } = await world.employer();
    expect([await mails.list(stranger), await mails.count(stranger)]).toEqual([[], 0]);
    for (const id of [messageId, newId(), 'nonsense']) {
      await expect(mails.sendAgain(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
    }
    const interviewer = { ...tuesday.actor, role: 'interviewer' as const };
    await expect(mails.list(interviewer)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(mails.sendAgain(interviewer, messageId)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
