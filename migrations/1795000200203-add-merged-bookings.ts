import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose a booking was before its application was merged into another one. */
export class AddMergedBookings1795000200203 implements MigrationInterface {
  name = 'AddMergedBookings1795000200203';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bookings ADD COLUMN own_application_id uuid`);
    await runner.query(`
      ALTER TABLE bookings ADD CONSTRAINT fk_bookings_own_application
        FOREIGN KEY (organisation_id, own_application_id) REFERENCES applications (organisation_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bookings DROP COLUMN own_application_id`);
  }
}
