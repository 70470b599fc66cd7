import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A booking that is deleted leaves the walk-in that ended it. */
export class ForgetReplacedBookings1795000301500 implements MigrationInterface {
  name = 'ForgetReplacedBookings1795000301500';

  async up(runner: QueryRunner): Promise<void> {
    await insteadOf(runner, 'ON DELETE SET NULL (instead_of_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await insteadOf(runner, '');
  }
}

async function insteadOf(runner: QueryRunner, onDelete: string): Promise<void> {
  await runner.query(`
    ALTER TABLE bookings
      DROP CONSTRAINT fk_bookings_instead_of,
      ADD CONSTRAINT fk_bookings_instead_of
        FOREIGN KEY (organisation_id, instead_of_id) REFERENCES bookings (organisation_id, id) ${onDelete}`);
}
