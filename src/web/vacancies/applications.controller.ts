import { Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService, CandidatesService } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, sendFile, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { ReadAtOnce } from '../frame/read-at-once.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { applicationPage } from './application.page.js';
import { DecidedAnswer } from './decided.service.js';
import { PanelReader } from './panel-reader.service.js';

/** `ahead`: read for the case that the person is looked at next. */
const panelQuery = z.object({ ahead: z.literal('yes').optional() });

/** One application: its panel in the list, its own page, and what its person may ask for. */
@PageController('applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly candidates: CandidatesService,
    private readonly panels: PanelReader,
    private readonly decided: DecidedAnswer,
  ) {}

  @Get(':id')
  @Allow('applications.read')
  @ReadAtOnce()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const detail = await this.applications.get(actor, id);
    const panel = await this.panels.panel(actor, detail, { linksToOwnPage: false }, visit.f);
    return show('pages/vacancies/application', applicationPage(detail, panel));
  }

  @Get(':id/panel')
  @Allow('applications.read')
  @ReadAtOnce()
  async panel(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { ahead } = readForm(panelQuery, query);
    const detail = await this.applications.get(actor, id);
    if (!visit.partial) return goTo(`/applications/${id}`);
    const look = { linksToOwnPage: true, ahead: ahead !== undefined };
    return show('pages/vacancies/panel', await this.panels.panel(actor, detail, look, visit.f));
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
    return this.decided.answer(actor, visit, id);
  }
}
