import { Injectable } from '@nestjs/common';
import { ApplicationsService } from '../../candidates/index.js';
import type { SaidFeedback } from '../../candidates/index.js';
import type { ExpectedError } from '../../kernel/errors.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { applicationPage } from './application.page.js';
import type { AskedMove } from './panel-actions.js';
import { PanelReader } from './panel-reader.service.js';
import { responsesQuery } from './response-filter.js';
import { groupCounts } from './response-groups.js';
import { RowPlaces } from './row-places.service.js';
import { responseRow } from './responses.page.js';

/** What every decision about a person is answered with. */
@Injectable()
export class DecidedAnswer {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly panels: PanelReader,
    private readonly places: RowPlaces,
    private readonly visits: Visits,
  ) {}

  /**
   * To the list the panel as it is now, the row and the numbers of the groups, narrowed as the list is; to a plain form the page
   * that it stands on, or the person's.
   */
  async answer(
    actor: Actor,
    visit: Visit,
    id: string,
    { query = {}, back = null }: { readonly query?: unknown; readonly back?: string | null } = {},
  ): Promise<PageAnswer> {
    return visit.partial ? this.shown(actor, visit, id, { query, asked: null }) : goTo(back ?? `/applications/${id}`);
  }

  /** The same with the question what the decision costs, which was not made. */
  async ask(
    actor: Actor,
    visit: Visit,
    id: string,
    { query, asked }: { readonly query: unknown; readonly asked: AskedMove },
  ): Promise<PageAnswer> {
    if (visit.partial) return this.shown(actor, visit, id, { query, asked });
    const detail = await this.applications.get(actor, id);
    const panel = await this.panels.panel(actor, detail, { linksToOwnPage: false, asked }, visit.f);
    return show('pages/vacancies/application', applicationPage(detail, panel));
  }

  /** The person's page with what was said and is not kept, and why it is not. */
  async refuseFeedback(
    actor: Actor,
    visit: Visit,
    id: string,
    { advice, words, error }: SaidFeedback & { readonly error: ExpectedError },
  ): Promise<PageAnswer> {
    const detail = await this.applications.get(actor, id);
    const refused = { advice, words, fault: this.visits.failureSentence(visit, error) };
    const panel = await this.panels.panel(actor, detail, { linksToOwnPage: false, refused }, visit.f);
    return showRefused('pages/vacancies/application', applicationPage(detail, panel));
  }

  private async shown(
    actor: Actor,
    visit: Visit,
    id: string,
    { query, asked }: { readonly query: unknown; readonly asked: AskedMove | null },
  ): Promise<PageAnswer> {
    const conditions = readForm(responsesQuery, query);
    const detail = await this.applications.get(actor, id);
    const panel = await this.panels.panel(actor, detail, { linksToOwnPage: true, asked }, visit.f);
    const counts = groupCounts(await this.places.counts(actor, detail.vacancy.id, conditions), visit.f);
    const hasInterview = (await this.places.expected(actor, { rows: [detail] })).has(detail.id);
    const row = responseRow(
      detail,
      await this.places.profile(detail.vacancy),
      {
        ...{ current: false, hasInterview, mayDecide: mayDo(actor, 'applications.decide') },
        tags: (await this.places.tags(actor, { rows: [detail] })).get(detail.candidateId) ?? [],
      },
      visit.f,
    );
    return show('pages/vacancies/decided', { panel, row, counts });
  }
}
