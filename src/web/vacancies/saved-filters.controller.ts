import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { SavedFilters } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { FormInvalid, readForm } from '../frame/forms.js';
import { backField, backPath } from '../frame/own-path.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { filterQuery, readSavedQuery } from './response-filter.js';
import { savedFiltersPage } from './saved-filters.page.js';
import { KeptFilters } from './kept-filters.service.js';

const placeForm = z.object(backField);
const editForm = placeForm.extend({
  name: z.string().default(''),
  shared: z
    .literal('yes')
    .optional()
    .transform((sent) => sent === 'yes'),
});
/** An address holds a search of 200 characters and a tag, each of them written in up to twelve signs. */
const LONGEST_QUERY_CHARACTERS = 12_000;
const saveForm = editForm.extend({ query: z.string().max(LONGEST_QUERY_CHARACTERS).default('') });

/** Filters of the list under names: saved, renamed, shared and deleted. */
@PageController('saved-filters')
@Allow('saved-filters.use')
export class SavedFiltersController {
  constructor(
    private readonly filters: SavedFilters,
    private readonly kept: KeptFilters,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const back = backPath(readForm(placeForm, query).back) ?? '/vacancies';
    return show('pages/vacancies/saved-filters', savedFiltersPage(await this.kept.of(actor), back, visit.f));
  }

  @Post()
  async save(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const { name, shared, query, back } = readForm(saveForm, body);
    const read = readSavedQuery(query);
    if (read === null) throw new FormInvalid('query', 'invalid', {}, 'This is no filter');
    const path = backPath(back) ?? '/vacancies';
    return this.refusals.orElse(visit, path, async () => {
      await this.filters.save(actor, { name, shared, query: filterQuery(read.group, read.filter) });
      return goTo(path, { tone: 'good', text: visit.f.t('savedFilters.saved') });
    });
  }

  @Post(':id')
  async edit(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { name, shared, back } = readForm(editForm, body);
    const path = ownPage(back);
    return this.refusals.orElse(visit, path, async () => {
      await this.filters.edit(actor, id, { name, shared });
      return goTo(path, { tone: 'good', text: visit.f.t('savedFilters.saved') });
    });
  }

  @Post(':id/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { back } = readForm(placeForm, body);
    await this.filters.remove(actor, id);
    return goTo(ownPage(back), { tone: 'good', text: visit.f.t('savedFilters.removed') });
  }
}

/** The page itself, which still knows the list that one came from. */
function ownPage(given: string | undefined): string {
  const back = backPath(given);
  return back === null ? '/saved-filters' : `/saved-filters?${new URLSearchParams({ back }).toString()}`;
}
