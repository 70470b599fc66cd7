import { Injectable } from '@nestjs/common';
import type { OutgoingMail } from '../platform/mail-transport/index.js';
import { MailTransport } from '../platform/mail-transport/index.js';
import type { ViewLanguage } from '../platform/views/index.js';
import { MailTemplates } from './mail-templates.js';
import type { RenderedMail } from './mail-templates.js';
import type { Skip } from './message-kind.js';
import { MessageKinds } from './message-kinds.js';
import type { Message } from './message.entity.js';

/** A message put into words. */
export interface ComposedMail {
  readonly mail: OutgoingMail;
  readonly language: ViewLanguage;
  readonly timeZone: string;
  readonly leavesAtOnce: boolean;
}

/** Puts messages into words: asks the kind what to say, renders its templates. */
@Injectable()
export class MailComposition {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly templates: MailTemplates,
    private readonly transport: MailTransport,
  ) {}

  /** The mail as it goes out now, or why nothing is to be said. */
  async compose(message: Message, now: Date): Promise<ComposedMail | Skip> {
    const { organisationId, subjectId, subjectVersion, recipientUserId, id } = message;
    const subject = { organisationId, subjectId, subjectVersion, recipientUserId };
    const draft = await this.kinds.prepare(message.kind, subject);
    if ('skip' in draft) return draft;
    const format = this.templates.formatter(draft.language, draft.timeZone, now);
    const rendered = this.templates.render(message.kind, draft.values(format), draft.language);
    return {
      language: draft.language,
      timeZone: draft.timeZone,
      leavesAtOnce: draft.leavesAtOnce,
      mail: {
        ...rendered,
        messageId: this.messageIdOf(id),
        fromName: draft.fromName,
        to: draft.to,
        unsubscribeUrl: draft.unsubscribeUrl,
        sentAt: now,
        ...(draft.calendar === undefined ? {} : { calendar: draft.calendar(format) }),
      },
    };
  }

  /** The Message-ID under which a message of the outbox travels, without angle brackets. */
  messageIdOf(id: string): string {
    return `${id}@${this.transport.senderDomain}`;
  }

  /**
   * A kind of message as a candidate would get it, with its sample values.
   *
   * @param timeZone  IANA zone in which the sample's times are shown
   * @throws ExpectedError of kind not-found for an unknown kind
   */
  preview(kind: string, language: ViewLanguage, timeZone: string, now: Date): RenderedMail {
    const values = this.kinds.get(kind).sample(this.templates.formatter(language, timeZone, now)) as object;
    return this.templates.render(kind, values, language);
  }
}
