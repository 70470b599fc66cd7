import type { PersonalDataHolder } from '../privacy/index.js';

const OF_CANDIDATE = `application_id IN (SELECT id FROM applications WHERE organisation_id = $1 AND candidate_id = $2)`;

/** What waiting lists know about a person: which seats they were offered and what they answered. A seat that is held for them is free again. */
export const waitingPersonalData: PersonalDataHolder = {
  table: 'waiting_places',
  columns: ['status'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT place.id, slot.starts_at, place.status, place.offer_count, place.offered_at, place.expires_at, place.answered_at
         FROM waiting_places place
         LEFT JOIN interview_slots slot ON slot.organisation_id = $1 AND slot.id = place.interview_slot_id
        WHERE place.organisation_id = $1 AND place.${OF_CANDIDATE} ORDER BY place.id`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const [erased] = await db.query<[{ status: string; interview_slot_id: string | null }[], number]>(
      `DELETE FROM waiting_places WHERE organisation_id = $1 AND ${OF_CANDIDATE} RETURNING status, interview_slot_id`,
      [organisationId, candidateId],
    );
    for (const { status, interview_slot_id: slotId } of erased) {
      if (status !== 'offered') continue;
      await db.query(
        `UPDATE interview_slots SET seats_taken = seats_taken - 1 WHERE organisation_id = $1 AND id = $2`,
        [organisationId, slotId],
      );
    }
    return erased.length;
  },
};
