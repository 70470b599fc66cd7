import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation, tenantPolicy } from '../src/platform/database/tenancy.js';

/** Whether and what each board is told, and how a rejection is usually written. */
export class CreateBoardTellings1795000300102 implements MigrationInterface {
  name = 'CreateBoardTellings1795000300102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE board_tellings (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        tells boolean,
        stages jsonb NOT NULL,
        stages_read_at timestamptz,
        message_kind text NOT NULL,
        template_id text,
        message text,
        CONSTRAINT pk_board_tellings PRIMARY KEY (organisation_id, connection_id),
        CONSTRAINT ck_board_tellings_message CHECK (message_kind IN ('none', 'template', 'own'))
      )`);
    await runner.query(`
      CREATE TABLE board_stage_choices (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        stage text NOT NULL,
        board_stage text,
        CONSTRAINT pk_board_stage_choices PRIMARY KEY (organisation_id, connection_id, stage)
      )`);
    await runner.query(`
      CREATE TABLE rejection_messages (
        organisation_id uuid NOT NULL,
        message_kind text NOT NULL,
        template_id text,
        message text,
        CONSTRAINT pk_rejection_messages PRIMARY KEY (organisation_id),
        CONSTRAINT ck_rejection_messages_message CHECK (message_kind IN ('none', 'template', 'own'))
      )`);
    for (const table of ['board_tellings', 'board_stage_choices', 'rejection_messages']) {
      for (const statement of tenantPolicy(table)) await runner.query(statement);
    }
    // The switch stood among what the board says of the account, and went with every new connecting.
    await inEveryOrganisation(runner, async (id) => {
      await runner.query(
        `INSERT INTO board_tellings (organisation_id, connection_id, tells, stages, message_kind)
         SELECT organisation_id, id, (capabilities ->> 'tellBoard')::boolean, '[]', 'none' FROM connections
          WHERE organisation_id = $1 AND jsonb_typeof(capabilities -> 'tellBoard') = 'boolean'`,
        [id],
      );
      await runner.query(
        `UPDATE connections SET capabilities = capabilities - 'tellBoard'
          WHERE organisation_id = $1 AND capabilities ? 'tellBoard'`,
        [id],
      );
    });
    for (const table of ['board_tellings', 'board_stage_choices']) {
      await runner.query(`
        ALTER TABLE ${table} ADD CONSTRAINT fk_${table}_connection
          FOREIGN KEY (organisation_id, connection_id) REFERENCES connections (organisation_id, id) ON DELETE CASCADE`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, (id) =>
      runner.query(
        `UPDATE connections SET capabilities = capabilities || jsonb_build_object('tellBoard', telling.tells)
           FROM board_tellings telling
          WHERE connections.organisation_id = $1 AND telling.organisation_id = $1 AND telling.connection_id = connections.id
            AND telling.tells IS NOT NULL`,
        [id],
      ),
    );
    for (const table of ['rejection_messages', 'board_stage_choices', 'board_tellings']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
