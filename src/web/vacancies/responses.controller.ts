import { Get, Param, Query } from '@nestjs/common';
import { ApplicationsService } from '../../candidates/index.js';
import type { ApplicationPage } from '../../candidates/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { LARGEST_PAGE } from '../../platform/paging/index.js';
import { SourcingService } from '../../sourcing/index.js';
import { VacanciesService, VacancyPostingsService } from '../../vacancies/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { ReadAtOnce } from '../frame/read-at-once.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { PanelReader } from './panel-reader.service.js';
import type { PanelPage } from './panel.page.js';
import { responsesQuery } from './response-filter.js';
import { mustOf, stagesShown } from './response-groups.js';
import { RowPlaces } from './row-places.service.js';
import { readingPage, responseRowsPage, responsesPage } from './responses.page.js';

/** The responses of a vacancy, best first. */
@PageController('vacancies/:id')
@Allow('applications.read')
export class ResponsesController {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly postings: VacancyPostingsService,
    private readonly applications: ApplicationsService,
    private readonly sourcing: SourcingService,
    private readonly panels: PanelReader,
    private readonly places: RowPlaces,
  ) {}

  /** The page or, when the end of the list has come into view, its next stretch. */
  @Get('responses')
  @ReadAtOnce()
  async list(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { group, after, ...filter } = readForm(responsesQuery, query);
    const vacancy = await this.vacancies.get(actor, id);
    const list = await this.applications.list(actor, {
      ...{ vacancyId: id, stages: stagesShown(group, filter.stage), after: after ?? null },
      ...mustOf(group),
      ...filter,
    });
    const currentId = visit.partial ? null : (list.rows[0]?.id ?? null);
    const profile = await this.places.profile(vacancy);
    const expected = await this.places.expected(actor, list);
    const place = {
      ...{ group, filter, currentId, profile, expected, mayDecide: mayDo(actor, 'applications.decide') },
      tags: await this.places.tags(actor, list),
    };
    if (visit.partial) return show('pages/vacancies/response-rows', responseRowsPage(vacancy, list, place, visit.f));
    const input = {
      vacancy,
      client: await this.panels.clientOf(actor, vacancy.clientId),
      list,
      counts: await this.places.counts(actor, id, filter),
      ...place,
      ...(await this.places.narrowing(actor)),
      panel: await this.firstPanel(actor, list, visit),
      reading: await this.reading(actor),
      unreadable: (await this.sourcing.unreadable(actor, id, { limit: LARGEST_PAGE })).rows,
      mayWrite: mayDo(actor, 'conversations.write'),
      mayTag: mayDo(actor, 'tags.write'),
      mayReadConversations: mayDo(actor, 'conversations.read'),
      mayReadContacts: mayDo(actor, 'contacts.read'),
      mayPlan: mayDo(actor, 'days.plan'),
      mayEdit: mayDo(actor, 'vacancies.edit'),
      mayReadDescription: mayDo(actor, 'job-descriptions.read'),
      mayReadProfile: mayDo(actor, 'profiles.read'),
      mayImport: mayDo(actor, 'candidates.import'),
      mayExport: mayDo(actor, 'candidates.export'),
      postings: list.rows.length > 0 ? [] : await this.postings.of(actor, id),
    };
    return show('pages/vacancies/responses', responsesPage(input, visit.f));
  }

  /** How far the reading of the boards is; the line goes away when all is read. */
  @Get('reading')
  async progress(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const { id: vacancyId } = await this.vacancies.get(actor, id);
    const reading = await this.reading(actor);
    return show('pages/vacancies/reading', { reading: reading && readingPage(vacancyId, reading, visit.f) });
  }

  private async firstPanel(actor: Actor, list: ApplicationPage, visit: Visit): Promise<PanelPage | null> {
    const [first] = list.rows;
    if (!first) return null;
    const detail = await this.applications.get(actor, first.id);
    return this.panels.panel(actor, detail, { linksToOwnPage: true }, visit.f);
  }

  private async reading(actor: Actor): Promise<{ found: number; read: number; scored: number } | null> {
    // Counting everything is for the minutes in which something is being read, not for every page.
    if ((await this.sourcing.waiting(actor.organisationId)) === 0) return null;
    const { found, read, scored } = await this.sourcing.progress(actor.organisationId);
    return { found, read, scored };
  }
}
