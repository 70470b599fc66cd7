import { Body, Get, Param, Post } from '@nestjs/common';
import { DOCX_TYPE, docxFile, JobDescriptionDrafts, JobDescriptions } from '../../job-descriptions/index.js';
import type { DescriptionSubject, DraftBase } from '../../job-descriptions/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, sendFile, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { descriptionFault, descriptionFormSchema, formOf, seenFormSchema } from './description-form.js';
import type { DescriptionValues } from './description-form.js';
import { baseOf, descriptionPage, previewPage, refusedPreview } from './description.page.js';
import type { GivenDescription } from './description.page.js';

/** What the address names: a vacancy, or a profile of the catalogue. */
interface SubjectParams {
  readonly vacancyId?: string;
  readonly slug?: string;
}

/** Of how many versions the page tells; the rest is in the list. */
const VERSIONS_SHOWN = 5;

/** Writes the job description of a post: what is typed, how it looks, and its approval. */
@PageController(['vacancies/:vacancyId/job-description', 'role-profiles/:slug/job-description'])
export class DescriptionController {
  constructor(
    private readonly drafts: JobDescriptionDrafts,
    private readonly descriptions: JobDescriptions,
  ) {}

  @Get()
  @Allow('job-descriptions.read')
  async form(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() params: SubjectParams,
  ): Promise<PageAnswer> {
    return show('pages/job-descriptions/description', await this.page(actor, visit, subjectOf(params), null));
  }

  /** A refused form is shown again with what was typed. */
  @Post()
  @Allow('job-descriptions.edit')
  async save(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() params: SubjectParams,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const subject = subjectOf(params);
    return this.orRefused({ actor, visit, subject, body }, async (values, seen) => {
      await this.drafts.save(actor, subject, formOf(values), seen);
      return goTo(baseOf(subject), { tone: 'good', text: visit.f.t('jobDescription.saved') });
    });
  }

  /** The document as it would look with what is being typed; nothing is stored. */
  @Post('preview')
  @Allow('job-descriptions.edit')
  async preview(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() params: SubjectParams,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    try {
      const drafted = await this.drafts.preview(
        actor,
        subjectOf(params),
        formOf(readForm(descriptionFormSchema, body)),
      );
      return show('pages/job-descriptions/preview', previewPage(drafted, visit.f));
    } catch (error) {
      const fault = descriptionFault(error, visit.f);
      if (fault === null) throw error;
      return show('pages/job-descriptions/preview', refusedPreview(fault));
    }
  }

  @Post('approve')
  @Allow('job-descriptions.edit')
  async approve(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() params: SubjectParams,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const subject = subjectOf(params);
    return this.orRefused({ actor, visit, subject, body }, async (values, seen) => {
      const { id, version } = await this.descriptions.approve(actor, subject, formOf(values), seen);
      const text = visit.f.t('jobDescription.approved', { version: visit.f.number(version) });
      return goTo(`/job-descriptions/${id}`, { tone: 'good', text });
    });
  }

  @Get('docx')
  @Allow('job-descriptions.read')
  async docx(@CurrentActor() actor: Actor, @Param() params: SubjectParams): Promise<PageAnswer> {
    const { document, form } = await this.drafts.get(actor, subjectOf(params));
    return sendFile(await docxFile(document), DOCX_TYPE, `${form.post}.docx`);
  }

  private async orRefused(
    { actor, visit, subject, body }: { actor: Actor; visit: Visit; subject: DescriptionSubject; body: unknown },
    work: (values: DescriptionValues, seen: DraftBase) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    const values = readForm(descriptionFormSchema, body);
    const seen = readForm(seenFormSchema, body);
    try {
      return await work(values, seen);
    } catch (error) {
      const fault = descriptionFault(error, visit.f);
      if (fault === null) throw error;
      const page = await this.page(actor, visit, subject, { values, seen, fault });
      return showRefused('pages/job-descriptions/description', page);
    }
  }

  private async page(
    actor: Actor,
    visit: Visit,
    subject: DescriptionSubject,
    given: GivenDescription | null,
  ): Promise<object> {
    const drafted = await this.drafts.get(actor, subject);
    const versions = await this.descriptions.page(actor, { subject: drafted.post.subject, limit: VERSIONS_SHOWN });
    const mayEdit = mayDo(actor, 'job-descriptions.edit');
    return descriptionPage({ drafted, versions, mayEdit, given }, visit.f);
  }
}

function subjectOf({ vacancyId, slug }: SubjectParams): DescriptionSubject {
  return vacancyId === undefined ? { profileSlug: slug ?? '' } : { vacancyId };
}
