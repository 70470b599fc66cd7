import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/**
 * Three earlier migrations changed rows in one statement for all organisations. Where the owner of the tables is no superuser, policies
 * hold for it as well, and such a statement sees no row: what it was to do is done here. Where it was done, nothing is found to do.
 */
export class RepairForcedRows1795000300701 implements MigrationInterface {
  name = 'RepairForcedRows1795000300701';

  async up(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, async (id) => {
      await this.connectionProblems(runner, id);
      await this.walks(runner, id);
      await this.views(runner, id);
    });
  }

  /** Nothing to go back to: the migrations that are put right here undo themselves. */
  down(): Promise<void> {
    return Promise.resolve();
  }

  /** 1795000200401: a connected connection's problem stands in the way of its own work; only a lost access is the connection's. */
  private async connectionProblems(runner: QueryRunner, id: string): Promise<void> {
    await runner.query(
      `INSERT INTO connection_problems (organisation_id, connection_id, during, code, details, since)
       SELECT organisation_id, id, CASE WHEN problem = 'job-boards.quota-spent' THEN 'reading' ELSE 'pulling' END,
              problem, '{"reason": "earlier", "quota": "earlier"}', coalesce(problem_since, now())
         FROM connections
        WHERE organisation_id = $1 AND status = 'connected' AND problem IS NOT NULL
           ON CONFLICT DO NOTHING`,
      [id],
    );
    await runner.query(
      `UPDATE connections SET problem = NULL, problem_since = NULL
        WHERE organisation_id = $1 AND status = 'connected' AND problem IS NOT NULL`,
      [id],
    );
  }

  /** 1795000200404: walks were full ones then. A posting that was walked since tells of its full walks itself, or is to be walked anew. */
  private async walks(runner: QueryRunner, id: string): Promise<void> {
    await runner.query(
      `UPDATE vacancy_postings posting SET fully_walked_at = last_walked_at
        WHERE organisation_id = $1 AND fully_walked_at IS NULL AND last_walked_at IS NOT NULL AND settled_marks IS NULL
          AND NOT EXISTS (SELECT 1 FROM collection_walks walk
                           WHERE walk.organisation_id = posting.organisation_id AND walk.posting_id = posting.id)`,
      [id],
    );
    await runner.query(
      `UPDATE vacancy_postings SET archived_at = coalesce(last_walked_at, now())
        WHERE organisation_id = $1 AND archived AND archived_at IS NULL`,
      [id],
    );
  }

  /** 1795000200406: who was read at HeadHunter was seen as viewed from the first reading on. */
  private async views(runner: QueryRunner, id: string): Promise<void> {
    await runner.query(
      `UPDATE applications
          SET viewed_at = viewed.at
         FROM (SELECT response.organisation_id, response.application_id, min(response.read_at) AS at
                 FROM responses response
                 JOIN connections connection
                   ON connection.organisation_id = response.organisation_id AND connection.id = response.connection_id
                WHERE response.organisation_id = $1 AND connection.board = 'headhunter' AND response.application_id IS NOT NULL
                GROUP BY response.organisation_id, response.application_id) viewed
        WHERE applications.organisation_id = viewed.organisation_id AND applications.id = viewed.application_id
          AND (applications.viewed_at IS NULL OR applications.viewed_at > viewed.at)`,
      [id],
    );
  }
}
