import { Body, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { RatingCriteria } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { orderQuery, RatingViews } from './rating-views.service.js';
import { orderBehind } from './ratings.page.js';

const nameForm = z.object({ name: z.string().max(1_000).default('') });
const placeForm = z.object({ to: z.enum(['up', 'down']) });

/** What the people of a day are rated by: added to, renamed, put in order, taken out, before the day and while it runs. */
@PageController('days/:dayId/ratings/criteria')
@Allow('criteria.edit')
export class RatingCriteriaController {
  constructor(
    private readonly criteria: RatingCriteria,
    private readonly views: RatingViews,
    private readonly refusals: Refusals,
  ) {}

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('dayId') dayId: string,
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { name } = readForm(nameForm, body);
    return this.changed(actor, visit, { dayId, query }, () => this.criteria.add(actor, dayId, name));
  }

  @Post(':key')
  async rename(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { dayId, key }: { dayId: string; key: string },
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { name } = readForm(nameForm, body);
    return this.changed(actor, visit, { dayId, query }, () => this.criteria.rename(actor, dayId, key, name));
  }

  @Post(':key/move')
  async move(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { dayId, key }: { dayId: string; key: string },
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { to } = readForm(placeForm, body);
    return this.changed(actor, visit, { dayId, query }, () => this.criteria.move(actor, dayId, key, to));
  }

  @Post(':key/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { dayId, key }: { dayId: string; key: string },
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    return this.changed(actor, visit, { dayId, query }, () => this.criteria.remove(actor, dayId, key));
  }

  @Post(':key/restore')
  async restore(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { dayId, key }: { dayId: string; key: string },
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    return this.changed(actor, visit, { dayId, query }, () => this.criteria.restore(actor, dayId, key));
  }

  /** What is wrong with a name is said beside the list; a plain form is led back to it. */
  private async changed(
    actor: Actor,
    visit: Visit,
    { dayId, query }: { readonly dayId: string; readonly query: unknown },
    change: () => Promise<void>,
  ): Promise<PageAnswer> {
    const { order } = readForm(orderQuery, query);
    const work = async (): Promise<PageAnswer> => {
      await change();
      return this.views.criteria(actor, visit, { dayId, order });
    };
    const list = `/days/${dayId}/ratings${orderBehind(order)}#criteria-list`;
    return visit.partial ? work() : this.refusals.orElse(visit, list, work);
  }
}
