import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Not } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { assertAllowed, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { nextTurn } from '../platform/turns/index.js';
import type { JudgedFit } from './domain/show-fit.js';
import { ShowTableBuilder } from './domain/show-table.js';
import type { ShowTable } from './domain/show-table.js';
import { fitApart } from './fit-apart.js';
import { fitShowsJob } from './fit-shows.job.js';
import { ShowFitting } from './show-fitting.js';
import { ShowFitRow } from './show-fit.entity.js';
import type { FitVerdict } from './show-fit.entity.js';
import { ShowHistoryService } from './show-history.service.js';
import type { ShowBasis } from './show-history.service.js';

/** Grows when the same bookings would give another fit: then all are made anew. */
const METHOD = 1;

/** A version is compared with the newest one that had not seen so many of the days, as fewer tell nothing. */
const UNSEEN_DAYS = 10;
/** Versions that are looked at for that. */
const MOST_EARLIER = 100;

/** Three at night in Moscow. */
const NIGHT_HOUR_UTC = 0;

const NEWEST_FIRST: Keyset<ShowFitRow> = {
  list: 'show-fits',
  direction: 'DESC',
  columns: [{ sql: 'fit.id', kind: 'id', of: ({ id }) => id }],
};

/** Makes versions of what is learnt from the show history, and knows which one is in use. */
@Injectable()
export class ShowFits extends ShowFitting {
  constructor(
    private readonly database: Database,
    private readonly history: ShowHistoryService,
    private readonly organisations: OrganisationsService,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  /** Queues a fit; inside a transaction it is made only if the transaction commits. */
  async queueFit(organisationId: string): Promise<void> {
    await this.queue.enqueue(fitShowsJob, { organisationId }, { again: true });
  }

  /** Queues a fit of every organisation at night: whatever changed without anybody saying so is seen the next morning. */
  async queueNightly(): Promise<void> {
    if (this.clock.now().getUTCHours() !== NIGHT_HOUR_UTC) return;
    for (const organisationId of await this.organisations.allOrganisationIds()) await this.queueFit(organisationId);
  }

  /**
   * Learns from the history as it is now. The same history again makes no new version, and of two at the same time one does.
   *
   * @returns the newest version; null where nothing was ever learnt
   */
  async refit(organisationId: string): Promise<ShowFitRow | null> {
    const { basis, table, digest } = await this.read(organisationId);
    const before = await this.newest(organisationId);
    if (before?.digest === digest || (before === null && table.outcomes.length === 0)) return before;
    const earlier = await this.earlierFit(organisationId, basis, table);
    const judged = await fitApart({ table, earlier: earlier && { fit: earlier.model, lastDay: earlier.lastDay } });
    const row: ShowFitRow = {
      ...{ organisationId, id: newId(), fittedAt: this.clock.now(), basis, digest },
      bookings: table.outcomes.length,
      days: table.days.length,
      firstDay: table.days[0] ?? null,
      lastDay: table.days.at(-1) ?? null,
      quality: judged.quality,
      verdict: verdictOf(judged, earlier),
      comparedWithId: judged.comparison && earlier && earlier.id,
      comparison: judged.comparison,
      model: judged.fit,
    };
    const isKept = await this.database.inOrganisation(organisationId, async (db) => {
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`show-fits ${organisationId}`]);
      if ((await newestOf(db, organisationId))?.id !== before?.id) return false;
      await db.getRepository(ShowFitRow).insert(row);
      return true;
    });
    // Somebody else was quicker: by the same history, or there is more to learn.
    return isKept ? row : this.refit(organisationId);
  }

  /** The version that plans rest on; null where nothing was learnt. */
  async inUse(organisationId: string): Promise<ShowFitRow | null> {
    return this.database.inOrganisation(organisationId, (db) => usedOf(db, organisationId));
  }

  /** The same for a plan that is made now: where what counts is of another kind than what was learnt from, it is learnt at once. */
  async forPlans(organisationId: string): Promise<ShowFitRow | null> {
    const used = await this.inUse(organisationId);
    const { basis } = await this.history.summary(organisationId);
    if (used?.basis === basis || (used === null && basis === 'none')) return used;
    await this.refit(organisationId);
    return this.inUse(organisationId);
  }

  /** All versions, the newest first, the refused ones among them. @throws NotAllowed, CursorInvalid */
  async page(actor: Actor, request: PageRequest = {}): Promise<Page<ShowFitRow>> {
    assertAllowed(actor, 'attendance.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) => {
      const query = db
        .getRepository(ShowFitRow)
        .createQueryBuilder('fit')
        .where('fit.organisationId = :organisationId', { organisationId });
      return readPage(query, NEWEST_FIRST, request);
    });
  }

  private async newest(organisationId: string): Promise<ShowFitRow | null> {
    return this.database.inOrganisation(organisationId, (db) => newestOf(db, organisationId));
  }

  /** The history as figures, with its name. */
  private async read(organisationId: string): Promise<{ basis: ShowBasis; table: ShowTable; digest: string }> {
    return this.database.inOrganisation(organisationId, async () => {
      const { basis } = await this.history.summary(organisationId);
      const builder = new ShowTableBuilder();
      const hash = createHash('sha256').update(`${METHOD} ${basis}`);
      await this.history.observations(organisationId, basis, async (part) => {
        builder.add(part);
        hash.update(JSON.stringify(part));
        await nextTurn();
      });
      return { basis, table: builder.table, digest: hash.digest('base64url') };
    });
  }

  /** The version to compare with: of the same basis, in use once, and without most of the last days. */
  private async earlierFit(organisationId: string, basis: ShowBasis, { days }: ShowTable): Promise<ShowFitRow | null> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const versions = await db.query<{ id: string; lastDay: string }[]>(
        `SELECT id, last_day::text AS "lastDay" FROM show_fits
          WHERE organisation_id = $1 AND basis = $2 AND verdict <> 'worse' AND last_day IS NOT NULL
          ORDER BY id DESC LIMIT $3`,
        [organisationId, basis, MOST_EARLIER],
      );
      const unseen = ({ lastDay }: { lastDay: string }): number => days.filter((day) => day > lastDay).length;
      const found = versions.find((version) => unseen(version) >= UNSEEN_DAYS) ?? versions.at(-1);
      return found ? db.getRepository(ShowFitRow).findOneBy({ organisationId, id: found.id }) : null;
    });
  }
}

function verdictOf({ comparison }: JudgedFit, earlier: unknown): FitVerdict {
  if (earlier === null) return 'first';
  if (comparison === null || comparison.margin === null) return 'few-days';
  return comparison.isWorse ? 'worse' : 'not-worse';
}

async function newestOf(db: EntityManager, organisationId: string): Promise<ShowFitRow | null> {
  return db.getRepository(ShowFitRow).findOne({ where: { organisationId }, order: { id: 'DESC' } });
}

async function usedOf(db: EntityManager, organisationId: string): Promise<ShowFitRow | null> {
  const where = { organisationId, verdict: Not('worse' as const) };
  return db.getRepository(ShowFitRow).findOne({ where, order: { id: 'DESC' } });
}
