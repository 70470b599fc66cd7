import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { LEAST_DECISIONS, Learning } from '../../scoring/index.js';
import { RoleProfilesService } from '../../vacancies/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';
import { learntAnswer, learntView, profileAnswer, profileView, seenBody } from './profiles.schemas.js';

const id = z.uuid();
const params = z.object({ id });

/** What decisions propose for the weights of a vacancy's profile. */
@ApiArea('vacancies/:id/profile/learning', 'Vacancies')
export class LearningController {
  constructor(
    private readonly learning: Learning,
    private readonly profiles: RoleProfilesService,
  ) {}

  @Get()
  @Allow('learning.read')
  @Operation({
    summary: `Weights that fit at least ${LEAST_DECISIONS} decisions better than the present ones, if there are any`,
    params,
    answer: learntAnswer,
  })
  async proposal(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
  ): Promise<z.infer<typeof learntAnswer>> {
    return learntView(await this.learning.proposal(actor, vacancyId));
  }

  @Post('accept')
  @HttpCode(200)
  @Allow('learning.decide')
  @Operation({
    summary: 'Make the proposed weights count, as a new version',
    params,
    body: seenBody,
    answer: profileAnswer,
  })
  async accept(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(seenBody) seen: z.infer<typeof seenBody>,
  ): Promise<z.infer<typeof profileAnswer>> {
    await this.learning.accept(actor, vacancyId, seen);
    return profileView(await this.profiles.ofVacancy(actor, vacancyId));
  }

  @Post('dismiss')
  @HttpCode(200)
  @Allow('learning.decide')
  @Operation({
    summary: 'Keep the proposal away until there are many more decisions',
    params,
    body: seenBody,
    answer: learntAnswer,
  })
  async dismiss(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(seenBody) seen: z.infer<typeof seenBody>,
  ): Promise<z.infer<typeof learntAnswer>> {
    await this.learning.dismiss(actor, vacancyId, seen);
    return learntView(await this.learning.proposal(actor, vacancyId));
  }
}
