import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** What was learnt from the show history, version by version: a plan can say which one it rests on, and a worse one is not used. */
export class CreateShowFits1795000302100 implements MigrationInterface {
  name = 'CreateShowFits1795000302100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE show_fits (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        fitted_at timestamptz NOT NULL,
        basis text NOT NULL,
        bookings integer NOT NULL,
        days integer NOT NULL,
        first_day date,
        last_day date,
        digest text NOT NULL,
        quality jsonb,
        verdict text NOT NULL,
        compared_with_id uuid,
        comparison jsonb,
        model jsonb NOT NULL,
        CONSTRAINT pk_show_fits PRIMARY KEY (organisation_id, id),
        CONSTRAINT ck_show_fits_basis CHECK (basis IN ('own', 'invented', 'none')),
        CONSTRAINT ck_show_fits_bookings CHECK (bookings >= days AND days >= 0),
        CONSTRAINT ck_show_fits_days CHECK ((days > 0) = (first_day IS NOT NULL AND last_day IS NOT NULL)),
        CONSTRAINT ck_show_fits_verdict CHECK (verdict IN ('first', 'few-days', 'not-worse', 'worse')),
        CONSTRAINT ck_show_fits_comparison CHECK ((comparison IS NULL) = (compared_with_id IS NULL))
      )`);
    for (const statement of tenantPolicy('show_fits', 'append-only')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE show_fits ADD CONSTRAINT fk_show_fits_compared_with
        FOREIGN KEY (organisation_id, compared_with_id) REFERENCES show_fits (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE show_fits`);
  }
}
