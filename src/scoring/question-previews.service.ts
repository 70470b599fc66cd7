import { Inject, Injectable } from '@nestjs/common';
import { ApplicationsService } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { MailComposition } from '../messaging/index.js';
import type { Skip } from '../messaging/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { QuestionMails } from './question-mails.service.js';
import { QUESTIONS } from './questions.message.js';
import type { ScoreDetail } from './scoring.service.js';

/** How much somebody would be asked now, and by which way. */
export interface QuestionOutline {
  readonly questions: number;
  readonly channel: 'email' | 'board';
}

/** What somebody will read if they are asked now. */
export interface QuestionPreview extends QuestionOutline {
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

  /**
   * @param score  the application's, as it was just read, null where it has none; read if not given
   * @throws ApplicationNotFound
   */
  async of(actor: Actor, applicationId: string, score?: ScoreDetail | null): Promise<QuestionPreview | Unaskable> {
    assertAllowed(actor, 'conversations.write');
    const { id } = await this.applications.find(actor, applicationId);
    const draft = await this.mails.prepareUnasked(actor.organisationId, id, score);
    if ('skip' in draft) return unaskable(draft);
    const message = { organisationId: actor.organisationId, kind: QUESTIONS.name };
    const { subject, text, values } = await this.composition.read(message, draft, this.clock.now());
    return { questions: values.questions.length, channel: channelOf(draft), subject, text };
  }

  /**
   * The same without the message: of those who are looked at few are asked.
   *
   * @param score  the application's, as it was just read; null where it has none
   * @throws ApplicationNotFound
   */
  async outline(actor: Actor, applicationId: string, score: ScoreDetail | null): Promise<QuestionOutline | Unaskable> {
    assertAllowed(actor, 'conversations.write');
    const { id } = await this.applications.find(actor, applicationId);
    const addressed = await this.mails.addressedUnasked(actor.organisationId, id, score);
    if ('skip' in addressed) return unaskable(addressed);
    return { questions: addressed.open.length, channel: channelOf(addressed) };
  }
}

function unaskable({ skip }: Skip): Unaskable {
  return skip === 'no-address' ? skip : 'nothing-open';
}

function channelOf({ to }: { readonly to: object }): QuestionOutline['channel'] {
  return 'applicationId' in to ? 'board' : 'email';
}
