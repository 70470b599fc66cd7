import { Body, Get, Post, Req } from '@nestjs/common';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { SharedProfiles } from '../../vacancies/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { leaveProposal } from '../vacancies/vacancy-proposals.js';
import { FromTextPages } from './from-text-pages.service.js';
import type { FromTextPlace } from './from-text.page.js';
import { newVacancyHref } from './proposed-vacancy.js';
import { SHARED_PROFILES, sharedProfileHref } from './shared-profile.page.js';

/** A new profile, whatever the trade, from a text. */
@PageController('role-profiles/from-text')
@Allow('profiles.edit')
export class SharedFromTextController {
  constructor(
    private readonly profiles: SharedProfiles,
    private readonly pages: FromTextPages,
  ) {}

  @Get()
  page(@CurrentVisit() visit: Visit): PageAnswer {
    return this.pages.empty(visit, place(visit));
  }

  @Post()
  @TakesFiles()
  async read(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    return this.pages.read(visit, place(visit), body);
  }

  @Post('confirm')
  @TakesFiles()
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.confirm(
      visit,
      place(visit),
      body,
      async ({ vacancy, requirements, duties, sourceText }, title) => {
        const made = await this.profiles.create(actor, { title, requirements, duties, sourceText, isFromText: true });
        if (vacancy) leaveProposal(request, made.slug, vacancy);
        const next = vacancy ? newVacancyHref(made.slug) : sharedProfileHref(made.slug);
        return goTo(next, { tone: 'good', text: visit.f.t(vacancy ? 'profiles.madeForVacancy' : 'profiles.made') });
      },
    );
  }
}

function place({ f }: Visit): FromTextPlace {
  return {
    address: `${SHARED_PROFILES}/from-text`,
    backHref: SHARED_PROFILES,
    backText: f.t('profiles.title'),
    ownTitle: null,
    isNew: true,
    country: null,
    base: null,
  };
}
