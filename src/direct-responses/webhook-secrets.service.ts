import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { open, seal } from '../platform/encryption/index.js';
import { secretNotFound, signatureInvalid, timestampOutside } from './direct-responses.errors.js';
import { isWithinWindow, readSignatures, signedBytes } from './domain/signature.js';
import { WebhookSecret } from './webhook-secret.entity.js';

/** A secret as lists show it. */
export type SecretRow = Omit<WebhookSecret, 'secretEncrypted'>;

/** A message of another system, as it came. */
export interface SignedMessage {
  readonly organisationId: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: Uint8Array;
}

/** The one before goes on for so long: time to put the new one into the other system. */
const OVERLAP_DAYS = 7;
/** Secrets that a list shows: those of some years. */
const MOST_SHOWN = 20;

/** Secrets of an organisation for systems that send responses. */
@Injectable()
export class WebhookSecrets {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'encryptionKey'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest ones, newest first, those that ended among them. @throws NotAllowed */
  async list(actor: Actor): Promise<SecretRow[]> {
    assertAllowed(actor, 'api-keys.edit');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(WebhookSecret).find({
        select: { organisationId: true, id: true, createdAt: true, userName: true, endsAt: true },
        where: { organisationId },
        order: { id: 'DESC' },
        take: MOST_SHOWN,
      }),
    );
  }

  /** A new secret; `secret` is in this answer and nowhere else. The one before goes on for a week. @throws NotAllowed */
  async make(actor: Actor): Promise<{ id: string; secret: string }> {
    assertAllowed(actor, 'api-keys.edit');
    const { organisationId } = actor;
    const id = newId();
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.database.inOrganisation(organisationId, async (db) => {
      // Of two at the same moment one comes after the other, and ends it.
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`webhook-secrets ${organisationId}`]);
      const secrets = db.getRepository(WebhookSecret);
      const endsAt = new Date(now.getTime() + OVERLAP_DAYS * 24 * 3_600_000);
      await secrets.update({ organisationId, endsAt: IsNull() }, { endsAt });
      const secretEncrypted = seal(secret, this.settings.encryptionKey, contextOf(organisationId, id));
      const row = { organisationId, id, secretEncrypted, createdAt: now, userName: actor.name, endsAt: null };
      await secrets.insert(row);
      await this.audit.record(actor, 'api-keys.webhook-secret-made', { type: 'organisation', id: organisationId });
    });
    return { id, secret };
  }

  /** It proves nothing from now on. Twice is once. @throws NotAllowed, ExpectedError of kind not-found */
  async end(actor: Actor, id: string): Promise<void> {
    assertAllowed(actor, 'api-keys.edit');
    const { organisationId } = actor;
    const now = this.clock.now();
    await this.database.inOrganisation(organisationId, async (db) => {
      const found = isId(id) && (await db.getRepository(WebhookSecret).existsBy({ organisationId, id }));
      if (!found) throw secretNotFound();
      const ended = await db.query<unknown[]>(
        `WITH ended AS (
           UPDATE webhook_secrets SET ends_at = $3
            WHERE organisation_id = $1 AND id = $2 AND (ends_at IS NULL OR ends_at > $3) RETURNING 1)
         SELECT 1 FROM ended`,
        [organisationId, id, now],
      );
      if (ended.length === 0) return;
      await this.audit.record(actor, 'api-keys.webhook-secret-ended', { type: 'organisation', id: organisationId });
    });
  }

  /**
   * Proves that a message comes from who knows a secret of the organisation, a moment ago.
   *
   * @throws ExpectedError, the same for a wrong signature, an organisation without secrets and one that is not there
   */
  async verify({ organisationId, timestamp, signature, body }: SignedMessage): Promise<void> {
    const now = this.clock.now();
    if (!isWithinWindow(timestamp, now)) throw timestampOutside();
    if (!isId(organisationId)) throw signatureInvalid();
    const secrets = await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(WebhookSecret)
        .createQueryBuilder('secret')
        .where('secret.organisationId = :organisationId', { organisationId })
        .andWhere('(secret.endsAt IS NULL OR secret.endsAt > :now)', { now })
        .getMany(),
    );
    const given = readSignatures(signature).map((digits) => Buffer.from(digits, 'hex'));
    const message = signedBytes(timestamp, body);
    const isProven = secrets.some(({ id, secretEncrypted }) => {
      const secret = open(secretEncrypted, this.settings.encryptionKey, contextOf(organisationId, id));
      const right = createHmac('sha256', secret).update(message).digest();
      return given.some((each) => timingSafeEqual(each, right));
    });
    if (!isProven) throw signatureInvalid();
  }
}

/** Binds a sealed secret to its row: copied into another one it does not open. */
function contextOf(organisationId: string, id: string): string {
  return `webhook-secret:${organisationId}:${id}`;
}
