import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** A company that an agency hires for. */
@Entity({ name: 'clients' })
@Unique('uq_clients_name', ['organisationId', 'name'])
@ForeignKey(() => Organisation, ['organisationId'], ['organisationId'], { name: 'fk_clients_organisation' })
export class Client {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_clients' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_clients' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
