import { Get, Post } from '@nestjs/common';
import { TrialEnd } from '../../first-run/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { trialPage } from './trial.page.js';

/** The end of trying the product out: what goes is said, and asked once. */
@PageController('connections/trial')
@Allow('candidates.erase')
export class TrialController {
  constructor(private readonly trial: TrialEnd) {}

  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    return show('pages/connections/trial', trialPage(await this.trial.look(actor), visit.f));
  }

  @Post()
  async end(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const { nothing } = trialPage(await this.trial.end(actor), visit.f);
    return goTo('/connections', {
      tone: nothing === null ? 'good' : 'fair',
      text: nothing ?? visit.f.t('trial.ended'),
    });
  }
}
