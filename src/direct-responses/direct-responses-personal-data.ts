import type { PersonalDataHolder } from '../privacy/index.js';

const OF_PERSON = `organisation_id = $1
  AND application_id IN (SELECT id FROM applications WHERE organisation_id = $1 AND candidate_id = $2)`;

/** Rows of lists in which a phone or an address of the person stands as it was written; imported ones hold nothing any more. */
const NAMING_PERSON = `row.organisation_id = $1 AND row.cells IS NOT NULL AND EXISTS (
  SELECT 1 FROM candidate_contacts contact
   WHERE contact.organisation_id = $1 AND contact.candidate_id = $2 AND contact.kind IN ('phone', 'email')
     AND position(contact.value IN row.cells::text) > 0)`;

const rows: PersonalDataHolder = {
  table: 'candidate_import_rows',
  columns: ['cells'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(`SELECT import_id, line, cells FROM candidate_import_rows row WHERE ${NAMING_PERSON} ORDER BY 1, 2`, [
      organisationId,
      candidateId,
    ]),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      // One that waits would bring the person back.
      `WITH erased AS (
         UPDATE candidate_import_rows row
            SET cells = NULL, status = CASE WHEN status = 'waiting' THEN 'already-there' ELSE status END
          WHERE ${NAMING_PERSON} RETURNING line)
       SELECT line FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

const responses: PersonalDataHolder = {
  table: 'direct_responses',
  columns: ['origin'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT source, origin, received_at, consent_version, consent_text FROM direct_responses WHERE ${OF_PERSON} ORDER BY id`,
      [organisationId, candidateId],
    ),
  // The row stays with its hash: the same response is not taken in again. What was agreed to names nobody.
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (UPDATE direct_responses SET origin = NULL WHERE ${OF_PERSON} RETURNING id) SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

/** What this capability knows about a person. */
export const DIRECT_RESPONSES_PERSONAL_DATA: readonly PersonalDataHolder[] = [responses, rows];
