import { Inject, Injectable } from '@nestjs/common';
import { ApplicationsService } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { MailComposition } from '../messaging/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { QuestionMails } from './question-mails.service.js';
import { QUESTIONS } from './questions.message.js';

/** What somebody will read if they are asked now. */
export interface QuestionPreview {
  readonly questions: number;
  readonly channel: 'email' | 'board';
  readonly subject: string;
  readonly text: string;
}

/** Why nobody is asked: there is nothing to ask (any more), or nobody can write to the person. */
export type Unaskable = 'nothing-open' | 'no-address';

/** What candidates would be asked, to be read before it is sent: the very message, in the language of its reader. */
@Injectable()
export class QuestionPreviews {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly mails: QuestionMails,
    private readonly composition: MailComposition,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ApplicationNotFound */
  async of(actor: Actor, applicationId: string): Promise<QuestionPreview | Unaskable> {
    assertAllowed(actor, 'conversations.write');
    const { id } = await this.applications.find(actor, applicationId);
    const draft = await this.mails.prepareUnasked(actor.organisationId, id);
    if ('skip' in draft) return draft.skip === 'no-address' ? draft.skip : 'nothing-open';
    const { subject, text, values } = this.composition.read(QUESTIONS.name, draft, this.clock.now());
    const channel = 'applicationId' in draft.to ? 'board' : 'email';
    return { questions: values.questions.length, channel, subject, text };
  }
}
