import { Message } from '../messaging/index.js';
import type { PersonalDataHolder } from '../privacy/index.js';

const OF_CANDIDATE = `application_id IN (SELECT id FROM applications WHERE organisation_id = $1 AND candidate_id = $2)`;

/** What bookings know about a person: what was said when cancelling, and what was known when booking and later. */
export const bookingsPersonalData: PersonalDataHolder = {
  table: 'bookings',
  columns: ['cancel_reason', 'features', 'moments'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT booking.id, slot.starts_at, booking.status, booking.outcome, booking.cancel_reason, booking.features, booking.moments,
              booking.created_at
         FROM bookings booking
         JOIN interview_slots slot ON slot.organisation_id = booking.organisation_id AND slot.id = booking.interview_slot_id
        WHERE booking.organisation_id = $1 AND booking.${OF_CANDIDATE} ORDER BY booking.id`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (UPDATE bookings SET cancel_reason = NULL, features = '{}', moments = '[]'
                        WHERE organisation_id = $1 AND ${OF_CANDIDATE} RETURNING id) SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

/** Why somebody corrected whether a person came: words that may be about them. */
export const correctionsPersonalData: PersonalDataHolder = {
  table: 'outcome_corrections',
  columns: ['reason'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT correction.outcome_before, correction.outcome, correction.reason, correction.corrected_at
         FROM outcome_corrections correction
         JOIN bookings booking ON booking.organisation_id = $1 AND booking.id = correction.booking_id
        WHERE correction.organisation_id = $1 AND booking.${OF_CANDIDATE} ORDER BY correction.id`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (UPDATE outcome_corrections SET reason = NULL
                        WHERE organisation_id = $1 AND reason IS NOT NULL
                          AND booking_id IN (SELECT id FROM bookings WHERE organisation_id = $1 AND ${OF_CANDIDATE})
                        RETURNING id) SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

/**
 * What the outbox knows about a person: which messages they got, with their subject lines. Those still waiting are not sent.
 *
 * @param removeMails  takes what a local mailbox keeps of these messages out of it
 */
export const messagesPersonalData = (
  removeMails: (messageIds: readonly string[]) => Promise<unknown>,
): PersonalDataHolder => ({
  table: 'messages',
  columns: ['rendered_subject'],
  export: async ({ organisationId, candidateId }, db) => {
    const messages = await db
      .getRepository(Message)
      .find({ where: { organisationId, recipientCandidateId: candidateId }, order: { id: 'ASC' } });
    return messages.map(({ kind, status, language, renderedSubject, sentAt, createdAt }) => ({
      ...{ kind, status, language, renderedSubject, sentAt, createdAt },
    }));
  },
  erase: async ({ organisationId, candidateId }, db) => {
    const messages = db.getRepository(Message);
    const whose = { organisationId, recipientCandidateId: candidateId };
    await messages.update({ ...whose, status: 'waiting' }, { status: 'skipped', skipReason: 'erased' });
    await removeMails((await messages.findBy(whose)).map(({ id }) => id));
    return (await messages.update(whose, { renderedSubject: null })).affected ?? 0;
  },
});
