import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService, CandidatesService } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, sendFile, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { PanelReader } from './panel-reader.service.js';
import { groupCounts } from './response-groups.js';
import { responseRow } from './responses.page.js';

const rejectForm = z.object({ reason: z.string().max(300).optional(), words: z.string().max(300).optional() });

/** One application: its panel in the list, its own page, and decisions. */
@PageController('applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly candidates: CandidatesService,
    private readonly panels: PanelReader,
  ) {}

  @Get(':id')
  @Allow('applications.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const detail = await this.applications.get(actor, id);
    const panel = await this.panels.panel(actor, detail, { linksToOwnPage: false }, visit.f);
    return show('pages/vacancies/application', {
      title: panel.name,
      backHref: `/vacancies/${detail.vacancy.id}/responses`,
      vacancyTitle: detail.vacancy.title,
      panel,
    });
  }

  @Get(':id/panel')
  @Allow('applications.read')
  async panel(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const detail = await this.applications.get(actor, id);
    if (!visit.partial) return goTo(`/applications/${id}`);
    const panel = await this.panels.panel(actor, detail, { linksToOwnPage: true }, visit.f);
    return show('pages/vacancies/panel', panel);
  }

  @Post(':id/shortlist')
  @Allow('applications.decide')
  async shortlist(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.applications.shortlist(actor, id);
    return this.decided(actor, visit, id);
  }

  /** The reason is one of the offered ones or own words; own words win. */
  @Post(':id/reject')
  @Allow('applications.decide')
  async reject(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { reason, words } = readForm(rejectForm, body);
    await this.applications.reject(actor, id, words ?? reason ?? '');
    return this.decided(actor, visit, id);
  }

  @Post(':id/undo')
  @Allow('applications.decide')
  async undo(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    await this.applications.undo(actor, id);
    return this.decided(actor, visit, id);
  }

  /** Everything about the person, to be handed to them. */
  @Get(':id/personal-data')
  @Allow('candidates.export')
  async personalData(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageAnswer> {
    const { candidateId } = await this.applications.find(actor, id);
    const everything = await this.candidates.export(actor, candidateId);
    const fileName = `person-${candidateId}.json`;
    return sendFile(JSON.stringify(everything, null, 2), 'application/json; charset=utf-8', fileName);
  }

  @Post(':id/erase')
  @Allow('candidates.erase')
  async erase(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.candidates.erase(actor, (await this.applications.find(actor, id)).candidateId);
    return this.decided(actor, visit, id);
  }

  /** To htmx the panel as it is now, the row of the list and the numbers of the groups; to a plain form the person's page. */
  private async decided(actor: Actor, visit: Visit, id: string): Promise<PageAnswer> {
    if (!visit.partial) return goTo(`/applications/${id}`);
    const detail = await this.applications.get(actor, id);
    const panel = await this.panels.panel(actor, detail, { linksToOwnPage: true }, visit.f);
    const counts = groupCounts(await this.applications.stageCounts(actor, detail.vacancy.id), visit.f);
    return show('pages/vacancies/decided', { panel, row: responseRow(detail, detail.vacancy, true, visit.f), counts });
  }
}
