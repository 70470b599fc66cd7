import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which booking ended because its person came on another day: taken back, it stands again. */
export class AddReplacedBookings1795000300704 implements MigrationInterface {
  name = 'AddReplacedBookings1795000300704';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bookings ADD COLUMN instead_of_id uuid`);
    await runner.query(`
      ALTER TABLE bookings ADD CONSTRAINT fk_bookings_instead_of
        FOREIGN KEY (organisation_id, instead_of_id) REFERENCES bookings (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bookings DROP COLUMN instead_of_id`);
  }
}
