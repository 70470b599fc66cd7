import { Get, Param, Post, Query } from '@nestjs/common';
import { ApplicationsService } from '../../candidates/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { BoardActionsService } from '../../sourcing/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { UNTOLD, untoldPage } from './untold.page.js';

/** What boards refused, may not have heard, or have not been told for too long. */
@PageController('untold')
export class UntoldController {
  constructor(
    private readonly actions: BoardActionsService,
    private readonly applications: ApplicationsService,
  ) {}

  @Get()
  @Allow('connections.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const actions = await this.actions.untold(actor, readForm(listQuery, query));
    const ids = [...new Set(actions.rows.map(({ applicationId }) => applicationId))];
    const input = {
      actions,
      count: await this.actions.untoldCount(actor),
      people: await this.applications.rows(actor, ids),
      mayDecide: mayDo(actor, 'connections.edit'),
    };
    return show('pages/untold/untold', untoldPage(input, visit.f));
  }

  @Post(':id/retry')
  @Allow('connections.edit')
  async retry(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.actions.retry(actor, id);
    return goTo(UNTOLD, { tone: 'good', text: visit.f.t('told.retried') });
  }

  @Post(':id/dismiss')
  @Allow('connections.edit')
  async dismiss(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.actions.dismiss(actor, id);
    return goTo(UNTOLD, { tone: 'good', text: visit.f.t('told.dismissed') });
  }
}
