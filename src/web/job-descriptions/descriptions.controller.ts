import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { DOCX_TYPE, docxFile, JobDescriptions } from '../../job-descriptions/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ProfilesInUse } from '../../vacancies/index.js';
import { sendFile, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { approvedPage, descriptionRowsPage, descriptionsPage } from './descriptions.page.js';

const descriptionsQuery = listQuery.extend({ subject: z.string().max(100).optional() });

/** Job descriptions that were approved. */
@PageController('job-descriptions')
@Allow('job-descriptions.read')
export class DescriptionsController {
  constructor(
    private readonly descriptions: JobDescriptions,
    private readonly profiles: ProfilesInUse,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const { after, subject } = readForm(descriptionsQuery, query);
    const input = { descriptions: await this.descriptions.page(actor, { after, subject }), subject };
    if (visit.partial) return show('pages/job-descriptions/description-rows', descriptionRowsPage(input, visit.f));
    const ownProfiles = await this.profiles.ownOfAll(actor.organisationId);
    return show('pages/job-descriptions/descriptions', descriptionsPage({ ...input, ownProfiles }, visit.f));
  }

  @Get(':id')
  async one(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return show('pages/job-descriptions/approved', approvedPage(await this.descriptions.get(actor, id), visit.f));
  }

  @Get(':id/docx')
  async docx(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageAnswer> {
    const { document, post, version } = await this.descriptions.get(actor, id);
    return sendFile(await docxFile(document), DOCX_TYPE, `${post} ${version}.docx`);
  }
}
