import { Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { PeopleSearchService } from '../../candidates/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { foundRows, searchPage } from './search.page.js';

const searchQuery = listQuery.extend({ text: z.string().trim().max(200).default('') });

/** People over all vacancies, from every page of the desk. */
@PageController('search')
@Allow('applications.read')
export class SearchController {
  constructor(private readonly people: PeopleSearchService) {}

  /** The page or, when the end of the list has come into view, its next stretch. */
  @Get()
  async find(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const { text, after } = readForm(searchQuery, query);
    const found = await this.people.find(actor, text, { after: after ?? null });
    if (visit.partial) return show('pages/search/search-rows', foundRows(text, found, visit.f));
    return show(
      'pages/search/search',
      searchPage({ text, found, mayReadContacts: mayDo(actor, 'contacts.read') }, visit.f),
    );
  }
}
