import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** The waiting list of a day and the seats that are held for its people while they are asked. */
export class CreateWaitingPlaces1795000302402 implements MigrationInterface {
  name = 'CreateWaitingPlaces1795000302402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE interview_days ADD COLUMN offers_seats boolean NOT NULL DEFAULT false`);
    await runner.query(`
      CREATE TABLE waiting_places (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_day_id uuid NOT NULL,
        application_id uuid NOT NULL,
        status text NOT NULL,
        interview_slot_id uuid,
        offer_count integer NOT NULL,
        offered_at timestamptz,
        expires_at timestamptz,
        answered_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_waiting_places PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_waiting_places_person UNIQUE (organisation_id, interview_day_id, application_id),
        CONSTRAINT ck_waiting_places_status
          CHECK (status IN ('waiting', 'offered', 'accepted', 'declined', 'expired', 'off')),
        CONSTRAINT ck_waiting_places_offer
          CHECK (status <> 'offered' OR (interview_slot_id IS NOT NULL AND expires_at IS NOT NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_waiting_places_offered ON waiting_places (organisation_id, application_id)
        WHERE status = 'offered'`);
    await runner.query(`CREATE INDEX ix_waiting_places_slot ON waiting_places (organisation_id, interview_slot_id)`);
    await runner.query(
      `CREATE INDEX ix_waiting_places_application ON waiting_places (organisation_id, application_id)`,
    );
    for (const statement of tenantPolicy('waiting_places')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE waiting_places
        ADD CONSTRAINT fk_waiting_places_day
          FOREIGN KEY (organisation_id, interview_day_id) REFERENCES interview_days (organisation_id, id) ON DELETE CASCADE,
        ADD CONSTRAINT fk_waiting_places_slot
          FOREIGN KEY (organisation_id, interview_slot_id) REFERENCES interview_slots (organisation_id, id),
        ADD CONSTRAINT fk_waiting_places_application
          FOREIGN KEY (organisation_id, application_id) REFERENCES applications (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // A seat that is held counts as taken: without its place nobody would ever give it back.
    await inEveryOrganisation(runner, async (id) => {
      await runner.query(
        `UPDATE interview_slots slot SET seats_taken = slot.seats_taken - held.seats
           FROM (SELECT interview_slot_id, count(*) AS seats FROM waiting_places
                  WHERE organisation_id = $1 AND status = 'offered' GROUP BY interview_slot_id) held
          WHERE slot.organisation_id = $1 AND slot.id = held.interview_slot_id`,
        [id],
      );
    });
    await runner.query(`DROP TABLE waiting_places`);
    await runner.query(`ALTER TABLE interview_days DROP COLUMN offers_seats`);
  }
}
