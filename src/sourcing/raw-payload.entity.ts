import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Connection } from '../job-boards/index.js';

/** What a payload describes. */
export type PayloadKind = 'response' | 'resume' | 'vacancy';

/**
 * A row is one thing as a board sent it, kept so that a better reader can run over history again. The same content is kept
 * once; a changed one is a new row.
 */
@Entity({ name: 'raw_payloads' })
@Unique('uq_raw_payloads_digest', ['organisationId', 'connectionId', 'kind', 'externalId', 'digest'])
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_raw_payloads_connection',
})
@Check('ck_raw_payloads_kind', `kind IN ('response', 'resume', 'vacancy')`)
export class RawPayload {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_raw_payloads' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_raw_payloads' })
  id!: string;

  @Column({ name: 'connection_id', type: 'uuid' })
  connectionId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: PayloadKind;

  /** The board's id of the thing, or `unreadable:<digest>` where it could not be read. */
  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  /** SHA-256 of the content, hexadecimal. */
  @Column({ name: 'digest', type: 'text' })
  digest!: string;

  /** The parsed JSON without the characters that PostgreSQL cannot hold. */
  @Column({ name: 'body', type: 'jsonb', nullable: true })
  body!: unknown;

  /** The text itself where it was not JSON. */
  @Column({ name: 'body_text', type: 'text', nullable: true })
  bodyText!: string | null;

  /** Why it could not be read, or what had to be taken out to keep it; null = kept as it came. */
  @Column({ name: 'problem', type: 'text', nullable: true })
  problem!: string | null;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt!: Date;
}
