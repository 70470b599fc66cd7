import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** What came of publications day by day, and what was spent. */
export class CreateSpend1795000300402 implements MigrationInterface {
  name = 'CreateSpend1795000300402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE posting_days (
        organisation_id uuid NOT NULL,
        posting_id uuid NOT NULL,
        day date NOT NULL,
        views integer,
        responses integer,
        read_at timestamptz NOT NULL,
        CONSTRAINT pk_posting_days PRIMARY KEY (organisation_id, posting_id, day)
      )`);
    await runner.query(`
      CREATE TABLE figure_readings (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        read_at timestamptz NOT NULL,
        CONSTRAINT pk_figure_readings PRIMARY KEY (organisation_id, connection_id)
      )`);
    await runner.query(`
      CREATE TABLE spends (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        source text NOT NULL,
        connection_id uuid,
        vacancy_id uuid,
        origin_key text,
        first_day date NOT NULL,
        last_day date NOT NULL,
        amount numeric(14,2) NOT NULL,
        currency text NOT NULL,
        note text NOT NULL,
        entered_by text,
        entered_at timestamptz NOT NULL,
        CONSTRAINT pk_spends PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_spends_origin UNIQUE (organisation_id, origin_key),
        CONSTRAINT ck_spends_kind CHECK (kind IN ('advertising', 'order', 'typed')),
        CONSTRAINT ck_spends_amount CHECK (amount >= 0),
        CONSTRAINT ck_spends_days CHECK (first_day <= last_day)
      )`);
    await runner.query(`CREATE INDEX ix_spends_days ON spends (organisation_id, first_day, last_day)`);
    await runner.query(`
      ALTER TABLE posting_days ADD CONSTRAINT fk_posting_days_posting FOREIGN KEY (organisation_id, posting_id)
        REFERENCES vacancy_postings (organisation_id, id) ON DELETE CASCADE`);
    await runner.query(`
      ALTER TABLE figure_readings ADD CONSTRAINT fk_figure_readings_connection FOREIGN KEY (organisation_id, connection_id)
        REFERENCES connections (organisation_id, id) ON DELETE CASCADE`);
    await runner.query(`
      ALTER TABLE spends ADD CONSTRAINT fk_spends_connection FOREIGN KEY (organisation_id, connection_id)
        REFERENCES connections (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE spends ADD CONSTRAINT fk_spends_vacancy FOREIGN KEY (organisation_id, vacancy_id)
        REFERENCES vacancies (organisation_id, id)`);
    for (const table of ['posting_days', 'figure_readings', 'spends']) {
      for (const statement of tenantPolicy(table)) await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['spends', 'figure_readings', 'posting_days']) await runner.query(`DROP TABLE ${table}`);
  }
}
