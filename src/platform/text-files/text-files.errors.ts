/** Why a file has no text that can be read. `scan` a PDF of pictures · `other-kind` a file of a kind that is not read, named by `detail`. */
export type TextFileFaultKind =
  | 'empty'
  | 'other-kind'
  | 'too-large'
  | 'too-many-characters'
  | 'too-many-pages'
  | 'too-long'
  | 'scan'
  | 'protected'
  | 'unreadable';

/** A file without a text that can be read. Whoever wanted it names the failure in their own words. */
export class TextFileFault extends Error {
  constructor(
    readonly why: TextFileFaultKind,
    /** What it is (`.doc`), how many megabytes, characters or pages it may have, or what the reader stumbled over. */
    readonly detail: string = '',
  ) {
    super(SENTENCES[why](detail));
    this.name = 'TextFileFault';
  }
}

const SENTENCES: Readonly<Record<TextFileFaultKind, (detail: string) => string>> = {
  empty: () => 'There is no text in it.',
  'other-kind': (kind) => `It is a ${kind} file. Save it as .docx, .pdf or .txt and give that.`,
  'too-large': (limit) => `It is larger than ${limit}. Give the text alone.`,
  'too-many-characters': (most) =>
    `Its text has more than ${Number(most).toLocaleString('en')} characters. Leave only the text that is to be read in it.`,
  'too-many-pages': (most) => `It has more than ${most} pages. Leave only the text that is to be read in it.`,
  'too-long': () => 'Reading it takes too long. Save the text as .txt and give that.',
  scan: () => 'It is a PDF of pictures without any text. Recognise its text first, or paste the text.',
  protected: () => 'It is protected by a password. Save it without one.',
  unreadable: (what) => `It is damaged${what === '' ? '' : ` (${what})`}. Save it anew and give that.`,
};
