import { Injectable } from '@nestjs/common';
import { MailTransport } from '../platform/mail-transport/index.js';
import type { Formatter, ViewLanguage } from '../platform/views/index.js';
import { MailTemplates } from './mail-templates.js';
import { MailWordings } from './mail-wordings.service.js';
import type { RenderedMail } from './mail-templates.js';
import type { OutgoingMessage } from './message-carrier.service.js';
import type { BoardRecipient, MailDraft, MailRecipient, Skip } from './message-kind.js';
import { MessageKinds } from './message-kinds.js';
import type { Message } from './message.entity.js';
import type { OwnWords } from './own-words.js';

/** A message put into words. */
export interface ComposedMessage {
  readonly outgoing: OutgoingMessage;
  readonly subject: string;
  readonly language: ViewLanguage;
  /** IANA zone in which quiet hours are kept. */
  readonly quietZone: string;
  readonly leavesAtOnce: boolean;
}

/** A draft with its values put into words. */
type WrittenDraft = Omit<MailDraft<object>, 'values'> & { readonly values: object };

/** Puts messages into words: asks the kind what to say, renders its templates with the organisation's own words. */
@Injectable()
export class MailComposition {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly templates: MailTemplates,
    private readonly transport: MailTransport,
    private readonly wordings: MailWordings,
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
    const written = { ...draft, values: draft.values(format) };
    const own = await this.wordings.wordsFor(organisationId, this.kinds.get(message.kind), written);
    const words =
      'applicationId' in to ? this.chat(message, written, to, own) : this.mail(message, written, { to, format, own });
    return { ...words, language, quietZone, leavesAtOnce };
  }

  private mail(
    { id, kind }: Message,
    written: WrittenDraft,
    { to, format, own }: { to: MailRecipient; format: Formatter; own: OwnWords },
  ): Pick<ComposedMessage, 'outgoing' | 'subject'> {
    const rendered = this.templates.render(kind, written.values, written.language, own);
    const mail = {
      ...rendered,
      messageId: this.messageIdOf(id),
      fromName: written.fromName,
      to,
      unsubscribeUrl: written.unsubscribeUrl,
      sentAt: format.now,
      ...(written.calendar === undefined ? {} : { calendar: written.calendar(format) }),
    };
    return { outgoing: { channel: 'email', mail }, subject: rendered.subject };
  }

  private chat(
    { organisationId, id: messageId, kind }: Message,
    { values, language }: WrittenDraft,
    { applicationId, byLetter }: BoardRecipient,
    own: OwnWords,
  ): Pick<ComposedMessage, 'outgoing' | 'subject'> {
    const { subject, text } = this.templates.renderChat(kind, values, language, own);
    const message = { organisationId, messageId, applicationId, text };
    return { outgoing: { channel: byLetter ? 'letter' : 'board', message }, subject };
  }

  /** What the reader of a draft gets to read, in plain text, without being sent: whoever sends it reads it first. */
  async read<V extends object>(
    { organisationId, kind }: Pick<Message, 'organisationId' | 'kind'>,
    { language, timeZone, to, values: valuesIn }: MailDraft<V>,
    now: Date,
  ): Promise<Pick<RenderedMail, 'subject' | 'text'> & { readonly values: V }> {
    const values = valuesIn(this.templates.formatter(language, timeZone, now));
    const own = await this.wordings.wordsFor(organisationId, this.kinds.get(kind), { language, values });
    const render = 'applicationId' in to ? 'renderChat' : 'render';
    const { subject, text } = this.templates[render](kind, values, language, own);
    return { subject, text, values };
  }

  /** The Message-ID under which a message of the outbox travels, without angle brackets. */
  messageIdOf(id: string): string {
    return `${id}@${this.transport.senderDomain}`;
  }
}
