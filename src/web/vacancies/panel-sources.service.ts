import { Injectable } from '@nestjs/common';
import { Arrivals } from '../../direct-responses/index.js';
import { JobDescriptions } from '../../job-descriptions/index.js';
import { newId } from '../../kernel/ids.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { Asking, QuestionPreviews } from '../../scoring/index.js';
import type { ScoreDetail } from '../../scoring/index.js';
import { Conversations } from '../../sourcing/index.js';
import { conversationPage } from './conversation.page.js';
import type { ConversationPage } from './conversation.page.js';
import type { PanelInput } from './panel.page.js';
import { SaidOfPerson } from './said-of-person.service.js';

/** Where a person came from, what was written with them there, what is said of them, and where it is written what is asked of them. */
@Injectable()
export class PanelSources {
  constructor(
    private readonly arrivals: Arrivals,
    private readonly conversations: Conversations,
    private readonly descriptions: JobDescriptions,
    private readonly asking: Asking,
    private readonly previews: QuestionPreviews,
    private readonly said: SaidOfPerson,
  ) {}

  /** Past which boards a person came, and what was written at them. The caller has checked that the actor may see the application. */
  async of(
    actor: Actor,
    { id: applicationId, vacancy }: { readonly id: string; readonly vacancy: { readonly id: string } },
    score: ScoreDetail | null,
  ): Promise<Pick<PanelInput, 'arrivals' | 'conversations' | 'questions' | 'written' | 'feedback' | 'tags' | 'rated'>> {
    return {
      written: mayDo(actor, 'job-descriptions.read') ? await this.descriptions.sources(actor, vacancy.id) : new Map(),
      arrivals: await this.arrivals.of(actor, applicationId),
      conversations: await this.conversationsOf(actor, applicationId),
      ...(await this.said.of(actor, applicationId)),
      questions: mayDo(actor, 'conversations.write')
        ? {
            formKey: newId(),
            rounds: await this.asking.rounds(actor, applicationId),
            standing: await this.asking.standing(actor, applicationId, score),
            outline: await this.previews.outline(actor, applicationId, score),
          }
        : null,
    };
  }

  /** One conversation as it is now; null where there is none (any more). */
  async conversation(
    actor: Actor,
    applicationId: string,
    responseId: string,
    f: Formatter,
  ): Promise<ConversationPage | null> {
    const conversations = await this.conversationsOf(actor, applicationId);
    const one = conversations.find(({ conversation }) => conversation.responseId === responseId);
    if (!one) return null;
    const anyWaits = conversations.some(({ conversation }) => conversation.unansweredSince !== null);
    return { ...conversationPage(one, f), settledMark: anyWaits ? null : `wrote-${applicationId}` };
  }

  private async conversationsOf(actor: Actor, applicationId: string): Promise<PanelInput['conversations']> {
    const conversations = await this.conversations.shown(actor, applicationId);
    const mayWrite = mayDo(actor, 'conversations.write');
    return conversations.map((conversation) => ({ applicationId, conversation, mayWrite, formKey: newId() }));
  }
}
