import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { CandidatesModule } from '../candidates/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonalDataRegistry, PrivacyModule } from '../privacy/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { ApplicationForm } from './application-form.entity.js';
import { ApplicationForms } from './application-forms.service.js';
import { Arrivals } from './arrivals.service.js';
import { CandidateImport } from './candidate-import.entity.js';
import { CandidateImportRow } from './candidate-import-row.entity.js';
import { DirectIntake } from './direct-intake.service.js';
import { DirectResponse } from './direct-response.entity.js';
import { DIRECT_RESPONSES_PERSONAL_DATA } from './direct-responses-personal-data.js';
import { DoorResponses } from './door-responses.service.js';
import { FormResponses } from './form-responses.service.js';
import { ImportPreviews } from './import-previews.service.js';
import { ImportRun } from './import-run.service.js';
import { ImportUndoRun } from './import-undo-run.service.js';
import { ImportUndo } from './import-undo.service.js';
import { ImportsService } from './imports.service.js';
import { OldImports } from './old-imports.service.js';
import { WebhookResponses } from './webhook-responses.service.js';
import { WebhookSecret } from './webhook-secret.entity.js';
import { WebhookSecrets } from './webhook-secrets.service.js';

const FOR_OTHERS = [
  ApplicationForms,
  Arrivals,
  DoorResponses,
  FormResponses,
  ImportPreviews,
  ImportRun,
  ImportUndo,
  ImportUndoRun,
  ImportsService,
  WebhookResponses,
  WebhookSecrets,
];

/** Responses that no board brings. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ApplicationForm, CandidateImport, CandidateImportRow, DirectResponse, WebhookSecret]),
    AuditModule,
    CandidatesModule,
    OrganisationsModule,
    PrivacyModule,
    VacanciesModule,
  ],
  providers: [...FOR_OTHERS, DirectIntake, OldImports],
  exports: FOR_OTHERS,
})
export class DirectResponsesModule implements OnModuleInit {
  constructor(private readonly personalData: PersonalDataRegistry) {}

  onModuleInit(): void {
    for (const holder of DIRECT_RESPONSES_PERSONAL_DATA) this.personalData.register(holder);
  }
}
