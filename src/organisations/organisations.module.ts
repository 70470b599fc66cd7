import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { WebSessionModule } from '../platform/web-session/index.js';
import { AccessGuard } from './access.guard.js';
import { AccountsService } from './accounts.service.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeysService } from './api-keys.service.js';
import { Client } from './client.entity.js';
import { ClientsService } from './clients.service.js';
import { SignInHousekeeping } from './forget-old-sign-ins.job.js';
import { OrganisationDirectoryEntry } from './organisation-directory.entity.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsService } from './organisations.service.js';
import { PasswordsService } from './passwords.service.js';
import { Recognition } from './recognition.service.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import { SignInLink } from './sign-in-link.entity.js';
import { SignInLinksService } from './sign-in-links.service.js';
import { SignInName } from './sign-in-name.entity.js';
import { RateLimits } from './rate-limits.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';
import { SignInService } from './sign-in.service.js';
import { User } from './user.entity.js';
import { UsersService } from './users.service.js';

const ENTITIES = [
  Organisation,
  OrganisationDirectoryEntry,
  Client,
  User,
  ApiKey,
  SignInName,
  SignInLink,
  SignInAttempt,
];

const FOR_OTHERS = [
  RateLimits,
  OrganisationsService,
  ClientsService,
  UsersService,
  ApiKeysService,
  Recognition,
  SignInService,
  SignInLinksService,
  SignInHousekeeping,
];

/** Organisations, their people and keys, ways in, and the guard before every route. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), AuditModule, WebSessionModule],
  providers: [
    ...FOR_OTHERS,
    AccountsService,
    PasswordsService,
    SignInThrottle,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: FOR_OTHERS,
})
export class OrganisationsModule {}
