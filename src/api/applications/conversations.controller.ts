import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Conversations } from '../../sourcing/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';
import { conversationsAnswer, conversationsView, messageBody } from './conversations.schemas.js';

const id = z.uuid();
const params = z.object({ id, responseId: id });
type Answer = z.infer<typeof conversationsAnswer>;

/** Conversations with candidates at the boards. */
@ApiArea('applications/:id/conversations', 'Conversations')
export class ConversationsController {
  constructor(private readonly conversations: Conversations) {}

  @Get()
  @Allow('conversations.read')
  @Operation({
    summary: 'What was written with a candidate at the boards',
    description: 'As it is known here: the boards are not asked.',
    params: z.object({ id }),
    answer: conversationsAnswer,
  })
  async list(@CurrentActor() actor: Actor, @CheckedParam('id', id) applicationId: string): Promise<Answer> {
    return conversationsView(await this.conversations.of(actor, applicationId));
  }

  @Post(':responseId/messages')
  @HttpCode(200)
  @Allow('conversations.write')
  @Operation({
    summary: 'Write to a candidate at a board',
    description:
      'It is kept first. What cannot be sent at once is sent in the background; what the board refuses is in `unsent` of the answer.',
    params,
    body: messageBody,
    answer: conversationsAnswer,
  })
  async write(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedParam('responseId', id) responseId: string,
    @CheckedBody(messageBody) body: z.infer<typeof messageBody>,
  ): Promise<Answer> {
    await this.conversations.write(actor, applicationId, { responseId, ...body });
    return conversationsView(await this.conversations.of(actor, applicationId));
  }

  @Post(':responseId/settle')
  @HttpCode(200)
  @Allow('conversations.write')
  @Operation({ summary: 'Say that what was written so far needs no answer', params, answer: conversationsAnswer })
  async settle(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedParam('responseId', id) responseId: string,
  ): Promise<Answer> {
    await this.conversations.settle(actor, applicationId, responseId);
    return conversationsView(await this.conversations.of(actor, applicationId));
  }

  @Post(':responseId/refresh')
  @HttpCode(200)
  @Allow('conversations.read')
  @Operation({ summary: 'Read a conversation at the board now', params, answer: conversationsAnswer })
  async refresh(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedParam('responseId', id) responseId: string,
  ): Promise<Answer> {
    await this.conversations.refresh(actor, applicationId, responseId);
    return conversationsView(await this.conversations.of(actor, applicationId));
  }
}
