import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Client } from '../organisations/index.js';
import type { CompanyFacts } from './form.js';

/** A row is what a company says of itself in all its job descriptions, so that it is typed once. */
@Entity({ name: 'job_description_heads' })
@ForeignKey(() => Client, ['organisationId', 'clientId'], ['organisationId', 'id'], {
  name: 'fk_job_description_heads_client',
})
@Check('ck_job_description_heads_company', `company_id = coalesce(client_id, organisation_id)`)
export class JobDescriptionHead {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_job_description_heads' })
  organisationId!: string;

  /** Id of the client, or of the organisation itself. */
  @PrimaryColumn({ name: 'company_id', type: 'uuid', primaryKeyConstraintName: 'pk_job_description_heads' })
  companyId!: string;

  /** The company an agency hires for; null where the organisation hires for itself. */
  @Column({ name: 'client_id', type: 'uuid', nullable: true })
  clientId!: string | null;

  @Column({ name: 'facts', type: 'jsonb' })
  facts!: CompanyFacts;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
