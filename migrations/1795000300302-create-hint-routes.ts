import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation, sharedTable } from '../src/platform/database/tenancy.js';

/** A board calls one address for each of its users, who may be connected more than once: who else is to hear of a call. */
export class CreateHintRoutes1795000300302 implements MigrationInterface {
  name = 'CreateHintRoutes1795000300302';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hint_routes (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        board text NOT NULL,
        subscription_id text NOT NULL,
        CONSTRAINT pk_hint_routes PRIMARY KEY (organisation_id, connection_id)
      )`);
    await runner.query(`CREATE INDEX ix_hint_routes_subscription ON hint_routes (board, subscription_id)`);
    for (const statement of sharedTable('hint_routes')) await runner.query(statement);
    await inEveryOrganisation(runner, (id) =>
      runner.query(
        `INSERT INTO hint_routes (organisation_id, connection_id, board, subscription_id)
         SELECT connection.organisation_id, connection.id, connection.board, subscription.external_id
           FROM board_subscriptions subscription
           JOIN connections connection
             ON connection.organisation_id = subscription.organisation_id AND connection.id = subscription.connection_id
          WHERE subscription.organisation_id = $1 AND subscription.external_id IS NOT NULL`,
        [id],
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE hint_routes`);
  }
}
