import type { MigrationInterface, QueryRunner } from 'typeorm';

const CANDIDATES = [
  `
      ALTER TABLE candidates
        ADD COLUMN person_id uuid,
        ADD COLUMN merged_into_id uuid,
        ADD COLUMN merged_at timestamptz,
        ADD COLUMN merged_by text,
        ADD CONSTRAINT ck_candidates_merged CHECK (merged_into_id IS NULL
          OR person_id IS NOT NULL AND merged_at IS NOT NULL AND merged_by IS NOT NULL)`,
  `CREATE INDEX ix_candidates_person ON candidates (organisation_id, person_id) WHERE person_id IS NOT NULL`,
];

const APPLICATIONS = [
  `ALTER TABLE applications ADD COLUMN merged_into_id uuid, ADD COLUMN own jsonb`,
  `
      CREATE INDEX ix_applications_merged_into ON applications (organisation_id, merged_into_id)
        WHERE merged_into_id IS NOT NULL`,
];

/** One phone may be in the résumés of several people: which of them are one person is a question of more than a number. */
const CONTACTS = [
  `ALTER TABLE candidate_contacts DROP CONSTRAINT uq_candidate_contacts_normalised`,
  `
      ALTER TABLE candidate_contacts ADD CONSTRAINT uq_candidate_contacts_own
        UNIQUE (organisation_id, candidate_id, kind, normalised)`,
  // The constraint begins with the same columns.
  `DROP INDEX ix_candidate_contacts_candidate`,
  `ALTER TABLE candidate_contacts DROP CONSTRAINT ck_candidate_contacts_kind`,
  `
      ALTER TABLE candidate_contacts ADD CONSTRAINT ck_candidate_contacts_kind
        CHECK (kind IN ('phone', 'email', 'board-person', 'board-resume', 'name-and-birth'))`,
];

/** Last, as a distributed database wants them. */
const FOREIGN_KEYS = [
  `
      ALTER TABLE candidates ADD CONSTRAINT fk_candidates_person
        FOREIGN KEY (organisation_id, person_id) REFERENCES candidates (organisation_id, id)`,
  `
      ALTER TABLE candidates ADD CONSTRAINT fk_candidates_merged_into
        FOREIGN KEY (organisation_id, merged_into_id) REFERENCES candidates (organisation_id, id)`,
  `
      ALTER TABLE applications ADD CONSTRAINT fk_applications_merged_into
        FOREIGN KEY (organisation_id, merged_into_id) REFERENCES applications (organisation_id, id)`,
];

/** Candidates that are one person, and their applications to one vacancy shown as one: nothing moves, so it can be taken back. */
export class AddMergedPeople1795000200201 implements MigrationInterface {
  name = 'AddMergedPeople1795000200201';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CANDIDATES, ...APPLICATIONS, ...CONTACTS, ...FOREIGN_KEYS])
      await runner.query(statement);
  }

  /** What one contact of two candidates was, is then a contact of the older one. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM candidate_contacts WHERE kind = 'name-and-birth'`);
    await runner.query(`
      DELETE FROM candidate_contacts contact USING candidate_contacts older
       WHERE older.organisation_id = contact.organisation_id AND older.kind = contact.kind
         AND older.normalised = contact.normalised AND older.id < contact.id`);
    await runner.query(`ALTER TABLE candidate_contacts DROP CONSTRAINT ck_candidate_contacts_kind`);
    await runner.query(`
      ALTER TABLE candidate_contacts ADD CONSTRAINT ck_candidate_contacts_kind
        CHECK (kind IN ('phone', 'email', 'board-person', 'board-resume'))`);
    await runner.query(
      `CREATE INDEX ix_candidate_contacts_candidate ON candidate_contacts (organisation_id, candidate_id)`,
    );
    await runner.query(`ALTER TABLE candidate_contacts DROP CONSTRAINT uq_candidate_contacts_own`);
    await runner.query(`
      ALTER TABLE candidate_contacts ADD CONSTRAINT uq_candidate_contacts_normalised
        UNIQUE (organisation_id, kind, normalised)`);
    await runner.query(`ALTER TABLE applications DROP COLUMN own, DROP COLUMN merged_into_id`);
    await runner.query(`
      ALTER TABLE candidates DROP COLUMN person_id, DROP COLUMN merged_into_id, DROP COLUMN merged_at, DROP COLUMN merged_by`);
  }
}
