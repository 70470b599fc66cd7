import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { MailNotSent, MailTransport } from '../platform/mail-transport/index.js';
import { MailTemplates } from './mail-templates.js';
import type { RenderedMail } from './mail-templates.js';
import { Message } from './message.entity.js';
import type { KeptSentences, WordedSentence, WordingCase } from './message-wording.js';
import { trialNotSent } from './messaging.errors.js';
import { ownWords } from './own-words.js';
import { WordingTexts } from './wording-texts.service.js';
import type { ShownSentences, WordedMail } from './wording-texts.service.js';

/** A mail as its reader would get it, by e-mail and in the chat of a job board. */
export interface WordingTrial extends RenderedMail {
  readonly chat: string;
}

/** For whom a mail is tried. */
export interface TrialOf {
  readonly mail: WordedMail;
  /** Which reader: see WordingCase; the first one where none is named. */
  readonly reader?: string;
  /** Whose mail it is. */
  readonly companyName: string;
  /** IANA zone of its times. */
  readonly timeZone: string;
}

/** Whoever has a mail sent to themselves. */
export interface TrialReader {
  readonly organisationId: string;
  readonly userId: string;
  readonly name: string;
  readonly address: string;
}

// Nobody is interviewed in the middle of the night, when somebody may look at a preview.
const SAMPLE_HOUR = 10;

/** Shows mails in words that are being tried out, with the values of the sample. */
@Injectable()
export class WordingTrials {
  constructor(
    private readonly texts: WordingTexts,
    private readonly templates: MailTemplates,
    private readonly transport: MailTransport,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The readers of whom another sentence is right. @throws ExpectedError of kind not-found for what cannot be worded */
  readers(mail: WordedMail): WordingCase<object>['name'][] {
    return this.texts.kind(mail).wording.cases.map(({ name }) => name);
  }

  /** Sentences as they are kept, of those that were typed. @throws WordingRefused */
  read(mail: WordedMail, typed: ShownSentences): KeptSentences {
    const read = Object.entries(this.texts.read(mail, typed));
    return Object.fromEntries(read.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  /** Of these sentences those that no mail can be written with: what they name is gone. */
  unusable(mail: WordedMail, kept: KeptSentences): readonly WordedSentence[] {
    const kind = this.texts.kind(mail);
    const sample = kind.sample(this.templates.formatter(mail.language, 'UTC', this.clock.now())) as object;
    return ownWords(kind.wording, kept, sample).unusable;
  }

  /** The mail with these sentences in the places of the product's. */
  show({ mail, reader, companyName, timeZone }: TrialOf, kept: KeptSentences): WordingTrial {
    const kind = this.texts.kind(mail);
    const { cases } = kind.wording;
    const now = DateTime.fromJSDate(this.clock.now(), { zone: timeZone }).startOf('day').set({ hour: SAMPLE_HOUR });
    const format = this.templates.formatter(mail.language, timeZone, now.toJSDate());
    const sample = kind.sample(format, companyName) as object;
    const values = { ...sample, ...(cases.find(({ name }) => name === reader) ?? cases[0])?.changes };
    const { own } = ownWords(kind.wording, kept, values);
    const { text: chat } = this.templates.renderChat(kind.name, values, mail.language, own);
    return { ...this.templates.render(kind.name, values, mail.language, own), chat };
  }

  /**
   * Sends it to whoever tries it out. It has no place in the outbox but the record of what was sent: nothing causes it, and nobody misses
   * one that does not arrive.
   *
   * @throws ExpectedError of kind unavailable where the mail server does not take it
   */
  async send(to: TrialReader, trial: TrialOf, kept: KeptSentences): Promise<void> {
    const { organisationId, userId: recipientUserId, name, address } = to;
    const { mail } = trial;
    const id = newId();
    const sentAt = this.clock.now();
    const { subject, text, html } = this.show(trial, kept);
    const mailOut = {
      ...{ messageId: `${id}@${this.transport.senderDomain}`, fromName: trial.companyName, to: { name, address } },
      ...{ subject, text, html, unsubscribeUrl: null, sentAt },
    };
    await this.transport.send(mailOut).catch((error: unknown) => {
      throw error instanceof MailNotSent ? trialNotSent(String(error.values['detail'])) : error;
    });
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Message).insert({
        ...{ organisationId, id, kind: mail.kind, channel: 'email', subjectType: 'mail-wording', subjectId: id },
        ...{ subjectVersion: 0, recipientUserId, dedupeKey: `mail-wording:${id}`, status: 'sent', attempts: 1 },
        ...{ notBefore: sentAt, claimedAt: sentAt, sentAt, createdAt: sentAt },
        ...{ language: mail.language, renderedSubject: subject },
      }),
    );
  }
}
