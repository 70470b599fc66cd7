import { Inject, Injectable, Logger } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { AuditedBy } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { MailWording } from './mail-wording.entity.js';
import type { AnyMessageKind } from './message-kind.js';
import type { KeptSentences } from './message-wording.js';
import { nothingToBringBack } from './messaging.errors.js';
import { NO_OWN_WORDS, ownWords } from './own-words.js';
import type { OwnWords } from './own-words.js';
import { WordingTexts } from './wording-texts.service.js';
import type { ShownSentences, WordedMail } from './wording-texts.service.js';

/** What is kept of a mail: what changes with it. */
type Change = Pick<MailWording, 'sentences' | 'takenBack'>;

/** How organisations word their mails. Who may change that, whoever calls has asked. */
@Injectable()
export class MailWordings {
  private readonly log = new Logger('messaging');

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly texts: WordingTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All that an organisation has worded at some time. */
  async list(organisationId: string): Promise<MailWording[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(MailWording).find({ where: { organisationId } }),
    );
  }

  /** One of them; null where nothing of it was ever worded. @throws ExpectedError of kind not-found for what cannot be worded */
  async find(organisationId: string, mail: WordedMail): Promise<MailWording | null> {
    this.texts.kind(mail);
    return this.database.inOrganisation(organisationId, (db) => found(db, organisationId, mail));
  }

  /**
   * Words sentences of a mail; those that are not named stay as they are. Twice is once.
   *
   * @param typed  as people write them; an empty one, or one in the product's words, is the product's from now on
   * @throws WordingRefused; ExpectedError of kind not-found for what cannot be worded
   */
  async save(by: AuditedBy, mail: WordedMail, typed: ShownSentences): Promise<void> {
    const read = this.texts.read(mail, typed);
    await this.change(by, mail, 'organisation.mail-worded', (present) => {
      const sentences = worded({ ...present?.sentences, ...read });
      if (sameSentences(sentences, present?.sentences ?? {})) return null;
      return { sentences, takenBack: null };
    });
  }

  /** Goes back to the words of the product; one's own can be brought back. Twice is once. */
  async takeBack(by: AuditedBy, mail: WordedMail): Promise<void> {
    await this.change(by, mail, 'organisation.mail-wording-taken-back', (present) => {
      if (present === null || Object.keys(present.sentences).length === 0) return null;
      return { sentences: {}, takenBack: present.sentences };
    });
  }

  /** Undoes that. Twice is once. @throws ExpectedError of kind conflict where nothing is to be brought back */
  async bringBack(by: AuditedBy, mail: WordedMail): Promise<void> {
    await this.change(by, mail, 'organisation.mail-wording-brought-back', (present) => {
      if (present?.takenBack) return { sentences: present.takenBack, takenBack: null };
      // Brought back a moment ago, by the same tap or a colleague's.
      if (present && Object.keys(present.sentences).length > 0) return null;
      throw nothingToBringBack();
    });
  }

  /**
   * The organisation's words for one mail that is about to be written. What cannot be used is noted for the people of the organisation
   * and said in the words of the product.
   */
  async wordsFor(
    organisationId: string,
    { name: kind, wording }: AnyMessageKind,
    { language, values }: Pick<WordedMail, 'language'> & { readonly values: object },
  ): Promise<OwnWords> {
    if (wording === undefined) return NO_OWN_WORDS;
    return this.database.inOrganisation(organisationId, async (db) => {
      const present = await found(db, organisationId, { kind, language });
      if (present === null) return NO_OWN_WORDS;
      const { own, unusable } = ownWords(wording, present.sentences, values);
      if (unusable.length > 0) {
        this.log.warn({ kind, language, unusable }, 'Words of the organisation could not be used');
        await db
          .getRepository(MailWording)
          .update({ organisationId, id: present.id, unusableSince: IsNull() }, { unusableSince: this.clock.now() });
      }
      return own;
    });
  }

  /** Changes of one mail come one after the other, each on what the one before has left. */
  private async change(
    by: AuditedBy,
    mail: WordedMail,
    action: string,
    next: (present: MailWording | null) => Change | null,
  ): Promise<void> {
    const { organisationId } = by;
    const { kind, language } = mail;
    this.texts.kind(mail);
    await this.database.inOrganisation(organisationId, async (db) => {
      const lock = `mail-wording ${organisationId} ${kind} ${language}`;
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
      const present = await found(db, organisationId, mail);
      const change = next(present);
      if (change === null) return;
      const row = {
        ...{ organisationId, id: present?.id ?? newId(), kind, language },
        ...change,
        ...{ changedAt: this.clock.now(), userId: by.userId, userName: by.name, unusableSince: null },
      };
      await db.getRepository(MailWording).save(row);
      await this.audit.record(by, action, { type: 'organisation', id: organisationId }, { mail: kind, language });
    });
  }
}

function found(db: EntityManager, organisationId: string, { kind, language }: WordedMail): Promise<MailWording | null> {
  return db.getRepository(MailWording).findOneBy({ organisationId, kind, language });
}

/** Those that are worded. */
function worded(sentences: Readonly<Record<string, string | undefined>>): KeptSentences {
  return Object.fromEntries(Object.entries(sentences).filter(([, text]) => text !== undefined));
}

function sameSentences(one: KeptSentences, other: KeptSentences): boolean {
  const inOrder = (sentences: KeptSentences): string => JSON.stringify(Object.entries(sentences).sort());
  return inOrder(one) === inOrder(other);
}
