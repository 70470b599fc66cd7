import { Param, Post, Req } from '@nestjs/common';
import { WebhookSecrets } from '../../direct-responses/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { leaveOnce } from './once.js';

/** Secrets of systems that send responses. */
@PageController('settings/webhook-secrets')
@Allow('api-keys.edit')
export class WebhookController {
  constructor(private readonly secrets: WebhookSecrets) {}

  @Post()
  async make(@CurrentActor() actor: Actor, @Req() request: RequestWithVisit): Promise<PageAnswer> {
    leaveOnce(request, 'webhook-secret', (await this.secrets.make(actor)).secret);
    return goTo('/settings#webhook-heading');
  }

  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    await this.secrets.end(actor, id);
    return goTo('/settings', { tone: 'good', text: visit.f.t('settings.saved') });
  }
}
