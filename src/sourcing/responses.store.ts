import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BoardResponse, ConnectionRef, UnreadableItem } from '../job-boards/index.js';
import { isUnreadable } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { storableText } from '../kernel/storable-json.js';
import { ChatMarks } from './chat-marks.service.js';
import { ChatsStore } from './chats.store.js';
import { asPage } from './page-lock.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { RawPayloadsService } from './raw-payloads.service.js';
import { erasedId } from './response-status.js';
import type { ResponseStatus } from './response-status.js';

/** A response as it stands after a page was stored. */
export interface StoredResponse {
  readonly id: string;
  readonly externalId: string;
  readonly status: ResponseStatus;
  /** The item of the board it was stored from. */
  readonly item: BoardResponse | UnreadableItem;
}

/** What became of a stored page. */
export interface StoredPage {
  /** Responses that are new, changed, or still wait: what nothing has to be done about is left out. */
  readonly responses: StoredResponse[];
  /** How many were not known before. */
  readonly fresh: number;
  /** How many were not known before, or came in another form. */
  readonly changed: number;
}

/** A response whose résumé this worker may read now. */
export interface ClaimedResponse {
  readonly id: string;
  readonly postingId: string;
  readonly vacancyId: string;
  readonly response: BoardResponse;
  readonly respondedAt: Date;
  readonly attempts: number;
}

/** A response that waits and is held until the transaction ends. */
export interface LockedResponse {
  /** The application that an earlier reading made of it. */
  readonly applicationId: string | null;
}

/** A claim lasts longer than any reading; if the process dies, another one reads the résumé after it. */
const CLAIM_MINUTES = 3;

/** Clocks differ; what lies further ahead than this is no time of a response. */
const CLOCK_DIFFERENCE_MINUTES = 24 * 60;

/** Letters are a page; the whole of a longer one is in the raw payload. */
const LONGEST_LETTER_CHARACTERS = 20_000;

/** The table of responses: the only place that writes it. */
@Injectable()
export class ResponsesStore {
  constructor(
    private readonly database: Database,
    private readonly payloads: RawPayloadsService,
    private readonly marks: ChatMarks,
    private readonly chats: ChatsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Stores a page of a list: raw payloads, new responses, what changed of the known ones. A known response waits for reading
   * again if its résumé is another version; a tombstone keeps what was read before. Twice is once.
   */
  async storePage(
    connection: ConnectionRef,
    postingId: string,
    all: readonly (BoardResponse | UnreadableItem)[],
  ): Promise<StoredPage> {
    const { organisationId, connectionId } = connection;
    return this.database.inOrganisation(organisationId, async (db) => {
      await asPage(db, connectionId);
      const erased = await this.erased(db, connection, all);
      const items = all.filter(({ externalId }) => externalId === null || !erased.has(externalId));
      const kept = await this.payloads.keep(
        db,
        connection,
        items.map((item) => ({
          kind: 'response',
          externalId: item.externalId,
          raw: item.raw,
          problem: isUnreadable(item) ? item.unreadable : null,
        })),
      );
      const settled = await this.settled(
        db,
        connection,
        kept.filter(({ isNew }) => !isNew),
      );
      const byExternalId = new Map(
        items.flatMap((item, i) => (settled.has(kept[i].externalId) ? [] : [[kept[i].externalId, item]])),
      );
      const rows = [...byExternalId].map(([externalId, item]) => this.rowOf(externalId, item));
      const changed = kept.filter(({ isNew }) => isNew).length;
      if (rows.length === 0) return { responses: [], fresh: 0, changed };
      const now = this.clock.now();
      const carriesResumes = items.some((item) => !isUnreadable(item) && item.resume !== undefined);
      const stored = await db.query<{ id: string; external_id: string; status: ResponseStatus; is_fresh: boolean }[]>(
        UPSERT,
        [
          organisationId,
          connectionId,
          postingId,
          now,
          JSON.stringify(rows),
          carriesResumes,
          // Whoever lists them takes the résumés over at once: nobody else should ask the board for them meanwhile.
          carriesResumes ? claimEnd(now) : now,
        ],
      );
      const responses = stored.map((row) => ({
        id: row.id,
        externalId: row.external_id,
        status: row.status,
        item: byExternalId.get(row.external_id)!,
      }));
      const fresh = new Set(stored.flatMap(({ id, is_fresh: isFresh }) => (isFresh ? [id] : [])));
      const chats = responses.flatMap(({ id, item }) => ('chat' in item && item.chat ? [{ id, chat: item.chat }] : []));
      await this.marks.note(db, organisationId, chats, fresh);
      return { responses, fresh: fresh.size, changed };
    });
  }

  /** Takes up to `most` waiting responses of a connection for reading, newest first; no other worker gets them meanwhile. */
  async claim(connection: ConnectionRef, most: number): Promise<ClaimedResponse[]> {
    const { organisationId, connectionId } = connection;
    const now = this.clock.now();
    const [rows] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<[ClaimRow[], number]>(CLAIM, [organisationId, connectionId, now, claimEnd(now), most]),
    );
    return rows.map(claimedOf).sort((a, b) => b.respondedAt.getTime() - a.respondedAt.getTime());
  }

