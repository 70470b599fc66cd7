import { Injectable } from '@nestjs/common';
import { ApplicationsService } from '../../candidates/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import type { Visit } from '../frame/visit.js';
import { PanelReader } from './panel-reader.service.js';
import { groupCounts } from './response-groups.js';
import { responseRow } from './responses.page.js';

/** What every decision about a person is answered with. */
@Injectable()
export class DecidedAnswer {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly panels: PanelReader,
  ) {}

  /** To the list the panel as it is now, the row and the numbers of the groups; to a plain form the person's page. */
  async answer(actor: Actor, visit: Visit, id: string): Promise<PageAnswer> {
    if (!visit.partial) return goTo(`/applications/${id}`);
    const detail = await this.applications.get(actor, id);
    const panel = await this.panels.panel(actor, detail, { linksToOwnPage: true }, visit.f);
    const counts = groupCounts(await this.applications.stageCounts(actor, detail.vacancy.id), visit.f);
    return show('pages/vacancies/decided', { panel, row: responseRow(detail, detail.vacancy, false, visit.f), counts });
  }
}
