import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Vacancy } from '../vacancies/index.js';

/** A row is the public form of a vacancy, made when it is switched on for the first time. */
@Entity({ name: 'application_forms' })
@Unique('uq_application_forms_code', ['organisationId', 'code'])
@ForeignKey(() => Vacancy, ['organisationId', 'vacancyId'], ['organisationId', 'id'], {
  name: 'fk_application_forms_vacancy',
})
export class ApplicationForm {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_application_forms' })
  organisationId!: string;

  @PrimaryColumn({ name: 'vacancy_id', type: 'uuid', primaryKeyConstraintName: 'pk_application_forms' })
  vacancyId!: string;

  /** The part of its address that nobody can guess. It stays the same when the form is switched off and on. */
  @Column({ name: 'code', type: 'text' })
  code!: string;

  @Column({ name: 'is_open', type: 'boolean' })
  isOpen!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
