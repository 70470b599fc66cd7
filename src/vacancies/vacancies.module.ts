import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { OwnProfile } from './own-profile.entity.js';
import { PostingsService } from './postings.service.js';
import { ProfileVersions } from './profile-versions.service.js';
import { ProfileVersion } from './profile-version.entity.js';
import { ProfilesInUse } from './profiles-in-use.service.js';
import { RoleProfilesService } from './role-profiles.service.js';
import { ProfileArchive } from './profile-archive.service.js';
import { SharedProfiles } from './shared-profiles.service.js';
import { VacanciesService } from './vacancies.service.js';
import { VacancyListeners } from './vacancy-listeners.js';
import { VacancyPostingsService } from './vacancy-postings.service.js';
import { VacancyPosting } from './vacancy-posting.entity.js';
import { Vacancy } from './vacancy.entity.js';

/** Vacancies, what they require, and where they are published. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Vacancy, VacancyPosting, OwnProfile, ProfileVersion]),
    AuditModule,
    OrganisationsModule,
  ],
  providers: [
    VacanciesService,
    PostingsService,
    VacancyPostingsService,
    VacancyListeners,
    ProfilesInUse,
    ProfileVersions,
    RoleProfilesService,
    ProfileArchive,
    SharedProfiles,
  ],
  exports: [
    VacanciesService,
    PostingsService,
    VacancyPostingsService,
    VacancyListeners,
    ProfilesInUse,
    RoleProfilesService,
    ProfileArchive,
    SharedProfiles,
  ],
})
export class VacanciesModule {}
