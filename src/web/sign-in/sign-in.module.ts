import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/index.js';
import { ViewsModule } from '../../platform/views/index.js';
import { Visits } from '../frame/visits.service.js';
import { OwnPasswordController } from './own-password.controller.js';
import { SignInController } from './sign-in.controller.js';

/** The pages on which people sign in and out. */
@Module({
  imports: [OrganisationsModule, ViewsModule],
  controllers: [SignInController, OwnPasswordController],
  providers: [Visits],
})
export class SignInPagesModule {}
