import { Injectable } from '@nestjs/common';
import { ApplicationsService, isDecided } from '../../candidates/index.js';
import type { ApplicationDetail } from '../../candidates/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { ScoringService } from '../../scoring/index.js';
import { SourcingService } from '../../sourcing/index.js';
import { panelPage } from './panel.page.js';
import type { PanelPage } from './panel.page.js';

/** Gathers what the panel of an application shows. */
@Injectable()
export class PanelReader {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly scoring: ScoringService,
    private readonly sourcing: SourcingService,
  ) {}

  /**
   * The panel for this reader: contacts are read, and the reading audited, only for roles that may, and only once somebody looks:
   * not for a panel that is fetched ahead.
   */
  async panel(
    actor: Actor,
    detail: ApplicationDetail,
    { linksToOwnPage, ahead = false }: { readonly linksToOwnPage: boolean; readonly ahead?: boolean },
    f: Formatter,
  ): Promise<PanelPage> {
    const mayDecide = mayDo(actor, 'applications.decide');
    const last = detail.history.at(-1);
    const input = {
      detail,
      score: await this.scoring.detail(actor, detail.id),
      responses: await this.sourcing.responsesOf(actor, detail.id),
      contacts:
        mayDo(actor, 'contacts.read') && detail.erasedAt === null && !ahead
          ? await this.applications.contacts(actor, detail.id)
          : null,
      mayDecide,
      mayUndo: mayDecide && isOwnDecision(last, actor),
      mayExport: mayDo(actor, 'candidates.export'),
      mayErase: mayDo(actor, 'candidates.erase'),
      linksToOwnPage,
    };
    return panelPage(input, f);
  }
}

/** True for a decision that this person made and that is not itself an undoing. */
function isOwnDecision(last: ApplicationDetail['history'][number] | undefined, actor: Actor): boolean {
  if (last === undefined || last.fromStage === null || last.undoesId !== null) return false;
  return last.userId !== null && last.userId === actor.userId && isDecided(last.toStage);
}
