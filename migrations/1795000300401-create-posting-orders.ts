import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** What is ordered at boards for money: who confirmed which price, and what became of it. */
export class CreatePostingOrders1795000300401 implements MigrationInterface {
  name = 'CreatePostingOrders1795000300401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE posting_orders (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        posting_id uuid,
        action text NOT NULL,
        status text NOT NULL,
        request jsonb NOT NULL,
        service text NOT NULL,
        units integer NOT NULL,
        amount numeric(14,2),
        currency text,
        stated_amount numeric(14,2),
        stated_currency text,
        despite_twins boolean NOT NULL,
        expires_before timestamptz,
        external_id text,
        problem text,
        problem_names text[] NOT NULL,
        prepared_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        confirmed_user_id uuid,
        confirmed_by text,
        sending_at timestamptz,
        looked_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT pk_posting_orders PRIMARY KEY (organisation_id, id),
        CONSTRAINT ck_posting_orders_action CHECK (action IN ('publish', 'prolong', 'upgrade')),
        CONSTRAINT ck_posting_orders_status CHECK (status IN
          ('prepared', 'waiting', 'sending', 'done', 'refused', 'price-changed', 'unclear', 'dropped')),
        CONSTRAINT ck_posting_orders_amount CHECK ((amount IS NULL) = (currency IS NULL) AND amount >= 0),
        CONSTRAINT ck_posting_orders_stated CHECK ((stated_amount IS NULL) = (stated_currency IS NULL) AND stated_amount >= 0)
      )`);
    await runner.query(`CREATE INDEX ix_posting_orders_vacancy ON posting_orders (organisation_id, vacancy_id, id)`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_posting_orders_publishing ON posting_orders (organisation_id, vacancy_id, connection_id)
        WHERE action = 'publish' AND status IN ('waiting', 'sending', 'unclear')`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_posting_orders_changing ON posting_orders (organisation_id, posting_id, action)
        WHERE action <> 'publish' AND status IN ('waiting', 'sending', 'unclear')`);
    await runner.query(`
      ALTER TABLE posting_orders ADD CONSTRAINT fk_posting_orders_vacancy FOREIGN KEY (organisation_id, vacancy_id)
        REFERENCES vacancies (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE posting_orders ADD CONSTRAINT fk_posting_orders_connection FOREIGN KEY (organisation_id, connection_id)
        REFERENCES connections (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE posting_orders ADD CONSTRAINT fk_posting_orders_posting FOREIGN KEY (organisation_id, posting_id)
        REFERENCES vacancy_postings (organisation_id, id)`);
    for (const statement of tenantPolicy('posting_orders')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE posting_orders`);
  }
}
