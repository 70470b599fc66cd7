import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One organisation's id in the list that workers walk: shared by all tenants and without anything about them. */
@Entity({ name: 'organisation_directory' })
export class OrganisationDirectoryEntry {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_organisation_directory' })
  organisationId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
