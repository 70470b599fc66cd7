import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ViewLanguage } from '../platform/views/index.js';
import type { KeptSentences } from './message-wording.js';

/** A row is how an organisation words a kind of mail in a language. What it does not word itself the product words. */
@Entity({ name: 'mail_wordings' })
@Unique('uq_mail_wordings_kind', ['organisationId', 'kind', 'language'])
@Check('ck_mail_wordings_language', `language IN ('ru', 'en', 'uk', 'kk')`)
export class MailWording {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_mail_wordings' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_mail_wordings' })
  id!: string;

  /** Name of the message kind: `invitation`, `reminder-day-before`… */
  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'language', type: 'text' })
  language!: ViewLanguage;

  /** By name of the sentence, with `{{vacancy}}` in the place of a value; those of the product are not among them. */
  @Column({ name: 'sentences', type: 'jsonb' })
  sentences!: KeptSentences;

  /** What was said before somebody went back to the words of the product; null where nobody did, or something was written since. */
  @Column({ name: 'taken_back', type: 'jsonb', nullable: true })
  takenBack!: KeptSentences | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  /** Null for a change by a program. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** Name of whoever changed it, as it was then. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  /** Since when a sentence of it could not be used, so that mails went out with the product's; null = never since the last change. */
  @Column({ name: 'unusable_since', type: 'timestamptz', nullable: true })
  unusableSince!: Date | null;
}
