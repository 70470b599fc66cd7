import { Get, HttpCode, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ProfilePreviews, Rescoring } from '../../scoring/index.js';
import { RoleProfilesService } from '../../vacancies/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';
import {
  previewAnswer,
  previewBody,
  previewView,
  profileAnswer,
  profileBody,
  profileView,
  progressAnswer,
  restoreBody,
} from './profiles.schemas.js';

const id = z.uuid();
const params = z.object({ id });

/** What vacancies require, version by version. */
@ApiArea('vacancies/:id/profile', 'Vacancies')
export class ProfilesController {
  constructor(
    private readonly profiles: RoleProfilesService,
    private readonly previews: ProfilePreviews,
    private readonly rescoring: Rescoring,
  ) {}

  @Get()
  @Allow('profiles.read')
  @Operation({ summary: 'What the vacancy requires, with all earlier versions', params, answer: profileAnswer })
  async profile(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
  ): Promise<z.infer<typeof profileAnswer>> {
    return profileView(await this.profiles.ofVacancy(actor, vacancyId));
  }

  @Put()
  @Allow('profiles.edit')
  @Operation({
    summary: 'Save what the vacancy requires as a new version; everybody is scored anew in the background',
    params,
    body: profileBody,
    answer: profileAnswer,
  })
  async save(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(profileBody) body: z.infer<typeof profileBody>,
  ): Promise<z.infer<typeof profileAnswer>> {
    await this.profiles.save(actor, vacancyId, body);
    return profileView(await this.profiles.ofVacancy(actor, vacancyId));
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('profiles.edit')
  @Operation({
    summary: 'What other requirements would do to the people who responded; nothing is stored',
    params,
    body: previewBody,
    answer: previewAnswer,
  })
  async preview(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(previewBody) { requirements }: z.infer<typeof previewBody>,
  ): Promise<z.infer<typeof previewAnswer>> {
    return previewView(await this.previews.of(actor, vacancyId, requirements));
  }

  @Post('restore')
  @HttpCode(200)
  @Allow('profiles.edit')
  @Operation({ summary: 'Bring back an older version, as a new one', params, body: restoreBody, answer: profileAnswer })
  async restore(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(restoreBody) { version, basedOn }: z.infer<typeof restoreBody>,
  ): Promise<z.infer<typeof profileAnswer>> {
    await this.profiles.restore(actor, vacancyId, version, basedOn);
    return profileView(await this.profiles.ofVacancy(actor, vacancyId));
  }

  @Get('progress')
  @Allow('profiles.read')
  @Operation({
    summary: 'How many applications of the profile are scored by the version that counts',
    params,
    answer: progressAnswer,
  })
  async progress(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
  ): Promise<z.infer<typeof progressAnswer>> {
    const { profile } = await this.profiles.ofVacancy(actor, vacancyId);
    return this.rescoring.progress(actor.organisationId, profile.slug);
  }
}
