import { Injectable } from '@nestjs/common';
import { JobBoards } from '../job-boards/index.js';
import type { Board, PublicationState } from '../job-boards/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { PostingOrder } from './posting-order.entity.js';

/** A publication of a vacancy, how it stands and what came of it lately. */
export interface BoardPosting {
  readonly id: string;
  readonly board: Board;
  readonly title: string;
  readonly url: string | null;
  readonly archived: boolean;
  readonly publishedAt: Date | null;
  readonly state: PublicationState;
  /** True where it can be prolonged and upgraded from here. */
  readonly isManaged: boolean;
  /** The last days of which there are figures, the earliest first. */
  readonly days: readonly { readonly day: string; readonly views: number | null; readonly responses: number | null }[];
}

/** Days of the chart: as long as a publication usually stands would be a month, two weeks show the turn. */
const SHOWN_DAYS = 14;
const MOST_ORDERS = 10;
/** Archived publications that are shown. */
const MOST_POSTINGS = 12;

interface PostingRow extends Omit<BoardPosting, 'state' | 'isManaged' | 'days'> {
  readonly raw: unknown;
  readonly days: BoardPosting['days'] | null;
}

/** The part "At the boards" of a vacancy. It asks no board: what was read last is shown. */
@Injectable()
export class BoardPostings {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly boards: JobBoards,
  ) {}

  /** Publications, those still standing first. @throws VacancyNotFound */
  async of(actor: Actor, vacancyId: string): Promise<BoardPosting[]> {
    assertAllowed(actor, 'vacancies.edit');
    const { organisationId } = actor;
    const rows = await this.database.inOrganisation(organisationId, async (db) => {
      await this.vacancies.get(actor, vacancyId);
      return db.query<PostingRow[]>(
        `SELECT posting.id, connection.board, posting.url, posting.archived, posting.published_at AS "publishedAt", posting.raw,
                coalesce(posting.raw ->> 'name', posting.raw ->> 'profession', posting.external_id) AS title,
                (SELECT json_agg(json_build_object('day', day, 'views', views, 'responses', responses) ORDER BY day)
                   FROM (SELECT day, views, responses FROM posting_days
                          WHERE organisation_id = $1 AND posting_id = posting.id ORDER BY day DESC LIMIT ${SHOWN_DAYS}) AS last
                ) AS days
           FROM vacancy_postings posting
           JOIN connections connection ON connection.organisation_id = $1 AND connection.id = posting.connection_id
          WHERE posting.organisation_id = $1 AND posting.vacancy_id = $2
          ORDER BY posting.archived, posting.id DESC LIMIT ${MOST_POSTINGS}`,
        [organisationId, vacancyId],
      );
    });
    return rows.map(({ raw, days, ...row }) => {
      const { publishing } = this.boards.for(row.board);
      const none = { expiresAt: null, approved: null, services: [] };
      return { ...row, state: publishing?.stateOf(raw) ?? none, isManaged: publishing !== undefined, days: days ?? [] };
    });
  }

  /** The last orders for the vacancy that somebody has confirmed, newest first. @throws VacancyNotFound */
  async orders(actor: Actor, vacancyId: string): Promise<PostingOrder[]> {
    assertAllowed(actor, 'vacancies.edit');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      await this.vacancies.get(actor, vacancyId);
      return db
        .getRepository(PostingOrder)
        .createQueryBuilder('posting_order')
        .where('posting_order.organisationId = :organisationId AND posting_order.vacancyId = :vacancyId', {
          organisationId,
          vacancyId,
        })
        .andWhere('posting_order.confirmedAt IS NOT NULL')
        .orderBy('posting_order.confirmedAt', 'DESC')
        .limit(MOST_ORDERS)
        .getMany();
    });
  }
}
