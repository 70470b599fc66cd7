import { Body, Param, Post, Query } from '@nestjs/common';
import { PlanPreviews } from '../../interviews/index.js';
import type { PreviewedDay } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { WhileAsked } from '../frame/while-asked.js';
import { dayFields, formFaults, planFormSchema } from './plan-form.js';
import type { PlanFormValues } from './plan-form.js';
import { PlanParts, planQuery } from './plan-parts.service.js';
import { NO_PREVIEW, planPreviewPart } from './plan-preview.page.js';
import type { PlanPreviewPart } from './plan-preview.page.js';
import { NEW_DAY } from './plan.page.js';

/** What the form of a plan would give, while it is being filled in. */
@PageController('vacancies/:vacancyId/plan/preview')
@Allow('days.plan')
export class PlanPreviewsController {
  constructor(
    private readonly previews: PlanPreviews,
    private readonly parts: PlanParts,
    private readonly visits: Visits,
  ) {}

  @Post()
  async preview(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @WhileAsked() asked: AbortSignal,
    @Param('vacancyId') vacancyId: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    // The form of a new day names none: whatever day is next is not meant.
    const { day: dayId = NEW_DAY } = readForm(planQuery, query);
    const values = readForm(planFormSchema, body);
    const planned = () => this.previews.ofDay(actor, { vacancyId, ...dayFields(values) }, asked);
    const preview = await this.previewOf(visit, values, planned);
    if (visit.partial) return show('pages/days/plan-preview', preview);
    // On a whole page each stands beside its field.
    const { faults } = preview;
    const beside = faults.length > 0 ? NO_PREVIEW : preview;
    return this.parts.show(actor, visit, { vacancyId, dayId, typed: { values, faults }, preview: beside });
  }

  private async previewOf(
    visit: Visit,
    { format }: PlanFormValues,
    planned: () => Promise<PreviewedDay>,
  ): Promise<PlanPreviewPart> {
    try {
      return planPreviewPart(await planned(), visit.f);
    } catch (error) {
      return { ...NO_PREVIEW, faults: formFaults(error, format, visit.f, this.visits.saysIn(visit)) };
    }
  }
}
