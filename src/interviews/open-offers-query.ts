import type { EntityManager } from 'typeorm';

/** What is known of an offer that is open. */
export interface OpenOffer {
  readonly id: string;
  /** Nobody can accept it any more: the day is off, the person was rejected or merged. */
  readonly isGone: boolean;
  /** Its mail has not left, so the person knows nothing of it; one that failed is seen by us. */
  readonly isUnseen: boolean;
  /** Nobody interviews at its time, so that it cannot be accepted as things stand. */
  readonly isUnstaffed: boolean;
}

/** The open offers of an organisation, or one of them alone if it is open. */
export async function openOffers(
  db: EntityManager,
  { organisationId, id }: { readonly organisationId: string; readonly id?: string },
): Promise<ReadonlyMap<string, OpenOffer>> {
  const rows = await db.query<OpenOffer[]>(
    `SELECT place.id,
            application.stage <> 'shortlisted' OR application.merged_into_id IS NOT NULL OR day.status <> 'approved' AS "isGone",
            EXISTS (SELECT 1 FROM messages message
                     WHERE message.organisation_id = $1 AND message.subject_type = 'waiting-place' AND message.subject_id = place.id
                       AND message.subject_version = place.offer_count AND message.kind = 'seat-offer'
                       AND message.status IN ('waiting', 'skipped')) AS "isUnseen",
            slot.interviewers_away >= day.interviewers AS "isUnstaffed"
       FROM waiting_places place
       JOIN applications application ON application.organisation_id = $1 AND application.id = place.application_id
       JOIN interview_days day ON day.organisation_id = $1 AND day.id = place.interview_day_id
       JOIN interview_slots slot ON slot.organisation_id = $1 AND slot.id = place.interview_slot_id
      WHERE place.organisation_id = $1 AND place.status = 'offered' AND ($2::uuid IS NULL OR place.id = $2)`,
    [organisationId, id ?? null],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
