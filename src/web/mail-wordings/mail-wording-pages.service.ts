import { Injectable } from '@nestjs/common';
import { MailWordings, WordingRefused, WordingTexts, WordingTrials } from '../../messaging/index.js';
import type {
  KeptSentences,
  MailWording,
  ShownSentences,
  TrialOf,
  WordedMail,
  WordedSentence,
} from '../../messaging/index.js';
import type { Actor, Viewer } from '../../organisations/index.js';
import type { Refusal } from '../frame/form-field.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { mailWordingPage, mailWordingsPage, previewOf, refusedPreview } from './mail-wordings.page.js';
import type { KeptWording, MailWordingPage, MailWordingsPage, WordingPreview } from './mail-wordings.page.js';

/** Who words which mail, and for whom it is shown. */
export interface WordingVisit {
  readonly viewer: Viewer;
  readonly visit: Visit;
  readonly mail: WordedMail;
  readonly reader: string | undefined;
}

/** What the page shows beside what is kept. */
interface Given {
  /** What was typed, and what is wrong with it; null: as it is kept. */
  readonly refusal: Refusal | null;
  /** A test mail has left. */
  readonly isSent?: boolean;
}

/** Makes the pages on which mails are worded. */
@Injectable()
export class MailWordingPages {
  constructor(
    private readonly wordings: MailWordings,
    private readonly texts: WordingTexts,
    private readonly trials: WordingTrials,
    private readonly visits: Visits,
  ) {}

  async list(actor: Actor, visit: Visit): Promise<MailWordingsPage> {
    const kinds = this.texts.wordable();
    const kept = (await this.wordings.list(actor.organisationId)).filter(({ kind }) => kinds.includes(kind));
    return mailWordingsPage(
      kinds,
      kept.map((wording) => this.withUnusable(wording)),
      visit.f,
    );
  }

  async form(of: WordingVisit, { refusal, isSent = false }: Given): Promise<MailWordingPage> {
    const { viewer, visit, mail } = of;
    const wording = await this.wordings.find(viewer.actor.organisationId, mail);
    const kept = wording?.sentences ?? {};
    const shown = this.texts.shown(mail, kept);
    const input = {
      ...{ mail, refusal, isSent, shown, mailTo: viewer.email },
      sentences: this.texts.kind(mail).wording.sentences,
      ...{ placeholders: this.texts.placeholders(mail), product: this.texts.product(mail) },
      neededIn: (sentence: WordedSentence) => this.texts.needed(mail, sentence),
      kept: wording && this.withUnusable(wording),
      ...{ readers: this.trials.readers(mail), reader: this.readerOf(of) },
      preview: refusal ? this.typedPreview(of, { ...shown, ...refusal.values }) : this.preview(of, kept, false),
    };
    return mailWordingPage(input, visit.f);
  }

  /** The mail in words that are being typed, or what stands in their way. */
  typedPreview(of: WordingVisit, typed: ShownSentences): WordingPreview {
    try {
      return this.preview(of, this.trials.read(of.mail, typed), true);
    } catch (error) {
      const faults = this.faultsOf(of, error);
      if (!faults) throw error;
      return refusedPreview(of.mail.kind, faults, of.visit.f);
    }
  }

  /** What is wrong with which sentence; null for a failure of something else. */
  faultsOf({ visit }: WordingVisit, error: unknown): Refusal['faults'] | null {
    if (!(error instanceof WordingRefused)) return null;
    const says = this.visits.saysIn(visit);
    return Object.fromEntries(error.refused.map((refused) => [refused.sentence, says(refused)]));
  }

  private preview(of: WordingVisit, kept: KeptSentences, isTyped: boolean): WordingPreview {
    return previewOf(of.mail, this.trials.show(trialOf(of), kept), this.readerOf(of), isTyped);
  }

  private readerOf({ mail, reader }: WordingVisit): string {
    const readers: readonly string[] = this.trials.readers(mail);
    return readers.find((name) => name === reader) ?? readers[0] ?? '';
  }

  private withUnusable(wording: MailWording): KeptWording {
    return { wording, unusable: this.trials.unusable(wording, wording.sentences) };
  }
}

/** As whose mail it is shown. */
export function trialOf({ viewer, mail, reader }: WordingVisit): TrialOf {
  const { organisationName: companyName, timeZone } = viewer;
  return { mail, companyName, timeZone, ...(reader !== undefined && { reader }) };
}
