import { Param, Post } from '@nestjs/common';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ProfileArchive, ProfileStillUsed } from '../../vacancies/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { sharedProfileHref, SHARED_PROFILES } from './shared-profile.page.js';

/** Own profiles are put away and brought back. */
@PageController('role-profiles/:slug')
@Allow('profiles.edit')
export class ProfileArchiveController {
  constructor(
    private readonly archive: ProfileArchive,
    private readonly visits: Visits,
  ) {}

  @Post('archive')
  async putAway(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('slug') slug: string,
  ): Promise<PageAnswer> {
    try {
      await this.archive.putAway(actor, slug);
      return goTo(SHARED_PROFILES, { tone: 'good', text: visit.f.t('profiles.archivedNow') });
    } catch (error) {
      if (!(error instanceof ProfileStillUsed)) throw error;
      return goTo(sharedProfileHref(slug), { tone: 'bad', text: this.visits.failureSentence(visit, error) });
    }
  }

  @Post('unarchive')
  async bringBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('slug') slug: string,
  ): Promise<PageAnswer> {
    await this.archive.bringBack(actor, slug);
    return goTo(sharedProfileHref(slug), { tone: 'good', text: visit.f.t('profiles.broughtBack') });
  }
}
