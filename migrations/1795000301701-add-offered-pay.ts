import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

const HEADHUNTER = `coalesce(nullif(raw -> 'salary_range', 'null'), raw -> 'salary')`;
const number = (value: string): string =>
  `CASE WHEN jsonb_typeof(${value}) = 'number' THEN nullif((${value})::double precision, 0) END`;

/** What publications offer is seen of the market, too; what boards said of those that are known is kept. */
export class AddOfferedPay1795000301701 implements MigrationInterface {
  name = 'AddOfferedPay1795000301701';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE vacancy_postings
        ADD COLUMN pay_from double precision,
        ADD COLUMN pay_to double precision,
        ADD COLUMN pay_currency text,
        ADD COLUMN pay_gross boolean,
        ADD COLUMN asked_experience text`);
    await inEveryOrganisation(runner, async (id) => {
      await runner.query(
        `UPDATE vacancy_postings
            SET pay_from = coalesce(${number(`${HEADHUNTER} -> 'from'`)}, ${number(`raw -> 'payment_from'`)}),
                pay_to = coalesce(${number(`${HEADHUNTER} -> 'to'`)}, ${number(`raw -> 'payment_to'`)}),
                pay_currency = coalesce(${HEADHUNTER} ->> 'currency', raw ->> 'currency'),
                pay_gross = CASE WHEN jsonb_typeof(${HEADHUNTER} -> 'gross') = 'boolean'
                                 THEN (${HEADHUNTER} -> 'gross')::boolean END,
                asked_experience = coalesce(raw -> 'experience' ->> 'title', raw -> 'experience' ->> 'id')
          WHERE organisation_id = $1 AND jsonb_typeof(raw) = 'object'`,
        [id],
      );
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE vacancy_postings
        DROP COLUMN asked_experience,
        DROP COLUMN pay_gross,
        DROP COLUMN pay_currency,
        DROP COLUMN pay_to,
        DROP COLUMN pay_from`);
  }
}
