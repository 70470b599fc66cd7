import type { PersonalDataHolder } from '../privacy/index.js';

const KEPT = `concat(brought.rejected::text, brought.kept_table)`;

/** Tables of which a phone or an address of the person stands in rows that are kept, as it was written. */
const NAMING_PERSON = `brought.organisation_id = $1 AND EXISTS (
  SELECT 1 FROM candidate_contacts contact
   WHERE contact.organisation_id = $1 AND contact.candidate_id = $2 AND contact.kind IN ('phone', 'email')
     AND position(contact.value IN ${KEPT}) > 0)`;

const rows: PersonalDataHolder = {
  table: 'salary_imports',
  columns: ['rejected', 'kept_table'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      // Only the rows in which the person stands: others may be in the same table.
      `SELECT brought.id AS import_id, row.line, row.cells
         FROM salary_imports brought
         JOIN LATERAL (
           SELECT one ->> 'line' AS line, one -> 'cells' AS cells FROM jsonb_array_elements(brought.rejected) AS one
           UNION
           SELECT one ->> 0, one -> 1 FROM jsonb_array_elements(brought.kept_table::jsonb -> 'rows') AS one) row ON true
        WHERE ${NAMING_PERSON.replaceAll(KEPT, 'row.cells::text')} ORDER BY 1, 2`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (UPDATE salary_imports brought SET rejected = NULL, kept_table = NULL WHERE ${NAMING_PERSON} RETURNING id) SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

/** What this capability knows about a person: observations name nobody. */
export const SALARIES_PERSONAL_DATA: readonly PersonalDataHolder[] = [rows];
