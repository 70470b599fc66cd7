import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Comparisons, Duplicates } from '../../candidates/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Refusals } from '../frame/refusals.service.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { comparisonPage } from './comparison.page.js';
import { comparisonHref, DUPLICATES, duplicateRowsPage, duplicatesPage } from './duplicates.page.js';

/** The people whose boxes are ticked; nobody if none is. */
const peopleForm = z.object({
  people: z
    .union([z.uuid(), z.array(z.uuid())])
    .default([])
    .transform((ids) => [ids].flat()),
});
const splitForm = z.object({ candidate: z.uuid() });

/** Candidates that may be one person. */
@PageController('duplicates')
export class DuplicatesController {
  constructor(
    private readonly comparisons: Comparisons,
    private readonly duplicates: Duplicates,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  @Allow('duplicates.read')
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const suggestions = await this.comparisons.list(actor, readForm(listQuery, query));
    if (visit.partial) return show('pages/duplicates/duplicate-rows', duplicateRowsPage(suggestions, visit.f));
    const count = await this.comparisons.count(actor);
    return show('pages/duplicates/duplicates', duplicatesPage({ suggestions, count }, visit.f));
  }

  @Get(':id')
  @Allow('duplicates.read')
  async compare(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const comparison = await this.comparisons.of(actor, id);
    const mayDecide = mayDo(actor, 'duplicates.decide');
    return show('pages/duplicates/comparison', comparisonPage({ comparison, mayDecide }, visit.f));
  }

  @Post(':id/merge')
  @Allow('duplicates.decide')
  async merge(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.refusals.orElse(visit, comparisonHref(id), async () => {
      const { candidateId } = await this.duplicates.merge(actor, readForm(peopleForm, body).people);
      return goTo(comparisonHref(candidateId), { tone: 'good', text: visit.f.t('duplicates.mergedNow') });
    });
  }

  @Post(':id/tell-apart')
  @Allow('duplicates.decide')
  async tellApart(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.refusals.orElse(visit, comparisonHref(id), async () => {
      await this.duplicates.tellApart(actor, readForm(peopleForm, body).people);
      return goTo(DUPLICATES, { tone: 'good', text: visit.f.t('duplicates.differentNow') });
    });
  }

  @Post(':id/split')
  @Allow('duplicates.decide')
  async split(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.refusals.orElse(visit, comparisonHref(id), async () => {
      await this.duplicates.split(actor, readForm(splitForm, body).candidate);
      return goTo(comparisonHref(id), { tone: 'good', text: visit.f.t('duplicates.splitNow') });
    });
  }
}
