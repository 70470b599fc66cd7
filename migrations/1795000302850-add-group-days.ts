import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days of group sessions, whose slots are filled by the size of a room. */
export class AddGroupDays1795000302850 implements MigrationInterface {
  name = 'AddGroupDays1795000302850';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interview_days
        ADD COLUMN room jsonb,
        DROP CONSTRAINT ck_interview_days_format,
        ADD CONSTRAINT ck_interview_days_format CHECK (format IN ('stream', 'group')),
        ADD CONSTRAINT ck_interview_days_room CHECK (
          (format = 'group') = (room IS NOT NULL)
          AND (room IS NULL OR coalesce(
            (room ->> 'minimum')::integer BETWEEN 0 AND (room ->> 'capacity')::integer
            AND (room ->> 'capacity')::integer > 0
            AND (room ->> 'overflowRisk')::double precision BETWEEN 0 AND 1, false)))`);
  }

  /** Days of groups have to be deleted first: they cannot become anything else. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interview_days
        DROP CONSTRAINT ck_interview_days_room,
        DROP CONSTRAINT ck_interview_days_format,
        ADD CONSTRAINT ck_interview_days_format CHECK (format IN ('stream')),
        DROP COLUMN room`);
  }
}
