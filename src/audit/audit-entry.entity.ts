import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that somebody did or read: a decision, a setting, an export, a look at contacts. Written once, never changed. */
@Entity({ name: 'audit_entries' })
@Index('ix_audit_entries_subject', ['organisationId', 'subjectType', 'subjectId', 'id'])
@Index('ix_audit_entries_user', ['organisationId', 'userId', 'id'])
@Index('ix_audit_entries_area', ['organisationId', 'area', 'id'])
export class AuditEntry {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_audit_entries' })
  organisationId!: string;

  /** Sorts by the time it was made. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_audit_entries' })
  id!: string;

  @Column({ name: 'happened_at', type: 'timestamptz' })
  happenedAt!: Date;

  /** Null when the product itself or an API key did it. No foreign key: the entry outlives the account. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** The name as it was shown then. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  /** `<area>.<what happened>`, e.g. `users.disabled`. */
  @Column({ name: 'action', type: 'text' })
  action!: string;

  /** The part of the action before its dot: what the record is narrowed by. */
  @Column({ name: 'area', type: 'text' })
  area!: string;

  @Column({ name: 'subject_type', type: 'text' })
  subjectType!: string;

  @Column({ name: 'subject_id', type: 'text' })
  subjectId!: string;

  /** Ids, numbers and words only; never contacts, names of candidates or text of résumés. */
  @Column({ name: 'details', type: 'jsonb', nullable: true })
  details!: Record<string, unknown> | null;
}
