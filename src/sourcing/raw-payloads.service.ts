import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ConnectionRef } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { storableJson, storableText } from '../kernel/storable-json.js';
import type { PayloadKind } from './raw-payload.entity.js';

/** Something a board sent. */
export interface Payload {
  readonly kind: PayloadKind;
  /** Null where it could not be read. */
  readonly externalId: string | null;
  /** Parsed JSON, or the text of a body that was none. */
  readonly raw: unknown;
  /** Why it could not be read; null = it could. */
  readonly problem: string | null;
}

/** A payload that is kept now. */
export interface KeptPayload {
  /** The board's id, or one made of the content. */
  readonly externalId: string;
  /** True if this content was not there before. */
  readonly isNew: boolean;
}

/** Boards' ids have up to 40 characters; a longer one is damaged and would not fit into an index. */
const LONGEST_EXTERNAL_ID_CHARACTERS = 200;

/** Keeps what boards send exactly enough to read it again later. */
@Injectable()
export class RawPayloadsService {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Keeps each payload once per content, in one statement. Returns them in the order given. */
  async keep(db: EntityManager, connection: ConnectionRef, payloads: readonly Payload[]): Promise<KeptPayload[]> {
    if (payloads.length === 0) return [];
    const rows = payloads.map((payload) => rowOf(payload));
    const inserted = await db.query<{ external_id: string; digest: string }[]>(
      `INSERT INTO raw_payloads (organisation_id, id, connection_id, kind, external_id, digest, body, body_text, problem, read_at)
       SELECT $1, row.id, $2, row.kind, row.external_id, row.digest, row.body, row.body_text, row.problem, $3
         FROM jsonb_to_recordset($4::jsonb) AS row (id uuid, kind text, external_id text, digest text, body jsonb, body_text text, problem text)
        ORDER BY row.kind, row.external_id, row.digest
       ON CONFLICT ON CONSTRAINT uq_raw_payloads_digest DO NOTHING
       RETURNING external_id, digest`,
      [connection.organisationId, connection.connectionId, this.clock.now(), JSON.stringify(rows)],
    );
    const isNew = new Set(inserted.map((row) => `${row.external_id} ${row.digest}`));
    return rows.map((row) => ({
      externalId: row.external_id,
      isNew: isNew.has(`${row.external_id} ${row.digest}`),
    }));
  }
}

function rowOf({ kind, externalId, raw, problem }: Payload) {
  const isText = typeof raw === 'string';
  const clean = isText ? { value: storableText(raw), changed: storableText(raw) !== raw } : storableJson(raw);
  const digest = createHash('sha256').update(JSON.stringify(clean.value)).digest('hex');
  const id = externalId === null ? '' : storableText(externalId);
  const problems = [
    problem === null ? null : storableText(problem),
    clean.changed ? 'characters that the database cannot hold were taken out' : null,
  ].filter((part) => part !== null);
  return {
    id: newId(),
    kind,
    external_id: id && id.length <= LONGEST_EXTERNAL_ID_CHARACTERS ? id : `unreadable:${digest}`,
    digest,
    body: isText ? null : clean.value,
    body_text: isText ? clean.value : null,
    problem: problems.join('; ') || null,
  };
}
