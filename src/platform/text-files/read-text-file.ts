import { fromBufferPromise } from 'yauzl';
import { decodeAnyText, decodeText, TableFault } from '../tables/index.js';
import type { OfficeFile } from './read-office-file.js';
import { textOfHtml } from './text-of-html.js';
import { textOfOdt } from './text-of-odt.js';
import { TextFileFault } from './text-files.errors.js';

export type TextFileKind = 'text' | 'html' | 'docx' | 'odt' | 'rtf' | 'pdf';

/** The text of a file; offsets that others give are into it. */
export interface TextFile {
  readonly kind: TextFileKind;
  readonly text: string;
}

const MEGABYTE = 1024 * 1024;
const MOST_FILE_BYTES = 10 * MEGABYTE;
/** A document of Word with many pictures unfolds to some dozens of megabytes; more is a trap. */
const MOST_UNFOLDED_BYTES = 100 * MEGABYTE;
/** Its words, of which every piece becomes some hundred bytes; two hundred full pages are below 4 MB. */
const MOST_WORDS_BYTES = 16 * MEGABYTE;
const MOST_ENTRIES = 2_000;
const KEPT_PARTS = /^(?:content\.xml|mimetype|META-INF\/manifest\.xml)$/u;
const OPEN_DOCUMENT_TEXT = 'application/vnd.oasis.opendocument.text';
/** What other archives are, by a part that they have. */
const ARCHIVES = [
  ['xl/workbook.xml', '.xlsx'],
  ['ppt/presentation.xml', '.pptx'],
  ['Index/Document.iwa', '.pages'],
  ['content.xml', '.ods/.odp'],
] as const;
/** Who takes a text of any length has no use for more; what is beyond is cut off. */
const MOST_CHARACTERS = 1_000_000;
const CHARACTERS_LOOKED_AT = 20_000;
/** So much is read within some hundredths of a second; to start a process takes a quarter of one. */
const READ_AT_ONCE_CHARACTERS = 400_000;
/** A header of a letter whose words are not written as they are read. */
const MAIL = /^Content-Transfer-Encoding:[ \t]*(?:base64|quoted-printable)[ \t\r]*$/imu;
const CONTROLS_SHARE_MAX = 0.02;
/** Pages with fewer letters than this are pictures. */
const LETTERS_OF_A_PAGE_MIN = 20;

/**
 * The text of a file, whatever it calls itself: plain in any usual encoding, a page of HTML, a document of Word, an OpenDocument or rich text, a PDF.
 *
 * @param mostCharacters  a longer text is refused, for those that would not read all of it
 * @param part  of a page of a site all its words, or its main part without menus and banners
 * @throws TextFileFault with what it is instead
 */
export async function readTextFile(
  bytes: Uint8Array,
  mostCharacters = Infinity,
  part: 'all' | 'main' = 'all',
): Promise<TextFile> {
  if (bytes.length === 0) throw new TextFileFault('empty');
  if (bytes.length > MOST_FILE_BYTES) throw new TextFileFault('too-large', `${MOST_FILE_BYTES / MEGABYTE} MB`);
  const file = await readByContent(bytes, part === 'main');
  const text = normalised(file.text);
  if (text.length > mostCharacters) throw new TextFileFault('too-many-characters', String(mostCharacters));
  if (!/[\p{L}\p{N}]/u.test(text)) throw new TextFileFault(file.kind === 'pdf' ? 'scan' : 'empty');
  return { ...file, text };
}

async function readByContent(bytes: Uint8Array, isMain: boolean): Promise<TextFile> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return { kind: 'pdf', text: await pdfText(bytes) };
  if (start.startsWith('PK')) return archivedText(bytes);
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new TextFileFault('other-kind', '.doc');
  if (start.startsWith('{\\rtf')) return { kind: 'rtf', text: (await officeText('rtf', bytes)).join('\n') };
  const text = plainText(bytes);
  if (MAIL.test(text.slice(0, CHARACTERS_LOOKED_AT))) throw new TextFileFault('other-kind', '.eml/.mht');
  if (isOfMachines(text.slice(0, CHARACTERS_LOOKED_AT)))
    throw new TextFileFault('unreadable', text.includes('\0') ? 'nuls stand between its letters' : 'it is not a text');
  return /<(?:!doctype|html|body|div|p|ul|table|br|span|h[1-6])\b[^<>]{0,500}>/iu.test(text.slice(0, 100_000))
    ? { kind: 'html', text: await markedText(isMain ? 'page' : 'html', text) }
    : { kind: 'text', text };
}

