import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { ApprovedDescription } from './approved-description.entity.js';
import { DescribedPosts } from './described-posts.service.js';
import { JobDescriptionDraft } from './job-description-draft.entity.js';
import { JobDescriptionDrafts } from './job-description-drafts.service.js';
import { JobDescriptionHead } from './job-description-head.entity.js';
import { JobDescriptions } from './job-descriptions.service.js';

/** Job descriptions: what a profile requires, written out as the document of a post. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ApprovedDescription, JobDescriptionDraft, JobDescriptionHead]),
    AuditModule,
    OrganisationsModule,
    VacanciesModule,
  ],
  providers: [DescribedPosts, JobDescriptionDrafts, JobDescriptions],
  exports: [JobDescriptionDrafts, JobDescriptions],
})
export class JobDescriptionsModule {}
