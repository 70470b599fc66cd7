import { Injectable } from '@nestjs/common';
import { isViewLanguage } from '../platform/views/index.js';
import type { ViewLanguage } from '../platform/views/index.js';
import { PLACEHOLDERS } from './domain/placeholders.table.js';
import type { PlaceholderName } from './domain/placeholders.table.js';
import { placeholderSign, readWording, shownWording } from './domain/wording.js';
import { MailTemplates } from './mail-templates.js';
import type { AnyMessageKind } from './message-kind.js';
import { MessageKinds } from './message-kinds.js';
import { isLine, longestOf } from './message-wording.js';
import type { KeptSentences, MessageWording, WordedSentence } from './message-wording.js';
import { noSuchWording, SentenceRefused, WordingRefused } from './messaging.errors.js';

/** A mail that can be worded, in one language. */
export interface WordedMail {
  readonly kind: string;
  readonly language: ViewLanguage;
}

/** A kind with what can be worded in it. */
export type WordableKind = AnyMessageKind & { readonly wording: MessageWording<object> };

/** Sentences as people type and read them. */
export type ShownSentences = Readonly<Partial<Record<WordedSentence, string>>>;

/** Reads what people write in the place of the product's sentences, and shows it to them. */
@Injectable()
export class WordingTexts {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly templates: MailTemplates,
  ) {}

  /** Names of the mails that can be worded: those to candidates. */
  wordable(): string[] {
    return this.kinds
      .all()
      .filter(({ wording }) => wording !== undefined)
      .map(({ name }) => name);
  }

  /** @throws ExpectedError of kind not-found for what cannot be worded */
  kind({ kind, language }: { readonly kind: string; readonly language: string }): WordableKind {
    const found = this.kinds.all().find(({ name }) => name === kind);
    if (!found?.wording || !isViewLanguage(language)) throw noSuchWording();
    return found as WordableKind;
  }

  /** Placeholders of a mail as they are written in its language. */
  placeholders(mail: WordedMail): string[] {
    return this.namesOf(mail).map((name) => placeholderSign(name, mail.language));
  }

  /** Those of them that a sentence has to have. */
  needed(mail: WordedMail, sentence: WordedSentence): string[] {
    const names = this.kind(mail).wording.needed?.[sentence] ?? [];
    return names.map((name) => placeholderSign(name, mail.language));
  }

  /** What the product says, with placeholders as people write them; it signs nothing. */
  product(mail: WordedMail): ShownSentences {
    const { area, sentences } = this.kind(mail).wording;
    const { language } = mail;
    const signs = Object.keys(PLACEHOLDERS) as PlaceholderName[];
    const values = Object.fromEntries(signs.map((name) => [name, placeholderSign(name, language)]));
    const { t } = this.templates.formatter(language, 'UTC', new Date(0));
    return Object.fromEntries(
      sentences.map((name) => [name, name === 'signature' ? '' : t(`${area}.${name}`, values)]),
    );
  }

  /** The same with an organisation's own sentences in their places; one that cannot be read any more stands as it is kept, and one that the mail no longer has nowhere. */
  shown(mail: WordedMail, kept: KeptSentences): ShownSentences {
    const shown = Object.entries(this.product(mail)).map(([name, product]) => {
      const own = kept[name as WordedSentence];
      return [name, own === undefined ? product : shownOr(own, mail.language)] as const;
    });
    return Object.fromEntries(shown);
  }

  /**
   * Reads sentences as they were typed. Undefined is one that is to be the product's: nothing was typed, or its very words.
   *
   * @throws WordingRefused naming every sentence that is not taken
   */
  read(mail: WordedMail, typed: ShownSentences): Readonly<Partial<Record<WordedSentence, string | undefined>>> {
    const product = this.product(mail);
    const refused: SentenceRefused[] = [];
    const read = this.kind(mail).wording.sentences.flatMap((sentence): [WordedSentence, string | undefined][] => {
      const text = typed[sentence];
      if (text === undefined) return [];
      const [own, theirs] = [text, product[sentence] ?? ''].map((one) => this.sentence(mail, sentence, one));
      if (own instanceof SentenceRefused) {
        refused.push(own);
        return [];
      }
      return [[sentence, own === '' || own === theirs ? undefined : own]];
    });
    const [first, ...others] = refused;
    if (first) throw new WordingRefused([first, ...others]);
    return Object.fromEntries(read);
  }

  private sentence(mail: WordedMail, sentence: WordedSentence, typed: string): string | SentenceRefused {
    const placeholders = this.namesOf(mail);
    const rules = {
      ...{ language: mail.language, placeholders, needed: this.kind(mail).wording.needed?.[sentence] ?? [] },
      ...{ longest: longestOf(sentence), isLine: isLine(sentence) },
    };
    const read = readWording(typed, rules);
    return 'fault' in read ? new SentenceRefused(sentence, read.fault, this.placeholders(mail).join(', ')) : read.text;
  }

  private namesOf(mail: WordedMail): PlaceholderName[] {
    return Object.keys(this.kind(mail).wording.values) as PlaceholderName[];
  }
}

function shownOr(kept: string, language: ViewLanguage): string {
  try {
    return shownWording(kept, language);
  } catch {
    return kept;
  }
}
