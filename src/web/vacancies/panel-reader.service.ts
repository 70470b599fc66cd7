import { Injectable } from '@nestjs/common';
import { ClientsService } from '../../organisations/index.js';
import { clientName } from '../frame/client-filter.js';
import { ApplicationsService } from '../../candidates/index.js';
import type { ApplicationDetail } from '../../candidates/index.js';
import { InterviewsAhead } from '../../interviews/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { ScoringService } from '../../scoring/index.js';
import { ApplicationAtBoards } from '../../sourcing/index.js';
import type { RefusedFeedback } from './feedback-part.js';
import type { AskedMove } from './panel-actions.js';
import { PanelSources } from './panel-sources.service.js';
import { isOwnDecision } from './own-decision.js';
import { panelPage } from './panel.page.js';
import type { PanelPage } from './panel.page.js';

/** How a panel is looked at. */
export interface PanelLook {
  /** False on the person's own page. */
  readonly linksToOwnPage: boolean;
  /** Fetched for the case that somebody looks next. */
  readonly ahead?: boolean;
  /** A decision that is not made before it is said yes to. */
  readonly asked?: AskedMove | null;
  /** What was said of the person and is not kept. */
  readonly refused?: RefusedFeedback | null;
}

/** Gathers what the panel of an application shows. */
@Injectable()
export class PanelReader {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly scoring: ScoringService,
    private readonly atBoards: ApplicationAtBoards,
    private readonly sources: PanelSources,
    private readonly interviews: InterviewsAhead,
    private readonly clients: ClientsService,
  ) {}

  /** Name of the client that a vacancy is for, as far as the actor may know it. */
  async clientOf(actor: Actor, clientId: string | null): Promise<string | null> {
    return clientName({ clients: await this.clients.choices(actor) }, clientId);
  }

  /**
   * The panel for this reader: contacts are read, and the reading audited, only for roles that may, and only once somebody looks:
   * not for a panel that is fetched ahead.
   */
  async panel(
    actor: Actor,
    detail: ApplicationDetail,
    { linksToOwnPage, ahead = false, asked = null, refused = null }: PanelLook,
    f: Formatter,
  ): Promise<PanelPage> {
    const mayDecide = mayDo(actor, 'applications.decide');
    const last = detail.history.at(-1);
    const score = await this.scoring.detail(actor, detail.id);
    const input = {
      detail,
      score,
      earlier: await this.scoring.earlier(actor, detail.id),
      mayAnswer: mayDo(actor, 'verdicts.answer'),
      ...(await this.atBoards.of(actor, detail.id)),
      mayTellAgain: mayDo(actor, 'connections.edit'),
      ...(await this.sources.of(actor, detail, score)),
      contacts:
        mayDo(actor, 'contacts.read') && detail.erasedAt === null && !ahead
          ? await this.applications.contacts(actor, detail.id)
          : null,
      mayDecide,
      mayUndo: mayDecide && isOwnDecision(last, actor),
      mayExport: mayDo(actor, 'candidates.export'),
      mayReadDuplicates: mayDo(actor, 'duplicates.read'),
      mayErase: mayDo(actor, 'candidates.erase'),
      mayPlan: mayDo(actor, 'days.plan'),
      mayReadDays: mayDo(actor, 'days.read'),
      interview: (await this.interviews.of(actor, [detail.id])).get(detail.id) ?? null,
      asked,
      refused,
      linksToOwnPage,
    };
    return panelPage(input, f);
  }
}
