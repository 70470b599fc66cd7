import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
const METHOD = 3;

/** A version is compared with the newest one that had not seen so many of the days, as fewer tell nothing. */
const UNSEEN_DAYS = 10;
/** Versions that are looked at for that. */
const MOST_EARLIER = 100;

/** Versions that are kept at hand, of some 20 to 200 kB each. */
const MOST_KEPT = 50;

/** Three at night in Moscow. */
const NIGHT_HOUR_UTC = 0;

/** Grows with each log that is taken back or brought back: a version of before may have learnt from what does not count any more. */
const LINE = `(SELECT coalesce(sum(turns), 0)::int FROM attendance_logs WHERE organisation_id = $1)`;

/** Versions that may be compared with each other. */
interface Line {
  readonly basis: ShowBasis;
  readonly line: number;
}

const NEWEST_FIRST: Keyset<ShowFitRow> = {
  list: 'show-fits',
  direction: 'DESC',
  columns: [{ sql: 'fit.id', kind: 'id', of: ({ id }) => id }],
};

/** Makes versions of what is learnt from the show history, and knows which one is in use. */
@Injectable()
export class ShowFits extends ShowFitting {
  /** Versions by their ids: they never change, and each booking asks for one. */
  private readonly kept = new Map<string, ShowFitRow>();

  /** What was found in a transaction: a plan asks many times, and is made of one version. */
  private readonly askedIn = new WeakMap<EntityManager, Promise<ShowFitRow | null>>();

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

  /** Whether what came or went since is being learnt, or is to be. */
  async isBeingMade(organisationId: string): Promise<boolean> {
    return this.queue.isUnderWay(fitShowsJob, { organisationId });
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
    const { basis, line, table, digest } = await this.read(organisationId);
    const before = await this.newest(organisationId);
    if (before?.digest === digest || (before === null && table.outcomes.length === 0)) return before;
    const earlier = await this.earlierFit(organisationId, { basis, line }, table);
    const judged = await fitApart({ table, earlier: earlier && { fit: earlier.model, lastDay: earlier.lastDay } });
    const row: ShowFitRow = {
      ...{ organisationId, id: newId(), fittedAt: this.clock.now(), basis, line, digest },
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
    return this.database.inOrganisation(organisationId, async (db) => {
      const [newest] = await db.query<{ id: string }[]>(
        `SELECT id FROM show_fits WHERE organisation_id = $1 AND line = ${LINE} AND verdict <> 'worse' ORDER BY id DESC LIMIT 1`,
        [organisationId],
      );
      if (newest === undefined) return null;
      const known = this.kept.get(newest.id);
      if (known !== undefined) return known;
      const row = await db.getRepository(ShowFitRow).findOneByOrFail({ organisationId, id: newest.id });
      if (this.kept.size >= MOST_KEPT) this.kept.clear();
      this.kept.set(row.id, row);
      return row;
    });
  }

  /**
   * The same for a plan that is made now. Where what counts is of another kind than what was learnt from, a fit is queued: nobody who
   * looks at a plan waits for it.
   */
  async forPlans(organisationId: string): Promise<ShowFitRow | null> {
    return this.database.inOrganisation(organisationId, (db) => {
      const asked = this.askedIn.get(db) ?? this.lookUp(organisationId);
      this.askedIn.set(db, asked);
      return asked;
    });
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

  private async lookUp(organisationId: string): Promise<ShowFitRow | null> {
    const used = await this.inUse(organisationId);
    const basis = await this.history.basis(organisationId);
    if (basis !== (used?.basis ?? 'none')) await this.queueFit(organisationId);
    return used;
  }

  private async newest(organisationId: string): Promise<ShowFitRow | null> {
    return this.database.inOrganisation(organisationId, (db) => newestOf(db, organisationId));
  }

  /** The history as figures, with its name. */
  private async read(organisationId: string): Promise<Line & { table: ShowTable; digest: string }> {
    return this.database.inOrganisation(organisationId, async (db) => {
      // Before the history: a log that goes meanwhile makes this fit one of before.
      const [{ line } = { line: 0 }] = await db.query<{ line: number }[]>(`SELECT ${LINE} AS line`, [organisationId]);
      const basis = await this.history.basis(organisationId);
      const builder = new ShowTableBuilder();
      const hash = createHash('sha256').update(`${METHOD} ${basis}${line === 0 ? '' : ` ${line}`}`);
      await this.history.observations(organisationId, basis, async (part) => {
        builder.add(part);
        hash.update(JSON.stringify(part));
        await nextTurn();
      });
      return { basis, line, table: builder.table, digest: hash.digest('base64url') };
    });
  }

  /** The version to compare with: of the same basis and logs, in use once, and without most of the last days. */
  private async earlierFit(
    organisationId: string,
    { basis, line }: Line,
    { days }: ShowTable,
  ): Promise<ShowFitRow | null> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const versions = await db.query<{ id: string; lastDay: string }[]>(
        `SELECT id, last_day::text AS "lastDay" FROM show_fits
          WHERE organisation_id = $1 AND basis = $2 AND line = $3 AND verdict <> 'worse' AND last_day IS NOT NULL
          ORDER BY id DESC LIMIT $4`,
        [organisationId, basis, line, MOST_EARLIER],
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
