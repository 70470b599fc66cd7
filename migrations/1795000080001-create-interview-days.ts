import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Interview days and the slots of approved ones. */
export class CreateInterviewDays1795000080001 implements MigrationInterface {
  name = 'CreateInterviewDays1795000080001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interview_days (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        date date NOT NULL,
        city_slug text NOT NULL,
        time_zone text NOT NULL,
        format text NOT NULL,
        interviewers integer NOT NULL,
        first_start text NOT NULL,
        slot_count integer NOT NULL,
        slot_minutes integer NOT NULL,
        address text NOT NULL,
        directions text,
        contact_phone text,
        status text NOT NULL,
        prices jsonb NOT NULL,
        limits jsonb NOT NULL,
        plan jsonb NOT NULL,
        approved_at timestamptz,
        held_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_interview_days PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_interview_days_date UNIQUE (organisation_id, vacancy_id, date),
        CONSTRAINT ck_interview_days_format CHECK (format IN ('stream')),
        CONSTRAINT ck_interview_days_status CHECK (status IN ('planned', 'approved', 'held')),
        CONSTRAINT ck_interview_days_size CHECK (interviewers > 0 AND slot_count > 0 AND slot_minutes > 0)
      )`);
    await runner.query(`
      CREATE TABLE interview_slots (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_day_id uuid NOT NULL,
        starts_at timestamptz NOT NULL,
        planned_invitations integer NOT NULL,
        seats integer NOT NULL,
        seats_taken integer NOT NULL,
        CONSTRAINT pk_interview_slots PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_interview_slots_start UNIQUE (organisation_id, interview_day_id, starts_at),
        CONSTRAINT ck_interview_slots_seats CHECK (seats_taken >= 0 AND seats_taken <= seats)
      )`);
    for (const table of ['interview_days', 'interview_slots']) {
      for (const statement of tenantPolicy(table)) await runner.query(statement);
    }
    await runner.query(`
      ALTER TABLE interview_days ADD CONSTRAINT fk_interview_days_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE interview_slots ADD CONSTRAINT fk_interview_slots_day
        FOREIGN KEY (organisation_id, interview_day_id) REFERENCES interview_days (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE interview_slots`);
    await runner.query(`DROP TABLE interview_days`);
  }
}
