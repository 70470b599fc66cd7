import { Injectable } from '@nestjs/common';
import { MailTransport } from '../platform/mail-transport/index.js';
import type { Formatter, ViewLanguage } from '../platform/views/index.js';
import { MailTemplates } from './mail-templates.js';
import type { RenderedMail } from './mail-templates.js';
import type { OutgoingMessage } from './message-carrier.service.js';
import type { BoardRecipient, MailDraft, MailRecipient, Skip } from './message-kind.js';
import { MessageKinds } from './message-kinds.js';
import type { Message } from './message.entity.js';

/** A message put into words. */
export interface ComposedMessage {
  readonly outgoing: OutgoingMessage;
  readonly subject: string;
  readonly language: ViewLanguage;
  /** IANA zone in which quiet hours are kept. */
  readonly quietZone: string;
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

  /** The message as it goes out now, or why nothing is to be said. */
  async compose(message: Message, now: Date): Promise<ComposedMessage | Skip> {
    const { organisationId, subjectId, subjectVersion, recipientUserId, channel, attempts } = message;
    // The attempt that begins is counted; a person who sends it again has the count begin anew.
    const triedByBoard = channel === 'board' && attempts > 1;
    const subject = { organisationId, subjectId, subjectVersion, recipientUserId, triedByBoard };
    const draft = await this.kinds.prepare(message.kind, subject);
    if ('skip' in draft) return draft;
    const { language, timeZone, quietZone = timeZone, leavesAtOnce } = draft;
    const format = this.templates.formatter(language, timeZone, now);
    const { to } = draft;
    const words = 'applicationId' in to ? this.chat(message, draft, to, format) : this.mail(message, draft, to, format);
    return { ...words, language, quietZone, leavesAtOnce };
  }

  private mail(
    { id, kind }: Message,
    draft: MailDraft<object>,
    to: MailRecipient,
    format: Formatter,
  ): Pick<ComposedMessage, 'outgoing' | 'subject'> {
    const rendered = this.templates.render(kind, draft.values(format), draft.language);
    const mail = {
      ...rendered,
      messageId: this.messageIdOf(id),
      fromName: draft.fromName,
      to,
      unsubscribeUrl: draft.unsubscribeUrl,
      sentAt: format.now,
      ...(draft.calendar === undefined ? {} : { calendar: draft.calendar(format) }),
    };
    return { outgoing: { channel: 'email', mail }, subject: rendered.subject };
  }

  private chat(
    { organisationId, id: messageId, kind }: Message,
    draft: MailDraft<object>,
    { applicationId, byLetter }: BoardRecipient,
    format: Formatter,
  ): Pick<ComposedMessage, 'outgoing' | 'subject'> {
    const { subject, text } = this.templates.renderChat(kind, draft.values(format), draft.language);
    const message = { organisationId, messageId, applicationId, text };
    return { outgoing: { channel: byLetter ? 'letter' : 'board', message }, subject };
  }

  /** What the reader of a draft gets to read, in plain text, without being sent: whoever sends it reads it first. */
  read<V extends object>(
    kind: string,
    { language, timeZone, to, values: valuesIn }: MailDraft<V>,
    now: Date,
  ): Pick<RenderedMail, 'subject' | 'text'> & { readonly values: V } {
    const values = valuesIn(this.templates.formatter(language, timeZone, now));
    const { subject, text } = this.templates['applicationId' in to ? 'renderChat' : 'render'](kind, values, language);
    return { subject, text, values };
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
