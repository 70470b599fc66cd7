import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../organisations/index.js';

/** A row is what somebody narrows the list of a vacancy by, under a name of their own; it holds for every vacancy. */
@Entity({ name: 'saved_filters' })
@Unique('uq_saved_filters_own', ['organisationId', 'userId', 'key'])
@ForeignKey(() => User, ['organisationId', 'userId'], ['organisationId', 'id'], {
  name: 'fk_saved_filters_user',
  onDelete: 'CASCADE',
})
export class SavedFilter {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_saved_filters' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_saved_filters' })
  id!: string;

  /** Whose it is. */
  @Column({ name: 'user_id', type: 'uuid' })
  userId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** The same in the form in which names are compared. */
  @Column({ name: 'key', type: 'text', collation: 'C' })
  key!: string;

  /** As it stands in the address of the list, without the vacancy. */
  @Column({ name: 'query', type: 'text' })
  query!: string;

  /** Colleagues see it too. */
  @Column({ name: 'shared', type: 'boolean' })
  shared!: boolean;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;
}
