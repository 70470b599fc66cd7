import type { PersonalDataHolder } from '../privacy/index.js';

/** Tables in whose rejected rows a phone or an address of the person stands as it was written. */
const NAMING_PERSON = `brought.organisation_id = $1 AND brought.rejected IS NOT NULL AND EXISTS (
  SELECT 1 FROM candidate_contacts contact
   WHERE contact.organisation_id = $1 AND contact.candidate_id = $2 AND contact.kind IN ('phone', 'email')
     AND position(contact.value IN brought.rejected::text) > 0)`;

const rejected: PersonalDataHolder = {
  table: 'salary_imports',
  columns: ['rejected'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      // Only the rows in which the person stands: others may be in the same table.
      `SELECT brought.id AS import_id, row ->> 'line' AS line, row -> 'cells' AS cells
         FROM salary_imports brought, jsonb_array_elements(brought.rejected) AS row
        WHERE ${NAMING_PERSON.replaceAll('brought.rejected::text', 'row::text')} ORDER BY 1, 2`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (UPDATE salary_imports brought SET rejected = NULL WHERE ${NAMING_PERSON} RETURNING id) SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

/** What this capability knows about a person: observations name nobody. */
export const SALARIES_PERSONAL_DATA: readonly PersonalDataHolder[] = [rejected];
