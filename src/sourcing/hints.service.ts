import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { storableJson } from '../kernel/storable-json.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { handleHint } from './handle-hint.job.js';
import { readHintSecret } from './hint-address.js';
import type { HintTarget } from './hint-address.js';
import { HintRoutes } from './hint-routes.service.js';
import { HintTooLarge, NoSuchHintAddress, TooManyHints } from './sourcing.errors.js';

/** Theirs have a few hundred characters. */
const LONGEST_BODY_CHARACTERS = 16_384;

/**
 * Calls for one connection that a process takes in a minute; a vacancy that is advertised brings a few. Whoever has found
 * the address out can do no more than make us ask the board so often.
 */
const MOST_A_MINUTE = 300;

const word = z.union([z.string().min(1).max(200), z.number()]).transform(String);
/** https://api.hh.ru/openapi/redoc#tag/Webhook-API */
const envelopeSchema = z.object({ id: word, subscription_id: word, action_type: word });

/** A call as it is kept. */
interface Call extends z.output<typeof envelopeSchema> {
  /** The body. */
  readonly text: string;
}

/** Takes what boards tell us: kept at once, worked on afterwards. */
@Injectable()
export class HintsService {
  private readonly taken = new Map<string, { minute: number; count: number }>();

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly routes: HintRoutes,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a call of a board, for every connection that it concerns. The same one again is nothing new.
   *
   * @param secret  the last part of the address that was called
   * @throws NoSuchHintAddress, HintTooLarge, TooManyHints
   */
  async take(secret: string, body: unknown): Promise<void> {
    const target = readHintSecret(this.settings.linkSecret, secret);
    if (!target) throw new NoSuchHintAddress();
    const text = JSON.stringify(storableJson(body ?? null).value);
    if (text.length > LONGEST_BODY_CHARACTERS) throw new HintTooLarge();
    this.count(target);
    const reading = envelopeSchema.safeParse(body);
    const envelope = reading.success
      ? reading.data
      : { id: createHash('sha256').update(text).digest('hex'), subscription_id: '', action_type: 'unknown' };
    const call: Call = { ...envelope, text };
    await this.keep(target, call);
    for (const other of await this.routes.others(target, envelope.subscription_id)) await this.keep(other, call);
  }

  private async keep({ organisationId, connectionId }: HintTarget, call: Call): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      const id = newId();
      const kept = await db.query<unknown[]>(
        `INSERT INTO board_hints (organisation_id, id, connection_id, subscription_id, kind, external_id, body, received_at, status)
         SELECT organisation_id, $3, id, $4, $5, $6, $7::jsonb, $8, 'waiting' FROM connections
          WHERE organisation_id = $1 AND id = $2
         ON CONFLICT ON CONSTRAINT uq_board_hints_event DO NOTHING RETURNING id`,
        [
          ...[organisationId, connectionId, id],
          ...[call.subscription_id, call.action_type, call.id],
          ...[call.text, this.clock.now()],
        ],
      );
      if (kept.length > 0) await this.queue.enqueue(handleHint, { organisationId, hintId: id });
    });
  }

  private count({ connectionId }: HintTarget): void {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    const known = this.taken.get(connectionId);
    const count = known?.minute === minute ? known.count + 1 : 1;
    this.taken.set(connectionId, { minute, count });
    if (count > MOST_A_MINUTE) throw new TooManyHints();
  }
}
