import { Get, HttpCode, Post, Put, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { DOCX_TYPE, docxFile, JobDescriptionDrafts, JobDescriptions } from '../../job-descriptions/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  approvedAnswer,
  approvedView,
  descriptionBody,
  descriptionsAnswer,
  descriptionsQuery,
  draftAnswer,
  draftView,
  formOf,
  lineView,
  subjectOf,
  subjectQuery,
} from './job-descriptions.schemas.js';
import type { DescriptionBody } from './job-descriptions.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type DraftAnswer = z.infer<typeof draftAnswer>;

/** What a profile requires, written out as the document of a post. */
@ApiArea('job-descriptions', 'Job descriptions')
export class JobDescriptionsController {
  constructor(
    private readonly drafts: JobDescriptionDrafts,
    private readonly descriptions: JobDescriptions,
  ) {}

  @Get()
  @Allow('job-descriptions.read')
  @Operation({
    summary: 'Approved job descriptions, the newest first',
    query: descriptionsQuery,
    answer: descriptionsAnswer,
  })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(descriptionsQuery) { vacancyId, profile, ...request }: z.infer<typeof descriptionsQuery>,
  ): Promise<z.infer<typeof descriptionsAnswer>> {
    const { rows, next } = await this.descriptions.page(actor, { ...request, subject: vacancyId ?? profile });
    return { jobDescriptions: rows.map(lineView), next };
  }

  @Get('draft')
  @Allow('job-descriptions.read')
  @Operation({
    summary: 'The job description of a vacancy or a profile as it was saved last, not approved',
    query: subjectQuery,
    answer: draftAnswer,
  })
  async draft(
    @CurrentActor() actor: Actor,
    @CheckedQuery(subjectQuery) query: z.infer<typeof subjectQuery>,
  ): Promise<DraftAnswer> {
    return draftView(await this.drafts.get(actor, subjectOf(query)));
  }

  @Put('draft')
  @Allow('job-descriptions.edit')
  @Operation({
    summary: 'Save what is typed for a job description',
    description:
      'What concerns the company is kept for all its posts. Texts that ask for age, sex, looks and the like are refused.',
    body: descriptionBody,
    answer: draftAnswer,
  })
  async save(@CurrentActor() actor: Actor, @CheckedBody(descriptionBody) body: DescriptionBody): Promise<DraftAnswer> {
    return draftView(await this.drafts.save(actor, subjectOf(body), formOf(body), body.basedOn));
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('job-descriptions.edit')
  @Operation({
    summary: 'How a job description would look; nothing is stored',
    body: descriptionBody,
    answer: draftAnswer,
  })
  async preview(
    @CurrentActor() actor: Actor,
    @CheckedBody(descriptionBody) body: DescriptionBody,
  ): Promise<DraftAnswer> {
    return draftView(await this.drafts.preview(actor, subjectOf(body), formOf(body)));
  }

  @Post()
  @HttpCode(201)
  @Allow('job-descriptions.edit')
  @Operation({
    summary: 'Approve a job description',
    description: 'It is kept as it is, as the next version; the same again gives the version that is there.',
    body: descriptionBody,
    answer: approvedAnswer,
    status: 201,
  })
  async approve(
    @CurrentActor() actor: Actor,
    @CheckedBody(descriptionBody) body: DescriptionBody,
  ): Promise<z.infer<typeof approvedAnswer>> {
    return approvedView(await this.descriptions.approve(actor, subjectOf(body), formOf(body), body.basedOn));
  }

  @Get(':id')
  @Allow('job-descriptions.read')
  @Operation({ summary: 'One approved job description', params, answer: approvedAnswer })
  async one(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) descriptionId: string,
  ): Promise<z.infer<typeof approvedAnswer>> {
    return approvedView(await this.descriptions.get(actor, descriptionId));
  }

  @Get(':id/docx')
  @Allow('job-descriptions.read')
  @Operation({ summary: 'One approved job description as a DOCX file', params, answer: z.any() })
  async docx(@CurrentActor() actor: Actor, @CheckedParam('id', id) descriptionId: string): Promise<StreamableFile> {
    const { document } = await this.descriptions.get(actor, descriptionId);
    const disposition = 'attachment; filename="job-description.docx"';
    return new StreamableFile(await docxFile(document), { type: DOCX_TYPE, disposition });
  }
}
