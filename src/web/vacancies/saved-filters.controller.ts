import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { FilterNotFound, FilterOfContact, SavedFilters } from '../../candidates/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { FormInvalid, readForm } from '../frame/forms.js';
import { backField, backPath } from '../frame/own-path.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { filterQuery, readSavedQuery } from './response-filter.js';
import { savedFiltersPage } from './saved-filters.page.js';
import type { RefusedFilter } from './saved-filters.page.js';
import { KeptFilters } from './kept-filters.service.js';

const editForm = z.object({
  ...backField,
  name: z.string().default(''),
  shared: z
    .literal('yes')
    .optional()
    .transform((sent) => sent === 'yes'),
});
/** An address holds a search of 200 characters and a tag, each of them written in up to twelve signs. */
const LONGEST_QUERY_CHARACTERS = 12_000;
const saveForm = editForm.extend({ query: z.string().max(LONGEST_QUERY_CHARACTERS).default('') });
type Unsaved = Pick<z.infer<typeof saveForm>, 'name' | 'shared' | 'query'>;

/** Filters of the list under names: saved, renamed, shared and deleted. */
@PageController('saved-filters')
@Allow('saved-filters.use')
export class SavedFiltersController {
  constructor(
    private readonly filters: SavedFilters,
    private readonly kept: KeptFilters,
    private readonly visits: Visits,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const { back, ...unsaved } = readForm(saveForm, query);
    // What was refused for the others there are waits here while one of them is deleted.
    const waits = unsaved.query !== '' && readSavedQuery(unsaved.query) !== null;
    const waiting = waits ? { id: null, ...unsaved, fault: null } : null;
    const page = savedFiltersPage(await this.kept.of(actor), backPath(back) ?? '/vacancies', visit.f, waiting);
    return show('pages/vacancies/saved-filters', page);
  }

  @Post()
  async save(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const { name, shared, query, back } = readForm(saveForm, body);
    const read = readSavedQuery(query);
    if (read === null) throw new FormInvalid('query', 'invalid', {}, 'This is no filter');
    const path = backPath(back) ?? '/vacancies';
    const asked = filterQuery(read.group, read.filter);
    try {
      await this.filters.save(actor, { name, shared, query: asked });
    } catch (error) {
      // What is at fault is in the list, and is cleared there.
      if (error instanceof FilterOfContact)
        return goTo(path, { tone: 'bad', text: this.visits.failureSentence(visit, error) });
      return this.refused(actor, visit, path, error, { id: null, query: asked, name, shared });
    }
    return goTo(path, { tone: 'good', text: visit.f.t('savedFilters.saved') });
  }

  @Post(':id')
  async edit(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { name, shared, back } = readForm(editForm, body);
    try {
      await this.filters.edit(actor, id, { name, shared });
    } catch (error) {
      return this.refused(actor, visit, backPath(back) ?? '/vacancies', error, { id, query: '', name, shared });
    }
    return goTo(ownPage(back), { tone: 'good', text: visit.f.t('savedFilters.saved') });
  }

  @Post(':id/remove')
  async remove(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { back, ...unsaved } = readForm(saveForm, body);
    try {
      await this.filters.remove(actor, id);
    } catch (error) {
      // Asked twice, it is gone once.
      if (!(error instanceof FilterNotFound)) throw error;
    }
    return goTo(ownPage(back, unsaved), { tone: 'good', text: visit.f.t('savedFilters.removed') });
  }

  /** The page with what was typed. @throws what is no refusal of what was typed */
  private async refused(
    actor: Actor,
    visit: Visit,
    backHref: string,
    error: unknown,
    typed: Omit<RefusedFilter, 'fault'>,
  ): Promise<PageAnswer> {
    if (!(error instanceof ExpectedError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    const refused = { ...typed, fault: this.visits.failureSentence(visit, error) };
    const page = savedFiltersPage(await this.kept.of(actor), backHref, visit.f, refused);
    return showRefused('pages/vacancies/saved-filters', page);
  }
}

/** The page itself, which still knows the list that one came from and what waits to be saved. */
function ownPage(
  given: string | undefined,
  { name, query, shared }: Unsaved = { name: '', query: '', shared: false },
): string {
  const back = backPath(given);
  const known = new URLSearchParams({
    ...(back !== null && { back }),
    ...(query && { name, query, ...(shared && { shared: 'yes' }) }),
  }).toString();
  return known === '' ? '/saved-filters' : `/saved-filters?${known}`;
}
