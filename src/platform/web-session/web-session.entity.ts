import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One browser's session. Shared by all tenants: it is read before anybody is known. */
@Entity({ name: 'web_sessions' })
@Index('ix_web_sessions_subject', ['subject'])
@Index('ix_web_sessions_expires_at', ['expiresAt'])
export class WebSession {
  /** SHA-256 of the session id in the cookie, hexadecimal: this table alone opens no session. */
  @PrimaryColumn({ name: 'id_hash', type: 'text', primaryKeyConstraintName: 'pk_web_sessions' })
  idHash!: string;

  /** Whose session it is, so that all sessions of one person can be ended; null until somebody has signed in. */
  @Column({ name: 'subject', type: 'text', nullable: true })
  subject!: string | null;

  @Column({ name: 'content', type: 'jsonb' })
  content!: Record<string, unknown>;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Moved forward with use, a few minutes at a time. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
