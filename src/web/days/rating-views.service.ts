import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { RatingsReader } from '../../interviews/index.js';
import type { RatedPerson } from '../../interviews/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import type { Visit } from '../frame/visit.js';
import { criteriaPart } from './rating-criteria.page.js';
import { orderBehind, RATING_ORDERS, ratingRow, ratingsLive } from './ratings.page.js';
import type { RatingOrder, RatingsInput } from './ratings.page.js';

/** The order of the people that the address of whatever is tapped carries along. */
export const orderQuery = z.object({ order: z.enum(RATING_ORDERS).default('arrival').catch('arrival') });

/** The ratings of a day for their reader. */
@Injectable()
export class RatingViews {
  constructor(private readonly ratings: RatingsReader) {}

  async input(
    actor: Actor,
    dayId: string,
    { order, places = [], hint }: Pick<RatingsInput, 'order' | 'hint'> & Partial<Pick<RatingsInput, 'places'>>,
  ): Promise<RatingsInput> {
    const grid = await this.ratings.grid(actor, dayId);
    return {
      ...{ grid, order, places, hint },
      mayDecide: mayDo(actor, 'applications.decide'),
      mayEdit: mayDo(actor, 'criteria.edit') && grid.day.status !== 'cancelled',
    };
  }

  /**
   * What a tap in a row is answered with: the row; a plain form is led to it on the page.
   *
   * @param query  of the address that was tapped
   */
  async row(actor: Actor, visit: Visit, { dayId, bookingId }: RatedPerson, query: unknown): Promise<PageAnswer> {
    const { order } = readForm(orderQuery, query);
    const page = `/days/${dayId}/ratings${orderBehind(order)}`;
    if (!visit.partial) return goTo(`${page}#person-${bookingId}`);
    const input = await this.input(actor, dayId, { order });
    const row = input.grid.rows.find((one) => one.bookingId === bookingId);
    // Marked as not here a moment ago: the whole page says who is.
    if (row === undefined) return goTo(page);
    return show('pages/days/rating-row', ratingRow(row, input, visit.f.inZone(input.grid.day.timeZone)));
  }

  /** What a change of the criteria is answered with: the list, and the grid with its new columns. */
  async criteria(
    actor: Actor,
    visit: Visit,
    { dayId, order }: { readonly dayId: string; readonly order: RatingOrder },
  ): Promise<PageAnswer> {
    if (!visit.partial) return goTo(`/days/${dayId}/ratings${orderBehind(order)}#criteria-list`);
    const input = await this.input(actor, dayId, { order });
    return show('pages/days/rating-criteria-changed', {
      criteria: criteriaPart(input.grid, orderBehind(order), visit.f),
      live: ratingsLive(input, visit.f),
    });
  }
}
