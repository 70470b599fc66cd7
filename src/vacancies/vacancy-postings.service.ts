import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Board } from '../job-boards/index.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { PostingNotFound, VacancyClosed } from './vacancies.errors.js';
import { VacanciesService } from './vacancies.service.js';
import { VacancyPosting } from './vacancy-posting.entity.js';

/** A posting as people see it: what the board publishes, and to which vacancy its responses come. */
export interface LinkedPosting {
  readonly id: string;
  readonly board: Board;
  /** As the board publishes it. */
  readonly title: string;
  readonly url: string | null;
  readonly archived: boolean;
  readonly vacancyId: string;
  readonly vacancyTitle: string;
}

// More than anybody publishes at once; an agency with more chooses among the newest.
const MOST_OFFERED = 200;

/** Which postings of the boards bring their responses to which vacancy. Every posting brings them to one. */
@Injectable()
export class VacancyPostingsService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly audit: AuditService,
  ) {}

  /** Postings whose responses come to the vacancy, those still published first. */
  async of(actor: Actor, vacancyId: string): Promise<LinkedPosting[]> {
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      await this.vacancies.get(actor, vacancyId);
      return read(db, actor, `posting.vacancy_id = $2`, vacancyId);
    });
  }

  /** Published postings of other vacancies, which can be moved here; newest first. */
  async offered(actor: Actor, vacancyId: string): Promise<LinkedPosting[]> {
    assertAllowed(actor, 'vacancies.edit');
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      await this.vacancies.get(actor, vacancyId);
      return read(db, actor, `posting.vacancy_id <> $2 AND NOT posting.archived`, vacancyId);
    });
  }

  /**
   * Lets the responses of a posting come to another vacancy from now on; those that came already stay where they are. Twice is once.
   *
   * @throws VacancyNotFound, VacancyClosed, PostingNotFound
   */
  async move(actor: Actor, vacancyId: string, postingId: string): Promise<void> {
    assertAllowed(actor, 'vacancies.edit');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { status } = await this.vacancies.get(actor, vacancyId);
      if (status === 'closed') throw new VacancyClosed();
      const postings = db.getRepository(VacancyPosting);
      const posting = isId(postingId)
        ? await postings.findOne({ where: { organisationId, id: postingId }, lock: { mode: 'pessimistic_write' } })
        : null;
      if (!posting) throw new PostingNotFound();
      if (posting.vacancyId === vacancyId) return;
      await postings.update({ organisationId, id: postingId }, { vacancyId });
      const subject = { type: 'vacancy', id: vacancyId };
      await this.audit.record(actor, 'vacancies.posting-moved', subject, {
        posting: postingId,
        from: posting.vacancyId,
      });
    });
  }
}

function read(
  db: EntityManager,
  { organisationId }: Actor,
  which: string,
  vacancyId: string,
): Promise<LinkedPosting[]> {
  return db.query<LinkedPosting[]>(
    `SELECT posting.id, connection.board, posting.url, posting.archived, posting.vacancy_id AS "vacancyId",
            coalesce(posting.raw ->> 'name', posting.raw ->> 'profession', posting.external_id) AS title,
            vacancy.title AS "vacancyTitle"
       FROM vacancy_postings posting
       JOIN connections connection
         ON connection.organisation_id = posting.organisation_id AND connection.id = posting.connection_id
       JOIN vacancies vacancy ON vacancy.organisation_id = posting.organisation_id AND vacancy.id = posting.vacancy_id
      WHERE posting.organisation_id = $1 AND ${which}
      ORDER BY posting.archived, posting.id DESC LIMIT ${MOST_OFFERED}`,
    [organisationId, vacancyId],
  );
}
