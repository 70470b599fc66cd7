import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** The show history: who came to an interview and who did not, from our own days and from imported logs. */
export class CreateShowRecords1795000070001 implements MigrationInterface {
  name = 'CreateShowRecords1795000070001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE show_records (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        date date NOT NULL,
        city_slug text,
        city_text text,
        vacancy_id uuid,
        vacancy_text text,
        board text,
        format text,
        outcome text NOT NULL,
        source text NOT NULL,
        source_key text NOT NULL,
        booking_id uuid,
        file_name text,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_show_records PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_show_records_source UNIQUE (organisation_id, source, source_key),
        CONSTRAINT ck_show_records_source CHECK (source IN ('booking', 'import')),
        CONSTRAINT ck_show_records_outcome CHECK (outcome IN ('came', 'late', 'no-show', 'cancelled-early', 'cancelled-late', 'moved', 'walk-in'))
      )`);
    await runner.query(`CREATE INDEX ix_show_records_date ON show_records (organisation_id, date)`);
    await runner.query(`CREATE INDEX ix_show_records_vacancy ON show_records (organisation_id, vacancy_id)`);
    for (const statement of tenantPolicy('show_records')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE show_records ADD CONSTRAINT fk_show_records_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE show_records`);
  }
}
