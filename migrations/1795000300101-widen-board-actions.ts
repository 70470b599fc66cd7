import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** Every move that a board is told of, with what is written to the applicant, what the board answered, and why it was not done as a code. */
export class WidenBoardActions1795000300101 implements MigrationInterface {
  name = 'WidenBoardActions1795000300101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE board_actions
        ADD COLUMN stage text NOT NULL DEFAULT 'rejected',
        ADD COLUMN board_stage text,
        ADD COLUMN message_kind text NOT NULL DEFAULT 'none',
        ADD COLUMN template_id text,
        ADD COLUMN message text,
        ADD COLUMN due_at timestamptz,
        ADD COLUMN led_by_id uuid,
        ADD COLUMN problem_code text,
        ADD COLUMN problem_values jsonb,
        ADD COLUMN answer_status integer,
        ADD COLUMN answer_request_id text,
        ADD COLUMN answer_body text,
        ADD COLUMN state_after text`);
    // Until now there were rejections without a message only, told ten minutes later; why not, was said in English.
    await inEveryOrganisation(runner, (id) =>
      runner.query(
        `UPDATE board_actions
           SET due_at = requested_at + interval '10 minutes',
               problem_code = CASE
                 WHEN problem IS NULL THEN NULL
                 WHEN problem = 'it was rejected at the board already' THEN 'sourcing.already-there'
                 WHEN problem = 'the rejection was taken back' THEN 'sourcing.moved-on'
                 WHEN problem = 'the person was erased' THEN 'sourcing.person-erased'
                 WHEN problem = 'the résumé is gone at the board' THEN 'sourcing.resume-gone'
                 WHEN problem = 'telling the board is switched off for this connection' THEN 'sourcing.telling-off'
                 WHEN status = 'refused' THEN 'job-boards.action-refused'
                 WHEN status = 'unclear' THEN 'sourcing.unclear'
                 ELSE 'job-boards.unavailable' END,
               problem_values = CASE WHEN problem IS NULL THEN NULL
                 ELSE jsonb_build_object('reason', coalesce(substring(problem from '\\(([^)]*)\\)'), 'earlier')) END
          WHERE organisation_id = $1`,
        [id],
      ),
    );
    await runner.query(`
      ALTER TABLE board_actions
        ALTER COLUMN stage DROP DEFAULT,
        ALTER COLUMN message_kind DROP DEFAULT,
        ALTER COLUMN due_at SET NOT NULL,
        DROP COLUMN problem,
        DROP CONSTRAINT ck_board_actions_action,
        DROP CONSTRAINT ck_board_actions_status,
        ADD CONSTRAINT ck_board_actions_action CHECK (action IN ('reject', 'move')),
        ADD CONSTRAINT ck_board_actions_message CHECK (message_kind IN ('none', 'template', 'own')),
        ADD CONSTRAINT ck_board_actions_status
          CHECK (status IN ('waiting', 'sending', 'done', 'refused', 'skipped', 'unclear', 'dismissed'))`);
    await runner.query(`
      CREATE INDEX ix_board_actions_open ON board_actions (organisation_id, status, due_at)
        WHERE status IN ('waiting', 'sending', 'refused', 'unclear')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_board_actions_open`);
    await inEveryOrganisation(runner, async (id) => {
      await runner.query(`DELETE FROM board_actions WHERE organisation_id = $1 AND action <> 'reject'`, [id]);
      await runner.query(
        `UPDATE board_actions SET status = 'refused' WHERE organisation_id = $1 AND status = 'dismissed'`,
        [id],
      );
    });
    await runner.query(`
      ALTER TABLE board_actions
        ADD COLUMN problem text,
        DROP CONSTRAINT ck_board_actions_action,
        DROP CONSTRAINT ck_board_actions_message,
        DROP CONSTRAINT ck_board_actions_status,
        ADD CONSTRAINT ck_board_actions_action CHECK (action IN ('reject')),
        ADD CONSTRAINT ck_board_actions_status CHECK (status IN ('waiting', 'sending', 'done', 'refused', 'skipped', 'unclear'))`);
    await inEveryOrganisation(runner, (id) =>
      runner.query(`UPDATE board_actions SET problem = problem_code WHERE organisation_id = $1`, [id]),
    );
    await runner.query(`
      ALTER TABLE board_actions
        DROP COLUMN stage, DROP COLUMN board_stage, DROP COLUMN message_kind, DROP COLUMN template_id, DROP COLUMN message,
        DROP COLUMN due_at, DROP COLUMN led_by_id, DROP COLUMN problem_code, DROP COLUMN problem_values,
        DROP COLUMN answer_status, DROP COLUMN answer_request_id, DROP COLUMN answer_body, DROP COLUMN state_after`);
  }
}
