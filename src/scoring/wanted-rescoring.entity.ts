import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** `profile`: those whom another version of it has scored · `vacancy`: every résumé is read anew. */
export const RESCORING_KINDS = ['profile', 'vacancy'] as const;
export type RescoringKind = (typeof RESCORING_KINDS)[number];

/** A row says that something is to be scored anew. It comes with the change that makes it necessary and goes when everybody is scored. */
@Entity({ name: 'wanted_rescorings' })
@Check('ck_wanted_rescorings_kind', `kind IN ('profile', 'vacancy')`)
export class WantedRescoring {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_wanted_rescorings' })
  organisationId!: string;

  @PrimaryColumn({ name: 'kind', type: 'text', primaryKeyConstraintName: 'pk_wanted_rescorings' })
  kind!: RescoringKind;

  /** Slug of the profile or id of the vacancy. */
  @PrimaryColumn({ name: 'target', type: 'text', primaryKeyConstraintName: 'pk_wanted_rescorings' })
  target!: string;

  /** One more with every change: a run that began before it does not take the row away. */
  @Column({ name: 'edition', type: 'integer' })
  edition!: number;

  /** The last application of the vacancy that was read; null = none yet. A profile does not need it: the scores say who is left. */
  @Column({ name: 'done_until', type: 'uuid', nullable: true })
  doneUntil!: string | null;
}
