import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ImportsService, RESUME_NOT_LIST } from '../../direct-responses/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { importsPage } from './imports.page.js';
import type { ImportsInput, ImportsPage } from './imports.page.js';

/** A file as its bytes in base64url, or a table that was pasted. */
const uploadForm = z.object({
  content: z.string().default(''),
  text: z.string().default(''),
  fileName: z.string().max(300).default(''),
});

/** Imports on one page of the list. */
const IMPORTS_SHOWN = 20;

/** The lists of people that were brought to a vacancy, and the way to bring one. */
@PageController('vacancies/:vacancyId/imports')
@Allow('candidates.import')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly vacancies: VacanciesService,
    private readonly visits: Visits,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { after } = readForm(listQuery, query);
    return show('pages/imports/imports', await this.page(actor, visit, vacancyId, { after, fault: null, text: '' }));
  }

  @Post()
  @TakesFiles()
  async upload(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { content, text, fileName } = readForm(uploadForm, body);
    const file = content === '' ? Buffer.from(text) : Buffer.from(content, 'base64url');
    try {
      const { about } = await this.imports.upload(actor, vacancyId, file, fileName);
      return goTo(`/imports/${about.id}`);
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      const fault = { text: this.visits.failureSentence(visit, error), isResume: error.code === RESUME_NOT_LIST };
      return showRefused('pages/imports/imports', await this.page(actor, visit, vacancyId, { fault, text }));
    }
  }

  private async page(
    actor: Actor,
    visit: Visit,
    vacancyId: string,
    given: { after?: string | undefined; fault: ImportsInput['fault']; text: string },
  ): Promise<ImportsPage> {
    const vacancy = await this.vacancies.get(actor, vacancyId);
    const imports = await this.imports.list(actor, vacancyId, { limit: IMPORTS_SHOWN, after: given.after ?? null });
    return importsPage({ vacancy, imports, fault: given.fault, text: given.text }, visit.f);
  }
}
