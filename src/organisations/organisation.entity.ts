import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A tenant: an employer that hires for itself, or an agency that hires for its clients. Its id is the organisation_id of all its rows. */
@Entity({ name: 'organisations' })
@Unique('uq_organisations', ['organisationId'])
@Check('ck_organisations_id', `"id" = "organisation_id"`)
@Check('ck_organisations_kind', `"kind" IN ('employer', 'agency')`)
@Check('ck_organisations_duplicates', `"duplicates" IN ('merge', 'ask')`)
@Check('ck_organisations_language', `"language" IN ('ru', 'en', 'uk', 'kk')`)
export class Organisation {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_organisations' })
  organisationId!: string;

  /** The same value again, so that the key has the shape of every other tenant table. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_organisations' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'employer' | 'agency';

  /** IANA name; used where no city of an interview decides. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  /** Language of new users and of messages when nothing else is known. */
  @Column({ name: 'language', type: 'text' })
  language!: string;

  /** What is done with two candidates whose contacts say that they are one person: merge them at once, or ask somebody first. */
  @Column({ name: 'duplicates', type: 'text', default: 'merge' })
  duplicates!: 'merge' | 'ask';

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