/**
 * No text has many of the signs that no keyboard writes; a picture, a program or a text that a wrong conversion has strewn with nuls has
 * them everywhere. Nuls at its end fill up the last block of a file.
 */
function isOfMachines(beginning: string): boolean {
  const text = withoutFilling(beginning);
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0;
  return controls > text.length * CONTROLS_SHARE_MAX;
}

function withoutFilling(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\0') end -= 1;
  return text.slice(0, end);
}

/** Only who reads such a file loads what starts the thread: plain texts are read at once. */
async function officeText(kind: OfficeFile['kind'], bytes: Uint8Array): Promise<readonly string[]> {
  return (await import('./office-text.js')).officeText(kind, bytes);
}

/** What is marked up with elements: at once what is read in no time, the rest where nobody else waits for it. */
async function markedText(kind: 'html' | 'odt' | 'page', text: string): Promise<string> {
  if (text.length > READ_AT_ONCE_CHARACTERS) return (await officeText(kind, Buffer.from(text))).join('\n');
  return kind === 'odt' ? textOfOdt(text) : textOfHtml(text, { isMain: kind === 'page' });
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await officeText('pdf', bytes);
  const letters = pages.join('').match(/\p{L}/gu)?.length ?? 0;
  if (letters < LETTERS_OF_A_PAGE_MIN * Math.min(pages.length, 3)) throw new TextFileFault('scan');
  return pages.join('\n\n');
}

async function archivedText(bytes: Uint8Array): Promise<TextFile> {
  const parts = await partsOf(bytes);
  const content = parts.get('content.xml');
  if (parts.has('word/document.xml')) return { kind: 'docx', text: (await officeText('docx', bytes)).join('\n') };
  if (content && parts.get('mimetype')?.toString().startsWith(OPEN_DOCUMENT_TEXT)) {
    if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) throw new TextFileFault('protected');
    return { kind: 'odt', text: await markedText('odt', content.toString()) };
  }
  const [, kind = parts.size > 0 ? '.zip/.xlsx' : '.zip'] = ARCHIVES.find(([name]) => parts.has(name)) ?? [];
  throw new TextFileFault('other-kind', kind);
}

/** Looks at what an archive really unfolds to before anything reads it whole; keeps the parts that are read here. */
async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let [entries, unfolded, words] = [0, 0, 0];
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true });
    for await (const entry of zip.eachEntry()) {
      // Several of them may have one name.
      if (++entries > MOST_ENTRIES) throw new TextFileFault('too-large', `${MOST_ENTRIES} parts`);
      const kept: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        const { length } = chunk as Buffer;
        unfolded += length;
        if (/\.(?:xml|rels)$/iu.test(entry.fileName)) words += length;
        if (unfolded > MOST_UNFOLDED_BYTES) throw unfoldedOver(MOST_UNFOLDED_BYTES);
        if (words > MOST_WORDS_BYTES) throw unfoldedOver(MOST_WORDS_BYTES);
        if (KEPT_PARTS.test(entry.fileName)) kept.push(chunk as Buffer);
      }
      parts.set(entry.fileName, Buffer.concat(kept));
    }
  } catch (error) {
    if (error instanceof TextFileFault) throw error;
    throw new TextFileFault('unreadable', (error as Error).message.slice(0, 200));
  }
  return parts;
}

function unfoldedOver(most: number): TextFileFault {
  return new TextFileFault('too-large', `${most / MEGABYTE} MB unfolded`);
}

function plainText(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    if (error.why === 'not-text' && error.detail === '.html') return decodeAnyText(bytes);
    if (error.why === 'not-text') throw new TextFileFault('other-kind', error.detail);
    throw new TextFileFault(error.why === 'empty' ? 'empty' : 'unreadable', error.detail);
  }
}

/** One kind of line end, no mark of the encoding, no controls. */
function normalised(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ' ');
}
