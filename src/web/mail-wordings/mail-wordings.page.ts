import { isLine, longestOf } from '../../messaging/index.js';
import type { MailWording, ShownSentences, WordedMail, WordedSentence, WordingTrial } from '../../messaging/index.js';
import { LANGUAGE_NAMES, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { fieldsOf, formFault, seenAgain } from '../frame/form-field.js';
import type { FormField, Refusal } from '../frame/form-field.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import type { StateWord } from '../frame/wording.js';

/** A mail in one language, as the list shows it. */
export interface WordedCell {
  href: string;
  language: string;
  state: StateWord;
}

/** Mails that can be worded. */
export interface MailWordingsPage {
  title: string;
  about: string;
  languages: string[];
  rows: { kind: string; cells: WordedCell[] }[];
}

/** What is kept of a mail, and what of that cannot be used. */
export interface KeptWording {
  readonly wording: MailWording;
  readonly unusable: readonly WordedSentence[];
}

/** A sentence to be typed. */
export interface WordingField extends FormField {
  isLine: boolean;
  rows: number;
  /** What it is for, where its name says too little. */
  about: string | null;
  /** It is not in the product's words. */
  isOwn: boolean;
  /** What may stand for a value in it, to be written by one tap. */
  placeholders: { sign: string; label: string }[];
}

/** The mail in the words that are being typed, or why it cannot be shown. */
export interface WordingPreview {
  faults: string[];
  mail: { subject: string; text: string; chat: string; frameHref: string } | null;
}

/** The form with which a mail is worded. */
export interface MailWordingPage {
  title: string;
  languages: { href: string; label: string; current: boolean }[];
  action: string;
  fault: string | null;
  fields: WordingField[];
  seen: string;
  /** Readers of whom another sentence is right; empty where all read the same. */
  readers: Choice[];
  mailTo: string;
  /** A test mail has just left. */
  sent: string | null;
  problem: string | null;
  changed: { by: string; at: MomentText } | null;
  takeBackHref: string | null;
  bringBackHref: string | null;
  preview: WordingPreview;
}

/** What the form is made from. */
export interface MailWordingInput {
  readonly mail: WordedMail;
  readonly sentences: readonly WordedSentence[];
  readonly placeholders: readonly string[];
  /** Those that a sentence has to have. */
  readonly neededIn: (sentence: WordedSentence) => readonly string[];
  readonly product: ShownSentences;
  readonly shown: ShownSentences;
  readonly kept: KeptWording | null;
  readonly readers: readonly string[];
  readonly reader: string;
  readonly mailTo: string;
  readonly refusal: Refusal | null;
  readonly isSent: boolean;
  readonly preview: WordingPreview;
}

/** The form of a mail, by which its refusals are known. */
export const WORDING_FORM = 'wording';

/** What a sentence is called where its name alone says too little: whoever moved or cancelled reads another beginning. */
const LABELS: Readonly<Record<string, Readonly<Partial<Record<WordedSentence, string>>>>> = {
  moved: { lead: 'leadMovedByCandidate', leadByUs: 'leadMovedByUs' },
  cancelled: { lead: 'leadCancelledByUs', leadOwn: 'leadCancelledByCandidate' },
};

/** Address of the form of a mail. */
export function wordingHref({ kind, language }: WordedMail): string {
  return `/settings/mails/${kind}/${language}`;
}

/** What a sentence is called. */
export function sentenceLabel(kind: string, sentence: WordedSentence, f: Formatter): string {
  return f.t(`mailWordings.sentences.${LABELS[kind]?.[sentence] ?? sentence}`);
}

/** The list: every mail in every language. */
export function mailWordingsPage(
  kinds: readonly string[],
  kept: readonly KeptWording[],
  f: Formatter,
): MailWordingsPage {
  const cell = (mail: WordedMail): WordedCell => ({
    href: wordingHref(mail),
    language: LANGUAGE_NAMES[mail.language],
    state: stateOf(
      kept.find(({ wording: { kind, language } }) => kind === mail.kind && language === mail.language),
      f,
    ),
  });
  return {
    title: f.t('mailWordings.title'),
    about: f.t('mailWordings.about'),
    languages: VIEW_LANGUAGES.map((language) => LANGUAGE_NAMES[language]),
    rows: kinds.map((kind) => ({
      kind: f.t(`mailWordings.kinds.${kind}`),
      cells: VIEW_LANGUAGES.map((language) => cell({ kind, language })),
    })),
  };
}

function stateOf(kept: KeptWording | undefined, f: Formatter): StateWord {
  if (!kept || !isWorded(kept.wording)) return { word: f.t('mailWordings.usual'), tone: 'quiet' };
  return kept.unusable.length > 0
    ? { word: f.t('mailWordings.notUsed'), tone: 'bad' }
    : { word: f.t('mailWordings.own'), tone: 'good' };
}

/** The form. */
export function mailWordingPage(input: MailWordingInput, f: Formatter): MailWordingPage {
  const { mail, refusal, kept } = input;
  const href = wordingHref(mail);
  const isOwn = kept !== null && isWorded(kept.wording);
  return {
    title: f.t(`mailWordings.kinds.${mail.kind}`),
    languages: VIEW_LANGUAGES.map((language) => ({
      href: wordingHref({ kind: mail.kind, language }),
      label: LANGUAGE_NAMES[language],
      current: language === mail.language,
    })),
    action: href,
    fault: formFault(WORDING_FORM, refusal),
    fields: wordingFields(input, f),
    seen: seenAgain(WORDING_FORM, refusal, input.shown),
    readers:
      input.readers.length < 2
        ? []
        : choices(
            input.readers.map((reader) => [reader, f.t(`mailWordings.readers.${reader}`)] as const),
            input.reader,
          ),
    mailTo: input.mailTo,
    sent: input.isSent ? f.t('mailWordings.sent', { address: input.mailTo }) : null,
    problem: problemOf(mail.kind, kept, f),
    changed: kept && { by: kept.wording.userName, at: f.moment(kept.wording.changedAt) },
    takeBackHref: isOwn ? `${href}/take-back` : null,
    bringBackHref: kept?.wording.takenBack ? `${href}/bring-back` : null,
    preview: input.preview,
  };
}

/**
 * The mail as it would be read.
 *
 * @param isTyped  in words that are not kept yet
 */
export function previewOf(
  mail: WordedMail,
  { subject, text, chat }: WordingTrial,
  reader: string,
  isTyped: boolean,
): WordingPreview {
  const frameHref = `${wordingHref(mail)}/frame?reader=${reader}${isTyped ? '&typed=yes' : ''}`;
  return { faults: [], mail: { subject, text, chat, frameHref } };
}

/** In the place of a preview what stands in its way; each sentence is called by its name. */
export function refusedPreview(kind: string, faults: Refusal['faults'], f: Formatter): WordingPreview {
  const named = Object.entries(faults).map(
    ([sentence, fault]) => `${sentenceLabel(kind, sentence as WordedSentence, f)}: ${fault}`,
  );
  return { faults: named, mail: null };
}

function problemOf(kind: string, kept: KeptWording | null, f: Formatter): string | null {
  if (!kept || kept.unusable.length === 0) return null;
  const sentences = kept.unusable.map((sentence) => sentenceLabel(kind, sentence, f)).join(', ');
  const { unusableSince } = kept.wording;
  return unusableSince
    ? f.t('mailWordings.notUsedSince', { sentences, since: f.moment(unusableSince).exact })
    : f.t('mailWordings.notUsedAbout', { sentences });
}

function wordingFields(
  { mail, sentences, placeholders, neededIn, product, shown, refusal }: MailWordingInput,
  f: Formatter,
): WordingField[] {
  const field = fieldsOf(WORDING_FORM, refusal);
  return sentences.map((sentence) => {
    const label = sentenceLabel(mail.kind, sentence, f);
    const value = shown[sentence] ?? '';
    const line = isLine(sentence);
    return {
      ...field(sentence, label, { value, longest: longestOf(sentence), required: false }),
      isLine: line,
      rows: sentence === 'signature' ? 2 : 3,
      about: aboutOf(sentence, neededIn(sentence), f),
      isOwn: value !== (product[sentence] ?? ''),
      placeholders: placeholders.map((sign) => ({ sign, label: f.t('mailWordings.insert', { sign, field: label }) })),
    };
  });
}

function aboutOf(sentence: WordedSentence, needed: readonly string[], f: Formatter): string | null {
  if (sentence === 'signature') return f.t('mailWordings.signatureAbout');
  return needed.length > 0 ? f.t('mailWordings.neededAbout', { needed: needed.join(', ') }) : null;
}

function isWorded({ sentences }: MailWording): boolean {
  return Object.keys(sentences).length > 0;
}
