import { Body, Get, Param, Post } from '@nestjs/common';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { cityBySlug, RoleProfilesService } from '../../vacancies/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { FromTextPages } from './from-text-pages.service.js';
import type { FromTextPlace } from './from-text.page.js';
import { profileHref } from './profile.page.js';

/** The profile of a vacancy from a text. */
@PageController('vacancies/:id/profile/from-text')
@Allow('profiles.edit')
export class FromTextController {
  constructor(
    private readonly profiles: RoleProfilesService,
    private readonly pages: FromTextPages,
  ) {}

  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return this.pages.empty(visit, await this.place(actor, id));
  }

  @Post()
  @TakesFiles()
  async read(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.read(visit, await this.place(actor, id), body);
  }

  @Post('confirm')
  @TakesFiles()
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.pages.confirm(visit, await this.place(actor, id), body, async ({ vacancy: _none, ...found }) => {
      const saved = await this.profiles.save(actor, id, { ...found, scope: 'vacancy', origin: 'from-text' });
      const text = visit.f.t('profile.saved', { version: visit.f.number(saved.version) });
      return goTo(profileHref(id), { tone: 'good', text });
    });
  }

  private async place(actor: Actor, id: string): Promise<FromTextPlace> {
    const { vacancy, profile } = await this.profiles.ofVacancy(actor, id);
    const backHref = profileHref(id);
    return {
      ...{
        address: `${backHref}/from-text`,
        backHref,
        backText: vacancy.title,
        ownTitle: vacancy.title,
        isNew: false,
        base: profile,
      },
      country: cityBySlug(vacancy.citySlug)?.country ?? null,
    };
  }
}
