import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats that a decision adds beyond the plan stand apart from those that the plan has, so that nobody else is offered them. */
export class KeepSeatsBeyondPlan1795000304200 implements MigrationInterface {
  name = 'KeepSeatsBeyondPlan1795000304200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE interview_slots ADD seats_beyond_plan integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE interview_slots DROP CONSTRAINT ck_interview_slots_seats`);
    await runner.query(
      `ALTER TABLE interview_slots ADD CONSTRAINT ck_interview_slots_seats
        CHECK (seats_taken >= 0 AND seats_beyond_plan >= 0 AND seats_taken <= seats + seats_beyond_plan)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE interview_slots DROP CONSTRAINT ck_interview_slots_seats`);
    await runner.query(`UPDATE interview_slots SET seats = greatest(seats, seats_taken)`);
    await runner.query(`ALTER TABLE interview_slots DROP COLUMN seats_beyond_plan`);
    await runner.query(
      `ALTER TABLE interview_slots ADD CONSTRAINT ck_interview_slots_seats
        CHECK (seats_taken >= 0 AND seats_taken <= seats)`,
    );
  }
}
