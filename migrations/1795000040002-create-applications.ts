import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

const TABLES = [
  `
      CREATE TABLE applications (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        resume_id uuid,
        boards text[] NOT NULL,
        stage text NOT NULL,
        rejected_reason text,
        withdrawn_reason text,
        responded_at timestamptz NOT NULL,
        score_points double precision,
        rank_points double precision NOT NULL,
        level integer,
        wish_amount double precision,
        wish_currency text,
        wish_verdict text,
        top_reasons jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_applications PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_applications_candidate_vacancy UNIQUE (organisation_id, candidate_id, vacancy_id),
        CONSTRAINT ck_applications_stage CHECK (stage IN ('new', 'reviewed', 'shortlisted', 'invited', 'booked', 'came',
          'passed', 'offered', 'accepted', 'started', 'month-1', 'month-6', 'rejected', 'withdrawn')),
        CONSTRAINT ck_applications_level CHECK (level BETWEEN 1 AND 4)
      )`,
  `
      CREATE TABLE stage_moves (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        from_stage text,
        to_stage text NOT NULL,
        moved_at timestamptz NOT NULL,
        user_id uuid,
        user_name text NOT NULL,
        reason text,
        undoes_id uuid,
        CONSTRAINT pk_stage_moves PRIMARY KEY (organisation_id, id)
      )`,
];

const INDEXES = [
  `
      CREATE INDEX ix_applications_best_first ON applications (organisation_id, vacancy_id, rank_points, id)`,
  `
      CREATE INDEX ix_applications_stage_best_first
        ON applications (organisation_id, vacancy_id, stage, rank_points, id)`,
  `CREATE INDEX ix_applications_responded ON applications (organisation_id, responded_at)`,
  `CREATE INDEX ix_applications_resume ON applications (organisation_id, resume_id)`,
  `CREATE INDEX ix_stage_moves_application ON stage_moves (organisation_id, application_id, id)`,
];

const POLICIES = [...tenantPolicy('applications'), ...tenantPolicy('stage_moves', 'append-only')];

/**
 * Histories may not be changed by the application, yet what people wrote about a person must go when the person is erased:
 * the owner's function does that and nothing else, and only within the organisation of the transaction.
 */
const ERASURE = [
  `
      CREATE FUNCTION erase_stage_move_reasons(candidate uuid) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
        WITH own AS (SELECT nullif(current_setting('otklik.organisation_id', true), '')::uuid AS organisation_id),
             erased AS (
               UPDATE stage_moves move SET reason = NULL FROM own, applications application
                WHERE move.organisation_id = own.organisation_id AND move.reason IS NOT NULL
                  AND application.organisation_id = own.organisation_id AND application.id = move.application_id
                  AND application.candidate_id = candidate
               RETURNING move.id)
        SELECT count(*)::integer FROM erased $$`,
  `REVOKE ALL ON FUNCTION erase_stage_move_reasons(uuid) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION erase_stage_move_reasons(uuid) TO otklik_app`,
];

/** Last, as a distributed database wants them. */
const FOREIGN_KEYS = [
  `
      ALTER TABLE applications ADD CONSTRAINT fk_applications_candidate
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidates (organisation_id, id) ON DELETE CASCADE`,
  `
      ALTER TABLE applications ADD CONSTRAINT fk_applications_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id)`,
  `
      ALTER TABLE applications ADD CONSTRAINT fk_applications_resume
        FOREIGN KEY (organisation_id, resume_id) REFERENCES resumes (organisation_id, id)`,
  `
      ALTER TABLE stage_moves ADD CONSTRAINT fk_stage_moves_application
        FOREIGN KEY (organisation_id, application_id) REFERENCES applications (organisation_id, id) ON DELETE CASCADE`,
];

/** Applications and the history of their stages, which may only grow. */
export class CreateApplications1795000040002 implements MigrationInterface {
  name = 'CreateApplications1795000040002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...POLICIES, ...FOREIGN_KEYS, ...ERASURE])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION erase_stage_move_reasons(uuid)`);
    await runner.query(`DROP TABLE stage_moves`);
    await runner.query(`DROP TABLE applications`);
  }
}
