import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** A call that nobody picked up is kept when the person gets another time: with it stands about which time it was. */
export class AddNoAnswerSequence1795000303200 implements MigrationInterface {
  name = 'AddNoAnswerSequence1795000303200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bookings ADD COLUMN no_answer_sequence integer`);
    // Until now a call was forgotten as soon as we gave the person another time: what is known is about the present one.
    await inEveryOrganisation(runner, (id) =>
      runner.query(
        `UPDATE bookings SET no_answer_sequence = sequence WHERE organisation_id = $1 AND no_answer_at IS NOT NULL`,
        [id],
      ),
    );
    await runner.query(`
      ALTER TABLE bookings
        ADD CONSTRAINT ck_bookings_no_answer CHECK ((no_answer_at IS NULL) = (no_answer_sequence IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bookings DROP CONSTRAINT ck_bookings_no_answer`);
    await inEveryOrganisation(runner, (id) =>
      runner.query(
        `UPDATE bookings SET no_answer_at = NULL
          WHERE organisation_id = $1 AND status <> 'cancelled' AND no_answer_sequence < sequence`,
        [id],
      ),
    );
    await runner.query(`ALTER TABLE bookings DROP COLUMN no_answer_sequence`);
  }
}
