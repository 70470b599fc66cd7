import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConnectionsService, isLastWord, JobBoards } from '../job-boards/index.js';
import type { BoardPublishing, CampaignSpend, ConnectionView } from '../job-boards/index.js';
import { addDays, dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { PostingsService } from '../vacancies/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { FigureReading } from './figure-reading.entity.js';

/** Days for which boards correct what they have told of advertising: our own choice, none is published. */
const CORRECTED_DAYS = 8;
/** How far back the first reading goes. */
const FIRST_DAYS = 30;
/** The board's five days end with the day of archiving: after that nothing changes. */
const ARCHIVED_DAYS = 6;
/** Boards count by the days of Moscow. */
const BOARD_ZONE = 'Europe/Moscow';

/** Reads from boards what came of publications and what advertising cost. Twice is once; a later reading corrects an earlier one. */
@Injectable()
export class BoardFigures {
  private readonly logger = new Logger(BoardFigures.name);

  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly postings: PostingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws what the board throws when it gives nothing now, so that the queue tries again */
  async read(organisationId: string, connectionId: string): Promise<void> {
    const connection = await this.connections.state(organisationId, connectionId);
    const { publishing } = this.boards.for(connection.board);
    if (!publishing || connection.status !== 'connected') return;
    const known = await this.postings.postings(organisationId, connectionId);
    const since = this.clock.now().getTime() - ARCHIVED_DAYS * 86_400_000;
    const living = known.filter(({ archived, archivedAt }) => !archived || (archivedAt?.getTime() ?? 0) >= since);
    for (const posting of living) await this.unlessHidden(() => this.readDays(connection, publishing, posting));
    await this.unlessHidden(() => this.readCampaigns(connection, publishing, known));
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(FigureReading).save({ organisationId, connectionId, readAt: this.clock.now() }),
    );
  }

  private async readDays(
    connection: ConnectionView,
    publishing: BoardPublishing,
    { id, externalId }: VacancyPosting,
  ): Promise<void> {
    const { organisationId } = connection;
    const days = await publishing.days(connection, externalId);
    await this.database.inOrganisation(organisationId, async (db) => {
      for (const { day, views, responses } of days) {
        // A day to come, or one that the board has no figures of any more.
        if (views === null && responses === null) continue;
        await db.query(
          `INSERT INTO posting_days AS known (organisation_id, posting_id, day, views, responses, read_at)
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (organisation_id, posting_id, day) DO UPDATE
             SET views = coalesce(excluded.views, known.views), responses = coalesce(excluded.responses, known.responses),
                 read_at = excluded.read_at
           WHERE known.read_at <= excluded.read_at`,
          [organisationId, id, day, views, responses, this.clock.now()],
        );
      }
    });
  }

  /** Day by day, for what a board tells of several days cannot be told apart afterwards. */
  private async readCampaigns(
    connection: ConnectionView,
    publishing: BoardPublishing,
    known: readonly VacancyPosting[],
  ): Promise<void> {
    const { organisationId, connectionId } = connection;
    const today = dayIn(this.clock.now(), BOARD_ZONE);
    const isFirst = !(await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(FigureReading).existsBy({ organisationId, connectionId }),
    ));
    for (let back = (isFirst ? FIRST_DAYS : CORRECTED_DAYS) - 1; back >= 0; back -= 1) {
      const day = addDays(today, -back);
      const campaigns = await publishing.campaigns(connection, day, day);
      await this.database.inOrganisation(organisationId, async (db) => {
        for (const campaign of campaigns) await this.keep(db, connection, { campaign, day, known });
      });
    }
  }

  private async keep(
    db: EntityManager,
    { organisationId, connectionId, board }: ConnectionView,
    of: { campaign: CampaignSpend; day: string; known: readonly VacancyPosting[] },
  ): Promise<void> {
    const { campaign, day, known } = of;
    const { campaignExternalId, title, spent, vacancyExternalId } = campaign;
    const vacancyId = known.find(({ externalId }) => externalId === vacancyExternalId)?.vacancyId ?? null;
    await db.query(
      `INSERT INTO spends (organisation_id, id, kind, source, connection_id, vacancy_id, origin_key, first_day, last_day,
                           amount, currency, note, entered_by, entered_at)
       VALUES ($1, $2, 'advertising', $3, $4, $5, $6, $7, $7, $8, $9, $10, NULL, $11)
       ON CONFLICT (organisation_id, origin_key) DO UPDATE
         SET amount = excluded.amount, currency = excluded.currency, vacancy_id = excluded.vacancy_id,
             note = excluded.note, entered_at = excluded.entered_at`,
      [
        ...[organisationId, newId(), board, connectionId, vacancyId],
        ...[`campaign ${connectionId} ${campaignExternalId} ${day}`, day],
        ...[spent.amount.toFixed(2), spent.currency, title, this.clock.now()],
      ],
    );
  }

  /** A board that does not show this to the account; the other figures are read all the same. */
  private async unlessHidden(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isLastWord(error)) throw error;
      this.logger.log(`Figures are not shown to this connection: ${(error as Error).message}`);
    }
  }
}
