import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/tenancy.js';

/** Boards call us when something happens: what they were asked to, and what they said. Of two states of a response the newer one is kept. */
export class CreateBoardHints1795000200403 implements MigrationInterface {
  name = 'CreateBoardHints1795000200403';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE board_subscriptions (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        external_id text,
        address text,
        checked_at timestamptz NOT NULL,
        problem text,
        CONSTRAINT pk_board_subscriptions PRIMARY KEY (organisation_id, connection_id),
        CONSTRAINT fk_board_subscriptions_connection FOREIGN KEY (organisation_id, connection_id)
          REFERENCES connections (organisation_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE board_hints (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        subscription_id text NOT NULL,
        kind text NOT NULL,
        external_id text NOT NULL,
        body jsonb NOT NULL,
        received_at timestamptz NOT NULL,
        status text NOT NULL,
        CONSTRAINT pk_board_hints PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_board_hints_event UNIQUE (organisation_id, connection_id, subscription_id, kind, external_id),
        CONSTRAINT ck_board_hints_status CHECK (status IN ('waiting', 'done', 'ignored')),
        CONSTRAINT fk_board_hints_connection FOREIGN KEY (organisation_id, connection_id)
          REFERENCES connections (organisation_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX ix_board_hints_received ON board_hints (organisation_id, received_at)`);
    for (const table of ['board_subscriptions', 'board_hints']) {
      for (const statement of tenantPolicy(table)) await runner.query(statement);
    }
    await runner.query(`ALTER TABLE responses ADD COLUMN changed_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE responses DROP COLUMN changed_at`);
    await runner.query(`DROP TABLE board_hints`);
    await runner.query(`DROP TABLE board_subscriptions`);
  }
}
