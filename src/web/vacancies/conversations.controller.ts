import { Body, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Conversations, LONGEST_CHAT_MESSAGE_CHARACTERS } from '../../sourcing/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { PanelSources } from './panel-sources.service.js';

const messageForm = z.object({ key: z.uuid(), text: z.string().max(LONGEST_CHAT_MESSAGE_CHARACTERS) });

/** The conversations with a candidate at the boards: a part of the panel. */
@PageController('applications/:id/conversations/:responseId')
export class ConversationsController {
  constructor(
    private readonly conversations: Conversations,
    private readonly applications: ApplicationsService,
    private readonly sources: PanelSources,
  ) {}

  @Post()
  @Allow('conversations.write')
  async write(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    await this.conversations.write(actor, id, { responseId, ...readForm(messageForm, body) });
    return this.answer(actor, visit, id, responseId);
  }

  /** What was written needs no answer. */
  @Post('settle')
  @Allow('conversations.write')
  async settle(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
  ): Promise<PageAnswer> {
    await this.conversations.settle(actor, id, responseId);
    return this.answer(actor, visit, id, responseId);
  }

  /** Reads the conversation at the board. */
  @Post('refresh')
  @Allow('conversations.read')
  async refresh(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
  ): Promise<PageAnswer> {
    await this.conversations.refresh(actor, id, responseId);
    return this.answer(actor, visit, id, responseId);
  }

  /** To the panel the part as it is now, to a plain form the person's page at the conversation. */
  private async answer(actor: Actor, visit: Visit, id: string, responseId: string): Promise<PageAnswer> {
    const application = await this.applications.find(actor, id);
    const page = await this.sources.conversation(actor, application.id, responseId, visit.f);
    if (!visit.partial || page === null) return goTo(`/applications/${id}#conversation-${responseId}`);
    return show('pages/vacancies/conversation', page);
  }
}