  /** Puts a claimed response back for a later time. `problem` is shown while it waits. */
  async putBack(connection: ConnectionRef, id: string, nextReadAt: Date, problem: string | null): Promise<void> {
    await this.database.inOrganisation(connection.organisationId, (db) =>
      db.query(
        `UPDATE responses SET next_read_at = $3, problem = $4
          WHERE organisation_id = $1 AND id = $2 AND status = 'waiting'`,
        [connection.organisationId, id, nextReadAt, problem],
      ),
    );
  }

  /** Gives back what was claimed and not even begun: it waits as it did before. */
  async giveBack(connection: ConnectionRef, ids: readonly string[]): Promise<void> {
    await this.database.inOrganisation(connection.organisationId, (db) =>
      db.query(
        `UPDATE responses SET next_read_at = $3, attempts = greatest(attempts - 1, 0)
          WHERE organisation_id = $1 AND id = ANY ($2) AND status = 'waiting'`,
        [connection.organisationId, ids, this.clock.now()],
      ),
    );
  }

  /** Whether any response of the connection waits to be read, now or later. */
  async anyWaits({ organisationId, connectionId }: ConnectionRef): Promise<boolean> {
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.query<unknown[]>(
        `SELECT 1 FROM responses WHERE organisation_id = $1 AND connection_id = $2 AND status = 'waiting' LIMIT 1`,
        [organisationId, connectionId],
      ),
    );
    return rows.length > 0;
  }

  /** How many responses to one publication are known. */
  async countOf({ organisationId, id }: VacancyPosting): Promise<number> {
    const [row] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM responses WHERE organisation_id = $1 AND posting_id = $2`,
        [organisationId, id],
      ),
    );
    return row?.n ?? 0;
  }

  /** Nobody reads anything of the connection before `until`: its quota is spent. */
  async holdAll({ organisationId, connectionId }: ConnectionRef, until: Date): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `UPDATE responses SET next_read_at = $3
          WHERE organisation_id = $1 AND connection_id = $2 AND status = 'waiting' AND next_read_at < $3`,
        [organisationId, connectionId, until],
      ),
    );
  }

  /** Locks a response that still waits, for the rest of the transaction; null if another worker has finished it. */
  async lockWaiting(db: EntityManager, organisationId: string, id: string): Promise<LockedResponse | null> {
    const [row] = await db.query<LockedResponse[]>(
      `SELECT application_id AS "applicationId" FROM responses
        WHERE organisation_id = $1 AND id = $2 AND status = 'waiting' FOR UPDATE`,
      [organisationId, id],
    );
    return row ?? null;
  }

  /** The vacancy that the response has an application for; null when it has none yet, which is told without a look at it. */
  async vacancyOf(
    db: EntityManager,
    organisationId: string,
    { applicationId }: LockedResponse,
  ): Promise<string | null> {
    if (applicationId === null) return null;
    const [row] = await db.query<{ vacancy_id: string }[]>(
      `SELECT vacancy_id FROM applications WHERE organisation_id = $1 AND id = $2`,
      [organisationId, applicationId],
    );
    return row?.vacancy_id ?? null;
  }

  /** Ends the reading of a response. Call it in the transaction that stores what was read. */
  async finish(
    db: EntityManager,
    organisationId: string,
    id: string,
    end: {
      readonly status: Exclude<ResponseStatus, 'waiting' | 'erased'>;
      readonly problem: string | null;
      readonly applicationId?: string;
      readonly candidateId?: string;
    },
  ): Promise<void> {
    await db.query(
      `UPDATE responses
          SET status = CASE WHEN $3 = 'tombstone' AND application_id IS NOT NULL THEN 'read' ELSE $3 END, problem = $4,
              application_id = coalesce($5, application_id), candidate_id = coalesce($6, candidate_id), read_at = $7,
              tombstone = tombstone OR $3 = 'tombstone', attempts = 0
        WHERE organisation_id = $1 AND id = $2`,
      [
        organisationId,
        id,
        end.status,
        end.problem,
        end.applicationId ?? null,
        end.candidateId ?? null,
        this.clock.now(),
      ],
    );
    // The person may have written before their résumé was read.
    if (end.applicationId !== undefined) await this.chats.settleIfWaiting(db, organisationId, id);
  }

  /** External ids of people who asked to be forgotten. */
  private async erased(
    db: EntityManager,
    { organisationId, connectionId }: ConnectionRef,
    items: readonly { externalId: string | null }[],
  ): Promise<Set<string>> {
    const ids = new Map(items.flatMap(({ externalId }) => (externalId ? [[erasedId(externalId), externalId]] : [])));
    const rows = await db.query<{ external_id: string }[]>(
      `SELECT external_id FROM responses WHERE organisation_id = $1 AND connection_id = $2 AND external_id = ANY ($3)`,
      [organisationId, connectionId, [...ids.keys()]],
    );
    return new Set(rows.map((row) => ids.get(row.external_id) ?? ''));
  }

  /** External ids among those given (whose payload is as before) that are done with. */
  private async settled(
    db: EntityManager,
    { organisationId, connectionId }: ConnectionRef,
    unchanged: readonly { externalId: string }[],
  ): Promise<Set<string>> {
    if (unchanged.length === 0) return new Set();
    const rows = await db.query<{ external_id: string }[]>(
      `SELECT external_id FROM responses
        WHERE organisation_id = $1 AND connection_id = $2 AND external_id = ANY ($3) AND status <> 'waiting'`,
      [organisationId, connectionId, unchanged.map(({ externalId }) => externalId)],
    );
    return new Set(rows.map((row) => row.external_id));
  }

  private rowOf(externalId: string, item: BoardResponse | UnreadableItem) {
    const base = { id: newId(), external_id: externalId };
    if (isUnreadable(item))
      return { ...base, status: 'unreadable', tombstone: false, problem: storableText(item.unreadable) };
    const latest = this.clock.now().getTime() + CLOCK_DIFFERENCE_MINUTES * 60_000;
    const isPast = item.respondedAt !== null && item.respondedAt.getTime() <= latest;
    return {
      ...base,
      status: item.tombstone ? 'tombstone' : 'waiting',
      tombstone: item.tombstone,
      problem: null,
      responded_at: isPast ? item.respondedAt : null,
      changed_at: item.updatedAt,
      state: item.state,
      cover_letter:
        item.coverLetter === null ? null : storableText(item.coverLetter).slice(0, LONGEST_LETTER_CHARACTERS),
      resume_external_id: item.resumeExternalId,
      resume_url: item.resumeUrl,
      resume_updated_at: item.resumeUpdatedAt,
    };
  }
}

interface ClaimRow {
  id: string;
  posting_id: string;
  vacancy_id: string;
  vacancy_external_id: string;
  external_id: string;
  responded_at: Date | null;
  first_seen_at: Date;
  state: string | null;
  cover_letter: string | null;
  resume_external_id: string | null;
  resume_url: string | null;
  resume_updated_at: Date | null;
  attempts: number;
}

function claimEnd(now: Date): Date {
  return new Date(now.getTime() + CLAIM_MINUTES * 60_000);
}

function claimedOf(row: ClaimRow): ClaimedResponse {
  return {
    id: row.id,
    postingId: row.posting_id,
    vacancyId: row.vacancy_id,
    respondedAt: row.responded_at ?? row.first_seen_at,
    attempts: row.attempts,
    response: {
      externalId: row.external_id,
      vacancyExternalId: row.vacancy_external_id,
      collection: null,
      respondedAt: row.responded_at,
      updatedAt: null,
      resumeExternalId: row.resume_external_id,
      resumeUrl: row.resume_url,
      resumeUpdatedAt: row.resume_updated_at,
      tombstone: false,
      state: row.state,
      coverLetter: row.cover_letter,
      raw: null,
    },
  };
}

/** Sorted, so that two workers that store the same list never wait for each other in a circle. */
const UPSERT = `
  INSERT INTO responses AS known (organisation_id, id, connection_id, posting_id, external_id, responded_at, first_seen_at,
                                  state, changed_at, tombstone, status, problem, cover_letter, resume_external_id, resume_url,
                                  resume_updated_at, attempts, next_read_at)
  SELECT $1, item.id, $2, $3, item.external_id, item.responded_at, $4, item.state, item.changed_at, item.tombstone, item.status, item.problem,
         item.cover_letter, item.resume_external_id, item.resume_url, item.resume_updated_at, 0, $7
    FROM jsonb_to_recordset($5::jsonb)
      AS item (id uuid, external_id text, responded_at timestamptz, state text, changed_at timestamptz, tombstone boolean, status text, problem text,
               cover_letter text, resume_external_id text, resume_url text, resume_updated_at timestamptz)
   ORDER BY item.external_id
  ON CONFLICT ON CONSTRAINT uq_responses_external DO UPDATE
     SET state = CASE WHEN excluded.changed_at < known.changed_at THEN known.state ELSE coalesce(excluded.state, known.state) END,
         changed_at = greatest(excluded.changed_at, known.changed_at),
         tombstone = excluded.tombstone,
         cover_letter = coalesce(excluded.cover_letter, known.cover_letter),
         resume_external_id = coalesce(excluded.resume_external_id, known.resume_external_id),
         resume_url = coalesce(excluded.resume_url, known.resume_url),
         resume_updated_at = coalesce(excluded.resume_updated_at, known.resume_updated_at),
         next_read_at = CASE WHEN known.status = 'waiting' AND NOT $6::boolean THEN known.next_read_at ELSE excluded.next_read_at END,
         problem = CASE WHEN excluded.status = 'unreadable' AND known.status <> 'read' THEN excluded.problem ELSE known.problem END,
         status = CASE
           WHEN excluded.status = 'unreadable' THEN CASE WHEN known.status = 'read' THEN 'read' ELSE 'unreadable' END
           WHEN excluded.tombstone THEN CASE WHEN known.status = 'read' THEN 'read' ELSE 'tombstone' END
           WHEN known.status = 'tombstone' THEN 'waiting'
           WHEN known.resume_updated_at IS DISTINCT FROM coalesce(excluded.resume_updated_at, known.resume_updated_at)
             THEN 'waiting'
           WHEN known.status = 'unreadable' THEN 'waiting'
           -- The list carries the résumé itself, and its payload is another one.
           WHEN known.status = 'read' AND $6::boolean THEN 'waiting'
           ELSE known.status
         END
  RETURNING id, external_id, status, xmax = 0 AS is_fresh`;

const CLAIM = `
  UPDATE responses claimed
     SET next_read_at = $4, attempts = claimed.attempts + 1
    FROM (SELECT id FROM responses
           WHERE organisation_id = $1 AND connection_id = $2 AND status = 'waiting' AND next_read_at <= $3
           ORDER BY responded_at DESC, id DESC LIMIT $5 FOR UPDATE SKIP LOCKED) next,
         vacancy_postings posting
   WHERE claimed.organisation_id = $1 AND claimed.id = next.id
     AND posting.organisation_id = $1 AND posting.id = claimed.posting_id
  RETURNING claimed.id, claimed.posting_id, posting.vacancy_id, posting.external_id AS vacancy_external_id,
            claimed.external_id, claimed.responded_at, claimed.first_seen_at, claimed.state, claimed.cover_letter,
            claimed.resume_external_id, claimed.resume_url, claimed.resume_updated_at, claimed.attempts`;
