import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An e-mail that somebody signs in with and whose it is: the one thing that is known before the tenant is. Shared by all tenants. */
@Entity({ name: 'sign_in_names' })
@Index('ix_sign_in_names_user', ['organisationId', 'userId'])
export class SignInName {
  /** In lower case. One e-mail belongs to one user of the whole installation. */
  @PrimaryColumn({ name: 'email', type: 'text', primaryKeyConstraintName: 'pk_sign_in_names' })
  email!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId!: string;
}
