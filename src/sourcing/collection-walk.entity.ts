import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { VacancyPosting } from '../vacancies/index.js';

/** A row is how far one list of a posting's responses is known here. */
@Entity({ name: 'collection_walks' })
@ForeignKey(() => VacancyPosting, ['organisationId', 'postingId'], ['organisationId', 'id'], {
  name: 'fk_collection_walks_posting',
  onDelete: 'CASCADE',
})
export class CollectionWalk {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_collection_walks' })
  organisationId!: string;

  @PrimaryColumn({ name: 'posting_id', type: 'uuid', primaryKeyConstraintName: 'pk_collection_walks' })
  postingId!: string;

  /** The board's id of the list. */
  @PrimaryColumn({ name: 'collection', type: 'text', primaryKeyConstraintName: 'pk_collection_walks' })
  collection!: string;

  /** Where the board last said that it is. */
  @Column({ name: 'address', type: 'text' })
  address!: string;

  /** Responses in it by the board's counter when it was last walked. */
  @Column({ name: 'total', type: 'integer', nullable: true })
  total!: number | null;

  /** Of them marked as new by the board, at that time. */
  @Column({ name: 'changed', type: 'integer', nullable: true })
  changed!: number | null;

  /** When a response that was not known was last found in it: there the next one is looked for first. */
  @Column({ name: 'brought_at', type: 'timestamptz', nullable: true })
  broughtAt!: Date | null;

  @Column({ name: 'walked_at', type: 'timestamptz' })
  walkedAt!: Date;
}
