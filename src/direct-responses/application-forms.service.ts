import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { ApplicationForm } from './application-form.entity.js';
import { writeFormCode } from './domain/form-code.js';

/** The public form of a vacancy as those see it who switch it on and off. */
export interface FormState {
  readonly isOpen: boolean;
  /** Null until it is switched on for the first time. */
  readonly url: string | null;
}

/** Public forms of vacancies, switched on and off. */
@Injectable()
export class ApplicationForms {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, VacancyNotFound */
  async of(actor: Actor, vacancyId: string): Promise<FormState> {
    assertAllowed(actor, 'vacancies.edit');
    await this.vacancies.get(actor, vacancyId);
    const { organisationId } = actor;
    const form = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(ApplicationForm).findOneBy({ organisationId, vacancyId }),
    );
    if (form === null) return { isOpen: false, url: null };
    return { isOpen: form.isOpen, url: `${this.settings.publicUrl}/apply/${writeFormCode(form)}` };
  }

  /** Its address stays the same whenever it is switched on. Twice is once, also at the same moment. @throws NotAllowed, VacancyNotFound */
  async switch(actor: Actor, vacancyId: string, isOpen: boolean): Promise<FormState> {
    assertAllowed(actor, 'vacancies.edit');
    await this.vacancies.get(actor, vacancyId);
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const changed = await db.query<unknown[]>(
        `INSERT INTO application_forms AS known (organisation_id, vacancy_id, code, is_open, created_at)
         SELECT $1, $2, $3, $4::boolean, $5 WHERE $4::boolean
             OR EXISTS (SELECT 1 FROM application_forms WHERE organisation_id = $1 AND vacancy_id = $2)
         ON CONFLICT ON CONSTRAINT pk_application_forms DO UPDATE SET is_open = excluded.is_open
          WHERE known.is_open <> excluded.is_open
         RETURNING 1`,
        [organisationId, vacancyId, randomBytes(16).toString('base64url'), isOpen, this.clock.now()],
      );
      if (changed.length === 0) return;
      const action = isOpen ? 'vacancies.form-opened' : 'vacancies.form-closed';
      await this.audit.record(actor, action, { type: 'vacancy', id: vacancyId });
    });
    return this.of(actor, vacancyId);
  }
}
